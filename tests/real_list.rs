//! Five dated states of a real list, sealed one after the other: each step says what the law needs said.

use crate::run::{Run, candor, copy, repository, write};
use serde_json::Value;
use tempfile::TempDir;

const STATES: [&str; 5] = ["2025-08-15", "2025-09-14", "2025-10-25", "2026-04-25", "2026-05-30"];

/// Replaces the working copy by a state of the list.
fn lay(folder: &TempDir, state: &str) {
    let content = folder.path().join("content");
    for entry in std::fs::read_dir(&content).into_iter().flatten().flatten() {
        match entry.file_name() == "versions" {
            true => {}
            false if entry.path().is_dir() => std::fs::remove_dir_all(entry.path()).expect("a folder"),
            false => std::fs::remove_file(entry.path()).expect("a file"),
        }
    }
    copy(&repository(&format!("tests/real/simpfun/{state}/content")), &content);
}

fn seal(folder: &TempDir, state: &str) -> Run {
    candor(folder.path(), &["release", state, "--published", state, "--effective", state])
}

/// All five states, sealed; with the changes of each step as `diff` told them before it was sealed.
fn sealed() -> (TempDir, Vec<Value>) {
    let folder = TempDir::new().expect("a folder");
    let mut steps = Vec::new();
    for state in STATES {
        lay(&folder, state);
        if state != STATES[0] {
            steps.push(candor(folder.path(), &["diff", "--format", "json"]).json());
        }
        seal(&folder, state).ends(0);
    }
    (folder, steps)
}

/// The level, kind, first route and rules of each change.
fn told(step: &Value) -> Vec<String> {
    let changes = step["changes"].as_array().expect("changes");
    let change = |change: &Value| {
        format!(
            "{} {} {}",
            change["level"].as_str().unwrap_or_default(),
            change["kind"].as_str().unwrap_or_default(),
            change["routes"][0].as_str().unwrap_or_default()
        )
    };
    changes.iter().map(change).collect()
}

#[test]
fn each_step_of_the_real_list_is_told_as_the_law_needs_it() {
    let (folder, steps) = sealed();
    assert_eq!(told(&steps[0]), ["notice removed sdks/shiply"]);
    assert_eq!(told(&steps[1]), ["consent added sdks/alipay-client"]);
    let recharge = "sdks/alipay-client/features/recharge";
    assert_eq!(
        told(&steps[2]),
        [
            format!("consent stated {recharge}/fields/device.aaid/on/android/purposes"),
            "consent added sdks/azure-text-translation".to_owned(),
            format!("notice stated {recharge}/name"),
        ]
    );
    assert_eq!(told(&steps[3]), [""; 0]);
    assert_eq!(steps[3]["outcome"], "clean");
    let first = &steps[2]["changes"][0];
    assert_eq!(first["routes"].as_array().map(Vec::len), Some(16), "one change over all sixteen fields");
    assert_eq!(first["apps"]["simpfun"]["rules"][0]["rule"], "purposes-first-stated");
    assert_eq!(first["apps"]["simpfun"]["rules"][0]["level"], "decide");
    assert_eq!(first["decision"]["late"]["since"], "2025-10-25");
    let version = std::fs::read_to_string(folder.path().join("content/versions/2026-05-30/version.yaml")).unwrap();
    assert!(version.contains("level: none"), "{version}");
    candor(folder.path(), &["verify"]).ends(0);
}

#[test]
fn what_the_law_asks_and_the_list_leaves_out_is_said_of_each_state() {
    let folder = TempDir::new().expect("a folder");
    lay(&folder, "2026-04-25");
    let findings = candor(folder.path(), &["check", "--format", "json"]).ends(0).json();
    let not_stated = |finding: &Value| {
        finding["rule"] == "stored-in-not-stated" && finding["file"] == "content/sdks/azure-text-translation.yaml"
    };
    assert!(findings["findings"].as_array().unwrap().iter().any(not_stated));
}

#[test]
fn an_error_that_was_published_is_recorded_as_it_was() {
    let folder = TempDir::new().expect("a folder");
    lay(&folder, "2025-10-25");
    let findings = candor(folder.path(), &["check", "--format", "json"]).ends(0).json();
    let fault = findings["findings"].as_array().unwrap().iter().find(|finding| finding["rule"] == "purpose-missing");
    assert_eq!(fault.expect("the finding stands")["severity"], "warning");
    seal(&folder, "2025-10-25").ends(0);
    let version = std::fs::read_to_string(folder.path().join("content/versions/2025-10-25/version.yaml")).unwrap();
    assert!(version.contains("check: purpose-missing"), "{version}");

    let folder = TempDir::new().expect("a folder");
    lay(&folder, "2025-10-25");
    write(folder.path(), "content/next.yaml", "note: 接入支付宝。\n");
    let refused = seal(&folder, "2025-10-25").ends(1);
    assert!(refused.stdout.contains("purpose-missing"), "{refused:?}");
    assert!(!folder.path().join("content/versions/2025-10-25").exists());
}

#[test]
fn nothing_undecided_is_sealed() {
    let folder = TempDir::new().expect("a folder");
    lay(&folder, "2025-10-25");
    seal(&folder, "2025-10-25").ends(0);
    lay(&folder, "2026-04-25");
    write(folder.path(), "content/next.yaml", "note: 补充目的。\n");
    let refused = seal(&folder, "2026-04-25").ends(1);
    assert!(refused.stdout.contains("- change: c-"), "the lines to fill in: {refused:?}");
    assert!(!folder.path().join("content/versions/2026-04-25").exists());
    candor(folder.path(), &["diff", "--fail-on", "consent"]).ends(1);
}
