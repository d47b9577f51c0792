//! Findings to what is printed of them: for people with the line that each is about, for programs in the form they asked for.
//!
//! Nothing from a file reaches the terminal with a control character in it.

use super::arguments::Format;
use super::excerpt::{Lines, line_of, lines_of, snippet};
use super::formats::remark::{self, Report};
use super::formats::{self, json};
use super::outcome::Outcome;
use super::talk::Talk;
use super::terminal::to_stderr;
use crate::diagnostic::{Diagnostic, Severity};
use crate::disk::source::Files;
use annotate_snippets::{Group, Level, Renderer};
use std::collections::BTreeSet;

/// Prints findings to stdout, in the form that was asked for.
pub(super) fn findings(findings: &[Diagnostic], sources: &Files, outcome: Outcome, talk: &Talk) {
    let text: Vec<String> = match talk.format {
        Format::Text | Format::Github => written(findings, sources, talk).map(|finding| finding + "\n").collect(),
        _ => Vec::new(),
    };
    match talk.format {
        Format::Text => talk.print(&text.join("\n")),
        Format::Json => {
            let findings = findings.iter().map(|finding| json::finding(finding, talk)).collect();
            talk.print(&json::Report { findings, ..json::Report::new(outcome) }.written());
        }
        _ => {
            let report = Report {
                heading: counted("markdown-found", findings, talk),
                remarks: findings.iter().map(|finding| remark::of_finding(finding, talk)).collect(),
                log: text.join("\n"),
                ..Report::new(outcome)
            };
            talk.print(&formats::written(&report, talk));
        }
    }
}

/// A message that counts findings by how serious they are.
fn counted(id: &str, findings: &[Diagnostic], talk: &Talk) -> String {
    let count = |wanted: &str| findings.iter().filter(|finding| label(finding.severity) == wanted).count().to_string();
    let (errors, warnings, notes) = (count("error"), count("warning"), count("note"));
    talk.words(id, &[("errors", &errors), ("warnings", &warnings), ("notes", &notes)])
}

/// Prints findings to stderr, beside data that they put in doubt.
pub(super) fn complain(findings: &[Diagnostic], sources: &Files, talk: &Talk) {
    written(findings, sources, talk).for_each(|finding| to_stderr(&format!("{finding}\n")));
}

/// Findings as people read them; each file is cut into lines once, and what explains several is said with the first.
fn written<'a>(findings: &'a [Diagnostic], sources: &'a Files, talk: &'a Talk) -> impl Iterator<Item = String> + 'a {
    let lines = lines_of(findings, sources);
    let mut explained = BTreeSet::new();
    findings.iter().map(move |finding| drawn(finding, &lines, &mut explained, talk))
}

/// One finding as people read it, drawn around its line; what was explained already is left out.
fn drawn(finding: &Diagnostic, lines: &Lines<'_>, explained: &mut BTreeSet<String>, talk: &Talk) -> String {
    let (message, why, help) = talk.parts(finding);
    let is_first = explained.insert(finding.rule.to_owned());
    let [why, help] = [why, help].map(|text| text.filter(|text| explained.insert(text.clone())));
    let name = talk.words(&format!("cli-{}", label(finding.severity)), &[]);
    let level = match finding.severity {
        Severity::Note => Level::NOTE,
        Severity::Warning => Level::WARNING,
        Severity::Error | Severity::Unreadable => Level::ERROR,
    };
    let title = level.with_name(name).primary_title(message).id(finding.rule);
    let source = finding.place.as_ref().and_then(|place| line_of(place, lines));
    let path = finding.place.as_ref().map(|place| talk.path(&place.file));
    let mut group = match (&finding.place, &source, path) {
        (Some(place), Some(line), Some(path)) => title.element(snippet(place, line, path)),
        (Some(place), None, Some(path)) => {
            title.element(annotate_snippets::Origin::path(path).line(place.line).char_column(place.column))
        }
        _ => Group::with_title(title),
    };
    let more = is_first.then(|| format!("candor explain {}", finding.rule));
    let footers = [(why, "cli-why", Level::NOTE), (help, "cli-help", Level::HELP), (more, "cli-more", Level::NOTE)];
    let fault = finding.values.contains_key("fault").then(|| talk.words("cli-fault", &[]));
    let footers = [(fault, "cli-note", Level::NOTE)].into_iter().chain(footers);
    for (text, name, level) in footers {
        if let Some(text) = text {
            group = group.element(level.with_name(talk.words(name, &[])).message(text));
        }
    }
    Renderer::plain().render(&[group])
}

fn label(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error | Severity::Unreadable => "error",
    }
}
