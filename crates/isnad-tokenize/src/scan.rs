//! One pass over the text: spans, kinds and keys of tokens, and the lines they stand in.
//!
//! Words of plain letters go by a register at a time ([`letters`](crate::letters)), those with marks and letters of other languages by a table, what
//! else there is through [`other`](crate::other).

use crate::cut::Seen;
use crate::key::{self, Fold};
use crate::key_hash::{SEED, finish, halves, mix};
use crate::key_writer::{BLOCK, Keys, Written};
use crate::letters::Letters;
use crate::paragraphs::{Paragraph, ParagraphKind};
use crate::token::{Token, TokenKind};
use crate::{Clitics, TokenFlags, other};
use fearless_simd::{Level, Simd};
use isnad_text::{Span, push_sparing};

/// What a character of two bytes does in a word, by the two low bits of its first byte and all of its second: for U+0600..U+06FF the two
/// bytes that are its key, the first one lowest, and a byte of flags above them. No second byte, no letter: 0.
static LETTERS: [u32; 1024] = {
    let mut table = [0; 1024];
    let mut i = 0;
    while i < 256 {
        let mut entry = (STOPS as u32) << 24;
        if let Some(c) = char::from_u32(0x600 + i as u32)
            && is_arabic(c)
        {
            let (folded, flags) = key::fold(c);
            entry = match folded {
                Fold::Dropped => ((flags | DROPPED) as u32) << 24,
                Fold::To(to) => ((flags | key::ending(c)) as u32) << 24 | two_bytes(to),
                Fold::Same | Fold::Other => ((flags | key::ending(c)) as u32) << 24 | two_bytes(c),
            };
        }
        table[i >> 6 << 8 | 0x80 | i & 0x3F] = entry;
        i += 1;
    }
    table
};

/// The flag of what is no part of a word. Token flags have the bits between.
const STOPS: u8 = 0x80;
/// The flag of marks: part of the word, not of the key.
const DROPPED: u8 = 1;

/// A character of two bytes, the first one lowest.
const fn two_bytes(c: char) -> u32 {
    let c = c as u32;
    assert!(c >= 0x80 && c < 0x800, "a letter folds to one of another length");
    (0xC0 | c >> 6) | (0x80 | c & 0x3F) << 8
}

/// Whether a sign of the Arabic block, « or the like stands here: what is no part of a word. False where it may be part of one.
#[inline(never)]
fn ends_word(text: &[u8]) -> bool {
    match *text {
        [0..0x80, ..] => true,
        // U+0080..U+00BF, of which the soft hyphen stands within words.
        [0xC2, b, ..] => b != 0xAD,
        [a @ 0xD8..=0xDB, b, ..] => (LETTERS[usize::from(a & 3) << 8 | usize::from(b)] >> 24) as u8 & STOPS != 0,
        _ => false,
    }
}

/// The entry of the letter at `pos`, [`STOPS`] for what is none of these.
#[inline(always)]
fn letter(bytes: &[u8], pos: usize) -> u32 {
    match bytes.get(pos..pos + 2) {
        Some(&[a @ 0xD8..=0xDB, b]) => LETTERS[usize::from(a & 3) << 8 | usize::from(b)],
        _ => u32::from(STOPS) << 24,
    }
}

/// The flags that only the last letter of a word sets.
const ENDING: u8 = TokenFlags::TEH_MARBUTA | TokenFlags::ALEF_MAQSURA;

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

/// As much of a text as spans can point into.
pub(crate) fn readable(text: &str) -> &str {
    let mut end = text.len().min(Span::MAX_TEXT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// What the pass fills.
pub(crate) struct Scan<'t> {
    text: &'t str,
    pub(crate) tokens: Vec<Token>,
    pub(crate) keys: Keys,
    pub(crate) paragraphs: Vec<Paragraph>,
    /// Indexes of the tokens that are punctuation or quotation marks.
    pub(crate) marks: Vec<u32>,
    /// The first token and the first mark of the line.
    line: (u32, u32),
    /// What folding makes of a character that no table holds.
    long: String,
    /// Flags of the next token: space before it, first of its line.
    pending: u8,
}

/// Vectors that a pass before has left, to be filled again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Room {
    pub(crate) tokens: Vec<Token>,
    pub(crate) keys: Vec<u8>,
    pub(crate) paragraphs: Vec<Paragraph>,
    pub(crate) marks: Vec<u32>,
    /// Marks that close a quotation; the pass does not touch them.
    pub(crate) closers: Vec<u32>,
    /// Words that were cut, nor these.
    pub(crate) seen: Seen,
}

