//! The articles of a corpus, out of its records.

use crate::input;
use crate::records::{self, Body, Raw};
use serde::Deserialize;
use std::borrow::Cow;
use std::error::Error;
use std::path::PathBuf;

/// An article of a corpus.
#[derive(Debug, Default, Deserialize)]
pub struct Article<'a> {
    /// The outlet.
    #[serde(borrow, default)]
    pub source: Option<Cow<'a, str>>,
    /// The headline.
    #[serde(borrow, default)]
    pub title: Option<Cow<'a, str>>,
    /// The text below the headline.
    #[serde(borrow, alias = "text", alias = "body")]
    pub content: Cow<'a, str>,
    /// The day of publication, or a moment of it: its first ten characters are YYYY-MM-DD.
    #[serde(borrow, default, alias = "published", alias = "date_extracted")]
    pub date: Option<Cow<'a, str>>,
}

impl Raw {
    /// The article in it.
    ///
    /// # Errors
    ///
    /// A message that says which record it is and what is wrong with it: its field, or the byte at fault.
    pub fn parse(&mut self) -> Result<Article<'_>, String> {
        let (file, record) = (&self.file, self.record);
        let at = |problem: &dyn Error| format!("{file} record {record}: {problem}");
        match &mut self.body {
            Err(e) => Err(at(e)),
            Ok(Body::Json(bytes)) => {
                serde_json::from_slice(bytes).map_err(|e| format!("{}, {}", at(&e), behind(bytes, &e)))
            }
            Ok(Body::Text(bytes)) => {
                let text = input::decode(std::mem::take(bytes)).map_err(|e| at(&e))?;
                Ok(Article { content: text.into(), ..Article::default() })
            }
        }
    }
}

/// What stands before an error, up to it: the key of a value that is none, the quotation mark that is not closed.
fn behind(json: &[u8], error: &serde_json::Error) -> String {
    let lines = json.split_inclusive(|b| *b == b'\n').take(error.line().saturating_sub(1)).map(<[u8]>::len);
    let end = (lines.sum::<usize>() + error.column()).min(json.len());
    let shown = String::from_utf8_lossy(&json[end.saturating_sub(60)..end]);
    format!("behind {}", shown.trim_start_matches('\u{FFFD}').replace(char::is_control, " "))
}

impl Article<'_> {
    /// Headline and text as one, a line between them.
    pub fn text(&self) -> Cow<'_, str> {
        match &self.title {
            Some(title) if !title.trim().is_empty() => format!("{}\n{}", title.trim(), self.content).into(),
            _ => Cow::Borrowed(&self.content),
        }
    }

    /// The day that its `yesterday` counts from.
    pub fn day(&self) -> Option<jiff::civil::Date> {
        self.date.as_ref()?.get(..10)?.parse().ok()
    }
}

/// Hands every article of the paths to `job`, with its place; a bad record is told on standard error and passed over.
///
/// # Errors
///
/// No path, a path that cannot be read, or the first error of `job`, which ends it.
pub fn all(
    paths: &[PathBuf],
    mut job: impl FnMut(&str, &Article<'_>) -> Result<(), Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    let mut result = Ok(());
    for file in records::files(paths)? {
        let more = records::each(&file, &mut |_| (), &mut |mut raw| {
            let place = format!("{} record {}", raw.file, raw.record);
            match raw.parse() {
                Ok(article) => result = job(&place, &article),
                Err(problem) => eprintln!("{problem}"),
            }
            result.is_ok()
        });
        if !more {
            break;
        }
    }
    result
}

/// The same, but with no path the sample article is the only one.
///
/// # Errors
///
/// As [`all`].
pub fn all_or_sample(
    paths: &[PathBuf],
    mut job: impl FnMut(&str, &Article<'_>) -> Result<(), Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    if paths.is_empty() {
        return job("sample", &Article { content: crate::SAMPLE.into(), ..Article::default() });
    }
    all(paths, job)
}
