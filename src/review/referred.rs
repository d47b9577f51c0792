//! An organisation to whether anything in an inventory refers to it: what it publishes, makes or receives, or what one
//! that is referred to says of it, such as that it has taken it over.
//!
//! Asked of few, it looks at what may name them alone.

use crate::model::nature::{Nature, Shape, inventory as shape_of_inventory};
use crate::model::tree::{Branches, Tree};
use serde_json::Value;
use std::collections::BTreeSet;

/// The list of organisations in an inventory.
pub(super) const ORGANISATIONS: &str = "organisations";

/// Whether the publisher, an app or an SDK refers to an organisation, or an organisation that these refer to.
pub(super) fn is_referred(tree: &Tree, organisation: &str) -> bool {
    let all = tree.list(ORGANISATIONS);
    let mut waiting = vec![organisation];
    let mut seen = BTreeSet::from([organisation]);
    while let Some(id) = waiting.pop() {
        if tree.get("publisher").and_then(Value::as_str) == Some(id)
            || ["apps", "sdks"].into_iter().any(|list| naming(tree.list(list), list, id).next().is_some())
        {
            return true;
        }
        waiting.extend(naming(all, ORGANISATIONS, id).filter(|other| seen.insert(other)));
    }
    false
}

/// The entries of a list that refer to an organisation.
fn naming<'a>(entries: &'a Branches, list: &str, organisation: &str) -> impl Iterator<Item = &'a str> {
    let shape = shape_of_inventory().inside(list).and_then(|all| all.inside(""));
    entries.iter().filter_map(move |(id, branch)| {
        (branch.may_name(organisation) && refers(branch.value(), shape?, organisation)).then_some(id.as_str())
    })
}

fn refers(value: &Value, shape: &Shape, organisation: &str) -> bool {
    match (&shape.nature, value) {
        (Nature::Record(_) | Nature::Entries(_), Value::Object(map)) => {
            map.iter().any(|(key, value)| shape.inside(key).is_some_and(|shape| refers(value, shape, organisation)))
        }
        _ if shape.refers_to.as_deref() != Some("organisation") => false,
        (_, Value::String(id)) => id == organisation,
        (_, Value::Array(items)) => items.iter().any(|item| item == organisation),
        _ => false,
    }
}
