//! What stands right before and behind a stop, told from the bytes alone where they tell it surely.

use crate::plain_marks::mark;
use crate::sentences::ABBREVIATED;

/// What stands behind a stop.
pub(crate) enum Next {
    /// The line's end, or a closing mark and then the line's end.
    LineEnd,
    /// A letter, و or another one.
    Letter { at: usize, waw: bool },
    /// A digit.
    Digit { at: usize },
    /// A quotation mark of so many bytes.
    Quote { at: usize, len: usize },
    /// An opening bracket, or a dash or star that stands by itself.
    Aside { at: usize },
    /// A comma, or another mark behind which the sentence goes on.
    Comma { at: usize },
    /// Anything else.
    Other,
}

impl Next {
    /// What stands behind the stop that ends at `end`.
    pub(crate) fn after(bytes: &[u8], end: usize) -> Self {
        let at = after_spaces(bytes, end);
        let line_end = |mut at: usize| {
            while let Some(len) = blank(bytes, at) {
                at += len;
            }
            at == bytes.len() || line_end(bytes, at).is_some()
        };
        match &bytes[at..] {
            [0xD8, 0xA1..=0xA3 | 0xA5..=0xBF, ..] | [0xD9, 0x81..=0x8A, ..] => {
                Next::Letter { at, waw: bytes[at..].starts_with("و".as_bytes()) }
            }
            [b'0'..=b'9', ..] => Next::Digit { at },
            [b'"' | b'\'' | b')' | b']', ..] if at == end && line_end(at + 1) => Next::LineEnd,
            [0xC2, 0xBB, ..] if at == end && line_end(at + 2) => Next::LineEnd,
            [0xE2, 0x80, 0x99 | 0x9D, ..] if at == end && line_end(at + 3) => Next::LineEnd,
            [b'(', ..] => Next::Aside { at },
            [0xD8, 0x8C | 0x9B, ..] => Next::Comma { at },
            [b',' | b':', b' ', ..] => Next::Comma { at },
            [b'-' | b'*', b' ', ..] if at > end => Next::Aside { at },
            rest if let Some(len) = mark(rest) => Next::Quote { at, len },
            _ if line_end(at) => Next::LineEnd,
            _ => Next::Other,
        }
    }
}

fn after_spaces(bytes: &[u8], at: usize) -> usize {
    let mut at = at;
    loop {
        at += match bytes[at..] {
            [b' ', ..] => 1,
            [0xC2, 0xA0, ..] => 2,
            _ => return at,
        }
    }
}

/// Bytes of the space, direction mark or the like at `at`, which is part of no token.
pub(crate) fn blank(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes[at..] {
        [b' ' | b'\t', ..] => Some(1),
        [0xC2, 0xA0, ..] => Some(2),
        [0xE2, 0x80, 0x8B..=0x8F | 0xAA..=0xAE, ..] | [0xEF, 0xBB, 0xBF, ..] => Some(3),
        _ => None,
    }
}

/// As [`blank`], for what ends at `end`.
pub(crate) fn blank_before(bytes: &[u8], end: usize) -> Option<usize> {
    (1..=3).find(|&len| end >= len && blank(&bytes[..end], end - len) == Some(len))
}

/// Bytes of the line end at `at`.
pub(crate) fn line_end(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes[at..] {
        [b'\n' | b'\r', ..] => Some(1),
        [0xE2, 0x80, 0xA8 | 0xA9, ..] => Some(3),
        _ => None,
    }
}

/// Whether a token surely begins at `at`.
pub(crate) fn is_token(bytes: &[u8], at: usize) -> bool {
    match bytes[at..] {
        [0xD8..=0xDB, ..] | [0xC2, 0xAB | 0xBB, ..] => true,
        // • and a quotation mark
        [0xE2, 0x80, 0x9C | 0xA2, ..] => true,
        [b, ..] => b.is_ascii_graphic(),
        [] => false,
    }
}

/// Whether the line that starts at `at` surely holds Arabic letters.
pub(crate) fn holds_arabic(bytes: &[u8], at: usize) -> bool {
    let mut places = (at..bytes.len()).filter(|&i| matches!(bytes[i], 0xD8 | 0xD9 | b'\n' | b'\r' | 0xE2));
    let decided = |i: usize| match bytes[i..] {
        [0xD8, 0xA1..=0xBF, ..] | [0xD9, 0x81..=0x8A, ..] => Some(true),
        _ => line_end(bytes, i).map(|_| false),
    };
    places.find_map(decided).unwrap_or(false)
}

/// Whether the line that starts at `at` is a word or a name in ASCII, without a stop but between letters: no sentence ends in it.
pub(crate) fn is_name(bytes: &[u8], at: usize) -> bool {
    let line =
        bytes[at..].iter().position(|b| matches!(b, b'\n' | b'\r')).map_or(&bytes[at..], |end| &bytes[at..at + end]);
    let letter = |i: usize| line.get(i).is_some_and(u8::is_ascii_alphabetic);
    line.iter().enumerate().all(|(i, b)| match b {
        b'.' => i > 0 && letter(i - 1) && letter(i + 1),
        _ => b.is_ascii_alphabetic() || *b == b' ',
    })
}

