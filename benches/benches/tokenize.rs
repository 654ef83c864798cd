//! Tokens, sentences and clitics side by side with the peers, in MB of UTF-8 a second:
//! `cargo bench -p isnad-benches --bench tokenize --features peers`.
//!
//! Runs on a JSON array of articles with a `content`, whose path may stand behind `--`; on news beside the workspace (`../shared`)
//! where that is present; on the examples' sample article where not.

use isnad_tokenize::{Document, Tokenizer, sentences};
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

/// The tokens of texts, one after the other in the same memory.
fn tokens(texts: &[String]) -> usize {
    let (mut doc, mut sum) = (Document::default(), 0);
    for text in texts {
        doc = doc.into_tokens_of(text);
        sum += doc.tokens().len();
    }
    sum
}

fn main() {
    let texts = news();
    let bytes: usize = texts.iter().map(String::len).sum();
    println!(
        "{} articles, {bytes} bytes, one by one; MB/s, sums of the medians of {PARTS} parts that take turns",
        texts.len()
    );
    let plain = Tokenizer::new().without_clitics();
    // Short pieces of work, so that what else runs on the machine hits all alike.
    let parts: Vec<&[String]> = texts.chunks(texts.len().div_ceil(PARTS).max(1)).collect();
    type Work<'a> = (&'a str, Box<dyn Fn(&[String]) -> usize + 'a>);
    #[allow(unused_mut)]
    let mut work: Vec<Work<'_>> = vec![
        ("isnad: tokens and keys", Box::new(tokens)),
        ("isnad: sentences alone", Box::new(|p| p.iter().map(|t| sentences(t).count()).sum())),
        (
            "isnad: tokens, keys, sentences, quotes",
            Box::new(|p| p.iter().map(|t| plain.document(t).tokens().len()).sum()),
        ),
        ("isnad: all of it with clitics", Box::new(|p| p.iter().map(|t| Document::new(t).tokens().len()).sum())),
    ];
    #[cfg(feature = "peers")]
    work.extend(peers::all());
    let mut times: Vec<Vec<Vec<Duration>>> = vec![vec![Vec::new(); parts.len()]; work.len()];
    for _ in 0..ROUNDS {
        for (p, part) in parts.iter().enumerate() {
            for ((_, f), times) in work.iter().zip(&mut times) {
                // Once before, so that each finds caches that are its own and not those of the one before it.
                black_box(f(part));
                let start = Instant::now();
                black_box(f(part));
                times[p].push(start.elapsed());
            }
        }
    }
    for ((name, _), times) in work.iter().zip(&mut times) {
        let median = |t: &mut Vec<Duration>| {
            t.sort();
            t[t.len() / 2]
        };
        let time: Duration = times.iter_mut().map(median).sum();
        println!("{name:<42} {:8.1}", bytes as f64 / 1e6 / time.as_secs_f64());
    }
}

const PARTS: usize = 16;
const ROUNDS: usize = 15;

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

    type Job = Box<dyn Fn(&[String]) -> usize>;
    type Work = (&'static str, Job);

    pub(super) fn all() -> Vec<Work> {
        let words = icu_segmenter::WordSegmenter::new_for_non_complex_scripts(Default::default());
        let sentences = icu_segmenter::SentenceSegmenter::new(Default::default());
        fn each(f: impl Fn(&str) -> usize + 'static) -> Job {
            Box::new(move |texts| texts.iter().map(|t| f(t)).sum())
        }
        vec![
            ("icu_segmenter words", each(move |t| words.segment_str(t).count())),
            ("icu_segmenter sentences", each(move |t| sentences.segment_str(t).count())),
            ("unicode-segmentation word bounds", each(|t| t.split_word_bound_indices().count())),
            ("unicode-segmentation sentences", each(|t| t.unicode_sentences().count())),
            ("charabia", each(|t| charabia::Tokenize::tokenize(&t).count())),
        ]
    }
}
