//! Sixty-four bytes at a time, in the widest vectors that the machine has.
//!
//! Letters that become other letters are rewritten in the whole block; where a character needs more than that (a mark to drop,
//! another script), the block says so. Marks are dropped from the block together, at any other character is looked alone.

use crate::fold::{Edits, Fold, Page, same_steps};
use crate::kernel::{BLOCK, Block, Kernel, Set};
use crate::table::Action;
use fearless_simd::{Level, Simd, mask8x64, prelude::*, u8x16, u8x64};

/// The bit of a key's high half.
const BITS: Set = [1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0];

/// What a block needs beyond letters for letters: a bit for each byte, set at the first byte of characters of other scripts
/// and of ASCII, and at the second byte of Arabic ones.
#[derive(Clone, Copy)]
pub(crate) struct Stops {
    /// Characters to look at.
    pub(crate) all: u64,
    /// Those of them that are dropped.
    pub(crate) drops: u64,
}

/// By which ى and ي differ.
const YEHS: u8 = 0x03;

/// Stops in a block from which on it is folded one character after the other.
const DENSE: u32 = 10;

impl Fold {
    #[inline(always)]
    pub(crate) fn by_blocks<S: Simd, const N: usize>(
        &self,
        simd: S,
        text: &str,
        from: usize,
        page: &mut Page<'_, N>,
        edits: &mut impl Edits,
    ) {
        let (bytes, writer) = (text.as_bytes(), self.writer);
        let mut spare = Spare::default();
        // A block, and room after it so that a block can be copied from anywhere in it.
        let mut made = [0; 2 * BLOCK];
        let mut i = from;
        while i < bytes.len() {
            let (prev, cur, size) = spare.window(bytes, i);
            let (block, stops) = writer.write(simd, prev, cur);
            if stops.all == 0 {
                block.store_array(page.block());
                page.len += size;
                i += size;
            } else if stops.all == stops.drops {
                // Both bytes of each go, and what is left moves together.
                let dropped = (stops.drops | stops.drops >> 1) & first(size);
                let kept = !dropped & first(size);
                block.compress(mask8x64::from_bitmask(simd, kept)).store_array(page.block());
                page.len += kept.count_ones() as usize;
                edits.delete(i, dropped);
                i += size;
            } else if (stops.all & !stops.drops).count_ones() > DENSE {
                // Text of another script goes on being so.
                i = self.one_by_one(text, i, bytes.len().min(i + 8 * BLOCK), page, edits);
            } else {
                block.store_array(made.first_chunk_mut().expect("two blocks"));
                i = self.mend(text, i, cur, size, stops, &made, page, edits);
            }
        }
    }

    /// Puts out the block at `i`, that `made` holds but for the characters at `stops`; its end.
    #[allow(clippy::too_many_arguments)]
    #[inline(always)]
    fn mend<const N: usize>(
        &self,
        text: &str,
        i: usize,
        cur: &Block,
        size: usize,
        stops: Stops,
        made: &[u8; 2 * BLOCK],
        page: &mut Page<'_, N>,
        edits: &mut impl Edits,
    ) -> usize {
        let Stops { mut all, drops } = stops;
        // Both bytes of what is dropped.
        let dropped = drops | drops >> 1;
        let (mut done, mut seen) = (0, 0);
        while all != 0 {
            let last = all.trailing_zeros();
            if drops >> last & 1 != 0 {
                // Marks in a row go together.
                let from = last as usize - 1;
                let to = from + (!(dropped >> from)).trailing_zeros() as usize;
                if to > size {
                    break;
                }
                page.copy(made, done, from);
                edits.push(i + from, i + to, 0);
                (done, seen) = (to, to);
                all &= u64::MAX.checked_shl(to as u32).unwrap_or(0);
                continue;
            }
            let at = start(all, cur);
            all &= all - 1;
            let Some(at) = at.filter(|&at| at >= seen) else { continue };
            if at >= size {
                break;
            }
            let Some(c) = text[i + at..].chars().next() else { break };
            let (end, becomes) = match self.table.action(c as u32) {
                Action::Keep => {
                    seen = at + c.len_utf8();
                    continue;
                }
                Action::Look => {
                    let (end, becomes) = self.look(text, i + at);
                    if becomes == &text[i + at..end] && end <= i + size {
                        // It stays, and so does all that was decided with it: no second look.
                        seen = end - i;
                        continue;
                    }
                    (end, becomes)
                }
                Action::Drop => (i + at + c.len_utf8(), ""),
                Action::Replace(t) => (i + at + c.len_utf8(), self.table.text(t)),
            };
            let own = &text[i + at..end];
            page.copy(made, done, at);
            page.put_all(becomes);
            if !same_steps(own, becomes) {
                edits.push(i + at, end, becomes.len());
            }
            done = end - i;
            seen = done;
        }
        if done < size {
            page.copy(made, done, size);
            done = size;
        }
        i + done
    }
}

