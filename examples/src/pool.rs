//! Work spread over threads, its results in the order of the input, with never more than a few records in hand.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Mutex, mpsc};

/// Records that are handed over together: a thread that is woken for each of them spends more on waking than on an article.
const BATCH: usize = 16;
/// Batches in hand for each thread: enough that none waits, too few to matter.
const IN_HAND: usize = 4;

/// Runs `source`, which hands out records, `work` on each of them on `threads` threads, and `take` on the results in order.
/// Ends early where `take` gives `false` or an error. True where it did not.
///
/// One thread does all in turn; with more, `source` and `take` have threads of their own, mostly asleep.
///
/// # Errors
///
/// The first that `take` gives.
pub fn ordered<R: Send, O: Send>(
    threads: usize,
    source: impl FnOnce(&mut dyn FnMut(R) -> bool) + Send,
    work: impl Fn(&mut R) -> O + Sync,
    take: &mut dyn FnMut(O) -> io::Result<bool>,
) -> io::Result<bool> {
    let mut result = Ok(true);
    if threads == 1 {
        source(&mut |mut record| {
            result = take(work(&mut record));
            matches!(result, Ok(true))
        });
        return result;
    }
    let (tickets_back, tickets) = mpsc::channel();
    (0..threads * IN_HAND).for_each(|_| tickets_back.send(()).expect("the other end is here"));
    let (records_in, records) = mpsc::channel::<(usize, Vec<R>)>();
    let (done_in, done) = mpsc::channel::<(usize, Vec<O>)>();
    let records = Mutex::new(records);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let done_in = done_in.clone();
            let (records, work) = (&records, &work);
            scope.spawn(move || {
                loop {
                    let next = records.lock().expect("no thread panics with the lock").recv();
                    let Ok((n, mut batch)) = next else { break };
                    if done_in.send((n, batch.iter_mut().map(work).collect())).is_err() {
                        break;
                    }
                }
            });
        }
        drop(done_in);
        scope.spawn(move || {
            let mut n = 0;
            let mut send = |batch| {
                n += 1;
                tickets.recv().is_ok() && records_in.send((n - 1, batch)).is_ok()
            };
            let mut batch = Vec::with_capacity(BATCH);
            source(&mut |record| {
                batch.push(record);
                batch.len() < BATCH || send(std::mem::replace(&mut batch, Vec::with_capacity(BATCH)))
            });
            send(batch);
        });
        let tickets_back = tickets_back;
        let mut waiting = BTreeMap::new();
        let mut next = 0;
        for (n, outcomes) in done {
            waiting.insert(n, outcomes);
            while let Some(outcomes) = waiting.remove(&next) {
                next += 1;
                for outcome in outcomes {
                    result = take(outcome);
                    if !matches!(result, Ok(true)) {
                        return; // the ends drop: threads and source see it and stop
                    }
                }
                let _ = tickets_back.send(());
            }
        }
    });
    result
}

#[cfg(test)]
mod tests {
    use super::ordered;

    #[test]
    fn results_come_in_order_and_stop_when_told() {
        for threads in [1, 2, 5] {
            let source = |sink: &mut dyn FnMut(u64) -> bool| {
                (0..5000).take_while(|n| sink(*n)).for_each(drop);
            };
            let mut got = Vec::new();
            let all = ordered(threads, source, |n| *n * 2, &mut |n| {
                got.push(n);
                Ok(n < 6000)
            });
            assert!(!all.unwrap());
            assert_eq!(got, (0..=3000).map(|n| n * 2).collect::<Vec<_>>(), "{threads} threads");
        }
    }
}
