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

use isnad::Analyzer;
use isnad::json::OffsetUnit;
use isnad_examples::command::{self, Arguments, Outcome};
use isnad_examples::{input, report};
use std::io::{self, Write};
use std::process::ExitCode;

const USAGE: &str =
    "usage: article [FILE | -] [--json [--unit bytes|chars|utf16]] [--html OUT] [--date YYYY-MM-DD] [--names TSV]";

fn main() -> ExitCode {
    command::run(USAGE, article)
}

fn article(args: &Arguments) -> Outcome {
    let unit = args.parsed("--unit", "bytes, chars or utf16", OffsetUnit::from_name)?;
    let mut analyzer = Analyzer::builder();
    if let Some(day) = args.parsed("--date", "YYYY-MM-DD", |day| day.parse().ok())? {
        analyzer = analyzer.published(day);
    }
    if let Some(names) = args.path("--names") {
        analyzer = analyzer.gazetteer(input::names(names)?);
    }
    let text = input::read_or_sample(args.only_path()?)?;
    let article = analyzer.build().analyze(&text);
    if let Some(page) = args.path("--html") {
        std::fs::write(page, article.to_html()).map_err(|e| format!("{}: {e}", page.display()))?;
    }
    if args.has("--json") {
        let json = serde_json::to_string(&article.record(unit.unwrap_or_default()))?;
        writeln!(io::stdout(), "{json}")?;
    }
    if !args.has("--html") && !args.has("--json") {
        report::print(&article)?;
    }
    Ok(ExitCode::SUCCESS)
}
