//! No key without a rule: the model is walked, and whatever can happen to a key is claimed by some rule.

use crate::laws::world::WORLD;
use candor::model::change::ChangeKind::{self, *};
use candor::model::nature::{self, Nature, Shape};
use candor::model::rule::Rule;
use candor::model::tree::Tree;
use candor::model::words::word;
use candor::review::compare::{Comparison, compare};
use candor::review::facts::Facts;
use candor::review::facts::Step;
use candor::review::judge::judge;
use candor::review::view::View;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The lists whose entries come and go with what refers to them, and are told there.
const REFERRED: [&str; 4] = ["organisations", "fields", "purposes", "permissions"];

/// A place of the model and what can happen there.
type Place = (Vec<String>, ChangeKind);

/// Every place of the model with every kind that it can take by its nature.
fn places() -> Vec<Place> {
    let mut places = Vec::new();
    walk(&mut Vec::new(), nature::inventory(), &mut places);
    for kind in [Added, Removed, Changed, Translated] {
        places.push((["policies", "x", "sections", "x"].map(str::to_owned).to_vec(), kind));
    }
    places
}

fn walk(route: &mut Vec<String>, shape: &Shape, places: &mut Vec<Place>) {
    let mut can = |kinds: &[ChangeKind]| places.extend(kinds.iter().map(|kind| (route.clone(), *kind)));
    match &shape.nature {
        Nature::FormerIds | Nature::Copied => return,
        _ if !shape.always => can(&[Stated, Unstated]),
        _ => {}
    }
    match &shape.nature {
        Nature::Flag | Nature::Number | Nature::Rate | Nature::Scale(_) => can(&[Increased, Decreased]),
        Nature::Retention(_) => can(&[Increased, Decreased, Changed, Translated]),
        Nature::Text => can(&[Changed, Translated]),
        Nature::Sequence(item) if item.nature == Nature::Text => can(&[Changed, Translated]),
        Nature::Sequence(_) | Nature::Leaf => can(&[Changed]),
        Nature::Set => inside(route, "x", |route| places.extend([(route.clone(), Added), (route.clone(), Removed)])),
        Nature::Record(keys) => {
            for (key, shape) in keys {
                inside(route, key, |route| walk(route, shape, places));
            }
        }
        Nature::Entries(entry) => inside(route, "x", |route| entries(route, entry, places)),
        Nature::FormerIds | Nature::Copied => {}
    }
}

fn entries(route: &mut Vec<String>, entry: &Shape, places: &mut Vec<Place>) {
    let referred = route.len() == 2 && REFERRED.contains(&route[0].as_str());
    let wrapper =
        matches!(&entry.nature, Nature::Record(keys) if keys.len() == 1 && keys.values().all(|key| key.always));
    if !referred && !wrapper {
        places.extend([(route.clone(), Added), (route.clone(), Removed)]);
    }
    if matches!(&entry.nature, Nature::Record(keys) if keys.values().any(|key| key.nature == Nature::FormerIds)) {
        places.push((route.clone(), Renamed));
    }
    walk(route, entry, places);
}

fn inside(route: &mut Vec<String>, key: &str, work: impl FnOnce(&mut Vec<String>)) {
    route.push(key.to_owned());
    work(route);
    route.pop();
}

fn claims(rule: &Rule, (route, kind): &Place) -> bool {
    let fits = |keys: &[Option<String>]| {
        keys.len() == route.len()
            && keys.iter().zip(route).all(|(key, here)| key.as_ref().is_none_or(|key| key == here))
    };
    rule.on.iter().any(|pattern| pattern.kind == *kind && fits(&pattern.keys))
}

#[test]
fn every_key_has_a_rule_for_every_kind_that_it_can_take() {
    let places = places();
    assert!(places.len() > 500, "the model is walked: {}", places.len());
    let unclaimed: Vec<String> = places
        .iter()
        .filter(|place| !WORLD.book.iter().any(|rule| claims(rule, place)))
        .map(|(route, kind)| format!("{} {}", route.join("/"), word(kind)))
        .collect();
    assert!(unclaimed.is_empty(), "no rule claims:\n{}", unclaimed.join("\n"));
}

