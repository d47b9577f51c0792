//! The prose of a policy: what must not stand in it, and what it refers to, each at its place.
//!
//! Raw HTML could hide or run something, so there is none. Rendering is the site's.

use super::format::{Address, hidden_character, is_disguised, is_web_address, stacked_marks};
use super::read::Reference;
use super::yaml::Node;
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::model::markdown::options;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use std::ops::Range;

/// How much of a line is marked at most.
const LONGEST_MARK: usize = 200;

/// How many blocks a policy may have: each may become a list as long as all that is published.
const MOST_BLOCKS: usize = 100;

/// What was found in one file's prose.
#[derive(Debug, Default)]
pub struct Prose {
    /// Findings, in order.
    pub diagnostics: Vec<Diagnostic>,
    /// References to SDKs, fields, purposes, permissions and policies.
    pub references: Vec<Reference>,
    /// Web addresses that links lead to, in order.
    pub addresses: Vec<Address>,
}

/// The word behind the fence of a block that asks for a list.
pub const BLOCK: &str = "candor";

/// Reads prose that begins below `lines_above` lines of its file.
pub fn read(file: &str, prose: &str, lines_above: usize) -> Prose {
    let mut found = Prose::default();
    let mut position = Position { at: 0, line: lines_above + 1, column: 1 };
    // The line of the fence and the text of a block that is not at its end.
    let mut open: Option<(usize, String)> = None;
    let mut blocks = 0;
    for (event, range) in Parser::new_ext(prose, options()).into_offset_iter() {
        let mut place = || position.place(file, prose, &range);
        match event {
            Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => {
                found.diagnostics.push(Diagnostic::error("raw-html", place()));
            }
            Event::Start(Tag::Link { dest_url, .. }) => link(&dest_url, place(), &mut found),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if &*info == BLOCK => {
                blocks += 1;
                if blocks == MOST_BLOCKS + 1 {
                    found.diagnostics.push(Diagnostic::error("too-many-blocks", place()).with("limit", MOST_BLOCKS));
                }
                open = (blocks <= MOST_BLOCKS).then(|| (place().line, String::new()));
            }
            Event::Text(text) => open.iter_mut().for_each(|(_, block)| block.push_str(&text)),
            Event::End(TagEnd::CodeBlock) => {
                let Some((line, text)) = open.take() else { continue };
                let read = super::block::read(file, &text, line);
                found.diagnostics.extend(read.diagnostics);
                found.references.extend(read.references);
            }
            Event::Start(Tag::Image { dest_url, .. }) if !is_beside(&dest_url) => {
                found.diagnostics.push(Diagnostic::error("image-from-elsewhere", place()).with("address", dest_url));
            }
            _ => {}
        }
    }
    let place = |at: usize| {
        let mut place = super::decode::place_after(file, &prose[..at]);
        place.line += lines_above;
        place
    };
    if let Some(character) = hidden_character(prose) {
        let code = format!("U+{:04X}", u32::from(character));
        found.diagnostics.push(
            Diagnostic::error("hidden-character", place(prose.find(character).unwrap_or_default())).with("code", code),
        );
    }
    if let Some(at) = stacked_marks(prose) {
        found.diagnostics.push(Diagnostic::error("stacked-marks", place(at)));
    }
    found
}

/// How far the prose was read; places are asked for in order, so that each line is counted once.
struct Position {
    at: usize,
    line: usize,
    column: usize,
}

impl Position {
    fn place(&mut self, file: &str, prose: &str, range: &Range<usize>) -> Place {
        let Some(between) = prose.get(self.at..range.start) else {
            return super::decode::place_after(file, &prose[..range.start]);
        };
        match between.rsplit_once('\n') {
            Some((lines, rest)) => {
                self.line += lines.matches('\n').count() + 1;
                self.column = rest.chars().count() + 1;
            }
            None => self.column += between.chars().count(),
        }
        self.at = range.start;
        let length = prose[range.clone()].chars().take(LONGEST_MARK).take_while(|letter| *letter != '\n').count();
        Place { file: file.into(), line: self.line, column: self.column, length: length.max(1) }
    }
}

