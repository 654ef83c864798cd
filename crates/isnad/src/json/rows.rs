use crate::{Article, Entity, Polarity, QuoteKind};
use serde::Serialize;

/// One attribution as one flat row, for tables: a line of JSON Lines. Texts, not offsets, but for its extent in bytes.
///
/// ```
/// let article = isnad::Analyzer::new().analyze("أكدت الوزارة أن العمل مستمر.");
/// let row = article.attributions().next().unwrap();
/// assert_eq!(row.content, "العمل مستمر");
/// assert!(!serde_json::to_string(&row).unwrap().contains('\n'));
/// ```
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Attribution<'a> {
    /// [`Quotation::id`](crate::Quotation::id).
    pub id: u32,
    /// `direct`, `mixed` or `indirect`.
    #[serde(with = "super::with::quote_kind")]
    pub kind: QuoteKind,
    /// Name of the speaker.
    pub speaker: Option<&'a str>,
    /// What the speaker is: `person`, `country` ...
    pub speaker_kind: Option<&'static str>,
    /// [`Entity::gazetteer_id`](crate::Entity::gazetteer_id) of the speaker: yours, where the name is one of yours.
    pub speaker_gazetteer_id: Option<&'a str>,
    /// [`Entity::role`] of the speaker.
    pub role: Option<&'a str>,
    /// The cue as it stands.
    pub cue: Option<&'a str>,
    /// Its entry in the lexicon.
    pub cue_lemma: Option<&'a str>,
    /// The source as it stands.
    pub source: Option<&'a str>,
    /// What was said; pieces are joined by ` … `.
    pub content: String,
    /// To whom.
    pub addressee: Option<&'a str>,
    /// Where or by what means.
    pub medium: Option<&'a str>,
    /// `positive`, `negative` or `hypothetical`.
    #[serde(with = "super::with::polarity")]
    pub polarity: Polarity,
    /// Inside another one's content.
    pub nested: bool,
    /// First byte of the content.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
    /// The rule that found it.
    pub rule: &'a str,
    /// 0.0 to 1.0.
    pub confidence: f32,
}

impl Article<'_> {
    /// The quotations as flat rows, in order of the text.
    pub fn attributions(&self) -> impl Iterator<Item = Attribution<'_>> {
        self.quotations().iter().map(|q| {
            let speaker = self.speaker(q);
            let text = |span: Option<isnad_text::Span>| span.map(|s| self.text_of(s));
            let extent = q.extent();
            Attribution {
                id: q.id,
                kind: q.kind,
                speaker: speaker.map(|e| e.name.as_str()),
                speaker_kind: speaker.map(|e| e.kind.as_str()),
                speaker_gazetteer_id: speaker.and_then(|e| e.gazetteer_id.as_deref()),
                role: speaker.and_then(Entity::role),
                cue: text(q.cue),
                cue_lemma: q.cue_lemma.as_deref(),
                source: text(q.source),
                content: self.content(q),
                addressee: text(q.addressee),
                medium: text(q.medium),
                polarity: q.polarity,
                nested: q.nested,
                start: extent.start,
                end: extent.end,
                rule: &q.rule,
                confidence: q.confidence,
            }
        })
    }
}
