//! The last stage: letters and punctuation marks repeated beyond a limit.

use crate::Options;
use crate::fold::Edits;
use alloc::string::String;
use isnad_text::Class;

#[derive(Clone, Copy, Debug)]
pub(crate) struct Repeat {
    letters: usize,
    punctuation: usize,
}

impl Repeat {
    /// `None` where nothing is limited.
    pub(crate) fn new(options: &Options) -> Option<Self> {
        let limit = |n: Option<u8>| n.map_or(usize::MAX, |n| usize::from(n.max(1)));
        let (letters, punctuation) = (limit(options.letter_limit), limit(options.punctuation_limit));
        (letters.min(punctuation) < usize::MAX).then_some(Repeat { letters, punctuation })
    }

    /// How many of `c` may stand in a row.
    fn limit(&self, c: char) -> usize {
        match Class::of(c) {
            Class::Letter => self.letters,
            Class::ArabicPunctuation | Class::AsciiPunctuation | Class::QuotationMark => self.punctuation,
            Class::Other if c.is_alphabetic() => self.letters,
            _ => usize::MAX,
        }
    }

    pub(crate) fn first_change(&self, text: &str) -> Option<usize> {
        self.excess(text, 0).map(|(start, _)| start)
    }

    /// Appends what stands from `from` on, the start of a character that is one too many.
    pub(crate) fn run(&self, text: &str, from: usize, out: &mut String, edits: &mut impl Edits) {
        // The run that `from` cuts is seen from its start.
        let mut at = from - text[..from].chars().next_back().map_or(0, |c| run_before(&text[..from], c));
        let mut done = from;
        while let Some((start, end)) = self.excess(text, at) {
            out.push_str(&text[done..start]);
            edits.push(start, end, 0);
            (done, at) = (end, end);
        }
        out.push_str(&text[done..]);
    }

    /// The next stretch of repeated characters beyond the limit, counted from `from`.
    fn excess(&self, text: &str, from: usize) -> Option<(usize, usize)> {
        let (mut last, mut count, mut limit) = ('\0', 0, usize::MAX);
        for (at, c) in text[from..].char_indices() {
            if c != last {
                (last, count, limit) = (c, 1, self.limit(c));
            } else {
                count += 1;
                if count > limit {
                    let rest = &text[from + at..];
                    return Some((from + at, text.len() - rest.trim_start_matches(c).len()));
                }
            }
        }
        None
    }
}

/// Bytes of the run of `c` that ends the text.
fn run_before(text: &str, c: char) -> usize {
    text.len() - text.trim_end_matches(c).len()
}
