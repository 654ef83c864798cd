//! How far a long run is: a bar with rate and time left where standard error is a terminal, and what it took at the end.

use crate::lines::Lines;
use crate::rows::Outcome;
use indicatif::{ProgressBar, ProgressStyle};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

/// Counts what all threads read.
pub struct Meter {
    bar: ProgressBar,
    read: AtomicU64,
    text: AtomicU64,
    start: Instant,
}

impl Meter {
    /// Starts to count; the bar is full when all bytes of the files are read.
    pub fn start(files: &[PathBuf]) -> Self {
        let size = files.iter().filter_map(|f| f.metadata().ok()).map(|m| m.len()).sum();
        let style = ProgressStyle::with_template("{bar:30} {percent}%  {msg}  {elapsed} gone, {eta} left");
        let bar = ProgressBar::new(size).with_style(style.expect("a template that stands here"));
        Self { bar, read: AtomicU64::new(0), text: AtomicU64::new(0), start: Instant::now() }
    }

    /// So many bytes more of the files are read.
    pub fn read(&self, bytes: u64) {
        self.read.fetch_add(bytes, Ordering::Relaxed);
    }

    /// So many bytes more of text are analysed.
    pub fn text(&self, bytes: usize) {
        self.text.fetch_add(bytes as u64, Ordering::Relaxed);
    }

    /// Shows how far it is, and what is wrong with a bad record. True where the record was good.
    pub fn show(&self, lines: &Lines, outcome: &Outcome) -> bool {
        self.bar.set_position(self.read.load(Ordering::Relaxed));
        let rate = lines.articles() as f64 / self.start.elapsed().as_secs_f64().max(1e-9);
        self.bar.set_message(format!("{}, {rate:.0}/s", counted(lines.articles(), "article")));
        if let Outcome::Bad(problem) = outcome {
            self.bar.suspend(|| eprintln!("{problem}"));
            return false;
        }
        true
    }

    /// Takes the bar away and says what the run took, in one line.
    pub fn finish(&self, lines: &Lines) {
        self.bar.finish_and_clear();
        let seconds = self.start.elapsed().as_secs_f64();
        let megabytes = self.text.load(Ordering::Relaxed) as f64 / 1e6;
        let done = lines.articles() as f64;
        let cpu = cpu()
            .map_or(String::new(), |s| format!(" ({s:.1} s of processor time: {:.0} articles/s a core)", done / s));
        eprintln!(
            "{} ({megabytes:.1} MB) in {seconds:.1} s: {:.0} articles/s, {:.1} MB/s{cpu}{}; {}; {}",
            counted(lines.articles(), "article"),
            done / seconds,
            megabytes / seconds,
            peak().map_or(String::new(), |mb| format!(", peak memory {mb} MB")),
            counted(lines.written(), "line"),
            counted(lines.bad(), "bad record"),
        );
    }
}

fn counted(n: usize, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}

/// The processor time that the process has used, all threads together, in seconds, where the system tells.
fn cpu() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit_once(") ")?.1.split(' ').collect();
    let ticks = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
    Some((ticks as f64 / 100.0).max(0.01)) // Linux counts in hundredths
}

/// The most memory that the process has held, in MB, where the system tells.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches(" kB").parse::<u64>().ok()? / 1024)
}
