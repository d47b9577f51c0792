//! What two sealed versions have alike needs no comparison: the same is told of them as if all were compared.

use crate::laws::world::{PLAIN, WORLD, cases, choices, loaded, step};
use candor::history::alike::{Alike, alike, tree};
use candor::history::chain::{self, Sealed};
use candor::history::{seal, write};
use candor::load::built_in::plain;
use candor::load::{Content, yaml};
use candor::model::change::JudgedChange;
use candor::model::version::{Changes, SCHEMA, Version};
use candor::review::{Side, Terms, review};
use proptest::prelude::*;
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Two folders, sealed one after the other; fewer versions where one of them is no inventory.
fn sealed(contents: [&Content; 2]) -> Vec<Sealed> {
    let mut folders = BTreeMap::new();
    let mut before: Option<(String, String)> = None;
    for (name, content) in ["1", "2"].into_iter().zip(contents) {
        let previous = before.as_ref().map(|(name, _)| name.clone());
        let version = json!({ "schema": SCHEMA, "rules": 1, "catalog": 1, "version": name, "published": "2026-01-01",
            "effective": "2026-01-01", "previous": previous, "apps": {} });
        let version: Version = serde_json::from_value(version).expect("a version");
        let changes = Changes { schema: SCHEMA, version: name.into(), previous, changes: Vec::new() };
        let head = before.as_ref().map(|(_, seal)| seal.as_str());
        let policies = content.policy_files.clone();
        let files =
            write::folder(&version, content.inventory.value(), &changes, policies, head).expect("it can be written");
        before = Some((name.to_owned(), seal::read(&files).expect("it was just sealed").seal));
        folders.insert(name.to_owned(), files);
    }
    let parse = |text: &str| yaml::parse("f", text).map(|node| plain(&node)).map_err(|found| format!("{found:?}"));
    chain::read(folders, &parse).value.versions
}

fn told(old: &Sealed, new: &Sealed, alike: &Alike) -> Vec<JudgedChange> {
    let tree = |sealed| tree(sealed, alike).expect("what was read is JSON");
    let (before, after) = (tree(old), tree(new));
    let terms = Terms { rules: &WORLD.book, locales: &WORLD.built_in.locales, countries: &BTreeMap::new() };
    let old = Side { inventory: &before, prose: &old.prose, catalog: 1, alike };
    let new = Side { inventory: &after, prose: &new.prose, catalog: 1, alike };
    review(old, new, terms)
}

#[test]
fn what_is_alike_needs_no_comparison() {
    let found = AtomicUsize::new(0);
    proptest!(cases(), |(first in choices(), second in choices(), mix in choices())| {
        let (old, new) = step(&first, &second, &mix);
        let (old, new) = (loaded(&old, &PLAIN), loaded(&new, &PLAIN));
        if let [before, after] = sealed([&old, &new]).as_slice() {
            let named = alike(before, after);
            found.fetch_add(named.len(), Ordering::Relaxed);
            prop_assert_eq!(told(before, after, &named), told(before, after, &Alike::new()));
        }
    });
    assert!(found.into_inner() > 20, "few of the SDKs were alike");
}
