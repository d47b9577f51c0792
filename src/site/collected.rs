//! An inventory to its index by field: who collects it, in which feature, and in whose app.
//!
//! It borrows the inventory, and states nothing that the inventory doesn't.

use crate::model::inventory::{App, Collects, Feature, Inventory, Record, Sdk};
use crate::model::words::{EnabledBy, Kind, Platform};
use std::collections::{BTreeMap, BTreeSet};

/// Who collects: the app itself, or an SDK.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Owner<'p> {
    /// The publisher, in one of its apps.
    App(&'p str, &'p App),
    /// Somebody else, or the system.
    Sdk(&'p str, &'p Sdk),
}

/// One field of one feature.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Use<'p> {
    pub(crate) owner: Owner<'p>,
    pub(crate) feature_id: &'p str,
    pub(crate) collects: &'p Collects,
}

/// Whose disclosure it is: one app's, or the whole site's where there are no apps.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scope<'p> {
    pub(crate) app: Option<(&'p str, &'p App)>,
    inventory: &'p Inventory,
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

impl<'p> Owner<'p> {
    pub(crate) fn id(&self) -> &'p str {
        match self {
            Owner::App(id, _) | Owner::Sdk(id, _) => id,
        }
    }

    pub(crate) fn features(&self) -> &'p BTreeMap<crate::model::reference::Id, Feature> {
        match self {
            Owner::App(_, app) => &app.features,
            Owner::Sdk(_, sdk) => &sdk.features,
        }
    }

    pub(crate) fn is_sdk(&self) -> bool {
        matches!(self, Owner::Sdk(..))
    }

    /// A capability of the system is nobody's: nothing is asked of it.
    pub(crate) fn is_system(&self) -> bool {
        matches!(self, Owner::Sdk(_, sdk) if is_system(sdk))
    }
}

/// Whether an entry under `sdks/` is a capability of the system.
pub(crate) fn is_system(sdk: &Sdk) -> bool {
    sdk.head.kind == Some(Kind::System)
}

/// Everybody who may collect something.
pub(crate) fn owners(inventory: &Inventory) -> impl Iterator<Item = Owner<'_>> {
    let apps = inventory.apps.iter().map(|(id, app)| Owner::App(id, app));
    apps.chain(inventory.sdks.iter().map(|(id, sdk)| Owner::Sdk(id, sdk)))
}

/// The uses of each field.
pub(crate) type ByField<'p> = BTreeMap<&'p str, Vec<Use<'p>>>;

/// Every use of every field.
pub(crate) fn by_field(inventory: &Inventory) -> ByField<'_> {
    let mut index = ByField::new();
    for owner in owners(inventory) {
        for (feature_id, feature) in owner.features() {
            for (field, collects) in feature.fields.iter() {
                index.entry(field).or_default().push(Use { owner, feature_id, collects });
            }
        }
    }
    index
}

/// The disclosures of an inventory: one per app, or one where there are no apps.
pub(crate) fn scopes(inventory: &Inventory) -> Vec<Scope<'_>> {
    if inventory.apps.is_empty() {
        return vec![Scope { app: None, inventory }];
    }
    inventory.apps.iter().map(|(id, app)| Scope { app: Some((id, app)), inventory }).collect()
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

    /// How many of what it ships are somebody else's, not the system's.
    pub(crate) fn recipients(&self) -> usize {
        self.sdks().iter().filter(|id| self.inventory.sdks.get(**id).is_some_and(|sdk| !is_system(sdk))).count()
    }

    /// What is stated of a use on each platform that this app has of it; empty if it isn't in this app.
    pub(crate) fn records(&self, used: &Use<'p>) -> Vec<(Platform, &'p Record)> {
        let of_platform = |platform: Platform| match (self.app, used.owner) {
            (None, _) => true,
            (Some((id, _)), Owner::App(owner, _)) => id == owner,
            (Some((_, app)), Owner::Sdk(sdk, _)) => ships(app, sdk, used.feature_id, platform),
        };
        let on = used.collects.on.iter();
        on.filter(|(platform, _)| of_platform(**platform)).map(|(platform, record)| (*platform, &**record)).collect()
    }
}

/// Whether an app has this feature of this SDK on this platform.
fn ships(app: &App, sdk: &str, feature: &str, platform: Platform) -> bool {
    let Some(ship) = app.head.ships.0.get(sdk) else {
        return false;
    };
    let on_platforms = |set: Option<&BTreeSet<Platform>>| set.is_none_or(|set| set.contains(&platform));
    let of_app = app.head.platforms.as_ref().is_none_or(|platforms| platforms.contains_key(&platform));
    ship.features.as_ref().is_none_or(|set| set.contains(feature)) && on_platforms(ship.platforms.as_ref()) && of_app
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
