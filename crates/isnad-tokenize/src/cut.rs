//! The words of a text cut into clitics and stems: those of the list all at once, the rest by their stems.

use crate::clitics::{self, Candidates, Lexicon, Word};
use crate::key;
use crate::key_writer::Keys;
use crate::token::{Token, TokenKind};
use crate::{Clitics, TokenFlags};
use isnad_text::Span;

/// Words that are looked up together: what one look-up waits for, the next ones need not wait for.
const TOGETHER: usize = 64;

/// Cuts the words among the tokens of a text.
pub(crate) fn cut(text: &str, tokens: &mut [Token], keys: &Keys, lexicon: &Lexicon<'_>) {
    let mut unlisted = Unlisted { text, keys, lexicon, memo: Vec::new(), candidates: Candidates::default() };
    let mut codes = [0; TOGETHER];
    let mut left = [0u8; TOGETHER];
    for tokens in tokens.chunks_mut(TOGETHER) {
        lexicon.list(tokens.iter().map(|t| (keys.of(t.key_start, t.key_len), t.hash, t.flags)), &mut codes);
        let mut count = 0;
        for (i, (code, t)) in codes.iter().zip(tokens.iter_mut()).enumerate() {
            let code = if t.kind == TokenKind::Word { *code } else { NO_WORD };
            t.clitics = clitics::forms::cut(code, t.key_len as usize);
            left[count] = i as u8;
            count += usize::from(code == 0);
        }
        for i in &left[..count] {
            let t = &mut tokens[usize::from(*i)];
            let end = (t.key_start + t.key_len) as usize;
            if clitics::may_hold_at_a_glance(keys.eight(t.key_start as usize), keys.eight(end - 8)) {
                t.clitics = unlisted.cut(t);
            }
        }
    }
}

/// The code of no cut.
const NO_WORD: u8 = u8::MAX;

/// A word that was met and is in no list, and how it was cut.
#[derive(Clone, Copy, Default)]
struct Met {
    hash: u64,
    span: Span,
    clitics: Clitics,
}

/// The most words that are remembered.
const MEMO: usize = 4096;

/// What cuts words that their place in the list does not tell.
struct Unlisted<'a> {
    text: &'a str,
    keys: &'a Keys,
    lexicon: &'a Lexicon<'a>,
    /// Words that were met: by hash, exact by the word itself.
    memo: Vec<Met>,
    candidates: Candidates,
}

impl Unlisted<'_> {
    fn cut(&mut self, t: &Token) -> Clitics {
        let key = self.keys.of(t.key_start, t.key_len);
        if !clitics::may_hold(key) {
            return Clitics::default();
        }
        let code = self.lexicon.listed_further(key, t.hash, t.flags);
        if code > 0 {
            return clitics::forms::cut(code, key.len());
        }
        if self.memo.is_empty() {
            self.memo = vec![Met::default(); (self.text.len() / 64).next_power_of_two().clamp(16, MEMO)];
        }
        let slot = t.hash as usize & (self.memo.len() - 1);
        let met = self.memo[slot];
        let surface = &self.text[t.span];
        if met.hash == t.hash && &self.text[met.span] == surface {
            return met.clitics;
        }
        let key = core::str::from_utf8(key).unwrap_or_default();
        let clitics =
            with_word(surface, key, t.flags, t.hash, |word| clitics::best(word, self.lexicon, &mut self.candidates));
        self.memo[slot] = Met { hash: t.hash, span: t.span, clitics };
        clitics
    }
}

/// Hands on the word with its surface without what folding drops, if that then is as long as the key; with the key itself if not.
pub(crate) fn with_word<T>(surface: &str, key: &str, flags: TokenFlags, hash: u64, f: impl FnOnce(Word<'_>) -> T) -> T {
    let word = |letters| Word { key, letters, flags, hash };
    if surface.len() == key.len() {
        return f(word(surface.as_bytes()));
    }
    let mut buffer = [0u8; 96];
    let mut len = 0;
    for c in surface.chars().filter(|c| !key::is_dropped(*c)) {
        match buffer.get_mut(len..len + c.len_utf8()) {
            Some(room) => c.encode_utf8(room),
            None => return f(word(key.as_bytes())),
        };
        len += c.len_utf8();
    }
    f(word(if len == key.len() { &buffer[..len] } else { key.as_bytes() }))
}
