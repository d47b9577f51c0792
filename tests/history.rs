//! Sealed versions: there whole or not at all, and every alteration is named.

use crate::run::{candor, example, files, program, write};
use std::process::{Command, Stdio};

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

/// Kills the release at calls that change the disk: the version is there whole, or it isn't, and the next run is clean.
#[test]
fn a_release_that_is_killed_leaves_a_whole_version_or_none() {
    let mut killed = 0;
    for call in ["mkdir", "openat", "fsync", "rename", "renameat", "renameat2", "unlink"] {
        for time in [1, 2, 3, 5, 8, 13, 400] {
            let folder = example();
            let status = Command::new("strace")
                .args([
                    "-f",
                    "-qq",
                    "-o",
                    "/dev/null",
                    "-P",
                    folder.path().join("content/versions").to_str().expect("a path"),
                ])
                .args(["-e", &format!("trace={call}"), "-e", &format!("inject={call}:signal=KILL:when={time}")])
                .arg(env!("CARGO_BIN_EXE_candor"))
                .args(RELEASE)
                .current_dir(folder.path())
                .stderr(Stdio::null())
                .status()
                .expect("strace is installed by tests/all");
            killed += usize::from(!status.success());
            candor(folder.path(), &["verify"]).ends(0);
            let again = candor(folder.path(), &RELEASE);
            assert!(again.code == 0 || again.code == 2, "{call} {time}: {again:?}");
            candor(folder.path(), &["verify"]).ends(0);
            let left: Vec<String> =
                files(&folder.path().join("content")).into_keys().filter(|path| path.contains("candor-")).collect();
            assert!(left.is_empty(), "{call} {time}: {left:?}");
        }
    }
    assert!(killed > 0, "no run was killed");
}

#[test]
fn two_writers_never_meet() {
    let folder = example();
    let start =
        || program(folder.path()).args(RELEASE).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it starts");
    let mut both = [start(), start()];
    let codes: Vec<i32> = both.iter_mut().map(|child| child.wait().expect("it ends").code().unwrap_or(-1)).collect();
    assert!(codes.contains(&0) && codes.iter().all(|code| [0, 1, 2].contains(code)), "{codes:?}");
    candor(folder.path(), &["verify"]).ends(0);
}
