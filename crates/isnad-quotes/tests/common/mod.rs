//! Attributions of a sentence, marked up, beside what they should be.

use isnad_gazetteer::Gazetteer;
use isnad_tokenize::Document;

/// Each attribution of a text as `cue | source | speaker | kind | content`, nested ones with a `>` before them, others than
/// positive ones with their polarity.
#[allow(dead_code)] // not every test file needs them bare
pub(crate) fn attributions(text: &str) -> Vec<String> {
    let doc = Document::new(text);
    let mut entities = isnad_entities::find(&doc, Gazetteer::embedded());
    isnad_quotes::find(&doc, &mut entities)
        .iter()
        .map(|q| {
            let at = |s: Option<isnad_text::Span>| s.map_or("-", |s| &text[s]);
            let content: Vec<&str> = q.content.iter().map(|&s| &text[s]).collect();
            let speaker = q.speaker.map_or("-", |s| entities.entities[s as usize].name.as_str());
            let mark = match (q.nested, q.polarity.as_str()) {
                (true, "positive") => "> ".to_owned(),
                (true, p) => format!("> {p}: "),
                (_, "positive") => String::new(),
                (_, p) => format!("{p}: "),
            };
            format!(
                "{mark}{} | {} | {speaker} | {} | {}",
                at(q.cue),
                at(q.source),
                q.kind.as_str(),
                content.join(" … ")
            )
        })
        .collect()
}

pub(crate) fn check(rows: &[(&str, &[&str])]) {
    let mut wrong = Vec::new();
    for (text, expected) in rows {
        let got = attributions(text);
        if got != *expected {
            wrong.push(format!("{text}\n   expected {expected:?}\n   got      {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
