//! Who said what in Arabic news: cue, source, content and the speaker behind them.
//!
//! ```
//! use isnad_gazetteer::Gazetteer;
//! use isnad_tokenize::Document;
//!
//! let text = "قال المتحدث باسم الوزارة، نبيل عمران، إن «الخطة جاهزة»، مشيرا إلى أن التنفيذ يبدأ غدا.";
//! let doc = Document::new(text);
//! let mut entities = isnad_entities::find(&doc, Gazetteer::embedded());
//! let said = isnad_quotes::find(&doc, &mut entities);
//!
//! let contents: Vec<&str> = said.iter().map(|q| &text[q.content[0]]).collect();
//! assert_eq!(contents, ["الخطة جاهزة", "التنفيذ يبدأ غدا"]);
//! // The second has no source of its own; both are Nabil Omran's.
//! assert!(said.iter().all(|q| entities.entities[q.speaker.unwrap() as usize].name == "نبيل عمران"));
//! assert_eq!((said[0].kind.as_str(), said[1].kind.as_str()), ("direct", "indirect"));
//! ```
//!
//! # How it works
//!
//! | step | module | what it decides |
//! | --- | --- | --- |
//! | which words can be cues | `lexicon`, `conjugate`, `data/cues.tsv` | every form of some 400 verbs, with what else its letters may be |
//! | cues of several words | `phrases`, `data/phrasal_cues.tsv` | أعرب عن اعتقاده، لفت النظر إلى، جاء في بيان |
//! | what joins the content | `frame` | أن، إلى، على، quotation marks, a colon, a noun phrase; the subject and circumstances passed over |
//! | the subject before its verb | `subject` | العثماني أوضح أن، المصدر الذي قال |
//! | where the content ends | `extent` | at the stop, before a new cue, before the reporter's clause |
//! | no verb at all | `preposed`, `nouns`, `data/preposition_cues.tsv`, `data/noun_cues.tsv` | وفقا لـ، بحسب، المصدر: المضمون |
//! | how sure that is | `find/confidence` | the rule, the verb's class, the distance to who spoke, how seldom the text tells of speech |
//! | who speaks | `discourse`, and `isnad_entities::Speakers` | dropped subjects by gender, number and the last speakers; titles by their bearers |
//!
//! Each [`Quotation`] names the rule and the cue's lemma that found it, and a [confidence](Quotation::confidence): how many of a hundred such
//! attributions readers found right. All are given here, the doubtful ones too; [`retain_likely`] leaves those out.
//!
//! # Cost
//!
//! Linear in the text: every search has a bound in tokens. The lexicon is built at first use, in some milliseconds.

mod asked;
mod bits;
mod bounds;
mod conjugate;
mod discourse;
mod extent;
mod find;
mod frame;
mod lexicon;
mod nouns;
mod phrases;
mod preposed;
mod quotation;
mod roles;
mod subject;
#[cfg(test)]
mod tables;
mod view;
mod workspace;

pub use conjugate::{Agreement, Form, Number, Tense, conjugate};
pub use find::{find, find_with, retain_likely};
pub use lexicon::{Ambiguity, Cue, CueForm, CueReading, Frames, Lexicon, ObjectRole};
pub use phrases::{Phrase, PhraseObject, PhraseWord};
pub use quotation::{Polarity, Quotation, QuoteKind};
pub use workspace::Workspace;
