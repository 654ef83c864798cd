//! Quotation marks paired by what they do: shape, spacing and neighbours speak for opening or closing, and the pairing of a
//! paragraph is the one that all of them together speak for most.

use crate::paragraphs::Paragraph;
use crate::token::{Token, TokenKind};
use isnad_text::Span;

/// How a pair of quotation marks was decided.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Decided {
    /// Both marks stand as they should.
    Both,
    /// Both stand, one with the wrong shape or on the wrong side.
    Repaired,
    /// No closing mark: the paragraph's end closes it.
    Paragraph,
}

/// A pair of quotation marks and what stands between them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct QuotePair {
    /// With the marks.
    pub outer: Span,
    /// Without the marks, and without white space inside them.
    pub inner: Span,
    /// Token index of the opening mark.
    pub open: u32,
    /// Token index of the closing mark; one past the paragraph's last token where there is none.
    pub close: u32,
    /// How many pairs it stands inside of.
    pub depth: u16,
    /// How it was decided.
    pub decided: Decided,
}

/// A quotation that runs over several paragraphs and opens only once: its opening mark stands in one, the closing mark in a later one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RunningQuote {
    /// From the opening mark to the closing mark.
    pub outer: Span,
    /// Index in [`Document::quotes`](crate::Document::quotes) of the pair that the end of the first paragraph closes.
    pub pair: u32,
    /// Token index of the closing mark.
    pub close: u32,
}

/// Marks pair within a family; with another one where nothing else can close.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    /// « » ‹ › << >>
    Guillemet,
    /// “ ” „ ‟ " ″ and doubled single marks
    Double,
    /// ' ‘ ’ ‚ ‛
    Single,
}

/// One mark with what speaks for opening and for closing.
struct Mark {
    token: usize,
    family: Family,
    opens: i32,
    closes: i32,
    /// What it costs to take it for no quotation mark.
    ignored: i32,
    /// What it costs to leave it open.
    unclosed: i32,
}

/// The most paragraphs that a quotation runs on for without a mark.
const PARAGRAPHS: usize = 6;
/// A mark closes plainly if so much more speaks for it.
const PLAINLY: i32 = 4;

/// What it costs that a mark closes one of another family: `قال إن "العمل بدأ».`
const OTHER_FAMILY: i32 = 6;

/// The most pairs inside one another.
const DEPTH: usize = 3;
/// Stacks of up to [`DEPTH`] families, numbered: 1 empty, 3 of one, 9 of two, 27 of three.
const STATES: usize = 1 + 3 + 9 + 27;
/// The most marks that are decided together; a paragraph with more is decided piece by piece, so that time stays linear.
const TOGETHER: usize = 512;
const NEVER: i32 = i32::MIN / 2;

/// Pairs the marks of every paragraph. `closers` receives the token indexes of the closing marks, ascending.
pub(crate) fn pair(
    text: &str,
    tokens: &[Token],
    punctuation: &[u32],
    paragraphs: &[Paragraph],
    out: &mut Vec<QuotePair>,
    running: &mut Vec<RunningQuote>,
    closers: &mut Vec<u32>,
) {
    let mut marks: Vec<Mark> = Vec::new();
    // The pair that was left open, its family, and the paragraphs that it may run on for.
    let mut left_open: Option<(usize, Family, usize)> = None;
    // Open pairs: index in `out`, index of the mark.
    let mut stack: Vec<(usize, usize)> = Vec::new();
    for p in paragraphs {
        let (a, z) = (p.tokens.start as usize, p.tokens.end as usize);
        marks.clear();
        for i in punctuation[p.marks.start as usize..p.marks.end as usize].iter().map(|i| *i as usize) {
            if tokens[i].kind == TokenKind::Quote
                && let Some(mark) = mark(text, tokens, a, i, z)
            {
                marks.push(mark);
            }
        }
        if let Some((pair, family, more)) = left_open.take() {
            match marks.first() {
                None if more > 0 => left_open = Some((pair, family, more - 1)),
                Some(m) if m.family == family && m.closes >= m.opens + PLAINLY => {
                    let outer = out[pair].outer.cover(tokens[m.token].span);
                    running.push(RunningQuote { outer, pair: pair as u32, close: m.token as u32 });
                }
                _ => {}
            }
        }
        if marks.is_empty() {
            continue;
        }
        let from = out.len();
        for piece in marks.chunks(TOGETHER) {
            if plain(piece) {
                for two in piece.chunks(2) {
                    out.push(make(tokens, two[0].token, two[1].token, z, 0, both(&two[0], &two[1])));
                }
                continue;
            }
            stack.clear();
            for (k, (mark, action)) in piece.iter().zip(decide(piece)).enumerate() {
                match action {
                    Action::Ignore => {}
                    Action::Open => {
                        stack.push((out.len(), k));
                        out.push(make(tokens, mark.token, z, z, stack.len() as u16 - 1, Decided::Paragraph));
                    }
                    Action::Close => {
                        if let Some((pair, open)) = stack.pop() {
                            let open = &piece[open];
                            out[pair] = make(tokens, open.token, mark.token, z, out[pair].depth, both(open, mark));
                        }
                    }
                }
            }
        }
        if let Some(last) = out[from..].iter().rposition(|q| q.depth == 0).map(|i| from + i)
            && out[last].close as usize == z
            && let Some(open) = marks.iter().find(|m| m.token == out[last].open as usize)
        {
            left_open = Some((last, open.family, PARAGRAPHS));
        }
        let first = closers.len();
        closers.extend(out[from..].iter().filter(|q| (q.close as usize) < z).map(|q| q.close));
        closers[first..].sort_unstable();
    }
}

