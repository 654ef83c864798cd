//! Each line of a file as words cut into clitics and stem, a JSON object a line:
//! `cargo run --release --example segments -- FILE`

use isnad_examples::command::{self, Arguments, Misused, Outcome};
use isnad_examples::input;
use isnad_text::Span;
use isnad_tokenize::{Document, TokenKind};
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    command::run("usage: segments FILE", segments)
}

fn segments(args: &Arguments) -> Outcome {
    let text = input::read(args.only_path()?.ok_or(Misused("no file given".into()))?)?;
    let mut out = BufWriter::new(io::stdout().lock());
    for line in text.lines() {
        let doc = Document::new(line);
        write!(out, "{{\"words\":[")?;
        let words = doc.tokens().iter().filter(|t| !matches!(t.kind, TokenKind::Punct | TokenKind::Quote));
        for (i, word) in words.enumerate() {
            let comma = if i > 0 { "," } else { "" };
            let s = without_percent(&doc, word.span);
            write!(out, "{comma}{{\"start\":{},\"end\":{},\"segments\":[", s.start, s.end)?;
            for (j, piece) in doc.segments(word).enumerate() {
                let piece = without_percent(&doc, piece);
                let comma = if j > 0 { "," } else { "" };
                write!(out, "{comma}{{\"start\":{},\"end\":{}}}", piece.start, piece.end)?;
            }
            write!(out, "]}}")?;
        }
        writeln!(out, "]}}")?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Punctuation is no part of a word here, so a number goes without its percent sign.
fn without_percent(doc: &Document<'_>, span: Span) -> Span {
    Span::new(span.start as usize, span.start as usize + doc.text()[span].trim_end_matches(['%', '٪']).len())
}
