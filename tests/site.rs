//! The built site: every link leads somewhere, the same facts give the same bytes, and the output folder is safe.

mod apart;
mod changes;
mod consent;
mod feeds;
mod host;
mod languages;
mod lists;
mod look;
mod parts;
mod reading;

use crate::run::{candor, edit, example, files, program, repository, with_content, write};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use tempfile::TempDir;

/// The example, sealed twice: what differs is the time that an SDK keeps things, and the words of a policy.
pub(crate) fn two_versions() -> TempDir {
    let folder = example();
    let release = |version: &str, published: &str, effective: &str| {
        candor(folder.path(), &["release", version, "--published", published, "--effective", effective]).ends(0);
    };
    release("2026.05", "2026-05-01", "2026-05-01");
    edit(folder.path(), "content/sdks/beacon-push.yaml", "days: 90, at_most: 180", "days: 30");
    write(
        folder.path(),
        "content/next.yaml",
        "note: { zh-CN: 缩短保存时间。, en: Kept for a shorter time. }\n\
         decisions:\n\
         \x20 - at: sdks/beacon-push/features/deliver/fields/app.push-token/on/android/retention\n\
         \x20   level: notice\n\
         \x20   reason: { zh-CN: 只是缩短, en: It is only shorter }\n",
    );
    release("2026.11", "2026-11-01", "2026-11-01");
    folder
}

fn build(folder: &Path) {
    candor(folder, &["build"]).ends(0);
}

fn pages(site: &Path) -> BTreeMap<String, String> {
    let text = |(path, bytes): (String, Vec<u8>)| Some((path, String::from_utf8(bytes).ok()?));
    files(site).into_iter().filter(|(path, _)| path.ends_with(".html")).filter_map(text).collect()
}

/// The values of an attribute in a page.
fn attributes<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    page.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Where a relative link of a page leads.
pub(crate) fn target(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => {
                assert!(parts.pop().is_some(), "{page}: {link} leads out of the site");
            }
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_link_leads_to_a_file_and_a_place_in_it() {
    let folder = two_versions();
    build(folder.path());
    let site = folder.path().join("public");
    let all: BTreeSet<String> = files(&site).into_keys().collect();
    let pages = pages(&site);
    assert!(pages.len() > 50, "{}", pages.len());
    for (path, page) in &pages {
        for link in attributes(page, "href").into_iter().chain(attributes(page, "src")) {
            if link.contains(':') {
                assert!(
                    ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| link.starts_with(scheme)),
                    "{path}: {link}"
                );
                continue;
            }
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let file = match file.strip_prefix('/') {
                // Served at any depth, it alone links from the root.
                Some(file) if path == "404.html" => file.to_owned(),
                _ if file.is_empty() => path.clone(),
                _ => target(path, file),
            };
            assert!(all.contains(&file), "{path}: {link} leads nowhere");
            if !anchor.is_empty() {
                let there = attributes(&pages[&file], "id").contains(&anchor);
                assert!(there, "{path}: {link} leads to no place in its page");
            }
        }
    }
}

#[test]
fn pages_carry_no_script_and_no_style_of_their_own() {
    let folder = two_versions();
    build(folder.path());
    for (path, page) in pages(&folder.path().join("public")) {
        for forbidden in ["<script>", " style=\"", "<style", " onclick", "javascript:"] {
            assert!(!page.contains(forbidden), "{path}: {forbidden}");
        }
        assert!(page.contains("Content-Security-Policy") && !page.contains("unsafe-"), "{path}");
        // Only a page with a list to narrow lets the one script in.
        let narrowed = page.contains("<form class=\"find\"");
        assert_eq!(page.contains("script-src 'self'"), narrowed, "{path}");
        assert_eq!(page.matches("<script src=\"").count(), usize::from(narrowed), "{path}");
    }
}

#[test]
fn the_same_facts_give_the_same_bytes_wherever_and_whenever() {
    let here = two_versions();
    build(here.path());
    let first = files(&here.path().join("public"));
    let there = TempDir::new().expect("a folder");
    crate::run::copy(here.path(), &there.path().join("a/b"));
    std::fs::remove_dir_all(there.path().join("a/b/public")).expect("the copied site");
    let mut command = program(&there.path().join("a/b"));
    command.env("TZ", "America/St_Johns").env("LANG", "tr_TR.UTF-8").env("RAYON_NUM_THREADS", "1");
    assert!(command.arg("build").status().expect("it runs").success());
    let second = files(&there.path().join("a/b/public"));
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    for (path, bytes) in &first {
        assert!(second[path] == *bytes, "{path} differs");
    }
}

#[test]
fn a_mark_at_the_start_and_turned_line_ends_change_no_byte() {
    let plain = example();
    build(plain.path());
    let turned = example();
    for (path, bytes) in files(&turned.path().join("content")) {
        let text = String::from_utf8(bytes).expect("text").replace('\n', "\r\n");
        write(turned.path(), &format!("content/{path}"), format!("\u{FEFF}{text}"));
    }
    build(turned.path());
    assert!(files(&plain.path().join("public")) == files(&turned.path().join("public")));
}

