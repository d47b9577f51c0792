//! The prose of a policy to HTML: no raw HTML passes, links have a known scheme, ids and anchors are ours.
//!
//! Links such as `sdk:ID` lead to pages of the site; a fenced `candor` block becomes a table from the inventory.
//! What the loader reports as an error (raw HTML, an unknown link) is only text here.

mod block;
mod heading;

use super::address::Leaf;
use super::markup::{Markup, escaped};
use super::voice::Voice;
use super::{Edition, Site, TemplateError, path};
use crate::load::format::is_disguised;
use crate::model::markdown::{BORDER, options, with_borders};
use heading::headings;
pub(crate) use heading::{Heading, anchor, anchors};
use pulldown_cmark::{
    Alignment, BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd, html,
};
use std::collections::{BTreeMap, BTreeSet};

/// Who reads, and from where.
pub(crate) struct Reader<'a, 'p> {
    pub(crate) site: &'a Site<'p>,
    pub(crate) voice: Voice<'a>,
    pub(crate) policy: &'a str,
    /// The language of the prose, where it is not the page's.
    pub(crate) foreign: Option<&'a str>,
    pub(crate) edition: &'a Edition,
    /// The folder of the policies' images, as a link from the page.
    pub(crate) images: &'a str,
}

/// Prose with its contents.
pub(crate) struct Rendered {
    pub(crate) contents: Vec<Heading>,
    pub(crate) prose: Markup,
}

/// How deep quotations may stand in each other: each level costs as much as the prose in it.
const DEEPEST_QUOTE: usize = 16;

/// Renders prose.
pub(crate) fn render(reader: &Reader<'_, '_>, text: &str) -> Result<Rendered, TemplateError> {
    let text = with_borders(text);
    let events: Vec<Event<'_>> = Parser::new_ext(&text, options()).collect();
    let contents = headings(&events);
    let events = rewrite(reader, events, &contents)?;
    let mut prose = String::with_capacity(text.len() * 2);
    html::push_html(&mut prose, events.into_iter());
    prose.retain(|character| character != BORDER);
    let contents = contents.into_iter().filter(|heading| !heading.title.is_empty()).collect();
    Ok(Rendered { contents, prose: Markup::written(prose) })
}

/// What is in the making while the events go by.
#[derive(Default)]
struct State {
    headings: usize,
    quotes: usize,
    /// The numbers of the footnotes, by name.
    footnotes: BTreeMap<String, usize>,
    /// Those that were written, each of which has its address.
    written: BTreeSet<usize>,
    alignments: Vec<Alignment>,
    cell: usize,
    in_head: bool,
    /// Whether each open link is written, or only its text is.
    links: Vec<bool>,
    block: Option<String>,
    /// Inside an image that is not shown.
    lost_images: usize,
}

fn rewrite<'e>(
    reader: &Reader<'_, '_>,
    events: Vec<Event<'e>>,
    contents: &[Heading],
) -> Result<Vec<Event<'e>>, TemplateError> {
    let mut state = State::default();
    let mut out = Vec::with_capacity(events.len());
    for event in events {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if &*info == "candor" => {
                state.block = Some(String::new());
            }
            Event::Text(text) if state.block.is_some() => {
                state.block.as_mut().into_iter().for_each(|block| block.push_str(&text));
            }
            Event::End(TagEnd::CodeBlock) if state.block.is_some() => {
                let block = state.block.take().unwrap_or_default();
                out.push(Event::Html(block::render(reader, &block)?.into()));
            }
            Event::Html(text) | Event::InlineHtml(text) => out.push(Event::Text(text)),
            Event::Start(Tag::HtmlBlock) => out.push(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => out.push(Event::End(TagEnd::Paragraph)),
            Event::Start(Tag::Heading { level, .. }) => {
                let id = contents.get(state.headings).map_or("", |heading| &heading.id);
                state.headings += 1;
                out.push(raw(format!("<{} id=\"{}\">", below_title(level), escaped(id))));
            }
            Event::End(TagEnd::Heading(level)) => out.push(raw(format!("</{}>\n", below_title(level)))),
            other => out.extend(inline(reader, &mut state, other)),
        }
    }
    Ok(out)
}

