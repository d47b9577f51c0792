//! Everything that was read, put together as the inventory: expanded, with the catalog entries in use.

use super::expand::{Frame, Owner, owner};
use super::files::{FileRead, Read, policy_value};
use super::stated::{Expanded, Stated, Used};
use super::yaml::{Data, Node};
use crate::diagnostic::{Diagnostic, Place};
use crate::model::catalog::Catalog;
use crate::model::schema::FileKind;
use crate::model::tree::Branch;
use rayon::prelude::*;
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

/// The inventory, as far as the files were right; `before` was made with the same catalog.
pub fn assemble(read: &Read, catalog: &Catalog, before: Option<&Stated>, found: &mut Vec<Diagnostic>) -> Stated {
    let empty = json!({});
    let site = read.single.get(&FileKind::Site).unwrap_or(&empty);
    let organisations = read.single.get(&FileKind::Organisations).unwrap_or(&empty);
    let country =
        site.get("publisher").and_then(Value::as_str).and_then(|id| organisations.get(id)?.get("country")?.as_str());
    let frame = Frame::new(site.get("unless_stated"), catalog, country);
    let mut rest = Map::new();
    for key in ["title", "publisher", "languages", "rights", "children"] {
        if let Some(value) = site.get(key) {
            rest.insert(key.into(), value.clone());
        }
    }
    let nothing = BTreeMap::new();
    let files = |kind| read.by_id.get(&kind).unwrap_or(&nothing);
    let (apps, sdks) = (files(FileKind::App), files(FileKind::Sdk));
    let mut used = Used::new();
    let against = (frame.outermost.clone(), frame.law);
    let sdks_stated = self::sdks((sdks, apps), &frame, before.filter(|before| before.frame == against));
    for sdk in sdks_stated.values() {
        found.extend_from_slice(&sdk.found);
        sdk.used.iter().for_each(|(list, ids)| used.entry(list).or_default().extend(ids.iter().cloned()));
    }
    let mut owners = Map::new();
    for (id, file) in apps {
        let app = expanded(file, &platforms_of(file), &frame);
        found.extend(app.found);
        app.used.into_iter().for_each(|(list, ids)| used.entry(list).or_default().extend(ids));
        owners.insert(id.clone(), serde_json::from_str(&app.text).unwrap_or_default());
    }
    copy_roles(&mut owners, sdks);
    rest.insert("apps".into(), Value::Object(owners));
    rest.insert("organisations".into(), organisations.clone());
    let prevailing = read.languages.first().map_or("", String::as_str);
    let policy = |(id, matter): (&String, &BTreeMap<String, Value>)| (id.clone(), policy_value(matter, prevailing));
    rest.insert("policies".into(), read.policies.iter().map(policy).collect::<Map<_, _>>().into());
    add_catalog(&mut rest, &used, catalog);
    Stated { rest, sdks: sdks_stated, frame: against, whole: OnceLock::new(), tree: OnceLock::new() }
}

/// Files that have a value, by id.
type ById = BTreeMap<String, Arc<FileRead>>;

fn sdks((files, apps): (&ById, &ById), frame: &Frame<'_>, before: Option<&Stated>) -> BTreeMap<String, Arc<Expanded>> {
    let sdk = |(id, file): (&String, &Arc<FileRead>)| {
        let platforms = sdk_platforms(id, file, apps);
        let known = before.and_then(|before| before.sdks.get(id));
        let known = known.filter(|known| Arc::ptr_eq(&known.from, file) && known.platforms == platforms);
        let sdk = known.cloned().unwrap_or_else(|| {
            let Owner { text, used, found } = expanded(file, &platforms, frame);
            let branch = Arc::new(Branch::read(text.into()));
            Arc::new(Expanded { from: Arc::clone(file), platforms, branch, used, found, typed: OnceLock::new() })
        });
        (id.clone(), sdk)
    };
    files.par_iter().map(sdk).collect()
}

fn expanded(file: &FileRead, platforms: &[String], frame: &Frame<'_>) -> Owner {
    let nowhere = Node { place: Place::default(), data: Data::Null };
    owner(stated(file), file.node.as_deref().unwrap_or(&nowhere), platforms, frame)
}

fn stated(file: &FileRead) -> &Value {
    file.value.as_ref().unwrap_or(&Value::Null)
}

fn platforms_of(file: &FileRead) -> Vec<String> {
    stated(file)
        .get("platforms")
        .and_then(Value::as_object)
        .map(|map| map.keys().cloned().collect())
        .unwrap_or_default()
}

/// An SDK's own platforms; an interface or a class of recipients is wherever the apps are that ship it.
fn sdk_platforms(id: &str, file: &FileRead, apps: &ById) -> Vec<String> {
    let own = platforms_of(file);
    if !own.is_empty() || !matches!(stated(file).get("kind").and_then(Value::as_str), Some("interface" | "recipient")) {
        return own;
    }
    let ships = |app: &&FileRead| stated(app).get("ships").is_some_and(|ships| ships.get(id).is_some());
    let all_apps = || apps.values().map(|app| &**app);
    let of = |apps: Vec<&FileRead>| apps.into_iter().flat_map(platforms_of).collect::<BTreeSet<_>>();
    let shipped = of(all_apps().filter(ships).collect());
    let all = if shipped.is_empty() { of(all_apps().collect()) } else { shipped };
    all.into_iter().collect()
}

/// What an app ships carries the SDK's role, so that a rule can ask for it there.
fn copy_roles(apps: &mut Map<String, Value>, sdks: &ById) {
    for app in apps.values_mut() {
        let app = app.as_object_mut();
        let Some(ships) = app.map(|app| app.entry("ships").or_insert_with(|| json!({}))) else { continue };
        for (id, ship) in ships.as_object_mut().into_iter().flatten() {
            if let Some(role) = sdks.get(id).and_then(|sdk| stated(sdk).get("role")) {
                ship["role"] = role.clone();
            }
        }
    }
}

/// Adds the catalog's entries that the inventory uses; aliases are for authors alone.
fn add_catalog(rest: &mut Map<String, Value>, used: &Used, catalog: &Catalog) {
    rest.insert("fields".into(), entries("fields", used, &catalog.fields));
    rest.insert("purposes".into(), entries("purposes", used, &catalog.purposes));
    rest.insert("permissions".into(), entries("permissions", used, &catalog.permissions));
}

fn entries<K: Ord + Borrow<str>, V: Serialize>(list: &str, used: &Used, all: &BTreeMap<K, V>) -> Value {
    let entry = |id: &String| {
        let mut entry = serde_json::to_value(all.get(id.as_str())?).ok()?;
        entry.as_object_mut()?.remove("aliases");
        Some((id.clone(), entry))
    };
    Value::Object(used.get(list).into_iter().flatten().filter_map(entry).collect())
}