impl Kernel {
    /// What becomes of `cur`, but for the characters that have a bit among the stops. `prev` is the same text one byte earlier.
    /// A lead byte at the end of the block, and the rest of characters that need a look, may come out wrong.
    #[inline(always)]
    pub(crate) fn write<S: Simd>(&self, simd: S, prev: &Block, cur: &Block) -> (u8x64<S>, Stops) {
        let keys = Keys::new(simd, prev, cur);
        // U+0620–062F and U+0640–064F, by the high half of their second byte.
        let mut bits = self.swap(&keys, 0, keys.d8, 0xA) | self.swap(&keys, 1, keys.d9, 0x8);
        let mut all = self.stops(&keys);
        if self.last != 0 {
            // What stands before ASCII is the last letter of its word.
            let next = keys.bytes.slide::<1>(u8x64::splat(simd, 0xFF));
            let last = keys.bytes.simd_eq(u8x64::splat(simd, self.last)) & keys.d9;
            let last = last & next.simd_lt(u8x64::splat(simd, 0x80));
            bits |= last.select(u8x64::splat(simd, YEHS), u8x64::splat(simd, 0));
            all &= !last.to_bitmask();
        }
        // Where the leads D8 and D9 differ, the bit belongs to the byte before.
        let leads = (bits >> 6).slide::<1>(u8x64::splat(simd, 0));
        let made = keys.bytes ^ (bits & 0x3F) ^ leads;
        if all == 0 {
            return (made, Stops { all, drops: 0 });
        }
        let drops = keys.within(keys.rows(&self.drops)) & (keys.d8 | keys.d9);
        (made, Stops { all, drops: drops.to_bitmask() })
    }

    #[inline(always)]
    fn swap<S: Simd>(&self, keys: &Keys<S>, column: usize, lead: mask8x64<S>, high: u8) -> u8x64<S> {
        let simd = keys.bytes.simd;
        let bits = keys.rows(&self.swaps[column]);
        let here = keys.byte_high.simd_eq(u8x64::splat(simd, high)) & lead;
        here.select(bits, u8x64::splat(simd, 0))
    }

    #[inline(always)]
    fn stops<S: Simd>(&self, keys: &Keys<S>) -> u64 {
        let simd = keys.bytes.simd;
        // Lead bytes other than D8 and D9, in one comparison.
        let lead = ((keys.bytes ^ 0xD8) - 2).simd_le(u8x64::splat(simd, 0x3D));
        let rows = (keys.d8 | keys.d9).select(keys.rows(&self.letters), keys.rows(&self.ascii));
        (lead | keys.within(rows)).to_bitmask()
    }

    #[inline(always)]
    pub(crate) fn find_in_blocks<S: Simd>(
        &self,
        simd: S,
        text: &str,
        from: usize,
        needs: &impl Fn(char) -> bool,
    ) -> Option<usize> {
        let bytes = text.as_bytes();
        let mut spare = Spare::default();
        let mut i = from;
        while i < bytes.len() {
            let (prev, cur, size) = spare.window(bytes, i);
            let mut stops = self.stops(&Keys::new(simd, prev, cur));
            while stops != 0 {
                let at = start(stops, cur).filter(|&at| at < size).map(|at| i + at);
                stops &= stops - 1;
                if at.is_some_and(|at| text[at..].chars().next().is_some_and(needs)) {
                    return at;
                }
            }
            i += size;
        }
        None
    }
}

