use crate::EntityKind;
use isnad_text::Span;
use std::ops::Range;

/// A place in the text that names something.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mention {
    /// The name alone, in bytes of the text: no title, no proclitic (the article stays).
    pub span: Span,
    /// Indexes of its tokens.
    pub tokens: Range<u32>,
    /// What it names.
    pub kind: EntityKind,
    /// Index of its entity in [`Entities::entities`](crate::Entities::entities).
    pub entity: u32,
    /// The title or office that it carries, as it stands (`وزير الدفاع الأمريكي`), in bytes of the text.
    pub role: Option<Span>,
    /// True for `الوزير`, `المتحدث` and the like: a description, no name.
    pub nominal: bool,
    /// The rule or gazetteer that found it.
    pub rule: &'static str,
    /// Why it is a mention of its entity: `first` (nothing before it names the thing), `same entry`, `same name`, `part of the name`,
    /// `last bearer above`, `first bearer below`, `source` (a description that speaks).
    pub link: &'static str,
}
