//! Headline, byline and dateline: what stands round the body of an article.

use crate::model::Mention;
use isnad_entities::EntityKind;
use isnad_text::Span;
use isnad_tokenize::{Document, ParagraphKind, TokenKind};

#[derive(Default, Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    pub(crate) headline: Option<Span>,
    pub(crate) byline: Option<Span>,
    pub(crate) dateline: Option<Span>,
}

/// A dateline is no longer than this many tokens.
const DATELINE: usize = 12;
/// After its first dash it names an agency and a day in no more than this many tokens, or is over.
const AGENCY: usize = 4;

pub(crate) fn find(doc: &Document<'_>, mentions: &[Mention]) -> Frame {
    let paragraphs = doc.paragraphs();
    let first = paragraphs.first();
    let headline = first.filter(|p| p.kind == ParagraphKind::Headline).map(|p| p.span);
    let byline = paragraphs.iter().find(|p| p.kind == ParagraphKind::Byline).map(|p| p.span);
    let dateline = paragraphs
        .iter()
        .find(|p| p.kind == ParagraphKind::Body)
        .and_then(|p| dateline(doc, mentions, p.tokens.start as usize..p.tokens.end as usize));
    Frame { headline, byline, dateline }
}

/// `واشنطن (رويترز) -`, `الرياض - واس:`: a place opens the paragraph, and a dash or colon ends the line before the first sentence does.
fn dateline(doc: &Document<'_>, mentions: &[Mention], range: std::ops::Range<usize>) -> Option<Span> {
    let tokens = &doc.tokens()[range.clone()];
    let first = tokens.first()?;
    let at = mentions.partition_point(|m| m.span.start < first.span.start);
    let place = mentions.get(at).filter(|m| {
        m.span.start == first.span.start && matches!(m.kind, EntityKind::Place | EntityKind::Country) && !m.nominal
    })?;
    let is = |i: usize, marks: &[&str]| tokens[i].kind == TokenKind::Punct && marks.contains(&doc.surface(&tokens[i]));
    let mut end: Option<usize> = None;
    for i in (1..tokens.len().min(DATELINE)).filter(|&i| tokens[i].span.start >= place.span.end) {
        if is(i, &[".", "!", "؟", "…"]) || end.is_some_and(|e| i > e + AGENCY) {
            break;
        }
        if is(i, &[":", "-", "–", "—", "ـ"]) {
            end = Some(i);
        }
    }
    let last = end.filter(|&i| i + 1 < tokens.len())?;
    Some(first.span.cover(tokens[last - 1].span))
}
