//! Pages to sections of one page: headings one level lower, ids prefixed, links rewritten.
//!
//! Ids are prefixed with the page's address, so that no two are the same. A link to what stands on the one page leads to
//! its section; every other link leads where it led.

use super::Body;
use super::address::Leaf;
use super::markup::Markup;
use super::path;
use super::whole::{Section, key};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

/// Where the pages stand and where the one page stands: folders from the root of the site, with `/` at the end.
pub(crate) struct Folders<'a> {
    pub(crate) pages: &'a str,
    pub(crate) here: &'a str,
}

/// A page as a section.
pub(crate) struct Embedded {
    pub(crate) html: Markup,
    /// The places to which its links wanted to lead, and whether they stand on the one page.
    wanted: Vec<(String, bool)>,
    /// A link leads out of the pages' folder.
    leads_out: bool,
}

impl Embedded {
    /// Whether it is the same on another page with these places.
    pub(crate) fn is_same(&self, ids: &BTreeSet<String>) -> bool {
        !self.leads_out && self.wanted.iter().all(|(id, stands)| ids.contains(id) == *stands)
    }
}

/// The places on the one page to which links lead.
pub(crate) fn ids<'s, 'p: 's>(sections: impl Iterator<Item = &'s Section<'p>>) -> BTreeSet<String> {
    let of = |section: &Section<'_>| {
        let own = section.body.ids().iter().map(|id| format!("{}/{id}", section.id));
        std::iter::once(section.id.clone()).chain(own).collect::<Vec<_>>()
    };
    sections.flat_map(of).collect()
}

/// The places of a page to which links lead.
pub(crate) fn own_ids(html: &str) -> impl Iterator<Item = &str> {
    let elements = html.split('<').skip(1).filter_map(|piece| Some(piece.split_once('>')?.0));
    elements.filter_map(|element| value(element, "id").map(|place| &element[place]))
}

/// Rewrites a page, whose section's id is given with its address; `ids` are all places on the one page.
pub(crate) fn embedded(section: (&str, &str), body: &Body, ids: &BTreeSet<String>, folders: &Folders<'_>) -> Embedded {
    let (mut wanted, mut leads_out) = (Vec::new(), false);
    let html = without_form(&body.html);
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
        let element = replaced(&element, "id", |id| format!("{}/{id}", section.0));
        let element = replaced(&element, "href", |href| match place(href, section) {
            Place::Elsewhere => href.to_owned(),
            Place::Here(id) => format!("#{id}"),
            Place::Wanted(id) => {
                let stands = ids.contains(&id);
                let here = format!("#{id}");
                wanted.push((id, stands));
                if stands { here } else { moved(href, section.1, folders, &mut leads_out) }
            }
        });
        let element = replaced(&element, "src", |source| moved(source, section.1, folders, &mut leads_out));
        out.extend(["<", &element, ">", text]);
    }
    Embedded { html: Markup::written(out), wanted, leads_out }
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
fn without_form(html: &str) -> Cow<'_, str> {
    let form = html.split_once("<form").and_then(|(before, rest)| Some((before, rest.split_once("</form>")?.1)));
    form.map_or(Cow::Borrowed(html), |(before, after)| Cow::Owned(format!("{before}{after}")))
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

fn replaced(element: &str, attribute: &str, change: impl FnOnce(&str) -> String) -> String {
    match value(element, attribute) {
        Some(place) => {
            format!("{}{}{}", &element[..place.start], change(&element[place.clone()]), &element[place.end..])
        }
        None => element.to_owned(),
    }
}

/// Where a link of a section leads.
enum Place {
    /// To another site.
    Elsewhere,
    /// To a place in the same section.
    Here(String),
    /// To another page, which has this place if it stands on the one page.
    Wanted(String),
}

fn place(href: &str, (id, page): (&str, &str)) -> Place {
    let (file, anchor) = href.split_once('#').map_or((href, None), |(file, anchor)| (file, Some(anchor)));
    if href.contains(':') {
        return Place::Elsewhere;
    }
    let page = if file.is_empty() { id.to_owned() } else { key(&resolved(page, file)) };
    let id = anchor.map_or_else(|| page.clone(), |anchor| format!("{page}/{anchor}"));
    if file.is_empty() { Place::Here(id) } else { Place::Wanted(id) }
}

/// A link of a section to another file, as it leads from here.
fn moved(href: &str, page: &str, folders: &Folders<'_>, leads_out: &mut bool) -> String {
    let (file, anchor) = href.split_at(href.find('#').unwrap_or(href.len()));
    let target = resolved(&format!("{}{page}", folders.pages), file);
    let target = match target.strip_prefix(folders.pages) {
        Some(inside) => format!("{}{inside}", folders.here),
        None => {
            *leads_out = true;
            target
        }
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
