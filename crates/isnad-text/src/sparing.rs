//! Long vectors that leave little of their memory empty.

use alloc::vec::Vec;

/// From here on a vector grows by a quarter. Below, all that doubling leaves empty is a few pages.
const LONG: usize = 1024;

/// Appends as [`Vec::push`] does. A long vector that is full grows by a quarter in place of by all that it holds: what is filled once for a text
/// of many megabytes is half empty otherwise, and twice as much is held while it is copied.
#[doc(hidden)]
#[inline]
pub fn push_sparing<T>(vector: &mut Vec<T>, item: T) {
    if vector.len() == vector.capacity() && vector.len() >= LONG {
        vector.reserve_exact(vector.len() / 4);
    }
    vector.push(item);
}

#[cfg(test)]
mod tests {
    use super::push_sparing;
    use alloc::vec::Vec;

    #[test]
    fn a_quarter_at_most_is_empty() {
        let mut vector = Vec::new();
        let mut grown = 0;
        for n in 0..1_000_000u32 {
            let before = vector.capacity();
            push_sparing(&mut vector, n);
            grown += usize::from(vector.capacity() != before);
            assert!(n < 1024 || vector.capacity() <= vector.len() * 5 / 4, "{n}: {}", vector.capacity());
        }
        assert!(vector.iter().copied().eq(0..1_000_000) && grown < 50, "grown {grown} times");
    }
}
