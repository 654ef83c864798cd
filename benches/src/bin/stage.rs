//! One stage over one file, once: what the instruction counter runs.
//!
//! ```text
//! stage NAME FILE               # a number that depends on all that was found
//! stage text KIND BYTES         # a text to read: tiled, vocalised, generated
//! stage news NAME BYTES         # one stage over so much news, article by article
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
        ["news", name, bytes] => println!("{}", news(name, bytes)),
        [name, path] => println!("{}", run(name, path)),
        _ => fail("stage NAME FILE, stage text KIND BYTES, or stage news NAME BYTES"),
    }
}

fn number(bytes: &str) -> usize {
    bytes.parse().unwrap_or_else(|_| fail(&format!("expected a number of bytes, found {bytes:?}")))
}

fn text(kind: &str, bytes: &str) -> String {
    let bytes = number(bytes);
    let articles = match kind {
        "tiled" => texts::tiled(bytes),
        "vocalised" => texts::vocalised(bytes),
        "generated" => texts::generated(bytes, 7),
        _ => fail(&format!("expected tiled, vocalised or generated, found {kind:?}")),
    };
    articles.join("\n")
}

fn stage(name: &str) -> stages::Stage {
    stages::stage(name).unwrap_or_else(|| fail(&format!("no stage {name:?}")))
}

fn news(name: &str, bytes: &str) -> usize {
    let ((_, articles), stage) = (texts::news(number(bytes)), stage(name));
    // What is made once is made before.
    articles.first().map(|a| stage(a));
    over(&articles, stage)
}

/// What to count: `valgrind --tool=callgrind --toggle-collect='stage::over*'`.
#[inline(never)]
fn over(articles: &[String], stage: stages::Stage) -> usize {
    articles.iter().map(|a| stage(a)).sum()
}

fn run(name: &str, path: &str) -> usize {
    let stage = stage(name);
    match fs::read_to_string(path) {
        Ok(text) => stage(&text),
        Err(e) => fail(&format!("{path}: {e}")),
    }
}

fn fail(why: &str) -> ! {
    eprintln!("{why}");
    process::exit(2)
}
