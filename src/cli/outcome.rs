//! How a run ended, as an exit code that never changes its meaning.

use crate::diagnostic::{Diagnostic, Severity};
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
}
