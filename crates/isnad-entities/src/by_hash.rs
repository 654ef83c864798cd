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
        for chunk in bytes.chunks(8) {
            let word = chunk.iter().fold(0, |w, b| w << 8 | u64::from(*b));
            let wide = u128::from(self.0 ^ word) * 0x9E37_79B9_7F4A_7C15;
            self.0 = wide as u64 ^ (wide >> 64) as u64;
        }
    }
    fn write_u8(&mut self, _: u8) {}
}
