//! Files to the inventory: what repeats is inherited, groups become one record per field and platform.
//!
//! Works on canonical values and knows no key of a record by name but those that open or close others:
//! `stored: false` voids what is said of storage, `leaves_device: false` what is said of sending.

use super::yaml::Node;
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::model::catalog::Catalog;
use crate::model::record::Statement;
use crate::model::schema::keys_of;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

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

/// An app or SDK as it stands in the inventory; findings are placed by `node`, the file that it was read from.
pub fn owner(file: &Value, node: &Node, platforms: &[String], frame: &Frame<'_>, found: &mut Vec<Diagnostic>) -> Value {
    let file = file.as_object().cloned().unwrap_or_default();
    let mut owner: Map<String, Value> = file
        .iter()
        .filter(|(key, _)| !frame.inherited.contains(key))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    let mut features = Map::new();
    for (id, feature) in file.get("features").and_then(Value::as_object).into_iter().flatten() {
        let place = node.get("features").and_then(|features| features.get(id)).unwrap_or(node);
        let outer = [&frame.outermost, &file];
        features.insert(id.clone(), self::feature(feature, place, &outer, platforms, frame, found));
    }
    owner.insert("features".into(), Value::Object(features));
    Value::Object(owner)
}

fn feature(
    feature: &Value,
    node: &Node,
    outer: &[&Map<String, Value>; 2],
    platforms: &[String],
    frame: &Frame<'_>,
    found: &mut Vec<Diagnostic>,
) -> Value {
    let feature = feature.as_object().cloned().unwrap_or_default();
    let kept = |key: &&String| !frame.inherited.contains(key) && *key != "collects";
    let mut expanded: Map<String, Value> =
        feature.keys().filter(kept).map(|key| (key.clone(), feature[key].clone())).collect();
    let mut fields: BTreeMap<String, Map<String, Value>> = BTreeMap::new();
    let mut first: BTreeMap<(String, String), Place> = BTreeMap::new();
    let groups = node.get("collects").map(Node::items).unwrap_or_default();
    for group_node in groups {
        let Some(group) = matching_group(&feature, groups, group_node) else { continue };
        let record = record(&[outer[0], outer[1], &feature, group], group, frame);
        for field_node in group_node.get("fields").map(Node::items).unwrap_or_default() {
            let Some(field) = field_node.as_key().filter(|id| has_field(group, id)) else { continue };
            for platform in on_platforms(group, group_node, platforms, found) {
                let key = (field.to_owned(), platform.clone());
                if let Some(place) = first.get(&key) {
                    found.push(twice(field_node, field, &platform, place));
                    continue;
                }
                first.insert(key, field_node.place.clone());
                fields.entry(field.to_owned()).or_default().insert(platform, with_sensitive(&record, field, frame));
            }
        }
    }
    let on = |on: Map<String, Value>| json!({ "on": on });
    expanded.insert("fields".into(), Value::Object(fields.into_iter().map(|(id, map)| (id, on(map))).collect()));
    Value::Object(expanded)
}

/// The canonical value of a group, found by its place among the groups that could be read.
fn matching_group<'a>(feature: &'a Map<String, Value>, nodes: &[Node], node: &Node) -> Option<&'a Map<String, Value>> {
    let values = feature.get("collects")?.as_array()?;
    let index = nodes
        .iter()
        .filter(|other| matches!(other.data, super::yaml::Data::Mapping(..)))
        .position(|other| std::ptr::eq(other, node))?;
    values.get(index)?.as_object()
}

fn has_field(group: &Map<String, Value>, id: &str) -> bool {
    group.get("fields").and_then(Value::as_array).is_some_and(|fields| fields.iter().any(|field| field == id))
}

fn on_platforms(group: &Map<String, Value>, node: &Node, all: &[String], found: &mut Vec<Diagnostic>) -> Vec<String> {
    let Some(named) = group.get("platforms").and_then(Value::as_array) else { return all.to_vec() };
    let named: Vec<String> = named.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    for item in node.get("platforms").map(Node::items).unwrap_or_default() {
        let Some(name) = item.as_key().filter(|name| named.iter().any(|known| known == name)) else { continue };
        if !all.iter().any(|platform| platform == name) {
            let finding = Diagnostic::error("platform-not-of-owner", item.place.clone());
            found.push(finding.with("platform", name).with("known", all.join(", ")));
        }
    }
    named.into_iter().filter(|name| all.contains(name)).collect()
}

fn twice(node: &Node, field: &str, platform: &str, first: &Place) -> Diagnostic {
    Diagnostic::new("field-twice", Severity::Error)
        .at(node.place.clone())
        .with("field", field)
        .with("platform", platform)
        .with("line", first.line)
}

/// What a group states of its fields, with what it inherits: the inner replaces the outer.
fn record(scopes: &[&Map<String, Value>], group: &Map<String, Value>, frame: &Frame<'_>) -> Map<String, Value> {
    let own = |key: &&String| !matches!(key.as_str(), "fields" | "platforms" | "also_for");
    let mut record: Map<String, Value> =
        group.keys().filter(own).map(|key| (key.clone(), group[key].clone())).collect();
    for key in &frame.inherited {
        if let Some(value) = scopes.iter().rev().find_map(|scope| scope.get(key)) {
            record.insert(key.clone(), value.clone());
        }
    }
    if let Some(also) = group.get("also_for").and_then(Value::as_object) {
        let purposes = record.entry("purposes").or_insert_with(|| json!({}));
        if let Some(purposes) = purposes.as_object_mut() {
            purposes.extend(also.clone());
        }
    }
    for (flag, voided) in [("stored", ["retention", "stored_in"]), ("leaves_device", ["sent_to", "transfer"])] {
        if record.get(flag) == Some(&Value::Bool(false)) {
            for key in voided {
                record.remove(key);
            }
        }
    }
    one_law(&mut record, frame.law);
    record
}

/// A basis under the publisher's own law alone is one word, however it was written.
fn one_law(record: &mut Map<String, Value>, law: &str) {
    let purposes = record.get_mut("purposes").and_then(Value::as_object_mut);
    for purpose in purposes.into_iter().flat_map(Map::values_mut) {
        let word = match purpose.get("basis").and_then(Value::as_object) {
            Some(each) if each.len() == 1 => each.get(law).cloned(),
            _ => None,
        };
        if let Some(word) = word {
            purpose["basis"] = word;
        }
    }
}

fn with_sensitive(record: &Map<String, Value>, field: &str, frame: &Frame<'_>) -> Value {
    let mut record = record.clone();
    if let Some(sensitive) = frame.catalog.fields.get(field).and_then(|entry| entry.sensitive) {
        record.insert("sensitive".into(), Value::Bool(sensitive));
    }
    Value::Object(record)
}
