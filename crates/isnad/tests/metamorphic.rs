//! The same article in other spellings says the same: vocalised, with other alefs, tatweel, other quotation marks, CRLF, Persian letters.

use isnad::{Analyzer, Article};
use std::collections::HashMap;

const SAMPLE: &str = include_str!("../../../examples/samples/article.txt");

/// Folds what the variants change.
fn bare(text: &str) -> String {
    let plain = text.chars().filter_map(|c| match c {
        '\u{64b}'..='\u{652}' | '\u{640}' | '\r' => None,
        'أ' | 'إ' | 'آ' => Some('ا'),
        'ی' | 'ى' => Some('ي'),
        'ک' => Some('ك'),
        '“' | '”' | '«' | '»' | '"' => Some('"'),
        c => Some(c),
    });
    plain.collect()
}

/// Each attribution as its speaker and words, bare.
fn said(article: &Article<'_>) -> Vec<String> {
    article
        .quotations()
        .iter()
        .map(|q| bare(&format!("{} | {}", article.speaker(q).map_or("-", |e| &e.name), article.content(q))))
        .collect()
}

/// A mark after every n-th letter that can bear it.
fn after_letters(text: &str, mark: char, every: usize) -> String {
    let mut out = String::new();
    let mut letters = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        out.push(c);
        let joins = matches!(c, 'ب' | 'ت' | 'س' | 'ش' | 'ع' | 'ف' | 'ق' | 'ك' | 'ل' | 'م' | 'ن' | 'ه');
        let goes_on = chars.peek().is_some_and(|n| ('ء'..='ي').contains(n));
        if joins && goes_on {
            letters += 1;
            if letters % every == 0 {
                out.push(mark);
            }
        }
    }
    out
}

#[test]
fn other_spellings_say_the_same() {
    let analyzer = Analyzer::new();
    let want = said(&analyzer.analyze(SAMPLE));
    assert!(want.len() > 20);
    let variants = [
        ("fatha on every third letter", after_letters(SAMPLE, '\u{64e}', 3)),
        ("tatweel after every fifth", after_letters(SAMPLE, '\u{640}', 5)),
        ("no tashkeel", SAMPLE.chars().filter(|c| !('\u{64b}'..='\u{652}').contains(c)).collect()),
        ("alef without hamza", SAMPLE.replace(['أ', 'إ', 'آ'], "ا")),
        ("curly marks", SAMPLE.replace('«', "“").replace('»', "”")),
        ("straight marks", SAMPLE.replace(['«', '»'], "\"")),
        ("CRLF", SAMPLE.replace('\n', "\r\n")),
        ("Persian yeh and kaf", SAMPLE.replace('ي', "ی").replace('ك', "ک")),
    ];
    let (mut same, mut all) = (0, 0);
    let mut report = String::new();
    for (name, text) in variants {
        let mut got: HashMap<String, i32> = HashMap::new();
        said(&analyzer.analyze(&text)).into_iter().for_each(|s| *got.entry(s).or_default() += 1);
        let lost: Vec<&String> = want
            .iter()
            .filter(|w| {
                let n = got.entry((*w).clone()).or_default();
                *n -= 1;
                *n < 0
            })
            .collect();
        all += want.len();
        same += want.len() - lost.len();
        report += &format!("{name}: {} of {} the same\n", want.len() - lost.len(), want.len());
        lost.iter().for_each(|l| report += &format!("    {l}\n"));
    }
    let share = same as f64 / all as f64;
    assert!(share >= 0.98, "{share:.3} of the attributions are the same\n{report}");
}
