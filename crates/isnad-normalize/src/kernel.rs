//! Sixty-four bytes at a time, in loops that compilers turn into vector instructions.
//!
//! Arabic letters are two bytes of UTF-8 led by D8 or D9, so a rule is a range of second bytes under one of the two. Rules
//! that put one such letter for another are applied to the whole block; where a byte needs more than that (a mark to drop, a
//! script with other lead bytes), the block says so and the caller looks at that character alone.

use crate::table::{Action, Table};

/// Bytes in a block.
pub(crate) const BLOCK: usize = 64;

pub(crate) type Block = [u8; BLOCK];

/// Second bytes `lo..=lo + span` under a lead byte.
#[derive(Clone, Copy, Debug)]
struct Range {
    lead: Lead,
    lo: u8,
    span: u8,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Lead {
    D8,
    D9,
    /// The byte itself is ASCII.
    Ascii,
}

/// A range whose letters all become one letter.
#[derive(Clone, Copy, Debug)]
struct Swap {
    range: Range,
    second: u8,
    /// 1 where the lead byte changes too, from D8 to D9 or back.
    flip: u8,
}

#[derive(Clone, Debug)]
pub(crate) struct Kernel {
    stops: Vec<Range>,
    swaps: Vec<Swap>,
}

impl Kernel {
    /// The kernel that writes what the table says.
    pub(crate) fn writing(table: &Table) -> Self {
        Self::new(|n| match table.action(n) {
            Action::Keep => Some(None),
            Action::Replace(_) => match table.arabic.get(n.wrapping_sub(0x600) as usize) {
                Some(&[lead @ (0xD8 | 0xD9), second]) => Some(Some((lead, second))),
                _ => None,
            },
            _ => None,
        })
    }

    /// The kernel that stops at whatever `plain` does not hold for, and writes nothing.
    pub(crate) fn stopping(plain: impl Fn(u32) -> bool) -> Self {
        Self::new(|n| plain(n).then_some(None))
    }

    /// `kind` tells what a code point needs: `None` a stop, `Some(None)` nothing, `Some(Some(bytes))` other bytes.
    fn new(kind: impl Fn(u32) -> Option<Option<(u8, u8)>>) -> Self {
        let mut kernel = Kernel { stops: Vec::new(), swaps: Vec::new() };
        for (lead, first) in [(Lead::Ascii, 0), (Lead::D8, 0x600), (Lead::D9, 0x640)] {
            let size = if lead == Lead::Ascii { 0x80 } else { 0x40 };
            let byte = |i: u32| if lead == Lead::Ascii { i as u8 } else { 0x80 | i as u8 };
            let mut i = 0;
            while i < size {
                let range = |from: u32, to: u32| Range { lead, lo: byte(from), span: (to - 1 - from) as u8 };
                let start = i;
                let own = kind(first + i);
                i += 1;
                match own {
                    Some(None) => {}
                    // A stop may also cover its rare neighbours: it costs a second look, and a rule less to check.
                    None => {
                        let mut end = i;
                        while i < size && (kind(first + i).is_none() || is_rare(first + i)) {
                            i += 1;
                            if kind(first + i - 1).is_none() {
                                end = i;
                            }
                        }
                        i = end;
                        kernel.stops.push(range(start, end));
                    }
                    Some(Some((to, second))) => {
                        while i < size && kind(first + i) == own {
                            i += 1;
                        }
                        let flip = u8::from((to == 0xD8) != (lead == Lead::D8));
                        kernel.swaps.push(Swap { range: range(start, i), second, flip });
                    }
                }
            }
        }
        kernel
    }

    /// Writes what becomes of `cur` to `out`, and 255 to `stops` at the first byte of characters with other lead bytes and at the
    /// last byte of those that need a look. `prev` is the same text one byte earlier. True where there is a stop; what is
    /// written is right up to it. A lead byte at the end of the block is not.
    #[inline]
    pub(crate) fn write(&self, prev: &Block, cur: &Block, out: &mut Block, stops: &mut Block) -> bool {
        let (d8, d9) = leads(prev);
        mark_stops(&self.stops, cur, &d8, &d9, stops);
        *out = *cur;
        let mut flips = [0; BLOCK];
        for swap in &self.swaps {
            let under = if swap.range.lead == Lead::D8 { &d8 } else { &d9 };
            let Range { lo, span, .. } = swap.range;
            for i in 0..BLOCK {
                let m = mask(cur[i].wrapping_sub(lo) <= span) & under[i];
                out[i] = (out[i] & !m) | (swap.second & m);
                flips[i] |= m & swap.flip;
            }
        }
        for i in 0..BLOCK - 1 {
            out[i] ^= flips[i + 1];
        }
        any(stops)
    }

