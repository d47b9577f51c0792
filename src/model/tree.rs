//! An inventory as values, entry by entry: what two inventories have in common is held together, and what nobody looks
//! at is never parsed.
//!
//! It says whether two entries are the same, but nothing of how they differ.

use super::canonical;
use super::change::Change;
use super::nature::{self, Nature};
use super::route::Route;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};

/// The entries of one list of an inventory, by id.
pub type Branches = BTreeMap<String, Arc<Branch>>;

/// An inventory: its lists entry by entry, and what stands beside them. A copy shares all entries.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    rest: Map<String, Value>,
    lists: BTreeMap<String, Branches>,
}

/// One entry of a list, such as an SDK: its value, worked out when it is first asked for.
#[derive(Debug)]
pub struct Branch {
    text: OnceLock<Arc<str>>,
    kept: Arc<Kept>,
    cut: Option<Cut>,
    /// What is left of it by each rule by which it was cut: worked out once for all who cut it so.
    left: Mutex<Vec<(Value, Arc<Kept>)>>,
}

/// What changed since another entry, in certain terms.
type KnownStep = (Weak<Kept>, String, Arc<[Change]>);

/// What was worked out of an entry.
#[derive(Debug, Default)]
struct Kept {
    /// Its value; nothing, if a rule leaves all of the entry that it cuts.
    value: OnceLock<Option<Value>>,
    /// What changed since another entry, as it was asked for.
    steps: Mutex<Vec<KnownStep>>,
}

/// What is left of another entry, and by which rule.
#[derive(Debug)]
struct Cut {
    of: Arc<Branch>,
    by: Value,
    how: fn(&Value, &Value) -> Value,
}

impl Tree {
    /// What stands beside the lists, to be filled with them.
    pub fn beside(rest: Map<String, Value>) -> Tree {
        Tree { rest, lists: BTreeMap::new() }
    }

    /// A tree of a value; what isn't a list of entries stands beside the lists.
    pub fn of(value: Value) -> Tree {
        let mut tree = Tree::default();
        let Value::Object(map) = value else { return tree };
        for (key, value) in map {
            match value {
                Value::Object(entries) if is_list(&key) => {
                    let branch = |(id, value)| (id, Arc::new(Branch::of(value)));
                    tree.lists.insert(key, entries.into_iter().map(branch).collect());
                }
                value => drop(tree.rest.insert(key, value)),
            }
        }
        tree
    }

    /// The whole as one value.
    pub fn value(&self) -> Value {
        let mut whole = self.rest.clone();
        for (list, entries) in &self.lists {
            let entries = entries.iter().map(|(id, branch)| (id.clone(), branch.value().clone()));
            whole.insert(list.clone(), Value::Object(entries.collect()));
        }
        Value::Object(whole)
    }

    /// The keys at the top.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.rest.keys().chain(self.lists.keys()).map(String::as_str)
    }

    /// What stands at the top beside the lists.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.rest.get(key)
    }

    /// The entries of a list; none where there is no such list.
    pub fn list(&self, list: &str) -> &Branches {
        static NOTHING: Branches = BTreeMap::new();
        self.lists.get(list).unwrap_or(&NOTHING)
    }

    /// Puts other entries in the place of a list.
    pub fn put(&mut self, list: &str, entries: Branches) {
        self.lists.insert(list.to_owned(), entries);
    }

    /// What stands at a route; a list as a whole is no value.
    pub fn at(&self, route: &Route) -> Option<&Value> {
        let (first, rest) = route.0.split_first()?;
        if let Some(value) = self.rest.get(first) {
            return inside(value, rest);
        }
        let (id, rest) = rest.split_first()?;
        inside(self.lists.get(first)?.get(id)?.value(), rest)
    }
}

fn inside<'a>(value: &'a Value, keys: &[String]) -> Option<&'a Value> {
    keys.iter().try_fold(value, |value, key| value.get(key))
}

/// Whether a key at the top of an inventory leads to entries.
pub fn is_list(key: &str) -> bool {
    let nature = nature::inventory().inside(key).map(|shape| &shape.nature);
    matches!(nature, Some(Nature::Entries(entry)) if matches!(entry.nature, Nature::Record(_)))
}

impl Branch {
    /// The entry that a value is.
    pub fn of(value: Value) -> Branch {
        Branch::whole(OnceLock::from(Some(value)))
    }

    /// The entry that a canonical text says; what isn't JSON says nothing.
    pub fn read(text: Arc<str>) -> Branch {
        Branch { text: OnceLock::from(text), ..Branch::whole(OnceLock::new()) }
    }

    fn whole(value: OnceLock<Option<Value>>) -> Branch {
        let kept = Arc::new(Kept { value, steps: Mutex::default() });
        Branch { text: OnceLock::new(), kept, cut: None, left: Mutex::default() }
    }

    /// What `how` leaves of an entry, `by` a rule; cut by an equal rule, the same leaves the same.
    pub fn cut(of: Arc<Branch>, by: Value, how: fn(&Value, &Value) -> Value) -> Branch {
        let kept = of.left_by(&by);
        Branch { text: OnceLock::new(), kept, cut: Some(Cut { of, by, how }), left: Mutex::default() }
    }

