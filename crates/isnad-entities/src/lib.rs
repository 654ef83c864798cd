//! People, places, organizations and media in Arabic news: each mention with its role, and one entity for each thing.

mod candidate;
mod class;
mod entity;
mod extent;
mod find;
mod lexicon;
mod mention;
mod person;
mod place;
mod titles;
mod words;

pub use entity::{Entities, Entity, EntityKind, Gender};
pub use find::find;
pub use mention::Mention;
