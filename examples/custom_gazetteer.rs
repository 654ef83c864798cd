//! Names of your own, from a TSV file, found beside the embedded ones; each entity carries your id. In code; the examples `article` and
//! `corpus` take the same file by `--names`.
//!
//! ```text
//! cargo run --release --example custom_gazetteer                          # names and an article that stand below
//! cargo run --release --example custom_gazetteer -- NAMES.tsv ARTICLE.txt # the columns: id kind name aliases
//! ```

use isnad::{Analyzer, Gazetteer};
use isnad_examples::command::{self, Arguments, Misused, Outcome};
use isnad_examples::input;
use std::io::Write;
use std::process::ExitCode;

const NAMES: &str = "id\tkind\tname\taliases\n\
    port-1\torganization\tهيئة الميناء الجديد\tالميناء الجديد|هيئة الميناء\n\
    ship-7\tship\tنور البحر\tالعبارة نور\n";
const ARTICLE: &str =
    "قالت هيئة الميناء الجديد إن «نور البحر» ستبحر غدا. وأضافت الهيئة أن الميناء الجديد جاهز لاستقبال نور البحر.";

fn main() -> ExitCode {
    command::run("usage: custom_gazetteer [NAMES.tsv ARTICLE.txt]", custom_gazetteer)
}

fn custom_gazetteer(args: &Arguments) -> Outcome {
    let (mine, text) = match &args.paths[..] {
        [] => (Gazetteer::builder().add_tsv("NAMES", NAMES).build()?, ARTICLE.to_string()),
        [names, article] => (input::names(names)?, input::read(article)?),
        _ => return Err(Misused("names and an article, or neither".into()).into()),
    };
    let analyzer = Analyzer::builder().gazetteer(mine).build();
    let article = analyzer.analyze(&text);
    let mut out = std::io::stdout().lock();
    for entity in article.entities() {
        let spans: Vec<_> = article.mentions(entity).map(|m| m.span).collect();
        let id = entity.gazetteer_id.as_deref().unwrap_or("-");
        writeln!(out, "{id}\t{}\t{}\t{spans:?}", entity.kind.as_str(), entity.name)?;
    }
    Ok(ExitCode::SUCCESS)
}
