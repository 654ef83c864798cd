//! The sample article's whole result, as a person reads it. After a change that is meant: `INSTA_UPDATE=always cargo test -p isnad`, and read the
//! difference.

use isnad::{Analyzer, Article, Polarity};
use std::fmt::Write;

const SAMPLE: &str = include_str!("../../../examples/samples/article.txt");

fn show(article: &Article<'_>) -> String {
    let mut out = String::new();
    for (label, line) in
        [("headline", article.headline()), ("byline", article.byline()), ("dateline", article.dateline())]
    {
        writeln!(out, "{label}: {}", line.unwrap_or("-")).unwrap();
    }
    out.push_str("\nentities\n");
    for e in article.entities() {
        writeln!(out, "  {} {} ×{} {}", e.kind.as_str(), e.name, e.mentions.len(), e.roles.join("; ")).unwrap();
    }
    out.push_str("\nquotations\n");
    for q in article.quotations() {
        let text = |s: Option<isnad::Span>| s.map_or("-", |s| article.text_of(s));
        let speaker = article.speaker(q).map_or("-", |e| &e.name);
        let polarity = if q.polarity == Polarity::Positive { "" } else { q.polarity.as_str() };
        let nested = if q.nested { "nested" } else { "" };
        writeln!(out, "  {speaker} | {} {polarity}{nested} | {}", q.kind.as_str(), q.rule).unwrap();
        writeln!(out, "    [{}]cue [{}]source {}", text(q.cue), text(q.source), article.content(q)).unwrap();
    }
    out.push_str("\ndates\n");
    #[cfg(feature = "dates")]
    for d in article.dates() {
        let day = |d: Option<jiff::civil::Date>| d.map_or("?".into(), |d| d.to_string());
        writeln!(out, "  {} = {}..{}", article.text_of(d.span), day(d.first), day(d.last)).unwrap();
    }
    out
}

#[cfg(feature = "dates")]
#[test]
fn the_sample_article() {
    let analyzer = Analyzer::builder().published(jiff::civil::date(2015, 7, 24)).build();
    insta::assert_snapshot!(show(&analyzer.analyze(SAMPLE)));
}

#[cfg(feature = "dates")]
#[test]
fn a_date_within_a_name_is_none() {
    let analyzer = Analyzer::builder().published(jiff::civil::date(2015, 7, 24)).build();
    for (text, want) in [
        ("التقى الرئيس رجب طيب أردوغان نظيره في رجب الماضي.", vec!["رجب الماضي"]),
        ("وقالت صحيفة المصري اليوم إن الوفد وصل اليوم.", vec!["اليوم"]),
    ] {
        let article = analyzer.analyze(text);
        let dates: Vec<_> = article.dates().iter().map(|d| article.text_of(d.span)).collect();
        assert_eq!(dates, want, "{text}");
    }
}
