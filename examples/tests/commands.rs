//! The examples that read one text, as a user runs them.

mod common;

use common::{example, file};
use std::io::Write;
use std::process::{Command, Output, Stdio};

const TEXT: &str = "تصريح\nقال الوزيرُ سالم الحربي إن هيئة الميناء تعمل. وأضاف الحربي: «سنفتح الميناء غدا».\n";

fn piped(command: &mut Command, text: &str) -> Output {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

/// Standard output of an example on TEXT, read from standard input.
fn said(name: &str, args: &[&str]) -> String {
    let out = piped(example(name).args(args), TEXT);
    assert!(out.status.success(), "{name}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

#[test]
fn layers_of_a_text() {
    let table = said("tokens", &["-"]);
    for line in ["paragraph 0: Headline", "Word     و+أضاف", "سنفتح الميناء غدا"] {
        assert!(table.contains(line), "{line}: {table}");
    }
    let json: serde_json::Value = serde_json::from_str(&said("tokens", &["-", "--json"])).unwrap();
    let quote = &json["quotes"][0];
    assert_eq!(
        &TEXT[quote["start"].as_u64().unwrap() as usize..quote["end"].as_u64().unwrap() as usize],
        "«سنفتح الميناء غدا»"
    );
    assert_eq!(said("segments", &["-"]).lines().count(), TEXT.lines().count(), "an object a line");
}

#[test]
fn spellings_and_the_way_back() {
    let folded = said("normalize", &["--profile", "search"]);
    assert!(folded.contains("قال الوزير سالم الحربي ان هييه"), "{folded}");
    let aligned: serde_json::Value =
        serde_json::from_str(&said("normalize", &["--profile", "search", "--align"])).unwrap();
    assert_eq!(aligned["text"], folded.as_str());
}

#[test]
fn names_in_a_text() {
    let text = file("commands/text.txt", TEXT.as_bytes());
    let list = "id\tkind\tname\taliases\nport\torganization\tهيئة الميناء\t\nbad\n";
    let (names, compiled) = (file("commands/names.tsv", list.as_bytes()), common::path("commands/names.gaz"));
    let out = example("gazetteer").args([&names, &text]).arg("--compile").arg(&compiled).output().unwrap();
    let (found, told) = (String::from_utf8(out.stdout).unwrap(), String::from_utf8(out.stderr).unwrap());
    assert!(found.contains("\tهيئة الميناء\tport\torganization\t"), "{found}");
    assert!(
        told.contains("names.tsv:3") && told.contains("1 entries"),
        "the bad line is told, the good one used: {told}"
    );
    let again = example("gazetteer").args([&compiled, &text]).output().unwrap();
    assert_eq!(String::from_utf8(again.stdout).unwrap(), found, "compiled, it finds the same");

    std::fs::write(&names, "id\tkind\tname\taliases\nport\torganization\tهيئة الميناء\t\n").unwrap();
    let out = example("custom_gazetteer").args([&names, &text]).output().unwrap();
    assert!(String::from_utf8(out.stdout).unwrap().contains("port\torganization\tهيئة الميناء\t["));
}

#[test]
fn who_said_it_and_nobody() {
    let text = file("commands/said.txt", TEXT.as_bytes());
    let ask = |args: &[&str]| {
        let out = example("who_said").arg(&text).args(args).output().unwrap();
        assert!(out.status.success());
        String::from_utf8(out.stdout).unwrap()
    };
    assert!(ask(&["--by", "الحربي"]).contains("said.txt record 1, سالم الحربي:\n    هيئة الميناء تعمل\n"));
    assert_eq!(ask(&["--by", "الحربي", "--about", "السعودية"]), "");
    assert!(!said("redact", &["-"]).contains("الحربي"));
}

#[test]
fn a_wrong_command_line_is_told_with_the_usage() {
    let windows = file("commands/windows.txt", b"\xDE\xC7\xE1");
    let windows = windows.to_str().unwrap();
    for (name, args, status, words) in [
        ("tokens", &[][..], 2, "usage: tokens FILE [--json]"),
        ("tokens", &["--jsn"], 2, "unknown option --jsn"),
        ("tokens", &[windows], 1, "windows.txt: not UTF-8: byte 0xDE at offset 0"),
        ("segments", &["no-such.txt"], 1, "segments: no-such.txt: no such file"),
        ("normalize", &["--profile", "x"], 2, "--profile x: expected a profile's name"),
        ("normalize", &["--profile", "camel", "FILE"], 2, "the text comes by standard input"),
        ("gazetteer", &[], 2, "no names given"),
        ("gazetteer", &["no-such.tsv"], 1, "no-such.tsv: no such file"),
        ("custom_gazetteer", &["one"], 2, "names and an article, or neither"),
        ("redact", &["a", "b"], 2, "b is the second"),
        ("who_said", &["--by"], 2, "--by wants a value"),
        ("who_said", &["--by", "x"], 2, "no path given"),
        ("who_said", &["no-such", "--by", "x"], 1, "no-such"),
    ] {
        let out = piped(example(name).args(args), "");
        let told = String::from_utf8_lossy(&out.stderr);
        assert!(out.status.code() == Some(status) && told.contains(words), "{name} {args:?}: {:?} {told}", out.status);
        assert!(out.stdout.is_empty() && !told.contains("panicked"));
    }
    let help = example("who_said").arg("--help").output().unwrap();
    assert!(help.status.success() && help.stdout.starts_with(b"usage: who_said"));
}
