//! What differs between two versions to its page: the verdict first, then each change by its level, as it was told.
//!
//! Sentences come from the changes themselves, so that a newer rule book never rewrites them.

use super::change_entry::{Entry, entry};
use super::markup::Markup;
use super::once::once;
use super::stamp::{self, Imprint};
use super::voice::{Arg, Voice};
use super::{Body, Edition, Site, TemplateError};
use crate::model::change::JudgedChange;
use crate::model::locale::Value;
use crate::model::version::Changes;
use crate::model::words::{Level, word};
use serde::Serialize;
use std::collections::BTreeSet;

#[derive(Serialize)]
struct ChangePage {
    /// The verdict: the largest sentence of the page.
    verdict: Markup,
    older: Option<Imprint>,
    newer: Imprint,
    older_link: Markup,
    newer_link: Markup,
    notes: Vec<Note>,
    apps: Vec<AppVerdict>,
    levels: Vec<LevelView>,
    faults: Vec<FaultView>,
}

#[derive(Serialize)]
struct Note {
    version: Option<Markup>,
    text: Markup,
}

#[derive(Serialize)]
struct AppVerdict {
    name: Markup,
    verdict: Markup,
}

#[derive(Serialize)]
struct LevelView {
    id: &'static str,
    name: Markup,
    what: Markup,
    count: usize,
    consent: bool,
    changes: Vec<Entry>,
}

/// An error of content with which a version was published.
#[derive(Serialize)]
pub(crate) struct FaultView {
    at: String,
    check: String,
    reason: Markup,
}

/// The page of changes from one version to another.
pub(crate) fn body<'p>(site: &Site<'p>, language: &'p str, older: &str, newer: &str) -> Result<Body, TemplateError> {
    let publication = site.publication;
    let named = |name: &str| publication.editions.iter().find(|edition| edition.name == name);
    let step = publication.pairs.get(&(older.to_owned(), newer.to_owned()));
    let (Some(to), Some(step)) = (named(newer), step) else {
        return Err(TemplateError(format!("there is no version {newer} to compare with {older}")));
    };
    let (from, changes) = (named(older), step.changes());
    let page = format!("changes/{older}..{newer}.html");
    let voice = site.voice(language, to, &page);
    // What is gone has its names in the older version.
    let old_voice = site.voice(language, from.unwrap_or(to), &page);
    let here = format!("{language}/{page}");
    let link = |edition: &Edition| stamp::version_link(&voice, &here, edition);
    let view = ChangePage {
        verdict: verdict(&voice, changes),
        older: from.map(|edition| stamp::imprint(&voice, edition)),
        newer: stamp::imprint(&voice, to),
        older_link: from.map_or_else(|| Markup::text(older), link),
        newer_link: link(to),
        notes: notes(site, &voice, older, to),
        apps: app_verdicts(&voice, to, changes),
        levels: levels(&voice, &old_voice, changes),
        faults: faults(&voice, to),
    };
    let newer = if to.seal.is_some() { newer.to_owned() } else { voice.plain("working-copy", &[]) };
    let title = voice.plain("changes-title", &[("older", Value::from(older)), ("newer", Value::from(newer))]);
    Ok(Body::new(title, site.theme(language).body("change.html", &view)?))
}

/// The address of the page of changes between two editions, if it has one.
pub(crate) fn address(site: &Site<'_>, language: &str, older: &str, newer: &str) -> Option<String> {
    let pair = (older.to_owned(), newer.to_owned());
    site.publication.pairs.contains_key(&pair).then(|| format!("{language}/changes/{older}..{newer}.html"))
}

/// What the changes come to, in a sentence.
pub(crate) fn verdict(voice: &Voice<'_>, changes: &Changes) -> Markup {
    verdict_of(voice, &changes.changes.iter().map(JudgedChange::level).collect::<Vec<_>>())
}

/// What changes of these levels come to, in a sentence.
pub(crate) fn verdict_of(voice: &Voice<'_>, levels: &[Level]) -> Markup {
    let of = |level: Level| levels.iter().filter(|known| **known == level).count();
    let loudest =
        [(Level::Consent, "verdict-consent"), (Level::Decide, "verdict-decide"), (Level::Notice, "verdict-notice")];
    match loudest.into_iter().find(|(level, _)| of(*level) > 0) {
        Some((level, id)) => voice.say_with(id, &[("count", Arg::Count(of(level)))]),
        None if levels.is_empty() => voice.say("verdict-none"),
        None => voice.say("verdict-editorial"),
    }
}

/// The notes of every version on the way, oldest first.
fn notes(site: &Site<'_>, voice: &Voice<'_>, older: &str, to: &Edition) -> Vec<Note> {
    let editions = &site.publication.editions;
    let at = |name: &str| editions.iter().position(|edition| edition.name == name);
    let (first, last) = (at(older).map_or(0, |index| index + 1), at(&to.name).unwrap_or_default());
    let way = editions.get(first..=last).unwrap_or_default();
    let note = |edition: &Edition| {
        let text = voice.text(edition.version.note.as_ref()?);
        Some(Note { version: (way.len() > 1).then(|| Markup::text(&edition.name)), text })
    };
    way.iter().filter_map(note).collect()
}

/// What it means for each app, where there are several.
fn app_verdicts(voice: &Voice<'_>, to: &Edition, changes: &Changes) -> Vec<AppVerdict> {
    let apps = &to.version.apps;
    if apps.len() < 2 {
        return Vec::new();
    }
    let verdict = |id: &String| {
        let levels = changes.changes.iter().filter_map(|change| Some(change.apps.get(id)?.level)).collect::<Vec<_>>();
        AppVerdict { name: app_name(voice, id), verdict: verdict_of(voice, &levels) }
    };
    apps.keys().map(verdict).collect()
}

pub(crate) fn app_name(voice: &Voice<'_>, id: &str) -> Markup {
    voice.name(voice.inventory.apps.get(id).and_then(|app| app.head.name.as_ref()), id)
}

fn levels(voice: &Voice<'_>, old_voice: &Voice<'_>, changes: &Changes) -> Vec<LevelView> {
    let ids = [
        (Level::Consent, "consent"),
        (Level::Decide, "decide"),
        (Level::Notice, "notice"),
        (Level::Editorial, "editorial"),
    ];
    let several = changes.changes.iter().flat_map(|change| change.apps.keys()).collect::<BTreeSet<_>>().len() > 1;
    let view = |(level, id): (Level, &'static str)| {
        let of_level = changes.changes.iter().filter(|change| change.level() == level);
        let changes_of = once(of_level).into_iter().map(|told| entry(voice, old_voice, told, several));
        let changes_of: Vec<Entry> = changes_of.collect();
        (!changes_of.is_empty()).then(|| LevelView {
            id,
            name: voice.say(&format!("level-head-{}", word(&level))),
            what: voice.say(&format!("level-what-{}", word(&level))),
            count: changes_of.len(),
            consent: level == Level::Consent,
            changes: changes_of,
        })
    };
    ids.into_iter().filter_map(view).collect()
}

/// The errors of content with which a version was published.
pub(crate) fn faults(voice: &Voice<'_>, edition: &Edition) -> Vec<FaultView> {
    let fault = |fault: &crate::model::next::Fault| FaultView {
        at: fault.at.clone(),
        check: fault.check.0.clone(),
        reason: voice.text(&fault.reason),
    };
    edition.version.faults.iter().map(fault).collect()
}
