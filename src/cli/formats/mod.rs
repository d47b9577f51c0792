//! Findings and changes to the forms that other programs read: one list of remarks, written in each form.
//!
//! What people read on a terminal is made in `report.rs` and `diff.rs`; nothing here decides how serious something is.

mod escape;
mod github;
mod gitlab;
pub(super) mod json;
mod markdown;
pub(super) mod remark;
mod sarif;

use super::arguments::Format;
use super::outcome::Outcome;
use super::report::Talk;
use remark::{Page, Remark};
use std::collections::BTreeMap;

/// Everything that a run has to say to another program.
pub(super) struct Report {
    /// How the run ended.
    pub(super) outcome: Outcome,
    /// One line that sums it up, for people who see it there.
    pub(super) heading: String,
    /// What was found, or what changed.
    pub(super) remarks: Vec<Remark>,
    /// Why the run could not begin or end.
    pub(super) failure: Option<String>,
    /// What the rules that were met say of themselves.
    pub(super) pages: BTreeMap<String, Page>,
    /// The same as a person would read it on a terminal.
    pub(super) log: String,
}

impl Report {
    /// A report of nothing but how the run ended.
    pub(super) fn new(outcome: Outcome) -> Report {
        let (heading, log) = (String::new(), String::new());
        Report { outcome, heading, remarks: Vec::new(), failure: None, pages: BTreeMap::new(), log }
    }
}

/// A report in the form that was asked for; nothing where that form has nothing to say. Text and JSON are made elsewhere.
pub(super) fn written(report: &Report, talk: &Talk) -> String {
    match talk.format {
        Format::Github => github::written(report, talk),
        Format::Gitlab => gitlab::written(report, talk),
        Format::Sarif => sarif::written(report, talk),
        Format::Markdown => markdown::written(report, talk),
        Format::Text | Format::Json => String::new(),
    }
}

/// What is said beside the data; in the log of a step no line of it is a command.
pub(super) fn talk(text: &str, format: Format) -> String {
    if format == Format::Github { github::harmless(text) } else { text.to_owned() }
}