#[test]
fn the_manifest_and_the_data_can_be_checked_by_anyone() {
    let folder = two_versions();
    build(folder.path());
    let site = folder.path().join("public");
    candor(folder.path(), &["verify", "public"]).ends(0);
    let all = files(&site);
    let manifest: serde_json::Value = serde_json::from_slice(&all["manifest.json"]).expect("JSON");
    let named: BTreeSet<&String> = manifest["files"].as_object().expect("files").keys().collect();
    let others: BTreeSet<&String> = all.keys().filter(|path| *path != "manifest.json").collect();
    assert_eq!(named, others);
    for (path, bytes) in files(&folder.path().join("content/versions")) {
        assert!(all[&format!("data/{path}")] == bytes, "{path} is published byte for byte");
    }
    write(&site, "data/2026.05/inventory.json", "{}\n");
    let found = candor(folder.path(), &["verify", "public", "--format", "json"]).ends(4).json();
    let rules: Vec<&str> =
        found["findings"].as_array().unwrap().iter().filter_map(|one| one["rule"].as_str()).collect();
    assert!(rules.contains(&"site-file-altered") && rules.contains(&"sealed-file-altered"), "{rules:?}");
}

#[test]
fn apps_learn_whether_to_ask_again() {
    let folder = two_versions();
    build(folder.path());
    let consent: serde_json::Value =
        serde_json::from_slice(&files(&folder.path().join("public"))["consent.json"]).expect("JSON");
    assert_eq!(consent["schema"], 1);
    let versions = consent["apps"]["wallet"]["versions"].as_array().expect("versions");
    let told: Vec<(&str, &str, u64)> = versions
        .iter()
        .map(|one| (one["version"].as_str().unwrap(), one["level"].as_str().unwrap(), one["epoch"].as_u64().unwrap()))
        .collect();
    assert_eq!(told, [("2026.05", "first", 1), ("2026.11", "notice", 1)]);
}

#[test]
fn what_is_not_sealed_is_shown_and_marked() {
    let folder = example();
    build(folder.path());
    let home = &pages(&folder.path().join("public"))["en/index.html"];
    assert!(home.contains("Not sealed"), "{home}");
    let consent: serde_json::Value =
        serde_json::from_slice(&files(&folder.path().join("public"))["consent.json"]).expect("JSON");
    assert_eq!(consent["apps"]["wallet"]["versions"], serde_json::json!([]));
}

#[test]
fn an_error_leaves_the_old_site_as_it_was() {
    let folder = two_versions();
    build(folder.path());
    let before = files(&folder.path().join("public"));
    edit(folder.path(), "content/sdks/beacon-push.yaml", "provider: beacon-push", "provider: nobody");
    candor(folder.path(), &["build"]).ends(1);
    assert!(files(&folder.path().join("public")) == before);
    edit(folder.path(), "content/sdks/beacon-push.yaml", "provider: nobody", "provider: [");
    candor(folder.path(), &["build"]).ends(3);
    assert!(files(&folder.path().join("public")) == before);
}

#[test]
fn a_team_replaces_a_template_and_is_told_where_it_is_wrong() {
    let folder = two_versions();
    build(folder.path());
    let before = files(&folder.path().join("public"));
    write(folder.path(), "templates/stamp.html", "{{ nothing.at.all }}\n");
    let refused = candor(folder.path(), &["build"]).ends(1);
    assert!(refused.stderr.contains("stamp.html"), "{refused:?}");
    assert!(files(&folder.path().join("public")) == before);
    write(folder.path(), "templates/stamp.html", "<b>our own stamp</b>\n");
    build(folder.path());
    assert!(pages(&folder.path().join("public"))["en/index.html"].contains("our own stamp"));
}

#[test]
fn static_files_are_copied_and_take_no_page_s_place() {
    let folder = example();
    write(folder.path(), "content/static/CNAME", "privacy.harbour.example\n");
    build(folder.path());
    assert_eq!(files(&folder.path().join("public"))["CNAME"], b"privacy.harbour.example\n");
    write(folder.path(), "content/static/en/Index.html", "mine");
    let refused = candor(folder.path(), &["build"]).ends(1);
    assert!(refused.stdout.contains("static-takes-page"), "{refused:?}");
}

#[test]
fn nothing_foreign_is_ever_deleted_or_overwritten() {
    let folder = example();
    write(folder.path(), "public/letters/mine.txt", "mine");
    let refused = candor(folder.path(), &["build"]).ends(2);
    assert!(refused.stderr.contains("letters/mine.txt"), "named: {refused:?}");
    assert_eq!(files(&folder.path().join("public")).len(), 1);
    std::fs::remove_dir_all(folder.path().join("public/letters")).expect("the foreign folder");
    write(folder.path(), "public/.gitignore", "*\n");
    write(folder.path(), "public/.git/HEAD", "ref: x\n");
    build(folder.path());
    write(folder.path(), "public/en/mine.txt", "mine");
    candor(folder.path(), &["build"]).ends(2);
    assert_eq!(files(&folder.path().join("public"))["en/mine.txt"], b"mine");
    std::fs::remove_file(folder.path().join("public/en/mine.txt")).expect("the foreign file");
    build(folder.path());
    let all = files(&folder.path().join("public"));
    assert!(all.contains_key(".git/HEAD") && all.contains_key(".gitignore"), "carried over");
    for out in ["content", "content/versions", ".", "/"] {
        candor(folder.path(), &["build", "--out", out]).ends(2);
    }
}

#[test]
fn the_demo_builds_as_the_readme_says() {
    let folder = with_content(&repository("content"));
    candor(folder.path(), &["check"]).ends(0);
    candor(folder.path(), &["build"]).ends(0);
    let all = files(&folder.path().join("public"));
    for page in ["index.html", "zh-CN/index.html", "en/index.html", "en/versions/index.html"] {
        assert!(all.contains_key(page), "{page}");
    }
    let pairs = all.keys().filter(|path| path.starts_with("en/changes/") && path.contains("..")).count();
    assert_eq!(pairs, 28, "every pair of eight versions");
}
