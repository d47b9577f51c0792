//! The feeds: a strict reader takes them (RFC 4287), every link leads somewhere, and no build says anything twice.

use super::{attributes, build, pages, target, two_versions};
use crate::run::{candor, edit, example, files, repository, with_content, write};
use roxmltree::{Document, Node};
use std::collections::BTreeSet;
use std::path::Path;
use tempfile::TempDir;

const ATOM: &str = "http://www.w3.org/2005/Atom";

/// What a feed says.
#[derive(Debug, PartialEq)]
pub(crate) struct Feed {
    pub(crate) id: String,
    pub(crate) updated: String,
    pub(crate) entries: Vec<Entry>,
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) updated: String,
    pub(crate) published: String,
    pub(crate) link: String,
    pub(crate) summary: String,
    pub(crate) content: String,
}

/// The text of the one child of this name.
fn one(node: Node<'_, '_>, name: &str) -> String {
    let found: Vec<Node<'_, '_>> = node.children().filter(|child| child.has_tag_name((ATOM, name))).collect();
    assert_eq!(found.len(), 1, "{name} in {:?}", node.tag_name());
    assert!(found[0].children().all(|child| child.is_text()), "{name} holds text alone");
    found[0].text().unwrap_or_default().to_owned()
}

fn link(node: Node<'_, '_>, rel: &str) -> String {
    let of = |child: &Node<'_, '_>| child.has_tag_name((ATOM, "link")) && child.attribute("rel") == Some(rel);
    let found: Vec<&str> = node.children().filter(of).filter_map(|child| child.attribute("href")).collect();
    assert_eq!(found.len(), 1, "{rel}: {found:?}");
    found[0].to_owned()
}

/// A moment as RFC 3339 writes it, at the beginning of a day.
fn is_moment(text: &str) -> bool {
    let (day, rest) = text.split_at(10);
    let zone = rest.strip_prefix("T00:00:00").unwrap_or_default();
    day.parse::<jiff::civil::Date>().is_ok() && (zone == "Z" || zone.len() == 6 && zone.contains(':'))
}

/// Reads a feed as strictly as any reader would.
pub(crate) fn read(text: &str) -> Feed {
    let document = Document::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let root = document.root_element();
    assert!(root.has_tag_name((ATOM, "feed")));
    let author = root.children().find(|child| child.has_tag_name((ATOM, "author"))).expect("an author");
    assert!(!one(author, "name").is_empty() && !one(root, "title").is_empty());
    link(root, "self");
    link(root, "alternate");
    let entry = |node: Node<'_, '_>| {
        let content = node.children().find(|child| child.has_tag_name((ATOM, "content"))).expect("content");
        assert_eq!(content.attribute("type"), Some("html"));
        Entry {
            id: one(node, "id"),
            title: one(node, "title"),
            updated: one(node, "updated"),
            published: one(node, "published"),
            link: link(node, "alternate"),
            summary: one(node, "summary"),
            content: one(node, "content"),
        }
    };
    let entries: Vec<Entry> = root.children().filter(|child| child.has_tag_name((ATOM, "entry"))).map(entry).collect();
    let feed = Feed { id: one(root, "id"), updated: one(root, "updated"), entries };
    let ids: BTreeSet<&str> = feed.entries.iter().map(|entry| entry.id.as_str()).chain([feed.id.as_str()]).collect();
    assert_eq!(ids.len(), feed.entries.len() + 1, "every id once");
    assert!(ids.iter().all(|id| id.starts_with("urn:uuid:") && id.len() == 45), "{ids:?}");
    for entry in &feed.entries {
        assert!(is_moment(&entry.updated) && is_moment(&entry.published) && entry.updated >= entry.published);
        assert!(!entry.title.is_empty() && !entry.summary.is_empty() && !entry.content.is_empty(), "{entry:?}");
    }
    assert!(is_moment(&feed.updated));
    assert!(feed.entries.iter().all(|entry| entry.updated <= feed.updated), "{feed:?}");
    feed
}

pub(crate) fn feed(site: &Path, path: &str) -> Feed {
    read(std::str::from_utf8(&files(site)[path]).expect("UTF-8"))
}

/// The site with three apps, whose newest version is withdrawn before its day by one of a later day.
pub(crate) fn withdrawn() -> TempDir {
    let folder = with_content(&repository("tests/three-apps/content"));
    let next = "note: { zh-CN: 推迟生效日期。, en: The date is moved. }\n\
                withdraws: [{ version: \"2026.09\", reason: { zh-CN: 推迟, en: It comes later } }]\n";
    write(folder.path(), "content/next.yaml", next);
    let release = ["release", "2026.10", "--published", "2026-09-15", "--effective", "2026-10-10"];
    candor(folder.path(), &release).ends(0);
    folder
}

