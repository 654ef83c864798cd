//! Paragraphs cut into sentences, in one pass over the tokens.

use crate::key::{self, Fold};
use crate::scan::is_arabic;
use crate::token::{Token, TokenKind};
use isnad_text::Span;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// A sentence: a run of tokens within one paragraph.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sentence {
    /// From its first to its last token, the stop included.
    pub span: Span,
    /// Indexes of its tokens.
    pub tokens: Range<u32>,
    /// Index of its paragraph.
    pub paragraph: u32,
    /// The quotation pair (its index in [`Document::quotes`](crate::Document::quotes)) inside which it starts: the quotation began in a
    /// sentence before it and goes on.
    pub inside_quote: Option<u32>,
}

/// What a mark at the end of a clause does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stop {
    /// No stop, or one that ends nothing.
    No,
    /// `.`
    Full,
    /// `؟`, `!`, several of them
    Asks,
    /// `…`, `...`: an end where a new sentence plainly begins
    Trails,
    /// `؛`: an end between long clauses, the second of which begins with و
    Semicolon,
}

/// Words on either side that make `؛` an end.
const LONG: usize = 15;
/// Among so many tokens they must be.
const NEAR: usize = 4 * LONG;
/// Tokens behind a stop that may decide whether it ends a sentence: what closes with it and the next, of a line that is cut off, maybe in the
/// middle of a token.
pub(crate) fn ahead(line: &Line<'_>) -> usize {
    let semicolons = line.marks.iter().any(|&m| matches!(&line.text[line.tokens[m as usize].span], "؛" | ";"));
    if semicolons { NEAR + 8 } else { 8 }
}

/// A paragraph's tokens, or some of them.
pub(crate) struct Line<'a> {
    pub(crate) text: &'a str,
    /// All tokens of the text.
    pub(crate) tokens: &'a [Token],
    /// The paragraph's punctuation and quotation marks.
    pub(crate) marks: &'a [u32],
    /// Its tokens.
    pub(crate) range: Range<usize>,
    /// Its first token is among them.
    pub(crate) opens: bool,
}

/// Cuts one paragraph's tokens into sentences. `closes` tells whether a quotation mark at an index closes a pair.
pub(crate) fn split(line: &Line<'_>, paragraph: u32, closes: impl Fn(usize) -> bool, out: &mut Vec<Sentence>) {
    let Line { text, tokens, marks, .. } = *line;
    let (mut start, end) = (line.range.start, line.range.end);
    let first = line.opens.then_some(start);
    let mut brackets = 0usize;
    // The token that is looked at next: what closes with a stop is passed over.
    let mut next = start;
    for &i in marks {
        let i = i as usize;
        let t = &tokens[i];
        if i < next || t.kind == TokenKind::Quote {
            continue;
        }
        let bytes = text.as_bytes();
        let mut stop = match bytes[t.span.start as usize] {
            b'(' => {
                brackets += 1;
                continue;
            }
            b')' => {
                brackets = brackets.saturating_sub(1);
                continue;
            }
            b'.' | b';' | b'!' | b'?' | 0xE2 => stop(&text[t.span]),
            0xD8 | 0xDB if bytes[t.span.start as usize + 1] != 0x8C => stop(&text[t.span]),
            _ => continue,
        };
        if stop == Stop::No {
            continue;
        }
        // What closes with the stop: marks, brackets, further stops.
        let mut z = i + 1;
        let (mut closed, mut bracketed) = (false, false);
        while z < end {
            let n = &tokens[z];
            let close = match n.kind {
                TokenKind::Quote => closes(z) || !n.flags.space_before() && z + 1 == end,
                TokenKind::Punct => match &text[n.span] {
                    ")" | "]" if brackets > 0 || z + 1 == end => {
                        brackets = brackets.saturating_sub(1);
                        bracketed = true;
                        true
                    }
                    ".." => closed,
                    surface => {
                        let more = self::stop(surface);
                        let alone = z + 1 == end || tokens[z + 1].flags.space_before();
                        let belongs = matches!(more, Stop::Full | Stop::Asks | Stop::Trails)
                            && (closed || !n.flags.space_before() || alone);
                        if belongs && !closed && stop != Stop::Asks && more != Stop::Trails {
                            stop = more;
                        }
                        belongs
                    }
                },
                _ => false,
            };
            if !close {
                break;
            }
            closed |= n.kind == TokenKind::Quote;
            z += 1;
        }
        if z >= end
            || ends(text, tokens, Context { first, start, stop_at: i, next: z, end, stop, closed, bracketed, brackets })
        {
            push(tokens, start, z, paragraph, out);
            start = z;
            brackets = 0;
        }
        next = z;
    }
    if start < end {
        push(tokens, start, end, paragraph, out);
    }
}

fn push(tokens: &[Token], start: usize, end: usize, paragraph: u32, out: &mut Vec<Sentence>) {
    out.push(Sentence {
        span: tokens[start].span.cover(tokens[end - 1].span),
        tokens: start as u32..end as u32,
        paragraph,
        inside_quote: None,
    });
}

