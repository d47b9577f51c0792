//! The whole fixture rendered, and what must hold of every page.

use super::fixture::publication;
use super::{Publication, site};
use crate::model::next::{Fault, Withdrawal};
use crate::model::reference::{RuleId, VersionId};
use crate::model::text::Text;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Every file of a publication, by its path.
fn rendered(publication: &Publication) -> BTreeMap<String, String> {
    let site = site(publication).unwrap_or_else(|error| panic!("{error}"));
    let routes = site.routes().iter().enumerate();
    let file = |(index, address): (usize, &super::Address<'_>)| {
        let bytes = site.render(index).unwrap_or_else(|error| panic!("{}: {error}", address.path));
        // All but the workbook is text.
        (address.path.clone(), String::from_utf8_lossy(&bytes).into_owned())
    };
    routes.map(file).collect()
}

fn pages(publication: &Publication) -> BTreeMap<String, String> {
    rendered(publication).into_iter().filter(|(path, _)| path.ends_with(".html")).collect()
}

/// The values of an attribute, in order.
fn attributes<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let open = format!(" {name}=\"");
    html.split(&open).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The path that a relative link leads to.
fn resolved(from: &str, href: &str) -> String {
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for part in href.split('/') {
        match part {
            ".." => drop(folders.pop()),
            name => folders.push(name),
        }
    }
    folders.join("/")
}

fn faulty() -> Publication {
    let mut publication = publication();
    let reason = Text(BTreeMap::from([("zh-CN".to_owned(), "历史原因".to_owned())]));
    let newest = &mut publication.editions[1].version;
    newest.faults.push(Fault {
        at: "sdks/alipay-client".to_owned(),
        check: RuleId("vague-wording".to_owned()),
        reason: reason.clone(),
    });
    newest.withdraws.push(Withdrawal { version: VersionId("2026.05".to_owned()), reason });
    publication
}

#[test]
fn every_link_leads_to_a_file_and_every_anchor_to_a_place() {
    for publication in [publication(), faulty()] {
        let files = rendered(&publication);
        for (path, html) in files.iter().filter(|(path, _)| path.ends_with(".html") && *path != "404.html") {
            for href in attributes(html, "href") {
                assert!(!href.starts_with('/'), "{path}: {href}");
                if href.starts_with("https://") || href.starts_with("mailto:") || href.starts_with("tel:") {
                    continue;
                }
                let (file, anchor) = href.split_once('#').map_or((href, None), |(file, anchor)| (file, Some(anchor)));
                let target = if file.is_empty() { path.clone() } else { resolved(path, file) };
                let found = files.get(&target).unwrap_or_else(|| panic!("{path}: {href} leads to no file"));
                let anchored = anchor.is_none_or(|anchor| attributes(found, "id").contains(&anchor));
                assert!(anchored, "{path}: {href} leads to no place");
            }
        }
    }
}

#[test]
fn every_page_has_a_language_a_title_and_one_heading_and_no_code() {
    for (path, html) in pages(&faulty()) {
        assert!(html.contains("<html lang=\""), "{path}");
        let title = html.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next());
        assert!(title.is_some_and(|title| !title.trim().is_empty()), "{path}");
        assert_eq!(html.matches("<h1").count(), 1, "{path}");
        assert!(html.contains("Content-Security-Policy"), "{path}");
        // The one script is a file of the site; nothing stands in the page itself.
        let scripts = html.matches("<script").count();
        let (from, empty) = (html.matches("<script src=\"").count(), html.matches(" defer></script>").count());
        assert!(scripts < 2 && from == scripts && empty == scripts && !html.contains("<style"), "{path}");
        assert!(attributes(&html, "style").is_empty(), "{path}");
        for word in ["onclick=", "onload=", "javascript:"] {
            assert!(!html.contains(word), "{path}: {word}");
        }
        let ids = attributes(&html, "id");
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{path}: an id twice");
    }
}

#[test]
fn pages_never_speak_of_now() {
    for (path, html) in pages(&faulty()).into_iter().filter(|(path, _)| path.starts_with("en/")) {
        let words = html.to_lowercase();
        for word in [" now ", " now.", " soon", " today", " currently"] {
            assert!(!words.contains(word), "{path}: {word}");
        }
    }
}

