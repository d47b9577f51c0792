//! What people decide about a version, from `next.yaml` and `site.yaml` to what is published.

use crate::run::{Run, candor, edit, example, repository, write};
use serde_json::Value;
use std::path::Path;
use tempfile::TempDir;

const PUSH: &str = "content/sdks/beacon-push.yaml";
const NOTE: &str = "note: { zh-CN: 有变化。, en: Something changed. }\n";

fn release(folder: &Path, version: &str, published: &str, effective: &str) -> Run {
    candor(folder, &["release", version, "--published", published, "--effective", effective])
}

/// The example with its first version sealed, and a note for the next.
fn sealed() -> TempDir {
    let folder = example();
    release(folder.path(), "2026.05", "2026-05-01", "2026-05-16").ends(0);
    write(folder.path(), "content/next.yaml", NOTE);
    folder
}

/// The same, where a statement was withdrawn that only a person can judge.
fn undecided() -> TempDir {
    let folder = sealed();
    edit(folder.path(), PUSH, "starts: after-consent\n", "");
    edit(folder.path(), PUSH, "        enabled_by: developer", "        # enabled_by: developer");
    folder
}

/// The lines of a refused release that are made to be filled in, filled in.
fn filled(refused: &Run, level: &str) -> String {
    let lines = refused.stdout.lines().map(|line| match line.trim_start() {
        text if text.starts_with("level:") => format!("  level: {level}"),
        text if text.starts_with("reason:") => "  reason: { zh-CN: 原本如此。, en: It always was so. }".to_owned(),
        _ => line.to_owned(),
    });
    format!("{NOTE}decisions:\n{}\n", lines.collect::<Vec<_>>().join("\n"))
}

fn changes(folder: &Path) -> Vec<Value> {
    candor(folder, &["diff", "--format", "json"]).json()["changes"].as_array().cloned().unwrap_or_default()
}

fn built(folder: &Path, page: &str) -> String {
    candor(folder, &["build", "--out", "public"]).ends(0);
    std::fs::read_to_string(folder.join("public").join(page)).expect("a page")
}

#[test]
fn a_refused_release_asks_and_writes_the_lines_to_fill_in() {
    let folder = undecided();
    let refused = release(folder.path(), "2026.11", "2026-11-01", "2026-11-16").ends(1);
    assert_eq!(refused.stdout.matches("- change: c-").count(), 2, "{refused:?}");
    assert!(refused.stdout.contains("Does the fact still hold? Then state it again."), "{refused:?}");
    assert!(refused.stdout.contains("#   content/sdks/beacon-push.yaml:"), "{refused:?}");
    let asked = candor(folder.path(), &["diff"]).ends(1);
    assert!(asked.stdout.contains("Does the fact still hold?"), "{asked:?}");
    write(folder.path(), "content/next.yaml", filled(&refused, "notice"));
    release(folder.path(), "2026.11", "2026-11-01", "2026-11-01").ends(0);
    let page = built(folder.path(), "en/changes/2026.05..2026.11.html");
    assert!(page.contains("It always was so."), "the reason is published");
    let consent: Value = serde_json::from_str(&built(folder.path(), "consent.json")).expect("JSON");
    assert_eq!(consent["apps"]["wallet"]["versions"][1]["level"], "notice");
}

#[test]
fn without_a_note_everything_that_is_missing_is_said_at_once() {
    let folder = undecided();
    write(folder.path(), "content/next.yaml", "decisions: []\n");
    let refused = release(folder.path(), "2026.11", "2026-11-01", "2026-11-16").ends(1);
    assert!(refused.stderr.contains("2 changes are undecided") && refused.stderr.contains("no note"), "{refused:?}");
}

#[test]
fn a_decision_by_its_route_and_one_that_names_nothing() {
    let folder = undecided();
    let decision = |at: &str| format!("- {{ at: {at}, level: notice, reason: x }}\n");
    let field = "sdks/beacon-push/features/deliver/fields/device.android-id/on/android/enabled_by";
    let wrong = format!("{NOTE}decisions:\n{}{}", decision(field), decision("sdks/beacon-push/start"));
    write(folder.path(), "content/next.yaml", wrong);
    let found = candor(folder.path(), &["check"]).ends(0);
    assert!(found.stdout.contains("sdks/beacon-push/starts"), "the nearest change: {found:?}");
    let refused = release(folder.path(), "2026.11", "2026-11-01", "2026-11-16").ends(1);
    assert!(refused.stdout.contains("decision-names-nothing"), "{refused:?}");
    write(
        folder.path(),
        "content/next.yaml",
        format!("{NOTE}decisions:\n{}{}", decision(field), decision("sdks/beacon-push/starts")),
    );
    release(folder.path(), "2026.11", "2026-11-01", "2026-11-01").ends(0);
}