#[test]
fn a_strict_reader_takes_the_feeds_and_they_lead_to_the_change_pages() {
    let folder = withdrawn();
    build(folder.path());
    let site = folder.path().join("public");
    let all = files(&site);
    for language in ["zh-CN", "en"] {
        let (every, consent) =
            (feed(&site, &format!("{language}/feed.atom")), feed(&site, &format!("{language}/feed-consent.atom")));
        assert!(consent.entries.iter().all(|entry| every.entries.contains(entry)), "the same entries, the same ids");
        assert_eq!(consent.entries.len(), 6, "versions that needed consent again, for each app");
        assert_eq!((every.entries.len(), every.updated.as_str()), (11, "2026-09-15T00:00:00+08:00"));
        for entry in &every.entries {
            let path = entry.link.strip_prefix("https://harbourline.example/privacy/").expect("a whole address");
            let page = std::str::from_utf8(&all[path]).expect("a page that is there");
            let ids = attributes(page, "id");
            for href in entry.content.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                let anchor = href.strip_prefix(&entry.link).and_then(|rest| rest.strip_prefix('#')).expect("an anchor");
                assert!(ids.contains(&anchor), "{href} leads to a change");
            }
        }
    }
    let english = feed(&site, "en/feed.atom");
    let of = |title: &str| english.entries.iter().find(|entry| entry.title == title).expect("an entry").clone();
    let gone = of("Harbourline Rider, version 2026.09: needs consent");
    assert_eq!(
        (gone.published.as_str(), gone.updated.as_str()),
        ("2026-09-01T00:00:00+08:00", "2026-09-15T00:00:00+08:00")
    );
    assert!(gone.summary.starts_with("Version 2026.09 was withdrawn by version 2026.10"), "{}", gone.summary);
    assert!(!gone.summary.contains("takes effect"), "it never did: {}", gone.summary);
    let newest = of("Harbourline Rider, version 2026.10: needs consent");
    let summary =
        "The date is moved. One change needs your consent again. This version takes effect on 10 October 2026.";
    assert_eq!(newest.summary, summary, "the note, the verdict, the day");
    assert!(newest.content.contains("Plover Push has a new feature: Count what arrives"), "{}", newest.content);
    assert_eq!(
        newest.link, "https://harbourline.example/privacy/en/changes/2026.07..2026.10.html",
        "from what it stands on"
    );
}

#[test]
fn every_page_names_the_feeds_and_no_feed_depends_on_the_day_of_the_build() {
    let folder = two_versions();
    build(folder.path());
    let site = folder.path().join("public");
    let feeds: Vec<Vec<u8>> = ["en/feed.atom", "zh-CN/feed-consent.atom"].map(|path| files(&site)[path].clone()).into();
    for (path, page) in pages(&site).iter().filter(|(path, _)| path.starts_with("en/")) {
        let head = page.split("</head>").next().unwrap_or_default();
        let links: Vec<String> = head
            .split("<link rel=\"alternate\" type=\"application/atom+xml\"")
            .skip(1)
            .filter_map(|rest| Some(target(path, attributes(rest, "href").first()?)))
            .collect();
        assert_eq!(links, ["en/feed.atom", "en/feed-consent.atom"], "{path}");
    }
    candor(folder.path(), &["build", "--as-of", "2026-05-01"]).ends(0);
    let again: Vec<Vec<u8>> = ["en/feed.atom", "zh-CN/feed-consent.atom"].map(|path| files(&site)[path].clone()).into();
    assert!(feeds == again);
}

#[test]
fn a_site_that_moves_tells_nothing_twice_and_one_without_an_address_links_from_the_feed() {
    let folder = two_versions();
    build(folder.path());
    let site = folder.path().join("public");
    let before = feed(&site, "en/feed.atom");
    edit(folder.path(), "content/site.yaml", "base_url: https://privacy.harbour.example/", "# no address");
    build(folder.path());
    let after = feed(&site, "en/feed.atom");
    let ids = |feed: &Feed| feed.entries.iter().map(|entry| entry.id.clone()).collect::<Vec<_>>();
    assert_eq!((ids(&before), &before.id), (ids(&after), &after.id));
    for entry in &after.entries {
        assert!(files(&site).contains_key(&target("en/feed.atom", &entry.link)), "{}", entry.link);
        assert!(!entry.content.contains("href="), "{}", entry.content);
    }
}

#[test]
fn no_text_breaks_out_of_a_feed() {
    let folder = example();
    let hostile =
        "note: { zh-CN: \"]]>\\u0001<script>&amp;\\u000B</content>\", en: \"</summary>\\u0001<b>&\\uFFFE\" }\n";
    write(folder.path(), "content/next.yaml", hostile);
    let sealed = candor(folder.path(), &["release", "1", "--published", "2026-05-01", "--effective", "2026-05-01"]);
    if sealed.code != 0 {
        // Refused already where it was written: nothing to publish.
        assert!(sealed.stdout.contains("content/next.yaml"), "{sealed:?}");
        write(
            folder.path(),
            "content/next.yaml",
            "note: { zh-CN: \"]]><script>&amp;</content>\", en: \"</summary><b>&\" }\n",
        );
        candor(folder.path(), &["release", "1", "--published", "2026-05-01", "--effective", "2026-05-01"]).ends(0);
    }
    build(folder.path());
    let english = feed(&folder.path().join("public"), "en/feed.atom");
    assert!(english.entries[0].summary.starts_with("</summary>"), "{:?}", english.entries[0]);
    assert!(english.entries[0].content.starts_with("<p>&lt;/summary&gt;"), "{:?}", english.entries[0]);
    feed(&folder.path().join("public"), "zh-CN/feed.atom");
}

#[test]
fn what_is_not_sealed_has_no_feed() {
    let folder = example();
    build(folder.path());
    let site = folder.path().join("public");
    assert!(!files(&site).keys().any(|path| path.ends_with(".atom")));
    assert!(!pages(&site)["en/index.html"].contains("atom"));
}
