//! Everything that was read, put together as the inventory: expanded, with the catalog entries in use.

use super::expand::{Frame, owner};
use super::files::{Read, policy_value};
use super::yaml::{Data, Node};
use crate::diagnostic::{Diagnostic, Place};
use crate::model::catalog::Catalog;
use crate::model::schema::FileKind;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The inventory as a canonical value, as far as the files were right.
pub fn assemble(read: &Read, catalog: &Catalog, found: &mut Vec<Diagnostic>) -> Value {
    let empty = json!({});
    let site = read.single.get(&FileKind::Site).unwrap_or(&empty);
    let organisations = read.single.get(&FileKind::Organisations).unwrap_or(&empty);
    let country =
        site.get("publisher").and_then(Value::as_str).and_then(|id| organisations.get(id)?.get("country")?.as_str());
    let frame = Frame::new(site.get("unless_stated"), catalog, country);
    let mut inventory = Map::new();
    for key in ["title", "publisher", "languages", "rights", "children"] {
        if let Some(value) = site.get(key) {
            inventory.insert(key.into(), value.clone());
        }
    }
    let files = |kind| read.by_id.get(&kind).cloned().unwrap_or_default();
    let (apps, sdks) = (files(FileKind::App), files(FileKind::Sdk));
    inventory
        .insert("sdks".into(), owners("sdks", &sdks, read, &frame, found, |id, file| sdk_platforms(id, file, &apps)));
    let mut expanded = owners("apps", &apps, read, &frame, found, |_, file| platforms_of(file));
    copy_roles(&mut expanded, &sdks);
    inventory.insert("apps".into(), expanded);
    inventory.insert("organisations".into(), organisations.clone());
    let prevailing = read.languages.first().map_or("", String::as_str);
    let policy = |(id, matter): (&String, &BTreeMap<String, Value>)| (id.clone(), policy_value(matter, prevailing));
    inventory.insert("policies".into(), read.policies.iter().map(policy).collect::<Map<_, _>>().into());
    let mut inventory = Value::Object(inventory);
    add_catalog(&mut inventory, catalog);
    inventory
}

fn owners(
    folder: &str,
    files: &BTreeMap<String, Value>,
    read: &Read,
    frame: &Frame<'_>,
    found: &mut Vec<Diagnostic>,
    platforms: impl Fn(&str, &Value) -> Vec<String>,
) -> Value {
    let nowhere = Node { place: Place::default(), data: Data::Null };
    let mut owners = Map::new();
    for (id, file) in files {
        let node = read.nodes.get(&format!("{folder}/{id}.yaml")).unwrap_or(&nowhere);
        owners.insert(id.clone(), owner(file, node, &platforms(id, file), frame, found));
    }
    Value::Object(owners)
}

fn platforms_of(file: &Value) -> Vec<String> {
    file.get("platforms").and_then(Value::as_object).map(|map| map.keys().cloned().collect()).unwrap_or_default()
}

/// An SDK's own platforms; an interface or a class of recipients is wherever the apps are that ship it.
fn sdk_platforms(id: &str, file: &Value, apps: &BTreeMap<String, Value>) -> Vec<String> {
    let own = platforms_of(file);
    if !own.is_empty() || !matches!(file.get("kind").and_then(Value::as_str), Some("interface" | "recipient")) {
        return own;
    }
    let ships = |app: &&Value| app.get("ships").is_some_and(|ships| ships.get(id).is_some());
    let of = |apps: Vec<&Value>| apps.into_iter().flat_map(platforms_of).collect::<BTreeSet<_>>();
    let shipped = of(apps.values().filter(ships).collect());
    let all = if shipped.is_empty() { of(apps.values().collect()) } else { shipped };
    all.into_iter().collect()
}

/// What an app ships carries the SDK's role, so that a rule can ask for it there.
fn copy_roles(apps: &mut Value, sdks: &BTreeMap<String, Value>) {
    for app in apps.as_object_mut().into_iter().flat_map(Map::values_mut) {
        let app = app.as_object_mut();
        let Some(ships) = app.map(|app| app.entry("ships").or_insert_with(|| json!({}))) else { continue };
        for (id, ship) in ships.as_object_mut().into_iter().flatten() {
            if let Some(role) = sdks.get(id).and_then(|sdk| sdk.get("role")) {
                ship["role"] = role.clone();
            }
        }
    }
}

/// Adds the catalog's entries that the inventory uses; aliases are for authors alone.
fn add_catalog(inventory: &mut Value, catalog: &Catalog) {
    let mut used: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for folder in ["apps", "sdks"] {
        for owner in inventory[folder].as_object().into_iter().flat_map(Map::values) {
            keys_under(owner, &mut used);
        }
    }
    let entries = |list: &str, all: Value| {
        let ids = used.get(list).into_iter().flatten();
        let entry = |id: &String| {
            let mut entry = all.get(id)?.clone();
            entry.as_object_mut()?.remove("aliases");
            Some((id.clone(), entry))
        };
        Value::Object(ids.filter_map(entry).collect())
    };
    let all = |list: Result<Value, serde_json::Error>| list.unwrap_or_default();
    inventory["fields"] = entries("fields", all(serde_json::to_value(&catalog.fields)));
    inventory["purposes"] = entries("purposes", all(serde_json::to_value(&catalog.purposes)));
    inventory["permissions"] = entries("permissions", all(serde_json::to_value(&catalog.permissions)));
}

/// The ids that stand as keys of the three lists anywhere inside.
fn keys_under(value: &Value, used: &mut BTreeMap<&'static str, BTreeSet<String>>) {
    let Some(map) = value.as_object() else { return };
    for (key, inside) in map {
        if let Some(list) = super::catalog::LISTS.iter().find(|list| *list == key) {
            used.entry(list).or_default().extend(inside.as_object().into_iter().flat_map(Map::keys).cloned());
        }
        keys_under(inside, used);
    }
}
