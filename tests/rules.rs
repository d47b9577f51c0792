//! Every rule reports its own example, with all rules loaded, and exactly that; and people are told of it in words.

mod every_key;

use crate::run::{candor, edit, example};
use candor::load::built_in::{BuiltIn, read};
use candor::load::rules;
use candor::model::cite;
use candor::model::locale::Said;
use candor::model::rule::Rule;
use candor::review::Terms;
use candor::review::book::{self, Book};
use candor::review::example::reports;
use candor::review::matching;
use std::collections::{BTreeMap, BTreeSet};

/// The rule book as the binary carries it.
fn rules_of(built_in: &BuiltIn) -> Vec<Rule> {
    let read = |(id, page): (&String, &String)| {
        rules::read(id, id, page, "en").unwrap_or_else(|found| panic!("{id}: {found:#?}"))
    };
    built_in.rules.iter().map(read).collect()
}

#[test]
fn every_rule_reports_its_own_example_and_only_that() {
    let built_in = read().expect("what the binary carries is right");
    let book = rules_of(&built_in);
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
    for rule in rules_of(&built_in) {
        assert!(rule.prose.split_whitespace().count() > 8, "{} says too little of why", rule.id);
        assert!(rule.title != rule.id, "{} has no heading", rule.id);
        let told = matches!(rule.level, candor::model::words::Level::Editorial);
        assert!(rule.cite.is_some() || told || rule.id == "platforms-restated", "{} rests on nothing", rule.id);
    }
}

