//! A request to the preview's answer: the page that was asked for, with what only the preview adds to it.
//!
//! Pure: sockets and files are elsewhere. What is served is looked up in the list of the site's files, so that no
//! address, however it is written, leads to the disk.

mod admit;
mod dress;
mod overlay;

pub use admit::{Refusal, Request, Wanted, admit};
pub use overlay::{Excerpt, Fault};

use super::{Address, Site};
use crate::model::locale::Locales;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where the script that reloads pages stands; no site has anything there.
const SCRIPT: &str = "_candor/preview.js";
/// Where the style of the overlay stands.
const STYLE: &str = "_candor/preview.css";
/// Where the script hears of changes.
const EVENTS: &str = "_candor/events";

/// What the preview shows at one moment.
#[derive(Clone, Copy)]
pub struct Preview<'a, 'p> {
    /// The site as it last was without errors; none if it never was.
    pub site: Option<&'a Site<'p>>,
    /// What stands in `static/`, by its path.
    pub statics: &'a BTreeMap<String, Vec<u8>>,
    /// What must be mended, by the language in which it is said.
    pub faults: &'a BTreeMap<String, Vec<Fault>>,
    /// Changes whenever a page could have.
    pub mark: &'a str,
    /// The words of every language.
    pub locales: &'a Arc<Locales>,
    /// The language where a page has none.
    pub language: &'a str,
}

/// What is sent back.
#[derive(Debug, PartialEq, Eq)]
pub struct Response {
    /// The status of HTTP.
    pub status: u16,
    /// The headers that this answer has beside those of every answer.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// What every answer carries: nothing is kept, guessed, framed or lent to another site.
pub const ALWAYS: [(&str, &str); 5] = [
    ("cache-control", "no-store"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "no-referrer"),
];

/// Answers for a path of the site, without its leading `/`.
pub fn answer(path: &str, preview: &Preview<'_, '_>) -> Response {
    match path {
        SCRIPT => return plain(path, include_str!("../../../templates/preview.js").into()),
        STYLE => return plain(path, include_str!("../../../templates/preview.css").into()),
        _ => {}
    }
    if let Some((site, index)) = preview.site.and_then(|site| Some((site, find(site, path)?))) {
        return file(site, index, preview);
    }
    if let Some(bytes) = preview.statics.get(path) {
        return plain(path, bytes.clone());
    }
    match index_of(path, preview) {
        Some(index) => led_to(&index),
        None => dress::bare(404, "preview-missing", language_of(path, preview), preview),
    }
}

/// The answer to a request that is refused.
pub fn refuse(refusal: Refusal, preview: (&Locales, &str)) -> Response {
    let (locales, language) = preview;
    let allow = (refusal == Refusal::Method).then(|| ("allow", "GET, HEAD".to_owned()));
    let mut words = locales.words(language, refusal.message(), &[]);
    words.push('\n');
    let headers = [("content-type", "text/plain; charset=utf-8".to_owned()), policy(dress::CLOSED)];
    Response { status: refusal.status(), headers: headers.into_iter().chain(allow).collect(), body: words.into_bytes() }
}

fn find(site: &Site<'_>, path: &str) -> Option<usize> {
    site.routes().binary_search_by(|address| address.path.as_str().cmp(path)).ok()
}

fn file(site: &Site<'_>, index: usize, preview: &Preview<'_, '_>) -> Response {
    let Address { path, language, .. } = &site.routes()[index];
    let language = language.unwrap_or_else(|| language_of(path, preview));
    match site.render(index) {
        Ok(bytes) if path.ends_with(".html") => dress::page(bytes, language, preview),
        Ok(bytes) => plain(path, bytes),
        Err(error) => {
            let fault = Fault::of_template(&error, preview.locales, language);
            let faults = BTreeMap::from([(language.to_owned(), vec![fault])]);
            dress::bare(500, "preview-nothing", language, &Preview { faults: &faults, ..*preview })
        }
    }
}

/// What is no page of the site is sent as it is, and can do nothing.
fn plain(path: &str, body: Vec<u8>) -> Response {
    let kind = ("content-type", content_type(path).to_owned());
    Response { status: 200, headers: vec![kind, policy(dress::CLOSED)], body }
}

fn policy(policy: &str) -> (&'static str, String) {
    ("content-security-policy", policy.to_owned())
}

/// The page that stands for a folder, written with or without its `/`.
fn index_of(path: &str, preview: &Preview<'_, '_>) -> Option<String> {
    let folder = path.strip_suffix('/').unwrap_or(path);
    let index = if folder.is_empty() { "index.html".to_owned() } else { format!("{folder}/index.html") };
    let known = preview.site.is_some_and(|site| find(site, &index).is_some()) || preview.statics.contains_key(&index);
    known.then_some(index)
}

fn led_to(path: &str) -> Response {
    Response { status: 302, headers: vec![("location", format!("/{}", admit::encoded(path)))], body: Vec::new() }
}

/// The language of a path, if its folder is one of the site's; else that in which candor talks.
fn language_of<'a>(path: &str, preview: &Preview<'a, '_>) -> &'a str {
    let folder = path.split('/').next().unwrap_or_default();
    let known = preview.site.and_then(|site| site.languages.iter().copied().find(|language| *language == folder));
    known.unwrap_or(preview.language)
}

fn content_type(path: &str) -> &'static str {
    let extension = path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("", |(_, end)| end);
    match extension.to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "yaml" | "yml" => "text/plain; charset=utf-8",
        "atom" => "application/atom+xml; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "woff2" => "font/woff2",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests;
