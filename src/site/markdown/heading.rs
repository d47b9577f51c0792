//! The headings of a policy with their ids: what the author wrote, else made of the words, Chinese kept, each once.

use crate::model::markdown::{BORDER, options, with_borders};
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A heading in the contents.
#[derive(Serialize)]
pub(crate) struct Heading {
    pub(super) id: String,
    pub(super) title: String,
    inner: bool,
}

/// The headings with their ids: the author's own, else made of the words, Chinese kept, each once.
pub(super) fn headings(events: &[Event<'_>]) -> Vec<Heading> {
    let mut headings: Vec<Heading> = Vec::new();
    let mut taken = Taken::default();
    let mut open: Option<(Option<String>, bool, String)> = None;
    for event in events {
        match event {
            Event::Start(Tag::Heading { id, level, .. }) => {
                open = Some((id.as_ref().map(ToString::to_string), *level > HeadingLevel::H2, String::new()));
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some((.., title)) = &mut open {
                    title.extend(text.chars().filter(|character| *character != BORDER));
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                if let Some((id, inner, title)) = open.take() {
                    let id = slug(id.as_deref().unwrap_or(&title));
                    let id = if id.is_empty() { format!("section-{}", headings.len() + 1) } else { id };
                    let id = taken.free(id);
                    headings.push(Heading { id, title, inner });
                }
            }
            _ => {}
        }
    }
    headings
}

/// The id of the first heading with a title, in the page that a policy's text becomes.
pub(crate) fn anchor(text: &str, title: &str) -> Option<String> {
    of_text(text).into_iter().find(|heading| heading.title.trim() == title.trim()).map(|heading| heading.id)
}

/// The ids of all headings in the page that a policy's text becomes.
pub(crate) fn anchors(text: &str) -> BTreeSet<String> {
    of_text(text).into_iter().map(|heading| heading.id).collect()
}

fn of_text(text: &str) -> Vec<Heading> {
    let text = with_borders(text);
    headings(&Parser::new_ext(&text, options()).collect::<Vec<_>>())
}

fn slug(text: &str) -> String {
    let mut slug = String::new();
    for character in text.chars() {
        if character.is_alphanumeric() {
            slug.extend(character.to_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// The ids that headings have.
#[derive(Default)]
struct Taken {
    ids: BTreeSet<String>,
    /// With which number the search goes on, of each id that was wanted twice: however many want the same, each is quick.
    next: BTreeMap<String, usize>,
}

impl Taken {
    /// An id that no heading before it has, made of this one.
    fn free(&mut self, id: String) -> String {
        if self.ids.insert(id.clone()) {
            return id;
        }
        let number = self.next.entry(id.clone()).or_insert(2);
        loop {
            let numbered = format!("{id}-{number}");
            *number += 1;
            if self.ids.insert(numbered.clone()) {
                return numbered;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::headings;
    use pulldown_cmark::{Options, Parser};

    #[test]
    fn ids_keep_chinese_and_are_never_twice_the_same() {
        let text = "## 1. 我们收集的信息\n## Contact us\n## Contact us\n## Contact us-2\n## ！\n## x {#own}\n";
        let events: Vec<_> = Parser::new_ext(text, Options::ENABLE_HEADING_ATTRIBUTES).collect();
        let ids: Vec<String> = headings(&events).into_iter().map(|heading| heading.id).collect();
        assert_eq!(ids, ["1-我们收集的信息", "contact-us", "contact-us-2", "contact-us-2-2", "section-5", "own"]);
    }
}