    /// The place for what a rule leaves of it.
    fn left_by(&self, rule: &Value) -> Arc<Kept> {
        let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, kept)) = left.iter().find(|(by, _)| by == rule) {
            return Arc::clone(kept);
        }
        let kept = Arc::default();
        left.push((rule.clone(), Arc::clone(&kept)));
        kept
    }

    /// The entry.
    pub fn value(&self) -> &Value {
        static NOTHING: Value = Value::Null;
        let whole = self.cut.as_ref().map(|cut| cut.of.value());
        let value = self.kept.value.get_or_init(|| match (&self.cut, whole) {
            // Mostly nothing is cut off, and values are large.
            (Some(cut), Some(whole)) => Some((cut.how)(whole, &cut.by)).filter(|left| left != whole),
            _ => self.text.get().and_then(|text| serde_json::from_str(text).ok()),
        });
        value.as_ref().or(whole).unwrap_or(&NOTHING)
    }

    /// What changed since `old`: compared once for each `terms` that say what else it depends on.
    pub fn since(&self, old: &Branch, terms: &str, compare: impl FnOnce() -> Vec<Change>) -> Arc<[Change]> {
        let from = Arc::downgrade(&old.kept);
        let mut steps = self.kept.steps.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((.., changes)) = steps.iter().find(|(known, with, _)| known.ptr_eq(&from) && with == terms) {
            return Arc::clone(changes);
        }
        let changes: Arc<[Change]> = compare().into();
        // An entry that is gone is never asked about again.
        steps.retain(|(known, ..)| known.strong_count() > 0);
        steps.push((from, terms.to_owned(), Arc::clone(&changes)));
        changes
    }

    /// Its canonical text.
    pub fn text(&self) -> &Arc<str> {
        self.text.get_or_init(|| canonical::text(self.value()).into())
    }

    /// Whether two entries are the same, as far as can be known without a look at what differs.
    pub fn same(&self, other: &Branch) -> bool {
        if Arc::ptr_eq(&self.kept, &other.kept) {
            return true;
        }
        match (&self.cut, &other.cut) {
            (Some(one), Some(two)) => one.by == two.by && one.of.same(&two.of) || self.value() == other.value(),
            _ => self.text() == other.text(),
        }
    }

    /// Whether an id may stand in it: a no is certain.
    pub fn may_name(&self, id: &str) -> bool {
        match (&self.cut, self.text.get()) {
            (Some(cut), _) => cut.of.may_name(id),
            (None, Some(text)) => text.contains(&canonical::text(&Value::String(id.to_owned()))),
            (None, None) => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn tree() -> Tree {
        Tree::of(
            json!({ "publisher": "us", "rights": { "delete": { "en": "write" } }, "sdks": { "a": { "role": "own" } } }),
        )
    }

    #[test]
    fn a_tree_says_what_its_value_says() {
        let tree = tree();
        assert_eq!(tree.at(&Route::parse("sdks/a/role")), Some(&json!("own")));
        assert_eq!(tree.at(&Route::parse("rights/delete/en")), Some(&json!("write")));
        assert_eq!(tree.at(&Route::parse("sdks/b")), None);
        assert_eq!(tree.keys().collect::<Vec<_>>(), ["publisher", "rights", "sdks"]);
        assert_eq!(Tree::of(tree.value()).value(), tree.value());
    }

    #[test]
    fn entries_are_the_same_by_what_they_say() {
        let value = Branch::of(json!({ "role": "own" }));
        let text = Branch::read(r#"{"role":"own"}"#.into());
        assert!(value.same(&text) && text.same(&value) && !value.same(&Branch::of(json!({}))));
        assert!(text.may_name("own") && !text.may_name("ow"));
    }

    #[test]
    fn what_is_left_of_the_same_is_the_same() {
        let how: fn(&Value, &Value) -> Value = |value, key| value[key.as_str().unwrap_or_default()].clone();
        let whole = || Arc::new(Branch::read(r#"{"a":{"b":1},"c":{"b":1}}"#.into()));
        let cut = |key: &str| Branch::cut(whole(), json!(key), how);
        assert_eq!(cut("a").value(), &json!({ "b": 1 }));
        assert!(cut("a").same(&cut("a")) && cut("a").same(&cut("c")) && !cut("a").same(&cut("d")));
    }

    #[test]
    fn what_changed_is_worked_out_once_for_those_who_ask_alike() {
        let (old, new) = (Branch::of(json!({ "role": "own" })), Branch::of(json!({ "role": "processor" })));
        let asked = std::cell::Cell::new(0);
        let ask = |of: &Branch, since: &Branch, terms: &str| {
            of.since(since, terms, || {
                asked.set(asked.get() + 1);
                Vec::new()
            });
            asked.get()
        };
        assert_eq!([ask(&new, &old, "en"), ask(&new, &old, "en")], [1, 1]);
        assert_eq!([ask(&new, &old, "zh-CN"), ask(&old, &new, "en")], [2, 3]);
        // Another entry may later stand where one stood that is gone.
        assert_eq!(ask(&new, &Branch::of(json!({})), "en"), 4);
        assert_eq!(ask(&new, &Branch::of(json!({})), "en"), 5);
    }

    #[test]
    fn what_is_left_by_a_rule_is_worked_out_once() {
        let how: fn(&Value, &Value) -> Value = |value, key| value[key.as_str().unwrap_or_default()].clone();
        let whole = Arc::new(Branch::read(r#"{"a":1}"#.into()));
        let cut = || Branch::cut(Arc::clone(&whole), json!("a"), how);
        let (one, two) = (cut(), cut());
        assert!(std::ptr::eq(one.value(), two.value()) && one.same(&two));
        let all = Branch::cut(Arc::clone(&whole), json!(null), |value, _| value.clone());
        assert!(std::ptr::eq(all.value(), whole.value()), "what leaves all holds nothing");
    }
}
