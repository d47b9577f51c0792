//! An SDK in an edition to another edition that shows it the same: what is made of it for that one is made for both.
//!
//! Most SDKs are stated again by each version without a change. Whatever pages and tables come to show of an SDK must
//! stand in what is compared here.

use super::Edition;
use crate::model::app::Ship;
use crate::model::catalog::{CatalogField, CatalogPermission, CatalogPurpose};
use crate::model::inventory::{Inventory, Sdk};
use crate::model::organisation::Organisation;
use crate::model::record::Statement;
use crate::model::reference::{Entries, Id, Language};
use crate::model::sdk::Package;
use crate::model::text::Text;
use crate::model::words::Platform;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

/// For each SDK and edition that somebody asked for, the first asked for that shows it the same.
pub(crate) struct Same<'p> {
    editions: &'p [Edition],
    /// All SDKs, sorted.
    ids: Vec<&'p str>,
    asked: Vec<Mutex<Asked<'p>>>,
}

/// What is known of an SDK.
#[derive(Default)]
struct Asked<'p> {
    /// The editions that were asked for, each with the first that shows it the same.
    firsts: BTreeMap<usize, usize>,
    /// How those show it.
    shown: Vec<(usize, Option<Shown<'p>>)>,
}

/// An SDK as an edition shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct State {
    /// Its number among the SDKs of all editions.
    pub(crate) number: usize,
    /// The first edition that was asked for and shows it so.
    pub(crate) first: usize,
}

/// All that is shown of an SDK, but for the words of the site.
#[derive(PartialEq)]
struct Shown<'p> {
    sdk: Stated<'p>,
    languages: &'p [Language],
    apps: Vec<InApp<'p>>,
    /// The names of the SDKs that it is nested in, if there are such.
    around: Vec<Option<Option<&'p Text>>>,
    organisations: Vec<Option<&'p Organisation>>,
    fields: Vec<Option<&'p CatalogField>>,
    purposes: Vec<Option<&'p CatalogPurpose>>,
    permissions: Vec<Option<&'p CatalogPermission>>,
}

/// What the version states of it; versions that state the same hold it together.
struct Stated<'p>(&'p Arc<Sdk>);

impl PartialEq for Stated<'_> {
    fn eq(&self, other: &Stated<'_>) -> bool {
        Arc::ptr_eq(self.0, other.0) || self.0 == other.0
    }
}

/// An app, and what it ships of the SDK.
#[derive(PartialEq)]
struct InApp<'p> {
    id: &'p Id,
    name: Option<&'p Text>,
    platforms: Option<&'p Entries<Platform, Package>>,
    ship: Option<&'p Ship>,
}

impl<'p> Same<'p> {
    /// The SDKs of all editions.
    pub(crate) fn of(editions: &'p [Edition]) -> Same<'p> {
        let ids: BTreeSet<&str> =
            editions.iter().flat_map(|edition| edition.inventory.sdks.keys()).map(|id| &**id).collect();
        let asked = ids.iter().map(|_| Mutex::default()).collect();
        Same { editions, ids: ids.into_iter().collect(), asked }
    }

    /// How many SDKs there are in all editions.
    pub(crate) fn count(&self) -> usize {
        self.ids.len()
    }

    /// The number of an SDK among those of all editions.
    pub(crate) fn number(&self, id: &str) -> Option<usize> {
        self.ids.binary_search(&id).ok()
    }

    /// The SDK of a number as an edition shows it.
    pub(crate) fn state(&self, edition: usize, number: usize) -> State {
        // A thread that panicked leaves nothing half done here.
        let mut asked = self.asked[number].lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(first) = asked.firsts.get(&edition) {
            return State { number, first: *first };
        }
        let shown = shown(&self.editions[edition].inventory, self.ids[number]);
        let known = asked.shown.iter().find(|(_, other)| *other == shown).map(|(first, _)| *first);
        let first = known.unwrap_or(edition);
        if known.is_none() {
            asked.shown.push((edition, shown));
        }
        asked.firsts.insert(edition, first);
        State { number, first }
    }
}

fn shown<'p>(inventory: &'p Inventory, id: &str) -> Option<Shown<'p>> {
    let sdk = inventory.sdks.get(id)?;
    let in_app = |(app, entry): (&'p Id, &'p crate::model::inventory::App)| InApp {
        id: app,
        name: entry.head.name.as_ref(),
        platforms: entry.head.platforms.as_ref(),
        ship: entry.head.ships.0.get(id),
    };
    let around = sdk.head.nested_in.iter().flatten().map(|id| Some(inventory.sdks.get(id)?.head.name.as_ref()));
    let collects = || sdk.features.values().flat_map(|feature| feature.fields.iter());
    let statements = || collects().flat_map(|(_, field)| field.on.values()).map(|record| &record.statement);
    let fields: BTreeSet<&str> = collects().map(|(id, _)| &**id).collect();
    let purposes: BTreeSet<&str> =
        statements().flat_map(|stated| &stated.purposes).flat_map(|map| map.keys()).map(|id| &**id).collect();
    let permissions = sdk.head.permissions.iter().flat_map(|used| used.keys());
    Some(Shown {
        sdk: Stated(sdk),
        languages: &inventory.languages,
        apps: inventory.apps.iter().map(in_app).collect(),
        around: around.collect(),
        organisations: organisations(inventory, sdk, statements()),
        fields: fields.into_iter().map(|id| inventory.fields.get(id)).collect(),
        purposes: purposes.into_iter().map(|id| inventory.purposes.get(id)).collect(),
        permissions: permissions.map(|id| inventory.permissions.get(&**id)).collect(),
    })
}

/// Who provides it and to whom it sends, each with those that it took over.
fn organisations<'p>(
    inventory: &'p Inventory,
    sdk: &'p Sdk,
    statements: impl Iterator<Item = &'p Statement>,
) -> Vec<Option<&'p Organisation>> {
    let recipients = statements.filter_map(|stated| stated.transfer.as_ref()?.recipient.as_ref());
    let named: BTreeSet<&str> = sdk.head.provider.iter().flatten().chain(recipients).map(|id| &**id).collect();
    let of = |id: &str| inventory.organisations.get(id);
    let merged = |id: &str| of(id).into_iter().flat_map(|entry| entry.succeeds.iter().flatten()).map(|id| of(id));
    named.into_iter().flat_map(|id| std::iter::once(of(id)).chain(merged(id))).collect()
}

#[cfg(test)]
#[path = "same_tests.rs"]
mod tests;
