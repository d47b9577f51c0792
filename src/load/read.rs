//! Nodes to canonical values, by the JSON Schema of the model's own types: one pass that finds everything.
//!
//! What is right is kept and brought into its one form: a text becomes a map by language, a list of ids a map, a set is
//! sorted. What is wrong becomes a finding at its place and is left out. References are collected, not resolved.

use super::format;
use super::yaml::{Data, Node};
use crate::diagnostic::{Diagnostic, Place, Severity, nearest};
use crate::model::nature::words;
use serde_json::{Map, Value};

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
}

impl<'a> Reader<'a> {
    /// A reader for one file.
    pub fn new(root: &'a Value, languages: &'a [String]) -> Reader<'a> {
        Reader { languages, root, diagnostics: Vec::new(), references: Vec::new() }
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

    fn resolve(&self, schema: &'a Value) -> &'a Value {
        let target = schema.get("$ref").and_then(Value::as_str);
        target.and_then(|name| self.root.pointer(name.trim_start_matches('#'))).unwrap_or(schema)
    }

    fn error(&mut self, rule: &'static str, place: &Place) -> &mut Diagnostic {
        self.diagnostics.push(Diagnostic::new(rule, Severity::Error).at(place.clone()));
        let last = self.diagnostics.len() - 1;
        &mut self.diagnostics[last]
    }

    fn error_with(&mut self, rule: &'static str, place: &Place, name: &'static str, value: impl ToString) {
        self.error(rule, place).values.insert(name, value.to_string());
    }

    fn wrong_type(&mut self, node: &Node, wanted: &str) -> Option<Value> {
        if let Data::Text(text, true) = &node.data
            && super::yaml::full_width_colon(text).is_some()
        {
            self.error("full-width-colon", &node.place);
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

    fn record(&mut self, node: &Node, schema: &'a Value) -> Option<Value> {
        let Data::Mapping(entries, _) = &node.data else { return self.wrong_type(node, "mapping") };
        let properties = schema.get("properties").and_then(Value::as_object)?;
        let mut record = Map::new();
        let mut seen: Vec<&str> = Vec::new();
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
        for name in schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
            if !seen.contains(&name) {
                self.error_with("missing-key", &node.place, "key", name);
            }
        }
        self.exactly_one(node, schema, &seen);
        Some(Value::Object(record))
    }

    /// A key as text, if it can be one and hasn't stood here before.
    fn key<'n>(&mut self, key: &'n Node, seen: &mut Vec<&'n str>) -> Option<&'n str> {
        let Some(name) = key.as_key() else {
            self.wrong_type(key, "key");
            return None;
        };
        if seen.contains(&name) {
            self.error_with("duplicate-key", &key.place, "key", name);
            return None;
        }
        seen.push(name);
        Some(name)
    }

    fn unknown_key(&mut self, key: &Node, name: &str, known: &Map<String, Value>) {
        let rule = if name.contains('：') { "full-width-colon" } else { "unknown-key" };
        let meant = nearest(name, known.keys().map(String::as_str)).map(str::to_owned);
        let all = known.keys().cloned().collect::<Vec<_>>().join(", ");
        let error = self.error(rule, &key.place);
        error.values.insert("key", name.to_owned());
        error.values.insert("known", all);
        if let Some(meant) = meant {
            error.values.insert("meant", meant);
        }
    }

    fn exactly_one(&mut self, node: &Node, schema: &Value, seen: &[&str]) {
        let choices = schema.get("oneOf").and_then(Value::as_array).into_iter().flatten();
        let names: Vec<&str> = choices.filter_map(|choice| choice.get("required")?.get(0)?.as_str()).collect();
        if !names.is_empty() && names.iter().filter(|name| seen.contains(name)).count() != 1 {
            self.error_with("one-of", &node.place, "keys", names.join(", "));
        }
    }

    fn entries(&mut self, node: &Node, schema: &'a Value) -> Option<Value> {
        let Data::Mapping(entries, _) = &node.data else { return self.wrong_type(node, "mapping") };
        let (names, inner) = (schema.get("propertyNames"), schema.get("additionalProperties")?);
        let mut map = Map::new();
        let mut seen = Vec::new();
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

    fn string(&mut self, node: &Node, schema: &Value) -> Option<Value> {
        let text = match &node.data {
            Data::Text(text, _) => text,
            Data::Number(raw) => {
                self.error_with("number-not-text", &node.place, "raw", raw);
                return None;
            }
            _ => return self.wrong_type(node, "text"),
        };
        if text.trim().is_empty() {
            self.error("empty-value", &node.place);
            return None;
        }
        self.is_word(text, &node.place, schema).then(|| Value::String(text.clone()))
    }

    /// Whether a text is a word of the schema's list and of its format; a finding if not.
    fn is_word(&mut self, text: &str, place: &Place, schema: &Value) -> bool {
        let schema = schema
            .get("$ref")
            .and_then(Value::as_str)
            .map_or(schema, |name| self.root.pointer(name.trim_start_matches('#')).unwrap_or(schema));
        let list = words(schema);
        if !list.is_empty() && !list.iter().any(|word| word == text) {
            let meant = nearest(text, list.iter().map(String::as_str)).map(str::to_owned);
            let error = self.error("unknown-word", place);
            error.values.insert("word", text.to_owned());
            error.values.insert("known", list.join(", "));
            if let Some(meant) = meant {
                error.values.insert("meant", meant);
            }
            return false;
        }
        if let Some(character) = format::hidden_character(text) {
            self.error_with("hidden-character", place, "code", format!("U+{:04X}", u32::from(character)));
            return false;
        }
        let Some(name) = schema.get("format").and_then(Value::as_str) else { return true };
        match format::check(name, text, self.languages) {
            format::Form::Good => true,
            format::Form::Reference => {
                self.references.push(Reference { to: name.to_owned(), id: text.to_owned(), place: place.clone() });
                true
            }
            format::Form::Bad(rule) => {
                self.error_with(rule, place, "text", text);
                false
            }
        }
    }

    fn flag(&mut self, node: &Node) -> Option<Value> {
        match node.data {
            Data::Bool(flag) => Some(Value::Bool(flag)),
            _ => self.wrong_type(node, "flag"),
        }
    }

    fn number(&mut self, node: &Node) -> Option<Value> {
        let Data::Number(raw) = &node.data else { return self.wrong_type(node, "number") };
        match raw.parse::<u32>() {
            Ok(number) => Some(number.into()),
            Err(_) => {
                self.error_with("not-a-count", &node.place, "raw", raw);
                None
            }
        }
    }

    /// A text for people, as a map by language.
    fn text(&mut self, node: &Node) -> Option<Value> {
        let plain = serde_json::json!({ "type": "string" });
        let Data::Mapping(entries, flow) = &node.data else {
            let text = self.plain_text(node, &plain)?;
            let prevailing = self.languages.first()?.clone();
            return Some(Value::Object(Map::from_iter([(prevailing, text)])));
        };
        let mut map = Map::new();
        let mut seen = Vec::new();
        for (key, value) in entries {
            let Some(name) = self.key(key, &mut seen) else { continue };
            if !self.languages.iter().any(|language| language == name) {
                let cut = *flow && value.data == Data::Null;
                let rule = if cut { "comma-cuts-text" } else { "unknown-language" };
                let known = self.languages.join(", ");
                let error = self.error(rule, &key.place);
                error.values.insert("text", name.to_owned());
                error.values.insert("known", known);
            } else if value.data == Data::Null {
                self.error_with("empty-value", &key.place, "key", name);
            } else if let Some(text) = self.plain_text(value, &plain) {
                map.insert(name.to_owned(), text);
            }
        }
        if let Some(prevailing) = self.languages.first()
            && !seen.contains(&prevailing.as_str())
        {
            let prevailing = prevailing.clone();
            self.error_with("prevailing-text-missing", &node.place, "language", prevailing);
        }
        Some(Value::Object(map))
    }

    fn plain_text(&mut self, node: &Node, plain: &Value) -> Option<Value> {
        if let Data::Text(text, true) = &node.data
            && let Some((key, _)) = text.split_once('：')
            && self.languages.iter().any(|language| language == key)
        {
            self.error("full-width-colon", &node.place);
            return None;
        }
        let Value::String(text) = self.string(node, plain)? else { return None };
        Some(Value::String(text.trim_end().to_owned()))
    }
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
