//! Names that the gazetteer holds: matches weighed by what stands around them.

use crate::EntityKind;
use crate::candidate::Candidate;
use crate::class::Class;
use crate::lexicon::Lexicon;
use crate::name_parts::skeleton;
use crate::phrase_words::Use;
use crate::words::{Word, Words};
use isnad_gazetteer::{EntryRef, Match};
use isnad_tokenize::{Document, TokenKind};
use std::collections::HashSet;

/// What a gazetteer's kind is among ours; `None` for kinds that name no entity (titles, words).
fn kind_of(kind: &[u8]) -> Option<EntityKind> {
    Some(match kind {
        b"person" => EntityKind::Person,
        b"country" => EntityKind::Country,
        b"city" | b"region" | b"location" | b"place" | b"continent" | b"sea" | b"river" | b"mountain" | b"island" => {
            EntityKind::Place
        }
        b"nationality" | b"demonym" => EntityKind::Nationality,
        b"media" | b"newspaper" | b"agency" | b"channel" | b"site" | b"magazine" => EntityKind::Media,
        b"event" => EntityKind::Event,
        b"title" | b"word" | b"given_name" | b"family_name" => return None,
        b"organization" | b"company" | b"party" | b"armed_group" | b"team" | b"club" | b"university" | b"bank"
        | b"ministry" | b"bloc" | b"body" => EntityKind::Organization,
        _ => EntityKind::Other,
    })
}

/// A club beside the word for it or its country: heavier than the place of that name.
const CLUB: u8 = 92;

/// Marks the words that names of the gazetteer cover and proposes the names. `entries` is what their candidates point into.
pub(crate) fn propose<'g>(
    doc: &Document,
    words: &mut Words,
    matches: &[Match],
    entry: impl Fn(&Match) -> EntryRef<'g>,
    entries: &mut Vec<EntryRef<'g>>,
    out: &mut Vec<Candidate>,
) {
    let first = out.len();
    entries.clear();
    entries.extend(matches.iter().map(entry));
    let kinds: Vec<Option<EntityKind>> = entries.iter().map(|e| kind_of(e.kind_bytes())).collect();
    let known = Known { matches, entries, kinds: &kinds };
    for (k, m) in matches.iter().enumerate().filter(|(_, m)| !m.tokens.is_empty()) {
        let Some(kind) = kinds[k] else { continue };
        // محمول جوا: an adverb, and no island.
        let adverb = matches!(kind, EntityKind::Place | EntityKind::Country)
            && m.tokens.len() == 1
            && doc.tokens()[m.tokens.start as usize].flags.tanween_fath();
        let another = kind == EntityKind::Organization && known.is_of_another_country(doc, words, k);
        if adverb || another || known.is_head_and_name(words, k, kind) || known.is_name_and_nationality(words, k) {
            continue;
        }
        let mut c = Candidate::new(m.tokens.start as usize, m.tokens.end as usize, kind, "gazetteer", 88);
        c.at = Some(m.span.start);
        if kind == EntityKind::Nationality {
            // Any name that it is part of is heavier.
            c.score = 42;
        }
        if kind == EntityKind::Person {
            skip_titles(words, &mut c);
            // فيدريكا موغيريني: his first name in another spelling.
            if let Some(pro) = first_name(doc, words, c.start as usize, m, &known.entries[k]) {
                c.start -= 1;
                c.pro = pro;
                c.at = None;
            }
        }
        let place = if kind == EntityKind::Place { known.entries[k].kind_bytes() } else { b"" };
        (c.city, c.region) = (place == b"city", place == b"region");
        c.ambiguous = m.ambiguous || m.tokens.len() == 1 && is_another_word(as_cut(doc, words, m).class, kind);
        // An ambiguous name may have the wrong cut as well: the word is left as it is.
        c.nominal = is_described(words, m, kind, &known.entries[k]);
        let end = m.tokens.end as usize;
        if c.kind == EntityKind::Organization
            && c.end - c.start > 1
            && known.nationality_at(words, m.tokens.end - 1)
            && !words.at(c.start as usize).definite
            && !words.at(c.start as usize).class.has(Class::ANY_ORG)
            && words.at(end - 1).definite
        {
            // روما الإيطالي: the club, and where it is from.
            c.end -= 1;
        }
        // مكة المكرمة: the adjective honours the place and is no part of its name.
        let place = matches!(kind, EntityKind::Place | EntityKind::Country);
        // المدينة المنورة without it would be any town.
        let any = c.end - c.start == 2 && words.at(c.start as usize).class.has(Class::PLACE_WORD);
        if place && c.end - c.start > 1 && words.at(end - 1).class.has(Class::EPITHET) && !any {
            c.end -= 1;
        }
        // النادي الأهلي, نادي النصر: the club's name is the mention.
        if known.is_club_and_name(words, k) {
            c.start += 1;
            c.at = None;
            c.score = CLUB;
        }
        // الاتفاق السعودي: so it is where its country stands behind it.
        if c.end - c.start > 1
            && matches!(known.entries[k].kind_bytes(), b"team" | b"club")
            && known.nationality_at(words, c.end - 1)
            && words.at(c.end as usize - 1).definite
            && !words.at(c.start as usize).class.has(Class::STATE_HEAD)
        {
            c.end -= 1;
            c.score = CLUB;
        }
        // مدينة نصر, مخيم جنين: as the town, so what is named by it.
        let town = words.at(c.start as usize);
        if kind == EntityKind::Place && c.end - c.start > 1 && !town.definite && town.class.has(Class::TOWN_WORD) {
            c.start += 1;
            c.at = None;
            c.ambiguous = true;
        }
        // منظمة اليونسكو: the head belongs to the name.
        let before = (c.start as usize).checked_sub(1).filter(|_| next_to(doc, c.start as usize)).map(|b| *words.at(b));
        if kind == EntityKind::Organization
            && let Some(b) = before
            && c.pro_free(words)
            && b.class.has(Class::ORG_HEAD)
            && !b.class.has(Class::ORG_WORD | Class::MEDIA_WORD | Class::DESCRIBED_HEAD)
            && !b.definite
            && doc.stem(c.start as usize - 1) == "منظمه"
        {
            c.start -= 1;
            c.pro = b.pro;
            c.at = None;
        }
        // الأمانة العامة للأمم المتحدة, مجلس الأمن التابع للأمم المتحدة: two bodies.
        if kind == EntityKind::Organization
            && let Some(end) = known.inner_body(doc, words, k)
        {
            c.end = end;
        }
        c.entry = k as u32 + 1;
        let ambiguous = c.ambiguous;
        out.push(c);
        if ambiguous {
            continue;
        }
        let class = match kind {
            EntityKind::Country | EntityKind::Place => Class::PLACE,
            EntityKind::Organization | EntityKind::Media => Class::ORG,
            EntityKind::Nationality => Class::NATIONALITY,
            _ => continue,
        };
        let cut = as_cut(doc, words, m);
        for t in m.tokens.clone() {
            words.change(t as usize, |w| {
                if t == m.tokens.start {
                    *w = cut;
                }
                w.class |= class;
                w.rare = false;
            });
        }
    }
    for c in &mut out[first..] {
        weigh(doc, words, c);
    }
    believe(doc, words, &mut out[first..]);
}

