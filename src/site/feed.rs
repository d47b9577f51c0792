//! The sealed versions to their feeds (Atom, RFC 4287): all of them, and those alone that need consent.
//!
//! Nothing in a feed depends on the day of the build. Each id is made of the version's seal, so that a site that moves
//! to another address tells nobody the same thing twice; without `base_url` the links are relative to the feed.

use super::address::FeedKind;
use super::link::app_name;
use super::markup::Markup;
use super::once::once;
use super::voice::{Arg, Voice};
use super::{Edition, Publication, Site, TemplateError, change, path, stamp};
use crate::history::effective::withdrawn_by;
use crate::model::canonical;
use crate::model::change::JudgedChange;
use crate::model::version::{AppLevel, Version};
use crate::model::words::{Level, word};
use serde::Serialize;

#[derive(Serialize)]
struct Feed {
    language: String,
    id: String,
    title: String,
    updated: String,
    author: String,
    own: String,
    page: String,
    entries: Vec<Entry>,
}

/// A version, for one app where there are several.
#[derive(Serialize)]
struct Entry {
    id: String,
    title: String,
    published: String,
    updated: String,
    href: String,
    summary: String,
    /// HTML.
    content: String,
}

fn label(kind: FeedKind) -> &'static str {
    match kind {
        FeedKind::All => "feed-all",
        FeedKind::Consent => "feed-consent",
    }
}

/// The feeds of a site: none where nothing is sealed, since a feed must say when it was last changed.
pub(crate) fn kinds(publication: &Publication) -> &'static [FeedKind] {
    if publication.editions.iter().any(|edition| edition.seal.is_some()) {
        &[FeedKind::All, FeedKind::Consent]
    } else {
        &[]
    }
}

/// What a feed is called, leading to it.
pub(crate) fn link(voice: &Voice<'_>, kind: FeedKind) -> Markup {
    let from = format!("{}/{}", voice.language, voice.page);
    voice.say(label(kind)).linked(&path::relative(&from, &format!("{}/{}", voice.language, kind.path())))
}

/// The title of a feed, as plain text.
pub(crate) fn title(voice: &Voice<'_>, kind: FeedKind) -> String {
    format!("{} · {}", voice.site_title(), voice.plain(label(kind), &[]))
}

/// The file of a feed.
pub(crate) fn render<'p>(site: &Site<'p>, language: &'p str, kind: FeedKind) -> Result<Vec<u8>, TemplateError> {
    let editions: Vec<&Edition> = site.sealed().collect();
    let (Some(first), Some(newest)) = (editions.first(), editions.last()) else {
        return Err(TemplateError("there is no sealed version".to_owned()));
    };
    let versions: Vec<Version> = editions.iter().map(|edition| edition.version.clone()).collect();
    let of = |edition: &&Edition| entries(site, language, kind, edition, &versions);
    let entries: Vec<Entry> = editions.iter().rev().flat_map(of).collect();
    let voice = site.voice(language, newest, "");
    let publisher = &newest.inventory.publisher;
    let name = voice.inventory.organisations.get(publisher).and_then(|entry| entry.name.as_ref());
    let updated = entries.iter().map(|entry| &entry.updated).max().cloned();
    let feed = Feed {
        language: language.to_owned(),
        id: id(&[seal(first), kind.path(), language]),
        title: clean(&title(&voice, kind)),
        updated: updated.unwrap_or_else(|| moment(site, &first.version.published)),
        author: clean(&voice.plain_name(name, publisher)),
        own: address(site, language, &format!("{language}/{}", kind.path())),
        page: address(site, language, &format!("{language}/versions/index.html")),
        entries,
    };
    site.theme(language).body("feed.atom", &feed).map(String::into_bytes)
}

/// What a feed tells of a version: one entry, or one for each app to which something changed.
fn entries(site: &Site<'_>, language: &str, kind: FeedKind, edition: &Edition, versions: &[Version]) -> Vec<Entry> {
    let apps = &edition.version.apps;
    let told = |level: AppLevel| kind == FeedKind::All || level == AppLevel::Consent;
    let some: Vec<(&str, AppLevel)> = apps.iter().map(|(id, stated)| (id.as_str(), stated.level)).collect();
    let changed = some.iter().copied().filter(|(_, level)| *level != AppLevel::None);
    let subjects: Vec<(Option<&str>, AppLevel)> = match some.as_slice() {
        [(_, level)] => vec![(None, *level)],
        all if all.iter().all(|(_, level)| *level == AppLevel::None) => vec![(None, AppLevel::None)],
        _ => changed.map(|(id, level)| (Some(id), level)).collect(),
    };
    let subjects = subjects.into_iter().filter(|(_, level)| told(*level));
    subjects.map(|(app, level)| entry(site, language, edition, versions, (app, level))).collect()
}

