//! Numbers for words: what is found out of a word is found out once, by whatever stage, and not for each token.

use crate::clitics::Clitics;
use crate::document::Document;
use crate::token::TokenKind;
use std::sync::atomic::{AtomicU64, Ordering};

/// The words seen last, numbered: in running text most words were seen a moment ago, so that what a stage knows of one can be kept by its number.
///
/// A word is a key with the way it is cut and whether an `إ` is in it; what depends on more must not be kept by its number. Two slots for
/// each word; one that is new takes the slot of one that came once, and a number of its own. Grows with what it is shown, up to a bound. Keys are
/// compared whole, so no answer depends on what was asked before.
///
/// ```
/// use isnad_tokenize::{Document, PerWord, Vocabulary, WordNumbers};
/// let doc = Document::new("قال الوزير إن الوزير قال");
/// let (mut vocabulary, mut numbers) = (Vocabulary::new(1024), WordNumbers::default());
/// vocabulary.number(&doc, &mut numbers);
/// assert_eq!(numbers.of(1), numbers.of(3));
///
/// let (mut lengths, mut counted) = (PerWord::default(), 0);
/// lengths.start(&numbers);
/// for (i, t) in doc.tokens().iter().enumerate() {
///     let len = *lengths.get(t.hash, numbers.of(i), || {
///         counted += 1;
///         doc.key(i).len()
///     });
///     assert_eq!(len, doc.key(i).len());
/// }
/// assert_eq!(counted, 3);
/// ```
#[derive(Debug)]
pub struct Vocabulary {
    /// No two vocabularies of a process have the same.
    id: u64,
    /// Pairs, a power of two of them. In the first of a pair stands what was asked for twice.
    pairs: Vec<[Slot; 2]>,
    /// The most pairs that there may be.
    most: usize,
    /// Words that were numbered since the pairs were laid out.
    met: u32,
}

/// The words that the first text may have before there are more slots.
const FIRST: usize = 1024;

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    /// All letters of the key, see [`letters`].
    letters: [u64; 3],
    /// Length of the key and what goes with it; 0 in a free slot.
    rest: u32,
    /// Twice how many words were met before, and which slot of the pair is the word's in [`PerWord`].
    number: u32,
}

/// The numbers of a document's words, by token.
#[derive(Clone, Debug, Default)]
pub struct WordNumbers {
    vocabulary: u64,
    pairs: usize,
    numbers: Vec<u32>,
}

impl WordNumbers {
    /// The number of a token's word; 0 for what is no word and for one of over [`Vocabulary::LONGEST`] bytes.
    #[inline]
    pub fn of(&self, token: usize) -> u32 {
        self.numbers[token]
    }

    /// Those of all tokens.
    pub fn all(&self) -> &[u32] {
        &self.numbers
    }
}

fn new_id() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

impl Vocabulary {
    /// The longest key that has a number, in bytes.
    pub const LONGEST: usize = 24;

    /// For so many words at once, rounded up to a power of two; memory is taken as they come.
    pub fn new(words: usize) -> Self {
        Self { id: new_id(), pairs: Vec::new(), most: words.next_power_of_two().max(2) / 2, met: 0 }
    }

    /// Numbers the words of a document.
    pub fn number(&mut self, doc: &Document<'_>, numbers: &mut WordNumbers) {
        self.make_room(doc.tokens().len());
        numbers.vocabulary = self.id;
        numbers.pairs = self.pairs.len();
        numbers.numbers.clear();
        numbers.numbers.extend(doc.tokens().iter().map(|t| {
            if t.kind != TokenKind::Word {
                return 0;
            }
            // The lengths are even; how long the proclitics are is told by which they are.
            let Clitics { proclitics, article_len, enc_len, .. } = t.clitics;
            let with = u32::from(proclitics.0)
                | u32::from(article_len) << 7
                | u32::from(t.flags.hamza_below()) << 10
                | u32::from(enc_len) << 10;
            let (keys, len) = doc.keys_to(t);
            self.of(t.hash, keys, len, with)
        }));
    }

    /// More slots where the texts so far have filled these, and others where numbers run out: everything is new then.
    fn make_room(&mut self, tokens: usize) {
        let full = self.met as usize > self.pairs.len() && self.pairs.len() < self.most;
        let spent = self.met as usize + tokens > (u32::MAX / 2) as usize;
        if self.pairs.is_empty() || full || spent {
            let pairs = (4 * self.pairs.len()).max(FIRST / 2).min(self.most);
            self.pairs.clear();
            self.pairs.resize(pairs, <[Slot; 2]>::default());
            (self.id, self.met) = (new_id(), 0);
        }
    }

    #[inline]
    fn of(&mut self, hash: u64, keys: &[u8], len: usize, with: u32) -> u32 {
        let Some(letters) = letters(keys, len) else { return 0 };
        let rest = (len as u32) << 16 | with;
        let at = pair_of(hash, self.pairs.len());
        let [first, second] = &mut self.pairs[at];
        let holds = |slot: &Slot| slot.rest == rest && slot.letters == letters;
        if holds(first) {
            return first.number;
        }
        if holds(second) {
            std::mem::swap(first, second);
            return first.number;
        }
        self.met += 1;
        // Its place in the pair is that of the one whose slot it takes.
        let place = if second.rest > 0 { second.number & 1 } else { u32::from(first.number & 1 == 0) };
        *second = Slot { letters, rest, number: self.met << 1 | place };
        second.number
    }
}

