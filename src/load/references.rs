//! References to what they name: each must exist, and a near miss is guessed.

use super::meant::Words;
use super::read::{MOST, Reference};
use crate::diagnostic::{Diagnostic, Severity};
use std::collections::{BTreeMap, BTreeSet};

/// The ids that exist, by the word that references use: `field`, `sdk`, …
pub type Known<'a> = BTreeMap<&'static str, BTreeSet<&'a str>>;

/// A finding for each reference that names nothing; `words` are asked for only where something is to be guessed.
pub fn resolve<'a>(
    references: impl Iterator<Item = &'a Reference>,
    known: &Known<'_>,
    words: &dyn Fn(&str) -> Words,
) -> Vec<Diagnostic> {
    let unknown = |reference: &&Reference| {
        let ids = known.get(reference.to.as_str());
        ids.is_none_or(|ids| !ids.contains(reference.id.as_str()))
    };
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    let mut guesses: BTreeMap<&str, Words> = BTreeMap::new();
    let mut found = Vec::new();
    for reference in references.filter(unknown) {
        let of_file = told.entry(&reference.place.file).or_default();
        *of_file += 1;
        if *of_file <= MOST {
            let words = guesses.entry(&reference.to).or_insert_with(|| words(&reference.to));
            found.push(finding(reference, words));
        }
    }
    found
}

fn finding(reference: &Reference, words: &Words) -> Diagnostic {
    if reference.to == "country" {
        return Diagnostic::error("country-form", reference.place.clone()).with("text", &reference.id);
    }
    let finding = Diagnostic::new("unknown-reference", Severity::Error)
        .at(reference.place.clone())
        .with("to", &reference.to)
        .with("id", &reference.id);
    match words.meant(&reference.id) {
        Some(meant) => finding.with("meant", meant),
        None => finding,
    }
}
