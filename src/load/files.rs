//! The files of a content folder to canonical values, each by the schema of its kind; with every finding on the way.

use super::folder::{Part, part};
use super::format::Address;
use super::read::{Reader, Reference};
use super::yaml::{self, Node};
use super::{Before, decode, markdown};
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::model::id;
use crate::model::policy::Prose;
use crate::model::schema::{FileKind, schema};
use rayon::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A content folder as it was read: paths to bytes, without what is sealed.
pub type Files = BTreeMap<String, Vec<u8>>;

/// One file, read by itself.
#[derive(Debug, Default)]
pub struct FileRead {
    /// Its nodes; of a policy, those of its front matter.
    pub node: Option<Arc<Node>>,
    /// Its canonical value, as far as it is right.
    pub value: Option<Value>,
    /// A policy as it will be sealed, and its prose.
    pub policy: Option<(String, Option<String>)>,
    /// References that must be resolved.
    pub references: Vec<Reference>,
    /// Web addresses that it states or leads to.
    pub addresses: Vec<Address>,
    /// Findings, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

/// The values of all files, before they are put together.
#[derive(Debug, Default)]
pub struct Read {
    /// The languages of the site; the first prevails.
    pub languages: Vec<String>,
    /// Every YAML file and every policy, by its path.
    pub files: BTreeMap<String, Arc<FileRead>>,
    /// Files of which there is one, by kind.
    pub single: BTreeMap<FileKind, Value>,
    /// `apps/` and `sdks/` that have a value, by kind and id.
    pub by_id: BTreeMap<FileKind, BTreeMap<String, Arc<FileRead>>>,
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
    /// Findings, in the order of files.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads all files, in the order of their paths; what was read before and is the same isn't read again.
pub fn read(files: &Files, before: Option<Before<'_>>) -> Read {
    let mut read = Read::default();
    read.languages = languages(files, &mut read.diagnostics);
    let before = before.filter(|before| before.content.languages == read.languages);
    let alone: Vec<Option<Arc<FileRead>>> =
        files.par_iter().map(|(path, bytes)| alone((path, bytes), before, &read.languages)).collect();
    for ((path, bytes), file) in files.iter().zip(alone) {
        let file = file.unwrap_or_default();
        match part(path) {
            Part::Yaml(kind, id) => value(kind, id, path, file, &mut read),
            Part::Policy(id, language) => policy(path, &id, &language, file, &mut read),
            Part::Rule(id) => rule(path, bytes, id, &mut read),
            Part::Sealed => {}
            Part::Static => {
                read.statics.insert(path["static/".len()..].to_owned(), bytes.clone());
            }
            Part::Beside => {
                read.policy_files.insert(path.clone(), bytes.clone());
            }
            Part::Unknown => read.diagnostics.push(Diagnostic::error("unknown-file", top_of(path))),
        }
    }
    same_but_for_case(files, &mut read.diagnostics);
    without_prevailing(files, &mut read);
    read
}

/// A YAML file or a policy, read by itself; as it was before, if it is the same.
fn alone(
    (path, bytes): (&String, &Vec<u8>),
    before: Option<Before<'_>>,
    languages: &[String],
) -> Option<Arc<FileRead>> {
    let part = part(path);
    if !matches!(part, Part::Yaml(..) | Part::Policy(..)) {
        return None;
    }
    let known = before.and_then(|before| {
        let same = before.files.get(path) == Some(bytes);
        before.content.files.get(path).filter(|_| same).cloned()
    });
    let read = || match part {
        Part::Yaml(kind, _) => yaml_file(kind, path, bytes, languages),
        _ => policy_file(path, bytes, languages),
    };
    Some(known.unwrap_or_else(|| Arc::new(read())))
}

fn top_of(path: &str) -> Place {
    Place { file: path.into(), line: 1, column: 1, length: 1 }
}

fn parse(path: &str, bytes: &[u8]) -> Result<Node, Diagnostic> {
    decode::text(path, bytes).and_then(|text| yaml::parse(path, &text))
}

fn yaml_file(kind: FileKind, path: &str, bytes: &[u8], languages: &[String]) -> FileRead {
    match parse(path, bytes) {
        Ok(node) => FileRead::of(kind, node, languages),
        Err(finding) => FileRead { diagnostics: vec![finding], ..FileRead::default() },
    }
}

impl FileRead {
    /// Nodes against the schema of their kind of file.
    fn of(kind: FileKind, node: Node, languages: &[String]) -> FileRead {
        let schema = schema(kind);
        let mut reader = Reader::new(schema, languages);
        let value = reader.file(&node, schema);
        let Reader { diagnostics, references, addresses, .. } = reader;
        FileRead { node: Some(Arc::new(node)), value, policy: None, references, addresses, diagnostics }
    }
}

fn policy_file(path: &str, bytes: &[u8], languages: &[String]) -> FileRead {
    let failed = |finding| FileRead { diagnostics: vec![finding], ..FileRead::default() };
    let text = match decode::text(path, bytes) {
        Ok(text) => text,
        Err(finding) => return failed(finding),
    };
    match markdown::front_matter(path, &text) {
        Ok((node, prose, lines)) => {
            let mut file = FileRead::of(FileKind::Policy, node, languages);
            let found = markdown::read(path, prose, lines);
            file.diagnostics.extend(found.diagnostics);
            file.references.extend(found.references);
            file.addresses.extend(found.addresses);
            let prose = prose.to_owned();
            FileRead { policy: Some((text, Some(prose))), ..file }
        }
        Err(finding) => FileRead { policy: Some((text, None)), ..failed(finding) },
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
fn languages(files: &Files, found: &mut Vec<Diagnostic>) -> Vec<String> {
    let site = files.get("site.yaml").and_then(|bytes| parse("site.yaml", bytes).ok());
    let listed = site.as_ref().and_then(|node| node.get("languages"));
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

fn value(kind: FileKind, id: Option<String>, path: &str, file: Arc<FileRead>, read: &mut Read) {
    read.diagnostics.extend_from_slice(&file.diagnostics);
    if let Some(id) = id.as_ref().filter(|_| file.node.is_some()) {
        check_id(id, path, read);
    }
    read.files.insert(path.to_owned(), Arc::clone(&file));
    match (id, &file.value) {
        (Some(id), Some(_)) => {
            read.by_id.entry(kind).or_default().insert(id, file);
        }
        (None, Some(value)) => {
            read.single.insert(kind, value.clone());
        }
        (_, None) => {}
    }
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

fn policy(path: &str, id: &str, language: &str, file: Arc<FileRead>, read: &mut Read) {
    check_id(id, path, read);
    if !read.languages.is_empty() && !read.languages.iter().any(|known| known == language) {
        let known = read.languages.join(", ");
        let finding = Diagnostic::error("unknown-language", top_of(path)).with("text", language);
        read.diagnostics.push(finding.with("known", known));
    }
    read.diagnostics.extend_from_slice(&file.diagnostics);
    let of_language = |value| (language.to_owned(), value);
    if let Some(value) = &file.value {
        read.policies.entry(id.to_owned()).or_default().extend([of_language(value.clone())]);
    }
    if let Some((text, prose)) = &file.policy {
        read.policy_files.insert(path.to_owned(), text.clone().into_bytes());
        if let Some(prose) = prose {
            read.prose.entry(id.to_owned()).or_default().insert(language.to_owned(), prose.clone());
        }
    }
    read.files.insert(path.to_owned(), file);
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
