//! Names that lead nowhere, and what must not be said twice or in a circle.

use super::{check, hold, places, says, slip};
use crate::run::{edit, example};

const PAY: &str = "sdks/alipay-client.yaml";
const PUSH: &str = "sdks/beacon-push.yaml";
const WALLET: &str = "apps/wallet.yaml";

#[test]
fn a_name_that_leads_nowhere_is_guessed() {
    hold(&[
        says(
            PAY,
            "device.oaid",
            "device.oiad",
            &["unknown-reference sdks/alipay-client.yaml:40:37"],
            "did you mean `device.oaid`?",
        ),
        says(
            PAY,
            "security.payment: {",
            "security.paymnt: {",
            &["unknown-reference sdks/alipay-client.yaml:37:7"],
            "did you mean `security.payment`?",
        ),
        says(
            PAY,
            "android:ACCESS_WIFI_STATE:",
            "android:ACCESS_WIFI_STAT:",
            &["unknown-reference sdks/alipay-client.yaml:17:3"],
            "did you mean `android:ACCESS_WIFI_STATE`?",
        ),
        says(
            WALLET,
            "  - alipay-client",
            "  - alipay-cliemt",
            &["unknown-reference apps/wallet.yaml:8:5"],
            "did you mean `alipay-client`?",
        ),
        says(
            WALLET,
            "sdk: beacon-push",
            "sdk: 灯塔推送",
            &["unknown-reference apps/wallet.yaml:9:10"],
            "there is no SDK `灯塔推送`",
        ),
        says(
            PAY,
            "provider: alipay-cn",
            "provider: alipay",
            &["unknown-reference sdks/alipay-client.yaml:4:11"],
            "did you mean `alipay-cn`?",
        ),
        says(
            PAY,
            "provider: alipay-cn",
            "provider: [alipay-cn, alipay-hk]",
            &["unknown-reference sdks/alipay-client.yaml:4:23"],
            "did you mean `alipay-cn`?",
        ),
        says(
            "site.yaml",
            "publisher: harbour-pay",
            "publisher: harbor-pay",
            &["unknown-reference site.yaml:6:12"],
            "did you mean `harbour-pay`?",
        ),
        says(
            PUSH,
            "  recipient: beacon-push",
            "  recipient: beacon",
            &["unknown-reference sdks/beacon-push.yaml:16:14"],
            "did you mean `beacon-push`?",
        ),
        says(
            "policies/privacy.zh-CN.md",
            "sdk:alipay-client",
            "sdk:alipay-clent",
            &["unknown-reference policies/privacy.zh-CN.md:8:5"],
            "did you mean `alipay-client`?",
        ),
        says(
            "policies/privacy.zh-CN.md",
            "field:network.ip",
            "field:network.ipp",
            &["unknown-reference policies/privacy.zh-CN.md:8:40"],
            "did you mean `network.ip`?",
        ),
        says(
            "policies/privacy.en.md",
            "field:network.ip",
            "policy:privacie",
            &["unknown-reference policies/privacy.en.md:8:64"],
            "did you mean `privacy`?",
        ),
        says(
            "policies/privacy.en.md",
            "field:network.ip",
            "purpose:security.paymnt",
            &["unknown-reference policies/privacy.en.md:8:64"],
            "did you mean `security.payment`?",
        ),
        says(
            "policies/privacy.en.md",
            "field:network.ip",
            "permission:android:CAMER",
            &["unknown-reference policies/privacy.en.md:8:64"],
            "did you mean `android:CAMERA`?",
        ),
        says(
            "site.yaml",
            "retention-shortened:",
            "retention-shorter:",
            &["unknown-reference site.yaml:22:3"],
            "did you mean `retention-shortened`?",
        ),
    ]);
}

