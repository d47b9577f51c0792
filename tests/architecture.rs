//! The shape of the tree: layers, sizes, first lines, dependencies, and languages that are complete.

use crate::run::repository;
use candor::load::built_in;
use candor::model::checks::CHECKS;
use candor::model::schema::{FILE_KINDS, of_file};
use candor::model::words::gloss_of;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// Each layer, and those that it may import.
const LAYERS: [(&str, &[&str]); 9] = [
    ("diagnostic", &[]),
    ("model", &["diagnostic"]),
    ("load", &["diagnostic", "model"]),
    ("review", &["diagnostic", "model"]),
    ("history", &["diagnostic", "model"]),
    ("site", &["diagnostic", "model", "load", "review", "history"]),
    ("disk", &["diagnostic"]),
    ("cli", &["diagnostic", "model", "load", "review", "history", "site", "disk"]),
    ("lib", &[]),
];

const DEPENDENCIES: [&str; 35] = [
    "annotate-snippets",
    "clap",
    "clap_complete",
    "csv",
    "fluent-bundle",
    "hyper",
    "hyper-util",
    "icu_collator",
    "icu_locale_core",
    "icu_segmenter",
    "imara-diff",
    "include_dir",
    "jiff",
    "mimalloc",
    "notify",
    "notify-debouncer-full",
    "pulldown-cmark",
    "rayon",
    "rust_xlsxwriter",
    "rustix",
    "rustls",
    "schemars",
    "serde",
    "serde_json",
    "serde_yaml",
    "sha2",
    "strsim",
    "tera",
    "thiserror",
    "tokio",
    "unic-langid",
    "unicode-normalization",
    "ureq",
    "url",
    "walkdir",
];

/// Every Rust file under `src/`: path from there, and text.
pub(crate) fn sources() -> Vec<(String, String)> {
    let root = repository("src");
    let rust = |entry: walkdir::DirEntry| {
        let path: PathBuf = entry.path().strip_prefix(&root).expect("inside").to_owned();
        let text = std::fs::read_to_string(entry.path()).expect("a file");
        (path.to_string_lossy().replace('\\', "/"), text)
    };
    let files = walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().map(|entry| entry.expect("an entry"));
    files.filter(|entry| entry.path().extension().is_some_and(|end| end == "rs")).map(rust).collect()
}

pub(crate) fn is_test(path: &str) -> bool {
    path.contains("/fixture/") || path.ends_with("tests.rs") || path.ends_with("/trial.rs")
}

fn layer(path: &str) -> &str {
    path.split('/').next().unwrap_or(path).trim_end_matches(".rs")
}

/// The text without its unit tests.
pub(crate) fn code(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text)
}

#[test]
fn imports_run_one_way() {
    let mut upward = Vec::new();
    for (path, text) in sources().iter().filter(|(path, _)| !matches!(path.as_str(), "lib.rs" | "main.rs" | "build.rs"))
    {
        let allowed =
            LAYERS.iter().find(|(name, _)| *name == layer(path)).unwrap_or_else(|| panic!("{path} is in no layer")).1;
        for import in code(text).split("crate::").skip(1) {
            let to: String = import.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
            if to != layer(path) && !allowed.contains(&to.as_str()) {
                upward.push(format!("{path} imports {to}"));
            }
        }
    }
    assert_eq!(upward, [""; 0]);
}

#[test]
fn one_module_names_the_yaml_library() {
    let naming: Vec<String> = sources()
        .into_iter()
        .filter(|(path, text)| !is_test(path) && text.contains("serde_yaml::"))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(naming, ["load/yaml.rs"]);
}

