//! Everything that is to be said of a working copy, each finding at its place in a file.

use super::point::step_from_newest;
use super::project::Project;
use super::{follow_ups, lint};
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::load::yaml::Node;
use crate::model::change::JudgedChange;
use crate::model::inventory::Inventory;
use crate::model::next::Next;
use crate::model::route::Route;
use crate::review::{Terms, checks, decide, look};

/// Findings of a working copy, and the step from the newest version to it.
pub(super) struct Gathered {
    /// In the order of files and lines.
    pub(super) findings: Vec<Diagnostic>,
    /// Every change since the newest version; none if there is no version yet.
    pub(super) changes: Vec<JudgedChange>,
    /// What it states; nothing, if that is no inventory.
    pub(super) inventory: Option<Inventory>,
    /// What a person says of the next version, without what the newest one carries already.
    pub(super) next: Next,
}

/// Gathers all findings, those about decisions among them.
pub(super) fn gather(project: &Project) -> Gathered {
    gather_with(project, Vec::new())
}

/// The same, with what was found elsewhere.
pub(super) fn gather_with(project: &Project, more: Vec<Diagnostic>) -> Gathered {
    let Gathered { mut findings, next, inventory, .. } = stated(project, true);
    let (changes, undecided) = decided(project, &next);
    findings.extend(undecided);
    findings.extend(lint::of_step(project, &changes));
    findings.extend(more);
    Gathered { findings: placed(project, findings), changes, inventory, next }
}

/// Every change since the newest version as it was decided, without anything that is to be said of it.
pub(super) fn changes(project: &Project) -> Vec<JudgedChange> {
    decided(project, &not_carried(project)).0
}

/// The changes as they were decided, and what is to be said of the decisions.
fn decided(project: &Project, next: &Next) -> (Vec<JudgedChange>, Vec<Diagnostic>) {
    let mut changes = step_from_newest(project, next);
    let findings = decide::apply(&mut changes, &next.decisions);
    crate::review::sort(&mut changes);
    (changes, findings)
}

/// Gathers the errors of the working copy alone, without what changed: what keeps a site from being shown.
pub(super) fn errors(project: &Project) -> Gathered {
    // Words are looked at only where a site takes them so seriously.
    let mut gathered = stated(project, checks::are_raised(&project.working.site));
    let is_error = |finding: &Diagnostic| finding.severity >= Severity::Error;
    if gathered.findings.iter().any(is_error) {
        gathered.findings = placed(project, gathered.findings);
    }
    // Whether an exception is idle is known only to whoever looked at what changed, too.
    gathered.findings.retain(|finding| is_error(finding) && finding.rule != "exception-names-nothing");
    gathered
}

/// What can be said of the working copy alone, as it was found: not yet at its places, nothing excepted.
fn stated(project: &Project, words: bool) -> Gathered {
    let mut findings = project.findings.clone();
    let next = not_carried(project);
    let inventory = project.working.inventory.inventory();
    let stated = inventory.as_ref();
    findings.extend(checks::check(stated.unwrap_or(&Inventory::default()), &project.working.site));
    findings.extend(look::check(&project.working.site));
    findings.extend(if words { lint::of_state(project, stated) } else { Vec::new() });
    if let (Some(newest), Some(stated)) = (project.history.versions.last(), stated) {
        findings.extend(checks::dropped_languages(&newest.inventory, stated));
    }
    checks::record_faults(&mut findings, &next.faults);
    findings.extend(examples(project));
    Gathered { findings, changes: Vec::new(), inventory, next }
}

/// House rules that report something else of their example than their page says; with all rules loaded.
fn examples(project: &Project) -> Vec<Diagnostic> {
    let own = |rule: &&crate::model::rule::Rule| !project.built_in.rules.contains_key(&rule.id);
    let finding = |rule: &crate::model::rule::Rule| {
        let example = rule.example.as_ref()?;
        let expected: std::collections::BTreeSet<String> = example.reports.iter().cloned().collect();
        let found =
            crate::review::example::reports(example, Terms { rules: &project.working.rules, ..project.terms() });
        let place = Place { file: format!("rules/{}.md", rule.id).into(), line: 1, column: 1, length: 1 };
        let list = |lines: std::collections::BTreeSet<String>| lines.into_iter().collect::<Vec<_>>().join(", ");
        (expected != found).then(|| {
            Diagnostic::error("rule-example", place).with("expected", list(expected)).with("found", list(found))
        })
    };
    project.working.rules.iter().filter(own).filter_map(finding).collect()
}

/// The findings that stand for themselves and that no file excepts, at their places, in the order of files and lines.
fn placed(project: &Project, mut findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    follow_ups::keep_the_first(&mut findings);
    follow_ups::leave_out(&mut findings, project);
    for finding in &mut findings {
        if finding.place.is_none() {
            finding.place = place_of(project, finding);
        }
    }
    lint::except(project, &mut findings);
    findings.sort_by(|a, b| a.place.cmp(&b.place).then_with(|| a.rule.cmp(b.rule)));
    findings
}

fn says<'a>(item: &'a Node, key: &str) -> Option<&'a str> {
    item.get(key).and_then(Node::as_key)
}

fn place_of(project: &Project, finding: &Diagnostic) -> Option<Place> {
    let value = |name| finding.values.get(name).map(String::as_str);
    let named = |list, is_meant: &dyn Fn(&&Node) -> bool| {
        let (name, listed) = project.working.places.files.get("next.yaml")?.entry(list)?;
        Some(listed.items().iter().find(is_meant).map_or(&name.place, |item| &item.place).clone())
    };
    match finding.rule {
        "decision-late" | "decision-names-nothing" => {
            named("decisions", &|item| [says(item, "change"), says(item, "at")].contains(&value("name")))
        }
        "fault-names-nothing" => {
            named("faults", &|item| says(item, "at") == value("at") && says(item, "check") == value("check"))
        }
        _ => project.working.places.of(&Route::parse(finding.route.as_deref()?)),
    }
}

/// What `next.yaml` holds but the newest version carries already was left by an interruption; it is dropped.
fn not_carried(project: &Project) -> Next {
    let mut next = project.working.next.clone();
    if let Some(newest) = project.history.versions.last().map(|sealed| &sealed.version) {
        if next.note == newest.note {
            next.note = None;
        }
        next.decisions.retain(|decision| !newest.decisions.contains(decision));
        next.withdraws.retain(|withdrawal| !newest.withdraws.contains(withdrawal));
        // A fault that still stands is stated again, in the same words or others.
    }
    next
}
