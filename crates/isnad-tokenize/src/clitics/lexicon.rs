use super::layout::{BITS, FEMININE, FUNCTION, IMPERFECT, Record, SIZE, SLOT, place, weight};
use crate::key_hash::key_hash;
use std::collections::HashMap;

static TABLE: &[u8; SIZE] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));

/// The weight of every quantised byte.
static WEIGHTS: std::sync::LazyLock<[f32; 256]> = std::sync::LazyLock::new(|| std::array::from_fn(|q| weight(q as u8)));

/// The compiled stems and function words, and a user's own stems before them.
#[derive(Clone, Copy)]
pub(crate) struct Lexicon<'u> {
    user: Option<&'u UserWords>,
    weights: &'static [f32; 256],
}

/// Stems that a user added.
#[derive(Clone, Default)]
pub(crate) struct UserWords(HashMap<u64, Record>);

impl UserWords {
    /// Adds a stem by its folded key, as heavy as a common word.
    pub(crate) fn add(&mut self, key: &str, feminine: bool) {
        let record = Record { seen: [0, 120, 0, 0, 0], ..Record::default() };
        self.0.insert(key_hash(key) ^ if feminine { FEMININE } else { 0 }, record);
    }
}

/// What is known of a stem: zeros where nothing is.
#[derive(Clone, Copy, Default)]
pub(crate) struct Stem {
    /// Weight under the article.
    pub(crate) article: f32,
    /// Weight after ب ل ك.
    pub(crate) preposition: f32,
    /// Weight before an enclitic.
    pub(crate) enclitic: f32,
    /// Weight in all positions.
    pub(crate) all: f32,
    /// Weight of the other forms of its base.
    pub(crate) kin: f32,
    /// It is an imperfect verb.
    pub(crate) imperfect: bool,
}

impl<'u> Lexicon<'u> {
    /// The compiled lexicon, and what a user added.
    pub(crate) fn new(user: Option<&'u UserWords>) -> Self {
        Self { user: user.filter(|u| !u.0.is_empty()), weights: &WEIGHTS }
    }

    fn record(&self, hash: u64) -> Option<Record> {
        if let Some(r) = self.user.and_then(|u| u.0.get(&hash)) {
            return Some(*r);
        }
        let (mut slot, tag, print) = place(hash);
        loop {
            let there = TABLE[slot];
            if there == 0 {
                return None;
            }
            if there == tag {
                let at = (1 << BITS) + slot * SLOT;
                let s = &TABLE[at..at + SLOT];
                if u32::from_le_bytes([s[0], s[1], s[2], s[3]]) == print {
                    return Some(Record { seen: [s[4], s[5], s[6], s[7], s[8]], kin: s[9], base: s[10], code: s[11] });
                }
            }
            slot = (slot + 1) & ((1 << BITS) - 1);
        }
    }

    /// The cut of a function word, by its folded key: codes of proclitic and enclitic.
    pub(crate) fn function(&self, hash: u64, feminine: bool) -> Option<(u8, u8)> {
        self.record(hash ^ FUNCTION ^ if feminine { FEMININE } else { 0 }).map(|r| (r.code & 7, r.code >> 3))
    }

    /// What is known of a stem.
    pub(crate) fn stem(&self, letters: &str, feminine: bool) -> Stem {
        let w = |q: u8| self.weights[usize::from(q)];
        match self.record(key_hash(letters) ^ if feminine { FEMININE } else { 0 }) {
            Some(r) => Stem {
                article: w(r.seen[1]),
                preposition: w(r.seen[2]),
                enclitic: w(r.seen[4]),
                all: r.seen.iter().map(|q| w(*q)).sum(),
                kin: w(r.kin),
                imperfect: r.code & IMPERFECT != 0,
            },
            None => self.unknown(letters, feminine),
        }
    }

    #[cold]
    fn unknown(&self, letters: &str, feminine: bool) -> Stem {
        let base = super::layout::base(letters, feminine);
        let kin = match self.record(key_hash(base)) {
            Some(r) if base.len() < letters.len() => self.weights[usize::from(r.base)],
            _ => 0.0,
        };
        Stem { kin, imperfect: !feminine && letters.starts_with('ي'), ..Stem::default() }
    }
}
