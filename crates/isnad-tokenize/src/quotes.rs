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

fn shape(c: char) -> (bool, bool) {
    match c {
        '«' | '“' | '„' | '‹' | '‘' | '‚' | '‛' | '‟' => (true, false),
        '»' | '›' => (false, true),
        _ => (true, true),
    }
}

pub(crate) fn pair(text: &str, tokens: &[Token], paragraphs: &[Paragraph], out: &mut Vec<QuotePair>) {
    for p in paragraphs {
        let (a, z) = (p.tokens.start as usize, p.tokens.end as usize);
        let mut open: Option<usize> = None;
        for i in a..z {
            let t = &tokens[i];
            if t.kind != TokenKind::Quote {
                continue;
            }
            let c = text[t.span].chars().next().unwrap_or('"');
            let space_after = i + 1 >= z || tokens[i + 1].flags.space_before();
            if matches!(c, '\'' | '’') && !t.flags.space_before() && !space_after {
                continue; // an apostrophe
            }
            match open {
                None => {
                    if i + 1 < z && (shape(c).0 || !shape(c).1) {
                        open = Some(i);
                    }
                }
                Some(o) => {
                    out.push(make(tokens, o, i, z, if shape(c).1 { Decided::Both } else { Decided::Repaired }));
                    open = None;
                }
            }
        }
        if let Some(o) = open {
            out.push(make(tokens, o, z, z, Decided::Paragraph));
        }
    }
}

fn make(tokens: &[Token], open: usize, close: usize, end: usize, decided: Decided) -> QuotePair {
    let (a, z) = (tokens[open].span, tokens[close.min(end - 1)].span);
    let inner = if close > open + 1 {
        Span { start: tokens[open + 1].span.start, end: tokens[close - 1].span.end }
    } else {
        Span { start: a.end, end: a.end }
    };
    QuotePair { outer: a.cover(z), inner, open: open as u32, close: close as u32, depth: 0, decided }
}
