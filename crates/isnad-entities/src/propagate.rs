//! A name found once is found everywhere in the document: whole, or by the part that is used alone (`كيربي` after `جون كيربي`).

use crate::EntityKind;
use crate::by_hash::ByHash;
use crate::candidate::Candidate;
use crate::class::Class;
use crate::lexicon::Lexicon;
use crate::words::{Word, Words};
use isnad_text::push_sparing;
use isnad_tokenize::{Document, TokenKind};
use std::ops::Range;

/// At most so many different names are kept for one first word.
const PER_WORD: usize = 6;

/// Part of a name that may stand for the whole.
struct Part {
    /// Hashes of its tokens, in [`Parts::hashes`].
    tokens: Range<u32>,
    /// Index plus one of the next part with the same first word.
    next: u32,
    kind: EntityKind,
    rule: &'static str,
    /// It needs a verb or a title before it: alone it is another word.
    weak: bool,
}

/// The parts, chained by their first word.
#[derive(Default)]
struct Parts {
    first: ByHash<u32>,
    all: Vec<Part>,
    hashes: Vec<u64>,
}

impl Parts {
    fn add(&mut self, tokens: impl Iterator<Item = u64>, part: impl FnOnce(Range<u32>) -> Part) {
        let from = self.hashes.len();
        self.hashes.extend(tokens);
        let Parts { first, all, hashes } = self;
        let new = part(from as u32..hashes.len() as u32);
        let number = all.len() as u32 + 1;
        let mut at = first.entry(hashes[from]).or_default();
        let mut n = 0;
        while let Some(k) = at.checked_sub(1) {
            let known = &mut all[k as usize];
            if hashes[known.tokens.start as usize..known.tokens.end as usize] == hashes[from..] {
                known.weak &= new.weak;
                hashes.truncate(from);
                return;
            }
            n += 1;
            at = &mut known.next;
        }
        if n == PER_WORD {
            hashes.truncate(from);
            return;
        }
        *at = number;
        push_sparing(all, new);
    }

    /// The parts that begin with a word.
    fn of(&self, hash: u64) -> impl Iterator<Item = &Part> {
        let mut next = self.first.get(&hash).copied().unwrap_or(0);
        std::iter::from_fn(move || {
            let part = self.all.get(next.checked_sub(1)? as usize)?;
            next = part.next;
            Some(part)
        })
    }
}

