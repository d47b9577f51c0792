//! A rule against a change: does its pattern match the route, and do its conditions hold there?

use super::facts::{Facts, Step};
use super::opened;
use super::view::View;
use crate::model::change::Change;
use crate::model::route::{Route, route};
use crate::model::rule::{Condition, Pattern, Root, Rule, Test};
use serde_json::Value;
use std::sync::Arc;

/// Words that are computed wherever they end a path.
const WORDS: [&str; 11] =
    ["known", "held", "anew", "bases", "abroad", "kept", "sent", "controller", "renamed", "publishes", "readers"];

/// Whether a rule matches a change.
pub fn matches(rule: &Rule, change: &Change, step: Step<'_>) -> bool {
    rule.on.iter().any(|pattern| fits(pattern, change))
        && rule.conditions.iter().all(|condition| holds(condition, change, step))
}

fn fits(pattern: &Pattern, change: &Change) -> bool {
    let key = |(pattern, key): (&Option<String>, &String)| pattern.as_ref().is_none_or(|pattern| pattern == key);
    pattern.kind == change.kind
        && pattern.keys.len() == change.route.0.len()
        && pattern.keys.iter().zip(change.route.0.iter()).all(key)
}

fn holds(condition: &Condition, change: &Change, step: Step<'_>) -> bool {
    let values = values(condition, change, step);
    let wanted = &condition.value;
    let same = |value: &Value| {
        value == wanted || value.as_u64().is_some_and(|n| wanted.as_str() == Some(n.to_string().as_str()))
    };
    match condition.test {
        Test::Is => !values.is_empty() && values.iter().all(same),
        Test::IsNot => !values.is_empty() && !values.iter().any(same),
        Test::Has => values.iter().any(same),
    }
}

/// The values at the end of a condition's path; the members of a list one by one.
fn values(condition: &Condition, change: &Change, step: Step<'_>) -> Vec<Value> {
    let found = match condition.root {
        Root::Before => inside(change.before.as_deref(), &condition.keys),
        Root::After => inside(change.after.as_deref(), &condition.keys),
        Root::Item if condition.keys.is_empty() => vec![Value::String(change.route.last().to_owned())],
        Root::Item => vec![Value::String(step.facts.abroad_word(change.route.last()).to_owned())],
        Root::Permission => opened::words(change, step, condition.keys.first()),
        Root::Organisation if condition.keys == [Some("successor".to_owned())] => successor(change, step),
        root if condition.keys == [Some("stood".to_owned())] => {
            let place = start(root, &change.route, step.app);
            place.map(|place| Value::Bool(step.old.at(&place).is_some())).into_iter().collect()
        }
        Root::Field if condition.keys == [Some("term".to_owned())] => vec![Value::String(term(change).to_owned())],
        Root::Platform => change.route.key(7).map(|key| Value::String(key.to_owned())).into_iter().collect(),
        root => match place(root, change, step) {
            // What is gone is seen as it was, all else as it is.
            Some(route) if step.new.at(&route).is_none() => below(step.old, &route, &condition.keys, step.facts),
            Some(route) => below(step.new, &route, &condition.keys, step.facts),
            None => Vec::new(),
        },
    };
    found.into_iter().flat_map(|value| if let Value::Array(items) = value { items } else { vec![value] }).collect()
}

/// Where a name stands that a change binds; a change of the publisher or of a provider binds that organisation.
fn place(root: Root, change: &Change, step: Step<'_>) -> Option<Route> {
    match (root, organisation(change)) {
        (Root::Organisation, Some(id)) => Some(route(["organisations", id])),
        _ => start(root, &change.route, step.app),
    }
}

/// The organisation that came to be the publisher or a provider.
fn organisation(change: &Change) -> Option<&str> {
    match &*change.route.0 {
        [publisher] if publisher == "publisher" => change.after.as_ref()?.as_str(),
        [sdks, _, provider, id] if sdks == "sdks" && provider == "provider" => Some(id),
        _ => None,
    }
}

