//! Arabic spelling and encoding variants folded, with the way back to the original bytes.

pub mod key;

mod compose;
mod fold;
mod kernel;
mod normalizer;
mod options;
mod profile;
mod repeat;
mod table;

pub use normalizer::{Normalized, Normalizer};
pub use options::{Alef, Digits, Form, Hamza, Invisible, Marks, Options, Presentation, Punctuation, Tatweel, Yeh};
pub use profile::Profile;
