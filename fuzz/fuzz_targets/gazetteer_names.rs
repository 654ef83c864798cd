//! A table of names that anybody wrote, and a text to find them in: the first line that is empty parts the two.
#![no_main]

use isnad_gazetteer::Gazetteer;
use isnad_tokenize::Document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &str| {
    let (names, text) = input.split_once("\n\n").unwrap_or((input, input));
    let (gazetteer, _) = Gazetteer::builder().add_tsv("names.tsv", names).build_lossy();
    let _ = Gazetteer::builder().add_jsonl("names.jsonl", names).build_lossy();
    let doc = Document::new(text);
    for found in gazetteer.matches(&doc) {
        assert!(!text[found.span].is_empty());
        assert!(!gazetteer.entry(found.entry).name().is_empty());
    }
});
