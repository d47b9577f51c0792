//! How runs end: exit codes, several broken files at once, and line ends that say nothing.

use super::{check, orderly, places};
use crate::run::{Run, candor, copy, edit, example, files, repository, write};
use std::path::Path;
use tempfile::TempDir;

fn run(folder: &Path, arguments: &[&str]) -> Run {
    orderly(candor(folder, arguments))
}

const RELEASE: [&str; 5] = ["release", "2026.11", "--published=2026-11-05", "--effective", "2026-11-20"];

#[test]
fn wrong_usage_ends_in_2() {
    let folder = example();
    let usages: [&[&str]; 13] = [
        &[],
        &["chekc"],
        &["check", "--formt", "json"],
        &["check", "--format", "yaml"],
        &["check", "extra"],
        &["diff", "--fail-on", "loud"],
        &["diff"],
        &["diff", "2025.01"],
        &["release", "2026.11"],
        &["release", "Bad_Name", "--effective", "2026-11-20"],
        &["release", "2026.11", "--effective", "2026-02-30"],
        &["release", "2026.11", "--published", "yesterday", "--effective", "2026-11-20"],
        &["schema", "sdkk"],
    ];
    for usage in usages {
        let run = run(folder.path(), usage).ends(2);
        assert!(!run.stderr.trim().is_empty(), "{usage:?} says why");
    }
    let empty = TempDir::new().expect("a folder");
    for command in [&["check"][..], &["diff"], &RELEASE, &["verify"], &["-C", "nowhere", "check"]] {
        let run = run(empty.path(), command).ends(2);
        assert!(run.stderr.contains("There is no content folder"), "{run:#?}");
    }
    write(empty.path(), "content", "a file\n");
    run(empty.path(), &["check"]).ends(2);
}

#[test]
fn files_that_must_be_there() {
    let folder = example();
    std::fs::remove_file(folder.path().join("content/site.yaml")).expect("it was there");
    assert_eq!(places(&check(folder.path()).ends(1)), ["file-missing site.yaml:1:1"]);
    let folder = example();
    std::fs::remove_file(folder.path().join("content/organisations.yaml")).expect("it was there");
    assert_eq!(places(&check(folder.path()).ends(1)), ["file-missing organisations.yaml:1:1"]);
    let folder = TempDir::new().expect("a folder");
    std::fs::create_dir(folder.path().join("content")).expect("a folder");
    let both = ["file-missing organisations.yaml:1:1", "file-missing site.yaml:1:1"];
    assert_eq!(places(&check(folder.path()).ends(1)), both);
}

#[test]
fn each_command_ends_as_its_input_is() {
    let clean = example();
    run(clean.path(), &["check"]).ends(0);
    run(clean.path(), &["verify"]).ends(0);
    let findings = example();
    edit(findings.path(), "content/sdks/alipay-client.yaml", "role: independent", "role: independant");
    run(findings.path(), &["check"]).ends(1);
    run(findings.path(), &RELEASE).ends(1);
    let unreadable = example();
    edit(unreadable.path(), "content/sdks/alipay-client.yaml", "role: independent", "role: [");
    let said = run(unreadable.path(), &["check", "--format", "json"]).ends(3).json();
    assert_eq!(said["outcome"], "incomplete");
    run(unreadable.path(), &RELEASE).ends(3);
    assert!(!unreadable.path().join("content/versions").exists());
    run(clean.path(), &RELEASE).ends(0);
    copy(&clean.path().join("content/versions"), &unreadable.path().join("content/versions"));
    let said = run(unreadable.path(), &["diff", "--format", "json"]).ends(3).json();
    assert_eq!(said["outcome"], "incomplete");
    assert_eq!(said["findings"][0]["rule"], "syntax");
    run(unreadable.path(), &["verify"]).ends(0);
    let folder = unreadable.path().to_string_lossy().into_owned();
    run(clean.path(), &["diff", "2026.11", &folder, "--format", "json"]).ends(3);
    run(clean.path(), &["diff", &folder, "2026.11"]).ends(3);
    run(clean.path(), &["diff", "--fail-on", "editorial"]).ends(0);
    write(clean.path(), "notes", "a file where a folder should be\n");
    run(clean.path(), &["build", "--out", "notes/public"]).ends(5);
}

#[test]
fn all_findings_of_several_broken_files_come_in_one_run() {
    let folder = example();
    edit(folder.path(), "content/site.yaml", "gate: consent", "gate：consent");
    edit(folder.path(), "content/organisations.yaml", "country: SG", "country: Singapore");
    edit(folder.path(), "content/sdks/alipay-client.yaml", "name:\n", "name: &a\n");
    edit(folder.path(), "content/sdks/beacon-push.yaml", "device.oaid", "device.oiad");
    edit(folder.path(), "content/sdks/beacon-push.yaml", "per: day", "per: dya");
    edit(folder.path(), "content/sdks/system-clipboard.yaml", "category: system", "categry: system");
    edit(folder.path(), "content/policies/privacy.zh-CN.md", "我们在 72", "<i>我们</i>在 72");
    write(folder.path(), "content/policies/privacy.en.md", b"---\ntitle: \xFF\n---\n");
    edit(
        folder.path(),
        "content/apps/wallet.yaml",
        "    when:\n      zh-CN: 注册或登录时\n      en: When you register or sign in\n",
        "",
    );
    write(folder.path(), "content/sdk/lost.yaml", "name: x\n");
    let expected = [
        "when-not-stated apps/wallet.yaml:17:3",
        "country-form organisations.yaml:33:12",
        "not-utf-8 policies/privacy.en.md:2:8",
        "raw-html policies/privacy.zh-CN.md:17:1",
        "raw-html policies/privacy.zh-CN.md:17:6",
        "unknown-file sdk/lost.yaml:1:1",
        "yaml-anchor sdks/alipay-client.yaml:1:7",
        "unknown-reference sdks/beacon-push.yaml:34:18",
        "unknown-word sdks/beacon-push.yaml:53:37",
        "unknown-key sdks/system-clipboard.yaml:5:1",
        "full-width-colon site.yaml:8:5",
    ];
    assert_eq!(places(&check(folder.path()).ends(3)), expected);
}

#[test]
fn marks_and_line_ends_say_nothing() {
    let plain = example();
    run(plain.path(), &RELEASE).ends(0);
    let sealed = files(&plain.path().join("content/versions/2026.11"));
    let turned = TempDir::new().expect("a folder");
    for (path, bytes) in files(&repository("tests/example/content")) {
        let text = String::from_utf8(bytes).expect("the example is text");
        write(turned.path(), &format!("content/{path}"), format!("\u{FEFF}{}", text.replace('\n', "\r\n")));
    }
    assert_eq!(places(&check(turned.path()).ends(0)), [""; 0]);
    run(turned.path(), &RELEASE).ends(0);
    assert!(sealed.contains_key("seal.json"));
    assert_eq!(files(&turned.path().join("content/versions/2026.11")), sealed);
}
