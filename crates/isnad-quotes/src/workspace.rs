//! What a search needs beside the document, kept from one document to the next.

use crate::bounds::Bounds;
use crate::frame::FilledFrames;
use crate::view::Tag;
use isnad_tokenize::KeyCache;

/// Memory that [`find_with`](crate::find_with) uses and gives back: nothing is allocated anew for the next document, and what is known of words
/// seen before is not looked up again. The results never depend on what it was used for before.
#[derive(Clone, Debug)]
pub struct Workspace {
    pub(crate) seen: KeyCache<Tag>,
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
    /// For many documents: somewhat over a megabyte, taken at the first one.
    pub fn new() -> Self {
        Self::with_slots(16384)
    }

    /// For one document alone.
    pub(crate) fn small() -> Self {
        Self::with_slots(256)
    }

    /// A document of more bytes leaves nothing behind.
    pub(crate) const LARGE: usize = 1 << 20;

    /// Gives back what goes with the length of a document.
    pub(crate) fn let_go(&mut self) {
        let seen = std::mem::replace(&mut self.seen, KeyCache::new(0));
        *self = Self { seen, ..Self::with_slots(0) };
    }

    fn with_slots(slots: usize) -> Self {
        Self {
            seen: KeyCache::new(slots),
            tags: Vec::new(),
            in_name: Vec::new(),
            shared: Vec::new(),
            quoted: Vec::new(),
            frames: FilledFrames::default(),
            numbers: Vec::new(),
            bounds: Bounds::default(),
        }
    }
}
