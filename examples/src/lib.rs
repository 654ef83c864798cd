//! What the examples share: an article read from a file, a report for a terminal, a folder or archive of articles read as a stream.

pub mod input;
pub mod report;

/// The article that the examples read where they are given none: written for this project in the manner of the agencies.
pub const SAMPLE: &str = include_str!("../samples/article.txt");
