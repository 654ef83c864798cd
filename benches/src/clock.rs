//! Times works side by side.

use std::hint::black_box;
use std::time::Instant;

/// Something to time.
pub struct Work<'a> {
    /// What it is called in the table.
    pub name: String,
    /// How many bytes of text one round reads.
    pub bytes: usize,
    parts: usize,
    run: Box<dyn FnMut(usize) -> usize + 'a>,
}

impl<'a> Work<'a> {
    /// `run` gives something that depends on all it did, so that nothing is left out.
    pub fn new(name: impl Into<String>, bytes: usize, mut run: impl FnMut() -> usize + 'a) -> Self {
        Self { name: name.into(), bytes, parts: 1, run: Box::new(move |_| run()) }
    }

    /// The same work over each of the texts, timed one by one.
    pub fn over(name: impl Into<String>, texts: &'a [String], mut run: impl FnMut(&str) -> usize + 'a) -> Self {
        let bytes = texts.iter().map(String::len).sum();
        Self { name: name.into(), bytes, parts: texts.len(), run: Box::new(move |part| run(black_box(&texts[part]))) }
    }
}

/// Seconds of each work: of each of its parts the fastest of `rounds` in which the works take turns, after one that is not counted. What
/// else runs on the machine can only add time, and seldom hits so short a piece in every round.
pub fn best(work: &mut [Work<'_>], rounds: usize) -> Vec<f64> {
    let mut fastest: Vec<Vec<f64>> = work.iter().map(|w| vec![f64::MAX; w.parts]).collect();
    for round in 0..=rounds {
        for (work, fastest) in work.iter_mut().zip(&mut fastest) {
            for (part, fastest) in fastest.iter_mut().enumerate() {
                let start = Instant::now();
                black_box((work.run)(part));
                if round > 0 {
                    *fastest = fastest.min(start.elapsed().as_secs_f64());
                }
            }
        }
    }
    fastest.iter().map(|parts| parts.iter().sum()).collect()
}

/// Millions of bytes a second of each work.
pub fn rates(work: &mut [Work<'_>], rounds: usize) -> Vec<f64> {
    let times = best(work, rounds);
    work.iter().zip(times).map(|(w, t)| w.bytes as f64 / 1e6 / t).collect()
}

/// The slope of the line through the points' logarithms: 1.0 where y grows as x does.
pub fn slope(points: &[(f64, f64)]) -> f64 {
    let n = points.len() as f64;
    let logs: Vec<(f64, f64)> = points.iter().map(|p| (p.0.ln(), p.1.ln())).collect();
    let (x, y) = logs.iter().fold((0.0, 0.0), |(x, y), p| (x + p.0 / n, y + p.1 / n));
    logs.iter().map(|p| (p.0 - x) * (p.1 - y)).sum::<f64>() / logs.iter().map(|p| (p.0 - x).powi(2)).sum::<f64>()
}
