//! One app's view of an inventory: what it collects itself, and the SDKs that it ships, cut down to what it ships of them.
//!
//! What reaches nobody through this app is not in its view. A site without apps is one view of everything.

use super::referred::{ORGANISATIONS, is_referred};
use crate::model::route::{Route, route};
use crate::model::tree::{Branch, Branches, Tree};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The name of the one view of a site without apps.
pub const SITE: &str = "site";

/// The lists whose entries stand in an inventory because something refers to them.
const REFERRED: [&str; 4] = [ORGANISATIONS, "fields", "purposes", "permissions"];

/// An inventory as the users of one app are concerned by it.
#[derive(Debug, Clone)]
pub struct View {
    tree: Tree,
    /// Of its organisations, which are referred to, as far as that was asked; nothing if all are in view.
    referred: Option<RefCell<BTreeMap<String, bool>>>,
}

/// The apps of an inventory, or the one view of a site without any.
pub fn apps(inventory: &Tree) -> BTreeSet<String> {
    let ids: BTreeSet<String> = inventory.list("apps").keys().cloned().collect();
    if ids.is_empty() { BTreeSet::from([SITE.to_owned()]) } else { ids }
}

/// Whether an inventory has this view.
pub fn has(inventory: &Tree, app: &str) -> bool {
    let apps = inventory.list("apps");
    if apps.is_empty() { app == SITE } else { apps.contains_key(app) }
}

/// The inventory as the users of one app are concerned by it.
pub fn of(inventory: &Tree, app: &str) -> View {
    let mut tree = inventory.clone();
    if inventory.list("apps").is_empty() {
        return View::whole(tree);
    }
    let record = inventory.list("apps").get(app).cloned().unwrap_or_else(|| Arc::new(Branch::of(json!({}))));
    tree.put("sdks", shipped(inventory.list("sdks"), record.value()));
    tree.put("apps", BTreeMap::from([(app.to_owned(), record)]));
    View { tree, referred: Some(RefCell::default()) }
}

impl View {
    /// Everything, in view.
    pub fn whole(tree: Tree) -> View {
        View { tree, referred: None }
    }

    /// What stands at a route in view.
    pub fn at(&self, route: &Route) -> Option<&Value> {
        let organisation = (route.key(0) == Some(ORGANISATIONS)).then(|| route.key(1)).flatten();
        if organisation.is_some_and(|id| !self.shows(id)) { None } else { self.tree.at(route) }
    }

    /// The entries of a list; of organisations, all of the inventory.
    pub fn list(&self, list: &str) -> &Branches {
        self.tree.list(list)
    }

    /// Whether an organisation is in view: something in view refers to it.
    fn shows(&self, organisation: &str) -> bool {
        let Some(referred) = &self.referred else { return true };
        if let Some(known) = referred.borrow().get(organisation) {
            return *known;
        }
        let is = is_referred(&self.tree, organisation);
        referred.borrow_mut().insert(organisation.to_owned(), is);
        is
    }
}

/// The SDKs that an app ships; of the same SDK, shipped alike, there is the same in view.
fn shipped(sdks: &Branches, app: &Value) -> Branches {
    let ships = app.get("ships").and_then(Value::as_object).into_iter().flatten();
    let on_app = app.get("platforms").and_then(Value::as_object).map(|map| map.keys().collect::<Vec<_>>());
    let shipped = ships.filter_map(|(id, ship)| {
        let by = json!({ "features": ship.get("features"), "platforms": ship.get("platforms"), "app": on_app });
        Some((id.clone(), Arc::new(Branch::cut(Arc::clone(sdks.get(id)?), by, cut))))
    });
    shipped.collect()
}

/// An SDK without the features and platforms that the app doesn't ship.
fn cut(sdk: &Value, by: &Value) -> Value {
    let holds = |key: &str, id: &str| by[key].as_array().is_none_or(|list| list.iter().any(|item| item == id));
    let has_platform = |platform: &str| holds("app", platform) && holds("platforms", platform);
    let mut sdk = sdk.clone();
    if let Some(platforms) = sdk.get_mut("platforms").and_then(Value::as_object_mut) {
        platforms.retain(|platform, _| has_platform(platform));
    }
    if let Some(permissions) = sdk.get_mut("permissions").and_then(Value::as_object_mut) {
        permissions.retain(|name, _| name.split_once(':').is_none_or(|(platform, _)| has_platform(platform)));
    }
    if let Some(features) = sdk.get_mut("features").and_then(Value::as_object_mut) {
        features.retain(|id, _| holds("features", id));
        for fields in features.values_mut().filter_map(|feature| feature.get_mut("fields")?.as_object_mut()) {
            for on in fields.values_mut().filter_map(|field| field.get_mut("on")?.as_object_mut()) {
                on.retain(|platform, _| has_platform(platform));
            }
            fields.retain(|_, field| field.get("on").and_then(Value::as_object).is_none_or(|on| !on.is_empty()));
        }
    }
    sdk
}

/// Two views without what only follows from something else in them: an entry that came or went with what refers to it,
/// and the shipping of an SDK that is told as the SDK itself. Entries that are the same on both sides are left out too.
pub fn without_consequences(old: &View, new: &View) -> (Tree, Tree) {
    let (mut before, mut after) = (old.tree.clone(), new.tree.clone());
    for list in REFERRED {
        let stays = |id: &String| list != ORGANISATIONS || old.shows(id) && new.shows(id);
        let (was, is) = differing(old.list(list), new.list(list), stays);
        before.put(list, was);
        after.put(list, is);
    }
    let told = |id: &String| old.list("sdks").contains_key(id) != new.list("sdks").contains_key(id);
    let stays = |app: &str, id: &String| {
        let ships = |view: &View| view.at(&route(["apps", app, "ships", id])).is_some();
        !told(id) || ships(old) && ships(new)
    };
    for tree in [&mut before, &mut after] {
        let apps = tree.list("apps").iter().map(|(app, branch)| {
            let mut record = branch.value().clone();
            if let Some(ships) = record.get_mut("ships").and_then(Value::as_object_mut) {
                ships.retain(|id, _| stays(app, id));
            }
            (app.clone(), Arc::new(Branch::of(record)))
        });
        let apps = apps.collect();
        tree.put("apps", apps);
    }
    (before, after)
}

/// Two whole inventories without the entries that came or went with what refers to them.
pub fn without_referred(old: &Tree, new: &Tree) -> (Tree, Tree) {
    let (mut before, mut after) = (old.clone(), new.clone());
    for list in REFERRED {
        let alone = |id: &String, tree: &Tree| list == ORGANISATIONS && !is_referred(tree, id);
        let only = |here: &Tree, there: &Tree| -> Branches {
            let other = there.list(list);
            let kept = here.list(list).iter().filter(|(id, _)| other.contains_key(*id) || alone(id, here));
            kept.map(|(id, branch)| (id.clone(), Arc::clone(branch))).collect()
        };
        before.put(list, only(old, new));
        after.put(list, only(new, old));
    }
    (before, after)
}

/// The entries that two lists both have and that differ, as far as they are wanted.
fn differing(old: &Branches, new: &Branches, wanted: impl Fn(&String) -> bool) -> (Branches, Branches) {
    let mut pair = (Branches::new(), Branches::new());
    for (id, before) in old {
        if let Some(after) = new.get(id).filter(|after| !before.same(after) && wanted(id)) {
            pair.0.insert(id.clone(), Arc::clone(before));
            pair.1.insert(id.clone(), Arc::clone(after));
        }
    }
    pair
}
