//! Laws that hold for every content folder and every step between two.

mod dice;
mod generate;
mod identity;
mod inherit;
mod kept;
mod known;
mod naive;
mod scalar;
mod sealed;
mod split;
mod statement;
mod steps;
mod style;
mod total;
pub(crate) mod world;

pub(crate) use total::OF_YAML;

use crate::laws::dice::Dice;
use crate::laws::generate::{Fact, Facts, folder};
use crate::laws::naive::differences;
use crate::laws::style::files;
use crate::laws::world::{PLAIN, WORLD, cases, choices, compared, loaded, reviewed, stated, step, styles};
use candor::load::load;
use candor::model::canonical;
use candor::model::change::Change;
use candor::model::text::is_han;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;

/// A change as a line that sorts.
fn line(change: &Change) -> String {
    canonical::of(change)
}

fn mirrored(change: &Change) -> Change {
    Change {
        route: change.route.clone(),
        kind: change.kind.mirrored(),
        before: change.after.clone(),
        after: change.before.clone(),
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn what_the_generator_writes_is_read_without_a_finding(facts in choices(), style in styles()) {
        let folder = folder(&mut Dice::new(&facts));
        let files = files(&folder, &mut Dice::endless(&style));
        let found = load(&files, &WORLD.built_in).diagnostics;
        let expected = |rule: &str| matches!(rule, "unknown-reference" | "platform-not-of-owner");
        let found: Vec<_> = found.iter().filter(|finding| !expected(finding.rule)).collect();
        prop_assert!(found.is_empty(), "{found:#?}\n{}", printed(&files));
    }

    #[test]
    fn nothing_is_a_change_of_itself(facts in choices()) {
        let content = stated(&facts);
        prop_assert_eq!(compared(content.inventory.tree(), content.inventory.tree()), vec![]);
        prop_assert_eq!(reviewed(&content, &content), vec![]);
    }

    #[test]
    fn the_way_back_mirrors_the_way_there(first in choices(), second in choices(), mix in styles()) {
        let (old, new) = step(&first, &second, &mix);
        let (old, new) = (loaded(&old, &PLAIN).inventory, loaded(&new, &PLAIN).inventory);
        let (old, new) = (old.tree(), new.tree());
        let there: BTreeSet<String> = compared(old, new).iter().map(mirrored).map(|change| line(&change)).collect();
        let back: BTreeSet<String> = compared(new, old).iter().map(line).collect();
        prop_assert_eq!(there, back);
    }

    #[test]
    fn typesetting_is_no_change(facts in choices(), dice in styles()) {
        let plain = folder(&mut Dice::new(&facts));
        let mut set = plain.clone();
        let mut dice = Dice::endless(&dice);
        set.yaml.values_mut().for_each(|fact| *fact = typeset(fact, &mut dice));
        let (plain, set) = (loaded(&plain, &PLAIN), loaded(&set, &PLAIN));
        prop_assert_eq!(compared(plain.inventory.tree(), set.inventory.tree()), vec![]);
        prop_assert_eq!(reviewed(&plain, &set), vec![]);
    }

    #[test]
    fn style_says_nothing(facts in choices(), style in styles()) {
        let folder = folder(&mut Dice::new(&facts));
        let (plain, styled) = (loaded(&folder, &PLAIN), loaded(&folder, &style));
        let written = || printed(&files(&folder, &mut Dice::endless(&style)));
        let (one, other) = (plain.inventory.value(), styled.inventory.value());
        let same = canonical::text(one) == canonical::text(other);
        prop_assert!(same, "{:?}\n{}", differing(one, other), written());
        prop_assert_eq!(reviewed(&plain, &styled), vec![]);
    }
}

/// The same texts, set with other spaces and other widths.
fn typeset(fact: &Fact, dice: &mut Dice) -> Fact {
    let map =
        |facts: &Facts, dice: &mut Dice| facts.iter().map(|(key, fact)| (key.clone(), typeset(fact, dice))).collect();
    let list = |items: &[Fact], dice: &mut Dice| items.iter().map(|item| typeset(item, dice)).collect();
    match fact {
        Fact::Text(text) => {
            let set = |(tag, text): (&String, &String)| (tag.clone(), respaced(text, dice));
            Fact::Text(text.iter().map(set).collect())
        }
        Fact::Sequence(items) => Fact::Sequence(list(items, dice)),
        Fact::Map(facts) => Fact::Map(map(facts, dice)),
        Fact::Listed(facts) => Fact::Listed(map(facts, dice)),
        Fact::Ships(facts) => Fact::Ships(map(facts, dice)),
        other => other.clone(),
    }
}

/// Without the spaces beside Han, or with two of each, or with signs of another width.
fn respaced(text: &str, dice: &mut Dice) -> String {
    let narrow = [("（", "("), ("）", ")"), ("，", ","), ("：", ":")];
    match dice.roll(4) {
        1 if text.chars().any(is_han) => text.replace(' ', ""),
        2 => text.replace(' ', "  "),
        3 => narrow.iter().fold(text.to_owned(), |text, (wide, narrow)| text.replace(wide, narrow)),
        _ => text.to_owned(),
    }
}

fn differing(old: &Value, new: &Value) -> Vec<String> {
    let mut found = Vec::new();
    differences(Some(old), Some(new), &[], &mut found);
    found.iter().map(|route| route.join("/")).collect()
}

fn printed(files: &std::collections::BTreeMap<String, Vec<u8>>) -> String {
    files.iter().map(|(path, bytes)| format!("=== {path}\n{}\n", String::from_utf8_lossy(bytes))).collect()
}
