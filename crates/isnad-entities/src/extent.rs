//! Where a person's name ends.

mod around;
mod compound;
mod family;
mod foreign;
mod glued;
mod letters;
mod linked;
mod listed;
mod ruler;
mod surname;
mod unlisted;

use crate::class::Class;
use crate::lexicon::Lexicon;
use crate::words::{Word, Words};
use isnad_tokenize::{Document, TokenKind};
pub use letters::is_letter_name;

/// The longest name that is read, in tokens.
const LONGEST: usize = 10;

/// A name read from its first token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name {
    /// One past its last token.
    pub(crate) end: usize,
    /// Parts that are given or family names of the lexicon and no other word.
    pub(crate) sure: u32,
    /// Parts that a list of names has and that are no common words: two of them are no chance.
    pub(crate) listed: u32,
    /// Parts that are unknown words.
    pub(crate) rare: u32,
    /// It begins with أبو or ابن.
    pub(crate) kunya: bool,
    /// Parts in all (`عبد الله` is one).
    pub(crate) parts: u32,
    /// How many بن were read: bounded, as the text may hold any number.
    links: usize,
}

/// What reads names: a document and its words.
#[derive(Clone, Copy)]
pub(crate) struct Names<'a> {
    pub(crate) doc: &'a Document<'a>,
    pub(crate) words: &'a Words,
}

