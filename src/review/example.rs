//! The example of a rule page, run: what all rules together report of its two trees, and how a reader is told of it.

use super::{Side, Terms, review};
use crate::model::change::JudgedChange;
use crate::model::locale::{Locales, SOURCE};
use crate::model::nature::{self, Nature, Shape};
use crate::model::policy::Prose;
use crate::model::rule::Example;
use crate::model::tree::Tree;
use crate::model::words::word;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// What is reported: level and rule, a line each; `decide unclaimed` where no rule claims a change, and `editorial
/// elsewhere` for one that concerns no app.
pub fn reports(example: &Example, terms: Terms<'_>) -> BTreeSet<String> {
    let (before, after) = (prose(&example.before), prose(&example.after));
    judged((whole(&example.before), &before), (whole(&example.after), &after), terms).iter().flat_map(lines).collect()
}

/// An inventory, and the prose beside it.
type State<'a> = (Value, &'a Prose);

fn judged(old: State<'_>, new: State<'_>, terms: Terms<'_>) -> Vec<JudgedChange> {
    let trees = [old.0, new.0].map(Tree::of);
    let side = |inventory, prose| Side { inventory, prose, catalog: crate::model::catalog::NUMBER };
    review(side(&trees[0], old.1), side(&trees[1], new.1), terms)
}

/// The prose of policies, which stands beside an inventory; in an example, under `prose`.
fn prose(cut_out: &Value) -> Prose {
    cut_out.get("prose").and_then(|prose| serde_json::from_value(prose.clone()).ok()).unwrap_or_default()
}

/// A cut-out of an inventory with what every inventory has.
fn whole(cut_out: &Value) -> Value {
    let mut tree = json!({ "languages": [SOURCE], "organisations": {}, "policies": {}, "apps": {}, "sdks": {} });
    for (key, value) in cut_out.as_object().into_iter().flatten().filter(|(key, _)| *key != "prose") {
        tree[key] = value.clone();
    }
    tree
}

fn lines(change: &JudgedChange) -> Vec<String> {
    if change.apps.is_empty() {
        return vec!["editorial elsewhere".to_owned()];
    }
    let mut lines = Vec::new();
    for verdict in change.apps.values() {
        lines.extend(verdict.rules.iter().map(|matched| format!("{} {}", word(&matched.level), matched.rule)));
        let claimed = |route| verdict.rules.iter().any(|matched| matched.routes.contains(route));
        if !change.routes.iter().any(claimed) {
            lines.push("decide unclaimed".to_owned());
        }
    }
    lines
}

/// An example as readers of a language meet it.
pub struct Told {
    /// The inventory before, with names.
    pub before: Value,
    /// The inventory after, with names.
    pub after: Value,
    /// What changed, as a page of changes tells it; the loudest first.
    pub changes: Vec<JudgedChange>,
}

/// Tells an example in a language. Its trees hold ids, and texts in English: the names of the catalog are put in, and
/// what the language says of the rest.
pub fn told(example: &Example, catalog: &Value, language: &str, terms: Terms<'_>) -> Told {
    let shape = nature::inventory();
    let words = Words::of(terms.locales, language);
    let [mut before, mut after] = [&example.before, &example.after].map(|cut_out| {
        let mut tree = whole(cut_out);
        if cut_out.get("languages").is_none() && language != SOURCE {
            tree["languages"] = json!([SOURCE, language]);
        }
        words.translate(&mut tree, shape);
        tree
    });
    let mut used = BTreeSet::new();
    in_use(&before, shape, &mut used);
    in_use(&after, shape, &mut used);
    for (list, id) in used {
        let stated =
            [&before, &after].into_iter().any(|tree| tree.get(&list).is_some_and(|all| all.get(&id).is_some()));
        let name = catalog.get(&list).and_then(|all| all.get(&id)?.get("name").cloned());
        let name = name.or_else(|| words.of_id(&list, &id));
        if let (Some(name), false) = (name, stated) {
            for tree in [&mut before, &mut after] {
                tree[&list][&id] = json!({ "name": name });
            }
        }
    }
    words.name(&mut before, &mut after, shape, "");
    let [old, new] = [&example.before, &example.after].map(|cut_out| words.of_prose(prose(cut_out)));
    let changes = judged((before.clone(), &old), (after.clone(), &new), terms);
    Told { before, after, changes }
}

