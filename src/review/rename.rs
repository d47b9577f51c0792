//! Ids that say `formerly`, on either side: rewritten in the old tree, keys and references alike, so that only the
//! renaming is told. What the prose of a policy links to is rewritten with it.

use crate::model::change::{Change, ChangeKind};
use crate::model::nature::{Nature, Shape};
use crate::model::policy::Prose;
use crate::model::route::{Route, route};
use crate::model::tree::{Branch, Branches, Tree, is_list};
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Old ids to new ones, by what they name and inside which owner: `("sdk", "")`, `("feature", "sdks/push")`.
type Renamed = BTreeMap<(String, String), BTreeMap<String, String>>;

/// The old tree under the new ids, and one change for each that was renamed. What names none of them is left as it is.
pub fn rewrite(old: &Tree, new: &Tree, shape: &Shape) -> (Tree, Vec<Change>) {
    let former = former_keys(shape);
    let mut changes = Vec::new();
    let mut tree = old.clone();
    // What is renamed inside something renamed is found in the second round, under its new address.
    for _ in 0..2 {
        let mut round = Found { former: &former, ..Found::default() };
        for list in tree.keys().filter(|key| is_list(key)) {
            let Some(inside) = shape.inside(list) else { continue };
            round.in_list(list, tree.list(list), new.list(list), inside);
        }
        if round.renamed.is_empty() {
            break;
        }
        let Found { renamed, changes: told, .. } = round;
        tree = rewritten_tree(&tree, shape, &renamed);
        changes.extend(told);
    }
    (tree, changes)
}

/// The keys of former ids, wherever they stand.
fn former_keys(shape: &Shape) -> Vec<&str> {
    match &shape.nature {
        Nature::Record(keys) => {
            let own = keys.iter().filter(|(_, inside)| inside.nature == Nature::FormerIds).map(|(key, _)| key.as_str());
            let mut found: Vec<&str> = own.chain(keys.values().flat_map(former_keys)).collect();
            found.sort_unstable();
            found.dedup();
            found
        }
        Nature::Entries(entry) => former_keys(entry),
        _ => Vec::new(),
    }
}

/// A tree under new ids.
fn rewritten_tree(tree: &Tree, shape: &Shape, renamed: &Renamed) -> Tree {
    let formers: Vec<&String> = renamed.values().flat_map(BTreeMap::keys).collect();
    let beside = tree.keys().filter_map(|key| {
        let (value, shape) = (tree.get(key)?, shape.inside(key)?);
        Some((key.to_owned(), rewritten(&route([key]), value, shape, renamed)))
    });
    let mut rewrote = Tree::beside(beside.collect());
    for list in tree.keys().filter(|key| is_list(key)) {
        let Some(inside) = shape.inside(list) else { continue };
        let place = route([list]);
        let ids = renamed.get(&names(&place, inside));
        let entry = |(id, branch): (&String, &Arc<Branch>)| {
            let id = ids.and_then(|ids| ids.get(id)).unwrap_or(id);
            let names_any = formers.iter().any(|former| branch.may_name(former));
            let (true, Some(shape)) = (names_any, inside.inside(id)) else { return (id.clone(), Arc::clone(branch)) };
            let value = rewritten(&place.with(id), branch.value(), shape, renamed);
            (id.clone(), Arc::new(Branch::of(value)))
        };
        rewrote.put(list, tree.list(list).iter().map(entry).collect());
    }
    rewrote
}

/// What a map's keys name; ids that nothing refers to are known by the map's own place.
fn names(route: &Route, shape: &Shape) -> (String, String) {
    match shape.refers_to.as_deref() {
        Some("id") | None => {
            (route.last().to_owned(), Route::of(route.0[..route.0.len().saturating_sub(1)].to_vec()).to_string())
        }
        Some(format) => (format.to_owned(), String::new()),
    }
}

