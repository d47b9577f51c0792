//! Two other sites: an SDK provider's own, which has no app, and one whose three apps ship different SDKs.

use super::feeds::feed;
use super::{attributes, build, pages, target};
use crate::run::{candor, files, repository, with_content};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tempfile::TempDir;

fn built(site: &str) -> TempDir {
    let folder = with_content(&repository(&format!("tests/{site}/content")));
    candor(folder.path(), &["verify"]).ends(0);
    candor(folder.path(), &["check"]).ends(0);
    build(folder.path());
    folder
}

fn consent(folder: &TempDir) -> Value {
    serde_json::from_slice(&files(&folder.path().join("public"))["consent.json"]).expect("JSON")
}

/// Version, level and epoch of each version of an app.
fn told(consent: &Value, app: &str) -> Vec<String> {
    let versions = consent["apps"][app]["versions"].as_array().unwrap_or_else(|| panic!("{app} in {consent}"));
    let one = |one: &Value| {
        format!("{} {} {}", one["version"].as_str().unwrap_or("?"), one["level"].as_str().unwrap_or("?"), one["epoch"])
    };
    versions.iter().map(one).collect()
}

/// What a page leads to, of one folder.
fn led(path: &str, page: &str, folder: &str) -> BTreeSet<String> {
    let main = page.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).unwrap_or_default();
    let links = attributes(main, "href").into_iter().filter(|link| !link.contains(':'));
    let links = links.map(|link| target(path, link.split('#').next().unwrap_or_default()));
    links.filter_map(|link| Some(link.split_once(folder)?.1.trim_end_matches(".html").to_owned())).collect()
}

/// What a reader sees of the main part of a page.
fn text(page: &str) -> String {
    let main = page.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).unwrap_or_default();
    let mut inside = false;
    let shown = main.chars().filter(|character| {
        inside = match character {
            '<' => true,
            '>' => false,
            _ => return !inside,
        };
        false
    });
    shown.collect::<String>().replace("&#39;", "'").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_provider_s_site_publishes_all_its_sdks_and_counts_as_one_app() {
    let folder = built("provider");
    let site = folder.path().join("public");
    let pages = pages(&site);
    assert_eq!(told(&consent(&folder), "site"), ["1.0 first 1", "2.0 consent 2"]);
    assert_eq!(consent(&folder)["apps"].as_object().map(|apps| apps.len()), Some(1));
    assert!(!pages.keys().any(|path| path.contains("/apps/")), "there is no app");
    for list in ["collected", "shared"] {
        let path = format!("en/lists/site-{list}.html");
        let sdks: Vec<String> = led(&path, &pages[&path], "/sdks/").into_iter().collect();
        assert_eq!(sdks, ["kestrel-locate", "kestrel-tiles"], "{path}");
    }
    assert!(text(&pages["en/sdks/index.html"]).contains("2 SDKs of our own; one of them collects"));
    let home = text(&pages["en/index.html"]);
    assert!(home.contains("What Kestrel Positioning Ltd. collects") && home.contains("Precise location"), "{home}");
    let page = text(&pages["en/changes/1.0..2.0.html"]);
    assert!(page.contains("Kestrel Tiles now also collects Open anonymous device identifier (OAID)"), "{page}");
    assert!(page.contains("One change needs your consent again."), "{page}");
    let feed = feed(&site, "en/feed.atom");
    let titles: Vec<&str> = feed.entries.iter().map(|entry| entry.title.as_str()).collect();
    assert_eq!(titles, ["Version 2.0: needs consent", "Version 1.0: first version"]);
    assert_eq!(feed.entries[0].updated, "2026-06-01T00:00:00-03:30");
}

#[test]
fn what_takes_effect_later_is_announced_by_its_day_and_no_longer_once_it_is_shown() {
    let folder = built("provider");
    let announced = "Version 2.0 takes effect on 1 July 2026: One change needs your consent again.";
    let site = folder.path().join("public");
    let shown = |path: &str| text(&pages(&site)[path]);
    for path in ["en/index.html", "en/versions/index.html"] {
        assert!(shown(path).contains(announced), "{path}: {}", shown(path));
    }
    assert!(shown("en/versions/index.html").contains("show version 1.0, in effect from 10 January 2026."));
    assert!(!shown("en/versions/1.0/index.html").contains("takes effect"), "a sealed page tells of itself alone");
    candor(folder.path(), &["build", "--as-of", "2026-06-30"]).ends(0);
    assert!(shown("en/index.html").contains(announced), "on the day before");
    candor(folder.path(), &["build", "--as-of", "2026-07-01"]).ends(0);
    for path in ["en/index.html", "en/versions/index.html"] {
        assert!(!shown(path).contains("takes effect"), "{path}: {}", shown(path));
    }
    assert!(shown("en/versions/index.html").contains("show version 2.0, in effect from 1 July 2026."));
    assert!(
        shown("en/sdks/kestrel-tiles.html")
            .contains("Without a break since version 1.0, in effect from 10 January 2026.")
    );
    let field = shown("en/fields/device.oaid.html");
    assert!(field.contains("Without a break since version 2.0, in effect from 1 July 2026."), "{field}");
    assert!(field.contains("1.0 (not yet: since 2.0)"), "{field}");
}

