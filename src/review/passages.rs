//! Markdown to its passages: each paragraph, heading, item and cell as plain text, with the place of every part in the source.
//!
//! Code is no prose: where it stands inside a line, a mark that is no letter stands in its place.

use crate::model::markdown::options;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use std::ops::Range;

/// Stands for code, and for what else is no prose.
pub const NO_PROSE: char = '\u{FFFC}';

/// A stretch of prose that is read in one go.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passage {
    /// What is read.
    pub text: String,
    /// It is a heading.
    pub heading: bool,
    /// Where parts of the text begin, and where they stand in the source.
    parts: Vec<(usize, usize)>,
}

impl Passage {
    /// A text that stands for itself: its own source.
    pub fn of(text: &str) -> Passage {
        Passage { text: text.to_owned(), heading: false, parts: vec![(0, 0)] }
    }

    /// The bytes of the source for bytes of the text.
    pub fn source(&self, range: &Range<usize>) -> Range<usize> {
        let at = |byte: usize| {
            let after = self.parts.partition_point(|(begins, _)| *begins <= byte);
            let part = after.checked_sub(1).and_then(|index| self.parts.get(index));
            part.map_or(byte, |(begins, source)| source + byte - begins)
        };
        let last = self.text[range.clone()].chars().next_back().map_or(0, char::len_utf8);
        at(range.start)..at(range.end.saturating_sub(last)) + last
    }

    fn push(&mut self, text: &str, source: usize) {
        self.parts.push((self.text.len(), source));
        self.text.push_str(text);
    }
}

/// What stands in a policy's prose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Read {
    /// The passages, in order.
    pub passages: Vec<Passage>,
    /// Where its links lead, and what they are called.
    pub links: Vec<(String, String)>,
    /// The insides of its fenced `candor` blocks.
    pub blocks: Vec<String>,
}

/// Reads prose.
pub fn read(prose: &str) -> Read {
    let mut read = Read::default();
    let mut open = Passage::default();
    let mut code: Option<(bool, String)> = None;
    let mut linked: Option<(String, usize)> = None;
    for (event, range) in Parser::new_ext(prose, options()).into_offset_iter() {
        match event {
            Event::Text(text) => match &mut code {
                Some((_, inside)) => inside.push_str(&text),
                // An entity or an escape is shorter or longer than what it says; its beginning still stands right.
                None => open.push(&text, range.start),
            },
            Event::Code(_) => open.push(&NO_PROSE.to_string(), range.start),
            Event::SoftBreak | Event::HardBreak => open.push("\n", range.start),
            Event::Start(Tag::CodeBlock(kind)) => {
                close(&mut open, &mut read.passages);
                code = Some((matches!(kind, CodeBlockKind::Fenced(info) if &*info == "candor"), String::new()));
            }
            Event::Start(Tag::Link { dest_url, .. }) => linked = Some((dest_url.into_string(), open.text.len())),
            Event::End(TagEnd::Link) => {
                let named = |(to, from): (String, usize)| (to, open.text.get(from..).unwrap_or_default().to_owned());
                read.links.extend(linked.take().map(named));
            }
            Event::Start(tag) if !is_inline(&tag) => {
                close(&mut open, &mut read.passages);
                open.heading = matches!(tag, Tag::Heading { .. });
            }
            Event::End(end) if !is_inline_end(end) => {
                if let Some((true, inside)) = code.take() {
                    read.blocks.push(inside);
                }
                close(&mut open, &mut read.passages);
            }
            _ => {}
        }
    }
    close(&mut open, &mut read.passages);
    read
}

fn close(open: &mut Passage, passages: &mut Vec<Passage>) {
    let passage = std::mem::take(open);
    if !passage.text.trim().is_empty() {
        passages.push(passage);
    }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    is_inline_end(tag.to_end())
}

fn is_inline_end(end: TagEnd) -> bool {
    use TagEnd::{Emphasis, Image, Link, Strikethrough, Strong, Subscript, Superscript};
    matches!(end, Emphasis | Strong | Strikethrough | Link | Image | Subscript | Superscript)
}

/// The ranges in their order, without those inside others.
pub(super) fn apart(mut found: Vec<Range<usize>>) -> Vec<Range<usize>> {
    found.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    let mut end = 0;
    found.retain(|range| {
        let apart = range.start >= end;
        end = end.max(range.end);
        apart
    });
    found
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn every_part_keeps_its_place() {
        let prose = "# 甲\n\n用于**付款**和[地图](sdk:map)等 `等` 。\n\n| a | 乙 |\n|---|---|\n| 丙 | 丁 |\n\n```text\n等\n```\n";
        let found = read(prose);
        let texts: Vec<&str> = found.passages.iter().map(|passage| passage.text.as_str()).collect();
        assert_eq!(texts, ["甲", "用于付款和地图等 \u{FFFC} 。", "a", "乙", "丙", "丁"]);
        assert_eq!((found.links, found.passages[0].heading), (vec![("sdk:map".to_owned(), "地图".to_owned())], true));
        let passage = &found.passages[1];
        let at = passage.text.find('等').expect("it stands there");
        let source = passage.source(&(at..at + 3));
        assert_eq!(&prose[source.clone()], "等");
        assert!(prose[..source.start].ends_with("(sdk:map)"));
    }
}
