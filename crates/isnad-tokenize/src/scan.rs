//! One pass over the text: spans and kinds of tokens, and the lines they stand in.

use crate::clitics::{self, Lexicon};
use crate::token::{Token, TokenFlags, TokenKind};
use crate::{Clitics, key, key_hash};
use isnad_text::Span;

/// Marks that open or close a quotation (parentheses are decided later, by what they hold).
pub(crate) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '«' | '»' | '“' | '”' | '„' | '‟' | '‹' | '›' | '\'' | '‘' | '’' | '‚' | '‛' | '＂')
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{0620}'..='\u{065F}' | '\u{066E}'..='\u{06D3}' | '\u{06D5}'..='\u{06DC}' | '\u{06DF}'..='\u{06E8}' | '\u{06EA}'..='\u{06EF}'
        | '\u{06FA}'..='\u{06FF}' | '\u{0610}'..='\u{061A}' | '\u{0750}'..='\u{077F}' | '\u{08A0}'..='\u{08FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '٠'..='٩' | '۰'..='۹')
}

fn is_word_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}' | '\u{200E}' | '\u{200F}' | '\u{00AD}')
}

pub(crate) fn scan(
    text: &str,
    tokens: &mut Vec<Token>,
    keys: &mut String,
    lines: &mut Vec<Span>,
    lexicon: &Lexicon<'_>,
) {
    let bytes_end = text.len().min(Span::MAX_TEXT);
    let mut end = bytes_end;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = &text[..end];
    let mut pos = 0;
    let mut line_start = 0;
    let mut space = true;
    let mut fresh_line = true;
    while let Some(c) = text[pos..].chars().next() {
        if c == '\n' || c == '\u{2028}' || c == '\u{2029}' || c == '\r' {
            lines.push(Span::new(line_start, pos));
            pos += c.len_utf8();
            line_start = pos;
            space = true;
            fresh_line = true;
            continue;
        }
        if c.is_whitespace()
            || c == '\u{FEFF}'
            || c == '\0'
            || matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        {
            pos += c.len_utf8();
            space = space || c.is_whitespace();
            continue;
        }
        let (len, kind) = one(&text[pos..], c, space);
        let surface = &text[pos..pos + len];
        let key_start = keys.len();
        let mut flags = key::fold_into(surface, keys);
        if space {
            flags |= TokenFlags::SPACE_BEFORE;
        }
        if fresh_line {
            flags |= TokenFlags::LINE_START;
        }
        let k = &keys[key_start..];
        let hash = key_hash(k);
        let clitics = if kind == TokenKind::Word {
            cut(surface, k, TokenFlags(flags), hash, lexicon)
        } else {
            Clitics::default()
        };
        tokens.push(Token {
            span: Span::new(pos, pos + len),
            kind,
            flags: TokenFlags(flags),
            clitics,
            hash: hash,
            key_start: key_start as u32,
            key_len: k.len() as u32,
        });
        pos += len;
        space = false;
        fresh_line = false;
    }
    lines.push(Span::new(line_start, text.len()));
}

/// The best cut of a word: with the surface's letters where they line up with the key's.
pub(crate) fn cut(surface: &str, key: &str, flags: TokenFlags, hash: u64, lexicon: &Lexicon<'_>) -> Clitics {
    with_letters(surface, key, |letters| clitics::best(clitics::Word { key, letters, flags, hash }, lexicon))
}

/// Hands on the surface without what folding drops, if it then is as long as the key; the key itself if not.
pub(crate) fn with_letters<T>(surface: &str, key: &str, f: impl FnOnce(&[u8]) -> T) -> T {
    if surface.len() == key.len() {
        return f(surface.as_bytes());
    }
    let mut buffer = [0u8; 96];
    let mut len = 0;
    for c in surface.chars().filter(|c| !key::is_dropped(*c)) {
        match buffer.get_mut(len..len + c.len_utf8()) {
            Some(room) => c.encode_utf8(room),
            None => return f(key.as_bytes()),
        };
        len += c.len_utf8();
    }
    if len == key.len() { f(&buffer[..len]) } else { f(key.as_bytes()) }
}

fn run(rest: &str, pred: impl Fn(char) -> bool) -> usize {
    rest.find(|c| !pred(c)).unwrap_or(rest.len())
}

/// Bytes and kind of the token that starts `rest` with `c`.
fn one(rest: &str, c: char, space: bool) -> (usize, TokenKind) {
    if is_arabic(c) {
        return (run(rest, |c| is_arabic(c) || is_word_joiner(c)), TokenKind::Word);
    }
    if is_digit(c) {
        let mut len = 0;
        loop {
            len += run(&rest[len..], is_digit);
            let mut it = rest[len..].chars();
            match (it.next(), it.next()) {
                (Some(s @ ('.' | ',' | '٫' | '٬' | '/' | ':' | '-' | 'ر')), Some(d)) if is_digit(d) => {
                    len += s.len_utf8()
                }
                (Some(s @ ('%' | '٪')), _) => return (len + s.len_utf8(), TokenKind::Number),
                _ => return (len, TokenKind::Number),
            }
        }
    }
    if c.is_alphabetic() {
        if rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.") {
            return (run(rest, |c| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | ')')), TokenKind::Url);
        }
        let len = run(rest, |c| c.is_alphanumeric() && !is_arabic(c));
        let tail = &rest[len..];
        if tail.starts_with('@') || tail.starts_with('.') && rest.is_char_boundary(len) {
            let whole = run(rest, |c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '@'));
            if rest[..whole].contains('@') && rest[..whole].trim_end_matches('.').len() > len + 1 {
                return (rest[..whole].trim_end_matches('.').len(), TokenKind::Email);
            }
        }
        return (len, TokenKind::Foreign);
    }
    if (c == '@' || c == '#') && space {
        let len = 1 + run(&rest[1..], |c| c.is_alphanumeric() || c == '_' || is_arabic(c));
        if len > 1 {
            return (len, if c == '@' { TokenKind::Handle } else { TokenKind::Hashtag });
        }
    }
    if is_quote(c) {
        return (c.len_utf8(), TokenKind::Quote);
    }
    let n = c.len_utf8();
    match c {
        '.' | '…' => (run(rest, |d| d == '.' || d == '…'), TokenKind::Punct),
        '!' | '?' | '؟' => (run(rest, |d| matches!(d, '!' | '?' | '؟')), TokenKind::Punct),
        '-' | '–' | '—' | 'ـ' | '_' | '=' | '*' => (run(rest, |d| d == c), TokenKind::Punct),
        _ if c.is_ascii_punctuation() => (n, TokenKind::Punct),
        '،' | '؛' | '٪' | '٫' | '٬' | '•' | '·' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}' | '﴾' | '﴿' => {
            (n, TokenKind::Punct)
        }
        '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' => (
            run(rest, |d| matches!(d, '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{FE0F}' | '\u{200D}')),
            TokenKind::Emoji,
        ),
        _ => (n, TokenKind::Symbol),
    }
}
