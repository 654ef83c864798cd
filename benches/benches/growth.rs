//! How the time grows with the text, 1 kB to 100 MB in one piece, and with the gazetteer, a thousand names to a million.
//!
//! As a newsroom reads: below 1 MB the time is that of one of many different texts, read one after another, 2 MB of them in all. One text read
//! again and again would soon be known by heart, to caches and branch predictor, and nobody reads so. Memory is kept from text to
//! text where the library takes it: a buffer to normalize into, a document to read tokens in, workspaces to find entities and to read
//! articles with.
//!
//! ```text
//! cargo bench -p isnad-benches --bench growth                      # a table
//! cargo bench -p isnad-benches --bench growth -- --svg docs        # and docs/growth-text.svg, docs/growth-names.svg
//! cargo bench -p isnad-benches --bench growth -- --most 1000000    # texts and gazetteers up to that size only
//! ```
//!
//! The slope is that of the line through the logarithms: 1.0 where time grows as the text does. It exits with 1 where a stage's is over 1.05.

use isnad::Analyzer;
use isnad_benches::clock::{self, Work};
use isnad_benches::names::Names;
use isnad_benches::plot::{self, Line};
use isnad_benches::texts;
use isnad_gazetteer::{Entry, Gazetteer, Gazetteers};
use isnad_normalize::{Normalizer, Profile};
use isnad_tokenize::Document;
use std::path::Path;
use std::time::Instant;
use std::{env, fs, mem, process};

const LIMIT: f64 = 1.05;

fn main() {
    let args: Vec<String> = env::args().collect();
    let value = |name: &str| args.iter().position(|a| a == name).and_then(|i| args.get(i + 1));
    let most = value("--most").and_then(|v| v.parse().ok()).unwrap_or(100_000_000);
    let (text_ok, text_plot) = text(most);
    let names_plot = names(most.min(1_000_000));
    if let Some(folder) = value("--svg") {
        for (name, svg) in [("growth-text.svg", text_plot), ("growth-names.svg", names_plot)] {
            // Cargo runs benchmarks in their package's folder; the path is meant from the workspace.
            let path = texts::root().join(Path::new(folder)).join(name);
            if let Err(e) = fs::write(&path, svg) {
                eprintln!("{}: {e}", path.display());
                process::exit(2);
            }
            println!("written: {}", path.display());
        }
    }
    if !text_ok {
        process::exit(1);
    }
}

/// Different texts of about that many bytes each, cut where paragraphs end: as many as 2 MB hold, and at least one.
fn cut(paragraphs: &[&str], bytes: usize) -> Vec<String> {
    let mut rest = paragraphs.iter().cycle();
    let mut one = || {
        let mut text = String::with_capacity(bytes + 10_000);
        while let Some(paragraph) = rest.next().filter(|p| text.len() + p.len() / 2 < bytes || text.is_empty()) {
            text.push_str(paragraph);
            text.push('\n');
        }
        text
    };
    let texts = if bytes < 1_000_000 { 2_000_000 / bytes } else { 1 };
    (0..texts).map(|_| one()).collect()
}