#[test]
fn what_was_never_told_is_a_consent_and_says_since_when() {
    let folder = undecided();
    let refused = release(folder.path(), "2026.11", "2026-11-01", "2026-11-16").ends(1);
    let late = |level: &str| filled(&refused, level).replace("was so. }", "was so. }\n  late: { since: 2025-01-31 }");
    write(folder.path(), "content/next.yaml", late("notice"));
    let found = candor(folder.path(), &["check"]).ends(1);
    assert!(found.stdout.contains("decision-late"), "{found:?}");
    write(folder.path(), "content/next.yaml", late("consent"));
    release(folder.path(), "2026.11", "2026-11-01", "2026-11-15").ends(1);
    release(folder.path(), "2026.11", "2026-11-01", "2026-11-16").ends(0);
    let page = built(folder.path(), "en/changes/2026.05..2026.11.html");
    assert!(page.contains("and people were not told."), "{page}");
    let consent: Value = serde_json::from_str(&built(folder.path(), "consent.json")).expect("JSON");
    assert_eq!(consent["apps"]["wallet"]["versions"][1]["level"], "consent");
    assert_eq!(consent["apps"]["wallet"]["versions"][1]["epoch"], 2);
}

#[test]
fn levels_are_raised_freely_and_lowered_with_a_reason() {
    let folder = sealed();
    edit(folder.path(), PUSH, "fields: [network.type]", "fields: [network.type, network.ip]");
    let site = "content/site.yaml";
    let level = |folder: &TempDir| changes(folder.path())[0]["level"].clone();
    assert_eq!(level(&folder), "consent");
    for rule in ["field-added", "purpose-added"] {
        edit(folder.path(), site, "levels:", &format!("levels:\n  {rule}: {{ level: notice }}"));
    }
    let refused = candor(folder.path(), &["check"]).ends(1);
    assert!(refused.stdout.contains("level-lowered-without-reason"), "{refused:?}");
    assert_eq!(level(&folder), "consent", "what can't be set is not set");
    for rule in ["field-added", "purpose-added"] {
        edit(
            folder.path(),
            site,
            &format!("{rule}: {{ level: notice }}"),
            &format!("{rule}: {{ level: notice, reason: x }}"),
        );
    }
    candor(folder.path(), &["check"]).ends(0);
    assert_eq!(level(&folder), "notice");
    edit(folder.path(), site, "levels:", "levels:\n  field-listed: { level: consent }");
    assert_eq!(level(&folder), "consent");
}

#[test]
fn a_withdrawn_version_is_no_base_and_says_so() {
    let folder = sealed();
    edit(folder.path(), PUSH, "fields: [network.type]", "fields: [network.type, network.ip]");
    release(folder.path(), "2026.11", "2026-11-01", "2026-11-16").ends(0);
    edit(folder.path(), PUSH, "fields: [network.type, network.ip]", "fields: [network.type]");
    let withdraws = "withdraws: [{ version: \"2026.11\", reason: { zh-CN: 未启用。, en: Never put into use. } }]\n";
    write(folder.path(), "content/next.yaml", format!("note: 撤回上一版本。\n{withdraws}"));
    assert!(changes(folder.path()).is_empty(), "compared with the version before: {:#?}", changes(folder.path()));
    release(folder.path(), "2026.11.1", "2026-11-10", "2026-11-10").ends(0);
    let consent: Value = serde_json::from_str(&built(folder.path(), "consent.json")).expect("JSON");
    let versions = &consent["apps"]["wallet"]["versions"];
    assert_eq!((&versions[1]["withdrawn"], &versions[2]["level"]), (&Value::Bool(true), &Value::String("none".into())));
    assert_eq!(versions[2]["epoch"], 1);
    assert!(built(folder.path(), "en/versions/index.html").contains("Never put into use."));
}

#[test]
fn a_house_rule_judges_beside_the_rule_book() {
    let folder = sealed();
    let path = "content/sdks/lamp-ads.yaml";
    let text = std::fs::read_to_string(folder.path().join(PUSH)).expect("an SDK");
    let text = text.replace("category: push", "category: advertising").replace("formerly: [signal-push]", "");
    write(folder.path(), path, text);
    edit(folder.path(), "content/apps/wallet.yaml", "  - system-clipboard\n", "  - system-clipboard\n  - lamp-ads\n");
    let added = changes(folder.path());
    let rules: Vec<&str> = added
        .iter()
        .flat_map(|change| change["apps"]["wallet"]["rules"].as_array())
        .flatten()
        .filter_map(|rule| rule["rule"].as_str())
        .collect();
    assert!(rules.contains(&"ad-sdk-added") && rules.contains(&"sdk-added"), "{rules:?}");
    assert_eq!(added[0]["level"], "consent");
}

#[test]
fn the_note_of_the_last_version_is_not_taken_for_a_new_one() {
    let folder = undecided();
    let again = std::fs::read(repository("tests/example/content/next.yaml")).expect("the note that was sealed");
    write(folder.path(), "content/next.yaml", again);
    let refused = release(folder.path(), "2026.11", "2026-11-01", "2026-11-16").ends(1);
    assert!(refused.stderr.contains("the one that 2026.05 carries already"), "{refused:?}");
}
