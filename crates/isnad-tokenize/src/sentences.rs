use crate::token::{Token, TokenKind};
use isnad_text::Span;
use std::ops::Range;

/// A sentence: a run of tokens within one paragraph.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sentence {
    /// From its first to its last token, the stop included.
    pub span: Span,
    /// Indexes of its tokens.
    pub tokens: Range<u32>,
    /// Index of its paragraph.
    pub paragraph: u32,
}

/// Cuts one paragraph's tokens into sentences.
pub(crate) fn split(text: &str, tokens: &[Token], range: Range<u32>, paragraph: u32, out: &mut Vec<Sentence>) {
    let (mut start, end) = (range.start as usize, range.end as usize);
    let mut i = start;
    while i < end {
        let t = &tokens[i];
        let stop = t.kind == TokenKind::Punct
            && matches!(&text[t.span], "." | "!" | "?" | "؟" | "؟!" | "!!" | "؟؟" | "…" | "...");
        if stop {
            let mut z = i + 1;
            while z < end && tokens[z].kind == TokenKind::Quote && !tokens[z].flags.space_before() {
                z += 1;
            }
            out.push(Sentence {
                span: tokens[start].span.cover(tokens[z - 1].span),
                tokens: start as u32..z as u32,
                paragraph,
            });
            start = z;
            i = z;
        } else {
            i += 1;
        }
    }
    if start < end {
        out.push(Sentence {
            span: tokens[start].span.cover(tokens[end - 1].span),
            tokens: start as u32..end as u32,
            paragraph,
        });
    }
}
