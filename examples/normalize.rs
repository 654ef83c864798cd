//! Standard input normalised to standard output, by a profile:
//! `cargo run --release --example normalize -- --profile camel [--align]`
//!
//! `--align` prints one JSON object instead: the text, and the edits that lead back to the input, in bytes.

use isnad_examples::command::{self, Arguments, Misused, Outcome};
use isnad_examples::input;
use isnad_normalize::{Normalizer, Profile};
use std::io::{self, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let names: Vec<_> = Profile::ALL.iter().map(|p| p.name()).collect();
    command::run(&format!("usage: normalize --profile {} [--align] < TEXT", names.join("|")), normalize)
}

fn normalize(args: &Arguments) -> Outcome {
    let profile = args.parsed("--profile", "a profile's name", Profile::from_name)?;
    let profile = profile.ok_or(Misused("no profile given".into()))?;
    if let Some(path) = args.paths.first() {
        return Err(Misused(format!("{}: the text comes by standard input", path.display())).into());
    }
    let text = input::read("-".as_ref())?;
    let normalizer = Normalizer::new(profile);
    let mut out = io::stdout().lock();
    if args.has("--align") {
        writeln!(out, "{}", serde_json::to_string(&normalizer.normalize_aligned(&text))?)?;
    } else {
        out.write_all(normalizer.normalize(&text).as_bytes())?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
