//! One pass over the text: spans, kinds and keys of tokens, and the lines they stand in.
//!
//! The fast path is the Arabic block, two bytes a letter, by a table of 256; what else there is goes through [`other`](crate::other).

use crate::clitics::{self, Candidates, Lexicon};
use crate::key::{self, Fold};
use crate::token::{Token, TokenFlags, TokenKind};
use crate::{Clitics, key_hash, other};
use isnad_text::Span;

/// What a character of the Arabic block (U+0600..U+06FF) does in a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// A letter that is its own key.
    Plain,
    /// A letter that folds to another.
    Folded,
    /// Part of the word, not of the key.
    Dropped,
    /// No part of a word: digits, punctuation, signs.
    Other,
}

static CLASSES: [Class; 256] = {
    let mut table = [Class::Other; 256];
    let mut i = 0;
    while i < 256 {
        if let Some(c) = char::from_u32(0x600 + i as u32)
            && is_arabic(c)
        {
            table[i] = match key::fold(c).0 {
                Fold::Dropped => Class::Dropped,
                Fold::To(_) => Class::Folded,
                Fold::Same | Fold::Other => Class::Plain,
            };
        }
        i += 1;
    }
    table
};

/// What the letters of [`Class::Folded`] fold to.
static FOLDED: [&str; 256] = {
    let mut table = [""; 256];
    let mut i = 0;
    while i < 256 {
        if let Some(c) = char::from_u32(0x600 + i as u32)
            && let Fold::To(to) = key::fold(c).0
        {
            table[i] = match to {
                'ا' => "ا",
                'ي' => "ي",
                'ه' => "ه",
                'و' => "و",
                'ك' => "ك",
                'ب' => "ب",
                'ج' => "ج",
                'ف' => "ف",
                '0'..='9' => "",
                _ => panic!("a letter folds to one that this table does not know"),
            };
        }
        i += 1;
    }
    table
};

/// The flags of what folding hides.
static FLAGS: [u8; 256] = {
    let mut table = [0; 256];
    let mut i = 0;
    while i < 256 {
        if let Some(c) = char::from_u32(0x600 + i as u32) {
            table[i] = key::fold(c).1;
        }
        i += 1;
    }
    table
};

/// Letters, marks and tatweel: what Arabic words are made of.
pub(crate) const fn is_arabic(c: char) -> bool {
    matches!(c, '\u{0610}'..='\u{061A}' | '\u{0620}'..='\u{065F}' | '\u{066E}'..='\u{06D3}' | '\u{06D5}'..='\u{06DC}'
        | '\u{06DF}'..='\u{06E8}' | '\u{06EA}'..='\u{06EF}' | '\u{06FA}'..='\u{06FF}' | '\u{0750}'..='\u{077F}'
        | '\u{0870}'..='\u{0887}' | '\u{0889}'..='\u{088E}' | '\u{0898}'..='\u{08E1}' | '\u{08E3}'..='\u{08FF}'
        | '\u{FB50}'..='\u{FBFF}' | '\u{FC00}'..='\u{FD3D}' | '\u{FD50}'..='\u{FDFB}' | '\u{FE70}'..='\u{FEFC}')
}

/// What may stand within a word and is no letter: joiners, direction marks, the soft hyphen.
fn is_word_joiner(c: char) -> bool {
    matches!(c, '\u{200C}'..='\u{200F}' | '\u{00AD}')
}

/// A word that was met, and how it was cut.
#[derive(Clone, Copy, Default)]
struct Met {
    hash: u64,
    span: Span,
    clitics: Clitics,
}

/// The most words that are remembered.
const MEMO: usize = 4096;

/// What the pass fills.
pub(crate) struct Scan<'t, 'l> {
    text: &'t str,
    /// `None`: words are not cut.
    lexicon: Option<&'l Lexicon<'l>>,
    pub(crate) tokens: Vec<Token>,
    pub(crate) keys: String,
    pub(crate) lines: Vec<Span>,
    line_start: usize,
    /// Cuts of words that were met: by hash, exact by the word itself.
    memo: Vec<Met>,
    candidates: Candidates,
    /// Flags of the next token: space before it, first of its line.
    pending: u8,
}

impl<'t, 'l> Scan<'t, 'l> {
    /// Reads a text, of which no more than [`Span::MAX_TEXT`] bytes count.
    pub(crate) fn run(text: &'t str, lexicon: Option<&'l Lexicon<'l>>) -> Self {
        let mut end = text.len().min(Span::MAX_TEXT);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let mut scan = Scan {
            text: &text[..end],
            lexicon,
            tokens: Vec::with_capacity(end / 9 + 8),
            keys: String::with_capacity(end),
            lines: Vec::new(),
            line_start: 0,
            memo: vec![
                Met::default();
                if lexicon.is_some() { (end / 32).next_power_of_two().clamp(16, MEMO) } else { 0 }
            ],
            candidates: Candidates::default(),
            pending: TokenFlags::SPACE_BEFORE | TokenFlags::LINE_START,
        };
        scan.all();
        scan
    }

    fn all(&mut self) {
        let bytes = self.text.as_bytes();
        let mut pos = 0;
        while let Some(&b) = bytes.get(pos) {
            pos = match b {
                b' ' | b'\t' => {
                    self.pending |= TokenFlags::SPACE_BEFORE;
                    pos + 1
                }
                0xD8..=0xDB if CLASSES[index(bytes, pos)] != Class::Other => self.word(pos),
                b'\n' | b'\r' => self.line_end(pos, 1),
                _ => self.other(pos),
            };
        }
        self.lines.push(Span::new(self.line_start, bytes.len()));
    }

