//! The language in which candor talks: as asked, else the terminal's, else the site's; the same for every command.

use crate::run::{Run, ended, example, program};
use std::path::Path;

/// Every command that says something of a site, with how it ends in the sealed example.
const COMMANDS: [&[&str]; 9] = [
    &["check"],
    &["status"],
    &["diff"],
    &["build"],
    &["verify"],
    &["verify", "public"],
    &["verify", "--expect-head", "abc"],
    &["explain", "field-added"],
    &["release", "2026.11", "--effective", "2026-11-20"],
];

fn run(folder: &Path, environment: &[(&str, &str)], arguments: &[&str]) -> Run {
    let mut command = program(folder);
    ended(command.env_remove("LANG").envs(environment.iter().copied()).args(arguments))
}

fn is_chinese(run: &Run) -> bool {
    let said = format!("{}{}", run.stdout, run.stderr);
    assert!(!said.trim().is_empty(), "{run:#?}");
    said.contains(['。', '，', '：', '「'])
}

#[test]
fn every_command_speaks_the_language_that_is_asked_for() {
    let folder = example();
    let release = ["release", "2026.11", "--published", "2026-11-05", "--effective", "2026-11-20"];
    run(folder.path(), &[], &release).ends(0);
    run(folder.path(), &[], &["build"]).ends(0);
    for command in COMMANDS {
        let speaks = |environment: &[(&str, &str)]| is_chinese(&run(folder.path(), environment, command));
        assert!(speaks(&[("LANG", "zh_CN.UTF-8")]), "{command:?}");
        assert!(!speaks(&[("LANG", "en_GB.UTF-8")]), "{command:?}");
        assert!(!speaks(&[("LANG", "zh_CN.UTF-8"), ("LC_ALL", "en_GB.UTF-8")]), "{command:?}");
        // A pipeline has no language of its own; the site's counts.
        assert!(speaks(&[]) && speaks(&[("LANG", "C.UTF-8")]) && speaks(&[("LC_ALL", "POSIX")]), "{command:?}");
        let asked = |language| [&["--lang", language], command].concat();
        assert!(is_chinese(&run(folder.path(), &[("LANG", "en_GB.UTF-8")], &asked("zh-CN"))), "{command:?}");
        assert!(!is_chinese(&run(folder.path(), &[("LANG", "zh_CN.UTF-8")], &asked("en"))), "{command:?}");
    }
    run(folder.path(), &[], &["--lang", "fr", "check"]).ends(2);
}

#[test]
fn where_nothing_says_a_language_it_is_english() {
    let folder = tempfile::TempDir::new().expect("a folder");
    assert!(!is_chinese(&run(folder.path(), &[], &["check"]).ends(2)));
}
