//! The example as a user runs it: what it prints, and what it says to input that is no article.

mod common;

use common::{example, file, path};
use std::io::Write;
use std::process::{Command, Output, Stdio};

fn program() -> Command {
    example("article")
}

fn run(args: &[&str]) -> Output {
    program().args(args).output().unwrap()
}

fn run_on(text: &[u8], args: &[&str]) -> Output {
    let mut child = program()
        .arg("-")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(text).unwrap();
    child.wait_with_output().unwrap()
}

fn json_of(text: &str) -> serde_json::Value {
    let out = run_on(text.as_bytes(), &["--json"]);
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    assert!(out.stderr.is_empty());
    serde_json::from_slice(&out.stdout).unwrap()
}

/// Exit status 1 or 2, nothing on standard output, these words on standard error.
fn refused(out: &Output, words: &[&str]) {
    let said = String::from_utf8_lossy(&out.stderr);
    assert!(matches!(out.status.code(), Some(1 | 2)), "{:?}: {said}", out.status);
    assert!(out.stdout.is_empty());
    for word in words {
        assert!(said.contains(word), "{word:?} is not in {said:?}");
    }
    assert!(!said.contains("panicked"), "{said}");
}

// The README shows what the first command prints: every line of it, as far as it is not shortened.
#[test]
fn the_readme_shows_what_is_printed() {
    let readme = include_str!("../../README.md");
    let (_, shown) = readme.split_once("The first command prints (shortened):\n\n```text\n").expect("the report");
    let (shown, _) = shown.split_once("```").expect("its end");
    let page = String::from_utf8(run(&[]).stdout).unwrap().replace(['\u{2068}', '\u{2069}'], "");
    let printed: Vec<&str> = page.lines().collect();
    let mut rest = printed.as_slice();
    for line in shown.lines().filter(|line| !matches!(line.trim(), "" | "…")) {
        let at = rest.iter().position(|&p| p == line);
        rest = &rest[at.unwrap_or_else(|| panic!("not printed, or not in this order: {line}\n{page}")) + 1..];
    }
}

#[test]
fn the_sample_for_a_person() {
    let out = run(&[]);
    assert!(out.status.success());
    let page = String::from_utf8(out.stdout).unwrap();
    assert!(!page.contains('\u{1b}'), "no colour where no terminal is");
    let article = isnad_examples::SAMPLE;
    assert!(page.starts_with(article.lines().next().unwrap()));
    // What the report shows of each quotation is what stands in the text.
    let shown: Vec<&str> = page.lines().filter_map(|l| l.strip_prefix("     ")).collect();
    assert!(shown.len() >= 5, "{page}");
    for line in shown {
        assert!(article.contains(line), "{line}");
    }
}

#[test]
fn json_holds_the_contract_and_nothing_else() {
    let text = isnad_examples::SAMPLE;
    let json = json_of(text);
    let spans = |v: &serde_json::Value| {
        let at = |k: &str| v[k].as_u64().unwrap() as usize;
        assert!(text.get(at("start")..at("end")).is_some_and(|t| !t.is_empty()), "{v}");
    };
    let quotes = json["quotes"].as_array().unwrap();
    assert!(!quotes.is_empty());
    for q in quotes {
        assert!(["direct", "mixed", "indirect"].contains(&q["kind"].as_str().unwrap()));
        assert!(["positive", "negative", "hypothetical"].contains(&q["polarity"].as_str().unwrap()));
        assert!(q["nested"].is_boolean());
        q["content"].as_array().unwrap().iter().for_each(spans);
        for key in ["cue", "source"] {
            if !q[key].is_null() {
                spans(&q[key]);
            }
        }
        if let Some(id) = q["speaker"].as_u64() {
            assert_eq!(json["entities"][id as usize]["id"], id);
        }
    }
    for m in json["mentions"].as_array().unwrap() {
        spans(m);
        assert!(m["kind"].is_string() && m["entity"].is_u64());
    }
}

