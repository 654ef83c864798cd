use isnad_text::{Offsets, Span};
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

impl OffsetUnit {
    /// The unit of that name in JSON: `bytes`, `chars` or `utf16`.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Bytes, Self::Chars, Self::Utf16].into_iter().find(|unit| unit.name() == name)
    }

    /// Its name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Bytes => "bytes",
            Self::Chars => "chars",
            Self::Utf16 => "utf16",
        }
    }
}

/// Offsets of a text from bytes to a unit and back.
pub(super) struct Units<'t> {
    unit: OffsetUnit,
    offsets: Offsets<'t>,
}

impl<'t> Units<'t> {
    pub(super) fn new(text: &'t str, unit: OffsetUnit) -> Self {
        Self { unit, offsets: Offsets::new(if unit == OffsetUnit::Bytes { "" } else { text }) }
    }

    /// From bytes. The span must lie on character boundaries.
    pub(super) fn of_bytes(&self, span: Span) -> Span {
        let at = |byte| match self.unit {
            OffsetUnit::Bytes => byte,
            OffsetUnit::Chars => self.offsets.char_of_byte(byte),
            OffsetUnit::Utf16 => self.offsets.utf16_of_byte(byte),
        };
        Span::new(at(span.start as usize), at(span.end as usize))
    }

    /// To bytes, or `None` where the text has no such place.
    pub(super) fn to_bytes(&self, span: Span) -> Option<Span> {
        let at = |n| match self.unit {
            OffsetUnit::Bytes => n,
            OffsetUnit::Chars => self.offsets.byte_of_char(n),
            OffsetUnit::Utf16 => self.offsets.byte_of_utf16(n),
        };
        let bytes = Span::new(at(span.start as usize), at(span.end as usize));
        (self.of_bytes(bytes) == span).then_some(bytes)
    }
}
