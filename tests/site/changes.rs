//! The page of what changed: what was reworded is marked, everything is linked, and a stranger can check it.

use super::{attributes, build, two_versions};
use crate::run::{candor, edit, write};
use serde_json::Value;
use std::path::Path;
use tempfile::TempDir;

/// A third version, which words a section of the policy otherwise, in both languages.
fn three_versions() -> TempDir {
    let folder = two_versions();
    edit(folder.path(), "content/policies/privacy.zh-CN.md", "72 小时内", "24 小时内");
    edit(folder.path(), "content/policies/privacy.en.md", "within 72 hours", "within 24 hours");
    write(
        folder.path(),
        "content/next.yaml",
        "note: { zh-CN: 更快答复。, en: Answered sooner. }\n\
         decisions:\n\
         \x20 - at: policies/privacy/sections/如何联系我们\n\
         \x20   level: notice\n\
         \x20   reason: { zh-CN: 对你有利, en: To your advantage }\n",
    );
    let dates = ["--published", "2026-12-01", "--effective", "2026-12-01"];
    candor(folder.path(), &[&["release", "2026.12"], &dates[..]].concat()).ends(0);
    build(folder.path());
    folder
}

fn read(folder: &Path, path: &str) -> String {
    std::fs::read_to_string(folder.join("public").join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn what_was_reworded_is_marked_word_by_word_after_it_is_told() {
    let folder = three_versions();
    let chinese = read(folder.path(), "zh-CN/changes/2026.11..2026.12.html");
    assert!(chinese.contains("我们在 <del>72</del> <ins>24</ins> 小时内答复投诉。"), "{chinese}");
    let english = read(folder.path(), "en/changes/2026.11..2026.12.html");
    assert!(english.contains("within <del>72</del> <ins>24</ins> hours."), "{english}");
    let (told, marked) = (english.find("1 paragraph reworded"), english.find("<del>"));
    assert!(told.is_some() && told < marked, "the list comes before the marks");
    let place = "../versions/2026.12/policies/privacy.html#how-to-reach-us";
    assert!(attributes(&english, "href").contains(&place), "{english}");
    // Without a script: a box to tick, and what it hides comes behind it.
    let (tick, article) = (english.find("<input type=\"checkbox\" id=\"new-only\""), english.rfind("<article"));
    assert!(tick.is_some() && tick < article);
}

#[test]
fn every_pair_is_data_too_and_its_seals_can_be_checked() {
    let folder = three_versions();
    for (pair, data) in [
        ("2026.05..2026.11", "../../data/2026.11/changes.json"),
        ("2026.05..2026.12", "../../changes/2026.05..2026.12.json"),
    ] {
        let page = read(folder.path(), &format!("en/changes/{pair}.html"));
        assert!(attributes(&page, "href").contains(&data), "{pair}");
        let changes: Value = serde_json::from_str(&read(folder.path(), &data.replace("../", ""))).expect("JSON");
        let ids: Vec<&str> =
            changes["changes"].as_array().into_iter().flatten().filter_map(|one| one["id"].as_str()).collect();
        assert!(!ids.is_empty());
        let anchors = attributes(&page, "id");
        assert!(ids.iter().all(|id| anchors.contains(id)), "{pair}: {ids:?}");
        for version in pair.split("..") {
            let seal: Value =
                serde_json::from_str(&read(folder.path(), &format!("data/{version}/seal.json"))).expect("JSON");
            for hash in [&seal["seal"], &seal["files"]["changes.json"], &seal["files"]["inventory.json"]] {
                assert!(page.contains(hash.as_str().expect("a hash")), "{pair}: {version}");
            }
        }
    }
}

#[test]
fn the_index_gives_the_verdict_where_a_reader_looks_for_it() {
    let folder = three_versions();
    write(folder.path(), "content/next.yaml", "note: { zh-CN: 没有变化。, en: Nothing new. }\n");
    let dates = ["--published", "2027-01-05", "--effective", "2027-01-05"];
    candor(folder.path(), &[&["release", "2027.01"], &dates[..]].concat()).ends(0);
    build(folder.path());
    // Of the newest version all are given; of one before it that of its neighbour, and the way to the others.
    let index = read(folder.path(), "en/changes/index.html");
    assert_eq!(index.matches(">Since 2026.05: ").count(), 2, "{index}");
    assert_eq!(index.matches("href=\"2026.05..2026.12.html\">Since 2026.05</a>").count(), 1, "{index}");
    // Before its day another version is in effect, and whoever agreed to an older one asks about that.
    candor(folder.path(), &["build", "--as-of", "2026-12-15"]).ends(0);
    let index = read(folder.path(), "en/changes/index.html");
    assert_eq!(
        (index.matches(">Since 2026.05: ").count(), index.matches(">Since 2026.05<").count()),
        (3, 0),
        "{index}"
    );
}
