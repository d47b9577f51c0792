//! The prose of policies, section by section: one change per policy and section, over all languages.
//!
//! What only typesetting or order decides is nothing. What a change of words means is for a person to say; marking the
//! words is `redline`'s part.

use super::redline;
use super::sections::{Sections, Texts, rekeyed, sections, without_number};
use crate::model::change::{Change, ChangeKind};
use crate::model::policy::Prose;
use crate::model::route::route;
use serde_json::{Map, Value};
use std::sync::Arc;

/// Changes between the prose of two versions; a policy that came or went is told by the inventory.
pub fn compare(old: &Prose, new: &Prose, prevailing: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    for (policy, after) in new {
        let Some(before) = old.get(policy) else { continue };
        if before == after {
            continue;
        }
        let after = sections(after, prevailing);
        let before = rekeyed(sections(before, prevailing), &after, prevailing);
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

fn by_language(texts: &Texts) -> Arc<Value> {
    Arc::new(Value::Object(
        texts.iter().map(|(tag, text)| (tag.clone(), Value::String(text.clone()))).collect::<Map<_, _>>(),
    ))
}

fn difference(old: &Texts, new: &Texts, prevailing: &str) -> Option<ChangeKind> {
    let same = |tag: &str| match (old.get(tag), new.get(tag)) {
        (Some(old), Some(new)) => old == new || redline::same(&without_number(old), &without_number(new)),
        (old, new) => old == new,
    };
    if !same(prevailing) {
        return Some(ChangeKind::Changed);
    }
    let translated = old.keys().chain(new.keys()).any(|tag| !same(tag));
    translated.then_some(ChangeKind::Translated)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

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

    #[test]
    fn a_heading_reworded_is_a_change_of_its_section() {
        let body = "\n\n我们在你注销账号后三十天内删除上述信息，法律另有规定的除外。\n";
        let old = prose(&format!("## 保存期限{body}"), "## Kept\n");
        let new = prose(&format!("## 我们保存多久{body}"), "## Kept\n");
        assert_eq!(kinds(&old, &new), [("policies/privacy/sections/我们保存多久".to_owned(), ChangeKind::Changed)]);
    }

    #[test]
    fn order_and_numbers_of_sections_are_nothing() {
        let old = prose("## 一、保存\n\n甲。\n\n## 二、联系\n\n乙。\n", "## Kept\n\na\n\n## Contact\n\nb\n");
        let new = prose("## 一、联系\n\n乙。\n\n## 二、保存\n\n甲。\n", "## Contact\n\nb\n\n## Kept\n\na\n");
        assert_eq!(kinds(&old, &new), []);
    }
}