fn entry(
    site: &Site<'_>,
    language: &str,
    edition: &Edition,
    versions: &[Version],
    (app, level): (Option<&str>, AppLevel),
) -> Entry {
    let voice = site.voice(language, edition, "");
    let changes = once(&edition.changes.changes);
    let changes: Vec<(&JudgedChange, Level)> = changes.iter().filter_map(|told| of(told.change, app)).collect();
    let said = said(site, &voice, edition, level, &changes);
    let href = page(site, language, edition);
    let published = moment(site, &edition.version.published);
    let withdrawn = withdrawn_by(versions, &edition.name).map(|by| moment(site, &by.published));
    let mut args = vec![
        ("version", Arg::Is(Markup::text(&edition.name))),
        ("level", Arg::Is(voice.say(&format!("app-level-{}", word(&level))))),
    ];
    args.extend(app.map(|app| ("app", Arg::Is(app_name(&voice, app)))));
    let title = voice.say_with(if app.is_some() { "feed-entry-of-app" } else { "feed-entry" }, &args);
    let plain: Vec<String> = said.iter().map(Markup::plain).collect();
    let paragraphs = said.into_iter().map(|line| line.tagged("p"));
    let content: Vec<Markup> = paragraphs.chain(list(site, &voice, &href, &changes)).collect();
    Entry {
        id: id(&[seal(edition), app.unwrap_or_default(), language]),
        title: clean(&title.plain()),
        // A withdrawal is told in the entry itself, on the day on which it was published.
        updated: withdrawn.into_iter().chain([published.clone()]).max().unwrap_or_default(),
        published,
        summary: clean(&plain.join(&voice.plain("sentence-space", &[]))),
        content: clean(Markup::joined(&content, &Markup::text("\n")).as_str()),
        href,
    }
}

/// A change with its level: for an app if one is named, else over all.
fn of<'c>(change: &'c JudgedChange, app: Option<&str>) -> Option<(&'c JudgedChange, Level)> {
    match app {
        Some(app) => change.apps.get(app).map(|verdict| (change, verdict.level)),
        None => Some((change, change.level())),
    }
}

/// What is said first: that it was withdrawn, why it was published, and what it comes to.
fn said(
    site: &Site<'_>,
    voice: &Voice<'_>,
    edition: &Edition,
    level: AppLevel,
    changes: &[(&JudgedChange, Level)],
) -> Vec<Markup> {
    let levels: Vec<Level> = changes.iter().map(|(_, level)| *level).collect();
    let mut said = stamp::warnings(voice, edition, site.sealed());
    let stands = said.is_empty();
    said.extend(edition.version.note.as_ref().map(|note| voice.text(note)));
    said.extend((level != AppLevel::First).then(|| change::verdict_of(voice, &levels)));
    // Whether a version that was withdrawn ever took effect, its withdrawal says.
    if stands {
        said.push(voice.on_day("feed-effective", &edition.version.effective));
    }
    said
}

/// The changes by their level, as they were told.
fn list(site: &Site<'_>, voice: &Voice<'_>, href: &str, changes: &[(&JudgedChange, Level)]) -> Vec<Markup> {
    // Readers of feeds resolve a relative link in HTML each in their own way.
    let linked = site.publication.base_url.is_some();
    let item = |change: &JudgedChange| {
        let sentence = voice.text(&change.sentences);
        let sentence = if linked { sentence.linked(&format!("{href}#{}", change.id)) } else { sentence };
        sentence.tagged("li")
    };
    let mut parts = Vec::new();
    for level in [Level::Consent, Level::Decide, Level::Notice, Level::Editorial] {
        let items: Vec<Markup> = changes.iter().filter(|(_, of)| *of == level).map(|(one, _)| item(one)).collect();
        if !items.is_empty() {
            parts.push(voice.say(&format!("level-head-{}", word(&level))).tagged("h3"));
            parts.push(Markup::joined(&items, &Markup::text("\n")).tagged("ul"));
        }
    }
    parts
}

/// The page of what a version changed; a version that follows none leads to its own pages.
fn page(site: &Site<'_>, language: &str, edition: &Edition) -> String {
    let older = edition.changes.previous.as_deref();
    let changes = older.and_then(|older| change::address(site, language, older, &edition.name));
    let own = || format!("{language}/versions/{}/index.html", edition.name);
    address(site, language, &changes.unwrap_or_else(own))
}

/// The address of a file: whole where the site's is known, else from the feed.
fn address(site: &Site<'_>, language: &str, file: &str) -> String {
    match site.publication.base_url.as_deref() {
        Some(base) => format!("{}/{file}", base.trim_end_matches('/')),
        None => path::relative(&format!("{language}/{}", FeedKind::All.path()), file),
    }
}

fn seal(edition: &Edition) -> &str {
    edition.seal.as_ref().map_or(edition.name.as_str(), |seal| &seal.seal)
}

/// A UUID of version 8 (RFC 9562) over what makes the thing what it is.
fn id(parts: &[&str]) -> String {
    let hash = canonical::sha256(parts.join("\n").as_bytes());
    let variant = match hash.as_bytes()[16] {
        b'0' | b'4' | b'8' | b'c' => '8',
        b'1' | b'5' | b'9' | b'd' => '9',
        b'2' | b'6' | b'a' | b'e' => 'a',
        _ => 'b',
    };
    format!("urn:uuid:{}-{}-8{}-{variant}{}-{}", &hash[..8], &hash[8..12], &hash[13..16], &hash[17..20], &hash[20..32])
}

/// The beginning of a day where the site's dates are dates.
fn moment(site: &Site<'_>, day: &str) -> String {
    format!("{day}T00:00:00{}", site.publication.time_zone.as_deref().unwrap_or("Z"))
}

/// Without the characters that XML 1.0 has no place for, not even escaped.
fn clean(text: &str) -> String {
    let allowed = |character: &char| match character {
        '\t' | '\n' | '\r' => true,
        '\u{FFFE}' | '\u{FFFF}' => false,
        other => *other >= ' ',
    };
    text.chars().filter(allowed).collect()
}
