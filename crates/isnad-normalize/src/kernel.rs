//! What a block of bytes is rewritten by, and where the writing stops.
//!
//! Arabic letters are two bytes of UTF-8 led by D8 or D9. Each byte of a block gets a key: the second byte of such a letter its
//! code point less U+0600 (00–7F), any other byte itself. Rules are about keys: letters that become other
//! letters are rewritten in the whole block; where a character needs more than that (a mark to drop, another script), the
//! block says so and the caller looks at that character alone.
//!
//! Sets of keys are looked up by their two halves: the low four bits choose a byte that has a bit for each value of the high
//! ones. Without vectors (no `std` to ask the machine, or a machine of the kind that has none) the text is folded by the byte
//! tables instead.

#[cfg(feature = "std")]
use crate::Yeh;
#[cfg(feature = "std")]
use crate::table::{Action, Table};

/// Bytes in a block.
pub(crate) const BLOCK: usize = 64;

pub(crate) type Block = [u8; BLOCK];

/// A set of 128 keys: for each value of the low four bits, one bit for each of the high three.
pub(crate) type Set = [u8; 16];

/// The two columns of sixteen letters that hold those which options rewrite: U+0620–062F, U+0640–064F.
const COLUMNS: [u32; 2] = [2, 4];

#[derive(Clone, Copy, Debug)]
#[cfg_attr(not(feature = "std"), allow(dead_code))]
pub(crate) struct Kernel {
    /// Letters to stop at.
    pub(crate) letters: Set,
    /// ASCII characters to stop at.
    pub(crate) ascii: Set,
    /// Letters among the stops that are dropped.
    pub(crate) drops: Set,
    /// The second byte of the yeh that another one takes the place of at the end of a word, or 0. At each other place it is
    /// a stop.
    pub(crate) last: u8,
    /// What letters of the [`COLUMNS`] become, by the bits in which their keys differ.
    pub(crate) swaps: [[u8; 16]; 2],
}

impl Kernel {
    /// The kernel that writes what the table says.
    #[cfg(feature = "std")]
    pub(crate) fn writing(table: &Table, yeh: Yeh) -> Self {
        let becomes = |n| match table.action(n) {
            Action::Keep => Some(n),
            Action::Replace(t) => {
                let mut text = table.text(t).chars().map(u32::from);
                let (first, rest) = (text.next(), text.next());
                first.filter(|to| rest.is_none() && (0x600..0x680).contains(to) && n >= 0x600)
            }
            _ => None,
        };
        let mut kernel = Self::new(becomes);
        kernel.last = match yeh {
            Yeh::FinalFromMaqsura => 0x89,
            Yeh::FinalToMaqsura => 0x8A,
            Yeh::Keep | Yeh::FromMaqsura | Yeh::ToMaqsura => 0,
        };
        for key in (0..0x80).filter(|key| table.action(0x600 + key) == Action::Drop) {
            kernel.drops[key as usize & 15] |= 1 << (key >> 4);
        }
        kernel
    }

    /// The kernel that stops at whatever `plain` does not hold for, and writes nothing.
    pub(crate) fn stopping(plain: impl Fn(u32) -> bool) -> Self {
        Self::new(|n| plain(n).then_some(n))
    }

    /// `becomes` tells the code point that an ASCII or Arabic one is written as, or `None` for a stop.
    fn new(becomes: impl Fn(u32) -> Option<u32>) -> Self {
        let mut kernel = Kernel { letters: [0; 16], ascii: [0; 16], drops: [0; 16], last: 0, swaps: [[0; 16]; 2] };
        for key in 0..0x80 {
            let (high, low) = (key >> 4, key as usize & 15);
            if becomes(key) != Some(key) {
                kernel.ascii[low] |= 1 << high;
            }
            let n = 0x600 + key;
            match (becomes(n), COLUMNS.iter().position(|&c| c == high)) {
                (Some(to), _) if to == n => {}
                (Some(to), Some(column)) => kernel.swaps[column][low] = (to ^ n) as u8,
                _ => kernel.letters[low] |= 1 << high,
            }
        }
        kernel
    }

    /// The start of the first character at or after `from`, a character boundary, that `needs` says yes to. It is asked only
    /// where the rules stop.
    pub(crate) fn find(&self, text: &str, from: usize, needs: impl Fn(char) -> bool) -> Option<usize> {
        #[cfg(feature = "std")]
        if let Some(level) = crate::blocks::vectors(text.len() - from) {
            return fearless_simd::dispatch!(level, simd => self.find_in_blocks(simd, text, from, &needs));
        }
        text[from..].char_indices().find(|&(_, c)| needs(c)).map(|(at, _)| from + at)
    }
}
