//! Sealed versions: what a release demands, moves and writes, and what an expected head shows.

use crate::run::{candor, example, files, write};

const RELEASE: [&str; 6] = ["release", "2026.05", "--published", "2026-05-01", "--effective", "2026-05-16"];

#[test]
fn a_release_moves_what_next_holds_into_the_version() {
    let folder = example();
    candor(folder.path(), &RELEASE).ends(0);
    let version =
        std::fs::read_to_string(folder.path().join("content/versions/2026.05/version.yaml")).expect("a version");
    assert!(version.contains("接入灯塔推送"), "{version}");
    let next = std::fs::read_to_string(folder.path().join("content/next.yaml")).expect("next.yaml");
    assert!(!next.contains("灯塔"), "{next}");
    candor(folder.path(), &["check"]).ends(0);
    candor(folder.path(), &["diff"]).ends(0);
    candor(folder.path(), &RELEASE).ends(2);
}

#[test]
fn dates_and_notes_are_demanded() {
    let folder = example();
    let release = |published: &str, effective: &str| {
        candor(folder.path(), &["release", "2026.05", "--published", published, "--effective", effective])
    };
    release("2026-05-02", "2026-05-01").ends(1);
    release("2026-02-30", "2026-05-01").ends(2);
    write(folder.path(), "content/next.yaml", "decisions: []\n");
    release("2026-05-01", "2026-05-16").ends(1);
    assert!(!folder.path().join("content/versions").join("2026.05").exists());
}

#[test]
fn what_needs_consent_is_published_in_good_time() {
    let folder = example();
    candor(folder.path(), &RELEASE).ends(0);
    let path = "content/sdks/beacon-push.yaml";
    crate::run::edit(folder.path(), path, "fields: [network.type]", "fields: [network.type, network.ip]");
    write(folder.path(), "content/next.yaml", "note: { zh-CN: 新增。, en: More. }\n");
    let release = |effective: &str| {
        candor(folder.path(), &["release", "2026.11", "--published", "2026-11-01", "--effective", effective])
    };
    let early = release("2026-11-15").ends(1);
    assert!(early.stderr.contains("2026-11-16"), "the earliest day: {early:?}");
    release("2026-11-16").ends(0);
    let version =
        std::fs::read_to_string(folder.path().join("content/versions/2026.11/version.yaml")).expect("a version");
    assert!(version.contains("epoch: 2") && version.contains("previous: \"2026.05\""), "{version}");
}

#[test]
fn a_cut_tail_is_caught_by_an_expected_head() {
    let folder = example();
    candor(folder.path(), &RELEASE).ends(0);
    let seal: serde_json::Value =
        serde_json::from_slice(&files(&folder.path().join("content/versions"))["2026.05/seal.json"]).expect("JSON");
    let head = seal["seal"].as_str().expect("a seal");
    candor(folder.path(), &["verify", "--expect-head", head]).ends(0);
    std::fs::remove_dir_all(folder.path().join("content/versions/2026.05")).expect("the tail");
    candor(folder.path(), &["verify"]).ends(0);
    candor(folder.path(), &["verify", "--expect-head", head]).ends(4);
}