/// The title of the page is its only heading of the first level.
fn below_title(level: HeadingLevel) -> HeadingLevel {
    level.max(HeadingLevel::H2)
}

fn raw<'e>(html: String) -> Event<'e> {
    Event::Html(CowStr::from(html))
}

fn inline<'e>(reader: &Reader<'_, '_>, state: &mut State, event: Event<'e>) -> Option<Event<'e>> {
    Some(match event {
        Event::Start(Tag::BlockQuote(kind)) => {
            state.quotes += 1;
            return (state.quotes <= DEEPEST_QUOTE).then(|| raw(quote(reader, kind)));
        }
        Event::End(TagEnd::BlockQuote(_)) => {
            state.quotes -= 1;
            return (state.quotes < DEEPEST_QUOTE).then(|| raw("</blockquote>\n".to_owned()));
        }
        Event::Start(Tag::Link { link_type, dest_url, .. }) => {
            let mail = (link_type == LinkType::Email).then(|| format!("mailto:{dest_url}"));
            let dest_url = mail.unwrap_or_else(|| dest_url.into_string());
            let href = href(reader, &dest_url);
            state.links.push(href.is_some());
            return href.map(raw);
        }
        Event::End(TagEnd::Link) => return state.links.pop()?.then(|| raw("</a>".to_owned())),
        Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
            let Some(source) = image(reader, &dest_url) else {
                state.lost_images += 1;
                return None;
            };
            Event::Start(Tag::Image { link_type, dest_url: source.into(), title, id })
        }
        Event::End(TagEnd::Image) if state.lost_images > 0 => {
            state.lost_images -= 1;
            return None;
        }
        Event::FootnoteReference(name) => raw(reference(reader, state, &name)),
        Event::Start(Tag::FootnoteDefinition(name)) => raw(footnote(reader, state, &name)),
        Event::End(TagEnd::FootnoteDefinition) => raw("</div>\n".to_owned()),
        other => return table(reader, state, other),
    })
}

/// The opening of a quotation; an alert says what it is.
fn quote(reader: &Reader<'_, '_>, kind: Option<BlockQuoteKind>) -> String {
    let name = match kind {
        None => return "<blockquote>\n".to_owned(),
        Some(BlockQuoteKind::Note) => "alert-note",
        Some(BlockQuoteKind::Tip) => "alert-tip",
        Some(BlockQuoteKind::Important) => "alert-important",
        Some(BlockQuoteKind::Warning) => "alert-warning",
        Some(BlockQuoteKind::Caution) => "alert-caution",
    };
    let name = reader.voice.say(name);
    let name = if reader.foreign.is_some() { name.in_language(reader.voice.language) } else { name };
    format!("<blockquote class=\"alert\">\n<p><strong>{}</strong></p>\n", name.as_str())
}

fn number(state: &mut State, name: &str) -> usize {
    let next = state.footnotes.len() + 1;
    *state.footnotes.entry(name.to_owned()).or_insert(next)
}

fn reference(reader: &Reader<'_, '_>, state: &mut State, name: &str) -> String {
    let number = number(state, name);
    format!("<sup><a href=\"#note_{}_{number}\">{number}</a></sup>", escaped(reader.policy))
}

fn footnote(reader: &Reader<'_, '_>, state: &mut State, name: &str) -> String {
    let number = number(state, name);
    // A note that is written twice is shown twice, and led to once.
    let id = match state.written.insert(number) {
        true => format!(" id=\"note_{}_{number}\"", escaped(reader.policy)),
        false => String::new(),
    };
    format!("<div class=\"footnote\"{id}><sup>{number}</sup>")
}

