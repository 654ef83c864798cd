//! The filled frames of a document, by the token of their cue.

use super::Frame;
use crate::bits::Bits;
use isnad_text::push_sparing;

/// Few tokens have one.
#[derive(Clone, Debug, Default)]
pub(crate) struct FilledFrames {
    /// Tokens with a frame that nobody took.
    has: Bits,
    /// All tokens that were given one, in order, and their frames.
    tokens: Vec<u32>,
    frames: Vec<Frame>,
}

impl FilledFrames {
    /// Empty, for a document of so many tokens.
    pub(crate) fn clear(&mut self, tokens: usize) {
        self.has.clear(tokens);
        self.tokens.clear();
        self.frames.clear();
    }

    /// The frame of a token behind all that have one.
    pub(crate) fn fill(&mut self, i: usize, frame: Frame) {
        debug_assert!(self.tokens.last().is_none_or(|&last| (last as usize) < i), "in order of the tokens");
        push_sparing(&mut self.tokens, i as u32);
        push_sparing(&mut self.frames, frame);
        self.has.set(i);
    }

    /// The frame of the cue at token `i`.
    pub(crate) fn get(&self, i: usize) -> Option<&Frame> {
        let number = self.has(i).then(|| self.tokens.binary_search(&(i as u32)).ok()).flatten()?;
        self.frames.get(number)
    }

    pub(crate) fn has(&self, i: usize) -> bool {
        self.has[i]
    }

    /// Takes it: the token has none any more.
    pub(crate) fn take(&mut self, i: usize) -> Option<Frame> {
        let frame = self.get(i)?.clone();
        self.has.put(i, false);
        Some(frame)
    }

    /// Gives back what was taken.
    pub(crate) fn put_back(&mut self, i: usize) {
        self.has.set(i);
    }
}
