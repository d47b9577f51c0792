//! `candor release`: the working copy sealed as a version, once everything about it is said and decided.

use super::arguments::Format;
use super::clock;
use super::diff::Step;
use super::failure::Failure;
use super::findings::{Gathered, gather};
use super::formats::json;
use super::outcome::Outcome;
use super::project::Project;
use super::question::questions;
use super::report;
use super::talk::Talk;
use super::terminal::visible;
use crate::diagnostic::Severity;
use crate::disk::durable;
use crate::disk::version_folder::{self, Unsealed};
use crate::history::{epochs, seal, write};
use crate::load::format::is_day;
use crate::model::change::JudgedChange;
use crate::model::reference::Day;
use crate::model::version::{AppLevel, Changes, SCHEMA, Version};
use crate::model::words::Level;
use crate::model::{catalog, id, rule};
use std::path::Path;

/// What people say of the version in the making.
const NEXT: &str = "next.yaml";

/// What `next.yaml` is once a version has taken what it held.
const EMPTY_NEXT: &str = "# What people should know of the next version. `candor release` moves it into the version.\n\
    # note: { zh-CN: ……, en: … }\ndecisions: []\n";

/// Runs the command.
pub(super) fn run(project: &Project, version: &str, published: Option<&str>, effective: &str, talk: &Talk) -> Outcome {
    if let Err(outcome) = project.stop_if_altered(talk) {
        return outcome;
    }
    match seal_version(project, version, published, effective, talk) {
        Ok(released) => {
            talk.say("cli-released", &[("version", version), ("seal", &released.seal)]);
            if talk.format == Format::Json {
                talk.print(&json::Report { released: Some(released), ..json::Report::new(Outcome::Clean) }.written());
            }
            Outcome::Clean
        }
        Err(failure) => failure.tell(talk),
    }
}

fn seal_version(
    project: &Project,
    name: &str,
    published: Option<&str>,
    effective: &str,
    talk: &Talk,
) -> Result<json::Released, Failure> {
    may_be_called(project, name)?;
    let published = published.map_or_else(|| clock::today(project.working.site.time_zone.as_deref()), str::to_owned);
    for day in [published.as_str(), effective] {
        if !is_day(day) {
            return Err(Failure::usage("cli-not-a-day", &[("text", day)]));
        }
    }
    let gathered = gather(project);
    refuse_errors(project, &gathered, talk)?;
    let undecided = refuse_undecided(project, &gathered.changes, talk);
    if gathered.next.note.is_none() {
        // Told together with what is undecided, since both are written into the same file.
        undecided.map_err(|failure| failure.tell(talk)).ok();
        // An interruption leaves the note of the newest version behind: the same words are not taken for new ones.
        let carried = project.working.next.note.as_ref().and(project.history.versions.last());
        return Err(match carried {
            Some(newest) => Failure::refused("cli-release-note-carried", &[("version", &newest.version.version)]),
            None => Failure::refused("cli-release-note-missing", &[]),
        });
    }
    undecided?;
    let inventory = gathered.inventory.as_ref().ok_or_else(|| Failure::machine("what was read is no inventory"))?;
    let base = epochs::base(&project.history, &gathered.next.withdraws);
    let apps = epochs::apps(&project.history, base, inventory, &gathered.changes);
    let asks = apps.values().any(|app| app.level == AppLevel::Consent);
    in_good_time(&published, effective, project.working.site.notice_days.filter(|_| asks))?;
    let newest = project.history.versions.last();
    let version = Version {
        schema: SCHEMA,
        rules: rule::BOOK,
        catalog: catalog::NUMBER,
        version: name.to_owned(),
        published: Day(published),
        effective: Day(effective.to_owned()),
        previous: newest.map(|sealed| sealed.version.version.clone()),
        note: gathered.next.note.clone(),
        apps,
        decisions: gathered.next.decisions.clone(),
        faults: gathered.next.faults.clone(),
        withdraws: gathered.next.withdraws.clone(),
    };
    let changes = Changes {
        schema: SCHEMA,
        version: name.to_owned(),
        previous: base.map(|sealed| sealed.version.version.clone()),
        changes: gathered.changes,
    };
    let before = newest.map(|sealed| sealed.seal.seal.as_str());
    let seal = write_version(project, &version, &changes, before, talk)?;
    Ok(json::Released { version: version.version, seal, apps: version.apps })
}

