use crate::model::{Entity, Mention, Quotation};
use isnad_entities::EntityKind;
use isnad_text::Span;
use isnad_tokenize::{Paragraph, ParagraphKind, QuotePair, Sentence, Token};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A news article, read: the text and what was found in it.
///
/// It borrows the text that it was made from; [`Article::into_owned`] gives it a copy of its own.
#[derive(Clone, PartialEq, Debug)]
pub struct Article<'t> {
    pub(crate) text: Cow<'t, str>,
    pub(crate) found: Found,
}

/// What was found in the text: flat vectors, joined by index.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Found {
    pub(crate) tokens: Vec<Token>,
    pub(crate) sentences: Vec<Sentence>,
    pub(crate) paragraphs: Vec<Paragraph>,
    pub(crate) marks: Vec<QuotePair>,
    pub(crate) entities: Vec<Entity>,
    pub(crate) mentions: Vec<Mention>,
    pub(crate) quotations: Vec<Quotation>,
    pub(crate) headline: Option<Span>,
    pub(crate) byline: Option<Span>,
    pub(crate) dateline: Option<Span>,
    #[cfg(feature = "dates")]
    pub(crate) dates: Vec<crate::dates::DateMention>,
    #[cfg(feature = "dates")]
    pub(crate) published: Option<jiff::civil::Date>,
}

