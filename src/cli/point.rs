//! The two ends of a step: a sealed version, another folder, a git revision, or the working copy.

use super::project::Project;
use crate::diagnostic::{Checked, Diagnostic, Severity};
use crate::disk::source::Files;
use crate::history::chain::History;
use crate::history::epochs;
use crate::load::{Content, load};
use crate::model::catalog;
use crate::model::change::JudgedChange;
use crate::model::next::Next;
use crate::model::policy::Prose;
use crate::model::tree::Tree;
use crate::review::{Side, Terms, review, wide};

/// One end of a step.
pub(super) struct Point {
    /// Its name for people; empty for the working copy.
    pub(super) name: String,
    /// What of it could not be read.
    pub(super) unread: Vec<Diagnostic>,
    /// Its place in the chain, if it is sealed.
    pub(super) sealed: Option<usize>,
    inventory: Tree,
    prose: Prose,
    catalog: u32,
}

impl Point {
    fn side(&self) -> Side<'_> {
        Side { inventory: &self.inventory, prose: &self.prose, catalog: self.catalog }
    }

    /// The working copy.
    pub(super) fn working(project: &Project) -> Point {
        Point::content(String::new(), &project.working, project.findings.clone())
    }

    fn content(name: String, content: &Content, mut findings: Vec<Diagnostic>) -> Point {
        findings.retain(|finding| finding.severity == Severity::Unreadable);
        let (inventory, prose) = (content.inventory.tree().clone(), content.prose.clone());
        Point { name, unread: findings, sealed: None, inventory, prose, catalog: catalog::NUMBER }
    }

    /// A sealed version.
    pub(super) fn version(project: &Project, index: usize) -> Point {
        let sealed = &project.history.versions[index];
        Point {
            name: sealed.version.version.clone(),
            unread: Vec::new(),
            sealed: Some(index),
            inventory: sealed.tree.clone(),
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

/// Every change of a step. What was sealed of a step between neighbours stays as it was told.
pub(super) fn step(project: &Project, old: &Point, new: &Point) -> Vec<JudgedChange> {
    match (old.sealed, new.sealed) {
        (Some(from), Some(to)) => between(&project.history, project.terms(), from, to),
        _ => review(old.side(), new.side(), project.terms()),
    }
}

/// Every change between two sealed versions.
pub(super) fn between(history: &History, terms: Terms<'_>, from: usize, to: usize) -> Vec<JudgedChange> {
    let versions = &history.versions;
    let (old, new) = (&versions[from], &versions[to]);
    if new.changes.previous.as_deref() == Some(&old.version.version) {
        return new.changes.changes.clone();
    }
    let before = Side { inventory: &old.tree, prose: &old.prose, catalog: old.version.catalog };
    let after = Side { inventory: &new.tree, prose: &new.prose, catalog: new.version.catalog };
    let changes = review(before, after, terms);
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
