//! Laws of the step from one version to another: nothing is lost, everything is told once, a name is only a name.

use crate::laws::dice::Dice;
use crate::laws::generate::{Fact, Folder, folder};
use crate::laws::naive::{at, differences, names};
use crate::laws::world::{PLAIN, WORLD, cases, choices, compared, loaded, reviewed, side, step, styles, unjudged};
use candor::load::Content;
use candor::model::change::{ChangeKind, JudgedChange};
use candor::model::nature;
use candor::model::route::{Route, route};
use candor::review::coalesce::coalesce;
use candor::review::compare::Comparison;
use candor::review::facts::Facts;
use candor::review::facts::Step;
use candor::review::judge::judge;
use candor::review::view::{self, View};
use proptest::prelude::*;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The leaves that differ and that no reported change covers, though the design names no reason.
fn lost(old: &Value, new: &Value, changes: &[JudgedChange]) -> Vec<String> {
    let mut found = Vec::new();
    differences(Some(old), Some(new), &[], &mut found);
    let told = |route: &Vec<String>| {
        let near = |told: &Route| route.starts_with(&told.0) || told.0.starts_with(route);
        changes.iter().filter(|change| change.kind != ChangeKind::Renamed).any(|change| change.routes.iter().any(near))
    };
    let follows = |route: &Vec<String>| follows(route, old, new, changes);
    found.iter().filter(|route| !told(route) && !follows(route)).map(|route| route.join("/")).collect()
}

/// Whether a difference only follows from another, or says nothing: the exceptions that the design names.
fn follows(route: &[String], old: &Value, new: &Value, changes: &[JudgedChange]) -> bool {
    let keys: Vec<&str> = route.iter().map(String::as_str).collect();
    let in_one = |length: usize| {
        let entry = &route[..length.min(route.len())];
        let (before, after) = (at(old, entry), at(new, entry));
        if before.is_some() == after.is_some() { None } else { before.map(|_| old).or(after.map(|_| new)) }
    };
    let told = |place: &str| changes.iter().flat_map(|change| &change.routes).any(|route| route.to_string() == place);
    match keys.as_slice() {
        [.., "formerly"] | [.., "formerly", _] => true,
        ["fields" | "purposes" | "permissions", _, ..] if in_one(2).is_some() => true,
        ["fields", _, "sensitive"] => true,
        ["organisations", id, ..] => in_one(2).is_some_and(|tree| names(tree, id)),
        ["apps", _, "ships", _, "role"] => true,
        ["apps", _, "ships", id, ..] => in_one(4).is_some() && told(&format!("sdks/{id}")),
        [start @ .., "frequency", _] if start.contains(&"on") => {
            let rate = |tree| at(tree, &route[..route.len() - 1]).and_then(per_week);
            rate(old) == rate(new)
        }
        _ => false,
    }
}

fn per_week(rate: &Value) -> Option<u64> {
    let weeks = [("hour", 168), ("day", 7), ("week", 1)].into_iter().find(|(unit, _)| rate["per"] == **unit)?.1;
    Some(rate["times"].as_u64()? * weeks)
}

/// Changes, a line each.
fn lines(changes: &[JudgedChange]) -> String {
    let routes = |change: &JudgedChange| change.routes.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let apps = |change: &JudgedChange| change.apps.keys().cloned().collect::<Vec<_>>().join(",");
    changes.iter().map(|change| format!("\n{:?} [{}] {}", change.kind, apps(change), routes(change))).collect()
}

/// The same folder with another id for one of its entries, in every file and every reference.
fn renamed(folder: &Folder, old: &str, new: &str) -> Folder {
    let path = |path: &String| path.replace(&format!("/{old}."), &format!("/{new}."));
    Folder {
        yaml: folder.yaml.iter().map(|(name, fact)| (path(name), renamed_in(fact, old, new))).collect(),
        policies: folder
            .policies
            .iter()
            .map(|(name, (matter, prose))| {
                (path(name), (matter.clone(), prose.replace(&format!(":{old})"), &format!(":{new})"))))
            })
            .collect(),
    }
}

fn renamed_in(fact: &Fact, old: &str, new: &str) -> Fact {
    let word = |text: &String| if text == old { new.to_owned() } else { text.clone() };
    let map = |facts: &crate::laws::generate::Facts| {
        facts.iter().map(|(key, fact)| (word(key), renamed_in(fact, old, new))).collect()
    };
    let list = |items: &[Fact]| items.iter().map(|item| renamed_in(item, old, new)).collect();
    match fact {
        Fact::Word(text) => Fact::Word(word(text)),
        Fact::Set(items) => Fact::Set(list(items)),
        Fact::Sequence(items) => Fact::Sequence(list(items)),
        Fact::OneOrMany(items) => Fact::OneOrMany(list(items)),
        Fact::Map(facts) => Fact::Map(map(facts)),
        Fact::Listed(facts) => Fact::Listed(map(facts)),
        Fact::Ships(facts) => Fact::Ships(map(facts)),
        other => other.clone(),
    }
}

