//! The two lists, the indexes and the tables: the columns that the notice names, and nothing that the inventory has is missing.

use super::{attributes, build, pages, target, two_versions};
use crate::run::{candor, edit, example, files, write};
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::Path;

fn sealed(folder: &Path) -> Value {
    let text = std::fs::read_to_string(folder.join("content/versions/2026.11/inventory.json")).expect("sealed");
    serde_json::from_str(&text).expect("JSON")
}

fn keys(value: &Value) -> BTreeSet<String> {
    value.as_object().into_iter().flatten().map(|(key, _)| key.clone()).collect()
}

/// The heads of the columns of the first table.
fn heads(page: &str) -> Vec<&str> {
    let head = page.split("<thead").nth(1).and_then(|rest| rest.split("</thead>").next()).unwrap_or_default();
    head.split("scope=\"col\">").skip(1).filter_map(|rest| rest.split('<').next()).collect()
}

/// Every page that a page leads to.
fn led(path: &str, page: &str) -> BTreeSet<String> {
    let main = page.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).unwrap_or_default();
    let links = attributes(main, "href").into_iter().filter(|link| !link.contains(':'));
    links.map(|link| target(path, link.split('#').next().unwrap_or_default())).collect()
}

#[test]
fn the_two_lists_have_the_columns_of_the_notice_and_the_recipient() {
    let folder = two_versions();
    build(folder.path());
    let pages = pages(&folder.path().join("public"));
    let chinese = |list: &str| heads(&pages[&format!("zh-CN/lists/wallet-{list}.html")]);
    assert_eq!(chinese("collected"), ["信息种类", "使用目的", "使用场景", "收集方"]);
    assert_eq!(chinese("shared"), ["第三方", "信息种类", "使用目的", "使用场景", "共享方式"]);
    assert_eq!(chinese("shared").len(), heads(&pages["en/versions/2026.11/lists/wallet-shared.html"]).len());
}

#[test]
fn every_sdk_field_purpose_and_recipient_stands_in_the_lists() {
    let folder = two_versions();
    build(folder.path());
    let (pages, inventory) = (pages(&folder.path().join("public")), sealed(folder.path()));
    for language in ["zh-CN", "en"] {
        let of = |list: &str| {
            let path = format!("{language}/lists/wallet-{list}.html");
            led(&path, &pages[&path])
        };
        let (collected, shared) = (of("collected"), of("shared"));
        for (kind, list) in [("sdks", "sdks"), ("fields", "fields"), ("purposes", "purposes")] {
            for id in keys(&inventory[list]) {
                assert!(collected.contains(&format!("{language}/{kind}/{id}.html")), "{language}: {kind} {id}");
            }
        }
        for sdk in ["alipay-client", "beacon-push"] {
            assert!(shared.contains(&format!("{language}/sdks/{sdk}.html")), "{language}: {sdk}");
        }
        // The system is nobody to share with, and what stays on the device is not shared.
        assert!(!shared.contains(&format!("{language}/sdks/system-clipboard.html")));
        assert!(!shared.contains(&format!("{language}/fields/content.clipboard.html")));
    }
    let shared = &pages["en/lists/wallet-shared.html"];
    assert!(shared.contains("Beacon") && shared.contains("mailto:"), "who, and how to reach them");
}

#[test]
fn what_stays_on_the_device_is_not_shared_and_its_sdk_is_named_all_the_same() {
    let folder = example();
    edit(folder.path(), "content/sdks/beacon-push.yaml", "stored_in: [SG]", "leaves_device: false");
    let sdk = std::fs::read_to_string(folder.path().join("content/sdks/beacon-push.yaml")).expect("the file");
    let (head, rest) = sdk.split_once("transfer:").expect("a transfer");
    let (_, features) = rest.split_once("\nfeatures:").expect("features");
    write(folder.path(), "content/sdks/beacon-push.yaml", format!("{head}\nfeatures:{features}"));
    build(folder.path());
    let page = &pages(&folder.path().join("public"))["en/lists/wallet-shared.html"];
    let (table, below) = page.split_once("</table>").expect("a table");
    assert!(!table.contains("beacon-push.html") && below.contains("beacon-push.html"), "{below}");
}

#[test]
fn a_site_without_apps_has_its_lists_under_one_name() {
    let folder = example();
    std::fs::remove_file(folder.path().join("content/apps/wallet.yaml")).expect("the app");
    build(folder.path());
    let all = files(&folder.path().join("public"));
    for file in ["lists/site-collected.html", "lists/site-shared.html", "tables/draft/site-shared.csv"] {
        assert!(all.contains_key(&format!("en/{file}")), "{file}");
    }
}

