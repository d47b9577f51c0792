//! Edits of real lists and policies, in our own words: each is told at the level that a careful reader gives it.
//!
//! A case is a section of a page in `cases/`: its class and why, a tree before and after, and what all rules report.

use crate::laws::world::WORLD;
use crate::run::repository;
use candor::load::rules;
use candor::review::Terms;
use candor::review::example::reports;
use std::collections::{BTreeMap, BTreeSet};

/// From the loudest; a step without any change has no level.
const LEVELS: [&str; 4] = ["consent", "decide", "notice", "editorial"];

/// Page, heading and text of every case.
fn cases() -> Vec<(String, String, String)> {
    let mut pages: Vec<_> = std::fs::read_dir(repository("tests/cases")).expect("the cases").flatten().collect();
    pages.sort_by_key(std::fs::DirEntry::path);
    let mut cases = Vec::new();
    for page in pages {
        let name = page.file_name().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(page.path()).expect("a page");
        for section in text.split("\n## ").skip(1) {
            let (heading, rest) = section.split_once('\n').expect("a heading");
            cases.push((name.clone(), heading.to_owned(), rest.to_owned()));
        }
    }
    cases
}

/// The loudest level of reported lines.
fn class(lines: &BTreeSet<String>) -> &'static str {
    let at = |level: &&&str| lines.iter().any(|line| line.starts_with(&format!("{level} ")));
    LEVELS.iter().find(at).copied().unwrap_or("none")
}

#[test]
fn real_edits_are_told_at_the_level_that_a_careful_reader_gives_them() {
    let terms = Terms { rules: &WORLD.book, locales: &WORLD.built_in.locales, countries: &BTreeMap::new() };
    let cases = cases();
    assert!(cases.len() >= 30, "{} cases", cases.len());
    let mut wrong = String::new();
    for (page, heading, text) in &cases {
        let stated = text.trim_start().strip_prefix("Class: ").and_then(|rest| rest.split_once(". ")).expect("a class");
        assert!(stated.1.split_whitespace().count() > 3, "{heading}: no reason");
        // A case is read as the example of a rule.
        let rule = format!("---\non: sdks/* added\nlevel: notice\nmessage: \"-\"\n---\n# {heading}\n\n{text}");
        let rule = rules::read(page, "case", &rule, "en").unwrap_or_else(|found| panic!("{heading}: {found:#?}"));
        let example = rule.example.unwrap_or_else(|| panic!("{heading}: no trees"));
        let expected: BTreeSet<String> = example.reports.iter().cloned().collect();
        let found = reports(&example, terms);
        if class(&found) != stated.0 || expected != found {
            wrong.push_str(&format!(
                "{page}: {heading}\n  class {}, page says {expected:?}\n  candor says {} {found:?}\n",
                stated.0,
                class(&found)
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
