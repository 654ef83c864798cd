//! The example `corpus` as a user runs it: every form of input, bad records, a run broken off and gone on with.

mod common;

use common::{example, file, path};
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const ARTICLE: &str = "أكدت الوزارة أن العمل مستمر.\nوأضافت أن النتائج قريبة.";

fn corpus(paths: &[&Path], args: &[&str]) -> Output {
    example("corpus").args(paths).args(args).output().unwrap()
}

fn rows(out: &Output) -> Vec<Value> {
    assert!(out.status.success(), "{}", stderr(out));
    parse(&out.stdout)
}

fn parse(lines: &[u8]) -> Vec<Value> {
    let text = std::str::from_utf8(lines).unwrap();
    assert!(text.is_empty() || text.ends_with('\n'), "the last line is whole");
    text.lines().map(|l| serde_json::from_str(l).unwrap()).collect()
}

fn stderr(out: &Output) -> String {
    String::from_utf8_lossy(&out.stderr).into_owned()
}

fn contents(rows: &[Value]) -> Vec<&str> {
    rows.iter().map(|r| r["content"].as_str().unwrap()).collect()
}

fn articles(n: usize) -> Value {
    (0..n)
        .map(|i| json!({"source": "x", "title": format!("عنوان {i}"), "content": ARTICLE, "date": "2015-07-24 10:00"}))
        .collect()
}

#[test]
fn every_form_holds_the_same_articles() {
    let list = articles(3);
    let array = file("forms/array.json", list.to_string().as_bytes());
    let lines: String = list.as_array().unwrap().iter().map(|a| format!("{a}\n")).collect();
    let lines = file("forms/lines.jsonl", lines.as_bytes());
    let zip = path("forms/news.zip");
    let mut writer = zip::ZipWriter::new(std::fs::File::create(&zip).unwrap());
    writer.start_file("news.json", zip::write::SimpleFileOptions::default()).unwrap();
    writer.write_all(list.to_string().as_bytes()).unwrap();
    writer.finish().unwrap();
    let want = ["العمل مستمر", "النتائج قريبة"].repeat(3);
    for form in [&array, &lines, &zip] {
        let rows = rows(&corpus(&[form], &[]));
        assert_eq!(contents(&rows), want, "{}", form.display());
        assert_eq!((rows[2]["record"].as_u64(), rows[2]["title"].as_str()), (Some(2), Some("عنوان 1")));
        assert_eq!(rows[0]["date"], "2015-07-24 10:00");
        assert_eq!((rows[0]["outlet"].as_str(), rows[0]["source"].as_str()), (Some("x"), Some("الوزارة")));
    }
    let mut child =
        example("corpus").arg("-").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(list.to_string().as_bytes()).unwrap();
    assert_eq!(contents(&rows(&child.wait_with_output().unwrap())), want, "standard input");
}

/// `"key":` at the top level of a line, in order.
fn keys(line: &str) -> Vec<String> {
    struct Keys(Vec<String>);
    impl<'de> serde::de::Visitor<'de> for Keys {
        type Value = Vec<String>;

        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<M: serde::de::MapAccess<'de>>(mut self, mut map: M) -> Result<Vec<String>, M::Error> {
            while let Some((key, _)) = map.next_entry::<String, serde::de::IgnoredAny>()? {
                self.0.push(key);
            }
            Ok(self.0)
        }
    }
    serde::Deserializer::deserialize_map(&mut serde_json::Deserializer::from_str(line), Keys(Vec::new())).unwrap()
}

#[test]
fn no_key_stands_twice_in_a_line() {
    let array = file("keys.json", articles(1).to_string().as_bytes());
    for args in [&[][..], &["--articles"]] {
        let out = corpus(&[&array], args).stdout;
        let line = std::str::from_utf8(&out).unwrap().lines().next().unwrap();
        let keys = keys(line);
        let distinct: std::collections::HashSet<&String> = keys.iter().collect();
        assert!(keys.len() > 10 && distinct.len() == keys.len(), "{keys:?}");
    }
}

#[test]
fn names_of_your_own_are_told_by_your_ids() {
    let names = "id\tkind\tname\taliases\nharbour\torganization\tهيئة الميناء الجديد\tالميناء الجديد|هيئة الميناء\n";
    let names = file("own/names.tsv", names.as_bytes());
    let text = file("own/news/a.txt", "أكدت هيئة الميناء أن العمل مستمر.".as_bytes());
    let rows = rows(&corpus(&[&text], &["--names", names.to_str().unwrap()]));
    assert_eq!(rows[0]["speaker_gazetteer_id"], "harbour", "{}", rows[0]);
}

#[test]
fn a_folder_of_texts() {
    file("folder/b.txt", "قالت الوزارة إن ب صحيح تماما.".as_bytes());
    file("folder/a.txt", "قالت الوزارة إن أ صحيح تماما.".as_bytes());
    file("folder/c/d.txt", "قالت الوزارة إن د صحيح تماما.".as_bytes());
    let rows = rows(&corpus(&[&path("folder")], &[]));
    assert_eq!(contents(&rows), ["أ صحيح تماما", "ب صحيح تماما", "د صحيح تماما"]);
}

