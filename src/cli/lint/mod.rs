//! The words of a working copy to findings, each at its character: in the prose of policies, and in the inventory's texts.
//!
//! Policies that speak to others than users are held to their punctuation and translations, not to what users must be told.

mod anchors;
mod ends;
mod mark;
mod pages;
mod texts;

use super::project::Project;
use crate::diagnostic::{Diagnostic, Severity};
use crate::load::{block, decode};
use crate::model::change::JudgedChange;
use crate::model::inventory::Inventory;
use crate::model::route::route;
use crate::review::behind::{self, Behind, How};
use crate::review::crossings::{self, Told};
use crate::review::names::Known;
use crate::review::sections::Texts;
use crate::review::{checks, exceptions};
use pages::Page;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What can be said of the words of a working copy alone.
pub(super) fn of_state(project: &Project, inventory: Option<&Inventory>) -> Vec<Diagnostic> {
    let pages = pages::pages(project, inventory);
    let nothing = Inventory::default();
    let inventory = inventory.unwrap_or(&nothing);
    let versions = project.history.versions.iter().map(|sealed| &sealed.inventory);
    let linked = pages.iter().flat_map(|page| &page.read.links).filter(|(to, _)| to.starts_with("sdk:"));
    let known = Known::of(inventory, versions, linked.map(|(_, name)| name.as_str()));
    let mut found: Vec<Diagnostic> = pages.iter().flat_map(|page| pages::of_page(page, &known)).collect();
    found.extend(anchors::of_pages(&pages));
    found.extend(texts::of_texts(project));
    found.extend(ends::of_files(project));
    if !is_wrong(project) {
        found.extend(untold(project, inventory, &pages));
    }
    leveled(found, project)
}

/// What can be said of translations, once it is known what changed.
pub(super) fn of_step(project: &Project, changes: &[JudgedChange]) -> Vec<Diagnostic> {
    let Some(prevailing) = project.working.site.languages.first() else { return Vec::new() };
    let newest = project.history.versions.last();
    let mut found = Vec::new();
    for (id, texts) in project.working.prose.iter().filter(|_| !is_wrong(project)) {
        let before = newest.and_then(|sealed| sealed.prose.get(id));
        for lagging in behind::policy(texts, before, prevailing) {
            found.push(policy_behind(project, id, &lagging));
        }
    }
    let by_language = |value: &Option<Arc<Value>>| serde_json::from_value::<Texts>(Value::clone(value.as_ref()?)).ok();
    for change in changes {
        let (Some(old), Some(new)) = (by_language(&change.before), by_language(&change.after)) else { continue };
        for language in new.keys().filter(|language| behind::lags(&old, &new, language, prevailing)) {
            found.extend(change.routes.iter().take(1).map(|route| {
                let finding = checks::finding("translation-behind", &route.with(language), &[]);
                behind_values(finding, language, &How::Unchanged)
            }));
        }
    }
    leveled(found, project)
}

/// Takes away what the files except.
pub(super) fn except(project: &Project, findings: &mut Vec<Diagnostic>) {
    let is_read = |path: &&String| path.ends_with(".yaml") || path.starts_with("policies/") && path.ends_with(".md");
    let texts: BTreeMap<&str, String> = project
        .sources
        .iter()
        .filter(|(path, _)| is_read(path))
        .filter_map(|(path, bytes)| Some((path.as_str(), decode::text(path, bytes).ok()?)))
        .collect();
    exceptions::apply(findings, &texts.iter().map(|(path, text)| (*path, text.as_str())).collect());
}

/// Whether a policy is wrong: it tells what nobody knows, and once it is right, what it doesn't tell is said.
fn is_wrong(project: &Project) -> bool {
    let of_policy =
        |finding: &Diagnostic| finding.place.as_ref().is_some_and(|place| place.file.starts_with("policies/"));
    project.findings.iter().any(|finding| finding.severity >= Severity::Error && of_policy(finding))
}

fn leveled(mut found: Vec<Diagnostic>, project: &Project) -> Vec<Diagnostic> {
    for finding in &mut found {
        finding.severity = checks::severity(finding.rule, &project.working.site);
    }
    found
}

/// What the inventory states and no policy for users tells, in the prevailing language.
fn untold(project: &Project, inventory: &Inventory, pages: &[Page<'_>]) -> Vec<Diagnostic> {
    let prevailing = project.working.site.languages.first().map(|language| &**language).unwrap_or_default();
    let told: Vec<_> = pages.iter().filter(|page| page.for_users && page.language == prevailing).collect();
    let read: Vec<_> = told.iter().map(|page| &page.read).collect();
    let blocks =
        told.iter().flat_map(|page| page.read.blocks.iter().map(|text| block::read(&page.file, text, 0).block));
    crossings::untold(inventory, &project.working.catalog, &Told { blocks: blocks.collect(), read })
}

/// A policy's translation that lags, at the heading of its section.
fn policy_behind(project: &Project, id: &str, behind: &Behind) -> Diagnostic {
    let file = format!("policies/{id}.{}.md", behind.language);
    let text = project.sources.get(&file).and_then(|bytes| decode::text(&file, bytes).ok()).unwrap_or_default();
    let is_heading = |line: &str| line.starts_with('#') && line.contains(&behind.heading);
    let line = text.lines().position(is_heading).filter(|_| !behind.heading.is_empty()).unwrap_or_default();
    let length = text.lines().nth(line).map_or(1, |line| line.chars().count().max(1));
    let place = crate::diagnostic::Place { file: file.into(), line: line + 1, column: 1, length };
    let finding = checks::finding("translation-behind", &route(["policies", id]), &[]).at(place);
    behind_values(finding, &behind.language, &behind.how)
}

fn behind_values(finding: Diagnostic, language: &str, how: &How) -> Diagnostic {
    let finding = finding.with("language", language);
    match how {
        How::Sections(leading, own) => finding.with("how", "sections").with("leading", leading).with("own", own),
        How::Numbers(numbers) => finding.with("how", "numbers").with("numbers", numbers.join(", ")),
        How::Unchanged => finding.with("how", "unchanged"),
    }
}