impl<'t> Scan<'t> {
    /// Reads a text, of which no more than [`Span::MAX_TEXT`] bytes count.
    pub(crate) fn run(text: &'t str) -> Self {
        Self::run_in(text, Room::default())
    }

    /// As [`run`](Self::run), where another has been.
    pub(crate) fn run_in(text: &'t str, room: Room) -> Self {
        let text = readable(text);
        let end = text.len();
        let Room { mut tokens, keys, mut paragraphs, mut marks, .. } = room;
        tokens.clear();
        tokens.reserve(end / 9 + 8);
        paragraphs.clear();
        marks.clear();
        marks.reserve(end / 64 + 8);
        let mut scan = Scan {
            text,
            tokens,
            keys: Keys::with_room(keys, end),
            paragraphs,
            marks,
            line: (0, 0),
            long: String::new(),
            pending: TokenFlags::SPACE_BEFORE | TokenFlags::LINE_START,
        };
        fearless_simd::dispatch!(Level::new(), simd => scan.all(simd));
        scan
    }

    #[inline(always)]
    fn all<S: Simd>(&mut self, simd: S) {
        let bytes = self.text.as_bytes();
        let mut pos = 0;
        while let Some(&b) = bytes.get(pos) {
            pos = if b & 0xFC == 0xD8 {
                self.word(simd, pos)
            } else if b == b' ' {
                self.pending |= TokenFlags::SPACE_BEFORE;
                pos + 1
            } else {
                self.no_word(pos)
            };
        }
        self.line_end(pos, 0);
    }

    /// The ، or ؛ at `pos`; where it ends.
    #[inline(never)]
    fn comma(&mut self, pos: usize) -> usize {
        self.mark(pos, 2, TokenKind::Punct)
    }

    /// What begins with no letter of the Arabic block; where it ends.
    #[inline(never)]
    fn no_word(&mut self, pos: usize) -> usize {
        let bytes = self.text.as_bytes();
        let next = |at: usize| bytes.get(pos + at).copied().unwrap_or(b'\n');
        match bytes[pos] {
            b'\n' | b'\r' => self.line_end(pos, 1),
            b'(' | b')' | b':' | b'[' | b']' | b',' | b'/' | b';' => self.mark(pos, 1, TokenKind::Punct),
            b'.' if !matches!(next(1), b'.' | 0xE2) => self.mark(pos, 1, TokenKind::Punct),
            b'-' if next(1) != b'-' => self.mark(pos, 1, TokenKind::Punct),
            b'!' | b'?' if !matches!(next(1), b'!' | b'?' | 0xD8) => self.mark(pos, 1, TokenKind::Punct),
            b'"' if next(1) != b'"' => self.mark(pos, 1, TokenKind::Quote),
            b'O' if crate::stand_ins::is_mark(bytes, pos) => self.mark(pos, 1, TokenKind::Quote),
            b'0'..=b'9' => self.digits(pos),
            // ، ؛ ؟
            0xD8 if matches!(next(1), 0x8C | 0x9B) => self.comma(pos),
            0xD8 if next(1) == 0x9F && !matches!(next(2), b'!' | b'?' | 0xD8) => self.mark(pos, 2, TokenKind::Punct),
            // ٠ to ٩
            0xD9 if matches!(next(1), 0xA0..=0xA9) => self.digits(pos),
            0xC2 if matches!(next(1), 0xAB | 0xBB) => self.mark(pos, 2, TokenKind::Quote),
            // A space that breaks no line.
            0xC2 if next(1) == 0xA0 => {
                self.pending |= TokenFlags::SPACE_BEFORE;
                pos + 2
            }
            // ‘ to ‟
            0xE2 if next(1) == 0x80 && matches!(next(2), 0x98..=0x9F) && next(3) != 0xE2 => {
                self.mark(pos, 3, TokenKind::Quote)
            }
            _ => self.other(pos),
        }
    }

    /// What begins with the digit at `pos`: up to eight of them before a space or a bracket are read here, all else is [`other`](Self::other).
    #[inline(never)]
    fn digits(&mut self, pos: usize) -> usize {
        const MOST: usize = 8;
        let bytes = &self.text.as_bytes()[pos..];
        let (mut tail, mut count, mut len) = (0, 0, 0);
        while count < MOST {
            let (digit, width) = match bytes[len..] {
                [digit @ b'0'..=b'9', ..] => (digit, 1),
                [0xD9, second @ 0xA0..=0xA9, ..] => (b'0' + (second - 0xA0), 2),
                _ => break,
            };
            tail |= u64::from(digit) << (8 * count);
            count += 1;
            len += width;
        }
        if !matches!(bytes.get(len), Some(b' ' | b')' | b'\n')) {
            return self.other(pos);
        }
        let key = self.keys.short(tail, count);
        self.token(pos, pos + len, TokenKind::Number, 0, key);
        pos + len
    }

