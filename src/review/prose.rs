//! The prose of policies, section by section: one change per policy and section, over all languages.
//!
//! Sections are matched by heading. What a change of words means is for a person to say. Marking the changed words is
//! the page's part.

use crate::model::change::{Change, ChangeKind};
use crate::model::policy::Prose;
use crate::model::route::route;
use crate::model::text::normalised;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// A section: its key, and its Markdown by language.
type Sections = BTreeMap<String, BTreeMap<String, String>>;

/// Changes between the prose of two versions; a policy that came or went is told by the inventory.
pub fn compare(old: &Prose, new: &Prose, prevailing: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    for (policy, after) in new {
        let Some(before) = old.get(policy) else { continue };
        let (before, after) = (sections(before, prevailing), sections(after, prevailing));
        let mut keys: Vec<&String> = before.keys().chain(after.keys()).collect();
        keys.sort();
        keys.dedup();
        for key in keys {
            let kind = match (before.get(key), after.get(key)) {
                (Some(old), Some(new)) => match difference(old, new, prevailing) {
                    Some(kind) => kind,
                    None => continue,
                },
                (None, _) => ChangeKind::Added,
                (_, None) => ChangeKind::Removed,
            };
            let text = |sections: &Sections| sections.get(key).map(by_language);
            let route = route(["policies", policy, "sections", key]);
            changes.push(Change { route, kind, before: text(&before), after: text(&after) });
        }
    }
    changes
}

fn by_language(texts: &BTreeMap<String, String>) -> Value {
    Value::Object(texts.iter().map(|(tag, text)| (tag.clone(), Value::String(text.clone()))).collect::<Map<_, _>>())
}

fn difference(old: &BTreeMap<String, String>, new: &BTreeMap<String, String>, prevailing: &str) -> Option<ChangeKind> {
    let plain = |texts: &BTreeMap<String, String>, tag: &str| texts.get(tag).map(|text| normalised(text));
    if plain(old, prevailing) != plain(new, prevailing) {
        return Some(ChangeKind::Changed);
    }
    let all = |texts: &BTreeMap<String, String>| texts.keys().map(|tag| plain(texts, tag)).collect::<Vec<_>>();
    (old.keys().ne(new.keys()) || all(old) != all(new)).then_some(ChangeKind::Translated)
}

/// The sections of one policy. Their keys are those of the prevailing language; another language's section of the same
/// place belongs to the same key where both have as many.
fn sections(texts: &BTreeMap<String, String>, prevailing: &str) -> Sections {
    let cut: BTreeMap<&String, Vec<(String, String)>> = texts.iter().map(|(tag, text)| (tag, cut(text))).collect();
    let leading = cut.get(&prevailing.to_owned()).or_else(|| cut.values().next()).cloned().unwrap_or_default();
    let mut sections = Sections::new();
    for (tag, parts) in cut {
        let same = parts.len() == leading.len();
        for (index, (key, text)) in parts.into_iter().enumerate() {
            let key = if same { leading[index].0.clone() } else { key };
            sections.entry(key).or_default().insert(tag.clone(), text);
        }
    }
    sections
}

/// A text at its headings: key and Markdown of each part, the heading included. What stands before the first is `start`.
fn cut(text: &str) -> Vec<(String, String)> {
    let mut parts: Vec<(String, String)> = Vec::new();
    let mut fenced = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        }
        let heading = !fenced && line.starts_with('#');
        if heading || parts.is_empty() {
            let key = if heading { key(line) } else { "start".to_owned() };
            let count =
                parts.iter().filter(|(other, _)| *other == key || other.starts_with(&format!("{key}-"))).count();
            parts.push((if count == 0 { key } else { format!("{key}-{}", count + 1) }, String::new()));
        }
        if let Some((_, part)) = parts.last_mut() {
            part.push_str(line);
            part.push('\n');
        }
    }
    parts.retain(|(key, text)| key != "start" || !text.trim().is_empty());
    parts
}

/// A heading as a key: its explicit id, or its words joined by `-`, Chinese kept.
fn key(heading: &str) -> String {
    if let Some((_, explicit)) = heading.split_once("{#") {
        return explicit.split(['}', ' ']).next().unwrap_or_default().to_owned();
    }
    let letters = |letter: char| if letter.is_alphanumeric() { letter.to_lowercase().to_string() } else { " ".into() };
    let words: String = normalised(heading).chars().map(letters).collect();
    let key = words.split_whitespace().collect::<Vec<_>>().join("-");
    if key.is_empty() { "section".to_owned() } else { key }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prose(zh: &str, en: &str) -> Prose {
        Prose::from([("privacy".into(), BTreeMap::from([("zh-CN".into(), zh.into()), ("en".into(), en.into())]))])
    }

    fn kinds(old: &Prose, new: &Prose) -> Vec<(String, ChangeKind)> {
        compare(old, new, "zh-CN").into_iter().map(|change| (change.route.to_string(), change.kind)).collect()
    }

    #[test]
    fn one_change_per_section_over_all_languages() {
        let old =
            prose("## 保存\n\n保存 7 天。\n\n## 联系\n\n写信。\n", "## Kept\n\n7 days.\n\n## Contact\n\nWrite.\n");
        let new =
            prose("## 保存\n\n保存 30 天。\n\n## 联系\n\n写信。\n", "## Kept\n\n30 days.\n\n## Contact\n\nWrite.\n");
        assert_eq!(kinds(&old, &new), [("policies/privacy/sections/保存".to_owned(), ChangeKind::Changed)]);
    }

    #[test]
    fn reflow_and_spacing_are_nothing() {
        let old = prose("## 保存\n\n保存 7 天，\n然后删除。\n", "## Kept\n\nSeven days,\nthen gone.\n");
        let new = prose("## 保存\n\n保存7天，然后删除。\n", "## Kept\n\nSeven days, then gone.\n");
        assert_eq!(kinds(&old, &new), []);
    }

    #[test]
    fn another_language_alone_is_a_translation() {
        let old = prose("## 保存\n\n甲\n", "## Kept\n\na\n");
        let new = prose("## 保存\n\n甲\n", "## Kept\n\nb\n");
        assert_eq!(kinds(&old, &new), [("policies/privacy/sections/保存".to_owned(), ChangeKind::Translated)]);
    }
}
