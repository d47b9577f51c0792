//! `candor diff`: what changed between two ends, what it means for each app, and whether the gate lets it pass.
//!
//! It compares whatever could be read; what `check` finds doesn't stop it.

use super::arguments::Format;
use super::failure::Failure;
use super::findings::gather;
use super::formats::remark::{self, Page, Report};
use super::formats::{json, written};
use super::named::named;
use super::outcome::Outcome;
use super::point::{Point, step};
use super::project::Project;
use super::question::questions;
use super::report;
use super::talk::Talk;
use super::terminal::visible;
use crate::diagnostic::{Diagnostic, Place};
use crate::model::change::JudgedChange;
use crate::model::words::{Level, word};
use crate::review::book;
use std::collections::BTreeMap;

/// Runs the command.
pub(super) fn run(
    project: &Project,
    old: Option<&str>,
    new: Option<&str>,
    fail_on: Option<Level>,
    talk: &Talk,
) -> Outcome {
    if let Err(outcome) = project.stop_if_altered(talk) {
        return outcome;
    }
    let step = match step_between(project, old, new, fail_on, talk) {
        Ok(found) => found,
        Err(failure) => return failure.tell(talk),
    };
    let outcome = match (step.unread.is_empty(), step.changes.iter().any(|change| step.trips(change))) {
        (false, _) => Outcome::Incomplete,
        (true, true) => Outcome::Findings,
        (true, false) => Outcome::Clean,
    };
    step.print(project, outcome, talk);
    outcome
}

/// Two ends, and what lies between them.
pub(super) struct Step {
    /// The ends, by their names for people.
    pub(super) names: (String, String),
    /// Every change, the loudest first.
    pub(super) changes: Vec<JudgedChange>,
    /// What could not be read of either end, so that more may have changed.
    pub(super) unread: Vec<Diagnostic>,
    /// The level at which the run fails.
    pub(super) gate: Level,
}

fn step_between(
    project: &Project,
    old: Option<&str>,
    new: Option<&str>,
    fail_on: Option<Level>,
    talk: &Talk,
) -> Result<Step, Failure> {
    let working = || talk.words("cli-working-copy", &[]);
    let gate = fail_on.or(project.working.site.gate).unwrap_or(Level::Consent);
    let (Some(old), new) = (old, new) else {
        let Some(newest) = project.history.versions.last() else {
            return Err(Failure::usage("cli-nothing-sealed", &[]));
        };
        let names = (newest.version.version.clone(), working());
        return Ok(Step { names, changes: gather(project).changes, unread: Point::working(project).unread, gate });
    };
    let old = named(project, old)?;
    let new = new.map_or_else(|| Ok(Point::working(project)), |name| named(project, name))?;
    let mut changes = step(project, &old, &new);
    if new.name.is_empty() {
        crate::review::decide::apply(&mut changes, &project.working.next.decisions);
        crate::review::sort(&mut changes);
    }
    let name = if new.name.is_empty() { working() } else { new.name.clone() };
    Ok(Step { names: (old.name.clone(), name), changes, unread: [old.unread, new.unread].concat(), gate })
}

impl Step {
    /// What nobody has decided since the newest version.
    pub(super) fn undecided(project: &Project, changes: Vec<JudgedChange>, talk: &Talk) -> Step {
        let old = project.history.versions.last().map(|newest| newest.version.version.clone()).unwrap_or_default();
        let names = (old, talk.words("cli-working-copy", &[]));
        Step { names, changes, unread: Vec::new(), gate: Level::Decide }
    }

    /// What nobody has decided trips every gate.
    fn trips(&self, change: &JudgedChange) -> bool {
        change.level() >= self.gate || change.level() == Level::Decide
    }

    /// Prints it in the form that was asked for.
    pub(super) fn print(&self, project: &Project, outcome: Outcome, talk: &Talk) {
        match talk.format {
            Format::Json => talk.print(&self.as_json(outcome, talk).written()),
            Format::Text => {
                report::complain(&self.unread, &project.sources, talk);
                talk.print(&self.as_text(project, talk));
                self.hint(talk);
                talk.tell(&self.summary(talk));
            }
            _ => talk.print(&written(&self.as_report(project, outcome, talk), talk)),
        }
    }

