//! What the examples share and what is not their job: the command line, texts, and articles as a stream out of files and archives, a report for a
//! terminal, layers as JSON; a job done on a whole corpus, with its threads, meter and resumable output; the tokenizer for tantivy.

pub mod articles;
pub mod batch;
pub mod command;
pub mod input;
pub mod interrupt;
pub mod layers;
pub mod lines;
pub mod meter;
pub mod pool;
pub mod records;
pub mod report;
pub mod rows;
#[cfg(feature = "search")]
pub mod search;

/// The article that the examples read where they are given none: written for this project in the manner of the agencies.
pub const SAMPLE: &str = include_str!("../samples/article.txt");

/// The code in the README is compiled and run with the tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;

/// And the guide's.
#[cfg(doctest)]
#[doc = include_str!("../../docs/guide.md")]
pub struct Guide;
