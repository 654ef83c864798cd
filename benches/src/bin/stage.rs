//! One stage over one file, once: what the instruction counter runs.
//!
//! ```text
//! stage NAME FILE               # a number that depends on all that was found
//! stage text KIND BYTES         # a text to read: tiled, vocalised, generated
//! stage                         # the names of the stages
//! ```

use isnad_benches::{stages, texts};
use std::{env, fs, process};

fn main() {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args[..] {
        [] => stages::STAGES.iter().for_each(|(name, _)| println!("{name}")),
        ["text", kind, bytes] => print!("{}", text(kind, bytes)),
        [name, path] => println!("{}", run(name, path)),
        _ => fail("stage NAME FILE, or stage text KIND BYTES"),
    }
}

fn text(kind: &str, bytes: &str) -> String {
    let Ok(bytes) = bytes.parse() else { fail(&format!("expected a number of bytes, found {bytes:?}")) };
    let articles = match kind {
        "tiled" => texts::tiled(bytes),
        "vocalised" => texts::vocalised(bytes),
        "generated" => texts::generated(bytes, 7),
        _ => fail(&format!("expected tiled, vocalised or generated, found {kind:?}")),
    };
    articles.join("\n")
}

fn run(name: &str, path: &str) -> usize {
    let Some(stage) = stages::stage(name) else { fail(&format!("no stage {name:?}")) };
    match fs::read_to_string(path) {
        Ok(text) => stage(&text),
        Err(e) => fail(&format!("{path}: {e}")),
    }
}

fn fail(why: &str) -> ! {
    eprintln!("{why}");
    process::exit(2)
}
