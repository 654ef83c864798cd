//! Names of your own, from a TSV file, found beside the embedded ones; each entity carries your id. In code; the examples `article` and
//! `corpus` take the same file by `--names`.
//!
//! ```text
//! cargo run --release --example custom_gazetteer                          # names and an article that stand below
//! cargo run --release --example custom_gazetteer -- NAMES.tsv ARTICLE.txt # the columns: id kind name aliases
//! ```

use isnad::{Analyzer, Gazetteer};
use isnad_examples::input;
use std::path::Path;
use std::process::ExitCode;

const NAMES: &str = "id\tkind\tname\taliases\n\
    port-1\torganization\tهيئة الميناء الجديد\tالميناء الجديد|هيئة الميناء\n\
    ship-7\tship\tنور البحر\tالعبارة نور\n";
const ARTICLE: &str =
    "قالت هيئة الميناء الجديد إن «نور البحر» ستبحر غدا. وأضافت الهيئة أن الميناء الجديد جاهز لاستقبال نور البحر.";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let read = |path: &String| input::read(Path::new(path)).map_err(|e| format!("{path}: {e}"));
    let (names, article) = match &args[..] {
        [] => (Ok(NAMES.to_string()), Ok(ARTICLE.to_string())),
        [names, article] => (read(names), read(article)),
        _ => (Err("usage: custom_gazetteer [NAMES.tsv ARTICLE.txt]".into()), Ok(String::new())),
    };
    let result = names.and_then(|names| {
        let mine = Gazetteer::builder().add_tsv("NAMES.tsv", &names).build().map_err(|e| e.to_string())?;
        let (analyzer, text) = (Analyzer::builder().gazetteer(mine).build(), article?);
        let article = analyzer.analyze(&text);
        for entity in article.entities() {
            let spans: Vec<_> = article.mentions(entity).map(|m| m.span).collect();
            println!(
                "{}\t{}\t{}\t{spans:?}",
                entity.gazetteer_id.as_deref().unwrap_or("-"),
                entity.kind.as_str(),
                entity.name
            );
        }
        Ok(())
    });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("custom_gazetteer: {problem}");
            ExitCode::FAILURE
        }
    }
}
