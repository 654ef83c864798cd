use alloc::vec::Vec;

/// Bytes between two checkpoints.
const STEP: usize = 256;

/// Converts between the three ways to count a text: UTF-8 bytes (Rust, Go), characters (Python) and UTF-16 code units
/// (JavaScript, Java, C#).
///
/// Built in one pass. It keeps a checkpoint of 12 bytes for each 256 bytes of text; a look-up reads at most 256 bytes after a
/// binary search, and from bytes not even that. Offsets inside a character are those of its start, offsets past the end
/// those of the end: nothing panics.
///
/// ```
/// use isnad_text::Offsets;
/// let text = "قال 😀 نعم";
/// let offsets = Offsets::new(text);
/// let at = text.find("نعم").unwrap();
/// assert_eq!((at, offsets.char_of_byte(at), offsets.utf16_of_byte(at)), (12, 6, 7));
/// assert_eq!(offsets.byte_of_char(6), at);
/// assert_eq!(offsets.byte_of_utf16(7), at);
/// ```
#[derive(Clone, Debug)]
pub struct Offsets<'t> {
    text: &'t str,
    /// At each `STEP` bytes: the character boundary at or before it, in all three counts.
    marks: Vec<Mark>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Mark {
    byte: u32,
    chars: u32,
    units: u32,
}

impl<'t> Offsets<'t> {
    /// Counts `text`, of at most [`Span::MAX_TEXT`](crate::Span::MAX_TEXT) bytes. O(bytes).
    pub fn new(text: &'t str) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        let mut mark = Mark::default();
        marks.push(mark);
        for at in (STEP..=text.len()).step_by(STEP) {
            let at = floor(text, at);
            let piece = &text.as_bytes()[mark.byte as usize..at];
            mark.byte = at as u32;
            mark.chars += chars(piece) as u32;
            mark.units += units(piece) as u32;
            marks.push(mark);
        }
        Self { text, marks }
    }

    /// The text that is counted.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Characters (Unicode scalar values) before the byte offset `byte`.
    pub fn char_of_byte(&self, byte: usize) -> usize {
        let (mark, piece) = self.before(byte);
        mark.chars as usize + chars(piece)
    }

    /// UTF-16 code units before the byte offset `byte`.
    pub fn utf16_of_byte(&self, byte: usize) -> usize {
        let (mark, piece) = self.before(byte);
        mark.units as usize + units(piece)
    }

    /// Byte offset of the character number `n`, the first being 0.
    pub fn byte_of_char(&self, n: usize) -> usize {
        self.seek(n, |m| m.chars, |_| 1)
    }

    /// Byte offset of the UTF-16 code unit number `n`; of the whole character where it is the second half of a pair.
    pub fn byte_of_utf16(&self, n: usize) -> usize {
        self.seek(n, |m| m.units, char::len_utf16)
    }

    /// UTF-16 offset of the character number `n`.
    pub fn utf16_of_char(&self, n: usize) -> usize {
        self.utf16_of_byte(self.byte_of_char(n))
    }

    /// Character number of the UTF-16 offset `n`.
    pub fn char_of_utf16(&self, n: usize) -> usize {
        self.char_of_byte(self.byte_of_utf16(n))
    }

    /// The checkpoint before a byte offset, and the bytes between.
    fn before(&self, byte: usize) -> (Mark, &[u8]) {
        let byte = floor(self.text, byte);
        let mark = self.marks[byte / STEP];
        (mark, &self.text.as_bytes()[mark.byte as usize..byte])
    }

    fn seek(&self, n: usize, count: impl Fn(&Mark) -> u32, width: impl Fn(char) -> usize) -> usize {
        let i = self.marks.partition_point(|m| count(m) as usize <= n);
        let mark = self.marks[i.saturating_sub(1)];
        let start = mark.byte as usize;
        let mut left = n - count(&mark) as usize;
        for (at, c) in self.text[start..].char_indices() {
            let width = width(c);
            if left < width {
                return start + at;
            }
            left -= width;
        }
        self.text.len()
    }
}

/// The character boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn chars(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&b| !is_continuation(b)).count()
}

fn units(bytes: &[u8]) -> usize {
    bytes.iter().map(|&b| usize::from(!is_continuation(b)) + usize::from(b >= 0xF0)).sum()
}

const fn is_continuation(b: u8) -> bool {
    b & 0xC0 == 0x80
}

#[cfg(test)]
mod tests {
    use super::{Offsets, floor};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn agrees_with_counting(text in "[ اب😀ـﻻa]{0,400}", at in 0usize..2000) {
            let offsets = Offsets::new(&text);
            let byte = floor(&text, at);
            let n = text[..byte].chars().count();
            let units = text[..byte].encode_utf16().count();
            prop_assert_eq!(offsets.char_of_byte(at), n);
            prop_assert_eq!(offsets.utf16_of_byte(at), units);
            prop_assert_eq!(offsets.byte_of_char(n), byte);
            prop_assert_eq!(offsets.byte_of_utf16(units), byte);
            prop_assert_eq!(offsets.utf16_of_char(n), units);
            prop_assert_eq!(offsets.char_of_utf16(units), n);
            prop_assert_eq!(offsets.byte_of_char(9999), text.len());
            prop_assert_eq!(offsets.byte_of_utf16(9999), text.len());
        }
    }

    #[test]
    fn second_half_of_a_pair_is_its_character() {
        assert_eq!(Offsets::new("ا😀").byte_of_utf16(2), 2);
    }
}
