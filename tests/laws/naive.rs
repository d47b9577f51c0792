//! What differs between two inventories, and what two changes have in common, seen without the model: by plain JSON.

use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// The languages of generated folders: no other map has keys like these.
const LANGUAGES: [&str; 2] = ["zh-CN", "en"];

/// Every leaf that differs, as a route; members of a list count one by one where both sides have the list.
pub(crate) fn differences(old: Option<&Value>, new: Option<&Value>, route: &[String], found: &mut Vec<Vec<String>>) {
    let inside = |key: &str| [route, &[key.to_owned()]].concat();
    match (old, new) {
        _ if old == new => {}
        (Some(Value::Object(old)), Some(Value::Object(new))) => {
            for key in old.keys().chain(new.keys()).collect::<BTreeSet<_>>() {
                differences(old.get(key), new.get(key), &inside(key), found);
            }
        }
        (Some(Value::Object(map)), None) | (None, Some(Value::Object(map))) if !map.is_empty() && !is_text(map) => {
            for (key, value) in map {
                match old {
                    Some(_) => differences(Some(value), None, &inside(key), found),
                    None => differences(None, Some(value), &inside(key), found),
                }
            }
        }
        (Some(Value::Array(old)), Some(Value::Array(new))) if is_set(old) && is_set(new) => {
            let differing =
                old.iter().filter(|item| !new.contains(item)).chain(new.iter().filter(|item| !old.contains(item)));
            let members: Vec<_> = differing.filter_map(Value::as_str).map(inside).collect();
            // The order of a set says nothing; another order is another sequence.
            found.extend(if members.is_empty() { vec![route.to_vec()] } else { members });
        }
        _ => found.push(route.to_vec()),
    }
}

fn is_set(items: &[Value]) -> bool {
    items.iter().all(Value::is_string)
}

pub(crate) fn is_text(map: &Map<String, Value>) -> bool {
    !map.is_empty() && map.keys().all(|key| LANGUAGES.contains(&key.as_str()))
}

/// A value without its texts.
pub(crate) fn without_texts(value: &Value) -> Value {
    let text = |value: &Value| value.as_object().is_some_and(is_text);
    match value {
        Value::Object(map) => {
            let kept = map.iter().filter(|(_, inside)| !text(inside));
            Value::Object(kept.map(|(key, inside)| (key.clone(), without_texts(inside))).collect())
        }
        Value::Array(items) => items.iter().filter(|item| !text(item)).map(without_texts).collect(),
        other => other.clone(),
    }
}

/// The value at the end of a route.
pub(crate) fn at<'a>(tree: &'a Value, route: &[String]) -> Option<&'a Value> {
    route.iter().try_fold(tree, |value, key| value.get(key))
}

/// Whether something in a tree names this id as a value.
pub(crate) fn names(tree: &Value, id: &str) -> bool {
    match tree {
        Value::String(text) => text == id,
        Value::Array(items) => items.iter().any(|item| names(item, id)),
        Value::Object(map) => map.values().any(|inside| names(inside, id)),
        _ => false,
    }
}
