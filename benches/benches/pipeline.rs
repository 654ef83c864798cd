//! An article from text to typed structs, stage by stage and whole, on three texts, beside a plain word segmenter of the same run; then how
//! the time grows with the text.
//!
//! ```text
//! cargo bench -p isnad-benches --bench pipeline                    # the peers' lines with --features peers
//! ```
//!
//! MB are millions of bytes of UTF-8. Each figure is the median of rounds that take turns, so that what else runs on the machine hits all alike.
//! Of figures of different runs only the ratios last.

use isnad::{Analyzer, Stage};
use std::hint::black_box;
use std::time::{Duration, Instant};

const SAMPLE: &str = include_str!("../../examples/samples/article.txt");
const ROUNDS: usize = 7;

type Work<'a> = (String, usize, Box<dyn Fn() + 'a>);

fn main() {
    let until = |stage| Analyzer::builder().until(stage).dates(false).build();
    let (tokens, entities, quotations) = (until(Stage::Tokens), until(Stage::Entities), until(Stage::Quotations));
    let whole = Analyzer::new();
    let tiled = news(SAMPLE, 500_000);
    let vocalised = news(&vocalise(SAMPLE), 500_000);
    let generated = generate(500, 7);
    for (name, articles) in [("the sample, tiled", &tiled), ("vocalised", &vocalised), ("generated", &generated)] {
        let bytes = articles.iter().map(String::len).sum();
        println!("\n{name}: {} articles, {:.2} MB", articles.len(), bytes as f64 / 1e6);
        let each = |analyzer: &'static str, a: Analyzer| -> Work<'_> {
            (analyzer.into(), bytes, Box::new(move || articles.iter().for_each(|t| _ = black_box(a.analyze(t)))))
        };
        #[allow(unused_mut)]
        let mut work = vec![
            each("tokens, sentences, quotation marks", tokens.clone()),
            each("+ entities", entities.clone()),
            each("+ quotations", quotations.clone()),
            each("+ dates: the whole article", whole.clone()),
        ];
        #[cfg(feature = "peers")]
        work.push((
            "peer: unicode_word_indices (words only)".into(),
            bytes,
            Box::new(|| {
                use unicode_segmentation::UnicodeSegmentation;
                articles.iter().for_each(|t| _ = black_box(t.unicode_word_indices().count()));
            }),
        ));
        table(work);
    }
    growth(&whole);
}

/// Runs all in turn, and prints each one's rate.
fn table(work: Vec<Work<'_>>) {
    for ((name, bytes, _), time) in work.iter().zip(medians(&work)) {
        println!("  {name:<42} {:8.1} MB/s", *bytes as f64 / 1e6 / time.as_secs_f64());
    }
}

fn medians(work: &[Work<'_>]) -> Vec<Duration> {
    let mut times = vec![Vec::new(); work.len()];
    for _ in 0..ROUNDS {
        for ((_, _, f), times) in work.iter().zip(&mut times) {
            let start = Instant::now();
            f();
            times.push(start.elapsed());
        }
    }
    times
        .iter_mut()
        .map(|t| {
            t.sort();
            t[t.len() / 2]
        })
        .collect()
}

/// One text of growing size: the slope of the log-log line is 1.0 where time grows as the text does.
fn growth(analyzer: &Analyzer) {
    println!("\none text of growing size");
    let sizes = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
    let mut points = Vec::new();
    for size in sizes {
        let text: String = news(SAMPLE, size).concat();
        let work: Vec<Work<'_>> = vec![("".into(), text.len(), Box::new(|| _ = black_box(analyzer.analyze(&text))))];
        let time = medians(&work)[0].as_secs_f64();
        println!("  {:>10} bytes {:10.3} ms {:8.1} MB/s", text.len(), time * 1e3, text.len() as f64 / 1e6 / time);
        points.push(((text.len() as f64).ln(), time.ln()));
    }
    let n = points.len() as f64;
    let (x, y) = points.iter().fold((0.0, 0.0), |(x, y), p| (x + p.0 / n, y + p.1 / n));
    let slope = points.iter().map(|p| (p.0 - x) * (p.1 - y)).sum::<f64>()
        / points.iter().map(|p| (p.0 - x).powi(2)).sum::<f64>();
    println!("  slope of the log-log line: {slope:.3}");
}

/// The text, again and again, to about that many bytes.
fn news(text: &str, bytes: usize) -> Vec<String> {
    vec![format!("{text}\n"); bytes.div_ceil(text.len())]
}

/// A fatha after every second letter.
fn vocalise(text: &str) -> String {
    let mut letters = 0;
    text.chars()
        .flat_map(|c| {
            letters += usize::from(('ب'..='ي').contains(&c));
            [Some(c), (('ب'..='ي').contains(&c) && letters % 2 == 0).then_some('\u{64e}')]
        })
        .flatten()
        .collect()
}

/// News that nobody wrote: sentences put together by a seeded generator, so that words do not repeat as they do in a tiled text.
fn generate(articles: usize, seed: u64) -> Vec<String> {
    let mut state = seed;
    let mut pick = move |n: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % n as u64) as usize
    };
    let words: Vec<&str> = SAMPLE.split_whitespace().collect();
    let cues = ["قال", "أكد", "أضاف", "أوضح", "نفى", "أعلن", "كشف", "حذر من"];
    let sources = ["وزير النقل", "المتحدث باسم الشركة", "مصدر مطلع", "الدكتور سالم الحربي", "رئيس البلدية", ""];
    let sentence = |pick: &mut dyn FnMut(usize) -> usize| {
        let start = pick(words.len() - 30);
        let content = words[start..start + 8 + pick(20)].join(" ");
        format!("{} {} إن {content}. ", cues[pick(cues.len())], sources[pick(sources.len())])
    };
    (0..articles)
        .map(|_| (0..12).map(|i| sentence(&mut pick) + if i % 3 == 2 { "\n" } else { "" }).collect::<String>())
        .collect()
}
