//! The behave-alike profiles beside the real PyArabic and CAMeL Tools, by the table that `benches/peers/normalize_table.py`
//! writes; and Lucene's filter by its documented rules.

use isnad_normalize::{Normalizer, Profile};

const TABLE: &str = include_str!("data/peers.tsv");

/// Why a line of the table is not met, on purpose.
fn deviation(profile: Profile, input: &str) -> Option<&'static str> {
    match profile {
        // `normalize_hamza` takes its argument for one word: where the whole string starts with آ and goes on with one or
        // two letters, the آ is ءا instead of ءء. A text is no word, and one word's key should not hang on its length.
        Profile::PyArabic if input.trim_start_matches(is_stripped).starts_with('آ') => {
            Some("آ at the start of the string")
        }
        // Two hamza or maddah signs on one alef: CAMeL's steps leave ا with the second sign, which the same steps compose and
        // fold in a second run. Ours is what stays the same when it is done again.
        Profile::Camel if input.contains(|c| matches!(c, '\u{653}'..='\u{655}')) => Some("two signs on one alef"),
        _ => None,
    }
}

/// What PyArabic strips before it looks at hamza.
fn is_stripped(c: char) -> bool {
    matches!(c, '\u{64B}'..='\u{652}' | 'ـ')
}

#[test]
fn as_the_peers_do() {
    let camel = Normalizer::new(Profile::Camel);
    let pyarabic = Normalizer::new(Profile::PyArabic);
    let (mut lines, mut wrong, mut excused) = (0, Vec::new(), 0);
    for line in TABLE.lines().filter(|l| !l.starts_with('#')) {
        let fields: Vec<String> = line.split('\t').map(unescaped).collect();
        let [input, by_camel, by_pyarabic] = &fields[..] else { panic!("expected 3 fields: {line:?}") };
        lines += 1;
        for (profile, n, expected) in [(Profile::Camel, &camel, by_camel), (Profile::PyArabic, &pyarabic, by_pyarabic)]
        {
            let ours = n.normalize(input);
            if ours != *expected {
                match deviation(profile, input) {
                    Some(_) if profile == Profile::PyArabic || n.normalize(expected) == ours => excused += 1,
                    _ => wrong.push(format!("{profile:?} {input:?}: expected {expected:?}, found {ours:?}")),
                }
            }
        }
    }
    assert!(lines > 2000, "the table has {lines} lines");
    assert!(wrong.is_empty(), "{} of {lines}:\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
    assert!(excused < 20, "{excused} deviations");
}

#[test]
fn what_the_table_leaves_out_stays() {
    let known: Vec<String> = TABLE.lines().filter_map(|l| l.split('\t').next()).map(unescaped).collect();
    for profile in [Profile::Camel, Profile::PyArabic] {
        let n = Normalizer::new(profile);
        for c in ('\u{600}'..'\u{780}').chain('\u{8A0}'..'\u{900}') {
            let c = String::from(c);
            assert!(
                known.contains(&c) || n.is_normalized(&c),
                "{profile:?} U+{:04X}",
                c.chars().next().unwrap() as u32
            );
        }
    }
}

#[test]
fn as_lucene_documents() {
    let lucene = Normalizer::new(Profile::Lucene);
    for c in '\0'..=char::MAX {
        let expected = match c {
            'آ' | 'أ' | 'إ' => "ا".into(),
            'ى' => "ي".into(),
            'ة' => "ه".into(),
            'ـ' | '\u{64B}'..='\u{652}' => String::new(),
            _ => String::from(c),
        };
        assert_eq!(lucene.normalize(&format!("ب{c}ج")), format!("ب{expected}ج"), "U+{:04X}", c as u32);
    }
}

fn unescaped(field: &str) -> String {
    field.replace("\\t", "\t").replace("\\n", "\n").replace("\\r", "\r").replace("\\\\", "\\")
}