#[test]
fn what_a_person_decides_is_put_as_a_question_in_every_language() {
    let built_in = read().expect("what the binary carries is right");
    for rule in rules_of(&built_in) {
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

/// The texts inside an example, by language.
fn texts<'a>(value: &'a serde_json::Value, shape: &candor::model::nature::Shape, found: &mut BTreeSet<&'a str>) {
    use candor::model::nature::Nature;
    match (&shape.nature, value) {
        (Nature::Text, value) => {
            let only = value.as_object().filter(|text| text.len() == 1);
            found.extend(only.and_then(|text| text.get("en")?.as_str()));
        }
        (Nature::Sequence(item), serde_json::Value::Array(items)) => {
            items.iter().for_each(|value| texts(value, item, found));
        }
        (Nature::Retention(keys), serde_json::Value::Object(entries)) => {
            for (key, value) in entries {
                keys.get(key).into_iter().for_each(|shape| texts(value, shape, found));
            }
        }
        (_, serde_json::Value::Object(entries)) => {
            for (key, value) in entries {
                shape.inside(key).into_iter().for_each(|shape| texts(value, shape, found));
            }
        }
        _ => {}
    }
}

#[test]
fn every_built_in_rule_is_told_in_every_language() {
    let built_in = read().expect("what the binary carries is right");
    let locales = &built_in.locales;
    let languages: Vec<&str> = locales.languages().filter(|language| *language != "en").collect();
    let rules = rules_of(&built_in);
    let whole = Book { rules: rules.clone(), ..Book::default() };
    let mut missing = Vec::new();
    for rule in &rules {
        for language in &languages {
            let mut say = |part: &str, said: Said| {
                if said.language != *language || said.text.trim().is_empty() {
                    missing.push(format!("{language}: {}{part}", rule.id));
                }
            };
            say("", book::sentence(rule, locales, language));
            say(".title", book::title(rule, locales, language));
            say(".why", book::why(rule, locales, language));
        }
        for language in languages.iter().chain(&["en"]) {
            let why = book::why(rule, locales, language).text;
            let named = book::named(&why, &whole, locales, language).len();
            if named * 2 != why.matches('*').count() {
                missing.push(format!("{language}: {} names a rule by a title that none has", rule.id));
            }
        }
        let mut said = BTreeSet::new();
        if let Some(example) = &rule.example {
            texts(&example.before, candor::model::nature::inventory(), &mut said);
            texts(&example.after, candor::model::nature::inventory(), &mut said);
        }
        for language in &languages {
            let words = locales.words(language, "rule-examples", &[]);
            let untold = said.iter().filter(|text| !words.lines().any(|line| line.starts_with(&format!("{text} → "))));
            missing.extend(untold.map(|text| format!("{language}: {} says in its example: {text}", rule.id)));
        }
    }
    assert_eq!(missing, [""; 0]);
}

#[test]
fn every_rule_rests_on_a_known_law_that_has_its_name_in_every_language() {
    let built_in = read().expect("what the binary carries is right");
    let unknown = |rule: &Rule| rule.cite.as_ref().filter(|cite| cite::read(cite).is_none()).cloned();
    let unknown: Vec<String> = rules_of(&built_in).iter().filter_map(unknown).collect();
    assert_eq!(unknown, [""; 0]);
    for law in &cite::LAWS {
        for language in built_in.locales.languages() {
            let cited = cite::read(law.code).expect("a law alone is a citation");
            assert_ne!(cited[0].words(&built_in.locales, language), format!("law-{}", law.code.to_lowercase()));
        }
    }
    let words = |cite: &str, language: &str| {
        let cited = cite::read(cite).unwrap_or_else(|| panic!("{cite}"));
        cited.iter().map(|cited| cited.words(&built_in.locales, language)).collect::<Vec<_>>().join("; ")
    };
    assert_eq!(words("PIPL 14(2)", "zh-CN"), "《个人信息保护法》第十四条第二款");
    assert_eq!(
        words("PIPL 55(3); GDPR 13(1)(c)", "zh-CN"),
        "《个人信息保护法》第五十五条第三项; 欧盟《通用数据保护条例》第十三条第一款（c）项"
    );
    assert_eq!(words("NDSR 22(4)", "en"), "Regulations on Network Data Security Management of China, Article 22(1)(4)");
}

#[test]
fn a_rule_is_explained_in_the_language_that_is_asked_for() {
    let folder = example();
    let told = candor(folder.path(), &["explain", "field-added"]).ends(0).stdout;
    for part in
        ["Field added", "Needs consent", "[app or SDK] now also collects", "Article 14(2)", "now also collects IP"]
    {
        assert!(told.contains(part), "{part}: {told}");
    }
    let told = candor(folder.path(), &["explain", "field-added", "--lang", "zh-CN"]).ends(0).stdout;
    for part in ["新增收集的信息", "《个人信息保护法》第十四条第二款", "灯塔推送 SDK"] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let told = candor(folder.path(), &["explain", "stored-in-not-stated", "--format", "json"]).ends(0).json();
    assert_eq!((&told["kind"], &told["severity"]), (&"check".into(), &"warning".into()));
    // What the team writes itself is explained as well, and an error of form that no level is set for.
    assert!(candor(folder.path(), &["explain", "ad-sdk-added"]).ends(0).stdout.contains("House rule"));
    assert!(candor(folder.path(), &["explain", "unknown-key"]).ends(0).stdout.contains("unknown-key"));
}

#[test]
fn explaining_needs_no_content_and_guesses_what_was_meant() {
    let folder = tempfile::TempDir::new().expect("a temporary folder");
    let all = candor(folder.path(), &["explain", "--format", "json"]).ends(0).json();
    let ids: BTreeSet<&str> =
        all["rules"].as_array().into_iter().flatten().filter_map(|rule| rule["id"].as_str()).collect();
    let built_in = read().expect("what the binary carries is right");
    assert!(built_in.rules.keys().all(|id| ids.contains(id.as_str())));
    let all = candor(folder.path(), &["explain"]).ends(0).stdout;
    assert!(candor::model::checks::CHECKS.iter().all(|(id, _)| all.contains(id)), "{all}");
    assert!(candor(folder.path(), &["explain", "feild-added"]).ends(2).stderr.contains("`field-added`"));
    let found = candor(folder.path(), &["explain", "nothing-like-any"]).ends(2);
    assert!(found.stdout.is_empty() && found.stderr.contains("candor explain"), "{found:?}");
}

#[test]
fn a_level_that_a_site_sets_is_told_with_its_reason() {
    let folder = example();
    let levels = "levels:\n  sdk-updated: { level: notice, reason: { zh-CN: 用户会问, en: People ask } }\n";
    edit(folder.path(), "content/site.yaml", "levels:", levels.trim_end());
    let told = candor(folder.path(), &["explain", "sdk-updated"]).ends(0).stdout;
    assert!(told.contains("People ask") && told.contains("“Wording”") && told.contains("“Notice”"), "{told}");
    candor(folder.path(), &["build"]).ends(0);
    let page = |path: &str| std::fs::read_to_string(folder.path().join("public").join(path)).expect("a page");
    for path in ["en/rules/index.html", "en/rules/sdk-updated.html"] {
        assert!(page(path).contains("People ask"), "{path}");
    }
    assert!(page("zh-CN/rules/sdk-updated.html").contains("用户会问"));
}

#[test]
fn what_a_rule_looks_at_is_said_without_any_word_of_the_format() {
    let built_in = read().expect("what the binary carries is right");
    let mut raw = Vec::new();
    for rule in rules_of(&built_in) {
        let mut said = matching::places(&rule, &built_in.locales, "zh-CN");
        said.extend(matching::conditions(&rule, &built_in.locales, "zh-CN"));
        assert!(!said.is_empty(), "{}", rule.id);
        raw.extend(said.into_iter().filter(|line| line.contains(|letter: char| letter.is_ascii_lowercase())));
    }
    assert_eq!(raw, [""; 0]);
}
