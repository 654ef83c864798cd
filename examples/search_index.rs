//! Arabic news in tantivy, by words without their clitics and in any spelling: `وزير` finds `وللوزير` and `الاحمر` finds `الأحمر`, and the
//! engine's highlights stand on the very letters. Indexes articles in memory and asks. The tokenizer is [`isnad_examples::search`].
//!
//! ```text
//! cargo run --release --features search --example search_index -- PATH... --ask 'WORDS or "A PHRASE"'
//! cargo run --release --features search --example search_index               # the sample article, two questions
//! ```

use isnad_examples::command::{self, Arguments, Outcome};
use isnad_examples::{articles, search};
use std::io::Write;
use std::process::ExitCode;
use tantivy::collector::{Count, TopDocs};
use tantivy::query::QueryParser;
use tantivy::schema::{STORED, Schema, Value};
use tantivy::snippet::SnippetGenerator;
use tantivy::{Index, TantivyDocument, doc};

fn main() -> ExitCode {
    command::run("usage: search_index [PATH...] [--ask QUESTION]...", search_index)
}

fn search_index(args: &Arguments) -> Outcome {
    let mut schema = Schema::builder();
    let place = schema.add_text_field("place", STORED);
    let text = schema.add_text_field("text", search::text_tokenized_by("isnad"));
    let index = Index::create_in_ram(schema.build());
    index.tokenizers().register("isnad", search::Arabic);
    let mut writer = index.writer(50_000_000)?;
    articles::all_or_sample(&args.paths, |at, article| {
        Ok(writer.add_document(doc!(place => at, text => article.text().as_ref())).map(drop)?)
    })?;
    writer.commit()?;

    let (searcher, parser) = (index.reader()?.searcher(), QueryParser::for_index(&index, vec![text]));
    let mut out = std::io::stdout().lock();
    for question in args.texts_or("--ask", &["وزير", "\"البحر الاحمر\""]) {
        let query = parser.parse_query(&question)?;
        let (best, count) = searcher.search(&query, &(TopDocs::with_limit(5), Count))?;
        writeln!(out, "{question}: {count} articles")?;
        let snippets = SnippetGenerator::create(&searcher, &*query, text)?;
        for (score, address) in best {
            let found: TantivyDocument = searcher.doc(address)?;
            let at = found.get_first(place).and_then(|v| v.as_str()).unwrap_or_default();
            let lit = snippets.snippet_from_doc(&found).to_html().replace('\n', " ");
            writeln!(out, "  {at} ({score:.2})\n    {lit}")?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
