//! Tokens that are no Arabic words: numbers, other scripts, addresses, tags, marks, emoji.

use crate::scan::is_arabic;
use crate::token::TokenKind;
use unicode_segmentation::UnicodeSegmentation;

/// Marks that open or close a quotation (round brackets are a layer of their own).
fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '«'
            | '»'
            | '“'
            | '”'
            | '„'
            | '‟'
            | '‹'
            | '›'
            | '\''
            | '‘'
            | '’'
            | '‚'
            | '‛'
            | '＂'
            | '″'
            | '〝'
            | '〞'
    )
}

fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '٠'..='٩' | '۰'..='۹')
}

fn run(rest: &str, pred: impl Fn(char) -> bool) -> usize {
    rest.find(|c| !pred(c)).unwrap_or(rest.len())
}

/// Bytes and kind of the token that starts `rest` with `c`, which is no space and no Arabic letter. `glued`: the kind of the token
/// right before it, if no space is between.
pub(crate) fn token(rest: &str, c: char, glued: Option<TokenKind>) -> (usize, TokenKind) {
    let n = c.len_utf8();
    if is_digit(c) {
        return number(rest);
    }
    if c.is_ascii_alphabetic()
        || !c.is_ascii() && !matches!(c, '،' | '؛' | '؟' | '«' | '»' | '\u{2010}'..='\u{205E}') && c.is_alphabetic()
    {
        return letters(rest, 0);
    }
    if is_quote(c) || c == '<' || c == '>' {
        return quote(rest, c, glued);
    }
    match c {
        '@' | '#' | '＃'
            if glued.is_none_or(|k| !matches!(k, TokenKind::Word | TokenKind::Foreign | TokenKind::Number)) =>
        {
            let len = n + run(&rest[n..], |c| c.is_alphanumeric() || c == '_' || is_arabic(c));
            if len > n {
                return (len, if c == '@' { TokenKind::Handle } else { TokenKind::Hashtag });
            }
            (n, TokenKind::Punct)
        }
        '&' => ["&quot;", "&laquo;", "&raquo;", "&ldquo;", "&rdquo;"]
            .iter()
            .find(|e| rest.starts_with(**e))
            .map_or((1, TokenKind::Punct), |e| (e.len(), TokenKind::Quote)),
        '.' | '…' => (run(rest, |d| d == '.' || d == '…'), TokenKind::Punct),
        '!' | '?' | '؟' => (run(rest, |d| matches!(d, '!' | '?' | '؟')), TokenKind::Punct),
        // _a, __init__
        '_' if rest
            .trim_start_matches(|c| matches!(c, '_' | '\u{300}'..='\u{36F}'))
            .starts_with(|c: char| c.is_alphanumeric() && !is_arabic(c) && !is_digit(c) || c.is_ascii_digit()) =>
        {
            letters(rest, 0)
        }
        '-' | '–' | '—' | '_' | '=' | '*' => (run(rest, |d| d == c), TokenKind::Punct),
        _ if c.is_ascii_punctuation() => (n, TokenKind::Punct),
        '،'
        | '؛'
        | '٪'
        | '٫'
        | '٬'
        | '۔'
        | '٭'
        | '·'
        | '¡'
        | '¿'
        | '\u{2010}'..='\u{2027}'
        | '\u{2030}'..='\u{205E}'
        | '﴾'
        | '﴿'
        | '\u{3001}'..='\u{3003}'
        | '\u{3008}'..='\u{3011}' => (n, TokenKind::Punct),
        '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{2300}'..='\u{23FF}' => {
            (rest.graphemes(true).next().map_or(n, str::len), TokenKind::Emoji)
        }
        _ => (n, TokenKind::Symbol),
    }
}

/// A quotation mark; a mark doubled (`""`, `''`, `<<`) is one.
fn quote(rest: &str, c: char, glued: Option<TokenKind>) -> (usize, TokenKind) {
    let n = c.len_utf8();
    let tail = &rest[n..];
    let doubled = tail.starts_with(c);
    if matches!(c, '<' | '>') {
        return if doubled { (2, TokenKind::Quote) } else { (1, TokenKind::Punct) };
    }
    if doubled {
        // Glued on both sides it is one quotation's end and the next one's beginning.
        let both = glued.is_some() && tail[n..].chars().next().is_some_and(|c| c.is_alphanumeric());
        if !both && matches!(c, '"' | '\'' | '’' | '‘' | '“' | '”' | '＂') {
            return (2 * n, TokenKind::Quote);
        }
    }
    (n, TokenKind::Quote)
}

