//! Names and terms by the hundred thousand, found in Arabic text under their clitics and spellings.
//!
//! A gazetteer is a list of things with their names. This crate compiles such lists, a few names or a million, and finds the names in a
//! [`Document`](isnad_tokenize::Document): under proclitics (`وبالأمم المتحدة`), in every spelling that the tokenizer folds (`الامم المتحده`),
//! across line ends and hyphens, and never inside another word. Spans are bytes of the text as it was given, without the proclitics.
//!
//! ```
//! use isnad_gazetteer::Gazetteer;
//! use isnad_tokenize::Document;
//!
//! let list = "\
//! id\tkind\tname\taliases\trole
//! kerry\tperson\tجون كيري\tكيري\tوزير الخارجية
//! un\torganization\tالأمم المتحدة\tالمنظمة الدولية\t
//! ";
//! let names = Gazetteer::builder().add_tsv("names.tsv", list).build()?;
//!
//! let doc = Document::new("وقال كيري للأمم المتّحدة إن ذلك لن يتكرر.");
//! let found = names.matches(&doc);
//! assert_eq!(&doc.text()[found[0].span], "كيري");
//! assert_eq!(names.entry(found[0].entry).attr("role"), Some("وزير الخارجية"));
//! assert_eq!(&doc.text()[found[1].span], "لأمم المتّحدة");
//! # Ok::<(), isnad_gazetteer::BuildErrors>(())
//! ```
//!
//! # What is found
//!
//! | in the list | in the text | |
//! | --- | --- | --- |
//! | `الأمم المتحدة` | `وللأمم المتحدة`, `بالامم المتحده`, `الأمم` + line end + `المتحدة` | always |
//! | `بان كي مون` | `بان كي-مون` | always |
//! | `عبد الله بن سعود` | `عبدالله ابن سعود` | always |
//! | `أبو مازن` | `أبا مازن`, `لأبي مازن` | always |
//! | `أمريكي` | `الأمريكي`, `للأمريكي` | with the attribute `article` = `optional` |
//! | `باراك أوباما` | `باراك حسين أوباما` | with the attribute `gap` = `1` |
//! | `لبنان` | `لبنانيون`, `لبناننا` | never |
//! | `مال` | `كمال` | never: the tokenizer knows the word |
//! | `الأمم المتحدة` | `الأمم، المتحدة`, or with a blank line between | never |
//!
//! Entries that share a name are all told, ranked; a name that is a common word as well is marked in the list and told as
//! [`ambiguous`](Match::ambiguous). [`MatchKind`] has the overlapping matches; [`Gazetteers`] puts layers together, a user's before a general one; [`Senses`]
//! lets you decide among senses; [`Substrings`] finds names within words and hashtags.
//!
//! # Compiled form
//!
//! A gazetteer is one run of bytes. [`Gazetteer::as_bytes`] is what to write to a file, [`Gazetteer::from_bytes`] takes it back, owned, borrowed or
//! mapped, without parsing; bytes that were cut or changed give a [`LoadError`]. The feature `embedded` compiles the gazetteer of the news in `data/`
//! into the crate: `Gazetteer::embedded()`.
//!
//! # Cost
//!
//! Time is linear in the text. The words of a text are looked up by the hash that the tokenizer left in each token; a word that starts no name costs one look at
//! a table. Where nobody needs the document, [`Gazetteer::matches_in`] looks for tokens only, and for clitics only where a name may stand behind them. A million names of two to four words take under 100 MB and are built in a few seconds. Nothing is allocated per token.

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
mod starts;
mod substrings;
mod tsv;
mod view;
mod word_table;
mod words;

#[cfg(feature = "embedded")]
mod embedded;

pub use builder::GazetteerBuilder;
pub use entry::Entry;
pub use error::{BuildErrors, Problem, ProblemKind};
pub use gazetteer::{EntryId, EntryRef, Gazetteer};
pub use layers::{FirstWords, Gazetteers};
pub use load::LoadError;
pub use matcher::{Match, MatchKind};
pub use senses::Senses;
pub use substrings::Substrings;
