//! Tests of what is the same: a page made after those of another version is as it is when it is made alone.

use super::super::fixture::publication;
use super::super::{Publication, site};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The sealed pages and tables of the second edition, rendered before or after those of the first.
fn second(publication: &Publication, after_the_first: bool) -> BTreeMap<String, Vec<u8>> {
    let site = site(publication).expect("the templates are right");
    let of = |folder: &str| {
        let ours = |path: &str| {
            ["en/versions/", "en/tables/"].iter().any(|begin| path.starts_with(&format!("{begin}{folder}/")))
        };
        let routes = site.routes().iter().enumerate().filter(|(_, address)| ours(&address.path));
        let render = |(index, address): (usize, &crate::site::Address<'_>)| {
            (address.path.clone(), site.render(index).expect("it is rendered"))
        };
        routes.map(render).collect::<BTreeMap<_, _>>()
    };
    let first = if after_the_first { of(&publication.editions[0].name) } else { BTreeMap::new() };
    assert_eq!(first.is_empty(), !after_the_first);
    of(&publication.editions[1].name)
}

/// The leaves of a tree, one for each way to say where: ids are left out of it.
fn leaves(value: &Value, route: &mut Vec<String>, seen: &mut BTreeSet<String>, found: &mut Vec<Vec<String>>) {
    match value {
        Value::Object(map) => {
            for (key, inside) in map {
                route.push(key.clone());
                leaves(inside, route, seen, found);
                route.pop();
            }
        }
        _ => {
            let is_id =
                |at: usize| at == 1 || route.get(at - 1).is_some_and(|key| key == "ships" || key == "permissions");
            let shape: Vec<&str> =
                (0..route.len()).map(|at| if at > 0 && is_id(at) { "*" } else { route[at].as_str() }).collect();
            // What stands in a record is compared with the SDK as a whole.
            if !route.contains(&"on".to_owned()) && seen.insert(shape.join("/")) {
                found.push(route.clone());
            }
        }
    }
}

fn altered(leaf: &Value) -> Value {
    match leaf {
        Value::String(text) => Value::String(format!("{text}x")),
        Value::Bool(yes) => Value::Bool(!yes),
        other => other.clone(),
    }
}

#[test]
fn whatever_differs_is_made_again() {
    let base = serde_json::to_value(&publication().editions[1].inventory).expect("an inventory is JSON");
    let mut routes = Vec::new();
    leaves(&base, &mut Vec::new(), &mut BTreeSet::new(), &mut routes);
    let mut told = 0;
    for route in &routes {
        let mut inventory = base.clone();
        let leaf = route.iter().fold(&mut inventory, |value, key| &mut value[key.as_str()]);
        *leaf = altered(leaf);
        let Ok(inventory) = serde_json::from_value(inventory) else { continue };
        let mut publication = publication();
        publication.editions[0].inventory = publication.editions[1].inventory.clone();
        publication.editions[1].inventory = inventory;
        let (after, alone) = (second(&publication, true), second(&publication, false));
        for (path, bytes) in &alone {
            assert!(after[path] == *bytes, "{path} is not as it is alone when {} differs", route.join("/"));
        }
        told += 1;
    }
    assert!(told > 20, "only {told} leaves were altered");
}
