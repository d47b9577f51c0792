//! The JSON that candor prints of a run, as plain data; its schema is what `candor schema report` prints.

use super::super::outcome::Outcome;
use super::super::talk::Talk;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::catalog;
use crate::model::change::JudgedChange;
use crate::model::rule;
use crate::model::version::AppVersion;
use crate::model::words::Level;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// The number of this form; it rises only when a key goes or changes its meaning.
const SCHEMA: u32 = 1;

/// What a run of candor found, changed or could not do.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "A report of candor")]
pub(in crate::cli) struct Report {
    /// The number of this form.
    pub(in crate::cli) schema: u32,
    /// What wrote the report.
    pub(in crate::cli) candor: Candor,
    /// Whether the run is clean, found something at or above the gate, or could not tell.
    pub(in crate::cli) outcome: Word,
    /// The exit code of the run.
    pub(in crate::cli) exit: u8,
    /// Why it could not begin or end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) message: Option<String>,
    /// What was found.
    pub(in crate::cli) findings: Vec<Finding>,
    /// What was compared, of `diff` and of a refused `release`.
    #[serde(flatten)]
    pub(in crate::cli) step: Option<Step>,
    /// The version that `release` sealed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) released: Option<Released>,
    /// The site that `build` wrote.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) built: Option<Built>,
}

/// The program, and the numbers of what it judges by.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct Candor {
    /// The version of the program.
    pub(in crate::cli) version: String,
    /// The number of the built-in rule book.
    pub(in crate::cli) rules: u32,
    /// The number of the built-in catalog.
    pub(in crate::cli) catalog: u32,
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::cli) enum Word {
    /// Nothing at or above the gate
    Clean,
    /// Something at or above the gate
    Findings,
    /// The result is unknown: something could not be read, or the run could not begin or end
    Incomplete,
}

/// What could not be read, or not begin or end, says nothing of the content.
impl From<Outcome> for Word {
    fn from(outcome: Outcome) -> Word {
        match outcome {
            Outcome::Clean => Word::Clean,
            Outcome::Findings | Outcome::Altered => Word::Findings,
            Outcome::Usage | Outcome::Incomplete | Outcome::Machine => Word::Incomplete,
        }
    }
}

/// One finding.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct Finding {
    /// The rule or check, by id.
    rule: String,
    /// How serious it is.
    severity: FindingSeverity,
    /// What is wrong, in the language of the run.
    message: String,
    /// Why it matters.
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
    /// How to mend it.
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    /// The address of its page in the site's rule book, if the site has both.
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<String>,
    /// The file, if it is in one.
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    /// The line, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    /// The column in characters, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    /// How many characters it spans.
    #[serde(skip_serializing_if = "Option::is_none")]
    length: Option<usize>,
    /// Where it is in the inventory.
    #[serde(skip_serializing_if = "Option::is_none")]
    route: Option<String>,
    /// `next.yaml` records it as a fault with which the state was published.
    fault: bool,
}

/// How serious a finding is.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum FindingSeverity {
    /// Worth knowing
    Note,
    /// Worth mending
    Warning,
    /// Must be mended
    Error,
}

/// What lies between two ends.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct Step {
    /// The end that was compared against.
    pub(in crate::cli) old: String,
    /// The end that was compared.
    pub(in crate::cli) new: String,
    /// The level at which the run fails.
    pub(in crate::cli) gate: Level,
    /// The apps that a change concerns, each with the highest level of its changes.
    pub(in crate::cli) apps: BTreeMap<String, App>,
    /// Every change, the loudest first.
    pub(in crate::cli) changes: Vec<Change>,
}

/// What a step means for an app.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct App {
    /// The highest level of its changes.
    pub(in crate::cli) level: Level,
}

/// One change, at the highest level that it has for any app.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct Change {
    #[serde(flatten)]
    #[allow(missing_docs)]
    pub(in crate::cli) change: JudgedChange,
    /// The highest level over all apps.
    pub(in crate::cli) level: Level,
}

/// A version that was sealed.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct Released {
    /// Its name.
    pub(in crate::cli) version: String,
    /// Its seal.
    pub(in crate::cli) seal: String,
    /// What it means for each app.
    pub(in crate::cli) apps: BTreeMap<String, AppVersion>,
}

/// A site that was written.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct Built {
    /// The output folder.
    pub(in crate::cli) out: String,
    /// Files that were written.
    pub(in crate::cli) written: usize,
    /// Files that stayed as they were.
    pub(in crate::cli) unchanged: usize,
    /// Files that were removed.
    pub(in crate::cli) removed: usize,
    /// The next day on which another version takes effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) next_effective: Option<String>,
}

impl Candor {
    /// This program.
    pub(in crate::cli) fn this() -> Candor {
        Candor { version: env!("CARGO_PKG_VERSION").to_owned(), rules: rule::BOOK, catalog: catalog::NUMBER }
    }
}

impl Report {
    /// A report of nothing but how the run ended.
    pub(in crate::cli) fn new(outcome: Outcome) -> Report {
        Report {
            schema: SCHEMA,
            candor: Candor::this(),
            outcome: outcome.into(),
            exit: outcome as u8,
            message: None,
            findings: Vec::new(),
            step: None,
            released: None,
            built: None,
        }
    }

    /// As it is printed.
    pub(in crate::cli) fn written(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}

/// A finding, in the language of the run.
pub(in crate::cli) fn finding(finding: &Diagnostic, talk: &Talk) -> Finding {
    let (message, why, help) = talk.parts(finding);
    let place = finding.place.as_ref().map(|place| talk.place(place));
    Finding {
        rule: finding.rule.to_owned(),
        severity: match finding.severity {
            Severity::Note => FindingSeverity::Note,
            Severity::Warning => FindingSeverity::Warning,
            Severity::Error | Severity::Unreadable => FindingSeverity::Error,
        },
        message,
        why,
        help,
        page: talk.page_of_check(finding.rule),
        line: place.as_ref().map(|place| place.line),
        column: place.as_ref().map(|place| place.column),
        length: place.as_ref().map(|place| place.length),
        file: place.map(|place| place.file.to_string()),
        route: finding.route.clone(),
        fault: finding.values.contains_key("fault"),
    }
}
