//! Eight letters at once: U+0621..U+063A and U+0641..U+064A, what nearly all words are made of, folded in one register.

use crate::flags::TokenFlags;
use crate::key_writer::BLOCK;
use fearless_simd::{Simd, prelude::*, u8x16, u16x8};

/// A block of text read as a part of a word.
pub(crate) struct Letters<S: Simd> {
    simd: S,
    folded: u8x16<S>,
    /// A bit for each two bytes: a letter of these, أ, إ.
    letters: u64,
    above: u64,
    below: u64,
    /// Bytes before the first one of ASCII.
    ascii: usize,
}

/// The two bytes of a letter, the first one highest.
const fn two_bytes(c: char) -> u16 {
    let c = c as u16;
    (0xC0 | c >> 6) << 8 | 0x80 | c & 0x3F
}

/// A letter as it stands in memory.
const fn lane(c: char) -> u16 {
    u16::from_ne_bytes(two_bytes(c).to_be_bytes())
}

/// Ones in the bytes that are kept, by their number.
static KEPT: [[u8; BLOCK]; BLOCK + 1] = {
    let mut kept = [[0; BLOCK]; BLOCK + 1];
    let mut n = 0;
    while n <= BLOCK {
        let mut i = 0;
        while i < n {
            kept[n][i] = 0xFF;
            i += 1;
        }
        n += 1;
    }
    kept
};

impl<S: Simd> Letters<S> {
    #[inline(always)]
    pub(crate) fn of(simd: S, text: &[u8; BLOCK]) -> Self {
        let text = u8x16::simd_from(simd, *text);
        let all: u16x8<S> = text.bitcast();
        let is = |c: char| all.simd_eq(lane(c));
        let [above, below] = ['أ', 'إ'].map(is);
        let to = |so_far: u16x8<S>, c: char, folded: char| is(c).select(u16x8::splat(simd, lane(folded)), so_far);
        let alef = (is('آ') | above | below).select(u16x8::splat(simd, lane('ا')), all);
        let folded = to(to(to(to(alef, 'ؤ', 'و'), 'ئ', 'ي'), 'ة', 'ه'), 'ى', 'ي');
        let codes = if cfg!(target_endian = "little") { all << 8 | all >> 8 } else { all };
        let among = |first: char, last: char| (codes - two_bytes(first)).simd_le(two_bytes(last) - two_bytes(first));
        Letters {
            simd,
            folded: folded.bitcast(),
            letters: (among('ء', 'غ') | among('ف', 'ي')).to_bitmask(),
            above: above.to_bitmask(),
            below: below.to_bitmask(),
            ascii: (!text.simd_ge(0x80).to_bitmask()).trailing_zeros() as usize,
        }
    }

    /// Bytes up to the first one of ASCII, if all are of letters.
    #[inline(always)]
    pub(crate) fn plain(&self) -> Option<usize> {
        (!self.letters & ((1 << self.ascii.div_ceil(2)) - 1) == 0).then_some(self.ascii)
    }

    /// Bytes that are of letters.
    #[inline(always)]
    pub(crate) fn len(&self) -> usize {
        2 * (!self.letters).trailing_zeros() as usize
    }

    /// Puts the first `len` bytes, folded, into `keys`, zeros behind them; what folding hid but for what only the last letter of a word tells.
    #[inline(always)]
    pub(crate) fn fold(&self, len: usize, keys: &mut [u8; BLOCK]) -> u8 {
        let kept = u8x16::simd_from(self.simd, KEPT[len.min(BLOCK)]);
        *keys = (self.folded & kept).into();
        let within = (1 << (len / 2)) - 1;
        let flag = |bits: u64, flag: u8| u8::from(bits & within != 0) * flag;
        flag(self.above, TokenFlags::HAMZA_ABOVE) | flag(self.below, TokenFlags::HAMZA_BELOW)
    }
}

#[cfg(test)]
mod tests {
    use super::Letters;
    use crate::key::{self, Fold, fold_into};
    use crate::key_writer::BLOCK;
    use fearless_simd::{Level, dispatch};

    /// The first bytes of a text.
    fn block(text: &str) -> [u8; BLOCK] {
        let mut block = [0; BLOCK];
        block.iter_mut().zip(text.bytes()).for_each(|(to, from)| *to = from);
        block
    }

    /// Bytes that are letters, bytes up to ASCII if all are, and keys and flags of the first `kept`: the same by the vectors that every machine
    /// has and by those that this one has.
    fn read(text: &str, kept: usize) -> (usize, Option<usize>, [u8; BLOCK], u8) {
        let [all, own] = [Level::baseline(), Level::new()].map(|level| {
            dispatch!(level, simd => {
                let read = Letters::of(simd, &block(text));
                let mut keys = [7; BLOCK];
                let flags = read.fold(kept, &mut keys);
                (read.len(), read.plain(), keys, flags)
            })
        });
        assert_eq!(all, own, "{text}");
        own
    }

    #[test]
    fn letters_fold_as_the_table_says() {
        let mut letters = 0;
        for c in '\u{80}'..'\u{800}' {
            let word = format!("{c}ق{c}ك");
            let (len, plain, keys, flags) = read(&word, 6);
            let is_letter = matches!(c, 'ء'..='غ' | 'ف'..='ي');
            assert_eq!(len, if is_letter { 8 } else { 0 }, "{c}");
            assert_eq!(plain, is_letter.then_some(8), "{c}");
            if is_letter {
                letters += 1;
                assert!(matches!(key::fold(c).0, Fold::Same | Fold::To(_)));
                let mut key = String::new();
                fold_into(&word, &mut key);
                assert_eq!((keys, flags), (block(&key[..6]), key::fold(c).1), "{c}");
            }
        }
        assert_eq!(letters, 36);
    }

    #[test]
    fn what_ends_a_word() {
        // Text, letters in bytes, and whether ASCII ends them.
        let table = [
            ("قال الوزير", 6, true),
            ("قال، إن", 6, false),
            ("قالتا»", 10, false),
            ("مستشفيات", 16, true),
            ("مستشفياتنا", 16, true),
            ("وَقال", 2, false),
            ("قـال", 2, false),
            ("گوگل", 0, false),
            (" قال", 0, true),
            ("قا\0ل", 4, true),
        ];
        for (text, len, ascii) in table {
            let (letters, plain, ..) = read(text, 0);
            assert_eq!((letters, plain.is_some()), (len, ascii), "{text}");
        }
    }

    #[test]
    fn what_stands_behind_a_word_leaves_no_flag() {
        let (_, _, keys, flags) = read("قال أن إن", 6);
        assert_eq!((keys, flags), (block("قال"), 0));
    }
}
