//! `candor diff`: what changed between two ends, what it means for each app, and whether the gate lets it pass.
//!
//! It compares whatever could be read; what `check` finds doesn't stop it.

use super::arguments::Format;
use super::findings::gather;
use super::outcome::{Failure, Outcome};
use super::point::{Point, step};
use super::project::Project;
use super::question::questions;
use super::report::{Talk, visible};
use crate::diagnostic::Diagnostic;
use crate::model::change::JudgedChange;
use crate::model::words::{Level, word};
use serde_json::{Value, json};
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
    let step = match step_between(project, old, new, talk) {
        Ok(found) => found,
        Err(failure) => return failure.tell(talk),
    };
    let gate = fail_on.or(project.working.site.gate).unwrap_or(Level::Consent);
    // What nobody has decided trips every gate.
    let trips = |change: &JudgedChange| change.level() >= gate || change.level() == Level::Decide;
    let outcome = match (step.unread.is_empty(), step.changes.iter().any(trips)) {
        (false, _) => Outcome::Incomplete,
        (true, true) => Outcome::Findings,
        (true, false) => Outcome::Clean,
    };
    match talk.format {
        Format::Json => println!("{:#}", as_json(&step, outcome, talk)),
        Format::Text => {
            talk.complain(&step.unread, &project.sources);
            print(project, &step.names, &step.changes, gate, talk);
        }
    }
    outcome
}

/// Two ends, and what lies between them.
struct Step {
    names: (String, String),
    changes: Vec<JudgedChange>,
    /// What could not be read of either end, so that more may have changed.
    unread: Vec<Diagnostic>,
}

fn step_between(project: &Project, old: Option<&str>, new: Option<&str>, talk: &Talk) -> Result<Step, Failure> {
    let working = || talk.words("cli-working-copy", &[]);
    let (Some(old), new) = (old, new) else {
        let Some(newest) = project.history.versions.last() else {
            return Err(Failure::usage("cli-nothing-sealed", &[]));
        };
        let names = (newest.version.version.clone(), working());
        return Ok(Step { names, changes: gather(project).changes, unread: Point::working(project).unread });
    };
    let old = Point::named(project, old)?;
    let new = new.map_or_else(|| Ok(Point::working(project)), |name| Point::named(project, name))?;
    let mut changes = step(project, &old, &new);
    if new.name.is_empty() {
        crate::review::decide::apply(&mut changes, &project.working.next.decisions);
        crate::review::sort(&mut changes);
    }
    let name = if new.name.is_empty() { working() } else { new.name.clone() };
    Ok(Step { names: (old.name.clone(), name), changes, unread: [old.unread, new.unread].concat() })
}

fn print(project: &Project, names: &(String, String), changes: &[JudgedChange], gate: Level, talk: &Talk) {
    if changes.is_empty() {
        talk.say("cli-diff-none", &[("old", &names.0), ("new", &names.1)]);
        return;
    }
    for change in changes {
        let sentence = change.sentences.shown(&talk.language, "").map(|(text, _)| text).unwrap_or_default();
        let level = talk.words(&format!("level-{}", word(&change.level())), &[]);
        println!("{level}  {}  {}", change.id, visible(sentence));
        let place = change.routes.iter().find_map(|route| project.working.places.of(route));
        if let Some(place) = place {
            println!("    content/{}:{}:{}", place.file, place.line, place.column);
        }
        for (app, verdict) in &change.apps {
            let rules: Vec<String> = verdict.rules.iter().map(rule).collect();
            println!(
                "    {app}: {}",
                if rules.is_empty() { talk.words("cli-unclaimed", &[]) } else { rules.join(", ") }
            );
        }
        if change.level() == Level::Decide {
            questions(change, &project.rules, talk).iter().for_each(|question| println!("    {question}"));
            println!("    {}", talk.words("cli-decide-how", &[("id", &change.id)]));
        }
    }
    let rules = changes.iter().flat_map(|change| change.apps.values()).flat_map(|verdict| &verdict.rules);
    if let Some(first) = rules.map(|matched| &matched.rule).next() {
        talk.say("cli-explain-change", &[("rule", first)]);
    }
    let count = |level: Level| changes.iter().filter(|change| change.level() == level).count().to_string();
    talk.say(
        "cli-diff-summary",
        &[
            ("old", &names.0),
            ("new", &names.1),
            ("consent", &count(Level::Consent)),
            ("decide", &count(Level::Decide)),
            ("notice", &count(Level::Notice)),
            ("editorial", &count(Level::Editorial)),
            ("gate", &word(&gate)),
        ],
    );
}

fn rule(matched: &crate::model::change::Matched) -> String {
    match &matched.cite {
        Some(cite) => format!("{} {} ({cite})", word(&matched.level), matched.rule),
        None => format!("{} {}", word(&matched.level), matched.rule),
    }
}

fn as_json(step: &Step, outcome: Outcome, talk: &Talk) -> Value {
    let mut apps: BTreeMap<&str, Level> = BTreeMap::new();
    for (app, verdict) in step.changes.iter().flat_map(|change| &change.apps) {
        let level = apps.entry(app).or_insert(verdict.level);
        *level = (*level).max(verdict.level);
    }
    let apps: BTreeMap<&str, Value> = apps.into_iter().map(|(app, level)| (app, json!({ "level": level }))).collect();
    let change = |change: &JudgedChange| {
        let mut value = serde_json::to_value(change).unwrap_or_default();
        value["level"] = json!(change.level());
        value
    };
    let changes: Vec<Value> = step.changes.iter().map(change).collect();
    let findings: Vec<Value> = step.unread.iter().map(|finding| talk.as_json(finding)).collect();
    let (old, new) = &step.names;
    json!({
        "outcome": outcome.word(), "old": old, "new": new, "apps": apps, "changes": changes, "findings": findings,
    })
}
