//! Names of a list, found in an article.
//!
//! ```text
//! cargo run --release --example gazetteer -- NAMES.tsv ARTICLE.txt [--json]
//! cargo run --release --example gazetteer -- NAMES.tsv --compile NAMES.gaz   # ready sooner than NAMES.tsv, and as good
//! ```
//!
//! NAMES.tsv has a header `id kind name aliases`, tab-separated, aliases joined by `|`.

use isnad_examples::command::{self, Arguments, Misused, Outcome};
use isnad_examples::input;
use isnad_tokenize::Document;
use serde_json::json;
use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    command::run("usage: gazetteer NAMES.tsv [ARTICLE...] [--json] [--compile OUT]", gazetteer)
}

fn gazetteer(args: &Arguments) -> Outcome {
    let [names, articles @ ..] = &args.paths[..] else { return Err(Misused("no names given".into()).into()) };
    let gazetteer = input::names_told(names)?;
    if let Some(out) = args.path("--compile") {
        std::fs::write(out, gazetteer.as_bytes()).map_err(|e| format!("{}: {e}", out.display()))?;
        input::names_told(out)?;
    }
    let mut out = std::io::stdout().lock();
    for article in articles {
        let text = input::read(article)?;
        let matches = gazetteer.matches(&Document::new(&text));
        let found = matches.iter().map(|m| (m.span, gazetteer.entry(m.entry)));
        if args.has("--json") {
            let found = found.map(|(s, e)| json!({"start": s.start, "end": s.end, "id": e.id(), "kind": e.kind()}));
            writeln!(out, "{}", json!({ "matches": found.collect::<Vec<_>>() }))?;
        } else {
            writeln!(out, "start\tend\ttext\tid\tkind\tname")?;
            for (s, e) in found {
                let name = text[s.range()].replace(['\n', '\t'], " ");
                writeln!(out, "{}\t{}\t{name}\t{}\t{}\t{}", s.start, s.end, e.id(), e.kind(), e.name())?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
