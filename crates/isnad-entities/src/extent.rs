//! Where a person's name ends.

use crate::class::Class;
use crate::spelling::like_a_name;
use crate::words::{Word, Words};
use isnad_tokenize::{Document, TokenKind};

/// The longest name that is read, in tokens.
const LONGEST: usize = 10;

/// A name read from its first token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name {
    /// One past its last token.
    pub(crate) end: usize,
    /// Parts that are given or family names of the lexicon and no other word.
    pub(crate) sure: u32,
    /// Parts that are unknown words.
    pub(crate) rare: u32,
    /// Its second part is a common word, though no frequent one.
    pub(crate) seldom: bool,
    /// Parts in all (`عبد الله` is one).
    pub(crate) parts: u32,
}

/// What reads names: a document and its words.
#[derive(Clone, Copy)]
pub(crate) struct Names<'a> {
    pub(crate) doc: &'a Document<'a>,
    pub(crate) words: &'a Words,
}

impl Names<'_> {
    /// True where token `i` goes on in the line of the token before it, with nothing but space between.
    fn adjacent(&self, i: usize) -> bool {
        self.doc.tokens().get(i).is_some_and(|t| t.flags.space_before() && !t.flags.line_start())
    }

    fn is_mark(&self, i: usize, mark: &str) -> bool {
        self.doc.tokens().get(i).is_some_and(|t| t.kind == TokenKind::Punct && self.doc.surface(t) == mark)
    }

    /// Reads the name that starts with token `i`, whatever speaks for its being one. None where no name can start there.
    pub(crate) fn read(&self, i: usize) -> Option<Name> {
        let first = self.words.at(i);
        let mut name = Name { end: i, sure: 0, rare: 0, parts: 0, seldom: false };
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
            if !self.adjacent(at) {
                break;
            }
            if !word.word && self.initial(at) {
                let next = if self.is_mark(at + 1, ".") { at + 2 } else { at + 1 };
                let w = self.words.at(next);
                if self.adjacent(next) && w.pro == 0 && (w.rare || w.class.has(Class::NAME)) {
                    at = next;
                    continue;
                }
                break;
            }
            match self.part(at, &mut name, false) {
                Some(end) => at = end,
                None => break,
            }
        }
        name.end = at;
        (name.parts > 0).then_some(name)
    }

    /// A single Arabic letter, as initials are written.
    fn initial(&self, i: usize) -> bool {
        self.doc.tokens().get(i).is_some_and(|t| {
            t.kind == TokenKind::Word && self.doc.key(t).len() == 2 && !matches!(self.doc.key(t), "و" | "ب" | "ل" | "ك")
        })
    }

    /// `الدين`, `الله`: the second word of a part.
    fn tail(&self, i: usize) -> bool {
        matches!(self.doc.key(i), "الدين" | "الله")
    }

    /// بن or an ordinal follows: `الحسن بن علي`, `الحسن الثاني`.
    pub(crate) fn goes_on(&self, i: usize) -> bool {
        let word = self.words.at(i);
        self.adjacent(i) && (word.class.has(Class::ORDINAL) && word.definite || matches!(self.doc.key(i), "بن" | "بنت"))
    }

    /// Reads one part of a name; gives the token after it.
    fn part(&self, i: usize, name: &mut Name, first: bool) -> Option<usize> {
        let word = self.words.at(i);
        let class = word.class;
        if !word.word || (word.pro > 0 && !first) {
            return None;
        }
        if !first && class.has(Class::LINK) {
            // بن X: whatever X is, it is a name.
            let next = self.words.at(i + 1);
            if self.adjacent(i + 1) && next.word && next.pro == 0 && !class_stops(next) {
                return self.part(i + 1, name, false).or(Some(i + 2)).inspect(|_| {
                    name.sure += 1;
                    name.parts += 1;
                });
            }
            return None;
        }
        if class.has(Class::PREFIX) && !(first && class.has(Class::FUNCTION)) {
            let next = self.words.at(i + 1);
            let goes_on = self.adjacent(i + 1) && next.word && next.pro == 0;
            let open = class.has(Class::LINK) || matches!(self.doc.key(i), "عبد" | "ال");
            if goes_on
                && (next.rare
                    || next.class.has(Class::NAME)
                    || next.class.has(Class::PREFIX)
                    || !class.has(Class::FUNCTION) && next.definite && !class_stops(next)
                    || (open || !next.definite && matches!(self.doc.key(i), "ابو"))
                        && !class_stops(next)
                        && !next.class.has(Class::FUNCTION))
            {
                name.parts += 1;
                name.sure += u32::from(!class.has(Class::FUNCTION));
                name.rare += u32::from(next.rare);
                if next.class.has(Class::PREFIX) && !next.class.has(Class::NAME) {
                    return self.part(i + 1, name, false);
                }
                return Some(i + 2);
            }
            if !class.has(Class::NAME) {
                return None;
            }
        }
        if class.has(Class::FUNCTION) {
            return None;
        }
        if first
            && !class.has(Class::NAME | Class::TITLE)
            && !word.rare
            && word.pro == 0
            && self.goes_on(i + 1)
            && !self.words.at(i + 1).definite
        {
            // Whatever it is elsewhere, before بن it is a name.
            name.parts += 1;
            return Some(i + 1);
        }
        if class.has(Class::NAME) {
            let ambiguous = class.has(Class::AMBIGUOUS);
            let weak = class.has(Class::COMMON | Class::WEAK) && ambiguous;
            if first && word.definite && (class.has(Class::NATIONALITY | Class::TITLE) || weak) && !self.goes_on(i + 1)
            {
                return None;
            }
            // وليد المعلم, but not محمد بن عيسى وزير, and no title after a name of two parts.
            if weak && !first && class.has(Class::TITLE) && (name.parts > 1 || !word.definite) && !self.tail(i) {
                return None;
            }
            if !first && class.has(Class::SAYING | Class::TOWARDS) {
                return None;
            }
            if !first && class.has(Class::NATIONALITY) && name.parts > 1 {
                return None;
            }
            name.parts += 1;
            name.sure += u32::from(!ambiguous);
            return Some(i + 1);
        }
        if word.rare {
            let before = if first { Class::NONE } else { self.words.at(i - 1).class };
            let spelt = like_a_name(self.doc.stem(i));
            // After a family name nothing unknown goes on, and what is spelt like no name goes on after none.
            if !first
                && (name.parts == 1 && before.has(Class::FAMILY) && !before.has(Class::GIVEN) && spelt < 4
                    || spelt < -6)
            {
                return None;
            }
            name.parts += 1;
            name.rare += 1;
            return Some(i + 1);
        }
        // A word that is not frequent, right after one sure given name: كوفي عنان.
        if !first
            && name.parts == 1
            && name.sure == 1
            && class.has(Class::SELDOM)
            && !class.has(Class::TITLE | Class::NATIONALITY)
            && !word.definite
        {
            let before = self.words.at(i - 1).class;
            let affixed = self.doc.key(i).starts_with(['ي', 'ت', 'س', 'ن', 'و', 'ف', 'ب', 'ل', 'ك', 'ا']);
            if before.has(Class::GIVEN) && before.has(Class::SURE) && !affixed {
                name.parts += 1;
                name.seldom = true;
                return Some(i + 1);
            }
        }
        if !first && class.has(Class::ORDINAL) && word.definite && name.parts <= 2 {
            name.parts += 1;
            return Some(i + 1);
        }
        None
    }
}

/// True for words that no name goes on with.
fn class_stops(word: Word) -> bool {
    word.class.has(Class::SAYING | Class::TOWARDS)
}
