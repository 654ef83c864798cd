//! The words of a text cut into clitics and stems: those of the list all at once, the rest by their stems.

use crate::clitics::{self, Candidates, Lexicon, Word};
use crate::key;
use crate::key_writer::Keys;
use crate::token::{Token, TokenKind};
use crate::{Clitics, TokenFlags};

/// Words that are looked up together: what one look-up waits for, the next ones need not wait for.
const TOGETHER: usize = 64;

/// Cuts the words among the tokens of a text. `seen`: with the same lexicon.
#[inline(never)]
pub(crate) fn cut(text: &str, tokens: &mut [Token], keys: &Keys, lexicon: &Lexicon<'_>, seen: &mut Seen) {
    let mut unlisted = Unlisted { text, keys, lexicon, seen, candidates: Candidates::default() };
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
#[derive(Clone, Copy, Debug, Default)]
struct Met {
    hash: u64,
    /// Where it stands in [`Seen::words`], and how long it is.
    start: u32,
    len: u32,
    clitics: Clitics,
}

/// The most words that are remembered, and the most bytes of them.
const MEMO: usize = 4096;
const LETTERS: usize = 24 * MEMO;

/// Words that their place in the list does not tell, and how they were cut: in this text, or in those before it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seen {
    /// By hash, exact by the word itself.
    met: Vec<Met>,
    /// As they were written, one behind the other.
    words: String,
}

impl Seen {
    /// How a word was cut that was met.
    fn cut(&self, hash: u64, surface: &str) -> Option<Clitics> {
        let met = self.met.get(hash as usize & self.met.len().wrapping_sub(1))?;
        let word = || self.words.as_bytes().get(met.start as usize..(met.start + met.len) as usize);
        (met.hash == hash && word() == Some(surface.as_bytes())).then_some(met.clitics)
    }

    /// Remembers a word of a text of so many bytes.
    fn keep(&mut self, hash: u64, surface: &str, clitics: Clitics, text: usize) {
        // A text alone has few places; those of many texts have all.
        let few = (text / 64).next_power_of_two().clamp(16, MEMO);
        let most = if self.met.len() < MEMO { 16 * self.met.len() } else { LETTERS };
        if self.words.len() >= most {
            let places = if self.met.is_empty() { few } else { MEMO };
            self.met.clear();
            self.met.resize(places, Met::default());
            self.words.clear();
        }
        let slot = hash as usize & (self.met.len() - 1);
        self.met[slot] = Met { hash, start: self.words.len() as u32, len: surface.len() as u32, clitics };
        self.words.push_str(surface);
    }
}

/// What cuts words that their place in the list does not tell.
struct Unlisted<'a> {
    text: &'a str,
    keys: &'a Keys,
    lexicon: &'a Lexicon<'a>,
    seen: &'a mut Seen,
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
        let surface = &self.text[t.span];
        if let Some(clitics) = self.seen.cut(t.hash, surface) {
            return clitics;
        }
        let key = core::str::from_utf8(key).unwrap_or_default();
        let clitics =
            with_word(surface, key, t.flags, t.hash, |word| clitics::best(word, self.lexicon, &mut self.candidates));
        self.seen.keep(t.hash, surface, clitics, self.text.len());
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

#[cfg(test)]
mod tests {
    use super::LETTERS;
    use crate::Document;

    /// What was cut before changes nothing, nor where so much was that it was forgotten.
    #[test]
    fn words_are_cut_as_if_none_had_been_before() {
        let letters: Vec<char> = "بتثجحخدذرزسشصضطظعغفقكلمنهوي".chars().collect();
        let word = |n: usize| -> String {
            (0..5).map(|k| letters[(n / letters.len().pow(k) + 7 * k as usize) % letters.len()]).collect()
        };
        let (mut rest, mut bytes) = (Document::default(), 0);
        for n in 0.. {
            let text: String = (0..400).map(|k| format!("ول{}هم ب{} ", word(300 * n + k), word(k))).collect();
            let doc = rest.into_document_of(&text);
            assert_eq!(doc.tokens(), Document::new(&text).tokens(), "{n}");
            bytes += text.len();
            rest = doc.into_layers_and_rest().1;
            if bytes > 4 * LETTERS {
                break;
            }
        }
    }
}
