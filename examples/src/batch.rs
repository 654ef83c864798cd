//! A job done on every article of a corpus: on all cores, its lines in the order of the articles, with a bar that shows how far it is;
//! bad records told and passed over; broken off by Ctrl-C with whole lines, and gone on with.

use crate::command::{self, Arguments, Misused};
use crate::lines::Lines;
use crate::meter::Meter;
use crate::records::{self, Raw};
use crate::rows::{Outcome, Rows};
use crate::{interrupt, pool};
use jiff::civil::Date;
use std::process::ExitCode;

/// The options that say how a run goes, not what its lines are.
const HOW: [&str; 4] = ["--out", "--resume", "--strict", "--threads"];

/// Runs `job` on the text and the day of each article of the paths on the command line, and writes its rows as JSON Lines: to `--out FILE`
/// (where `--resume` goes on behind an earlier run) or standard output, on `--threads N` or all; `--strict` stops at the first bad record.
///
/// # Errors
///
/// A command line that is misused, a path that cannot be read, an output that cannot be written.
pub fn run(args: &Arguments, job: impl Fn(&str, Option<Date>, &mut Rows<'_>) + Sync) -> command::Outcome {
    let cores = || std::thread::available_parallelism().map_or(1, usize::from);
    let threads = args.parsed("--threads", "a number from 1", |n| n.parse().ok().filter(|n| *n > 0))?;
    if args.has("--resume") && !args.has("--out") {
        return Err(Misused("--resume wants --out".into()).into());
    }
    let files = records::files(&args.paths)?;
    let what = format!("{files:?} {}", args.without(&HOW));
    let mut lines = Lines::open(args.path("--out"), &what, args.has("--resume"))?;
    let (meter, skip) = (Meter::start(&files), lines.done());
    interrupt::listen();

    let source = |sink: &mut dyn FnMut(Raw) -> bool| {
        let mut seen = 0;
        let mut next = |raw| {
            seen += 1;
            !interrupt::wished() && (seen <= skip || sink(raw))
        };
        let _ = files.iter().all(|file| records::each(file, &mut |bytes| meter.read(bytes), &mut next));
    };
    let work = |raw: &mut Raw| {
        Outcome::of(raw, |article, rows| {
            let text = article.text();
            meter.text(text.len());
            job(&text, article.day(), rows);
        })
    };
    let mut take = |outcome: Outcome| {
        let good = meter.show(&lines, &outcome);
        lines.take(outcome).map(|()| good || !args.has("--strict"))
    };
    let finished = pool::ordered(threads.unwrap_or_else(cores), source, work, &mut take);
    let complete = finished.map_err(|e| lines.named(e))?;
    let stopped = interrupt::wished();
    lines.close(complete && !stopped).map_err(|e| lines.named(e))?;
    meter.finish(&lines);
    if stopped {
        eprintln!("stopped; every line is whole{}", if args.has("--out") { ", --resume goes on" } else { "" });
        return Ok(ExitCode::from(130));
    }
    Ok(if complete { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
