//! Findings whose mend is certain, to the files that it leaves: byte for byte the same but for what is mended.
//!
//! A mend is made only where the file says at its place what the finding says. Sealed versions are never among them.

use super::project::{CONTENT, Project};
use super::talk::Talk;
use crate::diagnostic::{Diagnostic, Place};
use crate::disk::durable::replace_file;
use crate::disk::error::Error;
use std::collections::BTreeMap;

/// The checks whose mend is certain: what stands at their place, and what should, are values of the finding.
const CERTAIN: [&str; 2] = ["half-width-punctuation", "trailing-space"];

/// Mends what is certain and says so; whether anything was mended.
pub(super) fn run(project: &Project, findings: &[Diagnostic], talk: &Talk) -> Result<bool, Error> {
    let mut by_file: BTreeMap<&str, Vec<&Diagnostic>> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| CERTAIN.contains(&finding.rule)) {
        if let Some(place) = &finding.place {
            by_file.entry(&place.file).or_default().push(finding);
        }
    }
    let mut mended = false;
    for (file, findings) in by_file {
        let Some(old) = project.sources.get(file).and_then(|bytes| std::str::from_utf8(bytes).ok()) else { continue };
        let (new, count) = mend(old, &findings);
        if count > 0 {
            replace_file(&project.content.join(file), new.as_bytes())?;
            talk.say("cli-fix-mended", &[("file", &format!("{CONTENT}/{file}")), ("count", &count.to_string())]);
            mended = true;
        }
    }
    if !mended {
        talk.say("cli-fix-nothing", &[]);
    }
    Ok(mended)
}

/// The text with what could be mended, and how much that was.
fn mend(text: &str, findings: &[&Diagnostic]) -> (String, usize) {
    let starts: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let mut edits: BTreeMap<usize, (&str, &str)> = BTreeMap::new();
    for finding in findings {
        let value = |name| finding.values.get(name).map(String::as_str);
        let (Some(said), Some(meant), Some(place)) = (value("text"), value("meant"), &finding.place) else { continue };
        if let Some(at) = offset(text, &starts, place).filter(|at| text[*at..].starts_with(said)) {
            edits.insert(at, (said, meant));
        }
    }
    let mut new = String::with_capacity(text.len() + 2 * edits.len());
    let mut at = 0;
    for (from, (said, meant)) in &edits {
        new.push_str(&text[at..*from]);
        new.push_str(meant);
        at = from + said.len();
    }
    new.push_str(&text[at..]);
    (new, edits.len())
}

/// The byte at a place; a byte-order mark belongs to no column.
fn offset(text: &str, starts: &[usize], place: &Place) -> Option<usize> {
    let start = *starts.get(place.line.checked_sub(1)?)?;
    let start = if start == 0 && text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { start };
    let line = text[start..].split('\n').next()?;
    let end = (line.len(), ' ');
    let (at, _) = line.char_indices().chain([end]).nth(place.column.checked_sub(1)?)?;
    Some(start + at)
}
