//! The filled frames of a document, by the token of their cue.

use super::Frame;
use crate::bits::Bits;
use isnad_text::push_sparing;
use isnad_tokenize::FewTokens;

/// Few tokens have one.
#[derive(Clone, Debug, Default)]
pub(crate) struct FilledFrames {
    /// Index of the token's frame plus one.
    number: FewTokens,
    /// Tokens whose frame was taken.
    taken: Bits,
    frames: Vec<Frame>,
}

impl FilledFrames {
    /// Empty, for a document of so many tokens.
    pub(crate) fn clear(&mut self, tokens: usize) {
        self.number.clear(tokens);
        self.taken.clear(tokens);
        self.frames.clear();
    }

    /// The frame of a token behind all that have one.
    #[inline(always)]
    pub(crate) fn fill(&mut self, i: usize, frame: Frame) {
        push_sparing(&mut self.frames, frame);
        self.number.push(i, self.frames.len() as u32);
    }

    /// The frame of the cue at token `i`.
    pub(crate) fn get(&self, i: usize) -> Option<&Frame> {
        let number = self.number[i].checked_sub(1).filter(|_| !self.taken[i])?;
        self.frames.get(number as usize)
    }

    /// The frame of the cue at a token, taken or not.
    pub(crate) fn known(&self, i: usize) -> Option<&Frame> {
        self.frames.get(self.number[i].checked_sub(1)? as usize)
    }

    pub(crate) fn has(&self, i: usize) -> bool {
        self.number[i] > 0 && !self.taken[i]
    }

    /// Takes it: the token has none any more.
    #[inline(always)]
    pub(crate) fn take(&mut self, i: usize) -> Option<Frame> {
        let frame = self.get(i)?.clone();
        self.taken.set(i);
        Some(frame)
    }

    /// Gives back what was taken.
    pub(crate) fn put_back(&mut self, i: usize) {
        self.taken.put(i, false);
    }
}
