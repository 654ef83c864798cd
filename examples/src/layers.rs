//! The layers of a document as JSON, an item a line; spans in bytes.

use isnad_text::Span;
use isnad_tokenize::Document;
use serde::Serialize;
use std::io::{self, Write};

/// A span and what it is.
#[derive(Serialize)]
struct Item<T: Serialize> {
    start: u32,
    end: u32,
    #[serde(flatten)]
    is: T,
}

#[derive(Serialize)]
struct Token {
    kind: String,
    segments: Vec<(u32, u32)>,
}

#[derive(Serialize)]
struct Marks {
    inner: (u32, u32),
    depth: u16,
    decided: String,
}

#[derive(Serialize)]
struct Expression {
    kind: String,
}

#[derive(Serialize)]
struct Paragraph {
    kind: String,
    dateline: Option<(u32, u32)>,
}

/// Writes `tokens`, `quotes`, `expressions`, `sentences` (start, end, whether inside quotation marks) and `paragraphs` as one object.
///
/// # Errors
///
/// Where `out` cannot be written.
pub fn json(doc: &Document<'_>, out: &mut dyn Write) -> io::Result<()> {
    let tokens = doc.tokens().iter().map(|t| {
        let segments = doc.segments(t).map(pair).collect();
        item(t.span, Token { kind: format!("{:?}", t.kind), segments })
    });
    let marks = doc
        .quotes()
        .iter()
        .map(|q| item(q.outer, Marks { inner: pair(q.inner), depth: q.depth, decided: format!("{:?}", q.decided) }));
    let expressions = doc.expressions();
    let expressions = expressions.iter().map(|e| item(e.span, Expression { kind: format!("{:?}", e.kind) }));
    let sentences = doc.sentences().iter().map(|s| (s.span.start, s.span.end, s.inside_quote.is_some()));
    let paragraphs = doc
        .paragraphs()
        .iter()
        .map(|p| item(p.span, Paragraph { kind: format!("{:?}", p.kind), dateline: p.dateline.map(pair) }));
    list(out, "{\"tokens\":[", tokens)?;
    list(out, "],\n\"quotes\":[", marks)?;
    list(out, "],\n\"expressions\":[", expressions)?;
    list(out, "],\n\"sentences\":[", sentences)?;
    list(out, "],\n\"paragraphs\":[", paragraphs)?;
    writeln!(out, "]}}")
}

fn item<T: Serialize>(span: Span, is: T) -> Item<T> {
    Item { start: span.start, end: span.end, is }
}

fn pair(span: Span) -> (u32, u32) {
    (span.start, span.end)
}

fn list(out: &mut dyn Write, head: &str, items: impl Iterator<Item = impl Serialize>) -> io::Result<()> {
    out.write_all(head.as_bytes())?;
    for (i, item) in items.enumerate() {
        out.write_all(if i == 0 { b"\n  " } else { b",\n  " })?;
        serde_json::to_writer(&mut *out, &item)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::json;
    use isnad_tokenize::Document;
    use serde_json::Value;

    #[test]
    fn each_layer_is_there_and_spans_are_in_the_text() {
        let text = "عنوان\nقال الوزير: «لن نقبل بـ 5%». وبالأمم.";
        let mut out = Vec::new();
        json(&Document::new(text), &mut out).unwrap();
        let read: Value = serde_json::from_slice(&out).unwrap();
        let of = |layer: &str, i: usize, key: &str| read[layer][i][key].as_u64().unwrap() as usize;
        assert_eq!(&text[of("tokens", 0, "start")..of("tokens", 0, "end")], "عنوان");
        assert_eq!(&text[of("quotes", 0, "start")..of("quotes", 0, "end")], "«لن نقبل بـ 5%»");
        assert_eq!(read["paragraphs"].as_array().unwrap().len(), 2);
        assert!(read["sentences"].as_array().unwrap().len() >= 2);
        let last = read["tokens"].as_array().unwrap().iter().rfind(|t| t["kind"] == "Word").unwrap();
        assert_eq!(last["segments"].as_array().unwrap().len(), 3, "و+ب+الأمم");
        let mut empty = Vec::new();
        json(&Document::new(""), &mut empty).unwrap();
        assert!(serde_json::from_slice::<Value>(&empty).is_ok());
    }
}