    /// As [`Kernel::write`], without writing: only the stops.
    #[inline]
    pub(crate) fn look(&self, prev: &Block, cur: &Block, stops: &mut Block) -> bool {
        let (d8, d9) = leads(prev);
        mark_stops(&self.stops, cur, &d8, &d9, stops);
        any(stops)
    }

    /// The start of the first character at or after `from`, a character boundary, that needs a look. Characters with lead
    /// bytes other than D8 and D9 are put to `needs`.
    #[inline]
    pub(crate) fn find(&self, text: &str, from: usize, needs: impl Fn(char) -> bool) -> Option<usize> {
        let bytes = text.as_bytes();
        let mut stops = [0; BLOCK];
        let mut i = from;
        loop {
            let mut until = text.len();
            if let Some((prev, cur)) = window(bytes, i) {
                if !self.look(prev, cur, &mut stops) {
                    i += advance(cur);
                    continue;
                }
                let s = first(&stops, cur);
                i += s;
                until = i + if s < BLOCK / 4 { BLOCK / 2 } else { 1 };
            } else if i == 0 && bytes.len() > BLOCK {
                until = 1;
            }
            if i >= text.len() {
                return None;
            }
            for (at, c) in text[i..].char_indices() {
                if needs(c) {
                    return Some(i + at);
                }
                if i + at + c.len_utf8() >= until {
                    i += at + c.len_utf8();
                    break;
                }
            }
            if i >= text.len() {
                return None;
            }
        }
    }
}

/// The block at `at` and the one a byte earlier, where the text has both.
#[inline]
pub(crate) fn window(bytes: &[u8], at: usize) -> Option<(&Block, &Block)> {
    let (prev, _) = bytes.get(at.checked_sub(1)?..)?.split_first_chunk::<BLOCK>()?;
    let (cur, _) = bytes.get(at..)?.split_first_chunk::<BLOCK>()?;
    Some((prev, cur))
}

/// Bytes of a block that hold whole characters, given that it has no stop.
#[inline]
pub(crate) fn advance(cur: &Block) -> usize {
    BLOCK - usize::from(cur[BLOCK - 1] >= 0xC0)
}

/// The start of the first character that is marked in `stops`.
#[inline]
pub(crate) fn first(stops: &Block, cur: &Block) -> usize {
    for (i, word) in stops.chunks_exact(8).enumerate() {
        let word = word.iter().rev().fold(0u64, |w, &b| w << 8 | u64::from(b));
        if word != 0 {
            let at = i * 8 + word.trailing_zeros() as usize / 8;
            return at - usize::from(cur[at] & 0xC0 == 0x80 && at > 0);
        }
    }
    0
}

#[inline]
fn leads(prev: &Block) -> (Block, Block) {
    let (mut d8, mut d9) = ([0; BLOCK], [0; BLOCK]);
    for i in 0..BLOCK {
        d8[i] = mask(prev[i] == 0xD8);
        d9[i] = mask(prev[i] == 0xD9);
    }
    (d8, d9)
}

#[inline]
fn mark_stops(ranges: &[Range], cur: &Block, d8: &Block, d9: &Block, stops: &mut Block) {
    for i in 0..BLOCK {
        stops[i] = mask(cur[i] >= 0xC0) & mask(cur[i] | 1 != 0xD9);
    }
    for r in ranges {
        let under = match r.lead {
            Lead::D8 => d8,
            Lead::D9 => d9,
            Lead::Ascii => &[255; BLOCK],
        };
        for i in 0..BLOCK {
            stops[i] |= mask(cur[i].wrapping_sub(r.lo) <= r.span) & under[i];
        }
    }
}

/// 255 where it holds, else 0, without a branch.
#[inline(always)]
fn mask(holds: bool) -> u8 {
    u8::from(holds).wrapping_neg()
}

#[inline]
fn any(stops: &Block) -> bool {
    stops.iter().fold(0, |a, b| a | b) != 0
}

/// True for characters of the Arabic block that running text seldom has.
fn is_rare(n: u32) -> bool {
    n >= 0x600 && !matches!(n, 0x60C | 0x61B | 0x61F | 0x621..=0x63A | 0x640..=0x64A)
}
