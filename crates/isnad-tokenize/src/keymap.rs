use crate::key::fold_into;
use crate::key_hash::{self, key_hash};

/// A map from folded keys to small values, for lexicons that are built once and asked once a token.
///
/// Look-up takes the hash that the token already carries, so a miss costs one cache line and no hashing.
///
/// ```
/// use isnad_tokenize::{Document, KeyMap};
/// let mut titles = KeyMap::new();
/// titles.insert("وزير", 1u8);
/// let doc = Document::new("وَزير");
/// assert_eq!(titles.get(doc.tokens()[0].hash, doc.key(0)), Some(&1));
/// assert_eq!(titles.get_word("سفير"), None);
/// ```
#[derive(Clone, Debug, Default)]
pub struct KeyMap<V> {
    /// Slot to entry number + 1; 0 is empty. Its length is a power of two.
    slots: Vec<u32>,
    /// A bit for each word's hash, sixteen times as many bits as there are slots: of most words that are not here it says so.
    sieve: Vec<u64>,
    entries: Vec<(u64, u32, u32, V)>,
    keys: String,
}

impl<V> KeyMap<V> {
    /// An empty map.
    pub fn new() -> Self {
        Self { slots: Vec::new(), sieve: Vec::new(), entries: Vec::new(), keys: String::new() }
    }

    /// How many words it holds.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// True where it holds none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The value of a word, put there if it is new. The word is folded first.
    pub fn entry(&mut self, word: &str, default: V) -> &mut V {
        let start = self.keys.len();
        fold_into(word, &mut self.keys);
        let hash = key_hash(&self.keys[start..]);
        if (self.entries.len() + 1) * 2 > self.slots.len() {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let mut i = hash as usize & mask;
        loop {
            match self.slots[i] {
                0 => break,
                n => {
                    let e = &self.entries[n as usize - 1];
                    if e.0 == hash && self.keys[e.1 as usize..e.2 as usize] == self.keys[start..] {
                        self.keys.truncate(start);
                        return &mut self.entries[n as usize - 1].3;
                    }
                }
            }
            i = (i + 1) & mask;
        }
        self.entries.push((hash, start as u32, self.keys.len() as u32, default));
        let (word, bit) = self.sieve_place(hash);
        self.sieve[word] |= bit;
        self.slots[i] = self.entries.len() as u32;
        let last = self.entries.len() - 1;
        &mut self.entries[last].3
    }

    /// Sets the value of a word, folded first; the old one is dropped.
    pub fn insert(&mut self, word: &str, value: V)
    where
        V: Clone,
    {
        let slot = self.entry(word, value.clone());
        *slot = value;
    }

    /// Lets `f` put every value in order, once the map is filled.
    pub fn sort_values(&mut self, mut f: impl FnMut(&mut V)) {
        for e in &mut self.entries {
            f(&mut e.3);
        }
    }

    /// The value under a key that is folded already, with its [`key_hash`].
    #[inline]
    pub fn get(&self, hash: u64, key: &str) -> Option<&V> {
        let (word, bit) = self.sieve_place(hash);
        if self.sieve.get(word)? & bit == 0 {
            return None;
        }
        self.sifted(hash, key.as_bytes())
    }

    /// The value under a folded key that is given in two parts: `كلم` and `ه`. Nothing is allocated.
    ///
    /// ```
    /// use isnad_tokenize::KeyMap;
    /// let mut nouns = KeyMap::new();
    /// nouns.insert("كلمة", 1u8);
    /// assert_eq!(nouns.get_joined("كلم", "ه"), Some(&1));
    /// assert_eq!(nouns.get_joined("كلم", "ا"), None);
    /// ```
    pub fn get_joined(&self, start: &str, end: &str) -> Option<&V> {
        let mut room = [0; 64];
        let Some(key) = room.get_mut(..start.len() + end.len()) else { return self.get_key(&[start, end].concat()) };
        let (first, second) = key.split_at_mut(start.len());
        first.copy_from_slice(start.as_bytes());
        second.copy_from_slice(end.as_bytes());
        let hash = key_hash::hash(key);
        let (word, bit) = self.sieve_place(hash);
        if self.sieve.get(word)? & bit == 0 { None } else { self.sifted(hash, key) }
    }

    /// The word of the sieve that holds a hash's bit, and the bit.
    #[inline]
    fn sieve_place(&self, hash: u64) -> (usize, u64) {
        ((hash >> 32) as usize & self.sieve.len().wrapping_sub(1), 1 << (hash >> 58))
    }

    fn sifted(&self, hash: u64, key: &[u8]) -> Option<&V> {
        let mask = self.slots.len() - 1;
        let mut i = hash as usize & mask;
        loop {
            match self.slots[i] {
                0 => return None,
                n => {
                    let e = &self.entries[n as usize - 1];
                    if e.0 == hash && &self.keys.as_bytes()[e.1 as usize..e.2 as usize] == key {
                        return Some(&e.3);
                    }
                }
            }
            i = (i + 1) & mask;
        }
    }

    /// The value under a folded key, hashing it here.
    pub fn get_key(&self, key: &str) -> Option<&V> {
        self.get(key_hash(key), key)
    }

    /// The value of a word as written, folding it here.
    pub fn get_word(&self, word: &str) -> Option<&V> {
        let mut key = String::new();
        fold_into(word, &mut key);
        self.get_key(&key)
    }

    fn grow(&mut self) {
        let n = (self.slots.len() * 2).max(16);
        self.slots = vec![0; n];
        self.sieve = vec![0; n / 4];
        for (k, e) in self.entries.iter().enumerate() {
            let (word, bit) = self.sieve_place(e.0);
            self.sieve[word] |= bit;
            let mut i = e.0 as usize & (n - 1);
            while self.slots[i] != 0 {
                i = (i + 1) & (n - 1);
            }
            self.slots[i] = k as u32 + 1;
        }
    }
}
