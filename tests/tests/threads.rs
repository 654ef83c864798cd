//! One analyzer on eight threads at once: byte for byte the JSON that one thread gives.

use isnad::Analyzer;
use isnad::json::OffsetUnit;
use isnad_tests::texts;
use std::sync::Barrier;

fn json(analyzer: &Analyzer, text: &str) -> String {
    serde_json::to_string(&analyzer.analyze(text).record(OffsetUnit::Utf16)).unwrap()
}

#[test]
fn eight_threads_give_the_same_bytes() {
    // The threads start together on an analyzer that nobody has used, so that whatever is made at first use is made in a race.
    let analyzer = Analyzer::new();
    let articles = texts::articles();
    let start = Barrier::new(8);
    let by_thread: Vec<Vec<String>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|n| {
                let (analyzer, articles, start) = (&analyzer, &articles, &start);
                scope.spawn(move || {
                    start.wait();
                    // Each thread begins elsewhere.
                    let mut out = vec![String::new(); articles.len()];
                    for i in (0..articles.len()).map(|i| (i + n * 5) % articles.len()) {
                        out[i] = json(analyzer, &articles[i].1);
                    }
                    out
                })
            })
            .collect();
        threads.into_iter().map(|t| t.join().unwrap()).collect()
    });
    let alone: Vec<String> = articles.iter().map(|(_, text)| json(&Analyzer::new(), text)).collect();
    for (n, out) in by_thread.iter().enumerate() {
        for (i, (name, _)) in articles.iter().enumerate() {
            assert!(out[i] == alone[i], "thread {n} reads {name} otherwise");
        }
    }
}
