//! Reads a day's news, or a year's: who said what in every article, one JSON object a line, in the order of the articles.
//!
//! ```text
//! cargo run --release --example corpus -- PATH... --out OUT.jsonl        # a line an attribution
//! cargo run --release --example corpus -- PATH... --articles             # a line an article, to standard output
//! cargo run --release --example corpus -- PATH... --out OUT.jsonl --resume   # goes on where Ctrl-C left it
//! ```
//!
//! PATH is a zip of JSON arrays, a JSON array or JSON Lines of `{title, content, source, date}`, a folder, a text, or `-`.
//! `--names NAMES.tsv` adds names of your own, `--strict` stops at the first bad record, `--threads N` takes N threads in place of all.

use isnad::Analyzer;
use isnad::json::OffsetUnit;
use isnad_examples::articles::{self, Raw};
use isnad_examples::command::{self, Arguments, Misused};
use isnad_examples::lines::{self, Lines, Outcome};
use isnad_examples::meter::Meter;
use isnad_examples::{input, interrupt, pool};
use serde::Serialize;
use std::process::ExitCode;

const USAGE: &str =
    "usage: corpus PATH... [--out OUT.jsonl [--resume]] [--articles] [--names TSV] [--strict] [--threads N]";

/// What stands before each line's own keys.
#[derive(Serialize)]
struct Row<'a, T: Serialize> {
    file: &'a str,
    record: usize,
    outlet: Option<&'a str>,
    title: Option<&'a str>,
    date: Option<&'a str>,
    #[serde(flatten)]
    row: T,
}

fn main() -> ExitCode {
    command::run(USAGE, corpus)
}

fn corpus(args: &Arguments) -> command::Outcome {
    let cores = || std::thread::available_parallelism().map_or(1, usize::from);
    let threads = args.parsed("--threads", "a number from 1", |n| n.parse().ok().filter(|n| *n > 0))?;
    if args.has("--resume") && !args.has("--out") {
        return Err(Misused("--resume wants --out".into()).into());
    }
    let files = articles::files(&args.paths)?;
    let mut analyzer = Analyzer::builder();
    if let Some(names) = args.path("--names") {
        analyzer = analyzer.gazetteer(input::names(names)?);
    }
    let (analyzer, whole) = (analyzer.build(), args.has("--articles"));
    let job = format!("{files:?} articles={whole} names={:?}", args.path("--names"));
    let mut lines = Lines::open(args.path("--out"), &job, args.has("--resume"))?;
    let (meter, skip) = (Meter::start(&files), lines.done());
    interrupt::listen();

    let source = |sink: &mut dyn FnMut(Raw) -> bool| {
        let mut seen = 0;
        let mut next = |raw| {
            seen += 1;
            !interrupt::wished() && (seen <= skip || sink(raw))
        };
        let _ = files.iter().all(|file| articles::each(file, &mut |bytes| meter.read(bytes), &mut next));
    };
    let work = |raw: &mut Raw| {
        let (file, record) = (raw.file.clone(), raw.record);
        Outcome::of(raw, |article, out| {
            let text = article.text();
            meter.text(text.len());
            let found = analyzer.published(article.day()).analyze(&text);
            let (file, outlet, title, date) =
                (&*file, article.source.as_deref(), article.title.as_deref(), article.date.as_deref());
            if whole {
                lines::push(out, &Row { file, record, outlet, title, date, row: found.record(OffsetUnit::Bytes) });
            } else {
                found.attributions().for_each(|row| lines::push(out, &Row { file, record, outlet, title, date, row }));
            }
        })
    };
    let mut take = |outcome: Outcome| {
        let good = meter.show(&lines, &outcome);
        lines.take(outcome).map(|()| good || !args.has("--strict"))
    };
    let finished = pool::ordered(threads.unwrap_or_else(cores), source, work, &mut take);
    let strict = finished.map_err(|e| format!("{}: {e}", lines.name()))?;
    let stopped = interrupt::wished();
    lines.close(!stopped && strict)?;
    meter.finish(&lines);
    if stopped {
        eprintln!("corpus: stopped; every line is whole{}", if args.has("--out") { ", --resume goes on" } else { "" });
        return Ok(ExitCode::from(130));
    }
    Ok(if strict { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