#[test]
fn every_file_says_what_it_is_and_fits_in_the_head() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        if !text.starts_with("//! ") {
            wrong.push(format!("{path} doesn't begin with what it is"));
        }
        if text.lines().count() > 300 {
            wrong.push(format!("{path} has {} lines", text.lines().count()));
        }
        for (name, lines) in functions(code(&text)) {
            if lines > 60 {
                wrong.push(format!("{path}: {name} has {lines} lines"));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

/// Functions with their lengths, read off the indentation that rustfmt gives.
fn functions(text: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (start, line) in lines.iter().enumerate() {
        let indent = line.len() - line.trim_start().len();
        let words = line
            .trim_start()
            .trim_start_matches("pub ")
            .trim_start_matches("pub(crate) ")
            .trim_start_matches("pub(super) ");
        let Some(name) = words.strip_prefix("fn ") else { continue };
        let end = format!("{}}}", " ".repeat(indent));
        let length = lines[start..].iter().position(|line| *line == end).unwrap_or(0);
        found.push((name.split(['(', '<']).next().unwrap_or(name).to_owned(), length + 1));
    }
    found
}

#[test]
fn nothing_panics_on_input() {
    let calls = ["\u{2e}unwrap()", "todo!(", "unimplemented!(", "panic!("];
    let panics = |(path, text): &(String, String)| {
        let code = code(text);
        calls
            .iter()
            .filter(|call| !is_test(path) && code.contains(**call))
            .map(|call| format!("{path}: {call}"))
            .collect::<Vec<_>>()
    };
    let found: Vec<String> = sources().iter().flat_map(panics).collect();
    assert_eq!(found, [""; 0]);
}

#[test]
fn the_map_names_every_folder_and_file() {
    let map = std::fs::read_to_string(repository("src/README.md")).expect("the map");
    let missing = |path: &String| {
        let name = path.rsplit('/').next().unwrap_or(path);
        !is_test(path) && name != "mod.rs" && !map.contains(&format!("`{name}`"))
    };
    let missing: Vec<String> = sources().into_iter().map(|(path, _)| path).filter(missing).collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn dependencies_are_those_that_were_decided_each_with_its_reason() {
    let manifest = std::fs::read_to_string(repository("Cargo.toml")).expect("the manifest");
    let section =
        manifest.split("[dependencies]\n").nth(1).and_then(|rest| rest.split("\n[").next()).expect("the section");
    let lines: Vec<&str> = section.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let names: Vec<&str> = lines.iter().map(|line| line.split(' ').next().unwrap_or(line)).collect();
    assert_eq!(names, DEPENDENCIES);
    let without: Vec<&&str> = lines.iter().filter(|line| !line.contains(" # ")).collect();
    assert!(without.is_empty(), "without a reason: {without:?}");
}

/// The ids of a language's messages.
fn messages(language: &str) -> BTreeSet<String> {
    let folder = repository(&format!("templates/locale/{language}"));
    let mut ids = BTreeSet::new();
    for entry in std::fs::read_dir(folder).expect("a language").flatten() {
        if entry.path().extension().is_none_or(|end| end != "ftl") {
            continue;
        }
        let text = std::fs::read_to_string(entry.path()).expect("words");
        let mut message = String::new();
        for line in text.lines() {
            let (indented, name) = (line.starts_with(' '), line.split(" =").next().unwrap_or_default().trim());
            if !line.contains(" =") || line.starts_with('#') {
                continue;
            }
            if !indented {
                message = name.to_owned();
                assert!(ids.insert(message.clone()), "{language} says {message} twice");
            } else if name.starts_with('.') {
                ids.insert(format!("{message}{name}"));
            }
        }
    }
    ids
}

#[test]
fn both_languages_are_complete() {
    let built_in = built_in::read().expect("what the binary carries is right");
    let (english, chinese) = (messages("en"), messages("zh-CN"));
    let rules: BTreeSet<String> =
        built_in.rules.keys().flat_map(|rule| [rule.clone(), format!("{rule}.title")]).collect();
    // A rule's question stands on its page in English; that each has one is tested in `rules.rs`.
    let of_rule = |id: &str| rules.contains(id.strip_suffix(".question").or(id.strip_suffix(".why")).unwrap_or(id));
    let missing: Vec<&String> = english.union(&rules).filter(|id| !chinese.contains(*id)).collect();
    assert!(missing.is_empty(), "not in Chinese: {missing:?}");
    let missing: Vec<&String> = chinese.iter().filter(|id| !english.contains(*id) && !of_rule(id)).collect();
    assert!(missing.is_empty(), "not in English: {missing:?}");
    for (check, _) in CHECKS {
        for part in ["", ".title", ".why", ".help"] {
            assert!(english.contains(&format!("{check}{part}")), "{check}{part} has no words");
        }
    }
}

#[test]
fn every_entry_of_the_catalog_has_its_words() {
    let built_in = built_in::read().expect("what the binary carries is right");
    let mut missing = Vec::new();
    for (list, entries) in &built_in.catalog {
        for id in entries.as_object().into_iter().flat_map(serde_json::Map::keys) {
            for (language, names) in &built_in.names {
                for key in ["name", "what"] {
                    if names[list][id][key].as_str().is_none_or(str::is_empty) {
                        missing.push(format!("{language} {list} {id} {key}"));
                    }
                }
            }
        }
    }
    assert_eq!(missing, [""; 0]);
}

#[test]
fn every_closed_word_has_its_gloss() {
    let english = messages("en");
    let mut missing = BTreeMap::new();
    for (kind, _) in FILE_KINDS {
        let schema = of_file(kind);
        for (name, definition) in schema["$defs"].as_object().into_iter().flatten() {
            let list = gloss_of(name);
            // Settings of the tool itself, not words that readers meet.
            if matches!(list.as_str(), "pairs" | "requirable" | "set-level") {
                continue;
            }
            for word in candor::model::nature::words(definition) {
                let id = format!("{list}-{word}");
                if !english.contains(&id) {
                    missing.insert(id, name.clone());
                }
            }
        }
    }
    assert_eq!(missing, BTreeMap::new());
}

#[test]
fn every_key_of_the_model_is_documented_in_its_schema() {
    let mut undocumented = Vec::new();
    for (kind, name) in FILE_KINDS {
        describe(&of_file(kind), name, &mut undocumented);
    }
    assert_eq!(undocumented, [""; 0]);
}

fn describe(schema: &Value, place: &str, undocumented: &mut Vec<String>) {
    for (key, property) in schema["properties"].as_object().into_iter().flatten() {
        let described = property.get("description").is_some() || property.get("format").is_some();
        if !described {
            undocumented.push(format!("{place}/{key}"));
        }
    }
    for (name, definition) in schema["$defs"].as_object().into_iter().flatten() {
        describe(definition, &format!("{place}/{name}"), undocumented);
    }
}
