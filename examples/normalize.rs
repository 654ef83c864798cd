//! Standard input normalised to standard output, by a profile:
//! `cargo run --release --example normalize -- --profile camel [--align]`
//!
//! `--align` prints one JSON object instead: the text, and the edits that lead back to the input, in bytes.

use isnad_normalize::{Normalizer, Profile};
use std::io::{self, Read, Write};
use std::{env, process::ExitCode};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("normalize: {message}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), String> {
    let (profile, align) = arguments()?;
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes).map_err(|e| format!("standard input: {e}"))?;
    let text = String::from_utf8(bytes).map_err(|e| {
        let at = e.utf8_error().valid_up_to();
        format!("standard input: expected UTF-8, found byte 0x{:02X} at byte {at}", e.as_bytes()[at])
    })?;
    let normalizer = Normalizer::new(profile);
    let mut out = io::stdout().lock();
    let written = if align {
        let json = serde_json::to_string(&normalizer.normalize_aligned(&text)).map_err(|e| e.to_string())?;
        writeln!(out, "{json}")
    } else {
        out.write_all(normalizer.normalize(&text).as_bytes())
    };
    match written.and_then(|()| out.flush()) {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => Err(format!("standard output: {e}")),
        _ => Ok(()),
    }
}

/// The profile, and whether edits are asked for.
fn arguments() -> Result<(Profile, bool), String> {
    let usage = || {
        let names: Vec<_> = Profile::ALL.iter().map(|p| p.name()).collect();
        format!("usage: normalize --profile {} [--align] < TEXT", names.join("|"))
    };
    let (mut profile, mut align) = (None, false);
    let mut args = env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--align" => align = true,
            "--profile" => {
                let name = args.next().ok_or_else(usage)?;
                profile = Some(
                    Profile::from_name(&name).ok_or_else(|| format!("no profile is named {name:?}\n{}", usage()))?,
                );
            }
            _ => return Err(usage()),
        }
    }
    Ok((profile.ok_or_else(usage)?, align))
}