/// A table with its alignment as classes, in a frame that scrolls by itself.
fn table<'e>(reader: &Reader<'_, '_>, state: &mut State, event: Event<'e>) -> Option<Event<'e>> {
    Some(match event {
        Event::Start(Tag::Table(alignments)) => {
            state.alignments = alignments;
            // A label is heard in the language that its element says.
            let language = reader.foreign.unwrap_or(reader.voice.language);
            let label = escaped(&reader.voice.locales.words(language, "table-label", &[]));
            raw(format!("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{label}\">\n<table>\n"))
        }
        Event::End(TagEnd::Table) => raw("</tbody>\n</table>\n</div>\n".to_owned()),
        Event::Start(Tag::TableHead) => {
            (state.in_head, state.cell) = (true, 0);
            raw("<thead>\n<tr>".to_owned())
        }
        Event::End(TagEnd::TableHead) => {
            state.in_head = false;
            raw("</tr>\n</thead>\n<tbody>\n".to_owned())
        }
        Event::Start(Tag::TableRow) => {
            state.cell = 0;
            raw("<tr>".to_owned())
        }
        Event::End(TagEnd::TableRow) => raw("</tr>\n".to_owned()),
        Event::Start(Tag::TableCell) => {
            let class = match state.alignments.get(state.cell) {
                Some(Alignment::Right) => " class=\"right\"",
                Some(Alignment::Center) => " class=\"centre\"",
                _ => "",
            };
            state.cell += 1;
            raw(if state.in_head { format!("<th scope=\"col\"{class}>") } else { format!("<td{class}>") })
        }
        Event::End(TagEnd::TableCell) => raw(if state.in_head { "</th>" } else { "</td>" }.to_owned()),
        other => other,
    })
}

/// The opening of a link, or nothing if only its text may stand.
fn href(reader: &Reader<'_, '_>, target: &str) -> Option<String> {
    if is_disguised(target) {
        return None;
    }
    let (scheme, rest) = scheme(target);
    let page = |leaf: Leaf<'_>| path::relative(reader.voice.page, &leaf.path());
    let inventory = &reader.edition.inventory;
    let href = match scheme {
        None => target.to_owned(),
        Some("https" | "http" | "mailto" | "tel") => {
            return Some(format!("<a class=\"out\" rel=\"noreferrer\" href=\"{}\">", escaped(target)));
        }
        Some("sdk") => inventory.sdks.contains_key(rest).then(|| page(Leaf::Sdk(rest)))?,
        Some("field") => inventory.fields.contains_key(rest).then(|| page(Leaf::Field(rest)))?,
        Some("policy") => {
            let (id, anchor) = rest.split_once('#').map_or((rest, None), |(id, anchor)| (id, Some(anchor)));
            let href = inventory.policies.contains_key(id).then(|| page(Leaf::Policy(id)))?;
            anchor.map_or_else(|| href.clone(), |anchor| format!("{href}#{anchor}"))
        }
        Some("purpose") => inventory.purposes.contains_key(rest).then(|| page(Leaf::Purpose(rest)))?,
        Some("permission") => inventory.permissions.contains_key(rest).then(|| page(Leaf::Permission(rest)))?,
        Some("rule") => {
            let known = reader.site.publication.book.rule(rest).is_some();
            known.then(|| path::relative(reader.voice.page, &super::rules::address(rest)))?
        }
        Some(_) => return None,
    };
    Some(format!("<a href=\"{}\">", escaped(&href)))
}

/// What stands before the first `:` of an address, if that is a scheme.
fn scheme(target: &str) -> (Option<&str>, &str) {
    match target.split_once(':') {
        Some((scheme, rest)) if !scheme.contains(['/', '?', '#']) => (Some(scheme), rest),
        _ => (None, target),
    }
}

/// The address of an image that was sealed with the policy.
fn image(reader: &Reader<'_, '_>, source: &str) -> Option<String> {
    let name = source.strip_prefix("./").unwrap_or(source);
    let sealed = reader.edition.files.contains_key(&format!("policies/{name}"));
    sealed.then(|| format!("{}{name}", reader.images))
}
