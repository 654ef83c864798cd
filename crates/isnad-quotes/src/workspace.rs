//! What a search needs beside the document, kept from one document to the next.

use crate::bounds::Bounds;
use crate::frame::FilledFrames;
use crate::view::Tag;
use isnad_tokenize::PerWord;

/// Memory that [`find_with`](crate::find_with) uses and gives back: nothing is allocated anew for the next document, and what is known of words
/// seen before is not looked up again. The results never depend on what it was used for before.
#[derive(Clone, Debug)]
pub struct Workspace {
    pub(crate) seen: PerWord<Tag>,
    pub(crate) tags: Vec<Tag>,
    pub(crate) in_name: Vec<bool>,
    pub(crate) shared: Vec<bool>,
    pub(crate) quoted: Vec<bool>,
    pub(crate) frames: FilledFrames,
    /// Vectors of a number a token.
    pub(crate) numbers: Vec<Vec<u32>>,
    pub(crate) bounds: Bounds,
}

impl Default for Workspace {
    fn default() -> Self {
        Self::new()
    }
}

impl Workspace {
    /// For many documents: up to a megabyte, taken as words come.
    pub fn new() -> Self {
        Self {
            seen: PerWord::default(),
            tags: Vec::new(),
            in_name: Vec::new(),
            shared: Vec::new(),
            quoted: Vec::new(),
            frames: FilledFrames::default(),
            numbers: Vec::new(),
            bounds: Bounds::default(),
        }
    }

    /// A document of more bytes leaves nothing behind.
    pub(crate) const LARGE: usize = 1 << 20;

    /// Gives back what goes with the length of a document.
    pub(crate) fn let_go(&mut self) {
        let seen = std::mem::take(&mut self.seen);
        *self = Self { seen, ..Self::new() };
    }
}