/// `الملك عبد الله الثاني`, `الشيخ خليفة بن زايد`: the title is no part of the name.
fn skip_titles(words: &Words, c: &mut Candidate) {
    while c.end - c.start > 1 {
        let word = words.at(c.start as usize);
        let title = word.class.has(Class::RANK | Class::HONORIFIC | Class::OFFICE)
            && !word.class.has(Class::PREFIX | Class::SURE)
            && (word.definite || c.end - c.start > 2 && !word.class.has(Class::NAME));
        if !title {
            break;
        }
        c.start += 1;
        c.at = None;
        // الإمام الأكبر أحمد الطيب: and what is said of it.
        let more = words.at(c.start as usize);
        let given = words.at(c.start as usize + 1);
        if c.end - c.start > 2 && more.definite && more.class.has(Class::COMMON) && given.class.has(Class::GIVEN) {
            c.start += 1;
        }
    }
}

/// The bytes of proclitics before the word that stands before a family name alone, where it is a given name that the entry has, as another
/// spells it.
fn first_name(doc: &Document, words: &Words, i: usize, m: &Match, entry: &EntryRef) -> Option<u8> {
    let k = i
        .checked_sub(1)
        .filter(|_| m.tokens.len() == 1 && next_to(doc, i) && m.span.start == doc.tokens()[i].span.start)?;
    let word = words.at(k);
    let other = Class::FUNCTION | Class::SAYING | Class::TITLE | Class::NATIONALITY;
    if !word.word || word.definite || word.class.has(other) {
        return None;
    }
    // ليوبولد سيدار سنغور is سيدار سنغور as well: any of his names but the last.
    let names = entry.name().rsplit_once(' ')?.0;
    let is = |here: &str| {
        let here = skeleton(here);
        here.chars().count() >= 2 && names.split(' ').any(|name| skeleton(name) == here)
    };
    let (stem, whole) = (doc.stem(k), doc.key(k));
    if is(whole) { Some(0) } else { (stem.len() < whole.len() && is(stem)).then_some(word.pro) }
}

