//! An article from text to typed structs, stage by stage and whole, on each of the texts, beside a plain word segmenter of the same run.
//!
//! ```text
//! cargo bench -p isnad-benches --bench pipeline                    # the peer's line with --features peers
//! ```
//!
//! Each stage does all that those before it do. MB are millions of bytes of UTF-8; figures are medians of rounds that take turns.

use isnad_benches::clock::{self, Work};
use isnad_benches::{stages, texts};

const BYTES: usize = 500_000;
const ROUNDS: usize = 7;

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
        #[allow(unused_mut)]
        let mut work: Vec<Work<'_>> = stages::STAGES.iter().map(|(name, run)| Work::over(*name, &texts, run)).collect();
        #[cfg(feature = "peers")]
        work.push(Work::over("peer: unicode_word_indices, words only", &texts, |t| {
            unicode_segmentation::UnicodeSegmentation::unicode_word_indices(t).count()
        }));
        let rates = clock::rates(&mut work, rounds);
        for (work, rate) in work.iter().zip(rates) {
            println!("  {:<40} {rate:8.1} MB/s", work.name);
        }
    }
}
