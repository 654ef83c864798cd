//! All mentions of a document, then one entity for each thing.

use crate::candidate::{self, Candidate};
use crate::extent::Names;
use crate::words::Words;
use crate::{Entities, Mention, organization, person, place};
use isnad_tokenize::Document;

/// Finds what the document names.
pub fn find(doc: &Document) -> Entities {
    let words = Words::new(doc);
    let names = Names { doc, words: &words };
    let mut all: Vec<Candidate> = Vec::new();
    person::propose(&names, &mut all);
    place::propose(&names, &mut all);
    organization::propose(&names, &mut all);
    let chosen = candidate::choose(all, words.len());
    let mentions = chosen
        .iter()
        .map(|c| {
            let first = doc.tokens()[c.start as usize];
            let last = doc.tokens()[c.end as usize - 1].span;
            Mention {
                span: doc.span_after(&first, c.pro as usize).cover(last),
                tokens: c.start..c.end,
                kind: c.kind,
                entity: 0,
                role: None,
                nominal: c.nominal,
                rule: c.rule,
            }
        })
        .collect();
    Entities { mentions, entities: Vec::new() }
}
