//! What the files state, owner by owner: as one value when somebody compares it, as the model's types when it is shown.
//!
//! An SDK whose file is as it was before is taken over with all that was made of it.

use super::files::FileRead;
use crate::diagnostic::Diagnostic;
use crate::model::canonical;
use crate::model::inventory::{Inventory, Sdk};
use crate::model::reference::{Entries, SdkId};
use crate::model::tree::{Branch, Tree};
use rayon::prelude::*;
use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

/// The ids that something uses, by the list of the catalog in which they stand.
pub(super) type Used = BTreeMap<&'static str, BTreeSet<String>>;

/// An SDK, expanded.
#[derive(Debug)]
pub struct Expanded {
    /// The file that it was made of.
    pub(super) from: Arc<FileRead>,
    /// The platforms on which it runs.
    pub(super) platforms: Vec<String>,
    /// It, as it stands in the inventory.
    pub(super) branch: Arc<Branch>,
    /// What it uses of the catalog.
    pub(super) used: Used,
    /// What was found while it was expanded.
    pub(super) found: Vec<Diagnostic>,
    /// It, in the model's types; made when it is first asked for.
    pub(super) typed: OnceLock<Option<Arc<Sdk>>>,
}

/// What all files state.
#[derive(Debug, Default)]
pub struct Stated {
    /// All but the SDKs.
    pub(super) rest: Map<String, Value>,
    /// The SDKs.
    pub(super) sdks: BTreeMap<String, Arc<Expanded>>,
    /// What the SDKs were expanded against, beside the catalog.
    pub(super) frame: (Map<String, Value>, &'static str),
    /// The whole, made when it is first asked for.
    pub(super) whole: OnceLock<Value>,
    /// The same as a tree.
    pub(super) tree: OnceLock<Tree>,
}

impl Stated {
    /// The inventory, to be compared.
    pub fn tree(&self) -> &Tree {
        self.tree.get_or_init(|| {
            let mut tree = Tree::of(Value::Object(self.rest.clone()));
            let sdks = self.sdks.iter().map(|(id, sdk)| (id.clone(), Arc::clone(&sdk.branch)));
            tree.put("sdks", sdks.collect());
            tree
        })
    }

    /// The inventory, as one canonical value.
    pub fn value(&self) -> &Value {
        self.whole.get_or_init(|| self.tree().value())
    }

    /// The inventory in parts, each the JSON of what stands under its keys: what stands beside the SDKs, then each SDK.
    pub fn parts(&self) -> impl Iterator<Item = (Vec<String>, Arc<str>)> {
        let rest = self.rest.iter().map(|(key, value)| (vec![key.clone()], canonical::text(value).into()));
        rest.chain(self.sdks.iter().map(|(id, sdk)| (vec!["sdks".into(), id.clone()], Arc::clone(sdk.branch.text()))))
    }

    /// The inventory in the model's types; nothing, if that is no inventory.
    pub fn inventory(&self) -> Option<Inventory> {
        let mut inventory = Inventory::deserialize(&self.rest).ok()?;
        let typed = |(id, sdk): (&String, &Arc<Expanded>)| Some((SdkId(id.clone()), sdk.typed()?));
        inventory.sdks = Entries(self.sdks.par_iter().map(typed).collect::<Option<_>>()?);
        Some(inventory)
    }
}

impl Expanded {
    /// It, in the model's types; nothing, if it doesn't fit them.
    fn typed(&self) -> Option<Arc<Sdk>> {
        self.typed.get_or_init(|| serde_json::from_str(self.branch.text()).ok().map(Arc::new)).clone()
    }
}
