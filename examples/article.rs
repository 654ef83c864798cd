//! Reads one article and says who said what.
//!
//! ```text
//! cargo run --release --example article                        # a bundled sample, for a person
//! cargo run --release --example article FILE                   # `-` reads standard input
//! cargo run --release --example article FILE --json            # for a program; --unit bytes|chars|utf16
//! cargo run --release --example article FILE --html OUT.html   # for a browser
//! cargo run --release --example article FILE --date 2015-07-24 # what `yesterday` counts from
//! cargo run --release --example article FILE --names NAMES.tsv # names of your own: id, kind, name, aliases
//! ```

use isnad::json::OffsetUnit;
use isnad_examples::{SAMPLE, input, report};
use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str =
    "usage: article [FILE | -] [--json [--unit bytes|chars|utf16] | --html OUT] [--date YYYY-MM-DD] [--names TSV]";

#[derive(Default)]
struct Options {
    file: Option<PathBuf>,
    json: bool,
    html: Option<PathBuf>,
    unit: OffsetUnit,
    analyzer: isnad::AnalyzerBuilder,
}

fn main() -> ExitCode {
    let options = match options(std::env::args_os().skip(1)) {
        Ok(Some(options)) => options,
        Ok(None) => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(problem) => {
            eprintln!("article: {problem}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let text = match &options.file {
        None => SAMPLE.to_string(),
        Some(path) => match input::read(path) {
            Ok(text) => text,
            Err(e) => return fail(&path.display().to_string(), &e),
        },
    };
    let analyzer = options.analyzer.build();
    let article = analyzer.analyze(&text);
    if options.json {
        let mut json = serde_json::to_vec(&article.record(options.unit)).expect("spans and strings are always JSON");
        json.push(b'\n');
        return print(&mut io::stdout().lock(), &json);
    }
    if let Some(path) = options.html {
        return match std::fs::write(&path, article.to_html()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(e) => fail(&path.display().to_string(), &e),
        };
    }
    let mut page = Vec::new();
    let width = io::stdout().is_terminal().then(|| {
        let columns = std::env::var("COLUMNS").ok().and_then(|c| c.parse().ok());
        columns.unwrap_or(100).min(100)
    });
    report::write(&article, width, &mut page).expect("a vector takes all");
    print(&mut anstream::stdout().lock(), &page) // colours only where a terminal shows them
}

fn options(mut args: impl Iterator<Item = OsString>) -> Result<Option<Options>, String> {
    let mut options = Options::default();
    while let Some(arg) = args.next() {
        let name = arg.to_str().unwrap_or_default();
        let mut value = || args.next().ok_or(format!("{name} wants a value"));
        match name {
            "--help" | "-h" => return Ok(None),
            "--json" => options.json = true,
            "--html" => options.html = Some(value()?.into()),
            "--unit" => {
                options.unit = match value()?.to_string_lossy().as_ref() {
                    "bytes" => OffsetUnit::Bytes,
                    "chars" => OffsetUnit::Chars,
                    "utf16" => OffsetUnit::Utf16,
                    other => return Err(format!("--unit {other}: expected bytes, chars or utf16")),
                }
            }
            "--date" => {
                let day = value()?.to_string_lossy().into_owned();
                let day = day.parse().map_err(|e| format!("--date {day}: expected YYYY-MM-DD: {e}"))?;
                options.analyzer = options.analyzer.published(day);
            }
            "--names" => {
                options.analyzer = options.analyzer.gazetteer(input::names(value()?.as_ref())?);
            }
            _ if name.starts_with('-') && name != "-" => return Err(format!("unknown option {name}")),
            _ if options.file.is_some() => {
                return Err(format!("one article at a time; {} is the second", arg.display()));
            }
            _ => options.file = Some(arg.into()),
        }
    }
    if options.json && options.html.is_some() {
        return Err("--json or --html, not both".into());
    }
    Ok(Some(options))
}

/// Writes it whole; a reader that closes early (`| head`) is no error.
fn print(out: &mut dyn Write, bytes: &[u8]) -> ExitCode {
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => fail("standard output", &e),
        _ => ExitCode::SUCCESS,
    }
}

fn fail(what: &str, problem: &dyn std::fmt::Display) -> ExitCode {
    eprintln!("article: {what}: {problem}");
    ExitCode::FAILURE
}