#[test]
fn permissions_lead_to_what_they_open_and_purposes_to_who_needs_what() {
    let folder = two_versions();
    build(folder.path());
    let pages = pages(&folder.path().join("public"));
    let permission = &pages["en/permissions/android.ACCESS_WIFI_STATE.html"];
    let path = "en/permissions/android.ACCESS_WIFI_STATE.html";
    let there = led(path, permission);
    for page in ["en/fields/network.ssid.html", "en/sdks/alipay-client.html", "en/permissions/index.html"] {
        assert!(there.contains(page), "{page}");
    }
    assert!(permission.contains("How to switch it off") && permission.contains("To judge the network"));
    assert!(pages["en/permissions/index.html"].contains("android.ACCESS_WIFI_STATE.html"));
    let purpose = &pages["en/purposes/legal.anti-money-laundering.html"];
    assert!(purpose.contains("alipay-client.html") && purpose.contains("network.bssid.html"));
    assert!(led("en/index.html", &pages["en/index.html"]).contains("en/purposes/index.html"));
}

#[test]
fn names_stand_in_the_order_of_the_page_s_language() {
    let folder = example();
    let text = std::fs::read_to_string(folder.path().join("content/sdks/beacon-push.yaml")).expect("the file");
    let plain = text.replace(
        "formerly: [signal-push]                # renamed id: history is joined, the old address leads on\n",
        "",
    );
    let names = ["华为", "重庆", "高德", "阿里云", "百度"];
    for (number, name) in names.iter().enumerate() {
        let sdk = plain.replace("灯塔推送 SDK", name).replace("Beacon Push SDK", &format!("{} SDK", 9 - number));
        write(folder.path(), &format!("content/sdks/sorted-{number}.yaml"), sdk);
        edit(
            folder.path(),
            "content/apps/wallet.yaml",
            "  - system-clipboard\n",
            &format!("  - system-clipboard\n  - sorted-{number}\n"),
        );
    }
    build(folder.path());
    let pages = pages(&folder.path().join("public"));
    let places = |page: &str, names: &[&str]| -> Vec<usize> {
        names
            .iter()
            .map(|name| pages[page].find(&format!(">{name}<")).unwrap_or_else(|| panic!("{page}: {name}")))
            .collect()
    };
    for page in
        ["sdks/index.html", "lists/wallet-shared.html", "lists/wallet-collected.html", "fields/device.oaid.html"]
    {
        let places = places(&format!("zh-CN/{page}"), &["阿里云", "百度", "重庆", "高德", "华为"]);
        assert!(places.is_sorted(), "{page}: {places:?}");
    }
    assert!(places("en/sdks/index.html", &["5 SDK", "6 SDK", "7 SDK", "8 SDK", "9 SDK"]).is_sorted());
}

#[test]
fn tables_open_in_a_spreadsheet_and_run_nothing() {
    let folder = example();
    edit(folder.path(), "content/sdks/beacon-push.yaml", "en: Beacon Push SDK", "en: \"=cmd|' /C calc'!A0\"");
    edit(folder.path(), "content/sdks/beacon-push.yaml", "en: Whenever the app is online", "en: '@SUM(1, \"2\")'");
    build(folder.path());
    let all = files(&folder.path().join("public"));
    for name in ["sdks.csv", "wallet-collected.csv", "wallet-shared.csv"] {
        let text = String::from_utf8(all[&format!("en/tables/draft/{name}")].clone()).expect("UTF-8");
        assert!(text.starts_with('\u{FEFF}') && text.ends_with("\r\n"), "{name}");
        let lines: Vec<&str> = text.trim_start_matches('\u{FEFF}').split("\r\n").collect();
        assert!(lines.len() > 3 && lines.iter().all(|line| !line.contains('\n')), "{name}");
        assert!(text.contains("'=cmd|' /C calc'!A0"), "{name}: {text}");
        for begin in [",=", ",+", ",-", ",@", ",\"=", ",\"@", "\n=", "\n@"] {
            assert!(!text.contains(begin), "{name}: {begin:?}");
        }
    }
    let shared = String::from_utf8_lossy(&all["en/tables/draft/wallet-shared.csv"]).into_owned();
    assert!(shared.contains("\"'@SUM(1, \"\"2\"\")\""), "{shared}");
    let link = "../tables/draft/wallet-shared.csv";
    assert!(pages(&folder.path().join("public"))["en/lists/wallet-shared.html"].contains(link));
}

