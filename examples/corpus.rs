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

use indicatif::{ProgressBar, ProgressStyle};
use isnad::Analyzer;
use isnad::json::OffsetUnit;
use isnad_examples::articles::{self, Raw};
use isnad_examples::lines::{Lines, Outcome};
use serde::Serialize;
use std::panic::AssertUnwindSafe;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Instant;

const USAGE: &str =
    "usage: corpus PATH... [--out OUT.jsonl [--resume]] [--articles] [--names TSV] [--strict] [--threads N]";

#[derive(Default)]
struct Options {
    paths: Vec<PathBuf>,
    out: Option<PathBuf>,
    resume: bool,
    articles: bool,
    strict: bool,
    names: Option<PathBuf>,
    threads: usize,
}

/// What stands before each line's own keys.
#[derive(Serialize)]
struct Row<'a, T: Serialize> {
    file: &'a str,
    record: usize,
    source: Option<&'a str>,
    title: Option<&'a str>,
    date: Option<&'a str>,
    #[serde(flatten)]
    row: T,
}

fn main() -> ExitCode {
    let options = match options(std::env::args_os().skip(1)) {
        Ok(options) => options,
        Err(problem) => {
            eprintln!("corpus: {problem}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(&options) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("corpus: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> Result<ExitCode, String> {
    let files = articles::files(&options.paths).map_err(|(path, e)| format!("{}: {e}", path.display()))?;
    let job = format!("{files:?} articles={} names={:?}", options.articles, options.names);
    let mut lines = Lines::open(options.out.as_deref(), &job, options.resume)?;
    let skip = lines.done();

    static STOP: AtomicBool = AtomicBool::new(false);
    let _ = ctrlc::set_handler(|| STOP.store(true, Ordering::Relaxed)); // a second handler only in tests
    let size: u64 = files.iter().filter_map(|f| f.metadata().ok()).map(|m| m.len()).sum();
    let bar = ProgressBar::new(size).with_style(
        ProgressStyle::with_template("{bar:30} {percent}%  {msg}  {elapsed} gone, {eta} left")
            .expect("a template that stands here"),
    );
    let (read, text_bytes) = (AtomicU64::new(0), AtomicU64::new(0));
    let mut analyzer = Analyzer::builder();
    if let Some(names) = &options.names {
        analyzer = analyzer.gazetteer(isnad_examples::input::names(names)?);
    }
    let analyzer = analyzer.build();
    let start = Instant::now();

    let read_one = |raw: &mut Raw, file: &str, record: usize| -> Outcome {
        let mut line = Vec::new();
        let article = match raw.parse() {
            Ok(article) => article,
            Err(problem) => return Outcome::Bad(format!("{file} record {record}: {problem}")),
        };
        let text = article.text();
        text_bytes.fetch_add(text.len() as u64, Ordering::Relaxed);
        let found = analyzer.published(article.day()).analyze(&text);
        let (source, title, date) = (article.source.as_deref(), article.title.as_deref(), article.date.as_deref());
        if options.articles {
            push(&mut line, &Row { file, record, source, title, date, row: found.record(OffsetUnit::Bytes) });
        } else {
            found.attributions().for_each(|row| push(&mut line, &Row { file, record, source, title, date, row }));
        }
        Outcome::Lines(line)
    };
    let work = |raw: &mut Raw| {
        let (file, record) = (raw.file.clone(), raw.record);
        // Were there a fault in the library, it would cost one record, not the run.
        std::panic::catch_unwind(AssertUnwindSafe(|| read_one(raw, &file, record)))
            .unwrap_or_else(|_| Outcome::Bad(format!("{file} record {record}: a fault in isnad, please report it")))
    };
    let mut take = |outcome: Outcome| {
        bar.set_position(read.load(Ordering::Relaxed));
        let rate = lines.articles() as f64 / start.elapsed().as_secs_f64().max(1e-9);
        bar.set_message(format!("{} articles, {rate:.0}/s", lines.articles()));
        if let Outcome::Bad(problem) = &outcome {
            bar.suspend(|| eprintln!("corpus: {problem}"));
        }
        let bad = matches!(outcome, Outcome::Bad(_));
        lines.take(outcome).map(|()| !(bad && options.strict))
    };
    let source = |sink: &mut dyn FnMut(Raw) -> bool| {
        let mut seen = 0;
        for file in &files {
            let more = articles::each(file, &mut |n| _ = read.fetch_add(n, Ordering::Relaxed), &mut |raw| {
                seen += 1;
                !STOP.load(Ordering::Relaxed) && (seen <= skip || sink(raw))
            });
            if !more {
                return;
            }
        }
    };
    let finished = isnad_examples::pool::ordered(options.threads, source, work, &mut take);
    bar.finish_and_clear();
    let stopped = STOP.load(Ordering::Relaxed);
    let strict = finished.map_err(|e| format!("{}: {e}", lines.name()))?;
    lines.close(!stopped && strict)?;

    let seconds = start.elapsed().as_secs_f64();
    let megabytes = text_bytes.into_inner() as f64 / 1e6;
    let done = lines.articles();
    let cpu = cpu()
        .map_or(String::new(), |s| format!(" ({s:.1} s of processor time: {:.0} articles/s a core)", done as f64 / s));
    eprintln!(
        "corpus: {done} articles ({megabytes:.1} MB) in {seconds:.1} s: {:.0} articles/s, {:.1} MB/s{cpu}{}; {} lines; {} bad records",
        done as f64 / seconds,
        megabytes / seconds,
        peak().map_or(String::new(), |mb| format!(", peak memory {mb} MB")),
        lines.written(),
        lines.bad(),
    );
    if stopped {
        eprintln!(
            "corpus: stopped; every line is whole{}",
            if options.out.is_some() { ", --resume goes on" } else { "" }
        );
        return Ok(ExitCode::from(130));
    }
    Ok(if strict { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn push(line: &mut Vec<u8>, row: &impl Serialize) {
    serde_json::to_writer(&mut *line, row).expect("spans and strings are always JSON");
    line.push(b'\n');
}

/// The processor time that the process has used, all threads together, in seconds, where the system tells.
fn cpu() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit_once(") ")?.1.split(' ').collect();
    let ticks = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
    Some((ticks as f64 / 100.0).max(0.01)) // Linux counts in hundredths
}

/// The most memory that the process has held, in MB, where the system tells.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches(" kB").parse::<u64>().ok()? / 1024)
}

fn options(mut args: impl Iterator<Item = std::ffi::OsString>) -> Result<Options, String> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut options = Options { threads: cores, ..Options::default() };
    while let Some(arg) = args.next() {
        match arg.to_str().unwrap_or_default() {
            "--articles" => options.articles = true,
            "--strict" => options.strict = true,
            "--resume" => options.resume = true,
            "--names" => options.names = Some(args.next().ok_or("--names wants a path")?.into()),
            "--out" => options.out = Some(args.next().ok_or("--out wants a path")?.into()),
            "--threads" => {
                let n = args.next().and_then(|n| n.to_str()?.parse().ok()).filter(|n| *n > 0);
                options.threads = n.ok_or("--threads wants a number from 1")?;
            }
            name if name.starts_with('-') && name != "-" => return Err(format!("unknown option {name}")),
            _ => options.paths.push(arg.into()),
        }
    }
    match options {
        _ if options.paths.is_empty() => Err("no path given".into()),
        Options { resume: true, out: None, .. } => Err("--resume wants --out".into()),
        _ => Ok(options),
    }
}
