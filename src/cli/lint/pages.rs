//! The prose of policies to what was found in it, each at its line and column.

use super::mark::{Mark, mark, punctuation, with_values};
use crate::cli::project::Project;
use crate::diagnostic::{Diagnostic, Place};
use crate::load::decode;
use crate::load::read::MOST;
use crate::model::inventory::Inventory;
use crate::model::policy;
use crate::model::route::route;
use crate::model::topics::Audience;
use crate::review::checks::finding;
use crate::review::names::Known;
use crate::review::passages::{self, Passage, Read};
use crate::review::wording::{Stance, vague};
use std::collections::BTreeMap;
use std::ops::Range;

/// A policy's prose in one language, as it stands in its file.
pub(super) struct Page<'a> {
    pub(super) id: &'a str,
    pub(super) language: &'a str,
    pub(super) file: String,
    text: String,
    /// The bytes, and the lines, before the prose.
    above: (usize, usize),
    pub(super) read: Read,
    pub(super) for_users: bool,
}

impl Page<'_> {
    /// Its file as it stands.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// What stands above the prose, and the prose.
    pub(super) fn halves(&self) -> (&str, &str) {
        self.text.split_at(self.above.0)
    }

    /// Its prose.
    pub(super) fn prose(&self) -> &str {
        self.halves().1
    }
}

/// The policies of a working copy.
pub(super) fn pages<'a>(project: &'a Project, inventory: Option<&Inventory>) -> Vec<Page<'a>> {
    let mut pages = Vec::new();
    for (id, texts) in &project.working.prose {
        let audience = inventory.and_then(|inventory| inventory.policies.get(id.as_str())?.audience);
        let for_users = audience.is_none_or(|audience| audience == Audience::Users);
        for language in texts.keys() {
            let file = format!("policies/{id}.{language}.md");
            let text = project.sources.get(&file).and_then(|bytes| decode::text(&file, bytes).ok());
            let Some(text) = text else { continue };
            let (_, prose, lines) = policy::split(&text);
            let (above, read) = ((text.len() - prose.len(), lines), passages::read(prose));
            pages.push(Page { id, language, file, above, read, for_users, text });
        }
    }
    pages
}

/// What stands in a policy's words.
pub(super) fn of_page(page: &Page<'_>, known: &Known) -> Vec<Diagnostic> {
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    let mut found = Vec::new();
    let mut reader = (page.above.0, page.above.1 + 1, 1);
    for passage in &page.read.passages {
        for mark in marks(page, passage, known) {
            let count = told.entry(mark.rule).or_default();
            *count += 1;
            if *count > MOST {
                continue;
            }
            let source = passage.source(&mark.range);
            let source = page.above.0 + source.start..page.above.0 + source.end;
            let Some(slice) = page.text.get(source.clone()) else { continue };
            let place = place(page, &mut reader, &source, slice);
            let finding = finding(mark.rule, &route(["policies", page.id]), &[]).at(place);
            found.push(with_values(finding, mark.values));
        }
    }
    found
}

/// The place of bytes of a page; the reader goes on from where it was, so that each line is counted once.
fn place(page: &Page<'_>, (at, line, column): &mut (usize, usize, usize), source: &Range<usize>, slice: &str) -> Place {
    if let Some(between) = page.text.get(*at..source.start) {
        match between.rsplit_once('\n') {
            Some((lines, rest)) => {
                *line += lines.matches('\n').count() + 1;
                *column = rest.chars().count() + 1;
            }
            None => *column += between.chars().count(),
        }
        *at = source.start;
    }
    let length = slice.chars().take_while(|letter| *letter != '\n').count().max(1);
    Place { file: page.file.as_str().into(), line: *line, column: *column, length }
}

fn marks(page: &Page<'_>, passage: &Passage, known: &Known) -> Vec<Mark> {
    let text = &passage.text;
    let mut marks = punctuation(text, page.language);
    if page.for_users {
        let words = vague(text, page.language, Stance::Tells);
        marks.extend(words.into_iter().map(|range| mark("vague-wording", text, range)));
        marks.extend(known.unknown_sdks(text).into_iter().map(|range| mark("sdk-not-in-inventory", text, range)));
        marks.extend(known.other_apps(text).into_iter().map(|range| mark("other-app-named", text, range)));
    }
    marks.sort_by_key(|mark| mark.range.start);
    marks
}
