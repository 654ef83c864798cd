//! The plain data of an [`Article`](crate::Article): what each stage found, with names of its own, so that a stage can change
//! without breaking who reads an article, and so that an article can come back from JSON.

use isnad_entities::{EntityKind, Gender};
use isnad_text::Span;
use std::borrow::Cow;

#[cfg(feature = "serde")]
use crate::json::with;
use isnad_quotes::{Polarity, QuoteKind};

/// A thing that the article names, once per article.
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entity {
    /// Its index in [`Article::entities`](crate::Article::entities), in order of first appearance.
    pub id: u32,
    /// The fullest name that the article gives it; its fullest description where it has no name.
    pub name: String,
    /// What it is.
    #[cfg_attr(feature = "serde", serde(with = "with::entity_kind"))]
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::json::schema::entity_kind"))]
    pub kind: EntityKind,
    /// Its titles and offices as they stand, each once, in order of appearance.
    pub roles: Vec<String>,
    /// Indexes of its mentions in [`Article::all_mentions`](crate::Article::all_mentions).
    pub mentions: Vec<u32>,
    /// Id of its gazetteer entry, where it has one.
    pub gazetteer_id: Option<String>,
    /// Gender, where known.
    #[cfg_attr(feature = "serde", serde(with = "with::gender"))]
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::json::schema::gender"))]
    pub gender: Option<Gender>,
    /// 0.0 to 1.0: how sure the rules are that it is one thing, of this kind.
    pub confidence: f32,
}

/// A place in the article that names something.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Mention {
    /// The name alone: no title, no proclitic (the article stays).
    #[cfg_attr(feature = "serde", serde(flatten))]
    #[cfg_attr(feature = "schema", schemars(with = "crate::json::schema::SpanJson"))]
    pub span: Span,
    /// What it names.
    #[cfg_attr(feature = "serde", serde(with = "with::entity_kind"))]
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::json::schema::entity_kind"))]
    pub kind: EntityKind,
    /// The [`Entity::id`] that it stands for.
    pub entity: u32,
    /// The title or office that it carries, as it stands (`وزير الدفاع الأمريكي`).
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::json::schema::SpanJson>"))]
    pub role: Option<Span>,
    /// True for `الوزير`, `المتحدث` and the like: a description, no name.
    pub nominal: bool,
    /// The rule or gazetteer that found it.
    pub rule: Cow<'static, str>,
    /// Why it stands for its entity: `first` (nothing before it names the thing), `same entry` (of the gazetteer), `same name`, `part of the
    /// name`, `last bearer above`, `first bearer below`, `source` (a description that speaks). Empty in what an earlier version wrote.
    #[cfg_attr(feature = "serde", serde(default))]
    pub link: Cow<'static, str>,
}

/// Who said what: an attribution relation (PARC 3.0: cue, source, content) and the speaker behind its source.
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Quotation {
    /// Its index in [`Article::quotations`](crate::Article::quotations), in order of the text.
    pub id: u32,
    /// Whether its words stand in quotation marks: all, some, none.
    #[cfg_attr(feature = "serde", serde(with = "with::quote_kind"))]
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::json::schema::quote_kind"))]
    pub kind: QuoteKind,
    /// The word that signals speech, with an attached و or ف: a verb, a participle, `وفقا ل`, a headline's colon. `None` in a following paragraph in marks.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::json::schema::SpanJson>"))]
    pub cue: Option<Span>,
    /// The noun phrase of the source as it stands. `None` where the subject is dropped.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::json::schema::SpanJson>"))]
    pub source: Option<Span>,
    /// What was said, in order; several spans where the source interrupts it or it runs over several lines. Never empty.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::json::schema::SpanJson>"))]
    pub content: Vec<Span>,
    /// The [`Entity::id`] of who said it.
    pub speaker: Option<u32>,
    /// True where the subject of the cue is dropped or a pronoun.
    pub implicit: bool,
    /// To whom, as it stands: `للأناضول`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::json::schema::SpanJson>"))]
    pub addressee: Option<Span>,
    /// Where or by what means, as it stands: `في مؤتمر صحفي`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::json::schema::SpanJson>"))]
    pub medium: Option<Span>,
    /// Whether it was said, was not said (`لم يقل إن`), or might be.
    #[cfg_attr(feature = "serde", serde(with = "with::polarity"))]
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::json::schema::polarity"))]
    pub polarity: Polarity,
    /// True inside another one's content.
    pub nested: bool,
    /// How many quotations it stands inside of.
    pub depth: u8,
    /// The rule that found it.
    pub rule: Cow<'static, str>,
    /// The lexicon's entry for the cue: `قال` for `وقالت`.
    pub cue_lemma: Option<Cow<'static, str>>,
    /// 0.0 to 1.0: how likely content and speaker are right, as readers judged attributions of the same kind. See
    /// [`AnalyzerBuilder::min_confidence`](crate::AnalyzerBuilder::min_confidence).
    pub confidence: f32,
}

impl Entity {
    /// The one of its roles that tells who it is: the first of several words (`وزير الزراعة`, though `الدكتور` came before), else the first.
    ///
    /// ```
    /// let article = isnad::Analyzer::new().analyze("قال الدكتور كمال الشابي إن العمل مستمر. وأكد وزير الزراعة كمال الشابي ذلك.").into_owned();
    /// let minister = article.entity_named("كمال الشابي").unwrap();
    /// assert_eq!((&*minister.roles[0], minister.role()), ("الدكتور", Some("وزير الزراعة")));
    /// ```
    pub fn role(&self) -> Option<&str> {
        self.roles.iter().find(|role| role.contains(' ')).or(self.roles.first()).map(String::as_str)
    }

    /// Without its mentions: their indexes are the article's.
    pub(crate) fn from_stage(id: u32, e: isnad_entities::Entity) -> Self {
        let isnad_entities::Entity { name, kind, roles, gazetteer_id, gender, confidence, mut mentions, .. } = e;
        mentions.clear();
        Self { id, name, kind, roles, mentions, gazetteer_id, gender, confidence }
    }
}

impl From<isnad_entities::Mention> for Mention {
    fn from(m: isnad_entities::Mention) -> Self {
        Self {
            span: m.span,
            kind: m.kind,
            entity: m.entity,
            role: m.role,
            nominal: m.nominal,
            rule: Cow::Borrowed(m.rule),
            link: Cow::Borrowed(m.link),
        }
    }
}

impl Quotation {
    pub(crate) fn from_stage(id: u32, q: isnad_quotes::Quotation) -> Self {
        Self {
            id,
            kind: q.kind,
            cue: q.cue,
            source: q.source,
            content: q.content,
            speaker: q.speaker,
            implicit: q.implicit,
            addressee: q.addressee,
            medium: q.medium,
            polarity: q.polarity,
            nested: q.nested,
            depth: q.depth,
            rule: Cow::Borrowed(q.rule),
            cue_lemma: q.cue_lemma.map(Cow::Borrowed),
            confidence: q.confidence,
        }
    }

    /// From the first to the last byte of its content.
    pub fn extent(&self) -> Span {
        self.content.iter().copied().reduce(Span::cover).unwrap_or_default()
    }
}
