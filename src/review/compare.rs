//! Two inventories to the changes between them, by the nature of each key.
//!
//! Knows no field by name, no rule and no level; finds every difference once, at the highest place where it is one.

use super::direction;
use crate::model::canonical;
use crate::model::change::{Change, ChangeKind};
use crate::model::nature::{Nature, Shape};
use crate::model::route::Route;
use crate::model::text::normalised;
use serde_json::{Map, Value};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// What a comparison rests on beside the two trees.
#[derive(Debug, Clone, Copy)]
pub struct Comparison<'a> {
    /// The shape of both trees.
    pub shape: &'a Shape,
    /// The language in which a text counts.
    pub prevailing: &'a str,
}

/// Every change from one tree to another, in the order of their routes.
pub fn compare(old: &Value, new: &Value, comparison: Comparison<'_>) -> Vec<Change> {
    let mut walk = Walk { prevailing: comparison.prevailing, changes: Vec::new() };
    walk.both(&Route::default(), Some(old), Some(new), comparison.shape);
    walk.changes
}

struct Walk<'a> {
    prevailing: &'a str,
    changes: Vec<Change>,
}

impl Walk<'_> {
    fn tell(&mut self, route: &Route, kind: ChangeKind, before: Option<&Value>, after: Option<&Value>) {
        let (before, after) = (before.cloned(), after.cloned());
        self.changes.push(Change { route: route.clone(), kind, before, after });
    }

    fn both(&mut self, route: &Route, old: Option<&Value>, new: Option<&Value>, shape: &Shape) {
        if old == new || matches!(shape.nature, Nature::FormerIds | Nature::Copied) {
            return;
        }
        let nothing = Value::Object(Map::new());
        let (old, new) = match shape.always {
            true if matches!(shape.nature, Nature::Entries(_)) => (old.or(Some(&nothing)), new.or(Some(&nothing))),
            _ => (old, new),
        };
        match (old, new) {
            (None, None) => {}
            (None, after) => self.tell(route, ChangeKind::Stated, None, after),
            (before, None) => self.tell(route, ChangeKind::Unstated, before, None),
            (Some(old), Some(new)) => self.stated(route, old, new, shape),
        }
    }

    fn stated(&mut self, route: &Route, old: &Value, new: &Value, shape: &Shape) {
        let kind = match &shape.nature {
            Nature::Record(_) => return self.record(route, old, new, shape),
            Nature::Entries(entry) => return self.entries(route, old, new, entry),
            Nature::Set => return self.set(route, old, new),
            Nature::Text => self.text(old, new),
            Nature::Sequence | Nature::Leaf => self.leaf(old, new),
            Nature::Retention => direction::retention(old, new, self.prevailing),
            nature => direction::of(nature, old, new).map(by_direction),
        };
        if let Some(kind) = kind {
            self.tell(route, kind, Some(old), Some(new));
        }
    }

    fn record(&mut self, route: &Route, old: &Value, new: &Value, shape: &Shape) {
        for key in keys(old, new) {
            let leaf = Shape { nature: Nature::Leaf, protects: false, always: false, refers_to: None };
            let inside = shape.inside(&key).unwrap_or(&leaf);
            self.both(&route.with(&key), old.get(&key), new.get(&key), inside);
        }
    }

    fn entries(&mut self, route: &Route, old: &Value, new: &Value, entry: &Shape) {
        let nothing = Value::Object(Map::new());
        for key in keys(old, new) {
            let route = route.with(&key);
            match (old.get(&key), new.get(&key)) {
                (Some(old), Some(new)) => self.both(&route, Some(old), Some(new), entry),
                (old, new) if is_wrapper(entry) => {
                    self.record(&route, old.unwrap_or(&nothing), new.unwrap_or(&nothing), entry)
                }
                (None, after) => self.tell(&route, ChangeKind::Added, None, after),
                (before, None) => self.tell(&route, ChangeKind::Removed, before, None),
            }
        }
    }

    fn set(&mut self, route: &Route, old: &Value, new: &Value) {
        let (before, after) = (members(old), members(new));
        for gone in before.difference(&after) {
            self.tell(&route.with(gone), ChangeKind::Removed, Some(&Value::String(gone.clone())), None);
        }
        for come in after.difference(&before) {
            self.tell(&route.with(come), ChangeKind::Added, None, Some(&Value::String(come.clone())));
        }
    }

    fn text(&self, old: &Value, new: &Value) -> Option<ChangeKind> {
        let prevailing = |text: &Value| text.get(self.prevailing).and_then(Value::as_str).map(normalised);
        if prevailing(old) != prevailing(new) {
            return Some(ChangeKind::Changed);
        }
        let all = |text: &Value| {
            let by_language = text.as_object().into_iter().flatten();
            by_language.map(|(tag, words)| (tag.clone(), words.as_str().map(normalised))).collect::<Vec<_>>()
        };
        (all(old) != all(new)).then_some(ChangeKind::Translated)
    }

    /// Anything without a direction: a text inside it counts as a text does.
    fn leaf(&self, old: &Value, new: &Value) -> Option<ChangeKind> {
        if plain(old, Some(self.prevailing)) != plain(new, Some(self.prevailing)) {
            return Some(ChangeKind::Changed);
        }
        (plain(old, None) != plain(new, None)).then_some(ChangeKind::Translated)
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

fn keys(old: &Value, new: &Value) -> BTreeSet<String> {
    let of = |value: &Value| value.as_object().map(|map| map.keys().cloned().collect::<Vec<_>>()).unwrap_or_default();
    of(old).into_iter().chain(of(new)).collect()
}

/// The members of a set, as the keys that they are in a route.
pub fn members(set: &Value) -> BTreeSet<String> {
    let name = |member: &Value| member.as_str().map_or_else(|| canonical::text(member), str::to_owned);
    set.as_array().into_iter().flatten().map(name).collect()
}

/// A value without what only typesetting decides; with its texts in one language alone if one is given.
pub fn plain(value: &Value, language: Option<&str>) -> Value {
    match value {
        Value::String(text) => Value::String(normalised(text)),
        Value::Array(items) => items.iter().map(|item| plain(item, language)).collect(),
        Value::Object(map) => {
            let text = is_text(value).then_some(language).flatten();
            let kept = map.iter().filter(|(key, _)| text.is_none_or(|language| language == key.as_str()));
            Value::Object(kept.map(|(key, inside)| (key.clone(), plain(inside, language))).collect())
        }
        other => other.clone(),
    }
}

/// Whether a value inside a leaf is a text for people: a map from language tags to strings.
pub fn is_text(value: &Value) -> bool {
    let language = |(tag, text): (&String, &Value)| {
        let (first, rest) = tag.split_once('-').unwrap_or((tag, ""));
        text.is_string()
            && matches!(first.len(), 2 | 3)
            && first.bytes().all(|byte| byte.is_ascii_lowercase())
            && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !matches!(tag.as_str(), "cn" | "eu" | "per" | "sdk" | "os" | "url")
    };
    value.as_object().is_some_and(|map| !map.is_empty() && map.iter().all(language))
}
