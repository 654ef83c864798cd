//! The filled frames of a document, by the token of their cue.

use super::Frame;
use isnad_text::push_sparing;

/// Few tokens have one: a number a token, and the frames apart.
#[derive(Clone, Debug, Default)]
pub(crate) struct FilledFrames {
    /// Index of the token's frame plus one; 0 for none.
    number: Vec<u32>,
    frames: Vec<Frame>,
}

/// Marks a number whose frame is taken.
const TAKEN: u32 = 1 << 31;

impl FilledFrames {
    /// Empty, for a document of so many tokens.
    pub(crate) fn clear(&mut self, tokens: usize) {
        self.frames.clear();
        self.number.clear();
        self.number.resize(tokens, 0);
    }

    pub(crate) fn fill(&mut self, i: usize, frame: Frame) {
        push_sparing(&mut self.frames, frame);
        self.number[i] = self.frames.len() as u32;
    }

    /// The frame of the cue at token `i`.
    pub(crate) fn get(&self, i: usize) -> Option<&Frame> {
        self.has(i).then(|| &self.frames[self.number[i] as usize - 1])
    }

    pub(crate) fn has(&self, i: usize) -> bool {
        self.number[i].wrapping_sub(1) < TAKEN - 1
    }

    /// Takes it: the token has none any more.
    pub(crate) fn take(&mut self, i: usize) -> Option<Frame> {
        let frame = self.get(i)?.clone();
        self.number[i] |= TAKEN;
        Some(frame)
    }

    /// Gives back what was taken.
    pub(crate) fn put_back(&mut self, i: usize) {
        self.number[i] &= !TAKEN;
    }
}
