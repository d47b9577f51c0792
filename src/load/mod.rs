//! Text to the model: the files of a content folder to an inventory, with every finding on the way.
//!
//! Bad content is never an error here but a finding; what is right around it is kept. Nothing reads the disk.

pub mod block;
pub mod built_in;
pub mod catalog;
pub mod decode;
pub mod expand;
pub mod files;
pub mod folder;
pub mod format;
pub mod inventory;
pub mod markdown;
pub mod meant;
mod names;
pub mod own_languages;
pub mod places;
pub mod plain;
pub mod read;
pub mod references;
pub mod rules;
mod slips;
pub mod stated;
mod text;
pub mod yaml;

use crate::diagnostic::{Checked, Diagnostic, Place, Severity};
use crate::model::catalog::Catalog;
use crate::model::next::Next;
use crate::model::policy::Prose;
use crate::model::rule::Rule;
use crate::model::schema::FileKind;
use crate::model::site::Site;
use built_in::BuiltIn;
use files::FileRead;
use format::Address;
use meant::Words;
use places::Places;
use references::Known;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use stated::Stated;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A content folder, read.
#[derive(Debug, Default)]
pub struct Content {
    /// Who publishes, and how strict candor is.
    pub site: Site,
    /// The inventory.
    pub inventory: Stated,
    /// The prose of the policies.
    pub prose: Prose,
    /// What stands in `policies/`, as it will be sealed.
    pub policy_files: BTreeMap<String, Vec<u8>>,
    /// What stands in `static/`.
    pub statics: BTreeMap<String, Vec<u8>>,
    /// What a person says of the version in the making.
    pub next: Next,
    /// The rule book: built-in and house rules, by id.
    pub rules: Vec<Rule>,
    /// The catalog of this site.
    pub catalog: Arc<Catalog>,
    /// Where everything was written.
    pub places: Places,
    /// The languages of the site.
    languages: Vec<String>,
    /// The files, each read by itself.
    files: BTreeMap<String, Arc<FileRead>>,
}

impl Content {
    /// The web addresses of others that the files state or lead to, file by file; the site's own pages are not among them.
    pub fn addresses(&self) -> impl Iterator<Item = &Address> {
        let own = self.site.base_url.as_deref().unwrap_or_default().trim_end_matches('/');
        let is_own = move |url: &str| {
            let rest = url.strip_prefix(own).filter(|_| !own.is_empty());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
        };
        self.files.values().flat_map(|file| &file.addresses).filter(move |address| !is_own(&address.url))
    }
}

/// What was read before, with the same languages and catalog built in: what is the same is taken over from it.
#[derive(Clone, Copy)]
pub struct Before<'a> {
    /// The files.
    pub files: &'a files::Files,
    /// What was made of them.
    pub content: &'a Content,
}

/// Reads the files of a content folder; sealed versions among them are passed over.
pub fn load(files: &files::Files, built_in: &BuiltIn) -> Checked<Content> {
    load_after(files, built_in, None)
}

/// The same, with what can be taken over from `before`.
pub fn load_after(files: &files::Files, built_in: &BuiltIn, before: Option<Before<'_>>) -> Checked<Content> {
    let mut read = files::read(files, before);
    let mut diagnostics = std::mem::take(&mut read.diagnostics);
    for (kind, name) in [(FileKind::Site, "site.yaml"), (FileKind::Organisations, "organisations.yaml")] {
        if !files.contains_key(name) {
            let place = Place { file: name.into(), line: 1, column: 1, length: 1 };
            diagnostics.push(Diagnostic::new("file-missing", Severity::Error).at(place));
            read.single.entry(kind).or_insert_with(|| Value::Object(Map::new()));
        }
    }
    let catalog = catalog_of(&read, built_in, before);
    // What was expanded with another catalog can't be taken over.
    let stated = before.filter(|before| Arc::ptr_eq(&before.content.catalog, &catalog));
    let stated = stated.map(|before| &before.content.inventory);
    let inventory = inventory::assemble(&read, &catalog, stated, &mut diagnostics);
    let rules = rule_book(&read, built_in, &mut diagnostics);
    let references = read.files.values().flat_map(|file| &file.references);
    let known = known(&read, built_in, &catalog, &rules);
    let words = |to: &str| {
        let names = names::of(to, &read, built_in, &catalog);
        let ids = known.get(to).into_iter().flatten().copied();
        Words::of(ids, names.iter().map(|(id, name)| (id.as_str(), name.as_str())))
    };
    diagnostics.extend(references::resolve(references, &known, &words));
    let nodes = |(path, file): (&String, &Arc<FileRead>)| Some((path.clone(), file.node.clone()?));
    let places = Places { files: read.files.iter().filter_map(nodes).collect() };
    let own = places.files.get("catalog/permissions.yaml");
    diagnostics.extend(own.into_iter().flat_map(|own| catalog::same_but_for_case(own, &catalog)));
    diagnostics.sort_by(|a, b| a.place.cmp(&b.place));
    let content = Content {
        site: typed(&read, FileKind::Site, json!({ "publisher": "", "languages": [] })),
        next: typed(&read, FileKind::Next, json!({})),
        inventory,
        prose: read.prose,
        policy_files: read.policy_files,
        statics: read.statics,
        rules,
        catalog,
        places,
        languages: read.languages,
        files: read.files,
    };
    Checked { value: content, diagnostics }
}

