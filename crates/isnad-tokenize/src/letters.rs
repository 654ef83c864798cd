//! Eight letters at once: U+0621..U+063A and U+0641..U+064A, what nearly all words are made of, folded in one register.

use crate::flags::TokenFlags;
use crate::key_writer::BLOCK;
use wide::bytemuck::cast;
use wide::{u8x16, u16x8};

/// A block of text read as a part of a word.
pub(crate) struct Letters {
    folded: u8x16,
    /// A bit a byte: letters of these, أ, إ.
    letters: u32,
    above: u32,
    below: u32,
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

/// The bits of ا that not all of آ أ إ have; they have no others.
const ALEF: u16 = lane('ا') ^ lane('آ') | lane('ا') ^ lane('أ') | lane('ا') ^ lane('إ');

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

impl Letters {
    #[inline(always)]
    pub(crate) fn of(text: &[u8; BLOCK]) -> Self {
        let text = u8x16::new(*text);
        let all: u16x8 = cast(text);
        let is = |c: char| all.simd_eq(u16x8::splat(lane(c)));
        let to = |c: char, folded: char| is(c) & u16x8::splat(lane(c) ^ lane(folded));
        let (above, below) = (is('أ'), is('إ'));
        let alef = (is('آ') | above | below) & u16x8::splat(ALEF);
        let folded = (all ^ (to('ؤ', 'و') | to('ئ', 'ي') | to('ة', 'ه') | to('ى', 'ي'))) | alef;
        let codes = if cfg!(target_endian = "little") { all << 8 | all >> 8 } else { all };
        // What is as far from the first letter as the last one or nearer.
        let among = |first: char, last: char| {
            let first = two_bytes(first);
            (codes - u16x8::splat(first)).saturating_sub(u16x8::splat(two_bytes(last) - first)).simd_eq(u16x8::ZERO)
        };
        let letters = among('ء', 'غ') | among('ف', 'ي');
        let bits = |lanes: u16x8| cast::<_, u8x16>(lanes).to_bitmask();
        Letters {
            folded: cast(folded),
            letters: bits(letters),
            above: bits(above),
            below: bits(below),
            ascii: (!text.to_bitmask()).trailing_zeros() as usize,
        }
    }

    /// Bytes up to the first one of ASCII, if all are of letters.
    #[inline(always)]
    pub(crate) fn plain(&self) -> Option<usize> {
        (!self.letters & ((1 << self.ascii) - 1) == 0).then_some(self.ascii)
    }

    /// Bytes that are of letters.
    #[inline(always)]
    pub(crate) fn len(&self) -> usize {
        (!self.letters).trailing_zeros() as usize
    }

    /// Puts the first `len` bytes, folded, into `keys`, zeros behind them; what folding hid but for what only the last letter of a word tells.
    #[inline(always)]
    pub(crate) fn fold(&self, len: usize, keys: &mut [u8; BLOCK]) -> u8 {
        *keys = (self.folded & u8x16::new(KEPT[len.min(BLOCK)])).to_array();
        let within = (1 << len) - 1;
        let flag = |bits: u32, flag: u8| u8::from(bits & within != 0) * flag;
        flag(self.above, TokenFlags::HAMZA_ABOVE) | flag(self.below, TokenFlags::HAMZA_BELOW)
    }
}

#[cfg(test)]
mod tests {
    use super::Letters;
    use crate::key::{self, Fold, fold_into};
    use crate::key_writer::BLOCK;

    /// The first bytes of a text.
    fn block(text: &str) -> [u8; BLOCK] {
        let mut block = [0; BLOCK];
        block.iter_mut().zip(text.bytes()).for_each(|(to, from)| *to = from);
        block
    }

    #[test]
    fn letters_fold_as_the_table_says() {
        let mut letters = 0;
        for c in '\u{80}'..'\u{800}' {
            let word = format!("{c}ق{c}ك");
            let read = Letters::of(&block(&word));
            let is_letter = matches!(c, 'ء'..='غ' | 'ف'..='ي');
            assert_eq!(read.len(), if is_letter { 8 } else { 0 }, "{c}");
            assert_eq!(read.plain(), is_letter.then_some(8), "{c}");
            if is_letter {
                letters += 1;
                assert!(matches!(key::fold(c).0, Fold::Same | Fold::To(_)));
                let (mut keys, mut key) = ([7; BLOCK], String::new());
                assert_eq!(read.fold(6, &mut keys), key::fold(c).1, "{c}");
                fold_into(&word, &mut key);
                assert_eq!(keys, block(&key[..6]), "{c}");
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
            let read = Letters::of(&block(text));
            assert_eq!((read.len(), read.plain().is_some()), (len, ascii), "{text}");
        }
    }

    #[test]
    fn what_stands_behind_a_word_leaves_no_flag() {
        let read = Letters::of(&block("قال أن إن"));
        let mut keys = [7; BLOCK];
        assert_eq!(read.fold(6, &mut keys), 0);
        assert_eq!(keys, block("قال"));
    }
}
