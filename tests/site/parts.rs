//! What a build doesn't render again is what it would have rendered: on top of an older site as afresh, byte for byte.

use crate::run::{candor, edit, files, write};
use crate::site::{build, two_versions};
use serde_json::Value;
use std::path::Path;

/// Builds on top of what stands in `public`, and afresh beside it; both are the same.
fn same_as_afresh(folder: &Path, step: &str) {
    build(folder);
    candor(folder, &["build", "--out", "afresh"]).ends(0);
    let (kept, afresh) = (files(&folder.join("public")), files(&folder.join("afresh")));
    let differing = kept.iter().find(|(path, bytes)| afresh.get(*path) != Some(bytes)).map(|(path, _)| path);
    assert_eq!(differing, None, "{step}");
    assert_eq!(kept.len(), afresh.len(), "{step}");
    std::fs::remove_dir_all(folder.join("afresh")).expect("it was built");
}

/// The keys of the site's parts.
fn made(folder: &Path) -> Value {
    let text = std::fs::read(folder.join("public/manifest.json")).expect("it was built");
    serde_json::from_slice::<Value>(&text).expect("JSON")["made"].take()
}

#[test]
fn a_site_on_top_of_an_older_one_is_the_same_as_afresh() {
    let folder = two_versions();
    let folder = folder.path();
    build(folder);
    write(folder, "public/en/index.html", "by hand");
    same_as_afresh(folder, "a page was edited by hand");
    edit(folder, "content/sdks/beacon-push.yaml", "days: 30", "days: 20");
    same_as_afresh(folder, "the working copy was edited");
    write(folder, "templates/moved.html", "{{ page.new }}");
    write(folder, "templates/sdk.html", "<h1>{{ page.name }}</h1>");
    same_as_afresh(folder, "a template of the team's own");
    write(folder, "templates/candor.css", "html { color: black }");
    same_as_afresh(folder, "a style of the team's own");
    let text = std::fs::read_to_string(folder.join("content/site.yaml")).expect("it is there");
    let lines = text.lines().filter(|line| !line.starts_with("base_url"));
    write(
        folder,
        "content/site.yaml",
        format!("{}\nbase_url: https://other.example/\n", lines.collect::<Vec<_>>().join("\n")),
    );
    same_as_afresh(folder, "another base address");
    let withdraws = "note: { zh-CN: 撤回, en: Withdrawn }\n\
        withdraws: [{ version: \"2026.05\", reason: { zh-CN: 有误, en: It was wrong } }]\n\
        decisions:\n\
        \x20 - change: c-a8c7ecad37a3\n\
        \x20   level: notice\n\
        \x20   reason: { zh-CN: 只是缩短, en: It is only shorter }\n";
    write(folder, "content/next.yaml", withdraws);
    candor(folder, &["release", "2026.12", "--published", "2026-12-01", "--effective", "2026-12-01"]).ends(0);
    same_as_afresh(folder, "another version, which withdraws one");
    let before = made(folder);
    write(folder, "content/next.yaml", "note: { zh-CN: 无变化, en: Nothing changed }\n");
    candor(folder, &["release", "2027.01", "--published", "2027-01-01", "--effective", "2027-01-01"]).ends(0);
    same_as_afresh(folder, "another version, in which nothing changed");
    let after = made(folder);
    for part in ["data/2026.05", "versions/2026.05", "versions/2026.12", "changes/2026.05..2026.11"] {
        assert_eq!(before[part], after[part], "{part} is made of the same as before");
    }
    assert_ne!(before["rest"], after["rest"]);
    candor(folder, &["build", "--as-of", "2026-06-01"]).ends(0);
    same_as_afresh(folder, "another day");
}
