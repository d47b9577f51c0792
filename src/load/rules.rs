//! A rule page to a rule: front matter, prose, and the example in its fenced blocks. Built-in and house rules alike.
//!
//! A path that the inventory doesn't have, or a word that nothing says, is an error of the rule.

use super::plain::plain;
use super::yaml::{self, Data, Node};
use crate::diagnostic::{Diagnostic, Place, Severity, nearest};
use crate::model::change::CHANGE_KINDS;
use crate::model::nature::{self, Nature, Shape};
use crate::model::rule::{Condition, Example, Pattern, ROOTS, Root, Rule, Test};
use crate::model::text::Text;
use crate::model::words::Level;
use serde_json::Value;

/// The keys of a rule's front matter.
const KEYS: [&str; 7] = ["on", "if", "level", "separate", "cite", "message", "question"];

/// Words that the review computes, and the root at which they stand.
pub const DERIVED: [(Root, &str); 22] = [
    (Root::Field, "known"),
    (Root::Field, "held"),
    (Root::Field, "anew"),
    (Root::Field, "bases"),
    (Root::Field, "abroad"),
    (Root::Field, "kept"),
    (Root::Field, "sent"),
    (Root::Field, "term"),
    (Root::Field, "stood"),
    (Root::Sdk, "stood"),
    (Root::Owner, "stood"),
    (Root::Purpose, "known"),
    (Root::Purpose, "held"),
    (Root::Purpose, "bases"),
    (Root::Permission, "known"),
    (Root::Permission, "bases"),
    (Root::Sdk, "controller"),
    (Root::Organisation, "renamed"),
    (Root::Organisation, "successor"),
    (Root::Organisation, "publishes"),
    (Root::Policy, "readers"),
    (Root::Item, "abroad"),
];

/// Reads one page; `language` is that of a message written as a plain string.
pub fn read(file: &str, id: &str, page: &str, language: &str) -> Result<Rule, Vec<Diagnostic>> {
    let (matter, prose, _) = super::markdown::front_matter(file, page).map_err(|finding| vec![finding])?;
    let mut found = Vec::new();
    unknown_keys(&matter, &mut found);
    let rule = Rule {
        id: id.to_owned(),
        on: one_or_many(matter.get("on")).into_iter().filter_map(|node| pattern(node, &mut found)).collect(),
        conditions: one_or_many(matter.get("if")).into_iter().filter_map(|node| condition(node, &mut found)).collect(),
        level: level(&matter, &mut found),
        separate: matter.get("separate").is_some_and(|node| node.data == Data::Bool(true)),
        cite: matter.get("cite").and_then(Node::as_key).map(str::to_owned),
        message: text(&matter, "message", language),
        question: text(&matter, "question", language),
        title: prose.lines().find_map(|line| line.strip_prefix("# ")).unwrap_or(id).to_owned(),
        prose: without_example(prose),
        language: language.to_owned(),
        example: example(file, prose),
    };
    if rule.on.is_empty() && found.is_empty() {
        found.push(Diagnostic::error("rule-without-pattern", matter.place.clone()));
    }
    if found.is_empty() { Ok(rule) } else { Err(found) }
}

fn unknown_keys(matter: &Node, found: &mut Vec<Diagnostic>) {
    let Data::Mapping(entries, _) = &matter.data else { return };
    for (key, _) in entries {
        let name = key.as_key().unwrap_or_default();
        if !KEYS.contains(&name) {
            let meant = nearest(name, KEYS).unwrap_or_default();
            let finding = Diagnostic::error("unknown-key", key.place.clone()).with("key", name);
            found.push(finding.with("meant", meant).with("known", KEYS.join(", ")));
        }
    }
}

fn one_or_many(node: Option<&Node>) -> Vec<&Node> {
    match node {
        Some(Node { data: Data::Sequence(items), .. }) => items.iter().collect(),
        Some(single) => vec![single],
        None => Vec::new(),
    }
}

fn bad(place: &Place, rule: &'static str, text: &str) -> Diagnostic {
    Diagnostic::new(rule, Severity::Error).at(place.clone()).with("text", text)
}

fn pattern(node: &Node, found: &mut Vec<Diagnostic>) -> Option<Pattern> {
    let text = node.as_key().unwrap_or_default();
    let Some((path, kind)) = text.rsplit_once(' ') else {
        found.push(bad(&node.place, "rule-pattern", text));
        return None;
    };
    let Some((kind, _)) = CHANGE_KINDS.iter().find(|(_, word)| *word == kind.trim()) else {
        found.push(bad(&node.place, "rule-kind", kind));
        return None;
    };
    let keys = keys(path.trim());
    if !leads_somewhere(nature::inventory(), &keys) {
        found.push(bad(&node.place, "rule-path", path));
        return None;
    }
    Some(Pattern { keys, kind: *kind })
}

fn keys(path: &str) -> Vec<Option<String>> {
    path.split('/').map(|key| (!matches!(key, "any" | "*")).then(|| key.to_owned())).collect()
}

