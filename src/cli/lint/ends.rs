//! Files to the white space at the ends of their lines that says nothing: without it, the file reads the same.
//!
//! What a line break of Markdown, a code block or a block of YAML needs is found out by reading, not by rules: it stays.

use crate::cli::project::Project;
use crate::diagnostic::{Diagnostic, Place};
use crate::load::{decode, plain::plain, yaml};
use crate::model::markdown::options;
use crate::model::policy;
use crate::review::checks::usual;
use pulldown_cmark::{Event, Parser};
use serde_json::Value;
use std::collections::BTreeSet;

/// How often a file is read at most to find out; what is still open then stays as it is.
const READINGS: usize = 100;

/// What stands at the ends of the lines of a working copy.
pub(super) fn of_files(project: &Project) -> Vec<Diagnostic> {
    let is_read = |path: &str| path.ends_with(".yaml") || path.starts_with("policies/") && path.ends_with(".md");
    let files = project.sources.iter().filter(|(path, _)| is_read(path));
    let found = |(path, bytes): (&String, &Vec<u8>)| Some(of_file(path, &decode::text(path, bytes).ok()?));
    files.filter_map(found).flatten().collect()
}

fn of_file(path: &str, text: &str) -> Vec<Diagnostic> {
    let lines: Vec<&str> = text.split('\n').collect();
    let ends: Vec<usize> = (0..lines.len()).filter(|line| kept(lines[*line]).len() < lines[*line].len()).collect();
    if ends.is_empty() {
        return Vec::new();
    }
    let Some(meant) = read(path, text) else { return Vec::new() };
    let mut search = Search { path, lines: &lines, meant, left: READINGS, certain: Vec::new() };
    search.look(&ends);
    let finding = |line: &usize| {
        let (kept, all) = (kept(lines[*line]), lines[*line]);
        let (column, length) = (kept.chars().count() + 1, all.len() - kept.len());
        let place = Place { file: path.into(), line: line + 1, column, length };
        let finding = Diagnostic::new("trailing-space", usual("trailing-space")).at(place);
        finding.with("text", &all[kept.len()..]).with("meant", "")
    };
    search.certain.iter().map(finding).collect()
}

/// A line without the white space at its end.
fn kept(line: &str) -> &str {
    line.trim_end_matches([' ', '\t'])
}

/// The search for the lines that say the same without it: in halves, and within a number of readings.
struct Search<'a> {
    path: &'a str,
    lines: &'a [&'a str],
    meant: Read,
    left: usize,
    certain: Vec<usize>,
}

impl Search<'_> {
    fn look(&mut self, ends: &[usize]) {
        if ends.is_empty() || self.left == 0 {
            return;
        }
        self.left -= 1;
        let without: BTreeSet<usize> = self.certain.iter().chain(ends).copied().collect();
        let line =
            |(at, line): (usize, &&str)| if without.contains(&at) { kept(line).to_owned() } else { (*line).to_owned() };
        let text = self.lines.iter().enumerate().map(line).collect::<Vec<_>>().join("\n");
        if read(self.path, &text).as_ref() == Some(&self.meant) {
            self.certain.extend(ends);
        } else if ends.len() > 1 {
            let (first, second) = ends.split_at(ends.len() / 2);
            self.look(first);
            self.look(second);
        }
    }
}

/// What a file says: the values of its YAML, and what a reader of its Markdown meets.
#[derive(PartialEq)]
struct Read {
    values: Option<Value>,
    prose: Vec<Event<'static>>,
}

fn read(path: &str, text: &str) -> Option<Read> {
    let values = |text| yaml::parse(path, text).ok().map(|node| plain(&node));
    if path.ends_with(".yaml") {
        return Some(Read { values: Some(values(text)?), prose: Vec::new() });
    }
    let (matter, prose, _) = policy::split(text);
    let prose = Parser::new_ext(prose, options()).map(Event::into_static).collect();
    Some(Read { values: matter.and_then(values), prose })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<usize> {
        of_file(path, text).iter().filter_map(|finding| Some(finding.place.as_ref()?.line)).collect()
    }

    #[test]
    fn only_what_says_nothing_is_found() {
        assert_eq!(found("a.yaml", "a: 1  \nb: |\n  x  \n  y\nc: \"d  \n  e\"\t\nf: g # h \n"), [1, 5, 6, 7]);
        let prose = "---\ntitle: a \n---\n# B \n\none  \ntwo \nthree\t\n\n    code  \n\n- x  \n";
        assert_eq!(found("policies/p.en.md", prose), [2, 4, 7, 8, 12]);
        assert_eq!(found("a.yaml", "a: [ \n"), [0; 0], "who can't read it doesn't know");
    }
}
