//! What holds for every text: no panic, spans on character boundaries and in order, the same result each time and on each thread.

use isnad::{Analyzer, Article, Span};
use proptest::prelude::*;
use std::sync::LazyLock;

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::new);
const SAMPLE: &str = include_str!("../../../examples/samples/article.txt");

/// Every span is a range of characters; every index points at something; lists are in order.
fn sound(article: &Article<'_>) {
    let text = article.text();
    let fits = |s: Span| assert!(s.get(text).is_some(), "{s:?} is no range of characters");
    let whole = |s: Span| {
        fits(s);
        assert!(!s.is_empty(), "{s:?} is empty");
    };
    for q in article.quotations() {
        assert!(!q.content.is_empty());
        q.content.iter().for_each(|s| whole(*s));
        assert!(q.content.windows(2).all(|w| w[0].end <= w[1].start), "pieces out of order: {:?}", q.content);
        [q.cue, q.source, q.addressee, q.medium].into_iter().flatten().for_each(whole);
        assert!(q.speaker.is_none_or(|s| article.entity(s).is_some()));
        assert!((0.0..=1.0).contains(&q.confidence));
        assert_eq!(article.quotations()[q.id as usize].id, q.id);
    }
    for m in article.all_mentions() {
        whole(m.span);
        m.role.into_iter().for_each(whole);
        assert!(article.entity(m.entity).is_some());
    }
    let starts: Vec<_> = article.all_mentions().iter().map(|m| m.span.start).collect();
    assert!(starts.is_sorted(), "mentions out of order");
    for e in article.entities() {
        for m in &e.mentions {
            assert_eq!(article.all_mentions()[*m as usize].entity, e.id, "{}", e.name);
        }
    }
    article.tokens().iter().for_each(|t| whole(t.span));
    assert!(article.tokens().windows(2).all(|w| w[0].span.end <= w[1].span.start));
    article.sentences().iter().for_each(|s| whole(s.span));
    article.paragraphs().iter().for_each(|p| whole(p.span));
    article.quotation_marks().iter().for_each(|q| [q.outer, q.inner].into_iter().for_each(fits));
    [article.headline_span(), article.byline_span(), article.dateline_span()].into_iter().flatten().for_each(whole);
    #[cfg(feature = "dates")]
    article.dates().iter().for_each(|d| whole(d.span));
    let _ = article.to_html();
}

/// Pieces that news is made of, and pieces that break it.
fn piece() -> impl Strategy<Value = String> {
    let words = "قال وقالت إن أن أنّ إنها وأضاف مؤكدا بحسب وفقا لـ نقلا عن نفى لم يعلن دعا إلى على ضرورة الوزير المتحدثة باسم محمد سالم عبد الله \
                 القاهرة وزارة الخارجية الأمريكي للأناضول الذي أمس الخميس يوليو 22 ٢٠١٥ عام الماضي رويترز مصدر مسؤول و ب ال قَالَ قــال فارسی";
    let words: Vec<&'static str> = words.split_whitespace().collect();
    let marks = [
        "«",
        "»",
        "\"",
        "“",
        "”",
        "'",
        ":",
        "،",
        ".",
        "؟",
        "...",
        "-",
        "(",
        ")",
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "\u{a0}",
        "\u{200f}",
        "\u{202e}",
        "\u{200d}",
        "\u{64b}",
        "\u{640}",
        "\u{feff}",
        "\0",
        "👩‍👩‍👧",
        "𞸀",
        "ﷺ",
        "a",
        "http://x.y",
        "@x",
        "#وسم",
        "1,5",
        "/",
    ];
    prop_oneof![
        6 => prop::sample::select(words).prop_map(|w| format!("{w} ")),
        3 => prop::sample::select(marks.to_vec()).prop_map(str::to_string),
        1 => any::<char>().prop_map(String::from),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn any_string(text in "\\PC{0,200}") {
        sound(&ANALYZER.analyze(&text));
    }

    #[test]
    fn news_like_text(pieces in prop::collection::vec(piece(), 0..120)) {
        let text = pieces.concat();
        let article = ANALYZER.analyze(&text);
        sound(&article);
        prop_assert_eq!(&ANALYZER.analyze(&text), &article);
    }

    /// The sample with some of its characters gone, doubled or put elsewhere.
    #[test]
    fn broken_news(edits in prop::collection::vec((any::<prop::sample::Index>(), piece(), 0usize..4), 1..30)) {
        let mut chars: Vec<String> = SAMPLE.chars().map(String::from).collect();
        for (at, piece, gone) in edits {
            let at = at.index(chars.len());
            let end = (at + gone).min(chars.len());
            chars.splice(at..end, [piece]);
        }
        sound(&ANALYZER.analyze(&chars.concat()));
    }
}

#[test]
fn one_analyzer_on_eight_threads() {
    let alone = ANALYZER.analyze(SAMPLE);
    sound(&alone);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..5 {
                    assert_eq!(ANALYZER.analyze(SAMPLE), alone);
                }
            });
        }
    });
}
