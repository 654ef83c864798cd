//! A text, or names, from a file or from standard input, with an error that says what is wrong with it and where.

use crate::SAMPLE;
use isnad::{Gazetteer, GazetteerBuilder};
use std::fmt;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Why there is no text.
#[derive(Debug)]
pub enum InputError {
    /// It cannot be opened or read.
    Io(io::Error),
    /// It is a folder.
    Directory,
    /// Its bytes are no UTF-8.
    NotUtf8 {
        /// The first byte that is none, counted from 0.
        at: usize,
        /// That byte.
        byte: u8,
        /// Its line, from 1.
        line: usize,
    },
    /// It opens with the mark of UTF-16.
    Utf16 {
        /// `LE` or `BE`.
        order: &'static str,
    },
    /// It is longer than offsets of 32 bits can count.
    TooLong(usize),
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(e) if e.kind() == io::ErrorKind::NotFound => write!(f, "no such file"),
            Self::Io(e) => write!(f, "{e}"),
            Self::Directory => write!(f, "a folder, not an article; the example `corpus` reads folders"),
            Self::NotUtf8 { at, byte, line } => write!(
                f,
                "not UTF-8: byte 0x{byte:02X} at offset {at} (line {line}); older Arabic files are often Windows-1256: iconv -f WINDOWS-1256 -t UTF-8"
            ),
            Self::Utf16 { order } => {
                write!(f, "UTF-16{order} (it opens with that byte order mark), not UTF-8: iconv -f UTF-16 -t UTF-8")
            }
            Self::TooLong(n) => write!(f, "{n} bytes; a text is at most {} bytes long", isnad::Span::MAX_TEXT),
        }
    }
}

impl std::error::Error for InputError {}

impl From<io::Error> for InputError {
    fn from(e: io::Error) -> Self {
        Self::Io(e)
    }
}

/// A file that gave no text, and why.
#[derive(Debug)]
pub struct Unread {
    /// The file.
    pub path: PathBuf,
    /// Why.
    pub why: InputError,
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.to_str() {
            Some("-") => write!(f, "standard input: {}", self.why),
            _ => write!(f, "{}: {}", self.path.display(), self.why),
        }
    }
}

impl std::error::Error for Unread {}

/// Reads the text of a path, `-` being standard input.
///
/// # Errors
///
/// Where it cannot be read or is no text.
pub fn read(path: &Path) -> Result<String, Unread> {
    bytes(path).and_then(decode).map_err(|why| Unread { path: path.into(), why })
}

/// Reads the text of a path, or takes the [`SAMPLE`] where there is none.
///
/// # Errors
///
/// As [`read`].
pub fn read_or_sample(path: Option<&Path>) -> Result<String, Unread> {
    path.map_or_else(|| Ok(SAMPLE.to_string()), read)
}

fn bytes(path: &Path) -> Result<Vec<u8>, InputError> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    if path.is_dir() { Err(InputError::Directory) } else { Ok(std::fs::read(path)?) }
}

/// A gazetteer from whatever holds one: a list, TSV or JSON Lines (`.jsonl`), or a compiled file.
///
/// # Errors
///
/// Where the file cannot be read, or a line of it is wrong: all of these, each with file, line, field, and what was expected.
pub fn names(path: &Path) -> Result<Gazetteer, String> {
    names_by(path, |list| list.build().map_err(|e| e.to_string()))
}

/// The same, told on standard error: how many there are, how long it took, and each bad line, which is passed over.
///
/// # Errors
///
/// Where the file cannot be read, or is a damaged compiled one.
pub fn names_told(path: &Path) -> Result<Gazetteer, String> {
    let start = Instant::now();
    let gazetteer = names_by(path, |list| {
        let (gazetteer, problems) = list.build_lossy();
        problems.problems.iter().for_each(|p| eprintln!("{p}"));
        Ok(gazetteer)
    })?;
    let (n, bytes, ms) = (gazetteer.len(), gazetteer.as_bytes().len(), start.elapsed().as_secs_f64() * 1e3);
    eprintln!("{}: {n} entries, {bytes} bytes, ready in {ms:.1} ms", path.display());
    Ok(gazetteer)
}

fn names_by(
    path: &Path,
    build: impl FnOnce(GazetteerBuilder) -> Result<Gazetteer, String>,
) -> Result<Gazetteer, String> {
    let file = path.display().to_string();
    let list = bytes(path).map_err(|why| Unread { path: path.into(), why }.to_string())?;
    if list.starts_with(b"ISNADGZ\n") {
        return Gazetteer::from_bytes(list.into()).map_err(|e| format!("{file}: {e}"));
    }
    let list = decode(list).map_err(|e| format!("{file}: {e}"))?;
    let json_lines = path.extension().is_some_and(|e| e == "jsonl");
    let builder = Gazetteer::builder();
    build(if json_lines { builder.add_jsonl(&file, &list) } else { builder.add_tsv(&file, &list) })
}

/// Takes bytes for a text.
///
/// ```
/// use isnad_examples::input::decode;
/// assert_eq!(decode("قال".into()).unwrap(), "قال");
/// let error = decode(b"abc\n\xC7\xE1".to_vec()).unwrap_err();
/// assert!(error.to_string().starts_with("not UTF-8: byte 0xC7 at offset 4 (line 2)"));
/// ```
///
/// # Errors
///
/// See [`InputError`].
pub fn decode(bytes: Vec<u8>) -> Result<String, InputError> {
    match bytes {
        _ if bytes.starts_with(&[0xFF, 0xFE]) => return Err(InputError::Utf16 { order: "LE" }),
        _ if bytes.starts_with(&[0xFE, 0xFF]) => return Err(InputError::Utf16 { order: "BE" }),
        _ if bytes.len() > isnad::Span::MAX_TEXT => return Err(InputError::TooLong(bytes.len())),
        _ => {}
    }
    String::from_utf8(bytes).map_err(|e| {
        let at = e.utf8_error().valid_up_to();
        let bytes = e.as_bytes();
        let line = 1 + bytes[..at].iter().filter(|b| **b == b'\n').count();
        InputError::NotUtf8 { at, byte: bytes[at], line }
    })
}
