//! Findings to what the overlay says of them, in every language that candor speaks.

use super::super::arguments::Format;
use super::super::excerpt::{Lines, excerpt, lines_of};
use super::super::project::CONTENT;
use super::super::talk::Talk;
use crate::diagnostic::{Diagnostic, Place};
use crate::model::locale::Locales;
use crate::site::TemplateError;
use crate::site::serve::Fault;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What must be mended, by the language in which it is said.
pub(super) type Faults = BTreeMap<String, Vec<Fault>>;

/// The words of findings.
pub(super) fn of_findings(
    findings: &[Diagnostic],
    sources: &BTreeMap<String, Vec<u8>>,
    locales: &Arc<Locales>,
) -> Faults {
    let lines = lines_of(findings, sources);
    in_each(locales, |language| {
        let talk = Talk::new(language.to_owned(), Format::Text, Arc::clone(locales));
        findings.iter().map(|finding| fault(finding, &lines, &talk)).collect()
    })
}

/// The words of a template that can't be rendered.
pub(super) fn of_template(error: &TemplateError, locales: &Arc<Locales>) -> Faults {
    in_each(locales, |language| vec![Fault::of_template(error, locales, language)])
}

fn in_each(locales: &Locales, faults: impl Fn(&str) -> Vec<Fault>) -> Faults {
    let said = locales.languages().map(|language| (language.to_owned(), faults(language)));
    said.filter(|(_, faults)| !faults.is_empty()).collect()
}

fn fault(finding: &Diagnostic, lines: &Lines<'_>, talk: &Talk) -> Fault {
    let (message, why, help) = talk.parts(finding);
    let place = finding.place.as_ref();
    // A team's languages stand beside the content folder, from which places are counted.
    let path = |place: &Place| match place.file.strip_prefix("../") {
        Some(beside) => beside.to_owned(),
        None => format!("{CONTENT}/{}", place.file),
    };
    Fault {
        rule: finding.rule.to_owned(),
        place: place.map(|place| format!("{}:{}:{}", path(place), place.line, place.column)),
        message,
        why,
        help,
        excerpt: place.and_then(|place| excerpt(place, lines)),
    }
}
