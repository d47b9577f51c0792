//! The sealed versions to their timeline: newest first, each with its dates, its level in words, its note and its seal.

use super::change;
use super::markup::Markup;
use super::stamp::{self, Imprint};
use super::voice::{Arg, Voice};
use super::{Body, Edition, Site, TemplateError, path};
use crate::model::version::AppLevel;
use crate::model::words::word;
use serde::Serialize;

const PAGE: &str = "versions/index.html";

#[derive(Serialize)]
struct Versions {
    rows: Vec<VersionRow>,
}

#[derive(Serialize)]
struct VersionRow {
    id: String,
    name: Markup,
    imprint: Imprint,
    withdrawn: Vec<Markup>,
    levels: Vec<LevelOf>,
    verdict: Option<Markup>,
    note: Option<Markup>,
    /// What changed since each earlier version that has a page, the nearest first.
    pairs: Vec<Markup>,
    data: Vec<Markup>,
    faults: Vec<change::FaultView>,
}

#[derive(Serialize)]
struct LevelOf {
    app: Option<Markup>,
    level: Markup,
    consent: bool,
}

/// The timeline.
pub(crate) fn body<'p>(site: &Site<'p>, language: &'p str) -> Result<Body, TemplateError> {
    let publication = site.publication;
    let editions: Vec<&Edition> = publication.editions.iter().filter(|edition| edition.seal.is_some()).collect();
    let rows = editions.iter().rev().map(|edition| row(site, language, edition)).collect();
    let voice = site.voice(language, &publication.editions[publication.current], PAGE);
    let title = voice.plain("versions-title", &[]);
    Ok(Body::new(title, site.theme(language).body("versions.html", &Versions { rows })?))
}

fn row<'p>(site: &Site<'p>, language: &'p str, edition: &'p Edition) -> VersionRow {
    let voice = site.voice(language, edition, PAGE);
    let from = format!("{language}/{PAGE}");
    let older = site.publication.pairs.keys().rev().filter(|(_, newer)| *newer == edition.name);
    let pair = |(older, newer): &(String, String)| {
        let href = path::relative(&from, &format!("{language}/changes/{older}..{newer}.html"));
        voice.say_with("changes-since", &[("version", Arg::Is(Markup::text(older)))]).linked(&href)
    };
    let data = |file: &&str| {
        let href = path::relative(&from, &format!("data/{}/{file}", edition.name));
        Markup::text(file).linked(&href)
    };
    let files = ["inventory.json", "changes.json", "seal.json"];
    VersionRow {
        id: format!("v-{}", edition.name),
        name: stamp::version_link(&voice, &from, edition),
        imprint: stamp::imprint(&voice, edition),
        withdrawn: stamp::warnings(&voice, edition, site.sealed()),
        levels: levels(&voice, edition),
        verdict: edition.changes.previous.is_some().then(|| change::verdict(&voice, &edition.changes)),
        note: edition.version.note.as_ref().map(|note| voice.text(note)),
        pairs: older.map(pair).collect(),
        data: files.iter().filter(|file| edition.files.contains_key(**file)).map(data).collect(),
        faults: change::faults(&voice, edition),
    }
}

fn levels(voice: &Voice<'_>, edition: &Edition) -> Vec<LevelOf> {
    let several = edition.version.apps.len() > 1;
    let level = |(id, stated): (&String, &crate::model::version::AppVersion)| {
        let name = voice.inventory.apps.get(id.as_str()).and_then(|app| app.head.name.as_ref());
        LevelOf {
            app: several.then(|| voice.name(name, id)),
            level: voice.say(&format!("app-level-{}", word(&stated.level))),
            consent: stated.level == AppLevel::Consent,
        }
    };
    edition.version.apps.iter().map(level).collect()
}
