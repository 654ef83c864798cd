//! Compiles the word lists of `data/` into one table, with the crate's own modules.
#![allow(dead_code)]

#[path = "src/class.rs"]
mod class;
#[path = "src/compile.rs"]
mod compile;

use std::path::Path;
use std::{env, fs, process};

fn main() {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/class.rs");
    println!("cargo::rerun-if-changed=src/compile.rs");
    let out = Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join("lexicon.bin");
    if let Err(e) = fs::write(&out, compile::Table::new().bytes()) {
        eprintln!("{}: {e}", out.display());
        process::exit(1);
    }
}
