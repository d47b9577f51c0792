//! An edition to its index of fields: each with what it is and how many collect it; the sensitive first, then by group.

use super::address::{Leaf, Tree};
use super::collected::{self, Scope, Use};
use super::find::{self, Find, Found};
use super::link::field_name;
use super::listing::Listing;
use super::markup::Markup;
use super::owner::Owner;
use super::voice::{Arg, Voice};
use super::{Body, Site, TemplateError};
use crate::model::topics::Group;
use serde::Serialize;
use std::collections::BTreeMap;

/// An index of things that have pages of their own.
#[derive(Serialize)]
pub(crate) struct Index {
    pub(crate) heading: Markup,
    pub(crate) lead: Option<Markup>,
    pub(crate) find: Find,
    pub(crate) sections: Vec<Section>,
}

/// Some entries of an index under one head.
#[derive(Serialize)]
pub(crate) struct Section {
    pub(crate) name: Option<Markup>,
    pub(crate) count: usize,
    pub(crate) listing: Listing,
}

/// A field in the index: its id, whether it is sensitive, and who collects it.
struct Entry<'p> {
    id: &'p str,
    sensitive: bool,
    owners: Vec<Owner<'p>>,
}

/// The index of a tree.
pub(crate) fn body<'p>(site: &Site<'p>, language: &'p str, tree: Tree) -> Result<Body, TemplateError> {
    let edition = site.edition(tree);
    let page = Leaf::Fields.path();
    let voice = site.voice(language, edition, &page);
    let scopes = collected::scopes(&edition.inventory);
    let entries = site.collected(tree).iter().filter_map(|(id, uses)| entry(&scopes, id, uses));
    let entries = voice.order.sorted(entries, |entry| voice.field(entry.id));
    let sensitive = entries.iter().filter(|entry| entry.sensitive).count();
    let counts = [("fields", Arg::Count(entries.len())), ("sensitive", Arg::Count(sensitive))];
    let lead = voice.say_with("grid-caption", &counts);
    let mut groups: BTreeMap<(bool, Group), Vec<Entry<'p>>> = BTreeMap::new();
    for entry in entries {
        let group = edition.inventory.fields.get(entry.id).and_then(|field| field.group).unwrap_or(Group::Other);
        let key = if entry.sensitive { (false, Group::Identity) } else { (true, group) };
        groups.entry(key).or_default().push(entry);
    }
    let sections = groups.into_iter().map(|(key, entries)| section(site, &voice, key, &entries));
    let sections = sections.collect::<Result<_, TemplateError>>()?;
    let find = Find { file: Some("fields.csv"), sensitive: sensitive > 0, ..Find::default() };
    let view = Index { heading: voice.say("fields-title"), lead: Some(lead), find, sections };
    let body = Body::new(voice.plain("fields-title", &[]), site.theme(language).body("index.html", &view)?);
    Ok(Body { narrowed: true, ..body })
}

fn entry<'p>(scopes: &[Scope<'p>], id: &'p str, uses: &[Use<'p>]) -> Option<Entry<'p>> {
    let mut entry = Entry { id, sensitive: false, owners: Vec::new() };
    for uses in collected::by_owner(uses, scopes) {
        let records = uses.iter().flat_map(|used| scopes.iter().flat_map(|scope| scope.records(used)));
        entry.sensitive |= records.into_iter().any(|(_, record)| record.sensitive == Some(true));
        entry.owners.extend(uses.first().map(|used| used.owner));
    }
    (!entry.owners.is_empty()).then_some(entry)
}

fn section(
    site: &Site<'_>,
    voice: &Voice<'_>,
    (plain, group): (bool, Group),
    entries: &[Entry<'_>],
) -> Result<Section, TemplateError> {
    let name = if plain { voice.gloss("group", &group) } else { voice.say("group-sensitive") };
    let row = |entry: &Entry<'_>| {
        let field = voice.inventory.fields.get(entry.id);
        let words = find::words(entry.id, field.and_then(|field| field.name.as_ref()));
        let found = Found { words, sensitive: entry.sensitive, ..Found::default() };
        let what = field.and_then(|field| field.what.as_ref());
        let what = what.map(|text| voice.text(text)).into_iter().collect();
        let name = field_name(voice, entry.id, entry.sensitive).name;
        (entry.id.to_owned(), found, vec![vec![name], what, vec![who(voice, &entry.owners)]])
    };
    let rows = entries.iter().map(row).collect();
    let columns = ["column-fields", "column-what", "field-who"];
    let listing = Listing::index(site, voice, name.clone(), &columns, rows)?;
    Ok(Section { name: Some(name), count: entries.len(), listing })
}

/// Who collects, in few words: we, so many SDKs, the system. Each of the owners is named once.
pub(crate) fn who(voice: &Voice<'_>, owners: &[Owner<'_>]) -> Markup {
    let sdks = owners.iter().filter(|owner| owner.is_sdk() && !owner.is_system()).count();
    let mut parts = Vec::new();
    if owners.iter().any(|owner| !owner.is_sdk()) {
        parts.push(voice.say("who-us"));
    }
    if sdks > 0 {
        parts.push(voice.say_with("who-sdks", &[("count", Arg::Count(sdks))]));
    }
    if owners.iter().any(Owner::is_system) {
        parts.push(voice.say("who-system"));
    }
    voice.list(&parts)
}
