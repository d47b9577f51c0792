//! Sealed history that was altered: each byte counts, whatever command meets it, and line ends don't.

use super::orderly;
use crate::run::{candor, edit, example, files, write};
use tempfile::TempDir;

/// The example with two sealed versions.
fn two_versions() -> TempDir {
    let folder = example();
    let release = |version, day| {
        orderly(candor(folder.path(), &["release", version, "--published", day, "--effective", day])).ends(0);
    };
    release("2026.10", "2026-10-01");
    edit(folder.path(), "content/policies/privacy.zh-CN.md", "72 小时", "48 小时");
    edit(folder.path(), "content/policies/privacy.en.md", "72 hours", "48 hours");
    let decision = "decisions:\n  - { at: policies/privacy/sections/如何联系我们, level: notice, reason: 更快 }\n";
    write(folder.path(), "content/next.yaml", format!("note: 更快答复。\n{decision}"));
    let changes = candor(folder.path(), &["diff", "--format", "json"]).json();
    let id = changes["changes"][0]["id"].as_str().expect("one change").to_owned();
    let decision = format!("decisions:\n  - {{ change: {id}, level: notice, reason: 更快 }}\n");
    write(folder.path(), "content/next.yaml", format!("note: 更快答复。\n{decision}"));
    release("2026.11", "2026-11-01");
    orderly(candor(folder.path(), &["verify"])).ends(0);
    folder
}

/// A byte that is another, and still text.
fn other(byte: u8) -> u8 {
    if byte == b'0' { b'1' } else { b'0' }
}

#[test]
fn every_altered_byte_is_found_and_named() {
    let folder = two_versions();
    let versions = folder.path().join("content/versions");
    for (path, bytes) in files(&versions) {
        let (version, file) = path.split_once('/').expect("a version's file");
        let rows = [0, 1, bytes.len() / 3, bytes.len() / 2, bytes.len() - 2, bytes.len() - 1];
        for at in rows {
            let mut altered = bytes.clone();
            altered[at] = other(altered[at]);
            write(&versions, &path, &altered);
            let run = orderly(candor(folder.path(), &["verify", "--format", "json"])).ends(4);
            let named = format!("content/versions/{version}/{file}");
            let findings = run.json()["findings"].as_array().cloned().expect("findings");
            let names = |finding: &serde_json::Value| finding["file"] == named.as_str();
            assert!(findings.iter().any(names), "byte {at} of {path}: {run:#?}");
        }
        write(&versions, &path, &bytes);
    }
    orderly(candor(folder.path(), &["verify"])).ends(0);
}

#[test]
fn every_command_stops_at_altered_history() {
    let commands: [&[&str]; 6] = [
        &["verify"],
        &["check"],
        &["diff"],
        &["diff", "2026.10", "2026.11"],
        &["release", "2026.12", "--published", "2026-12-01", "--effective", "2026-12-01"],
        &["build"],
    ];
    let file = "content/versions/2026.10/inventory.json";
    type Alteration<'a> = (&'a str, &'a dyn Fn(&TempDir));
    let alterations: [Alteration<'_>; 6] = [
        (file, &|folder| edit(folder.path(), file, "CN", "US")),
        (file, &|folder| std::fs::remove_file(folder.path().join(file)).expect("it was there")),
        ("content/versions/2026.10/more.txt", &|folder| write(folder.path(), "content/versions/2026.10/more.txt", "x")),
        ("content/versions/more.txt", &|folder| write(folder.path(), "content/versions/more.txt", "x")),
        ("content/versions/2026.11/seal.json", &|folder| {
            std::fs::remove_dir_all(folder.path().join("content/versions/2026.10")).expect("it was there");
        }),
        ("content/versions/2026.10/seal.json", &|folder| {
            write(folder.path(), "content/versions/2026.10/seal.json", "[".repeat(100_000));
        }),
    ];
    for (named, alter) in alterations {
        let folder = two_versions();
        alter(&folder);
        for command in commands {
            let command: Vec<&str> = command.iter().copied().chain(["--format", "json"]).collect();
            let run = orderly(candor(folder.path(), &command)).ends(4);
            assert!(run.stdout.contains(named), "{command:?} names {named}: {run:#?}");
        }
        assert!(!folder.path().join("content/versions/2026.12").exists());
        assert!(!folder.path().join("public").exists());
    }
}

#[test]
fn line_ends_that_a_checkout_turned_alarm_nobody() {
    let folder = two_versions();
    let versions = folder.path().join("content/versions");
    for (path, bytes) in files(&versions) {
        let text = String::from_utf8(bytes).expect("all is text");
        write(&versions, &path, text.replace('\n', "\r\n"));
    }
    for command in [&["verify"][..], &["check"], &["diff"], &["diff", "2026.10", "2026.11"]] {
        orderly(candor(folder.path(), command)).ends(0);
    }
}
