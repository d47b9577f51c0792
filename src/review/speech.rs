//! Names and values of two inventories in the words of a language: what sentences about changes are made of.

use crate::model::locale::{Locales, Value as Said};
use crate::model::nature::{Nature, Shape};
use crate::model::route::{Route, route};
use crate::model::text::Text;
use crate::model::tree::Tree;
use serde_json::Value;
use std::collections::BTreeMap;

/// What speaking of a change needs.
pub struct Speech<'a> {
    /// The words of all languages.
    pub locales: &'a Locales,
    /// The languages of the site.
    pub languages: &'a [String],
    /// The first of them.
    pub prevailing: &'a str,
    /// The names of countries.
    pub countries: &'a BTreeMap<String, Text>,
    /// The old inventory, under the new ids.
    pub old: &'a Tree,
    /// The new inventory.
    pub new: &'a Tree,
    /// The shape of both.
    pub shape: &'a Shape,
}

impl Speech<'_> {
    /// The name of what stands under an id in a list of the inventory, or of a map inside it; the id if it has none.
    pub fn name(&self, list: &str, id: &str, language: &str) -> String {
        match list {
            "on" | "platforms" => return self.gloss("platform", id, language),
            "ships" | "nested_in" => return self.name("sdks", id, language),
            "provider" | "succeeds" => return self.name("organisations", id, language),
            "policies" => {
                return self.text_at(&route(["policies", id, "title"]), language).unwrap_or_else(|| id.to_owned());
            }
            _ => {}
        }
        self.text_at(&route([list, id, "name"]), language).unwrap_or_else(|| id.to_owned())
    }

    /// A text of the new inventory, or of the old one where it is gone.
    pub fn text_at(&self, route: &Route, language: &str) -> Option<String> {
        self.shown(self.new.at(route).or_else(|| self.old.at(route))?, language)
    }

    /// A text in a language, or in the one that it falls back to.
    pub fn shown(&self, text: &Value, language: &str) -> Option<String> {
        let text: Text = serde_json::from_value(text.clone()).ok()?;
        text.shown(language, self.prevailing).map(|(words, _)| words.to_owned())
    }

    /// A key as people call it.
    pub fn key(&self, key: &str, language: &str) -> String {
        self.locales.say(language, &format!("key-{key}"), &[]).map_or_else(|| key.to_owned(), |said| said.text)
    }

    fn gloss(&self, list: &str, word: &str, language: &str) -> String {
        let id = format!("{}-{word}", list.replace('_', "-"));
        self.locales.say(language, &id, &[]).map_or_else(|| word.to_owned(), |said| said.text)
    }

    fn country(&self, code: &str, language: &str) -> String {
        let text = self.countries.get(code);
        text.and_then(|text| text.shown(language, self.prevailing)).map_or(code, |(name, _)| name).to_owned()
    }

    /// The last key of a route as a name: a country, a word, something with an id.
    pub fn item(&self, route: &Route, language: &str) -> String {
        let (id, list) = (route.last(), route.0.iter().rev().nth(1).map_or("", String::as_str));
        let place = Route::of(route.0[..route.0.len().saturating_sub(1)].to_vec());
        let shape = place.0.iter().try_fold(self.shape, |shape, key| shape.inside(key));
        self.word(id, list, shape, language)
    }

    fn word(&self, id: &str, list: &str, shape: Option<&Shape>, language: &str) -> String {
        match shape.and_then(|shape| shape.refers_to.as_deref()) {
            Some("country") => self.country(id, language),
            Some("organisation") => self.name("organisations", id, language),
            Some("sdk") => self.name("sdks", id, language),
            Some("field") => self.name("fields", id, language),
            Some("purpose") => self.name("purposes", id, language),
            Some("permission") => self.name("permissions", id, language),
            _ if matches!(list, "apps" | "policies" | "platforms" | "on") => self.name(list, id, language),
            _ => self.gloss(list.strip_suffix("s").filter(|_| list == "rights").unwrap_or(list), id, language),
        }
    }

    /// A value in words.
    pub fn value(&self, route: &Route, value: &Value, language: &str) -> String {
        let shape = route.0.iter().try_fold(self.shape, |shape, key| shape.inside(key));
        self.said(route.last(), value, shape, language)
    }

    fn said(&self, key: &str, value: &Value, shape: Option<&Shape>, language: &str) -> String {
        match (shape.map(|shape| &shape.nature), value) {
            // A section of a policy has no shape in the inventory: it is a text.
            (Some(Nature::Text), value) | (None, value @ Value::Object(_)) => {
                self.shown(value, language).unwrap_or_default()
            }
            (Some(Nature::Retention(_)), value) => self.retention(value, language),
            (Some(Nature::Rate), value) => self.rate(value, language),
            (_, Value::Bool(flag)) => self.locales.words(language, if *flag { "yes" } else { "no" }, &[]),
            (_, Value::String(word)) => self.word(word, key, shape, language),
            (nature, Value::Array(items)) => {
                let inside = if let Some(Nature::Sequence(item)) = nature { Some(&**item) } else { shape };
                let items: Vec<String> = items.iter().map(|item| self.said(key, item, inside, language)).collect();
                self.locales.join(language, &items)
            }
            (_, Value::Object(map)) => {
                let part = |(key, value): (&String, &Value)| {
                    let inside = shape.and_then(|shape| shape.inside(key));
                    let (key, value) = (self.key(key, language), self.said(key, value, inside, language));
                    let values = [("key", Said::from(key)), ("value", Said::from(value))];
                    self.locales.words(language, "key-and-value", &values)
                };
                let parts: Vec<String> = map.iter().map(part).collect();
                parts.join(&self.locales.words(language, "list-semicolon", &[]))
            }
            (_, other) => other.to_string(),
        }
    }

    /// A time of keeping, in the same words as on the pages.
    fn retention(&self, value: &Value, language: &str) -> String {
        let say = |id: &str, values: &[(&str, Said<'_>)]| self.locales.words(language, id, values);
        let from = value.get("from").and_then(Value::as_str).unwrap_or("none");
        let text = |key: &str| value.get(key).and_then(|text| self.shown(text, language));
        let time = match (value.get("days").and_then(Value::as_u64), text("until"), text("indefinite")) {
            (Some(days), ..) => say("kept-days", &[("days", Said::from(days)), ("from", Said::from(from))]),
            (_, Some(until), _) => say("kept-until", &[("until", Said::from(until))]),
            (.., why) => say("kept-indefinitely", &[("why", Said::from(why.unwrap_or_default()))]),
        };
        let time = match value.get("at_most").and_then(Value::as_u64) {
            Some(most) => say("kept-at-most", &[("time", Said::from(time)), ("days", Said::from(most))]),
            None => time,
        };
        let then: Vec<&str> =
            value.get("then").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
        match then.as_slice() {
            [] => say("kept-and-no-more", &[("time", Said::from(time))]),
            [only] => say("kept-then", &[("time", Said::from(time)), ("then", Said::from(*only))]),
            _ => say("kept-then", &[("time", Said::from(time)), ("then", Said::from("both"))]),
        }
    }

    fn rate(&self, value: &Value, language: &str) -> String {
        let times = value.get("times").and_then(Value::as_u64).unwrap_or_default();
        let per = value.get("per").and_then(Value::as_str).unwrap_or_default();
        self.locales.words(language, "frequency", &[("times", Said::from(times)), ("per", Said::from(per))])
    }

    /// Where a change stands, in words: the owner, what is inside it, the key.
    pub fn place(&self, routes: &[Route], language: &str) -> String {
        let Some(route) = routes.first() else { return String::new() };
        let mut names = Vec::new();
        let mut shape = Some(self.shape);
        for (index, key) in route.0.iter().enumerate() {
            let here = Route::of(route.0[..=index].to_vec());
            let entries = shape.is_some_and(|shape| matches!(shape.nature, Nature::Entries(_)));
            let list = index.checked_sub(1).and_then(|before| route.key(before)).unwrap_or_default();
            if entries {
                let own = self.text_at(&here.with("name"), language);
                names.push(own.unwrap_or_else(|| self.item(&here, language)));
            } else if index + 1 == route.0.len() || list.is_empty() && route.0.len() == 1 {
                names.push(self.key(key, language));
            }
            shape = shape.and_then(|shape| shape.inside(key));
        }
        names.join(&self.locales.words(language, "place-separator", &[]))
    }
}