fn may_be_called(project: &Project, name: &str) -> Result<(), Failure> {
    if id::check(name).is_err() || name == super::publication::WORKING_COPY {
        return Err(Failure::usage("cli-version-name", &[("version", name)]));
    }
    let taken = project.history.versions.iter().any(|sealed| sealed.version.version == name);
    if taken || project.content.join("versions").join(name).exists() {
        return Err(Failure::usage("cli-release-exists", &[("version", name)]));
    }
    Ok(())
}

fn refuse_errors(project: &Project, gathered: &Gathered, talk: &Talk) -> Result<(), Failure> {
    let stands = |finding: &&crate::diagnostic::Diagnostic| {
        finding.severity >= Severity::Error || matches!(finding.rule, "decision-names-nothing" | "fault-names-nothing")
    };
    let errors: Vec<_> = gathered.findings.iter().filter(stands).cloned().collect();
    if errors.is_empty() {
        return Ok(());
    }
    let outcome = Outcome::of(&errors).max(Outcome::Findings);
    report::findings(&errors, &project.sources, outcome, talk);
    let count = errors.len().to_string();
    Err(Failure { outcome, ..Failure::refused("cli-release-errors", &[("count", &count)]) })
}

/// Lists what a person must decide: each with its place, its questions and the lines to fill in, ready for `decisions`.
fn refuse_undecided(project: &Project, changes: &[JudgedChange], talk: &Talk) -> Result<(), Failure> {
    let open: Vec<JudgedChange> = changes.iter().filter(|change| change.level() == Level::Decide).cloned().collect();
    if open.is_empty() {
        return Ok(());
    }
    let count = open.len().to_string();
    match talk.format {
        // As they can be copied into `next.yaml`.
        Format::Text => open.iter().for_each(|change| {
            let sentence = change.sentences.shown(&talk.language, "").map(|(text, _)| text).unwrap_or_default();
            let line = visible(sentence).replace('\n', " ");
            let mut lines = vec![format!("# {line}")];
            if let Some(place) = change.routes.iter().find_map(|route| project.working.places.of(route)) {
                let place = talk.place(&place);
                lines.push(format!("#   {}:{}:{}", place.file, place.line, place.column));
            }
            lines.extend(questions(change, &project.rules, talk).iter().map(|question| format!("#   {question}")));
            lines.push(format!("- change: {}", change.id));
            lines.push(format!("  level:   # {}\n  reason: ", talk.words("cli-decision-levels", &[])));
            talk.print(&lines.join("\n"));
        }),
        _ => Step::undecided(project, open, talk).print(project, Outcome::Findings, talk),
    }
    Err(Failure::refused("cli-release-undecided", &[("count", &count)]))
}

/// A version takes effect on the day of its publication or later; one that needs consent, the site's days later.
fn in_good_time(published: &str, effective: &str, notice_days: Option<u32>) -> Result<(), Failure> {
    if effective < published {
        return Err(Failure::refused("cli-release-before-published", &[("published", published)]));
    }
    let day = |text: &str| text.parse::<jiff::civil::Date>().map_err(Failure::machine);
    let days = notice_days.unwrap_or(0);
    let earliest = day(published)?.checked_add(jiff::Span::new().days(i64::from(days))).map_err(Failure::machine)?;
    if day(effective)? < earliest {
        let (days, earliest) = (days.to_string(), earliest.to_string());
        return Err(Failure::refused("cli-release-effective-early", &[("days", &days), ("earliest", &earliest)]));
    }
    Ok(())
}

/// Writes the folder, whole or not at all, and then empties `next.yaml`; gives the seal.
fn write_version(
    project: &Project,
    version: &Version,
    changes: &Changes,
    before: Option<&str>,
    talk: &Talk,
) -> Result<String, Failure> {
    let policies = project.working.policy_files.clone();
    let folder = write::folder(version, project.working.inventory.value(), changes, policies, before)
        .map_err(Failure::machine)?;
    let versions: &Path = &project.content.join("versions");
    let sealed = seal::read(&folder).map_err(Failure::machine)?;
    let named = [("version", version.version.as_str()), ("seal", sealed.seal.as_str())];
    match version_folder::write(versions, &version.version, &folder) {
        Ok(()) => {}
        Err(Unsealed::NotThere(error)) => return Err(Failure::disk(&error)),
        Err(Unsealed::There(error)) => return Err(Failure::disk(&error).after("cli-released-unsure", &named, talk)),
    }
    // From here on the version is there, whatever happens: what `next.yaml` still holds is passed over.
    durable::replace_file(&project.content.join(NEXT), EMPTY_NEXT.as_bytes())
        .map_err(|error| Failure::disk(&error).after("cli-released-unfinished", &named, talk))?;
    Ok(sealed.seal)
}
