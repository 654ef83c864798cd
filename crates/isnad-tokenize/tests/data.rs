//! The data files: form, order, no duplicates.

use std::path::Path;

fn rows(name: &str, columns: usize) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    let text = std::fs::read_to_string(&path).expect("the file is in the tree");
    assert!(text.starts_with('#'), "{name}: a head that says what it is");
    let rows: Vec<Vec<String>> =
        text.lines().filter(|l| !l.starts_with('#')).map(|l| l.split('\t').map(str::to_owned).collect()).collect();
    for r in &rows {
        assert_eq!(r.len(), columns, "{name}: {r:?}");
        assert!(r.iter().all(|f| !f.is_empty() && f.trim() == f), "{name}: {r:?}");
    }
    for w in rows.windows(2) {
        assert!(w[0][0] < w[1][0], "{name}: {} and {} stand in the wrong order, or twice", w[0][0], w[1][0]);
    }
    rows
}

#[test]
fn whole_words() {
    for r in rows("whole.tsv", 2) {
        assert!(r[1].chars().all(|c| "npv".contains(c)), "{r:?}");
        assert!(r[0].chars().all(|c| ('ء'..='ي').contains(&c) && c != 'ـ'), "{r:?}");
    }
}

#[test]
fn function_words() {
    for r in rows("function_words.tsv", 2) {
        let letters = |s: &str| s.replace('+', "").replace(['أ', 'إ', 'آ'], "ا").replace('ى', "ي");
        assert_eq!(letters(&r[0]), letters(&r[1]), "{r:?}");
    }
}

#[test]
fn stems() {
    for r in rows("stems.tsv", 6) {
        assert!(r[1..].iter().all(|n| n.parse::<u32>().is_ok()), "{r:?}");
    }
}

#[test]
fn common_words() {
    for r in rows("forms.tsv", 1) {
        assert!(r[0].chars().all(|c| ('ء'..='ي').contains(&c) && c != 'ـ' || c == 'ً'), "{r:?}");
    }
}
