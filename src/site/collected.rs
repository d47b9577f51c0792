//! An inventory to its index by field: who collects it, in which feature, and in whose app.
//!
//! It borrows the inventory, and states nothing that the inventory doesn't.

use super::owner::Owner;
use super::same::Same;
use super::voice::Voice;
use crate::model::app::Ship;
use crate::model::inventory::{App, Collects, Inventory, Record};
use crate::model::words::{EnabledBy, Platform};
use std::collections::{BTreeMap, BTreeSet};

/// Everybody who may collect something: the apps, then the rest, by name in a language.
pub(crate) struct Owners<'p> {
    pub(crate) ordered: Vec<Owner<'p>>,
    /// By the place that one has among all, that in this order.
    pub(crate) ranks: Vec<usize>,
    /// The number of each among the SDKs of all editions, if it is one.
    pub(crate) numbers: Vec<Option<usize>>,
    /// By scope, the places in this order of the SDKs that it ships and that are not the system's.
    recipients: Vec<Vec<usize>>,
}

/// One field of one feature.
#[derive(Debug)]
pub(crate) struct Use<'p> {
    pub(crate) owner: Owner<'p>,
    /// The place of the owner among all.
    pub(crate) place: usize,
    pub(crate) feature_id: &'p str,
    pub(crate) collects: &'p Collects,
    /// What each scope has of it.
    records: Vec<Records<'p>>,
}

/// What is stated of a use, on each platform.
pub(crate) type Records<'p> = Vec<(Platform, &'p Record)>;

/// Whose disclosure it is: one app's, or the whole site's where there are no apps.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scope<'p> {
    pub(crate) app: Option<(&'p str, &'p App)>,
    inventory: &'p Inventory,
    /// Its place among all.
    place: usize,
}

/// Whether the person may refuse; the later, the worse for the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Refusal {
    Yes,
    Unstated,
    /// The developer's switch is not the person's.
    Developer,
    No,
}

impl<'p> Owners<'p> {
    /// Those of an inventory.
    pub(crate) fn of(voice: &Voice<'_>, inventory: &'p Inventory, same: &Same<'_>) -> Owners<'p> {
        let mut ordered = voice.order.sorted(owners(inventory).enumerate(), |(_, owner)| voice.owner(owner));
        ordered.sort_by_key(|(_, owner)| owner.is_sdk());
        let mut ranks = vec![0; ordered.len()];
        ordered.iter().enumerate().for_each(|(rank, (place, _))| ranks[*place] = rank);
        let ordered: Vec<Owner<'p>> = ordered.into_iter().map(|(_, owner)| owner).collect();
        let numbers = ordered.iter().map(|owner| same.number(owner.id()).filter(|_| owner.is_sdk())).collect();
        let theirs =
            |scope: &Scope<'p>, owner: &Owner<'p>| owner.is_sdk() && !owner.is_system() && scope.has_sdk(owner.id());
        let recipients = |scope: Scope<'p>| (0..ordered.len()).filter(|rank| theirs(&scope, &ordered[*rank])).collect();
        let recipients = scopes(inventory).into_iter().map(recipients).collect();
        Owners { ordered, ranks, numbers, recipients }
    }

    /// Each with its number, if it is an SDK.
    pub(crate) fn each(&self) -> impl Iterator<Item = (Owner<'p>, Option<usize>)> {
        self.ordered.iter().copied().zip(self.numbers.iter().copied())
    }

    /// The places in this order of what a scope ships and is somebody else's, not the system's.
    pub(crate) fn recipients(&self, scope: &Scope<'_>) -> &[usize] {
        // The scopes are those of the same inventory.
        &self.recipients[scope.place]
    }
}

/// Everybody who may collect something.
fn owners(inventory: &Inventory) -> impl Iterator<Item = Owner<'_>> {
    let apps = inventory.apps.iter().map(|(id, app)| Owner::App(id, app));
    apps.chain(inventory.sdks.iter().map(|(id, sdk)| Owner::Sdk(id, sdk)))
}

/// The uses of each field, owner by owner.
pub(crate) type ByField<'p> = BTreeMap<&'p str, Vec<Use<'p>>>;

