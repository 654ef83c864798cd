//! The house rules that no compiler checks: which crate may know which, under which licences the dependencies stand, how long an example is.

use serde_json::Value;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::process::Command;

/// Each crate may depend on those before it, on none after it.
const HOUSE: [&str; 7] =
    ["isnad-text", "isnad-normalize", "isnad-tokenize", "isnad-gazetteer", "isnad-entities", "isnad-quotes", "isnad"];

/// Licences that MIT OR Apache-2.0 can stand on.
const LICENCES: [&str; 11] = [
    "MIT",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "Unlicense",
    "Zlib",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "0BSD",
    "Unicode-3.0",
    "CC0-1.0",
];

fn metadata() -> Value {
    let mut host = Command::new("rustc");
    let host = String::from_utf8(host.arg("-vV").output().unwrap().stdout).unwrap();
    let host = host.lines().find_map(|l| l.strip_prefix("host: ")).unwrap();
    let out = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--locked", "--all-features", "--filter-platform", host])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().unwrap()
}

#[test]
fn arrows_go_one_way() {
    let metadata = metadata();
    for (place, name) in HOUSE.iter().enumerate() {
        let package = list(&metadata, "packages").iter().find(|p| p["name"] == *name);
        let package = package.unwrap_or_else(|| panic!("no crate {name}"));
        let knows = list(package, "dependencies").iter().filter(|d| d["kind"] != "dev");
        for other in knows.map(|d| d["name"].as_str().unwrap()).filter(|d| d.starts_with("isnad")) {
            assert!(HOUSE[..place].contains(&other), "{name} must not know {other}");
        }
    }
    let workspace: HashSet<&str> = list(&metadata, "workspace_members").iter().filter_map(Value::as_str).collect();
    let members = list(&metadata, "packages").iter().filter(|p| workspace.contains(p["id"].as_str().unwrap()));
    for member in members {
        let name = member["name"].as_str().unwrap();
        let published = member["publish"].is_null();
        assert_eq!(published, HOUSE.contains(&name), "{name}: the crates of the house are published and no others");
    }
}

/// `MIT OR (Apache-2.0 AND ISC)`, and the old `MIT/Apache-2.0`: one side of each OR must fit, both of each AND.
fn allowed(licence: &str) -> bool {
    let spaced = licence.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let mut words = spaced.split_whitespace().peekable();
    any(&mut words) && words.next().is_none()
}

type Words<'a> = std::iter::Peekable<std::str::SplitWhitespace<'a>>;

fn any(words: &mut Words<'_>) -> bool {
    let mut fits = all(words);
    while words.next_if_eq(&"OR").is_some() {
        fits |= all(words);
    }
    fits
}

fn all(words: &mut Words<'_>) -> bool {
    let mut fits = one(words);
    while words.next_if_eq(&"AND").is_some() {
        fits &= one(words);
    }
    fits
}

fn one(words: &mut Words<'_>) -> bool {
    if words.next_if_eq(&"(").is_some() {
        return any(words) & words.next_if_eq(&")").is_some();
    }
    let Some(mut name) = words.next().map(String::from) else { return false };
    if words.next_if_eq(&"WITH").is_some() {
        name = format!("{name} WITH {}", words.next().unwrap_or_default());
    }
    LICENCES.contains(&name.as_str())
}

#[test]
fn licences_are_read_as_written() {
    for yes in [
        "MIT",
        "MIT/Apache-2.0",
        "GPL-3.0 OR MIT",
        "(MIT OR Apache-2.0) AND Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception OR GPL-3.0",
        "MIT AND (ISC OR GPL-2.0)",
    ] {
        assert!(allowed(yes), "{yes}");
    }
    for no in [
        "GPL-3.0",
        "MIT AND GPL-3.0",
        "(MIT OR Apache-2.0) AND GPL-3.0",
        "",
        "MPL-2.0",
        "(MIT",
        "Apache-2.0 WITH other",
    ] {
        assert!(!allowed(no), "{no}");
    }
}