fn stop(surface: &str) -> Stop {
    match surface {
        "." | "۔" => Stop::Full,
        "؛" | ";" => Stop::Semicolon,
        "…" => Stop::Trails,
        _ if surface.starts_with(['!', '?', '؟']) => Stop::Asks,
        _ if surface.starts_with("...") || surface.starts_with("…") => Stop::Trails,
        _ => Stop::No,
    }
}

/// A stop and what stands round it.
struct Context {
    /// First token of the paragraph, if it is among these.
    first: Option<usize>,
    /// First token of the sentence.
    start: usize,
    stop_at: usize,
    /// First token after the stop and what closes with it; it exists.
    next: usize,
    end: usize,
    stop: Stop,
    /// A quotation closed right after the stop.
    closed: bool,
    /// A bracket did.
    bracketed: bool,
    brackets: usize,
}

/// Whether a sentence ends at a stop that more text of the paragraph follows.
fn ends(text: &str, tokens: &[Token], c: Context) -> bool {
    let next = &tokens[c.next];
    let next_text = &text[next.span];
    // A comma, a colon or another mark of the middle goes on with the same sentence.
    if next.kind == TokenKind::Punct && matches!(next_text, "،" | "," | ":" | "؛" | ";" | "/" | ")" | "]" | "%" | "..")
    {
        return false;
    }
    if next.kind == TokenKind::Punct && DASHES.contains(&next_text) && !next.flags.space_before() {
        return false;
    }
    if c.brackets > 0 {
        return false;
    }
    let conjunction = next.kind == TokenKind::Word && begins_with_waw(next_text);
    match c.stop {
        Stop::No => false,
        Stop::Full => !abbreviates(text, tokens, &c),
        // «ماذا بعد؟» سأل الرجل, (!): the question is the quotation's, the sentence goes on.
        Stop::Asks => !(c.closed || c.bracketed) || c.closed && (conjunction || next.kind == TokenKind::Quote),
        Stop::Trails => next.kind == TokenKind::Quote || conjunction,
        Stop::Semicolon => {
            let words = |t: &[Token]| t.iter().filter(|t| t.kind == TokenKind::Word).take(LONG).count() == LONG;
            let goes_on = matches!(
                next_text,
                "لأن" | "إذ"
                    | "حيث"
                    | "لكن"
                    | "بل"
                    | "مما"
                    | "لذا"
                    | "لذلك"
                    | "كما"
                    | "أي"
                    | "حتى"
                    | "ليس"
                    | "منها"
                    | "أو"
                    | "ثم"
            ) || next.clitics.proclitics.fa()
                || next.clitics.proclitics.la();
            !goes_on
                && next.clitics.proclitics.wa()
                && next.kind == TokenKind::Word
                && words(&tokens[c.start..c.stop_at])
                && words(&tokens[c.next..c.end.min(c.next + NEAR)])
        }
    }
}

/// Whether a word's first letter is و, or folds to it.
fn begins_with_waw(word: &str) -> bool {
    match word.chars().find(|c| !key::is_dropped(*c)).map(|c| (c, key::fold(c).0)) {
        Some(('و', _)) => true,
        Some((_, Fold::To(to))) => to == 'و',
        Some((c, Fold::Other)) => {
            let mut folded = String::new();
            key::push(c, &mut folded);
            folded.starts_with('و')
        }
        _ => false,
    }
}

/// Latin letters by their names: `بي.بي.سي`, `اس.بي`.
const LETTER_NAMES: [&str; 44] = [
    "أر",
    "أس",
    "أف",
    "أم",
    "أو",
    "أي",
    "أيه",
    "آر",
    "آي",
    "إس",
    "إف",
    "إل",
    "إم",
    "إن",
    "إيه",
    "اتش",
    "ار",
    "اس",
    "اف",
    "اكس",
    "ال",
    "ام",
    "ان",
    "او",
    "اي",
    "ايه",
    "بي",
    "تي",
    "جي",
    "دي",
    "زد",
    "زي",
    "سي",
    "في",
    "كيه",
    "كي",
    "كيو",
    "إتش",
    "إكس",
    "أتش",
    "واي",
    "يو",
    "دبليو",
    "جيه",
];

/// `ود.`: a title of one letter under a proclitic.
const TITLES_WITH_CONJUNCTION: [&str; 5] = ["ود", "وم", "وأ", "لد", "بد"];
const ET_CETERA: [&str; 3] = ["إلخ", "الخ", "ألخ"];
const BEFORE_NUMBERS: [&str; 4] = ["تل", "هاتف", "فاكس", "جوال"];
/// `أولا.` at the start of a paragraph.
const ORDINALS: [&str; 6] = ["أولا", "ثانيا", "ثالثا", "أولاً", "ثانياً", "ثالثاً"];

/// A word of several letters that a full stop behind it may belong to, even where a space follows.
pub(crate) fn may_abbreviate(word: &str) -> bool {
    [&TITLES_WITH_CONJUNCTION[..], &ET_CETERA, &BEFORE_NUMBERS, &ORDINALS].iter().any(|l| l.contains(&word))
}

/// A word of so many letters is no abbreviation.
pub(crate) const ABBREVIATED: usize = 7;

