//! Sentences alone: the same as a document's, without its tokens.
//!
//! Nearly every sentence ends at a mark whose neighbours leave nothing to decide. Where they do, the line is read token by token as
//! [`Document::new`] reads it, so the two never differ.

use crate::Document;
use crate::neighbours::{
    Next, apart, blank, blank_before, ends_token, ends_word, holds_arabic, is_name, is_token, latin, line_end, number,
    word_after, word_before,
};
use crate::plain_marks::{Rest, closes, pair_plainly, rest_of_line};
use crate::scan::readable;
use crate::sentences::{
    ABBREVIATED, Brackets, GO_ON, LONG, goes_on_glued, is_latin_title, is_letter_name, may_abbreviate,
};
use crate::stops::Stops;
use isnad_text::Span;

/// The sentences of a text as byte spans, without tokens: several times as fast as [`Document::new`], of which these are the
/// [`Sentence::span`](crate::Sentence::span)s.
///
/// Linear in the text; a line that holds a puzzle (`2.5 م. ثم`, a mark behind the stop) costs as much as its tokens. Of a text over
/// [`Span::MAX_TEXT`] bytes only that much is read.
///
/// ```
/// use isnad_tokenize::sentences;
/// let text = "زار د. سامي المعرض. وقال إن السعر 3.5 دنانير.\nثم غادر";
/// let found: Vec<&str> = sentences(text).map(|s| &text[s]).collect();
/// assert_eq!(found, ["زار د. سامي المعرض.", "وقال إن السعر 3.5 دنانير.", "ثم غادر"]);
/// ```
pub fn sentences(text: &str) -> SentenceSpans<'_> {
    let text = readable(text);
    let stops = Stops::new(text.as_bytes());
    SentenceSpans {
        text,
        stops,
        next_line: 0,
        line: 0,
        start: None,
        brackets: Brackets::default(),
        read: Vec::new().into_iter(),
        plain: None,
    }
}

/// See [`sentences`].
#[derive(Clone, Debug)]
pub struct SentenceSpans<'t> {
    text: &'t str,
    stops: Stops<'t>,
    /// Where the next line starts.
    next_line: usize,
    /// Where the first token of the line is.
    line: usize,
    /// Where the sentence starts that is read; `None` between lines.
    start: Option<usize>,
    /// Round brackets open in the sentence.
    brackets: Brackets,
    /// Whether the line's quotation marks pair plainly, where that was asked.
    plain: Option<bool>,
    /// The rest of a line that was read token by token.
    read: std::vec::IntoIter<Span>,
}

/// What a byte that was looked for does.
enum Found {
    /// Nothing, nor does any before this place.
    Nothing(usize),
    /// The sentence ends here, and the next one starts there.
    Ends(usize, usize),
    /// The line ends, with so many bytes.
    LineEnds(usize),
    /// Its neighbours do not tell.
    Unclear,
}

impl Iterator for SentenceSpans<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        loop {
            if let Some(span) = self.read.next() {
                return Some(span);
            }
            let start = match self.start {
                Some(start) => start,
                None => match self.first_token()? {
                    Some(first) => first,
                    None => {
                        self.by_tokens(self.next_line);
                        continue;
                    }
                },
            };
            if let Some(span) = self.sentence(start) {
                return Some(span);
            }
        }
    }
}

