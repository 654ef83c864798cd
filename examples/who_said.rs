//! Asks a folder, or any corpus that `corpus` reads: all that X said, or all that X said about Y.
//!
//! ```text
//! cargo run --release --example who_said -- PATH... --by NAME [--about NAME]
//! ```

use isnad::{Analyzer, Article, Entity};
use isnad_examples::articles;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let (mut paths, mut by, mut about) = (Vec::new(), None, None);
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--by" => by = args.next(),
            "--about" => about = args.next(),
            _ => paths.push(PathBuf::from(arg)),
        }
    }
    let (Some(by), false) = (by, paths.is_empty()) else {
        eprintln!("usage: who_said PATH... --by NAME [--about NAME]");
        return ExitCode::from(2);
    };
    let files = match articles::files(&paths) {
        Ok(files) => files,
        Err((path, e)) => {
            eprintln!("who_said: {}: {e}", path.display());
            return ExitCode::FAILURE;
        }
    };
    let analyzer = Analyzer::new();
    for file in &files {
        articles::each(file, &mut |_| (), &mut |mut raw| {
            let place = format!("{} record {}", raw.file, raw.record);
            match raw.parse() {
                Ok(article) => answer(&analyzer.analyze(&article.text()), &by, about.as_deref(), &place),
                Err(problem) => eprintln!("who_said: {place}: {problem}"),
            }
            true
        });
    }
    ExitCode::SUCCESS
}

/// What the article has of it. `كارتر` asks for `آشتون كارتر` too.
fn answer(article: &Article<'_>, by: &str, about: Option<&str>, place: &str) {
    let is = |entity: &Entity, name: &str| entity.name == name || entity.name.split(' ').any(|word| word == name);
    let about: Option<Vec<_>> = about.map(|name| {
        let subjects = article.entities().iter().filter(|e| is(e, name));
        subjects.flat_map(|e| article.quotations_about(e).map(|q| q.id)).collect()
    });
    for speaker in article.entities().iter().filter(|e| is(e, by)) {
        for q in article.quotations_by(speaker).filter(|q| about.as_ref().is_none_or(|a| a.contains(&q.id))) {
            println!("{place}, {}:\n    {}", speaker.name, article.content(q));
        }
    }
}
