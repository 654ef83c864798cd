//! An article from text to typed structs, stage by stage and whole, on each of the texts, beside a plain word segmenter of the same run.
//!
//! ```text
//! cargo bench -p isnad-benches --bench pipeline                    # the peer's line with --features peers
//! ```
//!
//! Each stage does all that those before it do. MB are millions of bytes of UTF-8; texts are read a few at a time, and each few count with
//! the best of the rounds in which the stages take turns.

use isnad_benches::clock::{self, Work};
use isnad_benches::{stages, texts};
use std::hint::black_box;

const BYTES: usize = 500_000;
const ROUNDS: usize = 7;
/// Bytes of text that are timed together: short for whoever shares the machine.
const BATCH: usize = 20_000;

fn main() {
    let all = [
        ("the sample, tiled", texts::tiled(BYTES)),
        ("vocalised", texts::vocalised(BYTES)),
        ("generated news, 10 MB", texts::generated(10_000_000, 7)),
    ];
    let real = texts::corpus(2_000_000).map(|t| ("real news", t));
    for (name, texts) in all.into_iter().chain(real) {
        let bytes: usize = texts.iter().map(String::len).sum();
        println!("\n{name}: {} articles, {:.2} MB", texts.len(), bytes as f64 / 1e6);
        let rounds = if bytes > 4 * BYTES { 3 } else { ROUNDS };
        // All stages have seen all texts once.
        texts.iter().for_each(|t| stages::STAGES.iter().for_each(|(_, run)| _ = black_box(run(t))));
        let mut totals: Vec<(String, f64)> = Vec::new();
        let mut rest = &texts[..];
        while !rest.is_empty() {
            let (mut end, mut size) = (0, 0);
            while end < rest.len() && size < BATCH {
                size += rest[end].len();
                end += 1;
            }
            let (batch, after) = rest.split_at(end);
            rest = after;
            let mut work = works(batch);
            let seconds = clock::best(&mut work, rounds);
            totals.resize_with(work.len(), Default::default);
            for ((total, work), seconds) in totals.iter_mut().zip(work).zip(seconds) {
                *total = (work.name, total.1 + seconds);
            }
        }
        for (name, seconds) in totals {
            println!("  {name:<40} {:8.1} MB/s", bytes as f64 / 1e6 / seconds);
        }
    }
}

/// Every stage over these texts, and a peer where there is one.
fn works(texts: &[String]) -> Vec<Work<'_>> {
    #[allow(unused_mut)]
    let mut work: Vec<Work<'_>> = stages::STAGES.iter().map(|(name, run)| Work::over(*name, texts, run)).collect();
    #[cfg(feature = "peers")]
    work.push(Work::over("peer: unicode_word_indices, words only", texts, |t| {
        unicode_segmentation::UnicodeSegmentation::unicode_word_indices(t).count()
    }));
    work
}
