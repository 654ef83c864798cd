//! What a search needs beside the document, kept from one document to the next.

use crate::candidate::{Candidate, Choice};
use crate::token_classes::TokenClasses;
use crate::words::Words;
use isnad_gazetteer::{FirstWords, Gazetteers, Match, MatchKind};
use isnad_tokenize::{Document, Vocabulary};

/// Memory that [`find_with`](crate::find_with) uses and gives back: nothing is allocated anew for the next document, and what is known of words
/// seen before is not looked up again. The results never depend on what it was used for before.
#[derive(Clone, Debug)]
pub struct Workspace {
    vocabulary: Vocabulary,
    first_words: FirstWords,
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

    /// For many documents: up to seven megabytes, taken as words come.
    pub fn new() -> Self {
        Self::with(Vocabulary::new(65536))
    }

    /// For one document alone.
    pub(crate) fn for_one(doc: &Document<'_>) -> Self {
        Self::with(Vocabulary::for_one(doc))
    }

    fn with(vocabulary: Vocabulary) -> Self {
        Self {
            vocabulary,
            first_words: FirstWords::default(),
            words: Words::default(),
            classes: TokenClasses::default(),
            candidates: Vec::new(),
            choice: Choice::default(),
        }
    }

    /// Gives back what a long document made it take, its classes among them.
    pub fn let_go(&mut self) {
        *self = Self::with(self.vocabulary.clone());
    }

    /// The closed classes and head nouns of the last document's tokens.
    pub fn classes(&self) -> &TokenClasses {
        &self.classes
    }

    /// Numbers the words of a document, before anything else is asked.
    pub(crate) fn number(&mut self, doc: &Document) {
        let Self { vocabulary, classes, .. } = self;
        vocabulary.number(doc, &mut classes.numbers);
        if doc.text().len() > Self::LARGE {
            *vocabulary = vocabulary.clone();
        }
    }

    /// The names of the gazetteers in the document that was numbered.
    pub(crate) fn matches(&mut self, doc: &Document, gazetteers: &Gazetteers) -> Vec<Match> {
        let matches = gazetteers.matches_among(doc, MatchKind::All, &self.classes.numbers, &mut self.first_words);
        if doc.text().len() > Self::LARGE {
            self.first_words = FirstWords::default();
        }
        matches
    }

    /// Looks up the words that are new.
    pub(crate) fn look_up(&mut self, doc: &Document) {
        let Self { words, classes, .. } = self;
        classes.look_up(doc);
        words.look_up(doc, &classes.numbers);
    }
}