/// True where a token follows the one before it in its line.
fn next_to(doc: &Document, i: usize) -> bool {
    doc.tokens().get(i).is_some_and(|t| t.flags.space_before() && !t.flags.line_start())
}

/// The matches of a document with their entries and what kinds these are.
struct Known<'a, 'g> {
    matches: &'a [Match],
    entries: &'a [EntryRef<'g>],
    kinds: &'a [Option<EntityKind>],
}

impl Known<'_, '_> {
    /// The matches from a number on, with their kinds.
    fn from(&self, n: usize) -> impl Iterator<Item = (&Match, Option<EntityKind>)> {
        self.matches[n..].iter().zip(self.kinds[n..].iter().copied())
    }

    /// An entry with the word before the name, where the name alone is an entry too: `جزيرة جاوا`, `شمال أفريقيا`, `نادي برشلونة`,
    /// `حركة حماس`. The name is the mention.
    fn is_head_and_name(&self, words: &Words, k: usize, kind: EntityKind) -> bool {
        let m = &self.matches[k];
        let first = words.at(m.tokens.start as usize);
        let head = match kind {
            EntityKind::Place => Class::PLACE_WORD | Class::SIDE,
            // شمال السودان is the country's north; جنوب أفريقيا is a country.
            EntityKind::Country if self.entries[k].name().split(' ').count() < m.tokens.len() => {
                Class::PLACE_WORD | Class::SIDE
            }
            EntityKind::Country => Class::PLACE_WORD,
            EntityKind::Organization | EntityKind::Media => Class::ORG_WORD | Class::MEDIA_WORD | Class::STATE_HEAD,
            _ => return false,
        };
        if m.tokens.len() < 2 || !first.class.has(head) || first.definite {
            return false;
        }
        let from = self.matches.partition_point(|o| o.tokens.start <= m.tokens.start);
        self.from(from).take_while(|(o, _)| o.tokens.start == m.tokens.start + 1).any(|(o, other)| {
            // جمهورية إيران الإسلامية: what the country is called without its form of state.
            let state = kind == EntityKind::Country && o.entry == m.entry;
            let same = (o.tokens.end == m.tokens.end || state) && !o.ambiguous;
            same && match kind {
                // منتخب فرنسا: the country, where a national side is described.
                EntityKind::Organization if other == Some(EntityKind::Country) => first.class.has(Class::STATE_HEAD),
                EntityKind::Organization | EntityKind::Media => {
                    matches!(other, Some(EntityKind::Organization | EntityKind::Media))
                }
                _ => true,
            }
        })
    }

    /// Where in a name another body begins that the first one belongs to; one past the first one's own name.
    fn inner_body(&self, doc: &Document, words: &Words, k: usize) -> Option<u32> {
        let m = &self.matches[k];
        if m.tokens.len() < 4 {
            return None;
        }
        let from = self.matches.partition_point(|o| o.tokens.start <= m.tokens.start + 1);
        let inner = self
            .from(from)
            .take_while(|(o, _)| o.tokens.start < m.tokens.end)
            .find(|(o, other)| {
                let i = o.tokens.start as usize;
                o.tokens.end == m.tokens.end
                    && o.tokens.len() > 1
                    && *other == Some(EntityKind::Organization)
                    // اللجنة الدولية للصليب الأحمر is one, by its own name.
                    && (o.entry != m.entry || self.entries[k].name().split(' ').count() != m.tokens.len())
                    && words.at(i).governed
                    && doc.key(i).starts_with('ل')
            })?
            .0;
        let owned = matches!(doc.bare(inner.tokens.start as usize - 1), "تابع" | "تابعه");
        Some(inner.tokens.start - u32::from(owned))
    }

    /// A club's name with the word for a club before it, where the name alone is the entry's too.
    fn is_club_and_name(&self, words: &Words, k: usize) -> bool {
        let m = &self.matches[k];
        let first = words.at(m.tokens.start as usize);
        let club = || matches!(self.entries[k].kind_bytes(), b"team" | b"club");
        if m.tokens.len() < 2 || !first.class.has(Class::ORG_WORD) || !club() {
            return false;
        }
        if !first.definite && first.class.has(Class::CLUB_WORD) {
            return true;
        }
        let from = self.matches.partition_point(|o| o.tokens.start <= m.tokens.start);
        self.from(from)
            .take_while(|(o, _)| o.tokens.start == m.tokens.start + 1)
            .any(|(o, _)| o.tokens.end == m.tokens.end && o.entry == m.entry)
    }

