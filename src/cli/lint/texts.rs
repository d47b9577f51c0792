//! The inventory's texts to what was found in them, each at its character in the YAML file, as far as that can be known.
//!
//! What is inherited is told once, where it was written.

use super::mark::{Mark, mark, punctuation, with_values};
use crate::cli::project::Project;
use crate::diagnostic::{Diagnostic, Place};
use crate::load::decode;
use crate::model::route::Route;
use crate::review::checks;
use crate::review::texts::{Told, each};
use crate::review::wording::{Stance, vague};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

/// What stands in the texts of a working copy.
pub(super) fn of_texts(project: &Project) -> Vec<Diagnostic> {
    let mut told: BTreeSet<(Place, &str)> = BTreeSet::new();
    let mut files: BTreeMap<Arc<str>, Option<String>> = BTreeMap::new();
    let mut found = Vec::new();
    for Marked { text, language, stance, routes } in marked(project) {
        for route in routes {
            let Some(begins) = project.working.places.of(&route) else { continue };
            let source = files
                .entry(begins.file.clone())
                .or_insert_with_key(|file| decode::text(file, project.sources.get(&**file)?).ok());
            for mark in marks(&text, &language, stance) {
                let place = source.as_deref().and_then(|source| within(source, &begins, &text, &mark.range));
                let place = place.unwrap_or_else(|| begins.clone());
                if told.insert((place.clone(), mark.rule)) {
                    found.push(with_values(checks::finding(mark.rule, &route, &[]).at(place), mark.values));
                }
            }
        }
    }
    found
}

/// A text in which something was found, its language, and where it stands.
struct Marked {
    text: String,
    language: String,
    stance: Stance,
    routes: Vec<Route>,
}

/// The texts in which something was found.
fn marked(project: &Project) -> Vec<Marked> {
    // The same text stands in many records; it is read once.
    let mut seen: [BTreeMap<String, BTreeMap<String, Option<usize>>>; 2] = Default::default();
    let mut found: Vec<Marked> = Vec::new();
    for (keys, json) in project.working.inventory.parts() {
        each(keys, &json, &mut |told| {
            let Told { text, language, stance, .. } = *told;
            let of_stance = &mut seen[usize::from(stance == Stance::Tells)];
            let known = of_stance.get(language).and_then(|texts| texts.get(text)).copied();
            let index = known.unwrap_or_else(|| {
                let is_marked = !marks(text, language, stance).is_empty();
                let index = is_marked.then(|| {
                    let (text, language) = (text.to_owned(), language.to_owned());
                    found.push(Marked { text, language, stance, routes: Vec::new() });
                    found.len() - 1
                });
                of_stance.entry(language.to_owned()).or_default().insert(text.to_owned(), index);
                index
            });
            if let Some(index) = index {
                found[index].routes.push(told.route());
            }
        });
    }
    found
}

fn marks(text: &str, language: &str, stance: Stance) -> Vec<Mark> {
    let mut marks = punctuation(text, language);
    marks.extend(vague(text, language, stance).into_iter().map(|range| mark("vague-wording", text, range)));
    marks
}

/// How much of the text around a mark is looked for in the file.
const AROUND: usize = 8;

/// How far from the key it is looked for.
const FAR: usize = 64 * 1024;

/// The place of a part of a text that is written from `begins` on; nothing where it is folded or escaped just there.
fn within(source: &str, begins: &Place, text: &str, range: &Range<usize>) -> Option<Place> {
    let from: usize = source.split_inclusive('\n').take(begins.line - 1).map(str::len).sum();
    let line = source[from..].lines().next().unwrap_or_default();
    let from = from + line.char_indices().nth(begins.column - 1).map_or(line.len(), |(at, _)| at);
    let window = &source[from..source.floor_char_boundary(from.saturating_add(FAR))];
    let before: String = text[..range.start].chars().rev().take(AROUND).collect::<Vec<_>>().into_iter().rev().collect();
    let before = before.rsplit('\n').next().unwrap_or_default();
    let rest = &text[range.start..];
    let after: String = rest.chars().take(AROUND).take_while(|letter| *letter != '\n').collect();
    let at = from + window.find(&format!("{before}{after}"))? + before.len();
    let mut place = decode::place_after(&begins.file, &source[..at]);
    place.length = text[range.clone()].chars().count().max(1);
    Some(place)
}
