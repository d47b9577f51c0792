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

/// A run of three English words: a sentence that nobody put into Chinese.
fn english_in(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_english = |word: &&str| word.bytes().all(|byte| byte.is_ascii_lowercase() || b"';.".contains(&byte));
    words.windows(3).filter(|three| three.iter().all(is_english)).map(|three| three.join(" ")).collect()
}

#[test]
fn help_is_chinese_to_the_last_sentence() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let chinese = |arguments: &[&str]| run(folder.path(), &[("LANG", "zh_CN.UTF-8")], arguments);
    let first = chinese(&["--help"]).ends(0).stdout;
    assert!(first.contains("用法：") && first.contains("命令："), "{first}");
    let listed = first.lines().filter_map(|line| line.strip_prefix("  ")?.split("  ").next()).map(str::trim);
    let commands: Vec<&str> =
        listed.filter(|name| name.len() > 2 && name.bytes().all(|byte| byte.is_ascii_lowercase())).collect();
    assert!(commands.len() >= 12, "{commands:?}");
    assert_eq!(english_in(&first), [""; 0], "{first}");
    for command in commands {
        for help in ["--help", "-h"] {
            let said = chinese(&[command, help]).ends(0).stdout;
            assert_eq!(english_in(&said), [""; 0], "{command}: {said}");
        }
    }
    assert!(run(folder.path(), &[("LANG", "en_GB.UTF-8")], &["check", "--help"]).ends(0).stdout.contains("Usage:"));
    assert!(chinese(&[]).ends(2).stderr.contains("用法："), "what can be done is said to whoever says nothing");
}

#[test]
fn what_is_typed_wrong_is_told_in_the_language_of_the_terminal() {
    let folder = tempfile::TempDir::new().expect("a folder");
    for (arguments, chinese, english) in [
        (
            &["chekc"][..],
            "没有命令「chekc」，是否想写「check」？",
            "There is no command `chekc`; did you mean `check`?",
        ),
        (&["check", "--formt", "json"], "是否想写「--format」？", "did you mean `--format`?"),
        (&["check", "everything"], "这里不能写「everything」", "`everything` isn't expected here"),
        (&["check", "--format", "yaml"], "「--format <FORMAT>」不能写「yaml」", "it may be: text, json, github"),
        (&["diff", "--fail-on", "loud"], "可以写：editorial, notice, decide, consent。", "`loud` isn't a value of"),
        (&["release", "2026.11"], "还缺：--effective <DATE>", "Something is missing: --effective <DATE>"),
        (&["check", "--online-private"], "还缺：--online", "Something is missing: --online"),
        (&["schema", "sdk", "--out", "x"], "不能与", "can't be used together"),
        (&["build", "--out"], "后面要有值", "needs a value"),
        (&["--lang", "fr", "check"], "可以写：en, zh-CN。", "it may be: en, zh-CN."),
        (&["serve", "--port", "abc"], "「--port <N>」不能写「abc」。", "`abc` isn't a value of `--port <N>`.\n"),
    ] {
        for (language, said) in [("zh_CN.UTF-8", chinese), ("en_GB.UTF-8", english)] {
            let run = run(folder.path(), &[("LANG", language)], arguments).ends(2);
            assert!(run.stderr.contains(said) && run.stderr.contains("--help"), "{said}: {run:#?}");
            assert_eq!(run.stdout, "");
        }
    }
}
