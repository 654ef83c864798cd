//! Offsets in use: an article with every person's name replaced, the rest untouched, byte for byte.
//!
//! ```text
//! cargo run --release --example redact [FILE | -]
//! ```

use isnad::{Analyzer, EntityKind};
use isnad_examples::{SAMPLE, input};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let text = match std::env::args_os().nth(1) {
        None => SAMPLE.to_string(),
        Some(path) => match input::read(Path::new(&path)) {
            Ok(text) => text,
            Err(e) => {
                eprintln!("redact: {}: {e}", path.display());
                return ExitCode::FAILURE;
            }
        },
    };
    let article = Analyzer::new().analyze(&text).into_owned();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for mention in article.all_mentions() {
        // A description (الوزير) is no name; a name within one that is gone already is gone too.
        if mention.kind != EntityKind::Person || mention.nominal || (mention.span.start as usize) < at {
            continue;
        }
        out.push_str(&text[at..mention.span.start as usize]);
        out.push_str(&format!("[شخص {}]", mention.entity + 1));
        at = mention.span.end as usize;
    }
    out.push_str(&text[at..]);
    match std::io::stdout().write_all(out.as_bytes()) {
        Err(e) if e.kind() != std::io::ErrorKind::BrokenPipe => ExitCode::FAILURE,
        _ => ExitCode::SUCCESS,
    }
}
