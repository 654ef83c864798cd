//! Normalising beside Unicode's algorithms, plain loops and the reading of bytes, on news text.
//!
//! ```text
//! cargo bench -p isnad-benches --features peers --bench normalize
//! ```
//!
//! With `ISNAD_PEERS_PYTHON` set to the Python of `benches/peers/venv.sh`, Python's packages for Arabic are measured too.
//!
//! The text is the news corpus beside the workspace (`../shared/corpus`) where it is there, else the sample articles of
//! `examples/samples`, repeated. Figures are MB/s of UTF-8 input, with the ratio to each peer of the same run. The articles are
//! read in batches of a few, and each batch counts with its best round, ours as theirs: whoever else uses the machine
//! slows single rounds down, never all.

use isnad_benches::texts;
use isnad_normalize::{Normalizer, Profile};
use std::hint::black_box;
use std::time::Instant;

/// Bytes of text read in one round: an article collection that fits the second cache, as a crawler's working set does.
const TEXT: usize = 1_000_000;
const ROUNDS: usize = 31;
/// Bytes of text that are timed together: long for the clock, short for whoever shares the machine.
const BATCH: usize = 50_000;

fn main() {
    let (_, news) = texts::news(TEXT);
    let search = Normalizer::new(Profile::Search);
    let clean: Vec<String> = news.iter().map(|t| search.normalize(t).into_owned()).collect();
    let vocalised: Vec<String> = news.iter().map(|t| vocalised(t)).collect();
    let bytes: usize = news.iter().map(String::len).sum();
    println!("{} articles, {:.1} MB; MB/s of UTF-8 input, best of {ROUNDS} rounds\n", news.len(), bytes as f64 / 1e6);

    let aligned = rate(&news, |t| search.normalize_aligned(t).text.len());
    line("search, aligned", aligned, "");
    let mut out = String::with_capacity(bytes);
    let into = rate(&news, |t| {
        out.clear();
        search.normalize_into(t, &mut out);
        out.len()
    });
    line("search, into a reused buffer", into, "");
    let untouched = rate(&clean, |t| search.normalize(t).len());
    line("search, text that needs no change", untouched, "");
    let marked = rate(&vocalised, |t| search.normalize_aligned(t).text.len());
    line("search, vocalised text, aligned", marked, &format!("unvocalised is {:.1} x as fast", aligned / marked));
    for profile in &Profile::ALL[1..] {
        let n = Normalizer::new(*profile);
        line(&format!("{}, aligned", profile.name()), rate(&news, |t| n.normalize_aligned(t).text.len()), "");
    }
    let key = rate(&news, |t| {
        out.clear();
        t.split_ascii_whitespace().for_each(|w| isnad_normalize::key::fold_key_into(w, &mut out));
        out.len()
    });
    line("keys of words split at spaces", key, "");

    println!();
    let chars = rate(&news, |t| t.chars().fold(0, |n, c| n ^ c as usize));
    line("chars() loop", chars, &against(aligned, chars, 2.0));
    let copy = rate(&news, |t| {
        out.clear();
        out.push_str(t);
        out.len()
    });
    line("memcpy", copy, "");
    peers(&news, &clean, aligned, untouched);
    hostile(&search);
}

#[cfg(feature = "peers")]
fn peers(news: &[String], clean: &[String], aligned: f64, untouched: f64) {
    use unicode_normalization::UnicodeNormalization;
    let nfc = icu_normalizer::ComposingNormalizerBorrowed::new_nfc();
    let nfkc = icu_normalizer::ComposingNormalizerBorrowed::new_nfkc();
    let icu = |n: icu_normalizer::ComposingNormalizerBorrowed<'_>| {
        rate(news, |t| {
            let mut out = String::with_capacity(t.len());
            n.normalize_to(t, &mut out).expect("a String takes all");
            out.len()
        })
    };
    let rust = rate(news, |t| t.nfc().collect::<String>().len());
    let (nfc, nfkc) = (icu(nfc), icu(nfkc));
    line("icu_normalizer NFC", nfc, &against(aligned, nfc, 5.0));
    line("icu_normalizer NFKC", nfkc, &against(aligned, nfkc, 5.0));
    line("unicode-normalization NFC", rust, &against(aligned, rust, 10.0));
    let valid = rate(clean, |t| simdutf8::basic::from_utf8(t.as_bytes()).map_or(0, str::len));
    line("simdutf8 validation", valid, &format!("unchanged text: {:.2} x, aim 0.33", untouched / valid));
    let std = rate(clean, |t| std::str::from_utf8(t.as_bytes()).map_or(0, str::len));
    line("std validation", std, &format!("unchanged text: {:.2} x", untouched / std));
    for (name, theirs) in python(news) {
        line(&name, theirs, &against(aligned, theirs, 10.0));
    }
}

