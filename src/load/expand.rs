//! Files to the inventory: what repeats is inherited, groups become one record per field and platform.
//!
//! What comes of it is text, since most of it is the same for many fields and is looked at by few. Works on canonical
//! values and knows no key of a record by name but those that open or close others: `stored: false` voids what is said of
//! storage, `leaves_device: false` what is said of sending.

use super::catalog::LISTS;
use super::stated::Used;
use super::yaml::Node;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::canonical;
use crate::model::catalog::Catalog;
use crate::model::record::Statement;
use crate::model::schema::keys_of;
use serde_json::{Map, Value, json};
use std::borrow::Cow;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What all files of a site are expanded against.
pub struct Frame<'a> {
    /// The keys that are inherited.
    pub inherited: Vec<String>,
    /// What the site states where a file states nothing.
    pub outermost: Map<String, Value>,
    /// Whose entries are sensitive.
    pub catalog: &'a Catalog,
    /// The law whose bases are written as one word: `cn` or `eu`.
    pub law: &'static str,
}

impl<'a> Frame<'a> {
    /// A frame with the site's own statement, for a publisher in `country`.
    pub fn new(unless_stated: Option<&Value>, catalog: &'a Catalog, country: Option<&str>) -> Frame<'a> {
        Frame {
            inherited: keys_of::<Statement>(),
            outermost: unless_stated.and_then(Value::as_object).cloned().unwrap_or_default(),
            catalog,
            law: if country.is_none_or(|code| code == "CN") { "cn" } else { "eu" },
        }
    }
}

/// What an app's or SDK's file comes to.
#[derive(Debug, Default)]
pub(super) struct Owner {
    /// It, as it stands in the inventory: its canonical text.
    pub(super) text: String,
    /// What it uses of the catalog.
    pub(super) used: Used,
    /// What was found on the way.
    pub(super) found: Vec<Diagnostic>,
}

/// Expands an app's or SDK's file; findings are placed by `node`, from which it was read.
pub(super) fn owner(file: &Value, node: &Node, platforms: &[String], frame: &Frame<'_>) -> Owner {
    let nothing = Map::new();
    let file = file.as_object().unwrap_or(&nothing);
    let mut owner = Owner::default();
    let kept = |key: &str| !frame.inherited.iter().any(|known| known == key) && key != "features";
    let mut keys = kept_keys(file, kept, &mut owner.used);
    let mut features = Vec::new();
    let places = node.get("features").map(Node::by_key).unwrap_or_default();
    for (id, feature) in file.get("features").and_then(Value::as_object).into_iter().flatten() {
        let place = places.get(id.as_str()).copied().unwrap_or(node);
        let outer = [&frame.outermost, file];
        features.push((id, self::feature(feature, place, &outer, platforms, frame, &mut owner)));
    }
    keys.push(("features", canonical::map(features)));
    owner.text = canonical::map(keys);
    owner
}

/// The keys of a map that stand in the inventory as they are, each with the text of its value.
fn kept_keys<'a>(map: &'a Map<String, Value>, kept: impl Fn(&str) -> bool, used: &mut Used) -> Vec<(&'a str, String)> {
    let mut keys = Vec::new();
    for (key, value) in map.iter().filter(|(key, _)| kept(key)) {
        names_under(key, value, used);
        keys.push((key.as_str(), canonical::text(value)));
    }
    keys
}

/// The ids that stand as keys of the catalog's lists, at a key or anywhere below it.
fn names_under(key: &str, value: &Value, used: &mut Used) {
    let Some(map) = value.as_object() else { return };
    if let Some(list) = LISTS.iter().find(|list| **list == key) {
        used.entry(list).or_default().extend(map.keys().cloned());
    }
    map.iter().for_each(|(key, inside)| names_under(key, inside, used));
}

fn feature(
    feature: &Value,
    node: &Node,
    outer: &[&Map<String, Value>; 2],
    platforms: &[String],
    frame: &Frame<'_>,
    owner: &mut Owner,
) -> String {
    let nothing = Map::new();
    let feature = feature.as_object().unwrap_or(&nothing);
    let kept = |key: &str| !frame.inherited.iter().any(|known| known == key) && key != "collects" && key != "fields";
    let mut keys = kept_keys(feature, kept, &mut owner.used);
    let mut fields: BTreeMap<&str, BTreeMap<&str, Arc<str>>> = BTreeMap::new();
    let mut first: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (group, group_node) in groups(feature, node) {
        let record = record(&[outer[0], outer[1], feature, group], group, frame);
        let mut texts = Texts { record: &record, by_sensitive: BTreeMap::new() };
        let platforms = on_platforms(group, group_node, platforms, &mut owner.found);
        for (field, field_node) in fields_of(group, group_node) {
            let mut again = Vec::new();
            for platform in &platforms {
                match first.entry((field, *platform)) {
                    Entry::Occupied(line) => again.push((*platform, *line.get())),
                    Entry::Vacant(free) => {
                        free.insert(field_node.place.line);
                        fields.entry(field).or_default().insert(platform, texts.of(field, frame));
                    }
                }
            }
            owner.found.extend(twice(field_node, field, &again));
        }
        if !texts.by_sensitive.is_empty() {
            record.iter().for_each(|(key, value)| names_under(key, value, &mut owner.used));
        }
    }
    owner.used.entry("fields").or_default().extend(fields.keys().map(|id| (*id).to_owned()));
    let on = |on: BTreeMap<&str, Arc<str>>| canonical::map([("on", canonical::map(on))]);
    keys.push(("fields", canonical::map(fields.into_iter().map(|(id, platforms)| (id, on(platforms))))));
    canonical::map(keys)
}

