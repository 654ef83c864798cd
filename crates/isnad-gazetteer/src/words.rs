use isnad_tokenize::key_hash;

/// Numbers for folded words, given in order of first appearance.
#[derive(Default)]
pub(crate) struct Interner {
    /// Slot to number + 1; 0 is empty. Its length is a power of two.
    slots: Vec<u32>,
    words: Vec<(u64, usize, u32)>,
    keys: String,
}

impl Interner {
    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    pub(crate) fn word(&self, n: u32) -> &str {
        self.words.get(n as usize).map_or("", |&(_, start, len)| &self.keys[start..start + len as usize])
    }

    pub(crate) fn hash(&self, n: u32) -> u64 {
        self.words[n as usize].0
    }

    /// The slot of a word, taken or free.
    fn slot(&self, hash: u64, key: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut i = (hash >> 20) as usize & mask;
        while self.slots[i] != 0 {
            let n = self.slots[i] - 1;
            if self.words[n as usize].0 == hash && self.word(n) == key {
                break;
            }
            i = (i + 1) & mask;
        }
        i
    }

    pub(crate) fn find(&self, key: &str) -> Option<u32> {
        if self.slots.is_empty() {
            return None;
        }
        self.slots[self.slot(key_hash(key), key)].checked_sub(1)
    }

    /// The number of a word, a new one if need be.
    pub(crate) fn number(&mut self, hash: u64, key: &str) -> u32 {
        if (self.words.len() + 1) * 2 > self.slots.len() {
            let n = (self.slots.len() * 2).max(64);
            self.slots = vec![0; n];
            for (k, w) in self.words.iter().enumerate() {
                let mut i = (w.0 >> 20) as usize & (n - 1);
                while self.slots[i] != 0 {
                    i = (i + 1) & (n - 1);
                }
                self.slots[i] = k as u32 + 1;
            }
        }
        let i = self.slot(hash, key);
        if self.slots[i] == 0 {
            self.words.push((hash, self.keys.len(), key.len() as u32));
            self.keys.push_str(key);
            self.slots[i] = self.words.len() as u32;
        }
        self.slots[i] - 1
    }

    pub(crate) fn number_of(&mut self, key: &str) -> u32 {
        self.number(key_hash(key), key)
    }
}
