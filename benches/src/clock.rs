//! Times works side by side.

use std::hint::black_box;
use std::time::Instant;

/// Something to time.
pub struct Work<'a> {
    /// What it is called in the table.
    pub name: String,
    /// How many bytes of text one round reads.
    pub bytes: usize,
    run: Box<dyn FnMut() -> usize + 'a>,
}

impl<'a> Work<'a> {
    /// `run` gives something that depends on all it did, so that nothing is left out.
    pub fn new(name: impl Into<String>, bytes: usize, run: impl FnMut() -> usize + 'a) -> Self {
        Self { name: name.into(), bytes, run: Box::new(run) }
    }

    /// The same work over each of the texts.
    pub fn over(name: impl Into<String>, texts: &'a [String], mut run: impl FnMut(&str) -> usize + 'a) -> Self {
        let bytes = texts.iter().map(String::len).sum();
        Self::new(name, bytes, move || texts.iter().map(|t| run(black_box(t))).sum())
    }
}

/// Seconds of each work in each of `rounds` in which they take turns, in order of length, after one that is not counted.
fn times(work: &mut [Work<'_>], rounds: usize) -> Vec<Vec<f64>> {
    let mut times = vec![Vec::with_capacity(rounds); work.len()];
    for round in 0..=rounds {
        for (work, times) in work.iter_mut().zip(&mut times) {
            let start = Instant::now();
            black_box((work.run)());
            if round > 0 {
                times.push(start.elapsed().as_secs_f64());
            }
        }
    }
    times.iter_mut().for_each(|t| t.sort_by(f64::total_cmp));
    times
}

/// Seconds of each work, the median of the rounds.
pub fn medians(work: &mut [Work<'_>], rounds: usize) -> Vec<f64> {
    times(work, rounds).iter().map(|t| t[t.len() / 2]).collect()
}

/// Seconds of each work, the best of the rounds: for work of a millisecond or so, since whoever else uses the machine slows single rounds down,
/// never all.
pub fn best(work: &mut [Work<'_>], rounds: usize) -> Vec<f64> {
    times(work, rounds).iter().map(|t| t[0]).collect()
}

/// Millions of bytes a second of each work.
pub fn rates(work: &mut [Work<'_>], rounds: usize) -> Vec<f64> {
    let times = medians(work, rounds);
    work.iter().zip(times).map(|(w, t)| w.bytes as f64 / 1e6 / t).collect()
}

/// The slope of the line through the points' logarithms: 1.0 where y grows as x does.
pub fn slope(points: &[(f64, f64)]) -> f64 {
    let n = points.len() as f64;
    let logs: Vec<(f64, f64)> = points.iter().map(|p| (p.0.ln(), p.1.ln())).collect();
    let (x, y) = logs.iter().fold((0.0, 0.0), |(x, y), p| (x + p.0 / n, y + p.1 / n));
    logs.iter().map(|p| (p.0 - x) * (p.1 - y)).sum::<f64>() / logs.iter().map(|p| (p.0 - x).powi(2)).sum::<f64>()
}
