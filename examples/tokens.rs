//! The layers of a text, token by token: `cargo run --release --example tokens -- FILE [--json]` (`-` reads standard input).

use isnad_tokenize::{Document, Token};
use std::io::{self, BufWriter, Read, Write};
use std::{env, fs, process::ExitCode};

fn main() -> ExitCode {
    let mut json = false;
    let mut path = None;
    for arg in env::args().skip(1) {
        match arg.as_str() {
            "--json" => json = true,
            _ => path = Some(arg),
        }
    }
    let Some(path) = path else {
        eprintln!("usage: tokens FILE [--json]");
        return ExitCode::from(2);
    };
    let mut text = String::new();
    let read = if path == "-" {
        io::stdin().read_to_string(&mut text).map(|_| ())
    } else {
        fs::read_to_string(&path).map(|t| text = t)
    };
    let print = if json { print_json } else { print_table };
    if let Err(e) = read.and_then(|()| print(&Document::new(&text), &mut BufWriter::new(io::stdout().lock()))) {
        eprintln!("{path}: {e}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// The pieces of a token as they stand, joined by +.
fn cut(doc: &Document<'_>, token: &Token) -> String {
    doc.segments(token).map(|s| &doc.text()[s]).collect::<Vec<_>>().join("+")
}

fn print_table(doc: &Document<'_>, out: &mut dyn Write) -> io::Result<()> {
    for (i, p) in doc.paragraphs().iter().enumerate() {
        writeln!(out, "paragraph {i}: {:?}", p.kind)?;
        for s in &doc.sentences()[p.sentences.start as usize..p.sentences.end as usize] {
            writeln!(out, "  sentence {:?}", s.span)?;
            for t in &doc.tokens()[s.tokens.start as usize..s.tokens.end as usize] {
                let span = format!("{:?}", t.span);
                writeln!(out, "    {span:>12} {:<8} {}", format!("{:?}", t.kind), cut(doc, t))?;
            }
        }
    }
    for q in doc.quotes() {
        writeln!(out, "marks {:?} depth {} {:?}: {}", q.outer, q.depth, q.decided, &doc.text()[q.inner])?;
    }
    for e in doc.expressions() {
        writeln!(out, "{:?} {:?}: {}", e.kind, e.span, &doc.text()[e.span])?;
    }
    Ok(())
}

fn print_json(doc: &Document<'_>, out: &mut dyn Write) -> io::Result<()> {
    let list = |items: Vec<String>| items.join(",\n  ");
    let tokens = doc.tokens().iter().map(|t| {
        let pieces: Vec<String> = doc.segments(t).map(|s| format!("[{},{}]", s.start, s.end)).collect();
        format!(
            "{{\"start\":{},\"end\":{},\"kind\":\"{:?}\",\"segments\":[{}]}}",
            t.span.start,
            t.span.end,
            t.kind,
            pieces.join(",")
        )
    });
    let quotes = doc.quotes().iter().map(|q| {
        format!(
            "{{\"start\":{},\"end\":{},\"inner\":[{},{}],\"depth\":{},\"decided\":\"{:?}\"}}",
            q.outer.start, q.outer.end, q.inner.start, q.inner.end, q.depth, q.decided
        )
    });
    let sentences =
        doc.sentences().iter().map(|s| format!("[{},{},{}]", s.span.start, s.span.end, s.inside_quote.is_some()));
    let paragraphs = doc.paragraphs().iter().map(|p| {
        let dateline = p.dateline.map_or("null".to_owned(), |d| format!("[{},{}]", d.start, d.end));
        format!(
            "{{\"start\":{},\"end\":{},\"kind\":\"{:?}\",\"dateline\":{dateline}}}",
            p.span.start, p.span.end, p.kind
        )
    });
    let expressions = doc.expressions();
    let expressions = expressions
        .iter()
        .map(|e| format!("{{\"start\":{},\"end\":{},\"kind\":\"{:?}\"}}", e.span.start, e.span.end, e.kind));
    writeln!(
        out,
        "{{\"tokens\":[\n  {}],\n\"quotes\":[\n  {}],\n\"expressions\":[\n  {}],\n\"sentences\":[\n  {}],\n\"paragraphs\":[\n  {}]}}",
        list(tokens.collect()),
        list(quotes.collect()),
        list(expressions.collect()),
        list(sentences.collect()),
        list(paragraphs.collect())
    )
}
