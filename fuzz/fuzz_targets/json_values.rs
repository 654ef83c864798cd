//! The JSON of a real article, with some of its values changed: an error, or an article that answers. Input: which value, and what it becomes.
#![no_main]

use arbitrary::Arbitrary;
use isnad::json::{OffsetUnit, Record};
use isnad::{Analyzer, Article};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use std::sync::LazyLock;

#[derive(Arbitrary, Debug)]
enum To {
    Number(u32),
    Near(i8),
    Negative(i64),
    Real(f64),
    Text(String),
    Null,
    Bool(bool),
    Nothing,
    Twice,
}

#[derive(Arbitrary, Debug)]
struct Input {
    unit: u8,
    edits: Vec<(u16, To)>,
}

const TEXT: &str = "الوزير: لا تراجع عن الخطة\nبيروت - وكالات\nقال وزير النقل سالم الحربي للأناضول، أمس الخميس، إن «الخطة قائمة» مضيفا أن العمل مستمر 👍.\n";

static RECORDS: LazyLock<[Value; 3]> = LazyLock::new(|| {
    let article = Analyzer::new().analyze(TEXT);
    assert!(!article.quotations().is_empty() && !article.dates().is_empty());
    [OffsetUnit::Bytes, OffsetUnit::Chars, OffsetUnit::Utf16].map(|u| serde_json::to_value(article.record(u)).unwrap())
});

/// The value number `n` in the order in which JSON is written.
fn nth<'a>(value: &'a mut Value, n: &mut usize) -> Option<&'a mut Value> {
    if *n == 0 {
        return Some(value);
    }
    *n -= 1;
    match value {
        Value::Array(list) => list.iter_mut().find_map(|v| nth(v, n)),
        Value::Object(map) => map.values_mut().find_map(|v| nth(v, n)),
        _ => None,
    }
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(list) => list.iter().map(count).sum(),
        Value::Object(map) => map.values().map(count).sum(),
        _ => 0,
    }
}

fuzz_target!(|input: Input| {
    let mut json = RECORDS[usize::from(input.unit) % 3].clone();
    for (at, to) in input.edits.into_iter().take(8) {
        let mut n = usize::from(at) % count(&json);
        let Some(value) = nth(&mut json, &mut n) else { continue };
        *value = match to {
            To::Number(n) => n.into(),
            To::Near(by) => value.as_i64().map_or(Value::Null, |v| (v + i64::from(by)).into()),
            To::Negative(n) => n.into(),
            To::Real(x) => x.into(),
            To::Text(s) => s.into(),
            To::Null => Value::Null,
            To::Bool(b) => b.into(),
            To::Nothing => Value::Array(Vec::new()),
            To::Twice => Value::Array(vec![value.clone(), value.take()]),
        };
    }
    let Ok(record) = serde_json::from_value::<Record<'_>>(json) else { return };
    let Ok(article): Result<Article<'static>, _> = record.into_article() else { return };
    let _ = (article.headline(), article.byline(), article.dateline(), article.speakers(), article.topics());
    article.quotations().iter().for_each(|q| _ = (article.content(q), article.speaker(q)));
    article.entities().iter().for_each(|e| _ = (article.mentions(e).count(), article.quotations_about(e).count()));
    article.attributions().for_each(drop);
    let _ = article.to_html();
    for unit in [OffsetUnit::Bytes, OffsetUnit::Chars, OffsetUnit::Utf16] {
        let _ = serde_json::to_string(&article.record(unit));
    }
});
