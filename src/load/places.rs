//! A route of the inventory back to the place in a file where a person wrote it.
//!
//! The model carries no places; they are found when a finding is printed.

use super::yaml::{Data, Node};
use crate::diagnostic::Place;
use crate::model::route::Route;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The files that a content folder was read from, as nodes.
#[derive(Debug, Default)]
pub struct Places {
    /// By path from the content folder.
    pub files: BTreeMap<String, Arc<Node>>,
}

impl Places {
    /// Where the thing at a route stands, or the nearest thing around it.
    pub fn of(&self, route: &Route) -> Option<Place> {
        let keys: Vec<&str> = route.0.iter().map(String::as_str).collect();
        match keys.as_slice() {
            [folder @ ("sdks" | "apps"), id, rest @ ..] => {
                let file = self.files.get(&format!("{folder}/{id}.yaml"))?;
                Some(in_owner(file, rest))
            }
            ["organisations", rest @ ..] => Some(descend(self.files.get("organisations.yaml")?, rest)),
            [list @ ("fields" | "purposes" | "permissions"), rest @ ..] => {
                Some(descend(self.files.get(&format!("catalog/{list}.yaml"))?, rest))
            }
            ["policies", id, rest @ ..] => {
                let prefix = format!("policies/{id}.");
                let (_, file) = self.files.iter().find(|(path, _)| path.starts_with(&prefix))?;
                Some(descend(file, rest))
            }
            rest => Some(descend(self.files.get("site.yaml")?, rest)),
        }
    }
}

/// Follows keys as far as they lead; a key's own place is that of what stands at it.
fn descend(node: &Node, keys: &[&str]) -> Place {
    let Some((key, rest)) = keys.split_first() else { return node.place.clone() };
    match node.entry(key) {
        Some((name, _)) if rest.is_empty() => name.place.clone(),
        Some((name, value)) => match inner(value, rest) {
            Some(place) => place,
            None => name.place.clone(),
        },
        None => match listed(node, key) {
            Some(item) if rest.is_empty() || inner(item, rest).is_none() => item.place.clone(),
            Some(item) => descend(item, rest),
            None => node.place.clone(),
        },
    }
}

fn inner(value: &Node, rest: &[&str]) -> Option<Place> {
    let found = value.entry(rest[0]).is_some() || listed(value, rest[0]).is_some();
    found.then(|| descend(value, rest))
}

/// The item of a list that is this id, or names it.
fn listed<'a>(node: &'a Node, id: &str) -> Option<&'a Node> {
    let names = |item: &&Node| item.as_key() == Some(id) || item.get("sdk").and_then(Node::as_key) == Some(id);
    node.items().iter().find(names)
}

fn in_owner(file: &Node, keys: &[&str]) -> Place {
    let ["features", feature, rest @ ..] = keys else { return descend(file, keys) };
    let Some((name, node)) = file.get("features").and_then(|features| features.entry(feature)) else {
        return descend(file, keys);
    };
    let ["fields", field, rest @ ..] = rest else {
        return if rest.is_empty() { name.place.clone() } else { descend(node, rest) };
    };
    let platform = match rest {
        ["on", platform, ..] => Some(*platform),
        _ => None,
    };
    let Some((group, item)) = group_of(node, field, platform) else { return name.place.clone() };
    let Some(key) = rest.get(2) else { return item };
    let scopes = [group, node, file];
    let Some(scope) = scopes.iter().find(|scope| scope.get(key).is_some()) else { return item };
    descend(scope, &rest[2..])
}

/// The group that collects a field on a platform, and the place of the field in it.
fn group_of<'a>(feature: &'a Node, field: &str, platform: Option<&str>) -> Option<(&'a Node, Place)> {
    let on = |group: &Node| match (group.get("platforms"), platform) {
        (Some(Node { data: Data::Sequence(items), .. }), Some(platform)) => {
            items.iter().any(|item| item.as_key() == Some(platform))
        }
        _ => true,
    };
    feature.get("collects")?.items().iter().filter(|group| on(group)).find_map(|group| {
        let item = group.get("fields")?.items().iter().find(|item| item.as_key() == Some(field))?;
        Some((group, item.place.clone()))
    })
}
