//! All sealed versions, and the head that somebody noted down elsewhere, to what is wrong with them.
//!
//! A chain alone can't show that its tail was cut or that it was rewritten as a whole; an expected head can.

use super::chain::{self, History, ParseYaml};
use super::folder::Folder;
use crate::diagnostic::{Diagnostic, Severity};
use std::collections::BTreeMap;

/// Verifies the folders of all versions; `expect_head` is the seal that the newest must have.
pub fn verify(
    folders: BTreeMap<String, Folder>,
    expect_head: Option<&str>,
    parse_yaml: ParseYaml<'_>,
) -> Vec<Diagnostic> {
    let checked = chain::read(folders, parse_yaml);
    let unexpected = unexpected(&checked.value, expect_head);
    checked.diagnostics.into_iter().chain(unexpected).collect()
}

/// A history whose newest version doesn't have the seal that somebody noted down.
pub fn unexpected(history: &History, expect_head: Option<&str>) -> Option<Diagnostic> {
    let newest = history.versions.last();
    let head = newest.map(|sealed| sealed.seal.seal.as_str()).unwrap_or_default();
    let expected = expect_head.filter(|expected| *expected != head)?;
    let version = newest.map(|sealed| sealed.version.version.as_str()).unwrap_or_default();
    let finding = Diagnostic::new("head-unexpected", Severity::Error).with("version", version);
    Some(finding.with("head", head).with("expected", expected))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{self, parse_yaml};
    use super::*;

    #[test]
    fn an_expected_head_shows_a_cut_tail() {
        let mut folders = trial::chain();
        let head = super::super::seal::read(&folders["a"]).expect("it is sealed").seal;
        assert_eq!(verify(folders.clone(), Some(&head), &parse_yaml), []);
        folders.remove("a");
        assert_eq!(verify(folders.clone(), None, &parse_yaml), []);
        let found = verify(folders, Some(&head), &parse_yaml);
        assert_eq!((found[0].rule, found[0].values["version"].as_str()), ("head-unexpected", "c"));
        assert_eq!(verify(BTreeMap::new(), Some(&head), &parse_yaml)[0].rule, "head-unexpected");
    }
}
