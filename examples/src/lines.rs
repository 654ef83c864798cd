//! Lines written to a file so that a run that is broken off leaves whole lines and can be gone on with.
//!
//! Beside `OUT` stands `OUT.progress` while a run is under way: how many records are done and how long `OUT` was then.

use crate::articles::{Article, Raw};
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// What came of a record.
pub enum Outcome {
    /// Its lines, each with its line feed; maybe none.
    Lines(Vec<u8>),
    /// Why there are none.
    Bad(String),
}

impl Outcome {
    /// What `job` writes of a record's article. Were there a fault in the library, it would cost one record, not the run.
    pub fn of(raw: &mut Raw, job: impl FnOnce(&Article<'_>, &mut Vec<u8>)) -> Self {
        let place = format!("{} record {}", raw.file, raw.record);
        let read = std::panic::AssertUnwindSafe(|| {
            let mut lines = Vec::new();
            raw.parse().map(|article| job(&article, &mut lines)).map(|()| lines)
        });
        match std::panic::catch_unwind(read) {
            Ok(Ok(lines)) => Self::Lines(lines),
            Ok(Err(problem)) => Self::Bad(problem),
            Err(_) => Self::Bad(format!("{place}: a fault in isnad, please report it")),
        }
    }
}

/// Adds an object of JSON as a line.
pub fn push(lines: &mut Vec<u8>, object: &impl Serialize) {
    serde_json::to_writer(&mut *lines, object).expect("spans and strings are always JSON");
    lines.push(b'\n');
}

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
        let mut progress = Progress { job: job.into(), ..Progress::default() };
        let Some(path) = path else {
            return Ok(Self {
                out: BufWriter::new(Box::new(io::stdout())),
                path: None,
                progress,
                resumed: 0,
                saved: 0,
            });
        };
        let say = |e: io::Error| format!("{}: {e}", path.display());
        let file = if resume && note(path).exists() {
            let json = fs::read(note(path)).map_err(say)?;
            progress = serde_json::from_slice(&json).map_err(|e| format!("{}: {e}", note(path).display()))?;
            if progress.job != job {
                return Err(format!(
                    "{}: of another run, with other paths or options: {}",
                    note(path).display(),
                    progress.job
                ));
            }
            let mut file = File::options().write(true).open(path).map_err(say)?;
            file.set_len(progress.bytes).and_then(|()| file.seek(SeekFrom::End(0))).map_err(say)?;
            file
        } else if resume && path.exists() {
            return Err(format!("{}: complete, or without its {}", path.display(), note(path).display()));
        } else {
            File::create(path).map_err(say)?
        };
        let resumed = progress.records;
        let saved = resumed;
        Ok(Self { out: BufWriter::new(Box::new(file)), path: Some(path.into()), progress, resumed, saved })
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
    pub fn close(&mut self, complete: bool) -> Result<(), String> {
        self.save().map_err(|e| format!("{}: {e}", self.name()))?;
        match &self.path {
            Some(path) if complete => fs::remove_file(note(path)).map_err(|e| format!("{}: {e}", note(path).display())),
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

    /// Articles of this run.
    pub fn articles(&self) -> usize {
        self.progress.records - self.resumed
    }

    /// Lines written, an earlier run's among them.
    pub fn written(&self) -> usize {
        self.progress.lines
    }

    /// Bad records, an earlier run's among them.
    pub fn bad(&self) -> usize {
        self.progress.bad
    }

    /// What it is called in a message.
    pub fn name(&self) -> String {
        self.path.as_ref().map_or("standard output".into(), |p| p.display().to_string())
    }
}

fn note(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".progress");
    name.into()
}

#[cfg(test)]
mod tests {
    use super::Outcome;
    use crate::articles::{Body, Raw};

    #[test]
    fn what_comes_of_a_record() {
        let of = |json: &str, fault: bool| {
            let mut raw = Raw { file: "f".into(), record: 3, body: Ok(Body::Json(json.into())) };
            Outcome::of(&mut raw, |article, lines| {
                assert!(!fault, "a fault");
                super::push(lines, &article.content);
            })
        };
        let Outcome::Lines(lines) = of(r#"{"content": "قال"}"#, false) else { panic!("a good record") };
        assert_eq!(lines, "\"قال\"\n".as_bytes());
        let Outcome::Bad(problem) = of(r#"{"content": 7}"#, false) else { panic!("a bad record") };
        assert!(problem.starts_with("f record 3: invalid type"), "{problem}");
        let Outcome::Bad(problem) = of(r#"{"content": ""}"#, true) else { panic!("a fault") };
        assert!(problem.starts_with("f record 3: a fault in isnad"), "{problem}");
    }
}
