//! What candor asks of the system, as strace hears it: no other program is started, and no network is spoken to.
#![cfg(target_os = "linux")]

use crate::run::{example, program};
use std::path::Path;
use std::process::Command;

/// The calls that start another program or speak to somebody else.
const CALLS: &str = "execve,execveat,fork,vfork,socket,connect,bind,listen,accept4,sendto,sendmsg";

/// Runs the program under strace; gives the calls, but for its own start.
fn traced(folder: &Path, arguments: &[&str]) -> Vec<String> {
    let log = folder.join("trace");
    let run = Command::new("strace")
        .args(["-f", "-qq", "-e", &format!("trace={CALLS}"), "-o"])
        .arg(&log)
        .arg(program(folder).get_program())
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .env("LANG", "C.UTF-8")
        .output()
        .expect("strace is installed");
    assert!(matches!(run.status.code(), Some(0 | 1)), "{arguments:?}: {run:?}");
    let text = std::fs::read_to_string(&log).expect("a trace");
    std::fs::remove_file(&log).expect("it was there");
    let mut calls: Vec<String> = text.lines().map(str::to_owned).collect();
    assert!(!calls.is_empty() && calls[0].contains("execve("), "{calls:?}");
    calls.remove(0);
    calls.retain(|call| !call.contains("+++ exited") && !call.contains("--- SIG"));
    calls
}

#[test]
fn no_program_is_started_and_nobody_is_spoken_to() {
    let folder = example();
    let root = folder.path();
    for arguments in [
        &["check"][..],
        &["check", "--format", "json"],
        &["release", "2026.11", "--published", "2026-11-05", "--effective", "2026-11-20"],
        &["diff"],
        &["diff", "2026.11", "2026.11"],
        &["build"],
        &["build", "--as-of", "2026-11-20"],
        &["verify"],
        &["verify", "public"],
        &["status"],
        &["explain", "field-added"],
        &["schema", "sdk"],
        &["completions", "bash"],
        &["new", "sdk", "beacon-maps"],
        &["init", "fresh"],
    ] {
        assert_eq!(traced(root, arguments), [""; 0], "{arguments:?}");
    }
}

#[test]
fn only_a_revision_starts_git_and_the_trace_would_hear_it() {
    let folder = example();
    let git = |arguments: &[&str]| {
        let run = Command::new("git")
            .args(["-c", "user.name=a", "-c", "user.email=a@example", "-C"])
            .arg(folder.path())
            .args(arguments)
            .output();
        assert!(run.expect("git").status.success(), "{arguments:?}");
    };
    git(&["init", "-q"]);
    git(&["add", "."]);
    git(&["commit", "-q", "-m", "first"]);
    let log = folder.path().join("trace");
    let run = Command::new("strace")
        .args(["-f", "-qq", "-e", &format!("trace={CALLS}"), "-o"])
        .arg(&log)
        .arg(program(folder.path()).get_program())
        .args(["diff", "HEAD"])
        .current_dir(folder.path())
        .output()
        .expect("strace is installed");
    assert!(matches!(run.status.code(), Some(0 | 1)), "{run:?}");
    let text = std::fs::read_to_string(&log).expect("a trace");
    let started: Vec<&str> =
        text.lines().filter(|line| line.contains("execve(") && line.contains(") = 0")).skip(1).collect();
    assert!(!started.is_empty(), "{text}");
    assert!(started.iter().all(|line| line.contains("git")), "{started:?}");
    assert!(!text.contains("socket("), "{text}");
}
