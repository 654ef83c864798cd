//! `قال O لن نتراجع O`: the letter that stands where a quotation mark was.
//!
//! Annotated corpora give each token in a column and a tag in the next; where the token was a quotation mark and was lost, the tag O of what
//! is no name is left in its place. ANERcorp's texts, and what is made of them, have hundreds.

/// How far the other mark may be, in bytes.
const FAR: usize = 4000;

/// Whether the O at `at` stands for a quotation mark: alone among Arabic, and not the only one around. `O+` and `O Globo` are none.
pub(crate) fn is_mark(bytes: &[u8], at: usize) -> bool {
    alone(bytes, at)
        && (another(bytes[at + 1..].iter().take(FAR).copied(), |k| alone(bytes, at + 1 + k)) || before(bytes, at))
}

fn before(bytes: &[u8], at: usize) -> bool {
    another(bytes[..at].iter().rev().take(FAR).copied(), |k| alone(bytes, at - 1 - k))
}

/// Another one: such texts have a sentence a line, and their quotations more than one.
fn another(text: impl Iterator<Item = u8>, alone: impl Fn(usize) -> bool) -> bool {
    text.enumerate().any(|(k, b)| b == b'O' && alone(k))
}

/// Between spaces, or before a stop, with no letter or digit of another script on the other side of them.
fn alone(bytes: &[u8], at: usize) -> bool {
    let spaces = |b: &u8| matches!(b, b' ' | b'\t');
    let behind = |b: Option<&u8>| b.is_none_or(|b| matches!(b, b' ' | b'\t' | b'\n' | b'\r' | b'('));
    let before = bytes[..at].last();
    let after = bytes.get(at + 1);
    let closes = matches!(bytes[at + 1..], [b'.' | b',' | b':' | b')' | b'!', ..] | [0xD8, 0x8C | 0x9B | 0x9F, ..]);
    let stranger = |b: Option<&u8>| b.is_some_and(u8::is_ascii_alphanumeric) && b != Some(&b'O');
    behind(before)
        && (closes || behind(after))
        && !stranger(bytes[at + 1..].iter().take(8).find(|b| !spaces(b)))
        && !stranger(bytes[..at].iter().rev().take(8).find(|b| !spaces(b)))
}

#[cfg(test)]
mod tests {
    use crate::{Document, TokenKind};

    #[test]
    fn between_spaces() {
        for (text, marks) in [
            ("وقال O لن نتراجع أبدا O أمس.", 2),
            ("وقال O لن نتراجع أبدا O.", 2),
            ("O لن نتراجع أبدا O وأكد أن O العمل O مستمر.", 4),
            ("فصيلة دم الأم O وفصيلة الجنين A.", 0),
            ("وقالت صحيفة O Globo إن العمل مستمر، وأكدت O Globo ذلك.", 0),
            ("فصيلته O+ أو O- في الغالب.", 0),
            ("وقال O لن نتراجع.\nولن نسكت O أمس.", 2),
            ("منظمة NATO وشركة OO مستمرة.", 0),
        ] {
            let doc = Document::new(text);
            assert_eq!(doc.tokens().iter().filter(|t| t.kind == TokenKind::Quote).count(), marks, "{text}");
        }
    }

    #[test]
    fn pairs() {
        let text = "وقال العمري O لن نتراجع أبدا O وأكد أن O العمل O مستمر.";
        let doc = Document::new(text);
        let inner: Vec<&str> = doc.quotes().iter().map(|q| &text[q.inner]).collect();
        assert_eq!(inner, ["لن نتراجع أبدا", "العمل"]);
    }
}
