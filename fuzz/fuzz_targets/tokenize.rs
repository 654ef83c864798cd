//! Tokens, sentences, paragraphs, quotation marks of any text: in order, on character boundaries, keys and clitics within bounds.
#![no_main]

use isnad_tokenize::Document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let doc = Document::new(text);
    let mut end = 0;
    for (i, token) in doc.tokens().iter().enumerate() {
        assert!(end <= token.span.start && !token.span.is_empty());
        end = token.span.end;
        let _ = (&text[token.span], doc.key(i), doc.stem(i), doc.bare(i), &text[doc.stem_span(i)]);
    }
    doc.sentences().iter().for_each(|s| assert!(!text[s.span].is_empty()));
    doc.paragraphs().iter().for_each(|p| assert!(!text[p.span].is_empty()));
    for pair in doc.quotes() {
        assert!(pair.outer.contains(pair.inner));
        let _ = (&text[pair.outer], &text[pair.inner]);
    }
});
