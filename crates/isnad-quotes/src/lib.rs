//! Who said what in Arabic news: cue, source, content and the speaker behind them.

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
mod subject;
mod view;

pub use conjugate::{Agreement, Form, Number, Tense, conjugate};
pub use find::find;
pub use lexicon::{Ambiguity, Cue, CueForm, CueReading, Frames, Lexicon, ObjectRole};
pub use phrases::{Phrase, PhraseObject, PhraseWord};
pub use quotation::{Polarity, Quotation, QuoteKind};
