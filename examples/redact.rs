//! Offsets in use: an article with every person's name replaced, the rest untouched, byte for byte.
//!
//! ```text
//! cargo run --release --example redact [FILE | -]
//! ```

use isnad::{Analyzer, EntityKind};
use isnad_examples::command::{self, Arguments, Outcome};
use isnad_examples::input;
use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    command::run("usage: redact [FILE | -]", redact)
}

fn redact(args: &Arguments) -> Outcome {
    let text = input::read_or_sample(args.only_path()?)?;
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
    std::io::stdout().write_all(out.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
