//! The page of an SDK in a sealed version to the key of all that it shows: pages of equal keys are the same.
//!
//! Most SDKs are stated again by each version without a change, and so are their pages: each distinct one is rendered once
//! and framed many times. Whatever a page of an SDK comes to show of an inventory must stand in its key.

use super::{Body, Edition, TemplateError};
use crate::model::app::Ship;
use crate::model::inventory::{Inventory, Sdk};
use crate::model::reference::Id;
use crate::model::text::Text;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

/// All that the page of an SDK shows, but for the words of the site.
struct Key<'p> {
    sdk: &'p Arc<Sdk>,
    /// The first edition with the same names of what it refers to.
    names: usize,
    /// Each app, with its name and what it ships of this SDK.
    apps: Vec<(&'p Id, Option<&'p Text>, Option<&'p Ship>)>,
    /// The SDKs that it is nested in, if there are such, with their names.
    around: Vec<Option<Option<&'p Text>>>,
}

impl PartialEq for Key<'_> {
    fn eq(&self, other: &Key<'_>) -> bool {
        let same = Arc::ptr_eq(self.sdk, other.sdk) || self.sdk == other.sdk;
        same && self.names == other.names && self.apps == other.apps && self.around == other.around
    }
}

/// The pages of one SDK in one language that were rendered already.
type Rendered<'p> = Mutex<Vec<(Key<'p>, Arc<Body>)>>;

/// The pages of SDKs that were rendered already.
pub(crate) struct Same<'p> {
    editions: &'p [Edition],
    /// By edition, the first that has the same names.
    names: Vec<usize>,
    rendered: BTreeMap<(&'p str, &'p str), Rendered<'p>>,
}

impl<'p> Same<'p> {
    /// Nothing rendered yet.
    pub(crate) fn of(editions: &'p [Edition], languages: &[&'p str]) -> Same<'p> {
        let first = |edition: &Edition| {
            let same = |other: &Edition| names(&other.inventory) == names(&edition.inventory);
            editions.iter().position(same).unwrap_or_default()
        };
        let ids = || editions.iter().flat_map(|edition| edition.inventory.sdks.keys()).map(|id| &**id);
        let of = |language: &'p str| ids().map(move |id| ((language, id), Rendered::default()));
        let rendered = languages.iter().flat_map(|language| of(language)).collect();
        Same { editions, names: editions.iter().map(first).collect(), rendered }
    }

    /// The page of an SDK as an edition states it, rendered if no other edition's is the same.
    pub(crate) fn body(
        &self,
        language: &'p str,
        edition: usize,
        id: &'p str,
        render: impl FnOnce() -> Result<Body, TemplateError>,
    ) -> Result<Arc<Body>, TemplateError> {
        let key = self.key(edition, id);
        let (Some(key), Some(rendered)) = (key, self.rendered.get(&(language, id))) else {
            return render().map(Arc::new);
        };
        // A thread that panicked while it rendered left nothing half done here.
        let mut rendered = rendered.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some((_, body)) = rendered.iter().find(|(known, _)| *known == key) {
            return Ok(Arc::clone(body));
        }
        let body = Arc::new(render()?);
        rendered.push((key, Arc::clone(&body)));
        Ok(body)
    }

    fn key(&self, edition: usize, id: &str) -> Option<Key<'p>> {
        let inventory = &self.editions[edition].inventory;
        let sdk = inventory.sdks.get(id)?;
        let apps = inventory.apps.iter();
        let apps = apps.map(|(app, entry)| (app, entry.head.name.as_ref(), entry.head.ships.0.get(id))).collect();
        let around = sdk.head.nested_in.iter().flatten().map(|id| Some(inventory.sdks.get(id)?.head.name.as_ref()));
        Some(Key { sdk, names: self.names[edition], apps, around: around.collect() })
    }
}

/// What the pages of SDKs name, and in which languages.
fn names(inventory: &Inventory) -> impl PartialEq + '_ {
    let Inventory { languages, organisations, fields, purposes, permissions, .. } = inventory;
    (languages, organisations, fields, purposes, permissions)
}