/// The keys of a block, in halves, and which letters they are of.
struct Keys<S: Simd> {
    bytes: u8x64<S>,
    d8: mask8x64<S>,
    d9: mask8x64<S>,
    /// The low half of bytes and keys.
    low: u8x64<S>,
    byte_high: u8x64<S>,
    /// Of ASCII and of letters 0–7, of the rest more.
    high: u8x64<S>,
}

impl<S: Simd> Keys<S> {
    #[inline(always)]
    fn new(simd: S, prev: &Block, cur: &Block) -> Self {
        let (prev, bytes) = (u8x64::load_array_ref(simd, prev), u8x64::load_array_ref(simd, cur));
        let d8 = prev.simd_eq(u8x64::splat(simd, 0xD8));
        let d9 = prev.simd_eq(u8x64::splat(simd, 0xD9));
        let byte_high = bytes >> 4;
        let high = d8.select(byte_high ^ 0x8, d9.select(byte_high ^ 0xC, byte_high));
        Keys { bytes, d8, d9, low: bytes & 0x0F, byte_high, high }
    }

    /// What the table has for the low halves.
    #[inline(always)]
    fn rows(&self, table: &[u8; 16]) -> u8x64<S> {
        splat(self.bytes.simd, table).swizzle_dyn_within_blocks(self.low)
    }

    /// Where a set's rows have the bit of the high half.
    #[inline(always)]
    fn within(&self, rows: u8x64<S>) -> mask8x64<S> {
        let simd = self.bytes.simd;
        let bit = splat(simd, &BITS).swizzle_dyn_within_blocks(self.high);
        (rows & bit).simd_ne(u8x64::splat(simd, 0))
    }
}

#[inline(always)]
fn splat<S: Simd>(simd: S, sixteen: &[u8; 16]) -> u8x64<S> {
    u8x64::block_splat(u8x16::load_array_ref(simd, sixteen))
}

/// The vectors that this machine has for a text of `len` bytes: if they can look bytes up, and a block is worth filling.
#[inline]
pub(crate) fn vectors(len: usize) -> Option<Level> {
    if len < BLOCK / 2 {
        return None;
    }
    let level = Level::new();
    #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
    let able = level.as_sse4_2().is_some();
    #[cfg(not(any(target_arch = "x86", target_arch = "x86_64")))]
    let able = !level.is_fallback();
    able.then_some(level)
}

/// Room for the blocks at either end of a text.
pub(crate) struct Spare([u8; BLOCK + 1]);

impl Default for Spare {
    fn default() -> Self {
        Spare([0; BLOCK + 1])
    }
}

impl Spare {
    /// The block at `at` (a character boundary), the one a byte earlier, and the bytes of the block that hold whole characters
    /// of the text. At the end of the text a block is filled up with NUL.
    #[inline(always)]
    pub(crate) fn window<'a>(&'a mut self, bytes: &'a [u8], at: usize) -> (&'a Block, &'a Block, usize) {
        let from = at.wrapping_sub(1);
        if let Some(prev) = bytes.get(from..).and_then(|b| b.first_chunk())
            && let Some(cur) = bytes[at..].first_chunk()
        {
            return (prev, cur, whole(cur));
        }
        let size = bytes[at..].first_chunk().map_or(bytes.len() - at, whole);
        self.0 = [0; BLOCK + 1];
        let there = BLOCK.min(bytes.len() - at);
        self.0[1..=there].copy_from_slice(&bytes[at..at + there]);
        let prev = self.0.first_chunk().expect("a block and a byte");
        (prev, self.0.last_chunk().expect("a block and a byte"), size)
    }
}

/// Bytes of a block that hold whole characters. Without a branch: whether a letter is cut is a matter of chance.
#[inline(always)]
fn whole(block: &Block) -> usize {
    let [.., c, b, a] = block;
    BLOCK - (usize::from(*a >= 0xC0) + 2 * usize::from(*b >= 0xE0) + 3 * usize::from(*c >= 0xF0))
}