/// The new ids of what a value refers to; what an app ships of an SDK are features of that SDK.
fn referred<'a>(route: &Route, shape: &Shape, renamed: &'a Renamed) -> Option<&'a BTreeMap<String, String>> {
    let to = match &*route.0 {
        [.., ships, sdk, features] if ships == "ships" && features == "features" => {
            (features.clone(), format!("sdks/{sdk}"))
        }
        _ => (shape.refers_to.clone()?, String::new()),
    };
    renamed.get(&to)
}

/// What was found to be renamed, and where it is looked for.
#[derive(Default)]
struct Found<'a> {
    /// The keys under which an entry says that it had other ids.
    former: &'a [&'a str],
    place: Vec<&'a str>,
    renamed: Renamed,
    changes: Vec<Change>,
}

impl<'a> Found<'a> {
    fn in_list(&mut self, list: &'a str, old: &'a Branches, new: &'a Branches, shape: &'a Shape) {
        let Nature::Entries(entry) = &shape.nature else { return };
        self.place = vec![list];
        for (id, after) in new {
            // Where neither side says `formerly`, nothing inside was renamed.
            let may_say = |branch: &Branch| self.former.iter().any(|key| branch.may_name(key));
            let differs = |before: &&Arc<Branch>| !before.same(after) && (may_say(before) || may_say(after));
            if let Some(before) = old.get(id).filter(differs) {
                self.at(id, before.value(), after.value(), entry);
            }
        }
        let gone = old.iter().filter(|(id, _)| !new.contains_key(*id)).map(|(id, branch)| (id, branch.value()));
        let come = new.iter().filter(|(id, _)| !old.contains_key(*id)).map(|(id, branch)| (id, branch.value()));
        self.tell(shape, pairs(entry, gone, come));
    }

    /// Looks inside what stands at a key of the place on both sides.
    fn at(&mut self, key: &'a str, old: &'a Value, new: &'a Value, shape: &'a Shape) {
        self.place.push(key);
        self.inside(old, new, shape);
        self.place.pop();
    }

    fn inside(&mut self, old: &'a Value, new: &'a Value, shape: &'a Shape) {
        match &shape.nature {
            Nature::Record(keys) => {
                for (key, inside) in keys {
                    if let (Some(old), Some(new)) = (old.get(key), new.get(key)) {
                        self.at(key, old, new, inside);
                    }
                }
            }
            Nature::Entries(entry) => {
                let (Some(before), Some(after)) = (old.as_object(), new.as_object()) else { return };
                for (id, after) in after {
                    if let Some(before) = before.get(id) {
                        self.at(id, before, after, entry);
                    }
                }
                let gone = before.iter().filter(|(id, _)| !after.contains_key(*id));
                let come = after.iter().filter(|(id, _)| !before.contains_key(*id));
                self.tell(shape, pairs(entry, gone, come));
            }
            _ => {}
        }
    }

    fn tell(&mut self, shape: &Shape, pairs: BTreeMap<String, String>) {
        if pairs.is_empty() {
            return;
        }
        let place = Route::of(self.place.iter().map(|key| (*key).to_owned()).collect());
        for (former, id) in pairs {
            self.changes.push(Change {
                route: place.with(&id),
                kind: ChangeKind::Renamed,
                before: Some(Arc::new(Value::String(former.clone()))),
                after: Some(Arc::new(Value::String(id.clone()))),
            });
            self.renamed.entry(names(&place, shape)).or_default().insert(former, id);
        }
    }
}

