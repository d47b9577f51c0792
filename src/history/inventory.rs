//! The bytes of sealed inventories to inventories that hold together what is the same in them.
//!
//! Most entries are stated again by every version without a change: each distinct one is held once, and each distinct SDK
//! is parsed once.

use crate::model::file::File;
use crate::model::inventory::{Inventory, Sdk};
use crate::model::reference::{Entries, SdkId};
use crate::model::tree::{Branch, Tree, is_list};
use rayon::prelude::*;
use serde::Serialize;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Map;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// An SDK as a tree, and in the model's types.
type KnownSdk = (Arc<Branch>, Arc<Sdk>);

/// The distinct entries that were read, by their ids.
#[derive(Default)]
pub(super) struct Known {
    branches: BTreeMap<String, BTreeMap<String, Vec<Arc<Branch>>>>,
    sdks: BTreeMap<String, Vec<KnownSdk>>,
}

/// The key under which the SDKs stand.
const SDKS: &str = "sdks";

/// The text of an inventory, cut at the keys at its top and, where these are lists, at their entries.
pub(super) struct Parts<'t> {
    text: &'t str,
    by_key: ByKey<'t>,
}

struct ByKey<'t>(BTreeMap<String, Part<'t>>);

#[derive(Serialize)]
#[serde(untagged)]
enum Part<'t> {
    Whole(&'t RawValue),
    List(BTreeMap<String, &'t RawValue>),
}

impl<'de> Deserialize<'de> for ByKey<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Keys;
        impl<'de> Visitor<'de> for Keys {
            type Value = ByKey<'de>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an inventory")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ByKey<'de>, A::Error> {
                let mut parts = BTreeMap::new();
                while let Some(key) = map.next_key::<String>()? {
                    let part =
                        if is_list(&key) { Part::List(map.next_value()?) } else { Part::Whole(map.next_value()?) };
                    parts.insert(key, part);
                }
                Ok(ByKey(parts))
            }
        }
        deserializer.deserialize_map(Keys)
    }
}

impl<'t> Parts<'t> {
    /// Cuts a text.
    pub(super) fn of(text: &'t str) -> Result<Parts<'t>, serde_json::Error> {
        Ok(Parts { text, by_key: serde_json::from_str(text)? })
    }

    /// The text as a file that holds its SDKs together with the tree that was read of it.
    pub(super) fn file(&self, tree: &Tree) -> File {
        let Some(Part::List(sdks)) = self.by_key.0.get(SDKS) else { return File::of(self.text, []) };
        let begin = |raw: &RawValue| raw.get().as_ptr() as usize - self.text.as_ptr() as usize;
        let mut shared: Vec<(usize, Arc<str>)> = tree
            .list(SDKS)
            .iter()
            .filter_map(|(id, branch)| Some((begin(sdks.get(id)?), Arc::clone(branch.text()))))
            .collect();
        shared.sort();
        File::of(self.text, shared)
    }
}

/// Reads one inventory, as a tree and, but for its SDKs, in the model's types; what of it is known is held once.
pub(super) fn read(parts: &Parts<'_>, known: &Mutex<Known>) -> Result<(Inventory, Tree), serde_json::Error> {
    let parts = &parts.by_key.0;
    let tree = tree(parts, known)?;
    let beside: BTreeMap<&String, &Part<'_>> = parts.iter().filter(|(key, _)| *key != SDKS).collect();
    Ok((serde_json::from_str(&serde_json::to_string(&beside)?)?, tree))
}

fn tree(parts: &BTreeMap<String, Part<'_>>, known: &Mutex<Known>) -> Result<Tree, serde_json::Error> {
    let mut beside = Map::new();
    let mut lists = BTreeMap::new();
    for (key, part) in parts {
        match part {
            Part::Whole(raw) => drop(beside.insert(key.clone(), serde_json::from_str(raw.get())?)),
            Part::List(entries) => drop(lists.insert(key, entries)),
        }
    }
    let mut tree = Tree::beside(beside);
    let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
    for (list, entries) in lists {
        tree.put(list, entries.iter().map(|(id, raw)| known.branch(list, id.clone(), raw.get())).collect());
    }
    Ok(tree)
}

impl Known {
    /// Mostly an entry says what it said in the version before.
    fn branch(&mut self, list: &str, id: String, text: &str) -> (String, Arc<Branch>) {
        let known = self.branches.entry(list.to_owned()).or_default().entry(id.clone()).or_default();
        if let Some(branch) = known.iter().rev().find(|branch| **branch.text() == *text) {
            return (id, Arc::clone(branch));
        }
        let branch = Arc::new(Branch::read(text.into()));
        known.push(Arc::clone(&branch));
        (id, branch)
    }

    /// The SDKs of an inventory in the model's types, those that nobody read yet side by side.
    pub(super) fn sdks(&mut self, tree: &Tree) -> Result<Entries<SdkId, Arc<Sdk>>, serde_json::Error> {
        let branches = tree.list(SDKS);
        let known = |(id, branch): &(&String, &Arc<Branch>)| {
            let known = self.sdks.get(*id)?.iter().rev();
            known.filter(|(known, _)| Arc::ptr_eq(known, branch)).map(|(_, sdk)| Arc::clone(sdk)).next()
        };
        let (old, new): (Vec<_>, Vec<_>) =
            branches.iter().map(|entry| (entry, known(&entry))).partition(|(_, known)| known.is_some());
        let typed = new.into_par_iter().map(|((id, branch), _)| Ok((id, branch, serde_json::from_str(branch.text())?)));
        let typed = typed.collect::<Result<Vec<(&String, &Arc<Branch>, Sdk)>, serde_json::Error>>()?;
        let mut all: BTreeMap<SdkId, Arc<Sdk>> =
            old.into_iter().filter_map(|((id, _), sdk)| Some((SdkId(id.clone()), sdk?))).collect();
        for (id, branch, sdk) in typed {
            let sdk = Arc::new(sdk);
            self.sdks.entry(id.clone()).or_default().push((Arc::clone(branch), Arc::clone(&sdk)));
            all.insert(SdkId(id.clone()), sdk);
        }
        Ok(Entries(all))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_the_same_is_held_once() {
        let older = r#"{"publisher":"us","sdks":{"a":{"name":{"en":"A"}},"b":{"name":{"en":"B"}}}}"#;
        let newer = r#"{"publisher":"us","sdks":{"a":{"name":{"en":"A"}},"b":{"name":{"en":"C"}}}}"#;
        let known = Mutex::new(Known::default());
        let read = |text| {
            let parts = Parts::of(text).expect("it is JSON");
            let (mut inventory, tree) = read(&parts, &known).expect("it is an inventory");
            assert_eq!(parts.file(&tree).bytes(), text.as_bytes());
            inventory.sdks = known.lock().expect("nobody else").sdks(&tree).expect("they are SDKs");
            (inventory, tree)
        };
        let ((before, old), (after, new)) = (read(older), read(newer));
        assert_eq!(before, serde_json::from_str(older).expect("it is an inventory"));
        assert_eq!(old.value(), serde_json::from_str::<serde_json::Value>(older).expect("it is JSON"));
        assert!(Arc::ptr_eq(&before.sdks["a"], &after.sdks["a"]));
        assert!(Arc::ptr_eq(&old.list("sdks")["a"], &new.list("sdks")["a"]));
        assert_ne!(before.sdks["b"], after.sdks["b"]);
    }
}
