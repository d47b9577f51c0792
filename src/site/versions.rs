//! The sealed versions to their timeline: newest first, each with its dates, its level in words, its note and its seal.

use super::address::Tree;
use super::change;
use super::line::{self, Line};
use super::markup::Markup;
use super::once::once;
use super::stamp::{self, Imprint};
use super::voice::{Arg, Voice};
use super::{Body, Edition, Site, TemplateError, feed, path, upcoming};
use crate::model::change::JudgedChange;
use crate::model::version::{AppLevel, AppVersion};
use crate::model::words::{Level, word};
use serde::Serialize;

const PAGE: &str = "versions/index.html";

#[derive(Serialize)]
struct Versions {
    /// Which version the unversioned pages show, and which ones take effect later.
    lead: Vec<Markup>,
    feeds: Vec<Markup>,
    line: Option<Line>,
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
    /// How many changes there are of each level.
    counts: Vec<Markup>,
}

/// The timeline.
pub(crate) fn body<'p>(site: &Site<'p>, language: &'p str) -> Result<Body, TemplateError> {
    let publication = site.publication;
    let editions: Vec<&Edition> = publication.editions.iter().filter(|edition| edition.seal.is_some()).collect();
    let rows = editions.iter().rev().map(|edition| row(site, language, edition)).collect();
    let voice = site.voice(language, &publication.editions[publication.current], PAGE);
    let title = voice.plain("versions-title", &[]);
    let feeds = feed::kinds(publication).iter().map(|kind| feed::link(&voice, *kind)).collect();
    let view = Versions { lead: lead(site, &voice), feeds, line: line::line(site, &voice), rows };
    Ok(Body::new(title, site.theme(language).body("versions.html", &view)?))
}

fn lead(site: &Site<'_>, voice: &Voice<'_>) -> Vec<Markup> {
    let current = &site.publication.editions[site.publication.current];
    let shown = current.seal.as_ref().map(|_| {
        let version = Markup::text(&current.name).linked(&format!("#v-{}", current.name));
        let args = [("version", Arg::Is(version)), ("day", Arg::Is(voice.day(&current.version.effective)))];
        voice.say_with("versions-shown", &args)
    });
    shown.into_iter().chain(upcoming::lines(site, voice, Tree::Living, None)).collect()
}

fn row<'p>(site: &Site<'p>, language: &'p str, edition: &'p Edition) -> VersionRow {
    let voice = site.voice(language, edition, PAGE);
    let from = format!("{language}/{PAGE}");
    let older = site.publication.pairs.keys().rev().filter(|(_, newer)| *newer == edition.name);
    let pair = |(older, newer): &(String, String)| {
        let href = path::relative(&from, &format!("{language}/changes/{older}..{newer}.html"));
        Markup::text(older).linked(&href)
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
    let changes = once(&edition.changes.changes);
    let level = |(id, stated): (&String, &AppVersion)| {
        let name = voice.inventory.apps.get(id.as_str()).and_then(|app| app.head.name.as_ref());
        let of_app = |change: &JudgedChange| change.apps.get(id).map(|verdict| verdict.level);
        // What no app's users were told of is in the history all the same.
        let levels: Vec<Level> = match several {
            true => changes.iter().filter_map(|told| of_app(told.change)).collect(),
            false => changes.iter().map(|told| told.change.level()).collect(),
        };
        LevelOf {
            app: several.then(|| voice.name(name, id)),
            level: voice.say(&format!("app-level-{}", word(&stated.level))),
            consent: stated.level == AppLevel::Consent,
            counts: counts(voice, &levels),
        }
    };
    edition.version.apps.iter().map(level).collect()
}

/// How many changes there are of each level that any has, the loudest first.
pub(crate) fn counts(voice: &Voice<'_>, levels: &[Level]) -> Vec<Markup> {
    let count = |level: &Level| levels.iter().filter(|known| *known == level).count();
    let all = [Level::Consent, Level::Decide, Level::Notice, Level::Editorial];
    let some = all.iter().filter(|level| count(level) > 0);
    some.map(|level| voice.say_with(&format!("count-{}", word(level)), &[("count", Arg::Count(count(level)))]))
        .collect()
}