/// Surroundings that the conditions of rules ask for: basis, role, where it is kept.
fn surroundings() -> Vec<Value> {
    let mut all = Vec::new();
    for (basis, role) in [("consent", None), ("consent", Some("processor")), ("contract", Some("independent"))] {
        for (stored, country) in [(None, None), (Some(false), Some("CN")), (Some(true), Some("SG"))] {
            let mut record = json!({ "purposes": { "security.payment": { "basis": basis } } });
            if let (Some(stored), Some(country)) = (stored, country) {
                record["stored"] = json!(stored);
                record["leaves_device"] = json!(stored);
                record["stored_in"] = json!([country]);
            }
            let features = json!({ "x": { "fields": { "x": { "on": { "x": record } } } } });
            let mut sdk = json!({ "features": features, "provider": ["x"] });
            if let Some(role) = role {
                sdk["role"] = json!(role);
            }
            let app = json!({ "features": features, "ships": { "x": {} } });
            all.push(json!({
                "languages": ["en", "zh-CN"], "publisher": "x", "apps": { "x": app }, "sdks": { "x": sdk },
                "organisations": { "x": { "country": "CN" }, "y": {} }, "policies": { "x": {} },
                "fields": { "x": {} }, "purposes": { "x": {} }, "permissions": { "x": { "opens": ["x", "y"] } },
            }));
        }
    }
    all
}

/// Values that a key can have, of which each two differ in another way.
fn samples(shape: &Shape) -> Vec<Value> {
    let names = match shape.refers_to.as_deref() {
        Some("country") => ["CN", "SG"],
        _ => ["x", "y"],
    };
    match &shape.nature {
        Nature::Flag => vec![json!(false), json!(true)],
        Nature::Number => vec![json!(1), json!(2)],
        Nature::Rate => vec![json!({ "times": 1, "per": "day" }), json!({ "times": 2, "per": "day" })],
        Nature::Scale(words) => words.iter().map(|word| json!(word)).collect(),
        Nature::Set => vec![json!([names[0]]), json!([names[1]])],
        Nature::Text => vec![json!({ "en": "a" }), json!({ "en": "a", "zh-CN": "甲" }), json!({ "en": "b" })],
        Nature::Retention(_) => vec![json!({ "days": 1 }), json!({ "days": 2 }), json!({ "until": { "en": "a" } })],
        Nature::Sequence(item) => samples(item).into_iter().map(|item| json!([item])).collect(),
        Nature::Record(_) | Nature::Entries(_) => vec![json!({})],
        Nature::Leaf => [names.as_slice(), &["consent", "contract"]].concat().iter().map(|name| json!(name)).collect(),
        Nature::FormerIds | Nature::Copied => Vec::new(),
    }
}

/// The tree with a value at a route, or without one.
fn with(tree: &Value, route: &[String], value: Option<&Value>) -> Value {
    let mut tree = tree.clone();
    let mut at = &mut tree;
    for key in &route[..route.len() - 1] {
        if at.get(key).is_none() {
            at[key] = json!({});
        }
        at = &mut at[key];
    }
    let last = &route[route.len() - 1];
    match (value, at.as_object_mut()) {
        (Some(value), _) => at[last] = value.clone(),
        (None, Some(map)) => drop(map.remove(last)),
        _ => {}
    }
    tree
}

/// The routes that no rule claims in a step between two trees, as an app's users see it.
fn unclaimed(old: &Tree, new: &Tree) -> Vec<String> {
    let comparison = Comparison { shape: nature::inventory(), prevailing: "en" };
    let changes = compare(old, new, comparison);
    let [old, new] = [old, new].map(|tree| View::whole(tree.clone()));
    let facts = Facts::of(&old, &new, comparison);
    let step = Step { old: &old, new: &new, facts: &facts, app: "x" };
    let judged = judge(changes, &WORLD.book, nature::inventory(), step);
    let bare = judged.iter().filter(|judged| !judged.matched.values().any(|at| at.contains(&judged.change.route)));
    bare.map(|judged| format!("{} {}", judged.change.route, word(&judged.change.kind))).collect()
}

#[test]
fn no_condition_leaves_a_change_unclaimed() {
    let routes: BTreeSet<Vec<String>> = places().into_iter().map(|(route, _)| route).collect();
    let mut found = BTreeSet::new();
    for tree in surroundings() {
        for route in &routes {
            let shape = route.iter().try_fold(nature::inventory(), |shape, key| shape.inside(key));
            let Some(shape) = shape else { continue };
            let mut values: Vec<Option<Value>> = samples(shape).into_iter().map(Some).collect();
            values.extend((!shape.always).then_some(None));
            let trees: Vec<Tree> = values.iter().map(|value| Tree::of(with(&tree, route, value.as_ref()))).collect();
            for old in &trees {
                found.extend(trees.iter().flat_map(|new| unclaimed(old, new)));
            }
        }
    }
    assert!(found.is_empty(), "no rule claims:\n{}", found.into_iter().collect::<Vec<_>>().join("\n"));
}
