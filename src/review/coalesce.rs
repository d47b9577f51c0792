//! Equal verdicts told once: over platforms, then fields, then features.
//!
//! Apps come last, in `mod.rs`, since a change may mean something else for each.

use super::judge::Judged;
use crate::model::canonical;
use crate::model::change::ChangeKind;
use crate::model::route::Route;
use crate::model::words::Level;
use serde_json::Value;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

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
    let mut known: BTreeMap<Facts, usize> = BTreeMap::new();
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

/// All that two equal verdicts have in common, wherever they stand; values as their canonical texts.
type Facts = (ChangeKind, Option<String>, Option<String>, Vec<String>, Level, bool);

fn facts(Judged { change, matched, level, separate }: &Judged) -> Facts {
    let text = |value: &Option<Arc<Value>>| value.as_deref().map(canonical::text);
    let rules = matched.keys().cloned().collect();
    (change.kind, text(&change.before), text(&change.after), rules, *level, *separate)
}

/// A place, but for one of its keys.
struct Elsewhere {
    route: Route,
    /// Where that key stands.
    index: usize,
}

impl Elsewhere {
    fn rest(&self) -> (&[String], &[String]) {
        (&self.route.0[..self.index], &self.route.0[self.index + 1..])
    }
}

impl Ord for Elsewhere {
    fn cmp(&self, other: &Self) -> Ordering {
        self.rest().cmp(&other.rest())
    }
}

impl PartialOrd for Elsewhere {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Elsewhere {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Elsewhere {}

/// Merges verdicts with the same facts whose places differ in the key at `index` alone.
fn merge(told: Vec<(usize, Told)>, list: &str, index: usize) -> Vec<(usize, Told)> {
    let mut merged: Vec<(usize, Told)> = Vec::new();
    let mut seen: BTreeMap<(usize, Vec<Elsewhere>), usize> = BTreeMap::new();
    for (facts, one) in told {
        let Some(places) = places(&one, list, index) else {
            merged.push((facts, one));
            continue;
        };
        match seen.entry((facts, places)) {
            Entry::Occupied(at) => {
                let (_, into) = &mut merged[*at.get()];
                into.routes.extend(one.routes);
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
    merged.iter_mut().for_each(|(_, told)| told.routes.sort());
    merged
}

/// The places of a verdict, but for the key at `index`.
fn places(told: &Told, list: &str, index: usize) -> Option<Vec<Elsewhere>> {
    let has_key = |route: &Route| route.key(index - 1) == Some(list) && route.0.len() > index;
    let without = |route: &Route| has_key(route).then(|| Elsewhere { route: route.clone(), index });
    let mut places: Vec<Elsewhere> = told.routes.iter().map(without).collect::<Option<_>>()?;
    places.sort();
    Some(places)
}
