//! Marks on tokens, a bit each.

use std::ops::Index;

/// Which tokens have something.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bits(Vec<u64>);

impl Bits {
    /// For so many tokens, none of them marked.
    pub(crate) fn clear(&mut self, tokens: usize) {
        self.0.clear();
        self.0.resize(tokens.div_ceil(64), 0);
    }

    #[inline]
    pub(crate) fn set(&mut self, token: usize) {
        self.0[token / 64] |= 1 << (token % 64);
    }

    pub(crate) fn put(&mut self, token: usize, marked: bool) {
        let bit = 1 << (token % 64);
        let word = &mut self.0[token / 64];
        *word = if marked { *word | bit } else { *word & !bit };
    }

    /// The first token from `from` on that is marked.
    #[inline]
    pub(crate) fn next(&self, from: usize) -> Option<usize> {
        let mut word = from / 64;
        let mut bits = self.0.get(word)? & u64::MAX << (from % 64);
        while bits == 0 {
            word += 1;
            bits = *self.0.get(word)?;
        }
        Some(64 * word + bits.trailing_zeros() as usize)
    }
}

impl Index<usize> for Bits {
    type Output = bool;

    #[inline]
    fn index(&self, token: usize) -> &bool {
        if self.0[token / 64] >> (token % 64) & 1 == 1 { &true } else { &false }
    }
}

#[cfg(test)]
mod tests {
    use super::Bits;

    #[test]
    fn what_is_marked_is_found_in_order() {
        let mut bits = Bits::default();
        bits.set_all(&[], 0);
        assert_eq!(bits.next(0), None);
        for marked in [&[0, 1, 63, 64, 65, 200][..], &[127], &[199, 200]] {
            bits.set_all(marked, 201);
            let mut found = Vec::new();
            while let Some(token) = bits.next(found.last().map_or(0, |last| last + 1)) {
                found.push(token);
            }
            assert_eq!(found, marked);
            assert!((0..201).all(|i| bits[i] == marked.contains(&i)));
        }
    }

    impl Bits {
        fn set_all(&mut self, marked: &[usize], tokens: usize) {
            self.clear(tokens);
            marked.iter().for_each(|&i| self.set(i));
        }
    }
}
