//! Two inventories to the changes between them, by the nature of each key.
//!
//! Knows no field by name, no rule and no level; finds every difference once, at the highest place where it is one.

use super::direction;
use super::plain::plain;
use crate::model::canonical;
use crate::model::change::{Change, ChangeKind};
use crate::model::nature::{Nature, Shape};
use crate::model::route::Route;
use crate::model::tree::{Branches, Tree, is_list};
use serde_json::{Map, Value};
use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What a comparison rests on beside the two trees.
#[derive(Debug, Clone, Copy)]
pub struct Comparison<'a> {
    /// The shape of both trees.
    pub shape: &'a Shape,
    /// The language in which a text counts.
    pub prevailing: &'a str,
}

/// Every change from one tree to another, in the order of their routes.
pub fn compare(old: &Tree, new: &Tree, comparison: Comparison<'_>) -> Vec<Change> {
    let mut walk = Walk { prevailing: comparison.prevailing, place: Vec::new(), changes: Vec::new() };
    for key in old.keys().chain(new.keys()).collect::<BTreeSet<&str>>() {
        let shape = comparison.shape.inside(key).unwrap_or(&LEAF);
        walk.at(key, |walk| match &shape.nature {
            Nature::Entries(entry) if is_list(key) => walk.branches(old.list(key), new.list(key), entry),
            _ if old.get(key) != new.get(key) => walk.both(old.get(key), new.get(key), shape),
            _ => {}
        });
    }
    walk.changes
}

/// The shape of what the model doesn't know.
static LEAF: Shape = Shape { nature: Nature::Leaf, protects: false, always: false, refers_to: None };

struct Walk<'a> {
    prevailing: &'a str,
    place: Vec<String>,
    changes: Vec<Change>,
}

