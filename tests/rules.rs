//! Every rule reports its own example, with all rules loaded, and exactly that.

use candor::load::built_in::{BuiltIn, read};
use candor::load::rules;
use candor::model::change::JudgedChange;
use candor::model::rule::Rule;
use candor::model::words::word;
use candor::review::{Side, Terms, review};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The rule book as the binary carries it.
fn book(built_in: &BuiltIn) -> Vec<Rule> {
    let read = |(id, page): (&String, &String)| {
        rules::read(id, id, page, "en").unwrap_or_else(|found| panic!("{id}: {found:#?}"))
    };
    built_in.rules.iter().map(read).collect()
}

/// A cut-out of an inventory with what every inventory has.
fn whole(cut_out: &Value) -> Value {
    let mut tree = json!({ "languages": ["en"], "organisations": {}, "policies": {}, "apps": {}, "sdks": {} });
    for (key, value) in cut_out.as_object().into_iter().flatten() {
        tree[key] = value.clone();
    }
    tree
}

fn lines(changes: &[JudgedChange]) -> BTreeSet<(std::cmp::Reverse<String>, String)> {
    let mut lines = BTreeSet::new();
    for change in changes {
        if change.apps.is_empty() {
            lines.insert((std::cmp::Reverse("editorial".to_owned()), "elsewhere".to_owned()));
        }
        for verdict in change.apps.values() {
            for matched in &verdict.rules {
                lines.insert((std::cmp::Reverse(word(&matched.level)), matched.rule.clone()));
            }
            let claimed = |route| verdict.rules.iter().any(|matched| matched.routes.contains(route));
            if !change.routes.iter().any(claimed) {
                lines.insert((std::cmp::Reverse("decide".to_owned()), "unclaimed".to_owned()));
            }
        }
    }
    lines
}

fn reported(before: &Value, after: &Value, built_in: &BuiltIn, book: &[Rule]) -> BTreeSet<String> {
    let (old, new) = (whole(before), whole(after));
    let prose = BTreeMap::new();
    let countries = BTreeMap::new();
    let terms = Terms { rules: book, locales: &built_in.locales, countries: &countries };
    let side = |inventory| Side { inventory, prose: &prose, catalog: 1 };
    let changes = review(side(&old), side(&new), terms);
    lines(&changes).into_iter().map(|(level, rule)| format!("{} {rule}", level.0)).collect()
}

#[test]
fn every_rule_reports_its_own_example_and_only_that() {
    let built_in = read().expect("what the binary carries is right");
    let book = book(&built_in);
    assert!(!book.is_empty());
    let mut wrong = String::new();
    for rule in &book {
        let Some(example) = &rule.example else {
            wrong.push_str(&format!("{}: has no example\n", rule.id));
            continue;
        };
        let expected: BTreeSet<String> = example.reports.iter().cloned().collect();
        let found = reported(&example.before, &example.after, &built_in, &book);
        if expected != found || !found.iter().any(|line| line.ends_with(&format!(" {}", rule.id))) {
            wrong.push_str(&format!("{}:\n  page says {expected:?}\n  candor says {found:?}\n", rule.id));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
