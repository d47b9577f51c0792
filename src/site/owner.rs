//! Who collects, an app or an SDK, to what they state: the features, the fields, what for, and whether it is sensitive.
//!
//! Which apps ship an SDK, and what of it, is for `collected` to say.

use crate::model::inventory::{App, Feature, Sdk};
use crate::model::reference::{Id, PurposeId};
use crate::model::words::Kind;
use std::collections::{BTreeMap, BTreeSet};

/// Who collects: the app itself, or an SDK.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Owner<'p> {
    /// The publisher, in one of its apps.
    App(&'p str, &'p App),
    /// Somebody else, or the system.
    Sdk(&'p str, &'p Sdk),
}

impl<'p> Owner<'p> {
    pub(crate) fn id(&self) -> &'p str {
        match self {
            Owner::App(id, _) | Owner::Sdk(id, _) => id,
        }
    }

    pub(crate) fn features(&self) -> &'p BTreeMap<Id, Feature> {
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

/// Whether anything that an SDK collects is sensitive.
pub(crate) fn is_sensitive(sdk: &Sdk) -> bool {
    let records = sdk.features.values().flat_map(|feature| feature.fields.values()).flat_map(|field| field.on.values());
    records.into_iter().any(|record| record.sensitive == Some(true))
}

/// What an SDK collects, and whether that is sensitive.
pub(crate) fn fields(sdk: &Sdk) -> BTreeMap<&str, bool> {
    let mut fields = BTreeMap::new();
    for (id, collects) in sdk.features.values().flat_map(|feature| feature.fields.iter()) {
        let sensitive = collects.on.values().any(|record| record.sensitive == Some(true));
        *fields.entry(&**id).or_insert(false) |= sensitive;
    }
    fields
}

/// What the fields of an SDK are collected for.
pub(crate) fn purposes(sdk: &Sdk) -> BTreeSet<&PurposeId> {
    let records = sdk.features.values().flat_map(|feature| feature.fields.values()).flat_map(|field| field.on.values());
    records.filter_map(|record| record.statement.purposes.as_ref()).flat_map(|map| map.keys()).collect()
}
