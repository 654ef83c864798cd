//! The stages below this crate, each behind one name.

pub(crate) use crate::stub::entities::find as find_entities;
pub use crate::stub::isnad_gazetteer::Gazetteer;
pub use crate::stub::isnad_quotes::{Polarity, QuoteKind};
pub(crate) use crate::stub::isnad_quotes::{Quotation as StageQuotation, find as find_quotes};
