//! Where a sentence or a line may end: the bytes to look at, found sixty-four at a time.

use fearless_simd::{Level, Simd, dispatch, prelude::*, u8x64};

/// Bytes that are looked at together.
const BLOCK: usize = 64;
/// Blocks whose bytes are looked for in one go.
const BLOCKS: usize = 64;

/// The bytes that may end a line or a sentence, or are round brackets: ends of lines, `.!?;()`, the second bytes of `؟؛۔`, the first byte of
/// `…` and of U+2028. Of others that have the same bytes the reader has to make sure.
const LOOKED_FOR: [u8; 12] = [b'\n', b'\r', b'.', b'!', b'?', b';', b'(', b')', 0x9F, 0x9B, 0x94, 0xE2];

/// The places of those bytes in a text, ascending.
#[derive(Clone, Debug)]
pub(crate) struct Stops<'t> {
    bytes: &'t [u8],
    level: Level,
    /// Bytes that `masks` is full of.
    known: usize,
    masks: [u64; BLOCKS],
    /// The block that is read, and what is left of its mask.
    block: usize,
    left: u64,
}

impl<'t> Stops<'t> {
    pub(crate) fn new(bytes: &'t [u8]) -> Self {
        Stops { bytes, level: Level::new(), known: 0, masks: [0; BLOCKS], block: 0, left: 0 }
    }

    /// Passes over what stands before a byte.
    pub(crate) fn skip_to(&mut self, at: usize) {
        if at >= self.known {
            while let Some(next) = self.next() {
                if next >= at {
                    self.left |= 1 << (next % BLOCK);
                    break;
                }
            }
        } else if at / BLOCK >= self.block {
            if at / BLOCK > self.block {
                self.block = at / BLOCK;
                self.left = self.masks[self.block % BLOCKS];
            }
            self.left &= u64::MAX << (at % BLOCK);
        }
    }

    fn fill(&mut self) {
        let rest = &self.bytes[self.known..];
        let rest = &rest[..rest.len().min(BLOCK * BLOCKS)];
        dispatch!(self.level, simd => find(simd, rest, LOOKED_FOR, &mut self.masks));
        self.known += rest.len();
    }
}

impl Iterator for Stops<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.left == 0 {
            let from = if self.known == 0 { 0 } else { (self.block + 1) * BLOCK };
            if from >= self.known {
                if self.known == self.bytes.len() {
                    return None;
                }
                self.fill();
            }
            self.block = from / BLOCK;
            self.left = self.masks[self.block % BLOCKS];
        }
        let at = self.block * BLOCK + self.left.trailing_zeros() as usize;
        self.left &= self.left - 1;
        Some(at)
    }
}

/// Blocks that are looked at together where a line may end soon.
const FEW: usize = 8;

/// Tells the places of bytes that are among those looked for, ascending, until `go_on` says no.
pub(crate) fn each<const N: usize>(bytes: &[u8], looked_for: [u8; N], mut go_on: impl FnMut(usize) -> bool) {
    let level = Level::new();
    let mut masks = [0; BLOCKS];
    for (part, piece) in bytes.chunks(BLOCK * FEW).enumerate() {
        dispatch!(level, simd => find(simd, piece, looked_for, &mut masks));
        for (block, mask) in masks.iter().take(piece.len().div_ceil(BLOCK)).enumerate() {
            let mut left = *mask;
            while left != 0 {
                let at = (part * FEW + block) * BLOCK + left.trailing_zeros() as usize;
                left &= left - 1;
                if !go_on(at) {
                    return;
                }
            }
        }
    }
}

/// Marks the bytes of up to [`BLOCKS`] blocks.
#[inline(always)]
fn find<S: Simd, const N: usize>(simd: S, bytes: &[u8], looked_for: [u8; N], masks: &mut [u64; BLOCKS]) {
    let (blocks, rest) = bytes.as_chunks::<BLOCK>();
    for (block, mask) in blocks.iter().zip(masks.iter_mut()) {
        *mask = marked(simd, block, looked_for);
    }
    if let Some(mask) = masks.get_mut(blocks.len()) {
        let mut last = [0; BLOCK];
        last[..rest.len()].copy_from_slice(rest);
        *mask = marked(simd, &last, looked_for);
    }
}

#[inline(always)]
fn marked<S: Simd, const N: usize>(simd: S, block: &[u8; BLOCK], looked_for: [u8; N]) -> u64 {
    let bytes = u8x64::load_array_ref(simd, block);
    let mut any = bytes.simd_eq(u8x64::splat(simd, looked_for[0]));
    for b in &looked_for[1..] {
        any |= bytes.simd_eq(u8x64::splat(simd, *b));
    }
    any.to_bitmask()
}

#[cfg(test)]
mod tests {
    use super::{LOOKED_FOR, Stops};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn all_are_found(bytes in prop::collection::vec(prop_oneof![any::<u8>(), prop::sample::select(&LOOKED_FOR[..])], 0..9000)) {
            let plain: Vec<usize> = (0..bytes.len()).filter(|&i| LOOKED_FOR.contains(&bytes[i])).collect();
            prop_assert_eq!(Stops::new(&bytes).collect::<Vec<_>>(), plain);
        }

        #[test]
        fn what_is_passed_over_does_not_come(n in 0..9000usize, steps in prop::collection::vec((0..3usize, 0..5000usize), 0..20)) {
            let bytes: Vec<u8> = (0..n).map(|i| if i % 7 == 0 || i % 64 == 63 { b'.' } else { b'x' }).collect();
            let mut stops = Stops::new(&bytes);
            let mut at = 0;
            for (take, ahead) in steps {
                for _ in 0..take {
                    let expected = (at..n).find(|&i| bytes[i] == b'.');
                    prop_assert_eq!(stops.next(), expected);
                    at = expected.map_or(n, |e| e + 1);
                }
                at = (at + ahead / (1 + take)).min(n);
                stops.skip_to(at);
            }
        }
    }
}