impl Walk<'_> {
    /// Looks at what stands at a key of the place.
    fn at(&mut self, key: &str, look: impl FnOnce(&mut Self)) {
        self.place.push(key.to_owned());
        look(self);
        self.place.pop();
    }

    fn tell(&mut self, kind: ChangeKind, before: Option<&Value>, after: Option<&Value>) {
        let (before, after) = (before.cloned().map(Arc::new), after.cloned().map(Arc::new));
        self.changes.push(Change { route: Route::of(self.place.clone()), kind, before, after });
    }

    /// The entries of a list; those that are the same are passed over unread.
    fn branches(&mut self, old: &Branches, new: &Branches, entry: &Shape) {
        for id in old.keys().chain(new.keys()).collect::<BTreeSet<&String>>() {
            match (old.get(id), new.get(id)) {
                (Some(old), Some(new)) if old.same(new) => {}
                (Some(before), Some(after)) => {
                    let place: Vec<String> = self.place.iter().chain([id]).cloned().collect();
                    let terms = format!("{} {}", self.prevailing, place.join("/"));
                    let compare = || {
                        let mut walk = Walk { prevailing: self.prevailing, place, changes: Vec::new() };
                        walk.entry(Some(before.value()), Some(after.value()), entry);
                        walk.changes
                    };
                    self.changes.extend(after.since(before, &terms, compare).iter().cloned());
                }
                (old, new) => {
                    let (old, new) = (old.map(|old| old.value()), new.map(|new| new.value()));
                    self.at(id, |walk| walk.entry(old, new, entry));
                }
            }
        }
    }

    /// A place of which the two sides differ.
    fn both(&mut self, old: Option<&Value>, new: Option<&Value>, shape: &Shape) {
        if matches!(shape.nature, Nature::FormerIds | Nature::Copied) {
            return;
        }
        let nothing = Value::Object(Map::new());
        let (old, new) = match shape.always {
            true if matches!(shape.nature, Nature::Entries(_)) => (old.or(Some(&nothing)), new.or(Some(&nothing))),
            _ => (old, new),
        };
        match (old, new) {
            (None, None) => {}
            (None, after) => self.tell(ChangeKind::Stated, None, after),
            (before, None) => self.tell(ChangeKind::Unstated, before, None),
            (Some(old), Some(new)) => self.stated(old, new, shape),
        }
    }

    fn stated(&mut self, old: &Value, new: &Value, shape: &Shape) {
        let kind = match &shape.nature {
            Nature::Record(_) => return self.record(old, new, shape),
            Nature::Entries(entry) => return self.entries(old, new, entry),
            Nature::Set => return self.set(old, new),
            Nature::Text | Nature::Sequence(_) | Nature::Leaf => self.wording(old, new, shape),
            Nature::Retention(_) => direction::retention(old, new, shape, self.prevailing),
            nature => direction::of(nature, old, new).map(by_direction),
        };
        if let Some(kind) = kind {
            self.tell(kind, Some(old), Some(new));
        }
    }

    fn record(&mut self, old: &Value, new: &Value, shape: &Shape) {
        for key in differing(old, new) {
            let inside = shape.inside(key).unwrap_or(&LEAF);
            self.at(key, |walk| walk.both(old.get(key), new.get(key), inside));
        }
    }

    fn entries(&mut self, old: &Value, new: &Value, entry: &Shape) {
        for key in differing(old, new) {
            self.at(key, |walk| walk.entry(old.get(key), new.get(key), entry));
        }
    }

    fn entry(&mut self, old: Option<&Value>, new: Option<&Value>, shape: &Shape) {
        let nothing = Value::Object(Map::new());
        match (old, new) {
            (Some(old), Some(new)) => self.both(Some(old), Some(new), shape),
            (old, new) if is_wrapper(shape) => self.record(old.unwrap_or(&nothing), new.unwrap_or(&nothing), shape),
            (None, after) => self.tell(ChangeKind::Added, None, after),
            (before, None) => self.tell(ChangeKind::Removed, before, None),
        }
    }

    fn set(&mut self, old: &Value, new: &Value) {
        let (before, after) = (members(old), members(new));
        for gone in before.difference(&after) {
            let member = Value::String(gone.clone());
            self.at(gone, |walk| walk.tell(ChangeKind::Removed, Some(&member), None));
        }
        for come in after.difference(&before) {
            let member = Value::String(come.clone());
            self.at(come, |walk| walk.tell(ChangeKind::Added, None, Some(&member)));
        }
    }

    /// What has no direction: another in the prevailing language is a change, in others a translation.
    fn wording(&self, old: &Value, new: &Value, shape: &Shape) -> Option<ChangeKind> {
        if plain(old, shape, Some(self.prevailing)) != plain(new, shape, Some(self.prevailing)) {
            return Some(ChangeKind::Changed);
        }
        (plain(old, shape, None) != plain(new, shape, None)).then_some(ChangeKind::Translated)
    }
}

/// Whether an entry is nothing but the map inside it: a field is what is stated of it on each platform.
fn is_wrapper(entry: &Shape) -> bool {
    let Nature::Record(keys) = &entry.nature else { return false };
    keys.len() == 1 && keys.values().all(|inside| inside.always && matches!(inside.nature, Nature::Entries(_)))
}

fn by_direction(direction: Ordering) -> ChangeKind {
    match direction {
        Ordering::Less => ChangeKind::Increased,
        Ordering::Greater => ChangeKind::Decreased,
        Ordering::Equal => ChangeKind::Changed,
    }
}

/// The keys under which two maps differ, in their order: most don't, and are passed over before anything is made of them.
fn differing<'a>(old: &'a Value, new: &'a Value) -> Vec<&'a str> {
    let of = |value: &'a Value| value.as_object().into_iter().flatten().map(|(key, value)| (key.as_str(), value));
    let gone = of(old).filter(|(key, value)| new.get(key) != Some(value));
    let come = of(new).filter(|(key, _)| old.get(key).is_none());
    let mut keys: Vec<&str> = gone.chain(come).map(|(key, _)| key).collect();
    keys.sort_unstable();
    keys
}

/// The members of a set, as the keys that they are in a route.
pub fn members(set: &Value) -> BTreeSet<String> {
    let name = |member: &Value| member.as_str().map_or_else(|| canonical::text(member), str::to_owned);
    set.as_array().into_iter().flatten().map(name).collect()
}