    /// `حزب الله اللبناني`, `نوكيا الفنلندية`: an entry with its nationality, where the entry stands without it too.
    fn is_name_and_nationality(&self, words: &Words, k: usize) -> bool {
        let m = &self.matches[k];
        let own = self.kinds[k];
        if m.tokens.len() < 2 || !matches!(own, Some(EntityKind::Organization | EntityKind::Media)) {
            return false;
        }
        let from = self.matches.partition_point(|o| o.tokens.start < m.tokens.start);
        let shorter = self
            .from(from)
            .take_while(|(o, _)| o.tokens.start == m.tokens.start)
            .any(|(o, _)| o.tokens.end + 1 == m.tokens.end && o.entry == m.entry && !o.ambiguous);
        if !shorter {
            return false;
        }
        // منظمة التحرير الفلسطينية is the whole name; حزب الله اللبناني is not.
        let e = &self.entries[k];
        let whole = words.at(m.tokens.start as usize).class.has(Class::ANY_ORG)
            && m.tokens.len() > 2
            && e.name().split(' ').count() >= m.tokens.len();
        !whole && self.nationality_at(words, m.tokens.end - 1)
    }

    /// `هيئة الطيران المدني البريطانية`: the body of that name, but of another country than the gazetteer's.
    fn is_of_another_country(&self, doc: &Document, words: &Words, k: usize) -> bool {
        let (m, e) = (&self.matches[k], &self.entries[k]);
        let end = m.tokens.end as usize;
        let (head, next) = (words.at(m.tokens.start as usize), words.at(end));
        let described = m.tokens.len() > 2 && head.class.has(Class::ANY_ORG) && !head.definite && next_to(doc, end);
        if !described || !next.definite || next.pro > 0 {
            return false;
        }
        let from = self.matches.partition_point(|o| (o.tokens.start as usize) < end);
        let nation = self.matches[from..]
            .iter()
            .zip(&self.entries[from..])
            .zip(&self.kinds[from..])
            .take_while(|((o, _), _)| o.tokens.start as usize == end)
            .find(|((o, _), kind)| o.tokens.len() == 1 && **kind == Some(EntityKind::Nationality))
            .and_then(|((_, n), _)| n.attr("iso"));
        let own = e.attr("country").filter(|c| c.len() == 2);
        nation.zip(own).is_some_and(|(nation, own)| !nation.eq_ignore_ascii_case(own))
    }

    /// True where the one word at token `i` is a nationality.
    fn nationality_at(&self, words: &Words, i: u32) -> bool {
        if words.at(i as usize).class.has(Class::NATIONALITY) {
            return true;
        }
        let from = self.matches.partition_point(|o| o.tokens.start < i);
        self.from(from)
            .take_while(|(o, _)| o.tokens.start == i)
            .any(|(o, other)| o.tokens.len() == 1 && other == Some(EntityKind::Nationality))
    }
}

/// A body of a state by its function, or a national side: `مجلس الشيوخ`, `الجيش الإسرائيلي`, `المنتخب الفرنسي`.
fn is_described(words: &Words, m: &Match, kind: EntityKind, e: &EntryRef) -> bool {
    let first = words.at(m.tokens.start as usize).class;
    kind == EntityKind::Organization
        && !matches!(e.kind_bytes(), b"party" | b"armed_group")
        && (first.has(Class::STATE_HEAD) || first.has(Class::DESCRIBED_HEAD) && m.tokens.len() == 2)
        && (e.attr("country").is_some_and(|c| !c.is_empty())
            || e.kind_bytes() == b"team"
            // مجلس الشيوخ, المحكمة العليا: of no state in particular.
            || m.tokens.len() == 2 && e.name().split(' ').count() == 2)
}

/// The first word of a match, cut where the match is cut: `بلنسية` is no ب + ل + نسية.
fn as_cut(doc: &Document, words: &Words, m: &Match) -> Word {
    let i = m.tokens.start as usize;
    let token = &doc.tokens()[i];
    let word = words.at(i);
    if m.span.start > token.span.start || word.pro == 0 {
        return *word;
    }
    Word {
        class: Lexicon::get().classes(token.hash),
        hash: token.hash,
        pro: 0,
        joined: false,
        governed: false,
        definite: doc.key(i).starts_with("ال"),
        ..*word
    }
}

/// A single word that the lexicon knows as something else: `القطاع` is a sector before it is a town.
fn is_another_word(class: Class, kind: EntityKind) -> bool {
    kind != EntityKind::Nationality && class.has(Class::COMMON | Class::FUNCTION | Class::TIME | Class::SAYING)
}

/// `لصالحي`, `لمجرد`: the common word with its preposition, with a pronoun perhaps.
fn is_preposition_and_word(key: &str) -> bool {
    let common = |word: &str| Lexicon::get().of(word).has(Class::COMMON);
    key.starts_with('ل') && (common(key) || key.strip_suffix('ي').is_some_and(common))
}

