//! One app's view of an inventory: what it collects itself, and the SDKs that it ships, cut down to what it ships of them.
//!
//! What reaches nobody through this app is not in its view. A site without apps is one view of everything.

use crate::model::nature::{Nature, Shape};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The name of the one view of a site without apps.
pub const SITE: &str = "site";

/// The lists whose entries stand in an inventory because something refers to them.
const REFERRED: [&str; 4] = ["organisations", "fields", "purposes", "permissions"];

/// The apps of an inventory, or the one view of a site without any.
pub fn apps(inventory: &Value) -> BTreeSet<String> {
    let ids: BTreeSet<String> = ids(inventory, "apps").map(str::to_owned).collect();
    if ids.is_empty() { BTreeSet::from([SITE.to_owned()]) } else { ids }
}

/// Whether an inventory has this view.
pub fn has(inventory: &Value, app: &str) -> bool {
    apps(inventory).contains(app)
}

fn ids<'a>(inventory: &'a Value, list: &str) -> impl Iterator<Item = &'a str> {
    inventory.get(list).and_then(Value::as_object).into_iter().flat_map(Map::keys).map(String::as_str)
}

/// The inventory as the users of one app are concerned by it.
pub fn of(inventory: &Value, app: &str, shape: &Shape) -> Value {
    if ids(inventory, "apps").next().is_none() {
        return inventory.clone();
    }
    let mut view = inventory.as_object().cloned().unwrap_or_default();
    let record = inventory["apps"].get(app).cloned().unwrap_or_else(|| json!({}));
    view.insert("sdks".into(), shipped(inventory, &record));
    view.insert("apps".into(), json!({ app: record }));
    let view = Value::Object(view);
    let organisations = referred(&view, shape);
    let mut view = view;
    if let Some(all) = view.get_mut("organisations").and_then(Value::as_object_mut) {
        all.retain(|id, _| organisations.contains(id));
    }
    view
}

fn shipped(inventory: &Value, app: &Value) -> Value {
    let mut sdks = Map::new();
    for (id, ship) in app.get("ships").and_then(Value::as_object).into_iter().flatten() {
        if let Some(sdk) = inventory.get("sdks").and_then(|sdks| sdks.get(id)) {
            sdks.insert(id.clone(), cut(sdk, ship, app));
        }
    }
    Value::Object(sdks)
}

/// An SDK without the features and platforms that the app doesn't ship.
fn cut(sdk: &Value, ship: &Value, app: &Value) -> Value {
    let named = |key: &str| ship.get(key).and_then(Value::as_array);
    let has_feature = |id: &String| named("features").is_none_or(|list| list.iter().any(|item| item == id));
    let on_app =
        |platform: &str| app.get("platforms").and_then(Value::as_object).is_none_or(|map| map.contains_key(platform));
    let has_platform = |platform: &str| {
        on_app(platform) && named("platforms").is_none_or(|list| list.iter().any(|item| item == platform))
    };
    let mut sdk = sdk.clone();
    if let Some(platforms) = sdk.get_mut("platforms").and_then(Value::as_object_mut) {
        platforms.retain(|platform, _| has_platform(platform));
    }
    if let Some(permissions) = sdk.get_mut("permissions").and_then(Value::as_object_mut) {
        permissions.retain(|name, _| name.split_once(':').is_none_or(|(platform, _)| has_platform(platform)));
    }
    if let Some(features) = sdk.get_mut("features").and_then(Value::as_object_mut) {
        features.retain(|id, _| has_feature(id));
        for fields in features.values_mut().filter_map(|feature| feature.get_mut("fields")?.as_object_mut()) {
            for on in fields.values_mut().filter_map(|field| field.get_mut("on")?.as_object_mut()) {
                on.retain(|platform, _| has_platform(platform));
            }
            fields.retain(|_, field| field.get("on").and_then(Value::as_object).is_none_or(|on| !on.is_empty()));
        }
    }
    sdk
}

/// The organisations that anything in a view refers to, and those that these have taken over.
pub fn referred(view: &Value, shape: &Shape) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for key in ["apps", "sdks", "publisher"] {
        if let (Some(value), Some(shape)) = (view.get(key), shape.inside(key)) {
            collect(value, shape, &mut found);
        }
    }
    loop {
        let before = found.len();
        for id in found.clone() {
            let entry = view.get("organisations").and_then(|all| all.get(&id));
            if let (Some(entry), Some(shape)) = (entry, shape.inside("organisations").and_then(|all| all.inside(""))) {
                collect(entry, shape, &mut found);
            }
        }
        if found.len() == before {
            return found;
        }
    }
}

fn collect(value: &Value, shape: &Shape, found: &mut BTreeSet<String>) {
    match (&shape.nature, value) {
        (Nature::Record(_) | Nature::Entries(_), Value::Object(map)) => {
            for (key, inside) in map {
                if let Some(shape) = shape.inside(key) {
                    collect(inside, shape, found);
                }
            }
        }
        _ if shape.refers_to.as_deref() != Some("organisation") => {}
        (_, Value::String(id)) => {
            found.insert(id.clone());
        }
        (_, Value::Array(items)) => found.extend(items.iter().filter_map(Value::as_str).map(str::to_owned)),
        _ => {}
    }
}

/// Takes out of two views what only follows from something else in them: an entry that came or went with what refers to
/// it, and the shipping of an SDK that is told as the SDK itself.
pub fn without_consequences(old: &mut Value, new: &mut Value) {
    for list in REFERRED {
        let other: BTreeSet<String> = ids(new, list).map(str::to_owned).collect();
        retain(old, list, |id| other.contains(id));
        let other: BTreeSet<String> = ids(old, list).map(str::to_owned).collect();
        retain(new, list, |id| other.contains(id));
    }
    let (before, after): (BTreeSet<String>, BTreeSet<String>) =
        (ids(old, "sdks").map(str::to_owned).collect(), ids(new, "sdks").map(str::to_owned).collect());
    for view in [old, new] {
        for app in view.get_mut("apps").and_then(Value::as_object_mut).into_iter().flat_map(Map::values_mut) {
            if let Some(ships) = app.get_mut("ships").and_then(Value::as_object_mut) {
                ships.retain(|id, _| before.contains(id) == after.contains(id));
            }
        }
    }
}

fn retain(view: &mut Value, list: &str, keep: impl Fn(&str) -> bool) {
    if let Some(entries) = view.get_mut(list).and_then(Value::as_object_mut) {
        entries.retain(|id, _| keep(id));
    }
}

/// Takes out of two whole inventories the entries that came or went with what refers to them.
pub fn without_referred(old: &mut Value, new: &mut Value, shape: &Shape) {
    let (before, after) = (referred(old, shape), referred(new, shape));
    for list in REFERRED {
        let has = |view: &Value| -> BTreeSet<String> { ids(view, list).map(str::to_owned).collect() };
        let (was, is) = (has(old), has(new));
        let kept = |id: &str, other: &BTreeSet<String>, referred: &BTreeSet<String>| {
            other.contains(id) || list == "organisations" && !referred.contains(id)
        };
        retain(old, list, |id| kept(id, &is, &before));
        retain(new, list, |id| kept(id, &was, &after));
    }
}
