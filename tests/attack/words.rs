//! Texts, prose and addresses that are refused, each at its place; and odd prose, which harms nobody and hides nothing.

use super::patterns::{ADDRESSES, HIDDEN, ODD, PROSE};
use crate::fuzz::page;
use crate::run::{candor, edit, example, files, write};
use std::collections::BTreeSet;

/// Runs `check` once for many files: the rules that were found in each.
fn found_in(folder: &std::path::Path) -> BTreeSet<(String, String)> {
    let run = candor(folder, &["check", "--format", "json"]);
    let found = run.json()["findings"].as_array().cloned().unwrap_or_default();
    let word = |finding: &serde_json::Value, key: &str| finding[key].as_str().unwrap_or_default().to_owned();
    let errors = found.iter().filter(|finding| finding["level"] != "warning" && finding["level"] != "note");
    errors.map(|finding| (word(finding, "file"), word(finding, "rule"))).collect()
}

#[test]
fn characters_that_hide_are_refused_in_every_kind_of_text() {
    let places = [
        "name: { zh-CN: A, en: \"a%b\" }\nkind: system\nplatforms: { android: {} }\n",
        "name: A\nkind: system\nplatforms: { android: { package: \"a%b\" } }\n",
        "name: A\nkind: system\nplatforms: { android: {} }\nfeatures: { x: { name: A, when: \"a%b\" } }\n",
    ];
    let folder = example();
    for (number, hidden) in HIDDEN.iter().enumerate() {
        for (place, text) in places.iter().enumerate() {
            write(folder.path(), &format!("content/sdks/h-{number}-{place}.yaml"), text.replace('%', hidden));
        }
    }
    let found = found_in(folder.path());
    for (number, hidden) in HIDDEN.iter().enumerate() {
        for place in 0..places.len() {
            let file = format!("content/sdks/h-{number}-{place}.yaml");
            assert!(found.contains(&(file.clone(), "hidden-character".to_owned())), "{hidden} {place}");
        }
    }
}

#[test]
fn texts_that_show_nothing_or_cover_others_are_refused() {
    let folder = example();
    let blank = ["\\u3000", "\\u200D", "\\u2800\\u2800", "\\uFE0F", "\\u00A0\\t", "\\u034F"];
    for (number, text) in blank.iter().enumerate() {
        write(
            folder.path(),
            &format!("content/sdks/b-{number}.yaml"),
            format!("name: \"{text}\"\nkind: system\nplatforms: {{ android: {{}} }}\n"),
        );
    }
    let pile = format!("Push{}", "\u{0337}".repeat(40));
    write(
        folder.path(),
        "content/sdks/pile.yaml",
        format!("name: {pile}\nkind: system\nplatforms: {{ android: {{}} }}\n"),
    );
    edit(folder.path(), "content/policies/privacy.en.md", "## ", &format!("{pile}\n\n## "));
    let found = found_in(folder.path());
    for number in 0..blank.len() {
        assert!(found.contains(&(format!("content/sdks/b-{number}.yaml"), "empty-value".to_owned())), "{found:#?}");
    }
    for file in ["content/sdks/pile.yaml", "content/policies/privacy.en.md"] {
        assert!(found.contains(&(file.to_owned(), "stacked-marks".to_owned())), "{found:#?}");
    }
}

#[test]
fn addresses_that_are_none_are_refused_wherever_one_stands() {
    let keys = ["website: %", "privacy_policy: %", "evidence: [{ url: % }]"];
    let folder = example();
    for (number, address) in ADDRESSES.iter().enumerate() {
        for (place, key) in keys.iter().enumerate() {
            let line = key.replace('%', &format!("\"{address}\""));
            write(
                folder.path(),
                &format!("content/sdks/a-{number}-{place}.yaml"),
                format!("name: A\nkind: system\nplatforms: {{ android: {{}} }}\n{line}\n"),
            );
        }
    }
    let found = found_in(folder.path());
    for (number, address) in ADDRESSES.iter().enumerate() {
        for (place, key) in keys.iter().enumerate() {
            let file = format!("content/sdks/a-{number}-{place}.yaml");
            assert!(found.iter().any(|(path, _)| *path == file), "{address:?} {key}");
        }
    }
    for colour in ["red", "#fff", "#ggffff", "#fffff;", "#ffffff;}body{", "url(//evil.example)", "var(--x)"] {
        let folder = example();
        edit(
            folder.path(),
            "content/site.yaml",
            "languages:",
            &format!("look: {{ light: {{ ink: \"{colour}\" }} }}\nlanguages:"),
        );
        assert!(found_in(folder.path()).contains(&("content/site.yaml".into(), "colour-form".into())), "{colour}");
    }
}

