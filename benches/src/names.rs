//! Names by a seeded generator over the workspace's own lists of given names, family names, places and words.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

/// A small generator of numbers: the same for the same seed.
pub struct Random(u64);

impl Random {
    /// From a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed ^ 0x1234_5678_9ABC_DEF1)
    }

    fn next(&mut self) -> usize {
        // xorshift64*
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize
    }

    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        self.next() % n.max(1)
    }
}

/// Words, each as often as its weight says.
#[derive(Default)]
struct Words {
    words: Vec<String>,
    /// Sum of the weights up to and with each word.
    sums: Vec<usize>,
}

impl Words {
    /// A column of a table, and the column of the weights; every word weighs one where there is none.
    fn read(root: &Path, file: &str, word: usize, weight: Option<usize>) -> Self {
        let path = root.join(file);
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let mut out = Self::default();
        for line in text.lines().filter(|l| !l.starts_with('#')).skip(1) {
            let fields: Vec<&str> = line.split('\t').collect();
            let Some(name) = fields.get(word).filter(|w| w.len() > 3) else { continue };
            let weight = weight.and_then(|w| fields.get(w)?.parse().ok()).unwrap_or(0usize) + 1;
            out.words.push((*name).to_owned());
            out.sums.push(out.sums.last().copied().unwrap_or(0) + weight);
        }
        assert!(!out.words.is_empty(), "{} holds no words", path.display());
        out
    }

    fn pick(&self, random: &mut Random) -> &str {
        let at = random.below(self.sums.last().copied().unwrap_or(1));
        &self.words[self.sums.partition_point(|&s| s <= at)]
    }
}

/// The lists.
pub struct Names {
    given: Words,
    family: Words,
    places: Words,
    words: Words,
}

impl Names {
    /// Reads the lists of the workspace.
    pub fn new(root: &Path) -> Self {
        Self {
            given: Words::read(root, "crates/isnad-entities/data/given_names.tsv", 0, Some(2)),
            family: Words::read(root, "crates/isnad-entities/data/family_names.tsv", 0, Some(1)),
            places: Words::read(root, "crates/isnad-gazetteer/data/places.tsv", 2, None),
            words: Words::read(root, "crates/isnad-tokenize/data/stems.tsv", 0, Some(1)),
        }
    }

    /// A word of the news, a frequent one more often.
    pub fn word(&self, random: &mut Random) -> &str {
        self.words.pick(random)
    }

    /// A place.
    pub fn place(&self, random: &mut Random) -> &str {
        self.places.pick(random)
    }

    /// A person, of two to four words.
    pub fn person(&self, random: &mut Random) -> String {
        let given = self.given.pick(random).to_owned();
        match random.below(4) {
            0 => format!("{given} {} {}", self.given.pick(random), self.family.pick(random)),
            1 => format!("{given} بن {} {}", self.given.pick(random), self.family.pick(random)),
            _ => format!("{given} {}", self.family.pick(random)),
        }
    }

    fn any(&self, random: &mut Random) -> String {
        match random.below(10) {
            0..=6 => self.person(random),
            7 => format!("شركة {} {}", self.family.pick(random), self.word(random)),
            8 if random.below(4) == 0 => self.place(random).to_owned(),
            8 => format!("{} {}", self.word(random), self.place(random)),
            _ => format!("{} {}", self.word(random), self.word(random)),
        }
    }

    /// So many different names: people, companies, places, terms.
    pub fn list(&self, n: usize, seed: u64) -> Vec<String> {
        let mut random = Random::new(seed);
        let mut seen = HashSet::with_capacity(n);
        let mut out = Vec::with_capacity(n);
        while out.len() < n {
            let name = self.any(&mut random);
            if seen.insert(name.clone()) {
                out.push(name);
            }
        }
        out
    }
}