/// A place stands beside it, joined by و, a comma, or إلى: `من الرباط إلى القاهرة`.
fn among_places(doc: &Document, words: &Words, c: &Candidate) -> bool {
    let (i, end) = (c.start as usize, c.end as usize);
    let place = |j: usize| words.at(j).class.has(Class::PLACE) && !words.at(j).class.has(Class::NATIONALITY);
    let comma = |j: usize| doc.tokens().get(j).is_some_and(|t| matches!(doc.surface(t), "،" | ","));
    let to = |j: usize| matches!(doc.tokens().get(j).map(|t| doc.key(t)), Some("الي" | "و" | "في"));
    words.at(end).joined && place(end)
        || (to(end) || comma(end)) && place(end + 1)
        || i > 1 && (words.at(i).joined && place(i - 1) || comma(i - 1) && place(i - 2))
}

/// An ambiguous name that its surroundings have spoken for once is that name elsewhere in the document too: a place where a
/// preposition stands before it, a body anywhere.
fn believe(doc: &Document, words: &Words, candidates: &mut [Candidate]) {
    let believed: HashSet<(u64, EntityKind)> = candidates
        .iter()
        .filter(|c| c.ambiguous && c.score >= 60)
        .map(|c| (words.at(c.start as usize).hash, c.kind))
        .collect();
    // A city that is a club's name here: مدرب مانشستر ... وسجل مانشستر
    let clubs: HashSet<u64> =
        candidates.iter().filter(|c| c.rule == "club-of-city").map(|c| words.at(c.start as usize).hash).collect();
    for c in candidates.iter_mut().filter(|c| c.city && c.kind == EntityKind::Place && !clubs.is_empty()) {
        let i = c.start as usize;
        let before = if i == 0 || doc.tokens()[i].flags.line_start() { Word::NONE } else { words.at(i - 1) };
        let place = Class::TOWARDS | Class::PLACE_WORD | Class::BEFORE_PLACE | Class::SIDE;
        if c.end - c.start == 1
            && clubs.contains(&words.at(i).hash)
            && !before.class.has(place)
            && !words.at(i).governed
        {
            c.kind = EntityKind::Organization;
            c.rule = "club-elsewhere";
            c.score = 80;
        }
    }
    // المرصد السوري ... وأوضح «المرصد»: the body that the text has told of, no paper of that name
    let paper = |c: &Candidate| {
        let word = words.at(c.start as usize);
        c.ambiguous
            && c.kind == EntityKind::Media
            && c.end == c.start + 1
            && word.definite
            && word.class.has(Class::ANY_ORG)
            && !word.class.has(Class::MEDIA_WORD)
    };
    if candidates.iter().any(paper) {
        let body = |i: usize| {
            let (word, next) = (words.at(i), words.at(i + 1));
            let headed = word.definite && word.class.has(Class::ANY_ORG) && next_to(doc, i + 1);
            headed && next.word && next.definite && next.pro == 0
        };
        let bodies: HashSet<u64> = (0..doc.tokens().len()).filter(|&i| body(i)).map(|i| words.at(i).hash).collect();
        for c in candidates.iter_mut().filter(|c| paper(c)) {
            if bodies.contains(&words.at(c.start as usize).hash) {
                c.score = 0;
            }
        }
    }
    for c in candidates.iter_mut().filter(|c| c.ambiguous && c.score < 60 && c.score > 0) {
        let i = c.start as usize;
        let first = i == 0 || doc.tokens()[i].flags.line_start();
        let before = if first { Word::NONE } else { words.at(i - 1) };
        let fits = match c.kind {
            EntityKind::Place => {
                !words.at(i).class.has(Class::PLACE_WORD | Class::SIDE)
                    && (before.class.has(Class::TOWARDS) || words.at(i).governed || among_places(doc, words, c))
            }
            EntityKind::Organization => {
                !words.at(i).class.has(Class::FUNCTION | Class::TIME) && !before.class.has(Class::PLACE_WORD)
            }
            EntityKind::Media => {
                quoted(doc, c) && !words.at(i).class.has(Class::TIME)
                    || !words.at(i).class.has(Class::FUNCTION | Class::TIME | Class::COMMON)
                        && !before.class.has(Class::PLACE_WORD | Class::SIDE | Class::TOWARDS)
            }
            _ => false,
        };
        if fits && believed.contains(&(words.at(i).hash, c.kind)) {
            c.score = 62;
            c.rule = "gazetteer+elsewhere";
        }
    }
}