/// Every use of every field.
pub(crate) fn by_field(inventory: &Inventory) -> ByField<'_> {
    let mut index = ByField::new();
    let scopes = scopes(inventory);
    for (place, owner) in owners(inventory).enumerate() {
        for (feature_id, feature) in owner.features() {
            for (field, collects) in feature.fields.iter() {
                let records = scopes.iter().map(|scope| scope.stated(owner, feature_id, collects)).collect();
                let used = Use { owner, place, feature_id, collects, records };
                index.entry(field).or_default().push(used);
            }
        }
    }
    index
}

/// Uses by their owners, as far as these are in one of the scopes.
pub(crate) fn by_owner<'u, 'p>(uses: &'u [Use<'p>], scopes: &[Scope<'p>]) -> impl Iterator<Item = &'u [Use<'p>]> {
    let in_scope = |used: &Use<'p>| scopes.iter().any(|scope| !scope.records(used).is_empty());
    uses.chunk_by(|one, next| one.place == next.place).filter(move |uses| uses.iter().any(in_scope))
}

/// The disclosures of an inventory: one per app, or one where there are no apps.
pub(crate) fn scopes(inventory: &Inventory) -> Vec<Scope<'_>> {
    if inventory.apps.is_empty() {
        return vec![Scope { app: None, inventory, place: 0 }];
    }
    let scope = |(place, (id, app))| Scope { app: Some((id, app)), inventory, place };
    inventory.apps.iter().map(|(id, app)| (&**id, app)).enumerate().map(scope).collect()
}

/// The name under which a site without apps stands where others have an app's id.
pub(crate) const WHOLE_SITE: &str = "site";

/// The disclosure of the app `id`, or of a site without apps.
pub(crate) fn scope<'p>(inventory: &'p Inventory, id: &str) -> Option<Scope<'p>> {
    scopes(inventory).into_iter().find(|scope| scope.id() == id)
}

impl<'p> Scope<'p> {
    /// The app's id, or the word for a site without apps.
    pub(crate) fn id(&self) -> &'p str {
        self.app.map_or(WHOLE_SITE, |(id, _)| id)
    }

    /// The SDKs that it ships.
    pub(crate) fn sdks(&self) -> BTreeSet<&'p str> {
        match self.app {
            None => self.inventory.sdks.keys().map(|id| &**id).collect(),
            Some((_, app)) => app.head.ships.0.keys().map(|id| &**id).collect(),
        }
    }

    /// Whether it ships an SDK.
    pub(crate) fn has_sdk(&self, id: &str) -> bool {
        match self.app {
            None => self.inventory.sdks.contains_key(id),
            Some((_, app)) => app.head.ships.0.contains_key(id),
        }
    }

    /// What is stated of a use on each platform that this app has of it; empty if it isn't in this app.
    pub(crate) fn records<'u>(&self, used: &'u Use<'p>) -> &'u [(Platform, &'p Record)] {
        used.records.get(self.place).map(Vec::as_slice).unwrap_or_default()
    }

    /// What an owner states of a field of a feature, on each platform that this app has of it.
    pub(crate) fn stated(&self, owner: Owner<'p>, feature: &str, collects: &'p Collects) -> Records<'p> {
        let on = collects.on.iter().map(|(platform, record)| (*platform, &**record));
        match (self.app, owner) {
            (None, _) => on.collect(),
            (Some((id, _)), Owner::App(owner, _)) => on.filter(|_| id == owner).collect(),
            (Some((_, app)), Owner::Sdk(sdk, _)) => {
                let ship = app.head.ships.0.get(sdk);
                let of_it = |ship: &&Ship| ship.features.as_ref().is_none_or(|set| set.contains(feature));
                let Some(ship) = ship.filter(of_it) else { return Vec::new() };
                on.filter(|(platform, _)| has_platform(app, ship, *platform)).collect()
            }
        }
    }
}

/// Whether an app has something of what it ships on a platform.
fn has_platform(app: &App, ship: &Ship, platform: Platform) -> bool {
    ship.platforms.as_ref().is_none_or(|set| set.contains(&platform))
        && app.head.platforms.as_ref().is_none_or(|platforms| platforms.contains_key(&platform))
}

/// Whether the person may refuse what a record states.
pub(crate) fn refusal(record: &Record) -> Refusal {
    match (record.statement.required, record.statement.enabled_by) {
        (Some(true), _) => Refusal::No,
        (_, Some(EnabledBy::Developer)) => Refusal::Developer,
        (Some(false), _) | (None, Some(EnabledBy::User)) => Refusal::Yes,
        (None, None) => Refusal::Unstated,
    }
}
