//! A number for few of a document's tokens.

use isnad_text::push_sparing;
use std::ops::Index;

/// A number for each token, 0 for most: a bit a token and a half, and four bytes for each that has one.
///
/// ```
/// use isnad_tokenize::FewTokens;
/// let mut few = FewTokens::default();
/// few.clear(1000);
/// few.push(3, 9);
/// few.push(700, 5);
/// assert_eq!((few[3], few[4], few[700]), (9, 0, 5));
/// ```
#[derive(Clone, Debug, Default)]
pub struct FewTokens {
    tokens: usize,
    /// Which tokens have a number, a bit each, as far as any has; with how many of those before them have one.
    has: Vec<(u64, u32)>,
    numbers: Vec<u32>,
}

impl FewTokens {
    /// For so many tokens, none of which has a number.
    pub fn clear(&mut self, tokens: usize) {
        self.tokens = tokens;
        self.has.clear();
        self.numbers.clear();
    }

    /// Gives a number to a token behind all that have one, or to the last of these another.
    pub fn push(&mut self, token: usize, number: u32) {
        debug_assert!(token / 64 + 1 >= self.has.len(), "in order of the tokens");
        let before = self.numbers.len() as u32;
        while self.has.len() <= token / 64 {
            push_sparing(&mut self.has, (0, before));
        }
        let (bits, bit) = (&mut self.has[token / 64].0, 1 << (token % 64));
        debug_assert!(bit == 1 << 63 || *bits < 2 * bit, "in order of the tokens");
        match self.numbers.last_mut().filter(|_| *bits & bit != 0) {
            Some(last) => *last = number,
            None => push_sparing(&mut self.numbers, number),
        }
        *bits |= bit;
    }

    /// The first token that has a number, from `token` on: 64 tokens at a glance.
    ///
    /// ```
    /// use isnad_tokenize::FewTokens;
    /// let mut few = FewTokens::default();
    /// few.clear(1000);
    /// few.push(700, 5);
    /// assert_eq!((few.next(3), few.next(700), few.next(701)), (Some(700), Some(700), None));
    /// ```
    pub fn next(&self, token: usize) -> Option<usize> {
        let mut at = token / 64;
        let mut bits = self.has.get(at)?.0 & (u64::MAX << (token % 64));
        while bits == 0 {
            at += 1;
            bits = self.has.get(at)?.0;
        }
        Some(64 * at + bits.trailing_zeros() as usize)
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.tokens
    }

    /// True where there are none.
    pub fn is_empty(&self) -> bool {
        self.tokens == 0
    }

    /// The number of a token; none past the last one.
    #[inline]
    pub fn get(&self, token: usize) -> Option<&u32> {
        (token < self.tokens).then(|| &self[token])
    }
}

impl Index<usize> for FewTokens {
    type Output = u32;

    #[inline]
    fn index(&self, token: usize) -> &u32 {
        let Some(&(bits, before)) = self.has.get(token / 64) else { return &0 };
        let bit = 1 << (token % 64);
        if bits & bit == 0 {
            return &0;
        }
        &self.numbers[before as usize + (bits & (bit - 1)).count_ones() as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::FewTokens;

    #[test]
    fn as_a_vector_has_it() {
        let mut few = FewTokens::default();
        for step in [1, 2, 63, 64, 65, 1000, 3000] {
            let mut all = vec![0; 2000];
            few.clear(all.len());
            for token in (step / 2..2000).step_by(step) {
                for number in [7, token as u32 + 1] {
                    few.push(token, number);
                    all[token] = number;
                }
            }
            assert!((0..2000).all(|i| few[i] == all[i] && few.get(i) == Some(&all[i])));
            assert_eq!((few.get(2000), few.len()), (None, 2000));
            for from in 0..2100 {
                assert_eq!(few.next(from), (from..2000).find(|&i| all[i] > 0), "{step}, from {from}");
            }
        }
        few.clear(0);
        assert!(few.is_empty() && few.get(0).is_none());
    }
}