/// `قال كيربي للأناضول، ...`: a verb that people are subject of stands before it in the sentence. A common word is told nothing unless the
/// clause ends with it, and what a body is for is not told either: وكالة دوجان للأنباء.
fn is_told(doc: &Document, words: &Words, i: usize) -> bool {
    let word = words.at(i);
    let frequent = word.class.has(Class::COMMON) && !word.class.has(Class::SELDOM);
    // هدية مصر للعالم، وعاد بالكأس لمكة: a word or a place is told where what he is told follows.
    let content = doc.tokens().get(i + 1).is_some_and(|_| matches!(doc.key(i + 1), "ان" | "انه" | "انها"));
    let closes = !frequent && !words.at(i + 1).word;
    if (frequent || word.class.has(Class::PLACE)) && !content && !closes {
        return false;
    }
    let purpose = (i.saturating_sub(5)..i).any(|j| words.at(j).class.has(Class::ANY_ORG));
    !purpose
        && (i.saturating_sub(14)..i)
            .rev()
            .take_while(|&j| !doc.tokens()[j + 1].flags.line_start() && doc.surface(j) != ".")
            .any(|j| words.at(j).class.has(Class::SAYING) && !words.at(j).definite)
}

/// `«الشرق الأوسط»`: quotation marks around the name and nothing else.
fn quoted(doc: &Document, c: &Candidate) -> bool {
    let quote = |i: usize| doc.tokens().get(i).is_some_and(|t| t.kind == TokenKind::Quote);
    c.start > 0 && quote(c.start as usize - 1) && quote(c.end as usize)
}

/// `وذكرت «المستقبل»`, `قال لـ«اليوم»`, `«المدينة» زارت`: what is in marks is said to act or to speak, is told, stands after the word for a medium
/// or opens a line. `end` is one past the name.
fn speaks(doc: &Document, words: &Words, i: usize, end: usize) -> bool {
    let Some(mark) = i.checked_sub(1) else { return false };
    let Some(k) = mark.checked_sub(1).filter(|_| !doc.tokens()[mark].flags.line_start()) else { return true };
    // A verb in the feminine, and no plural: وعلمت «اليوم», تلقته «سبق», «المدينة» تنشر.
    let verb = |k: usize| {
        let (word, key) = (words.at(k), doc.bare(k));
        word.word
            && !word.definite
            && (word.class.has(Class::SAYING)
                || !word.class.has(Class::FUNCTION | Class::NAME)
                    && key.len() >= 8
                    && key.ends_with('ت')
                    && !key.ends_with("ات"))
    };
    let acts = doc.tokens().get(end + 1).is_some_and(|t| t.kind == TokenKind::Word && !t.flags.line_start())
        && (verb(end + 1) || doc.key(end + 1).starts_with('ت') && words.at(end + 1).class.has(Class::COMMON));
    let key = doc.key(k);
    // في حوار مع «الرياض»
    let talk = matches!(key, "مع" | "الي")
        && k > 0
        && matches!(
            doc.bare(k - 1),
            "حوار"
                | "حديث"
                | "تصريح"
                | "تصريحات"
                | "لقاء"
                | "اتصال"
                | "مقابله"
                | "تصريحه"
                | "حديثه"
                | "تجاوبا"
        );
    let voice = matches!(
        doc.stem(k),
        "مراسل"
            | "مراسله"
            | "موفد"
            | "كاميرا"
            | "عدسه"
            | "قراء"
            | "محرر"
            | "تحرير"
            | "جوله"
            | "مصادر"
            | "عليها"
            | "عليه"
            | "معه"
            | "معها"
            | "بها"
    );
    let told = matches!(
        key,
        "ل" | "لـ"
            | "ول"
            | "ولـ"
            | "ب"
            | "بـ"
            | "كانت"
            | "وكانت"
            | "بحسب"
            | "وبحسب"
            | "حسب"
            | "وفق"
            | "نشرته"
            | "نقلته"
            | "اوردته"
    );
    // نشر في «الوطن», وكالة الأنباء اليمنية «سبأ»
    let printed = key == "في" && k > 0 && matches!(doc.bare(k - 1), "نشر" | "نشرت" | "منشور" | "خبر" | "مقال");
    let media = (k.saturating_sub(3)..=k)
        .any(|j| words.at(j).word && Lexicon::get().of(doc.stem(j)).has(Class::MEDIA_WORD) && doc.stem(j) != "موقع")
        || doc.stem(k) == "موقع";
    acts || verb(k) || talk || voice || told || printed || media
}

