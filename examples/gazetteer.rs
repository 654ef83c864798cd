//! Names of a list, found in an article.
//!
//! ```text
//! cargo run --release --example gazetteer -- NAMES.tsv ARTICLE.txt [--json] [--compile OUT.gaz]
//! ```
//!
//! NAMES.tsv has a header `id kind name aliases`, tab-separated, aliases joined by `|`; a file made by `--compile` will do as well.

use isnad_examples::command::{self, Arguments, Misused, Outcome};
use isnad_examples::input;
use isnad_tokenize::Document;
use serde_json::{Value, json};
use std::io::Write;
use std::process::ExitCode;
use std::time::Instant;

fn main() -> ExitCode {
    command::run("usage: gazetteer NAMES.tsv [ARTICLE...] [--json] [--compile OUT]", gazetteer)
}

fn gazetteer(args: &Arguments) -> Outcome {
    let [names, articles @ ..] = &args.paths[..] else { return Err(Misused("no names given".into()).into()) };
    let start = Instant::now();
    let gazetteer = input::gazetteer(names)?;
    let ms = start.elapsed().as_secs_f64() * 1e3;
    eprintln!("{}: {} entries, ready in {ms:.1} ms", names.display(), gazetteer.len());
    if let Some(out) = args.path("--compile") {
        std::fs::write(out, gazetteer.as_bytes()).map_err(|e| format!("{}: {e}", out.display()))?;
        let start = Instant::now();
        let again = input::gazetteer(out)?;
        let ms = start.elapsed().as_secs_f64() * 1e3;
        eprintln!("{}: {} bytes, read and checked in {ms:.1} ms", out.display(), again.as_bytes().len());
    }
    let mut out = std::io::stdout().lock();
    for path in articles {
        let text = input::read(path)?;
        let matches = gazetteer.matches(&Document::new(&text));
        let found = matches.iter().map(|m| (m.span, gazetteer.entry(m.entry)));
        if args.has("--json") {
            let rows: Vec<Value> = found
                .map(|(span, e)| json!({"start": span.start, "end": span.end, "id": e.id(), "kind": e.kind()}))
                .collect();
            writeln!(out, "{}", json!({"matches": rows}))?;
            continue;
        }
        writeln!(out, "start\tend\ttext\tid\tkind\tname")?;
        for (span, e) in found {
            let name = text[span.range()].replace(['\n', '\t'], " ");
            writeln!(out, "{}\t{}\t{name}\t{}\t{}\t{}", span.start, span.end, e.id(), e.kind(), e.name())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
