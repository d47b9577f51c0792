//! What README shows in its console blocks is run as it stands there, and says what is shown; its links lead somewhere.

use crate::run::{candor, ended, repository, with_content};
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// The first page, and the pages of the guide.
fn pages() -> Vec<String> {
    let guide = std::fs::read_dir(repository("content/policies")).expect("the policies").flatten();
    let names = guide.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let guide = names.filter(|name| name.starts_with("guide-")).map(|name| format!("content/policies/{name}"));
    std::iter::once("README.md".to_owned()).chain(guide).collect()
}

/// What somebody types, and what is shown as the answer.
struct Typed {
    command: String,
    shown: Vec<String>,
}

fn typed(page: &str) -> Vec<Typed> {
    let text = std::fs::read_to_string(repository(page)).expect("a page");
    let mut all: Vec<Typed> = Vec::new();
    for block in text.split("```console\n").skip(1) {
        for line in block.split("```").next().unwrap_or_default().lines() {
            match (line.strip_prefix("$ "), all.last_mut()) {
                (Some(command), _) => all.push(Typed { command: command.to_owned(), shown: Vec::new() }),
                (None, Some(last)) => last.shown.push(line.to_owned()),
                (None, None) => panic!("{page} answers before anything is typed: {line}"),
            }
        }
    }
    all
}

/// Types a line into a shell in which `candor` is found.
fn type_in(folder: &Path, page: &str, line: &Typed) {
    let program = Path::new(env!("CARGO_BIN_EXE_candor"));
    let path = format!("{}:{}", program.parent().expect("a folder").display(), std::env::var("PATH").expect("a path"));
    let mut shell = Command::new("sh");
    shell.current_dir(folder).env_clear().env("PATH", path).env("LANG", "en_GB.UTF-8").args(["-c", &line.command]);
    let run = ended(&mut shell);
    let said = format!("{}{}", run.stdout, run.stderr);
    // What is wrong with a new file is what it is for: `check` says so.
    let unfinished = line.command.ends_with(" check") && line.shown.is_empty();
    assert!(run.code == 0 || (unfinished && run.code == 1), "{page}: {}: {run:#?}", line.command);
    for shown in &line.shown {
        assert!(said.lines().any(|line| line == shown), "{page}: {}: {shown:?} is not in {said}", line.command);
    }
}

#[test]
fn what_is_shown_to_be_typed_works_in_an_empty_folder_from_the_first_line_to_the_last() {
    for page in pages() {
        let folder = TempDir::new().expect("a temporary folder");
        for line in typed(&page) {
            match line.command.strip_prefix("cargo run -- ") {
                // In this repository, by whoever has no `candor` yet.
                Some(arguments) => {
                    let here = with_content(&repository("content"));
                    let line = Typed { command: format!("candor {arguments}"), shown: line.shown };
                    type_in(here.path(), &page, &line);
                }
                // It runs this very test.
                None if line.command == "tests/all" => assert!(repository("tests/all").is_file()),
                None => type_in(folder.path(), &page, &line),
            }
        }
    }
}

#[test]
fn the_first_page_fits_on_a_few_screens_and_its_links_lead_somewhere() {
    let text = std::fs::read_to_string(repository("README.md")).expect("the first page");
    assert!(text.lines().count() <= 90, "what is longer belongs into the guide");
    let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let leads = |link: &str| {
        let (page, anchor) = link.split_once('#').unwrap_or((link, ""));
        let there = || std::fs::read_to_string(repository(page)).expect("a page").contains(&format!("{{#{anchor}}}"));
        repository(page).exists() && (anchor.is_empty() || there())
    };
    let broken: Vec<&str> = links.filter(|link| !link.starts_with("https://") && !leads(link)).collect();
    assert_eq!(broken, [""; 0]);
}

#[test]
fn the_reference_of_the_guide_is_what_candor_prints() {
    for language in ["en", "zh-CN"] {
        let page = std::fs::read_to_string(repository(&format!("content/policies/guide-reference.{language}.md")));
        let page = page.expect("the reference");
        let printed = candor(&repository(""), &["--lang", language, "schema", "--format", "markdown"]).ends(0).stdout;
        let prose = page.splitn(3, "---\n").nth(2).unwrap_or_default();
        assert_eq!(prose, printed, "`candor --lang {language} schema --format markdown` prints another");
    }
}

#[test]
fn the_demo_and_its_guide_have_no_finding() {
    for language in ["en", "zh-CN"] {
        let report = candor(&repository(""), &["--lang", language, "check", "--format", "json"]).ends(0).json();
        assert_eq!(report["findings"], serde_json::json!([]), "{language}");
    }
}

#[test]
fn every_key_is_explained_in_chinese_too() {
    let mut english = Vec::new();
    for (kind, name) in candor::model::schema::FILE_KINDS {
        let schema = candor(&repository(""), &["--lang", "zh-CN", "schema", name]).ends(0).json();
        explained(&schema, &format!("{kind:?}"), &mut english);
    }
    assert_eq!(english, [""; 0], "templates/locale/zh-CN/keys.yaml lacks it");
}

/// The explanations in a schema that hold no Chinese.
fn explained(schema: &serde_json::Value, place: &str, english: &mut Vec<String>) {
    for (key, property) in schema["properties"].as_object().into_iter().flatten() {
        if let Some(text) = property["description"].as_str().filter(|text| text.is_ascii()) {
            english.push(format!("{place}/{key}: {text}"));
        }
    }
    for (name, definition) in schema["$defs"].as_object().into_iter().flatten() {
        explained(definition, &format!("{place}/{name}"), english);
    }
}
