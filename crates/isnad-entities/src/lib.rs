//! People, places, organizations and media in Arabic news: each mention with its role, and one entity for each thing.

mod entity;
mod function_words;
mod mention;

pub use entity::{Entities, Entity, EntityKind, Gender};
pub use function_words::FunctionWord;
pub use mention::Mention;