/// The catalog, as it was before if nothing of it changed.
fn catalog_of(read: &files::Read, built_in: &BuiltIn, before: Option<Before<'_>>) -> Arc<Catalog> {
    let paths = catalog::LISTS.map(|list| format!("catalog/{list}.yaml"));
    let is_known = |before: &Before<'_>| {
        let same = |path: &String| match (before.content.files.get(path), read.files.get(path)) {
            (Some(before), Some(now)) => Arc::ptr_eq(before, now),
            (before, now) => before.is_none() && now.is_none(),
        };
        before.content.languages == read.languages && paths.iter().all(same)
    };
    if let Some(before) = before.filter(is_known) {
        return Arc::clone(&before.content.catalog);
    }
    let own = [("fields", FileKind::Fields), ("purposes", FileKind::Purposes), ("permissions", FileKind::Permissions)];
    let own = own.iter().filter_map(|(list, kind)| Some((*list, read.single.get(kind)?.clone()))).collect();
    Arc::new(catalog::build(built_in, &read.languages, &own))
}

/// A file's value as its type; `least` stands in for what it must have and a finding left out.
fn typed<T: DeserializeOwned + Default>(read: &files::Read, kind: FileKind, mut least: Value) -> T {
    let stated = read.single.get(&kind).and_then(Value::as_object).cloned().unwrap_or_default();
    if let Some(least) = least.as_object_mut() {
        least.extend(stated);
    }
    serde_json::from_value(least).unwrap_or_default()
}

fn rule_book(read: &files::Read, built_in: &BuiltIn, diagnostics: &mut Vec<Diagnostic>) -> Vec<Rule> {
    let prevailing = read.languages.first().map_or("", String::as_str);
    let mut book: BTreeMap<&String, Rule> = BTreeMap::new();
    let own = read.rules.iter().map(|(id, (path, page))| (id, rules::read(path, id, page, prevailing)));
    for (id, rule) in built_in.book().iter().map(|(id, rule)| (id, rule.clone())).chain(own) {
        match rule {
            Ok(rule) => {
                book.insert(id, rule);
            }
            Err(found) => diagnostics.extend(found),
        }
    }
    book.into_values().collect()
}

fn known<'a>(read: &'a files::Read, built_in: &'a BuiltIn, catalog: &'a Catalog, rules: &'a [Rule]) -> Known<'a> {
    let words = built_in.names.get(crate::model::locale::SOURCE);
    let countries = words.and_then(|words| words.get("countries")?.as_object());
    let organisations = read.single.get(&FileKind::Organisations).and_then(Value::as_object);
    let of = |kind| read.by_id.get(&kind).into_iter().flat_map(BTreeMap::keys).map(String::as_str);
    let checks = crate::model::checks::CHECKS.iter().map(|(id, _)| *id);
    BTreeMap::from([
        ("field", catalog.fields.keys().map(|id| &**id).collect::<BTreeSet<&str>>()),
        ("purpose", catalog.purposes.keys().map(|id| &**id).collect()),
        ("permission", catalog.permissions.keys().map(|id| &**id).collect()),
        ("country", countries.into_iter().flat_map(Map::keys).map(String::as_str).collect()),
        ("app", of(FileKind::App).collect()),
        ("sdk", of(FileKind::Sdk).collect()),
        ("organisation", organisations.into_iter().flat_map(Map::keys).map(String::as_str).collect()),
        ("static", read.statics.keys().map(String::as_str).collect()),
        ("policy", read.prose.keys().map(String::as_str).collect()),
        ("rule", rules.iter().map(|rule| rule.id.as_str()).chain(checks).collect()),
    ])
}