#[test]
fn no_message_is_missing() {
    let known = publication();
    for (path, html) in pages(&known) {
        for id in ["column-", "flag-", "grid-may", "kept-", "transfer-r", "app-level-", "verdict-", "level-what"] {
            assert!(!html.contains(&format!(">{id}")), "{path}: {id}");
        }
    }
}

#[test]
fn both_languages_have_the_same_messages() {
    let ids = |source: &str| -> BTreeSet<String> {
        let message = |line: &str| {
            let (id, _) = line.split_once(" =")?;
            let plain = !id.is_empty() && id.chars().all(|mark| mark.is_ascii_alphanumeric() || "-._".contains(mark));
            (plain && !line.starts_with(' ') || id.trim().starts_with('.')).then(|| id.trim().to_owned())
        };
        source.lines().filter_map(message).collect()
    };
    let english = ids(include_str!("../../templates/locale/en/ui.ftl"));
    assert_eq!(english, ids(include_str!("../../templates/locale/zh-CN/ui.ftl")));
    assert!(english.len() > 150);
}

#[test]
fn hostile_texts_are_only_text() {
    let hostile = "<script>alert(1)</script>\" onclick=\"x";
    let mut publication = publication();
    let text = Text(BTreeMap::from([("zh-CN".to_owned(), hostile.to_owned())]));
    for edition in &mut publication.editions {
        edition.inventory.title = Some(text.clone());
        for sdk in edition.inventory.sdks.0.values_mut().map(Arc::make_mut) {
            sdk.head.name = Some(text.clone());
            sdk.head.opt_out = Some(text.clone());
            for feature in sdk.features.0.values_mut() {
                feature.head.name = Some(text.clone());
            }
        }
        for field in edition.inventory.fields.0.values_mut() {
            field.name = Some(text.clone());
        }
        for prose in edition.prose.values_mut().flat_map(BTreeMap::values_mut) {
            prose.push_str(
                "\n\n<script>alert(1)</script>\n\n<b onclick=x>b</b> [x](javascript:alert(1)) ![y](data:x)\n",
            );
        }
    }
    for (path, html) in pages(&publication) {
        assert!(
            !html.contains("<script>") && !html.contains("<b ") && !html.contains("javascript:alert(1)\""),
            "{path}"
        );
        assert!(attributes(&html, "onclick").is_empty(), "{path}");
    }
}

#[test]
fn a_sealed_page_links_to_the_page_with_its_history_and_is_not_indexed() {
    let pages = pages(&publication());
    let sealed = &pages["en/versions/2026.05/sdks/alipay-client.html"];
    assert!(sealed.contains("../../../sdks/alipay-client.html") && sealed.contains("noindex"));
    assert!(!sealed.contains("2026.11"), "a function of that version alone");
    assert!(pages.contains_key("en/versions/2026.11/index.html"));
    assert!(!pages.contains_key("en/versions/2026.05/sdks/beacon-push.html"));
}

#[test]
fn sites_without_apps_and_with_several_have_their_grids() {
    let mut publication = publication();
    let app = publication.editions[1].inventory.apps["wallet"].clone();
    publication.editions[1].inventory.apps.0.insert(crate::model::reference::Id("shop".to_owned()), app);
    let home = &pages(&publication)["en/index.html"];
    assert_eq!(home.matches("<table class=\"grid\"").count(), 2);
    publication.editions[1].inventory.apps.0.clear();
    let home = &pages(&publication)["en/index.html"];
    assert!(home.contains("What Harbour Pay Technology Co., Ltd. collects") && !home.contains("By us"));
}

#[test]
fn a_language_without_words_speaks_english_and_says_so() {
    let mut publication = publication();
    for edition in &mut publication.editions {
        edition.inventory.languages.push(crate::model::reference::Language("fr".to_owned()));
    }
    let files = rendered(&publication);
    let page = &files["fr/sdks/beacon-push.html"];
    assert!(
        page.contains("<html lang=\"fr\" dir=\"ltr\"")
            && page.contains("<span lang=\"en\" dir=\"ltr\">What it collects</span>")
    );
    assert!(page.contains("<span lang=\"zh-CN\" dir=\"ltr\">灯塔推送 SDK</span>") && page.contains("class=\"hint\""));
    assert!(files.contains_key("fr/versions/2026.05/index.html"));
}