#[test]
fn a_page_of_its_own() {
    let page = path("sample.html");
    let out = run(&["--html", page.to_str().unwrap()]);
    assert!(out.status.success() && out.stdout.is_empty());
    let html = std::fs::read_to_string(page).unwrap();
    assert!(html.starts_with("<!DOCTYPE html>") && html.trim_end().ends_with("</html>"));
    for outside in ["http://", "https://", "@import", "url("] {
        assert!(!html.contains(outside), "{outside}");
    }
}

#[test]
fn no_article() {
    refused(&run(&["no-such-file.txt"]), &["no-such-file.txt", "no such file"]);
    refused(&run(&[env!("CARGO_TARGET_TMPDIR")]), &["a folder"]);
    refused(&run(&["--jsn"]), &["unknown option --jsn", "usage"]);
    refused(&run(&["a.txt", "b.txt"]), &["b.txt is the second"]);
    refused(&run(&["--html"]), &["--html wants a value"]);
    refused(&run(&["--date", "yesterday"]), &["expected YYYY-MM-DD"]);
    refused(&run(&["--html", "/no/such/folder/page.html"]), &["/no/such/folder/page.html"]);
}

#[test]
fn names_of_your_own() {
    let names =
        file("names.tsv", "id\tkind\tname\taliases\nmarina\torganization\tمرسى الريان\tالريان مارينا\n".as_bytes());
    let out = run_on("قالت الريان مارينا إن العمل مستمر.".as_bytes(), &["--json", "--names", names.to_str().unwrap()]);
    let json: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(json["entities"][0]["gazetteer_id"], "marina", "{json}");
    let bad = file("bad-names.tsv", "id\tkind\tname\taliases\nx\torganization\n".as_bytes());
    refused(&run(&["--names", bad.to_str().unwrap()]), &["bad-names.tsv", "2"]);
    refused(&run(&["--names", "no-such.tsv"]), &["no-such.tsv: no such file"]);
}

#[test]
fn bytes_that_are_no_text() {
    let windows = file("windows-1256.txt", b"abc\n\xDE\xC7\xE1");
    refused(&run(&[windows.to_str().unwrap(), "--json"]), &["not UTF-8: byte 0xDE at offset 4 (line 2)"]);
    let cut = file("cut.txt", &"قال".as_bytes()[..5]);
    refused(&run(&[cut.to_str().unwrap()]), &["at offset 4"]);
    let utf16: Vec<u8> = "\u{feff}قال".encode_utf16().flat_map(u16::to_le_bytes).collect();
    refused(&run(&[file("utf16.txt", &utf16).to_str().unwrap()]), &["UTF-16LE", "byte order mark"]);
    refused(&run_on(b"\xFE\xFF\x06\x42", &["--json"]), &["UTF-16BE"]);
}

#[test]
fn texts_with_nothing_to_find() {
    for text in ["", "\n\n \t\n", "\0\0\0", "\u{feff}"] {
        let json = json_of(text);
        assert_eq!(json["quotes"], serde_json::json!([]), "{text:?}");
        assert!(run_on(text.as_bytes(), &[]).status.success());
    }
    let english = json_of("The minister said that \"nothing will change\".\nHe added that talks go on.\n");
    assert_eq!(english["quotes"], serde_json::json!([]));
}

#[test]
fn marks_and_line_ends_move_no_span() {
    let plain = "العنوان\nأكدت الوزارة أن العمل مستمر.\n";
    let content = |text: &str| -> Vec<String> {
        let json = json_of(text);
        let of = |q: &serde_json::Value| {
            let (a, z) = (q["content"][0]["start"].as_u64().unwrap(), q["content"][0]["end"].as_u64().unwrap());
            text[a as usize..z as usize].to_string()
        };
        json["quotes"].as_array().unwrap().iter().map(of).collect()
    };
    let want = content(plain);
    assert_eq!(want, ["العمل مستمر"]);
    assert_eq!(content(&format!("\u{feff}{plain}")), want, "with a BOM");
    assert_eq!(content(&plain.replace('\n', "\r\n")), want, "with CRLF");
    assert_eq!(content(&plain.replace('\n', "\0\n")), want, "with NUL");
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let mut child = program().stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let out = child.wait_with_output().unwrap();
    assert!(!String::from_utf8_lossy(&out.stderr).contains("panicked"));
}
