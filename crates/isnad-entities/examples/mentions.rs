//! Prints the mentions of one article as JSON: `cargo run --release -p isnad-entities --example mentions -- FILE [--rules]`.

use isnad_gazetteer::Gazetteer;
use isnad_tokenize::Document;
use serde_json::{Value, json};
use std::{env, fs, process};

fn main() {
    let Some(path) = env::args().nth(1) else {
        eprintln!("usage: mentions FILE");
        process::exit(2);
    };
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(e) => {
            eprintln!("{path}: {e}");
            process::exit(1);
        }
    };
    let doc = Document::new(&text);
    let found = isnad_entities::find(&doc, Gazetteer::embedded());
    let mentions: Vec<Value> = found
        .mentions
        .iter()
        .map(|m| {
            json!({
                "start": m.span.start, "end": m.span.end, "kind": m.kind.as_str(), "nominal": m.nominal,
                "rule": m.rule, "text": &doc.text()[m.span], "entity": m.entity, "role": m.role.map(|r| &doc.text()[r]),
            })
        })
        .collect();
    println!("{}", json!({ "mentions": mentions }));
}
