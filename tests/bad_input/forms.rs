//! Ids, days, addresses, languages, house rules, levels and decisions that can't be as they are written.

use super::{check, hold, places, says, slip};
use crate::run::{candor, edit, example, write};

const PAY: &str = "sdks/alipay-client.yaml";
const PUSH: &str = "sdks/beacon-push.yaml";
const RULE: &str = "rules/ad-sdk-added.md";
const SMALL: &str = "name: { zh-CN: 小, en: Small }\nkind: system\nplatforms: { android: {} }\nfeatures:\n  x:\n    \
    name: { zh-CN: 小, en: Small }\n    purposes: [service.payment]\n    collects: [{ fields: [network.ip] }]\n";

#[test]
fn forms_are_exact() {
    hold(&[
        says(
            PAY,
            "reviewed: 2026-11-01",
            "reviewed: 2026-02-30",
            &["day-form sdks/alipay-client.yaml:54:11"],
            "`2026-02-30` is not a day",
        ),
        slip(PAY, "read: 2026-11-01", "read: 2026-1-1", 1, &["day-form sdks/alipay-client.yaml:53:64"]),
        slip(
            PAY,
            "website: https://open.alipay.com/",
            "website: javascript:alert(1)",
            1,
            &["address-form sdks/alipay-client.yaml:10:10"],
        ),
        slip(
            PAY,
            "website: https://open.alipay.com/",
            "website: 'https://a.example/\" onclick=\"x'",
            1,
            &["address-form sdks/alipay-client.yaml:10:10"],
        ),
        slip(
            "organisations.yaml",
            "complaints: { url: \"https://harbour.example/complaints\"",
            "complaints: { url: \"data:text/html,x\"",
            1,
            &["address-form organisations.yaml:18:22"],
        ),
        slip(PAY, "stored_in: [CN]", "stored_in: [CN, China]", 1, &["country-form sdks/alipay-client.yaml:27:17"]),
        slip(PAY, "stored_in: [CN]", "stored_in: [中国]", 1, &["country-form sdks/alipay-client.yaml:27:13"]),
        slip(PAY, "stored_in: [CN]", "stored_in: [XX]", 1, &["country-form sdks/alipay-client.yaml:27:13"]),
        slip("organisations.yaml", "country: SG", "country: sg", 1, &["country-form organisations.yaml:33:12"]),
        slip("site.yaml", "\"+08:00\"", "\"8\"", 1, &["offset-form site.yaml:7:12"]),
        slip(
            PAY,
            "android:ACCESS_WIFI_STATE:",
            "ACCESS_WIFI_STATE:",
            1,
            &["unknown-reference sdks/alipay-client.yaml:17:3"],
        ),
        slip(
            "catalog/permissions.yaml",
            "",
            "CAMERA: { platform: android }\n",
            1,
            &["permission-form catalog/permissions.yaml:1:1"],
        ),
        slip(PUSH, "formerly: [signal-push]", "formerly: [Signal-Push]", 1, &["id-form sdks/beacon-push.yaml:4:12"]),
        slip(PAY, "  pay:\n", "  Pay_Now:\n", 1, &["id-form sdks/alipay-client.yaml:29:3"]),
        slip(
            "organisations.yaml",
            "alipay-cn:\n",
            "支付宝:\n",
            1,
            &["id-form organisations.yaml:21:1", "unknown-reference sdks/alipay-client.yaml:4:11"],
        ),
        slip(
            "catalog/fields.yaml",
            "harbour.member-tier:\n",
            "con.x: { group: device }\nharbour.member-tier:\n",
            1,
            &["id-reserved catalog/fields.yaml:1:1"],
        ),
        says(
            PAY,
            "retention:\n",
            "retention:\n  days: 3\n",
            &["one-of sdks/alipay-client.yaml:23:3"],
            "exactly one of `days, until, indefinite`",
        ),
        slip(
            PUSH,
            "retention: { days: 90, at_most",
            "retention: { at_most",
            1,
            &["one-of sdks/beacon-push.yaml:13:12"],
        ),
        slip("organisations.yaml", "{ hours: 72 }", "{ hours: 72, days: 3 }", 1, &["one-of organisations.yaml:18:77"]),
    ]);
}

