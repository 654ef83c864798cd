use crate::Span;
use alloc::vec::Vec;
use core::fmt;

/// One place where the normalised text is not the original byte for byte: `original` was replaced by `normalized`.
///
/// Either side may be empty (an insertion, a deletion), never both. Where each character becomes one of as many bytes, such
/// as أ to ا, nothing moves: that is no edit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Edit {
    /// Bytes of the original text.
    pub original: Span,
    /// Bytes of the normalised text that stand for them.
    pub normalized: Span,
}

/// A monotone map between the byte offsets of an original text and those of its normalised form.
///
/// It holds the edits alone, 16 bytes each, sorted; between two edits the texts run in step. Every look-up is a binary
/// search, O(log edits), and no look-up panics: offsets past the end are mapped as if the texts went on unchanged.
///
/// What was deleted belongs to what stands **before** it, as a mark belongs to its letter: the ك of كَتب is `كَ` in the
/// original. Where a span cuts through a replacement (half of an expanded ligature), it is widened to hold all of it.
///
/// ```
/// use isnad_text::{Alignment, Span};
///
/// // "كَتب" became "كتب": the fatha at bytes 2..4 was dropped.
/// let mut alignment = Alignment::new();
/// alignment.push(Span::new(2, 4), 0);
/// assert_eq!(alignment.original_span(Span::new(0, 2)), Span::new(0, 4)); // ك is كَ
/// assert_eq!(alignment.original_span(Span::new(2, 4)), Span::new(4, 6)); // ت
/// assert_eq!(alignment.normalized_span(Span::new(4, 8)), Span::new(2, 6)); // تب
/// ```
#[derive(Clone, PartialEq, Eq, Default, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "Vec<Edit>", into = "Vec<Edit>"))]
pub struct Alignment {
    edits: Vec<Edit>,
}

impl Alignment {
    /// The alignment of a text with itself.
    pub const fn new() -> Self {
        Self { edits: Vec::new() }
    }