/// The name of a Latin letter, as glued initials have it.
pub(crate) fn is_letter_name(word: &str) -> bool {
    LETTER_NAMES.contains(&word)
}

const DASHES: [&str; 4] = ["-", "–", "—", "ـ"];

/// Whether a full stop belongs to an abbreviation, an initial or a number of a list.
fn abbreviates(text: &str, tokens: &[Token], c: &Context) -> bool {
    if c.stop_at == c.start {
        return c.first == Some(c.stop_at);
    }
    let (stop, before, next) = (&tokens[c.stop_at], &tokens[c.stop_at - 1], &tokens[c.next]);
    let s = &text[before.span];
    // د . فلان: a title may stand apart from its stop.
    let title = before.kind == TokenKind::Word && before.key_len == 2 && next.kind == TokenKind::Word && s != "و";
    if c.closed || before.span.end != stop.span.start && !title {
        return false;
    }
    let at_start = c.first == Some(c.stop_at - 1);
    let glued = !next.flags.space_before() && c.next == c.stop_at + 1;
    match before.kind {
        // 1. الأول
        TokenKind::Number => at_start || glued && next.kind == TokenKind::Number,
        TokenKind::Word => {
            let letters = before.key_len / 2;
            if letters == 1 {
                let number = c.stop_at >= c.start + 2 && tokens[c.stop_at - 2].kind == TokenKind::Number;
                let counts = matches!(s.trim_end_matches('ـ'), "ه" | "م" | "ق");
                // 1436هـ. and 2015م. may end a sentence; an initial or a title does not.
                return !(number && counts) || glued && next.kind == TokenKind::Word && next.key_len == 2;
            }
            if glued && LETTER_NAMES.contains(&s) {
                return next.kind == TokenKind::Number || LETTER_NAMES.contains(&&text[next.span]);
            }
            if TITLES_WITH_CONJUNCTION.contains(&s) {
                return next.kind == TokenKind::Word;
            }
            if ET_CETERA.contains(&s) {
                return !(next.clitics.proclitics.conjunction() || next.kind == TokenKind::Quote);
            }
            if BEFORE_NUMBERS.contains(&s) {
                return next.kind == TokenKind::Number;
            }
            at_start && ORDINALS.contains(&s)
        }
        TokenKind::Foreign => {
            let lower = text[next.span].chars().next().is_some_and(char::is_lowercase);
            is_initial(s) || is_latin_title(s) || glued || lower
        }
        _ => false,
    }
}

/// Before names, numbers or what else goes on with the sentence.
const LATIN_TITLES: [&str; 28] = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Jr", "Sr", "vs", "No", "Inc", "Ltd", "Co", "Corp", "Gen", "Gov", "Sen",
    "Rep", "Lt", "Col", "Capt", "Sgt", "e", "g", "i", "Vol", "Fig", "al",
];

/// A Latin word that a full stop behind it may belong to.
pub(crate) fn is_latin_title(word: &str) -> bool {
    word == "etc" || LATIN_TITLES.contains(&word)
}

/// `J.`, `U.S.`, `e.g.`, the last stop left out.
fn is_initial(s: &str) -> bool {
    s.chars().count() == 1 && s.chars().all(char::is_uppercase)
        || s.contains('.') && s.split('.').all(|p| p.chars().count() <= 1)
}

/// So many bytes without a letter or a digit are no text that UAX #29 should be asked about: it looks ahead from every mark among them.
const MARKS: usize = 128;

/// Whether a line is to be cut as UAX #29 has it: it holds no Arabic.
pub(crate) fn of_other_scripts(line: &str) -> bool {
    let mut marks = 0;
    for c in line.chars() {
        if is_arabic(c) {
            return false;
        }
        marks = if c.is_alphanumeric() { 0 } else { marks + c.len_utf8() };
        if marks > MARKS {
            return false;
        }
    }
    true
}

/// Cuts a paragraph of other scripts into sentences as UAX #29 has it, but not behind titles and initials.
pub(crate) fn split_other_scripts(
    text: &str,
    tokens: &[Token],
    range: Range<u32>,
    paragraph: u32,
    out: &mut Vec<Sentence>,
) {
    let (mut start, end) = (range.start as usize, range.end as usize);
    let line = tokens[start].span.cover(tokens[end - 1].span);
    for (at, _) in text[line].split_sentence_bound_indices().skip(1) {
        let at = line.start + at as u32;
        let next = start + tokens[start..end].partition_point(|t| t.span.start < at);
        if next == start || next == end || tokens[next - 1].span.end > at {
            continue;
        }
        let abbreviated = next >= start + 2
            && &text[tokens[next - 1].span] == "."
            && tokens[next - 2].kind == TokenKind::Foreign
            && tokens[next - 2].span.end == tokens[next - 1].span.start;
        let word = &text[tokens[next.max(2) - 2].span];
        if abbreviated && (is_initial(word) || LATIN_TITLES.contains(&word)) {
            continue;
        }
        push(tokens, start, next, paragraph, out);
        start = next;
    }
    push(tokens, start, end, paragraph, out);
}