    /// A line that holds a token is a paragraph.
    fn line_end(&mut self, pos: usize, len: usize) -> usize {
        let (token, mark) = (self.tokens.len() as u32, self.marks.len() as u32);
        let line = &self.tokens[self.line.0 as usize..];
        if let (Some(first), Some(last)) = (line.first(), line.last()) {
            let paragraph = Paragraph {
                span: first.span.cover(last.span),
                kind: ParagraphKind::Body,
                tokens: self.line.0..token,
                sentences: 0..0,
                dateline: None,
                marks: self.line.1..mark,
            };
            push_sparing(&mut self.paragraphs, paragraph);
            self.line = (token, mark);
        }
        self.pending = TokenFlags::SPACE_BEFORE | TokenFlags::LINE_START;
        pos + len
    }

    /// The Arabic word at `start`, or whatever else is there; where it and a space behind it end.
    #[inline(always)]
    fn word<S: Simd>(&mut self, simd: S, start: usize) -> usize {
        let bytes = self.text.as_bytes();
        let (mut pos, mut key_end, mut hash, mut flags) = (start, self.keys.len(), SEED, 0);
        let tail = loop {
            let last;
            let text = match bytes.get(pos..).and_then(<[u8]>::first_chunk) {
                Some(text) => text,
                None => {
                    last = last_block(bytes, pos);
                    &last
                }
            };
            let Some(keys) = self.keys.block(key_end) else { return bytes.len() };
            let read = Letters::of(simd, text);
            let len = match read.plain() {
                Some(len) => len,
                None => {
                    let len = read.len();
                    if len < BLOCK && !ends_word(&text[len..]) {
                        return self.marked(start);
                    }
                    if len == 0 && pos == start {
                        return self.no_word(start);
                    }
                    len
                }
            };
            flags |= read.fold(len, keys);
            pos += len;
            if len < BLOCK {
                break halves(keys);
            }
            key_end += BLOCK;
            hash = mix(hash, halves(keys));
        };
        let len = pos - start;
        self.word_of(start, len, flags, finish(hash, tail, len))
    }

    /// A word of so many bytes, and of as many in its key; where it and a space behind it end.
    #[inline(always)]
    fn word_of(&mut self, start: usize, len: usize, flags: u8, hash: u64) -> usize {
        let bytes = self.text.as_bytes();
        let mut pos = start + len;
        let key = self.keys.end_hashed(self.keys.len() + len, hash);
        // Without a branch: a guess would often be wrong.
        let last = bytes.get(..pos).and_then(<[u8]>::last_chunk).map_or(0, |last| u16::from_le_bytes(*last));
        let flag = |c: char, flag: u8| u8::from(u32::from(last) == two_bytes(c)) * flag;
        let ending = flag('ة', TokenFlags::TEH_MARBUTA) | flag('ى', TokenFlags::ALEF_MAQSURA);
        self.token(start, pos, TokenKind::Word, flags | ending, key);
        if matches!(bytes.get(pos..).and_then(|b| b.first_chunk()), Some([0xD8, 0x8C | 0x9B])) {
            pos = self.comma(pos);
        }
        let space = bytes.get(pos) == Some(&b' ');
        self.pending = u8::from(space) * TokenFlags::SPACE_BEFORE;
        pos + usize::from(space)
    }

