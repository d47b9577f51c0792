//! Folders that lead out, never end, or have names that nobody expects: nothing is read or written outside of them.
#![cfg(unix)]

use super::texts::quiet;
use crate::run::{Run, ended, example, files, program, write};
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

/// Runs the program; the system ends it once it has worked for as long as no folder may take.
pub(super) fn run(folder: &Path, arguments: &[&str]) -> Run {
    let mut command = Command::new("/bin/sh");
    command.args(["-c", "ulimit -t 60; exec \"$@\"", "sh"]).arg(program(folder).get_program());
    command.current_dir(folder).env_clear().env("LANG", "C.UTF-8");
    ended(command.args(arguments))
}

/// What a hostile folder does to the example; the secret beside it must stay where it is.
type Trick = fn(&Path);

const TRICKS: [(&str, Trick); 25] = [
    ("a link to a file outside", |content| link("../../secret", &content.join("static/x.txt"))),
    ("a link to a folder outside", |content| link("../..", &content.join("static/out"))),
    ("a link to itself", |content| link("loop", &content.join("static/loop"))),
    ("links in a ring", |content| {
        link("b", &content.join("static/a"));
        link("a", &content.join("static/b"));
    }),
    ("a link to the folder above", |content| link("..", &content.join("static/up"))),
    ("a device", |content| link("/dev/zero", &content.join("static/zero"))),
    ("a terminal", |content| link("/dev/tty", &content.join("policies/tty.en.md"))),
    ("the environment", |content| link("/proc/self/environ", &content.join("static/environ.txt"))),
    ("a password file as an SDK", |content| link("/etc/passwd", &content.join("sdks/passwd.yaml"))),
    ("a pipe as a policy", |content| pipe(&content.join("policies/pipe.en.md"))),
    ("a pipe among what is copied", |content| pipe(&content.join("static/pipe"))),
    ("a socket", |content| {
        drop(std::os::unix::net::UnixListener::bind(content.join("static/socket")).expect("a socket"));
    }),
    ("a name with a line end", |content| named(content, b"static/a\nX-Header: b")),
    ("a name that moves the cursor", |content| named(content, b"static/\x1B[2J\x07.txt")),
    ("a name that isn't text", |content| named(content, b"static/\xFF\xFE.txt")),
    ("a name that turns around", |content| named(content, "static/\u{202E}txt.exe".as_bytes())),
    ("a name with markup", |content| named(content, b"static/\"><script>alert(1)<")),
    ("an SDK with markup for a name", |content| named(content, b"sdks/<img src=x onerror=alert(1)>.yaml")),
    ("a policy that isn't text", |content| named(content, b"policies/\xFF.en.md")),
    ("a name with a backslash", |content| named(content, b"static/..\\..\\x")),
    ("what a page is called", |content| write(content, "static/en/index.html", "<script>alert(1)</script>")),
    ("what the host reads", |content| write(content, "static/_redirects", "/* https://evil.example 301\n")),
    ("the manifest", |content| write(content, "static/manifest.json", "{}")),
    ("a file where a folder of pages stands", |content| write(content, "static/data", "x")),
    ("a thousand folders in each other", |content| {
        // The path is longer than the system takes in one piece.
        let script =
            "d=$(printf 'd%.0s' $(seq 200)); for i in $(seq 40); do mkdir $d && cd $d || exit 1; done; echo x > x";
        let made = Command::new("/bin/bash").args(["-c", script]).current_dir(content.join("static")).status();
        assert!(made.expect("bash").success());
    }),
];

fn link(target: &str, at: &Path) {
    std::fs::create_dir_all(at.parent().expect("a parent")).expect("a folder");
    symlink(target, at).expect("a link");
}

fn pipe(at: &Path) {
    std::fs::create_dir_all(at.parent().expect("a parent")).expect("a folder");
    assert!(Command::new("mkfifo").arg(at).status().expect("mkfifo").success());
}

fn named(content: &Path, name: &[u8]) {
    let path = content.join(OsStr::from_bytes(name));
    std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
    std::fs::write(path, "secret: no\n").expect("a file");
}