#[test]
fn each_of_three_apps_has_its_own_level_and_epoch() {
    let folder = built("three-apps");
    let consent = consent(&folder);
    assert_eq!(
        told(&consent, "rider"),
        ["2026.01 first 1", "2026.04 consent 2", "2026.07 none 2", "2026.09 consent 3"]
    );
    assert_eq!(told(&consent, "shop"), ["2026.01 first 1", "2026.04 none 1", "2026.07 notice 1", "2026.09 consent 2"]);
    assert_eq!(
        told(&consent, "buyer"),
        ["2026.01 first 1", "2026.04 consent 2", "2026.07 editorial 2", "2026.09 none 2"]
    );
    assert_eq!(
        consent["apps"]["shop"]["versions"][2],
        json!({ "version": "2026.07", "published": "2026-07-01", "effective": "2026-07-01", "epoch": 1, "level": "notice",
            "separate": false })
    );
}

#[test]
fn each_of_three_apps_has_its_own_lists_pages_and_entries() {
    let folder = built("three-apps");
    let site = folder.path().join("public");
    let pages = pages(&site);
    let sdks = |app: &str| {
        let path = format!("en/lists/{app}-shared.html");
        led(&path, &pages[&path], "/sdks/").into_iter().collect::<Vec<_>>()
    };
    assert_eq!(sdks("rider"), ["plover-push", "quayside-map"]);
    assert_eq!(sdks("shop"), ["plover-push", "quayside-scan"]);
    assert_eq!(sdks("buyer"), ["plover-push", "quayside-map"]);
    let fields = |app: &str| {
        let path = format!("en/versions/2026.09/lists/{app}-collected.html");
        led(&path, &pages[&path], "/fields/").contains("network.carrier")
    };
    assert_eq!(
        (fields("rider"), fields("shop"), fields("buyer")),
        (true, true, false),
        "the buyers' app ships less of it"
    );
    let shared = |app: &str| text(&pages[&format!("en/apps/{app}.html")]);
    for (app, announced) in [("rider", true), ("shop", true), ("buyer", false)] {
        let consent =
            shared(app).contains("Version 2026.09 takes effect on 1 October 2026: One change needs your consent");
        assert_eq!(consent, announced, "{}", shared(app));
    }
    assert!(shared("buyer").contains("Version 2026.09 takes effect on 1 October 2026: Nothing has changed."));
    let own = |app: &str| {
        led(&format!("en/apps/{app}.html"), &pages[&format!("en/apps/{app}.html")], "en/apps/").contains(app)
    };
    assert!(!own("rider") && !own("shop"), "no page leads to itself");
    let change = text(&pages["en/changes/2026.04..2026.09.html"]);
    assert!(change.contains("Harbourline BuyerNothing that is collected has changed, only wording."), "{change}");
    let feed = feed(&site, "en/feed.atom");
    let titles: Vec<&str> = feed.entries.iter().map(|entry| entry.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Harbourline Rider, version 2026.09: needs consent",
            "Harbourline Shop, version 2026.09: needs consent",
            "Harbourline Buyer, version 2026.07: wording only",
            "Harbourline Shop, version 2026.07: notice",
            "Harbourline Buyer, version 2026.04: needs consent",
            "Harbourline Rider, version 2026.04: needs consent",
            "Harbourline Buyer, version 2026.01: first version",
            "Harbourline Rider, version 2026.01: first version",
            "Harbourline Shop, version 2026.01: first version",
        ],
        "an app to which nothing changed has no entry"
    );
    assert!(feed.entries[0].link == "https://harbourline.example/privacy/en/changes/2026.07..2026.09.html");
    let timeline = text(&pages["en/versions/index.html"]);
    assert!(
        timeline.contains("Harbourline Riderneeds consent: 1 needs consent Harbourline Shopneeds consent"),
        "{timeline}"
    );
}
