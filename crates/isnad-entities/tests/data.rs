//! The word lists that the rules stand on: sorted, without duplicates, with known values.

use std::collections::HashSet;

fn rows(text: &'static str) -> (Vec<&'static str>, Vec<Vec<&'static str>>) {
    let mut lines = text.lines().filter(|l| !l.starts_with('#') && !l.is_empty());
    let header = lines.next().expect("a header").split('\t').collect();
    (header, lines.map(|l| l.split('\t').collect()).collect())
}

fn check(name: &str, text: &'static str, columns: usize, known: &[(usize, &[&str])]) {
    assert!(text.starts_with('#'), "{name}: the head says where the facts are from");
    let (header, rows) = rows(text);
    assert_eq!(header.len(), columns, "{name}");
    let mut seen = HashSet::new();
    let mut before = "";
    for row in &rows {
        assert_eq!(row.len(), columns, "{name}: {row:?}");
        assert!(!row[0].is_empty() && row[0].trim() == row[0], "{name}: {row:?}");
        assert!(seen.insert(row[0]), "{name}: {} stands twice", row[0]);
        assert!(before < row[0], "{name}: {} stands after {before}", row[0]);
        before = row[0];
        for (column, values) in known {
            for value in row[*column].split(',') {
                assert!(values.contains(&value), "{name}: {}: {value}", row[0]);
            }
        }
    }
}

#[test]
fn near_names() {
    let classes = [
        "function",
        "towards",
        "time",
        "ordinal",
        "side",
        "say",
        "link",
        "of",
        "nationality",
        "prefix",
        "particle",
        "tail",
        "epithet",
        "match",
        "one",
        "arm",
        "tell",
        "brand",
        "god",
        "wish",
        "thing",
        "common",
    ];
    check("near_names.tsv", include_str!("../data/near_names.tsv"), 2, &[(1, &classes)]);
}

#[test]
fn governing_words() {
    let known = ["ب", "ل", "في", "من", "عن", "على", "إلى", "لدى", "بين", "مع", "باسم", "ال"];
    check("governing_words.tsv", include_str!("../data/governing_words.tsv"), 3, &[(1, &known)]);
}

#[test]
fn task_words() {
    let known = ["على", "عن", "من", "في", "بين", "إلى"];
    check("task_words.tsv", include_str!("../data/task_words.tsv"), 3, &[(1, &known)]);
}

#[test]
fn body_words() {
    let classes = [
        "head",
        "described",
        "state",
        "club",
        "word",
        "media",
        "ministry",
        "place",
        "namesake",
        "prize",
        "contest",
        "purpose",
    ];
    check("body_words.tsv", include_str!("../data/body_words.tsv"), 2, &[(1, &classes)]);
}

// التنظيمات النقابية, المراكز الصحية: what describes several bodies is feminine.
#[test]
fn several_bodies_are_feminine() {
    let (header, rows) = rows(include_str!("../data/org_heads.tsv"));
    assert_eq!(&header[..2], ["head", "gender"]);
    let broken =
        |head: &str| ["أحزاب", "بنوك", "جيوش", "مجالس", "مراكز", "مصارف", "مصانع", "مطاعم", "معاهد"].contains(&head);
    let several: Vec<_> =
        rows.iter().filter(|row| !row[0].contains(' ') && (row[0].ends_with("ات") || broken(row[0]))).collect();
    assert!(several.len() > 15, "{}", several.len());
    for row in several {
        assert_eq!(row[1], "f", "{}", row[0]);
    }
}

#[test]
fn common_words() {
    check("common_words.tsv", include_str!("../data/common_words.tsv"), 2, &[(1, &["", "1"])]);
}

#[test]
fn letters() {
    let text = include_str!("../data/letters.tsv");
    check("letters.tsv", text, 2, &[]);
    for row in rows(text).1 {
        assert_eq!(row[0].chars().count(), 3, "{row:?}");
        assert!(row[1].parse::<i8>().is_ok_and(|s| s != 0 && (-40..=40).contains(&s)), "{row:?}");
    }
}

#[test]
fn attested_names() {
    let known: &[(usize, &[&str])] = &[(1, &["given", "family", "either"]), (2, &["2", "3", "4"])];
    check("attested_names.tsv", include_str!("../data/attested_names.tsv"), 3, known);
}