/// Proposes further mentions of the names among `found`.
pub(crate) fn propose(doc: &Document, words: &Words, found: &[Candidate], out: &mut Vec<Candidate>) {
    let mut parts = Parts::default();
    // A long text names again what it has named.
    let expected = found.len().min(1024);
    parts.first.reserve(2 * expected);
    parts.all.reserve(2 * expected);
    parts.hashes.reserve(4 * expected);
    for c in found.iter().filter(|c| !c.nominal) {
        learn(doc, words, c, &mut parts);
    }
    if parts.all.is_empty() {
        return;
    }
    let glance = Glance::of(parts.first.keys().copied());
    for (i, t) in doc.tokens().iter().enumerate() {
        let word = words.at(i);
        // First what is seldom so, without a branch: kinds and classes would be guessed wrong for every third token.
        let may = glance.may_hold_any([word.hash, t.hash])
            || word.cut | word.cut_twice != 0 && glance.may_hold_any([word.cut, word.cut_twice]);
        if !may || t.kind != TokenKind::Word || word.class.has(Class::FUNCTION) {
            continue;
        }
        let (cut, twice) = if word.pro == 0 { (word.cut, word.cut_twice) } else { (0, 0) };
        let tries = [(word.hash, word.pro), (t.hash, 0), (cut, 2), (twice, 4)];
        for (n, (hash, pro)) in tries.into_iter().enumerate() {
            if hash == 0 || !glance.may_hold(hash) || n > 0 && (hash, pro) == tries[0] {
                continue;
            }
            // فستان: a word of its own, no ف and a name.
            let dress = pro > 0 && doc.key(i).starts_with('ف') && Lexicon::get().of(doc.key(i)).has(Class::COMMON);
            for part in parts.of(hash) {
                let end = i + part.tokens.len();
                let tokens = &parts.hashes[part.tokens.start as usize..part.tokens.end as usize];
                let same = tokens.iter().skip(1).enumerate().all(|(k, h)| {
                    let t = words.at(i + 1 + k);
                    t.hash == *h && t.pro == 0 || doc.tokens().get(i + 1 + k).is_some_and(|t| t.hash == *h)
                });
                if !same || end > words.len() || dress && part.tokens.len() == 1 {
                    continue;
                }
                let nisba = part.kind == EntityKind::Person && part.tokens.len() == 1 && describes(doc, words, i);
                if (part.weak || nisba) && !spoken_for(doc, words, i, pro) {
                    continue;
                }
                // شركة إليوت: the company that bears his name.
                if part.kind == EntityKind::Person && part.tokens.len() == 1 && is_of_a_body(doc, words, i) {
                    continue;
                }
                // سليمى الشمراني: with the family that stands behind it.
                let family = words.at(end);
                let other = Class::COMMON | Class::TITLE | Class::NATIONALITY | Class::PLACE | Class::WEAK;
                let goes_on = part.kind == EntityKind::Person
                    && part.tokens.len() == 1
                    && !word.definite
                    && family.definite
                    && family.pro == 0
                    && family.class.has(Class::FAMILY)
                    && !family.class.has(other)
                    && doc.tokens().get(end).is_some_and(|t| t.flags.space_before() && !t.flags.line_start());
                let end = end + usize::from(goes_on);
                // لبزهانوف: the known name behind a preposition, whatever the whole is spelt like.
                let cut = n > 1 && word.rare && part.kind == EntityKind::Person;
                // وكشف فالكه after جيروم فالكه: the full name has told that its first letter joins nothing.
                let before = i.checked_sub(1).map_or(Word::NONE, |k| words.at(k));
                let letter = n == 1
                    && word.pro > 0
                    && part.kind == EntityKind::Person
                    && part.tokens.len() == 1
                    // no name is joined by ف
                    && (word.class.only_attested()
                        || word.class.without(Class::DERIVED | Class::SELDOM).is_none()
                        || doc.key(i).starts_with('ف') && !word.class.has(Class::COMMON | Class::FUNCTION))
                    && (before.class.has(Class::SAYING) || !before.rare && !before.class.has(Class::NAME));
                // آل مرشد وبن دخيل: with what joins it to a name left out.
                let son = i > 0
                    && pro == 0
                    && part.kind == EntityKind::Person
                    && (words.at(i - 1).bin
                        || words.at(i - 1).joined && doc.stem(i - 1) == "بن"
                        || part.tokens.len() == 1 && doc.surface(i - 1).ends_with("آل"))
                    && doc.tokens()[i].flags.space_before()
                    && !doc.tokens()[i].flags.line_start();
                // سعيد المولى: another man of the family.
                let given = i.checked_sub(1).map_or(Word::NONE, |k| words.at(k));
                let other = Class::WEAK | Class::FUNCTION | Class::TITLE | Class::SAYING | Class::TIME | Class::PLACE;
                let son = son
                    || i > 0
                        && pro == 0
                        && part.kind == EntityKind::Person
                        && part.tokens.len() == 1
                        && word.definite
                        && given.class.has(Class::GIVEN)
                        && !given.class.has(other)
                        && !given.definite
                        && doc.tokens()[i].flags.space_before()
                        && !doc.tokens()[i].flags.line_start();
                let start = i - usize::from(son);
                let mut c = Candidate::new(
                    start,
                    end,
                    part.kind,
                    part.rule,
                    if cut {
                        90
                    } else if letter {
                        60
                    } else {
                        44
                    },
                );
                c.pro = if son { words.at(start).pro } else { pro };
                push_sparing(out, c);
            }
        }
    }
}

/// A bit for each hash, in few cache lines: most words begin no name.
struct Glance([u64; PLACES]);