/// What `peers/normalize_speed.py` prints: names and MB/s.
#[cfg(feature = "peers")]
fn python(news: &[String]) -> Vec<(String, f64)> {
    use std::process::{Command, Stdio};
    let Some(python) = std::env::var_os("ISNAD_PEERS_PYTHON") else { return Vec::new() };
    let script = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/normalize_speed.py");
    let mut child = Command::new(python)
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("ISNAD_PEERS_PYTHON names a program");
    serde_json::to_writer(child.stdin.take().expect("it is piped"), news).expect("the script reads all its input");
    let out = child.wait_with_output().expect("the script can be waited for");
    assert!(out.status.success(), "normalize_speed.py: {}", out.status);
    String::from_utf8_lossy(&out.stdout)
        .lines()
        .filter_map(|line| {
            let (name, rate) = line.split_once('\t')?;
            Some((name.to_owned(), rate.parse().ok()?))
        })
        .collect()
}

#[cfg(not(feature = "peers"))]
fn peers(_: &[String], _: &[String], _: f64, _: f64) {
    println!("(peers: --features peers)");
}

/// A text of 10 MB beside one of 1 MB read ten times, so that whoever shares the machine takes as much of either. Into a buffer
/// that is there already: what the system takes to hand out fresh pages by the megabyte is no work of ours.
fn hostile(search: &Normalizer) {
    println!("\n10 MB of one thing, and how its cost compares with that of ten times 1 MB:");
    let mut out = String::with_capacity(20_000_000);
    let mut time = |text: &str, times: usize| {
        best(15, || {
            for _ in 0..times {
                out.clear();
                search.normalize_into(black_box(text), &mut out);
            }
        })
    };
    for (name, piece) in
        [("tashkeel", "\u{64E}"), ("tatweel", "ـ"), ("alternating scripts", "كaی漢"), ("lam-alef ligatures", "ﻻ")]
    {
        let (small, large) = (piece.repeat(1_000_000 / piece.len()), piece.repeat(10_000_000 / piece.len()));
        let (a, b) = (time(&small, 10), time(&large, 1));
        println!("  {name:<22} {:7.0} MB/s  {:.2} x", large.len() as f64 / b / 1e6, b / a);
    }
}

fn line(name: &str, rate: f64, note: &str) {
    println!("{name:<36} {rate:8.0}  {note}");
}

fn against(ours: f64, theirs: f64, aim: f64) -> String {
    format!("aligned search is {:.1} x as fast, aim {aim:.0}", ours / theirs)
}

/// MB/s of `work` over the texts, one after the other: each batch in each round, since a text that is read over and over is
/// one whose branches are known by heart.
fn rate(texts: &[String], mut work: impl FnMut(&str) -> usize) -> f64 {
    let mut size = 0;
    let batches: Vec<&[String]> = texts
        .chunk_by(|text, _| {
            size += text.len();
            size % BATCH >= text.len()
        })
        .collect();
    let mut seconds = vec![f64::INFINITY; batches.len()];
    for _ in 0..ROUNDS {
        for (batch, best) in batches.iter().zip(&mut seconds) {
            let start = Instant::now();
            black_box(batch.iter().fold(0, |n, text| n ^ work(black_box(text))));
            *best = best.min(start.elapsed().as_secs_f64());
        }
    }
    texts.iter().map(String::len).sum::<usize>() as f64 / seconds.iter().sum::<f64>() / 1e6
}

/// Seconds that the fastest of some rounds takes.
fn best<T>(rounds: usize, mut work: impl FnMut() -> T) -> f64 {
    let times = (0..rounds).map(|_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed().as_secs_f64()
    });
    times.fold(f64::INFINITY, f64::min)
}

/// A vowel after each second letter, as in a school book.
fn vocalised(text: &str) -> String {
    let vowels = ['\u{64E}', '\u{650}', '\u{64F}', '\u{652}'];
    let mut out = String::with_capacity(text.len() * 2);
    for (i, c) in text.chars().enumerate() {
        out.push(c);
        if ('ء'..='ي').contains(&c) && i % 8 != 0 {
            out.push(vowels[i % 4]);
        }
    }
    out
}
