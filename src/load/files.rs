//! The files of a content folder to canonical values, each by the schema of its kind; with every finding on the way.

use super::folder::{Part, part};
use super::read::{Reader, Reference};
use super::yaml::{self, Node};
use super::{decode, markdown};
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::model::id;
use crate::model::policy::Prose;
use crate::model::schema::{FILE_KINDS, FileKind, of_file};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A content folder as it was read: paths to bytes, without what is sealed.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The values of all files, before they are put together.
#[derive(Debug, Default)]
pub struct Read {
    /// The languages of the site; the first prevails.
    pub languages: Vec<String>,
    /// Files of which there is one, by kind.
    pub single: BTreeMap<FileKind, Value>,
    /// `apps/` and `sdks/`, by kind and id.
    pub by_id: BTreeMap<FileKind, BTreeMap<String, Value>>,
    /// Front matter of policies, by id and language.
    pub policies: BTreeMap<String, BTreeMap<String, Value>>,
    /// Prose of policies.
    pub prose: Prose,
    /// What stands in `policies/`, as it will be sealed.
    pub policy_files: BTreeMap<String, Vec<u8>>,
    /// House rules, by id: path and page.
    pub rules: BTreeMap<String, (String, String)>,
    /// What stands in `static/`, by its path there.
    pub statics: BTreeMap<String, Vec<u8>>,
    /// The nodes of all files.
    pub nodes: BTreeMap<String, Node>,
    /// References that must be resolved.
    pub references: Vec<Reference>,
    /// Findings, in the order of files.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads all files, in the order of their paths.
pub fn read(files: &Files) -> Read {
    let mut read = Read::default();
    let mut parsed = Vec::new();
    for (path, bytes) in files {
        match part(path) {
            Part::Yaml(kind, id) => {
                if let Some(node) = parse(path, bytes, &mut read) {
                    parsed.push((kind, id, node));
                }
            }
            Part::Policy(..) | Part::Rule(_) | Part::Sealed => {}
            Part::Static => {
                read.statics.insert(path["static/".len()..].to_owned(), bytes.clone());
            }
            Part::Beside => {
                read.policy_files.insert(path.clone(), bytes.clone());
            }
            Part::Unknown => read.diagnostics.push(Diagnostic::error("unknown-file", top_of(path))),
        }
    }
    read.languages = languages(&parsed, &mut read.diagnostics);
    for (kind, id, node) in parsed {
        value(kind, id, node, &mut read);
    }
    for (path, bytes) in files {
        match part(path) {
            Part::Policy(id, language) => policy(path, bytes, &id, &language, &mut read),
            Part::Rule(id) => rule(path, bytes, id, &mut read),
            _ => {}
        }
    }
    same_but_for_case(files, &mut read.diagnostics);
    without_prevailing(files, &mut read);
    read
}

fn top_of(path: &str) -> Place {
    Place { file: path.to_owned(), line: 1, column: 1, length: 1 }
}

fn parse(path: &str, bytes: &[u8], read: &mut Read) -> Option<Node> {
    match decode::text(path, bytes).and_then(|text| yaml::parse(path, &text)) {
        Ok(node) => Some(node),
        Err(finding) => {
            read.diagnostics.push(finding);
            None
        }
    }
}

/// A policy counts in the language that prevails, so that it must be there.
fn without_prevailing(files: &Files, read: &mut Read) {
    let Some(prevailing) = read.languages.first() else { return };
    for (id, languages) in &read.policies {
        let missing = format!("policies/{id}.{prevailing}.md");
        let Some(language) = languages.keys().next().filter(|_| !files.contains_key(&missing)) else { continue };
        let finding = Diagnostic::error("prevailing-policy-missing", top_of(&format!("policies/{id}.{language}.md")));
        read.diagnostics.push(finding.with("language", prevailing).with("file", missing));
    }
}

/// The languages that `site.yaml` names, before it is read against its schema: all texts are read by them.
fn languages(parsed: &[(FileKind, Option<String>, Node)], found: &mut Vec<Diagnostic>) -> Vec<String> {
    let site = parsed.iter().find(|(kind, ..)| *kind == FileKind::Site);
    let listed = site.and_then(|(_, _, node)| node.get("languages"));
    let mut languages: Vec<String> = Vec::new();
    for item in listed.map(Node::items).unwrap_or_default() {
        let Some(language) = item.as_key() else { continue };
        match languages.iter().any(|known| known == language) {
            true => found.push(Diagnostic::error("listed-twice", item.place.clone()).with("id", language)),
            false => languages.push(language.to_owned()),
        }
    }
    languages
}

fn value(kind: FileKind, id: Option<String>, node: Node, read: &mut Read) {
    let value = against(kind, &node, read);
    let path = node.place.file.clone();
    if let Some(id) = &id {
        check_id(id, &path, read);
    }
    read.nodes.insert(path, node);
    let Some(value) = value else { return };
    match id {
        Some(id) => {
            read.by_id.entry(kind).or_default().insert(id, value);
        }
        None => {
            read.single.insert(kind, value);
        }
    }
}

/// Reads a node against the schema of its kind of file.
fn against(kind: FileKind, node: &Node, read: &mut Read) -> Option<Value> {
    let schema = schema(kind);
    let languages = read.languages.clone();
    let mut reader = Reader::new(schema, &languages);
    let value = reader.file(node, schema);
    read.diagnostics.extend(reader.diagnostics);
    read.references.extend(reader.references);
    value
}

/// The schema of a kind of file.
pub(super) fn schema(kind: FileKind) -> &'static Value {
    static SCHEMAS: std::sync::LazyLock<BTreeMap<FileKind, Value>> =
        std::sync::LazyLock::new(|| FILE_KINDS.iter().map(|(kind, _)| (*kind, of_file(*kind))).collect());
    &SCHEMAS[&kind]
}

