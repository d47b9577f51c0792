//! Any two states of an SDK and of a policy: nothing is a change of itself, the way back mirrors the way there, and a
//! redline holds both texts.

use super::world::{SDK, folder, loaded, side, terms};
use candor::model::canonical;
use candor::model::change::Change;
use candor::model::nature;
use candor::model::tree::Tree;
use candor::review::compare::{Comparison, compare};
use candor::review::redline::redline;
use candor::review::review;
use std::collections::BTreeSet;

/// Four parts with a line `%%` between them: an SDK before and after, a policy before and after.
pub(crate) fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut parts = text.split("\n%%\n");
    let mut part = || parts.next().unwrap_or_default();
    let (old, new, before, after) = (part(), part(), part(), part());
    let state = |sdk: &str, prose: &str| {
        let sdk = if sdk.is_empty() { SDK } else { sdk };
        let mut files = folder("sdks/push.yaml", sdk.as_bytes());
        files.insert("policies/p.en.md".into(), format!("---\ntitle: P\n---\n{prose}").into());
        loaded(&files).0
    };
    let (one, other) = (state(old, before), state(new, after));
    let (there, back) =
        (changes(one.inventory.tree(), other.inventory.tree()), changes(other.inventory.tree(), one.inventory.tree()));
    let line = |change: &Change| canonical::of(change);
    let mirrored = |change: &Change| {
        let kind = change.kind.mirrored();
        line(&Change { route: change.route.clone(), kind, before: change.after.clone(), after: change.before.clone() })
    };
    let there: BTreeSet<String> = there.iter().map(mirrored).collect();
    assert_eq!(there, back.iter().map(line).collect());
    assert_eq!(review(side(&one), side(&one), terms()), []);
    let told = review(side(&one), side(&other), terms());
    let ids: BTreeSet<&String> = told.iter().map(|change| &change.id).collect();
    assert_eq!(ids.len(), told.len(), "each change has its own id");
    redline(before, after);
    assert!(redline(before, before).iter().all(|block| block.fate == candor::review::redline::Fate::Same));
}

fn changes(old: &Tree, new: &Tree) -> Vec<Change> {
    compare(old, new, Comparison { shape: nature::inventory(), prevailing: "en" })
}
