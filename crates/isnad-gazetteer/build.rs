//! Compiles `data/*.tsv` into one file for the feature `embedded`, with the crate's own modules.
#![allow(dead_code, unreachable_pub)]

#[path = "src/builder.rs"]
mod builder;
#[path = "src/compile.rs"]
mod compile;
#[path = "src/entry.rs"]
mod entry;
#[path = "src/error.rs"]
mod error;
#[path = "src/format.rs"]
mod format;
#[path = "src/joints.rs"]
mod joints;
#[path = "src/names.rs"]
mod names;
#[path = "src/starts.rs"]
mod starts;
#[path = "src/tsv.rs"]
mod tsv;
#[path = "src/word_table.rs"]
mod word_table;
#[path = "src/words.rs"]
mod words;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

fn main() {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src");
    if env::var_os("CARGO_FEATURE_EMBEDDED").is_none() {
        return;
    }
    let data = Path::new(&env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("data");
    let mut lists: Vec<PathBuf> = match fs::read_dir(&data) {
        Ok(files) => files.filter_map(|f| f.ok().map(|f| f.path())).collect(),
        Err(_) => Vec::new(),
    };
    lists.retain(|p| p.extension().is_some_and(|e| e == "tsv"));
    lists.sort();
    let mut b = builder::GazetteerBuilder::new();
    for list in &lists {
        let name = list.file_name().unwrap_or_default().to_string_lossy();
        match fs::read_to_string(list) {
            Ok(text) => b = b.add_tsv(&name, &text),
            Err(e) => fail(&format!("{name}: {e}")),
        }
    }
    let (bytes, errors) = b.compile();
    if !errors.only_warnings() {
        fail(&errors.to_string());
    }
    let out = Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join("embedded.gaz");
    if let Err(e) = fs::write(&out, bytes) {
        fail(&format!("{}: {e}", out.display()));
    }
}

fn fail(why: &str) -> ! {
    for line in why.lines() {
        println!("cargo::error={line}");
    }
    process::exit(1)
}