/// The stages that are timed, each with the memory that it keeps.
fn stages<'a>(texts: &'a [String], gazetteers: &'a Gazetteers, analyzer: &'a Analyzer) -> [Work<'a>; 4] {
    let bytes = texts.iter().map(String::len).sum();
    let normalizer = Normalizer::new(Profile::Search);
    let (mut out, mut entities, mut article) =
        (String::new(), isnad_entities::Workspace::new(), isnad::Workspace::new());
    let mut tokens = Document::default();
    let each = |mut run: Box<dyn FnMut(&'a str) -> usize + 'a>| move || texts.iter().map(|text| run(text)).sum();
    let normalize = move |text: &str| {
        out.clear();
        normalizer.normalize_into(text, &mut out);
        out.len()
    };
    [
        Work::new("normalize", bytes, each(Box::new(normalize))),
        Work::new(
            "tokens",
            bytes,
            each(Box::new(move |t| {
                tokens = mem::take(&mut tokens).into_document_of(t);
                tokens.tokens().len()
            })),
        ),
        Work::new(
            "entities",
            bytes,
            each(Box::new(move |t| {
                isnad_entities::find_with(&Document::new(t), gazetteers, &mut entities).mentions.len()
            })),
        ),
        Work::new("article", bytes, each(Box::new(move |t| analyzer.analyze_with(t, &mut article).quotations().len()))),
    ]
}

fn text(most: usize) -> (bool, String) {
    let news = texts::generated(most.min(4_000_000), 7);
    let paragraphs: Vec<&str> = news.iter().flat_map(|article| article.lines()).collect();
    let gazetteers = Gazetteers::new().with_embedded();
    let analyzer = Analyzer::new();
    let shown = ["normalize", "tokens", "entities", "article"];
    let mut lines: Vec<Vec<(f64, f64)>> = vec![Vec::new(); shown.len()];
    println!(
        "milliseconds for one text, by its bytes\n{:>12} {:>6} {}",
        "bytes",
        "texts",
        shown.map(|s| format!("{s:>11}")).concat()
    );
    for power in 3..=8 {
        let bytes = 10usize.pow(power);
        if bytes > most {
            break;
        }
        let texts = cut(&paragraphs, bytes);
        let times = clock::best(&mut stages(&texts, &gazetteers, &analyzer), (30_000_000 / bytes).clamp(2, 5));
        let size = texts.iter().map(String::len).sum::<usize>() / texts.len();
        let times: Vec<f64> = times.iter().map(|t| t * 1e3 / texts.len() as f64).collect();
        println!("{size:>12} {:>6} {}", texts.len(), times.iter().map(|t| format!("{t:11.4}")).collect::<String>());
        lines.iter_mut().zip(times).for_each(|(line, time)| line.push((size as f64, time)));
    }
    let slopes: Vec<f64> = lines.iter().map(|l| clock::slope(l)).collect();
    println!(
        "{:>12} {:>6} {}   at most {LIMIT}",
        "slope",
        "",
        slopes.iter().map(|s| format!("{s:11.3}")).collect::<String>()
    );
    let plotted: Vec<Line<'_>> = shown.iter().zip(&lines).map(|(name, points)| Line { name, points }).collect();
    (
        slopes.iter().all(|s| *s <= LIMIT),
        plot::log_log("Time by size of the text", "bytes of text", "milliseconds", &plotted),
    )
}

fn names(most: usize) -> String {
    let (kind, articles) = texts::news(2_000_000);
    let bytes: usize = articles.iter().map(String::len).sum();
    let all = Names::new(&texts::root());
    println!("\nmatching {:.1} MB of {kind}, tokenizing included, by the gazetteer's names", bytes as f64 / 1e6);
    println!(
        "{:>12} {:>11} {:>11} {:>11} {:>11} {:>11}",
        "names", "ms", "MB/s", "matches", "compiled MB", "built in s"
    );
    let mut points = Vec::new();
    let sizes = [1_000, 10_000, 100_000, 1_000_000];
    for n in sizes.into_iter().filter(|n| *n <= most) {
        let entries = all.list(n, 7).into_iter().enumerate().map(|(i, name)| Entry::new(format!("n{i}"), "name", name));
        let start = Instant::now();
        let gazetteer = Gazetteer::builder().add_all(entries).build_lossy().0;
        let built = start.elapsed().as_secs_f64();
        let find = |t: &str| gazetteer.matches(&Document::new(t)).len();
        let found: usize = articles.iter().map(|t| find(t)).sum();
        let time = clock::best(&mut [Work::over("", &articles, find)], 5)[0];
        let size = gazetteer.as_bytes().len() as f64 / 1e6;
        println!("{n:>12} {:11.2} {:11.1} {found:11} {size:11.1} {built:11.2}", time * 1e3, bytes as f64 / 1e6 / time);
        points.push((n as f64, time * 1e3));
    }
    println!("{:>12} {:11.3}   0 would be flat", "slope", clock::slope(&points));
    plot::log_log(
        "Time by size of the gazetteer",
        "names",
        "milliseconds for 2 MB",
        &[Line { name: "matching", points: &points }],
    )
}
