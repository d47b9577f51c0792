//! A report to workflow commands of GitHub Actions: the worst remarks as annotations, the rest as one, and all in the log.
//!
//! GitHub keeps ten annotations of a kind and step and drops the rest without a word; so candor says how many there are.

use super::super::talk::Talk;
use super::remark::{Remark, Report, Weight};
use sha2::{Digest, Sha256};

/// The most annotations of one kind that GitHub keeps of a step.
const KEPT: usize = 10;

/// The report as lines for the log of a step.
pub(super) fn written(report: &Report, talk: &Talk) -> String {
    let mut worst: Vec<&Remark> = report.remarks.iter().collect();
    worst.sort_by_key(|remark| std::cmp::Reverse(remark.weight));
    let rest = worst.split_off(worst.len().min(KEPT));
    let mut lines: Vec<String> = worst.iter().map(|remark| annotation(remark, talk)).collect();
    if !rest.is_empty() {
        // A kind of which ten stand here already would be dropped.
        let notes = worst.iter().filter(|remark| remark.weight == Weight::Note).count();
        let kind = if notes < KEPT { "notice" } else { "warning" };
        let (count, all) = (rest.len().to_string(), report.remarks.len().to_string());
        let more = talk.words("github-more", &[("count", &count), ("all", &all)]);
        lines.push(format!("::{kind} title=candor::{}", data(&more)));
    }
    if let Some(failure) = &report.failure {
        lines.push(format!("::error title=candor::{}", data(failure)));
    }
    if !report.log.is_empty() {
        lines.push(verbatim(&report.log));
    }
    lines.join("\n")
}

fn annotation(remark: &Remark, talk: &Talk) -> String {
    let kind = match remark.weight {
        Weight::Note => "notice",
        Weight::Warning => "warning",
        Weight::Error => "error",
    };
    let page = remark.page.as_ref().map(|page| format!("\n{}: {page}", talk.words("cli-more", &[])));
    let mut properties = vec![format!("title={}", property(&format!("{}: {}", remark.label, remark.rule)))];
    if let Some(place) = &remark.place {
        let end = place.column + place.length.max(1);
        properties.push(format!("file={}", property(&place.file)));
        properties.push(format!("line={},endLine={}", place.line, place.line));
        properties.push(format!("col={},endColumn={end}", place.column));
    }
    let notes = remark.notes.iter().map(|note| format!("\n{}: {}", note.name, note.text));
    let message: String = std::iter::once(remark.message.clone()).chain(notes).chain(page).collect();
    format!("::{kind} {}::{}", properties.join(","), data(&message))
}

/// Text for the log in which no line is a command, whatever it quotes: commands are off until a word that it doesn't hold.
fn verbatim(log: &str) -> String {
    let word = format!("{:x}", Sha256::digest(log));
    format!("::stop-commands::{word}\n{}\n::{word}::", log.trim_end())
}

/// The text of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a command, where `:` and `,` have a meaning too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
