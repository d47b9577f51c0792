//! Pages to sections of one page: headings one level lower, ids prefixed, links rewritten.
//!
//! Ids are prefixed with the page's address, so that no two are the same. A link to what stands on the one page leads to
//! its section; every other link leads where it led.

use super::address::Leaf;
use super::markup::Markup;
use super::path;
use super::whole::{Section, key};
use std::collections::BTreeSet;
use std::ops::Range;

/// Where the pages stand and where the one page stands: folders from the root of the site, with `/` at the end.
pub(crate) struct Folders<'a> {
    pub(crate) pages: &'a str,
    pub(crate) here: &'a str,
}

/// Rewrites all sections.
pub(crate) fn embed(sections: Vec<&mut Section>, folders: &Folders<'_>) {
    let mut ids: BTreeSet<String> = sections.iter().map(|section| section.id.clone()).collect();
    for section in &sections {
        ids.extend(own_ids(section.html.as_str()).map(|id| format!("{}/{id}", section.id)));
    }
    for section in sections {
        section.html = Markup::written(rewritten(section, &ids, folders));
    }
}

fn own_ids(html: &str) -> impl Iterator<Item = &str> {
    let elements = html.split('<').skip(1).filter_map(|piece| Some(piece.split_once('>')?.0));
    elements.filter_map(|element| value(element, "id").map(|place| &element[place]))
}

fn rewritten(section: &Section, ids: &BTreeSet<String>, folders: &Folders<'_>) -> String {
    let html = without_form(section.html.as_str());
    let mut out = String::with_capacity(html.len() * 5 / 4);
    let mut pieces = html.split('<');
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        // What is text is escaped: a `<` begins an element, and the next `>` ends it.
        let (element, text) = piece.split_once('>').unwrap_or((piece, ""));
        if !is_heading(element) && !["id", "href", "src"].iter().any(|attribute| value(element, attribute).is_some()) {
            out.extend(["<", element, ">", text]);
            continue;
        }
        let element = lowered(element);
        let element = replaced(&element, "id", |id| format!("{}/{id}", section.id));
        let element = replaced(&element, "href", |href| leading(href, section, ids, folders));
        let element = replaced(&element, "src", |source| moved(source, section, folders));
        out.extend(["<", &element, ">", text]);
    }
    out
}

/// Where the value of an attribute stands. What only looks like one inside another's value is none: `alt=" id="`.
fn value(element: &str, attribute: &str) -> Option<Range<usize>> {
    let mut at = 0;
    loop {
        let (before, rest) = element[at..].split_once("=\"")?;
        let start = at + before.len() + 2;
        let end = start + rest.find('"')?;
        if before.rsplit(|letter: char| letter.is_ascii_whitespace()).next() == Some(attribute) {
            return Some(start..end);
        }
        at = end + 1;
    }
}

fn is_heading(element: &str) -> bool {
    element.strip_prefix('/').unwrap_or(element).starts_with('h')
}

/// A page without the form that narrows its list: here lists stand whole, and each has its form on its own page.
fn without_form(html: &str) -> String {
    let form = html.split_once("<form").and_then(|(before, rest)| Some((before, rest.split_once("</form>")?.1)));
    form.map_or_else(|| html.to_owned(), |(before, after)| format!("{before}{after}"))
}

/// A heading one level lower: the cover's is the only one of the first.
fn lowered(element: &str) -> String {
    for (level, lower) in [("h1", "h2"), ("h2", "h3"), ("h3", "h4"), ("h4", "h5"), ("h5", "h6")] {
        let (slash, name) = element.strip_prefix('/').map_or(("", element), |name| ("/", name));
        if let Some(rest) = name.strip_prefix(level) {
            return format!("{slash}{lower}{rest}");
        }
    }
    element.to_owned()
}

fn replaced(element: &str, attribute: &str, change: impl Fn(&str) -> String) -> String {
    match value(element, attribute) {
        Some(place) => {
            format!("{}{}{}", &element[..place.start], change(&element[place.clone()]), &element[place.end..])
        }
        None => element.to_owned(),
    }
}

/// A link of a section, as it leads from here.
fn leading(href: &str, section: &Section, ids: &BTreeSet<String>, folders: &Folders<'_>) -> String {
    let (file, anchor) = href.split_once('#').map_or((href, None), |(file, anchor)| (file, Some(anchor)));
    if href.contains(':') {
        return href.to_owned();
    }
    let page = if file.is_empty() { section.id.clone() } else { key(&resolved(&section.page, file)) };
    let id = anchor.map_or_else(|| page.clone(), |anchor| format!("{page}/{anchor}"));
    match ids.contains(&id) || file.is_empty() {
        true => format!("#{id}"),
        false => moved(href, section, folders),
    }
}

/// A link of a section to another file, as it leads from here.
fn moved(href: &str, section: &Section, folders: &Folders<'_>) -> String {
    let (file, anchor) = href.split_at(href.find('#').unwrap_or(href.len()));
    let target = resolved(&format!("{}{}", folders.pages, section.page), file);
    let target = match target.strip_prefix(folders.pages) {
        Some(inside) => format!("{}{inside}", folders.here),
        None => target,
    };
    path::relative(&format!("{}{}", folders.here, Leaf::Whole.path()), &target) + anchor
}

/// Where a relative link of the page at `from` leads.
fn resolved(from: &str, href: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => {}
            name => parts.push(name),
        }
    }
    parts.join("/")
}
