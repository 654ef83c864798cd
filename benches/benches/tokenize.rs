//! Tokens, sentences and clitics side by side with the peers, in MB of UTF-8 a second:
//! `cargo bench -p isnad-benches --bench tokenize --features peers`.
//!
//! Runs on a JSON array of articles with a `content`, whose path may stand behind `--`; on news beside the workspace (`../shared`)
//! where that is present; on the examples' sample article where not.

use isnad_tokenize::{Document, Tokenizer};
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

fn main() {
    let texts = news();
    let bytes: usize = texts.iter().map(String::len).sum();
    println!("{} articles, {bytes} bytes, one by one; MB/s, the median of rounds that take turns", texts.len());
    let plain = Tokenizer::new().without_clitics();
    type Work<'a> = (&'a str, Box<dyn Fn() -> usize + 'a>);
    #[allow(unused_mut)]
    let mut work: Vec<Work<'_>> = vec![
        (
            "isnad: tokens, keys, sentences, quotes",
            Box::new(|| texts.iter().map(|t| plain.document(t).tokens().len()).sum()),
        ),
        ("isnad: all of it with clitics", Box::new(|| texts.iter().map(|t| Document::new(t).tokens().len()).sum())),
    ];
    #[cfg(feature = "peers")]
    work.extend(peers::all(&texts));
    let mut times: Vec<Vec<Duration>> = vec![Vec::new(); work.len()];
    for _ in 0..9 {
        for ((_, f), times) in work.iter().zip(&mut times) {
            let start = Instant::now();
            black_box(f());
            times.push(start.elapsed());
        }
    }
    for ((name, _), times) in work.iter().zip(&mut times) {
        times.sort();
        let rate = bytes as f64 / 1e6 / times[times.len() / 2].as_secs_f64();
        println!("{name:<42} {rate:8.1}");
    }
}

/// The articles.
fn news() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let given = std::env::args().skip(1).find(|a| !a.starts_with('-')).map(std::path::PathBuf::from);
    if let Ok(json) = std::fs::read(given.unwrap_or_else(|| root.join("shared/corpus/morocco.json")))
        && let Ok(serde_json::Value::Array(articles)) = serde_json::from_slice(&json)
    {
        return articles.iter().filter_map(|a| a["content"].as_str()).map(str::to_owned).collect();
    }
    println!("no news found at ../shared/corpus: the sample article instead");
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/samples/article.txt");
    let article =
        std::fs::read_to_string(sample).unwrap_or_else(|_| "قال الوزير إن «العمل مستمر» في المشروع.\n".repeat(50));
    vec![article; 200]
}

#[cfg(feature = "peers")]
mod peers {
    use unicode_segmentation::UnicodeSegmentation;

    type Work<'a> = (&'static str, Box<dyn Fn() -> usize + 'a>);

    pub(super) fn all(texts: &[String]) -> Vec<Work<'_>> {
        let words = icu_segmenter::WordSegmenter::new_for_non_complex_scripts(Default::default());
        let sentences = icu_segmenter::SentenceSegmenter::new(Default::default());
        fn each<'a>(texts: &'a [String], f: impl Fn(&str) -> usize + 'a) -> Box<dyn Fn() -> usize + 'a> {
            Box::new(move || texts.iter().map(|t| f(t)).sum())
        }
        vec![
            ("icu_segmenter words", each(texts, move |t| words.segment_str(t).count())),
            ("icu_segmenter sentences", each(texts, move |t| sentences.segment_str(t).count())),
            ("unicode-segmentation word bounds", each(texts, |t| t.split_word_bound_indices().count())),
            ("unicode-segmentation sentences", each(texts, |t| t.unicode_sentences().count())),
            ("charabia", each(texts, |t| charabia::Tokenize::tokenize(&t).count())),
        ]
    }
}
