//! Versions for the tests of this layer: chains that are right, to be tampered with.
//!
//! The one place of this layer that reads YAML with a library; outside tests the parser is handed in.

use super::folder::Folder;
use super::{seal, write};
use crate::model::reference::Day;
use crate::model::version::{AppLevel, AppVersion, Changes, SCHEMA, Version};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Reads YAML as the loader would.
pub(super) fn parse_yaml(text: &str) -> Result<Value, String> {
    serde_yaml::from_str(text).map_err(|error| error.to_string())
}

/// A version with one app and nothing more.
pub(super) fn version(name: &str, previous: Option<&str>, published: &str, effective: &str) -> Version {
    let first = AppVersion { level: AppLevel::First, epoch: 1, separate: false };
    Version {
        schema: SCHEMA,
        rules: 1,
        catalog: 1,
        version: name.into(),
        published: Day(published.into()),
        effective: Day(effective.into()),
        previous: previous.map(str::to_owned),
        note: None,
        apps: BTreeMap::from([("wallet".into(), first)]),
        decisions: Vec::new(),
        faults: Vec::new(),
        withdraws: Vec::new(),
    }
}

/// The folder of a version after the one that is sealed as `previous`.
pub(super) fn folder(version: &Version, previous: Option<&str>) -> Folder {
    let inventory = json!({ "publisher": "harbour", "languages": ["zh-CN", "en"] });
    let changes = Changes {
        schema: SCHEMA,
        version: version.version.clone(),
        previous: version.previous.clone(),
        changes: Vec::new(),
    };
    let policies = BTreeMap::from([
        ("policies/privacy.en.md".to_owned(), b"---\ntitle: Privacy\n---\n# We\n\nkeep it.\n".to_vec()),
        ("policies/seal.png".to_owned(), b"\x89PNG\r\n\x1a\n".to_vec()),
    ]);
    write::folder(version, &inventory, &changes, policies, previous).expect("versions can always be written")
}

/// Three versions, each after the one before it; the names are not in the order of the alphabet.
pub(super) fn chain() -> BTreeMap<String, Folder> {
    let names = ["b", "c", "a"];
    let mut folders = BTreeMap::new();
    let mut previous: Option<(&str, String)> = None;
    for name in names {
        let before = previous.as_ref().map(|(name, _)| *name);
        let files = folder(
            &version(name, before, "2026-01-01", "2026-01-01"),
            previous.as_ref().map(|(_, seal)| seal.as_str()),
        );
        let sealed = seal::read(&files).expect("it was just sealed").seal;
        folders.insert(name.to_owned(), files);
        previous = Some((name, sealed));
    }
    folders
}
