//! What must hold across all crates, for any text: tests beside the crates' own, and the texts that they run on.

pub mod sound;
pub mod texts;
