//! What the benchmarks share: the texts they read, the stages they time, a clock that takes turns, and a plot.
//!
//! The harness is our own, of some sixty lines, because what lasts of a figure is its ratio to another of the same run: all works of a table take
//! turns, round by round, so that whatever else the machine does hits them alike, and the median of the rounds is told. Criterion and divan finish
//! one work before they start the next.

pub mod clock;
pub mod names;
pub mod plot;
pub mod stages;
pub mod texts;
