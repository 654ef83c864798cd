//! Each token seen once: its classes, and how many bytes of proclitics stand before the word that has them.

mod ali;
mod doubts;
mod first_letters;
mod others;
mod read;

pub(crate) use read::article;

use crate::class::Class;
use isnad_tokenize::{Document, PerToken, TokenKind, WordNumbers};

/// What the rules know of a token.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(crate) struct Word {
    /// Classes of the word without its proclitics (with its article).
    pub(crate) class: Class,
    /// Hash of the key without its proclitics.
    pub(crate) hash: u64,
    /// Bytes of proclitics (not of the article) before the word.
    pub(crate) pro: u8,
    /// Which proclitics these are: the first byte pair decides (`و` or `ف`, a preposition, both).
    pub(crate) joined: bool,
    /// A preposition (ب ل ك) stands before it.
    pub(crate) governed: bool,
    /// It has the article.
    pub(crate) definite: bool,
    /// An Arabic word of two letters or more.
    pub(crate) word: bool,
    /// An Arabic word of no class, not made from a common one: most often a name.
    pub(crate) rare: bool,
    /// One of `بن` and `بنت`.
    pub(crate) bin: bool,
    /// Why its neighbours or the letters that folding hides may make another word of it: bits of [`Word::doubts`].
    pub(crate) doubts: u8,
    /// Hash of the key without its first letter, where that can be a proclitic; else 0.
    pub(crate) cut: u64,
    /// And without the second one: و or ف and a preposition.
    pub(crate) cut_twice: u64,
}

/// The words of a document, one for each token.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    words: PerToken<Word>,
    /// Tokens of doubtful words.
    doubtful: Vec<u32>,
}

impl Word {
    /// No word: what stands before the first and after the last token.
    pub(crate) const NONE: &Word = &Word {
        class: Class::NONE,
        hash: 0,
        pro: 0,
        joined: false,
        governed: false,
        definite: false,
        word: false,
        rare: false,
        bin: false,
        doubts: 0,
        cut: 0,
        cut_twice: 0,
    };
}

impl Words {
    /// Reads the words that are new; then looks at each doubtful one where it stands.
    pub(crate) fn look_up(&mut self, doc: &Document, numbers: &WordNumbers) {
        self.words.learn(numbers, |i| {
            let (t, key) = (&doc.tokens()[i], doc.key(i));
            let mut word = Word { hash: t.hash, ..Word::default() };
            if t.kind == TokenKind::Word {
                word = Word::read(key, t.hash, t.clitics.pro_len);
            }
            // منى: from me is written with its yeh
            if t.flags.alef_maqsura() && key == "مني" {
                word.class = word.class.without(Class::FUNCTION | Class::COMMON);
            }
            word.doubts = word.doubts(key, t.flags.hamza_below());
            word
        });
        let mut doubtful = std::mem::take(&mut self.doubtful);
        doubtful.clear();
        doubtful.extend(self.tokens_where(|word| word.doubts > 0).map(|i| i as u32));
        self.look_at_first_letters(doc, &doubtful);
        self.tell_other_words(doc, &doubtful);
        self.join_names(doc, &doubtful);
        self.tell_ali_from_ala(doc, &doubtful);
        self.doubtful = doubtful;
    }

    /// The token is in doubt for that reason, as it stands.
    fn in_doubt(&self, i: usize, why: u8) -> bool {
        self.words[i].doubts & why > 0
    }

    /// Sets what a doubtful token is, for the rules after this one.
    fn settle(&mut self, doc: &Document, i: usize, mut word: Word) {
        word.doubts = word.doubts(doc.key(i), doc.tokens()[i].flags.hamza_below());
        self.words.set(i, word);
    }

    /// Gives back what goes with the length of the document.
    pub(crate) fn let_go(&mut self) {
        *self = Self::default();
    }

    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    /// The word of token `i`; an empty one past either end.
    pub(crate) fn at(&self, i: usize) -> &Word {
        self.words.get(i).unwrap_or(Word::NONE)
    }

    /// The tokens with such a word, in order.
    pub(crate) fn tokens_where(&self, such: impl Fn(&Word) -> bool + Copy) -> impl Iterator<Item = usize> {
        self.words.tokens_where(such)
    }

    /// Changes what is known of token `i`.
    pub(crate) fn change(&mut self, i: usize, change: impl FnOnce(&mut Word)) {
        let Some(&known) = self.words.get(i) else { return };
        let mut word = known;
        change(&mut word);
        if word != known {
            self.words.set(i, word);
        }
    }
}
