//! Equal verdicts told once: over platforms, then fields, then features.
//!
//! Apps come last, in `mod.rs`, since a change may mean something else for each.

use super::judge::Judged;
use crate::model::canonical;
use crate::model::route::Route;
use serde_json::Value;
use std::collections::BTreeMap;

/// A verdict over one or more places.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// One of the equal verdicts.
    pub judged: Judged,
    /// All places, sorted.
    pub routes: Vec<Route>,
}

/// Merges equal verdicts that differ in one key alone; the order is that of their first routes.
pub fn coalesce(judged: Vec<Judged>) -> Vec<Told> {
    let single = |judged: Judged| Told { routes: vec![judged.change.route.clone()], judged };
    let mut told: Vec<Told> = judged.into_iter().map(single).collect();
    // Platforms, of records and of packages, then fields, then features.
    for (list, index) in [("on", 7), ("platforms", 3), ("fields", 5), ("features", 3)] {
        told = merge(told, list, index);
    }
    told
}

fn merge(told: Vec<Told>, list: &str, index: usize) -> Vec<Told> {
    let mut merged: Vec<Told> = Vec::new();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for one in told {
        let Some(key) = signature(&one, list, index) else {
            merged.push(one);
            continue;
        };
        match seen.get(&key) {
            Some(at) => {
                let into = &mut merged[*at];
                into.routes.extend(one.routes);
                into.routes.sort();
                for (rule, routes) in one.judged.matched {
                    into.judged.matched.entry(rule).or_default().extend(routes);
                }
            }
            None => {
                seen.insert(key, merged.len());
                merged.push(one);
            }
        }
    }
    merged
}

/// What two verdicts share that differ in the key at `index` alone.
fn signature(told: &Told, list: &str, index: usize) -> Option<String> {
    let without = |route: &Route| {
        (route.key(index - 1) == Some(list) && route.0.len() > index).then(|| {
            let mut keys = route.0.clone();
            keys[index] = "*".into();
            Value::String(Route(keys).to_string())
        })
    };
    let mut routes: Vec<Value> = told.routes.iter().map(without).collect::<Option<_>>()?;
    routes.sort_by_cached_key(Value::to_string);
    let Judged { change, matched, level, separate } = &told.judged;
    let rules: Vec<&String> = matched.keys().collect();
    let facts = serde_json::json!([routes, change.kind, change.before, change.after, rules, level, separate]);
    Some(canonical::text(&facts))
}
