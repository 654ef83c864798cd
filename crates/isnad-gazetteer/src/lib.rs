//! Names and terms by the hundred thousand, found in Arabic text under their clitics and spellings.

mod builder;
mod compile;
mod cuts;
mod entry;
mod error;
mod format;
mod gazetteer;
mod joints;
mod jsonl;
mod layers;
mod load;
mod matcher;
mod names;
mod senses;
mod substrings;
mod tsv;
mod view;
mod words;

#[cfg(feature = "embedded")]
mod embedded;

pub use builder::GazetteerBuilder;
pub use entry::Entry;
pub use error::{BuildErrors, Problem, ProblemKind};
pub use gazetteer::{EntryId, EntryRef, Gazetteer};
pub use layers::Gazetteers;
pub use load::LoadError;
pub use matcher::{Match, MatchKind};
pub use senses::Senses;
pub use substrings::Substrings;
