//! Numbers for words: what is found out of a word is found out once, by whatever stage, and not for each token.

use crate::clitics::Clitics;
use crate::document::Document;
use crate::token::Token;
use isnad_text::push_sparing;
use std::sync::atomic::{AtomicU64, Ordering};

/// Words, numbered as they come: what a stage finds out of a word it keeps by the word's number, in [`PerWord`] or [`PerToken`].
///
/// A word is a key with its kind, the way it is cut, whether an `إ` is in it and whether it ends in `ى`; what depends on more must not be kept by its number. Keys are
/// compared whole, so no answer depends on what was asked before. Grows with what it is shown; where it holds more words than it is for, it forgets
/// them all before the next document.
///
/// ```
/// use isnad_tokenize::{Document, PerWord, Vocabulary, WordNumbers};
/// let doc = Document::new("قال الوزير إن الوزير قال");
/// let (mut vocabulary, mut numbers) = (Vocabulary::new(1024), WordNumbers::default());
/// vocabulary.number(&doc, &mut numbers);
/// assert_eq!(numbers.of(1), numbers.of(3));
///
/// let (mut lengths, mut counted) = (PerWord::default(), 0);
/// lengths.learn(&numbers, |token| {
///     counted += 1;
///     doc.key(token).len()
/// });
/// assert!((0..5).all(|token| *lengths.of(numbers.of(token)) == doc.key(token).len()));
/// assert_eq!(counted, 3);
/// ```
///
/// [`PerWord`]: crate::PerWord
/// [`PerToken`]: crate::PerToken
#[derive(Debug)]
pub struct Vocabulary {
    /// No two vocabularies of a process have the same, nor one that forgot what it had before.
    id: u64,
    /// How many words it is for.
    most: usize,
    /// Numbers by the hashes of the words, 0 where none is: a power of two of them, at most half of them taken.
    places: Vec<u32>,
    /// The words by number; the first is none.
    words: Vec<Form>,
}

/// The places before the first word.
const FIRST: usize = 1024;

/// Tokens that are looked up together.
const TOGETHER: usize = 64;

/// What makes a word, within one cache line.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(32))]
struct Form {
    /// All letters of the key, see [`letters`].
    letters: [u64; 3],
    /// Length of the key and what goes with it; 0 for what is met once only.
    rest: u32,
    /// Where its place is looked for.
    hash: u32,
}

/// The numbers of a document's words, by token.
#[derive(Clone, Debug, Default)]
pub struct WordNumbers {
    pub(crate) vocabulary: u64,
    pub(crate) numbers: Vec<u32>,
    /// The number of the first word that no document had before.
    pub(crate) known: usize,
    /// Of each word that no document had before, in order of the numbers, the first token.
    pub(crate) new: Vec<u32>,
}

impl WordNumbers {
    /// The number of a token's word, from 1 on. A key of over [`Vocabulary::LONGEST`] bytes, or of none, is a word of its own each time.
    #[inline]
    pub fn of(&self, token: usize) -> u32 {
        self.numbers[token]
    }
}

fn new_id() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

impl Vocabulary {
    /// The longest key that has one number wherever it stands, in bytes.
    pub const LONGEST: usize = 24;

    /// For so many words; memory is taken as they come.
    pub fn new(words: usize) -> Self {
        Self { id: new_id(), most: words, places: Vec::new(), words: Vec::new() }
    }

    /// For the words of one document alone.
    ///
    /// ```
    /// use isnad_tokenize::{Document, Vocabulary, WordNumbers};
    /// let doc = Document::new("الخبر والخبر");
    /// let mut numbers = WordNumbers::default();
    /// Vocabulary::for_one(&doc).number(&doc, &mut numbers);
    /// assert_ne!(numbers.of(0), numbers.of(1));
    /// ```
    pub fn for_one(doc: &Document<'_>) -> Self {
        // Among so many tokens news has a new word in four at most.
        Self::new(doc.tokens().len() / 4)
    }

    /// Numbers the words of a document.
    pub fn number(&mut self, doc: &Document<'_>, numbers: &mut WordNumbers) {
        if self.words.is_empty() || self.words.len() > self.most {
            self.forget();
        }
        let WordNumbers { vocabulary, numbers, known, new } = numbers;
        (*vocabulary, *known) = (self.id, self.words.len());
        new.clear();
        numbers.clear();
        numbers.reserve_exact(doc.tokens().len());
        let mut from = 0;
        for tokens in doc.tokens().chunks(TOGETHER) {
            // Where each word ought to be, all places fetched before any is needed: they lie far apart.
            let mut likely = [0; TOGETHER];
            let mut rests = [0; TOGETHER];
            for (likely, t) in likely.iter_mut().zip(tokens) {
                *likely = self.places[t.hash as u32 as usize & (self.places.len() - 1)];
            }
            for (rest, &likely) in rests.iter_mut().zip(&likely) {
                *rest = self.words[likely as usize].rest;
            }
            for ((i, t), (likely, rest)) in (from..).zip(tokens).zip(likely.into_iter().zip(rests)) {
                let (keys, len) = doc.keys_to(t);
                let (letters, with) = (letters(keys, len), rest_of(t, len));
                let there = rest == with && letters.is_some_and(|l| same(&self.words[likely as usize].letters, &l));
                let number = if there { likely } else { self.of(letters, with, t.hash as u32) };
                if number as usize == *known + new.len() {
                    push_sparing(new, i as u32);
                }
                numbers.push(number);
            }
            from += tokens.len();
        }
    }

    fn forget(&mut self) {
        self.id = new_id();
        let places = self.places.len().max(FIRST);
        self.places.clear();
        self.places.resize(places, 0);
        self.words.clear();
        self.words.push(Form::default());
    }

