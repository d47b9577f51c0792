//! SDKs inside SDKs: whether the nesting goes in a circle.

use crate::model::inventory::Inventory;
use std::collections::BTreeSet;

/// The SDKs that are, over others or directly, nested in themselves.
pub fn circles(inventory: &Inventory) -> Vec<String> {
    let outer = |id: &str| {
        let sdk = inventory.sdks.get(id);
        sdk.and_then(|sdk| sdk.head.nested_in.clone()).into_iter().flatten().map(|outer| outer.0)
    };
    let in_itself = |start: &str| {
        let mut seen: BTreeSet<String> = BTreeSet::new();
        let mut next: Vec<String> = outer(start).collect();
        while let Some(id) = next.pop() {
            if id == start {
                return true;
            }
            if seen.insert(id.clone()) {
                next.extend(outer(&id));
            }
        }
        false
    };
    inventory.sdks.keys().filter(|id| in_itself(id)).map(|id| id.0.clone()).collect()
}