#[test]
fn prose_that_could_run_ask_or_hide_is_refused() {
    let folder = example();
    for (number, prose) in PROSE.iter().enumerate() {
        for language in ["zh-CN", "en"] {
            let path = format!("content/policies/h{number}.{language}.md");
            write(folder.path(), &path, format!("---\ntitle: H\n---\nBefore\n\n{prose}\n\nAfter\n"));
        }
    }
    let found = found_in(folder.path());
    for (number, prose) in PROSE.iter().enumerate() {
        for language in ["zh-CN", "en"] {
            let path = format!("content/policies/h{number}.{language}.md");
            assert!(found.iter().any(|(file, _)| *file == path), "{prose}");
        }
    }
    assert!(!folder.path().join("public").exists());
    candor(folder.path(), &["build"]).ends(1);
    assert!(!folder.path().join("public").exists(), "nothing is published");
}

#[test]
fn odd_prose_harms_nobody_and_hides_nothing_behind_it() {
    let folder = example();
    for (number, prose) in ODD.iter().enumerate() {
        for language in ["zh-CN", "en"] {
            let path = format!("content/policies/o{number:02}.{language}.md");
            write(
                folder.path(),
                &path,
                format!("---\ntitle: O\norder: {number}\n---\nBefore-{number:02}\n\n{prose}\n"),
            );
        }
    }
    let run = candor(folder.path(), &["build"]);
    assert_eq!(run.code, 0, "{}", run.stdout + &run.stderr);
    let site = files(&folder.path().join("public"));
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = page::read(&String::from_utf8_lossy(bytes));
        assert_eq!(page.faults(), [""; 0], "{path}");
        if path.ends_with("/all.html") {
            let hidden: Vec<usize> =
                (0..ODD.len()).filter(|number| !page.shows(&format!("Before-{number:02}"))).collect();
            assert!(hidden.is_empty(), "{path} hides {hidden:?}");
        }
    }
}

/// What is said again and again, in as much as a policy of a hundred thousand bytes holds.
const REPEATED: [(&str, &str); 8] = [
    ("headings", "# x\n\n"),
    ("footnotes", "a[^%]\n\n[^%]: x\n\n"),
    ("links", "[a](sdk:beacon-push) "),
    ("tables", "|a|\n|-|\n|b|\n\n"),
    ("quotes", "> "),
    ("lists", "- a\n  - "),
    ("terms", "a\n: b\n\n"),
    ("emphasis", "**a *b_ "),
];

#[cfg(unix)]
#[test]
fn much_of_the_same_is_published_in_time() {
    let folder = example();
    for (name, unit) in REPEATED {
        let many: String = (0..100_000 / unit.len()).map(|number| unit.replace('%', &number.to_string())).collect();
        for language in ["zh-CN", "en"] {
            let path = format!("content/policies/{name}.{language}.md");
            write(folder.path(), &path, format!("---\ntitle: T\n---\n{many}\n"));
        }
    }
    let run = super::folders::run(folder.path(), &["build"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let blocks = "```candor\nlist: shared\n```\n".repeat(20_000);
    write(folder.path(), "content/policies/links.en.md", format!("---\ntitle: T\n---\n{blocks}"));
    let run = super::folders::run(folder.path(), &["build"]);
    assert!(run.code == 1 && (run.stdout.clone() + &run.stderr).contains("too-many-blocks"), "{run:?}");
}
