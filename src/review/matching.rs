//! What a rule matches, and under which conditions, to words that need no knowledge of the format.

use crate::model::locale::{Locales, Value as Arg};
use crate::model::rule::{Condition, Pattern, ROOTS, Root, Rule, Test};
use crate::model::words::word;
use serde_json::Value;

/// The words of one language.
#[derive(Clone, Copy)]
struct Words<'a> {
    locales: &'a Locales,
    language: &'a str,
}

/// Where a rule looks, each place once with every kind of change that it means there.
pub fn places(rule: &Rule, locales: &Locales, language: &str) -> Vec<String> {
    let words = Words { locales, language };
    let mut places: Vec<(String, Vec<String>)> = Vec::new();
    for pattern in &rule.on {
        let (place, kind) = (words.place(pattern), words.say(&format!("happens-{}", word(&pattern.kind))));
        match places.iter_mut().find(|(known, _)| *known == place) {
            Some((_, kinds)) => kinds.push(kind),
            None => places.push((place, vec![kind])),
        }
    }
    let told = |(place, kinds): (String, Vec<String>)| {
        words.with("rule-place", &[("place", &place), ("kinds", &locales.join(language, &kinds))])
    };
    places.into_iter().map(told).collect()
}

/// Under which conditions, all of which hold.
pub fn conditions(rule: &Rule, locales: &Locales, language: &str) -> Vec<String> {
    let words = Words { locales, language };
    rule.conditions.iter().map(|condition| words.condition(rule, condition)).collect()
}

impl Words<'_> {
    fn say(&self, id: &str) -> String {
        self.locales.words(self.language, id, &[])
    }

    fn with(&self, id: &str, values: &[(&str, &str)]) -> String {
        let values: Vec<(&str, Arg<'_>)> = values.iter().map(|(name, value)| (*name, Arg::from(*value))).collect();
        self.locales.words(self.language, id, &values)
    }

    fn known(&self, id: &str) -> Option<String> {
        self.locales.say(self.language, id, &[]).map(|said| said.text)
    }

    fn key(&self, key: &str) -> String {
        self.known(&format!("key-{key}")).unwrap_or_else(|| key.to_owned())
    }

    /// A path in words: each list by any of its entries, then the key.
    fn place(&self, pattern: &Pattern) -> String {
        let mut names = Vec::new();
        for (index, key) in pattern.keys.iter().enumerate() {
            let last = index + 1 == pattern.keys.len();
            let before = index.checked_sub(1).and_then(|before| pattern.keys[before].as_deref());
            let entry = |list: &str| self.known(&format!("any-{list}"));
            match (key.as_deref(), before) {
                // An app or an SDK: where both are meant, the list has no name.
                (None, None) if index == 1 => names.push(self.say("any-owner")),
                (None, Some("on")) if !last => {}
                (None, Some(list)) => names.push(entry(list).unwrap_or_else(|| self.key(list))),
                (None, None) => {}
                (Some(_), _) if pattern.keys.get(index + 1).is_some_and(Option::is_none) => {}
                // A member of a list of words has its gloss.
                (Some(key), Some(list)) => {
                    let gloss = self.known(&format!("{}-{key}", list.replace('_', "-")));
                    names.push(
                        gloss.filter(|_| self.known(&format!("key-{key}")).is_none()).unwrap_or_else(|| self.key(key)),
                    );
                }
                (Some(key), None) => names.push(self.key(key)),
            }
        }
        names.join(&self.say("place-separator"))
    }

    fn condition(&self, rule: &Rule, condition: &Condition) -> String {
        let root = ROOTS.iter().find(|(root, _)| *root == condition.root).map_or("", |(_, word)| word);
        let keys = condition.keys.iter().flatten();
        let names: Vec<String> =
            [self.say(&format!("root-{root}"))].into_iter().chain(keys.map(|key| self.key(key))).collect();
        let what = names.join(&self.say("place-separator"));
        let value = self.value(rule, condition);
        let id = match condition.test {
            Test::Is => "condition-is",
            Test::IsNot => "condition-is-not",
            Test::Has => "condition-has",
        };
        self.with(id, &[("what", &what), ("value", &value)])
    }

    /// The value of a condition: yes or no, or the gloss of a word of the list that the path ends in.
    fn value(&self, rule: &Rule, condition: &Condition) -> String {
        let told = match (&condition.value, condition.root) {
            (Value::Bool(flag), _) => return self.say(if *flag { "yes" } else { "no" }),
            (Value::String(word), _) => word,
            _ => return condition.value.to_string(),
        };
        let of_pattern = rule.on.first().and_then(|pattern| pattern.keys.last()?.as_deref());
        let list = match condition.keys.iter().flatten().next_back().map(String::as_str) {
            Some("bases") => Some("basis"),
            Some("readers") => Some("audience"),
            // Its members are keys themselves.
            Some("anew") => Some("key"),
            Some(key) => Some(key),
            None if matches!(condition.root, Root::Before | Root::After) => of_pattern,
            None => None,
        };
        let gloss = list.and_then(|list| self.known(&format!("{}-{told}", list.replace('_', "-"))));
        match told.as_str() {
            "yes" | "no" => self.say(told),
            "unknown" | "none" | "same" | "other" => self.say(&format!("word-{told}")),
            _ => gloss.unwrap_or_else(|| told.clone()),
        }
    }
}
