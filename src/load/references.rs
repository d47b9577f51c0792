//! References to what they name: each must exist, and a near miss is guessed.

use super::read::{MOST, Reference};
use crate::diagnostic::{Diagnostic, Severity, nearest};
use std::collections::{BTreeMap, BTreeSet};

/// The ids that exist, by the word that references use: `field`, `sdk`, …
pub type Known<'a> = BTreeMap<&'static str, BTreeSet<&'a str>>;

/// A finding for each reference that names nothing.
pub fn resolve<'a>(references: impl Iterator<Item = &'a Reference>, known: &Known<'_>) -> Vec<Diagnostic> {
    let unknown = |reference: &&Reference| {
        let ids = known.get(reference.to.as_str());
        ids.is_none_or(|ids| !ids.contains(reference.id.as_str()))
    };
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    let mut found = Vec::new();
    for reference in references.filter(unknown) {
        let of_file = told.entry(&reference.place.file).or_default();
        *of_file += 1;
        if *of_file <= MOST {
            found.push(finding(reference, known));
        }
    }
    found
}

fn finding(reference: &Reference, known: &Known<'_>) -> Diagnostic {
    if reference.to == "country" {
        return Diagnostic::error("country-form", reference.place.clone()).with("text", &reference.id);
    }
    let ids = known.get(reference.to.as_str()).into_iter().flatten().copied();
    let finding = Diagnostic::new("unknown-reference", Severity::Error)
        .at(reference.place.clone())
        .with("to", &reference.to)
        .with("id", &reference.id);
    match nearest(&reference.id, ids) {
        Some(meant) => finding.with("meant", meant),
        None => finding,
    }
}
