//! What holds for every list, every text and every file.

use isnad_gazetteer::{Entry, Gazetteer, LoadError, MatchKind};
use isnad_tokenize::Document;
use proptest::prelude::*;

/// Words of a small world, so that names meet each other and the text.
const WORDS: [&str; 16] = [
    "محمد",
    "بن",
    "ابن",
    "عبد",
    "الله",
    "عبدالله",
    "أبو",
    "ولد",
    "لبنان",
    "بيروت",
    "الأمم",
    "المتحدة",
    "و",
    "كي",
    "Ab",
    "24",
];
const BEFORE: [&str; 9] = ["", "", "", "و", "ب", "ل", "وب", "ول", "ك"];
const BETWEEN: [&str; 13] = [" ", " ", " ", "  ", "\n", "-", "، ", ". ", " «", ".\n\n", " ﷺ ", "ﷲ", "ِّ"];

fn name() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&WORDS[..]), 1..4).prop_map(|w| w.join(" "))
}

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let one = (name(), prop::collection::vec(name(), 0..2), any::<bool>(), 0..6usize);
    prop::collection::vec(one, 1..12).prop_map(|list| {
        let entry = |(i, (name, aliases, ambiguous, attr)): (usize, (String, Vec<String>, bool, usize))| {
            let mut e = Entry::new(format!("e{i}"), format!("k{}", i % 3), name).ambiguous(ambiguous);
            e.aliases = aliases;
            match attr {
                0 => e.attr("article", "optional"),
                1 => e.attr("gap", "2"),
                2 => e.attr("rank", "7"),
                _ => e,
            }
        };
        list.into_iter().enumerate().map(entry).collect()
    })
}

fn text() -> impl Strategy<Value = String> {
    let piece =
        (prop::sample::select(&BEFORE[..]), prop::sample::select(&WORDS[..]), prop::sample::select(&BETWEEN[..]));
    prop::collection::vec(piece, 0..40).prop_map(|p| p.into_iter().flat_map(|(a, b, c)| [a, b, c]).collect())
}

fn build(entries: Vec<Entry>) -> Gazetteer {
    Gazetteer::builder().add_all(entries).build_lossy().0
}