impl Article<'_> {
    /// The text as it was given.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What stands at a span of this article.
    ///
    /// # Panics
    ///
    /// Where the span is of another text: past the end or off a character boundary. [`Span::get`] does not.
    pub fn text_of(&self, span: Span) -> &str {
        &self.text[span]
    }

    /// Its title: the first line, where that is one.
    pub fn headline(&self) -> Option<&str> {
        self.found.headline.map(|s| self.text_of(s))
    }

    /// The line that says who wrote it.
    pub fn byline(&self) -> Option<&str> {
        self.found.byline.map(|s| self.text_of(s))
    }

    /// The place and agency before the first sentence: `واشنطن - رويترز`.
    pub fn dateline(&self) -> Option<&str> {
        self.found.dateline.map(|s| self.text_of(s))
    }

    /// Where [`Article::headline`] stands, in bytes.
    pub fn headline_span(&self) -> Option<Span> {
        self.found.headline
    }

    /// Where [`Article::byline`] stands, in bytes.
    pub fn byline_span(&self) -> Option<Span> {
        self.found.byline
    }

    /// Where [`Article::dateline`] stands, in bytes.
    pub fn dateline_span(&self) -> Option<Span> {
        self.found.dateline
    }

    /// Words, numbers, marks, in order.
    pub fn tokens(&self) -> &[Token] {
        &self.found.tokens
    }

    /// In order.
    pub fn sentences(&self) -> &[Sentence] {
        &self.found.sentences
    }

    /// The non-empty lines, in order.
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.found.paragraphs
    }

    /// The parts that subtitles part the article into: for each the subtitle, or `None` before the first, and its paragraphs.
    pub fn sections(&self) -> impl Iterator<Item = (Option<&Paragraph>, &[Paragraph])> {
        let mut rest = &self.found.paragraphs[..];
        std::iter::from_fn(move || {
            let first = rest.first()?;
            let title = (first.kind == ParagraphKind::Headline).then_some(first);
            let from = usize::from(title.is_some());
            let to =
                rest[from..].iter().position(|p| p.kind == ParagraphKind::Headline).map_or(rest.len(), |n| n + from);
            let body = &rest[from..to];
            rest = &rest[to..];
            Some((title, body))
        })
    }

    /// Every pair of quotation marks, whether speech stands in it or a name.
    pub fn quotation_marks(&self) -> &[QuotePair] {
        &self.found.marks
    }

    /// Each thing that the article names, once, in order of first appearance: index is [`Entity::id`].
    pub fn entities(&self) -> &[Entity] {
        &self.found.entities
    }

    /// The entity of an id, or `None` where the article has no such.
    pub fn entity(&self, id: u32) -> Option<&Entity> {
        self.found.entities.get(id as usize)
    }

    /// The first entity of that name.
    pub fn entity_named(&self, name: &str) -> Option<&Entity> {
        self.found.entities.iter().find(|e| e.name == name)
    }

    /// All mentions of all entities, in order of the text.
    pub fn all_mentions(&self) -> &[Mention] {
        &self.found.mentions
    }

    /// Where the article names an entity, in order.
    pub fn mentions(&self, entity: &Entity) -> impl Iterator<Item = &Mention> {
        let id = entity.id;
        self.found.mentions.iter().filter(move |m| m.entity == id)
    }

    /// Who said what, in order of the text. Negated and hypothetical speech is among it: see [`Quotation::polarity`].
    pub fn quotations(&self) -> &[Quotation] {
        &self.found.quotations
    }

    /// What an entity said, in order.
    pub fn quotations_by(&self, entity: &Entity) -> impl Iterator<Item = &Quotation> {
        let id = entity.id;
        self.found.quotations.iter().filter(move |q| q.speaker == Some(id))
    }

    /// The quotations in whose words an entity is named, in order.
    ///
    /// ```
    /// let article = isnad::Analyzer::new().analyze("قال سالم الحربي إن هيئة الميناء تعمل. وأكدت هيئة الميناء أن السفن وصلت.").into_owned();
    /// let port = article.entity_named("هيئة الميناء").unwrap();
    /// let about: Vec<String> = article.quotations_about(port).map(|q| article.content(q)).collect();
    /// let by: Vec<String> = article.quotations_by(port).map(|q| article.content(q)).collect();
    /// assert_eq!((about, by), (vec!["هيئة الميناء تعمل".to_string()], vec!["السفن وصلت".to_string()]));
    /// assert_eq!(article.mentions(port).count(), 2);
    /// ```
    pub fn quotations_about(&self, entity: &Entity) -> impl Iterator<Item = &Quotation> {
        let spans: Vec<Span> = self.mentions(entity).map(|m| m.span).collect();
        self.found.quotations.iter().filter(move |q| {
            q.content.iter().any(|c| {
                let from = spans.partition_point(|s| s.start < c.start);
                spans.get(from).is_some_and(|s| c.contains(*s))
            })
        })
    }

    /// The entity behind a quotation.
    pub fn speaker(&self, quotation: &Quotation) -> Option<&Entity> {
        self.entity(quotation.speaker?)
    }

    /// What was said, its pieces joined by `" … "` where the source stands between them.
    pub fn content(&self, quotation: &Quotation) -> String {
        let pieces: Vec<&str> = quotation.content.iter().map(|&s| self.text_of(s)).collect();
        pieces.join(" … ")
    }

    /// Who speaks and in how many quotations, most first.
    pub fn speakers(&self) -> Vec<(&Entity, usize)> {
        let mut counts = vec![0; self.found.entities.len()];
        for q in &self.found.quotations {
            if let Some(n) = q.speaker.and_then(|s| counts.get_mut(s as usize)) {
                *n += 1;
            }
        }
        let mut out: Vec<_> = self.found.entities.iter().zip(counts).filter(|(_, n)| *n > 0).collect();
        out.sort_by_key(|(e, n)| (std::cmp::Reverse(*n), e.id));
        out
    }

    /// The article's subjects by kind: the entities of each kind with how often each is named, most first.
    ///
    /// ```
    /// let article = isnad::Analyzer::new().analyze("وصل الوفد من دمشق إلى القاهرة. وغادر القاهرة مساء.").into_owned();
    /// let places: Vec<(&str, usize)> = article.topics()["place"].iter().map(|(e, n)| (e.name.as_str(), *n)).collect();
    /// assert_eq!(places, [("القاهرة", 2), ("دمشق", 1)]);
    /// ```
    pub fn topics(&self) -> BTreeMap<&'static str, Vec<(&Entity, usize)>> {
        let mut out: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for e in &self.found.entities {
            out.entry(e.kind.as_str()).or_default().push((e, e.mentions.len()));
        }
        for list in out.values_mut() {
            list.sort_by_key(|(e, n)| (std::cmp::Reverse(*n), e.id));
        }
        out
    }

    /// The entities of one kind, in order of first appearance.
    pub fn entities_of(&self, kind: EntityKind) -> impl Iterator<Item = &Entity> {
        self.found.entities.iter().filter(move |e| e.kind == kind)
    }

    /// Days, months, years that the article names, in order; resolved where that can be done.
    #[cfg(feature = "dates")]
    pub fn dates(&self) -> &[crate::dates::DateMention] {
        &self.found.dates
    }

    /// The day that relative dates were counted from.
    #[cfg(feature = "dates")]
    pub fn published(&self) -> Option<jiff::civil::Date> {
        self.found.published
    }

    /// The same with a text of its own, free of the one it was made from.
    pub fn into_owned(self) -> Article<'static> {
        Article { text: Cow::Owned(self.text.into_owned()), found: self.found }
    }
}