impl SentenceSpans<'_> {
    /// Where the next line's first token is, `Some(None)` where that is hard to tell.
    fn first_token(&mut self) -> Option<Option<usize>> {
        let bytes = self.text.as_bytes();
        let mut first = self.next_line;
        while let Some(len) = blank(bytes, first).or_else(|| line_end(bytes, first)) {
            first += len;
        }
        self.next_line = first;
        if first == bytes.len() {
            return None;
        }
        let known = is_token(bytes, first) && (holds_arabic(bytes, first) || is_name(bytes, first));
        if known {
            (self.line, self.start, self.brackets, self.plain) = (first, Some(first), Brackets::default(), None);
        }
        self.stops.skip_to(first);
        Some(known.then_some(first))
    }

    /// The sentence that starts there; `None` where the rest of its line was read by tokens.
    fn sentence(&mut self, start: usize) -> Option<Span> {
        while let Some(at) = self.stops.next() {
            match self.found(start, at) {
                Found::Nothing(next) if next > at + 1 => self.stops.skip_to(next),
                Found::Nothing(_) => {}
                Found::Ends(end, next) => {
                    self.stops.skip_to(next);
                    (self.start, self.brackets) = (Some(next), Brackets::default());
                    return Some(Span::new(start, end));
                }
                Found::LineEnds(len) => return self.end_line(start, at, at + len),
                Found::Unclear => {
                    if !self.part_by_tokens(start) {
                        self.by_tokens(start);
                    }
                    return None;
                }
            }
        }
        self.end_line(start, self.text.len(), self.text.len())
    }

    /// The last sentence of a line that ends at `end`.
    fn end_line(&mut self, start: usize, line_end: usize, next_line: usize) -> Option<Span> {
        let bytes = self.text.as_bytes();
        let mut end = line_end;
        while let Some(len) = blank_before(bytes, end) {
            end -= len;
        }
        self.start = None;
        // A direction mark may belong to a word of another script or to a number.
        let joined = bytes.get(end).is_some_and(|b| !b.is_ascii()) && !ends_word(&bytes[..end]);
        if ends_token(&bytes[..end]) && !joined {
            self.next_line = next_line;
            return Some(Span::new(start, end));
        }
        self.read_tokens(start, self.line, line_end, next_line);
        None
    }

    /// Reads the next sentences by tokens, from that which starts at `start`; false where that takes the whole line.
    #[cold]
    fn part_by_tokens(&mut self, start: usize) -> bool {
        if !holds_arabic(self.text.as_bytes(), self.line) {
            return false;
        }
        let (text, line) = (self.text, self.line);
        let Rest { mut end, mut whole, mark } = rest_of_line(text, start, PART);
        if let Some(mark) = mark
            && !*self.plain.get_or_insert_with(|| pair_plainly(text, line))
        {
            (end, whole) = (mark, false);
        }
        let closes = |mark: Span| closes(text, line, start + mark.start as usize, mark.range().len());
        let (found, next) = Document::sentences_of_part(&text[start..end], start == line, whole, closes);
        if found.is_empty() {
            return false;
        }
        match next {
            None => (self.start, self.next_line) = (None, end),
            Some(next) => {
                let next = start + next as usize;
                (self.start, self.brackets) = (Some(next), Brackets::default());
                self.stops.skip_to(next);
            }
        }
        let spans = found.iter().map(|s| Span::new(start + s.span.start as usize, start + s.span.end as usize));
        self.read = spans.collect::<Vec<_>>().into_iter();
        true
    }

    /// Reads the rest of the line by tokens, from the sentence that starts at `start`.
    #[cold]
    fn by_tokens(&mut self, start: usize) {
        let line = if self.start.take().is_some() { self.line } else { self.next_line };
        let (mut end, mut next_line) = (self.text.len(), self.text.len());
        self.stops.skip_to(start);
        for at in self.stops.by_ref() {
            if let Some(len) = line_end(self.text.as_bytes(), at) {
                (end, next_line) = (at, at + len);
                break;
            }
        }
        self.read_tokens(start, line, end, next_line);
    }

    fn read_tokens(&mut self, start: usize, line: usize, end: usize, next_line: usize) {
        let all = Document::sentences_of_line(&self.text[line..end]);
        let all = all.iter().map(|s| Span::new(line + s.span.start as usize, line + s.span.end as usize));
        self.read = all.filter(|s| s.start as usize >= start).collect::<Vec<_>>().into_iter();
        self.next_line = next_line;
    }

    /// What the byte at `at` does in the sentence that starts at `start`.
    fn found(&mut self, start: usize, at: usize) -> Found {
        let bytes = self.text.as_bytes();
        let graphic = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_graphic);
        match bytes[at] {
            b'(' if at == start || !graphic(at - 1) => {
                self.brackets.open(at);
                Found::Nothing(at + 1)
            }
            // Not within an address.
            b')' if at == start
                || !graphic(at - 1)
                || !graphic(at + 1)
                || bytes[at + 1] == b'.'
                || !graphic(at + 2) =>
            {
                self.brackets.close();
                Found::Nothing(at + 1)
            }
            b'(' | b')' => Found::Unclear,
            b'.' | b'!' | b'?' => self.stop(start, at),
            b';' => self.semicolon(start, at, 1),
            0x9B if bytes[at - 1] == 0xD8 => self.semicolon(start, at - 1, 2),
            0x9F if bytes[at - 1] == 0xD8 => self.stop(start, at - 1),
            0x94 if bytes[at - 1] == 0xDB => Found::Unclear,
            0xE2 if bytes[at + 1..].starts_with(&[0x80, 0xA6]) => self.stop(start, at),
            _ => line_end(bytes, at).map_or(Found::Nothing(at + 1), Found::LineEnds),
        }
    }

    /// What `؛` does: it ends a long clause where و follows.
    fn semicolon(&self, start: usize, at: usize, len: usize) -> Found {
        let bytes = self.text.as_bytes();
        // `;` may belong to an address or to `&quot;`.
        if at == start || len == 1 && !apart(bytes, at) {
            return Found::Unclear;
        }
        match Next::after(bytes, at + len) {
            Next::LineEnd | Next::Letter { waw: false, .. } | Next::Comma { .. } => Found::Nothing(at + len),
            Next::Letter { at: next, .. } if len == 2 && self.goes_on(next) => Found::Nothing(at + len),
            Next::Letter { .. } if len == 2 && few_words(&bytes[start..at]) => Found::Nothing(at + len),
            _ => Found::Unclear,
        }
    }

    /// Whether the word at `at` never begins a sentence behind a semicolon.
    fn goes_on(&self, at: usize) -> bool {
        let word = &self.text[at..word_after(self.text.as_bytes(), at)];
        GO_ON.contains(&word) && self.text.as_bytes().get(at + word.len()) == Some(&b' ')
    }

    /// What the run of stops at `at` does.
    fn stop(&mut self, start: usize, at: usize) -> Found {
        let bytes = self.text.as_bytes();
        if at == start {
            return Found::Unclear;
        }
        let asks = !matches!(bytes[at], b'.' | 0xE2);
        let (mut end, mut marks) = (at, 0);
        loop {
            end += match (asks, &bytes[end..]) {
                (true, [b'!' | b'?', ..]) | (false, [b'.', ..]) => 1,
                (true, [0xD8, 0x9F, ..]) => 2,
                (false, [0xE2, 0x80, 0xA6, ..]) => 3,
                _ => break,
            };
            marks += 1;
        }
        let full = bytes[at] == b'.' && marks == 1;
        // ؟. and ؟.. end as ؟ does.
        let dots = bytes[end..].iter().take_while(|b| **b == b'.').count();
        if asks && dots > 0 && bytes.get(end + dots) != Some(&0xE2) {
            end += dots;
        }
        let next = Next::after(bytes, end);
        if matches!(next, Next::LineEnd) {
            return Found::Nothing(end);
        }
        // !!، and ؟، go on, whatever stands before them; a full stop may be an abbreviation's, and goes on too.
        if let Next::Comma { at: comma } = next
            && (asks || full)
            && apart(bytes, at)
        {
            return Found::Nothing(comma + 1);
        }
        if full && bytes[at - 1].is_ascii_alphanumeric() {
            let latin = latin(bytes, start, at);
            // 3.<RLM>1: the mark turns the digits round
            let behind = if bytes[end..].starts_with("\u{200F}".as_bytes()) { end + 3 } else { end };
            let within = match bytes.get(behind) {
                Some(b) if b.is_ascii_digit() => number(bytes, start, at).is_some(),
                _ if behind > end => false,
                Some(b) => b.is_ascii_alphabetic() && latin.is_some(),
                None => false,
            };
            if within {
                // 3.5, name.org
                return Found::Nothing(end);
            }
            // 1. الأول: what counts the items of a list may open a sentence.
            let number = || number(bytes, start, at).is_some_and(|first| first > start && bytes[first..at] != *b"1");
            let word = || {
                latin.is_some_and(|n| n > 1 && !is_latin_title(&self.text[at - n..at]))
                    && matches!(next, Next::Letter { at, .. } if at > end)
            };
            if !(word() || number()) {
                return Found::Unclear;
            }
        } else if full && bytes[at - 1] == b'%' {
            if number(bytes, start, at - 1).is_none_or(|first| first == self.line) {
                return Found::Unclear;
            }
        } else if !apart(bytes, at) {
            // Perhaps within an address.
            return Found::Unclear;
        }
        if bytes[at..end] == *b".." && !matches!(bytes[at - 1], b')' | b'"' | b'\'') {
            // A comma.
            return Found::Nothing(end);
        }
        if let Next::Quote { at: mark, len } = next {
            let line = self.line;
            if !*self.plain.get_or_insert_with(|| pair_plainly(self.text, line)) {
                return Found::Unclear;
            }
            if mark == end {
                return self.quoted_stop(at, end, mark + len);
            }
        }
        let within = self.brackets.hold(at);
        match next {
            Next::Letter { .. } | Next::Quote { .. } | Next::Aside { .. } if within => Found::Nothing(end),
            Next::Quote { at: next, .. } | Next::Aside { at: next } if asks => Found::Ends(end, next),
            Next::Quote { at: next, .. } | Next::Aside { at: next } if full => self.full_stop(start, at, next),
            Next::Quote { at: next, .. } if trails(&bytes[at..end]) => Found::Ends(end, next),
            Next::Quote { .. } | Next::Aside { .. } => Found::Nothing(end),
            Next::Letter { at: next, .. } if asks => Found::Ends(end, next),
            Next::Letter { at: next, .. } if full => self.full_stop(start, at, next),
            // What trails off is an end where a new sentence plainly begins.
            Next::Letter { at: next, waw } if waw && trails(&bytes[at..end]) => Found::Ends(end, next),
            Next::Letter { .. } => Found::Nothing(end),
            Next::Digit { at: next } if full && next > end && !within => self.full_stop(start, at, next),
            _ => Found::Unclear,
        }
    }

    /// What the run of stops from `at` to `end` does, behind which a quotation mark closes that ends at `closed`.
    fn quoted_stop(&self, at: usize, end: usize, closed: usize) -> Found {
        let bytes = self.text.as_bytes();
        let full = bytes[at..end] == *b".";
        let asks = !matches!(bytes[at], b'.' | 0xE2);
        if !(full || asks || trails(&bytes[at..end])) {
            return Found::Unclear;
        }
        match Next::after(bytes, closed) {
            Next::Letter { .. } | Next::Quote { .. } | Next::Aside { .. } if self.brackets.hold(at) => {
                Found::Nothing(closed)
            }
            Next::Letter { at, waw } if full || waw => Found::Ends(closed, at),
            Next::Quote { at, .. } => Found::Ends(closed, at),
            Next::Aside { at } if full => Found::Ends(closed, at),
            Next::Letter { .. } | Next::Aside { .. } | Next::Comma { .. } => Found::Nothing(closed),
            _ => Found::Unclear,
        }
    }

    /// What the full stop at `at` does, behind which a word or a number begins at `next`.
    fn full_stop(&self, start: usize, at: usize, next: usize) -> Found {
        let bytes = self.text.as_bytes();
        let ends = Found::Ends(at + 1, next);
        let word_end = bytes[..at].iter().rposition(|b| *b != b' ').map_or(0, |i| i + 1);
        if word_end <= start {
            return Found::Unclear;
        }
        let (word, letters) = word_before(bytes, start, word_end);
        let word = &self.text[word..word_end];
        if next == at + 1 && goes_on_glued(&self.text[next..word_after(bytes, next)]) {
            return Found::Unclear;
        }
        if letters >= ABBREVIATED {
            return ends;
        }
        if word.is_empty() {
            // A letter of another kind or what is no token may hide one that matters.
            let plain = ends_token(&bytes[..word_end]) && !matches!(bytes[..word_end], [.., 0xD8..=0xDB, _]);
            return if plain { ends } else { Found::Unclear };
        }
        if word_end < at {
            // A title may stand apart from its stop, nothing else does.
            return if letters > 1 { ends } else { Found::Unclear };
        }
        match letters {
            0 => Found::Unclear,
            1 => {
                // د. and أ.د. by themselves; ه and م may be the end of a date.
                let first = word_end - word.len();
                let by_itself = first == start || matches!(bytes[first - 1], b' ');
                let title = word.len() == 2 && !matches!(word, "ه" | "م" | "ق" | "ء");
                // 2015م. and 1436 هـ. end the sentence.
                let behind = bytes[..first].iter().rposition(|b| *b != b' ').map_or(0, |i| i + 1);
                let counts = matches!(word, "ه" | "هـ" | "م")
                    && behind > start
                    && bytes[behind - 1].is_ascii_digit()
                    && number(bytes, start, behind).is_some();
                let counts_nothing = word == "م"
                    && behind > start
                    && matches!(bytes[..behind], [.., 0xD8, 0xA1..=0xBF] | [.., 0xD9, 0x81..=0x8A]);
                if by_itself && (title || counts_nothing) {
                    Found::Nothing(at + 1)
                } else if counts && next > at + 1 {
                    ends
                } else {
                    Found::Unclear
                }
            }
            _ if may_abbreviate(word) || is_letter_name(word) => Found::Unclear,
            _ => ends,
        }
    }
}

/// Whether surely fewer Arabic words stand there than a long clause has.
fn few_words(bytes: &[u8]) -> bool {
    let letter = |b: &u8| matches!(b, 0xD8..=0xDB | 0xE0 | 0xEF | 0xF0);
    let starts = bytes.iter().enumerate().filter(|(i, b)| letter(b) && (*i < 2 || !letter(&bytes[i - 2])));
    starts.take(LONG).count() < LONG
}

/// Three stops or more, or `…`: what trails off.
fn trails(stops: &[u8]) -> bool {
    matches!(stops, [b'.', b'.', b'.', ..] | [0xE2, ..])
}

/// Bytes that are read by tokens together where a line is long: more than most sentences, less than most lines with a puzzle.
const PART: usize = 1000;
