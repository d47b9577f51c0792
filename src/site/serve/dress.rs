//! A page of the site to the page of the preview: with the script that reloads it, and what must be mended laid over it.
//!
//! The built site has neither. The page's own policy stays as it is but for what lets that script in.

use super::overlay::{self, Bare};
use super::{Preview, Response, SCRIPT, STYLE};
use crate::site::markup::escaped;

/// The policy of what is no page.
pub(super) const CLOSED: &str = "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'";
/// The policy of the preview's own pages, and of a page that has none.
const OPEN: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'";
/// What the script needs.
const NEEDED: [&str; 2] = ["script-src 'self'", "connect-src 'self'"];
/// How a page states its policy.
const META: &str = "http-equiv=\"Content-Security-Policy\" content=\"";

/// A page of the site.
pub(super) fn page(bytes: Vec<u8>, language: &str, preview: &Preview<'_, '_>) -> Response {
    let page = String::from_utf8_lossy(&bytes).into_owned();
    let (page, policy) = let_in(page);
    let faults = preview.faults.get(language).or_else(|| preview.faults.get(preview.language));
    let faults = faults.map(Vec::as_slice).unwrap_or_default();
    let mut head = script(preview.mark);
    if !faults.is_empty() {
        head = format!("<link rel=\"stylesheet\" href=\"/{STYLE}\">\n{head}");
    }
    let page = before(page, "</head>", &head);
    let page = match faults {
        [] => page,
        faults => after_body(page, &overlay::over(faults, preview.locales, language)),
    };
    html(200, page, policy)
}

/// A page of the preview's own, where the site has none: `message` is its title, and says more as its attribute.
pub(super) fn bare(status: u16, message: &str, language: &str, preview: &Preview<'_, '_>) -> Response {
    let faults = preview.faults.get(language).or_else(|| preview.faults.get(preview.language));
    let bare = Bare {
        message,
        faults: faults.map(Vec::as_slice).unwrap_or_default(),
        home: preview.site.map(|_| "/"),
        style: format!("/{STYLE}"),
    };
    let page = before(overlay::bare(&bare, preview.locales, language), "</head>", &script(preview.mark));
    html(status, page, with_needed(OPEN))
}

fn html(status: u16, page: String, policy: String) -> Response {
    let headers = vec![
        ("content-type", "text/html; charset=utf-8".to_owned()),
        super::policy(&format!("{policy}; frame-ancestors 'none'")),
    ];
    Response { status, headers, body: page.into_bytes() }
}

fn script(mark: &str) -> String {
    format!("<script src=\"/{SCRIPT}\" data-mark=\"{}\" defer></script>\n", escaped(mark))
}

/// The page with the script let in by its own policy, which must not be narrower than that of the answer.
fn let_in(page: String) -> (String, String) {
    let policy = page.split_once(META).and_then(|(before, rest)| Some((before.len() + META.len(), rest.find('"')?)));
    let Some((start, length)) = policy else { return (page, with_needed(OPEN)) };
    let (head, rest) = page.split_at(start);
    let (own, tail) = rest.split_at(length);
    let policy = with_needed(own);
    (format!("{head}{policy}{tail}"), policy)
}

/// A policy with what the script needs, where the policy doesn't say otherwise itself.
fn with_needed(policy: &str) -> String {
    let mut parts: Vec<&str> = policy.split(';').map(str::trim).filter(|part| !part.is_empty()).collect();
    for needed in NEEDED {
        let name = needed.split(' ').next().unwrap_or(needed);
        if !parts.iter().any(|part| part.split(' ').next() == Some(name)) {
            parts.push(needed);
        }
    }
    parts.join("; ")
}

fn before(page: String, tag: &str, what: &str) -> String {
    match page.find(tag) {
        Some(at) => format!("{}{what}{}", &page[..at], &page[at..]),
        None => page + what,
    }
}

fn after_body(page: String, what: &str) -> String {
    let end = page.find("<body").and_then(|at| Some(at + page[at..].find('>')? + 1));
    match end {
        Some(at) => format!("{}\n{what}{}", &page[..at], &page[at..]),
        None => page + what,
    }
}
