//! The lists in `data/`: their form, and that every name in them is found.
#![cfg(feature = "embedded")]

use isnad_gazetteer::{Gazetteer, Match, MatchKind};
use isnad_tokenize::Document;
use std::collections::HashSet;
use std::path::Path;
use std::{fs, iter};

/// Name and text of each list, in order of the names.
fn lists() -> Vec<(String, String)> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut files: Vec<_> = fs::read_dir(data).unwrap().map(|f| f.unwrap().path()).collect();
    files.retain(|p| p.extension().is_some_and(|e| e == "tsv"));
    files.sort();
    let name = |p: &Path| p.file_name().unwrap().to_str().unwrap().to_owned();
    files.iter().map(|p| (name(p), fs::read_to_string(p).unwrap())).collect()
}

/// Fails with the first complaints and how many there are.
fn no_complaints(about: &str, complaints: &[String]) {
    let shown: Vec<&str> = complaints.iter().take(40).map(String::as_str).collect();
    assert!(complaints.is_empty(), "{}: {about}\n{}", complaints.len(), shown.join("\n"));
}

#[test]
fn lists_have_a_head_and_an_order() {
    let mut wrong = Vec::new();
    let mut ids = HashSet::new();
    for (file, text) in lists() {
        let mut complain = |n: usize, what: &str| wrong.push(format!("{file}:{}: {what}", n + 1));
        if !text.starts_with("# ") || !text.lines().take_while(|l| l.starts_with('#')).any(|l| l.contains("ource")) {
            complain(0, "expected a head of comments that names the source of the facts");
        }
        if !text.ends_with('\n') || text.contains('\r') {
            complain(0, "expected lines that end in a line feed each");
        }
        let mut before = String::new();
        let mut columns = 0;
        for (n, line) in text.lines().enumerate().filter(|(_, l)| !l.starts_with('#')) {
            let fields: Vec<&str> = line.split('\t').collect();
            if columns == 0 {
                columns = fields.len();
                continue;
            }
            if fields.len() != columns {
                complain(n, &format!("{} fields, expected {columns}", fields.len()));
            }
            let id = fields[0];
            if id <= before.as_str() {
                complain(n, &format!("{id} after {before}; expected the order of bytes, each id once"));
            }
            if !ids.insert(id.to_owned()) {
                complain(n, &format!("{id} stands in another list, too"));
            }
            let plain =
                |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, ':' | '_' | '-' | '.' | '+');
            if !id.chars().all(plain) || !id.contains(':') {
                complain(n, &format!("id {id:?}; expected kind:name in small Latin letters and digits"));
            }
            for field in &fields {
                if field.trim() != *field || field.contains("  ") {
                    complain(n, &format!("white space at the ends of {field:?}, or doubled"));
                }
                for name in field.split('|').filter(|_| field.contains('|')) {
                    if name.trim() != name || name.is_empty() {
                        complain(n, &format!("{name:?} between bars"));
                    }
                }
            }
            before = id.to_owned();
        }
    }
    no_complaints("form and order", &wrong);
}

#[test]
fn lists_build_without_errors_and_are_what_is_embedded() {
    let built = lists().iter().fold(Gazetteer::builder(), |b, (file, text)| b.add_tsv(file, text));
    let (built, problems) = built.build_lossy();
    let errors: Vec<String> = problems.problems.iter().filter(|p| !p.is_warning()).map(|p| p.to_string()).collect();
    no_complaints("errors", &errors);
    assert!(built.as_bytes() == Gazetteer::embedded().as_bytes(), "the build script compiles something else");
    assert_eq!(Gazetteer::from_bytes(built.as_bytes()).map(|g| g.len()), Ok(built.len()));
}

/// A name after a clitic, as it is written: `ل` takes the alef of the article away.
fn after(clitic: &str, name: &str) -> String {
    match name.strip_prefix("ال") {
        Some(rest) if clitic.ends_with('ل') => {
            // للغة: of three lams one is not written.
            format!("{clitic}{}", if rest.starts_with('ل') { rest.to_owned() } else { format!("ل{rest}") })
        }
        _ => format!("{clitic}{name}"),
    }
}

#[test]
fn every_name_is_found_with_and_without_clitics() {
    let g = Gazetteer::embedded();
    let (mut missed, mut missed_under, mut under) = (Vec::new(), Vec::new(), 0);
    for (id, e) in g.entries() {
        for name in iter::once(e.name()).chain(e.aliases()) {
            // Letters said one by one take no clitics: أ ف ب.
            let word = name.split([' ', '.']).next().unwrap_or_default();
            let arabic = word.chars().count() > 1 && word.starts_with(|c: char| ('\u{621}'..='\u{64A}').contains(&c));
            for clitic in ["", "و", "ب", "ل", "ول"].into_iter().filter(|c| arabic || c.is_empty()) {
                let text = format!("هذا كلام {} هنا", after(clitic, name));
                let doc = Document::new(&text);
                let found = g.matches_with(&doc, MatchKind::All);
                // What the cut leaves is told, or else the whole word is a name (وهران, and no و before هران).
                let end = text.len() - " هنا".len();
                let told = |m: &Match| m.entry == id && m.span.end as usize == end;
                let whole = |m: &Match| m.span.start as usize == "هذا كلام ".len() && m.proclitics == Default::default();
                under += usize::from(!clitic.is_empty());
                let whole = !clitic.is_empty() && found.iter().any(whole);
                if !whole && !found.iter().any(told) {
                    let list = if clitic.is_empty() { &mut missed } else { &mut missed_under };
                    list.push(format!("{}: {}", e.id(), after(clitic, name)));
                }
            }
        }
    }
    no_complaints("names not found", &missed);
    // A short name under a clitic may be a word of its own, and then stays one: لغات, بديل.
    println!("{} of {under} not found under clitics: {}", missed_under.len(), missed_under.join(", "));
    assert!(missed_under.len() * 250 <= under, "{} of {under} not found under clitics", missed_under.len());
}

/// Names that the list of common words has, taken in for their frequency.
const NAMES_AMONG_THEM: &[&str] = &[
    "الحوثيون",
    "الحوثيين",
    "الدواعش",
    "الكنيست",
    "الكونجرس",
    "الكونغرس",
    "الواتساب",
    "اوبك",
    "تويتر",
    "حماس",
    "داعش",
    "رويترز",
    "طالبان",
    "عكاظ",
    "فيسبوك",
    "مدريد",
    "واتساب",
    "واس",
];

/// A common word that is a name as well is marked ambiguous.
#[test]
fn common_words_are_no_names_unless_marked() {
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("../isnad-entities/data/common_words.tsv");
    let Ok(words) = fs::read_to_string(words) else {
        println!("skipped: the list of common words stands beside this crate in its workspace only");
        return;
    };
    let g = Gazetteer::embedded();
    let mut names = Vec::new();
    for line in words.lines().filter(|l| !l.starts_with('#')).skip(1) {
        let (word, seldom) = line.split_once('\t').unwrap_or((line, ""));
        if seldom.is_empty() {
            for id in g.lookup(word).filter(|_| !NAMES_AMONG_THEM.contains(&word)) {
                let doc = Document::new(word);
                let m = g.matches(&doc).into_iter().find(|m| m.entry == id);
                let e = g.entry(id);
                if m.is_some_and(|m| !m.ambiguous) && e.kind() != "nationality" {
                    names.push(format!("{word}: {} ({})", e.id(), e.name()));
                }
            }
        }
    }
    no_complaints("common words that are names and not marked", &names);
}
