//! Two sealed versions to the SDKs that are alike on both sides, and to trees that only name these.
//!
//! It compares texts, and judges nothing. Where it can't tell that an SDK is the same to everybody, it isn't alike.

use super::chain::Sealed;
use crate::model::canonical;
use crate::model::inventory::{App, Inventory, Sdk};
use crate::model::reference::{Entries, Id, SdkId};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// SDKs that stand on both sides with the same text and are shipped alike, by id.
pub type Alike = Vec<(SdkId, Arc<Sdk>)>;

/// How many ids may have come, gone or changed before every SDK is compared: each is looked for in all texts.
const MOST: usize = 64;

/// The SDKs that are alike in two versions.
pub fn alike(old: &Sealed, new: &Sealed) -> Alike {
    let (before, after) = (&old.inventory, &new.inventory);
    let moved = moved(before, after);
    if !runs_alike(&before.apps, &after.apps) || moved.len() > MOST {
        return Vec::new();
    }
    let is_alike = |id: &SdkId| {
        let text = old.sheets.sdks.get(id).filter(|text| new.sheets.sdks.get(id) == Some(text));
        text.is_some_and(|text| !moved.iter().any(|name| text.contains(name.as_str())))
            && after
                .apps
                .iter()
                .all(|(app, entry)| entry.head.ships.0.get(id) == before.apps[&**app].head.ships.0.get(id))
    };
    let same = before.sdks.iter().filter(|(id, _)| is_alike(id));
    same.map(|(id, sdk)| (id.clone(), Arc::clone(sdk))).collect()
}

/// The inventory of a version as a tree in which some SDKs have nothing but their names.
pub fn tree(sealed: &Sealed, named: &Alike) -> Result<Value, serde_json::Error> {
    let named: BTreeMap<&SdkId, &Arc<Sdk>> = named.iter().map(|(id, sdk)| (id, sdk)).collect();
    let mut sdks = Map::new();
    for (id, text) in &sealed.sheets.sdks {
        let sdk = match named.get(id) {
            Some(sdk) => name(sdk)?,
            None => serde_json::from_str(text)?,
        };
        sdks.insert(id.0.clone(), sdk);
    }
    let mut tree: Value = serde_json::from_str(&sealed.sheets.rest)?;
    tree["sdks"] = Value::Object(sdks);
    Ok(tree)
}

fn name(sdk: &Sdk) -> Result<Value, serde_json::Error> {
    let name = sdk.head.name.as_ref().map(|name| Ok(("name".to_owned(), serde_json::to_value(name)?)));
    Ok(Value::Object(name.into_iter().collect::<Result<_, serde_json::Error>>()?))
}

/// Whether both sides have the same apps, on the same platforms: what of an SDK reaches people depends on that.
fn runs_alike(old: &Entries<Id, App>, new: &Entries<Id, App>) -> bool {
    let same = |((id, app), (other, then)): ((&Id, &App), (&Id, &App))| {
        id == other && app.head.platforms == then.head.platforms
    };
    old.len() == new.len() && old.iter().zip(new.iter()).all(same)
}

/// The ids that only one side has, and the organisations that differ, as they would stand in a text. An SDK that names one
/// may mean something else on the other side.
fn moved(old: &Inventory, new: &Inventory) -> BTreeSet<String> {
    let mut ids: BTreeSet<&str> = BTreeSet::new();
    let organisations = old.organisations.iter().filter(|(id, entry)| new.organisations.get(*id) != Some(entry));
    ids.extend(organisations.map(|(id, _)| &**id));
    ids.extend(apart(&old.organisations, &new.organisations));
    ids.extend(apart(&old.policies, &new.policies));
    ids.extend(apart(&old.sdks, &new.sdks));
    ids.extend(apart(&old.fields, &new.fields));
    ids.extend(apart(&old.purposes, &new.purposes));
    ids.extend(apart(&old.permissions, &new.permissions));
    let mut names: BTreeSet<String> = ids.into_iter().map(quoted).collect();
    // What names an organisation means those too that this one names: what it took over.
    let all = old.organisations.iter().chain(new.organisations.iter());
    let texts: Vec<(String, String)> = match names.is_empty() {
        true => Vec::new(),
        false => all.map(|(id, entry)| (quoted(id), canonical::of(entry))).collect(),
    };
    loop {
        let naming = texts.iter().filter(|(_, text)| names.iter().any(|name| text.contains(name.as_str())));
        let wider: BTreeSet<String> = naming.map(|(id, _)| id.clone()).chain(names.iter().cloned()).collect();
        if wider.len() == names.len() {
            return names;
        }
        names = wider;
    }
}

fn quoted(id: &str) -> String {
    format!("\"{id}\"")
}

/// The keys that only one of two maps has.
fn apart<'a, K: Ord + std::ops::Deref<Target = str>, V>(
    old: &'a Entries<K, V>,
    new: &'a Entries<K, V>,
) -> Vec<&'a str> {
    let only = |here: &'a Entries<K, V>, there: &'a Entries<K, V>| {
        here.keys().filter(|id| !there.contains_key(*id)).map(|id| &**id).collect::<Vec<&str>>()
    };
    let mut ids = only(old, new);
    ids.extend(only(new, old));
    ids
}