/// `(اليوم) -`, `وكالة (سبأ)`: a word that is mostly another signs in brackets after the word for a medium, or where the line goes on behind a
/// dash or ends.
fn signs_off(doc: &Document, words: &Words, c: &Candidate) -> bool {
    let (i, end) = (c.start as usize, c.end as usize);
    let bracket = i > 0 && doc.surface(i - 1) == "(";
    if !bracket {
        // واس - عمان: where the news is from.
        let word = words.at(i);
        let frequent = word.class.has(Class::COMMON) && !word.class.has(Class::SELDOM);
        return !word.class.has(Class::PLACE) && !(word.definite && frequent && doc.surface(end) == ":");
    }
    let media = i > 1 && speaks(doc, words, i, end);
    let behind = doc.tokens().get(end + 1);
    let opens = i > 1 && (i - 1..i).any(|k| doc.tokens()[k].flags.line_start());
    media
        || !words.at(i).class.has(Class::TIME)
            && (opens || behind.is_none_or(|t| t.flags.line_start() || matches!(doc.surface(t), "-" | "–" | ":" | "ـ")))
}

/// `الدوحة - قنا:`, `عمان - (بترا)`, `(الجزيرة)`: who sent the news, at the start of a line or alone in brackets.
fn signs(doc: &Document, c: &Candidate) -> bool {
    let (i, end) = (c.start as usize, c.end as usize);
    let mark = |i: usize| doc.tokens().get(i).filter(|t| t.kind == TokenKind::Punct).map(|t| doc.surface(t));
    if i == 0 || doc.tokens()[i].flags.line_start() {
        return false;
    }
    let line = (i.saturating_sub(6)..i).rev().find(|&k| doc.tokens()[k].flags.line_start());
    let (before, after) = (mark(i - 1), mark(end));
    match (before, after) {
        (Some("("), Some(")")) => true,
        (Some("-" | "–" | "ـ" | "،"), Some(":" | "-" | "–" | "ـ")) => line.is_some(),
        _ => false,
    }
}

