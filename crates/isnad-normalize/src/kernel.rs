//! Sixty-four bytes at a time, in loops that compilers turn into vector instructions.
//!
//! Arabic letters are two bytes of UTF-8 led by D8 or D9. Each byte of a block gets a key: the second byte of such a letter its
//! code point less U+0600 (0–7F), and all else itself with the high bit set. Rules are about keys: letters that become other letters are rewritten in the whole block; where a character needs more than that (a
//! mark to drop, another script), the block says so and the caller looks at that character alone.

use crate::table::{Action, Table};

/// Bytes in a block.
pub(crate) const BLOCK: usize = 64;

/// Letters that a kernel can rewrite, single keys and ranges that it can stop at. Each is checked for each block.
const SWAPS: usize = 7;
const ONES: usize = 4;
const RANGES: usize = 2;

pub(crate) type Block = [u8; BLOCK];

/// Keys at which to stop, as signed numbers: letters from 0 up, all else below.
#[derive(Clone, Copy, Debug)]
struct Stops {
    /// Keys above this one.
    above: i8,
    /// Single keys.
    one: [i8; ONES],
    /// Keys between two others.
    between: [(i8, i8); RANGES],
}

impl Stops {
    fn new(stop: impl Fn(u32) -> bool) -> Self {
        // Ranges of keys in signed order, ends excluded: ASCII, then letters up to the last, which is always a stop.
        // (NUL, the lowest, is no concern of any option.)
        let (all, mut above) = (-0x7F..0x80i32, 0x7E);
        let key = |signed: i32| (signed & 0xFF) as u32;
        let mut ranges: Vec<(i32, i32)> = Vec::new();
        for at in all.filter(|&at| stop(key(at))) {
            match ranges.last_mut() {
                // A stop may also cover its rare neighbours: it costs a second look, and a rule less to check.
                Some(last) if (last.1..at).all(|k| is_rare(point(key(k)))) && (last.0 < 0) == (at < 0) => {
                    last.1 = at + 1
                }
                _ => ranges.push((at, at + 1)),
            }
        }
        if let Some(&(from, _)) = ranges.last().filter(|r| r.1 == 0x80) {
            above = from - 1;
            ranges.pop();
        }
        // Where there are too many, the nearest are joined.
        let is_one = |r: &(i32, i32)| r.1 - r.0 == 1;
        loop {
            let ones = ranges.iter().filter(|r| is_one(r)).count();
            if ranges.len() <= ONES.min(ones) + RANGES {
                break;
            }
            let Some(i) = (1..ranges.len()).min_by_key(|&i| ranges[i].0 - ranges[i - 1].1) else { break };
            ranges[i - 1].1 = ranges[i].1;
            ranges.remove(i);
        }
        // What is left over repeats the last key.
        let mut stops = Stops { above: above as i8, one: [0x7F; ONES], between: [(0x7E, 0x7F); RANGES] };
        let (mut ones, mut wide) = (0, 0);
        for r in ranges {
            if is_one(&r) && ones < ONES {
                stops.one[ones] = r.0 as i8;
                ones += 1;
            } else if wide < RANGES {
                stops.between[wide] = ((r.0 - 1) as i8, r.1 as i8);
                wide += 1;
            }
        }
        stops
    }
}

/// The code point of a key.
fn point(key: u32) -> u32 {
    if key < 0x80 { 0x600 + key } else { key & 0x7F }
}

/// A letter that becomes another one, by the bits in which their keys differ.
#[derive(Clone, Copy, Debug)]
struct Swap {
    key: u8,
    bits: u8,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Kernel {
    stops: Stops,
    swaps: [Swap; SWAPS],
}

/// The key of U+067F, always a stop, so that there is one range up to the end of the letters' keys.
const LAST: u8 = 0x7F;

impl Kernel {
    /// The kernel that writes what the table says.
    pub(crate) fn writing(table: &Table) -> Self {
        Self::new(|n| match table.action(n) {
            Action::Keep => Some(n),
            Action::Replace(t) => {
                let mut text = table.text(t).chars().map(u32::from);
                let (first, rest) = (text.next(), text.next());
                first.filter(|to| rest.is_none() && (0x600..0x680).contains(to) && !is_rare(n) && n >= 0x600)
            }
            _ => None,
        })
    }

    /// The kernel that stops at whatever `plain` does not hold for, and writes nothing.
    pub(crate) fn stopping(plain: impl Fn(u32) -> bool) -> Self {
        Self::new(|n| plain(n).then_some(n))
    }

    /// `becomes` tells the code point that an ASCII or Arabic one is written as, or `None` for a stop.
    fn new(becomes: impl Fn(u32) -> Option<u32>) -> Self {
        let bits = |key: u32| becomes(point(key)).map(|to| (to ^ point(key)) as u8 & 0x7F);
        // Letters beyond the number of swaps are stops.
        let swapped: Vec<u32> = (0..0x80).filter(|&key| bits(key).is_some_and(|b| b != 0)).take(SWAPS).collect();
        let mut swaps = [Swap { key: 0, bits: 0 }; SWAPS];
        for (swap, &key) in swaps.iter_mut().zip(&swapped) {
            *swap = Swap { key: key as u8, bits: bits(key).unwrap_or(0) };
        }
        let stop = |key: u32| key == u32::from(LAST) || bits(key).is_none_or(|b| b != 0 && !swapped.contains(&key));
        Kernel { stops: Stops::new(stop), swaps }
    }