#[test]
fn ids_of_files() {
    let long = format!("sdks/{}.yaml", "x".repeat(65));
    let rows: [(&str, &[&str]); 10] = [
        ("sdks/Alipay.yaml", &["id-form sdks/Alipay.yaml:1:1"]),
        ("sdks/index.yaml", &["id-reserved sdks/index.yaml:1:1"]),
        ("sdks/con.yaml", &["id-reserved sdks/con.yaml:1:1"]),
        ("sdks/a.html.yaml", &["id-reserved sdks/a.html.yaml:1:1"]),
        ("sdks/支付宝.yaml", &["id-form sdks/支付宝.yaml:1:1"]),
        (&long, &["id-long"]),
        ("sdk/x.yaml", &["unknown-file sdk/x.yaml:1:1"]),
        ("sdks/x.yml", &["unknown-file sdks/x.yml:1:1"]),
        ("sdks/x/y.yaml", &["unknown-file sdks/x/y.yaml:1:1"]),
        ("notes.txt", &["unknown-file notes.txt:1:1"]),
    ];
    for (file, expected) in rows {
        let folder = example();
        write(folder.path(), &format!("content/{file}"), SMALL);
        let found = places(&check(folder.path()).ends(1));
        let found: Vec<&String> = found.iter().filter(|line| !line.starts_with("sdk-not-shipped")).collect();
        assert!(found.len() == expected.len() && found[0].starts_with(expected[0]), "{file}: {found:?}");
    }
    let folder = example();
    write(folder.path(), "content/sdks/ALIPAY-client.yaml", SMALL);
    let found = places(&check(folder.path()).ends(1));
    assert!(found.contains(&"same-but-for-case sdks/alipay-client.yaml:1:1".to_owned()), "{found:?}");
    let folder = example();
    write(folder.path(), "content/catalog/permissions.yaml", "android:camera: { platform: android }\n");
    let found = places(&check(folder.path()).ends(1));
    assert_eq!(found, ["same-but-for-case catalog/permissions.yaml:1:1"]);
}

#[test]
fn languages() {
    hold(&[
        slip(PAY, "  en: Alipay client SDK", "  fr: Alipay", 1, &["unknown-language sdks/alipay-client.yaml:3:3"]),
        slip(PAY, "  zh-CN: 支付宝客户端 SDK\n", "", 1, &["prevailing-text-missing sdks/alipay-client.yaml:2:3"]),
        slip(
            "organisations.yaml",
            "{ zh-CN: 信标推送有限公司, en: Signal Push Ltd }",
            "{ zh-CN: 信标推送有限公司 }",
            0,
            &[],
        ),
        slip(
            "organisations.yaml",
            "{ zh-CN: 信标推送有限公司, en:",
            "{ en:",
            1,
            &["prevailing-text-missing organisations.yaml:32:20"],
        ),
        slip(
            "site.yaml",
            "languages: [zh-CN, en]",
            "languages: [zh-CN, en, english!]",
            1,
            &["language-form site.yaml:4:24"],
        ),
        slip("site.yaml", "languages: [zh-CN, en]", "languages: [zh-CN, en, en]", 1, &["listed-twice site.yaml:4:24"]),
        slip(
            "policies/privacy.fr.md",
            "",
            "---\ntitle: Confidentialité\n---\n\nx\n",
            1,
            &["unknown-language policies/privacy.fr.md:1:1"],
        ),
        slip(
            "policies/terms.en.md",
            "",
            "---\ntitle: Terms\n---\n\nx\n",
            1,
            &["prevailing-policy-missing policies/terms.en.md:1:1"],
        ),
        slip("policies/terms.md", "", "---\ntitle: Terms\n---\n\nx\n", 1, &["unknown-file policies/terms.md:1:1"]),
        slip(
            "policies/privacy.en.md",
            "---\ntitle: Privacy policy\n",
            "title: Privacy policy\n",
            1,
            &["front-matter-missing policies/privacy.en.md:1:1"],
        ),
    ]);
}