/// Where in the block the character starts that the lowest bit of `stops` speaks of; `None` where it is a byte inside a
/// character of another script, whose first byte has its own bit.
#[inline(always)]
pub(crate) fn start(stops: u64, cur: &Block) -> Option<usize> {
    let at = stops.trailing_zeros() as usize & (BLOCK - 1);
    if cur[at] & 0xC0 != 0x80 {
        return Some(at);
    }
    let lead = at.checked_sub(1)?;
    (cur[lead] | 1 == 0xD9 || cur[lead] == 0xC2).then_some(lead)
}

impl<const N: usize> Page<'_, N> {
    /// Appends `made[from..to]`, at most a block.
    #[inline(always)]
    fn copy(&mut self, made: &[u8; 2 * BLOCK], from: usize, to: usize) {
        if let Some(block) = made[from..].first_chunk::<BLOCK>() {
            *self.block() = *block;
            self.len += to - from;
        }
    }
}

/// The lowest `n` bits of 64.
fn first(n: usize) -> u64 {
    u64::MAX >> (64 - n.clamp(1, 64))
}

#[cfg(test)]
mod tests {
    use crate::fold::{Fold, Page};
    use crate::kernel::BLOCK;
    use crate::{Digits, Options, Profile, Punctuation, Tatweel, Yeh};
    use fearless_simd::{Level, dispatch};
    use isnad_text::Alignment;
    use proptest::prelude::*;
    use std::prelude::v1::*;
    use std::sync::LazyLock;

    static FOLDS: LazyLock<Vec<Fold>> = LazyLock::new(|| {
        let neighbours = Options::new().tatweel(Tatweel::BetweenLetters).yeh(Yeh::FinalToMaqsura);
        let others = neighbours.digits(Digits::Extended).punctuation(Punctuation::Arabic);
        Profile::ALL.into_iter().map(Profile::options).chain([others]).map(Fold::new).collect()
    });

    /// Every level of vectors that this machine has and ours wants, the narrowest first.
    fn levels() -> Vec<Level> {
        let best = Level::new();
        #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
        let narrower = [best.as_sse4_2().map(Level::Sse4_2), best.as_avx2().map(Level::Avx2)];
        #[cfg(not(any(target_arch = "x86", target_arch = "x86_64")))]
        let narrower = [None];
        narrower.into_iter().flatten().chain([best]).collect()
    }

    proptest! {
        #[test]
        fn blocks_of_any_width_fold_as_single_characters_do(
            pieces in prop::collection::vec(
                prop_oneof![
                    6 => "[ابتثجحخدرسصطعفقكلمنهوي ]{1,40}",
                    3 => "[أإآٱؤئءىة،؛؟ 0-9.,%\r\n]{1,5}",
                    3 => "([ا-ي][\u{64B}-\u{652}]{1,2}){1,30}",
                    2 => "[\u{64B}-\u{655}\u{670}ـ]{1,70}",
                    2 => "[٠-٩۰-۹«»“”\u{A0}\u{200F}ﻻﷲیکگé漢😀]{1,9}",
                    1 => any::<char>().prop_map(String::from),
                ],
                0..16,
            ),
        ) {
            let text = pieces.concat();
            for fold in FOLDS.iter() {
                let (mut out, mut edits) = (String::new(), Alignment::new());
                let mut page = Page::<{ 8 * BLOCK }>::new(&mut out);
                fold.one_by_one(&text, 0, text.len(), &mut page, &mut edits);
                page.flush();
                for level in levels() {
                    let (mut wide, mut same) = (String::new(), Alignment::new());
                    let mut page = Page::<{ 8 * BLOCK }>::new(&mut wide);
                    dispatch!(level, simd => fold.by_blocks(simd, &text, 0, &mut page, &mut same));
                    page.flush();
                    prop_assert_eq!(&wide, &out, "{:?}", level);
                    prop_assert_eq!(&same, &edits, "{:?}", level);
                }
            }
        }
    }
}
