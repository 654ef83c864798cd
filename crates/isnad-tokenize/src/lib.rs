//! Arabic text to tokens, clitics, quotation marks, sentences and paragraphs, every one a byte span into the text as given.
//!
//! ```
//! use isnad_tokenize::{Document, TokenKind};
//!
//! let doc = Document::new("وقال الوزير: «لن نتراجع».");
//! let words: Vec<&str> = doc.tokens().iter().filter(|t| t.kind == TokenKind::Word).map(|t| &doc.text()[t.span]).collect();
//! assert_eq!(words, ["وقال", "الوزير", "لن", "نتراجع"]);
//! assert_eq!(doc.key(0), "وقال");
//! assert_eq!(doc.quotes().len(), 1);
//! assert_eq!(&doc.text()[doc.quotes()[0].inner], "لن نتراجع");
//! ```

mod clitics;
mod compiled;
mod cut;
mod document;
mod expressions;
mod few_tokens;
mod flags;
mod key;
mod key_hash;
mod key_writer;
mod keymap;
mod letters;
mod neighbours;
mod other;
mod paragraphs;
mod per_word;
mod plain_marks;
mod quotes;
mod scan;
mod sentence_spans;
mod sentences;
mod stand_ins;
mod stops;
mod token;
mod tokenizer;
mod vocabulary;

pub use clitics::{Analysis, Clitics, Enclitic, Proclitics};
pub use document::{Document, Layers, TokenRef};
pub use expressions::{Expression, ExpressionKind};
pub use few_tokens::FewTokens;
pub use flags::TokenFlags;
pub use key_hash::key_hash;
pub use keymap::KeyMap;
pub use paragraphs::{Paragraph, ParagraphKind};
#[doc(hidden)]
pub use per_word::lay_out;
pub use per_word::{PerToken, PerWord};
pub use quotes::{Decided, Parenthesis, QuotePair, RunningQuote};
pub use sentence_spans::{SentenceSpans, sentences};
pub use sentences::Sentence;
pub use token::{Token, TokenKind};
pub use tokenizer::{Tokenizer, analyses, clitics};
pub use vocabulary::{Vocabulary, WordNumbers};

/// The examples of the README, run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
