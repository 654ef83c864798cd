//! Keys for a search engine: each word under its folded key and under its stem without clitics, so that `وللأمم` is found by `امم`; with
//! the byte offsets that an engine wants for its highlights. A tokenizer for tantivy or charabia is these lines round `terms`.
//!
//! ```text
//! cargo run --release --example search_index -- WORDS...   # where the sample article has them
//! ```

use isnad_examples::SAMPLE;
use isnad_tokenize::{Document, TokenKind};
use std::collections::BTreeMap;

/// What an index stores of a text: the term, its position (one for all terms of a word), its first and last byte.
fn terms(text: &str) -> impl Iterator<Item = (String, usize, std::ops::Range<usize>)> {
    let doc = Document::new(text);
    let mut out = Vec::new();
    for (position, token) in doc.tokens().iter().enumerate() {
        if matches!(token.kind, TokenKind::Punct | TokenKind::Quote | TokenKind::Symbol) {
            continue;
        }
        let (whole, bare) = (doc.key(token), doc.bare(token));
        out.push((whole.to_string(), position, token.span.range()));
        if bare != whole && !bare.is_empty() {
            out.push((bare.to_string(), position, doc.stem_span(token).range()));
        }
    }
    out.into_iter()
}

fn main() {
    let mut index: BTreeMap<String, Vec<(usize, std::ops::Range<usize>)>> = BTreeMap::new();
    for (term, position, bytes) in terms(SAMPLE) {
        index.entry(term).or_default().push((position, bytes));
    }
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let asked = if asked.is_empty() {
        vec!["العبّارة".to_string(), "وزير".into(), "التحقيق".into()]
    } else {
        asked
    };
    for word in asked {
        // The question goes the same way as the text.
        let mut found: Vec<_> =
            terms(&word).flat_map(|(term, ..)| index.get(&term).cloned().unwrap_or_default()).collect();
        found.sort_by_key(|(position, bytes)| (*position, bytes.start));
        found.dedup_by_key(|(position, _)| *position);
        println!("{word}: {} times", found.len());
        for (position, bytes) in found {
            println!("    word {position}, bytes {bytes:?}: {}", &SAMPLE[bytes.clone()]);
        }
    }
}
