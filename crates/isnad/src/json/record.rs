use super::VERSION;
use super::offsets::{OffsetUnit, Units};
use crate::article::Found;
use crate::{Article, Entity, Mention, Quotation};
use isnad_text::Span;
use isnad_tokenize::{Document, ParagraphKind};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// An article in JSON. Every offset counts in [`Record::unit`]; ids are indexes, in order of the text.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(title = "isnad article", rename = "Article"))]
pub struct Record<'a> {
    /// [`VERSION`].
    pub version: u32,
    /// What the offsets count.
    pub unit: OffsetUnit,
    /// The text as it was given.
    pub text: Cow<'a, str>,
    /// Its title, where the first line is one.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::SpanJson>"))]
    pub headline: Option<Span>,
    /// The line that says who wrote it.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::SpanJson>"))]
    pub byline: Option<Span>,
    /// The place and agency before the first sentence.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::SpanJson>"))]
    pub dateline: Option<Span>,
    /// The lines. Read from the text again on the way back.
    #[serde(default)]
    pub paragraphs: Vec<ParagraphJson>,
    /// The sentences. Read from the text again on the way back.
    #[serde(default)]
    pub sentences: Vec<SentenceJson>,
    /// Who said what, in order of the text.
    pub quotes: Cow<'a, [Quotation]>,
    /// What the article names, once each.
    pub entities: Cow<'a, [Entity]>,
    /// Where it names them.
    pub mentions: Cow<'a, [Mention]>,
    /// The dates that it names.
    #[cfg(feature = "dates")]
    #[serde(default)]
    pub dates: Cow<'a, [crate::dates::DateMention]>,
    /// The day that relative dates were counted from.
    #[cfg(feature = "dates")]
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub published: Option<jiff::civil::Date>,
}

/// A paragraph in JSON.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ParagraphJson {
    /// From its first to its last token.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::SpanJson"))]
    pub span: Span,
    /// `headline`, `byline` or `body`.
    pub kind: Cow<'static, str>,
}

/// A sentence in JSON.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SentenceJson {
    /// From its first to its last token.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::SpanJson"))]
    pub span: Span,
    /// Index of its paragraph.
    pub paragraph: u32,
}

/// Why a [`Record`] is no article: the field, and what is wrong with it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RecordError {
    field: String,
    problem: String,
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.problem)
    }
}

impl std::error::Error for RecordError {}

impl Article<'_> {
    /// The article for JSON, its offsets in `unit`. In bytes nothing is copied but the lists of lines and sentences.
    pub fn record(&self, unit: OffsetUnit) -> Record<'_> {
        let units = Units::new(&self.text, unit);
        let json = |s: Span| units.of_bytes(s);
        let found = &self.found;
        let mut record = Record {
            version: VERSION,
            unit,
            text: Cow::Borrowed(&self.text),
            headline: found.headline,
            byline: found.byline,
            dateline: found.dateline,
            paragraphs: found
                .paragraphs
                .iter()
                .map(|p| ParagraphJson { span: json(p.span), kind: Cow::Borrowed(paragraph_kind(p.kind)) })
                .collect(),
            sentences: found
                .sentences
                .iter()
                .map(|s| SentenceJson { span: json(s.span), paragraph: s.paragraph })
                .collect(),
            quotes: Cow::Borrowed(&found.quotations),
            entities: Cow::Borrowed(&found.entities),
            mentions: Cow::Borrowed(&found.mentions),
            #[cfg(feature = "dates")]
            dates: Cow::Borrowed(&found.dates),
            #[cfg(feature = "dates")]
            published: found.published,
        };
        if unit != OffsetUnit::Bytes {
            record.each_span(|_, s| *s = units.of_bytes(*s));
        }
        record
    }
}

