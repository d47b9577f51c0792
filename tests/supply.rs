//! What comes into the program from others: the packages that were decided, and no others, however far down.
//!
//! Their advisories, licences and sources are for `tests/supply/check`.

use crate::run::repository;
use std::collections::BTreeSet;

fn lines(path: &str) -> Vec<String> {
    std::fs::read_to_string(repository(path)).expect("a file of the repository").lines().map(str::to_owned).collect()
}

#[test]
fn every_package_of_the_tree_was_decided_and_comes_from_the_registry() {
    let (mut found, mut strange) = (BTreeSet::new(), Vec::new());
    let lock = lines("Cargo.lock").join("\n");
    for package in lock.split("[[package]]\n").skip(1) {
        let value = |key: &str| package.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
        let name = value("name").expect("a name").trim_matches('"').to_owned();
        let registry = value("source") == Some("\"registry+https://github.com/rust-lang/crates.io-index\"");
        if name != "candor" && !(registry && value("checksum").is_some()) {
            strange.push(name.clone());
        }
        found.insert(name);
    }
    assert_eq!(strange, [""; 0], "these come from elsewhere, or without a checksum");
    let decided: BTreeSet<String> = lines("tests/supply/packages.txt").into_iter().collect();
    let come: Vec<&String> = found.difference(&decided).collect();
    let gone: Vec<&String> = decided.difference(&found).collect();
    assert!(come.is_empty() && gone.is_empty(), "new, to be decided: {come:?}; gone: {gone:?}");
}
