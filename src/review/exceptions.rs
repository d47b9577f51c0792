//! The exceptions that stand in a file as comments, to which findings they take away: `candor: allow CHECK: reason`.
//!
//! In YAML a comment, on the line or the one before. In Markdown, which has no HTML here, `[//]: # (candor: allow …)`,
//! for what follows up to the next empty line. An exception without a reason takes nothing away.

use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::model::checks::{CHECKS, ONLINE};
use std::collections::BTreeMap;

/// What every exception begins with.
const MARK: &str = "candor: allow ";

/// One exception.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Exception {
    check: String,
    /// Where the check's name stands.
    place: Place,
    reason: bool,
    /// The lines for which it holds.
    lines: std::ops::RangeInclusive<usize>,
}

/// Takes away what is excepted; an exception without a reason, or one that takes nothing away, is itself a finding.
pub fn apply(findings: &mut Vec<Diagnostic>, files: &BTreeMap<&str, &str>) {
    let exceptions: Vec<Exception> = files.iter().flat_map(|(path, text)| read(path, text)).collect();
    let mut used = vec![false; exceptions.len()];
    findings.retain(|finding| {
        let Some(index) = exceptions.iter().position(|exception| exception.holds(finding)) else { return true };
        used[index] = true;
        false
    });
    for (exception, used) in exceptions.into_iter().zip(used) {
        let rule = match exception.reason {
            false => "exception-without-reason",
            true if !used && !ONLINE.contains(&exception.check.as_str()) => "exception-names-nothing",
            _ => continue,
        };
        findings.push(Diagnostic::new(rule, Severity::Warning).at(exception.place).with("check", exception.check));
    }
}

/// Whether a check may be excepted: an error of structure may not.
fn is_exceptable(check: &str) -> bool {
    CHECKS.iter().any(|(id, usual)| *id == check && *usual < Severity::Error)
}

impl Exception {
    fn holds(&self, finding: &Diagnostic) -> bool {
        let Some(place) = &finding.place else { return false };
        self.reason
            && self.check == finding.rule
            && is_exceptable(finding.rule)
            && place.file == self.place.file
            && self.lines.contains(&place.line)
    }
}

fn read(path: &str, text: &str) -> Vec<Exception> {
    if !text.contains(MARK) {
        return Vec::new();
    }
    let lines: Vec<&str> = text.lines().collect();
    let matter = crate::model::policy::split(text).2;
    let exception = |(index, line): (usize, &&str)| {
        let is_markdown = path.ends_with(".md") && index >= matter;
        let comment = if is_markdown { after_definition(line)? } else { after_hash(line)? };
        let at = line.len() - comment.len();
        let rest = comment.strip_prefix(MARK)?;
        let rest = if is_markdown { rest.trim_end().strip_suffix([')', '"', '\'']).unwrap_or(rest) } else { rest };
        let (check, reason) = rest.split_once([':', '：']).unwrap_or((rest, ""));
        let column = line[..at + MARK.len()].chars().count() + 1;
        let place = Place { file: path.into(), line: index + 1, column, length: check.chars().count().max(1) };
        let end = if is_markdown { end_of_block(&lines, index) } else { end_in_yaml(&lines, index) };
        let (check, reason) = (check.trim().to_owned(), !reason.trim().is_empty());
        Some(Exception { check, place, reason, lines: index + 1..=end })
    };
    lines.iter().enumerate().filter_map(exception).collect()
}

/// The text of a link definition that nobody sees: `[//]: # (…)`.
fn after_definition(line: &str) -> Option<&str> {
    line.trim_start().strip_prefix("[//]:")?.trim_start().strip_prefix('#')?.trim_start().strip_prefix(['(', '"', '\''])
}

/// The text of a YAML comment: `#` at the beginning of a line or after white space.
fn after_hash(line: &str) -> Option<&str> {
    let at = line.find(&format!("# {MARK}")).filter(|at| *at == 0 || line[..*at].ends_with([' ', '\t']))?;
    Some(&line[at + 2..])
}

/// The last line, from 1, of what follows a comment: other comments and empty lines are passed over.
fn end_of_block(lines: &[&str], index: usize) -> usize {
    let passed = |line: &str| line.trim().is_empty() || after_definition(line).is_some();
    let begins = (index + 1..lines.len()).find(|next| !passed(lines[*next])).unwrap_or(lines.len());
    (begins..lines.len()).find(|next| lines[*next].trim().is_empty()).unwrap_or(lines.len())
}

/// A comment beside something holds for its line; one that stands alone, for the next line that is none.
fn end_in_yaml(lines: &[&str], index: usize) -> usize {
    if !lines[index].trim_start().starts_with('#') {
        return index + 1;
    }
    let next = (index + 1..lines.len()).find(|next| !lines[*next].trim_start().starts_with('#'));
    next.map_or(index + 1, |next| next + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(path: &str, text: &str, line: usize) -> Vec<(&'static str, usize)> {
        let place = Place { file: path.into(), line, column: 1, length: 1 };
        let mut findings = vec![Diagnostic::new("vague-wording", Severity::Warning).at(place)];
        apply(&mut findings, &BTreeMap::from([(path, text)]));
        findings.iter().map(|finding| (finding.rule, finding.place.as_ref().map_or(0, |place| place.line))).collect()
    }

    #[test]
    fn an_exception_holds_where_it_stands() {
        let same = "a: 1\nb: 等 # candor: allow vague-wording: 依法\n";
        assert_eq!(left("sdks/a.yaml", same, 2), []);
        let before = "# candor: allow vague-wording: because\n# more\na: 等\nb: 等\n";
        assert_eq!(left("sdks/a.yaml", before, 3), []);
        assert_eq!(left("sdks/a.yaml", before, 4), [("vague-wording", 4), ("exception-names-nothing", 1)]);
        let prose = "---\ntitle: a\n---\n[//]: # (candor: allow vague-wording: 法条原文)\n\n甲等\n乙等\n\n丙等\n";
        assert_eq!(left("policies/p.zh-CN.md", prose, 7), []);
        assert_eq!(left("policies/p.zh-CN.md", prose, 9), [("vague-wording", 9), ("exception-names-nothing", 4)]);
    }

    #[test]
    fn without_a_reason_nothing_is_excepted() {
        let text = "a: 等 # candor: allow vague-wording\n";
        assert_eq!(left("sdks/a.yaml", text, 1), [("vague-wording", 1), ("exception-without-reason", 1)]);
        let text = "a: 等 # candor: allow name-missing: no\n";
        assert_eq!(left("sdks/a.yaml", text, 1), [("vague-wording", 1), ("exception-names-nothing", 1)]);
    }
}
