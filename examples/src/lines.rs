//! Lines written to a file so that a run that is broken off leaves whole lines and can be gone on with.
//!
//! Beside `OUT` stands `OUT.progress` while a run is under way: how many records are done and how long `OUT` was then.

use crate::rows::Outcome;
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

#[derive(Serialize, Deserialize, Default)]
struct Progress {
    job: String,
    records: usize,
    bad: usize,
    lines: usize,
    bytes: u64,
}

/// The output and how far it has come.
pub struct Lines {
    out: BufWriter<Box<dyn Write>>,
    path: Option<PathBuf>,
    progress: Progress,
    resumed: usize,
    saved: usize,
    articles: usize,
}

/// Records between two notes of how far it has come.
const NOTE: usize = 500;

impl Lines {
    /// Opens the output, standard output where no path is given; with `resume`, behind what an earlier run of the same `job` wrote.
    ///
    /// # Errors
    ///
    /// Where it cannot be written, or the note of the earlier run is of another job.
    pub fn open(path: Option<&Path>, job: &str, resume: bool) -> Result<Self, String> {
        let new = Progress { job: job.into(), ..Progress::default() };
        let Some(path) = path else { return Ok(Self::behind(new, io::stdout(), None)) };
        let say = |e: io::Error| format!("{}: {e}", path.display());
        if !resume || !path.exists() && !note(path).exists() {
            return Ok(Self::behind(new, File::create(path).map_err(say)?, Some(path)));
        }
        let note = note(path);
        if !note.exists() {
            return Err(format!("{}: complete, or without its {}", path.display(), note.display()));
        }
        let json = fs::read(&note).map_err(say)?;
        let earlier: Progress = serde_json::from_slice(&json).map_err(|e| format!("{}: {e}", note.display()))?;
        if earlier.job != job {
            return Err(format!("{}: of another run, with other paths or options: {}", note.display(), earlier.job));
        }
        let mut file = File::options().write(true).open(path).map_err(say)?;
        file.set_len(earlier.bytes).and_then(|()| file.seek(SeekFrom::End(0))).map_err(say)?;
        Ok(Self::behind(earlier, file, Some(path)))
    }

    fn behind(progress: Progress, out: impl Write + 'static, path: Option<&Path>) -> Self {
        let (resumed, path) = (progress.records, path.map(Path::to_owned));
        Self { out: BufWriter::new(Box::new(out)), path, progress, resumed, saved: resumed, articles: 0 }
    }

    /// Takes the next record's outcome.
    ///
    /// # Errors
    ///
    /// Where it cannot be written.
    pub fn take(&mut self, outcome: Outcome) -> io::Result<()> {
        self.progress.records += 1;
        match outcome {
            Outcome::Bad(_) => self.progress.bad += 1,
            Outcome::Lines(lines) => {
                self.articles += 1;
                self.out.write_all(&lines)?;
                self.progress.bytes += lines.len() as u64;
                self.progress.lines += memchr::memchr_iter(b'\n', &lines).count();
            }
        }
        if self.progress.records >= self.saved + NOTE { self.save() } else { Ok(()) }
    }

    /// Ends it; the note goes where the job is `complete`.
    ///
    /// # Errors
    ///
    /// Where it cannot be written.
    pub fn close(&mut self, complete: bool) -> io::Result<()> {
        self.save()?;
        match &self.path {
            Some(path) if complete => fs::remove_file(note(path)),
            _ => Ok(()),
        }
    }

    fn save(&mut self) -> io::Result<()> {
        self.out.flush()?;
        self.saved = self.progress.records;
        let Some(path) = &self.path else { return Ok(()) };
        // Whole or not at all: written aside, then moved.
        let aside = note(path).with_extension("progress~");
        fs::write(&aside, serde_json::to_vec(&self.progress)?)?;
        fs::rename(aside, note(path))
    }

    /// Records that an earlier run has done.
    pub fn done(&self) -> usize {
        self.resumed
    }

    /// Articles that this run has read.
    pub fn articles(&self) -> usize {
        self.articles
    }

    /// Lines written, an earlier run's among them.
    pub fn written(&self) -> usize {
        self.progress.lines
    }

    /// Bad records, an earlier run's among them.
    pub fn bad(&self) -> usize {
        self.progress.bad
    }

    /// The error with the output's name before it.
    pub fn named(&self, error: io::Error) -> io::Error {
        let name = self.path.as_ref().map_or("standard output".into(), |p| p.display().to_string());
        io::Error::new(error.kind(), format!("{name}: {error}"))
    }
}

fn note(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".progress");
    name.into()
}
