#![doc = include_str!("../README.md")]

mod by_hash;
mod candidate;
mod class;
mod entity;
mod extent;
mod find;
mod function_words;
mod governing;
mod heads;
mod known;
mod lexicon;
mod link;
mod mention;
mod name_parts;
mod noun_phrase;
mod organization;
mod person;
mod place;
mod propagate;
mod roles;
mod speaker;
mod spelling;
mod titles;
mod token_classes;
mod words;
mod workspace;

pub use entity::{Country, Entities, Entity, EntityKind, Gender};
pub use find::{find, find_in, find_with};
pub use function_words::FunctionWord;
pub use governing::governs;
pub use heads::{Head, HeadAt, HeadClass, is_common_word};
pub use mention::Mention;
pub use noun_phrase::{NounPhrase, Reading};
pub use speaker::{Agrees, Speakers};
pub use token_classes::TokenClasses;
pub use workspace::Workspace;
