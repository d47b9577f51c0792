//! `candor status`: what is there, what is in effect, what waits, what is old, what is untranslated, whom to ask.
//!
//! It judges nothing: whether something may be published is for `check` and `diff` to say.

mod ask;
mod remarks;
mod state;

pub(super) use state::Status;

use super::arguments::Format;
use super::clock;
use super::failure::Failure;
use super::formats::written;
use super::outcome::Outcome;
use super::project::Project;
use super::talk::Talk;
use super::terminal::visible;
use crate::load::format::is_day;
use crate::model::reference::Day;
use crate::model::version::Version;
use crate::model::words::{Level, word};
use remarks::since;
use state::At;

/// How many places are named of each kind; `--format json` names all.
const NAMED: usize = 10;

/// What somebody wants to know.
pub(super) struct Wanted<'a> {
    /// Only the day on which it is looked at.
    pub(super) today: bool,
    /// Only the next day on which another version takes effect.
    pub(super) next_effective: bool,
    /// Only the letter to this organisation.
    pub(super) ask: Option<&'a str>,
    /// After how many days something is old.
    pub(super) stale_after: u32,
}

/// Runs the command; without a day, as of today.
pub(super) fn run(project: &Project, as_of: Option<&str>, wanted: &Wanted<'_>, talk: &Talk) -> Outcome {
    if let Err(outcome) = project.stop_if_altered(talk) {
        return outcome;
    }
    if let Some(day) = as_of.filter(|day| !is_day(day)) {
        return Failure::usage("cli-not-a-day", &[("text", day)]).tell(talk);
    }
    let today = || clock::today(project.working.site.time_zone.as_deref());
    let as_of = Day(as_of.map_or_else(today, str::to_owned));
    if wanted.today {
        talk.print(&as_of.0);
        return Outcome::Clean;
    }
    if wanted.next_effective {
        let versions: Vec<Version> = project.history.versions.iter().map(|sealed| sealed.version.clone()).collect();
        talk.print(&state::next_effective(&versions, &as_of).unwrap_or_default());
        return Outcome::Clean;
    }
    let status = state::state(project, &as_of, wanted.stale_after, talk);
    let unread = project.findings.iter().any(|finding| finding.severity == crate::diagnostic::Severity::Unreadable);
    let outcome = if unread { Outcome::Incomplete } else { Outcome::Clean };
    match (wanted.ask, talk.format) {
        (Some(organisation), _) => return letter(&status, organisation, outcome, talk),
        (None, Format::Json) => talk.print(&serde_json::to_string_pretty(&status).unwrap_or_default()),
        (None, Format::Text) => talk.print(&text(&status, wanted.stale_after, talk)),
        (None, _) => {
            let log = text(&status, wanted.stale_after, talk);
            talk.print(&written(&remarks::report(&status, outcome, log, talk), talk));
        }
    }
    if unread {
        talk.say("status-incomplete", &[]);
    }
    outcome
}

fn letter(status: &Status, organisation: &str, outcome: Outcome, talk: &Talk) -> Outcome {
    match status.asks.iter().find(|ask| ask.organisation == organisation) {
        Some(ask) => {
            let letters: Vec<String> = ask.letters.values().map(|letter| visible(letter)).collect();
            talk.print(&letters.join("\n\n---\n\n"));
            outcome
        }
        None => {
            let known: Vec<&str> = status.asks.iter().map(|ask| ask.organisation.as_str()).collect();
            let values = [("organisation", organisation), ("known", &known.join(", "))];
            Failure::usage("status-nothing-to-ask", &values).tell(talk)
        }
    }
}

fn text(status: &Status, stale_after: u32, talk: &Talk) -> String {
    let mut lines = vec![talk.words("status-as-of", &[("day", &status.as_of)]), counted(status, talk)];
    lines.extend(versions(status, talk));
    lines.push(working_copy(status, talk));
    if !status.stale.is_empty() {
        let (count, days) = (status.stale.len().to_string(), stale_after.to_string());
        lines.push(format!("\n{}", talk.words("status-stale", &[("count", &count), ("days", &days)])));
        lines.extend(some(&status.stale, talk, |stale| format!("{}  {}", place(&stale.at), since(stale, talk))));
    }
    for (language, places) in status.untranslated.iter().filter(|(_, places)| !places.is_empty()) {
        let count = places.len().to_string();
        lines.push(format!("\n{}", talk.words("status-untranslated", &[("count", &count), ("language", language)])));
        lines.extend(some(places, talk, place));
    }
    if !status.asks.is_empty() {
        lines.push(format!("\n{}", talk.words("status-asks", &[])));
        lines.extend(some(&status.asks, talk, |ask| {
            let count = ask.questions.len().to_string();
            let values = [("name", ask.name.as_str()), ("count", &count), ("organisation", &ask.organisation)];
            talk.words("status-ask", &values)
        }));
    }
    lines.join("\n")
}

fn counted(status: &Status, talk: &Talk) -> String {
    let counts = &status.counts;
    let values = [
        ("sdks", counts.sdks.to_string()),
        ("apps", counts.apps.to_string()),
        ("organisations", counts.organisations.to_string()),
        ("policies", counts.policies.to_string()),
        ("fields", counts.fields.to_string()),
        ("versions", counts.versions.to_string()),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    talk.words("status-counts", &values)
}

/// What is in effect, what comes next, and what is the newest where that is another.
fn versions(status: &Status, talk: &Talk) -> Vec<String> {
    let current = match (&status.current, &status.newest) {
        (_, None) => talk.words("status-nothing-sealed", &[]),
        (Some(current), _) => {
            talk.words("status-current", &[("version", &current.version), ("day", &current.effective)])
        }
        (None, Some(newest)) => talk.words("status-none-in-effect", &[("version", newest)]),
    };
    let next = status.next.as_ref().map(|next| {
        let days = next.days.to_string();
        talk.words("status-next", &[("version", &next.version), ("day", &next.effective), ("days", &days)])
    });
    std::iter::once(current).chain(next).collect()
}

fn working_copy(status: &Status, talk: &Talk) -> String {
    let level = |level: Level| status.changes.get(&level).copied().unwrap_or_default().to_string();
    let findings = &status.findings;
    let mut lines = Vec::new();
    if let Some(newest) = &status.newest {
        let counts = [Level::Consent, Level::Decide, Level::Notice, Level::Editorial].map(|at| (word(&at), level(at)));
        let mut values: Vec<(&str, &str)> =
            counts.iter().map(|(name, count)| (name.as_str(), count.as_str())).collect();
        let all = status.changes.values().sum::<usize>().to_string();
        values.extend([("version", newest.as_str()), ("all", all.as_str())]);
        lines.push(talk.words("status-changes", &values));
    }
    let (errors, warnings, notes) =
        (findings.errors.to_string(), findings.warnings.to_string(), findings.notes.to_string());
    let values = [("errors", errors.as_str()), ("warnings", &warnings), ("notes", &notes)];
    lines.push(talk.words("status-findings", &values));
    lines.join("\n")
}

fn place(at: &At) -> String {
    format!("{}:{}:{}", at.file, at.line, at.column)
}

/// The first of many as indented lines, and how many more there are.
fn some<T>(all: &[T], talk: &Talk, line: impl Fn(&T) -> String) -> Vec<String> {
    let mut lines: Vec<String> = all.iter().take(NAMED).map(|item| format!("  {}", line(item))).collect();
    if all.len() > NAMED {
        lines.push(format!("  {}", talk.words("status-more", &[("count", &(all.len() - NAMED).to_string())])));
    }
    lines
}