    /// The edits in order. Their spans do not overlap, though they may touch.
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }

    /// True where no offset moves.
    pub fn is_identity(&self) -> bool {
        self.edits.is_empty()
    }

    /// Records that `original`, which must not lie before the last edit's end, became `normalized_len` bytes.
    ///
    /// Deletions that touch become one edit. Nothing is recorded where both sides are empty. O(1) amortised.
    #[inline]
    pub fn push(&mut self, original: Span, normalized_len: usize) {
        let (from, to) = self.edits.last().map_or((0, 0), |e| (e.original.end, e.normalized.end));
        let start = original.start.max(from);
        let end = original.end.max(start);
        let at = to.saturating_add(start - from);
        if normalized_len == 0 {
            if start == end {
                return;
            }
            if let Some(last) = self.edits.last_mut()
                && last.normalized.start == last.normalized.end
                && last.original.end == start
            {
                last.original.end = end;
                return;
            }
        }
        let to = u32::try_from(normalized_len).unwrap_or(u32::MAX);
        self.edits
            .push(Edit { original: Span { start, end }, normalized: Span { start: at, end: at.saturating_add(to) } });
    }

    /// Records that of the 64 original bytes at `at`, which must not lie before the last edit's end, those were deleted whose
    /// bits are set, the lowest bit first. The same as to [`push`](Alignment::push) each run of them, and faster.
    ///
    /// ```
    /// use isnad_text::{Alignment, Span};
    /// let mut a = Alignment::new();
    /// a.push_deleted(2, 0b0011_0011); // كَتَب to كتب
    /// assert_eq!(a.original_span(Span::new(2, 4)), Span::new(4, 8));
    /// ```
    #[inline]
    pub fn push_deleted(&mut self, at: usize, mut bits: u64) {
        let (from, to) = self.edits.last().map_or((0, 0), |e| (e.original.end, e.normalized.end));
        let touches = at == from as usize && bits & 1 != 0;
        let start = u32::try_from(at).unwrap_or(u32::MAX);
        if touches || start < from || start > u32::MAX - 64 {
            // The first run may go on with the edit before; offsets at the limit are cut to it.
            while bits != 0 {
                let (run, rest) = first_run(bits);
                self.push(Span::new(at + run.0 as usize, at + run.1 as usize), 0);
                bits = rest;
            }
            return;
        }
        // A buffer that holds any number of runs needs no look at the vector's room for each.
        let mut runs = [Edit { original: Span { start: 0, end: 0 }, normalized: Span { start: 0, end: 0 } }; 32];
        let (mut n, mut normalized) = (0, to.saturating_add(start - from));
        let mut done = 0;
        while bits != 0 && n < runs.len() {
            let (run, rest) = first_run(bits);
            normalized = normalized.saturating_add(run.0 - done);
            runs[n] = Edit {
                original: Span { start: start + run.0, end: start + run.1 },
                normalized: Span { start: normalized, end: normalized },
            };
            (done, bits, n) = (run.1, rest, n + 1);
        }
        if self.edits.capacity() == 0 {
            self.edits.reserve(runs.len());
        }
        self.edits.extend_from_slice(&runs[..n]);
    }

    /// The original offset of the normalised byte offset `at`: past what was deleted there, and the start of a replacement
    /// that `at` lies inside.
    ///
    /// ```
    /// use isnad_text::{Alignment, Span};
    /// let mut a = Alignment::new();
    /// a.push(Span::new(0, 3), 8); // ﷲ spelled out: الله
    /// assert_eq!([a.original(0), a.original(4), a.original(8)], [0, 0, 3]);
    /// ```
    pub fn original(&self, at: usize) -> usize {
        map(&self.edits, at, |e| (e.normalized, e.original), false)
    }

    /// The normalised offset of the original byte offset `at`; the start of the replacement where `at` lies inside one.
    pub fn normalized(&self, at: usize) -> usize {
        map(&self.edits, at, |e| (e.original, e.normalized), false)
    }

    /// The original bytes of a span of the normalised text.
    pub fn original_span(&self, span: Span) -> Span {
        widened(span, |at, up| map(&self.edits, at, |e| (e.normalized, e.original), up))
    }

    /// The normalised bytes of a span of the original text; empty where all of it was deleted.
    pub fn normalized_span(&self, span: Span) -> Span {
        widened(span, |at, up| map(&self.edits, at, |e| (e.original, e.normalized), up))
    }

    /// The original bytes of each of many spans, as [`original_span`](Alignment::original_span) gives them. Each look-up
    /// starts where the last one ended: for spans in order it costs O(log n) of the edits between them.
    ///
    /// ```
    /// use isnad_text::{Alignment, Span};
    /// let mut a = Alignment::new();
    /// a.push(Span::new(2, 4), 0); // كَتب
    /// let letters = a.original_spans([0, 2, 4].map(|at| Span::new(at, at + 2)));
    /// assert!(letters.eq([Span::new(0, 4), Span::new(4, 6), Span::new(6, 8)]));
    /// ```
    pub fn original_spans<I>(&self, spans: I) -> impl Iterator<Item = Span>
    where
        I: IntoIterator<Item = Span>,
    {
        let mut near = 0;
        spans.into_iter().map(move |span| {
            // From the last span's edits on, unless the spans go back.
            if near > 0 && self.edits.get(near - 1).is_some_and(|e| e.normalized.start > span.start) {
                near = 0;
            }
            near += starting_by(&self.edits[near..], span.start);
            let end = near + starting_by(&self.edits[near..], span.end);
            let around = &self.edits[near.saturating_sub(1)..end];
            widened(span, |at, up| map(around, at, |e| (e.normalized, e.original), up))
        })
    }

    /// The same map seen from the other side. O(edits).
    pub fn inverted(&self) -> Alignment {
        let edits = self.edits.iter().map(|e| Edit { original: e.normalized, normalized: e.original }).collect();
        Alignment { edits }
    }

    /// The alignment of two steps: `self` from the original to a text between, `next` from there on. O(edits of both).
    ///
    /// ```
    /// use isnad_text::{Alignment, Span};
    /// let (mut first, mut second) = (Alignment::new(), Alignment::new());
    /// first.push(Span::new(2, 4), 0); // كَتبَ to كتبَ
    /// second.push(Span::new(6, 8), 0); // كتبَ to كتب
    /// let both = first.then(&second);
    /// assert_eq!(both.original_span(Span::new(4, 6)), Span::new(6, 10));
    /// ```
    pub fn then(&self, next: &Alignment) -> Alignment {
        if next.is_identity() {
            return self.clone();
        }
        let mut out = Alignment::new();
        let (mut a, mut b) = (self.edits.as_slice(), next.edits.as_slice());
        // How far offsets of the text between stand from the original's, and the end of the last edit on each side.
        let mut before: i64 = 0;
        let mut after: i64 = 0;
        loop {
            // A group: edits of either step that share bytes of the text between.
            let first = match (a.first(), b.first()) {
                (None, None) => return out,
                (Some(x), None) => x.normalized,
                (None, Some(y)) => y.original,
                (Some(x), Some(y)) if (x.normalized.start, x.normalized.end) <= (y.original.start, y.original.end) => {
                    x.normalized
                }
                (Some(_), Some(y)) => y.original,
            };
            let (start, mut end) = (first.start, first.end);
            let (shift, drift) = (before, after);
            let mut taken = false;
            loop {
                let joins = |s: Span| s.start < end || (!taken && s == first);
                if let Some(x) = a.first().filter(|x| joins(x.normalized)) {
                    end = end.max(x.normalized.end);
                    before = i64::from(x.original.end) - i64::from(x.normalized.end);
                    a = &a[1..];
                } else if let Some(y) = b.first().filter(|y| joins(y.original)) {
                    end = end.max(y.original.end);
                    after = i64::from(y.normalized.end) - i64::from(y.original.end);
                    b = &b[1..];
                } else {
                    break;
                }
                taken = true;
            }
            let place = |at: u32, by: i64| (i64::from(at) + by).max(0) as usize;
            let original = Span::new(place(start, shift), place(end, before));
            out.push(original, place(end, after) - place(start, drift).min(place(end, after)));
        }
    }
}