    /// Writes what becomes of `cur` to `out`, but for the characters that the result has a bit for: a bit for each byte of the
    /// block, set at the first byte of characters of other scripts and the last byte of those that need a look. `prev` is the
    /// same text one byte earlier. A lead byte at the end of the block, and the rest of characters that need a look, may come
    /// out wrong.
    #[inline(always)]
    pub(crate) fn write(&self, prev: &Block, cur: &Block, out: &mut Block) -> u64 {
        let keys = keys(prev, cur);
        let mut bits = [0; BLOCK];
        // Written out so that each rule's vectors are made once for all blocks.
        let [a, b, c, d, e, f, g] = self.swaps;
        for i in 0..BLOCK {
            let k = keys[i];
            let one = |s: Swap| mask(k == s.key) & s.bits;
            bits[i] = one(a) | one(b) | one(c) | one(d) | one(e) | one(f) | one(g);
        }
        let mut flips = [0; BLOCK];
        for i in 0..BLOCK {
            flips[i] = (bits[i] & 0x40).min(1);
        }
        for i in 0..BLOCK - 1 {
            out[i] = cur[i] ^ (bits[i] & 0x3F) ^ flips[i + 1];
        }
        out[BLOCK - 1] = cur[BLOCK - 1] ^ (bits[BLOCK - 1] & 0x3F);
        self.stops(cur, &keys)
    }

    #[inline(always)]
    fn stops(&self, cur: &Block, keys: &Block) -> u64 {
        let Stops { above, one: [a, b, c, d], between: [(p, q), (r, s)] } = self.stops;
        let mut found = [0; BLOCK];
        for i in 0..BLOCK {
            // Lead bytes other than D8 and D9, in one comparison.
            let other = mask((cur[i] ^ 0xD8).wrapping_sub(2) <= 0x3D);
            let k = keys[i] as i8;
            let one = mask(k == a) | mask(k == b) | mask(k == c) | mask(k == d);
            let between = (mask(k > p) & mask(k < q)) | (mask(k > r) & mask(k < s));
            found[i] = other | mask(k > above) | one | between;
        }
        if found.iter().fold(0, |a, b| a | b) == 0 { 0 } else { gathered(&found) }
    }

    /// The start of the first character at or after `from`, a character boundary, that `needs` says yes to. It is asked only
    /// where the rules stop.
    #[inline]
    pub(crate) fn find(&self, text: &str, from: usize, needs: impl Fn(char) -> bool) -> Option<usize> {
        let bytes = text.as_bytes();
        let mut i = from;
        while i < bytes.len() {
            if let Some((prev, cur)) = window(bytes, i) {
                let mut stops = self.stops(cur, &keys(prev, cur));
                while stops != 0 {
                    let at = start(stops, cur).map(|at| i + at);
                    stops &= stops - 1;
                    if at.is_some_and(|at| text[at..].chars().next().is_some_and(&needs)) {
                        return at;
                    }
                }
                i += whole(bytes, i);
                continue;
            }
            // The first byte, that no block can hold, or the end of the text.
            let c = text[i..].chars().next()?;
            if needs(c) {
                return Some(i);
            }
            i += c.len_utf8();
        }
        None
    }
}

/// The block at `at` and the one a byte earlier, where the text has both.
#[inline]
pub(crate) fn window(bytes: &[u8], at: usize) -> Option<(&Block, &Block)> {
    let (prev, _) = bytes.get(at.checked_sub(1)?..)?.split_first_chunk::<BLOCK>()?;
    let (cur, _) = bytes.get(at..)?.split_first_chunk::<BLOCK>()?;
    Some((prev, cur))
}

/// Bytes of the block at `at` that hold whole characters.
#[inline]
pub(crate) fn whole(bytes: &[u8], at: usize) -> usize {
    let mut n = BLOCK;
    while bytes.get(at + n).is_some_and(|b| b & 0xC0 == 0x80) {
        n -= 1;
    }
    n
}

/// Where in the block the character starts that the lowest bit of `stops` speaks of; `None` where it is a byte inside a
/// character of another script, whose first byte has its own bit.
#[inline]
pub(crate) fn start(stops: u64, cur: &Block) -> Option<usize> {
    let at = stops.trailing_zeros() as usize & (BLOCK - 1);
    if cur[at] & 0xC0 != 0x80 {
        return Some(at);
    }
    let lead = at.checked_sub(1)?;
    (cur[lead] | 1 == 0xD9).then_some(lead)
}

/// A bit for each byte that is not 0 (then 255).
#[inline]
fn gathered(found: &Block) -> u64 {
    let mut bits = 0;
    for (i, word) in found.as_chunks::<8>().0.iter().enumerate() {
        let ones = u64::from_le_bytes(*word) & 0x0101_0101_0101_0101;
        bits |= (ones.wrapping_mul(0x0102_0408_1020_4080) >> 56) << (8 * i);
    }
    bits
}

#[inline]
fn keys(prev: &Block, cur: &Block) -> Block {
    let mut keys = [0; BLOCK];
    for i in 0..BLOCK {
        let (d8, d9) = (mask(prev[i] == 0xD8), mask(prev[i] == 0xD9));
        keys[i] = (cur[i] | 0x80) ^ (d8 & 0x80) ^ (d9 & 0xC0);
    }
    keys
}

/// 255 where it holds, else 0, without a branch.
#[inline(always)]
fn mask(holds: bool) -> u8 {
    u8::from(holds).wrapping_neg()
}

/// True for characters that running text seldom has.
fn is_rare(n: u32) -> bool {
    !matches!(n, 0x0A | 0x20..=0x7E | 0x60C | 0x621..=0x63A | 0x640..=0x64A)
}
