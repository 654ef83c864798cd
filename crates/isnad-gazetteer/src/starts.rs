//! Where names may start, told by a glance: filters over the ends of first words, so that one look serves a word with and without its proclitics.
//!
//! What stands before a word does not change its last letters, if it has so many. Of shorter words all that they may end in under proclitics is
//! in the filter.

/// The last letters of a word: ten bytes of its key, or all of it where it is shorter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Ending {
    /// The last eight bytes.
    last: u64,
    /// The eight bytes that end two bytes before.
    before: u64,
}

impl Ending {
    /// Of the key of so many bytes that ends where `keys` ends. What stands before it must be ten bytes at least, and may be anything.
    #[inline(always)]
    pub(crate) fn of(keys: &[u8], len: usize) -> Self {
        let ten = keys.last_chunk::<10>();
        let eight = |ten: &[u8; 10]| Some((*ten.last_chunk()?, *ten.first_chunk()?));
        let Some((last, before)) = ten.and_then(eight) else { return Self { last: 0, before: 0 } };
        let own = &OWN[len.min(10)];
        Self { last: u64::from_le_bytes(last) & own.last, before: u64::from_le_bytes(before) & own.before }
    }

    /// Of a key that stands alone.
    pub(crate) fn of_key(key: &[u8]) -> Self {
        let mut keys = [0; 20];
        let kept = &key[key.len() - key.len().min(10)..];
        keys[20 - kept.len()..].copy_from_slice(kept);
        Self::of(&keys, key.len())
    }

    /// What is looked for where the word may be a name by itself.
    #[inline(always)]
    pub(crate) fn single(self) -> u64 {
        self.last.wrapping_mul(K) ^ self.before.wrapping_mul(0xD6E8_FEB8_6659_FD93)
    }

    /// The last six bytes: enough where the next word is known too.
    #[inline(always)]
    pub(crate) fn short(self) -> Self {
        Self { last: self.last & OWN[6].last, before: 0 }
    }

    /// What is looked for where a word of that hash comes next. It depends on the [`short`](Self::short) ending alone.
    #[inline(always)]
    pub(crate) fn pair(self, next: u64) -> u64 {
        (self.short().last ^ next).wrapping_mul(K)
    }
}

/// What of an ending is the word's own, by the bytes of its key.
static OWN: [Ending; 11] = {
    let mut own = [Ending { last: 0, before: 0 }; 11];
    let mut len = 1;
    while len <= 10 {
        // The last byte is the highest.
        own[len].last = u64::MAX << (64 - 8 * if len < 8 { len } else { 8 });
        own[len].before = if len < 3 { 0 } else { own[len - 2].last };
        len += 1;
    }
    own
};

const K: u64 = 0x9E37_79B9_7F4A_7C15;

/// Block and bits of what is looked for, in so many blocks.
#[inline(always)]
fn place(hash: u64, blocks: usize) -> (usize, u64) {
    // The high bits of a product depend on all that went into it.
    let bits = 1 << (hash >> 14 & 63) | 1 << (hash >> 20 & 63) | 1 << (hash >> 26 & 63);
    ((((hash >> 32) * blocks as u64) >> 32) as usize, bits)
}

/// True where a filter may hold it; false where it does not.
#[inline(always)]
pub(crate) fn may_hold(blocks: &[[u8; 8]], hash: u64) -> bool {
    let (block, bits) = place(hash, blocks.len());
    blocks.get(block).is_some_and(|b| u64::from_le_bytes(*b) & bits == bits)
}

/// A filter: sixteen bits of room for each, three of them set. One in a hundred others is let through.
pub(crate) fn filter(hashes: &[u64]) -> Vec<u8> {
    let mut blocks = vec![0u64; hashes.len().div_ceil(4)];
    for &hash in hashes {
        let (block, bits) = place(hash, blocks.len());
        blocks[block] |= bits;
    }
    blocks.iter().flat_map(|b| b.to_le_bytes()).collect()
}

/// The endings of all words that leave `word` where [`cuts`](crate::cuts) takes proclitics off, itself among them.
pub(crate) fn endings(word: &[u8]) -> Vec<Ending> {
    let lam = "ل".as_bytes();
    let mut out = Vec::new();
    for conjunction in ["", "و", "ف"] {
        let mut tell = |preposition: &str, rest: &[u8]| {
            let ending = Ending::of_key(&[conjunction.as_bytes(), preposition.as_bytes(), rest].concat());
            if !out.contains(&ending) {
                out.push(ending);
            }
        };
        for preposition in ["", "ب", "ل", "ك"] {
            tell(preposition, word);
        }
        // The article that لل hides.
        for article in ["ا", "ال"] {
            if let Some(rest) = word.strip_prefix(article.as_bytes()).filter(|rest| rest.starts_with(lam)) {
                tell("ل", rest);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Ending, endings, filter, may_hold};

    #[test]
    fn an_ending_is_the_same_wherever_the_key_stands() {
        for word in ["", "a", "ab", "من", "علي", "محمد", "القاهرة", "والمستشفيات", "24", "x١"]
        {
            let alone = Ending::of_key(word.as_bytes());
            for before in ["0123456789", "فقال الوزير إن "] {
                let keys = format!("{before}{word}");
                assert_eq!(Ending::of(keys.as_bytes(), word.len()), alone, "{word}");
            }
        }
        let ending = |word: &str| Ending::of_key(word.as_bytes());
        assert_ne!(ending("علي"), ending("وعلي"));
        assert_eq!(ending("القاهره"), ending("بالقاهره"));
    }

    #[test]
    fn every_cut_leads_back() {
        let words = ["من", "علي", "لبنان", "لجنه", "الحج", "اللجنه", "الامم", "القاهره", "وايل", "ك", "اللد", "الل"];
        let befores =
            ["", "و", "ف", "ب", "ل", "ك", "وب", "فب", "ول", "فل", "وك", "فك", "لل", "ولل", "فلل", "بال", "وال", "ال"];
        let mut met = 0;
        for text in befores.iter().flat_map(|b| words.iter().map(move |w| format!("{b}{w}"))) {
            crate::cuts::cuts(&text, |cut| {
                for word in words.iter().filter(|w| cut.leaves(&text, w.as_bytes())) {
                    met += 1;
                    assert!(endings(word.as_bytes()).contains(&Ending::of_key(text.as_bytes())), "{word} in {text}");
                }
            });
        }
        assert!(met > 100);
    }

    #[test]
    fn a_filter_forgets_nothing() {
        let hash = |word: &str| Ending::of_key(word.as_bytes()).pair(7);
        let there: Vec<u64> = (0..1_000).map(|n| hash(&format!("ا{n}"))).collect();
        let bytes = filter(&there);
        let blocks = bytes.as_chunks().0;
        assert!(there.iter().all(|&h| may_hold(blocks, h)));
        let others = (1_000..11_000).filter(|n| may_hold(blocks, hash(&format!("ب{n}")))).count();
        assert!(others < 300, "{others}");
        assert!(!may_hold(&[], 5));
    }
}
