//! A text from a file or from standard input, with an error that says what is wrong with it and where.

use std::fmt;
use std::io::{self, Read};
use std::path::Path;

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

/// Reads the text of a path, `-` being standard input.
///
/// # Errors
///
/// See [`InputError`].
pub fn read(path: &Path) -> Result<String, InputError> {
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        io::stdin().lock().read_to_end(&mut bytes)?;
    } else {
        if path.is_dir() {
            return Err(InputError::Directory);
        }
        bytes = std::fs::read(path)?;
    }
    decode(bytes)
}

/// A gazetteer from a TSV file of names: the columns `id kind name aliases`, aliases parted by `|`.
///
/// # Errors
///
/// Where the file cannot be read or a line is wrong: file, line, and what was expected.
pub fn names(path: &Path) -> Result<isnad::Gazetteer, String> {
    let file = path.display().to_string();
    let tsv = read(path).map_err(|e| format!("{file}: {e}"))?;
    isnad::Gazetteer::builder().add_tsv(&file, &tsv).build().map_err(|e| e.to_string())
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
