/// What was found out of the words seen last, so that it is found out once and not for each token: in running text nine words of ten were seen a
/// moment ago.
///
/// A fixed number of slots, two for each word; one that is new takes the slot of one that came once. Keys are compared whole, so the answer never depends on what was asked before.
/// Of keys over [`KeyCache::LONGEST`] bytes nothing is kept.
///
/// ```
/// use isnad_tokenize::{Document, KeyCache};
/// let doc = Document::new("قال الوزير إن الوزير قال");
/// let mut cache = KeyCache::new(64);
/// let mut counted = 0;
/// for t in doc.tokens() {
///     let len = *cache.get(t.hash, doc.key(t), 0, || {
///         counted += 1;
///         doc.key(t).len()
///     });
///     assert_eq!(len, doc.key(t).len());
/// }
/// assert_eq!(counted, 3);
/// ```
#[derive(Clone, Debug)]
pub struct KeyCache<V> {
    /// Pairs, a power of two of them, or none before the first look-up. In the first of a pair stands what was asked for twice.
    slots: Vec<[Slot<V>; 2]>,
    size: usize,
    /// The value of the last key that was too long.
    long: V,
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot<V> {
    /// All letters of the key, see [`letters`].
    letters: [u64; 3],
    /// Length of the key and what goes with it; 0 in a free slot.
    rest: u32,
    value: V,
}

impl<V: Copy + Default> KeyCache<V> {
    /// The longest key that is kept, in bytes.
    pub const LONGEST: usize = 24;

    /// A cache of that many slots, rounded up to a power of two. They are laid out at the first look-up.
    pub fn new(slots: usize) -> Self {
        Self { slots: Vec::new(), size: slots.next_power_of_two().max(2) / 2, long: V::default() }
    }

    /// The value of a key with its [`key_hash`](crate::key_hash), from the cache or from `value`, which may look at the key and at `with` alone.
    #[inline]
    pub fn get(&mut self, hash: u64, key: &str, with: u16, value: impl FnOnce() -> V) -> &V {
        let Some(letters) = letters(key.as_bytes()) else {
            self.long = value();
            return &self.long;
        };
        if self.slots.is_empty() {
            self.slots = vec![<[Slot<V>; 2]>::default(); self.size];
        }
        let rest = (key.len() as u32) << 16 | u32::from(with);
        let at = hash as usize & (self.slots.len() - 1);
        let [first, second] = &mut self.slots[at];
        let holds = |slot: &Slot<V>| slot.rest == rest && slot.letters == letters;
        if holds(first) {
            return &first.value;
        }
        if holds(second) {
            std::mem::swap(first, second);
            return &first.value;
        }
        *second = Slot { letters, rest, value: value() };
        &second.value
    }
}

/// The bytes of a key of 1 to 24, which with its length are the key.
#[inline]
fn letters(key: &[u8]) -> Option<[u64; 3]> {
    let n = key.len();
    if let (Some(first), Some(last)) = (key.first_chunk(), key.last_chunk()) {
        let middle = match n {
            0..=16 => 0,
            17..=24 => u64::from_le_bytes(*key[8..].first_chunk()?),
            _ => return None,
        };
        return Some([u64::from_le_bytes(*first), middle, u64::from_le_bytes(*last)]);
    }
    if let (Some(first), Some(last)) = (key.first_chunk(), key.last_chunk()) {
        return Some([u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last)), 0, 0]);
    }
    (n > 0).then(|| [key.iter().fold(0, |word, b| word << 8 | u64::from(*b)), 0, 0])
}

#[cfg(test)]
mod tests {
    use super::KeyCache;
    use crate::key_hash;

    /// One pair of slots for all: whatever was there before, the answer is the key's own.
    #[test]
    fn keys_are_compared_whole() {
        let mut cache = KeyCache::new(1);
        let text = "abcdefghijklmnopqrstuvwxyz";
        for n in 0..=text.len() {
            for i in 0..n {
                let mut other = text[..n].to_owned();
                other.replace_range(i..=i, "#");
                for key in [&text[..n], &other, &text[..n]] {
                    let own = *cache.get(key_hash(key), key, 7, || key_hash(key));
                    assert_eq!(own, key_hash(key), "{key}");
                    let with = *cache.get(key_hash(key), key, 8, || 8);
                    assert_eq!(with, 8, "{key}");
                }
            }
        }
    }
}