/// Says `formerly` at every entry with an id; the entries that are there.
fn say_formerly(folder: &mut Folder, kind: &str, old: &str, new: &str) -> usize {
    let former = Fact::Set(vec![crate::laws::generate::word(old)]);
    let mut count = 0;
    let mut say = |fact: Option<&mut Fact>| {
        if let Some(Fact::Map(facts)) = fact {
            facts.insert("formerly".into(), former.clone());
            count += 1;
        }
    };
    match kind {
        "organisations" => {
            if let Some(Fact::Map(all)) = folder.yaml.get_mut("organisations.yaml") {
                say(all.get_mut(new));
            }
        }
        "features" => {
            for fact in folder.yaml.values_mut() {
                if let Fact::Map(owner) = fact
                    && let Some(Fact::Map(features)) = owner.get_mut("features")
                {
                    say(features.get_mut(new));
                }
            }
        }
        "policies" => {
            for (path, (matter, _)) in &mut folder.policies {
                if path.contains(new) {
                    matter.insert("formerly".into(), former.clone());
                    count = 1;
                }
            }
        }
        folders => say(folder.yaml.get_mut(&format!("{folders}/{new}.yaml"))),
    }
    count
}

/// An app that ships features which the SDK doesn't have ships all of it instead.
fn only_own_features(folder: &mut Folder) {
    let known = folder.clone();
    let has = |id: &str, feature: &Fact| match (known.yaml.get(&format!("sdks/{id}.yaml")), feature) {
        (Some(Fact::Map(sdk)), Fact::Word(feature)) => {
            matches!(&sdk["features"], Fact::Map(all) if all.contains_key(feature))
        }
        _ => false,
    };
    for fact in folder.yaml.values_mut() {
        let Fact::Map(app) = fact else { continue };
        let Some(Fact::Ships(ships)) = app.get_mut("ships") else { continue };
        for (id, ship) in ships {
            if let Fact::Map(ship) = ship
                && matches!(ship.get("features"), Some(Fact::Set(all)) if !all.iter().all(|feature| has(id, feature)))
            {
                ship.remove("features");
            }
        }
    }
}

const RENAMED: [(&str, &str); 5] = [
    ("sdks", "wharf-pay"),
    ("apps", "ferry-app"),
    ("organisations", "maker-cn"),
    ("features", "main-deck"),
    ("policies", "privacy"),
];

fn judged_and_told(old: &Content, new: &Content) -> (Vec<Route>, Vec<Route>) {
    let comparison = Comparison { shape: nature::inventory(), prevailing: "zh-CN" };
    let changes = compared(old.inventory.tree(), new.inventory.tree());
    let [old, new] = [old, new].map(|content| View::whole(content.inventory.tree().clone()));
    let facts = Facts::of(&old, &new, comparison);
    let mut atomic: Vec<Route> = changes.iter().map(|change| change.route.clone()).collect();
    let step = Step { old: &old, new: &new, facts: &facts, app: "site" };
    let told = coalesce(judge(changes, &WORLD.book, nature::inventory(), step));
    let mut routes: Vec<Route> = told.into_iter().flat_map(|told| told.routes).collect();
    atomic.sort();
    routes.sort();
    (atomic, routes)
}

/// Says of the first group of the first feature of some SDK that it tracks, and gives the fields' places.
fn tracking(folder: &mut Folder, dice: &mut Dice) {
    let sdks: Vec<String> = folder.yaml.keys().filter(|path| path.starts_with("sdks/")).cloned().collect();
    if sdks.is_empty() {
        return;
    }
    let Some(Fact::Map(sdk)) = folder.yaml.get_mut(&dice.one(&sdks)) else { return };
    let Some(Fact::Map(features)) = sdk.get_mut("features") else { return };
    let Some(Fact::Map(feature)) = features.values_mut().next() else { return };
    let Some(Fact::Sequence(groups)) = feature.get_mut("collects") else { return };
    let Some(Fact::Map(group)) = groups.first_mut() else { return };
    match group.remove("tracks") {
        Some(_) => {}
        None => drop(group.insert("tracks".into(), Fact::Flag(true))),
    }
}

