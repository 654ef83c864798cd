//! Reads a day's news, or a year's: who said what in every article, one JSON object a line, in the order of the articles.
//!
//! ```text
//! cargo run --release --example corpus -- PATH... --out OUT.jsonl            # a line an attribution
//! cargo run --release --example corpus -- PATH... --articles                 # a line an article, to standard output
//! cargo run --release --example corpus -- PATH... --out OUT.jsonl --resume   # goes on where Ctrl-C left it
//! ```
//!
//! PATH is a zip of JSON arrays, a JSON array or JSON Lines of `{title, content, source, date}`, a folder, a text, or `-`.
//! Spans count the bytes of an article's text: its title, where it has one, a line feed, its content.
//! `--names NAMES.tsv` adds names of your own, `--strict` stops at the first bad record, `--threads N` takes N threads in place of all.

use isnad::Analyzer;
use isnad::json::OffsetUnit;
use isnad_examples::command::{self, Arguments, Outcome};
use isnad_examples::{batch, input};
use std::process::ExitCode;

const USAGE: &str =
    "usage: corpus PATH... [--out OUT.jsonl [--resume]] [--articles] [--names TSV] [--strict] [--threads N]";

fn main() -> ExitCode {
    command::run(USAGE, corpus)
}

fn corpus(args: &Arguments) -> Outcome {
    let mut analyzer = Analyzer::builder();
    if let Some(names) = args.path("--names") {
        analyzer = analyzer.gazetteer(input::names(names)?);
    }
    let (analyzer, whole) = (analyzer.build(), args.has("--articles"));
    batch::run(args, |text, day, rows| {
        let article = analyzer.published(day).analyze(text);
        if whole {
            rows.push(&article.record(OffsetUnit::Bytes));
        } else {
            article.attributions().for_each(|attribution| rows.push(&attribution));
        }
    })
}
