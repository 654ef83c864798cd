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
    let text = news();
    println!("{} bytes of news; MB/s, the median of rounds that take turns", text.len());
    let plain = Tokenizer::new().without_clitics();
    type Work<'a> = (&'a str, Box<dyn Fn() -> usize + 'a>);
    #[allow(unused_mut)]
    let mut work: Vec<Work<'_>> = vec![
        ("isnad: tokens, keys, sentences, quotes", Box::new(|| plain.document(&text).tokens().len())),
        ("isnad: all of it with clitics", Box::new(|| Document::new(&text).tokens().len())),
    ];
    #[cfg(feature = "peers")]
    work.extend(peers::all(&text));
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
        let rate = text.len() as f64 / 1e6 / times[times.len() / 2].as_secs_f64();
        println!("{name:<42} {rate:8.1}");
    }
}

/// Articles one after the other.
fn news() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let given = std::env::args().skip(1).find(|a| !a.starts_with('-')).map(std::path::PathBuf::from);
    if let Ok(json) = std::fs::read(given.unwrap_or_else(|| root.join("shared/corpus/morocco.json")))
        && let Ok(serde_json::Value::Array(articles)) = serde_json::from_slice(&json)
    {
        return articles.iter().filter_map(|a| a["content"].as_str()).map(|t| format!("{t}\n")).collect();
    }
    println!("no news found at ../shared/corpus: the sample article instead");
    std::fs::read_to_string(root.join("isnad/examples/samples/article.txt"))
        .unwrap_or_else(|_| "قال الوزير إن «العمل مستمر» في المشروع.\n".to_owned())
        .repeat(200)
}

#[cfg(feature = "peers")]
mod peers {
    use unicode_segmentation::UnicodeSegmentation;

    pub(super) fn all(text: &str) -> Vec<(&'static str, Box<dyn Fn() -> usize + '_>)> {
        vec![
            (
                "icu_segmenter words",
                Box::new(|| {
                    let s = icu_segmenter::WordSegmenter::new_for_non_complex_scripts(Default::default());
                    s.segment_str(text).count()
                }),
            ),
            (
                "icu_segmenter sentences",
                Box::new(|| icu_segmenter::SentenceSegmenter::new(Default::default()).segment_str(text).count()),
            ),
            ("unicode-segmentation word bounds", Box::new(|| text.split_word_bound_indices().count())),
            ("unicode-segmentation sentences", Box::new(|| text.unicode_sentences().count())),
            ("charabia", Box::new(move || charabia::Tokenize::tokenize(&text).count())),
        ]
    }
}