impl Record<'_> {
    /// The article again. Tokens, sentences and paragraphs are read from the text; all else is as the record says.
    ///
    /// # Errors
    ///
    /// Where the version is not [`VERSION`], a span is no range of characters of the text, an id is not its place in the list, or an index points
    /// at nothing. The error names the field.
    pub fn into_article(mut self) -> Result<Article<'static>, RecordError> {
        let error = |field: &str, problem: String| RecordError { field: field.into(), problem };
        if self.version != VERSION {
            return Err(error("version", format!("{}, expected {VERSION}", self.version)));
        }
        let text = std::mem::take(&mut self.text).into_owned();
        let units = Units::new(&text, self.unit);
        let mut wrong = None;
        self.each_span(|field, s| match units.to_bytes(*s).filter(|b| b.start <= b.end && b.get(&text).is_some()) {
            Some(bytes) => *s = bytes,
            None => wrong = wrong.take().or_else(|| Some((field.to_string(), *s))),
        });
        if let Some((field, s)) = wrong {
            let unit = self.unit.name();
            return Err(error(&field, format!("{s:?} is no range of characters of the text, counted in {unit}")));
        }
        self.check().map_err(|(field, problem)| RecordError { field, problem })?;
        let layers = Document::new(&text).into_layers();
        let found = Found {
            tokens: layers.tokens,
            sentences: layers.sentences,
            paragraphs: layers.paragraphs,
            marks: layers.quotes,
            entities: self.entities.into_owned(),
            mentions: self.mentions.into_owned(),
            quotations: self.quotes.into_owned(),
            headline: self.headline,
            byline: self.byline,
            dateline: self.dateline,
            #[cfg(feature = "dates")]
            dates: self.dates.into_owned(),
            #[cfg(feature = "dates")]
            published: self.published,
        };
        Ok(Article { text: Cow::Owned(text), found })
    }

    /// Ids are indexes, and indexes point at something: the field that is wrong, and how.
    fn check(&self) -> Result<(), (String, String)> {
        let (entities, mentions) = (self.entities.len() as u32, self.mentions.len() as u32);
        let below = |field: String, id: u32, of: u32| {
            if id < of { Ok(()) } else { Err((field, format!("no entry {id}, there are {of}"))) }
        };
        let is = |field: String, id: u32, i: usize| {
            if id as usize == i { Ok(()) } else { Err((field, format!("its id is {id}, its place {i}"))) }
        };
        for (i, m) in self.mentions.iter().enumerate() {
            below(format!("mentions[{i}]"), m.entity, entities)?;
            if i > 0 && m.span.start < self.mentions[i - 1].span.start {
                return Err((format!("mentions[{i}]"), "stands before the one before it in the text".into()));
            }
        }
        for (i, q) in self.quotes.iter().enumerate() {
            is(format!("quotes[{i}]"), q.id, i)?;
            q.speaker.map_or(Ok(()), |s| below(format!("quotes[{i}]"), s, entities))?;
            if q.content.is_empty() {
                return Err((format!("quotes[{i}]"), "no content".into()));
            }
        }
        for (i, e) in self.entities.iter().enumerate() {
            is(format!("entities[{i}]"), e.id, i)?;
            e.mentions.iter().try_for_each(|m| below(format!("entities[{i}]"), *m, mentions))?;
        }
        Ok(())
    }

    /// Every span of what was found, with the field that it stands in.
    fn each_span(&mut self, mut f: impl FnMut(&str, &mut Span)) {
        let frame = [("headline", &mut self.headline), ("byline", &mut self.byline), ("dateline", &mut self.dateline)];
        for (field, span) in frame {
            span.iter_mut().for_each(|s| f(field, s));
        }
        for (i, q) in self.quotes.to_mut().iter_mut().enumerate() {
            let single = [&mut q.cue, &mut q.source, &mut q.addressee, &mut q.medium];
            let all = single.into_iter().flatten().chain(&mut q.content);
            all.for_each(|s| f(&format!("quotes[{i}]"), s));
        }
        for (i, m) in self.mentions.to_mut().iter_mut().enumerate() {
            f(&format!("mentions[{i}]"), &mut m.span);
            m.role.iter_mut().for_each(|s| f(&format!("mentions[{i}].role"), s));
        }
        #[cfg(feature = "dates")]
        for (i, d) in self.dates.to_mut().iter_mut().enumerate() {
            f(&format!("dates[{i}]"), &mut d.span);
        }
    }
}

fn paragraph_kind(kind: ParagraphKind) -> &'static str {
    match kind {
        ParagraphKind::Headline => "headline",
        ParagraphKind::Byline => "byline",
        _ => "body",
    }
}