fn both(open: &Mark, close: &Mark) -> Decided {
    let right = open.opens > open.closes && close.closes > close.opens && open.family == close.family;
    if right { Decided::Both } else { Decided::Repaired }
}

fn make(tokens: &[Token], open: usize, close: usize, end: usize, depth: u16, decided: Decided) -> QuotePair {
    let (a, z) = (tokens[open].span, tokens[close.min(end - 1)].span);
    let inner = if close > open + 1 {
        Span { start: tokens[open + 1].span.start, end: tokens[close - 1].span.end }
    } else {
        Span { start: a.end, end: a.end }
    };
    QuotePair { outer: a.cover(z), inner, open: open as u32, close: close as u32, depth, decided }
}

/// Marks that leave nothing to decide: open, close, open, close, each on its own side.
fn plain(marks: &[Mark]) -> bool {
    marks.len().is_multiple_of(2)
        && marks.chunks(2).all(|m| {
            m[0].family == m[1].family
                && m[0].opens >= m[0].closes + 3
                && m[1].closes >= m[1].opens + 3
                && m[0].opens > 0
                && m[1].closes > 0
        })
}

/// What speaks for a mark's opening and closing; `None` where it is an apostrophe.
fn mark(text: &str, tokens: &[Token], first: usize, i: usize, end: usize) -> Option<Mark> {
    let token = &tokens[i];
    let surface = &text[token.span];
    let c = surface.chars().next()?;
    let doubled = surface.len() > c.len_utf8();
    let family = match c {
        '«' | '»' | '‹' | '›' | '<' | '>' => Family::Guillemet,
        '\'' | '‘' | '’' | '‚' | '‛' if !doubled => Family::Single,
        _ => Family::Double,
    };
    let before = (i > first).then(|| &tokens[i - 1]);
    let after = (i + 1 < end).then(|| &tokens[i + 1]);
    let space_before = token.flags.space_before() || before.is_none();
    let space_after = after.is_none_or(|t| t.flags.space_before());
    let glued_before = before.filter(|_| !space_before);
    let glued_after = after.filter(|_| !space_after);
    let is_word = |t: &Token| matches!(t.kind, TokenKind::Word | TokenKind::Foreign | TokenKind::Number);
    if family == Family::Single && glued_before.is_some_and(is_word) && glued_after.is_some_and(is_word) {
        return None;
    }
    let (mut opens, mut closes) = match c {
        '«' | '‹' | '<' => (3, -3),
        '»' | '›' | '>' => (-2, 3),
        '“' | '‘' | '‛' | '‟' => (2, -1),
        '„' | '‚' => (3, -3),
        '”' | '’' => (-1, 2),
        _ => (0, 0),
    };
    match (space_before, space_after) {
        (true, false) => (opens, closes) = (opens + 4, closes - 4),
        (false, true) => (opens, closes) = (opens - 4, closes + 4),
        _ => {}
    }
    let stop = |t: &Token| {
        t.kind == TokenKind::Punct
            && matches!(text[t.span].chars().next(), Some('.' | '،' | ',' | '؛' | '!' | '?' | '؟' | '…' | ':' | ')'))
    };
    if before.is_none() {
        opens += 4;
        closes -= 6;
    }
    if after.is_none() || i + 2 == end && after.is_some_and(stop) {
        opens -= 6;
        closes += 4;
    }
    let mut introduced = before.is_none();
    if let Some(b) = before {
        let surface = &text[b.span];
        match b.kind {
            TokenKind::Punct => match surface.chars().next() {
                Some(':') => {
                    opens += 5;
                    closes -= 4;
                    introduced = true;
                }
                Some('(' | '[') => opens += 5,
                Some(')') if !space_before => closes += 3,
                Some('.' | '!' | '?' | '؟' | '…') if !space_before => closes += 3,
                Some('،' | ',' | '؛') if glued_after.is_some_and(is_word) => opens += 2,
                _ => {}
            },
            TokenKind::Word => {
                if introduces(surface) {
                    opens += 2;
                    introduced = true;
                }
                if !space_before {
                    if holds_on(surface) {
                        opens += 7;
                    } else {
                        closes += 1;
                    }
                }
            }
            TokenKind::Number if !space_before => {
                // An inch or a minute, if it closes nothing.
                opens -= 8;
            }
            TokenKind::Foreign if !space_before => closes += 1,
            _ => {}
        }
    }
    if let Some(a) = after {
        // شيئا "، وقال: nothing opens right before a comma
        let comma = matches!(&text[a.span], "،" | "," | "؛");
        if stop(a) {
            (opens, closes) = match (space_after, comma) {
                (true, _) => (opens - 3, closes + 3),
                (false, false) => (opens - 4, closes + 4),
                (false, true) => (opens - 10, closes + 6),
            };
        } else if !space_after && is_word(a) {
            opens += 2;
        }
    }
    // a line of nothing but the mark and a stop
    if before.is_none() && (after.is_none() || i + 2 == end && after.is_some_and(stop)) {
        (opens, closes) = (-4, 8);
    }
    let single = family == Family::Single;
    Some(Mark {
        token: i,
        family,
        opens,
        closes,
        ignored: if single { 1 } else { 5 },
        unclosed: if single {
            8
        } else if introduced {
            1
        } else {
            4
        },
    })
}

