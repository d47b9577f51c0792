//! The schemas by which editors complete, with the ids of a site: as they should stand in a project, and whether they do.
//!
//! They hold what content states, so that they grow old. `check` says so; `check --fix`, `new` and `schema --out` write them.

use super::editor::{self, Own};
use super::language::{SPOKEN, nearest};
use super::project::Project;
use super::talk::Talk;
use crate::diagnostic::Severity;
use crate::disk::{Error, durable};
use crate::load::Content;
use crate::load::built_in::BuiltIn;
use crate::load::catalog::LISTS;
use crate::model::schema::{FILE_KINDS, FileKind};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// Where they stand, from a project's folder.
pub(super) const FOLDER: &str = ".candor/schemas";

/// The schema of each kind of YAML file, by its name, in a language.
pub(super) fn of_site(built_in: &BuiltIn, own: &Own, language: &str) -> BTreeMap<String, Vec<u8>> {
    let in_markdown = |kind: FileKind| matches!(kind, FileKind::Policy | FileKind::Block);
    let schema = |(kind, name): &(FileKind, &str)| {
        (format!("{name}.json"), format!("{:#}\n", editor::schema(*kind, built_in, own, language)).into_bytes())
    };
    FILE_KINDS.iter().filter(|(kind, _)| !in_markdown(*kind)).map(schema).collect()
}

/// The ids that content brings along, with their words in a language as far as it has them.
pub(super) fn own(content: &Content, language: &str) -> Own {
    let said = |entry: &Value, key: &str| {
        let texts = entry.get(key).and_then(Value::as_object);
        let text = texts.and_then(|texts| texts.get(language).or_else(|| texts.values().next()));
        text.and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let words = |entry: &Value| (said(entry, "name"), said(entry, "what"));
    let stated = content.inventory.tree();
    let of_state = |list: &'static str| {
        let entries = stated.list(list).iter();
        (list, entries.map(|(id, entry)| (id.clone(), words(entry.value()))).collect())
    };
    let catalog = serde_json::to_value(&*content.catalog).unwrap_or_default();
    let of_catalog = |list: &'static str| {
        let file = content.places.files.get(&format!("catalog/{list}.yaml"));
        let ids = file.into_iter().flat_map(|file| file.keys());
        (list, ids.map(|id| (id.to_owned(), words(&catalog[list][id]))).collect())
    };
    ["sdks", "apps", "organisations"].into_iter().map(of_state).chain(LISTS.into_iter().map(of_catalog)).collect()
}

/// Writes them into a folder.
pub(super) fn write(folder: &Path, schemas: &BTreeMap<String, Vec<u8>>) -> Result<(), Error> {
    durable::make_folder(folder)?;
    schemas.iter().try_for_each(|(name, bytes)| durable::replace_file(&folder.join(name), bytes))
}

/// The schemas that should stand in a project in place of those that do; nothing where none do, or nothing is to change.
fn behind(project: &Project) -> Option<BTreeMap<String, Vec<u8>>> {
    let folder = project.root.join(FOLDER);
    let standing = |name: &String| durable::read_back(&folder.join(name));
    standing(&"sdk.json".to_owned())?;
    let due = |language| of_site(&project.built_in, &own(&project.working, language), language);
    let stands =
        |due: &BTreeMap<String, Vec<u8>>| due.iter().all(|(name, bytes)| standing(name).as_ref() == Some(bytes));
    let of_team = nearest(project.working.site.languages.first().map_or("", |language| language));
    let others = SPOKEN.into_iter().filter(|language| *language != of_team);
    let due_here = due(of_team);
    let fresh = stands(&due_here) || others.map(due).any(|due| stands(&due));
    (!fresh).then_some(due_here)
}

/// Says it where they are older than the content, or, where `mend` says so, writes them again. What can't be read can't be
/// offered either, so that errors are mended first.
pub(super) fn keep_up(project: &Project, mend: bool, talk: &Talk) -> Result<(), Error> {
    if project.findings.iter().any(|finding| finding.severity >= Severity::Error) {
        return Ok(());
    }
    if mend && refresh(project)? {
        talk.say("cli-schemas-written", &[]);
    } else if behind(project).is_some() {
        talk.say("cli-schemas-behind", &[]);
    }
    Ok(())
}

/// Writes them again where they stand and are older than the content; whether they were.
pub(super) fn refresh(project: &Project) -> Result<bool, Error> {
    match behind(project) {
        Some(due) => write(&project.root.join(FOLDER), &due).map(|()| true),
        None => Ok(false),
    }
}
