//! How a run ended, as an exit code that never changes its meaning.

use super::formats::json::Word;
use super::report::Talk;
use crate::diagnostic::{Diagnostic, Severity};
use crate::disk::Error;
use crate::disk::error::Refusal;
use std::path::Path;
use std::process::ExitCode;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Outcome {
    /// Nothing at or above the gate.
    Clean = 0,
    /// Findings at or above the gate.
    Findings = 1,
    /// Wrong usage.
    Usage = 2,
    /// Input that could not be decoded or parsed: the result is unknown.
    Incomplete = 3,
    /// Sealed history was altered.
    Altered = 4,
    /// The machine failed: disk, port, network.
    Machine = 5,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> ExitCode {
        ExitCode::from(outcome as u8)
    }
}

impl Outcome {
    /// What a list of findings amounts to.
    pub(super) fn of(findings: &[Diagnostic]) -> Outcome {
        match findings.iter().map(|finding| finding.severity).max() {
            Some(Severity::Unreadable) => Outcome::Incomplete,
            Some(Severity::Error) => Outcome::Findings,
            _ => Outcome::Clean,
        }
    }

    /// The word that machines read. What could not be read, or not begin or end, says nothing of the content.
    pub(super) fn word(self) -> Word {
        match self {
            Outcome::Clean => Word::Clean,
            Outcome::Findings | Outcome::Altered => Word::Findings,
            Outcome::Usage | Outcome::Incomplete | Outcome::Machine => Word::Incomplete,
        }
    }
}

/// Why a command could not begin or end: a message and its outcome.
#[derive(Debug)]
pub(super) struct Failure {
    /// The message, by id.
    pub(super) message: &'static str,
    /// What its words need.
    pub(super) values: Vec<(&'static str, String)>,
    /// How the run ended.
    pub(super) outcome: Outcome,
}

impl Failure {
    /// Wrong usage.
    pub(super) fn usage(message: &'static str, values: &[(&'static str, &str)]) -> Failure {
        Failure::new(message, values, Outcome::Usage)
    }

    /// A refusal because of what was found.
    pub(super) fn refused(message: &'static str, values: &[(&'static str, &str)]) -> Failure {
        Failure::new(message, values, Outcome::Findings)
    }

    /// The machine failed.
    pub(super) fn machine(reason: impl ToString) -> Failure {
        Failure::new("cli-machine", &[("reason", &reason.to_string())], Outcome::Machine)
    }

    /// What the disk layer refused, which is wrong usage, or what the machine refused to it.
    pub(super) fn disk(error: &Error) -> Failure {
        let shown = |path: &Path| path.display().to_string();
        match error {
            Error::Io { doing, path, source } => {
                let is_read = ["find", "list", "open", "read"].contains(doing);
                let doing = if is_read { "read" } else { "write" };
                let values = [("path", shown(path)), ("doing", doing.to_owned()), ("reason", source.to_string())];
                Failure::of("cli-disk-io", values, Outcome::Machine)
            }
            Error::Output { path, why } => {
                let values = [("path", shown(path)), ("why", refusal(*why).to_owned())];
                Failure::of("cli-disk-output", values, Outcome::Usage)
            }
            Error::Foreign { folder, offending } => {
                let values = [("path", shown(folder)), ("files", offending.join(", "))];
                Failure::of("cli-disk-foreign", values, Outcome::Usage)
            }
            Error::Path { path } => Failure::of("cli-disk-path", [("path", path.clone())], Outcome::Usage),
            Error::Collision { first, second } => {
                let values = [("first", first.clone()), ("second", second.clone())];
                Failure::of("cli-disk-collision", values, Outcome::Findings)
            }
            Error::Busy { folder } => Failure::of("cli-disk-busy", [("path", shown(folder))], Outcome::Machine),
            Error::Exists { path } => Failure::of("cli-disk-exists", [("path", shown(path))], Outcome::Usage),
        }
    }

    fn of<const N: usize>(message: &'static str, values: [(&'static str, String); N], outcome: Outcome) -> Failure {
        Failure { message, values: values.into(), outcome }
    }

    fn new(message: &'static str, values: &[(&'static str, &str)], outcome: Outcome) -> Failure {
        let values = values.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Failure { message, values, outcome }
    }

    /// Says it, and gives the outcome.
    pub(super) fn tell(&self, talk: &Talk) -> Outcome {
        let values: Vec<(&str, &str)> = self.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        talk.failed(self.message, &values, self.outcome);
        self.outcome
    }
}

/// Why a folder can't hold a site, as messages choose by it.
fn refusal(why: Refusal) -> &'static str {
    match why {
        Refusal::Root => "root",
        Refusal::Home => "home",
        Refusal::Content => "content",
        Refusal::Link => "link",
        Refusal::NotAFolder => "file",
        Refusal::Unclear => "unclear",
    }
}
