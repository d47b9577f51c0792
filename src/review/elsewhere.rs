//! Changes that no app's users were told of: in what no app ships, or where no app was there before and after.
//!
//! They belong to no app and are history; but nothing that differs is left out.

use super::compare::{self, Comparison};
use super::view;
use crate::model::change::{Change, ChangeKind, JudgedChange};
use crate::model::route::{Route, route};
use crate::model::tree::Tree;
use serde_json::Value;
use std::collections::BTreeMap;

/// The changes between two whole inventories that `told` doesn't cover; `common` are those of prose and of names.
pub fn changes(
    old: &Tree,
    new: &Tree,
    common: &[Change],
    comparison: Comparison<'_>,
    told: &BTreeMap<String, JudgedChange>,
    catalog: Option<(u32, u32)>,
) -> Vec<Change> {
    let (before, after) = view::without_referred(old, new);
    let mut changes = common.to_vec();
    changes.extend(compare::compare(&before, &after, comparison));
    super::fold_catalog(&mut changes, catalog);
    let mut by_route: BTreeMap<&[String], Vec<&JudgedChange>> = BTreeMap::new();
    for told in told.values() {
        told.routes.iter().for_each(|route| by_route.entry(&route.0).or_default().push(told));
    }
    let covered = |change: &Change| {
        let keys = &*change.route.0;
        // Most were told at the very place, and few places have something told around them.
        (0..=keys.len()).rev().any(|length| {
            let told = by_route.get(&keys[..length]);
            told.into_iter().flatten().any(|told| covers(told, &keys[length..], change))
        })
    };
    changes.retain(|change| !covered(change) && !is_shipping(change, &by_route));
    changes
}

/// Whether what was told at a place holds this change too: at the same place, or `inside` what came or went as a whole.
fn covers(told: &JudgedChange, inside: &[String], change: &Change) -> bool {
    match inside {
        [] => (told.kind == ChangeKind::Renamed) == (change.kind == ChangeKind::Renamed),
        inside => holds(told, inside, change),
    }
}

/// Whether a whole that came shows what is there now; or one that went, what was there.
fn holds(told: &JudgedChange, inside: &[String], change: &Change) -> bool {
    let (whole, part) = match told.kind {
        ChangeKind::Added => (&told.after, &change.after),
        ChangeKind::Removed => (&told.before, &change.before),
        _ => return false,
    };
    let part = part.as_deref();
    part.is_none_or(|part| whole.as_deref().is_some_and(|whole| is_at(whole, inside, part)))
}

fn is_at(value: &Value, keys: &[String], part: &Value) -> bool {
    match (value, keys) {
        (value, []) => value == part,
        (Value::Array(items), [_]) => items.contains(part),
        (value, [key, rest @ ..]) => value.get(key).is_some_and(|inside| is_at(inside, rest, part)),
    }
}

/// Whether it only says that an app ships an SDK, or doesn't, which that app was told as the SDK itself.
fn is_shipping(change: &Change, told: &BTreeMap<&[String], Vec<&JudgedChange>>) -> bool {
    let [apps, app, ships, sdk] = &*change.route.0 else { return false };
    let place: Route = route(["sdks", sdk]);
    apps == "apps"
        && ships == "ships"
        && told.get(&*place.0).into_iter().flatten().any(|told| told.apps.contains_key(app))
}