fn check_id(id: &str, path: &str, read: &mut Read) {
    let rule = match id::check(id) {
        Ok(()) if matches!(part(path), Part::Yaml(FileKind::App, _)) && id == "site" => "id-reserved",
        Ok(()) => return,
        Err(id::BadId::Form) => "id-form",
        Err(id::BadId::Long) => "id-long",
        Err(id::BadId::Reserved) => "id-reserved",
    };
    read.diagnostics.push(Diagnostic::error(rule, top_of(path)).with("text", id));
}

fn policy(path: &str, bytes: &[u8], id: &str, language: &str, read: &mut Read) {
    check_id(id, path, read);
    if !read.languages.is_empty() && !read.languages.iter().any(|known| known == language) {
        let known = read.languages.join(", ");
        let finding = Diagnostic::error("unknown-language", top_of(path)).with("text", language);
        read.diagnostics.push(finding.with("known", known));
    }
    let text = match decode::text(path, bytes) {
        Ok(text) => text,
        Err(finding) => return read.diagnostics.push(finding),
    };
    match markdown::front_matter(path, &text) {
        Ok((node, prose, lines)) => {
            if let Some(value) = against(FileKind::Policy, &node, read) {
                read.policies.entry(id.to_owned()).or_default().insert(language.to_owned(), value);
            }
            read.nodes.insert(path.to_owned(), node);
            let found = markdown::read(path, prose, lines);
            read.diagnostics.extend(found.diagnostics);
            read.references.extend(found.references);
            read.prose.entry(id.to_owned()).or_default().insert(language.to_owned(), prose.to_owned());
        }
        Err(finding) => read.diagnostics.push(finding),
    }
    read.policy_files.insert(path.to_owned(), text.into_bytes());
}

fn rule(path: &str, bytes: &[u8], id: String, read: &mut Read) {
    match decode::text(path, bytes) {
        Ok(text) => {
            check_id(&id, path, read);
            read.rules.insert(id, (path.to_owned(), text));
        }
        Err(finding) => read.diagnostics.push(finding),
    }
}

/// Two names that differ only by case are one file on many systems.
fn same_but_for_case(files: &Files, found: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for path in files.keys().filter(|path| part(path) != Part::Sealed) {
        if let Some(other) = seen.insert(path.to_lowercase(), path) {
            let finding = Diagnostic::new("same-but-for-case", Severity::Error).at(top_of(path));
            found.push(finding.with("other", other));
        }
    }
}

/// Front matter of one policy over all languages as one canonical value: texts by language, the rest from the prevailing.
pub fn policy_value(by_language: &BTreeMap<String, Value>, prevailing: &str) -> Value {
    let first = by_language.get(prevailing).or_else(|| by_language.values().next());
    let mut policy = first.cloned().unwrap_or_else(|| json!({}));
    let titles = by_language.iter().filter_map(|(tag, matter)| Some((tag.clone(), matter.get("title")?.clone())));
    policy["title"] = Value::Object(titles.collect());
    policy
}
