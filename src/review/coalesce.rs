//! Equal verdicts told once: over platforms, then fields, then features.
//!
//! Apps come last, in `mod.rs`, since a change may mean something else for each.

use super::judge::Judged;
use crate::model::canonical;
use crate::model::route::Route;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

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
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut single = |judged: Judged| {
        let next = known.len();
        let facts = *known.entry(facts(&judged)).or_insert(next);
        (facts, Told { routes: vec![judged.change.route.clone()], judged })
    };
    let mut told: Vec<(usize, Told)> = judged.into_iter().map(&mut single).collect();
    // Platforms, of records and of packages, then fields, then features.
    for (list, index) in [("on", 7), ("platforms", 3), ("fields", 5), ("features", 3)] {
        told = merge(told, list, index);
    }
    told.into_iter().map(|(_, told)| told).collect()
}

/// All that two equal verdicts have in common, wherever they stand.
fn facts(Judged { change, matched, level, separate }: &Judged) -> String {
    let rules: Vec<&String> = matched.keys().collect();
    canonical::text(&serde_json::json!([change.kind, change.before, change.after, rules, level, separate]))
}

/// Merges verdicts with the same facts whose places differ in the key at `index` alone.
fn merge(told: Vec<(usize, Told)>, list: &str, index: usize) -> Vec<(usize, Told)> {
    let mut merged: Vec<(usize, Told)> = Vec::new();
    let mut seen: BTreeMap<(usize, Vec<Route>), usize> = BTreeMap::new();
    for (facts, one) in told {
        let Some(places) = places(&one, list, index) else {
            merged.push((facts, one));
            continue;
        };
        match seen.entry((facts, places)) {
            Entry::Occupied(at) => {
                let (_, into) = &mut merged[*at.get()];
                into.routes.extend(one.routes);
                into.routes.sort();
                for (rule, routes) in one.judged.matched {
                    into.judged.matched.entry(rule).or_default().extend(routes);
                }
            }
            Entry::Vacant(free) => {
                free.insert(merged.len());
                merged.push((facts, one));
            }
        }
    }
    merged
}

/// The places of a verdict, but for the key at `index`.
fn places(told: &Told, list: &str, index: usize) -> Option<Vec<Route>> {
    let without = |route: &Route| {
        (route.key(index - 1) == Some(list) && route.0.len() > index).then(|| {
            let mut keys = route.0.to_vec();
            keys[index].clear();
            Route::of(keys)
        })
    };
    let mut places: Vec<Route> = told.routes.iter().map(without).collect::<Option<_>>()?;
    places.sort();
    Some(places)
}
