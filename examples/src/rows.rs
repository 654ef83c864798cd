//! What comes of a record of a corpus: rows, a line of JSON each, or why there are none.

use crate::articles::Article;
use crate::records::Raw;
use serde::Serialize;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What came of a record.
pub enum Outcome {
    /// Its lines, each with its line feed; maybe none.
    Lines(Vec<u8>),
    /// Why there are none.
    Bad(String),
}

/// Takes the rows of one article, each a line that begins with where the article stands.
pub struct Rows<'a> {
    file: &'a str,
    record: usize,
    outlet: Option<&'a str>,
    title: Option<&'a str>,
    date: Option<&'a str>,
    lines: Vec<u8>,
}

#[derive(Serialize)]
struct Line<'a, T> {
    file: &'a str,
    record: usize,
    outlet: Option<&'a str>,
    title: Option<&'a str>,
    date: Option<&'a str>,
    #[serde(flatten)]
    row: &'a T,
}

impl Rows<'_> {
    /// Adds an object of JSON.
    pub fn push(&mut self, row: &impl Serialize) {
        let Self { file, record, outlet, title, date, .. } = *self;
        let line = Line { file, record, outlet, title, date, row };
        serde_json::to_writer(&mut self.lines, &line).expect("spans and strings are always JSON");
        self.lines.push(b'\n');
    }
}

impl Outcome {
    /// What `job` makes of a record's article. Were there a fault in the library, it would cost one record, not the run.
    pub fn of(raw: &mut Raw, job: impl FnOnce(&Article<'_>, &mut Rows<'_>)) -> Self {
        let (file, record) = (raw.file.clone(), raw.record);
        let read = AssertUnwindSafe(|| {
            let article = raw.parse()?;
            let (outlet, title, date) = (article.source.as_deref(), article.title.as_deref(), article.date.as_deref());
            let mut rows = Rows { file: &file, record, outlet, title, date, lines: Vec::new() };
            job(&article, &mut rows);
            Ok(rows.lines)
        });
        match catch_unwind(read) {
            Ok(Ok(lines)) => Self::Lines(lines),
            Ok(Err(problem)) => Self::Bad(problem),
            Err(_) => Self::Bad(format!("{file} record {record}: a fault in isnad, please report it")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Outcome;
    use crate::records::{Body, Raw};

    #[test]
    fn what_comes_of_a_record() {
        let of = |json: &str, fault: bool| {
            let mut raw = Raw { file: "f".into(), record: 3, body: Ok(Body::Json(json.into())) };
            Outcome::of(&mut raw, |article, rows| {
                assert!(!fault, "a fault");
                rows.push(&serde_json::json!({ "said": article.content }));
            })
        };
        let Outcome::Lines(lines) = of(r#"{"content": "قال", "title": "ت"}"#, false) else {
            panic!("a good record")
        };
        let line = "{\"file\":\"f\",\"record\":3,\"outlet\":null,\"title\":\"ت\",\"date\":null,\"said\":\"قال\"}\n";
        assert_eq!(lines, line.as_bytes());
        let Outcome::Bad(problem) = of(r#"{"content": 7}"#, false) else { panic!("a bad record") };
        assert!(problem.starts_with("f record 3: invalid type"), "{problem}");
        let Outcome::Bad(problem) = of(r#"{"content": ""}"#, true) else { panic!("a fault") };
        assert!(problem.starts_with("f record 3: a fault in isnad"), "{problem}");
    }
}
