//! The changes between two versions that are not neighbours: compared directly, at the levels that the steps between
//! them were told at. A newer rule book never changes what was told.

use crate::model::change::JudgedChange;
use crate::model::route::Route;
use crate::model::words::Level;
use std::collections::{BTreeMap, BTreeSet};

/// Gives each change the highest level that a sealed step gave its place, for each app; never `decide`.
pub fn as_told(mut changes: Vec<JudgedChange>, steps: &[&[JudgedChange]]) -> Vec<JudgedChange> {
    let told = by_entry(steps);
    for change in &mut changes {
        let entries: BTreeSet<&[String]> = change.routes.iter().map(|route| first(route, 2)).collect();
        let near = entries.into_iter().filter_map(|entry| told.get(entry)).flatten();
        let told: Vec<&JudgedChange> = near.copied().filter(|step| touches(&step.routes, &change.routes)).collect();
        for (app, verdict) in &mut change.apps {
            let verdicts: Vec<_> = told.iter().filter_map(|step| step.apps.get(app)).collect();
            if let Some(level) = verdicts.iter().map(|told| told.level).max() {
                verdict.level = level;
                verdict.separate = verdicts.iter().any(|told| told.separate);
            }
            if verdict.level == Level::Decide {
                verdict.level = Level::Notice;
            }
        }
    }
    super::sort(&mut changes);
    changes
}

/// What steps told, by the entries that it was told of, and by the lists in which these stand.
fn by_entry<'a>(steps: &[&'a [JudgedChange]]) -> BTreeMap<&'a [String], Vec<&'a JudgedChange>> {
    let mut told: BTreeMap<&[String], Vec<&JudgedChange>> = BTreeMap::new();
    for change in steps.iter().flat_map(|step| step.iter()) {
        let entries: BTreeSet<&[String]> =
            change.routes.iter().flat_map(|route| [first(route, 1), first(route, 2)]).collect();
        entries.into_iter().for_each(|entry| told.entry(entry).or_default().push(change));
    }
    told
}

/// The first keys of a route; all where it has no more.
fn first(route: &Route, length: usize) -> &[String] {
    &route.0[..length.min(route.0.len())]
}

/// Whether a step told something of these very places or inside them. What it told of a place around them, such as that
/// the whole SDK had another name, is told of that place.
fn touches(step: &[Route], routes: &[Route]) -> bool {
    step.iter().any(|told| routes.iter().any(|route| told.is_within(route)))
}
