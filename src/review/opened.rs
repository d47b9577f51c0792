//! A permission of an SDK to what it opens: whether people knew those fields, and on which bases they are collected.

use super::facts::{Step, record_bases};
use super::view::View;
use crate::model::change::Change;
use crate::model::route::{Route, route};
use serde_json::{Map, Value};

/// `known` or `bases` of the permission that a change is about, or of all where a change is about all of an SDK's.
///
/// Where the SDK lists some of the fields that a permission opens, those count; where it lists none, all that it opens do.
pub fn words(change: &Change, step: Step<'_>, word: Option<&Option<String>>) -> Vec<Value> {
    let (Some("sdks"), Some(sdk), Some("permissions")) =
        (change.route.key(0), change.route.key(1), change.route.key(2))
    else {
        return Vec::new();
    };
    let one = change.route.key(3).map(|id| vec![id.to_owned()]);
    let all = || change.after.as_deref().and_then(Value::as_object).into_iter().flat_map(Map::keys).cloned().collect();
    let owner = route(["sdks", sdk]);
    let opened: Vec<Opened> = one.unwrap_or_else(all).iter().flat_map(|id| opened(id, &owner, step)).collect();
    match word.and_then(Option::as_deref) {
        Some("known") => vec![Value::Bool(opened.iter().all(|field| field.known))],
        Some("bases") => opened.into_iter().flat_map(|field| field.bases).collect(),
        _ => Vec::new(),
    }
}

/// A field that a permission opens.
struct Opened {
    listed: bool,
    known: bool,
    bases: Vec<Value>,
}

fn opened(permission: &str, owner: &Route, step: Step<'_>) -> Vec<Opened> {
    let platform = permission.split(':').next().unwrap_or_default();
    let opens = route(["permissions", permission, "opens"]);
    let fields = step.new.at(&opens).or_else(|| step.old.at(&opens)).and_then(Value::as_array).into_iter().flatten();
    let field = |field: &str| {
        let records = records(owner, field, platform, step.new);
        Opened {
            listed: !records.is_empty(),
            known: step.facts.had_field(owner, field, platform, step.new),
            // What an SDK doesn't list has no basis, and counts as consent.
            bases: match records.is_empty() {
                true => record_bases(&Value::Null),
                false => records.into_iter().flat_map(record_bases).collect(),
            },
        }
    };
    let mut opened: Vec<Opened> = fields.filter_map(Value::as_str).map(field).collect();
    if opened.iter().any(|field| field.listed) {
        opened.retain(|field| field.listed);
    }
    opened
}

/// What an owner states of a field on a platform, in any feature.
fn records<'a>(owner: &Route, field: &str, platform: &str, view: &'a View) -> Vec<&'a Value> {
    let features = view.at(&owner.with("features")).and_then(Value::as_object).into_iter().flat_map(Map::values);
    features.filter_map(|feature| feature.get("fields")?.get(field)?.get("on")?.get(platform)).collect()
}
