//! Texts, words, flags and numbers to canonical values: what may stand in them, and in which language.

use super::format;
use super::format::Address;
use super::read::{Reader, Reference, along};
use super::yaml::{Data, Node};
use crate::diagnostic::{Place, nearest};
use crate::model::nature::words;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

impl Reader<'_> {
    /// A text that is one word, an id, an address, or anything else that isn't told in languages.
    pub(super) fn string(&mut self, node: &Node, schema: &Value) -> Option<Value> {
        let text = match &node.data {
            Data::Text(text, _) => text,
            Data::Number(raw) => {
                self.error_with("number-not-text", &node.place, "raw", raw);
                return None;
            }
            _ => return self.wrong_type(node, "text"),
        };
        if format::is_blank(text) {
            self.error("empty-value", &node.place);
            return None;
        }
        self.is_word(text, &node.place, schema).then(|| Value::String(text.clone()))
    }

    /// Whether a text is a word of the schema's list and of its format; a finding if not.
    pub(super) fn is_word(&mut self, text: &str, place: &Place, schema: &Value) -> bool {
        let schema = schema
            .get("$ref")
            .and_then(Value::as_str)
            .map_or(schema, |name| self.root.pointer(name.trim_start_matches('#')).unwrap_or(schema));
        if !self.is_one_of(text, &words(schema), place) {
            return false;
        }
        if let Some(character) = format::hidden_character(text) {
            self.error_with("hidden-character", place, "code", format!("U+{:04X}", u32::from(character)));
            return false;
        }
        if format::stacked_marks(text).is_some() {
            self.error("stacked-marks", place);
            return false;
        }
        let Some(name) = schema.get("format").and_then(Value::as_str) else { return true };
        match format::check(name, text, self.languages) {
            format::Form::Good => {
                if name == "url" {
                    self.addresses.push(Address { url: text.to_owned(), place: place.clone() });
                }
                true
            }
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

    fn is_one_of(&mut self, text: &str, list: &[String], place: &Place) -> bool {
        if list.is_empty() || list.iter().any(|word| word == text) {
            return true;
        }
        let meant = nearest(text, list.iter().map(String::as_str)).map(str::to_owned);
        let error = self.error("unknown-word", place);
        error.values.insert("word", text.to_owned());
        error.values.insert("known", list.join(", "));
        if let Some(meant) = meant {
            error.values.insert("meant", meant);
        }
        false
    }

    /// `true` or `false`.
    pub(super) fn flag(&mut self, node: &Node) -> Option<Value> {
        match node.data {
            Data::Bool(flag) => Some(Value::Bool(flag)),
            _ => self.wrong_type(node, "flag"),
        }
    }

    /// A whole number.
    pub(super) fn number(&mut self, node: &Node) -> Option<Value> {
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
    pub(super) fn text(&mut self, node: &Node) -> Option<Value> {
        let Data::Mapping(entries, flow) = &node.data else {
            let text = self.plain_text(node)?;
            let prevailing = self.languages.first().cloned().unwrap_or_default();
            return Some(Value::Object(Map::from_iter([(prevailing, text)])));
        };
        let mut map = Map::new();
        let mut seen = BTreeSet::new();
        for (key, value) in entries {
            let Some(name) = self.key(key, &mut seen) else { continue };
            let is_cut = *flow && value.data == Data::Null;
            if !self.is_language(name, key, is_cut) {
                continue;
            }
            if value.data == Data::Null {
                self.error_with("empty-value", &key.place, "key", name);
            } else if let Some(text) = self.plain_text(value) {
                map.insert(name.to_owned(), text);
            }
        }
        if let Some(prevailing) = self.languages.first().cloned()
            && !seen.contains(prevailing.as_str())
        {
            self.error_with("prevailing-text-missing", &node.place, "language", prevailing);
        }
        Some(Value::Object(map))
    }

    /// Whether a key of a text is a language of the site; where the site's languages couldn't be read, any is.
    fn is_language(&mut self, name: &str, key: &Node, is_cut: bool) -> bool {
        if self.languages.is_empty() && !is_cut || self.languages.iter().any(|language| language == name) {
            return true;
        }
        let known = self.languages.join(", ");
        let (rule, place) = match name.split_once('：') {
            Some((language, _)) => ("full-width-colon", along(&key.place, language.chars().count())),
            None if is_cut => ("comma-cuts-text", key.place.clone()),
            None => ("unknown-language", key.place.clone()),
        };
        let error = self.error(rule, &place);
        error.values.insert("text", name.to_owned());
        error.values.insert("known", known);
        false
    }

    fn plain_text(&mut self, node: &Node) -> Option<Value> {
        if let Data::Text(text, true) = &node.data
            && let Some((key, _)) = text.split_once('：')
            && self.languages.iter().any(|language| language == key)
        {
            self.error_with("full-width-colon", &along(&node.place, key.chars().count()), "key", key);
            return None;
        }
        let Value::String(text) = self.string(node, &json!({ "type": "string" }))? else { return None };
        Some(Value::String(text.trim_end().to_owned()))
    }
}
