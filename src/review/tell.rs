//! A change to a sentence, in every language: by the rule that claims it, with names instead of ids.

use super::sections;
use super::speech::Speech;
use crate::model::change::{Change, ChangeKind};
use crate::model::locale::{SOURCE, Value as Said};
use crate::model::route::Route;
use crate::model::rule::Rule;
use crate::model::text::Text;
use crate::model::tree::Tree;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What a rule says of the places at which it matched, in every language of the site.
pub fn rule(rule: &Rule, change: &Change, routes: &[Route], speech: &Speech<'_>) -> Text {
    let sentence = |language: &String| {
        let values = values(change, routes, speech, language);
        let own = rule.message.0.get(language).filter(|_| language != SOURCE);
        let translated = || {
            let values: Vec<(&str, Said<'_>)> =
                values.iter().map(|(name, text)| (*name, Said::from(text.as_str()))).collect();
            let said = speech.locales.say(language, &rule.id, &values)?;
            (said.language == *language && language != SOURCE).then_some(said.text)
        };
        let template = || rule.message.shown(SOURCE, speech.prevailing).map(|(text, _)| filled(text, &values));
        let text = own.map(|text| filled(text, &values)).or_else(translated).or_else(template);
        (language.clone(), text.unwrap_or_else(|| unclaimed_in(change, routes, speech, language)))
    };
    Text(speech.languages.iter().map(sentence).collect())
}

/// What is said where no rule claims a change: its place in words, and what happened there.
pub fn unclaimed(change: &Change, routes: &[Route], speech: &Speech<'_>) -> Text {
    let sentence = |language: &String| (language.clone(), unclaimed_in(change, routes, speech, language));
    Text(speech.languages.iter().map(sentence).collect())
}

/// What is said of a newer built-in catalog.
pub fn catalog(speech: &Speech<'_>) -> Text {
    let said = |language: &String| (language.clone(), speech.locales.words(language, "catalog-updated", &[]));
    Text(speech.languages.iter().map(said).collect())
}

fn unclaimed_in(change: &Change, routes: &[Route], speech: &Speech<'_>, language: &str) -> String {
    if change.route.key(2) == Some("sections") {
        return section(change, speech, language);
    }
    let values = values(change, routes, speech, language);
    let mut values: Vec<(&str, Said<'_>)> =
        values.iter().map(|(name, text)| (*name, Said::from(text.as_str()))).collect();
    let place = speech.place(routes, language);
    values.push(("place", Said::from(place.as_str())));
    let kind = crate::model::words::word(&change.kind);
    speech.locales.words(language, &format!("unclaimed-{kind}"), &values)
}

/// What is said of a section of a policy: its heading, not its text, which stands beside the sentence.
fn section(change: &Change, speech: &Speech<'_>, language: &str) -> String {
    let kind = crate::model::words::word(&change.kind);
    let policy = speech.name("policies", change.route.key(1).unwrap_or_default(), language);
    let text = change.after.as_ref().or(change.before.as_ref()).and_then(|text| speech.shown(text, language));
    let heading = text.as_deref().map(sections::heading).filter(|heading| !heading.is_empty()).unwrap_or("none");
    let values = [("policy", Said::from(policy)), ("heading", Said::from(heading))];
    speech.locales.words(language, &format!("section-{kind}"), &values)
}

fn filled(template: &str, values: &[(&'static str, String)]) -> String {
    values.iter().fold(template.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

/// What the names of a sentence stand for.
fn values(change: &Change, routes: &[Route], speech: &Speech<'_>, language: &str) -> Vec<(&'static str, String)> {
    let keys = |index: usize, list: &str| -> Vec<&str> {
        let here = |route: &&Route| index > 0 && route.key(index - 1) == Some(list);
        let distinct: BTreeSet<&str> = routes.iter().filter(here).filter_map(|route| route.key(index)).collect();
        distinct.into_iter().collect()
    };
    let named = |index: usize, list: &str| {
        let names: Vec<String> = keys(index, list).into_iter().map(|id| speech.name(list, id, language)).collect();
        speech.locales.join(language, &names)
    };
    let distinct = |names: BTreeSet<String>| speech.locales.join(language, &names.into_iter().collect::<Vec<_>>());
    // Many places are inside few: each of these is named once.
    let tops: BTreeSet<&[String]> = routes.iter().map(|route| &route.0[..2.min(route.0.len())]).collect();
    let owner = |keys: &&[String]| match keys {
        [list, id] => speech.name(list, id, language),
        _ => speech.name(keys.first().map_or("", String::as_str), "", language),
    };
    let inside: BTreeSet<&[String]> = routes.iter().map(entry_keys).collect();
    let feature = |keys: &&[String]| {
        let own = speech.text_at(&Route::of(keys.to_vec()).with("name"), language);
        keys.get(3).map(|id| own.unwrap_or_else(|| id.clone()))
    };
    let ends: BTreeMap<&[String], &Route> =
        routes.iter().map(|route| (&route.0[route.0.len().saturating_sub(2)..], route)).collect();
    let sdk = if change.route.key(2) == Some("ships") { named(3, "ships") } else { named(1, "sdks") };
    vec![
        ("entry", distinct(inside.iter().map(|keys| entry(keys, speech, language)).collect())),
        ("owner", distinct(tops.iter().map(owner).collect())),
        ("sdk", sdk),
        ("app", named(1, "apps")),
        ("organisation", named(1, "organisations")),
        ("policy", named(1, "policies")),
        ("feature", distinct(inside.iter().filter_map(feature).collect())),
        ("field", named(5, "fields")),
        ("platform", named(7, "on")),
        ("purpose", named(9, "purposes")),
        ("permission", named(3, "permissions")),
        ("item", distinct(ends.values().map(|route| speech.item(route, language)).collect())),
        ("key", speech.key(change.route.last(), language)),
        ("before", told(change, change.before.as_ref(), speech, language)),
        ("after", told(change, change.after.as_ref(), speech, language)),
    ]
}

/// The keys to what has an id of its own at a route: a feature, else what stands at the top.
fn entry_keys(route: &Route) -> &[String] {
    let length = if route.key(2) == Some("features") && route.0.len() > 3 { 4 } else { 2 };
    &route.0[..length.min(route.0.len())]
}

/// The name of what has an id of its own.
fn entry(keys: &[String], speech: &Speech<'_>, language: &str) -> String {
    let [list, id, rest @ ..] = keys else { return Route::of(keys.to_vec()).to_string() };
    let top = speech.name(list, id, language);
    match rest {
        [_, feature] => {
            let place = Route::of(keys.to_vec()).with("name");
            let name = speech.text_at(&place, language).unwrap_or_else(|| feature.clone());
            format!("{top}{}{name}", speech.locales.words(language, "place-separator", &[]))
        }
        _ => top,
    }
}

/// A value in words: what it was, or what it is.
fn told(change: &Change, value: Option<&Value>, speech: &Speech<'_>, language: &str) -> String {
    match value {
        Some(Value::String(id)) if change.kind == ChangeKind::Renamed => id.clone(),
        Some(value) => speech.value(&change.route, value, language),
        None => speech.locales.words(language, "not-stated", &[]),
    }
}

/// The value at a route in the new tree, or in the old one if it is gone.
pub fn either<'a>(new: &'a Tree, old: &'a Tree, route: &Route) -> Option<&'a Value> {
    new.at(route).or_else(|| old.at(route))
}
