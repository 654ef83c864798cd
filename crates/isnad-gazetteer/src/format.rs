//! The compiled form: a header and fourteen sections of little-endian numbers and strings, read in place.
//!
//! ```text
//! 0   magic "ISNADGZ\n", version u32, sections u32, fingerprint of the folding u64, checksum of all that follows u64
//! 32  for each section: its start and its length, u64 each
//! ..  the sections, each from a multiple of 8
//! ```

/// First bytes of every compiled gazetteer.
pub(crate) const MAGIC: [u8; 8] = *b"ISNADGZ\n";
/// Raised whenever the layout changes.
pub(crate) const VERSION: u32 = 3;
/// Bytes before the table of sections.
pub(crate) const HEAD: usize = 32;
/// Number of sections.
pub(crate) const SECTIONS: usize = 14;

/// The word number of a gap in a name.
pub(crate) const GAP: u32 = u32::MAX;
/// No word of any name.
pub(crate) const NONE: u32 = u32::MAX - 1;
/// Bytes of the longest folded word.
pub(crate) const MAX_WORD: usize = 255;
/// Words of the longest name.
pub(crate) const MAX_NAME: usize = 32;
/// The widest gap.
pub(crate) const MAX_GAP: usize = 3;
/// In a value: the name is ambiguous.
pub(crate) const AMBIGUOUS: u32 = 1 << 31;
/// In a value: the name is one word that ends in ة, and so is another word with ه.
pub(crate) const TEH: u32 = 1 << 30;
/// In a value: the name is one word without أ or إ, and so is another word with one.
pub(crate) const BARE: u32 = 1 << 29;

/// In the flags: a name has a gap.
pub(crate) const GAPS: u32 = 1;

/// The sections, in order.
#[derive(Clone, Copy)]
pub(crate) enum Section {
    /// u32: entries, first words, [`GAPS`].
    Meta,
    /// The words' table: u16 shift of each bucket.
    Shifts,
    /// The words' table: u32 of number and part of the hash.
    Slots,
    /// For each word and one more: u32 place in `Words`.
    WordPlaces,
    /// The words, one after the other.
    Words,
    /// For each node and one more: u32 first child, u32 first value.
    Nodes,
    /// For each node: u32 number of the word that leads to it.
    Labels,
    /// u32 entry, u32 alias with [`AMBIGUOUS`], [`TEH`] and [`BARE`]; by rank within a node.
    Values,
    /// The first two words of names, as [`starts`](crate::starts) has them. What is not there need not be looked for.
    Pairs,
    /// First words that are names by themselves or have a gap after them.
    Singles,
    /// For each entry and one more: u32 place in `Entries`.
    Places,
    /// Kind, id, name, aliases, attributes; strings with their length before them, numbers in base 128.
    Entries,
    /// Kinds and names of attributes: u32 count, u32 place of each and one more, then the bytes.
    Strings,
    /// A hash table of ids: u32 entry (all ones: empty).
    Ids,
}

/// A number of little-endian bytes; all ones past the end.
#[inline]
pub(crate) fn u32_at(bytes: &[u8], index: usize) -> u32 {
    bytes.get(index * 4..).and_then(<[u8]>::first_chunk).map_or(u32::MAX, |b| u32::from_le_bytes(*b))
}

/// Where the search for an id starts in a table of so many slots, by its hash.
pub(crate) fn first_slot(hash: u64, slots: usize) -> usize {
    (((hash >> 32) * slots as u64) >> 32) as usize
}

/// Appends a number in base 128, low digits first.
pub(crate) fn put(out: &mut Vec<u8>, mut n: u32) {
    while n >= 0x80 {
        out.push(n as u8 | 0x80);
        n >>= 7;
    }
    out.push(n as u8);
}

/// Appends a string with its length.
pub(crate) fn put_str(out: &mut Vec<u8>, s: &str) {
    put(out, s.len() as u32);
    out.extend_from_slice(s.as_bytes());
}

/// The checksum of compiled bytes: any change within eight neighbouring bytes changes it for sure.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    const K: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut lanes = [1u64, 2, 3, 4];
    let (blocks, rest) = bytes.as_chunks::<32>();
    for b in blocks {
        let (words, _) = b.as_chunks::<8>();
        for (lane, w) in lanes.iter_mut().zip(words) {
            *lane = (lane.rotate_left(23) ^ u64::from_le_bytes(*w)).wrapping_mul(K);
        }
    }
    let mut h = bytes.len() as u64;
    for &b in rest {
        h = (h.rotate_left(5) ^ u64::from(b)).wrapping_mul(K);
    }
    lanes.iter().fold(h, |h, lane| (h.rotate_left(29) ^ lane).wrapping_mul(K))
}

/// What the folding does to a sample of letters and marks: a file compiled under another folding has other keys.
pub(crate) fn fingerprint() -> u64 {
    let sample = "أإآٱاىيئیؤةهکگپچڤءبتثجحخدذرزسشصضطظعغفقكلمنوـًٌٍَُِّْٰ١٢۳45Ab ﻻ لآ";
    let doc = isnad_tokenize::Document::new(sample);
    doc.tokens().iter().fold(u64::from(VERSION), |h, t| (h.rotate_left(17) ^ t.hash).wrapping_mul(31))
}
