//! Byte spans into Arabic text, and what every other crate needs to speak of them.
//!
//! | type | what it answers |
//! | --- | --- |
//! | [`Span`] | which bytes of the text |
//! | [`Alignment`] | where an offset of a normalised text stands in the original, and the other way |
//! | [`Offsets`] | the same place counted in bytes, characters (Python) or UTF-16 units (JavaScript, Java) |
//! | [`Class`] | what a character is to Arabic writing: letter, kind of tashkeel, digit set, direction control … |
//!
//! ```
//! use isnad_text::Span;
//!
//! let text = "قال كارتر";
//! let name = Span::new(7, 17);
//! assert_eq!(&text[name], "كارتر");
//! assert_eq!(name.len(), 10); // bytes, not letters
//! ```
//!
//! The crate is `no_std` with `alloc`.
//!
//! # Features
//! - `serde`: [`Span`], [`Edit`] and [`Alignment`] can be written and read. An alignment is checked as it is read.

#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod alignment;
mod class;
mod offsets;
mod span;
mod sparing;

pub use alignment::{Alignment, AlignmentError, Edit};
pub use class::Class;
pub use offsets::Offsets;
pub use span::Span;
#[doc(hidden)]
pub use sparing::push_sparing;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
