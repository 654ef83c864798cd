//! What a search needs beside the document, kept from one document to the next.

use crate::candidate::{Candidate, Choice};
use crate::token_classes::{TokenClass, TokenClasses};
use crate::words::{Word, Words};
use isnad_tokenize::{Document, PerWord, TokenKind, Vocabulary};

/// Memory that [`find_with`](crate::find_with) uses and gives back: nothing is allocated anew for the next document, and what is known of words
/// seen before is not looked up again. The results never depend on what it was used for before.
#[derive(Clone, Debug)]
pub struct Workspace {
    vocabulary: Vocabulary,
    seen: PerWord<(Word, TokenClass)>,
    pub(crate) words: Words,
    pub(crate) classes: TokenClasses,
    pub(crate) candidates: Vec<Candidate>,
    pub(crate) choice: Choice,
}

impl Default for Workspace {
    fn default() -> Self {
        Self::new()
    }
}

impl Workspace {
    /// A document of more bytes leaves nothing behind but the classes of its tokens.
    pub(crate) const LARGE: usize = 1 << 20;

    /// For many documents: up to three megabytes, taken as words come.
    pub fn new() -> Self {
        Self::with(Vocabulary::new(32768))
    }

    /// For one document alone.
    pub(crate) fn small() -> Self {
        Self::with(Vocabulary::new(1024))
    }

    fn with(vocabulary: Vocabulary) -> Self {
        Self {
            vocabulary,
            seen: PerWord::default(),
            words: Words::default(),
            classes: TokenClasses::default(),
            candidates: Vec::new(),
            choice: Choice::default(),
        }
    }

    /// Gives back what goes with the length of the last document, its classes among them.
    pub fn let_go(&mut self) {
        let seen = std::mem::take(&mut self.seen);
        let vocabulary = std::mem::replace(&mut self.vocabulary, Vocabulary::new(0));
        *self = Self { seen, ..Self::with(vocabulary) };
    }

    /// The closed classes and head nouns of the last document's tokens.
    pub fn classes(&self) -> &TokenClasses {
        &self.classes
    }

    /// Looks every token up.
    pub(crate) fn look_up(&mut self, doc: &Document) {
        let Self { vocabulary, seen, words, classes, .. } = self;
        vocabulary.number(doc, &mut classes.numbers);
        seen.start(&classes.numbers);
        let (words, classes, numbers) = (&mut words.0, &mut classes.classes, &classes.numbers);
        words.clear();
        classes.clear();
        classes.resize(doc.tokens().len(), TokenClass::default());
        words.extend(doc.tokens().iter().zip(numbers.all()).zip(classes).enumerate().map(
            |(i, ((t, number), class))| {
                if t.kind != TokenKind::Word {
                    return Word { hash: t.hash, ..Word::default() };
                }
                let (word, its) = seen.get(t.hash, *number, || {
                    (Word::read(doc.key(i), t.hash, t.clitics.pro_len), TokenClass::at(doc, i))
                });
                *class = *its;
                *word
            },
        ));
        self.words.look_at_first_letters(doc);
        self.words.tell_other_words(doc);
        self.words.join_names(doc);
        self.words.tell_ali_from_ala(doc);
    }
}
