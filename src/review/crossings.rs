//! What policies for users tell and what the inventory states, held against each other: what only one of them knows.
//!
//! Kept to what is certain: names that former versions knew, names that end in SDK and are nobody's, fields and SDKs
//! that no policy names, links or lists, and what copied text leaves behind.

use super::names::{Known, fold};
use super::passages::Read;
use crate::diagnostic::Diagnostic;
use crate::model::block::{Block, List};
use crate::model::catalog::Catalog;
use crate::model::inventory::{Feature, Inventory, Record, Sdk};
use crate::model::reference::FieldId;
use crate::model::route::{Route, route};
use crate::model::words::Kind;
use std::collections::BTreeSet;

/// What the policies for users tell, in the prevailing language.
pub struct Told<'a> {
    /// Each as it was read.
    pub read: Vec<&'a Read>,
    /// The lists that stand in them.
    pub blocks: Vec<Block>,
}

/// What is read of policies, as it is searched.
struct Searched {
    links: BTreeSet<String>,
    text: String,
}

impl Searched {
    fn of(told: &Told<'_>) -> Searched {
        let links = told.read.iter().flat_map(|read| &read.links).map(|(to, _)| to.clone()).collect();
        let passages = told.read.iter().flat_map(|read| &read.passages);
        let text = passages.map(|passage| fold(&passage.text)).collect::<Vec<_>>().join("\n");
        Searched { links, text }
    }

    fn says(&self, kind: &str, id: &str, names: &mut dyn Iterator<Item = &str>) -> bool {
        self.links.contains(&format!("{kind}:{id}"))
            || names.map(Known::stem).any(|name| name.chars().count() > 1 && self.text.contains(&name))
    }
}

/// What is collected and no policy for users tells; nothing, where there is no such policy.
pub fn untold(inventory: &Inventory, catalog: &Catalog, told: &Told<'_>) -> Vec<Diagnostic> {
    if told.read.is_empty() {
        return Vec::new();
    }
    let searched = Searched::of(told);
    let mut found = Vec::new();
    for (app_id, app) in inventory.apps.iter() {
        let listed = told.blocks.iter().any(|block| {
            matches!(block.list, List::Collected | List::Own) && names_app(block, app_id) && is_whole(block, None)
        });
        if !listed {
            let features = app.features.iter().map(|(id, feature)| (&**id, feature)).collect();
            found.extend(sensitive(&route(["apps", app_id]), features, catalog, &searched));
        }
    }
    for (id, sdk) in inventory.sdks.iter() {
        let apps: Vec<&str> =
            inventory.apps.iter().filter(|(_, app)| app.head.ships.0.contains_key(id)).map(|(app, _)| &**app).collect();
        let collects = sdk.features.values().any(|feature| !feature.fields.is_empty());
        if apps.is_empty() || !collects || sdk.head.kind == Some(Kind::System) {
            continue;
        }
        let lists = |block: &&Block| {
            block.list != List::Own && apps.iter().any(|app| names_app(block, app)) && is_whole(block, Some(sdk))
        };
        let listing: Vec<&Block> = told.blocks.iter().filter(lists).collect();
        let place = route(["sdks", id]);
        let names = sdk.head.name.iter().flat_map(|name| name.0.values());
        let mut names = names.map(String::as_str);
        if listing.is_empty() && !searched.says("sdk", id, &mut names) {
            found.push(super::checks::finding("sdk-not-in-policy", &place, &[]));
        }
        if listing.iter().all(|block| block.list == List::Sdks) {
            let features = sdk.features.iter().map(|(id, feature)| (&**id, feature)).collect();
            found.extend(sensitive(&place, features, catalog, &searched));
        }
    }
    found
}

fn names_app(block: &Block, app: &str) -> bool {
    block.filter.app.as_ref().is_none_or(|apps| apps.iter().any(|named| **named == *app))
}

/// Whether a list leaves nothing out of what an SDK, or an app, collects.
fn is_whole(block: &Block, sdk: Option<&Sdk>) -> bool {
    let filter = &block.filter;
    let category = match (&filter.category, sdk) {
        (None, _) => true,
        (Some(wanted), Some(sdk)) => sdk.head.category.is_some_and(|category| wanted.contains(&category)),
        (Some(_), None) => false,
    };
    category && filter.purpose.is_none() && filter.platform.is_none() && filter.sensitive != Some(false)
}

/// The sensitive fields of an owner that no policy names or links, as one finding.
fn sensitive(
    owner: &Route,
    features: Vec<(&str, &Feature)>,
    catalog: &Catalog,
    searched: &Searched,
) -> Option<Diagnostic> {
    let is_sensitive = |record: &Record| record.sensitive == Some(true);
    let is_told = |id: &FieldId| {
        let entry = catalog.fields.get(id);
        let names = entry.and_then(|entry| entry.name.as_ref()).into_iter().flat_map(|name| name.0.values());
        let aliases = entry.into_iter().flat_map(|entry| entry.aliases.iter().flatten());
        searched.says("field", id, &mut names.chain(aliases).map(String::as_str))
    };
    let fields = features.iter().flat_map(|(feature, stated)| stated.fields.iter().map(move |field| (*feature, field)));
    let untold = fields
        .filter(|(_, (id, stated))| stated.on.values().any(|record| is_sensitive(record)) && !is_told(id))
        .map(|(feature, (id, _))| (feature, &**id));
    let untold: Vec<(&str, &str)> = untold.collect();
    let (feature, first) = untold.first()?;
    let place = owner.with("features").with(feature).with("fields").with(first);
    let fields: BTreeSet<&str> = untold.iter().map(|(_, field)| *field).collect();
    let finding = super::checks::finding("sensitive-not-told", &place, &fields.into_iter().collect::<Vec<_>>());
    Some(finding.with("name", owner.last()))
}
