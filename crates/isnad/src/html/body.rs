//! The text itself. Spans may nest and cross, elements may not: the text is cut wherever a span starts or ends, and each piece
//! carries all that holds there.

use super::Escaped;
use crate::{Article, Mention, Polarity, Quotation};
use isnad_text::Span;
use isnad_tokenize::ParagraphKind;
use std::fmt::{self, Write};

#[derive(Clone, Copy)]
enum Mark {
    Content(u32),
    Cue(u32),
    Source(u32),
    Mention(u32),
    #[cfg(feature = "dates")]
    Date,
}

pub(super) fn write(article: &Article<'_>, out: &mut String) -> fmt::Result {
    let marks = marks(article);
    let mut starts = marks.iter().peekable();
    let mut open: Vec<(Span, Mark)> = Vec::new();
    let mut paragraphs = article.paragraphs().iter().peekable();
    let mut pieces = Pieces { article, shown: vec![false; article.quotations().len()] };
    let mut titled = false;
    out.write_str("<article id=\"text\">\n")?;
    let mut at = 0;
    for line in article.text().split_inclusive('\n') {
        let span = Span::new(at, at + line.trim_end().len());
        at += line.len();
        if line.trim().is_empty() {
            continue;
        }
        while paragraphs.next_if(|p| p.span.end <= span.start).is_some() {}
        let kind = paragraphs.peek().filter(|p| p.span.overlaps(span)).map(|p| p.kind);
        let (tag, class) = match kind {
            Some(ParagraphKind::Headline) if !titled => ("h1", ""),
            Some(ParagraphKind::Headline) => ("h2", ""),
            Some(ParagraphKind::Byline) => ("p", " class=\"byline\""),
            _ => ("p", ""),
        };
        titled = true;
        write!(out, "<{tag}{class}>")?;
        let mut from = span.start;
        while from < span.end {
            open.retain(|(s, _)| s.end > from);
            while let Some(next) = starts.next_if(|(s, _)| s.start <= from) {
                if next.0.end > from {
                    pieces.anchor(next.1, out)?;
                    open.push(*next);
                }
            }
            let starting = starts.peek().map_or(span.end, |(s, _)| s.start);
            let ending = open.iter().map(|(s, _)| s.end).min().unwrap_or(span.end);
            let to = span.end.min(starting).min(ending);
            pieces.write(Span { start: from, end: to }, &open, out)?;
            from = to;
        }
        writeln!(out, "</{tag}>")?;
    }
    out.write_str("</article>\n")
}

/// All marks in order of their starts, the longer first.
fn marks(article: &Article<'_>) -> Vec<(Span, Mark)> {
    let mut marks = Vec::new();
    for q in article.quotations() {
        marks.extend(q.content.iter().map(|s| (*s, Mark::Content(q.id))));
        marks.extend(q.cue.map(|s| (s, Mark::Cue(q.id))));
        marks.extend(q.source.map(|s| (s, Mark::Source(q.id))));
    }
    marks.extend(article.all_mentions().iter().enumerate().map(|(i, m)| (m.span, Mark::Mention(i as u32))));
    #[cfg(feature = "dates")]
    marks.extend(article.dates().iter().map(|d| (d.span, Mark::Date)));
    marks.retain(|(s, _)| !s.is_empty());
    marks.sort_by_key(|(s, _)| (s.start, std::cmp::Reverse(s.end)));
    marks
}

struct Pieces<'a> {
    article: &'a Article<'a>,
    /// Quotations whose content has begun: a piece that follows is no second stop for the keyboard.
    shown: Vec<bool>,
}

impl Pieces<'_> {
    /// Where a link of the side list leads.
    fn anchor(&self, mark: Mark, out: &mut String) -> fmt::Result {
        match mark {
            Mark::Mention(m) if self.is_first(m) => write!(out, "<a id=\"m{m}\"></a>"),
            _ => Ok(()),
        }
    }

    fn is_first(&self, mention: u32) -> bool {
        let entity = self.article.all_mentions()[mention as usize].entity;
        self.article.entity(entity).is_some_and(|e| e.mentions.first() == Some(&mention))
    }

    fn write(&mut self, span: Span, open: &[(Span, Mark)], out: &mut String) -> fmt::Result {
        let text = Escaped(self.article.text_of(span));
        if open.is_empty() {
            return write!(out, "{text}");
        }
        let held = Held::of(open, self.article);
        out.write_str("<span class=\"")?;
        held.classes(out)?;
        out.write_char('"')?;
        match (held.owner(), held.name.and_then(|m| self.article.entity(m.entity))) {
            (Some(q), _) => write!(out, " data-q=\"{}\"", q.id)?,
            (None, Some(e)) => write!(out, " title=\"{} ({})\"", Escaped(&e.name), super::kind_label(e.kind))?,
            (None, None) => {}
        }
        if let Some(q) = held.content
            && !std::mem::replace(&mut self.shown[q.id as usize], true)
        {
            let (id, n) = (q.id, q.id + 1);
            write!(out, " id=\"q{id}\" data-n=\"{n}\" role=\"mark\" tabindex=\"0\" aria-describedby=\"f{id}\"")?;
        }
        write!(out, ">{text}</span>")
    }
}

/// All that holds at a piece.
#[derive(Default)]
struct Held<'a> {
    content: Option<&'a Quotation>,
    /// `cue` or `source`, and whose.
    signal: Option<(&'static str, &'a Quotation)>,
    name: Option<&'a Mention>,
    date: bool,
}

impl<'a> Held<'a> {
    fn of(open: &[(Span, Mark)], article: &'a Article<'_>) -> Self {
        let quote = |id: u32| &article.quotations()[id as usize];
        let mut held = Self::default();
        for (_, mark) in open {
            match *mark {
                Mark::Content(id) => held.content = Some(quote(id)), // the last one opened is the innermost
                Mark::Cue(id) => held.signal = Some(("cue", quote(id))),
                Mark::Source(id) => held.signal = held.signal.or(Some(("source", quote(id)))),
                Mark::Mention(id) => held.name = Some(&article.all_mentions()[id as usize]),
                #[cfg(feature = "dates")]
                Mark::Date => held.date = true,
            }
        }
        held
    }

    /// Whose colour the piece has: a cue within another one's content has its own speaker's.
    fn owner(&self) -> Option<&'a Quotation> {
        self.signal.map(|(_, q)| q).or(self.content)
    }

    fn classes(&self, out: &mut String) -> fmt::Result {
        if let Some(q) = self.content {
            let unsaid = if q.polarity == Polarity::Positive { "" } else { " unsaid" };
            write!(out, "c {}{unsaid} ", q.kind.as_str())?;
        }
        let signal = self.signal.map(|(class, _)| class);
        for class in [signal, self.name.map(|_| "name"), self.date.then_some("date")].into_iter().flatten() {
            write!(out, "{class} ")?;
        }
        match self.owner().map(|q| q.speaker) {
            Some(Some(speaker)) => write!(out, "s{speaker}"),
            Some(None) => out.write_str("anyone"),
            None => Ok(()),
        }
    }
}
