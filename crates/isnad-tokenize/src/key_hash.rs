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
    let mut h = SEED;
    let mut chunks = key.as_bytes().chunks_exact(8);
    for c in &mut chunks {
        h = mix(h ^ u64::from_be_bytes([c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]]));
    }
    let r = chunks.remainder();
    let n = r.len();
    // The bytes that are left, the first one highest.
    let tail = match n {
        0 => 0,
        1..4 => u64::from(r[0]) << 56 | u64::from(r[n / 2]) << (56 - 8 * (n / 2)) | u64::from(r[n - 1]) << (64 - 8 * n),
        _ => {
            let high = u32::from_be_bytes([r[0], r[1], r[2], r[3]]);
            let low = u32::from_be_bytes([r[n - 4], r[n - 3], r[n - 2], r[n - 1]]);
            u64::from(high) << 32 | u64::from(low) << (64 - 8 * n)
        }
    };
    finish(h, tail, key.len())
}

/// The hash before the first eight bytes.
pub(crate) const SEED: u64 = 0xD6E8_FEB8_6659_FD93;

/// One step: both halves of the product, so that a difference in any letter reaches every bit.
#[inline]
pub(crate) const fn mix(h: u64) -> u64 {
    let wide = h as u128 * 0x9E37_79B9_7F4A_7C15;
    wide as u64 ^ (wide >> 64) as u64
}

/// The last step: fewer than eight bytes that are left (the first one highest, zeros below), and the length of the whole.
#[inline]
pub(crate) const fn finish(h: u64, tail: u64, len: usize) -> u64 {
    mix(h ^ tail ^ len as u64)
}