/// An empty one of the same size: two that learn apart must not give the same numbers.
impl Clone for Vocabulary {
    fn clone(&self) -> Self {
        Self::new(2 * self.most)
    }
}

#[inline]
fn pair_of(hash: u64, pairs: usize) -> usize {
    hash as usize & pairs.wrapping_sub(1)
}

/// The bytes of a key of 1 to 24, which with its length are the key: the last eight, those before them, those before these, with zeros for what
/// stands before the key.
#[inline]
fn letters(keys: &[u8], len: usize) -> Option<[u64; 3]> {
    if len == 0 || len > Vocabulary::LONGEST {
        return None;
    }
    let of = |chunk: &[u8; 8], n: usize| u64::from_le_bytes(*chunk) & OWN[n];
    let (rest, last) = keys.split_last_chunk()?;
    if len <= 8 {
        return Some([of(last, len), 0, 0]);
    }
    let (rest, middle) = rest.split_last_chunk()?;
    if len <= 16 {
        return Some([of(last, 8), of(middle, len - 8), 0]);
    }
    Some([of(last, 8), of(middle, 8), of(rest.last_chunk()?, len - 16)])
}

/// The last bytes of eight, by their number.
const OWN: [u64; 9] = {
    let mut own = [0; 9];
    let mut n = 1;
    while n <= 8 {
        own[n] = u64::MAX << (64 - 8 * n);
        n += 1;
    }
    own
};

/// What a stage knows of each word of a [`Vocabulary`].
#[derive(Clone, Debug)]
pub struct PerWord<V> {
    vocabulary: u64,
    pairs: usize,
    slots: Vec<(u32, V)>,
    /// The value of the last word that has no number.
    other: V,
}

impl<V: Default> Default for PerWord<V> {
    fn default() -> Self {
        Self { vocabulary: 0, pairs: 0, slots: Vec::new(), other: V::default() }
    }
}

impl<V: Copy + Default> PerWord<V> {
    /// Before a document is read whose words have these numbers.
    pub fn start(&mut self, numbers: &WordNumbers) {
        if self.vocabulary != numbers.vocabulary || self.pairs != numbers.pairs {
            (self.vocabulary, self.pairs) = (numbers.vocabulary, numbers.pairs);
            self.slots.clear();
            self.slots.resize(2 * numbers.pairs, (0, V::default()));
        }
    }

    /// The value of a word by the token's hash and number, kept or from `value`, which may look at nothing but the word.
    #[inline]
    pub fn get(&mut self, hash: u64, number: u32, value: impl FnOnce() -> V) -> &V {
        let at = pair_of(hash, self.pairs) << 1 | (number & 1) as usize;
        match self.slots.get_mut(at) {
            Some(slot) if number > 0 => {
                if slot.0 != number {
                    *slot = (number, value());
                }
                &slot.1
            }
            _ => {
                self.other = value();
                &self.other
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PerWord, Vocabulary, WordNumbers};
    use crate::{Document, TokenKind};

    /// Few slots for all: whatever was there before, what is kept is the word's own.
    #[test]
    fn words_are_compared_whole() {
        let letters = "بتثجحخدذرزسشصضط";
        let mut texts = Vec::new();
        for n in 1..=letters.chars().count() {
            let word: String = letters.chars().take(n).collect();
            for (i, c) in word.char_indices() {
                let other = format!("{}ع{}", &word[..i], &word[i + c.len_utf8()..]);
                texts.push(format!("{word} {other} {word}"));
            }
        }
        for words in [1, 2, 64, 4096] {
            let (mut vocabulary, mut numbers) = (Vocabulary::new(words), WordNumbers::default());
            let mut kept = PerWord::<u64>::default();
            for text in &texts {
                let doc = Document::new(text);
                vocabulary.number(&doc, &mut numbers);
                kept.start(&numbers);
                for (i, t) in doc.tokens().iter().enumerate() {
                    assert_eq!(t.kind, TokenKind::Word);
                    let own = *kept.get(t.hash, numbers.of(i), || t.hash);
                    assert_eq!(own, t.hash, "{text}");
                    assert_eq!(numbers.of(i) == 0, t.span.len() > Vocabulary::LONGEST, "{text}");
                }
            }
        }
    }

    /// What one vocabulary numbered, another does not know.
    #[test]
    fn of_another_vocabulary_nothing_is_kept() {
        let (a, b) = (Document::new("قال"), Document::new("ذكر"));
        let mut kept = PerWord::<u64>::default();
        let mut vocabulary = Vocabulary::new(64);
        let mut copy = vocabulary.clone();
        for _ in 0..2 {
            for (doc, vocabulary) in [(&a, &mut vocabulary), (&b, &mut copy)] {
                let mut numbers = WordNumbers::default();
                vocabulary.number(doc, &mut numbers);
                kept.start(&numbers);
                let t = &doc.tokens()[0];
                assert_eq!(*kept.get(t.hash, numbers.of(0), || t.hash), t.hash);
            }
        }
    }
}
