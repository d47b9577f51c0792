//! Refused by the disk at any call: one error that says what, where and how to mend it; nothing is lost or left behind.

use super::trial::{Trial, World, all_paths, cold_build, litter, names, rebuild, release, world};
use super::{figure, is_long, spread};
use crate::run::{Run, candor, ended, program};
use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

/// What the system may answer to each call.
const REFUSALS: [(&str, &[&str]); 22] = [
    ("openat", &["ENOSPC", "EIO", "EACCES", "EMFILE", "ENFILE", "EROFS", "EDQUOT"]),
    ("write", &["ENOSPC", "EIO", "EDQUOT"]),
    ("read", &["EIO"]),
    ("getdents64", &["EIO"]),
    ("statx", &["EACCES", "EIO"]),
    ("readlink", &["EACCES", "EIO"]),
    ("mkdir", &["ENOSPC", "EACCES", "EROFS", "EIO", "EDQUOT"]),
    ("mkdirat", &["ENOSPC", "EACCES", "EROFS", "EIO", "EDQUOT"]),
    ("rename", &["EIO", "ENOSPC", "EACCES", "EROFS", "EDQUOT"]),
    ("renameat", &["EIO", "ENOSPC", "EACCES", "EROFS", "EDQUOT"]),
    ("renameat2", &["EIO", "ENOSPC", "EACCES", "EROFS", "EDQUOT"]),
    ("link", &["EIO", "ENOSPC", "EACCES", "EROFS", "EDQUOT"]),
    ("linkat", &["EIO", "ENOSPC", "EACCES", "EROFS", "EDQUOT"]),
    ("unlink", &["EIO", "EACCES", "EROFS"]),
    ("unlinkat", &["EIO", "EACCES", "EROFS"]),
    ("rmdir", &["EIO", "EACCES", "EROFS"]),
    ("fsync", &["EIO", "ENOSPC", "EDQUOT"]),
    ("fdatasync", &["EIO", "ENOSPC", "EDQUOT"]),
    ("chmod", &["EROFS", "EACCES", "EIO"]),
    ("fchmod", &["EROFS", "EACCES", "EIO"]),
    ("fchmodat", &["EROFS", "EACCES", "EIO"]),
    ("flock", &["EIO"]),
];

/// How people are told of each answer: what is to be done about it, in both languages.
const MENDS: [(&[&str], &str, &str); 6] = [
    (&["ENOSPC"], "no room left", "磁盘已满"),
    (&["EDQUOT"], "share of the disk", "磁盘配额"),
    (&["EROFS"], "can only be read", "只能读、不能写"),
    (&["EACCES"], "no permission", "没有权限"),
    (&["EMFILE", "ENFILE"], "too many files", "打开的文件过多"),
    (&["EIO"], "fault of its own", "硬件或读写故障"),
];

