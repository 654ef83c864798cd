//! What the packages stand on: everything locked comes from the registry with a checksum, and no package of ours may have `unsafe` code.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

#[test]
fn what_is_locked_comes_from_the_registry_with_a_checksum() {
    for lock in ["Cargo.lock", "fuzz/Cargo.lock"] {
        let text = read(&root().join(lock));
        let packages: Vec<&str> = text.split("[[package]]").skip(1).collect();
        assert!(packages.len() > 20, "{lock}: {} packages", packages.len());
        for package in packages {
            let value = |key: &str| {
                let start = format!("{key} = \"");
                package.lines().find_map(|l| l.strip_prefix(&start)?.strip_suffix('"'))
            };
            let name = value("name").unwrap_or_else(|| panic!("{lock}: a package without a name"));
            if name.starts_with("isnad") {
                assert_eq!(value("source"), None, "{lock}: {name} is ours");
                continue;
            }
            let source = value("source").unwrap_or_else(|| panic!("{lock}: {name} comes from nowhere"));
            assert_eq!(source, "registry+https://github.com/rust-lang/crates.io-index", "{lock}: {name}");
            assert_eq!(value("checksum").map(str::len), Some(64), "{lock}: {name} has no checksum");
        }
    }
}

#[test]
fn unsafe_code_is_forbidden_in_every_package() {
    let workspace = read(&root().join("Cargo.toml"));
    assert!(workspace.contains("unsafe_code = \"forbid\""));
    let crates = fs::read_dir(root().join("crates")).unwrap().map(|f| f.unwrap().path());
    let others = ["examples", "benches", "tests"].map(|p| root().join(p));
    let mut n = 0;
    for package in crates.chain(others) {
        let manifest = read(&package.join("Cargo.toml"));
        assert!(
            manifest.contains("[lints]\nworkspace = true"),
            "{}: does not take the workspace's lints",
            package.display()
        );
        n += 1;
    }
    assert!(n >= 10);
}
