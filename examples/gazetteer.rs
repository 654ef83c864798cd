//! Names of a list, found in an article.
//!
//! ```text
//! cargo run --release --example gazetteer -- NAMES.tsv ARTICLE.txt [--json] [--compile OUT.gaz]
//! ```
//!
//! NAMES.tsv has a header `id kind name aliases`, tab-separated, aliases joined by `|`; a file made by `--compile` will do as well.

use isnad_gazetteer::{Gazetteer, Match};
use isnad_tokenize::Document;
use serde_json::json;
use std::borrow::Cow;
use std::error::Error;
use std::io::Write;
use std::time::Instant;
use std::{env, fs, io, process};

fn main() {
    if let Err(e) = run() {
        eprintln!("gazetteer: {e}");
        process::exit(1);
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let (mut paths, mut as_json, mut compile_to) = (Vec::new(), false, None);
    let mut args = env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--json" => as_json = true,
            "--compile" => compile_to = Some(args.next().ok_or("--compile needs a file to write")?),
            _ => paths.push(arg),
        }
    }
    let [names, rest @ ..] = &paths[..] else {
        return Err("usage: gazetteer NAMES.tsv ARTICLE [--json] [--compile OUT]".into());
    };

    let start = Instant::now();
    let gazetteer = load(names)?;
    eprintln!("{names}: {} entries, ready in {:.1} ms", gazetteer.len(), start.elapsed().as_secs_f64() * 1e3);
    if let Some(out) = compile_to {
        fs::write(&out, gazetteer.as_bytes()).map_err(|e| format!("{out}: {e}"))?;
        let start = Instant::now();
        let again = Gazetteer::from_bytes(fs::read(&out)?)?;
        let ms = start.elapsed().as_secs_f64() * 1e3;
        eprintln!("{out}: {} bytes, read and checked in {ms:.1} ms", again.as_bytes().len());
    }
    for path in rest {
        let text = fs::read_to_string(path).map_err(|e| format!("{path}: {e}"))?;
        let matches = gazetteer.matches(&Document::new(&text));
        if as_json { print_json(&gazetteer, &matches)? } else { print_table(&gazetteer, &text, &matches)? }
    }
    Ok(())
}

/// A compiled file as it is; a list with its problems told, and what can be used of it used.
fn load(path: &str) -> Result<Gazetteer, Box<dyn Error>> {
    let bytes = fs::read(path).map_err(|e| format!("{path}: {e}"))?;
    if bytes.starts_with(b"ISNADGZ\n") {
        return Ok(Gazetteer::from_bytes(Cow::Owned(bytes))?);
    }
    let list = String::from_utf8(bytes).map_err(|e| format!("{path}: {e}"))?;
    let builder = Gazetteer::builder();
    let json_lines = path.ends_with(".jsonl");
    let builder = if json_lines { builder.add_jsonl(path, &list) } else { builder.add_tsv(path, &list) };
    let (gazetteer, problems) = builder.build_lossy();
    for p in &problems.problems {
        eprintln!("{p}");
    }
    Ok(gazetteer)
}

fn print_json(g: &Gazetteer, matches: &[Match]) -> io::Result<()> {
    let one = |m: &Match| {
        let e = g.entry(m.entry);
        json!({"start": m.span.start, "end": m.span.end, "id": e.id(), "kind": e.kind()})
    };
    writeln!(io::stdout(), "{}", json!({"matches": matches.iter().map(one).collect::<Vec<_>>()}))
}

fn print_table(g: &Gazetteer, text: &str, matches: &[Match]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "start\tend\ttext\tid\tkind\tname")?;
    for m in matches {
        let (e, found) = (g.entry(m.entry), text[m.span].replace(['\n', '\t'], " "));
        let (start, end) = (m.span.start, m.span.end);
        writeln!(out, "{start}\t{end}\t{found}\t{}\t{}\t{}", e.id(), e.kind(), e.name())?;
    }
    Ok(())
}
