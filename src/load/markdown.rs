//! The prose of a policy: what must not stand in it, and what it refers to, each at its place.
//!
//! Raw HTML could hide or run something, so there is none. Rendering is the site's.

use super::format::is_web_address;
use super::read::Reference;
use super::yaml::Node;
use crate::diagnostic::{Diagnostic, Place, Severity};
use pulldown_cmark::{Event, Options, Parser, Tag};

/// What was found in one file's prose.
#[derive(Debug, Default)]
pub struct Prose {
    /// Findings, in order.
    pub diagnostics: Vec<Diagnostic>,
    /// References to SDKs, fields, purposes, permissions and policies.
    pub references: Vec<Reference>,
}

/// The Markdown that policies are written in.
pub fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
}

/// Reads prose that begins below `lines_above` lines of its file.
pub fn read(file: &str, prose: &str, lines_above: usize) -> Prose {
    let mut found = Prose::default();
    for (event, range) in Parser::new_ext(prose, options()).into_offset_iter() {
        let place = || {
            let mut place = super::decode::place_after(file, &prose[..range.start]);
            place.line += lines_above;
            place.length = prose[range.clone()].lines().next().map_or(1, |line| line.chars().count().max(1));
            place
        };
        match event {
            Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => {
                found.diagnostics.push(Diagnostic::error("raw-html", place()));
            }
            Event::Start(Tag::Link { dest_url, .. }) => link(&dest_url, place(), &mut found),
            Event::Start(Tag::Image { dest_url, .. }) if dest_url.contains(':') || dest_url.starts_with('/') => {
                found.diagnostics.push(Diagnostic::error("image-from-elsewhere", place()).with("address", dest_url));
            }
            _ => {}
        }
    }
    if let Some(character) = super::format::hidden_character(prose) {
        let at = prose.find(character).unwrap_or_default();
        let mut place = super::decode::place_after(file, &prose[..at]);
        place.line += lines_above;
        let code = format!("U+{:04X}", u32::from(character));
        found.diagnostics.push(Diagnostic::error("hidden-character", place).with("code", code));
    }
    found
}

fn link(address: &str, place: Place, found: &mut Prose) {
    let Some((scheme, rest)) = address.split_once(':') else { return };
    match scheme {
        "sdk" | "field" | "purpose" | "permission" | "policy" => {
            found.references.push(Reference { to: scheme.to_owned(), id: rest.to_owned(), place });
        }
        "http" | "https" if is_web_address(address) => {}
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
    fn references_are_kept() {
        let found = read("p", "[b](sdk:push) [c](field:network.ip) [d](https://a.example/) [e](#f) [g](./x.html)", 0);
        assert!(found.diagnostics.is_empty(), "{found:?}");
        assert_eq!(found.references.len(), 2);
    }
}