#[test]
fn a_workbook_holds_texts_alone_and_is_the_same_in_every_build() {
    let folder = two_versions();
    build(folder.path());
    let book = |out: &str| files(&folder.path().join(out))["zh-CN/tables/2026.11/sdks.xlsx"].clone();
    let first = book("public");
    candor(folder.path(), &["build", "--out", "again"]).ends(0);
    assert!(first == book("again"));
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(first)).expect("a workbook is an archive");
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).expect(name).read_to_string(&mut text).expect("XML");
        text
    };
    let sheet = part("xl/worksheets/sheet1.xml");
    assert!(!sheet.contains("<f>") && sheet.matches("<c ").count() == sheet.matches("t=\"s\"").count(), "{sheet}");
    assert!(part("xl/sharedStrings.xml").contains("支付宝客户端 SDK"));
    assert!(part("docProps/core.xml").contains("2000-01-01T00:00:00Z"));
}

/// The prose of the English policy from its block on.
fn with_block(folder: &Path, block: &str) {
    let text = std::fs::read_to_string(folder.join("content/policies/privacy.en.md")).expect("the policy");
    let (head, rest) = text.split_once("```candor\n").expect("a block");
    let (_, tail) = rest.split_once("```").expect("its end");
    write(folder, "content/policies/privacy.en.md", format!("{head}```candor\n{block}```{tail}"));
}

#[test]
fn a_block_is_cut_down_by_its_filter_and_its_columns_stand_in_their_order() {
    let folder = example();
    let shown = |block: &str| {
        with_block(folder.path(), block);
        build(folder.path());
        let page = pages(&folder.path().join("public"))["en/policies/privacy.html"].clone();
        page.split("<table").nth(1).and_then(|rest| rest.split("</table>").next()).expect("a table").to_owned()
    };
    let push = shown("list: shared\nfilter: { purpose: service.push }\ncolumns: [fields, basis, sdk]\n");
    assert!(push.contains("beacon-push.html") && !push.contains("alipay-client.html"));
    assert_eq!(heads(&push), ["Information", "Legal basis", "SDK"]);
    assert!(shown("list: shared\nfilter: { category: [payment] }\n").contains("alipay-client.html"));
    let phone = shown("list: collected\nfilter: { platform: ios, app: wallet }\n");
    assert!(phone.contains("device.idfv.html") && !phone.contains("beacon-push.html"));
    let sensitive = shown("list: own\nfilter: { sensitive: true }\n");
    assert!(sensitive.contains("finance.transaction-record.html") && !sensitive.contains("contact.phone-number.html"));
    let sdks = shown("list: sdks\ncolumns: [sdk]\n");
    assert!(sdks.contains("system-clipboard.html"));
}

#[test]
fn what_is_wrong_in_a_block_is_found_at_its_line() {
    let folder = example();
    with_block(folder.path(), "list: shard\nfilter: { purpose: service.pusch, app: wallt }\ncolumns: [sdk, colour]\n");
    let found = candor(folder.path(), &["check", "--format", "json"]).ends(1).json();
    let text = std::fs::read_to_string(folder.path().join("content/policies/privacy.en.md")).expect("the policy");
    let first = text.lines().position(|line| line == "list: shard").expect("the block") + 1;
    let told: Vec<(String, usize)> = found["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter(|one| one["file"] == "content/policies/privacy.en.md")
        .map(|one| {
            (
                one["rule"].as_str().unwrap_or_default().to_owned(),
                one["line"].as_u64().unwrap_or_default() as usize - first,
            )
        })
        .collect();
    let expected = [("unknown-word", 0), ("unknown-reference", 1), ("unknown-reference", 1), ("unknown-word", 2)];
    assert_eq!(told, expected.map(|(rule, line)| (rule.to_owned(), line)));
}

#[test]
fn links_alerts_footnotes_and_tables_of_a_policy_are_shown() {
    let folder = example();
    let path = "content/policies/privacy.en.md";
    let text = std::fs::read_to_string(folder.path().join(path)).expect("the policy");
    let more = "\nSee [why](purpose:service.push) and [the permission](permission:android:ACCESS_WIFI_STATE).[^1]\n\n\
        > [!WARNING]\n> Read this.\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n[^1]: A footnote.\n";
    write(folder.path(), path, text + more);
    build(folder.path());
    let page = &pages(&folder.path().join("public"))["en/policies/privacy.html"];
    for part in [
        "href=\"../purposes/service.push.html\"",
        "href=\"../permissions/android.ACCESS_WIFI_STATE.html\"",
        "<strong>Warning</strong>",
        "<td class=\"right\">2</td>",
        "href=\"#note_privacy_1\"",
        "id=\"note_privacy_1\"",
    ] {
        assert!(page.contains(part), "{part}");
    }
}
