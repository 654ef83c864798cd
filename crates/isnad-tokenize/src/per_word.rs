//! What a stage knows of words, kept by their numbers in a [`Vocabulary`](crate::Vocabulary).

use crate::vocabulary::WordNumbers;
use isnad_text::push_sparing;
use std::ops::Index;

/// A long text brings so many words at once; for those of short ones room is made ahead.
const MANY: usize = 1024;
/// A text of more tokens holds what is known of its words, not of its tokens.
const LONG: usize = 256 * MANY;
/// Room for so many tokens is kept for the next text.
const KEPT: usize = 16 * MANY;

/// Puts what is known of each token's word side by side, in the memory of the text before; nothing where there are too many.
#[doc(hidden)]
#[inline(never)]
pub fn lay_out<V: Copy + Default>(words: &PerWord<V>, numbers: &WordNumbers, out: &mut Vec<V>) {
    let tokens = numbers.numbers.len();
    out.clear();
    if out.capacity() > KEPT.max(2 * tokens) || tokens > LONG {
        *out = Vec::new();
    }
    if tokens <= LONG {
        out.reserve_exact(tokens);
        out.extend(numbers.numbers.iter().map(|&number| *words.of(number)));
    }
}

/// What a stage knows of each word: found out for the first token that has the word, and never again.
#[derive(Clone, Debug, Default)]
pub struct PerWord<V> {
    vocabulary: u64,
    /// By number.
    values: Vec<V>,
    /// How many of them are words' own, not one token's.
    words: usize,
    /// Which words came in documents that it was not shown; empty where none did.
    missed: Vec<bool>,
}

impl<V: Copy + Default> PerWord<V> {
    /// Before a document is read: `value` is asked for the words that are new, by token, and may look at nothing but the word there.
    pub fn learn(&mut self, numbers: &WordNumbers, mut value: impl FnMut(usize) -> V) {
        if self.vocabulary != numbers.vocabulary {
            self.vocabulary = numbers.vocabulary;
            self.values.clear();
            self.values.push(V::default());
            self.words = 1;
            self.missed.clear();
        }
        self.values.truncate(self.words);
        if self.words < numbers.known {
            self.missed.resize(self.words, false);
            self.missed.resize(numbers.known, true);
            self.values.resize(numbers.known, V::default());
            self.words = numbers.known;
        }
        if !self.missed.is_empty() {
            for (token, &number) in numbers.numbers.iter().enumerate() {
                if let Some(missed) = self.missed.get_mut(number as usize).filter(|missed| **missed) {
                    self.values[number as usize] = value(token);
                    *missed = false;
                }
            }
        }
        // None are new where it was shown this document before.
        let new = numbers.new.get(self.words - numbers.known..).unwrap_or_default();
        if new.len() > MANY {
            self.values.reserve_exact(new.len());
        }
        self.values.extend(new.iter().map(|&token| value(token as usize)));
        self.words = self.values.len();
    }

    /// What is known of the word with a number of the last document that it was shown.
    #[inline]
    pub fn of(&self, number: u32) -> &V {
        &self.values[number as usize]
    }
}

/// What a stage knows of each token: that of its word, or something else where its neighbours tell more.
///
/// ```
/// use isnad_tokenize::{Document, PerToken, Vocabulary, WordNumbers};
/// let doc = Document::new("قال الوزير إن الوزير قال");
/// let (mut vocabulary, mut numbers) = (Vocabulary::new(1024), WordNumbers::default());
/// vocabulary.number(&doc, &mut numbers);
///
/// let mut lengths = PerToken::default();
/// lengths.learn(&numbers, |token| doc.key(token).len());
/// lengths.set(3, 0);
/// assert_eq!((lengths[1], lengths[3]), (12, 0));
/// ```
#[derive(Clone, Debug, Default)]
pub struct PerToken<V> {
    /// Of a text of few words, each token's value: side by side, so that rules, which look at neighbours, find them near.
    values: Vec<V>,
    /// Of a long one, where each token's value stands in `words`.
    numbers: Vec<u32>,
    words: PerWord<V>,
}

