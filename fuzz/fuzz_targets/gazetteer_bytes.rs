//! A compiled gazetteer that something has changed: an error, or one that answers without a panic. Input: pairs of place and byte.
#![no_main]

use isnad_gazetteer::{Entry, Gazetteer};
use isnad_tokenize::Document;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static BYTES: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let names = ["الأمم المتحدة", "القاهرة", "نور البحر", "محمد بن سالم", "صوت الميناء"];
    let entries = names.iter().enumerate().map(|(i, n)| Entry::new(format!("e{i}"), "place", *n).alias(format!("{n} الجديد")));
    Gazetteer::builder().add_all(entries).build().unwrap().as_bytes().to_vec()
});

fuzz_target!(|edits: (u16, Vec<(u16, u8)>)| {
    let mut bytes = BYTES.clone();
    for (at, byte) in edits.1 {
        let at = usize::from(at) % bytes.len();
        bytes[at] ^= byte;
    }
    bytes.truncate(bytes.len() - usize::from(edits.0) % bytes.len());
    if let Ok(gazetteer) = Gazetteer::from_bytes(bytes) {
        let doc = Document::new("وقالت الأمم المتحدة في القاهرة إن نور البحر الجديد لمحمد بن سالم");
        for found in gazetteer.matches(&doc) {
            let _ = (gazetteer.entry(found.entry).name(), &doc.text()[found.span]);
        }
        gazetteer.entries().for_each(|(_, e)| _ = (e.id(), e.kind(), e.name(), e.aliases().count(), e.attrs().count()));
    }
});
