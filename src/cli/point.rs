//! The two ends of a step: a sealed version, another folder, a git revision, or the working copy.

use super::project::Project;
use crate::diagnostic::{Checked, Diagnostic, Severity};
use crate::disk::source::Files;
use crate::history::alike::{alike, tree};
use crate::history::chain::Sealed;
use crate::history::epochs;
use crate::history::write::INVENTORY;
use crate::load::{Content, load};
use crate::model::catalog;
use crate::model::change::JudgedChange;
use crate::model::next::Next;
use crate::model::policy::Prose;
use crate::review::{Side, review, wide};
use serde_json::Value;

/// One end of a step.
pub(super) struct Point {
    /// Its name for people; empty for the working copy.
    pub(super) name: String,
    /// What of it could not be read.
    pub(super) unread: Vec<Diagnostic>,
    /// Its place in the chain, if it is sealed.
    pub(super) sealed: Option<usize>,
    inventory: Value,
    prose: Prose,
    catalog: u32,
}

impl Point {
    fn side(&self) -> Side<'_> {
        Side { inventory: &self.inventory, prose: &self.prose, catalog: self.catalog, alike: &[] }
    }

    /// The working copy.
    pub(super) fn working(project: &Project) -> Point {
        Point::content(String::new(), &project.working, project.findings.clone())
    }

    fn content(name: String, content: &Content, mut findings: Vec<Diagnostic>) -> Point {
        findings.retain(|finding| finding.severity == Severity::Unreadable);
        let (inventory, prose) = (content.inventory.value().clone(), content.prose.clone());
        Point { name, unread: findings, sealed: None, inventory, prose, catalog: catalog::NUMBER }
    }

    /// A sealed version.
    pub(super) fn version(project: &Project, index: usize) -> Point {
        let sealed = &project.history.versions[index];
        Point {
            name: sealed.version.version.clone(),
            unread: Vec::new(),
            sealed: Some(index),
            inventory: inventory(sealed),
            prose: sealed.prose.clone(),
            catalog: sealed.version.catalog,
        }
    }

    /// The content of another folder, or of a revision.
    pub(super) fn read(project: &Project, name: &str, sources: Checked<Files>) -> Point {
        let Checked { value: sources, diagnostics: mut findings } = sources;
        let read = load(&sources, &project.built_in);
        findings.extend(read.diagnostics);
        Point::content(name.to_owned(), &read.value, findings)
    }
}

/// The inventory of a sealed version, as it was sealed.
pub(super) fn inventory(sealed: &Sealed) -> Value {
    let bytes = sealed.files.get(INVENTORY).map(Vec::as_slice).unwrap_or_default();
    serde_json::from_slice(bytes).unwrap_or_default()
}

/// Every change of a step. What was sealed of a step between neighbours stays as it was told.
pub(super) fn step(project: &Project, old: &Point, new: &Point) -> Vec<JudgedChange> {
    match (old.sealed, new.sealed) {
        (Some(from), Some(to)) => between(project, from, to),
        _ => review(old.side(), new.side(), project.terms()),
    }
}

/// Every change between two sealed versions. Most of what they state is alike, and isn't compared.
pub(super) fn between(project: &Project, from: usize, to: usize) -> Vec<JudgedChange> {
    let versions = &project.history.versions;
    let (old, new) = (&versions[from], &versions[to]);
    if new.changes.previous.as_deref() == Some(&old.version.version) {
        return new.changes.changes.clone();
    }
    let alike = alike(old, new);
    // What was read as an inventory is JSON.
    let tree = |sealed| tree(sealed, &alike).unwrap_or_default();
    let (before, after) = (tree(old), tree(new));
    let before = Side { inventory: &before, prose: &old.prose, catalog: old.version.catalog, alike: &alike };
    let after = Side { inventory: &after, prose: &new.prose, catalog: new.version.catalog, alike: &alike };
    let changes = review(before, after, project.terms());
    let steps = versions.get(from + 1..=to).unwrap_or_default().iter();
    let steps: Vec<&[JudgedChange]> = steps.map(|sealed| sealed.changes.changes.as_slice()).collect();
    wide::as_told(changes, &steps)
}

/// The step from the version that counts as the base to the working copy; nothing if there is none.
pub(super) fn step_from_newest(project: &Project, next: &Next) -> Vec<JudgedChange> {
    let Some(base) = epochs::base(&project.history, &next.withdraws) else { return Vec::new() };
    let index = project.history.versions.iter().position(|sealed| sealed.version.version == base.version.version);
    index.map(|index| step(project, &Point::version(project, index), &Point::working(project))).unwrap_or_default()
}
