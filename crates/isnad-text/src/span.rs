use core::{fmt, ops};

/// A half-open byte range `start..end` into a text, the unit in which every result is given.
///
/// Offsets are UTF-8 **bytes**, kept in 32 bits each: a span is 8 bytes, a text at most [`Span::MAX_TEXT`] bytes.
/// `&text[span]` is what the reader saw.
///
/// ```
/// use isnad_text::Span;
/// let text = "في الرياض";
/// let span = Span::new(5, 17);
/// assert_eq!(&text[span], "الرياض");
/// assert_eq!(span.range(), 5..17);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The longest text, in bytes, that a span can point into (4 GiB - 1).
    pub const MAX_TEXT: usize = u32::MAX as usize;

    /// The span `start..end`, in bytes. Offsets beyond [`Span::MAX_TEXT`] are cut to it.
    pub const fn new(start: usize, end: usize) -> Self {
        const fn cut(n: usize) -> u32 {
            if n > Span::MAX_TEXT { u32::MAX } else { n as u32 }
        }
        Self { start: cut(start), end: cut(end) }
    }

    /// Bytes that it covers; 0 where `end` is not after `start`.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// True where it covers nothing.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// As a standard range, for slicing anything else.
    pub const fn range(self) -> ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// True where `other` lies within it (both ends may touch).
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// True where the two share at least a byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    pub fn cover(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The text that it covers, or `None` where it does not fit: past the end, or off a character boundary.
    pub fn get(self, text: &str) -> Option<&str> {
        text.get(self.range())
    }
}

impl ops::Index<Span> for str {
    type Output = str;

    fn index(&self, span: Span) -> &str {
        &self[span.range()]
    }
}

impl From<ops::Range<usize>> for Span {
    fn from(r: ops::Range<usize>) -> Self {
        Span::new(r.start, r.end)
    }
}

impl From<Span> for ops::Range<usize> {
    fn from(s: Span) -> Self {
        s.range()
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn relations() {
        let (a, b, c) = (Span::new(0, 4), Span::new(2, 6), Span::new(4, 6));
        assert!(a.overlaps(b) && !a.overlaps(c));
        assert!(b.contains(c) && !c.contains(b));
        assert_eq!(a.cover(c), Span::new(0, 6));
        assert_eq!(Span::new(5, 3).len(), 0);
    }

    #[test]
    fn get_refuses_what_does_not_fit() {
        assert_eq!(Span::new(0, 1).get("قال"), None);
        assert_eq!(Span::new(0, 99).get("قال"), None);
        assert_eq!(Span::new(2, 4).get("قال"), Some("ا"));
    }
}