proptest! {
    /// Whether the tokenizer looked for clitics and sentences makes no difference.
    #[test]
    fn a_bare_text_has_the_same_names(entries in entries(), text in prop_oneof![text(), any::<String>()]) {
        let g = build(entries);
        prop_assert_eq!(g.matches_in(&text), g.matches(&Document::new(&text)));
    }

    #[test]
    fn spans_are_sound(entries in entries(), text in prop_oneof![text(), any::<String>()]) {
        let g = build(entries);
        let doc = Document::new(&text);
        for kind in [MatchKind::LeftmostLongest, MatchKind::Overlapping, MatchKind::All] {
            let found = g.matches_with(&doc, kind);
            for m in &found {
                prop_assert!(m.span.get(&text).is_some_and(|s| !s.is_empty()));
                let (a, z) = (m.tokens.start as usize, m.tokens.end as usize);
                prop_assert!(a < z && z <= doc.tokens().len());
                prop_assert!(doc.tokens()[a].span.start <= m.span.start && m.span.start < doc.tokens()[a].span.end);
                prop_assert_eq!(m.span.end, doc.tokens()[z - 1].span.end);
                prop_assert!(!g.entry(m.entry).id().is_empty());
                prop_assert!(g.entry(m.entry).alias(m.alias).is_some());
            }
            for w in found.windows(2) {
                prop_assert!(w[0].tokens.start <= w[1].tokens.start);
                if kind == MatchKind::LeftmostLongest {
                    prop_assert!(w[0].span == w[1].span || w[0].span.end <= w[1].span.start);
                }
            }
        }
        let every = g.matches_with(&doc, MatchKind::All);
        prop_assert!(g.matches(&doc).iter().all(|m| every.iter().any(|e| (e.span, e.entry) == (m.span, m.entry))));
    }

    /// A name, alone in a text, is found whole, and so it is by `lookup`.
    #[test]
    fn every_name_is_found(entries in entries()) {
        let g = build(entries.clone());
        for e in &entries {
            for n in std::iter::once(&e.name).chain(&e.aliases) {
                let text = format!("، {n}،");
                let doc = Document::new(&text);
                let found = g.matches_with(&doc, MatchKind::All);
                let here = |m: &&isnad_gazetteer::Match| g.entry(m.entry).id() == e.id && &text.as_str()[m.span] == n;
                prop_assert!(found.iter().find(here).is_some(), "{} in {:?}", n, found);
                let key: Vec<&str> = (1..doc.tokens().len() - 1).map(|i| doc.key(i)).collect();
                prop_assert!(g.lookup(&key.join(" ")).any(|id| g.entry(id).id() == e.id));
            }
        }
    }

    /// Searching letter by letter finds at least the names that are found word by word, if not the same ones.
    #[test]
    fn letters_are_searched_soundly(entries in entries(), text in prop_oneof![text(), any::<String>()]) {
        let g = build(entries);
        let s = g.substrings().unwrap();
        let found = s.find_in(&text);
        for m in &found {
            prop_assert!(m.span.get(&text).is_some_and(|s| !s.is_empty()));
        }
        for w in found.windows(2) {
            prop_assert!(w[0].span == w[1].span || w[0].span.end <= w[1].span.start);
        }
    }

    #[test]
    fn saved_and_loaded_is_the_same(entries in entries(), text in text()) {
        let g = build(entries);
        let again = Gazetteer::from_bytes(g.as_bytes()).unwrap();
        let doc = Document::new(&text);
        prop_assert_eq!(g.matches(&doc), again.matches(&doc));
        for ((_, a), (_, b)) in g.entries().zip(again.entries()) {
            prop_assert_eq!((a.id(), a.kind(), a.name()), (b.id(), b.kind(), b.name()));
            prop_assert!(a.aliases().eq(b.aliases()) && a.attrs().eq(b.attrs()));
        }
    }

    /// Bytes that were cut or changed give an error; unchecked ones do not panic.
    #[test]
    fn damage_is_noticed(entries in entries(), text in text(), at in any::<prop::sample::Index>(), bit in 0..8u8, cut in any::<prop::sample::Index>()) {
        let g = build(entries);
        let mut bytes = g.as_bytes().to_vec();
        let cut = cut.index(bytes.len());
        prop_assert!(Gazetteer::from_bytes(&bytes[..cut]).is_err());
        prop_assert!(Gazetteer::from_trusted_bytes(&bytes[..cut]).is_err());
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        prop_assert!(Gazetteer::from_bytes(&bytes[..]).is_err());
        if let Ok(damaged) = Gazetteer::from_trusted_bytes(&bytes[..]) {
            for m in damaged.matches_with(&Document::new(&text), MatchKind::All) {
                let e = damaged.entry(m.entry);
                let _ = (e.kind(), e.alias(m.alias), e.attrs().count());
            }
            let _ = (damaged.find_id("e0"), damaged.lookup("محمد بن").count());
        }
    }

    #[test]
    fn any_list_is_read_or_refused(tsv in "(id\tkind\tname(\taliases)?(\tambiguous)?\n)?([a-z\t|محمد1#]{0,12}\n){0,5}", any in any::<String>()) {
        for s in [&tsv, &any] {
            let (g, problems) = Gazetteer::builder().add_tsv("a", s).add_jsonl("b", s).build_lossy();
            prop_assert!(problems.problems.iter().all(|p| p.line > 0 && !p.to_string().is_empty()));
            prop_assert_eq!(g.entries().count(), g.len());
        }
    }
}

#[test]
fn damage_is_told_by_kind() {
    let g = build(vec![Entry::new("p", "place", "الرياض")]);
    let bytes = g.as_bytes();
    let changed = |at: usize| {
        let mut b = bytes.to_vec();
        b[at] ^= 0x10;
        Gazetteer::from_bytes(b).unwrap_err()
    };
    assert_eq!(changed(0), LoadError::Magic);
    assert!(matches!(changed(8), LoadError::Version { .. }));
    assert_eq!(changed(16), LoadError::Folding);
    assert_eq!(changed(24), LoadError::Checksum);
    assert!(matches!(changed(32), LoadError::Bounds { section: 0 }));
    assert_eq!(changed(bytes.len() - 1), LoadError::Checksum);
    let cut = &bytes[..bytes.len() - 1];
    assert_eq!(
        Gazetteer::from_bytes(cut).unwrap_err(),
        LoadError::Truncated { found: cut.len(), expected: bytes.len() }
    );
    assert!(matches!(Gazetteer::from_bytes(&bytes[..20]).unwrap_err(), LoadError::Truncated { .. }));
}
