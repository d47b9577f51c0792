//! The bytes of sealed inventories to inventories that hold together what is the same in them.
//!
//! Most entries are stated again by every version without a change: each distinct one is held once, and each distinct SDK
//! is parsed once.

use crate::model::inventory::{Inventory, Sdk};
use crate::model::reference::SdkId;
use crate::model::tree::{Branch, Tree, is_list};
use serde_json::Map;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::sync::Arc;

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

/// Reads one inventory, in the model's types and as a tree; what of it is known is not parsed again.
pub(super) fn read(text: &str, known: &mut Known) -> Result<(Inventory, Tree), serde_json::Error> {
    let mut parts: BTreeMap<String, &RawValue> = serde_json::from_str(text)?;
    let tree = tree(&parts, known)?;
    parts.remove(SDKS);
    let mut inventory: Inventory = serde_json::from_str(&serde_json::to_string(&parts)?)?;
    for (id, branch) in tree.list(SDKS) {
        inventory.sdks.0.insert(SdkId(id.clone()), known.sdk(id, branch)?);
    }
    Ok((inventory, tree))
}

fn tree(parts: &BTreeMap<String, &RawValue>, known: &mut Known) -> Result<Tree, serde_json::Error> {
    let (lists, rest): (Vec<_>, Vec<_>) = parts.iter().partition(|(key, _)| is_list(key));
    let beside = rest.into_iter().map(|(key, raw)| Ok((key.clone(), serde_json::from_str(raw.get())?)));
    let mut tree = Tree::beside(beside.collect::<Result<Map<_, _>, serde_json::Error>>()?);
    for (list, raw) in lists {
        let entries: BTreeMap<String, &RawValue> = serde_json::from_str(raw.get())?;
        tree.put(list, entries.into_iter().map(|(id, raw)| known.branch(list, id, raw.get())).collect());
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

    fn sdk(&mut self, id: &str, branch: &Arc<Branch>) -> Result<Arc<Sdk>, serde_json::Error> {
        let known = self.sdks.entry(id.to_owned()).or_default();
        if let Some((_, sdk)) = known.iter().rev().find(|(known, _)| Arc::ptr_eq(known, branch)) {
            return Ok(Arc::clone(sdk));
        }
        let sdk: Arc<Sdk> = Arc::new(serde_json::from_str(branch.text())?);
        known.push((Arc::clone(branch), Arc::clone(&sdk)));
        Ok(sdk)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_the_same_is_held_once() {
        let older = r#"{"publisher":"us","sdks":{"a":{"name":{"en":"A"}},"b":{"name":{"en":"B"}}}}"#;
        let newer = r#"{"publisher":"us","sdks":{"a":{"name":{"en":"A"}},"b":{"name":{"en":"C"}}}}"#;
        let mut known = Known::default();
        let mut read = |text| read(text, &mut known).expect("it is an inventory");
        let ((before, old), (after, new)) = (read(older), read(newer));
        assert_eq!(before, serde_json::from_str(older).expect("it is an inventory"));
        assert_eq!(old.value(), serde_json::from_str::<serde_json::Value>(older).expect("it is JSON"));
        assert!(Arc::ptr_eq(&before.sdks["a"], &after.sdks["a"]));
        assert!(Arc::ptr_eq(&old.list("sdks")["a"], &new.list("sdks")["a"]));
        assert_ne!(before.sdks["b"], after.sdks["b"]);
    }
}