#[test]
fn small_pages_arrive_in_the_first_flight() {
    // Markup of this kind shrinks at least fourfold; the limit is 14 KiB compressed.
    let long = |path: &str| {
        ["/changes/", "/lists/", "/policies/"].iter().any(|folder| path.contains(folder)) || path.ends_with("/all.html")
    };
    for (path, html) in pages(&publication()).iter().filter(|(path, _)| !long(path)) {
        assert!(html.len() < 4 * 14 * 1024, "{path}: {} bytes", html.len());
    }
}

#[test]
fn an_old_id_leads_on_and_what_is_gone_keeps_its_page() {
    let mut publication = publication();
    let gone = publication.editions[0].inventory.sdks["alipay-client"].clone();
    publication.editions[0].inventory.sdks.0.insert(crate::model::reference::SdkId("gone".to_owned()), gone);
    let pages = pages(&publication);
    assert!(pages["en/sdks/signal-push.html"].contains("href=\"beacon-push.html\""));
    assert!(pages["en/sdks/gone.html"].contains("Version 2026.11 no longer has this"));
}

#[test]
fn a_history_is_joined_over_a_change_of_id() {
    let mut publication = publication();
    let sdk = publication.editions[1].inventory.sdks["beacon-push"].clone();
    publication.editions[0].inventory.sdks.0.insert(crate::model::reference::SdkId("signal-push".to_owned()), sdk);
    let pages = pages(&publication);
    let page = &pages["en/sdks/beacon-push.html"];
    assert!(page.contains("../versions/2026.05/sdks/signal-push.html"));
    assert!(page.contains("Without a break since version <a href=\"../versions/2026.05/index.html\">"));
}

#[test]
fn a_field_remembers_what_came_with_a_whole_sdk() {
    let mut publication = publication();
    let features = serde_json::json!({ "features": { "deliver": { "fields": { "device.oaid": {} } } } });
    publication.editions[1].changes.changes[0].after = Some(std::sync::Arc::new(features));
    assert!(pages(&publication)["en/fields/device.oaid.html"].contains("#c-7f3a9c1204be"));
}

#[test]
fn an_unsealed_working_copy_says_so() {
    let mut publication = publication();
    publication.editions[1].seal = None;
    let living = pages(&publication);
    assert!(living["en/index.html"].contains("Not sealed"));
    assert!(!living["en/index.html"].contains("in effect from"), "what is not published has no dates");
    assert!(!living.contains_key("en/versions/2026.11/index.html"));
    publication.current = 0;
    assert!(!pages(&publication).contains_key("en/draft/index.html"));
    publication.draft = true;
    let beside = pages(&publication);
    assert!(beside["en/draft/index.html"].contains("Not sealed"));
    assert!(!beside["en/index.html"].contains("Not sealed"));
}

#[test]
fn what_takes_effect_later_is_announced_with_its_day() {
    let mut publication = publication();
    publication.current = 0;
    let pages = pages(&publication);
    assert!(pages["en/index.html"].contains("Version 2026.11 takes effect on"));
    assert!(pages["en/sdks/beacon-push.html"].contains("Version 2026.05 does not have this"));
}

#[test]
fn machines_read_what_people_agreed_to() {
    let files = rendered(&faulty());
    let consent: serde_json::Value = serde_json::from_str(&files["consent.json"]).expect("consent.json is JSON");
    let versions = &consent["apps"]["wallet"]["versions"];
    assert_eq!(versions[0]["version"], "2026.05");
    assert_eq!(versions[0]["withdrawn"], true);
    assert_eq!(versions[1]["epoch"], 2);
    assert_eq!(versions[1]["level"], "consent");
    let entry: serde_json::Value = serde_json::from_str(&files["candor.json"]).expect("candor.json is JSON");
    assert_eq!(entry["current"], "2026.11");
    assert!(files.contains_key("data/2026.05/inventory.json"));
}

#[test]
fn a_template_of_the_team_replaces_the_built_in_one() {
    let mut publication = publication();
    publication.templates.insert("moved.html".to_owned(), "<h1>ours {{ page.old }}</h1>".to_owned());
    assert!(pages(&publication)["en/sdks/signal-push.html"].contains("<h1>ours signal-push</h1>"));
    publication.templates.insert("moved.html".to_owned(), "{{ page.nothing.deep }}".to_owned());
    let site = site(&publication).unwrap_or_else(|error| panic!("{error}"));
    let index = site.routes().iter().position(|address| address.path == "en/sdks/signal-push.html");
    let error = site.render(index.expect("the old address has a page")).expect_err("the template is wrong");
    assert!(error.to_string().contains("moved.html"), "{error}");
}
