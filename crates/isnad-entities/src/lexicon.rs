//! The word lexicon: every word list of `data/`, compiled with the crate, keyed by the tokens' hashes. Nothing is parsed at run time.

use crate::class::Class;
use isnad_tokenize::key_hash;

/// Laid out by `compile.rs`.
static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));

/// Bytes of the bits that say of most words that they are not here, in a cache line that is at hand.
const SIEVE: usize = 1 << 17;

/// Where the index by the first 16 bits of a hash ends.
const INDEX: usize = SIEVE + 4 * ((1 << 16) + 1);

/// Classes of words by the hash of their folded key.
#[derive(Clone, Copy)]
pub(crate) struct Lexicon {
    /// How many words it holds.
    len: usize,
}

impl Lexicon {
    /// The lexicon of the crate's data.
    pub(crate) fn get() -> Lexicon {
        Lexicon { len: number(1 << 16) }
    }

    /// The classes of a word; none where it is unknown.
    pub(crate) fn classes(self, hash: u64) -> Class {
        if BYTES[(hash >> 3) as usize & (SIEVE - 1)] >> (hash & 7) & 1 == 0 {
            return Class::NONE;
        }
        let bucket = (hash >> 48) as usize;
        let key = hash.to_le_bytes();
        let (from, to) = (number(bucket), number(bucket + 1));
        let hashes = &BYTES[INDEX + 8 * from..INDEX + 8 * to];
        let Some(at) = hashes.chunks_exact(8).position(|h| h == key) else { return Class::NONE };
        let kinds = INDEX + 8 * self.len;
        let kind = kinds + 2 * (from + at);
        let kind = u16::from_le_bytes([BYTES[kind], BYTES[kind + 1]]) as usize;
        let class = kinds + 2 * self.len + 8 * kind;
        Class(BYTES[class..class + 8].iter().rev().fold(0, |c, b| c << 8 | u64::from(*b)))
    }

    /// The classes of a word by its folded key.
    pub(crate) fn of(self, key: &str) -> Class {
        self.classes(key_hash(key))
    }
}

/// Entry `i` of the index: how many hashes lie before those that begin with the 16 bits `i`.
fn number(i: usize) -> usize {
    let at = SIEVE + 4 * i;
    u32::from_le_bytes([BYTES[at], BYTES[at + 1], BYTES[at + 2], BYTES[at + 3]]) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_their_classes() {
        let l = Lexicon::get();
        for (word, class) in [
            ("بلير", Class::FAMILY),
            ("جورج", Class::GIVEN),
            ("قال", Class::SAYING),
            ("وزير", Class::OFFICE),
            ("بن", Class::LINK),
            ("حزب", Class::ORG_HEAD),
            ("صحيفه", Class::MEDIA_WORD),
            ("الذي", Class::FUNCTION),
        ] {
            assert!(l.of(word).has(class), "{word} {:?} {:b}", class, l.of(word).0);
        }
        assert!(l.of("غيلرمانوف").is_none());
        for w in ["بلير", "جورج", "بوش"] {
            assert!(!l.of(w).has(Class::AMBIGUOUS), "{w} {:b}", l.of(w).0);
        }
    }
}
