//! What every result must be like, whatever the text: ordered spans on character boundaries, indexes that point at something.

use isnad::{Article, Span};
use isnad_tokenize::Document;

/// Panics unless the span is a range of characters of the text.
#[track_caller]
pub fn fits(text: &str, span: Span) {
    assert!(span.get(text).is_some(), "{span:?} is no range of characters of {text:?}");
}

/// Panics unless the span holds at least one character.
#[track_caller]
pub fn holds(text: &str, span: Span) {
    fits(text, span);
    assert!(!span.is_empty(), "{span:?} is empty");
}

/// Tokens, sentences, paragraphs and quotation marks.
pub fn document(doc: &Document<'_>) {
    let text = doc.text();
    let mut end = 0;
    for (i, t) in doc.tokens().iter().enumerate() {
        holds(text, t.span);
        assert!(t.span.start >= end, "token {i} starts before the one before it ends");
        end = t.span.end;
        assert!(doc.key(i).ends_with(doc.stem(i)) || doc.key(i).contains(doc.stem(i)));
        assert!(doc.stem(i).contains(doc.bare(i)));
        holds(text, doc.stem_span(i));
        let segments: Vec<Span> = doc.segments(i).collect();
        segments.iter().for_each(|s| holds(text, *s));
        assert!(segments.windows(2).all(|w| w[0].end == w[1].start));
    }
    let ordered = |spans: Vec<Span>| {
        spans.iter().for_each(|s| holds(text, *s));
        assert!(spans.windows(2).all(|w| w[0].end <= w[1].start), "out of order: {spans:?}");
    };
    ordered(doc.sentences().iter().map(|s| s.span).collect());
    ordered(doc.paragraphs().iter().map(|p| p.span).collect());
    for q in doc.quotes() {
        fits(text, q.inner);
        holds(text, q.outer);
        assert!(q.outer.contains(q.inner));
    }
    assert!(doc.quotes().windows(2).all(|w| w[0].outer.start < w[1].outer.start));
}

/// All that an article holds.
pub fn article(article: &Article<'_>) {
    let text = article.text();
    for (i, q) in article.quotations().iter().enumerate() {
        assert_eq!(q.id as usize, i);
        assert!(!q.content.is_empty() && !q.rule.is_empty());
        q.content.iter().for_each(|s| holds(text, *s));
        assert!(q.content.windows(2).all(|w| w[0].end <= w[1].start), "pieces out of order: {:?}", q.content);
        [q.cue, q.source, q.addressee, q.medium].into_iter().flatten().for_each(|s| holds(text, s));
        assert!(q.speaker.is_none_or(|s| article.entity(s).is_some()));
        assert!((0.0..=1.0).contains(&q.confidence));
        assert!(!article.content(q).is_empty());
    }
    let order = |q: &isnad::Quotation| q.content[0].start.min(q.cue.map_or(u32::MAX, |c| c.start));
    assert!(
        article.quotations().is_sorted_by_key(|q| q.content[0].start) || article.quotations().is_sorted_by_key(order)
    );
    for (i, m) in article.all_mentions().iter().enumerate() {
        holds(text, m.span);
        m.role.into_iter().for_each(|r| holds(text, r));
        let entity = article.entity(m.entity).unwrap_or_else(|| panic!("mention {i} is of no entity"));
        assert!(entity.mentions.contains(&(i as u32)));
    }
    assert!(article.all_mentions().is_sorted_by_key(|m| m.span.start));
    for (i, e) in article.entities().iter().enumerate() {
        assert_eq!(e.id as usize, i);
        assert!(!e.name.is_empty());
        assert!(e.mentions.iter().all(|m| article.all_mentions()[*m as usize].entity == e.id));
    }
    article.dates().iter().for_each(|d| holds(text, d.span));
    assert!(article.dates().windows(2).all(|w| w[0].span.end <= w[1].span.start));
    [article.headline_span(), article.byline_span(), article.dateline_span()]
        .into_iter()
        .flatten()
        .for_each(|s| holds(text, s));
}