impl Glance {
    fn of(hashes: impl Iterator<Item = u64>) -> Glance {
        let mut bits = [0; PLACES];
        hashes.for_each(|h| bits[place(h)] |= 1 << (h % 64));
        Glance(bits)
    }

    fn may_hold(&self, hash: u64) -> bool {
        self.0[place(hash)] >> (hash % 64) & 1 == 1
    }

    #[inline]
    fn may_hold_any(&self, hashes: [u64; 2]) -> bool {
        hashes.iter().fold(0, |any, &h| any | self.0[place(h)] >> (h % 64)) & 1 == 1
    }
}

/// Where a hash has its bit: of so many words, by its bits above the lowest six.
const PLACES: usize = 128;

#[inline]
fn place(hash: u64) -> usize {
    (hash / 64) as usize % PLACES
}

/// Right before it stands a noun for a body that is no one's office.
fn is_of_a_body(doc: &Document, words: &Words, i: usize) -> bool {
    let Some(k) = i.checked_sub(1).filter(|_| !doc.tokens()[i].flags.line_start()) else { return false };
    let before = words.at(k);
    words.at(i).pro == 0
        && !before.definite
        && before.class.has(Class::ORG_WORD | Class::MEDIA_WORD | Class::THING)
        && !before.class.has(Class::TITLE | Class::CLUB_WORD)
}

/// `المجهود الحربي`: a nisba right behind the noun that it agrees with.
fn describes(doc: &Document, words: &Words, i: usize) -> bool {
    // ذلك البدوي
    if i > 0 && matches!(doc.key(i - 1), "هذا" | "هذه" | "ذلك" | "تلك" | "ذاك") {
        return words.at(i).definite;
    }
    let noun = if i > 0 && doc.tokens()[i].flags.space_before() { words.at(i - 1) } else { return false };
    let word = words.at(i);
    let people = Class::TITLE | Class::FUNCTION | Class::SAYING | Class::NATIONALITY;
    // المرجع الشيعي الحسني, شمس الدين السمرقندي: behind what is said of him or belongs to his name.
    let his = noun.class.has(Class::TAIL) || noun.class.has(Class::NAME) && doc.key(i - 1).ends_with('ي');
    word.definite
        && !his
        && word.pro == 0
        && doc.key(i).ends_with('ي')
        && !doc.tokens()[i].flags.line_start()
        && noun.word
        && noun.definite
        && noun.class.has(Class::COMMON)
        && !noun.class.has(people)
}

/// A verb of saying or a title stands before a name that is joined to nothing, or such a verb behind it at the head of a line. `pro`: bytes of
/// proclitics before the name.
fn spoken_for(doc: &Document, words: &Words, i: usize, pro: u8) -> bool {
    if i == 0 || doc.tokens()[i].flags.line_start() {
        let next = words.at(i + 1);
        return pro == 0 && words.at(i).definite && next.class.has(Class::SAYING) && next.pro == 0 && !next.definite;
    }
    // وأبدى "المقبل" دهشته: in marks of its own
    let marks = |k: usize| doc.tokens().get(k).is_some_and(|t| t.kind == TokenKind::Quote);
    let before = words.at(if i > 1 && marks(i - 1) && marks(i + 1) { i - 2 } else { i - 1 });
    let title = before.class.has(Class::RANK | Class::HONORIFIC | Class::OFFICE) && before.definite;
    pro == 0 && (title || before.class.has(Class::SAYING) && !before.definite)
}

