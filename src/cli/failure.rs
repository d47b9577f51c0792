//! Why a command could not begin or end, told to people, and to programs in the form they asked for.
//!
//! What was found in the content is no failure of a command: that is a report.

use super::arguments::Format;
use super::formats::remark::Report;
use super::formats::{self, json};
use super::outcome::Outcome;
use super::talk::Talk;
use crate::disk::{self, error::cause};
use std::path::Path;

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

    /// Says it, to other programs too unless they were told all the rest already, and gives the outcome.
    pub(super) fn tell(&self, talk: &Talk) -> Outcome {
        let values: Vec<(&str, &str)> = self.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        talk.say(self.message, &values);
        if !talk.has_printed() {
            self.print(talk.words(self.message, &values), talk);
        }
        self.outcome
    }

    /// Tells other programs, which were told nothing yet.
    fn print(&self, message: String, talk: &Talk) {
        match talk.format {
            Format::Text => {}
            Format::Json => {
                talk.print(&json::Report { message: Some(message), ..json::Report::new(self.outcome) }.written());
            }
            _ => {
                let report = Report { failure: Some(message), ..Report::new(self.outcome) };
                talk.print(&formats::written(&report, talk));
            }
        }
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
