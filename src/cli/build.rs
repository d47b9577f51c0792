//! `candor build`: the sealed versions rendered as a site. A pure function of its inputs: no clock, no network.

use super::arguments::Format;
use super::failure::Failure;
use super::findings;
use super::formats::json;
use super::outcome::Outcome;
use super::project::Project;
use super::publication::{beside, publication};
use super::report;
use super::talk::Talk;
use crate::diagnostic::{Diagnostic, Place};
use crate::disk::publish::{Counts, Held, Plan, Stopped, publish};
use crate::history::effective;
use crate::load::format::is_day;
use crate::model::reference::Day;
use crate::model::version::Version;
use crate::site::{Site, TemplateError, site};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Runs the command.
pub(super) fn run(project: Project, (place, out): (&Held, &Path), as_of: Option<&str>, talk: &Talk) -> Outcome {
    if let Err(outcome) = project.stop_if_altered(talk) {
        return outcome;
    }
    let out = project.root.join(out);
    match as_of.map(day).transpose().and_then(|as_of| build(project, (place, &out), as_of.as_ref(), talk)) {
        Ok(()) => Outcome::Clean,
        Err(failure) => failure.tell(talk),
    }
}

fn build(mut project: Project, (place, out): (&Held, &Path), as_of: Option<&Day>, talk: &Talk) -> Result<(), Failure> {
    let gathered = findings::errors(&project);
    refuse(&gathered.findings, &project, talk)?;
    let beside = beside(&project.root);
    refuse(&beside.diagnostics, &project, talk)?;
    let publication = publication(&project, gathered, &beside.value, as_of)?;
    let site = site(&publication).map_err(template)?;
    refuse(&taken(&site, &project), &project, talk)?;
    let statics = std::mem::take(&mut project.working.statics);
    // The pages are made of sealed versions: what was read beside them makes room.
    let (counts, ()) = rayon::join(|| write(&site, &statics, (place, out), talk), || drop(project));
    let counts = counts?;
    let versions: Vec<Version> = publication.editions.iter().map(|edition| edition.version.clone()).collect();
    tell(&counts, out, effective::next_effective(&versions, as_of), talk);
    // Their memory goes back with the process, which is sooner than piece by piece.
    std::mem::forget(site);
    std::mem::forget(publication);
    Ok(())
}

/// The day that somebody named.
pub(super) fn day(text: &str) -> Result<Day, Failure> {
    match is_day(text) {
        true => Ok(Day(text.to_owned())),
        false => Err(Failure::usage("cli-not-a-day", &[("text", text)])),
    }
}

fn refuse(errors: &[Diagnostic], project: &Project, talk: &Talk) -> Result<(), Failure> {
    if errors.is_empty() {
        return Ok(());
    }
    let outcome = Outcome::of(errors);
    report::findings(errors, &project.sources, outcome, talk);
    let count = errors.len().to_string();
    Err(Failure { outcome, ..Failure::refused("cli-build-errors", &[("count", &count)]) })
}

/// Files of `static/` that would stand where a page stands.
pub(super) fn taken(site: &Site<'_>, project: &Project) -> Vec<Diagnostic> {
    if project.working.statics.is_empty() {
        return Vec::new();
    }
    let pages: BTreeSet<String> = site.routes().iter().map(|address| address.path.to_lowercase()).collect();
    let owned = |path: &&String| *path == "manifest.json" || pages.contains(&path.to_lowercase());
    let place = |path: &String| Place { file: format!("static/{path}").into(), line: 1, column: 1, length: 1 };
    let finding = |path: &String| Diagnostic::error("static-takes-page", place(path)).with("path", path);
    project.working.statics.keys().filter(owned).map(finding).collect()
}

/// Renders and writes every page, and copies what stands in `static/`.
fn write(
    site: &Site<'_>,
    statics: &BTreeMap<String, Vec<u8>>,
    (place, out): (&Held, &Path),
    talk: &Talk,
) -> Result<Counts, Failure> {
    let pages = site.routes().iter().enumerate().map(|(index, address)| (address.path.clone(), Some(index)));
    let files: BTreeMap<String, Option<usize>> = pages.chain(statics.keys().map(|path| (path.clone(), None))).collect();
    let part = |path: &String| files[path].map(|index| site.part(index));
    let mut paths: Vec<String> = files.keys().cloned().collect();
    paths.sort_by_cached_key(part);
    let render = |at: usize| match files[&paths[at]] {
        Some(index) => site.render(index),
        None => Ok(statics[&paths[at]].clone()),
    };
    let keys = site.keys();
    let parts: Vec<Option<String>> = paths.iter().map(part).collect();
    let key =
        |at: usize| parts[at].as_ref().and_then(|part| keys.get_key_value(part)).map(|(part, key)| (&**part, &**key));
    let plan = Plan { paths: &paths, keys: &keys, key: &key };
    publish(place, &plan, render).map_err(|stopped| match stopped {
        Stopped::Render { error, .. } => template(error),
        Stopped::Disk(error) => Failure::disk(&error),
        Stopped::Untidy(error) => {
            Failure::disk(&error).after("cli-built-untidy", &[("out", &out.display().to_string())], talk)
        }
    })
}

fn template(error: TemplateError) -> Failure {
    Failure::refused("cli-template", &[("reason", &error.to_string())])
}

fn tell(counts: &Counts, out: &Path, next_effective: Option<Day>, talk: &Talk) {
    let out = out.components().collect::<std::path::PathBuf>().display().to_string();
    let (written, unchanged, removed) =
        (counts.written.to_string(), counts.unchanged.to_string(), counts.removed.to_string());
    let pages = (counts.written + counts.unchanged).to_string();
    talk.say(
        "cli-built",
        &[("pages", &pages), ("out", &out), ("written", &written), ("unchanged", &unchanged), ("removed", &removed)],
    );
    talk.say("cli-look", &[("out", &out)]);
    if let Some(day) = &next_effective {
        talk.say("cli-next-effective", &[("day", day)]);
    }
    if talk.format == Format::Json {
        let Counts { written, unchanged, removed, .. } = *counts;
        let built = json::Built { out, written, unchanged, removed, next_effective: next_effective.map(|day| day.0) };
        talk.print(&json::Report { built: Some(built), ..json::Report::new(Outcome::Clean) }.written());
    }
}