#[test]
fn words_of_a_closed_list_are_guessed() {
    hold(&[
        says(
            PAY,
            "category: payment",
            "category: paymnt",
            &["unknown-word sdks/alipay-client.yaml:6:11"],
            "did you mean `payment`?",
        ),
        says(
            PAY,
            "role: independent",
            "role: independant",
            &["unknown-word sdks/alipay-client.yaml:5:7"],
            "did you mean `independent`?",
        ),
        says(
            PAY,
            "then: [delete]",
            "then: [删除]",
            &["unknown-word sdks/alipay-client.yaml:26:10"],
            "It may be one of: delete, anonymise.",
        ),
        says(
            PAY,
            "{ basis: consent }",
            "{ basis: concent }",
            &["unknown-word sdks/alipay-client.yaml:37:34"],
            "did you mean `consent`?",
        ),
        says(PAY, "  ios: {", "  iOS: {", &["unknown-word sdks/alipay-client.yaml:9:3"], "did you mean `ios`?"),
        says(
            "site.yaml",
            "gate: consent",
            "gate: error",
            &["unknown-word site.yaml:8:7"],
            "editorial, notice, decide, consent",
        ),
        says(
            "site.yaml",
            "require: [basis]",
            "require: [bases]",
            &["unknown-word site.yaml:10:11"],
            "did you mean `basis`?",
        ),
        says(
            "policies/privacy.zh-CN.md",
            "audience: users",
            "audience: user",
            &["unknown-word policies/privacy.zh-CN.md:3:11"],
            "did you mean `users`?",
        ),
        says(
            "catalog/fields.yaml",
            "group: account",
            "group: acount",
            &["unknown-word catalog/fields.yaml:8:10"],
            "did you mean `account`?",
        ),
    ]);
}

#[test]
fn platforms_and_fields_stand_once_and_where_they_belong() {
    hold(&[
        says(
            PAY,
            "platforms: [ios]",
            "platforms: [web]",
            &["platform-not-of-owner sdks/alipay-client.yaml:44:21"],
            "Take one of these: android, ios",
        ),
        slip(WALLET, "platforms: [android]", "platforms: [ios]", 1, &["ship-names-nothing apps/wallet.yaml:10:17"]),
        slip(WALLET, "platforms: [android]", "features: [send]", 1, &["ship-names-nothing apps/wallet.yaml:10:16"]),
        says(
            PAY,
            "[device.idfv]\n        platforms: [ios]",
            "[device.oaid]",
            &["field-twice sdks/alipay-client.yaml:43:18"],
            "line 40",
        ),
        says(
            PAY,
            "[network.ip, network.type",
            "[network.ip, network.ip",
            &["field-twice sdks/alipay-client.yaml:46:30"],
            "line 46",
        ),
        slip(
            WALLET,
            "  - system-clipboard",
            "  - alipay-client",
            1,
            &["listed-twice apps/wallet.yaml:14:5", "sdk-not-shipped sdks/system-clipboard.yaml:1:1"],
        ),
        slip(
            PAY,
            "category: payment",
            "nested_in: [alipay-client]\ncategory: payment",
            1,
            &["nested-in-circle sdks/alipay-client.yaml:6:1"],
        ),
    ]);
}

#[test]
fn a_circle_is_told_of_each_that_stands_in_it() {
    let folder = example();
    edit(
        folder.path(),
        "content/sdks/alipay-client.yaml",
        "category: payment",
        "nested_in: [beacon-push]\ncategory: payment",
    );
    edit(
        folder.path(),
        "content/sdks/beacon-push.yaml",
        "category: push",
        "nested_in: [alipay-client]\ncategory: push",
    );
    let expected = ["nested-in-circle sdks/alipay-client.yaml:6:1", "nested-in-circle sdks/beacon-push.yaml:7:1"];
    assert_eq!(places(&check(folder.path()).ends(1)), expected);
}

#[test]
fn what_people_call_a_thing_leads_to_its_id() {
    hold(&[
        says(
            PAY,
            "device.oaid",
            "identity.phone",
            &["unknown-reference sdks/alipay-client.yaml:40:37"],
            "did you mean `contact.phone-number`?",
        ),
        says(
            PAY,
            "device.oaid",
            "手机号",
            &["unknown-reference sdks/alipay-client.yaml:40:37"],
            "did you mean `contact.phone-number`?",
        ),
        says(
            PAY,
            "security.payment: {",
            "支付安全: {",
            &["unknown-reference sdks/alipay-client.yaml:37:7"],
            "did you mean `security.payment`?",
        ),
        says(
            PAY,
            "android:ACCESS_WIFI_STATE:",
            "android.permission.ACCESS_WIFI_STATE:",
            &["unknown-reference sdks/alipay-client.yaml:17:3"],
            "did you mean `android:ACCESS_WIFI_STATE`?",
        ),
        says(
            WALLET,
            "  - alipay-client",
            "  - Alipay client SDK",
            &["unknown-reference apps/wallet.yaml:8:5"],
            "did you mean `alipay-client`?",
        ),
        says(
            "site.yaml",
            "publisher: harbour-pay",
            "publisher: 国家电网",
            &["unknown-reference site.yaml:6:12"],
            "there is no organisation `国家电网`",
        ),
    ]);
}