/// Where the first run of ones starts and ends, and the bits without it. `bits` is not 0.
#[inline]
fn first_run(bits: u64) -> ((u32, u32), u64) {
    // Carried over the run, the sum has its lowest one right after it.
    let sum = bits.wrapping_add(bits & bits.wrapping_neg());
    ((bits.trailing_zeros(), sum.trailing_zeros()), bits & sum)
}

/// How many of the edits start at or before the normalised offset `at`; O(log) of that number.
fn starting_by(edits: &[Edit], at: u32) -> usize {
    let mut reach = 1;
    while edits.get(reach - 1).is_some_and(|e| e.normalized.start <= at) {
        reach *= 2;
    }
    edits[..edits.len().min(reach)].partition_point(|e| e.normalized.start <= at)
}

/// Maps an offset from one side to the other. `up` rounds to the end of an edit that it lies inside.
fn map(edits: &[Edit], at: usize, sides: impl Fn(&Edit) -> (Span, Span), up: bool) -> usize {
    let n = edits.partition_point(|e| sides(e).0.start as usize <= at);
    let Some(last) = n.checked_sub(1).map(|i| &edits[i]) else { return at };
    let (from, to) = sides(last);
    let (start, end) = (from.start as usize, from.end as usize);
    if at >= end {
        to.end as usize + (at - end)
    } else if up && at > start {
        to.end as usize
    } else {
        to.start as usize
    }
}

/// Both ends mapped; the start rounds down, the end up.
fn widened(span: Span, map: impl Fn(usize, bool) -> usize) -> Span {
    let start = map(span.start as usize, false);
    let end = if span.is_empty() { start } else { map(span.end as usize, true) };
    Span::new(start, end.max(start))
}

/// Why a list of edits is no [`Alignment`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AlignmentError {
    /// Index of the first edit that does not fit.
    pub index: usize,
}

impl fmt::Display for AlignmentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "edit {}: expected non-empty spans after the edit before, as far on in the normalised text as in the original",
            self.index
        )
    }
}

impl core::error::Error for AlignmentError {}

impl TryFrom<Vec<Edit>> for Alignment {
    type Error = AlignmentError;

    /// Checks that the edits are in order and that the texts run in step between them. O(edits).
    fn try_from(edits: Vec<Edit>) -> Result<Self, AlignmentError> {
        let (mut from, mut to) = (0, 0);
        for (index, e) in edits.iter().enumerate() {
            let (o, n) = (e.original, e.normalized);
            let whole = o.start <= o.end && n.start <= n.end && !(o.is_empty() && n.is_empty());
            if !whole || o.start < from || n.start < to || o.start - from != n.start - to {
                return Err(AlignmentError { index });
            }
            (from, to) = (o.end, n.end);
        }
        Ok(Self { edits })
    }
}

impl From<Alignment> for Vec<Edit> {
    fn from(alignment: Alignment) -> Self {
        alignment.edits
    }
}

#[cfg(test)]
mod tests {
    use super::{Alignment, Edit};
    use crate::Span;
    use proptest::prelude::*;
    use std::prelude::v1::*;
    use std::vec;

