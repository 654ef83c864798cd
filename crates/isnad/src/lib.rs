//! Arabic news to typed structs: who said what, with which word, and where in the text, byte for byte.
//!
//! ```
//! use isnad::Analyzer;
//!
//! let analyzer = Analyzer::new();
//! let article = analyzer.analyze("وقال وزير الخارجية سامح شكري إن المحادثات كانت بناءة.");
//! for quotation in article.quotations() {
//!     let said: Vec<&str> = quotation.content.iter().map(|&span| article.text_of(span)).collect();
//!     assert_eq!(said, ["المحادثات كانت بناءة"]);
//! }
//! assert_eq!(article.quotations().len(), 1);
//! ```
//!
//! # The way through this crate
//!
//! An [`Analyzer`] is made once (it loads the gazetteer), shared by all threads, and asked for each text. It gives an
//! [`Article`], which borrows the text or, after [`Article::into_owned`], holds it. An article is flat vectors joined by index:
//! [`Quotation`]s name their speaker by [`Entity::id`], [`Mention`]s their entity, and all of them the text by [`Span`].
//!
//! | question | method |
//! | --- | --- |
//! | who said what? | [`Article::quotations`], [`Article::speaker`], [`Article::text_of`] |
//! | what did she say? | [`Article::quotations_by`] |
//! | what is said about it? | [`Article::quotations_about`] |
//! | who speaks, how often? | [`Article::speakers`] |
//! | who and what is named, where? | [`Article::entities`], [`Article::mentions`] |
//! | title, author, place line | [`Article::headline`], [`Article::byline`], [`Article::dateline`] |
#![cfg_attr(feature = "dates", doc = "| when? | [`Article::dates`] |")]
//!
//! # Offsets
//!
//! Every [`Span`] is a half-open range of UTF-8 **bytes** of the text as it was given, on character boundaries:
//! `&text[span.range()]` is what the reader saw. Whoever counts otherwise (Python in characters, JavaScript and Java in UTF-16
//! units) asks for JSON in that unit.
//!
//! # Cost
//!
//! Linear in the text on any input; no clock, network, environment or file is read. [`Analyzer::new`] loads the embedded gazetteer,
//! so make one and keep it; a clone is a reference count.
//!
//! # Features
//!
//! | feature | default | gives | adds |
//! | --- | --- | --- | --- |
//! | `embedded` | yes | the gazetteer of the news, compiled in | its data |
//! | `dates` | yes | dates found and resolved against a day, as `jiff` types | `jiff` |
//! | `serde` | no | `Article` to JSON and back, one-line-an-attribution JSON Lines | `serde`, `serde_json` |
//! | `schema` | no | the JSON Schema of that JSON | `schemars` |

#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod analyzer;
mod article;
mod assemble;
#[cfg(feature = "dates")]
pub mod dates;
mod frame;
mod html;
#[cfg(feature = "serde")]
pub mod json;
mod model;
mod workspace;

pub use analyzer::{Analyzer, AnalyzerBuilder, Stage};
pub use article::Article;
pub use isnad_entities::{EntityKind, Gender};
pub use isnad_gazetteer::{Entry, Gazetteer, GazetteerBuilder};
pub use isnad_normalize::{Normalizer, Profile};
pub use isnad_quotes::{Polarity, QuoteKind};
pub use isnad_text::Span;
pub use isnad_tokenize::{Paragraph, ParagraphKind, QuotePair, Sentence, Token, TokenKind};
pub use model::{Entity, Mention, Quotation};
pub use workspace::Workspace;
