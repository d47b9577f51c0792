//! All pairs of versions that have a page of changes, by the newer one: neighbours, and what leads to the version
//! in effect and to the newest, with their verdicts.
//!
//! What no reader is likely to ask for, the step between two old versions that are no neighbours, is compared for its own
//! page alone.

use super::markup::Markup;
use super::stamp::version_link;
use super::voice::Arg;
use super::{Body, Edition, Site, TemplateError, change, path};
use serde::Serialize;

const PAGE: &str = "changes/index.html";

#[derive(Serialize)]
struct ChangesIndex {
    versions: Vec<NewerVersion>,
}

/// A version, and what changed in it since each earlier one, the nearest first.
#[derive(Serialize)]
struct NewerVersion {
    name: Markup,
    effective: Markup,
    pairs: Vec<Markup>,
}

/// The index of the pages of changes, the newest version first.
pub(crate) fn body<'p>(site: &Site<'p>, language: &'p str) -> Result<Body, TemplateError> {
    let editions: Vec<&Edition> = site.sealed().collect();
    let versions = editions.iter().rev().map(|newer| version(site, language, &editions, newer));
    let versions = versions.filter(|version| !version.pairs.is_empty()).collect();
    let voice = site.voice(language, &site.publication.editions[site.publication.current], PAGE);
    let title = voice.plain("changes-index-title", &[]);
    Ok(Body::new(title, site.theme(language).body("changes.html", &ChangesIndex { versions })?))
}

fn version<'p>(site: &Site<'p>, language: &'p str, editions: &[&'p Edition], newer: &'p Edition) -> NewerVersion {
    let voice = site.voice(language, newer, PAGE);
    let from = format!("{language}/{PAGE}");
    let current = site.publication.editions.get(site.publication.current);
    let asked_for = editions.last().copied().into_iter().chain(current).any(|edition| edition.name == newer.name);
    let pair = |older: &&Edition| {
        let step = site.publication.pairs.get(&(older.name.clone(), newer.name.clone()))?;
        let version = ("version", Arg::Is(Markup::text(&older.name)));
        let line = if asked_for || newer.changes.previous.as_ref() == Some(&older.name) {
            let verdict = ("verdict", Arg::Is(change::verdict(&voice, step.changes())));
            voice.say_with("since-version", &[version, verdict])
        } else {
            voice.say_with("since-version-alone", &[version])
        };
        let page = format!("{language}/changes/{}..{}.html", older.name, newer.name);
        Some(line.linked(&path::relative(&from, &page)))
    };
    NewerVersion {
        name: version_link(&voice, &from, newer),
        effective: voice.on_day("effective-from", &newer.version.effective),
        pairs: editions.iter().rev().filter_map(pair).collect(),
    }
}