/// A word that opening marks are glued to: a proclitic by itself, with tatweel or without, or the article with one.
pub(crate) fn holds_on(surface: &str) -> bool {
    matches!(
        surface.trim_end_matches('ـ'),
        "و" | "ف"
            | "ب"
            | "ل"
            | "ك"
            | "ال"
            | "وال"
            | "بال"
            | "لل"
            | "وب"
            | "ول"
            | "وبال"
            | "ولل"
            | "كال"
            | "فال"
            | "ا"
    )
}

/// A word before a quoted statement.
fn introduces(surface: &str) -> bool {
    matches!(
        surface,
        "أن" | "إن"
            | "ان"
            | "بأن"
            | "وأن"
            | "أنه"
            | "أنها"
            | "إنه"
            | "إنها"
            | "قال"
            | "وقال"
            | "قالت"
            | "قائلا"
            | "قائلاً"
            | "وأضاف"
            | "أضاف"
            | "وتابع"
    )
}

#[derive(Clone, Copy, PartialEq)]
enum Action {
    Ignore,
    Open,
    Close,
}

/// Where the stacks of a depth start in the numbering.
const FIRST: [usize; DEPTH + 2] = [0, 1, 4, 13, 40];

/// The stack with one more family on top.
fn push(state: usize, depth: usize, family: Family) -> usize {
    FIRST[depth + 1] + (state - FIRST[depth]) * 3 + family as usize
}

