// Shared with the build script, which lays the lexicon out by the same hash.

/// The hash that tokens carry and that lexicons of the workspace are keyed by: fast on short words, the same on every machine.
///
/// Not meant to withstand chosen collisions: tables compare the key itself after the hash.
///
/// ```
/// use isnad_tokenize::{Document, key_hash};
/// assert_eq!(Document::new("قال").tokens()[0].hash, key_hash("قال"));
/// ```
#[inline]
pub fn key_hash(key: &str) -> u64 {
    hash(key.as_bytes())
}

/// As [`key_hash`], of a key's bytes.
#[inline]
pub(crate) fn hash(key: &[u8]) -> u64 {
    let (blocks, rest) = key.as_chunks();
    let h = blocks.iter().fold(SEED, |h, block| mix(h, halves(block)));
    // The bytes that are left, zeros behind them.
    let n = rest.len();
    let eight = |at: usize| rest.get(at..).and_then(<[u8]>::first_chunk).map_or(0, |b| u64::from_le_bytes(*b));
    let tail = match n {
        0 => [0, 0],
        1..8 => [short(rest), 0],
        _ => [eight(0), eight(n - 8) >> (4 * (16 - n)) >> (4 * (16 - n))],
    };
    finish(h, tail, key.len())
}

/// Fewer than eight bytes and one at least, the first one lowest.
#[inline]
fn short(rest: &[u8]) -> u64 {
    let n = rest.len();
    let four = |at: usize| rest.get(at..).and_then(<[u8]>::first_chunk).map_or(0, |b| u32::from_le_bytes(*b));
    match n {
        ..4 => u64::from(rest[0]) | u64::from(rest[n / 2]) << (8 * (n / 2)) | u64::from(rest[n - 1]) << (8 * (n - 1)),
        _ => u64::from(four(0)) | u64::from(four(n - 4)) << (8 * (n - 4)),
    }
}

/// The hash before the first sixteen bytes.
pub(crate) const SEED: u64 = 0xD6E8_FEB8_6659_FD93;

/// A block of a key in two halves, the first byte of each lowest.
#[inline(always)]
pub(crate) fn halves(block: &[u8; 16]) -> [u64; 2] {
    let eight = |at: usize| block[at..].first_chunk().map_or(0, |b| u64::from_le_bytes(*b));
    [eight(0), eight(8)]
}

/// One step: both halves of the product, so that a difference in any letter reaches every bit.
#[inline]
pub(crate) const fn mix(h: u64, block: [u64; 2]) -> u64 {
    let wide = (h ^ block[0]) as u128 * (0x9E37_79B9_7F4A_7C15 ^ block[1]) as u128;
    wide as u64 ^ (wide >> 64) as u64
}

/// The last step: fewer than sixteen bytes that are left, zeros behind them, and the length of the whole.
#[inline]
pub(crate) const fn finish(h: u64, tail: [u64; 2], len: usize) -> u64 {
    mix(h ^ len as u64, tail)
}