    /// The word at `start` that holds marks, joiners, letters of another block, or ends before anything but ASCII; where it ends.
    #[inline(never)]
    fn marked(&mut self, start: usize) -> usize {
        let text = self.text;
        let bytes = text.as_bytes();
        let key_start = self.keys.len();
        let mut key = key_start;
        let (mut flags, mut last) = (0, 0);
        // The end of the last letter or mark.
        let (mut pos, mut end) = (start, start);
        loop {
            loop {
                let entry = letter(bytes, pos);
                let f = (entry >> 24) as u8;
                if f & STOPS != 0 {
                    break;
                }
                flags |= f;
                if f & DROPPED == 0 {
                    last = f;
                    key = self.keys.put(key, &(entry as u16).to_le_bytes(), 2);
                }
                pos += 2;
                end = pos;
            }
            match bytes.get(pos) {
                Some(0x80..=0xD7 | 0xDC..) => {
                    let Some(c) = text[pos..].chars().next().filter(|c| is_arabic(*c) || is_word_joiner(*c)) else {
                        break;
                    };
                    let (more, grew) = self.fold(&mut key, c);
                    flags |= more;
                    if grew {
                        last = 0;
                    }
                    pos += c.len_utf8();
                    if is_arabic(c) {
                        end = pos;
                    }
                }
                _ => break,
            }
        }
        let kind = if key > key_start {
            TokenKind::Word
        } else if text[start..end].contains('ـ') {
            TokenKind::Punct // a tatweel by itself is a dash
        } else {
            TokenKind::Symbol
        };
        let key = self.keys.end(key);
        self.token(start, end, kind, flags & !(ENDING | DROPPED) | last & ENDING, key);
        pos
    }

    /// Appends what folding makes of a character to a key: its flags, and whether anything is left of it.
    #[inline(never)]
    fn fold(&mut self, key: &mut usize, c: char) -> (u8, bool) {
        let mut buffer = [0; 4];
        let (folded, flags) = key::fold(c);
        let letters: &str = match folded {
            Fold::Dropped => return (flags, false),
            Fold::Same => c.encode_utf8(&mut buffer),
            Fold::To(to) => to.encode_utf8(&mut buffer),
            Fold::Other => {
                self.long.clear();
                key::push(c, &mut self.long);
                &self.long
            }
        };
        *key = self.keys.put(*key, letters.as_bytes(), c.len_utf8());
        (flags, !letters.is_empty())
    }

    /// A mark by itself that is its own key, of up to three bytes; where it ends.
    #[inline(always)]
    fn mark(&mut self, pos: usize, len: usize, kind: TokenKind) -> usize {
        let bytes = self.text.as_bytes()[pos..][..len].iter();
        let key = self.keys.short(bytes.rfold(0, |key, byte| key << 8 | u64::from(*byte)), len);
        self.token(pos, pos + len, kind, 0, key);
        pos + len
    }

    /// Whatever else stands at `pos`; where it ends.
    #[inline(never)]
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
            _ if is_arabic(c) => return self.marked(pos),
            _ => {}
        }
        let glued = if self.pending & TokenFlags::SPACE_BEFORE == 0 { self.tokens.last() } else { None };
        let (len, kind) = other::token(rest, c, glued.map(|t| t.kind));
        let mut key = self.keys.len();
        let mut flags = 0;
        let mut last = '\0';
        for c in rest[..len].chars() {
            if c.is_ascii() {
                key = self.keys.put(key, &[c.to_ascii_lowercase() as u8], 1);
                last = c;
            } else {
                let (more, grew) = self.fold(&mut key, c);
                flags |= more;
                if grew {
                    last = c;
                }
            }
        }
        let key = self.keys.end(key);
        self.token(pos, pos + len, kind, flags | key::ending(last), key);
        pos + len
    }

    /// Room for as many tokens as the rest of the text holds if it goes on as it did up to `pos`, and some more: doubling would take twice
    /// what short tokens need, and three times while they are moved.
    #[cold]
    #[inline(never)]
    fn make_room(&mut self, pos: usize) {
        let n = self.tokens.len();
        let rest = (self.text.len() - pos) as u64 * n as u64 / pos.max(1) as u64;
        self.tokens.reserve_exact(rest as usize + n / 16 + 16);
    }

    #[inline(always)]
    fn token(&mut self, start: usize, end: usize, kind: TokenKind, flags: u8, key: Written) {
        let flags = TokenFlags(flags | self.pending);
        self.pending = 0;
        let span = Span { start: start as u32, end: end as u32 };
        if matches!(kind, TokenKind::Punct | TokenKind::Quote) {
            self.marks.push(self.tokens.len() as u32);
        }
        if self.tokens.len() == self.tokens.capacity() {
            self.make_room(end);
        }
        self.tokens.push(Token {
            span,
            kind,
            flags,
            clitics: Clitics::default(),
            hash: key.hash,
            key_start: key.start as u32,
            key_len: key.len as u32,
        });
    }
}

/// The bytes from `pos` on and zeros behind them.
#[cold]
#[inline(never)]
fn last_block(bytes: &[u8], pos: usize) -> [u8; BLOCK] {
    let mut block = [0; BLOCK];
    block.iter_mut().zip(bytes.get(pos..).unwrap_or_default()).for_each(|(to, from)| *to = *from);
    block
}
