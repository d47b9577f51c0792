//! How a run ended, as an exit code that never changes its meaning.

use super::formats::json::Word;
use super::report::Talk;
use crate::diagnostic::{Diagnostic, Severity};
use crate::disk::{self, error::cause};
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
        if findings.iter().any(Diagnostic::is_of_machine) {
            return Outcome::Machine;
        }
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
    pub(super) fn disk(error: &disk::Error) -> Failure {
        let (message, values, outcome) = match error {
            disk::Error::Io { doing, path, source } => {
                // Its number says nothing to people.
                let reason = source.to_string().split(" (os error").next().unwrap_or_default().to_owned();
                let doing = doing.replace(' ', "-");
                let values = vec![("doing", doing), ("path", shown(path)), ("cause", cause(source).to_owned())];
                ("cli-disk", [values, vec![("reason", reason)]].concat(), Outcome::Machine)
            }
            disk::Error::Output { path, why } => {
                ("cli-disk-output", vec![("path", shown(path)), ("why", why.word().to_owned())], Outcome::Usage)
            }
            disk::Error::Foreign { folder, offending } => {
                let values = vec![("folder", shown(folder)), ("files", offending.join(", "))];
                ("cli-disk-foreign", values, Outcome::Usage)
            }
            disk::Error::Path { path } => ("cli-disk-path", vec![("path", path.clone())], Outcome::Usage),
            disk::Error::Collision { first, second } => {
                let values = vec![("first", first.clone()), ("second", second.clone())];
                ("cli-disk-collision", values, Outcome::Findings)
            }
            disk::Error::Busy { folder } => ("cli-disk-busy", vec![("folder", shown(folder))], Outcome::Machine),
            disk::Error::Exists { path } => ("cli-disk-exists", vec![("path", shown(path))], Outcome::Usage),
        };
        Failure { message, values, outcome }
    }

    pub(super) fn new(message: &'static str, values: &[(&'static str, &str)], outcome: Outcome) -> Failure {
        let values = values.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Failure { message, values, outcome }
    }

    /// The same failure, as the second half of a message that begins with what stands in spite of it.
    pub(super) fn after(self, message: &'static str, values: &[(&'static str, &str)], talk: &Talk) -> Failure {
        let own: Vec<(&str, &str)> = self.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let reason = talk.words(self.message, &own);
        let values = values.iter().copied().chain([("reason", reason.as_str())]).collect::<Vec<_>>();
        Failure::new(message, &values, self.outcome)
    }

    /// Says it, and gives the outcome.
    pub(super) fn tell(&self, talk: &Talk) -> Outcome {
        let values: Vec<(&str, &str)> = self.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        talk.failed(self.message, &values, self.outcome);
        self.outcome
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
