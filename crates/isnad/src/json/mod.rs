//! An [`Article`] as JSON and back, in a form with a version; a line of JSON for each attribution.
//!
//! ```
//! use isnad::{Analyzer, json::{OffsetUnit, Record}};
//!
//! let article = Analyzer::new().analyze("أكدت الوزارة أن العمل مستمر.").into_owned();
//! let json = serde_json::to_string(&article.record(OffsetUnit::Utf16)).unwrap();
//! let back = serde_json::from_str::<Record>(&json).unwrap().into_article().unwrap();
//! assert_eq!(back, article);
//! ```

mod offsets;
mod record;
mod rows;
#[cfg(feature = "schema")]
pub(crate) mod schema;
pub(crate) mod with;

pub use offsets::OffsetUnit;
pub use record::{ParagraphJson, Record, RecordError, SentenceJson};
pub use rows::Attribution;
#[cfg(feature = "schema")]
pub use schema::schema;

use crate::Article;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The version of the JSON that this crate writes: [`Record::version`].
///
/// New keys do not raise it; a key that goes or changes its meaning does.
pub const VERSION: u32 = 1;

/// As a [`Record`] in bytes.
impl Serialize for Article<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.record(OffsetUnit::Bytes).serialize(serializer)
    }
}

/// From a [`Record`] in any unit; what does not fit its text is an error.
impl<'de> Deserialize<'de> for Article<'static> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Record::deserialize(deserializer)?.into_article().map_err(serde::de::Error::custom)
    }
}
