//! A change to a sentence, in every language: by the rule that claims it, with names instead of ids.

use super::sections;
use super::speech::Speech;
use crate::model::change::{Change, ChangeKind};
use crate::model::locale::{SOURCE, Value as Said};
use crate::model::route::Route;
use crate::model::rule::Rule;
use crate::model::text::Text;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What a rule says of the places at which it matched, in every language of the site.
pub fn rule(rule: &Rule, change: &Change, routes: &[Route], speech: &Speech<'_>) -> Text {
    let sentence = |language: &String| {
        let value = |name: &str| value(name, change, routes, speech, language);
        let own = rule.message.0.get(language).filter(|_| language != SOURCE);
        let translated = || {
            let said = speech.locales.say_asking(language, &rule.id, value)?;
            (said.language == *language && language != SOURCE).then_some(said.text)
        };
        let template = || rule.message.shown(SOURCE, speech.prevailing).map(|(text, _)| filled(text, value));
        let text = own.map(|text| filled(text, value)).or_else(translated).or_else(template);
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
    let kind = crate::model::words::word(&change.kind);
    let value = |name: &str| match name {
        "place" => Some(speech.place(routes, language)),
        name => value(name, change, routes, speech, language),
    };
    let id = format!("unclaimed-{kind}");
    speech.locales.say_asking(language, &id, value).map_or(id, |said| said.text)
}

/// What is said of a section of a policy: its heading, not its text, which stands beside the sentence.
fn section(change: &Change, speech: &Speech<'_>, language: &str) -> String {
    let kind = crate::model::words::word(&change.kind);
    let policy = speech.name("policies", change.route.key(1).unwrap_or_default(), language);
    let text = change.after.as_deref().or(change.before.as_deref()).and_then(|text| speech.shown(text, language));
    let heading = text.as_deref().map(sections::heading).filter(|heading| !heading.is_empty()).unwrap_or("none");
    let values = [("policy", Said::from(policy)), ("heading", Said::from(heading))];
    speech.locales.words(language, &format!("section-{kind}"), &values)
}

/// A sentence with its names in braces filled in.
fn filled(template: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut pieces = template.split('{');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let named = piece.split_once('}').and_then(|(name, rest)| Some((value(name)?, rest)));
        match named {
            Some((value, rest)) => text.extend([&value, rest]),
            None => text.extend(["{", piece]),
        }
    }
    text
}

/// What a name in a sentence stands for.
fn value(name: &str, change: &Change, routes: &[Route], speech: &Speech<'_>, language: &str) -> Option<String> {
    let join = |names: Vec<String>| speech.locales.join(language, &names);
    let named = |index: usize, list: &str| {
        let here = |route: &&Route| route.key(index - 1) == Some(list);
        let ids: BTreeSet<&str> = routes.iter().filter(here).filter_map(|route| route.key(index)).collect();
        join(ids.into_iter().map(|id| speech.name(list, id, language)).collect())
    };
    // Many places are inside few: each of these is named once.
    let distinct = |names: BTreeSet<String>| join(names.into_iter().collect());
    Some(match name {
        "entry" => {
            let inside: BTreeSet<&[String]> = routes.iter().map(entry_keys).collect();
            distinct(inside.into_iter().map(|keys| entry(keys, speech, language)).collect())
        }
        "owner" => {
            let tops: BTreeSet<&[String]> = routes.iter().map(|route| &route.0[..2.min(route.0.len())]).collect();
            distinct(tops.into_iter().map(|keys| owner(keys, speech, language)).collect())
        }
        "feature" => {
            let inside: BTreeSet<&[String]> = routes.iter().map(entry_keys).collect();
            distinct(inside.into_iter().filter_map(|keys| feature(keys, speech, language)).collect())
        }
        "item" => {
            let end = |route: &'_ Route| route.0.len().saturating_sub(2);
            let ends: BTreeMap<&[String], &Route> =
                routes.iter().map(|route| (&route.0[end(route)..], route)).collect();
            distinct(ends.values().map(|route| speech.item(route, language)).collect())
        }
        "sdk" if change.route.key(2) == Some("ships") => named(3, "ships"),
        "sdk" => named(1, "sdks"),
        "app" => named(1, "apps"),
        "organisation" => named(1, "organisations"),
        "policy" => named(1, "policies"),
        "field" => named(5, "fields"),
        "platform" => named(7, "on"),
        "purpose" => named(9, "purposes"),
        "permission" => named(3, "permissions"),
        "key" => speech.key(change.route.last(), language),
        "before" => told(change, change.before.as_deref(), speech, language),
        "after" => told(change, change.after.as_deref(), speech, language),
        _ => return None,
    })
}

/// The name of what stands at the top.
fn owner(keys: &[String], speech: &Speech<'_>, language: &str) -> String {
    match keys {
        [list, id] => speech.name(list, id, language),
        _ => speech.name(keys.first().map_or("", String::as_str), "", language),
    }
}

/// The name of a feature, if that is what has an id here.
fn feature(keys: &[String], speech: &Speech<'_>, language: &str) -> Option<String> {
    let own = speech.text_at(&Route::of(keys.to_vec()).with("name"), language);
    keys.get(3).map(|id| own.unwrap_or_else(|| id.clone()))
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
