//! Where the sentence and the paragraph of a token begin and end.

use std::ops::Index;
use std::sync::Arc;

/// One bound of each stretch that a document is cut into, asked by token: a number a token, shared by all bounds, and one a stretch.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bound {
    stretch: Arc<Vec<u32>>,
    bound: Vec<u32>,
}

/// Bounds of the sentence and of the paragraph around each token, in tokens.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bounds {
    pub(crate) sentence_start: Bound,
    pub(crate) sentence_end: Bound,
    pub(crate) paragraph_start: Bound,
    pub(crate) paragraph_end: Bound,
}

impl Bounds {
    /// For a document of so many tokens, in the memory of an earlier one.
    pub(crate) fn clear(&mut self, tokens: usize) {
        let Self { sentence_start, sentence_end, paragraph_start, paragraph_end } = self;
        let mut stretch = std::mem::take(&mut sentence_start.stretch);
        let none = Arc::default();
        for bound in [&mut *sentence_start, sentence_end, paragraph_start, paragraph_end] {
            bound.stretch = Arc::clone(&none);
            bound.bound.clear();
        }
        let numbers = Arc::make_mut(&mut stretch);
        numbers.clear();
        numbers.reserve_exact(tokens);
        sentence_start.stretch = stretch;
    }

    /// The next sentence, and the paragraph that it stands in.
    pub(crate) fn push(&mut self, sentence: (u32, u32), paragraph: (u32, u32)) {
        let number = self.sentence_start.bound.len() as u32;
        let stretch = Arc::make_mut(&mut self.sentence_start.stretch);
        debug_assert_eq!(stretch.len(), sentence.0 as usize, "sentences follow each other");
        stretch.resize(sentence.1 as usize, number);
        self.sentence_start.bound.push(sentence.0);
        self.sentence_end.bound.push(sentence.1);
        self.paragraph_start.bound.push(paragraph.0);
        self.paragraph_end.bound.push(paragraph.1);
    }

    /// After the last sentence.
    pub(crate) fn finish(&mut self) {
        for bound in [&mut self.sentence_end, &mut self.paragraph_start, &mut self.paragraph_end] {
            bound.stretch = Arc::clone(&self.sentence_start.stretch);
        }
    }
}

impl Index<usize> for Bound {
    type Output = u32;

    #[inline]
    fn index(&self, token: usize) -> &u32 {
        &self.bound[self.stretch[token] as usize]
    }
}
