//! `candor check`: everything that is wrong with the content, in one pass.

use super::failure::Failure;
use super::findings::{gather, gather_with};
use super::mend;
use super::online;
use super::outcome::Outcome;
use super::project::{self, Project};
use super::report;
use super::schemas;
use super::talk::Talk;
use crate::diagnostic::{Diagnostic, Severity};

/// Whom `--online` asks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Online {
    /// Private networks too.
    pub(super) private: bool,
}

/// Runs the command; with `fix`, what can be mended is mended first, and what is left is said of the mended files.
pub(super) fn run(project: &Project, fix: bool, online: Option<Online>, talk: &Talk) -> Outcome {
    let mended = match fix.then(|| mend::run(project, &gather(project).findings, talk)) {
        Some(Ok(true)) => Some(project::again(project)),
        Some(Err(error)) => return Failure::disk(&error).tell(talk),
        Some(Ok(false)) | None => None,
    };
    let project = mended.as_ref().unwrap_or(project);
    let outcome = say(project, online, talk);
    match schemas::keep_up(project, fix, talk) {
        Ok(()) => outcome,
        Err(error) => Failure::disk(&error).tell(talk),
    }
}

fn say(project: &Project, online: Option<Online>, talk: &Talk) -> Outcome {
    let asked = online.map(|online| online::findings(project, online.private, talk));
    let mut findings = gather_with(project, asked.unwrap_or_default()).findings;
    findings.extend(project.altered.iter().cloned());
    let outcome = if project.altered.is_empty() { Outcome::of(&findings) } else { Outcome::Altered };
    report::findings(&findings, &project.sources, outcome, talk);
    summary(&findings, project.sources.len(), talk);
    outcome
}

fn summary(findings: &[Diagnostic], files: usize, talk: &Talk) {
    let count =
        |wanted: &[Severity]| findings.iter().filter(|finding| wanted.contains(&finding.severity)).count().to_string();
    let errors = count(&[Severity::Error, Severity::Unreadable]);
    let (warnings, notes) = (count(&[Severity::Warning]), count(&[Severity::Note]));
    let files = files.to_string();
    match findings.is_empty() {
        true => talk.say("cli-clean", &[("files", &files)]),
        false => talk
            .say("cli-summary", &[("errors", &errors), ("warnings", &warnings), ("notes", &notes), ("files", &files)]),
    }
}