/// The example with a folder around it, in which nothing may change.
fn with_tricks(tricks: &[(&str, Trick)]) -> tempfile::TempDir {
    let outer = tempfile::TempDir::new().expect("a folder");
    let content = outer.path().join("site/content");
    crate::run::copy(&crate::run::repository("tests/example/content"), &content);
    write(outer.path(), "secret", "the secret stays here");
    std::fs::create_dir_all(content.join("static")).expect("a folder");
    tricks.iter().for_each(|(_, trick)| trick(&content));
    outer
}

#[test]
fn a_folder_leads_nowhere_and_ends() {
    for trick in TRICKS {
        let (name, _) = trick;
        let outer = with_tricks(&[trick]);
        let root = outer.path().join("site");
        let run = run(&root, &["build"]);
        quiet(&run);
        let said = run.stdout + &run.stderr;
        assert!(!said.contains("root:") && !said.contains("the secret"), "{name}: {said}");
        let there = std::fs::read_dir(outer.path()).expect("it is there").flatten().map(|entry| entry.file_name());
        assert_eq!(there.count(), 2, "{name} wrote beside the folder");
        let site = root.join("public");
        for (path, bytes) in if site.is_dir() { files(&site) } else { Default::default() } {
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains("the secret") && !text.contains("root:x:"), "{name}: {path}");
            assert!(!path.ends_with(".html") || !text.contains("alert(1)"), "{name}: {path}");
            assert!(path != "_redirects" || !text.contains("evil"), "{name}");
        }
    }
    let outer = with_tricks(&TRICKS);
    for format in ["text", "json", "github", "gitlab", "sarif", "markdown"] {
        let run = run(&outer.path().join("site"), &["check", "--format", format]);
        quiet(&run);
        assert!(matches!(run.code, 1 | 3), "{run:?}");
    }
}

#[test]
fn a_theme_reaches_nothing_but_the_page() {
    let endless = "{% for a in range(end=100000000000) %}x{% endfor %}";
    let deep = format!("{{{{ {}1{} }}}}", "(".repeat(100_000), ")".repeat(100_000));
    let nested = format!("{}{}", "{% if true %}".repeat(20_000), "{% endif %}".repeat(20_000));
    for template in [
        "{% include \"/etc/passwd\" %}",
        "{% include \"../../../../etc/passwd\" %}",
        "{% include \"home.html\" %}",
        "{% extends \"home.html\" %}",
        "{{ get_env(name=\"HOME\") }}",
        "{{ now() }}",
        "{{ get_random(start=0, end=9) }}",
        "{{ load_data(path=\"/etc/passwd\") }}",
        "{{ throw(message=\"\u{1B}[2J\") }}",
        "x\u{1B}[2J{{ none(a=\"\u{202E}\") }}",
        endless,
        &deep,
        &nested,
    ] {
        let folder = example();
        write(folder.path(), "templates/home.html", template);
        let run = run(folder.path(), &["build"]);
        quiet(&run);
        assert_eq!(run.code, 1, "{}", run.stderr);
        assert!(!run.stderr.contains("root:x:") && run.stderr.len() < 4_000, "{}", run.stderr.len());
        assert!(!folder.path().join("public").exists());
    }
}

#[test]
fn words_of_a_team_are_only_words() {
    let bomb: String = (1..12).map(|n| format!("l{n} = {}\n", format!("{{ l{} }}", n - 1).repeat(10))).collect();
    for words in [
        format!("skip = {}\"x\"{}\n", "{ ".repeat(100_000), " }".repeat(100_000)),
        format!("skip = {}\n", "{ $x -> [a] ".repeat(50_000)),
        format!("l0 = lol\n{bomb}skip = {{ l11 }}\n"),
        "a = { b }\nb = { a }\nskip = { a }\n".to_owned(),
        "skip = { skip }\nskip-x = { $skip }\n".to_owned(),
        "skip = </a><script>alert(1)</script>\nnav-label = \" onclick=alert(1) x=\"\nlanguage-name = <b>x\n".to_owned(),
    ] {
        let folder = example();
        write(folder.path(), "templates/locale/en/ui.ftl", &words);
        for command in ["check", "build"] {
            quiet(&run(folder.path(), &[command]));
        }
        let site = folder.path().join("public");
        for (path, bytes) in if site.is_dir() { files(&site) } else { Default::default() } {
            if path.starts_with("en/") && path.ends_with(".html") {
                let page = crate::fuzz::page::read(&String::from_utf8_lossy(&bytes));
                assert_eq!(page.faults(), [""; 0], "{path}");
            }
        }
    }
}