/// Lowers the weight of a name that is also another word, unless its surroundings speak for it.
fn weigh(doc: &Document, words: &Words, c: &mut Candidate) {
    let i = c.start as usize;
    let single = c.end - c.start == 1;
    let token = &doc.tokens()[i];
    let word = words.at(i);
    let before = if i > 0 && !token.flags.line_start() { words.at(i - 1) } else { Word::NONE };
    // مدرب مانشستر, صفوف برشلونة: the club, not the city.
    if c.city && single && word.pro == 0 && before.class.has(Class::CLUB_WORD) && !before.definite {
        c.kind = EntityKind::Organization;
        c.rule = "club-of-city";
        c.score = 80;
        return;
    }
    // مدينة فيرجسون: the town that bears the name.
    if c.kind == EntityKind::Person && single && word.pro == 0 && before.class.has(Class::TOWN_WORD) && !before.definite
    {
        c.score = 0;
        return;
    }
    // خادم الحرمين الشريفين: a title, no place.
    if c.kind == EntityKind::Place && before.class.has(Class::HONORIFIC) && !before.definite {
        c.score = 0;
        return;
    }
    // تم بفضل الله: God's help.
    let praised =
        || words.at(i + 2).word && matches!(doc.key(i + 2), "عز" | "تعالي" | "سبحانه" | "ثم" | "علينا" | "عليه");
    let under_ba =
        || c.at.is_some_and(|at| at > token.span.start) && ["ب", "وب", "فب"].iter().any(|p| doc.key(i).starts_with(p));
    let help = || c.end == c.start + 2 && doc.key(i + 1) == "الله" && (under_ba() || praised());
    if c.kind == EntityKind::Person && c.ambiguous && help() {
        c.score = 0;
        return;
    }
    if c.ambiguous {
        let spoken_for = match c.kind {
            EntityKind::Country | EntityKind::Place => {
                let head = before.class.has(Class::PLACE_WORD | Class::BEFORE_PLACE | Class::SIDE) && !before.definite;
                let towards = before.class.has(Class::TOWARDS) || word.governed && doc.key(i).starts_with('ب');
                let seldom = word.class.has(Class::SELDOM) || !is_another_word(word.class, c.kind);
                let one = word.class.has(Class::ONE_PLACE);
                let generic = word.class.has(Class::PLACE_WORD | Class::SIDE) && !one;
                // أمين جدة, صحة عسير: an office of the city or the region
                let office = (c.city || c.region)
                    && single
                    && word.pro == 0
                    && !word.definite
                    && i > 0
                    // والي الخرطوم: the و is his own
                        && [doc.stem(i - 1), doc.key(i - 1)].iter().any(|k| Use::of(k).has(Use::CITY_OFFICE))
                    && !before.definite;
                if generic && single && word.definite {
                    // وسط المدينة: the town at hand.
                    among_places(doc, words, c)
                } else {
                    head || office && !generic
                        || !single && among_places(doc, words, c)
                        || towards && !generic && (one || seldom || among_places(doc, words, c))
                }
            }
            // الوزير المصري is a nationality, اللواء المصري may be a name.
            EntityKind::Person if word.class.has(Class::NATIONALITY) => {
                let named = before.class.has(Class::RANK | Class::HONORIFIC) && !before.class.has(Class::OFFICE);
                named && before.definite && !before.joined
            }
            // تم الحكم لصالحي, لمجرد الحضور: a preposition and a word, where no title of one man stands before it.
            EntityKind::Person if single && is_preposition_and_word(doc.key(i)) => {
                before.class.has(Class::RANK | Class::HONORIFIC) && before.definite && !before.class.has(Class::PLURAL)
            }
            // يعتزم العودة, بطل الدوري: the frequent noun, except after a rank or a form of address.
            EntityKind::Person if word.definite && word.class.has(Class::COMMON) && !word.class.has(Class::SELDOM) => {
                // الفريق الفائز: a team.
                let named = before.class.has(Class::RANK | Class::HONORIFIC)
                    && !before.class.has(Class::OFFICE | Class::LOOSE_TITLE);
                named && before.definite && !before.joined
            }
            EntityKind::Person => {
                let kin = i > 0 && matches!(doc.stem(i - 1), "ذوي" | "ذوو" | "ذي" | "ذو" | "ذات");
                // كاتب ظريف: an adjective, where the office has no article.
                // رسول سلام: peace.
                // العالم القروي: where the title is as often another word, an adjective.
                let nisba = word.definite && doc.key(i).ends_with('ي') && word.class.has(Class::COMMON);
                // أصيب مدني: anybody of whom there are many.
                let hurt = i > 0
                    && matches!(doc.stem(i - 1), "اصيب" | "استشهد" | "اعتقل" | "اختطف")
                    && (word.class.has(Class::COMMON) || !word.definite && doc.key(i).ends_with('ي'));
                let sure = before.definite && !(before.class.has(Class::LOOSE_TITLE) && nisba);
                let named = sure || before.class.has(Class::KIN) || !word.class.has(Class::COMMON);
                let title = before.class.has(Class::TITLE)
                    && named
                    && !before.joined
                    && !before.class.has(Class::PREFIX)
                    && !kin;
                !word.class.has(Class::FUNCTION | Class::PREFIX | Class::TITLE | Class::TIME)
                    && (before.class.has(Class::SAYING) && !before.definite && !hurt || title)
            }
            EntityKind::Media => {
                let frequent = word.class.has(Class::COMMON) && !word.class.has(Class::SELDOM);
                // موقع النادي, شبكة تواصل: the site of the club, one that joins people.
                let site = matches!(doc.stem(i.saturating_sub(1)), "موقع" | "شبكه" | "منصه") && frequent;
                // محطات التلفزيون العراقية: an adjective.
                let adjective = before.definite && (word.class.has(Class::NATIONALITY) || frequent && word.definite);
                // وكالة الأنباء الإماراتية: what an agency is for.
                let news = doc.key(i) == "الانباء" && doc.stem(i.saturating_sub(1)) == "وكاله";
                let named = before.class.has(Class::MEDIA_WORD) && !site && !adjective && !news;
                let number = token.kind == TokenKind::Number;
                let time = word.class.has(Class::TIME) && !word.class.has(Class::NAME);
                let doubtful =
                    frequent || number || time || word.class.has(Class::NAME | Class::PLACE | Class::NATIONALITY);
                named
                    || signs(doc, c) && !number && (!doubtful || !single || signs_off(doc, words, c))
                    || matches!(doc.stem(i.saturating_sub(1)), "مراسل" | "مراسله" | "موفد" | "موفده" | "كاميرا")
                        && before.word
                        && !before.definite
                    || word.governed && doc.key(i).starts_with('ل') && is_told(doc, words, i)
                    || quoted(doc, c) && !number && !(doubtful && single && !speaks(doc, words, i, c.end as usize))
                    || i > 1
                        && matches!(doc.tokens()[i - 1].kind, TokenKind::Quote)
                        && (words.at(i - 2).class.has(Class::MEDIA_WORD) || matches!(doc.key(i - 2), "ل" | "لـ"))
            }
            EntityKind::Organization => before.class.has(Class::ANY_ORG | Class::PERSON_NOUN) && !before.definite,
            _ => !single,
        };
        c.rule = if spoken_for { "gazetteer+surroundings" } else { c.rule };
        c.score = match (spoken_for, single) {
            (true, _) if c.kind == EntityKind::Media => 90,
            (true, _) => 76,
            (false, false) => 60,
            (false, true) => 30,
        };
    }
}
