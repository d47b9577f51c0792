//! A team's own `templates/locale/<lang>/` to words: a new language, or other words for a built-in one.
//!
//! The files have the form of the built-in ones. What is right in them counts; what is wrong is found at its place.

use super::built_in::BuiltIn;
use super::plain::plain;
use super::{decode, files, yaml};
use crate::diagnostic::{Diagnostic, Place};
use crate::model::locale::{Locale, Locales};
use serde_json::{Map, Value};
use std::sync::Arc;

/// The folder of languages, from a project's folder.
pub const FOLDER: &str = "templates/locale";

/// Adds the files of the folder, by their paths in it, to what the binary carries; gives what was wrong with them.
pub fn add(built_in: &mut BuiltIn, own: &files::Files) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    // Nobody else holds the words before they are complete.
    let Some(locales) = Arc::get_mut(&mut built_in.locales) else { return found };
    for (path, bytes) in own {
        // Findings count their places from the content folder, beside which the templates stand.
        let file = format!("../{FOLDER}/{path}");
        let added = match path.split_once('/') {
            Some((language, name)) if !name.contains('/') => {
                decode::text(&file, bytes).map_err(|finding| vec![finding]).and_then(|text| {
                    let end = name.rsplit('.').next();
                    match end {
                        Some("ftl") => words(locales, language, &file, &text),
                        Some("yaml") => names(&mut built_in.names, language, &file, &text),
                        _ => Err(vec![unknown(&file)]),
                    }
                })
            }
            _ => Err(vec![unknown(&file)]),
        };
        found.extend(added.err().into_iter().flatten());
    }
    found
}

fn unknown(file: &str) -> Diagnostic {
    Diagnostic::error("unknown-file", decode::place_after(file, ""))
}

/// How deep placeables may stand in each other: the parser of Fluent calls itself for each.
const DEEPEST: usize = 32;

/// Where placeables nest deeper than that.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut quoted) = (0_usize, false);
    let deeper = |(at, character): (usize, char)| {
        match character {
            // A quoted text ends with its line; outside of placeables a quote is only a quote.
            '"' => quoted = depth > 0 && (!quoted || text[..at].ends_with('\\')),
            '\n' => {
                quoted = false;
                // What isn't indented begins another message.
                depth = if text[at + 1..].starts_with([' ', '}', '\n']) { depth } else { 0 };
            }
            '{' if !quoted => depth += 1,
            '}' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        (depth > DEEPEST).then_some(at)
    };
    text.char_indices().find_map(deeper)
}

/// Messages in Fluent.
fn words(locales: &mut Locales, language: &str, file: &str, text: &str) -> Result<(), Vec<Diagnostic>> {
    if locales.get_mut(language).is_none() {
        let locale = Locale::read(language, &[]).map_err(|_| {
            vec![Diagnostic::error("language-form", decode::place_after(file, "")).with("text", language)]
        })?;
        locales.insert(language, locale);
    }
    if let Some(at) = too_deep(text) {
        let place = decode::place_after(file, &text[..at]);
        return Err(vec![decode::unreadable("too-deep", place).with("limit", DEEPEST)]);
    }
    let added = locales.get_mut(language).map_or(Ok(()), |locale| locale.add(text));
    added.map_err(|faults| {
        let finding = |(at, reason): (usize, String)| {
            let place: Place = decode::place_after(file, text.get(..at).unwrap_or_default());
            decode::unreadable("words-syntax", place).with("reason", reason)
        };
        faults.into_iter().map(finding).collect()
    })
}

/// Names and explanations of the catalog and of countries.
fn names(
    all: &mut std::collections::BTreeMap<String, Value>,
    language: &str,
    file: &str,
    text: &str,
) -> Result<(), Vec<Diagnostic>> {
    let node = yaml::parse(file, text).map_err(|finding| vec![finding])?;
    merge(all.entry(language.to_owned()).or_insert_with(|| Value::Object(Map::new())), plain(&node));
    Ok(())
}

/// Maps are joined key by key; everything else is replaced.
fn merge(into: &mut Value, own: Value) {
    match (into, own) {
        (Value::Object(into), Value::Object(own)) => {
            for (key, value) in own {
                merge(into.entry(key).or_insert(Value::Null), value);
            }
        }
        (into, own) => *into = own,
    }
}

#[cfg(test)]
mod tests {
    use super::add;
    use crate::load::built_in;
    use std::collections::BTreeMap;

    #[test]
    fn a_team_adds_a_language_and_replaces_words() {
        let mut built_in = built_in::read().expect("what the binary carries is right");
        let own = BTreeMap::from([
            ("en/ui.ftl".to_owned(), b"skip = Jump\n".to_vec()),
            ("fr/ui.ftl".to_owned(), b"skip = Aller au texte\n".to_vec()),
            ("fr/catalog.yaml".to_owned(), b"fields:\n  device.oaid: { name: OAID }\n".to_vec()),
        ]);
        assert_eq!(add(&mut built_in, &own), []);
        assert_eq!(built_in.locales.words("en", "skip", &[]), "Jump");
        assert_eq!(built_in.locales.words("fr", "skip", &[]), "Aller au texte");
        assert_eq!(built_in.locales.words("fr", "yes", &[]), "yes");
        assert_eq!(built_in.names["fr"]["fields"]["device.oaid"]["name"], "OAID");
    }

    #[test]
    fn what_is_wrong_is_found_at_its_place() {
        let mut built_in = built_in::read().expect("what the binary carries is right");
        let own = BTreeMap::from([
            ("fr/ui.ftl".to_owned(), b"skip = A\nyes = { $x\nno = B\n".to_vec()),
            ("no tag/ui.ftl".to_owned(), b"skip = A\n".to_vec()),
            ("readme.txt".to_owned(), Vec::new()),
            ("sv/ui.ftl".to_owned(), format!("skip = {}\"x\"{}\n", "{ ".repeat(5_000), " }".repeat(5_000)).into()),
            ("sw/ui.ftl".to_owned(), "skip = { \"{\" }{ \"\\\"{\" } \"\n".repeat(50).into()),
        ]);
        let found = add(&mut built_in, &own);
        let told: Vec<_> =
            found.iter().map(|one| (one.rule, one.place.as_ref().map_or(0, |place| place.line))).collect();
        assert_eq!(told, [("words-syntax", 3), ("language-form", 1), ("unknown-file", 1), ("too-deep", 1)]);
    }
}
