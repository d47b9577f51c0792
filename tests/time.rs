//! Time passes: what was sealed by an older candor is read, and told as it was told, though rules, catalog, languages
//! and templates moved on.

use crate::run::{candor, edit, files, repository, with_content, write};
use serde_json::Value;
use std::path::Path;
use tempfile::TempDir;

/// Of each sealed version: its day, the level of its app, its epoch.
const TOLD: [(&str, &str, &str, u64); 3] = [
    ("2025.01", "2025-01-20", "first", 1),
    ("2025.06", "2025-06-20", "consent", 2),
    ("2026.01", "2026-01-05", "notice", 2),
];
/// The seal of the newest, noted down when it was made.
const HEAD: &str = "300d74868287d1d59441d155a4df83abfe715a9dcb1c1c0197e69e67d3f23412";

fn sample() -> TempDir {
    with_content(&repository("tests/sealed/content"))
}

fn built(folder: &TempDir) -> std::collections::BTreeMap<String, Vec<u8>> {
    candor(folder.path(), &["build"]).ends(0);
    files(&folder.path().join("public"))
}

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).expect("JSON")
}

fn page(site: &std::collections::BTreeMap<String, Vec<u8>>, path: &str) -> String {
    String::from_utf8(site[path].clone()).expect("text")
}

/// What a page of changes tells, without what stands around it.
fn told(page: &str) -> &str {
    let (_, rest) = page.split_once("<main").expect("a page has a main part");
    rest.split_once("</main>").expect("which ends").0
}

/// Each sealed change of a step: its id, its level for the app, what it said.
fn sealed(folder: &Path, version: &str) -> Vec<(String, String, String)> {
    let text = std::fs::read(folder.join(format!("content/versions/{version}/changes.json"))).expect("sealed changes");
    let word = |value: &Value| value.as_str().expect("a text").to_owned();
    let change = |change: &Value| {
        let level = word(&change["apps"]["calendar"]["level"]);
        (word(&change["id"]), level, word(&change["sentences"]["zh-CN"]))
    };
    json(&text)["changes"].as_array().expect("a list").iter().map(change).collect()
}

#[test]
fn an_old_history_is_whole_and_says_what_it_said() {
    let folder = sample();
    candor(folder.path(), &["verify", "--expect-head", HEAD]).ends(0);
    candor(folder.path(), &["check"]).ends(0);
    let site = built(&folder);
    let consent = json(&site["consent.json"]);
    let versions = consent["apps"]["calendar"]["versions"].as_array().expect("versions");
    let of = |one: &Value| (one["effective"].clone(), one["level"].clone(), one["epoch"].clone());
    let expected = TOLD.map(|(_, effective, level, epoch)| (effective.into(), level.into(), epoch.into()));
    assert_eq!(versions.iter().map(of).collect::<Vec<(Value, Value, Value)>>(), expected);
    for pair in TOLD.windows(2) {
        let (older, newer) = (pair[0].0, pair[1].0);
        let page = page(&site, &format!("zh-CN/changes/{older}..{newer}.html"));
        let changes = sealed(folder.path(), newer);
        assert!(!changes.is_empty());
        for (id, _, sentence) in &changes {
            assert!(page.contains(&format!("id=\"{id}\"")) && page.contains(sentence.as_str()), "{newer}: {sentence}");
        }
        let asks = changes.iter().filter(|(_, level, _)| level == "consent").count();
        assert_eq!(page.contains("id=\"consent\""), asks > 0, "{newer}");
    }
}

#[test]
fn a_rule_raised_later_changes_nothing_that_was_told() {
    let folder = sample();
    let before = built(&folder);
    let levels = "levels:\n  contact-changed: { level: consent }\n  retention-shortened: { level: consent }\n";
    edit(folder.path(), "content/site.yaml", "languages:", &format!("{levels}languages:"));
    let after = built(&folder);
    for path in ["zh-CN/changes/2025.01..2025.06.html", "zh-CN/changes/2025.06..2026.01.html"] {
        assert_eq!(told(&page(&before, path)), told(&page(&after, path)), "{path}");
    }
    assert_eq!(before["consent.json"], after["consent.json"]);
    // From now on it counts.
    edit(folder.path(), "content/organisations.yaml", "dpo@ferry.example", "hello@ferry.example");
    let changes = candor(folder.path(), &["diff", "--format", "json"]).ends(1).json();
    assert_eq!(changes["apps"]["calendar"]["level"], "consent", "{changes}");
}

#[test]
fn a_field_that_is_called_sensitive_later_was_not_before() {
    let folder = sample();
    let before = built(&folder);
    write(folder.path(), "content/catalog/fields.yaml", "network.ip: { sensitive: true, sensitive_as: other }\n");
    let facts = "        necessity: 判断最近的服务器\n        impact: 可能暴露你所在的城市\n";
    edit(
        folder.path(),
        "content/sdks/heron-push.yaml",
        "        method: [sdk]\n",
        &format!("{facts}        method: [sdk]\n"),
    );
    candor(folder.path(), &["check"]).ends(0);
    let after = built(&folder);
    let path = "zh-CN/changes/2025.01..2025.06.html";
    assert_eq!(told(&page(&before, path)), told(&page(&after, path)));
    let sealed = page(&after, "zh-CN/versions/2026.01/fields/network.ip.html");
    assert!(!sealed.contains("class=\"sensitive\""), "the sealed page states what was sealed");
    let changes = candor(folder.path(), &["diff", "--format", "json"]).ends(1).json();
    let rules = changes.to_string();
    assert!(rules.contains("field-became-sensitive"), "{rules}");
}

#[test]
fn a_language_added_later_falls_back_where_history_lacks_it() {
    let folder = sample();
    edit(folder.path(), "content/site.yaml", "languages: [zh-CN]", "languages: [zh-CN, en]");
    write(folder.path(), "content/next.yaml", "note: { zh-CN: 新增英文版。, en: Now in English too. }\n");
    candor(folder.path(), &["release", "2026.06", "--published", "2026-06-01", "--effective", "2026-06-01"]).ends(0);
    let site = built(&folder);
    let page = page(&site, "en/changes/2025.01..2025.06.html");
    for (_, _, sentence) in sealed(folder.path(), "2025.06") {
        let at = page.find(&sentence).unwrap_or_else(|| panic!("{sentence}"));
        assert!(page[..at].rfind("lang=\"zh-CN\"").is_some_and(|marked| at - marked < 400), "{sentence}");
    }
    candor(folder.path(), &["verify"]).ends(0);
    candor(folder.path(), &["verify", "public"]).ends(0);
}
