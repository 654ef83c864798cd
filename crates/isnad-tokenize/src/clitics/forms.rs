//! Common words with their cuts: most words of a text are looked up here, not weighed.

use super::layout::{ENCLITICS, first_slot};
use super::{Clitics, Enclitic, Proclitics};
use crate::flags::TokenFlags;

/// What may stand before the stem: the conjunctions (none, و, ف) times the particles (none, ب, ل, ك, س).
const FRONTS: usize = 15;
/// What a stem may be bounded by: nothing, one of the twelve pronouns, the article, the lam that is left of it.
const ENDS: usize = 15;
const ARTICLE: usize = 13;
const LAM: usize = 14;

/// The cuts by their codes; 0 is none.
static CUTS: [Clitics; 1 + FRONTS * ENDS] = {
    const CONJUNCTIONS: [u8; 3] = [0, Proclitics::WA, Proclitics::FA];
    const PARTICLES: [u8; 5] = [0, Proclitics::BA, Proclitics::LA, Proclitics::KA, Proclitics::SA];
    let none = Clitics { proclitics: Proclitics(0), pro_len: 0, article_len: 0, enc_len: 0, enclitic: None };
    let mut table = [none; 1 + FRONTS * ENDS];
    let mut code = 1;
    while code <= FRONTS * ENDS {
        let (front, end) = ((code - 1) / ENDS, (code - 1) % ENDS);
        let bits = CONJUNCTIONS[front / 5] | PARTICLES[front % 5];
        let cut = &mut table[code];
        cut.pro_len = 2 * bits.count_ones() as u8;
        cut.article_len = if end == ARTICLE {
            4
        } else if end == LAM {
            2
        } else {
            0
        };
        cut.proclitics = Proclitics(if cut.article_len > 0 { bits | Proclitics::AL } else { bits });
        if cut.article_len == 0 && end > 0 {
            cut.enc_len = ENCLITICS[end].len() as u8;
            cut.enclitic = Enclitic::from_code(end as u8);
        }
        code += 1;
    }
    table
};

/// The code of a cut.
#[allow(dead_code)] // the build script alone
pub(crate) fn code(cut: &Clitics) -> u8 {
    CUTS.iter().skip(1).position(|c| c == cut).map_or(0, |i| i as u8 + 1)
}

/// The entry of a word: the upper bytes of its hash, the code of its cut.
#[allow(dead_code)] // the build script alone
pub(crate) fn entry(hash: u64, flags: TokenFlags, code: u8) -> (u64, u32) {
    let hash = spelled(hash, flags);
    (hash, print(hash) | u32::from(code))
}

/// The same key with another spelling may be cut in another way.
fn spelled(hash: u64, flags: TokenFlags) -> u64 {
    hash ^ u64::from(flags.spelling()).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

fn print(hash: u64) -> u32 {
    (hash >> 32) as u32 & 0xFFFF_FF00
}

/// Entries that are looked at together.
pub(crate) const BUCKET: usize = 4;

/// The code of the cut of a word by its key, 0 for a word that is not listed. Of words that are not listed one in many millions has the hash
/// of one that is; that the cut is shorter than the word is seen to.
#[inline(always)]
pub(crate) fn find(table: &[u8], hash: u64, flags: TokenFlags) -> u8 {
    let (buckets, _) = table.as_chunks::<{ 4 * BUCKET }>();
    let hash = spelled(hash, flags);
    let print = print(hash);
    match buckets.get(first_slot(hash, buckets.len())) {
        Some(bucket) => in_bucket(bucket, print).0,
        None => 0,
    }
}

/// The code of an entry in a bucket, and whether the bucket is full, so that the entry may stand in the next one.
#[inline(always)]
fn in_bucket(bucket: &[u8; 4 * BUCKET], print: u32) -> (u8, bool) {
    let (entries, _) = bucket.as_chunks::<4>();
    let (mut code, mut last) = (0, 0);
    for entry in entries {
        last = u32::from_le_bytes(*entry);
        // No branch: which of the four it is cannot be foretold.
        let rest = last ^ print;
        code |= if rest < 256 { rest as u8 } else { 0 };
    }
    (code, last != 0)
}

/// As [`find`], for a word that its own bucket does not hold.
#[cold]
#[inline(never)]
pub(crate) fn find_further(table: &[u8], hash: u64, flags: TokenFlags) -> u8 {
    let (buckets, _) = table.as_chunks::<{ 4 * BUCKET }>();
    let hash = spelled(hash, flags);
    let print = print(hash);
    let mut at = first_slot(hash, buckets.len());
    while let Some(bucket) = buckets.get(at) {
        match in_bucket(bucket, print) {
            (0, true) => at = if at + 1 == buckets.len() { 0 } else { at + 1 },
            (code, _) => return code,
        }
    }
    0
}

/// The cut of a code, none where the key is not longer than its clitics.
#[inline(always)]
pub(crate) fn cut(code: u8, key_len: usize) -> Clitics {
    let cut = CUTS.get(usize::from(code)).unwrap_or(&CUTS[0]);
    if usize::from(cut.pro_len + cut.article_len + cut.enc_len) < key_len { *cut } else { CUTS[0] }
}

/// The first two letters of stems, so that words are told apart that can hold none of them.
#[derive(Clone)]
pub(crate) struct Starts([u64; 64]);

impl Default for Starts {
    fn default() -> Self {
        Self([0; 64])
    }
}

impl Starts {
    fn bit(letters: &[u8]) -> (usize, u64) {
        let n = letters.iter().fold(0u32, |h, b| h.wrapping_mul(0x0100_0193) ^ u32::from(*b));
        let n = n.wrapping_mul(0x9E37_79B1) >> 20;
        (n as usize >> 6, 1 << (n & 63))
    }

    pub(crate) fn add(&mut self, stem: &[u8]) {
        let (word, bit) = Self::bit(&stem[..stem.len().min(4)]);
        self.0[word] |= bit;
    }

    /// Whether one of the stems may stand in a word, after up to three proclitics and the article.
    pub(crate) fn may_hold(&self, key: &[u8]) -> bool {
        (0..=10).step_by(2).filter_map(|at| key.get(at..)).any(|rest| {
            let (word, bit) = Self::bit(&rest[..rest.len().min(4)]);
            self.0[word] & bit != 0
        })
    }
}
