//! The whole way: any text to an article, its page and its JSON and back; spans on character boundaries, indexes that point at something.
#![no_main]

use isnad::json::{OffsetUnit, Record};
use isnad::{Analyzer, Span};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static ANALYZER: LazyLock<Analyzer> =
    LazyLock::new(|| Analyzer::builder().published(jiff::civil::date(2015, 7, 24)).build());

fuzz_target!(|text: &str| {
    let article = ANALYZER.analyze(text);
    let whole = |s: Span| assert!(!text[s].is_empty());
    for q in article.quotations() {
        q.content.iter().for_each(|s| whole(*s));
        [q.cue, q.source, q.addressee, q.medium].into_iter().flatten().for_each(whole);
        assert!(!q.content.is_empty() && q.content.windows(2).all(|w| w[0].end <= w[1].start));
    }
    article.all_mentions().iter().for_each(|m| whole(m.span));
    article.dates().iter().for_each(|d| whole(d.span));
    let page = article.to_html();
    assert_eq!(page.matches("<script>").count(), 1);
    let json = serde_json::to_string(&article.record(OffsetUnit::Chars)).unwrap();
    let back = serde_json::from_str::<Record>(&json).unwrap().into_article().unwrap();
    assert_eq!(back.quotations(), article.quotations());
});