    /// The way to what the loudest rule means.
    fn hint(&self, talk: &Talk) {
        let rules = self.changes.iter().flat_map(|change| change.apps.values()).flat_map(|verdict| &verdict.rules);
        if let Some(first) = rules.map(|matched| &matched.rule).next() {
            talk.say("cli-explain-change", &[("rule", first)]);
        }
    }

    /// The line that sums it up.
    fn summary(&self, talk: &Talk) -> String {
        let count = |level: Level| self.changes.iter().filter(|change| change.level() == level).count().to_string();
        let id = if self.changes.is_empty() { "cli-diff-none" } else { "cli-diff-summary" };
        talk.words(
            id,
            &[
                ("old", &self.names.0),
                ("new", &self.names.1),
                ("consent", &count(Level::Consent)),
                ("decide", &count(Level::Decide)),
                ("notice", &count(Level::Notice)),
                ("editorial", &count(Level::Editorial)),
                ("gate", &word(&self.gate)),
            ],
        )
    }

    fn as_text(&self, project: &Project, talk: &Talk) -> String {
        let mut lines = Vec::new();
        for change in &self.changes {
            let sentence = change.sentences.shown(&talk.language, "").map(|(text, _)| text).unwrap_or_default();
            let level = talk.words(&format!("level-{}", word(&change.level())), &[]);
            lines.push(format!("{level}  {}  {}", change.id, visible(sentence)));
            if let Some(place) = place_of(project, change).map(|place| talk.place(&place)) {
                lines.push(format!("    {}:{}:{}", place.file, place.line, place.column));
            }
            for (app, verdict) in &change.apps {
                let rules: Vec<String> = verdict.rules.iter().map(remark::ruling).collect();
                let rules = if rules.is_empty() { talk.words("cli-unclaimed", &[]) } else { rules.join(", ") };
                lines.push(format!("    {app}: {rules}"));
            }
            if change.level() == Level::Decide {
                lines.extend(questions(change, &project.rules, talk).iter().map(|question| format!("    {question}")));
                lines.push(format!("    {}", talk.words("cli-decide-how", &[("id", &change.id)])));
            }
        }
        lines.join("\n")
    }

    fn as_json(&self, outcome: Outcome, talk: &Talk) -> json::Report {
        let mut apps: BTreeMap<String, json::App> = BTreeMap::new();
        for (app, verdict) in self.changes.iter().flat_map(|change| &change.apps) {
            let app = apps.entry(app.clone()).or_insert(json::App { level: verdict.level });
            app.level = app.level.max(verdict.level);
        }
        let change = |change: &JudgedChange| json::Change { level: change.level(), change: change.clone() };
        let changes = self.changes.iter().map(change).collect();
        let (old, new) = self.names.clone();
        let findings = self.unread.iter().map(|finding| json::finding(finding, talk)).collect();
        let step = Some(json::Step { old, new, gate: self.gate, apps, changes });
        json::Report { findings, step, ..json::Report::new(outcome) }
    }

    /// What could not be read stands first: it puts the rest in doubt.
    fn as_report(&self, project: &Project, outcome: Outcome, talk: &Talk) -> Report {
        let unread = self.unread.iter().map(|finding| remark::of_finding(finding, talk));
        let changed = self
            .changes
            .iter()
            .map(|change| remark::of_change(change, self.trips(change), place_of(project, change).as_ref(), talk));
        Report {
            heading: self.summary(talk),
            remarks: unread.chain(changed).collect(),
            pages: project.rules.iter().map(|rule| (rule.id.clone(), page(rule, talk))).collect(),
            log: self.as_text(project, talk),
            ..Report::new(outcome)
        }
    }
}

fn place_of(project: &Project, change: &JudgedChange) -> Option<Place> {
    change.routes.iter().find_map(|route| project.working.places.of(route))
}

fn page(rule: &crate::model::rule::Rule, talk: &Talk) -> Page {
    let title = book::title(rule, &talk.locales, &talk.language).text;
    Page { title, prose: book::why(rule, &talk.locales, &talk.language).text }
}