/// For every mark what it does, so that all together cost least.
fn decide(marks: &[Mark]) -> Vec<Action> {
    let mut score = [NEVER; STATES];
    score[0] = 0;
    // For each mark and state after it: the state before it.
    let mut from: Vec<[u8; STATES]> = Vec::with_capacity(marks.len());
    // What leaving the marks of a stack open costs, by state: kept with the state's best path.
    let mut owed = [[0i32; DEPTH]; STATES];
    for m in marks {
        let mut next = [NEVER; STATES];
        let mut next_owed = owed;
        let mut back = [0u8; STATES];
        for depth in 0..=DEPTH {
            for state in FIRST[depth]..FIRST[depth + 1] {
                let here = score[state];
                if here == NEVER {
                    continue;
                }
                let mut offer = |to: usize, value: i32, owed: [i32; DEPTH]| {
                    if value > next[to] {
                        next[to] = value;
                        back[to] = state as u8;
                        next_owed[to] = owed;
                    }
                };
                offer(state, here - m.ignored, owed[state]);
                if depth < DEPTH {
                    let mut o = owed[state];
                    o[depth] = m.unclosed;
                    let nested = [0, 4, 7][depth];
                    offer(push(state, depth, m.family), here + m.opens - nested, o);
                }
                let open = (state - FIRST[depth]) % 3;
                let single = Family::Single as usize;
                if depth > 0 && (open == m.family as usize || open != single && m.family != Family::Single) {
                    let other = if open == m.family as usize { 0 } else { OTHER_FAMILY };
                    offer(FIRST[depth - 1] + (state - FIRST[depth]) / 3, here + m.closes - other, owed[state]);
                }
            }
        }
        score = next;
        owed = next_owed;
        from.push(back);
    }
    let mut best = (NEVER, 0);
    for depth in 0..=DEPTH {
        for state in FIRST[depth]..FIRST[depth + 1] {
            let value = score[state].saturating_sub(owed[state][..depth].iter().sum());
            if score[state] != NEVER && value > best.0 {
                best = (value, state);
            }
        }
    }
    let mut actions = vec![Action::Ignore; marks.len()];
    let mut state = best.1;
    for (action, back) in actions.iter_mut().zip(&from).rev() {
        let before = back[state] as usize;
        *action = match before.cmp(&state) {
            std::cmp::Ordering::Less => Action::Open,
            std::cmp::Ordering::Greater => Action::Close,
            std::cmp::Ordering::Equal => Action::Ignore,
        };
        state = before;
    }
    drop_doubled(marks, &mut actions);
    actions
}

/// `في «الكنيست «الإسرائيلي» أسامة السعدي`: of two opening marks with one closing mark the first is one too many, where nothing introduces it.
fn drop_doubled(marks: &[Mark], actions: &mut [Action]) {
    let mut open: Vec<usize> = Vec::new();
    for (k, action) in actions.iter().enumerate() {
        match action {
            Action::Open => open.push(k),
            Action::Close => drop(open.pop()),
            Action::Ignore => {}
        }
    }
    for k in open {
        let (Some(next), Some(behind)) = (marks.get(k + 1), actions.get(k + 1..k + 3)) else { continue };
        let one = marks[k].family == Family::Guillemet && marks[k].unclosed > 1;
        let other = next.family == Family::Guillemet && next.token <= marks[k].token + 4;
        if one && other && behind == [Action::Open, Action::Close] {
            actions[k] = Action::Ignore;
        }
    }
}

/// Round brackets and what they hold.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Parenthesis {
    /// With the brackets.
    pub outer: Span,
    /// Without them, and without white space inside them.
    pub inner: Span,
    /// Token index of the opening bracket.
    pub open: u32,
    /// Token index of the closing bracket.
    pub close: u32,
    /// They stand where quotation marks would: after a colon or أن, round words of a clause.
    pub quotes: bool,
}

/// Pairs the round brackets of every paragraph, the innermost first; a bracket without its fellow is none.
pub(crate) fn parentheses(
    text: &str,
    tokens: &[Token],
    punctuation: &[u32],
    paragraphs: &[Paragraph],
    out: &mut Vec<Parenthesis>,
) {
    let mut open: Vec<usize> = Vec::new();
    for p in paragraphs {
        open.clear();
        let first = p.tokens.start as usize;
        for &i in &punctuation[p.marks.start as usize..p.marks.end as usize] {
            let i = i as usize;
            match text.as_bytes()[tokens[i].span.start as usize] {
                b'(' => open.push(i),
                b')' => {
                    let Some(o) = open.pop() else { continue };
                    let (a, z) = (tokens[o].span, tokens[i].span);
                    let inner = if i > o + 1 {
                        Span { start: tokens[o + 1].span.start, end: tokens[i - 1].span.end }
                    } else {
                        Span { start: a.end, end: a.end }
                    };
                    let before = (o > first).then(|| &text[tokens[o - 1].span]);
                    let words = tokens[o + 1..i].iter().take(12).filter(|t| t.kind == TokenKind::Word).count();
                    let quotes = words >= 2 && before.is_some_and(|b| b == ":" || introduces(b)) || words >= 5;
                    out.push(Parenthesis { outer: a.cover(z), inner, open: o as u32, close: i as u32, quotes });
                }
                _ => {}
            }
        }
    }
}
