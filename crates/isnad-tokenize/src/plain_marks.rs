//! Lines whose quotation marks pair without a doubt, told from their bytes alone.

use crate::quotes::holds_on;
use crate::stops::each;

/// Bytes that may belong to a quotation mark, and the ends of lines. Of others that have the same bytes the reader has to make sure.
const LOOKED_FOR: [u8; 12] = [b'\n', b'\r', b'"', b'\'', b'<', b'>', b'&', b'O', 0xAB, 0xBB, 0xE2, 0xEF];

/// The bytes of the quotation mark that comes first, of those that may pair plainly.
pub(crate) fn mark(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [b'"', ..] => Some(1),
        [0xC2, 0xAB | 0xBB, ..] => Some(2),
        [0xE2, 0x80, 0x9C | 0x9D, ..] => Some(3),
        _ => None,
    }
}

/// What a byte that was looked for is.
enum Found {
    LineEnd,
    /// Perhaps a quotation mark, from this place on.
    Mark(usize),
    Nothing,
}

fn found(bytes: &[u8], at: usize) -> Found {
    match bytes[at] {
        b'\n' | b'\r' => Found::LineEnd,
        b'O' if !crate::stand_ins::is_mark(bytes, at) => Found::Nothing,
        0xAB | 0xBB if bytes[at - 1] == 0xC2 => Found::Mark(at - 1),
        0xAB | 0xBB => Found::Nothing,
        // Dashes and …
        0xE2 if matches!(bytes[at + 1..], [0x80, 0x93 | 0x94 | 0xA6, ..]) => Found::Nothing,
        _ => Found::Mark(at),
    }
}

/// What follows in a line.
pub(crate) struct Rest {
    /// Where the line ends, or what is looked at of it.
    pub(crate) end: usize,
    /// The line ends there.
    pub(crate) whole: bool,
    /// Where the first quotation mark may be.
    pub(crate) mark: Option<usize>,
}

/// What follows from `start` on, so many bytes at most.
pub(crate) fn rest_of_line(text: &str, start: usize, most: usize) -> Rest {
    let bytes = text.as_bytes();
    let mut end = bytes.len().min(start + most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut rest = Rest { end, whole: end == bytes.len(), mark: None };
    each(&bytes[start..end], LOOKED_FOR, |at| {
        match found(bytes, start + at) {
            Found::LineEnd => {
                (rest.end, rest.whole) = (start + at, true);
                return false;
            }
            Found::Mark(mark) => rest.mark = rest.mark.or(Some(mark)),
            Found::Nothing => {}
        }
        true
    });
    rest
}

/// Whether all marks from `line` to the end of that line are `"`, « » or “ ”, open and close by turns, and stand on the side where they do:
/// then the rules of [`quotes`](crate::quotes) pair them as they come, and one opens that a letter follows, one closes that does not.
pub(crate) fn pair_plainly(text: &str, line: usize) -> bool {
    let bytes = text.as_bytes();
    let mut open = None;
    let mut plainly = true;
    each(&bytes[line..], LOOKED_FOR, |at| {
        let at = line + at;
        let first = match found(bytes, at) {
            Found::LineEnd => return false,
            Found::Nothing => return true,
            Found::Mark(first) => first,
        };
        let turned = mark(&bytes[first..]).is_some_and(|len| {
            let family = len == 2;
            match open.take() {
                None => {
                    open = Some(family);
                    opens(bytes, line, first, len)
                }
                Some(opened) => opened == family && closes(text, line, first, len),
            }
        });
        plainly &= turned;
        plainly
    });
    plainly && open.is_none()
}

/// A mark behind a space, or where nothing else opens, and before a letter or digit.
fn opens(bytes: &[u8], line: usize, at: usize, len: usize) -> bool {
    let before = at == line || matches!(bytes[at - 1], b' ' | b':');
    let shape = bytes[at..at + len] != *"»".as_bytes();
    before && shape && letter(&bytes[at + len..])
}

fn letter(bytes: &[u8]) -> bool {
    match bytes {
        [0xD8, 0xA1..=0xBF, ..] | [0xD9, 0x81..=0x8A, ..] => true,
        [b, ..] => b.is_ascii_alphanumeric(),
        [] => false,
    }
}

/// A mark right behind a word or a stop, before a space, a comma or a stop.
pub(crate) fn closes(text: &str, line: usize, at: usize, len: usize) -> bool {
    let bytes = text.as_bytes();
    let stops = |after: &[u8]| {
        matches!(after, [b' ' | b'\n' | b'\r' | b'.' | b',' | b'!' | b'?' | b')', ..] | [0xD8, 0x8C | 0x9B | 0x9F, ..])
    };
    let after = at + len == bytes.len() || stops(&bytes[at + len..]);
    let before = match bytes[line..at] {
        [.., b'.' | b'!' | b'?' | b')'] | [.., 0xD8, 0x9F] => true,
        // Vowel marks, …
        [.., 0xD9, 0x8B..=0x92] | [.., 0xE2, 0x80, 0xA6] => true,
        [.., b] if b.is_ascii_alphanumeric() => true,
        _ => {
            let is_letter = |two: &&[u8]| matches!(two, [0xD8, 0xA1..=0xBF] | [0xD9, 0x81..=0x8A]);
            let letters = bytes[line..at].rchunks_exact(2).take(LONGEST).take_while(is_letter).count();
            let word = at - 2 * letters;
            letters == LONGEST || letters > 0 && (word == line || alone(&bytes[..word])) && !holds_on(&text[word..at])
        }
    };
    let shape = bytes[at..at + len] != *"«".as_bytes();
    before && after && shape
}

/// Whether a word begins where the bytes end: behind a space or an opening mark.
fn alone(before: &[u8]) -> bool {
    matches!(before, [.., b' ' | b'"'] | [.., 0xC2, 0xAB | 0xBB] | [.., 0xE2, 0x80, 0x9C | 0x9D])
}

/// A word of so many letters is more than proclitics.
const LONGEST: usize = 5;

#[cfg(test)]
mod tests {
    use super::pair_plainly;
    use crate::sentences;

    #[test]
    fn plain_lines() {
        for (line, plain) in [
            ("قال: \"لن نتراجع.\" وأضاف \"سنمضي\".", true),
            ("قال «لن نتراجع»، وأضاف “سنمضي”", true),
            ("صحيفة «الرأي» ومجلة \"الفكر\" أمس", true),
            ("«ء» «ء.» ء", true),
            ("قال جداً\" أمس", false),
            ("قال \"لن نتراجع", false),
            ("قال \"لن نتراجع» أمس", false),
            ("قال \" لن نتراجع \" أمس", false),
            ("قال ”لن نتراجع” أمس", true),
            ("قرأ ال\"رأي\" أمس", false),
            ("بلغ 32\" أو 40\" أمس", false),
            ("قال 'لن نتراجع' أمس", false),
            ("قال &quot;لن نتراجع&quot; أمس", false),
            ("قال: \"وب\" فقط", false),
        ] {
            // What stands in the next line counts for nothing.
            let text = format!("{line}\nقال \"غدا");
            assert_eq!(pair_plainly(&text, 0), plain, "{line}");
            assert!(sentences(&text).count() > 1);
        }
    }
}