/// Whether an image lies in the folder of the policies.
fn is_beside(address: &str) -> bool {
    !is_disguised(address)
        && !address.contains(':')
        && !address.starts_with('/')
        && address.split('/').all(|part| part != "..")
}

fn link(address: &str, place: Place, found: &mut Prose) {
    if is_disguised(address) {
        return found.diagnostics.push(Diagnostic::error("link-scheme", place).with("address", address));
    }
    let Some((scheme, rest)) = address.split_once(':') else { return };
    match scheme {
        "sdk" | "field" | "purpose" | "permission" | "policy" => {
            // A link may lead to a place on the page of a policy; whether that is there is a check's question.
            let policy = rest.split_once('#').filter(|_| scheme == "policy");
            let id = policy.map_or(rest, |(id, _)| id).to_owned();
            found.references.push(Reference { to: scheme.to_owned(), id, place });
        }
        "http" | "https" if is_web_address(address) => {
            found.addresses.push(Address { url: address.to_owned(), place });
        }
        "mailto" | "tel" => {}
        _ if address.starts_with(['.', '#']) || scheme.contains('/') => {}
        _ => found.diagnostics.push(Diagnostic::error("link-scheme", place).with("address", address)),
    }
}

/// Front matter of a policy: the node, the prose below it, and the lines above the prose.
pub fn front_matter<'a>(file: &str, text: &'a str) -> Result<(Node, &'a str, usize), Diagnostic> {
    let (matter, prose, lines) = crate::model::policy::split(text);
    let Some(matter) = matter else {
        let place = super::decode::place_after(file, "");
        return Err(Diagnostic::new("front-matter-missing", Severity::Error).at(place));
    };
    Ok((super::yaml::parse_below(file, matter, 1)?, prose, lines))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_run_or_hide_is_found_where_it_stands() {
        let found = read("p", "好 [a](javascript:alert(1)) <b onclick=x>\n\n<!-- \n\n[b](sdk:push)\n", 4);
        let rules: Vec<_> = found.diagnostics.iter().map(|finding| finding.rule).collect();
        assert_eq!(rules, ["link-scheme", "raw-html", "raw-html"]);
        let place = found.diagnostics[0].place.clone().expect("a place");
        assert_eq!((place.line, place.column), (5, 3));
    }

    #[test]
    fn a_block_is_checked_where_it_stands() {
        let found = read("p", "# A\n\n```candor\nlist: shared\nfilter: { app: wallet, purpos: x }\n```\n", 5);
        let place = found.diagnostics[0].place.clone().expect("a place");
        assert_eq!((found.diagnostics[0].rule, place.line), ("unknown-key", 10));
        assert_eq!((found.references[0].to.as_str(), found.references[0].place.line), ("app", 10));
    }

    #[test]
    fn a_block_is_read_as_it_will_be_shown_wherever_it_stands() {
        let found = read("p", "> ````candor\n> list: shared\n> ```\n> lst: x\n> ````\n", 0);
        let place = found.diagnostics[0].place.clone().expect("a place");
        assert_eq!((found.diagnostics[0].rule, place.line), ("syntax", 3));
        let many = read("p", &"```candor\nlist: shared\n```\n".repeat(300), 0);
        let place = many.diagnostics[0].place.clone().expect("a place");
        assert_eq!((many.diagnostics.len(), many.diagnostics[0].rule, place.line), (1, "too-many-blocks", 301));
    }

    #[test]
    fn references_are_kept() {
        let found = read("p", "[b](sdk:push) [c](field:network.ip) [d](https://a.example/) [e](#f) [g](./x.html)", 0);
        assert!(found.diagnostics.is_empty(), "{found:?}");
        assert_eq!(found.references.len(), 2);
    }
}
