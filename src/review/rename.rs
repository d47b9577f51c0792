//! Ids that say `formerly`: rewritten in the old tree, keys and references alike, so that only the renaming is told.

use crate::model::change::{Change, ChangeKind};
use crate::model::nature::{Nature, Shape};
use crate::model::route::Route;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Old ids to new ones, by what they name and inside which owner: `("sdk", "")`, `("feature", "sdks/push")`.
type Renamed = BTreeMap<(String, String), BTreeMap<String, String>>;

/// The old tree under the new ids, and one change for each that was renamed.
pub fn rewrite(old: &Value, new: &Value, shape: &Shape) -> (Value, Vec<Change>) {
    let mut renamed = Renamed::new();
    let mut changes = Vec::new();
    // What is renamed inside something renamed is found in the second round, under its new address.
    let mut tree = old.clone();
    for _ in 0..2 {
        let mut round = Renamed::new();
        find(&Route::default(), &tree, new, shape, &mut round, &mut changes);
        if round.is_empty() {
            break;
        }
        tree = rewritten(&Route::default(), &tree, shape, &round);
        renamed.extend(round);
    }
    (tree, changes)
}

/// What a map's keys name; ids that nothing refers to are known by the map's own place.
fn names(route: &Route, shape: &Shape) -> (String, String) {
    match shape.refers_to.as_deref() {
        Some("id") | None => {
            (route.last().to_owned(), Route(route.0[..route.0.len().saturating_sub(1)].to_vec()).to_string())
        }
        Some(format) => (format.to_owned(), String::new()),
    }
}

fn find(route: &Route, old: &Value, new: &Value, shape: &Shape, found: &mut Renamed, changes: &mut Vec<Change>) {
    match &shape.nature {
        Nature::Record(keys) => {
            for (key, inside) in keys {
                if let (Some(old), Some(new)) = (old.get(key), new.get(key)) {
                    find(&route.with(key), old, new, inside, found, changes);
                }
            }
        }
        Nature::Entries(entry) => {
            for (id, after) in new.as_object().into_iter().flatten() {
                match old.get(id) {
                    Some(before) => find(&route.with(id), before, after, entry, found, changes),
                    None => {
                        let Some(former) = former_id(after, entry, old, new) else { continue };
                        found.entry(names(route, shape)).or_default().insert(former.clone(), id.clone());
                        changes.push(Change {
                            route: route.with(id),
                            kind: ChangeKind::Renamed,
                            before: Some(Value::String(former)),
                            after: Some(Value::String(id.clone())),
                        });
                    }
                }
            }
        }
        _ => {}
    }
}

/// The former id under which the old tree has this entry, if the new tree has nothing under it.
fn former_id(entry: &Value, shape: &Shape, old: &Value, new: &Value) -> Option<String> {
    let Nature::Record(keys) = &shape.nature else { return None };
    let (key, _) = keys.iter().find(|(_, inside)| inside.nature == Nature::FormerIds)?;
    let former = entry.get(key)?.as_array()?.iter().filter_map(Value::as_str);
    former.filter(|id| old.get(id).is_some() && new.get(id).is_none()).map(str::to_owned).next()
}

fn rewritten(route: &Route, value: &Value, shape: &Shape, renamed: &Renamed) -> Value {
    match (&shape.nature, value) {
        (Nature::Record(keys), Value::Object(map)) => {
            let inside = |(key, value): (&String, &Value)| {
                let value = keys
                    .get(key)
                    .map_or_else(|| value.clone(), |shape| rewritten(&route.with(key), value, shape, renamed));
                (key.clone(), value)
            };
            Value::Object(map.iter().map(inside).collect())
        }
        (Nature::Entries(entry), Value::Object(map)) => {
            let ids = renamed.get(&names(route, shape));
            let inside = |(id, value): (&String, &Value)| {
                let id = ids.and_then(|ids| ids.get(id)).unwrap_or(id);
                (id.clone(), rewritten(&route.with(id), value, entry, renamed))
            };
            Value::Object(map.iter().map(inside).collect::<Map<_, _>>())
        }
        (_, Value::String(id)) => {
            let ids = shape.refers_to.as_ref().and_then(|to| renamed.get(&(to.clone(), String::new())));
            Value::String(ids.and_then(|ids| ids.get(id)).unwrap_or(id).clone())
        }
        (_, Value::Array(items)) => {
            let ids = shape.refers_to.as_ref().and_then(|to| renamed.get(&(to.clone(), String::new())));
            let item = |item: &Value| match (ids, item.as_str()) {
                (Some(ids), Some(id)) => Value::String(ids.get(id).cloned().unwrap_or_else(|| id.to_owned())),
                _ => item.clone(),
            };
            let mut items: Vec<Value> = items.iter().map(item).collect();
            if shape.nature == Nature::Set {
                items.sort_by_cached_key(Value::to_string);
            }
            Value::Array(items)
        }
        _ => value.clone(),
    }
}