/// Ids that only the old side has to ids that only the new one has, where either entry says that it had the other's.
/// Each is taken once: of two that were one, the second is new.
fn pairs<'a>(
    entry: &Shape,
    gone: impl Iterator<Item = (&'a String, &'a Value)>,
    come: impl Iterator<Item = (&'a String, &'a Value)>,
) -> BTreeMap<String, String> {
    let Nature::Record(keys) = &entry.nature else { return BTreeMap::new() };
    let Some((key, _)) = keys.iter().find(|(_, inside)| inside.nature == Nature::FormerIds) else {
        return BTreeMap::new();
    };
    let formerly = |(id, value): (&'a String, &'a Value)| {
        let ids = value.get(key).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        (id, ids.collect::<BTreeSet<&str>>())
    };
    let gone: Vec<(&String, BTreeSet<&str>)> = gone.map(formerly).collect();
    let come: Vec<(&String, BTreeSet<&str>)> = come.map(formerly).collect();
    let mut pairs = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for forwards in [true, false] {
        for (former, before) in &gone {
            let same = |id: &str, after: &BTreeSet<&str>| {
                if forwards { after.contains(former.as_str()) } else { before.contains(id) }
            };
            let free = come.iter().find(|(id, after)| !taken.contains(id) && same(id, after));
            if let (Some((id, _)), false) = (free, pairs.contains_key(*former)) {
                taken.insert(id);
                pairs.insert((*former).clone(), (*id).clone());
            }
        }
    }
    pairs
}

/// The prose of the old side with the ids of the new one: its policies', and those that its links name.
pub fn prose<'a>(old: &'a Prose, renamed: &[Change]) -> Cow<'a, Prose> {
    let mut prose = Cow::Borrowed(old);
    for change in renamed.iter().filter(|change| change.kind == ChangeKind::Renamed && change.route.0.len() == 2) {
        let (Some(list), Some(former)) = (change.route.key(0), change.before.as_deref().and_then(Value::as_str)) else {
            continue;
        };
        let id = change.route.last();
        if list == "policies"
            && let Some(texts) = prose.to_mut().remove(former)
        {
            prose.to_mut().insert(id.to_owned(), texts);
        }
        let scheme =
            list.strip_suffix("ies").map_or_else(|| list.trim_end_matches('s').to_owned(), |stem| format!("{stem}y"));
        let (link, other) = (format!("({scheme}:{former}"), format!("({scheme}:{id}"));
        for text in prose.to_mut().values_mut().flat_map(BTreeMap::values_mut).filter(|text| text.contains(&link)) {
            *text = relinked(text, &link, &other);
        }
    }
    prose
}

/// A text with each link to `former`, and not to what only begins like it, leading to `id`.
fn relinked(text: &str, former: &str, id: &str) -> String {
    let mut parts = text.split(former);
    let mut relinked = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        relinked.push_str(if part.starts_with([')', ' ', '#']) { id } else { former });
        relinked.push_str(part);
    }
    relinked
}

fn rewritten(route: &Route, value: &Value, shape: &Shape, renamed: &Renamed) -> Value {
    match (&shape.nature, value) {
        (Nature::Record(keys), Value::Object(map)) => {
            let inside = |(key, value): (&String, &Value)| {
                let value = keys
                    .get(key)
                    .map_or_else(|| value.clone(), |shape| rewritten(&route.with(key), value, shape, renamed));
                (key.clone(), value)
            };
            Value::Object(map.iter().map(inside).collect())
        }
        (Nature::Entries(entry), Value::Object(map)) => {
            let ids = renamed.get(&names(route, shape));
            let inside = |(id, value): (&String, &Value)| {
                let id = ids.and_then(|ids| ids.get(id)).unwrap_or(id);
                (id.clone(), rewritten(&route.with(id), value, entry, renamed))
            };
            Value::Object(map.iter().map(inside).collect::<Map<_, _>>())
        }
        (_, Value::String(id)) => {
            let ids = referred(route, shape, renamed);
            Value::String(ids.and_then(|ids| ids.get(id)).unwrap_or(id).clone())
        }
        (_, Value::Array(items)) => {
            let ids = referred(route, shape, renamed);
            let item = |item: &Value| match (ids, item.as_str()) {
                (Some(ids), Some(id)) => Value::String(ids.get(id).cloned().unwrap_or_else(|| id.to_owned())),
                _ => item.clone(),
            };
            let mut items: Vec<Value> = items.iter().map(item).collect();
            if shape.nature == Nature::Set {
                items.sort_by_cached_key(Value::to_string);
            }
            Value::Array(items)
        }
        _ => value.clone(),
    }
}
