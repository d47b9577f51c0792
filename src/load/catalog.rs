//! The catalog of one site: the built-in lists in the site's languages, with what the team adds and overrides.

use super::built_in::BuiltIn;
use super::yaml::{Data, Node};
use crate::diagnostic::Diagnostic;
use crate::model::catalog::Catalog;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The three lists of a catalog, by the name of their file.
pub const LISTS: [&str; 3] = ["fields", "purposes", "permissions"];

/// The catalog that a site's inventory names by id; `own` are the team's entries by list.
pub fn build(built_in: &BuiltIn, languages: &[String], own: &BTreeMap<&str, Value>) -> Catalog {
    let list = |name: &str| {
        let mut entries = with_names(built_in, languages, name);
        for (id, entry) in own.get(name).and_then(Value::as_object).into_iter().flatten() {
            let merged = entries.entry(id.clone()).or_insert_with(|| json!({}));
            if let (Some(merged), Some(entry)) = (merged.as_object_mut(), entry.as_object()) {
                merged.extend(entry.clone());
            }
        }
        Value::Object(entries)
    };
    let all = json!({ "fields": list("fields"), "purposes": list("purposes"), "permissions": list("permissions") });
    // Every entry was read against the schema of these very types.
    serde_json::from_value(all).unwrap_or_default()
}

/// The built-in entries of one list, with their words in the site's languages, or in English if it has none of these.
fn with_names(built_in: &BuiltIn, languages: &[String], list: &str) -> Map<String, Value> {
    let spoken: Vec<&String> = languages.iter().filter(|tag| built_in.names.contains_key(*tag)).collect();
    let english = crate::model::locale::SOURCE.to_owned();
    let spoken = if spoken.is_empty() { vec![&english] } else { spoken };
    let mut entries = Map::new();
    for (id, data) in built_in.catalog.get(list).and_then(Value::as_object).into_iter().flatten() {
        let mut entry = data.as_object().cloned().unwrap_or_default();
        for language in &spoken {
            let words = built_in.names.get(*language).and_then(|names| names.get(list)?.get(id)?.as_object());
            for (key, text) in words.into_iter().flatten() {
                let texts = entry.entry(key.clone()).or_insert_with(|| json!({}));
                texts[language.as_str()] = text.clone();
            }
        }
        entries.insert(id.clone(), Value::Object(entry));
    }
    entries
}

/// Permissions of the team's own that differ from another by case alone: on many systems their pages are one file.
pub fn same_but_for_case(own: &Node, catalog: &Catalog) -> Vec<Diagnostic> {
    let Data::Mapping(entries, _) = &own.data else { return Vec::new() };
    let mut by_folded: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for id in catalog.permissions.keys() {
        by_folded.entry(id.to_lowercase()).or_default().push(id);
    }
    let finding = |(name, _): &(Node, Node)| {
        let id = name.as_key()?;
        let other = by_folded.get(&id.to_lowercase())?.iter().find(|other| **other != id)?;
        Some(Diagnostic::error("same-but-for-case", name.place.clone()).with("other", other))
    };
    entries.iter().filter_map(finding).collect()
}

/// The names of countries and regions, by code and language.
pub fn countries(built_in: &BuiltIn) -> BTreeMap<String, crate::model::text::Text> {
    let mut countries = BTreeMap::new();
    for (language, names) in &built_in.names {
        for (code, name) in names.get("countries").and_then(Value::as_object).into_iter().flatten() {
            let text: &mut crate::model::text::Text = countries.entry(code.clone()).or_default();
            text.0.insert(language.clone(), name.as_str().unwrap_or(code).to_owned());
        }
    }
    countries
}