impl<V: Copy + Default> PerToken<V> {
    /// As [`PerWord::learn`]; then each token has what is known of its word.
    pub fn learn(&mut self, numbers: &WordNumbers, value: impl FnMut(usize) -> V) {
        self.words.learn(numbers, value);
        lay_out(&self.words, numbers, &mut self.values);
        self.numbers.clear();
        if self.values.is_empty() {
            self.numbers.extend_from_slice(&numbers.numbers);
        }
    }

    /// Sets one token's value, until the next document.
    pub fn set(&mut self, token: usize, value: V) {
        if let Some(own) = self.values.get_mut(token) {
            *own = value;
            return;
        }
        let number = self.numbers[token] as usize;
        if number >= self.words.words {
            self.words.values[number] = value; // set before
            return;
        }
        self.numbers[token] = self.words.values.len() as u32;
        push_sparing(&mut self.words.values, value);
    }

    /// A token's value; none past the last token.
    #[inline]
    pub fn get(&self, token: usize) -> Option<&V> {
        match self.values.get(token) {
            None => self.in_long_text(token),
            value => value,
        }
    }

    #[cold]
    #[inline(never)]
    fn in_long_text(&self, token: usize) -> Option<&V> {
        self.numbers.get(token).map(|&number| self.words.of(number))
    }

    /// The tokens whose value is such a one, in order: faster than a look at one after the other.
    ///
    /// ```
    /// use isnad_tokenize::{Document, PerToken, Vocabulary, WordNumbers};
    /// let doc = Document::new("قال الوزير إن الوزير قال");
    /// let (mut vocabulary, mut numbers) = (Vocabulary::new(1024), WordNumbers::default());
    /// vocabulary.number(&doc, &mut numbers);
    ///
    /// let mut lengths = PerToken::default();
    /// lengths.learn(&numbers, |token| doc.key(token).len());
    /// assert!(lengths.tokens_where(|len| *len > 6).eq([1, 3]));
    /// ```
    pub fn tokens_where(&self, such: impl Fn(&V) -> bool + Copy) -> impl Iterator<Item = usize> {
        let near = self.values.iter().enumerate().filter(move |(_, value)| such(value)).map(|(token, _)| token);
        near.chain((self.values.len()..self.len()).filter(move |&token| such(&self[token])))
    }

    /// How many tokens the document has.
    #[inline]
    pub fn len(&self) -> usize {
        self.values.len().max(self.numbers.len())
    }

    /// True where the document has none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl<V: Copy + Default> Index<usize> for PerToken<V> {
    type Output = V;

    #[inline]
    fn index(&self, token: usize) -> &V {
        match self.values.get(token) {
            Some(value) => value,
            None => self.past(token),
        }
    }
}

impl<V: Copy + Default> PerToken<V> {
    #[cold]
    #[inline(never)]
    #[track_caller]
    fn past(&self, token: usize) -> &V {
        self.words.of(self.numbers[token])
    }
}

#[cfg(test)]
mod tests {
    use super::{LONG, PerToken};
    use crate::{Document, Vocabulary, WordNumbers};

    /// However many tokens there are, each has its word's value or its own.
    #[test]
    fn a_long_text_is_as_a_short_one() {
        let words = ["قال", "الوزير", "إن", "العمل", "مستمر"];
        let (mut vocabulary, mut numbers) = (Vocabulary::new(64), WordNumbers::default());
        let mut kept = PerToken::default();
        for tokens in [10, LONG, LONG + 1, 7, 2 * LONG, 0, 3] {
            let text = words.iter().cycle().take(tokens).copied().collect::<Vec<_>>().join(" ");
            let doc = Document::new(&text);
            assert_eq!(doc.tokens().len(), tokens);
            vocabulary.number(&doc, &mut numbers);
            kept.learn(&numbers, |token| doc.tokens()[token].hash);
            assert_eq!((kept.len(), kept.is_empty(), kept.get(tokens)), (tokens, tokens == 0, None));
            for token in (0..tokens).step_by(3) {
                kept.set(token, 1);
                kept.set(token, 2);
            }
            let set = kept.tokens_where(|value| *value == 2).collect::<Vec<_>>();
            assert_eq!(set, (0..tokens).step_by(3).collect::<Vec<_>>(), "{tokens}");
            for (token, t) in doc.tokens().iter().enumerate() {
                let value = if token % 3 == 0 { 2 } else { t.hash };
                assert_eq!((kept[token], kept.get(token)), (value, Some(&value)), "{token} of {tokens}");
            }
        }
    }
}
