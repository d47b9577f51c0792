//! A publication to what machines read: `consent.json` for the app, `candor.json` as the way in.
//!
//! Only sealed versions stand in either; neither depends on the day of the build but by what `current` names.

use super::collected::WHOLE_SITE;
use super::{Publication, Site};
use crate::model::version::{AppLevel, SCHEMA};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct Consent<'p> {
    schema: u32,
    apps: BTreeMap<&'p str, Versions<'p>>,
}

#[derive(Default, Serialize)]
struct Versions<'p> {
    versions: Vec<ConsentVersion<'p>>,
}

#[derive(Serialize)]
struct ConsentVersion<'p> {
    version: &'p str,
    published: &'p str,
    effective: &'p str,
    epoch: u32,
    level: AppLevel,
    separate: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    withdrawn: bool,
}

#[derive(Serialize)]
struct Entry<'p> {
    schema: u32,
    languages: &'p [&'p str],
    current: Option<&'p str>,
    versions: Vec<EntryVersion<'p>>,
    consent: &'static str,
}

#[derive(Serialize)]
struct EntryVersion<'p> {
    version: &'p str,
    published: &'p str,
    effective: &'p str,
    previous: Option<&'p str>,
    seal: &'p str,
    data: String,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    withdrawn: bool,
}

/// `consent.json`: per app, whether its users must be asked again.
pub(crate) fn consent(publication: &Publication) -> Vec<u8> {
    let mut apps: BTreeMap<&str, Versions<'_>> = BTreeMap::new();
    for edition in &publication.editions {
        let names = edition.inventory.apps.keys().map(|id| &**id);
        let none = edition.inventory.apps.is_empty().then_some(WHOLE_SITE);
        for app in names.chain(none) {
            apps.entry(app).or_default();
        }
    }
    for edition in publication.editions.iter().filter(|edition| edition.seal.is_some()) {
        for (app, stated) in &edition.version.apps {
            apps.entry(app).or_default().versions.push(ConsentVersion {
                version: &edition.name,
                published: &edition.version.published,
                effective: &edition.version.effective,
                epoch: stated.epoch,
                level: stated.level,
                separate: stated.separate,
                withdrawn: is_withdrawn(publication, &edition.name),
            });
        }
    }
    json(&Consent { schema: SCHEMA, apps })
}

/// `candor.json`: which versions there are, and where their data stands.
pub(crate) fn entry(site: &Site<'_>) -> Vec<u8> {
    let publication = site.publication;
    let current = publication.editions.get(publication.current);
    let versions = site.sealed().filter_map(|edition| {
        Some(EntryVersion {
            version: &edition.name,
            published: &edition.version.published,
            effective: &edition.version.effective,
            previous: edition.version.previous.as_deref(),
            seal: &edition.seal.as_ref()?.seal,
            data: format!("data/{}/", edition.name),
            withdrawn: is_withdrawn(publication, &edition.name),
        })
    });
    json(&Entry {
        schema: SCHEMA,
        languages: &site.languages,
        current: current.filter(|edition| edition.seal.is_some()).map(|edition| edition.name.as_str()),
        versions: versions.collect(),
        consent: "consent.json",
    })
}

fn is_withdrawn(publication: &Publication, version: &str) -> bool {
    let sealed = publication.editions.iter().filter(|edition| edition.seal.is_some());
    sealed.flat_map(|edition| &edition.version.withdraws).any(|withdrawal| *withdrawal.version == *version)
}

pub(crate) fn json<T: Serialize>(value: &T) -> Vec<u8> {
    // Text keys and plain values: there is nothing in these types that JSON has no place for.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text.into_bytes()
}
