//! The schema of a kind of file to what editors complete by: with the ids of the catalog, their words, and keys explained in a language.
//!
//! It finds wrong what the loader's schema finds wrong, and nothing else: what a team adds to its site tomorrow is no error
//! today.

use crate::load::built_in::BuiltIn;
use crate::model::locale::SOURCE;
use crate::model::schema::{FileKind, of_file};
use crate::model::words::gloss_of;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// What is offered by its id: the form of the id, and the name of the list. The first three stand in the catalog.
const LISTS: [(&str, &str); 6] = [
    ("field", "fields"),
    ("purpose", "purposes"),
    ("permission", "permissions"),
    ("sdk", "sdks"),
    ("app", "apps"),
    ("organisation", "organisations"),
];

/// The ids that a site brings along, by list: each with its name and what it means.
pub(super) type Own = BTreeMap<&'static str, BTreeMap<String, (String, String)>>;

/// The schema of a kind of file, in a language of candor, with the ids of a site.
pub(super) fn schema(kind: FileKind, built_in: &BuiltIn, own: &Own, language: &str) -> Value {
    let words = Words { built_in, own, language };
    let mut schema = of_file(kind);
    let mut definitions = Map::new();
    words.dress(&mut schema, "", &mut definitions);
    if let Some(own) = schema.get_mut("$defs").and_then(Value::as_object_mut) {
        own.append(&mut definitions);
    } else if !definitions.is_empty() {
        schema["$defs"] = Value::Object(definitions);
    }
    schema
}

/// What candor says in one language.
struct Words<'a> {
    built_in: &'a BuiltIn,
    own: &'a Own,
    language: &'a str,
}

impl Words<'_> {
    /// Puts words and ids into a schema and all that it holds; `name` is that of the definition it stands in.
    fn dress(&self, schema: &mut Value, name: &str, definitions: &mut Map<String, Value>) {
        if let Value::Array(members) = schema {
            return members.iter_mut().for_each(|member| self.dress(member, name, definitions));
        }
        let Value::Object(keys) = schema else { return };
        let word = keys.get("const").and_then(Value::as_str).map(str::to_owned);
        for (key, value) in keys.iter_mut() {
            match (key.as_str(), value) {
                ("title" | "description", Value::String(text)) => *text = self.said(text, name, word.as_deref()),
                // What they are offered as depends on their form.
                ("propertyNames", _) => {}
                ("$defs", Value::Object(own)) => {
                    own.iter_mut().for_each(|(name, definition)| self.dress(definition, name, definitions));
                }
                ("properties", Value::Object(own)) => {
                    own.values_mut().for_each(|property| self.dress(property, name, definitions));
                }
                (_, value) => self.dress(value, name, definitions),
            }
        }
        self.offer_keys(keys, definitions);
        self.offer_words(keys, definitions);
    }

    /// A doc comment of the model, or the gloss of a closed word, in the language.
    fn said(&self, text: &str, name: &str, word: Option<&str>) -> String {
        if self.language == SOURCE {
            return text.to_owned();
        }
        let gloss = word.and_then(|word| {
            let said = self.built_in.locales.say(self.language, &format!("{}-{word}", gloss_of(name)), &[])?;
            (said.language == self.language).then_some(said.text)
        });
        let names = self.built_in.names.get(self.language);
        let explained = || names?.get("keys")?.get(text)?.as_str().map(str::to_owned);
        explained().or(gloss).unwrap_or_else(|| text.to_owned())
    }

    /// A map by such ids: they are offered as its keys.
    fn offer_keys(&self, keys: &mut Map<String, Value>, definitions: &mut Map<String, Value>) {
        let form = keys.get("propertyNames").and_then(list_of);
        let (Some(list), Some(value)) = (form, keys.get("additionalProperties").cloned()) else { return };
        let offered = self.entries(list).into_iter().map(|(id, name, what)| {
            let mut property = value.as_object().cloned().unwrap_or_default();
            property.extend(said_of(&name, &what));
            (id, Value::Object(property))
        });
        let of = value.get("$ref").and_then(Value::as_str).and_then(|at| at.rsplit('/').next()).unwrap_or("any");
        let name = format!("{list}-{of}");
        keys.remove("additionalProperties");
        keys.remove("propertyNames");
        let map = json!({ "properties": offered.collect::<Map<_, _>>(), "additionalProperties": value });
        keys.insert("$ref".to_owned(), define(definitions, &name, map));
    }

    /// A text that is such an id: they are offered as its words.
    fn offer_words(&self, keys: &mut Map<String, Value>, definitions: &mut Map<String, Value>) {
        let list = keys.get("format").and_then(list_named).filter(|list| !self.entries(list).is_empty());
        let Some(list) = list else { return };
        let word = |(id, name, what): (String, String, String)| {
            let mut word = said_of(&name, &what);
            word.insert("type".to_owned(), Value::from("string"));
            word.insert("const".to_owned(), Value::String(id));
            Value::Object(word)
        };
        let (known, ids): (Vec<Value>, Vec<Value>) =
            self.entries(list).into_iter().map(|entry| (word(entry.clone()), Value::String(entry.0))).unzip();
        // Exactly one of them, so that editors show the words of that one alone.
        let own = json!({ "type": "string", "minLength": 1, "not": { "enum": ids } });
        let any = json!({ "oneOf": known.into_iter().chain([own]).collect::<Vec<_>>() });
        keys.retain(|key, _| key == "description");
        keys.insert("$ref".to_owned(), define(definitions, list, any));
    }

    /// The entries of a list: id, name and definition; what the site says of one counts.
    fn entries(&self, list: &str) -> Vec<(String, String, String)> {
        let names = self.built_in.names.get(self.language).and_then(|names| names.get(list)?.as_object());
        let known = self.built_in.catalog.get(list).and_then(Value::as_object);
        let said = |id: &String| {
            let words = names.and_then(|names| names.get(id));
            let part = |key: &str| words.and_then(|words| words.get(key)?.as_str()).unwrap_or_default().to_owned();
            (id.clone(), (part("name"), part("what")))
        };
        let mut entries: BTreeMap<String, (String, String)> = known.into_iter().flat_map(Map::keys).map(said).collect();
        entries.extend(self.own.get(list).cloned().unwrap_or_default());
        entries.into_iter().map(|(id, (name, what))| (id, name, what)).collect()
    }
}

/// The list whose ids have the form of this schema.
fn list_of(schema: &Value) -> Option<&'static str> {
    schema.get("format").and_then(list_named)
}

fn list_named(form: &Value) -> Option<&'static str> {
    LISTS.iter().find(|(known, _)| form == known).map(|(_, list)| *list)
}

/// The name of an entry and what it means, as editors show them: beside a completion, and under the pointer.
fn said_of(name: &str, what: &str) -> Map<String, Value> {
    let said = |name: String| Value::String(format!("{name}\n\n{what}").trim().to_owned());
    let (plain, marked) = (said(name.to_owned()), said(format!("**{name}**")));
    Map::from_iter([("description".to_owned(), plain), ("markdownDescription".to_owned(), marked)])
}

/// Puts a definition beside the others, and gives what refers to it.
fn define(definitions: &mut Map<String, Value>, name: &str, definition: Value) -> Value {
    definitions.entry(name.to_owned()).or_insert(definition);
    Value::String(format!("#/$defs/{name}"))
}