/// One refusal: at which call, for the how-manieth time, with what answer, and whether all later ones are refused too.
type Refusal = (String, usize, &'static str, bool);

fn refusals(trial: &Trial) -> Vec<Vec<Refusal>> {
    let calls: Vec<&str> = REFUSALS.iter().map(|(call, _)| *call).collect();
    let mut all = Vec::new();
    for (call, count) in trial.calls(&calls, &all_paths) {
        let answers = REFUSALS.iter().find(|(name, _)| *name == call).expect("it was asked for").1;
        let mut of_call = Vec::new();
        for time in 1..=count {
            // A full disk is full for the next file too; every second time it is refused once only.
            let refusal = |(at, answer): (usize, &&'static str)| (call.clone(), time, *answer, (at + time) % 2 == 0);
            of_call.extend(answers.iter().enumerate().map(refusal));
        }
        all.push(of_call);
    }
    all
}

/// Has the command refused at calls of every kind.
fn at_calls(trial: &Trial, each: usize) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let all = refusals(trial);
    let tried = spread(&all, each);
    let calls: Vec<&str> = REFUSALS.iter().map(|(call, _)| *call).collect();
    for (index, (call, time, answer, later)) in tried.iter().enumerate() {
        let folder = trial.folder();
        let language = ["en", "zh-CN"][index % 2];
        let (when, what) = (if *later { "+" } else { "" }, format!("{} refused {answer} at {call} {time}", trial.name));
        let strace = ["-o", "/dev/null", &format!("--trace={}", names(&calls))].map(str::to_owned);
        let inject = [format!("--inject={call}:error={answer}:when={time}{when}")];
        let strace = [&strace[..], &inject, &all_paths(trial, folder.path())].concat();
        let run = trial.traced(folder.path(), &strace, language);
        let found = world(folder.path());
        let state = trial.state(&found);
        *seen.entry(format!("exit {}, {state}", run.code)).or_default() += 1;
        judge(trial, &run, &found, (answer, language), &format!("{what}{when}"));
        trial.next_run_is_clean(folder.path(), &what);
    }
    figure(&format!("{}: {} of {} refusals", trial.name, tried.len(), all.concat().len()), seen);
}

fn judge(trial: &Trial, run: &Run, found: &World, (answer, language): (&str, &str), what: &str) {
    if run.code == 0 {
        assert!(*found == trial.new, "{what}: exit 0, and not all is done: {run:#?}");
        return;
    }
    assert_eq!(run.code, 5, "{what}: {run:#?}");
    let said = format!("{}{}", run.stdout, run.stderr);
    let (_, english, chinese) = MENDS.iter().find(|(answers, ..)| answers.contains(&answer)).expect("a mend");
    let mend = if language == "en" { english } else { chinese };
    assert!(said.contains(mend), "{what}: how to mend it: {said}");
    assert!(said.contains(['/', '.']), "{what}: where: {said}");
    for noise in ["panicked", "os error", "RUST_BACKTRACE"] {
        assert!(!said.contains(noise), "{what}: {said}");
    }
    // One finding with its reason, or one line; every file that can't be read has its own.
    let told = run.stderr.lines().filter(|line| !line.is_empty()).count();
    let findings = run.stdout.matches("[file-refused]").count();
    assert!(told + findings.min(1) == 1, "{what}: one error: {said}");
}

#[test]
fn a_first_build_refused_at_any_call() {
    at_calls(&cold_build(), 1);
}

#[test]
fn a_rebuild_refused_at_any_call() {
    at_calls(&rebuild(), 1);
}

#[test]
fn a_release_refused_at_any_call() {
    at_calls(&release(), 2);
}

/// What can't be printed is no success, and no panic either.
#[test]
fn a_full_disk_behind_what_is_printed() {
    let trial = release();
    let folder = trial.folder();
    let full = || File::options().write(true).open("/dev/full").expect("Linux has it");
    let run = |arguments: &[&str]| ended(program(folder.path()).args(arguments).stderr(full())).code;
    assert_eq!(run(&["build"]), 0, "the site is whole");
    assert_eq!(run(&["build", "--out", "content"]), 2);
    assert_eq!(run(&["check", "--lang", "xx"]), 2);
    let mut command = program(folder.path());
    let printed = command.args(["build", "--format", "json"]).stdout(full()).output().expect("it runs");
    assert_eq!(printed.status.code(), Some(5));
    assert!(String::from_utf8_lossy(&printed.stderr).contains("could not be written to its end"), "{printed:?}");
    assert!(litter(&world(folder.path())).is_empty());
}

/// A fault of the disk is never told as an alteration: whoever hears of one must be able to rely on it.
#[test]
fn a_disk_that_fails_does_not_accuse_anybody() {
    let trial = rebuild();
    let folder = trial.folder();
    let sealed = "content/versions/2026.05";
    for (command, file) in [("verify", "inventory.json"), ("check", "seal.json"), ("diff", "version.yaml")] {
        accuses_nobody(folder.path(), &[command], &format!("{sealed}/{file}"));
    }
    for file in ["index.html", "manifest.json", "data/2026.05/inventory.json"] {
        accuses_nobody(
            folder.path(),
            &["verify", &folder.path().join("public").display().to_string()],
            &format!("public/{file}"),
        );
    }
    // Nor is a template that can't be read one that isn't there.
    crate::run::write(folder.path(), "templates/stamp.html", "<b>our own stamp</b>\n");
    accuses_nobody(folder.path(), &["build"], "templates/stamp.html");
    candor(folder.path(), &["verify"]).ends(0);
}

fn accuses_nobody(folder: &Path, arguments: &[&str], file: &str) {
    for call in if is_long() { &["openat", "read", "statx", "readlink"][..] } else { &["openat", "read"] } {
        let mut command = std::process::Command::new("strace");
        command.args(["-f", "-qq", "-o", "/dev/null", &format!("--trace={call}")]);
        command.args([&format!("--inject={call}:error=EIO"), "-P", &folder.join(file).display().to_string()]);
        let run =
            ended(command.arg(crate::run::executable()).arg("-C").arg(folder).args(["--lang", "en"]).args(arguments));
        // To be looked at by a link's rules alone, a file is not read.
        assert!(run.code == 5 || run.code == 0 && *call == "readlink", "{arguments:?} {call} {file}: {run:#?}");
        for accusation in ["altered", "missing", "is not there"] {
            assert!(!run.stdout.contains(accusation), "{arguments:?} {call} {file}: {run:#?}");
        }
    }
}
