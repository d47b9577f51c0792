//! A report to Markdown: the text of a comment on a pull request, or of a step's summary. Nothing to say is no text.

use super::super::talk::Talk;
use super::escape::{code, markdown};
use super::remark::{Remark, Report, Weight};

/// The most bytes of all remarks together: hosts refuse a comment of more than 65,536 characters.
const MOST: usize = 60_000;

/// The report as Markdown, headed by its sum; remarks stand under the words for their weight, the gravest first.
pub(super) fn written(report: &Report, talk: &Talk) -> String {
    if let Some(failure) = &report.failure {
        return format!("**{}** {}", talk.words("markdown-could-not-run", &[]), markdown(failure));
    }
    if report.remarks.is_empty() {
        return String::new();
    }
    let mut text = format!("### {}\n", markdown(&report.heading));
    let mut left = report.remarks.len();
    for group in groups(&report.remarks) {
        let items: Vec<String> = group.iter().map(|remark| item(remark)).collect();
        let mut body = String::new();
        for item in items {
            if text.len() + body.len() + item.len() > MOST {
                break;
            }
            body.push_str(&item);
            left -= 1;
        }
        text.push_str(&section(&group, &body));
    }
    if left > 0 {
        text.push_str(&format!("\n{}\n", talk.words("markdown-more", &[("count", &left.to_string())])));
    }
    text.trim_end().to_owned()
}

/// The remarks by their label, the gravest first, each group in the order in which it came.
fn groups(remarks: &[Remark]) -> Vec<Vec<&Remark>> {
    let mut groups: Vec<Vec<&Remark>> = Vec::new();
    for remark in remarks {
        match groups.iter_mut().find(|group| group[0].label == remark.label) {
            Some(group) => group.push(remark),
            None => groups.push(vec![remark]),
        }
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.iter().map(|remark| remark.weight).max()));
    groups
}

/// What is only worth knowing is folded.
fn section(group: &[&Remark], body: &str) -> String {
    let head = format!("{} ({})", markdown(&group[0].label), group.len());
    let folded = group.iter().all(|remark| remark.weight == Weight::Note);
    match folded {
        _ if body.is_empty() => format!("\n**{head}**\n"),
        true => format!("\n<details><summary>{head}</summary>\n\n{body}\n</details>\n"),
        false => format!("\n**{head}**\n\n{body}"),
    }
}

fn item(remark: &Remark) -> String {
    let place = remark.place.as_ref();
    let place = place.map(|place| code(&format!("{}:{}:{}", place.file, place.line, place.column)));
    let mut text = format!("- {}", markdown(&remark.message));
    let name = linked(code(&remark.name), remark.page.as_deref());
    let beside: Vec<String> = std::iter::once(name).chain(place).collect();
    text.push_str(&format!("<br>{}\n", beside.join(" · ")));
    for notes in remark.notes.chunk_by(|note, next| note.name == next.name) {
        let linked: Vec<String> = notes.iter().map(|note| linked(markdown(&note.text), note.page.as_deref())).collect();
        text.push_str(&format!("  - {}: {}\n", markdown(&notes[0].name), linked.join(" · ")));
    }
    text
}

/// Markdown, as a link to the page of the rule book that it is about, where the site has one.
fn linked(text: String, page: Option<&str>) -> String {
    page.map_or_else(|| text.clone(), |page| format!("[{text}](<{page}>)"))
}
