//! Nodes to canonical values, by the JSON Schema of the model's own types: one pass that finds everything.
//!
//! What is right is kept and brought into its one form: a text becomes a map by language, a list of ids a map, a set is
//! sorted. What is wrong becomes a finding at its place and is left out. References are collected, not resolved.

use super::format::Address;
use super::slips::{full_width_colon, unusual_space};
use super::yaml::{Data, Node};
use crate::diagnostic::{Diagnostic, Place, nearest};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// How many slips of one kind are told of one file: who made more has one thing to mend, not thousands.
pub const MOST: usize = 1_000;

/// A text that names something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// What it must name: `field`, `sdk`, …
    pub to: String,
    /// The name.
    pub id: String,
    /// Where it stands.
    pub place: Place,
}

/// What a file is read against, and what was found in it.
pub struct Reader<'a> {
    /// The languages of the site; the first prevails.
    pub languages: &'a [String],
    /// The schema from whose root references lead.
    pub root: &'a Value,
    /// Findings, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
    /// References, in the order of the file.
    pub references: Vec<Reference>,
    /// Web addresses, in the order of the file.
    pub addresses: Vec<Address>,
}

impl<'a> Reader<'a> {
    /// A reader for one file.
    pub fn new(root: &'a Value, languages: &'a [String]) -> Reader<'a> {
        Reader { languages, root, diagnostics: Vec::new(), references: Vec::new(), addresses: Vec::new() }
    }

    /// The canonical value of a node, as far as it is right.
    pub fn read(&mut self, node: &Node, schema: &'a Value) -> Option<Value> {
        let schema = self.resolve(schema);
        if node.data == Data::Null {
            self.error("empty-value", &node.place);
            return None;
        }
        match schema.get("x-nature").and_then(Value::as_str) {
            Some("text") => return self.text(node),
            Some("entries") => return self.listed(node, schema),
            Some("set") => return self.one_or_many(node, schema),
            _ => {}
        }
        if let Some(Value::Array(choices)) = schema.get("anyOf") {
            let choice = self.choose(node, choices);
            return self.read(node, choice);
        }
        match kind(schema) {
            "object" if schema.get("properties").is_some() => self.record(node, schema),
            "object" => self.entries(node, schema),
            "array" if schema.get("x-keyed-by").is_some() => self.keyed(node, schema),
            "array" => self.array(node, schema),
            "string" => self.string(node, schema),
            "boolean" => self.flag(node),
            _ => self.number(node),
        }
    }

    pub(super) fn resolve(&self, schema: &'a Value) -> &'a Value {
        let target = schema.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix("#/$defs/"));
        target.and_then(|name| self.root.get("$defs")?.get(name)).unwrap_or(schema)
    }

    pub(super) fn error(&mut self, rule: &'static str, place: &Place) -> &mut Diagnostic {
        self.diagnostics.push(Diagnostic::error(rule, place.clone()));
        let last = self.diagnostics.len() - 1;
        &mut self.diagnostics[last]
    }

    pub(super) fn error_with(&mut self, rule: &'static str, place: &Place, name: &'static str, value: impl ToString) {
        self.error(rule, place).values.insert(name, value.to_string());
    }

    pub(super) fn wrong_type(&mut self, node: &Node, wanted: &str) -> Option<Value> {
        if let Data::Text(text, true) = &node.data
            && let Some(column) = full_width_colon(text)
        {
            self.error("full-width-colon", &along(&node.place, column - 1));
            return None;
        }
        let found = written_kind(node);
        let error = self.error("wrong-type", &node.place);
        error.values.insert("wanted", wanted.to_owned());
        error.values.insert("found", found.to_owned());
        None
    }

    /// The alternative that a node's own type points to.
    fn choose(&self, node: &Node, choices: &'a [Value]) -> &'a Value {
        let fits = |choice: &&Value| {
            let is = kind(self.resolve(choice));
            matches!((&node.data, is), (Data::Mapping(..), "object") | (Data::Sequence(_), "array"))
                || !matches!(node.data, Data::Mapping(..) | Data::Sequence(_)) && is == "string"
        };
        choices.iter().find(fits).unwrap_or(&choices[0])
    }

    /// The value of a whole file: what is right of it is kept even where something that it must have is missing.
    pub fn file(&mut self, node: &Node, schema: &'a Value) -> Option<Value> {
        match schema.get("properties") {
            Some(_) => self.keys_of_record(node, schema).map(Value::Object),
            None => self.read(node, schema),
        }
    }

    /// A record that lacks what it must have is left out as a whole: half of it would be another statement.
    fn record(&mut self, node: &Node, schema: &'a Value) -> Option<Value> {
        let record = self.keys_of_record(node, schema)?;
        required(schema).all(|name| record.contains_key(name)).then_some(Value::Object(record))
    }

    fn keys_of_record(&mut self, node: &Node, schema: &'a Value) -> Option<Map<String, Value>> {
        let Data::Mapping(entries, _) = &node.data else {
            self.wrong_type(node, "mapping");
            return None;
        };
        let properties = schema.get("properties").and_then(Value::as_object)?;
        let mut record = Map::new();
        let mut seen = BTreeSet::new();
        for (key, value) in entries {
            let Some(name) = self.key(key, &mut seen) else { continue };
            let Some(inner) = properties.get(name) else {
                self.unknown_key(key, name, properties);
                continue;
            };
            if value.data == Data::Null {
                self.error_with("empty-value", &key.place, "key", name);
            } else if let Some(value) = self.read(value, inner) {
                record.insert(name.to_owned(), value);
            }
        }
        for name in required(schema) {
            if !seen.contains(name) {
                self.error_with("missing-key", &node.place, "key", name);
            }
        }
        self.exactly_one(node, schema, &seen);
        Some(record)
    }

    /// A key as text, if it can be one and hasn't stood here before.
    pub(super) fn key<'n>(&mut self, key: &'n Node, seen: &mut BTreeSet<&'n str>) -> Option<&'n str> {
        let Some(name) = key.as_key() else {
            self.wrong_type(key, "key");
            return None;
        };
        if let Some((column, space)) = unusual_space(name) {
            let code = format!("U+{:04X}", u32::from(space));
            self.error_with("unusual-space", &along(&key.place, column - 1), "code", code);
            return None;
        }
        if !seen.insert(name) {
            self.error_with("duplicate-key", &key.place, "key", name);
            return None;
        }
        Some(name)
    }

    fn unknown_key(&mut self, key: &Node, name: &str, known: &Map<String, Value>) {
        if self.diagnostics.len() > MOST {
            return;
        }
        let (name, rule, place) = match name.split_once('：') {
            Some((before, _)) => (before, "full-width-colon", along(&key.place, before.chars().count())),
            None => (name, "unknown-key", key.place.clone()),
        };
        let meant = nearest(name, known.keys().map(String::as_str)).map(str::to_owned);
        let all = known.keys().cloned().collect::<Vec<_>>().join(", ");
        let error = self.error(rule, &place);
        error.values.insert("key", name.to_owned());
        error.values.insert("known", all);
        if let Some(meant) = meant {
            error.values.insert("meant", meant);
        }
    }

    fn exactly_one(&mut self, node: &Node, schema: &Value, seen: &BTreeSet<&str>) {
        let choices = schema.get("oneOf").and_then(Value::as_array).into_iter().flatten();
        let names: Vec<&str> = choices.filter_map(|choice| choice.get("required")?.get(0)?.as_str()).collect();
        if !names.is_empty() && names.iter().filter(|name| seen.contains(**name)).count() != 1 {
            self.error_with("one-of", &node.place, "keys", names.join(", "));
        }
    }

    fn entries(&mut self, node: &Node, schema: &'a Value) -> Option<Value> {
        let Data::Mapping(entries, _) = &node.data else { return self.wrong_type(node, "mapping") };
        let (names, inner) = (schema.get("propertyNames"), schema.get("additionalProperties")?);
        let mut map = Map::new();
        let mut seen = BTreeSet::new();
        for (key, value) in entries {
            let Some(name) = self.key(key, &mut seen) else { continue };
            if names.is_some_and(|names| !self.is_word(name, &key.place, names)) {
                continue;
            }
            if value.data == Data::Null {
                self.error_with("empty-value", &key.place, "key", name);
            } else if let Some(value) = self.read(value, inner) {
                map.insert(name.to_owned(), value);
            }
        }
        Some(Value::Object(map))
    }

    /// A map that may be a list of its keys.
    fn listed(&mut self, node: &Node, schema: &'a Value) -> Option<Value> {
        let choices = schema.get("anyOf")?.as_array()?;
        if !matches!(node.data, Data::Sequence(_)) {
            return self.read(node, &choices[0]);
        }
        let keys = self.array(node, &choices[1])?;
        let entry = |key: &Value| Some((key.as_str()?.to_owned(), Value::Object(Map::new())));
        Some(Value::Object(keys.as_array()?.iter().filter_map(entry).collect()))
    }

    /// A set that may be its only member.
    fn one_or_many(&mut self, node: &Node, schema: &'a Value) -> Option<Value> {
        let choices = schema.get("anyOf")?.as_array()?;
        if matches!(node.data, Data::Sequence(_)) {
            return self.read(node, &choices[1]);
        }
        self.read(node, &choices[0]).map(|only| Value::Array(vec![only]))
    }

    /// A list of ids, or of records that name their id, as a map by id.
    fn keyed(&mut self, node: &Node, schema: &'a Value) -> Option<Value> {
        let Data::Sequence(items) = &node.data else { return self.wrong_type(node, "sequence") };
        let (by, inner) = (schema.get("x-keyed-by")?.as_str()?, schema.get("items")?);
        let mut map = Map::new();
        for item in items {
            let Some(mut value) = self.read(item, inner) else { continue };
            let id = match &mut value {
                Value::Object(record) => record.remove(by),
                id => Some(id.take()),
            };
            let Some(Value::String(id)) = id else { continue };
            let value = if value.is_object() { value } else { Value::Object(Map::new()) };
            if map.insert(id.clone(), value).is_some() {
                self.error_with("listed-twice", &item.place, "id", id);
            }
        }
        Some(Value::Object(map))
    }

    fn array(&mut self, node: &Node, schema: &'a Value) -> Option<Value> {
        let Data::Sequence(items) = &node.data else { return self.wrong_type(node, "sequence") };
        let least = schema.get("minItems").and_then(Value::as_u64).unwrap_or(0);
        if (items.len() as u64) < least {
            self.error("empty-value", &node.place);
            return None;
        }
        let inner = schema.get("items")?;
        let mut values: Vec<Value> = items.iter().filter_map(|item| self.read(item, inner)).collect();
        if schema.get("uniqueItems").is_some() {
            values.sort_by_cached_key(Value::to_string);
            values.dedup();
        }
        Some(Value::Array(values))
    }
}

fn required(schema: &Value) -> impl Iterator<Item = &str> {
    schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}

/// The place of a character further on in a line.
pub(super) fn along(place: &Place, characters: usize) -> Place {
    Place { column: place.column + characters, length: 1, ..place.clone() }
}

fn kind(schema: &Value) -> &str {
    let listed = schema.get("enum").is_some() || schema.pointer("/oneOf/0/const").is_some();
    schema.get("type").and_then(Value::as_str).unwrap_or(if listed { "string" } else { "object" })
}

fn written_kind(node: &Node) -> &'static str {
    match node.data {
        Data::Null => "nothing",
        Data::Bool(_) => "flag",
        Data::Number(_) => "number",
        Data::Text(..) => "text",
        Data::Sequence(_) => "sequence",
        Data::Mapping(..) => "mapping",
    }
}
