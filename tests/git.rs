//! `candor diff` against git revisions: what they hold is compared, and what is hostile in them or in git is not run.

use crate::run::{Run, candor, edit, ended, example, program, write};
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

fn git(folder: &Path, arguments: &[&str]) {
    let mut command = Command::new("git");
    command.current_dir(folder).args([
        "-c",
        "user.name=a",
        "-c",
        "user.email=a@b.example",
        "-c",
        "init.defaultBranch=main",
    ]);
    let output = command.args(arguments).output().expect("git is there");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn commit(folder: &Path) {
    git(folder, &["add", "--all"]);
    git(folder, &["commit", "--quiet", "--message", "state"]);
}

/// The example in a repository, committed once, then with one more field.
fn repository() -> TempDir {
    let folder = example();
    git(folder.path(), &["init", "--quiet"]);
    commit(folder.path());
    edit(folder.path(), "content/sdks/beacon-push.yaml", "device.oaid", "device.model, device.oaid");
    folder
}

/// Runs the program where it finds git.
fn diff(folder: &Path, arguments: &[&str]) -> Run {
    let path = std::env::var("PATH").expect("a path");
    ended(program(folder).env("PATH", path).arg("diff").args(arguments))
}

/// Whether one of the changes was judged by a rule.
fn tells(run: &Run, rule: &str) -> bool {
    let report = run.json();
    let changes = report["changes"].as_array().cloned().unwrap_or_default();
    let rules =
        changes.iter().flat_map(|change| change["apps"]["wallet"]["rules"].as_array().cloned().unwrap_or_default());
    rules.into_iter().any(|matched| matched["rule"] == rule)
}

#[test]
fn a_revision_is_an_end_like_any_other() {
    let folder = repository();
    let json = ["--format", "json"];
    for name in ["HEAD", "main", "git:main"] {
        let run = diff(folder.path(), &[&[name], &json[..]].concat()).ends(1);
        assert!(tells(&run, "field-added"), "{name}");
    }
    diff(folder.path(), &["HEAD", "--fail-on", "consent"]).ends(1);
    commit(folder.path());
    diff(folder.path(), &["HEAD"]).ends(0);
    assert!(tells(&diff(folder.path(), &[&["HEAD~1", "HEAD"], &json[..]].concat()).ends(1), "field-added"));
    assert!(tells(&diff(folder.path(), &[&["HEAD", "git:HEAD~1"], &json[..]].concat()).ends(0), "field-removed"));
}

#[test]
fn the_content_may_stand_deeper_in_the_repository() {
    let folder = TempDir::new().expect("a folder");
    crate::run::copy(example().path(), &folder.path().join("docs/privacy"));
    git(folder.path(), &["init", "--quiet"]);
    commit(folder.path());
    let inner = folder.path().join("docs/privacy");
    diff(&inner, &["HEAD"]).ends(0);
    edit(&inner, "content/sdks/beacon-push.yaml", "device.oaid", "device.model, device.oaid");
    diff(&inner, &["HEAD"]).ends(1);
    let path = std::env::var("PATH").expect("a path");
    ended(program(folder.path()).env("PATH", path).args(["-C", "docs/privacy", "diff", "HEAD"])).ends(1);
}

#[test]
fn a_name_that_could_be_two_things_asks_which() {
    let folder = repository();
    candor(folder.path(), &["release", "2026.11", "--published", "2026-11-05", "--effective", "2026-11-20"]).ends(0);
    git(folder.path(), &["tag", "2026.11", "HEAD"]);
    // A tag of the version's name marks what was sealed: the version wins.
    diff(folder.path(), &["2026.11"]).ends(0);
    diff(folder.path(), &["git:2026.11"]).ends(1);
    crate::run::copy(&folder.path().join("content"), &folder.path().join("2026.11"));
    let run = diff(folder.path(), &["2026.11"]).ends(2);
    for way in ["`folder:2026.11`", "`version:2026.11`", "`git:2026.11`"] {
        assert!(run.stderr.contains(way), "{}", run.stderr);
    }
    for way in ["folder:2026.11", "version:2026.11"] {
        diff(folder.path(), &[way]).ends(0);
    }
    git(folder.path(), &["branch", "main-copy"]);
    crate::run::copy(&folder.path().join("content"), &folder.path().join("main-copy"));
    diff(folder.path(), &["main-copy"]).ends(2);
    diff(folder.path(), &["./main-copy"]).ends(0);
}

#[test]
fn what_is_not_there_is_wrong_usage_and_what_cannot_be_read_is_unknown() {
    let folder = repository();
    for name in [
        "no-such-thing",
        "git:no-such-thing",
        "git:-x",
        "git:--upload-pack=touch x",
        "git:",
        "folder:none",
        "version:none",
    ] {
        diff(folder.path(), &["--", name]).ends(2);
    }
    assert!(!folder.path().join("x").exists());
    write(folder.path(), "content/sdks/beacon-push.yaml", "name: [\n");
    commit(folder.path());
    let run = diff(folder.path(), &["HEAD~1", "HEAD", "--format", "json"]).ends(3);
    assert_eq!(run.json()["outcome"], "incomplete");
    git(folder.path(), &["rm", "-r", "--quiet", "content/sdks", "content/apps"]);
    std::fs::rename(folder.path().join("content"), folder.path().join("elsewhere")).expect("a folder");
    commit(folder.path());
    crate::run::copy(&folder.path().join("elsewhere"), &folder.path().join("content"));
    let run = diff(folder.path(), &["git:HEAD"]).ends(2);
    assert!(run.stderr.contains("has no content folder"), "{}", run.stderr);
}

#[test]
fn links_in_a_revision_stay_inside_the_folder() {
    let folder = repository();
    let content = folder.path().join("content");
    std::fs::rename(content.join("sdks/beacon-push.yaml"), content.join("static-copy.yaml.bak")).expect("a file");
    commit(folder.path());
    std::fs::remove_file(content.join("static-copy.yaml.bak")).expect("a file");
    git(folder.path(), &["checkout", "--quiet", "HEAD~1", "--", "content/sdks/beacon-push.yaml"]);
    std::fs::rename(content.join("sdks/beacon-push.yaml"), content.join("sdks/moved.yaml")).expect("a file");
    std::os::unix::fs::symlink("moved.yaml", content.join("sdks/beacon-push.yaml")).expect("a link");
    commit(folder.path());
    let report = diff(folder.path(), &["HEAD~2", "HEAD", "--format", "json"]).json();
    assert_eq!(report["findings"].as_array().map(Vec::len), Some(0), "a link inside is followed: {report:#}");
    std::fs::remove_file(content.join("sdks/beacon-push.yaml")).expect("a link");
    std::os::unix::fs::symlink("/etc/passwd", content.join("sdks/beacon-push.yaml")).expect("a link");
    commit(folder.path());
    let run = diff(folder.path(), &["HEAD~1", "HEAD", "--format", "json"]).ends(3);
    assert_eq!(run.json()["findings"][0]["rule"], "link-leads-out");
}

#[test]
fn nothing_that_a_repository_configures_is_run() {
    let folder = repository();
    let trap = folder.path().join("trap");
    let script = folder.path().join("trap.sh");
    write(folder.path(), "trap.sh", format!("#!/bin/sh\ntouch {}\ncat\n", trap.display()));
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(&script, mode).expect("a script");
    write(folder.path(), ".gitattributes", "*.yaml filter=trap diff=trap\n");
    commit(folder.path());
    let script = script.to_str().expect("a path");
    for key in [
        "core.fsmonitor",
        "core.pager",
        "pager.ls-tree",
        "diff.external",
        "diff.trap.textconv",
        "filter.trap.smudge",
        "filter.trap.clean",
        "core.sshCommand",
        "core.askPass",
        "alias.ls-tree",
    ] {
        git(folder.path(), &["config", key, script]);
    }
    for hook in ["post-checkout", "post-index-change", "reference-transaction", "pre-auto-gc"] {
        std::fs::copy(script, folder.path().join(".git/hooks").join(hook)).expect("a hook");
    }
    diff(folder.path(), &["HEAD"]).ends(0);
    diff(folder.path(), &["HEAD~1"]).ends(1);
    assert!(!trap.exists());
}

#[test]
fn git_is_asked_only_where_it_may_be_meant() {
    let folder = repository();
    candor(folder.path(), &["release", "2026.11", "--published", "2026-11-05", "--effective", "2026-11-20"]).ends(0);
    let programs = TempDir::new().expect("a folder");
    write(programs.path(), "git", "#!/bin/sh\ntouch called\nexit 1\n");
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(programs.path().join("git"), mode).expect("a program");
    let run = |arguments: &[&str]| ended(program(folder.path()).env("PATH", programs.path()).args(arguments));
    run(&["check"]);
    run(&["diff"]).ends(0);
    run(&["diff", "2026.11"]).ends(0);
    assert!(!folder.path().join("called").exists());
    // Without git, or with one that fails, a revision is unknown; nothing is compared with nothing.
    run(&["diff", "git:HEAD"]).ends(2);
    ended(program(folder.path()).env("PATH", "/nowhere").args(["diff", "git:HEAD"])).ends(5);
}