/// A number with its separators and its percent sign: `1,234.5`, `٣٫٥`, `5ر2`, `21/7/2015`, `10:30`, `2-1`, `43%`.
fn number(rest: &str) -> (usize, TokenKind) {
    let mut len = 0;
    loop {
        len += run(&rest[len..], is_digit);
        let mut it = rest[len..].chars();
        match (it.next(), it.next()) {
            (Some(s @ ('.' | ',' | '٫' | '٬' | '،' | '/' | ':' | '-' | 'ر' | '\'' | '’')), Some(d)) if is_digit(d) => {
                len += s.len_utf8()
            }
            (Some(s @ ('%' | '٪')), _) => return (len + s.len_utf8(), TokenKind::Number),
            // 3D, 10km, 7_a: a word of another script.
            (Some(s), _) if (s.is_alphabetic() || s == '_' || matches!(s, '\u{300}'..='\u{36F}')) && !is_arabic(s) => {
                return letters(rest, len);
            }
            _ => return (len, TokenKind::Number),
        }
    }
}

const DOMAINS: [&str; 42] = [
    "ae", "bh", "biz", "ch", "co", "com", "de", "dz", "edu", "eg", "eu", "fr", "gov", "il", "info", "int", "io", "iq",
    "ir", "jo", "kw", "lb", "ly", "ma", "me", "mil", "net", "om", "org", "ps", "qa", "ru", "sa", "sd", "sy", "tn",
    "tr", "tv", "uk", "us", "ws", "ye",
];

/// A word of another script as UAX #29 has it, an address, or an e-mail address. `from`: bytes that are known to belong to it.
fn letters(rest: &str, from: usize) -> (usize, TokenKind) {
    let bytes = rest.as_bytes();
    if from == 0 && (rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.")) {
        let len = run(rest, |c| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>'));
        let whole = rest[..len].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'']);
        return (whole.len().max(3), TokenKind::Url);
    }
    // Plain ASCII is fast; anything that UAX #29 could join goes the long way.
    let mut len = from + bytes[from..].iter().take_while(|b| b.is_ascii_alphanumeric() || **b == b'_').count();
    let simple = match bytes.get(len) {
        None => len > 0,
        Some(b) => len > 0 && b.is_ascii() && !matches!(b, b'\'' | b'.' | b':' | b'@' | b'-' | b','),
    };
    if !simple && !matches!(bytes.get(len), Some(b'@' | b'-')) {
        // Behind a number with separators the letters belong to its last digits.
        let last =
            rest[..from].rfind(|c| !is_digit(c)).map_or(0, |i| i + rest[i..].chars().next().map_or(0, char::len_utf8));
        len = len.max(last + uax29(&rest[last..])).max(rest.chars().next().map_or(1, char::len_utf8));
    }
    if matches!(bytes.get(len), Some(b'@' | b'-' | b'+' | b'.'))
        && let Some(email) = email(rest)
    {
        return (email, TokenKind::Email);
    }
    let word = &rest[..len];
    if let Some((name, domain)) = word.rsplit_once('.')
        && word.is_ascii()
        && name.split('.').all(|l| l.len() >= 2)
        && DOMAINS.binary_search_by(|d| d.cmp(&domain.to_ascii_lowercase().as_str())).is_ok()
    {
        // A path belongs to it.
        let path = if bytes.get(len) == Some(&b'/') {
            run(&rest[len..], |c| {
                c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_' | '.' | '=' | '&' | '?' | '%' | '#')
            })
        } else {
            0
        };
        return (rest[..len + path].trim_end_matches(['.', '?']).len(), TokenKind::Url);
    }
    (len, TokenKind::Foreign)
}

/// Bytes of the first word by UAX #29, which ends before an Arabic letter. The rules join scripts, so only a window is handed to them,
/// widened while the word fills it: time is linear in the word.
fn uax29(rest: &str) -> usize {
    let mut window = 64;
    loop {
        let mut end = rest.len().min(window);
        while !rest.is_char_boundary(end) {
            end += 1;
        }
        let slice = &rest[..end];
        let slice = slice.find(|c: char| is_arabic(c) || c.is_whitespace()).map_or(slice, |i| &slice[..i]);
        let word = slice.split_word_bounds().next().map_or(0, str::len);
        // A boundary right at the window's edge may be the window's own; two characters of it decide.
        if word + 16 < slice.len() || slice.len() < end || end == rest.len() {
            return word;
        }
        window *= 2;
    }
}

/// The longest local part and domain that an address is looked for in.
const EMAIL: usize = 320;

/// The length of the e-mail address that `rest` starts with.
fn email(rest: &str) -> Option<usize> {
    let part = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+');
    let bytes = &rest.as_bytes()[..rest.len().min(EMAIL)];
    let local = bytes.iter().take_while(part).count();
    if local == 0 || bytes.get(local) != Some(&b'@') {
        return None;
    }
    let domain =
        bytes[local + 1..].iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-')).count();
    let whole = rest[..local + 1 + domain].trim_end_matches(['.', '-']);
    whole[local + 1..].contains('.').then_some(whole.len())
}
