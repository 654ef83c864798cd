//! The same article in other spellings says the same: vocalised, with other alefs, tatweel, other quotation marks, CRLF, Persian letters.
//! Over the samples, and over the evaluation's articles where `../shared` is at hand. Prints the share of attributions that stay:
//!
//! ```text
//! cargo test -p isnad-tests --test metamorphic -- --nocapture
//! ```

use isnad::{Analyzer, Article};
use isnad_tests::texts;
use std::collections::HashMap;

/// So many of the attributions must stay, over all variants, and in each.
const SHARE: f64 = 0.98;
/// Where ه stands for every ة, the gender of titles and names can't be seen, and with it whom a dropped subject may stand for.
const HEH: (&str, f64) = ("heh for teh marbuta", 0.88);

/// Folds what the variants change.
fn bare(text: &str) -> String {
    let plain = text.chars().filter_map(|c| match c {
        '\u{64b}'..='\u{652}' | '\u{670}' | '\u{640}' | '\r' | '\u{200f}' | '\u{feff}' => None,
        'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
        'ی' | 'ى' => Some('ي'),
        'ک' => Some('ك'),
        'ة' => Some('ه'),
        '\u{a0}' => Some(' '),
        '“' | '”' | '„' | '«' | '»' | '"' => Some('"'),
        c => Some(c),
    });
    plain.collect()
}

/// Each attribution as its speaker, cue and words, bare.
fn said(article: &Article<'_>) -> Vec<String> {
    let one = |q| {
        let q: &isnad::Quotation = q;
        let cue = q.cue.map_or("-", |c| article.text_of(c));
        bare(&format!("{} | {cue} | {}", article.speaker(q).map_or("-", |e| &e.name), article.content(q)))
    };
    article.quotations().iter().map(one).collect()
}

/// A mark after every n-th letter that can bear it and is followed by a letter.
fn after_letters(text: &str, marks: &[char], every: usize) -> String {
    let mut out = String::new();
    let mut letters = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        out.push(c);
        let joins = matches!(
            c,
            'ب' | 'ت'
                | 'ث'
                | 'ج'
                | 'ح'
                | 'خ'
                | 'س'
                | 'ش'
                | 'ص'
                | 'ض'
                | 'ط'
                | 'ع'
                | 'غ'
                | 'ف'
                | 'ق'
                | 'ك'
                | 'ل'
                | 'م'
                | 'ن'
                | 'ه'
        );
        if joins && chars.peek().is_some_and(|n| ('ء'..='ي').contains(n)) {
            letters += 1;
            if letters % every == 0 {
                out.push(marks[letters / every % marks.len()]);
            }
        }
    }
    out
}

fn variants(text: &str) -> Vec<(&'static str, String)> {
    // No damma: on the first letter it makes a passive of a verb (نُقل), which says something else.
    let vowels = ['\u{64e}', '\u{650}', '\u{652}', '\u{651}'];
    let guillemets = || text.replace('“', "«").replace('”', "»");
    vec![
        ("vocalised, every letter", after_letters(text, &vowels, 1)),
        ("vocalised, every third letter", after_letters(text, &vowels[..2], 3)),
        ("no tashkeel", text.chars().filter(|c| !('\u{64b}'..='\u{652}').contains(c)).collect()),
        ("tatweel after every fifth letter", after_letters(text, &['\u{640}'], 5)),
        ("alef without hamza", text.replace(['أ', 'إ', 'آ'], "ا")),
        ("alef maqsura for final yeh", finals(text, 'ي', 'ى')),
        (HEH.0, finals(text, 'ة', 'ه')),
        ("“ ” for « »", text.replace('«', "“").replace('»', "”")),
        ("« » for “ ”", guillemets()),
        ("\" for « »", text.replace(['«', '»', '“', '”'], "\"")),
        ("CRLF", text.replace('\n', "\r\n")),
        ("Persian yeh and kaf", text.replace('ي', "ی").replace('ك', "ک")),
        ("no-break spaces", text.replace(' ', "\u{a0}")),
        ("a byte order mark, and a direction mark a line", format!("\u{feff}{}", text.replace('\n', "\n\u{200f}"))),
    ]
}

/// Another letter at the ends of words: ى for ي, as Egypt prints it, or ه for ة, as hasty hands do.
fn finals(text: &str, letter: char, other: char) -> String {
    let mut out = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let last = chars.peek().is_none_or(|n| !n.is_alphanumeric());
        out.push(if c == letter && last { other } else { c });
    }
    out
}

#[test]
fn other_spellings_say_the_same() {
    let analyzer = Analyzer::new();
    let mut by_variant: Vec<(&str, usize, usize)> = Vec::new();
    let mut lost = String::new();
    for (name, text) in texts::articles() {
        let want = said(&analyzer.analyze(&text));
        for (at, (variant, changed)) in variants(&text).into_iter().enumerate() {
            let mut got: HashMap<String, i32> = HashMap::new();
            said(&analyzer.analyze(&changed)).into_iter().for_each(|s| *got.entry(s).or_default() += 1);
            if by_variant.len() == at {
                by_variant.push((variant, 0, 0));
            }
            for w in &want {
                let n = got.entry(w.clone()).or_default();
                *n -= 1;
                by_variant[at].1 += usize::from(*n >= 0);
                if *n < 0 {
                    lost += &format!("  {variant}, {name}: {}\n", w.chars().take(160).collect::<String>());
                }
            }
            by_variant[at].2 += want.len();
        }
    }
    for (variant, same, all) in &by_variant {
        println!("{:.4}  {same:5} of {all:5}  {variant}", *same as f64 / *all as f64);
    }
    let (same, all) = by_variant.iter().fold((0, 0), |(s, a), v| (s + v.1, a + v.2));
    let share = same as f64 / all as f64;
    println!("{share:.4}  {same} of {all}  of all");
    assert!(all > 200);
    assert!(share >= SHARE, "{share:.4} of the attributions are the same\n{lost}");
    for (variant, same, all) in by_variant {
        let share = same as f64 / all as f64;
        let floor = if variant == HEH.0 { HEH.1 } else { SHARE };
        assert!(share >= floor, "{variant}: {share:.4} of the attributions are the same\n{lost}");
    }
    if std::env::var_os("ISNAD_SHOW").is_some() {
        print!("{lost}");
    }
}
