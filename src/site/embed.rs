//! Pages to sections of one page: headings one level lower, ids prefixed, links rewritten.
//!
//! Ids are prefixed with the page's address, so that no two are the same. A link to what stands on the one page leads to
//! its section; every other link leads where it led.

use super::Body;
use super::address::Leaf;
use super::path;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Where the pages stand and where the one page stands: folders from the root of the site, with `/` at the end.
pub(crate) struct Folders<'a> {
    pub(crate) pages: &'a str,
    pub(crate) here: &'a str,
}

/// A page as a section.
pub(crate) struct Embedded {
    pub(crate) html: tera::Value,
    /// The places to which its links wanted to lead, and whether they stand on the one page.
    wanted: BTreeMap<String, bool>,
    /// A link leads out of the pages' folder.
    leads_out: bool,
}

/// The sections of the one page, each with its own ids; on the page, these stand after the section's and a `/`.
pub(crate) type Places<'s> = BTreeMap<&'s str, &'s BTreeSet<String>>;

impl Embedded {
    /// Whether it is the same on another page with these places.
    pub(crate) fn is_same(&self, places: &Places<'_>) -> bool {
        !self.leads_out && self.wanted.iter().all(|(id, stands)| is_there(places, id) == *stands)
    }
}

fn is_there(places: &Places<'_>, id: &str) -> bool {
    let in_section = |(at, _): (usize, &str)| places.get(&id[..at]).is_some_and(|ids| ids.contains(&id[at + 1..]));
    places.contains_key(id) || id.rmatch_indices('/').any(in_section)
}

/// The id of the section that holds the page at an address inside its tree; an index gives its folder's.
pub(crate) fn key(page: &str) -> String {
    let name = page.strip_suffix(".html").unwrap_or(page);
    name.strip_suffix("/index").unwrap_or(name).to_owned()
}

/// The places of a page to which links lead.
pub(crate) fn own_ids(html: &str) -> impl Iterator<Item = &str> {
    html.match_indices("id=\"").filter_map(|(at, _)| {
        // What is text is escaped: the `<` before a quote begins the element that the quote stands in.
        let element = html[html[..at].rfind('<')? + 1..].split_once('>')?.0;
        attributes(element).find(|(name, _)| *name == "id").map(|(_, place)| &element[place])
    })
}

/// Rewrites a page, whose section's id is given with its address, for the one page with these places.
pub(crate) fn embedded(section: (&str, &str), body: &Body, places: &Places<'_>, folders: &Folders<'_>) -> Embedded {
    let html = &*without_form(&body.html);
    let mut out = String::with_capacity(html.len() * 5 / 4);
    let mut links = Links { section, places, folders, wanted: BTreeMap::new(), leads_out: false, led: BTreeMap::new() };
    let (mut copied, mut rest) = (0, 0);
    // What is text is escaped: a `<` begins an element, and the next `>` ends it.
    while let Some(begin) = html[rest..].find('<').map(|at| rest + at + 1) {
        let element = html[begin..].split_once('>').map_or("", |(element, _)| element);
        rest = begin + element.len();
        if heading(element).is_some() || element.contains("=\"") {
            out.push_str(&html[copied..begin]);
            links.element(element, &mut out);
            copied = rest;
        }
    }
    out.push_str(&html[copied..]);
    let Links { wanted, leads_out, .. } = links;
    Embedded { html: tera::Value::safe_string(&out), wanted, leads_out }
}

/// What the links of one section led to so far.
struct Links<'a> {
    section: (&'a str, &'a str),
    places: &'a Places<'a>,
    folders: &'a Folders<'a>,
    wanted: BTreeMap<String, bool>,
    leads_out: bool,
    /// Where each link leads that was met already.
    led: BTreeMap<&'a str, String>,
}

impl<'a> Links<'a> {
    /// An element as it stands on the one page.
    fn element(&mut self, element: &'a str, out: &mut String) {
        let element = lowered(element, out);
        let mut done = 0;
        for (name, place) in attributes(element).filter(|(name, _)| ["id", "href", "src"].contains(name)) {
            out.push_str(&element[done..place.start]);
            done = place.end;
            let value = &element[place];
            match name {
                "id" => out.extend([self.section.0, "/", value]),
                "href" => {
                    if !self.led.contains_key(value) {
                        let leads = self.leads(value);
                        self.led.insert(value, leads);
                    }
                    out.push_str(&self.led[value]);
                }
                _ => out.push_str(&moved(value, self.section.1, self.folders, &mut self.leads_out)),
            }
        }
        out.push_str(&element[done..]);
    }

    /// Where a link leads from the one page.
    fn leads(&mut self, href: &str) -> String {
        if href.contains(':') {
            return href.to_owned();
        }
        let (id, page) = self.section;
        let (file, anchor) = href.split_once('#').map_or((href, None), |(file, anchor)| (file, Some(anchor)));
        let mut target = if file.is_empty() { id.to_owned() } else { key(&resolved(page, file)) };
        anchor.into_iter().for_each(|anchor| target.extend(["/", anchor]));
        let stands = file.is_empty() || is_there(self.places, &target);
        let leads = if stands { format!("#{target}") } else { moved(href, page, self.folders, &mut self.leads_out) };
        if !file.is_empty() {
            self.wanted.insert(target, stands);
        }
        leads
    }
}

/// The attributes of an element, each with where its value stands. What only looks like one inside another's value is
/// none: `alt=" id="`.
fn attributes(element: &str) -> impl Iterator<Item = (&str, Range<usize>)> {
    let bytes = element.as_bytes();
    let quote = |from: usize| Some(from + bytes[from..].iter().position(|byte| *byte == b'"')?);
    let mut done = 0;
    std::iter::from_fn(move || {
        let mut start = quote(done)?;
        while bytes[..start].last() != Some(&b'=') {
            start = quote(start + 1)?;
        }
        let end = quote(start + 1)?;
        let name =
            bytes[done..start - 1].iter().rposition(u8::is_ascii_whitespace).map_or(done, |space| done + space + 1);
        done = end + 1;
        Some((&element[name..start - 1], start + 1..end))
    })
}

/// A page without the form that narrows its list: here lists stand whole, and each has its form on its own page.
fn without_form(html: &str) -> Cow<'_, str> {
    let form = html.split_once("<form").and_then(|(before, rest)| Some((before, rest.split_once("</form>")?.1)));
    form.map_or(Cow::Borrowed(html), |(before, after)| Cow::Owned(format!("{before}{after}")))
}

/// The digit of an element that begins or ends a heading, if there is a lower one.
fn heading(element: &str) -> Option<u8> {
    let name = element.strip_prefix('/').unwrap_or(element);
    if let [b'h', level @ b'1'..=b'5', ..] = name.as_bytes() { Some(*level) } else { None }
}

/// Begins an element, a heading one level lower, and gives what is left of it: the cover's is the only one of the first.
fn lowered<'e>(element: &'e str, out: &mut String) -> &'e str {
    let Some(level) = heading(element) else { return element };
    let (begin, rest) = element.split_at(element.find('h').map_or(0, |at| at + 1));
    out.push_str(begin);
    out.push(char::from(level + 1));
    &rest[1..]
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
