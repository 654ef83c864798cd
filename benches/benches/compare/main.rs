//! The comparison: the same job done by isnad and by each peer, on the same text in one run. First what comes out is compared, then the time.
//!
//! ```text
//! benches/compare                                                    # all of it, with the Python peers
//! cargo bench -p isnad-benches --features peers --bench compare      # the Rust peers alone
//! ```
//!
//! It prints a table in Markdown: MB/s of UTF-8 (each article's fastest round; the Rust works of a job take turns), how many times as fast isnad is, and how far the
//! outputs agree: the share of isnad's pieces (words, sentences, names, words of the folded text) that the peer has too, and of the peer's that isnad
//! has.

mod jobs;
mod python;
mod row;

use isnad_benches::{names::Names, texts};
use row::{Row, print};
use std::env;

fn main() {
    let args: Vec<String> = env::args().collect();
    let value = |name: &str| args.iter().position(|a| a == name).and_then(|i| args.get(i + 1));
    let bytes = value("--bytes").and_then(|b| b.parse().ok()).unwrap_or(1_000_000);
    let (kind, articles) = texts::news(bytes);
    let names = Names::new(&texts::root()).list(100_000, 7);
    let size = articles.iter().map(String::len).sum::<usize>() as f64 / 1e6;
    println!("{} articles of {kind}, {size:.1} MB; {} names; one thread\n", articles.len(), names.len());
    let mut rows: Vec<Row> = jobs::all(&articles, &names);
    if let Some(interpreter) = value("--python") {
        python::run(interpreter, &articles, &names, &mut rows);
    }
    print(&rows);
}
