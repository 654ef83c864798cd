//! People, places and bodies of any text: spans in order on character boundaries, mentions and entities that point at each other.
#![no_main]

use isnad_gazetteer::Gazetteer;
use isnad_tokenize::Document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let doc = Document::new(text);
    let found = isnad_entities::find(&doc, Gazetteer::embedded());
    let mut end = 0;
    for (i, m) in found.mentions.iter().enumerate() {
        assert!(m.span.start >= end && !text[m.span].is_empty());
        assert!(m.tokens.start < m.tokens.end && m.tokens.end as usize <= doc.tokens().len());
        assert!(m.role.is_none_or(|r| !text[r].is_empty()));
        assert!(found.entities[m.entity as usize].mentions.contains(&(i as u32)));
        end = m.span.end;
    }
    for e in &found.entities {
        assert!(!e.name.is_empty() && !e.mentions.is_empty() && (0.0..=1.0).contains(&e.confidence));
    }
});