fn learn(doc: &Document, words: &Words, c: &Candidate, parts: &mut Parts) {
    let range = c.start as usize..c.end as usize;
    // أندرياس لوفش: inside a name no letter is a proclitic.
    let whole = |j: usize| j > range.start && words.at(j).pro > 0;
    let mut add = |from: usize, to: usize, rule: &'static str, weak: bool| {
        let tokens = (from..to).map(|j| if whole(j) { doc.tokens()[j].hash } else { words.at(j).hash });
        parts.add(tokens, |tokens| Part { tokens, next: 0, kind: c.kind, rule, weak });
    };
    let common = |j: usize| {
        let w = words.at(j);
        // فالكه: a word by its letters alone, and only without the first one; كولن باول is بأول too.
        let unknown = || w.class.without(Class::DERIVED | Class::SELDOM).is_none();
        if whole(j) && unknown() && !Lexicon::get().of(doc.key(j)).has(Class::COMMON) {
            return false;
        }
        // لشكر: to thank somebody as well.
        let joined = doc.key(j).strip_prefix(['ل', 'ب', 'ك', 'و', 'ف']).filter(|rest| w.pro == 0 && rest.len() >= 6);
        let other = |word| {
            let class = Lexicon::get().of(word);
            class.has(Class::COMMON) && !class.has(Class::SELDOM)
        };
        if !w.definite && joined.is_some_and(other) {
            return true;
        }
        // A family name with the article, not frequent as another word: السنيورة, الدويك.
        if w.definite && w.class.has(Class::FAMILY) && !w.class.has(Class::WEAK | Class::TITLE | Class::NATIONALITY) {
            return false;
        }
        w.definite && w.class.has(Class::DERIVED)
            || w.class.has(Class::COMMON) && (w.definite || !w.class.has(Class::SELDOM))
            || w.class.has(
                Class::WEAK
                    | Class::FUNCTION
                    | Class::TITLE
                    | Class::SAYING
                    | Class::TIME
                    | Class::NATIONALITY
                    | Class::ORDINAL,
            )
    };
    match c.kind {
        EntityKind::Person => {
            let n = range.len();
            add(range.start, range.end, "same-name", n == 1 && common(range.start));
            if n == 1 {
                return;
            }
            // أم ريم is nobody's ريم.
            if c.rule == "kunya" && n == 2 {
                return;
            }
            for j in range.start + 1..range.end {
                // From each part on to the end: كيربي, نصر الله, بن لادن.
                let w = words.at(j);
                // الله of عبد الله is no name by itself.
                // راشد العبد الرحيم is no الرحيم.
                let served = doc.key(j - 1) == "العبد";
                if w.class.has(Class::ORDINAL | Class::TAIL) || !w.word || served {
                    continue;
                }
                let weak = range.end - j == 1 && common(j);
                let inner = j + 1 < range.end;
                if !inner || w.class.has(Class::PREFIX | Class::LINK | Class::GIVEN) || doc.key(j) == "العبد" {
                    add(j, range.end, "part-of-name", weak);
                }
            }
            // The first name alone, where it is foreign and unknown.
            if words.at(range.start).rare {
                add(range.start, range.start + 1, "part-of-name", false);
            }
            // رامز طنوس after رامز خالد طنوس, ماجد المخرج after ماجد بن صالح المخرج: without the father.
            let (first, last) = (words.at(range.start), words.at(range.end - 1));
            let whole = |w: &Word| w.word && w.pro == 0 && (w.rare || w.class.has(Class::NAME | Class::SELDOM));
            let inner = doc.key(range.end - 2);
            if n > 2
                && first.class.has(Class::GIVEN)
                && !first.class.has(Class::PREFIX | Class::FUNCTION)
                && whole(last)
                && !last.class.has(Class::ORDINAL | Class::TAIL | Class::PREFIX)
                && !matches!(inner, "عبد" | "ابو" | "ال" | "بن" | "ابن" | "العبد")
            {
                let ends = [first.hash, doc.tokens()[range.end - 1].hash];
                parts.add(ends.into_iter(), |tokens| Part {
                    tokens,
                    next: 0,
                    kind: c.kind,
                    rule: "part-of-name",
                    weak: false,
                });
            }
        }
        EntityKind::Place | EntityKind::Country | EntityKind::Organization | EntityKind::Media => {
            let weak = range.len() == 1 && common(range.start);
            if !weak && !c.ambiguous && c.score >= 60 {
                add(range.start, range.end, "same-name", false);
            }
        }
        _ => {}
    }
}