    fn line_end(&mut self, pos: usize, len: usize) -> usize {
        self.lines.push(Span::new(self.line_start, pos));
        self.line_start = pos + len;
        self.pending = TokenFlags::SPACE_BEFORE | TokenFlags::LINE_START;
        pos + len
    }

    /// The Arabic word at `start`; where it ends.
    fn word(&mut self, start: usize) -> usize {
        let text = self.text;
        let bytes = text.as_bytes();
        let key_start = self.keys.len();
        let mut flags = 0;
        // The end of the last letter or mark, the letters not yet in the key, the last letter (its index in the table).
        let (mut pos, mut end, mut copied, mut last) = (start, start, start, 0);
        loop {
            // The run of letters that are their own keys.
            let mut class = Class::Other;
            let run = pos;
            for pair in bytes[pos..].chunks_exact(2) {
                class = if pair[0] & 0xFC == 0xD8 { CLASSES[slot(pair[0], pair[1])] } else { Class::Other };
                if class != Class::Plain {
                    break;
                }
                pos += 2;
            }
            if pos > run {
                end = pos;
                last = 0;
            }
            match bytes.get(pos) {
                Some(0xD8..=0xDB) if class != Class::Other => {
                    let i = index(bytes, pos);
                    self.keys.push_str(&text[copied..pos]);
                    if class == Class::Folded {
                        last = i;
                        self.keys.push_str(FOLDED[i]);
                    }
                    flags |= FLAGS[i];
                    pos += 2;
                    copied = pos;
                    end = pos;
                }
                Some(0x80..=0xD7 | 0xDC..) => {
                    let Some(c) = text[pos..].chars().next().filter(|c| is_arabic(*c) || is_word_joiner(*c)) else {
                        break;
                    };
                    self.keys.push_str(&text[copied..pos]);
                    let before = self.keys.len();
                    flags |= key::push(c, &mut self.keys);
                    pos += c.len_utf8();
                    copied = pos;
                    if self.keys.len() > before {
                        last = 0;
                    }
                    if is_arabic(c) {
                        end = pos;
                    }
                }
                _ => break,
            }
        }
        self.keys.push_str(&text[copied..pos]);
        flags |= match last {
            0x29 => TokenFlags::TEH_MARBUTA,
            0x49 => TokenFlags::ALEF_MAQSURA,
            _ => 0,
        };
        let kind = if self.keys.len() > key_start {
            TokenKind::Word
        } else if text[start..end].contains('ـ') {
            TokenKind::Punct // a tatweel by itself is a dash
        } else {
            TokenKind::Symbol
        };
        self.token(start, end, kind, flags, key_start);
        pos
    }

    /// Whatever else stands at `pos`; where it ends.
    fn other(&mut self, pos: usize) -> usize {
        let rest = &self.text[pos..];
        let Some(c) = rest.chars().next() else { return self.text.len() };
        match c {
            '\u{2028}' | '\u{2029}' => return self.line_end(pos, c.len_utf8()),
            '\0' | '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
                return pos + c.len_utf8();
            }
            _ if c.is_whitespace() => {
                self.pending |= TokenFlags::SPACE_BEFORE;
                return pos + c.len_utf8();
            }
            _ if is_arabic(c) => return self.word(pos),
            _ => {}
        }
        let glued = if self.pending & TokenFlags::SPACE_BEFORE == 0 { self.tokens.last() } else { None };
        let (len, kind) = other::token(rest, c, glued.map(|t| t.kind));
        let key_start = self.keys.len();
        let surface = &rest[..len];
        let flags = if surface.is_ascii() {
            self.keys.push_str(surface);
            self.keys[key_start..].make_ascii_lowercase();
            0
        } else {
            key::fold_into(surface, &mut self.keys)
        };
        self.token(pos, pos + len, kind, flags, key_start);
        pos + len
    }

    fn token(&mut self, start: usize, end: usize, kind: TokenKind, flags: u8, key_start: usize) {
        let flags = TokenFlags(flags | self.pending);
        self.pending = 0;
        let key = &self.keys[key_start..];
        let hash = key_hash(key);
        let span = Span::new(start, end);
        let clitics = match self.lexicon {
            Some(lexicon) if kind == TokenKind::Word && clitics::may_hold(key) => {
                let surface = &self.text[start..end];
                let slot = hash as usize & (self.memo.len() - 1);
                let met = self.memo[slot];
                if met.hash == hash && &self.text[met.span] == surface {
                    met.clitics
                } else {
                    let clitics = with_letters(surface, key, |letters| {
                        clitics::best(clitics::Word { key, letters, flags, hash }, lexicon, &mut self.candidates)
                    });
                    self.memo[slot] = Met { hash, span, clitics };
                    clitics
                }
            }
            _ => Clitics::default(),
        };
        self.tokens.push(Token {
            span,
            kind,
            flags,
            clitics,
            hash,
            key_start: key_start as u32,
            key_len: key.len() as u32,
        });
    }
}

/// Index in the tables of the two-byte letter at `pos`.
fn index(bytes: &[u8], pos: usize) -> usize {
    slot(bytes[pos], bytes.get(pos + 1).copied().unwrap_or(0))
}

/// Index in the tables of a letter of the Arabic block by its two bytes.
fn slot(a: u8, b: u8) -> usize {
    usize::from(a << 6 | b & 63)
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
