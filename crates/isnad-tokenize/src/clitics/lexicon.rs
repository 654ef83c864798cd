use super::forms::{self, Starts};
use super::layout::{FEMININE, FUNCTION, IMPERFECT, Record, SLOT, place, weight};
use crate::flags::TokenFlags;
use crate::key_hash::key_hash;
use std::collections::HashMap;

/// What is compiled from `data/*.tsv`.
#[derive(Clone, Copy)]
pub(crate) struct Compiled {
    /// Stems and function words.
    pub(crate) stems: &'static [u8],
    /// Common words and their cuts.
    pub(crate) forms: &'static [u8],
}

/// The weight of every quantised byte.
static WEIGHTS: std::sync::LazyLock<[f32; 256]> = std::sync::LazyLock::new(|| std::array::from_fn(|q| weight(q as u8)));

/// The compiled stems and function words, and a user's own stems before them.
#[derive(Clone, Copy)]
pub(crate) struct Lexicon<'u> {
    compiled: Compiled,
    user: Option<&'u UserWords>,
    weights: &'static [f32; 256],
}

/// Stems that a user added.
#[derive(Clone, Default)]
pub(crate) struct UserWords {
    stems: HashMap<u64, Record>,
    starts: Starts,
}

impl UserWords {
    /// Adds a stem by its folded key, as heavy as a common word.
    pub(crate) fn add(&mut self, key: &str, feminine: bool) {
        let record = Record { seen: [0, 120, 0, 0, 0], ..Record::default() };
        self.starts.add(key.as_bytes());
        self.stems.insert(key_hash(key) ^ if feminine { FEMININE } else { 0 }, record);
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
    pub(crate) fn new(compiled: Compiled, user: Option<&'u UserWords>) -> Self {
        Self { compiled, user: user.filter(|u| !u.stems.is_empty()), weights: &WEIGHTS }
    }

    /// The codes of the cuts of words by their folded keys, as many as there is room for; 0 for what is not listed, or where a stem that a
    /// user added may change the cut.
    #[inline(always)]
    pub(crate) fn list<'k>(&self, words: impl Iterator<Item = (&'k [u8], u64, TokenFlags)>, codes: &mut [u8]) {
        match self.user {
            None => words.zip(codes).for_each(|((_, hash, flags), code)| {
                *code = forms::find(self.compiled.forms, hash, flags);
            }),
            Some(user) => words.zip(codes).for_each(|((key, hash, flags), code)| {
                let may = user.starts.may_hold(key);
                *code = if may { 0 } else { forms::find(self.compiled.forms, hash, flags) };
            }),
        }
    }

    /// As [`list`](Self::list), for a word that it does not find.
    pub(crate) fn listed_further(&self, key: &[u8], hash: u64, flags: TokenFlags) -> u8 {
        if self.user.is_some_and(|u| u.starts.may_hold(key)) {
            return 0;
        }
        forms::find_further(self.compiled.forms, hash, flags)
    }

    fn record(&self, hash: u64) -> Option<Record> {
        if let Some(r) = self.user.and_then(|u| u.stems.get(&hash)) {
            return Some(*r);
        }
        let slots = self.compiled.stems.len() / (SLOT + 1);
        let (tags, records) = self.compiled.stems.split_at(slots);
        let (mut slot, tag, print) = place(hash, slots);
        loop {
            let there = tags[slot];
            if there == 0 {
                return None;
            }
            if there == tag
                && let Some(&[a, b, c, d, s0, s1, s2, s3, s4, kin, base, code]) =
                    records.get(slot * SLOT..(slot + 1) * SLOT)
                && u32::from_le_bytes([a, b, c, d]) == print
            {
                return Some(Record { seen: [s0, s1, s2, s3, s4], kin, base, code });
            }
            slot = if slot + 1 == slots { 0 } else { slot + 1 };
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
