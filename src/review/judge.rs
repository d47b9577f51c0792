//! Changes and the rule book to verdicts: all rules that match are reported, the highest level wins.
//!
//! What came or went as a whole is judged at every entry inside. A claimed place answers for what is unclaimed inside it;
//! an unclaimed root is for a person to decide, never dropped.

use super::compare::members;
use super::conditions::matches;
use super::facts::Step;
use crate::model::change::{Change, ChangeKind};
use crate::model::nature::{Nature, Shape};
use crate::model::route::Route;
use crate::model::rule::Rule;
use crate::model::words::Level;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A change with the rules that matched it.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// The change.
    pub change: Change,
    /// Every place that matched, by rule; the root's own route among them if the root is claimed.
    pub matched: BTreeMap<String, Vec<Route>>,
    /// The highest level.
    pub level: Level,
    /// A rule that gives this level asks for a separate consent.
    pub separate: bool,
}

/// Judges each change for one app.
pub fn judge(changes: Vec<Change>, rules: &[Rule], shape: &Shape, step: Step<'_>) -> Vec<Judged> {
    let book = Book::of(rules);
    changes.into_iter().map(|change| judged(change, &book, shape, step)).collect()
}

/// The rules by what no change has two of: its kind and how long its route is. Most changes need to ask only a few.
struct Book<'a>(BTreeMap<(ChangeKind, usize), Vec<&'a Rule>>);

impl<'a> Book<'a> {
    fn of(rules: &'a [Rule]) -> Book<'a> {
        let mut book: BTreeMap<(ChangeKind, usize), Vec<&Rule>> = BTreeMap::new();
        for rule in rules {
            let places: BTreeSet<_> = rule.on.iter().map(|pattern| (pattern.kind, pattern.keys.len())).collect();
            places.into_iter().for_each(|place| book.entry(place).or_default().push(rule));
        }
        Book(book)
    }

    fn rules(&self, change: &Change) -> impl Iterator<Item = &'a Rule> {
        self.0.get(&(change.kind, change.route.0.len())).into_iter().flatten().copied()
    }
}

fn judged(change: Change, book: &Book<'_>, shape: &Shape, step: Step<'_>) -> Judged {
    let mut matched: BTreeMap<String, Vec<Route>> = BTreeMap::new();
    let mut level = None;
    let mut separate: BTreeSet<Level> = BTreeSet::new();
    let mut claimed = false;
    for place in std::iter::once(&change).chain(&inside(&change, shape)) {
        for rule in book.rules(place).filter(|rule| matches(rule, place, step)) {
            matched.entry(rule.id.clone()).or_default().push(place.route.clone());
            claimed |= place.route == change.route;
            level = level.max(Some(rule.level));
            separate.extend(rule.separate.then_some(rule.level));
        }
    }
    let unclaimed = (!claimed).then_some(Level::Decide);
    let level = level.max(unclaimed).unwrap_or(Level::Decide);
    // Where a person decides, the consent is a separate one if it comes to one.
    let separate = level >= Level::Decide && separate.contains(&level);
    Judged { change, matched, level, separate }
}

/// Where a whole came or went, every entry and member inside it.
fn inside(change: &Change, shape: &Shape) -> Vec<Change> {
    let mut places = Vec::new();
    let value = match change.kind {
        ChangeKind::Added => change.after.as_deref(),
        ChangeKind::Removed => change.before.as_deref(),
        _ => None,
    };
    let inside = change.route.0.iter().try_fold(shape, |shape, key| shape.inside(key));
    // An app that came or went concerns nobody who had it before or has it after: it is told, not weighed inside.
    let whole_app = change.route.key(0) == Some("apps") && change.route.0.len() == 2;
    if let (Some(value), Some(inside), false) = (value, inside, whole_app) {
        enumerate(&change.route, value, inside, change.kind, &mut places);
    }
    places
}

fn enumerate(route: &Route, value: &Value, shape: &Shape, kind: ChangeKind, places: &mut Vec<Change>) {
    let mut tell = |route: Route, value: &Value| {
        let value = Some(Arc::new(value.clone()));
        let (before, after) = if kind == ChangeKind::Removed { (value, None) } else { (None, value) };
        places.push(Change { route, kind, before, after });
    };
    match &shape.nature {
        Nature::Record(keys) => {
            for (key, inside) in value.as_object().into_iter().flatten() {
                if let Some(shape) = keys.get(key) {
                    enumerate(&route.with(key), inside, shape, kind, places);
                }
            }
        }
        Nature::Entries(entry) => {
            for (key, inside) in value.as_object().into_iter().flatten() {
                tell(route.with(key), inside);
            }
            for (key, inside) in value.as_object().into_iter().flatten() {
                enumerate(&route.with(key), inside, entry, kind, places);
            }
        }
        Nature::Set => {
            for member in members(value) {
                let name = Value::String(member.clone());
                tell(route.with(&member), &name);
            }
        }
        _ => {}
    }
}
