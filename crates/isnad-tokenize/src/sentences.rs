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
pub(crate) const LONG: usize = 15;
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
    let mut brackets = Brackets::default();
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
                brackets.open(t.span.start as usize);
                continue;
            }
            b')' => {
                brackets.close();
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
        let (mut closed, mut bracketed, mut outside) = (false, false, false);
        while z < end {
            let n = &tokens[z];
            let close = match n.kind {
                TokenKind::Quote => closes(z) || !n.flags.space_before() && z + 1 == end,
                TokenKind::Punct => match &text[n.span] {
                    ")" | "]" if brackets.hold(n.span.start as usize) || z + 1 == end => {
                        brackets.close();
                        bracketed = true;
                        true
                    }
                    // أين هم؟.. لا أحد يعلم: behind another stop they are no comma.
                    ".." => closed || matches!(stop, Stop::Full | Stop::Asks),
                    surface => {
                        let more = self::stop(surface);
                        let alone = z + 1 == end || tokens[z + 1].flags.space_before();
                        let belongs = matches!(more, Stop::Full | Stop::Asks | Stop::Trails)
                            && (closed || !n.flags.space_before() || alone);
                        outside |= belongs && more == Stop::Full && (closed || bracketed);
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
        let within = brackets.hold(t.span.start as usize);
        let context = Context { first, start, stop_at: i, next: z, end, stop, closed, bracketed, outside, within };
        if z >= end || ends(text, tokens, context) {
            push(tokens, start, z, paragraph, out);
            start = z;
            brackets = Brackets::default();
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
    /// A full stop stands behind what closed.
    outside: bool,
    /// Round brackets are open around it.
    within: bool,
}

/// The round brackets that are open in a sentence.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Brackets {
    open: usize,
    /// Where the last of them opened.
    last: usize,
}

/// Bytes of text that brackets hold together: where more stand behind one, its writer forgot to close it, or wrote sentences in it.
const HELD: usize = 250;

impl Brackets {
    pub(crate) fn open(&mut self, at: usize) {
        self.open = 1 + if at - self.last > HELD { 0 } else { self.open };
        self.last = at;
    }

    pub(crate) fn close(&mut self) {
        self.open = self.open.saturating_sub(1);
    }

    /// Whether they hold what stands at `at`.
    pub(crate) fn hold(self, at: usize) -> bool {
        self.open > 0 && at - self.last <= HELD
    }
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
    if c.within {
        return false;
    }
    let conjunction = next.kind == TokenKind::Word && begins_with_waw(next_text);
    match c.stop {
        Stop::No => false,
        // «من هناك؟». (كلهم!).
        _ if c.outside => true,
        Stop::Full => !abbreviates(text, tokens, &c),
        // «ماذا بعد؟» سأل الرجل, (!): the question is the quotation's, the sentence goes on.
        Stop::Asks => !(c.closed || c.bracketed) || c.closed && (conjunction || next.kind == TokenKind::Quote),
        Stop::Trails => next.kind == TokenKind::Quote || conjunction,
        Stop::Semicolon => {
            let words = |t: &[Token]| t.iter().filter(|t| t.kind == TokenKind::Word).take(LONG).count() == LONG;
            let goes_on = GO_ON.contains(&next_text) || next.clitics.proclitics.fa() || next.clitics.proclitics.la();
            !goes_on
                && next.clitics.proclitics.wa()
                && next.kind == TokenKind::Word
                && words(&tokens[c.start..c.stop_at])
                && words(&tokens[c.next..c.end.min(c.next + NEAR)])
        }
    }
}

/// Words behind `؛` that go on with the sentence.
#[rustfmt::skip]
pub(crate) const GO_ON: [&str; 24] = [
    "لأن", "إذ", "حيث", "لكن", "بل", "مما", "لذا", "لذلك", "كما", "أي", "حتى", "ليس",
    "منها", "أو", "ثم", "وذلك", "ولكن", "وبالتالي", "وهو", "وهي", "وهم", "والذي", "والتي", "والذين",
];

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
#[rustfmt::skip]
const LETTER_NAMES: [&str; 56] = [
    "أتش", "أر", "أس", "أف", "أم", "أن", "أو", "أي", "أيه", "آر", "آي", "إتش", "إس", "إف", "إكس", "إل", "إم", "إن", "إي", "إيتش", "إيه", "اتش",
    "ار", "اس", "اف", "اكس", "ال", "ام", "ان", "او", "اي", "ايه", "بي", "بى", "تي", "تى", "جي", "جى", "جيه", "دابليو", "دبليو", "دي", "دى", "زد",
    "زي", "سي", "سى", "في", "فى", "كاي", "كي", "كيه", "كيو", "واي", "وي", "يو",
];
/// Those that are words as well.
const WORDS_TOO: [&str; 17] =
    ["أر", "أم", "أن", "أو", "أي", "إن", "ار", "ال", "ام", "ان", "او", "اي", "في", "فى", "كي", "زي", "آي"];
/// Addresses that are written in Arabic: `بيت.كوم`.
const DOMAINS: [&str; 6] = ["كوم", "نت", "أورغ", "اورغ", "أورج", "اورج"];

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

/// The name of a Latin letter, perhaps behind و.
pub(crate) fn is_letter_name(word: &str) -> bool {
    LETTER_NAMES.contains(&word) || word.strip_prefix('و').is_some_and(|w| LETTER_NAMES.contains(&w))
}

/// What goes on right behind a stop with the word before it: a letter by its name, the end of an address.
pub(crate) fn goes_on_glued(word: &str) -> bool {
    DOMAINS.contains(&word) || LETTER_NAMES.contains(&word) && !WORDS_TOO.contains(&word)
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
        TokenKind::Number => at_start || glued && next.kind == TokenKind::Number || counts_items(text, tokens, c),
        TokenKind::Word => {
            let letters = before.key_len / 2;
            if letters == 1 {
                let number = c.stop_at >= c.start + 2 && tokens[c.stop_at - 2].kind == TokenKind::Number;
                let counts = matches!(s.trim_end_matches('ـ'), "ه" | "م" | "ق");
                // 1436هـ. and 2015م. may end a sentence; an initial or a title does not.
                return !(number && counts) || glued && next.kind == TokenKind::Word && next.key_len == 2;
            }
            if is_letter_name(s) && spells(text, tokens, c, glued) || glued && goes_on_glued(&text[next.span]) {
                return true;
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
            // فيتامين C. وأضاف: what a letter begins goes on in Latin.
            let initial = is_initial(s) && !(s.len() == 1 && next.kind == TokenKind::Word);
            initial || is_latin_title(s) || glued || lower
        }
        _ => false,
    }
}

/// Whether a number before a stop counts what a sentence lists: كما يلي: 1. الأول. 2. الثاني.
fn counts_items(text: &str, tokens: &[Token], c: &Context) -> bool {
    let number = c.stop_at - 1;
    let digits = &text[tokens[number].span];
    if number == c.start {
        digits.chars().count() <= 2
    } else {
        matches!(digits, "1" | "١") && text[tokens[number - 1].span] == *":"
    }
}

/// Whether a stop behind a letter's name belongs to an abbreviation that is spelled out: إن.بي.سي, and سي. إن. إن with spaces.
fn spells(text: &str, tokens: &[Token], c: &Context, glued: bool) -> bool {
    let next = &tokens[c.next];
    let named = next.kind == TokenKind::Word && is_letter_name(&text[next.span]);
    if glued {
        return named || next.kind == TokenKind::Number;
    }
    let spelled = |i: usize| &text[tokens[i + 1].span] == "." && is_letter_name(&text[tokens[i].span]);
    let before = c.stop_at >= c.start + 3 && spelled(c.stop_at - 3) && tokens[c.stop_at - 1].flags.space_before();
    let behind = named && c.next + 1 < c.end && spelled(c.next);
    let plain = named && !WORDS_TOO.contains(&&text[next.span]);
    plain || behind || before && next.kind == TokenKind::Word && !next.clitics.proclitics.conjunction()
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
