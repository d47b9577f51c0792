//! A finding about what people wrote: which rule, how serious, where, and the values that its words need.
//!
//! The words themselves stand in each language's folder under `templates/locale/`; nothing here prints.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How serious a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Worth mending; nothing stops.
    Warning,
    /// Must be mended before it is published.
    Error,
    /// It could not be read, so that what else is wrong with it is unknown.
    Unreadable,
}

/// A place in a file; line and column count from 1, the column in characters.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The file, from the content folder; held once for all places in it.
    pub file: Arc<str>,
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
    /// How many characters it spans, at least 1.
    pub length: usize,
}

/// The rule of what the machine refused to read: it says nothing of the file, which may be as it should be.
pub const MACHINE_FAILED: &str = "file-refused";

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule or check, by id.
    pub rule: &'static str,
    /// How serious it is.
    pub severity: Severity,
    /// Where in a file, if in one.
    pub place: Option<Place>,
    /// Where in the inventory, if there: printed with `/`.
    pub route: Option<String>,
    /// What its words need: names to values.
    pub values: BTreeMap<&'static str, String>,
}

impl Diagnostic {
    /// An error of `rule` at a place.
    pub fn error(rule: &'static str, place: Place) -> Diagnostic {
        Diagnostic::new(rule, Severity::Error).at(place)
    }

    /// A finding of `rule` without a place yet.
    pub fn new(rule: &'static str, severity: Severity) -> Diagnostic {
        Diagnostic { rule, severity, place: None, route: None, values: BTreeMap::new() }
    }

    /// Whether it is about the machine, and not about what people wrote.
    pub fn is_of_machine(&self) -> bool {
        self.rule == MACHINE_FAILED
    }

    /// The same finding, at a place.
    pub fn at(mut self, place: Place) -> Diagnostic {
        self.place = Some(place);
        self
    }

    /// The same finding, at a route of the inventory.
    pub fn on(mut self, route: impl ToString) -> Diagnostic {
        self.route = Some(route.to_string());
        self
    }

    /// The same finding, with a value for its words.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Diagnostic {
        self.values.insert(name, value.to_string());
        self
    }
}

/// What was asked for, and every finding on the way.
#[derive(Debug, Clone, Default)]
pub struct Checked<T> {
    /// What could be made of it.
    pub value: T,
    /// All findings, in the order of files and lines.
    pub diagnostics: Vec<Diagnostic>,
}

/// The word nearest to `word` among `candidates`, if one is near enough to be meant.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    let far = (length / 3).max(1) + 1;
    let folded = word.to_lowercase();
    candidates
        .into_iter()
        // A word much longer than a candidate is never near it, and to compare them costs the product of their lengths.
        .filter(|candidate| length < candidate.len() + far)
        .map(|candidate| (strsim::damerau_levenshtein(&folded, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance < far || candidate.starts_with(word) && word.len() > 2)
        .min()
        .map(|(_, candidate)| candidate)
}
