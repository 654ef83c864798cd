//! The Python peers: one process that gets the articles and the names, and gives outputs and times.

use crate::row::Row;
use isnad_benches::texts;
use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// So much of the text is enough for them.
const BYTES: usize = 300_000;

const NOTES: [(&str, &str); 16] = [
    ("PyArabic fold, as PyArabic", "آ at the start of a word of two or three letters"),
    ("CAMeL Tools fold, as CAMeL Tools", ""),
    ("arabic-norm fold, for search", "keeps teh marbuta, hamza carriers, digits, invisible characters"),
    ("arabic-normalize fold, for search", "keeps Persian letters, presentation forms, line ends"),
    ("araclean fold, for search", "its search profile"),
    ("CAMeL Tools words", "cuts at each mark: numbers, addresses"),
    ("PyArabic words", "cuts at each mark; punctuation in runs"),
    ("NLTK wordpunct words", "cuts at tashkeel and marks"),
    ("spaCy blank(ar) words", "marks inside words stay; English rules for suffixes"),
    ("PyArabic sentences", "cuts at commas and colons too"),
    ("spaCy sentencizer sentences", "cuts at each stop, not at line ends"),
    ("NLTK Punkt, untrained sentences", "cuts at stops before a space, not at line ends"),
    ("NLTK Snowball words without clitics", "Snowball: cuts by letters, endings of plural and gender too"),
    ("arabic-normalize words without clitics", "light stemming by letters"),
    ("flashtext names", "one spelling only; no clitics; ASCII's idea of what a word is"),
    ("pyahocorasick names", "finds inside words and in one spelling only; no clitics"),
];

/// Adds the rows of the Python peers; says which are missing.
pub(crate) fn run(interpreter: &str, articles: &[String], names: &[String], rows: &mut Vec<Row>) {
    let mut left = BYTES;
    let some: Vec<&String> = articles
        .iter()
        .take_while(|t| {
            let fits = left > 0;
            left = left.saturating_sub(t.len());
            fits
        })
        .collect();
    let path = std::env::temp_dir().join(format!("isnad-compare-{}.json", std::process::id()));
    let input = json!({"articles": some, "names": names, "rounds": 3, "seconds": 1.5});
    if let Err(e) = fs::write(&path, input.to_string()) {
        return eprintln!("{}: {e}", path.display());
    }
    let script = texts::root().join("benches/peers/run.py");
    let child = Command::new(interpreter).arg(script).arg(&path).stdout(Stdio::piped()).spawn();
    match child {
        Err(e) => eprintln!("{interpreter}: {e}"),
        Ok(mut child) => {
            let lines = child.stdout.take().into_iter().flat_map(|out| BufReader::new(out).lines());
            for line in lines.map_while(Result::ok) {
                match serde_json::from_str(&line) {
                    Ok(value) => rows.extend(row(&value, rows)),
                    Err(e) => eprintln!("benches/peers/run.py: {e}: {line}"),
                }
            }
            if !child.wait().is_ok_and(|s| s.success()) {
                eprintln!("benches/peers/run.py failed");
            }
        }
    }
    _ = fs::remove_file(path);
}

fn row(value: &Value, rows: &[Row]) -> Option<Row> {
    let (job, peer) = (value["job"].as_str()?, value["peer"].as_str()?);
    if let Some(missing) = value["missing"].as_str() {
        eprintln!("left out: {peer} ({job}): {missing}");
        return None;
    }
    let job = rows.iter().find(|r| r.job == job)?.job;
    let pieces = |article: &Value| -> Vec<String> {
        let all = article.as_array().into_iter().flatten().filter_map(Value::as_str);
        match job {
            "sentences" | "names" => {
                all.map(|s| s.trim().to_owned()).filter(|s| s.chars().any(char::is_alphanumeric)).collect()
            }
            // A folded text is one piece: its words are compared.
            _ => all
                .flat_map(str::split_whitespace)
                .filter(|s| job.starts_with("fold") || s.chars().any(char::is_alphanumeric))
                .map(str::to_owned)
                .collect(),
        }
    };
    Some(Row {
        job,
        who: format!("{peer} {} (Python)", value["version"].as_str()?),
        rate: value["bytes"].as_f64()? / 1e6 / value["seconds"].as_f64()?,
        output: value["output"].as_array()?.iter().map(pieces).collect(),
        ours: false,
        note: NOTES.iter().find(|(n, _)| *n == format!("{peer} {job}")).map_or("", |n| n.1),
    })
}
