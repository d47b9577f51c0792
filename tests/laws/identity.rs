//! The id of a change: the same for the same change, another for another.

use crate::laws::dice::Bytes;
use crate::laws::naive::{is_text, without_texts};
use crate::laws::world::{PLAIN, cases, choices, compared, loaded, side, step, styles, unjudged};
use candor::model::canonical;
use candor::model::change::{Change, ChangeKind, JudgedChange};
use candor::model::nature;
use candor::model::tree::Tree;
use candor::review::Side;
use candor::review::identity::id;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

fn ids(changes: &[JudgedChange]) -> BTreeSet<String> {
    changes.iter().map(|change| change.id.clone()).collect()
}

/// What makes a change this one: texts count in the language that prevails, and not at all inside what came or went.
fn identity(change: &Change) -> String {
    let whole = matches!(change.kind, ChangeKind::Added | ChangeKind::Removed);
    let counted = |value: &Value| match value.as_object() {
        Some(map) if whole && !is_text(map) => without_texts(value),
        _ => prevailing(value),
    };
    let (before, after) = (change.before.as_deref().map(counted), change.after.as_deref().map(counted));
    canonical::text(&json!([change.kind, change.route, before, after]))
}

fn prevailing(value: &Value) -> Value {
    match value {
        Value::Object(map) if is_text(map) => map["zh-CN"].clone(),
        Value::Object(map) => map.iter().map(|(key, inside)| (key.clone(), prevailing(inside))).collect(),
        Value::Array(items) => items.iter().map(prevailing).collect(),
        other => other.clone(),
    }
}

/// Fills in an English text everywhere inside.
fn translate(value: &mut Value) {
    match value {
        Value::Object(map) if is_text(map) => drop(map.insert("en".into(), "filled in".into())),
        Value::Object(map) => map.values_mut().for_each(translate),
        Value::Array(items) => items.iter_mut().for_each(translate),
        _ => {}
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_translation_filled_in_inside_what_came_changes_no_id(first in choices(), second in choices(), mix in styles()) {
        let (mut old, mut new) = step(&first, &second, &mix);
        old.yaml.retain(|path, _| !path.starts_with("apps/"));
        new.yaml.retain(|path, _| !path.starts_with("apps/"));
        let (old, new) = (loaded(&old, &PLAIN), loaded(&new, &PLAIN));
        let mut inventory = new.inventory.value().clone();
        let before = unjudged(side(&old), side(&new));
        for route in before.iter().filter(|change| change.kind == ChangeKind::Added).flat_map(|change| &change.routes) {
            let place = route.0.iter().try_fold(&mut inventory, |value, key| value.get_mut(key));
            place.into_iter().for_each(translate);
        }
        let filled = Side { inventory: &Tree::of(inventory), ..side(&new) };
        prop_assert_eq!(ids(&before), ids(&unjudged(side(&old), filled)));
    }

    #[test]
    fn style_changes_no_id(first in choices(), second in choices(), mix in styles(), style in styles()) {
        let (old, new) = step(&first, &second, &mix);
        let told = |style: &Bytes| {
            let (old, new) = (loaded(&old, style), loaded(&new, style));
            ids(&unjudged(side(&old), side(&new)))
        };
        prop_assert_eq!(told(&PLAIN), told(&style));
    }

    #[test]
    fn another_change_has_another_id(first in choices(), second in choices(), mix in styles()) {
        let (old, new) = step(&first, &second, &mix);
        let (_, other) = step(&second, &first, &mix);
        let (old, new, other) = (loaded(&old, &PLAIN).inventory, loaded(&new, &PLAIN).inventory, loaded(&other, &PLAIN).inventory);
        let mut known: BTreeMap<String, String> = BTreeMap::new();
        let (old, new, other) = (old.tree(), new.tree(), other.tree());
        for change in compared(old, new).iter().chain(&compared(old, other)) {
            let id = id(change, std::slice::from_ref(&change.route), nature::inventory(), "zh-CN");
            let identity = identity(change);
            prop_assert_eq!(known.entry(id).or_insert_with(|| identity.clone()), &identity);
        }
        prop_assert_eq!(known.values().collect::<BTreeSet<_>>().len(), known.len());
    }
}