/// The groups that could be read, those that name fields; each with its node.
fn groups<'a>(
    feature: &'a Map<String, Value>,
    node: &'a Node,
) -> impl Iterator<Item = (&'a Map<String, Value>, &'a Node)> {
    let values = feature.get("collects").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object);
    let nodes = node.get("collects").map(Node::items).unwrap_or_default().iter();
    values.zip(nodes.filter(|group| group.get("fields").is_some_and(|fields| !fields.items().is_empty())))
}

/// The fields of a group that could be read, each with its node.
fn fields_of<'a>(group: &Map<String, Value>, node: &'a Node) -> Vec<(&'a str, &'a Node)> {
    let known = group.get("fields").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let known: BTreeSet<&str> = known.collect();
    let named = node.get("fields").map(Node::items).unwrap_or_default().iter();
    named.filter_map(|item| Some((item.as_key().filter(|id| known.contains(id))?, item))).collect()
}

fn on_platforms<'a>(
    group: &'a Map<String, Value>,
    node: &Node,
    all: &'a [String],
    found: &mut Vec<Diagnostic>,
) -> Vec<&'a str> {
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let Some(named) = group.get("platforms").and_then(Value::as_array) else { return all };
    let named: Vec<&str> = named.iter().filter_map(Value::as_str).collect();
    for item in node.get("platforms").map(Node::items).unwrap_or_default() {
        let Some(name) = item.as_key().filter(|name| named.iter().any(|known| known == name)) else { continue };
        if !all.contains(&name) {
            let finding = Diagnostic::error("platform-not-of-owner", item.place.clone());
            found.push(finding.with("platform", name).with("known", all.join(", ")));
        }
    }
    named.into_iter().filter(|name| all.contains(name)).collect()
}

/// A field that already stands elsewhere, by platform and line.
fn twice(node: &Node, field: &str, again: &[(&str, usize)]) -> Option<Diagnostic> {
    let (_, line) = again.first()?;
    let platforms: Vec<&str> = again.iter().map(|(platform, _)| *platform).collect();
    let finding = Diagnostic::new("field-twice", Severity::Error).at(node.place.clone()).with("field", field);
    Some(finding.with("platform", platforms.join(", ")).with("line", line))
}

/// What is stated of fields, by key.
type Record<'a> = BTreeMap<&'a str, Cow<'a, Value>>;

/// What a group states of its fields, with what it inherits: the inner replaces the outer.
fn record<'a>(scopes: &[&'a Map<String, Value>], group: &'a Map<String, Value>, frame: &'a Frame<'_>) -> Record<'a> {
    let own = |(key, _): &(&String, &Value)| !matches!(key.as_str(), "fields" | "platforms" | "also_for");
    let mut record: Record<'a> =
        group.iter().filter(own).map(|(key, value)| (key.as_str(), Cow::Borrowed(value))).collect();
    for key in &frame.inherited {
        if let Some(value) = scopes.iter().rev().find_map(|scope| scope.get(key)) {
            record.insert(key, Cow::Borrowed(value));
        }
    }
    if let Some(also) = group.get("also_for").and_then(Value::as_object) {
        let purposes = record.entry("purposes").or_insert_with(|| Cow::Owned(json!({})));
        if let Some(purposes) = purposes.to_mut().as_object_mut() {
            purposes.extend(also.clone());
        }
    }
    for (flag, voided) in [("stored", ["retention", "stored_in"]), ("leaves_device", ["sent_to", "transfer"])] {
        if record.get(flag).is_some_and(|flag| **flag == Value::Bool(false)) {
            for key in voided {
                record.remove(key);
            }
        }
    }
    if let Some(purposes) = record.get_mut("purposes") {
        one_law(purposes, frame.law);
    }
    record
}

/// A basis under the publisher's own law alone is one word, however it was written.
fn one_law(purposes: &mut Cow<'_, Value>, law: &str) {
    let word = |purpose: &Value| {
        let each = purpose.get("basis").and_then(Value::as_object).filter(|each| each.len() == 1)?;
        each.get(law).cloned()
    };
    let has_word =
        |purposes: &Value| purposes.as_object().is_some_and(|map| map.values().any(|one| word(one).is_some()));
    if !has_word(purposes) {
        return;
    }
    for purpose in purposes.to_mut().as_object_mut().into_iter().flat_map(Map::values_mut) {
        if let Some(word) = word(purpose) {
            purpose["basis"] = word;
        }
    }
}

/// What a group states of its fields, and the texts of that.
struct Texts<'r> {
    record: &'r Record<'r>,
    /// By what the catalog says of a field: the same for most.
    by_sensitive: BTreeMap<Option<bool>, Arc<str>>,
}

impl Texts<'_> {
    /// What is stated of a field.
    fn of(&mut self, field: &str, frame: &Frame<'_>) -> Arc<str> {
        let sensitive = frame.catalog.fields.get(field).and_then(|entry| entry.sensitive);
        let text = || {
            let stated = self.record.iter().map(|(key, value)| (*key, canonical::text(value)));
            let sensitive = sensitive.map(|sensitive| ("sensitive", sensitive.to_string()));
            canonical::map(stated.chain(sensitive)).into()
        };
        Arc::clone(self.by_sensitive.entry(sensitive).or_insert_with(text))
    }
}
