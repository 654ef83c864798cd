//! A number for few of a document's tokens.

use std::ops::Index;

/// A number for each token, 0 for most: a bit a token and a half, and four bytes for each that has one.
///
/// ```
/// use isnad_tokenize::FewTokens;
/// let mut few = FewTokens::default();
/// few.set(1000, &mut [(700, 5), (3, 9)]);
/// assert_eq!((few[3], few[4], few[700]), (9, 0, 5));
/// ```
#[derive(Clone, Debug, Default)]
pub struct FewTokens {
    tokens: usize,
    /// Which tokens have a number, a bit each; with how many of those before them have one.
    has: Vec<(u64, u32)>,
    numbers: Vec<u32>,
}

impl FewTokens {
    /// For so many tokens; of two numbers for one token the later counts. The pairs of token and number are put in order.
    ///
    /// # Panics
    /// Where a token is none of so many.
    pub fn set(&mut self, tokens: usize, numbers: &mut [(u32, u32)]) {
        self.tokens = tokens;
        self.has.clear();
        self.has.resize(tokens.div_ceil(64), (0, 0));
        self.numbers.clear();
        self.numbers.reserve_exact(numbers.len());
        if !numbers.is_sorted_by_key(|(token, _)| *token) {
            numbers.sort_by_key(|(token, _)| *token);
        }
        for (k, &(token, number)) in numbers.iter().enumerate() {
            if numbers.get(k + 1).is_none_or(|next| next.0 != token) {
                self.has[token as usize / 64].0 |= 1 << (token % 64);
                self.numbers.push(number);
            }
        }
        let mut before = 0;
        for (bits, count) in &mut self.has {
            *count = before;
            before += bits.count_ones();
        }
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
        let (bits, before) = self.has[token / 64];
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
        for step in [1, 2, 63, 64, 65, 1000] {
            let mut all = vec![0; 2000];
            let mut pairs = Vec::new();
            for token in (0..2000).rev().step_by(step) {
                for number in [7, token as u32 + 1] {
                    pairs.push((token as u32, number));
                    all[token] = number;
                }
            }
            few.set(all.len(), &mut pairs);
            assert!((0..2000).all(|i| few[i] == all[i] && few.get(i) == Some(&all[i])));
            assert_eq!((few.get(2000), few.len()), (None, 2000));
        }
        few.set(0, &mut []);
        assert!(few.is_empty() && few.get(0).is_none());
    }
}
