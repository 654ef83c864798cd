//! Who said what in Arabic news: cue, source, content and the speaker behind them.

mod conjugate;
mod lexicon;

pub use conjugate::{Agreement, Form, Number, Tense, conjugate};
pub use lexicon::{Ambiguity, Cue, CueForm, CueReading, Frames, Lexicon, ObjectRole};
