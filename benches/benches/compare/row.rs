//! The lines of the table.

use std::collections::HashMap;

/// What comes out of a job for each article.
pub(crate) type Output = Vec<Vec<String>>;

/// One job by one program.
pub(crate) struct Row {
    pub(crate) job: &'static str,
    pub(crate) who: String,
    /// MB/s.
    pub(crate) rate: f64,
    /// Of the first articles, or all.
    pub(crate) output: Output,
    /// isnad's own row of the job: what the others are set against.
    pub(crate) ours: bool,
    pub(crate) note: &'static str,
}

/// The table, job by job.
pub(crate) fn print(rows: &[Row]) {
    println!("| job | | MB/s | isnad is | of ours, of theirs | why they differ |");
    println!("| --- | --- | ---: | ---: | ---: | --- |");
    let mut done: Vec<&str> = Vec::new();
    for job in rows.iter().map(|r| r.job) {
        if done.contains(&job) {
            continue;
        }
        done.push(job);
        let of_job = || rows.iter().filter(move |r| r.job == job);
        let Some(ours) = of_job().find(|r| r.ours) else { continue };
        println!("| **{job}** | {} | {} | | | {} |", ours.who, rate(ours.rate), ours.note);
        for peer in of_job().filter(|r| !r.ours) {
            let ratio = ours.rate / peer.rate;
            let ratio = if ratio < 10.0 { format!("{ratio:.1} ×") } else { format!("{ratio:.0} ×") };
            let (a, b) = agreement(&ours.output, &peer.output);
            let shares =
                if peer.output.is_empty() { String::from("-") } else { format!("{} %, {} %", percent(a), percent(b)) };
            println!("| | {} | {} | {ratio} | {shares} | {} |", peer.who, rate(peer.rate), peer.note);
        }
    }
}

fn rate(rate: f64) -> String {
    if rate < 10.0 { format!("{rate:.1}") } else { format!("{rate:.0}") }
}

/// 100 only where it is all.
fn percent(share: f64) -> String {
    if share == 1.0 { "100".into() } else { format!("{:.1}", (share * 1000.0).floor() / 10.0) }
}

/// The share of our pieces that they have, and of theirs that we have, article by article.
fn agreement(ours: &Output, theirs: &Output) -> (f64, f64) {
    let (mut both, mut we, mut they) = (0usize, 0usize, 0usize);
    for (a, b) in ours.iter().zip(theirs) {
        let mut left: HashMap<&str, usize> = HashMap::new();
        a.iter().for_each(|w| *left.entry(w).or_default() += 1);
        both +=
            b.iter().filter(|w| left.get_mut(w.as_str()).is_some_and(|n| (*n > 0).then(|| *n -= 1).is_some())).count();
        we += a.len();
        they += b.len();
    }
    (both as f64 / we.max(1) as f64, both as f64 / they.max(1) as f64)
}