/// What the users of an app are concerned by, as one value.
fn in_view(content: &Content, app: &str) -> Value {
    let view = view::of(content.inventory.tree(), app);
    let mut value = content.inventory.value().clone();
    for list in ["sdks", "apps", "organisations"] {
        let shown = view.list(list).iter().filter(|(id, _)| view.at(&route([list, id.as_str()])).is_some());
        let shown: Map<String, Value> = shown.map(|(id, branch)| (id.clone(), branch.value().clone())).collect();
        if value.get(list).is_some() {
            value[list] = Value::Object(shown);
        }
    }
    value
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn no_change_is_lost_between_tree_and_report(first in choices(), second in choices(), mix in styles()) {
        let (old, new) = step(&first, &second, &mix);
        let (old, new) = (loaded(&old, &PLAIN), loaded(&new, &PLAIN));
        let changes = reviewed(&old, &new);
        prop_assert_eq!(lost(old.inventory.value(), new.inventory.value(), &changes), [""; 0]);
        let (before, after) = (view::apps(old.inventory.tree()), view::apps(new.inventory.tree()));
        for app in before.intersection(&after) {
            let seen = |content: &Content| in_view(content, app);
            let of_app: Vec<_> = changes.iter().filter(|change| change.apps.contains_key(app)).cloned().collect();
            let mut lost = lost(&seen(&old), &seen(&new), &of_app);
            // A site without apps shows organisations that nothing names; where they come or go, nobody is concerned.
            lost.retain(|route| app != view::SITE || !route.starts_with("organisations/"));
            prop_assert_eq!(lost, [""; 0], "for {}", app);
        }
    }

    #[test]
    fn nothing_is_lost_behind_another_name(first in choices(), second in choices(), mix in styles(), which in 0..RENAMED.len()) {
        let (kind, id) = RENAMED[which];
        let (old, new) = step(&first, &second, &mix);
        let mut new = renamed(&new, id, "new-name");
        if say_formerly(&mut new, kind, id, "new-name") == 0 {
            return Ok(());
        }
        let mut changes = unjudged(side(&loaded(&old, &PLAIN)), side(&loaded(&new, &PLAIN)));
        // What is gone is told under its old name.
        for key in changes.iter_mut().flat_map(|change| &mut change.routes).flat_map(|route| Arc::make_mut(&mut route.0)) {
            if key == id {
                *key = "new-name".into();
            }
        }
        let old = loaded(&renamed(&old, id, "new-name"), &PLAIN);
        prop_assert_eq!(lost(old.inventory.value(), loaded(&new, &PLAIN).inventory.value(), &changes), [""; 0]);
    }

    #[test]
    fn another_name_is_one_change(facts in choices(), which in 0..RENAMED.len()) {
        let (kind, id) = RENAMED[which];
        let mut folder = folder(&mut Dice::new(&facts));
        only_own_features(&mut folder);
        let mut after = renamed(&folder, id, "new-name");
        let count = say_formerly(&mut after, kind, id, "new-name");
        if count == 0 {
            return Ok(());
        }
        let (old, new) = (loaded(&folder, &PLAIN), loaded(&after, &PLAIN));
        for (old, new) in [(&old, &new), (&new, &old)] {
            let changes = unjudged(side(old), side(new));
            prop_assert!(changes.iter().all(|change| change.kind == ChangeKind::Renamed), "{}", lines(&changes));
            let routes: BTreeSet<&Route> = changes.iter().flat_map(|change| &change.routes).collect();
            prop_assert_eq!(routes.len(), count, "{}", lines(&changes));
            prop_assert_eq!(changes.iter().map(|change| change.routes.len()).sum::<usize>(), count, "{}", lines(&changes));
        }
    }

    #[test]
    fn every_place_is_told_once(first in choices(), second in choices(), mix in styles()) {
        let (old, new) = step(&first, &second, &mix);
        let (atomic, told) = judged_and_told(&loaded(&old, &PLAIN), &loaded(&new, &PLAIN));
        prop_assert_eq!(atomic, told);
    }

    #[test]
    fn one_fact_about_many_fields_is_one_change(facts in choices(), which in styles()) {
        let mut old = folder(&mut Dice::new(&facts));
        old.yaml.retain(|path, _| !path.starts_with("apps/"));
        let mut new = old.clone();
        tracking(&mut new, &mut Dice::endless(&which));
        let (old, new) = (loaded(&old, &PLAIN), loaded(&new, &PLAIN));
        let mut differing = Vec::new();
        differences(Some(old.inventory.value()), Some(new.inventory.value()), &[], &mut differing);
        let differing: BTreeSet<Route> = differing.into_iter().map(Route::of).collect();
        let changes = reviewed(&old, &new);
        let verdicts: BTreeSet<String> = changes.iter().map(|change| format!("{:?}", change.apps)).collect();
        prop_assert!(changes.len() <= 1 || verdicts.len() == changes.len(), "{}", lines(&changes));
        let told: BTreeSet<Route> = changes.iter().flat_map(|change| change.routes.clone()).collect();
        prop_assert_eq!(told, differing);
    }
}
