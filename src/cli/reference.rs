//! The schemas of all kinds of files to a page for people: each key with what it says and what may stand there.
//!
//! What it says is the model's own doc comment, in the language of whoever asks; nothing is written here by hand.

use super::talk::Talk;
use super::{editor, language};
use crate::load::built_in::BuiltIn;
use crate::model::nature::words;
use crate::model::schema::{FILE_KINDS, FileKind};
use serde_json::Value;
use std::collections::BTreeMap;

/// The page, without a head.
pub(super) fn written(built_in: &BuiltIn, talk: &Talk) -> String {
    let language = language::nearest(&talk.language);
    let mut page = format!("{}\n", talk.words("reference-intro", &[]));
    let schemas =
        FILE_KINDS.map(|(kind, name)| (kind, name, editor::schema(kind, built_in, &editor::Own::new(), language)));
    let parts: Parts = schemas
        .iter()
        .flat_map(|(.., schema)| schema["$defs"].as_object().into_iter().flatten())
        .map(|(part, definition)| (part.clone(), definition.clone()))
        .collect();
    for (kind, name, schema) in schemas {
        page += &format!("\n## {} {{#{name}}}\n", place(kind));
        let says = text(&schema, "description");
        // What stands under each id of such a file is a part of its own.
        let entry = schema.get("additionalProperties").and_then(part_of);
        let each = entry.map(|part| talk.words("reference-each", &[("what", &link(part))]));
        for line in [says].into_iter().chain(each.as_deref()).filter(|line| !line.is_empty()) {
            page += &format!("\n{line}\n");
        }
        page += &table(&schema, &parts, talk);
    }
    page += &format!("\n## {} {{#parts}}\n", talk.words("reference-parts", &[]));
    for (name, part) in parts.iter().filter(|(name, part)| shown(name, part)) {
        page += &format!("\n### `{name}` {{#part-{}}}\n\n{}\n", name.to_lowercase(), text(part, "description"));
        page += &table(part, &parts, talk);
        page += &list(part);
    }
    marked(&page)
}

/// The brackets that Chinese words on a terminal set around names, as Markdown: code where it is to be typed, else quotes.
fn marked(page: &str) -> String {
    let mut pieces = page.split('「');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let Some((name, rest)) = piece.split_once('」') else {
            out = out + "「" + piece;
            continue;
        };
        if name.is_ascii() {
            let before = if out.ends_with(is_han) { " " } else { "" };
            let after = if rest.starts_with(is_han) { " " } else { "" };
            out += &format!("{before}`{name}`{after}{rest}");
        } else {
            out += &format!("“{name}”{rest}");
        }
    }
    out
}

/// Whether a letter is one that stands apart from code by a space.
fn is_han(letter: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&letter)
}

/// Where files of a kind stand.
fn place(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Site => "`site.yaml`",
        FileKind::Organisations => "`organisations.yaml`",
        FileKind::App => "`apps/<id>.yaml`",
        FileKind::Sdk => "`sdks/<id>.yaml`",
        FileKind::Fields => "`catalog/fields.yaml`",
        FileKind::Purposes => "`catalog/purposes.yaml`",
        FileKind::Permissions => "`catalog/permissions.yaml`",
        FileKind::Next => "`next.yaml`",
        FileKind::Policy => "`policies/<id>.<lang>.md`",
        FileKind::Block => "` ```candor `",
    }
}

/// Only what has keys or words of its own is a part; ids of the catalog stand in the catalog.
fn shown(name: &str, part: &Value) -> bool {
    // Definitions of the model begin with a capital letter; those of the catalog's ids don't.
    name.starts_with(char::is_uppercase)
        && ((part.get("properties").is_some() && part.get("additionalProperties").is_none_or(|more| more == false))
            || part.get("oneOf").is_some())
}

/// The keys of a schema, each with what it says and what may stand there.
fn table(schema: &Value, parts: &Parts, talk: &Talk) -> String {
    let Some(keys) = schema.get("properties").and_then(Value::as_object) else { return String::new() };
    let required: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let head = |id: &str| talk.words(&format!("reference-{id}"), &[]);
    let mut table = format!("\n| {} | {} | {} |\n|---|---|---|\n", head("key"), head("says"), head("value"));
    for (key, property) in keys {
        let must = if required.contains(&key.as_str()) { head("required") } else { String::new() };
        let says = text(property, "description");
        table += &format!("| `{key}` | {}{} | {} |\n", must, cell(says), value(property, parts, talk));
    }
    table
}

/// The words of a list, each with its gloss.
fn list(part: &Value) -> String {
    let choices = part["oneOf"].as_array().into_iter().flatten();
    let line = |choice: &Value| format!("- `{}`: {}\n", text(choice, "const"), text(choice, "description"));
    let lines: String = choices.filter(|choice| choice.get("const").is_some()).map(line).collect();
    if lines.is_empty() { lines } else { format!("\n{lines}") }
}

/// The parts that schemas share, by name.
type Parts = BTreeMap<String, Value>;

/// What may stand as a value: a part, a form of text, or several of it.
fn value(schema: &Value, parts: &Parts, talk: &Talk) -> String {
    let say = |id: &str| talk.words(&format!("reference-{id}"), &[]);
    if let Some(part) = part_of(schema) {
        return match part.split('-').next() {
            Some("fields" | "purposes" | "permissions") => say(part.split('-').next().unwrap_or(part)),
            Some("Text") => say("text"),
            _ => match parts.get(part).filter(|definition| !shown(part, definition)) {
                Some(definition) => value(definition, parts, talk),
                None => link(part),
            },
        };
    }
    if let Some(choices) = schema.get("anyOf").and_then(Value::as_array) {
        let mut all: Vec<String> = choices.iter().map(|choice| value(choice, parts, talk)).collect();
        all.dedup();
        return all.join(&say("or"));
    }
    let plain = words(schema);
    if !plain.is_empty() {
        return plain.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" ");
    }
    match (text(schema, "type"), text(schema, "format")) {
        ("array", _) => talk.words("reference-several", &[("what", &value(&schema["items"], parts, talk))]),
        ("object", _) if schema.get("properties").is_some() => keys(schema),
        ("object", _) => match schema.get("additionalProperties") {
            Some(inner) if inner != false => talk.words("reference-by-id", &[("what", &value(inner, parts, talk))]),
            _ => say("map"),
        },
        ("boolean", _) => "`true` `false`".to_owned(),
        ("integer" | "number", _) => say("number"),
        (_, "") => say("plain"),
        (_, format) => say(&format!("form-{format}")),
    }
}

/// The keys of a map that is no part of its own.
fn keys(schema: &Value) -> String {
    let keys = schema["properties"].as_object().into_iter().flatten();
    keys.map(|(key, _)| format!("`{key}`")).collect::<Vec<_>>().join(" ")
}

fn part_of(schema: &Value) -> Option<&str> {
    schema.get("$ref").and_then(Value::as_str).and_then(|at| at.strip_prefix("#/$defs/"))
}

fn link(part: &str) -> String {
    format!("[{part}](#part-{})", part.to_lowercase())
}

fn text<'a>(schema: &'a Value, key: &str) -> &'a str {
    schema.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// Text that stays in its cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
