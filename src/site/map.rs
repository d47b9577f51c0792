//! An edition to the map of who collects what: a row for each field, a column for each of those who collect.
//!
//! It stands only where there are enough SDKs to get lost among, and few enough for a sheet of paper.

use super::address::{Leaf, Tree};
use super::collected::{self, Refusal, Scope, Use, refusal};
use super::link::{FieldName, field_name, sdk_link};
use super::markup::Markup;
use super::owner::Owner;
use super::voice::Voice;
use super::{Body, Site, TemplateError, path};
use crate::model::inventory::Inventory;
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// For how many recipients there is a map.
const DRAWN: RangeInclusive<usize> = 6..=60;

#[derive(Serialize)]
struct Map {
    columns: Vec<Markup>,
    rows: Vec<MapRow>,
}

#[derive(Serialize)]
struct MapRow {
    field: FieldName,
    /// By column: not collected, or whether it may be refused.
    cells: Vec<Option<MapCell>>,
}

#[derive(Clone, Copy, Serialize)]
struct MapCell {
    /// It may be refused.
    open: bool,
}

/// Whether an edition has a map.
pub(crate) fn is_drawn(inventory: &Inventory) -> bool {
    DRAWN.contains(&inventory.sdks.len())
}

/// The map of a tree.
pub(crate) fn body<'p>(site: &Site<'p>, language: &'p str, tree: Tree) -> Result<Body, TemplateError> {
    let edition = site.edition(tree);
    let page = Leaf::Map.path();
    let voice = site.voice(language, edition, &page);
    let scopes = collected::scopes(&edition.inventory);
    let collected = site.collected(tree).iter();
    let taken = collected.map(|(id, uses)| (*id, taken(&scopes, uses))).filter(|(_, taken)| !taken.is_empty());
    let mut taken: Vec<Taken<'p>> = voice.order.sorted(taken, |(id, _)| voice.field(id));
    let sensitive = |(_, by): &Taken<'p>| by.values().any(|(_, _, sensitive)| *sensitive);
    taken.sort_by_key(|row| !sensitive(row));
    let columns = columns(&voice, &taken);
    let row = |row: &Taken<'p>| MapRow {
        field: field_name(&voice, row.0, sensitive(row)),
        cells: columns.iter().map(|owner| row.1.get(owner.id()).map(cell)).collect(),
    };
    let rows = taken.iter().map(row).collect();
    let head = |owner: &Owner<'p>| match owner {
        Owner::App(id, app) => {
            voice.name(app.head.name.as_ref(), id).linked(&path::relative(&page, &Leaf::App(id).path()))
        }
        Owner::Sdk(id, _) => sdk_link(&voice, id),
    };
    let view = Map { columns: columns.iter().map(head).collect(), rows };
    Ok(Body::new(voice.plain("map-title", &[]), site.theme(language).body("map.html", &view)?))
}

/// A field, and who takes it: whether it may be refused there, and is sensitive.
type Taken<'p> = (&'p str, BTreeMap<&'p str, (Owner<'p>, Refusal, bool)>);

fn taken<'p>(scopes: &[Scope<'p>], uses: &[Use<'p>]) -> BTreeMap<&'p str, (Owner<'p>, Refusal, bool)> {
    let mut by = BTreeMap::new();
    for used in uses {
        for (_, record) in scopes.iter().flat_map(|scope| scope.records(used)) {
            let (_, answer, sensitive) = by.entry(used.owner.id()).or_insert((used.owner, Refusal::Yes, false));
            *answer = (*answer).max(refusal(record));
            *sensitive |= record.sensitive == Some(true);
        }
    }
    by
}

/// Our own apps first, then SDKs by name.
fn columns<'p>(voice: &Voice<'_>, rows: &[Taken<'p>]) -> Vec<Owner<'p>> {
    let owners: BTreeMap<&str, Owner<'p>> =
        rows.iter().flat_map(|(_, by)| by.iter().map(|(id, (owner, ..))| (*id, *owner))).collect();
    let mut owners = voice.order.sorted(owners.into_values(), |owner| voice.owner(owner));
    owners.sort_by_key(Owner::is_sdk);
    owners
}

fn cell((_, answer, _): &(Owner<'_>, Refusal, bool)) -> MapCell {
    MapCell { open: *answer == Refusal::Yes }
}
