//! Records as a stream out of whatever holds them: a zip of JSON arrays, a JSON array, JSON Lines, a folder, plain texts, standard input.
//!
//! What a file is, its first bytes say, not its name. Nothing is held but the record at hand, however long the file.

use crate::command::Misused;
use crate::input::{InputError, Unread};
use std::error::Error;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// One record as it stands in its file, not yet parsed: that is work for all cores.
pub struct Raw {
    /// The file, and the entry within it.
    pub file: String,
    /// Its number there, from 1.
    pub record: usize,
    /// JSON, or a text.
    pub body: Result<Body, InputError>,
}

/// The bytes of a record.
pub enum Body {
    /// An object of JSON.
    Json(Vec<u8>),
    /// A text.
    Text(Vec<u8>),
}

/// The files of the paths given, folders opened, in order of their names within each.
///
/// # Errors
///
/// Where there is no path, one is not there, or a folder cannot be read.
pub fn files(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    if paths.is_empty() {
        return Err(Misused("no path given".into()).into());
    }
    inside(paths).map_err(|(path, e)| Unread { path, why: e.into() }.into())
}

fn inside(paths: &[PathBuf]) -> Result<Vec<PathBuf>, (PathBuf, io::Error)> {
    let mut out = Vec::new();
    for path in paths {
        if path == Path::new("-") {
            out.push(path.clone());
            continue;
        }
        let kind = path.metadata().map_err(|e| (path.clone(), e))?;
        if !kind.is_dir() {
            out.push(path.clone());
            continue;
        }
        let entries =
            path.read_dir().and_then(Iterator::collect::<Result<Vec<_>, _>>).map_err(|e| (path.clone(), e))?;
        let passed_over = |p: &Path| {
            let hidden = p.file_name().is_some_and(|n| n.to_string_lossy().starts_with('.'));
            hidden || (p.is_symlink() && p.is_dir())
        };
        let mut within: Vec<PathBuf> = entries.iter().map(|e| e.path()).filter(|p| !passed_over(p)).collect();
        within.sort();
        out.extend(inside(&within)?);
    }
    Ok(out)
}

/// Hands every record of a file to `sink` until it says no; `read` hears of the bytes read. False where `sink` said no.
pub fn each(path: &Path, read: &mut dyn FnMut(u64), sink: &mut dyn FnMut(Raw) -> bool) -> bool {
    let name = path.display().to_string();
    let result = if path == Path::new("-") {
        stream(&name, BufReader::new(Counted { inner: io::stdin().lock(), read }), sink)
    } else {
        file(path, &name, read, sink)
    };
    result.unwrap_or_else(|e| sink(Raw { file: name, record: 0, body: Err(e.into()) }))
}

fn file(path: &Path, name: &str, read: &mut dyn FnMut(u64), sink: &mut dyn FnMut(Raw) -> bool) -> io::Result<bool> {
    let mut magic = [0; 4];
    let n = File::open(path)?.read(&mut magic)?;
    let from = BufReader::with_capacity(1 << 14, Counted { inner: File::open(path)?, read });
    if &magic[..n] != b"PK\x03\x04" {
        return stream(name, from, sink);
    }
    let mut archive = zip::ZipArchive::new(from).map_err(io::Error::other)?;
    for i in 0..archive.len() {
        let entry = archive.by_index(i).map_err(io::Error::other)?;
        if entry.is_dir() {
            continue;
        }
        let name = format!("{name}/{}", entry.name().map_err(io::Error::other)?);
        let result = stream(&name, BufReader::with_capacity(1 << 18, entry), sink);
        if !result.unwrap_or_else(|e| sink(Raw { file: name, record: 0, body: Err(e.into()) })) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// A reader that says how much was read.
struct Counted<'a, R> {
    inner: R,
    read: &'a mut dyn FnMut(u64),
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buffer)?;
        (self.read)(n as u64);
        Ok(n)
    }
}

impl<R: Seek> Seek for Counted<'_, R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}