    /// The number of a word that is not where it was looked for first.
    #[inline(never)]
    fn of(&mut self, letters: Option<[u64; 3]>, rest: u32, hash: u32) -> u32 {
        let number = self.words.len() as u32;
        let Some(letters) = letters else {
            self.keep(Form::default());
            return number;
        };
        let form = Form { letters, rest, hash };
        let mask = self.places.len() - 1;
        let mut at = form.hash as usize & mask;
        while self.places[at] > 0 {
            let known = &self.words[self.places[at] as usize];
            if known.rest == form.rest && same(&known.letters, &form.letters) {
                return self.places[at];
            }
            at = (at + 1) & mask;
        }
        self.places[at] = number;
        self.keep(form);
        if 2 * self.words.len() > self.places.len() {
            self.make_room();
        }
        number
    }

    /// Within what it is for its memory doubles, as a form is copied wherever it grows; what a text has beyond that is spared.
    fn keep(&mut self, form: Form) {
        if self.words.len() < self.most {
            self.words.push(form);
        } else {
            push_sparing(&mut self.words, form);
        }
    }

    #[cold]
    #[inline(never)]
    fn make_room(&mut self) {
        let places = 2 * self.places.len();
        self.places.clear();
        self.places.resize(places, 0);
        for (number, form) in self.words.iter().enumerate().filter(|(_, f)| f.rest > 0) {
            let mut at = form.hash as usize & (places - 1);
            while self.places[at] > 0 {
                at = (at + 1) & (places - 1);
            }
            self.places[at] = number as u32;
        }
    }
}

/// An empty one of the same size: two that learn apart must not give the same numbers.
impl Clone for Vocabulary {
    fn clone(&self) -> Self {
        Self::new(self.most)
    }
}

/// What makes a word beside its letters: how long the key is, its kind, the way it is cut, what folding hid. The lengths of what is cut off are
/// even; how long the proclitics are is told by which they are.
#[inline]
fn rest_of(t: &Token, len: usize) -> u32 {
    let Clitics { proclitics, article_len, enc_len, .. } = t.clitics;
    (len as u32) << 24
        | (t.kind as u32) << 16
        | u32::from(t.flags.hamza_above()) << 15
        | u32::from(enc_len) << 10
        | u32::from(t.flags.hamza_below()) << 10
        | u32::from(t.flags.alef_maqsura()) << 7
        | u32::from(article_len) << 7
        | u32::from(proclitics.0)
}

/// Compared at once: words that begin alike are seldom looked at one after the other.
#[inline]
fn same(a: &[u64; 3], b: &[u64; 3]) -> bool {
    (a[0] ^ b[0]) | (a[1] ^ b[1]) | (a[2] ^ b[2]) == 0
}

/// The bytes of a key of 1 to 24, with zeros for what stands before it, eight by eight.
#[inline]
fn letters(keys: &[u8], len: usize) -> Option<[u64; 3]> {
    let own = OWN.get(len).filter(|_| len > 0)?;
    let (eights, _) = keys.last_chunk::<{ Vocabulary::LONGEST }>()?.as_chunks();
    Some(std::array::from_fn(|n| eights.get(n).map_or(0, |eight| u64::from_le_bytes(*eight)) & own[n]))
}

/// Which of 24 bytes are the last ones, by their number.
const OWN: [[u64; 3]; Vocabulary::LONGEST + 1] = {
    let mut own = [[0; 3]; Vocabulary::LONGEST + 1];
    let mut len = 1;
    while len <= Vocabulary::LONGEST {
        own[len] = own[len - 1];
        let byte = Vocabulary::LONGEST - len;
        own[len][byte / 8] |= 0xFF << (8 * (byte % 8));
        len += 1;
    }
    own
};

#[cfg(test)]
mod tests {
    use super::{Vocabulary, WordNumbers};
    use crate::{Document, PerWord};

    /// Whatever was there before, what is kept is the word's own.
    #[test]
    fn words_are_compared_whole() {
        let letters = "بتثجحخدذرزسشصضط";
        let mut texts = Vec::new();
        for n in 1..=letters.chars().count() {
            let word: String = letters.chars().take(n).collect();
            for (i, c) in word.char_indices() {
                let other = format!("{}ع{}", &word[..i], &word[i + c.len_utf8()..]);
                texts.push(format!("{word} {other}، {word}."));
            }
        }
        for words in [1, 2, 64, 4096] {
            let (mut vocabulary, mut numbers) = (Vocabulary::new(words), WordNumbers::default());
            let (mut kept, mut seldom) = (PerWord::<u64>::default(), PerWord::<u64>::default());
            for (n, text) in texts.iter().enumerate() {
                let doc = Document::new(text);
                vocabulary.number(&doc, &mut numbers);
                kept.learn(&numbers, |i| doc.tokens()[i].hash);
                if n % 3 == 0 {
                    seldom.learn(&numbers, |i| doc.tokens()[i].hash);
                }
                for (i, t) in doc.tokens().iter().enumerate() {
                    assert_eq!(*kept.of(numbers.of(i)), t.hash, "{text}");
                    if n % 3 == 0 {
                        assert_eq!(*seldom.of(numbers.of(i)), t.hash, "{text}");
                    }
                }
                assert_eq!(numbers.of(0) != numbers.of(3), doc.tokens()[0].span.len() > Vocabulary::LONGEST, "{text}");
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
                kept.learn(&numbers, |i| doc.tokens()[i].hash);
                assert_eq!(*kept.of(numbers.of(0)), doc.tokens()[0].hash);
            }
        }
    }
}
