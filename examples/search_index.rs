//! A tokenizer for tantivy: each word under its folded key without clitics, so that `وزير` finds `وللوزير` and `الاحمر` finds `الأحمر`, and the
//! engine's highlights stand on the very letters. Indexes articles in memory and asks.
//!
//! ```text
//! cargo run --release --features search --example search_index -- PATH... --ask 'WORDS or "A PHRASE"'
//! cargo run --release --features search --example search_index               # the sample article, two questions
//! ```

use isnad_examples::{SAMPLE, articles};
use isnad_tokenize::{Document as Text, TokenKind};
use std::path::PathBuf;
use tantivy::collector::{Count, TopDocs};
use tantivy::query::QueryParser;
use tantivy::schema::{IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions, Value};
use tantivy::snippet::SnippetGenerator;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};
use tantivy::{Index, TantivyDocument, doc};

/// Copy this, [`Terms`] and their `impl`s into your own program.
#[derive(Clone)]
struct Arabic;

/// The words of a text, last first.
struct Terms {
    rest: Vec<Token>,
    token: Token,
}

impl Tokenizer for Arabic {
    type TokenStream<'a> = Terms;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Terms {
        let doc = Text::new(text);
        let mut rest = Vec::new();
        for (i, token) in doc.tokens().iter().enumerate() {
            if matches!(token.kind, TokenKind::Punct | TokenKind::Quote | TokenKind::Symbol) {
                continue;
            }
            let (term, span) = match doc.bare(i) {
                "" => (doc.key(i), token.span),
                bare => (bare, doc.stem_span(i)),
            };
            rest.push(Token {
                offset_from: span.start as usize,
                offset_to: span.end as usize,
                position: rest.len(), // marks do not count, or no phrase would cross them
                text: term.to_string(),
                position_length: 1,
            });
        }
        rest.reverse();
        Terms { rest, token: Token::default() }
    }
}

impl TokenStream for Terms {
    fn advance(&mut self) -> bool {
        self.rest.pop().is_some_and(|next| {
            self.token = next;
            true
        })
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (mut paths, mut questions) = (Vec::new(), Vec::new());
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--ask" => questions.push(args.next().ok_or("--ask wants a question")?),
            _ => paths.push(PathBuf::from(arg)),
        }
    }
    if questions.is_empty() {
        questions = vec!["وزير".into(), "\"البحر الاحمر\"".into()];
    }

    let mut schema = Schema::builder();
    let place = schema.add_text_field("place", STRING | STORED);
    let indexing =
        TextFieldIndexing::default().set_tokenizer("isnad").set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let text = schema.add_text_field("text", TextOptions::default().set_indexing_options(indexing).set_stored());
    let index = Index::create_in_ram(schema.build());
    index.tokenizers().register("isnad", Arabic);
    let mut writer = index.writer(50_000_000)?;
    if paths.is_empty() {
        writer.add_document(doc!(place => "sample", text => SAMPLE))?;
    }
    for file in articles::files(&paths).map_err(|(path, e)| format!("{}: {e}", path.display()))? {
        articles::each(&file, &mut |_| (), &mut |mut raw| {
            let at = format!("{} record {}", raw.file, raw.record);
            match raw.parse() {
                Ok(article) => writer.add_document(doc!(place => at, text => article.text().as_ref())).is_ok(),
                Err(problem) => {
                    eprintln!("search_index: {at}: {problem}");
                    true
                }
            }
        });
    }
    writer.commit()?;

    let searcher = index.reader()?.searcher();
    let parser = QueryParser::for_index(&index, vec![text]);
    for question in questions {
        let query = parser.parse_query(&question)?;
        let (best, count) = searcher.search(&query, &(TopDocs::with_limit(5), Count))?;
        println!("{question}: {count} articles");
        let snippets = SnippetGenerator::create(&searcher, &*query, text)?;
        for (score, address) in best {
            let found: TantivyDocument = searcher.doc(address)?;
            let at = found.get_first(place).and_then(|v| v.as_str()).unwrap_or_default();
            println!("  {at} ({score:.2})\n    {}", snippets.snippet_from_doc(&found).to_html().replace('\n', " "));
        }
    }
    Ok(())
}