/// The entries of the catalog that a tree names, and the companies, by list.
fn in_use(value: &Value, shape: &Shape, used: &mut BTreeSet<(String, String)>) {
    let entries = value.as_object().into_iter().flatten();
    if let (Nature::Entries(_), Some(to @ ("field" | "purpose" | "permission"))) =
        (&shape.nature, shape.refers_to.as_deref())
    {
        used.extend(entries.clone().map(|(id, _)| (format!("{to}s"), id.clone())));
    }
    if let (Some(id), Some("organisation")) = (value.as_str(), shape.refers_to.as_deref()) {
        used.insert(("organisations".to_owned(), id.to_owned()));
    }
    for (key, value) in entries {
        if let Some(shape) = shape.inside(key) {
            in_use(value, shape, used);
        }
    }
}

/// What a language says of the ids and the English texts in examples, a line each.
struct Words<'a> {
    language: &'a str,
    lines: BTreeMap<String, String>,
}

impl Words<'_> {
    fn of<'a>(locales: &Locales, language: &'a str) -> Words<'a> {
        let text = locales.words(language, "rule-examples", &[]);
        let line = |line: &str| line.split_once(" → ").map(|(from, to)| (from.to_owned(), to.to_owned()));
        Words { language, lines: text.lines().filter_map(line).collect() }
    }

    /// Adds the language to every text that stands in English alone.
    fn translate(&self, value: &mut Value, shape: &Shape) {
        match (&shape.nature, value) {
            (Nature::Text, Value::Object(text)) => self.add_to(text),
            (Nature::Sequence(item), Value::Array(items)) => {
                items.iter_mut().for_each(|value| self.translate(value, item))
            }
            (Nature::Retention(keys), Value::Object(entries)) => {
                for (key, value) in entries.iter_mut() {
                    keys.get(key).into_iter().for_each(|shape| self.translate(value, shape));
                }
            }
            (_, Value::Object(entries)) => {
                for (key, value) in entries.iter_mut() {
                    shape.inside(key).into_iter().for_each(|shape| self.translate(value, shape));
                }
            }
            _ => {}
        }
    }

    fn add_to(&self, text: &mut Map<String, Value>) {
        let english = text.get(SOURCE).and_then(Value::as_str);
        if let (Some(words), 1) = (english.and_then(|english| self.lines.get(english)), text.len()) {
            text.insert(self.language.to_owned(), Value::String(words.clone()));
        }
    }

    /// Adds the language to prose, line by line.
    fn of_prose(&self, mut prose: Prose) -> Prose {
        for texts in prose.values_mut() {
            let line = |line: &str| self.lines.get(line).cloned().unwrap_or_else(|| line.to_owned());
            let own = texts.get(SOURCE).map(|text| text.lines().map(line).collect::<Vec<_>>().join("\n"));
            if let Some(text) = own {
                texts.entry(self.language.to_owned()).or_insert(text);
            }
        }
        prose
    }

    /// The name of something with an id.
    fn of_id(&self, list: &str, id: &str) -> Option<Value> {
        let words = self.lines.get(&format!("{list}/{id}"))?;
        Some(json!({ self.language: words }))
    }

    /// Gives a name to what has none on either side, where its kind has one.
    fn name(&self, before: &mut Value, after: &mut Value, shape: &Shape, list: &str) {
        let mut keys: BTreeSet<String> = BTreeSet::new();
        for tree in [&*before, &*after] {
            keys.extend(tree.as_object().into_iter().flatten().map(|(key, _)| key.clone()));
        }
        for key in keys {
            let Some(inside) = shape.inside(&key) else { continue };
            let mut sides = [before.get_mut(&key), after.get_mut(&key)];
            let named = sides.iter().flatten().any(|side| side.get("name").is_some());
            let has_names = inside.inside("name").is_some_and(|name| name.nature == Nature::Text);
            let entry = matches!(shape.nature, Nature::Entries(_));
            if let (Some(name), true, true, false) = (self.of_id(list, &key), entry, has_names, named) {
                for side in sides.iter_mut().flatten().filter(|side| side.is_object()) {
                    side["name"] = name.clone();
                }
            }
            let mut nothing = [Value::Null, Value::Null];
            let [first, second] = &mut nothing;
            let [old, new] = sides;
            self.name(old.unwrap_or(first), new.unwrap_or(second), inside, &key);
        }
    }
}
