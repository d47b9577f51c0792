//! Every rule reports its own example, with all rules loaded, and exactly that.

mod every_key;

use crate::run::{candor, edit, example};
use candor::load::built_in::{BuiltIn, read};
use candor::load::rules;
use candor::model::rule::Rule;
use candor::review::Terms;
use candor::review::example::reports;
use std::collections::{BTreeMap, BTreeSet};

/// The rule book as the binary carries it.
fn book(built_in: &BuiltIn) -> Vec<Rule> {
    let read = |(id, page): (&String, &String)| {
        rules::read(id, id, page, "en").unwrap_or_else(|found| panic!("{id}: {found:#?}"))
    };
    built_in.rules.iter().map(read).collect()
}

#[test]
fn every_rule_reports_its_own_example_and_only_that() {
    let built_in = read().expect("what the binary carries is right");
    let book = book(&built_in);
    let countries = BTreeMap::new();
    let terms = Terms { rules: &book, locales: &built_in.locales, countries: &countries };
    assert!(!book.is_empty());
    let mut wrong = String::new();
    for rule in &book {
        let Some(example) = &rule.example else {
            wrong.push_str(&format!("{}: has no example\n", rule.id));
            continue;
        };
        let expected: BTreeSet<String> = example.reports.iter().cloned().collect();
        let found = reports(example, terms);
        if expected != found || !found.iter().any(|line| line.ends_with(&format!(" {}", rule.id))) {
            wrong.push_str(&format!("{}:\n  page says {expected:?}\n  candor says {found:?}\n", rule.id));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn every_rule_has_its_law_or_says_nothing_of_it_and_its_reason() {
    let built_in = read().expect("what the binary carries is right");
    for rule in book(&built_in) {
        assert!(rule.prose.split_whitespace().count() > 8, "{} says too little of why", rule.id);
        assert!(rule.title != rule.id, "{} has no heading", rule.id);
        let told = matches!(rule.level, candor::model::words::Level::Editorial);
        assert!(rule.cite.is_some() || told || rule.id == "platforms-restated", "{} rests on nothing", rule.id);
    }
}

#[test]
fn what_a_person_decides_is_put_as_a_question_in_every_language() {
    let built_in = read().expect("what the binary carries is right");
    for rule in book(&built_in) {
        let chinese = built_in.locales.say("zh-CN", &format!("{}.question", rule.id), &[]);
        let chinese = chinese.filter(|said| said.language == "zh-CN").map(|said| said.text).unwrap_or_default();
        let english = rule.question.0.get("en").cloned().unwrap_or_default();
        let decides = rule.level == candor::model::words::Level::Decide;
        assert_eq!(english.contains('?'), decides, "{}: {english}", rule.id);
        assert_eq!(chinese.contains('？'), decides, "{}: {chinese}", rule.id);
    }
}

#[test]
fn a_house_rule_is_held_to_its_example_by_check() {
    let folder = example();
    candor(folder.path(), &["check"]).ends(0);
    edit(folder.path(), "content/rules/ad-sdk-added.md", "consent ad-sdk-added", "notice ad-sdk-added");
    let found = candor(folder.path(), &["check", "--format", "json"]).ends(1).json();
    assert_eq!(found["findings"][0]["rule"], "rule-example");
    assert_eq!(found["findings"][0]["file"], "content/rules/ad-sdk-added.md");
}