/// Every crate of others that is reached from `from`, by what is linked or run in a build; tests' own too where `dev`.
fn reached<'a>(metadata: &'a Value, from: &[&str], dev: bool) -> HashSet<&'a str> {
    let nodes: HashMap<&str, &Value> =
        list(&metadata["resolve"], "nodes").iter().map(|n| (n["id"].as_str().unwrap(), n)).collect();
    let members: HashSet<&str> = list(metadata, "workspace_members").iter().filter_map(Value::as_str).collect();
    let packages = list(metadata, "packages").iter();
    let start = packages.filter(|p| from.contains(&p["name"].as_str().unwrap()));
    let mut open: Vec<&str> = start.map(|p| p["id"].as_str().unwrap()).filter(|id| members.contains(id)).collect();
    let mut seen: HashSet<&str> = open.iter().copied().collect();
    while let Some(id) = open.pop() {
        for dep in list(nodes[id], "deps") {
            let linked = list(dep, "dep_kinds").iter().any(|k| k["kind"] != "dev" || (dev && members.contains(id)));
            let id = dep["pkg"].as_str().unwrap();
            if linked && seen.insert(id) {
                open.push(id);
            }
        }
    }
    seen.difference(&members).copied().collect()
}

/// The list of all dependencies, as `docs/dependencies.md` has it. No versions: `Cargo.lock` has those.
fn dependencies(metadata: &Value) -> String {
    let library = reached(metadata, &HOUSE, false);
    let examples = reached(metadata, &["isnad-examples"], false);
    let tests = reached(metadata, &[&HOUSE[..], &["isnad-examples"]].concat(), true);
    let benches = reached(metadata, &["isnad-benches"], true);
    let (mut rows, mut counts) = (BTreeSet::new(), [0; 4]);
    for package in list(metadata, "packages") {
        let id = package["id"].as_str().unwrap();
        let first = [&library, &examples, &tests, &benches].iter().position(|of| of.contains(id));
        let Some(first) = first else { continue };
        let name = package["name"].as_str().unwrap();
        let licence = package["license"].as_str().unwrap_or("none stated").replace('/', " OR ");
        let of = ["the library", "the examples", "tests", "benches"][first];
        if rows.insert((first, format!("| {name} | {licence} | {of} |\n"))) {
            counts[first] += 1;
        }
    }
    let mut out = format!(
        "# What it stands on, and under which licences\n\n\
         Every crate by others that a build can reach, all features on, on Linux: {} behind the library, {} more behind the examples,\n\
         {} more for tests, {} more to measure against. A test checks that each licence fits MIT OR Apache-2.0 and that this list is\n\
         fresh: `ISNAD_BLESS=1 cargo test -p isnad-examples --test house` writes it.\n\n\
         | crate | licence | first needed by |\n| --- | --- | --- |\n",
        counts[0], counts[1], counts[2], counts[3]
    );
    rows.iter().for_each(|(_, row)| out.push_str(row));
    out
}

#[cfg(target_os = "linux")] // other systems reach other crates
#[test]
fn the_list_of_dependencies_is_fresh() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/dependencies.md");
    let fresh = dependencies(&metadata());
    if std::env::var_os("ISNAD_BLESS").is_some() {
        std::fs::write(path, &fresh).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(kept == fresh, "docs/dependencies.md is stale: run this test with ISNAD_BLESS=1");
}

#[test]
fn every_dependency_is_under_a_licence_that_fits() {
    let metadata = metadata();
    let nodes = list(&metadata["resolve"], "nodes");
    let used: HashSet<&str> = nodes.iter().filter_map(|n| n["id"].as_str()).collect();
    assert!(used.len() > 20);
    for package in list(&metadata, "packages").iter().filter(|p| used.contains(p["id"].as_str().unwrap())) {
        let licence = package["license"].as_str().unwrap_or_default();
        assert!(allowed(licence), "{} {}: licence {licence:?}", package["name"], package["version"]);
    }
}

/// An example is read in one go: one job, and in its first comment how to run it. What is not its job is in `src`.
#[test]
fn examples_are_short_and_say_how_to_run_them() {
    let mut seen = 0;
    for entry in std::fs::read_dir(env!("CARGO_MANIFEST_DIR")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|e| e != "rs") {
            continue;
        }
        seen += 1;
        let name = path.file_stem().unwrap().to_str().unwrap();
        let code = std::fs::read_to_string(&path).unwrap();
        let lines = code.lines().count();
        assert!(lines <= 50, "{name} has {lines} lines");
        let comment: String = code.lines().take_while(|l| l.starts_with("//!")).collect();
        assert!(comment.contains(&format!("--example {name}")), "{name}: its first comment does not say how to run it");
    }
    assert!(seen >= 10, "{seen} examples");
}