#[test]
fn house_rules_and_levels() {
    hold(&[
        slip(RULE, "sdks/* added", "sdk/* added", 1, &["rule-path rules/ad-sdk-added.md:2:5"]),
        slip(RULE, "sdks/* added", "sdks/* adde", 1, &["rule-kind rules/ad-sdk-added.md:2:5"]),
        slip(RULE, "sdks/* added", "sdks/*", 1, &["rule-pattern rules/ad-sdk-added.md:2:5"]),
        slip(RULE, "sdk.category is", "skd.category is", 1, &["rule-name rules/ad-sdk-added.md:3:6"]),
        slip(RULE, "sdk.category is", "sdk.categories is", 1, &["rule-path rules/ad-sdk-added.md:3:6"]),
        slip(RULE, "sdk.category is", "sdk.category like", 1, &["rule-condition rules/ad-sdk-added.md:3:6"]),
        slip(RULE, "level: consent", "level: consnt", 1, &["rule-level rules/ad-sdk-added.md:4:8"]),
        says(RULE, "message:", "mesage:", &["unknown-key rules/ad-sdk-added.md:5:1"], "did you mean `message`?"),
        slip(RULE, "if: [", "if: [[", 3, &["syntax rules/ad-sdk-added.md:4:6"]),
        slip(
            "site.yaml",
            "  retention-shortened: { level: decide }",
            "  field-added: { level: notice }",
            1,
            &["level-lowered-without-reason site.yaml:22:3"],
        ),
        slip(
            "site.yaml",
            "  retention-shortened: { level: decide }",
            "  when-not-stated: { level: note }",
            1,
            &["level-lowered-without-reason site.yaml:22:3"],
        ),
        slip(
            "site.yaml",
            "  retention-shortened: { level: decide }",
            "  name-missing: { level: note, reason: x }",
            1,
            &["level-of-structure site.yaml:22:3"],
        ),
        slip(
            "site.yaml",
            "  retention-shortened: { level: decide }",
            "  when-not-stated: { level: consent }",
            1,
            &["level-of-another-kind site.yaml:22:3"],
        ),
        slip(
            "site.yaml",
            "  retention-shortened: { level: decide }",
            "  field-added: { level: error }",
            1,
            &["level-of-another-kind site.yaml:22:3"],
        ),
        slip(
            "site.yaml",
            "  retention-shortened: { level: decide }",
            "  field-addde: { level: consent }",
            1,
            &["unknown-reference site.yaml:22:3"],
        ),
    ]);
}

#[test]
fn a_message_names_three_fields_and_counts_the_rest() {
    let folder = example();
    edit(folder.path(), "content/sdks/alipay-client.yaml", "stored_in: [CN]\n", "");
    let said = check(folder.path()).ends(0);
    assert!(said.stdout.contains("stores `device.android-id, device.idfv, device.oaid` and 5 more\""), "{said:#?}");
    let all = "device.android-id, device.idfv, device.oaid, network.bssid, network.carrier, network.ip, network.ssid";
    assert!(said.stdout.contains(&format!("servers on which you store {all}")), "{said:#?}");
    let said = candor(folder.path(), &["check", "--lang", "zh-CN"]).ends(0);
    let named = "没有写明「device.android-id, device.idfv, device.oaid」等 8 项的存储地点";
    assert!(said.stdout.contains(named), "{said:#?}");
}

#[test]
fn decisions_and_faults_that_name_nothing() {
    hold(&[
        slip(
            "next.yaml",
            "decisions: []",
            "decisions:\n  - { change: c-7f3a9c1204be, level: notice, reason: 无 }",
            0,
            &["decision-names-nothing next.yaml:5:5"],
        ),
        slip(
            "next.yaml",
            "decisions: []",
            "decisions:\n  - { at: sdks/beacon-push/role, level: notice, reason: 无 }",
            0,
            &["decision-names-nothing next.yaml:5:5"],
        ),
        slip(
            "next.yaml",
            "decisions: []",
            "decisions:\n  - { level: notice, reason: 无 }",
            1,
            &["one-of next.yaml:5:5"],
        ),
        slip(
            "next.yaml",
            "decisions: []",
            "decisions:\n  - { change: c-7f3a9c1204be, reason: 无 }",
            1,
            &["missing-key next.yaml:5:5"],
        ),
        slip(
            "next.yaml",
            "decisions: []",
            "faults:\n  - { at: sdks/beacon-push, check: role-not-stated, reason: 无 }",
            0,
            &["fault-names-nothing next.yaml:5:5"],
        ),
        slip(
            "next.yaml",
            "decisions: []",
            "faults:\n  - { at: sdks/beacon-push, check: roll-not-stated, reason: 无 }",
            1,
            &["unknown-reference next.yaml:5:36"],
        ),
    ]);
}
