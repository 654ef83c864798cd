//! Yes or no about the tokens from one on, found out once for each.

use std::cell::Cell;

/// What was answered for 128 tokens.
pub(crate) struct Asked {
    from: usize,
    known: Cell<u128>,
    yes: Cell<u128>,
}

impl Asked {
    pub(crate) fn from(token: usize) -> Self {
        Self { from: token, known: Cell::new(0), yes: Cell::new(0) }
    }

    /// The answer for a token, from before or from `answer`, which must be the same whenever it is asked.
    #[inline]
    pub(crate) fn of(&self, token: usize, answer: impl FnOnce() -> bool) -> bool {
        let Some(n) = token.checked_sub(self.from).filter(|n| *n < 128) else { return answer() };
        let bit = 1 << n;
        if self.known.get() & bit == 0 {
            let yes = if answer() { bit } else { 0 };
            self.yes.set(self.yes.get() | yes);
            self.known.set(self.known.get() | bit);
        }
        self.yes.get() & bit != 0
    }
}

/// The same for every token of a document.
#[derive(Clone, Debug, Default)]
pub(crate) struct AskedOfAll(
    /// For 32 tokens each: which are known, and from bit 32 on the answers.
    Vec<Cell<u64>>,
);

impl AskedOfAll {
    /// For so many tokens, none of them asked for.
    pub(crate) fn clear(&mut self, tokens: usize) {
        self.0.clear();
        self.0.resize_with(tokens.div_ceil(32), Cell::default);
    }

    /// As [`Asked::of`].
    #[inline]
    pub(crate) fn of(&self, token: usize, answer: impl FnOnce() -> bool) -> bool {
        let (word, bit) = (&self.0[token / 32], token % 32);
        if word.get() >> bit & 1 == 0 {
            let yes = u64::from(answer());
            word.set(word.get() | 1 << bit | yes << (bit + 32));
        }
        word.get() >> (bit + 32) & 1 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::{Asked, AskedOfAll};

    #[test]
    fn each_token_is_asked_for_once() {
        let asked = Asked::from(10);
        let count = std::cell::Cell::new(0);
        let odd = |k: usize| {
            asked.of(k, || {
                count.set(count.get() + 1);
                k % 2 == 1
            })
        };
        for _ in 0..3 {
            for k in [9, 10, 11, 137, 138, 1000] {
                assert_eq!(odd(k), k % 2 == 1, "{k}");
            }
        }
        assert_eq!(count.get(), 3 + 3 * 3, "three in reach once, three out of it each time");
    }

    #[test]
    fn each_token_of_a_document_is_asked_for_once() {
        let mut asked = AskedOfAll::default();
        for tokens in [1, 31, 32, 33, 100] {
            asked.clear(tokens);
            let count = std::cell::Cell::new(0);
            for k in (0..tokens).chain(0..tokens).rev() {
                let yes = asked.of(k, || {
                    count.set(count.get() + 1);
                    k % 3 == 1
                });
                assert_eq!(yes, k % 3 == 1, "{k}");
            }
            assert_eq!(count.get(), tokens);
        }
    }
}
