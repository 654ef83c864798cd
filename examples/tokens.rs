//! The layers of a text, token by token: `cargo run --release --example tokens -- FILE [--json]` (`-` reads standard input).

use isnad_examples::command::{self, Arguments, Misused, Outcome};
use isnad_examples::{input, layers};
use isnad_tokenize::Document;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    command::run("usage: tokens FILE [--json]", tokens)
}

fn tokens(args: &Arguments) -> Outcome {
    let path = args.only_path()?.ok_or(Misused("no file given".into()))?;
    let text = input::read(path)?;
    let doc = Document::new(&text);
    let mut out = BufWriter::new(io::stdout().lock());
    if args.has("--json") {
        layers::json(&doc, &mut out)?
    } else {
        table(&doc, &mut out)?
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn table(doc: &Document<'_>, out: &mut dyn Write) -> io::Result<()> {
    for (i, p) in doc.paragraphs().iter().enumerate() {
        writeln!(out, "paragraph {i}: {:?}", p.kind)?;
        for s in &doc.sentences()[p.sentences.start as usize..p.sentences.end as usize] {
            writeln!(out, "  sentence {:?}", s.span)?;
            for t in &doc.tokens()[s.tokens.start as usize..s.tokens.end as usize] {
                let pieces: Vec<&str> = doc.segments(t).map(|piece| &doc.text()[piece]).collect();
                let (span, kind) = (format!("{:?}", t.span), format!("{:?}", t.kind));
                writeln!(out, "    {span:>12} {kind:<8} {}", pieces.join("+"))?;
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