/// Whether the organisation that came says that it has taken over one that stood in its place (PIPL 22).
fn successor(change: &Change, step: Step<'_>) -> Vec<Value> {
    let Some(id) = organisation(change) else { return Vec::new() };
    let before = match &*change.route.0 {
        [sdks, sdk, provider, _] => step.old.at(&route([sdks, sdk, provider])),
        _ => change.before.as_deref(),
    };
    // With an SDK that is new, its provider takes nobody's place.
    let Some(before) = before else { return Vec::new() };
    let before = before.as_array().cloned().unwrap_or_else(|| vec![before.clone()]);
    let taken_over = step.new.at(&route(["organisations", id, "succeeds"])).and_then(Value::as_array);
    let is = taken_over.is_some_and(|ids| before.iter().any(|before| ids.contains(before)));
    vec![Value::Bool(is)]
}

/// Whether a time of keeping that is told in other terms is the `same`, and only what follows it is another.
fn term(change: &Change) -> &'static str {
    let without = |value: &Option<Arc<Value>>| {
        let mut value = value.as_deref().cloned().unwrap_or_default();
        value.as_object_mut().map(|map| map.remove("then"));
        value
    };
    if without(&change.before) == without(&change.after) { "same" } else { "other" }
}

/// Where a name stands that a route binds.
pub fn start(root: Root, route: &Route, app: &str) -> Option<Route> {
    let first = |count: usize| (route.0.len() >= count).then(|| Route::of(route.0[..count].to_vec()));
    let list = route.key(0)?;
    match root {
        Root::Owner if matches!(list, "apps" | "sdks") => first(2),
        Root::Sdk if list == "sdks" => first(2),
        Root::Sdk if route.key(2) == Some("ships") => Some(Route::of(vec!["sdks".into(), route.key(3)?.into()])),
        Root::App => Some(Route::of(vec!["apps".into(), app.into()])),
        Root::Organisation if list == "organisations" => first(2),
        Root::Policy if list == "policies" => first(2),
        Root::Ship if list == "apps" && route.key(2) == Some("ships") => first(4),
        Root::Feature if route.key(2) == Some("features") => first(4),
        Root::Field if route.key(6) == Some("on") => first(8),
        Root::Purpose if route.key(8) == Some("purposes") => first(10),
        _ => None,
    }
}

fn inside(value: Option<&Value>, keys: &[Option<String>]) -> Vec<Value> {
    let mut values: Vec<&Value> = value.into_iter().collect();
    for key in keys {
        values = values
            .into_iter()
            .flat_map(|value| match key {
                Some(key) => value.get(key).into_iter().collect::<Vec<_>>(),
                None => value.as_object().into_iter().flat_map(serde_json::Map::values).collect(),
            })
            .collect();
    }
    values.into_iter().cloned().collect()
}

/// Everything that a path leads to from a route; the last key may be a computed word.
fn below(view: &View, route: &Route, keys: &[Option<String>], facts: &Facts<'_>) -> Vec<Value> {
    let mut routes = vec![route.clone()];
    for (index, key) in keys.iter().enumerate() {
        let last = index + 1 == keys.len();
        if let Some(word) = key.as_deref().filter(|word| last && WORDS.contains(word)) {
            return routes.iter().flat_map(|route| facts.word(word, route, view)).collect();
        }
        routes = routes.iter().flat_map(|route| step_into(view, route, key.as_deref())).collect();
    }
    routes.iter().filter_map(|route| view.at(route).cloned()).collect()
}

fn step_into(view: &View, route: &Route, key: Option<&str>) -> Vec<Route> {
    let Some(map) = view.at(route).and_then(Value::as_object) else { return Vec::new() };
    match key {
        Some(key) => map.contains_key(key).then(|| route.with(key)).into_iter().collect(),
        None => map.keys().map(|key| route.with(key)).collect(),
    }
}
