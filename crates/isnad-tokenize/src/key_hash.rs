// Shared with the build script, which lays the lexicon out by the same hash.

/// The hash that tokens carry and that lexicons of the workspace are keyed by: fast on short words, the same on every machine.
///
/// Not meant to withstand chosen collisions: tables compare the key itself after the hash.
///
/// ```
/// use isnad_tokenize::{Document, key_hash};
/// assert_eq!(Document::new("قال").tokens()[0].hash, key_hash("قال"));
/// ```
pub fn key_hash(key: &str) -> u64 {
    const K: u64 = 0x9E37_79B9_7F4A_7C15;
    // Both halves of the product: a difference in any letter reaches every bit.
    const fn mix(a: u64, b: u64) -> u64 {
        let wide = a as u128 * b as u128;
        wide as u64 ^ (wide >> 64) as u64
    }
    let mut h = key.len() as u64 ^ 0xD6E8_FEB8_6659_FD93;
    let mut chunks = key.as_bytes().chunks_exact(8);
    for c in &mut chunks {
        h = mix(h ^ u64::from_le_bytes([c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]]), K);
    }
    let r = chunks.remainder();
    let tail = match r.len() {
        0 => 0,
        1..4 => u64::from(r[0]) << 16 | u64::from(r[r.len() / 2]) << 8 | u64::from(r[r.len() - 1]),
        n => {
            let low = u32::from_le_bytes([r[0], r[1], r[2], r[3]]);
            let high = u32::from_le_bytes([r[n - 4], r[n - 3], r[n - 2], r[n - 1]]);
            u64::from(high) << 32 | u64::from(low)
        }
    };
    mix(h ^ tail, K)
}
