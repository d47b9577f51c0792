//! What is told of two sealed versions, which hold together what they share, is what is told of the folders that were sealed.

use crate::laws::world::{PLAIN, cases, choices, judged, loaded, reviewed, side, step};
use candor::history::chain::{self, Sealed};
use candor::history::{seal, write};
use candor::load::plain::plain;
use candor::load::{Content, yaml};
use candor::model::version::{Changes, SCHEMA, Version};
use candor::review::Side;
use proptest::prelude::*;
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;
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

fn end(sealed: &Sealed) -> Side<'_> {
    Side { inventory: &sealed.tree, prose: &sealed.prose, catalog: 1 }
}

#[test]
fn sealed_versions_are_told_as_the_folders_were() {
    let shared = AtomicUsize::new(0);
    proptest!(cases(), |(first in choices(), second in choices(), mix in choices())| {
        let (old, new) = step(&first, &second, &mix);
        let (old, new) = (loaded(&old, &PLAIN), loaded(&new, &PLAIN));
        if let [before, after] = sealed([&old, &new]).as_slice() {
            let (was, is) = (before.tree.list("sdks"), after.tree.list("sdks"));
            let same = was.iter().filter(|(id, sdk)| is.get(*id).is_some_and(|other| Arc::ptr_eq(sdk, other)));
            shared.fetch_add(same.count(), Ordering::Relaxed);
            prop_assert_eq!(judged(end(before), end(after)), reviewed(&old, &new));
            // One end may be sealed, and the other not.
            prop_assert_eq!(judged(end(before), side(&new)), reviewed(&old, &new));
        }
    });
    assert!(shared.into_inner() > 20, "few of the SDKs were shared");
}
