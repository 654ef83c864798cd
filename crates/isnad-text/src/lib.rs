//! Byte spans into Arabic text, and what every other crate needs to speak of them.
//!
//! ```
//! use isnad_text::Span;
//!
//! let text = "قال كارتر";
//! let name = Span::new(7, 17);
//! assert_eq!(&text[name], "كارتر");
//! assert_eq!(name.len(), 10); // bytes, not letters
//! ```

mod span;

pub use span::Span;