/// Whether some route of the inventory has these keys; prose sections stand below `policies/<id>/sections`.
fn leads_somewhere(shape: &Shape, keys: &[Option<String>]) -> bool {
    let Some((key, rest)) = keys.split_first() else { return true };
    match &shape.nature {
        Nature::Record(inside) => match key {
            Some(name) => inside.get(name).is_some_and(|shape| leads_somewhere(shape, rest)) || is_prose(name, keys),
            None => inside.values().any(|shape| leads_somewhere(shape, rest)),
        },
        Nature::Entries(entry) => leads_somewhere(entry, rest),
        Nature::Set => rest.is_empty(),
        _ => false,
    }
}

fn is_prose(name: &str, keys: &[Option<String>]) -> bool {
    match name {
        "policies" => keys.len() == 4 && keys[2].as_deref() == Some("sections"),
        _ => false,
    }
}

fn condition(node: &Node, found: &mut Vec<Diagnostic>) -> Option<Condition> {
    let text = node.as_key().unwrap_or_default();
    let tests = [(" is not ", Test::IsNot), (" is ", Test::Is), (" has ", Test::Has)];
    let parts = tests.iter().find_map(|(word, test)| text.split_once(word).map(|(path, value)| (path, *test, value)));
    let Some((path, test, value)) = parts else {
        found.push(bad(&node.place, "rule-condition", text));
        return None;
    };
    let (root, inside) = path.trim().split_once('.').unwrap_or((path.trim(), ""));
    let Some((root, _)) = ROOTS.iter().find(|(_, word)| *word == root) else {
        found.push(bad(&node.place, "rule-name", root));
        return None;
    };
    let keys = if inside.is_empty() { Vec::new() } else { keys(inside) };
    if !is_known(*root, &keys) {
        found.push(bad(&node.place, "rule-path", path));
        return None;
    }
    let value = match value.trim() {
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        word => Value::String(word.to_owned()),
    };
    Some(Condition { root: *root, keys, test, value })
}

/// Whether the path of a condition can ever lead to a value.
fn is_known(root: Root, keys: &[Option<String>]) -> bool {
    if keys.is_empty() || matches!(root, Root::Before | Root::After) {
        return true;
    }
    let derived = |root: Root, key: &Option<String>| {
        DERIVED.iter().any(|(at, word)| *at == root && key.as_deref() == Some(*word))
    };
    if keys.len() == 1 && derived(root, &keys[0]) {
        return true;
    }
    let ends_in_derived = keys.last().is_some_and(|last| derived(Root::Field, last) || derived(Root::Purpose, last));
    let keys = if ends_in_derived { &keys[..keys.len() - 1] } else { keys };
    starts(root).iter().any(|start| {
        let route: Vec<Option<String>> = super::rules::keys(start).into_iter().chain(keys.iter().cloned()).collect();
        leads_somewhere(nature::inventory(), &route)
    })
}

/// Where in the inventory a name stands.
fn starts(root: Root) -> &'static [&'static str] {
    match root {
        Root::Owner => &["sdks/*", "apps/*"],
        Root::Sdk => &["sdks/*"],
        Root::App => &["apps/*"],
        Root::Organisation => &["organisations/*"],
        Root::Ship => &["apps/*/ships/*"],
        Root::Feature => &["sdks/*/features/*"],
        Root::Field => &["sdks/*/features/*/fields/*/on/*"],
        Root::Purpose => &["sdks/*/features/*/fields/*/on/*/purposes/*"],
        Root::Policy => &["policies/*"],
        Root::Permission | Root::Platform | Root::Before | Root::After | Root::Item => &[],
    }
}

fn level(matter: &Node, found: &mut Vec<Diagnostic>) -> Level {
    let node = matter.get("level").unwrap_or(matter);
    let word = node.as_key().unwrap_or_default();
    serde_json::from_value(Value::String(word.to_owned())).unwrap_or_else(|_| {
        found.push(bad(&node.place, "rule-level", word));
        Level::Decide
    })
}

fn text(matter: &Node, key: &str, language: &str) -> Text {
    match matter.get(key).map(plain) {
        Some(Value::String(text)) => Text([(language.to_owned(), text)].into()),
        Some(map) => serde_json::from_value(map).unwrap_or_default(),
        None => Text::default(),
    }
}

/// The prose without its heading and its fenced example.
fn without_example(prose: &str) -> String {
    let mut fenced = false;
    let mut kept = String::new();
    for line in prose.lines() {
        if line.starts_with("```") {
            fenced = !fenced;
        } else if !fenced && !line.starts_with("# ") {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept.trim().to_owned()
}

fn example(file: &str, prose: &str) -> Option<Example> {
    let block = |name: &str| {
        let start = prose.find(&format!("```{name}\n"))? + name.len() + 4;
        prose[start..].find("```").map(|end| &prose[start..start + end])
    };
    let tree = |name: &str| yaml::parse(file, block(name)?).ok().map(|node| plain(&node));
    let reports = block("text reports")?.lines().map(str::trim).filter(|line| !line.is_empty());
    Some(Example {
        before: tree("yaml before")?,
        after: tree("yaml after")?,
        reports: reports.map(str::to_owned).collect(),
        written: (block("yaml before")?.to_owned(), block("yaml after")?.to_owned()),
    })
}