    /// Edits from gaps and lengths on either side.
    fn alignment(steps: &[(u8, u8, u8)]) -> Alignment {
        let (mut a, mut at) = (Alignment::new(), 0);
        for &(gap, from, to) in steps {
            let start = at + usize::from(gap);
            at = start + usize::from(from);
            a.push(Span::new(start, at), to.into());
        }
        a
    }

    fn any() -> impl Strategy<Value = Alignment> {
        prop::collection::vec((0..4u8, 0..4u8, 0..4u8), 0..12).prop_map(|steps| alignment(&steps))
    }

    proptest! {
        #[test]
        fn monotone_and_checked(a in any()) {
            for at in 0..60 {
                prop_assert!(a.original(at) <= a.original(at + 1));
                prop_assert!(a.normalized(at) <= a.normalized(at + 1));
                let span = a.original_span(Span::new(at, at + 1));
                // What was inserted from nothing stands for no byte of the original.
                let inserted = a.edits().iter().any(|e| e.original.is_empty());
                prop_assert!(inserted || a.normalized_span(span).contains(Span::new(at, at + 1)));
            }
            let spans = || (0..60).flat_map(|at| [(at, at + 1), (at / 2, at)]).map(|(start, end)| Span::new(start, end));
            prop_assert!(a.original_spans(spans()).eq(spans().map(|s| a.original_span(s))));
            prop_assert_eq!(a.inverted().inverted(), a.clone());
            let edits: Vec<Edit> = a.clone().into();
            prop_assert_eq!(Alignment::try_from(edits).unwrap(), a);
        }

        #[test]
        fn deletions_by_bits_are_deletions_by_runs(blocks in prop::collection::vec((0..9u8, prop::num::u64::ANY), 0..6)) {
            let (mut by_bits, mut by_runs, mut at) = (Alignment::new(), Alignment::new(), 0);
            for (gap, bits) in blocks {
                at += usize::from(gap);
                by_bits.push_deleted(at, bits);
                for i in (0..64).filter(|i| bits >> i & 1 != 0) {
                    by_runs.push(Span::new(at + i, at + i + 1), 0);
                }
                at += 64;
            }
            prop_assert_eq!(by_bits, by_runs);
        }

        #[test]
        fn composition_says_what_the_two_steps_say(a in any(), b in any()) {
            let both = a.then(&b);
            prop_assert!(Alignment::try_from(Vec::from(both.clone())).is_ok());
            prop_assert_eq!(both.original(200), a.original(b.original(200)));
            prop_assert_eq!(both.normalized(200), b.normalized(a.normalized(200)));
            for at in 0..60 {
                prop_assert!(both.original(at) <= both.original(at + 1));
                let one = Span::new(at, at + 1);
                let stepwise = a.original_span(b.original_span(one));
                let direct = both.original_span(one);
                prop_assert!(direct.start <= stepwise.end && stepwise.start <= direct.end);
            }
        }

        #[test]
        fn composition_with_nothing_changes_nothing(a in any()) {
            prop_assert_eq!(&a.then(&Alignment::new()), &a);
            prop_assert_eq!(&Alignment::new().then(&a), &a);
        }
    }

    #[test]
    fn deletions_that_touch_are_one_edit() {
        let mut a = Alignment::new();
        a.push(Span::new(2, 4), 0);
        a.push(Span::new(4, 6), 0);
        assert_eq!(a.edits(), [Edit { original: Span::new(2, 6), normalized: Span::new(2, 2) }]);
        assert_eq!(a.original_span(Span::new(0, 2)), Span::new(0, 6));
    }

    #[test]
    fn bad_edits_are_refused_with_their_index() {
        let good = Edit { original: Span::new(2, 4), normalized: Span::new(2, 2) };
        let bad = Edit { original: Span::new(6, 8), normalized: Span::new(5, 5) };
        let e = Alignment::try_from(vec![good, bad]).unwrap_err();
        assert_eq!(e.index, 1);
        assert!(e.to_string().starts_with("edit 1: expected"));
    }

    #[cfg(feature = "serde")]
    #[test]
    fn written_and_read_again() {
        let a = alignment(&[(2, 2, 0), (1, 3, 1)]);
        let json = serde_json::to_string(&a).unwrap();
        assert_eq!(serde_json::from_str::<Alignment>(&json).unwrap(), a);
        let bad = json.replace("\"start\":2,\"end\":4", "\"start\":3,\"end\":4");
        assert!(serde_json::from_str::<Alignment>(&bad).unwrap_err().to_string().contains("edit 0"));
    }
}
