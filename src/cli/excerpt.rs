//! A place in a file to the line that it is about, as people see it: cut short, and without what a terminal would act on.

use crate::diagnostic::{Diagnostic, Place};
use crate::disk::source::Files;
use crate::site::serve::Excerpt;
use annotate_snippets::{Annotation, AnnotationKind, Snippet};
use std::collections::{BTreeMap, BTreeSet};

/// The lines of files, by path.
pub(super) type Lines<'a> = BTreeMap<&'a str, Vec<&'a [u8]>>;

/// The most characters of a line that are shown.
const LONGEST_LINE: usize = 200;

/// The lines of every file that findings are about.
pub(super) fn lines_of<'a>(findings: &'a [Diagnostic], sources: &'a Files) -> Lines<'a> {
    let files = findings.iter().filter_map(|finding| Some(&*finding.place.as_ref()?.file));
    let lines = |file: &'a str| Some((file, sources.get(file)?.split(|byte| *byte == b'\n').collect()));
    files.collect::<BTreeSet<_>>().into_iter().filter_map(lines).collect()
}

/// The line of a place in three parts, of which the middle one is what the place spans.
pub(super) fn excerpt(place: &Place, lines: &Lines<'_>) -> Option<Excerpt> {
    let line = line_of(place, lines)?;
    let letters = |from: usize, count: usize| line.chars().skip(from).take(count).collect();
    let start = place.column.saturating_sub(1);
    let (before, marked) = (letters(0, start), letters(start, place.length));
    Some(Excerpt { before, marked, after: letters(start + place.length, usize::MAX) })
}

/// The line of a place, without its line end; none where the file or line isn't there.
pub(super) fn line_of(place: &Place, lines: &Lines<'_>) -> Option<String> {
    let line = lines.get(&*place.file)?.get(place.line.checked_sub(1)?)?;
    // A character has four bytes at most.
    let line = String::from_utf8_lossy(&line[..line.len().min(LONGEST_LINE * 4)]);
    let shown = line.trim_start_matches('\u{FEFF}').trim_end_matches('\r').chars().take(LONGEST_LINE);
    Some(shown.map(|letter| if letter.is_control() { ' ' } else { letter }).collect())
}

/// A line with what is marked in it, as it is drawn.
pub(super) fn snippet<'a>(place: &Place, line: &'a str, path: String) -> Snippet<'a, Annotation<'a>> {
    let at = |column: usize| line.char_indices().nth(column).map_or(line.len(), |(at, _)| at);
    let start = at(place.column - 1);
    let end = at(place.column - 1 + place.length).max(start);
    Snippet::source(line).line_start(place.line).path(path).annotation(AnnotationKind::Primary.span(start..end))
}
