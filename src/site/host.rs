//! A publication to what hosts and search engines read: the page of missing addresses, the site map, headers and redirects.
//!
//! A host that knows none of these serves the site all the same: each page carries its own policy and leads on by itself.

use super::address::{Leaf, Page, Tree};
use super::markup::{Markup, escaped};
use super::{Publication, Site, TemplateError};
use crate::model::locale::{SOURCE, direction};
use serde::Serialize;

/// What an address without a page shows, in every language, with links from the root: it is served at any depth.
#[derive(Serialize)]
struct Missing {
    language: String,
    direction: &'static str,
    title: String,
    style: String,
    choices: Vec<MissingIn>,
}

#[derive(Serialize)]
struct MissingIn {
    language: String,
    direction: &'static str,
    heading: Markup,
    sentence: Markup,
    links: Vec<Markup>,
}

/// `404.html`.
pub(crate) fn missing(site: &Site<'_>) -> Result<String, TemplateError> {
    let root = root(site.publication);
    let edition = &site.publication.editions[site.publication.current];
    let choice = |language: &&str| {
        let voice = site.voice(language, edition, "");
        let link = |(id, page): (&str, &str)| voice.say(id).linked(&format!("{root}{language}/{page}"));
        let links =
            [("nav-home", "index.html"), ("nav-sdks", "sdks/index.html"), ("nav-versions", "versions/index.html")];
        MissingIn {
            language: (*language).to_owned(),
            direction: direction(language),
            heading: voice.say("missing-title"),
            sentence: voice.say("missing"),
            links: links.into_iter().map(link).collect(),
        }
    };
    let language = site.languages.first().copied().unwrap_or(SOURCE);
    let page = Missing {
        language: language.to_owned(),
        direction: direction(language),
        title: site.voice(language, edition, "").site_title(),
        style: format!("{root}{}", site.style),
        choices: site.languages.iter().map(choice).collect(),
    };
    site.theme(language).body("missing.html", &page)
}

/// The path under which the site stands on its host, with `/` at both ends.
fn root(publication: &Publication) -> String {
    let base = publication.base_url.as_deref().unwrap_or_default();
    let path = base.split_once("://").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(_, path)| path);
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_matches('/');
    if path.is_empty() { "/".to_owned() } else { format!("/{path}/") }
}

/// The whole address of a file.
fn whole(publication: &Publication, path: &str) -> Option<String> {
    publication.base_url.as_deref().map(|base| format!("{}/{path}", base.trim_end_matches('/')))
}

/// `sitemap.xml`: the pages that search engines should find; sealed versions and old addresses lead to them.
pub(crate) fn sitemap(site: &Site<'_>) -> String {
    let mut text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
        <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        .to_owned();
    let living = site.addresses.iter().filter(|address| match &address.page {
        Page::InTree(Tree::Living, leaf) => !matches!(leaf, Leaf::Moved(..)),
        Page::Languages | Page::Versions | Page::Changes | Page::Change(..) | Page::Rules | Page::Rule(_) => true,
        _ => false,
    });
    for address in living.filter_map(|address| whole(site.publication, &address.path)) {
        text.push_str(&format!("<url><loc>{}</loc></url>\n", escaped(&address)));
    }
    text.push_str("</urlset>\n");
    text
}

/// `robots.txt`: everything may be read; what isn't to be found says so itself.
pub(crate) fn robots(publication: &Publication) -> String {
    let map = whole(publication, "sitemap.xml").map(|address| format!("Sitemap: {address}\n")).unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{map}")
}

/// `_headers`, for hosts that read it (Cloudflare Pages, Netlify): each header once per path, since some join what is said twice.
pub(crate) fn headers() -> String {
    "/*\n  \
       Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'\n  \
       X-Content-Type-Options: nosniff\n  \
       Referrer-Policy: no-referrer\n\
     /assets/*\n  \
       Cache-Control: public, max-age=31536000, immutable\n\
     /consent.json\n  \
       Access-Control-Allow-Origin: *\n  \
       Cache-Control: public, max-age=300\n\
     /candor.json\n  \
       Access-Control-Allow-Origin: *\n  \
       Cache-Control: public, max-age=300\n\
     /data/*\n  \
       Access-Control-Allow-Origin: *\n"
        .to_owned()
}

/// `_redirects`, for the same hosts: the old addresses of what was renamed.
pub(crate) fn redirects(site: &Site<'_>) -> String {
    let root = root(site.publication);
    let mut text = "# Old addresses of what was renamed.\n".to_owned();
    for address in &site.addresses {
        if let (Page::InTree(Tree::Living, Leaf::Moved(folder, end, _, new)), Some(language)) =
            (&address.page, address.language)
        {
            text.push_str(&format!("{root}{} {root}{language}/{folder}/{new}{end}.html 301\n", address.path));
        }
    }
    text
}
