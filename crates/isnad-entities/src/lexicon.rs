//! The word lexicon: every word list of `data/`, compiled with the crate, keyed by the tokens' hashes. Nothing is parsed at run time.

use crate::class::Class;
use isnad_tokenize::key_hash;

/// Laid out by `compile.rs`.
static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));

/// Bytes of the bits that say of most words that they are not here, in a cache line that is at hand.
const SIEVE: usize = 1 << 17;

/// Where the words begin.
const WORDS: usize = SIEVE + 8;

/// Classes of words by the hash of their folded key.
#[derive(Clone, Copy)]
pub(crate) struct Lexicon {
    /// How many places there are that a hash may point at.
    places: u64,
    /// How many there are in all.
    words: usize,
}

impl Lexicon {
    /// The lexicon of the crate's data.
    #[inline]
    pub(crate) fn get() -> Lexicon {
        Lexicon { places: number(SIEVE) & 0xFFFF_FFFF, words: (number(SIEVE) >> 32) as usize }
    }

    /// The classes of a word; none where it is unknown.
    #[inline]
    pub(crate) fn classes(self, hash: u64) -> Class {
        if BYTES[(hash >> 3) as usize & (SIEVE - 1)] >> (hash & 7) & 1 == 0 {
            return Class::NONE;
        }
        self.sifted(hash)
    }

    fn sifted(self, hash: u64) -> Class {
        let mut at = WORDS + 8 * (((hash >> 32) * self.places) >> 32) as usize;
        loop {
            let word = number(at);
            if word == 0 {
                return Class::NONE;
            }
            if word >> 16 == hash & 0xFFFF_FFFF_FFFF {
                return Class(number(WORDS + 8 * (self.words + (word & 0xFFFF) as usize - 1)));
            }
            at += 8;
        }
    }

    /// The classes of a word by its folded key.
    pub(crate) fn of(self, key: &str) -> Class {
        self.classes(key_hash(key))
    }
}

/// Eight bytes as a number.
#[inline]
fn number(at: usize) -> u64 {
    BYTES.get(at..).and_then(|b| b.first_chunk()).map_or(0, |b| u64::from_le_bytes(*b))
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