/// A JSON array, JSON Lines, or one text: by the first byte that is no white space.
fn stream(file: &str, mut from: impl BufRead, sink: &mut dyn FnMut(Raw) -> bool) -> io::Result<bool> {
    let mut lead = Vec::new();
    let first = loop {
        let Some(&byte) = from.fill_buf()?.first() else { break None };
        if !byte.is_ascii_whitespace() && !matches!(byte, 0xEF | 0xBB | 0xBF) {
            break Some(byte);
        }
        lead.push(byte);
        from.consume(1);
    };
    let mut record = 0;
    let mut json = |bytes: Vec<u8>, sink: &mut dyn FnMut(Raw) -> bool| {
        record += 1;
        sink(Raw { file: file.into(), record, body: Ok(Body::Json(bytes)) })
    };
    match first {
        Some(b'[') => {
            from.consume(1);
            while let Some(element) = element(&mut from)? {
                if !json(element, sink) {
                    return Ok(false);
                }
            }
        }
        Some(b'{') => loop {
            let mut line = Vec::new();
            if from.read_until(b'\n', &mut line)? == 0 {
                break;
            }
            if !line.trim_ascii().is_empty() && !json(line, sink) {
                return Ok(false);
            }
        },
        _ => {
            from.read_to_end(&mut lead)?;
            return Ok(sink(Raw { file: file.into(), record: 1, body: Ok(Body::Text(lead)) }));
        }
    }
    Ok(true)
}

/// The next element of an array whose bracket is read: brackets counted, strings passed over, nothing else understood.
/// What is wrong inside an element is its own affair and does not touch the next one.
fn element(from: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut out = Vec::new();
    let (mut depth, mut in_string, mut escaped) = (0usize, false, false);
    loop {
        let buffer = from.fill_buf()?;
        if buffer.is_empty() {
            let rest = out.trim_ascii();
            return Ok((!rest.is_empty()).then(|| rest.to_vec()));
        }
        let mut i = 0;
        let mut done = None;
        while i < buffer.len() {
            if escaped {
                escaped = false;
                i += 1;
                continue;
            }
            if in_string {
                let Some(n) = memchr::memchr2(b'"', b'\\', &buffer[i..]) else {
                    i = buffer.len();
                    break;
                };
                i += n + 1;
                match buffer[i - 1] {
                    b'"' => in_string = false,
                    _ => escaped = true,
                }
                continue;
            }
            match buffer[i] {
                b'"' => in_string = true,
                b'{' | b'[' => depth += 1,
                b'}' | b']' if depth > 0 => depth -= 1,
                b',' | b']' if depth == 0 => {
                    done = Some(buffer[i] == b']');
                    break;
                }
                _ => {}
            }
            i += 1;
        }
        out.extend_from_slice(&buffer[..i]);
        from.consume(i + usize::from(done.is_some()));
        if let Some(last) = done {
            let element = out.trim_ascii();
            if !element.is_empty() {
                if last {
                    io::copy(from, &mut io::sink())?;
                }
                return Ok(Some(element.to_vec()));
            }
            if last {
                return Ok(None);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Body, stream};
    use std::io::BufReader;

    fn records(text: &str) -> Vec<String> {
        // A buffer of a few bytes: every state is cut somewhere.
        (3..9)
            .map(|n| {
                let mut out = Vec::new();
                stream("t", BufReader::with_capacity(n, text.as_bytes()), &mut |raw| {
                    let bytes = match raw.body.unwrap() {
                        Body::Json(b) | Body::Text(b) => b,
                    };
                    out.push(String::from_utf8(bytes).unwrap());
                    true
                })
                .unwrap();
                out
            })
            .reduce(|a, b| {
                assert_eq!(a, b);
                a
            })
            .unwrap()
    }

    #[test]
    fn elements_of_an_array() {
        assert_eq!(records(" [ ]"), [""; 0]);
        assert_eq!(
            records(r#"[{"a": "],[\"}"}, {"b": [1, {"c": 2}]}]"#),
            [r#"{"a": "],[\"}"}"#, r#"{"b": [1, {"c": 2}]}"#]
        );
        assert_eq!(
            records("\u{feff}[{\"a\": tru},\n{\"قال\": 1}"),
            ["{\"a\": tru}", "{\"قال\": 1}"],
            "bad or cut off, none is lost"
        );
    }

    #[test]
    fn lines_and_texts() {
        assert_eq!(records("{\"a\": 1}\n\n{\"b\"\n"), ["{\"a\": 1}\n", "{\"b\"\n"]);
        assert_eq!(records("  قال الوزير"), ["  قال الوزير"]);
        assert_eq!(records(""), [""]);
    }
}
