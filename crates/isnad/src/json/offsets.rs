use isnad_text::Span;
use serde::{Deserialize, Serialize};

/// What an offset counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum OffsetUnit {
    /// UTF-8 bytes: Rust, Go, C.
    #[default]
    Bytes,
    /// Unicode characters: Python.
    Chars,
    /// UTF-16 code units: JavaScript, Java, C#.
    Utf16,
}

/// Offsets of a text from bytes to a unit and back.
pub(super) struct Units {
    unit: OffsetUnit,
    /// For each character: its first byte, and the units before it.
    starts: Vec<(u32, u32)>,
}

impl Units {
    pub(super) fn new(text: &str, unit: OffsetUnit) -> Self {
        let mut starts = Vec::new();
        if unit != OffsetUnit::Bytes {
            let mut units = 0;
            for (i, c) in text.char_indices() {
                starts.push((i as u32, units));
                units += if unit == OffsetUnit::Chars { 1 } else { c.len_utf16() as u32 };
            }
            starts.push((text.len() as u32, units));
        }
        Self { unit, starts }
    }

    /// From bytes. The span must lie on character boundaries.
    pub(super) fn of_bytes(&self, span: Span) -> Span {
        let at = |byte| self.starts[self.starts.partition_point(|s| s.0 < byte)].1;
        if self.unit == OffsetUnit::Bytes { span } else { Span { start: at(span.start), end: at(span.end) } }
    }

    /// To bytes, or `None` where the text has no such place.
    pub(super) fn to_bytes(&self, span: Span) -> Option<Span> {
        let at = |unit| self.starts.binary_search_by_key(&unit, |s| s.1).ok().map(|i| self.starts[i].0);
        if self.unit == OffsetUnit::Bytes {
            Some(span)
        } else {
            Some(Span { start: at(span.start)?, end: at(span.end)? })
        }
    }
}
