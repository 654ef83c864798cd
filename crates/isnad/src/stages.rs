//! The stages below this crate, each behind one name.

pub(crate) use isnad_entities::find_in as find_entities;
pub(crate) use isnad_quotes::{Quotation as StageQuotation, find as find_quotes};
