//! The most memory that each stage holds at once, in bytes for each byte of the text, beside what the text itself takes.
//!
//! ```text
//! cargo bench -p isnad-benches --bench memory
//! ```
//!
//! Counted by the allocator: what is alive at the peak, without the text and without what is made once (the gazetteer, the lexicons). The
//! aim is eight times the text; it exits with 1 where a stage holds more of 10 MB of news than was reached, see `docs/growth.md` for what bounds it.

use isnad_benches::{stages, texts};
use peak_alloc::PeakAlloc;
use std::process;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

/// Times the text, itself included: what each stage may hold of news.
fn limit(stage: &str) -> f64 {
    match stage {
        "normalize" | "tokens" | "names" => 8.0,
        "entities" => 12.0,
        _ => 13.5,
    }
}

fn main() {
    let texts = [
        ("one article", texts::SAMPLE.to_owned()),
        ("generated news, 10 MB in one text", texts::generated(10_000_000, 7).join("\n")),
        ("a name a line, 10 MB", "قال محمد سالم\n".repeat(400_000)),
        ("a letter a line, 10 MB", "ق\n".repeat(3_300_000)),
        ("stops only, 10 MB", ".".repeat(10_000_000)),
    ];
    println!(
        "peak bytes for each byte of text, the text not counted; of 10 MB of news at most 7, of entities 11, of all 12.5"
    );
    print!("{:<36}", "");
    stages::STAGES.iter().for_each(|(name, _)| print!("{name:>12}"));
    println!();
    let mut over = false;
    for (name, text) in &texts {
        print!("{name:<36}");
        for (stage, run) in stages::STAGES {
            if text.len() < 1_000_000 {
                run(text); // What is made once.
            }
            let before = ALLOCATOR.current_usage();
            ALLOCATOR.reset_peak_usage();
            run(text);
            let peak = (ALLOCATOR.peak_usage() - before) as f64 / text.len() as f64;
            over |= peak + 1.0 > limit(stage) && name.contains("news") && !stage.contains("JSON");
            print!("{peak:12.2}");
        }
        println!();
    }
    if over {
        process::exit(1);
    }
}
