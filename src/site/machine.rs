//! A publication to what machines read: `consent.json` for the app, `candor.json` as the way in.
//!
//! Only sealed versions stand in either; neither depends on the day of the build but by what `current` names.

use super::collected::WHOLE_SITE;
use super::{Edition, Publication, Site};
use crate::model::inventory::App;
use crate::model::reference::Id;
use crate::model::version::{AppLevel, SCHEMA, Version};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Serialize)]
struct Consent<'p> {
    schema: u32,
    apps: BTreeMap<&'p str, Versions<'p>>,
}

#[derive(Default, Serialize)]
struct Versions<'p> {
    versions: Vec<ConsentVersion<'p>>,
}

#[derive(Clone, Serialize)]
struct ConsentVersion<'p> {
    version: &'p str,
    published: &'p str,
    effective: &'p str,
    epoch: u32,
    level: AppLevel,
    separate: bool,
    /// The version with which it was compared, where that isn't the one before it in this list.
    #[serde(skip_serializing_if = "Option::is_none")]
    previous: Option<&'p str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    withdrawn: bool,
    /// The day on which the withdrawal was published: a version withdrawn before its day never takes effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    withdrawn_on: Option<&'p str>,
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
    let sealed: Vec<&Edition> = publication.editions.iter().filter(|edition| edition.seal.is_some()).collect();
    // Where nothing is sealed, an app finds itself, and no version.
    let shown = if sealed.is_empty() { publication.editions.iter().collect() } else { sealed.clone() };
    let names: Vec<BTreeSet<&str>> = shown.iter().fold(Vec::new(), |names, edition| joined(names, edition));
    let mut apps = BTreeMap::new();
    for group in &names {
        let versions: Vec<ConsentVersion<'_>> =
            sealed.iter().filter_map(|edition| version(publication, &sealed, group, edition)).collect();
        // An app in people's hands knows the id that it was built with.
        apps.extend(group.iter().map(|name| (*name, Versions { versions: versions.clone() })));
    }
    json(&Consent { schema: SCHEMA, apps })
}

/// The names of each app, with those of an edition: an app that was renamed is the same app.
fn joined<'p>(mut names: Vec<BTreeSet<&'p str>>, edition: &'p Edition) -> Vec<BTreeSet<&'p str>> {
    let apps = &edition.inventory.apps;
    let none = apps.is_empty().then(|| BTreeSet::from([WHOLE_SITE]));
    let of = |(id, app): (&'p Id, &'p App)| {
        let former = app.head.formerly.iter().flatten().map(|old| &**old);
        former.chain([&**id]).collect()
    };
    for mut group in none.into_iter().chain(apps.iter().map(of)) {
        let (same, others): (Vec<_>, Vec<_>) = names.into_iter().partition(|known| !known.is_disjoint(&group));
        same.into_iter().for_each(|known| group.extend(known));
        names = others;
        names.push(group);
    }
    names
}

fn version<'p>(
    publication: &'p Publication,
    sealed: &[&'p Edition],
    names: &BTreeSet<&str>,
    edition: &'p Edition,
) -> Option<ConsentVersion<'p>> {
    let stated = names.iter().find_map(|name| edition.version.apps.get(*name))?;
    let has = |edition: &&&Edition| names.iter().any(|name| edition.version.apps.contains_key(*name));
    let before = sealed.iter().take_while(|earlier| earlier.name != edition.name).filter(has).last();
    let base = edition.changes.previous.as_deref().filter(|base| Some(*base) != before.map(|edition| &*edition.name));
    let withdrawn = withdrawal(publication, &edition.name);
    Some(ConsentVersion {
        version: &edition.name,
        published: &edition.version.published,
        effective: &edition.version.effective,
        epoch: stated.epoch,
        level: stated.level,
        separate: stated.separate,
        previous: base.filter(|_| stated.level != AppLevel::First),
        withdrawn: withdrawn.is_some(),
        withdrawn_on: withdrawn.map(|by| &*by.published),
    })
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
            withdrawn: withdrawal(publication, &edition.name).is_some(),
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

/// The version that withdraws another.
fn withdrawal<'p>(publication: &'p Publication, name: &str) -> Option<&'p Version> {
    let sealed = publication.editions.iter().filter(|edition| edition.seal.is_some());
    let withdraws = |version: &&Version| version.withdraws.iter().any(|withdrawal| *withdrawal.version == *name);
    sealed.map(|edition| &edition.version).find(withdraws)
}

pub(crate) fn json<T: Serialize>(value: &T) -> Vec<u8> {
    // Text keys and plain values: there is nothing in these types that JSON has no place for.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text.into_bytes()
}