/// Whether a token surely ends where the bytes do.
pub(crate) fn ends_token(bytes: &[u8]) -> bool {
    match bytes {
        [.., 0xD8..=0xDB, _] | [.., 0xC2, 0xAB | 0xBB] => true,
        // – — quotation marks …
        [.., 0xE2, 0x80, 0x93 | 0x94 | 0x98..=0x9F | 0xA6] => true,
        [.., b] => b.is_ascii_graphic(),
        [] => false,
    }
}

/// Whether an Arabic word or a mark ends where the bytes do, which a direction mark behind it is no part of.
pub(crate) fn ends_word(bytes: &[u8]) -> bool {
    match bytes {
        [.., 0xD8, 0xA1..=0xBF] | [.., 0xD9, 0x80..=0x9F] | [.., 0xC2, 0xBB] => true,
        [.., b] => b.is_ascii_punctuation() && *b != b'_',
        [] => false,
    }
}

/// Whether a stop at `at` is surely a token of its own: it stands behind an Arabic letter, a closing mark or a space.
pub(crate) fn apart(bytes: &[u8], at: usize) -> bool {
    match bytes[..at] {
        // Digits and their marks.
        [.., 0xD9, 0xA0..=0xAC] | [.., 0xDB, 0xB0..=0xB9] => false,
        [.., 0xD8..=0xDB, _] | [.., 0xC2, 0xBB] | [.., 0xE2, 0x80, 0x9D] => true,
        [.., b] => matches!(b, b' ' | b')' | b'"' | b'\'' | b'-'),
        [] => false,
    }
}

/// The longest number that is looked at, in bytes.
const NUMBER: usize = 24;

/// Where the number starts that ends at `end`, if it stands by itself.
pub(crate) fn number(bytes: &[u8], start: usize, end: usize) -> Option<usize> {
    let limit = start.max(end.saturating_sub(NUMBER));
    let mut at = end;
    loop {
        let digits = bytes[limit..at].iter().rev().take_while(|b| b.is_ascii_digit()).count();
        at -= digits;
        match bytes[limit..at] {
            _ if digits == 0 => return None,
            [.., b'0'..=b'9', b'.' | b',' | b'-' | b'/' | b':'] => at -= 1,
            [.., b' ' | b'('] => return Some(at),
            // ال12, but not #عام12
            [.., 0xD8..=0xD9, _] => {
                let pairs = bytes[limit..at].rchunks_exact(2);
                let word = pairs.take_while(|c| matches!(c, [0xD8, 0xA1..=0xBF] | [0xD9, 0x80..=0x8A])).count();
                let alone = matches!(bytes[limit..at - 2 * word], [.., b' ' | b'(']);
                return (alone && word > 0).then_some(at);
            }
            [] if at == start => return Some(at),
            _ => return None,
        }
    }
}

/// The letters of the Latin word that ends at `end`, if it stands by itself and holds letters and full stops alone.
pub(crate) fn latin(bytes: &[u8], start: usize, end: usize) -> Option<usize> {
    let limit = start.max(end.saturating_sub(NUMBER));
    let word = bytes[limit..end].iter().rev().take_while(|b| b.is_ascii_alphabetic() || **b == b'.').count();
    let letters = bytes[end - word..end].iter().rev().take_while(|b| **b != b'.').count();
    let alone = match bytes[limit..end - word] {
        [.., b] => matches!(b, b' ' | b'('),
        [] => limit == start,
    };
    (alone && letters > 0 && bytes[end - word] != b'.').then_some(if letters == word { letters } else { 1 })
}

/// The longest word that is looked at, in bytes.
const WORD: usize = 64;

/// Where the Arabic word starts that ends at `end`, and its letters, as many as matter. Hamza by itself does not count.
pub(crate) fn word_before(bytes: &[u8], start: usize, end: usize) -> (usize, usize) {
    let (mut at, mut letters) = (end, 0);
    while letters < ABBREVIATED && end - at < WORD {
        match bytes[start..at] {
            [.., 0xD8, 0xA2..=0xBF] | [.., 0xD9, 0x81..=0x8A] => letters += 1,
            [.., 0xD8, 0xA1] | [.., 0xD9, 0x80 | 0x8B..=0x9F | 0xB0] => {}
            _ => break,
        }
        at -= 2;
    }
    (at, letters)
}

/// Where the Arabic word ends that begins at `start`, or a few letters of it.
pub(crate) fn word_after(bytes: &[u8], start: usize) -> usize {
    let letters = bytes[start..].chunks_exact(2).take(ABBREVIATED);
    start + 2 * letters.take_while(|c| matches!(c, [0xD8, 0xA1..=0xBF] | [0xD9, 0x81..=0x8A])).count()
}
