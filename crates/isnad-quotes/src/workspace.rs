//! What a search needs beside the document, kept from one document to the next.

use crate::asked::AskedOfAll;
use crate::bits::Bits;
use crate::bounds::Bounds;
use crate::frame::FilledFrames;
use crate::view::Tag;
use isnad_tokenize::{FewTokens, PerToken};

/// Memory that [`find_with`](crate::find_with) uses and gives back: nothing is allocated anew for the next document, and what is known of words
/// seen before is not looked up again. The results never depend on what it was used for before.
#[derive(Clone, Debug, Default)]
pub struct Workspace {
    pub(crate) tags: PerToken<Tag>,
    pub(crate) frames: FilledFrames,
    /// Vectors of a number a token, and of one for few of them.
    pub(crate) numbers: Vec<Vec<u32>>,
    pub(crate) few: Vec<FewTokens>,
    /// Vectors of a bit a token, or a pair of marks.
    pub(crate) bits: Vec<Bits>,
    pub(crate) objects: AskedOfAll,
    pub(crate) bounds: Option<Bounds>,
}

impl Workspace {
    /// For many documents: up to a megabyte, taken as words come.
    pub fn new() -> Self {
        Self::default()
    }

    /// A document of more bytes leaves nothing behind.
    pub(crate) const LARGE: usize = 1 << 20;

    /// So many zeros.
    pub(crate) fn zeros(&mut self, n: usize) -> Vec<u32> {
        let mut numbers = self.numbers.pop().unwrap_or_default();
        numbers.clear();
        numbers.resize(n, 0);
        numbers
    }

    /// So many bits, none of them set.
    pub(crate) fn bits(&mut self, n: usize) -> Bits {
        let mut bits = self.bits.pop().unwrap_or_default();
        bits.clear(n);
        bits
    }
}