impl Names<'_> {
    /// Reads the name that starts with token `i`, whatever speaks for its being one. None where no name can start there.
    pub(crate) fn read(&self, i: usize) -> Option<Name> {
        let first = self.words.at(i);
        let mut name = Name {
            end: i,
            sure: 0,
            listed: 0,
            rare: 0,
            parts: 0,
            links: 0,
            kunya: matches!(self.doc.stem(i), "ابو" | "ابا" | "ابي" | "ابن"),
        };
        let mut at = self.part(i, &mut name, true)?;
        if first.class.has(Class::FUNCTION) {
            return None;
        }
        while at < i + LONGEST {
            let word = self.words.at(at);
            // جان-كلود, and the initial with a stop: جون ف. كينيدي
            if self.is_mark(at, "-") && !self.adjacent(at) && !self.adjacent(at + 1) {
                let next = self.words.at(at + 1);
                if next.pro == 0 && (next.rare || next.class.has(Class::NAME)) {
                    at = match self.part(at + 1, &mut name, false) {
                        Some(end) => end,
                        None => break,
                    };
                    continue;
                }
                break;
            }
            // كيث ليندل - برينغر،: the same with spaces, where nothing but a foreign name stands between the dash and a comma.
            if let Some(end) = self.second_surname(i, at, &name) {
                name.parts += 1;
                at = end;
                break;
            }
            if !self.adjacent(at) {
                break;
            }
            // د. العيسى د. الأحمد, ياسين الراشدي د. محيي الدين: the title of the next one.
            let doctor = matches!(self.doc.key(at), "د" | "م") && self.is_mark(at + 1, ".");
            if !word.word && doctor && (self.words.at(at + 2).definite || self.words.at(at - 1).definite) {
                break;
            }
            if !word.word && self.initial(at) {
                let next = if self.is_mark(at + 1, ".") { at + 2 } else { at + 1 };
                let w = self.words.at(next);
                if self.adjacent(next) && w.pro == 0 && (w.rare || w.class.has(Class::NAME)) {
                    at = next;
                    continue;
                }
                // محمد ب.: a family name kept back.
                if next == at + 2 && name.parts == 1 {
                    at += 1;
                }
                break;
            }
            // مورا إيه برانديلو: the name of a letter.
            let next = self.words.at(at + 1);
            let letter = word.pro == 0
                && is_letter_name(self.doc.key(at))
                && self.adjacent(at + 1)
                && next.pro == 0
                && !next.definite
                && (next.rare || next.class.has(Class::FAMILY) && !next.class.has(Class::COMMON))
                // أحمد أم سالم, بوش أم ووكر: one or the other.
                && !(self.doc.key(at) == "ام"
                    && (next.class.has(Class::GIVEN) || self.doc.tokens()[at].flags.hamza_above()))
                && name.parts == 1;
            if letter {
                at += 1;
                continue;
            }
            // المدرب خوان بيدرو **رأى** أن: the letters of a verb, and no other stands before the name
            let sees = self.doc.tokens()[at].flags.alef_maqsura() || word.class.has(Class::SAYING);
            if sees && name.parts > 0 && self.before_content(at + 1) && !self.said_before(i) {
                break;
            }
            // عبدالعزيز الزهيري صدر, فايز العطوي حسن: behind a nisba with the article only another one follows, or the last word of a line.
            let last = self.words.at(at - 1);
            let nisba = last.definite && last.pro == 0 && self.doc.key(at - 1).ends_with('ي') && name.parts >= 2;
            // الوزير سالم الحربي **رأى** أن: where no verb stands before the name, the word before the clause is one
            let closes = !self.adjacent(at + 1)
                || !self.words.at(at + 1).word
                || self.before_content(at + 1) && (!nisba || self.said_before(i));
            let family = closes && (word.rare || word.class.has(Class::FAMILY)) && !word.class.has(Class::PLACE);
            let goes_on = word.definite || word.class.has(Class::LINK | Class::PREFIX) || self.tail(at) || family;
            if nisba && word.word && !goes_on || word.definite && self.is_god_asked(at) {
                break;
            }
            match self.part(at, &mut name, false) {
                Some(end) => at = end,
                None => break,
            }
        }
        name.end = at;
        // أبي alone is my father, and أبى refused.
        name.kunya &= at > i + 1;
        (name.parts > 0).then_some(name)
    }

    /// Reads one part of a name; gives the token after it.
    fn part(&self, i: usize, name: &mut Name, first: bool) -> Option<usize> {
        if !first && name.parts == 1 && self.agrees_with_a_thing(i) {
            return None;
        }
        let word = self.words.at(i);
        if !word.word {
            return None;
        }
        if !first && let Some(end) = self.particle_part(i, name) {
            return Some(end);
        }
        // أما رمضان ياسين فيرى أن: and a verb
        let sees = !first
            && self.doc.key(i).strip_prefix('ف').is_some_and(|verb| Lexicon::get().of(verb).has(Class::SAYING))
            && self.before_content(i + 1);
        if sees {
            return None;
        }
        if word.pro > 0 && !first {
            return self.glued_part(i, name);
        }
        if self.is_no_name(i, first) {
            return None;
        }
        if !first && let Some(end) = self.compound_part(i, name) {
            return Some(end);
        }
        if !first && word.class.has(Class::LINK) {
            return self.linked_part(i, name);
        }
        // فارس الحمدي عبد الرحمن الشبيب: behind a family name with the article another man begins.
        if !first && name.parts > 1 && self.doc.key(i) == "عبد" {
            let before = self.words.at(i - 1);
            let nisba = before.class.has(Class::FAMILY) || self.doc.key(i - 1).ends_with('ي');
            // عبد الرحيم عبد المجيد عبد الستار: the second name ends with the article as well
            if before.definite && nisba && before.pro == 0 && !(i > 1 && self.doc.key(i - 2) == "عبد") {
                return None;
            }
        }
        if word.class.has(Class::PREFIX) && !(first && word.class.has(Class::FUNCTION)) {
            if let Some(end) = self.prefixed_part(i, name) {
                return Some(end);
            }
            // فرانكو دي ...: no name ends in a particle.
            if !word.class.has(Class::NAME)
                || !first && matches!(self.doc.key(i), "دي" | "دا" | "دو" | "فون" | "لو" | "لا")
            {
                return None;
            }
        }
        if !first && let Some(end) = self.time_or_preposition_part(i, name) {
            return Some(end);
        }
        if !first && self.is_surname_li(i, name) {
            name.parts += 1;
            return Some(i + 1);
        }
        if word.class.has(Class::FUNCTION) {
            // مروان خلف،: a preposition ends no clause.
            let before = if first { Class::NONE } else { self.words.at(i - 1).class };
            let closes =
                self.doc.tokens().get(i + 1).is_none_or(|t| t.flags.line_start() || t.kind == TokenKind::Punct);
            let last =
                name.parts == 1 && before.has(Class::GIVEN) && before.has(Class::SURE) && self.doc.key(i).len() >= 6;
            if last && closes && Lexicon::get().of(self.doc.key(i)).has(Class::GIVEN) {
                name.parts += 1;
                return Some(i + 1);
            }
            return None;
        }
        if word.class.has(Class::NAME) {
            return self.listed_part(i, name, first);
        }
        let class_before = if first { Class::NONE } else { self.words.at(i - 1).class };
        if first {
            let before_bin = self.goes_on(i + 1) && !self.words.at(i + 1).definite;
            if word.rare || before_bin && !word.class.has(Class::TITLE) {
                name.rare += u32::from(word.rare);
                name.parts += 1;
                return Some(i + 1);
            }
            return None;
        }
        self.unlisted_part(i, name, class_before)
    }

    /// True where token `i` goes on in the line of the token before it, with nothing but space between.
    pub(crate) fn adjacent(&self, i: usize) -> bool {
        self.doc.tokens().get(i).is_some_and(|t| t.flags.space_before() && !t.flags.line_start())
    }

    /// `وقال وزير الصحة **سالم** الحربي`: a verb of speech stands before a name and its title, in the same breath.
    fn said_before(&self, name: usize) -> bool {
        /// The longest title, in tokens.
        const TITLE: usize = 8;
        (name.saturating_sub(TITLE)..name)
            .rev()
            .take_while(|&k| self.adjacent(k + 1) && self.words.at(k).word)
            .any(|k| self.words.at(k).class.has(Class::SAYING))
    }

    fn is_mark(&self, i: usize, mark: &str) -> bool {
        self.doc.tokens().get(i).is_some_and(|t| t.kind == TokenKind::Punct && self.doc.surface(t) == mark)
    }

    /// A single Arabic letter, as initials are written.
    fn initial(&self, i: usize) -> bool {
        self.doc.tokens().get(i).is_some_and(|t| {
            t.kind == TokenKind::Word && self.doc.key(t).len() == 2 && !matches!(self.doc.key(t), "و" | "ب" | "ل" | "ك")
        })
    }

    /// `الدين`, `الله`: the second word of a part.
    fn tail(&self, i: usize) -> bool {
        matches!(self.doc.key(i), "الدين" | "الله" | "بك" | "بيك" | "باشا" | "افندي" | "اغا")
    }

    /// بن or an ordinal follows: `الحسن بن علي`, `الحسن الثاني`.
    pub(crate) fn goes_on(&self, i: usize) -> bool {
        let word = self.words.at(i);
        self.adjacent(i)
            && (word.class.has(Class::ORDINAL) && word.definite && !self.words.at(i - 1).class.has(Class::TITLE)
                || word.bin)
    }
}

/// True for words that no name goes on with.
fn stops(word: &Word) -> bool {
    word.class.has(Class::SAYING | Class::TOWARDS)
}
