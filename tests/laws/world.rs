//! What every law needs: the built-in words and rules, read once, and the program's own steps on generated folders.

use crate::laws::dice::{Bytes, Dice};
use crate::laws::generate::{FIELDS, Fact, Facts, Folder, PERMISSIONS, PURPOSES, folder};
use crate::laws::style::files;
use candor::load::built_in::{BuiltIn, read};
use candor::load::{Content, load, rules};
use candor::model::change::{Change, JudgedChange};
use candor::model::nature;
use candor::model::rule::Rule;
use candor::model::text::Text;
use candor::model::tree::Tree;
use candor::review::compare::{Comparison, compare};
use candor::review::{Side, Terms, review};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The words and the rule book that the binary carries.
pub(crate) struct World {
    pub(crate) built_in: BuiltIn,
    pub(crate) book: Vec<Rule>,
}

/// Read once; folders are then loaded without the rule book, which none of them changes, and with the entries of the
/// catalog that some of them use.
pub(crate) static WORLD: LazyLock<World> = LazyLock::new(|| {
    let mut built_in = read().expect("what the binary carries is right");
    let page = |(id, page): (&String, &String)| rules::read(id, id, page, "en").expect("a rule of the book");
    let book = std::mem::take(&mut built_in.rules).iter().map(page).collect();
    for entries in built_in.catalog.values_mut().filter_map(Value::as_object_mut) {
        entries.retain(|id, _| [&FIELDS[..], &PURPOSES, &PERMISSIONS].concat().contains(&id.as_str()));
    }
    World { built_in, book }
});

/// 256 cases for each law, more where `PROPTEST_CASES` asks for them; nothing is written into the repository.
pub(crate) fn cases() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

/// Bytes that decide what a folder states.
pub(crate) fn choices() -> impl Strategy<Value = Bytes> {
    proptest::collection::vec(any::<u8>(), 0..600).prop_map(Bytes)
}

/// Bytes that decide in which style it is written.
pub(crate) fn styles() -> impl Strategy<Value = Bytes> {
    proptest::collection::vec(any::<u8>(), 0..120).prop_map(Bytes)
}

/// The plainest style.
pub(crate) const PLAIN: Bytes = Bytes(Vec::new());

/// A folder as it is read.
pub(crate) fn loaded(folder: &Folder, style: &Bytes) -> Content {
    load(&files(folder, &mut Dice::endless(style)), &WORLD.built_in).value
}

/// What a folder states.
pub(crate) fn stated(choices: &Bytes) -> Content {
    loaded(&folder(&mut Dice::new(choices)), &PLAIN)
}

/// Two folders of which the second keeps most of the first.
pub(crate) fn step(first: &Bytes, second: &Bytes, mix: &Bytes) -> (Folder, Folder) {
    let (old, other) = (folder(&mut Dice::new(first)), folder(&mut Dice::new(second)));
    let new = crossed(&old, &other, &mut Dice::endless(mix));
    (old, new)
}

/// A folder that keeps most of another and takes some of a third.
pub(crate) fn crossed(old: &Folder, other: &Folder, dice: &mut Dice) -> Folder {
    let yaml = cross(&old.yaml, &other.yaml, dice);
    let policies = old.policies.iter().map(|(path, policy)| {
        let policy = match other.policies.get(path) {
            Some(other) if dice.hit(3) => other,
            _ => policy,
        };
        (path.clone(), policy.clone())
    });
    Folder { policies: policies.collect(), yaml }
}

fn cross(old: &Facts, other: &Facts, dice: &mut Dice) -> Facts {
    let mut new = Facts::new();
    for key in old.keys().chain(other.keys()).collect::<BTreeSet<_>>() {
        let always = matches!(key.as_str(), "site.yaml" | "organisations.yaml" | "publisher" | "languages");
        let fact = match (old.get(key), other.get(key)) {
            (Some(old), Some(other)) => Some(cross_one(old, other, dice)),
            (Some(old), None) => (always || !dice.hit(6)).then(|| old.clone()),
            (None, other) => other.filter(|_| dice.hit(6)).cloned(),
        };
        new.extend(fact.map(|fact| (key.clone(), fact)));
    }
    new
}

fn cross_one(old: &Fact, other: &Fact, dice: &mut Dice) -> Fact {
    match (old, other) {
        (Fact::Map(old), Fact::Map(other)) => Fact::Map(cross(old, other, dice)),
        (Fact::Listed(old), Fact::Listed(other)) => Fact::Listed(cross(old, other, dice)),
        (Fact::Ships(old), Fact::Ships(other)) => Fact::Ships(cross(old, other, dice)),
        _ if dice.hit(5) => other.clone(),
        _ => old.clone(),
    }
}

/// The changes between two inventories, key by key.
pub(crate) fn compared(old: &Tree, new: &Tree) -> Vec<Change> {
    compare(old, new, Comparison { shape: nature::inventory(), prevailing: "zh-CN" })
}

/// The changes between two folders, judged by the rule book and told.
pub(crate) fn reviewed(old: &Content, new: &Content) -> Vec<JudgedChange> {
    judged(side(old), side(new))
}

/// The changes between two ends of a step, judged by the rule book and told.
pub(crate) fn judged(old: Side<'_>, new: Side<'_>) -> Vec<JudgedChange> {
    review(old, new, terms(&WORLD.book))
}

/// A folder as one end of a step.
pub(crate) fn side(content: &Content) -> Side<'_> {
    Side { inventory: content.inventory.tree(), prose: &content.prose, catalog: 1 }
}

/// The same where no rule claims anything: laws of what is told ask for no verdict, and are tried sooner without.
pub(crate) fn unjudged(old: Side<'_>, new: Side<'_>) -> Vec<JudgedChange> {
    review(old, new, terms(&[]))
}

fn terms(rules: &[Rule]) -> Terms<'_> {
    static NOWHERE: BTreeMap<String, Text> = BTreeMap::new();
    Terms { rules, locales: &WORLD.built_in.locales, countries: &NOWHERE }
}
