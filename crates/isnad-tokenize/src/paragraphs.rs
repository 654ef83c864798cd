use isnad_text::Span;
use std::ops::Range;

/// What a paragraph does in the article.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[non_exhaustive]
pub enum ParagraphKind {
    /// A title or subtitle: short, no final stop.
    Headline,
    /// Who wrote it, or for whom: `كتب: فلان`, `الرياض - واس`.
    Byline,
    /// Running text.
    Body,
}

/// A non-empty line of the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Paragraph {
    /// From its first to its last token.
    pub span: Span,
    /// What it does in the article.
    pub kind: ParagraphKind,
    /// Indexes of its tokens.
    pub tokens: Range<u32>,
    /// Indexes of its sentences.
    pub sentences: Range<u32>,
}
