//! What the examples share: an article read from a file, a report for a terminal, a folder or archive of articles read as a stream.

pub mod articles;
pub mod input;
pub mod lines;
pub mod pool;
pub mod report;

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
