//! A list of entries made in code, and a text made of their names: every way of matching gives sound spans; saved and loaded it is the same.
#![no_main]

use arbitrary::{Arbitrary, Result, Unstructured};
use isnad_gazetteer::{Entry, Gazetteer, MatchKind};
use isnad_tokenize::Document;
use libfuzzer_sys::fuzz_target;

#[derive(Debug)]
struct Input {
    entries: Vec<Entry>,
    text: String,
}

/// Words of a small world, so that names meet each other and the text.
const WORDS: [&str; 14] =
    ["محمد", "بن", "ابن", "عبد", "الله", "عبدالله", "أبو", "لبنان", "الأمم", "المتحدة", "و", "كي", "Ab", "24"];
const BETWEEN: [&str; 10] = [" ", " و", " ب", " ول", "-", "، ", ". ", "\n", "\n\n", ""];

fn name(u: &mut Unstructured<'_>) -> Result<String> {
    if u.ratio(1, 8)? {
        return u.arbitrary();
    }
    let words: Vec<&str> = (0..u.int_in_range(1..=3)?).map(|_| u.choose(&WORDS).copied()).collect::<Result<_>>()?;
    Ok(words.join(" "))
}

impl<'a> Arbitrary<'a> for Input {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let mut entries = Vec::new();
        for i in 0..u.int_in_range(0..=9)? {
            let mut e = Entry::new(format!("e{i}"), if i % 2 == 0 { "a" } else { "b" }, name(u)?).ambiguous(u.arbitrary()?);
            for _ in 0..u.int_in_range(0..=2)? {
                e = if u.arbitrary()? { e.alias(name(u)?) } else { e.ambiguous_alias(name(u)?) };
            }
            if u.arbitrary()? {
                let attrs = [("article", "optional"), ("gap", "1"), ("gap", "3"), ("gap", "-1"), ("rank", "9"), ("x", "\t")];
                let (key, value) = *u.choose(&attrs)?;
                e = e.attr(key, value);
            }
            entries.push(e);
        }
        let mut text = String::new();
        while !u.is_empty() && text.len() < 4_000 {
            match u.int_in_range(0..=9)? {
                0 => text.push_str(u.arbitrary()?),
                1 | 2 if !entries.is_empty() => text.push_str(&u.choose(&entries)?.name),
                _ => text.push_str(u.choose(&WORDS)?),
            }
            text.push_str(u.choose(&BETWEEN)?);
        }
        Ok(Self { entries, text })
    }
}

fuzz_target!(|input: Input| {
    let (gazetteer, _) = Gazetteer::builder().add_all(input.entries).build_lossy();
    let again = Gazetteer::from_bytes(gazetteer.as_bytes()).expect("what was built is loaded");
    let text = input.text.as_str();
    let doc = Document::new(text);
    for kind in [MatchKind::LeftmostLongest, MatchKind::Overlapping, MatchKind::All] {
        let found = gazetteer.matches_with(&doc, kind);
        assert_eq!(found, again.matches_with(&doc, kind));
        for m in &found {
            assert!(!text[m.span].is_empty() && (m.tokens.end as usize) <= doc.tokens().len());
            assert!(gazetteer.entry(m.entry).alias(m.alias).is_some());
        }
        let apart = |w: &[isnad_gazetteer::Match]| w[0].span == w[1].span || w[0].span.end <= w[1].span.start;
        assert!(kind != MatchKind::LeftmostLongest || found.windows(2).all(apart));
    }
    if let Ok(substrings) = gazetteer.substrings() {
        substrings.find_in(text).iter().for_each(|m| assert!(!text[m.span].is_empty()));
        substrings.find_in_tags(&doc).iter().for_each(|m| assert!(!text[m.span].is_empty()));
    }
});
