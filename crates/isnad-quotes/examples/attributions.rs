//! The attributions of one article as JSON: `cargo run --release -p isnad-quotes --example attributions FILE`.

use isnad_gazetteer::Gazetteer;
use isnad_text::Span;
use isnad_tokenize::Document;
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: attributions FILE")?;
    let text = std::fs::read_to_string(path)?;
    let doc = Document::new(&text);
    let mut entities = isnad_entities::find(&doc, Gazetteer::embedded());
    let quotes = isnad_quotes::find(&doc, &mut entities);
    let span = |s: Span| json!({"start": s.start, "end": s.end});
    let some = |s: Option<Span>| s.map_or(Value::Null, span);
    let quotes: Vec<Value> = quotes
        .iter()
        .map(|q| {
            json!({"kind": q.kind.as_str(), "cue": some(q.cue), "source": some(q.source), "speaker": q.speaker, "rule": q.rule,
                "content": q.content.iter().map(|&s| span(s)).collect::<Vec<_>>(), "polarity": q.polarity.as_str(), "nested": q.nested})
        })
        .collect();
    let list: Vec<Value> =
        (0..).zip(&entities.entities).map(|(i, e)| json!({"id": i, "name": e.name, "kind": e.kind.as_str()})).collect();
    println!("{}", json!({"quotes": quotes, "entities": list, "mentions": []}));
    Ok(())
}
