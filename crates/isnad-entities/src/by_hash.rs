//! Maps keyed by hashes that tokens carry already: nothing is hashed again.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map from a token's hash.
pub(crate) type ByHash<V> = HashMap<u64, V, BuildHasherDefault<Same>>;

/// Takes a number for its hash; the key hash of the tokenizer spreads its bits well.
#[derive(Clone, Copy, Default)]
pub(crate) struct Same(u64);

impl Hasher for Same {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write_u64(&mut self, n: u64) {
        self.0 = n;
    }
    fn write(&mut self, bytes: &[u8]) {
        for &b in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(b);
        }
    }
}