#[test]
fn whole_articles_come_back() {
    let array = file("whole.json", articles(2).to_string().as_bytes());
    let rows = rows(&corpus(&[&array], &["--articles"]));
    assert_eq!(rows.len(), 2);
    let article: isnad::Article = serde_json::from_value(rows[1].clone()).unwrap();
    assert_eq!(article.headline(), Some("عنوان 1"));
    assert_eq!(article.published(), Some(jiff::civil::date(2015, 7, 24)));
    assert_eq!(article.quotations().len(), 2);
}

#[test]
fn a_bad_record_is_named_and_passed_over() {
    let good = articles(1)[0].to_string();
    let bad = file("bad.json", format!("[{good}, {{\"title\": 7}}, {{\"content\": tru}}, {good}]").as_bytes());
    let out = corpus(&[&bad], &[]);
    assert_eq!(rows(&out).len(), 4);
    let said = stderr(&out);
    assert!(said.contains("bad.json record 2: invalid type: integer `7`"), "{said}");
    assert!(said.contains(", behind {\"title\": 7\n") && said.contains("\n2 articles "), "{said}");
    assert!(said.contains("bad.json record 3: ") && said.contains("2 bad records"), "{said}");
    #[cfg(target_os = "linux")]
    assert!(said.contains("s of processor time") && said.contains("peak memory"), "{said}");

    let out = corpus(&[&bad], &["--strict", "--threads", "2"]);
    assert_eq!(out.status.code(), Some(1));
    assert_eq!(parse(&out.stdout).len(), 2, "what came before it stands");

    let latin = file("mixed/latin.txt", b"\xDE\xC7\xE1");
    let out = corpus(&[&latin, &bad], &[]);
    assert!(stderr(&out).contains("latin.txt record 1: not UTF-8: byte 0xDE at offset 0"), "{}", stderr(&out));
}

#[test]
fn no_corpus() {
    for (args, word) in [
        (&[][..], "no path given"),
        (&["no-such.zip"], "no-such.zip"),
        (&["--outt", "x"], "unknown option --outt"),
        (&["x", "--resume"], "--resume wants --out"),
        (&["x", "--threads", "0"], "a number from 1"),
    ] {
        let out = example("corpus").args(args).output().unwrap();
        assert!(matches!(out.status.code(), Some(1 | 2)) && stderr(&out).contains(word), "{args:?}: {}", stderr(&out));
    }
    let cut = file("cut.zip", b"PK\x03\x04nothing more");
    assert!(stderr(&corpus(&[&cut], &[])).contains("1 bad record\n"));
}

#[test]
fn a_reader_that_leaves_early_is_no_error_and_a_full_disk_is() {
    let array = file("early.json", articles(400).to_string().as_bytes());
    let mut child = example("corpus").arg(&array).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let out = child.wait_with_output().unwrap();
    assert!(out.status.success() && out.stderr.is_empty(), "{}", stderr(&out));
    #[cfg(target_os = "linux")]
    {
        let full = example("corpus").arg(&array).stdout(std::fs::File::create("/dev/full").unwrap()).output().unwrap();
        assert!(full.status.code() == Some(1) && stderr(&full).contains("standard output: No space left"));
    }
}

#[test]
fn as_many_threads_as_you_like_give_the_same_bytes() {
    let array = file("threads.json", articles(400).to_string().as_bytes());
    let one = corpus(&[&array], &["--threads", "1"]).stdout;
    assert_eq!(parse(&one).len(), 800);
    for threads in ["2", "8"] {
        assert!(corpus(&[&array], &["--threads", threads]).stdout == one, "{threads} threads");
    }
}

#[cfg(unix)]
#[test]
fn broken_off_and_gone_on_with() {
    let array = file("long.json", articles(8_000).to_string().as_bytes());
    let (whole, out) = (path("whole.jsonl"), path("out.jsonl"));
    assert!(corpus(&[&array], &["--out", whole.to_str().unwrap()]).status.success());
    let note = path("out.jsonl.progress");
    let _ = std::fs::remove_file(&note);
    let child = example("corpus").arg(&array).arg("--out").arg(&out).stderr(Stdio::piped()).spawn().unwrap();
    while !note.exists() {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    let stopped = child.wait_with_output().unwrap();
    assert_eq!(stopped.status.code(), Some(130), "{}", stderr(&stopped));
    let part = std::fs::read(&out).unwrap();
    let n = parse(&part).len();
    assert!(n > 0 && n < 16_000, "{n} lines");

    // A run that was killed may leave half a line behind what its note tells of.
    std::fs::OpenOptions::new().append(true).open(&out).unwrap().write_all(b"{\"half").unwrap();
    let other = corpus(&[&array], &["--articles", "--resume", "--out", out.to_str().unwrap()]);
    assert!(stderr(&other).contains("of another run"), "{}", stderr(&other));
    let rest = corpus(&[&array], &["--resume", "--out", out.to_str().unwrap()]);
    assert!(rest.status.success(), "{}", stderr(&rest));
    assert!(std::fs::read(&out).unwrap() == std::fs::read(&whole).unwrap());
    assert!(!note.exists());
}
