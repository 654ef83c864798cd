//! Quotation marks: pairs as they must be, and those of the annotated news beside the workspace, where it is at hand.

use isnad_tokenize::Document;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// The annotated articles: text and gold.
fn gold() -> Vec<(PathBuf, String, Value)> {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let mut out = Vec::new();
    let mut add = |text: PathBuf, gold: PathBuf| {
        if let (Ok(t), Ok(g)) = (std::fs::read_to_string(&text), std::fs::read_to_string(&gold)) {
            out.push((text, t, serde_json::from_str(&g).expect("the gold is JSON")));
        }
    };
    add(shared.join("seed/article.txt"), shared.join("seed/gold.json"));
    for entry in std::fs::read_dir(shared.join("eval/dev")).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|e| e == "txt") {
            add(path.clone(), path.with_extension("json"));
        }
    }
    out.sort_by(|a, b| a.0.cmp(&b.0));
    out
}

#[test]
fn every_annotated_span_is_a_pair() {
    let articles = gold();
    if articles.is_empty() {
        println!("SKIPPED: no annotated news at ../shared");
        return;
    }
    let (mut all, mut wrong) = (0, Vec::new());
    for (path, text, gold) in &articles {
        let doc = Document::new(text);
        let lines: Vec<&str> = text.lines().filter(|l| !l.trim().is_empty()).collect();
        for span in gold["quoted_spans"].as_array().into_iter().flatten() {
            let (Some(line), Some(want)) = (span["line"].as_u64(), span["text"].as_str()) else { continue };
            all += 1;
            let line = lines[line as usize - 1];
            let start = line.as_ptr() as usize - text.as_ptr() as usize;
            let found =
                doc.quotes().iter().map(|q| q.inner).chain(doc.parentheses().iter().map(|p| p.inner)).any(|inner| {
                    (start..start + line.len()).contains(&(inner.start as usize))
                        && text[inner.range()].trim() == want.trim()
                });
            if !found {
                wrong.push(format!(
                    "{} {}: {want}",
                    path.file_name().unwrap_or_default().to_string_lossy(),
                    span["line"]
                ));
            }
        }
    }
    println!("{} of {all} spans in {} articles are pairs", all - wrong.len(), articles.len());
    assert!(wrong.is_empty(), "{} of {all}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn quotations_that_run_over_paragraphs() {
    let table: &[(&str, &[&str])] = &[
        ("قال: «وصلنا أمس.\nولن نغادر قبل الغد». ثم مضى.", &["«وصلنا أمس.\nولن نغادر قبل الغد»"]),
        ("وأضاف: \"العمل مستمر.\nلن يتوقف أحد.\nهذا عهدنا\".", &["\"العمل مستمر.\nلن يتوقف أحد.\nهذا عهدنا\""]),
        ("قال: “الأول.\nوالثاني”، مشيرا إلى غيره.", &["“الأول.\nوالثاني”"]),
        // A new opening mark in each paragraph: pairs of their own.
        ("قال: «وصلنا أمس.\n«ولن نغادر قبل الغد». ثم مضى.", &[]),
        // Closed where it opens.
        ("قال: «وصلنا أمس».\nثم مضى» بلا سبب.", &[]),
        // Another family of marks closes nothing.
        ("قال: «وصلنا أمس.\nثم غادر المكان\".", &[]),
        // A name in marks further down is no end of it.
        ("قال: «وصلنا أمس.\nونشرت صحيفة «الغد» الخبر.", &[]),
    ];
    for (text, want) in table {
        let doc = Document::new(text);
        let got: Vec<&str> = doc.running_quotes().iter().map(|q| &text[q.outer.range()]).collect();
        assert_eq!(got, *want, "{text}");
    }
}

#[test]
fn nothing_opens_right_before_a_comma() {
    let table: &[(&str, &[&str])] = &[
        ("قال إن السوق ضيقة \"، ثم أضاف: \"الأسعار ترتفع\".", &["\"الأسعار ترتفع\""]),
        ("قال: \"السوق ضيقة \"، ثم أضاف: \"الأسعار ترتفع\".", &["\"السوق ضيقة \"", "\"الأسعار ترتفع\""]),
        ("قال: \"السوق ضيقة\"، ثم أضاف أنه باق.", &["\"السوق ضيقة\""]),
        // Behind a space a word follows: it opens.
        ("قال إن السوق \"ضيقة جدا\"، ثم أضاف أنه باق.", &["\"ضيقة جدا\""]),
    ];
    for (text, want) in table {
        let doc = Document::new(text);
        let got: Vec<&str> = doc.quotes().iter().map(|q| &text[q.outer.range()]).collect();
        assert_eq!(got, *want, "{text}");
    }
}

/// `قال إن "العمل بدأ».`: a mark of the other family closes, where no other can.
#[test]
fn marks_of_two_families() {
    for (text, want) in [
        ("وأضاف الأمين إن \"العمل بدأ أمس». وأشار إلى أن الموعد قريب.", &["العمل بدأ أمس"][..]),
        ("قال المدير «إن العمل سيبدأ غدا\". وأضاف أن المشروع كبير.", &["إن العمل سيبدأ غدا"]),
        ("قال: “افتتحنا المعرض أمس». ثم غادر.", &["افتتحنا المعرض أمس"]),
        // inside one another they stay apart
        ("قال: \"افتتحنا «برج الأفق» أمس\".", &["افتتحنا «برج الأفق» أمس", "برج الأفق"]),
        ("قال: «زرنا \"برج الأفق\" أمس».", &["زرنا \"برج الأفق\" أمس", "برج الأفق"]),
        // one closing mark too many
        ("قال: \"بدأ العمل» أمس\" ثم غادر.", &["بدأ العمل» أمس"]),
    ] {
        let doc = Document::new(text);
        let found: Vec<&str> = doc.quotes().iter().map(|q| &text[q.inner.range()]).collect();
        assert_eq!(found, want, "{text}");
    }
}
