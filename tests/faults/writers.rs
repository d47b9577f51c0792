//! Two writers at once: one waits or leaves cleanly, with a plain sentence.

use super::trial::{Trial, cold_build, litter, rebuild, release, world};
use crate::run::{Run, candor, program, write};
use std::path::Path;
use std::process::{Child, Stdio};

fn start(folder: &Path, arguments: &[&str]) -> Child {
    let mut command = program(folder);
    command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts")
}

fn end(child: Child) -> Run {
    let output = child.wait_with_output().expect("it ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("candor prints UTF-8");
    Run { code: output.status.code().unwrap_or(-1), stdout: text(output.stdout), stderr: text(output.stderr) }
}

fn both(trial: &Trial, second: &[&str]) -> (tempfile::TempDir, [Run; 2]) {
    let folder = trial.folder();
    let children = [start(folder.path(), trial.arguments), start(folder.path(), second)];
    let runs = children.map(end);
    assert_eq!(litter(&world(folder.path())), [""; 0]);
    for run in &runs {
        assert!(!run.stderr.contains("panicked") && !run.stderr.contains("os error"), "{run:?}");
    }
    (folder, runs)
}

#[test]
fn two_builds_of_one_site() {
    for trial in [cold_build(), rebuild()] {
        let (folder, runs) = both(&trial, trial.arguments);
        assert_eq!(runs.each_ref().map(|run| run.code), [0, 0], "{runs:?}");
        assert!(world(folder.path()) == trial.new);
    }
}

#[test]
fn two_releases_of_one_version_and_of_two() {
    let trial = release();
    let (folder, runs) = both(&trial, trial.arguments);
    let mut codes = runs.each_ref().map(|run| run.code);
    codes.sort();
    assert_eq!(codes, [0, 2], "{runs:?}");
    assert!(runs.iter().any(|run| run.stderr.contains("is sealed already")), "{runs:?}");
    assert!(world(folder.path()) == trial.new);
    let other = ["release", "2026.12", "--published", "2026-12-01", "--effective", "2026-12-01"];
    let (folder, runs) = both(&trial, &other);
    // Whoever comes second finds `next.yaml` without a note.
    let mut codes = runs.each_ref().map(|run| run.code);
    codes.sort();
    assert_eq!(codes, [0, 1], "{runs:?}");
    assert!(runs.iter().any(|run| run.stderr.contains("has no note")), "{runs:?}");
    candor(folder.path(), &["verify"]).ends(0);
}

#[test]
fn a_build_beside_a_release() {
    let trial = release();
    let (folder, runs) = both(&trial, &["build"]);
    assert_eq!(runs.each_ref().map(|run| run.code), [0, 0], "{runs:?}");
    candor(folder.path(), &["verify", "public"]).ends(0);
    candor(folder.path(), &["build"]).ends(0);
    candor(folder.path(), &["verify", "public"]).ends(0);
}

/// Whoever finds another at work says so, and waits until that one has ended, however it ends.
#[test]
fn the_second_says_that_it_waits() {
    for (trial, locked) in [(release(), "content"), (cold_build(), "")] {
        let folder = trial.folder();
        let first = std::fs::File::open(folder.path().join(locked)).expect("it is there");
        first.lock().expect("nobody else holds it");
        let mut second = start(folder.path(), trial.arguments);
        let said = std::io::BufReader::new(second.stderr.take().expect("it is piped"));
        let mut lines = std::io::BufRead::lines(said);
        let line = lines.next().expect("it says something").expect("in UTF-8");
        assert_eq!(line, "Another candor is writing here; waiting until it is done, ten seconds at most.");
        assert!(trial.made(&world(folder.path())) == Some(0));
        drop(first);
        assert_eq!(second.wait().expect("it ends").code(), Some(0));
        assert!(world(folder.path()) == trial.new);
    }
}

/// What changed while a build waited is in what it publishes: the words of a team, a template, a file, a version.
#[test]
fn a_build_that_waited_publishes_what_stands_then() {
    let trial = release();
    let folder = trial.folder();
    let first = std::fs::File::open(folder.path()).expect("it is there");
    first.lock().expect("nobody else holds it");
    let mut second = start(folder.path(), &["build"]);
    let mut said = std::io::BufReader::new(second.stderr.take().expect("it is piped"));
    let mut line = String::new();
    std::io::BufRead::read_line(&mut said, &mut line).expect("it says something");
    assert!(line.contains("waiting"), "{line}");
    trial.plain(folder.path()).ends(0);
    write(folder.path(), "content/static/late.txt", "late");
    write(folder.path(), "templates/stamp.html", "<b>our own stamp</b>\n");
    write(folder.path(), "templates/locale/en/ui.ftl", "nav-home = Our own home\n");
    drop(first);
    assert_eq!(second.wait().expect("it ends").code(), Some(0), "{:?}", std::io::read_to_string(said));
    let waited = world(&folder.path().join("public"));
    assert!(waited.contains_key("late.txt") && waited.contains_key("data/2026.11/seal.json"));
    candor(folder.path(), &["build"]).ends(0);
    assert!(waited == world(&folder.path().join("public")), "a build that didn't wait publishes the same");
}

/// Waiting has an end, with an exit code and a sentence of its own.
#[test]
fn whoever_waits_in_vain_leaves_cleanly() {
    let trial = release();
    let folder = trial.folder();
    let first = std::fs::File::open(folder.path().join("content")).expect("it is there");
    first.lock().expect("nobody else holds it");
    let run = trial.plain(folder.path()).ends(5);
    assert!(run.stderr.contains("for more than ten seconds") && run.stderr.lines().count() == 2, "{run:?}");
    assert!(world(folder.path()) == trial.old);
}
