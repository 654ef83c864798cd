//! People, places, organizations and media in Arabic news: each mention with its role, and one entity for each thing.

mod entity;
mod function_words;
mod heads;
mod mention;
mod noun_phrase;
mod speaker;

pub use entity::{Entities, Entity, EntityKind, Gender};
pub use function_words::FunctionWord;
pub use heads::{Head, HeadAt, HeadClass};
pub use mention::Mention;
pub use noun_phrase::{NounPhrase, Reading};
pub use speaker::{Agrees, Speakers};
