//! Asks a folder, or any corpus that `corpus` reads: all that X said, or all that X said about Y.
//!
//! ```text
//! cargo run --release --example who_said -- PATH... --by NAME [--about NAME]
//! ```

use isnad::{Analyzer, Article, Entity};
use isnad_examples::articles;
use isnad_examples::command::{self, Arguments, Misused, Outcome};
use std::collections::HashSet;
use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    command::run("usage: who_said PATH... --by NAME [--about NAME]", who_said)
}

fn who_said(args: &Arguments) -> Outcome {
    let name = |option| args.parsed(option, "a name", |name| Some(name.to_owned()));
    let by = name("--by")?.ok_or(Misused("no name given".into()))?;
    let about = name("--about")?;
    let analyzer = Analyzer::new();
    let mut out = std::io::stdout().lock();
    articles::all(&args.paths, |place, record| {
        let text = record.text();
        let article = analyzer.analyze(&text);
        let about: Option<HashSet<u32>> = about
            .as_deref()
            .map(|name| called(&article, name).flat_map(|e| article.quotations_about(e)).map(|q| q.id).collect());
        for speaker in called(&article, &by) {
            for q in article.quotations_by(speaker).filter(|q| about.as_ref().is_none_or(|ids| ids.contains(&q.id))) {
                writeln!(out, "{place}, {}:\n    {}", speaker.name, article.content(q))?;
            }
        }
        Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
}

/// `كارتر` asks for `آشتون كارتر` too.
fn called<'a>(article: &'a Article<'_>, name: &'a str) -> impl Iterator<Item = &'a Entity> {
    article.entities().iter().filter(move |e| e.name == name || e.name.split(' ').any(|word| word == name))
}
