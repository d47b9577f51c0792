//! Slips in YAML itself: keys, types, empty values, indentation, marks of Chinese input methods, and what YAML may not hold.

use super::{hold, says, slip};

const PAY: &str = "sdks/alipay-client.yaml";

#[test]
fn keys_and_types() {
    hold(&[
        says(PAY, "starts:", "start:", &["unknown-key sdks/alipay-client.yaml:12:1"], "did you mean `starts`?"),
        says(PAY, "    why:\n", "    wy:\n", &["unknown-key sdks/alipay-client.yaml:19:5"], "did you mean `why`?"),
        slip(
            PAY,
            "{ package: AlipaySDK-iOS, version",
            "{ 包: 支付宝, version",
            1,
            &["unknown-key sdks/alipay-client.yaml:9:10"],
        ),
        says(
            PAY,
            "{ package: AlipaySDK-iOS, version",
            "{ package: 支付宝, versoin",
            &["unknown-key sdks/alipay-client.yaml:9:24"],
            "did you mean `version`?",
        ),
        slip(
            "organisations.yaml",
            "complaints: { url: ",
            "complaints: { website: ",
            1,
            &["unknown-key organisations.yaml:18:17"],
        ),
        slip("site.yaml", "languages: [zh-CN, en]", "", 1, &["missing-key site.yaml:1:1"]),
        slip("site.yaml", "publisher: harbour-pay", "", 1, &["missing-key site.yaml:1:1"]),
        slip(
            "sdks/beacon-push.yaml",
            "{ times: 1, per: day }",
            "{ times: 1 }",
            1,
            &["missing-key sdks/beacon-push.yaml:53:20"],
        ),
        slip("policies/privacy.en.md", "title: Privacy policy\n", "", 1, &["missing-key policies/privacy.en.md:2:1"]),
        slip(PAY, "category: payment", "role: own", 1, &["duplicate-key sdks/alipay-client.yaml:6:1"]),
        slip(PAY, "en: Only when you", "zh-CN: Only when you", 1, &["duplicate-key sdks/alipay-client.yaml:35:7"]),
        slip(
            "organisations.yaml",
            "beacon-push:\n",
            "alipay-cn:\n",
            1,
            &[
                "duplicate-key organisations.yaml:28:1",
                "unknown-reference sdks/beacon-push.yaml:5:11",
                "unknown-reference sdks/beacon-push.yaml:16:14",
            ],
        ),
        slip(
            PAY,
            "platforms:\n  android: { package: \"com.alipay.sdk:alipaysdk-android\", version: \"15.8.42\" }\n  ios: { package: AlipaySDK-iOS, version: \"15.8.42\" }",
            "platforms: android",
            1,
            &["wrong-type sdks/alipay-client.yaml:7:12"],
        ),
        slip(
            PAY,
            "provider: alipay-cn",
            "provider: { alipay-cn: yes }",
            1,
            &["wrong-type sdks/alipay-client.yaml:4:11"],
        ),
        slip(PAY, "stored_in: [CN]", "stored_in: { CN: true }", 1, &["wrong-type sdks/alipay-client.yaml:27:12"]),
        slip(PAY, "stored_in: [CN]", "stored_in: CN", 1, &["wrong-type sdks/alipay-client.yaml:27:12"]),
        slip(PAY, "category: payment", "category: 1", 1, &["number-not-text sdks/alipay-client.yaml:6:11"]),
        slip(PAY, "category: payment", "category: [payment]", 1, &["wrong-type sdks/alipay-client.yaml:6:11"]),
        slip(PAY, "  zh-CN: 支付宝客户端 SDK", "  zh-CN: [支付宝]", 1, &["wrong-type sdks/alipay-client.yaml:2:10"]),
        slip(
            PAY,
            "required: false\n    why",
            "required: no\n    why",
            1,
            &["wrong-type sdks/alipay-client.yaml:18:15"],
        ),
        slip("sdks/beacon-push.yaml", "{ days: 90,", "{ days: \"90\",", 1, &["wrong-type sdks/beacon-push.yaml:13:20"]),
        slip("sdks/beacon-push.yaml", "{ days: 90,", "{ days: 1.5,", 1, &["not-a-count sdks/beacon-push.yaml:13:20"]),
        slip("sdks/beacon-push.yaml", "{ days: 90,", "{ days: -1,", 1, &["not-a-count sdks/beacon-push.yaml:13:20"]),
        slip(PAY, "  pay:\n", "  ? [pay]\n  :\n", 1, &["wrong-type sdks/alipay-client.yaml:29:5"]),
        slip(PAY, "", "- one\n- two\n", 1, &["wrong-type sdks/alipay-client.yaml:1:1"]),
        slip(PAY, "", "支付宝\n", 1, &["wrong-type sdks/alipay-client.yaml:1:1"]),
        slip(
            PAY,
            "version: \"15.8.42\" }\n  ios",
            "version: 6.10 }\n  ios",
            1,
            &["number-not-text sdks/alipay-client.yaml:8:68"],
        ),
    ]);
}

#[test]
fn empty_values() {
    hold(&[
        slip(
            PAY,
            "name:\n  zh-CN: 支付宝客户端 SDK\n  en: Alipay client SDK\n",
            "name:\n",
            1,
            &["empty-value sdks/alipay-client.yaml:1:1"],
        ),
        slip(PAY, "  zh-CN: 支付宝客户端 SDK\n", "  zh-CN: \"\"\n", 1, &["empty-value sdks/alipay-client.yaml:2:10"]),
        slip(PAY, "  zh-CN: 支付宝客户端 SDK\n", "  zh-CN:\n", 1, &["empty-value sdks/alipay-client.yaml:2:3"]),
        slip(PAY, "  zh-CN: 支付宝客户端 SDK\n", "  zh-CN: \"　\"\n", 1, &["empty-value sdks/alipay-client.yaml:2:10"]),
        slip(PAY, "stored_in: [CN]", "stored_in: []", 1, &["empty-value sdks/alipay-client.yaml:27:12"]),
        slip(PAY, "stored_in: [CN]", "stored_in: [CN, ]", 0, &[]),
        slip(PAY, "stored_in: [CN]", "stored_in: [CN, ~]", 1, &["empty-value sdks/alipay-client.yaml:27:17"]),
        slip(PAY, "stored_in: [CN]", "stored_in:\n  -", 1, &["empty-value sdks/alipay-client.yaml:28:4"]),
        slip(PAY, "fields: [device.idfv]", "fields: []", 1, &["empty-value sdks/alipay-client.yaml:43:17"]),
        slip(PAY, "role: independent", "role:", 1, &["empty-value sdks/alipay-client.yaml:5:1"]),
        slip(PAY, "role: independent", "role: null", 1, &["empty-value sdks/alipay-client.yaml:5:1"]),
        slip("organisations.yaml", "  country: SG", "  country:", 1, &["empty-value organisations.yaml:33:3"]),
        slip(
            PAY,
            "features:\n",
            "features: {}\nx:\n",
            1,
            &["feature-missing sdks/alipay-client.yaml:1:1", "unknown-key sdks/alipay-client.yaml:29:1"],
        ),
        slip(
            PAY,
            "",
            "",
            1,
            &[
                "feature-missing sdks/alipay-client.yaml:1:1",
                "name-missing sdks/alipay-client.yaml:1:1",
                "platform-missing sdks/alipay-client.yaml:1:1",
                "provider-missing sdks/alipay-client.yaml:1:1",
                "role-not-stated sdks/alipay-client.yaml:1:1",
                "starts-not-stated sdks/alipay-client.yaml:1:1",
            ],
        ),
    ]);
}

#[test]
fn marks_that_look_right() {
    hold(&[
        slip(
            PAY,
            "  zh-CN: 支付宝客户端 SDK",
            "\tzh-CN: 支付宝客户端 SDK",
            3,
            &["tab-indentation sdks/alipay-client.yaml:2:1"],
        ),
        slip(
            PAY,
            "        method: [sdk]\n        required",
            "      \t  method: [sdk]\n        required",
            3,
            &["tab-indentation sdks/alipay-client.yaml:47:7"],
        ),
        slip(
            PAY,
            "  zh-CN: 支付宝客户端 SDK",
            "　zh-CN: 支付宝客户端 SDK",
            3,
            &["unusual-space sdks/alipay-client.yaml:2:1"],
        ),
        slip(
            PAY,
            "  en: Alipay client SDK",
            "　en: Alipay client SDK",
            1,
            &["unusual-space sdks/alipay-client.yaml:3:1"],
        ),
        slip(
            PAY,
            "  en: Alipay client SDK",
            "\u{A0} en: Alipay client SDK",
            1,
            &["unusual-space sdks/alipay-client.yaml:3:1"],
        ),
        slip(PAY, "starts: on-use", "starts:　on-use", 3, &["unusual-space sdks/alipay-client.yaml:12:8"]),
        slip(
            PAY,
            "        required: false",
            "        required:\u{A0}false",
            3,
            &["unusual-space sdks/alipay-client.yaml:48:18"],
        ),
        slip(PAY, "  zh-CN: 支付宝客户端 SDK", "  zh-CN: 支付宝　SDK", 0, &[]),
        slip(PAY, "name:\n", "name：\n", 3, &["full-width-colon sdks/alipay-client.yaml:1:5"]),
        slip(PAY, "provider: alipay-cn", "provider：alipay-cn", 3, &["full-width-colon sdks/alipay-client.yaml:4:9"]),
        slip(
            PAY,
            "  zh-CN: 支付宝客户端 SDK\n",
            "  zh-CN：支付宝客户端 SDK\n",
            3,
            &["full-width-colon sdks/alipay-client.yaml:2:8"],
        ),
        slip(
            PAY,
            "  zh-CN: 支付宝客户端 SDK\n  en: Alipay client SDK\n",
            "  zh-CN：支付宝客户端 SDK\n",
            1,
            &["full-width-colon sdks/alipay-client.yaml:2:8"],
        ),
        slip(
            PAY,
            "  zh-CN: 支付宝客户端 SDK\n  en: Alipay client SDK\n",
            "  zh-CN：支付宝客户端 SDK\n  en：Alipay client SDK\n",
            1,
            &["full-width-colon sdks/alipay-client.yaml:2:8"],
        ),
        slip(
            PAY,
            "  en: Alipay client SDK\n",
            "  en：Alipay client SDK\n",
            3,
            &["full-width-colon sdks/alipay-client.yaml:3:5"],
        ),
        slip(
            PAY,
            "reviewed: 2026-11-01",
            "reviewed：2026-11-01",
            3,
            &["full-width-colon sdks/alipay-client.yaml:54:9"],
        ),
        slip(
            PAY,
            "{ package: AlipaySDK-iOS, version",
            "{ package： 支付宝, version",
            1,
            &["full-width-colon sdks/alipay-client.yaml:9:17"],
        ),
        slip(
            PAY,
            "method: [sdk]\n        required",
            "method：[sdk]\n        required",
            3,
            &["full-width-colon sdks/alipay-client.yaml:47:15"],
        ),
        slip(PAY, "  zh-CN: 选择其他付款方式", "  zh-CN: 注意：选择其他付款方式", 0, &[]),
        slip(PAY, "  zh-CN: 支付宝客户端 SDK\n", "  zh-CN: 支付宝：SDK\n", 0, &[]),
        slip(
            "organisations.yaml",
            "    zh-CN: 上海市浦东新区示例路 1 号\n    en: 1 Example Road, Pudong, Shanghai",
            "    en: |\n      Tel：95000\n    zh-CN: [",
            3,
            &["syntax organisations.yaml:11:3"],
        ),
        slip(
            "organisations.yaml",
            "  name:\n    zh-CN: 灯塔推送有限公司\n    en: Beacon Push Ltd\n",
            "  name: { zh-CN: 灯塔推送, en: Beacon Push Co., Ltd. }\n",
            1,
            &["comma-cuts-text organisations.yaml:29:45"],
        ),
        says(
            "organisations.yaml",
            "  name:\n    zh-CN: 灯塔推送有限公司\n    en: Beacon Push Ltd\n",
            "  name: { en: Beacon Push Co., Ltd., zh-CN: 灯塔 }\n",
            &["comma-cuts-text organisations.yaml:29:32"],
            "before `Ltd.`",
        ),
        slip(
            "organisations.yaml",
            "  name:\n    zh-CN: 灯塔推送有限公司\n    en: Beacon Push Ltd\n",
            "  name: { zh-CN: 灯塔, en: \"Beacon Push Co., Ltd.\" }\n",
            0,
            &[],
        ),
    ]);
}

#[test]
fn what_yaml_may_not_hold() {
    hold(&[
        slip(PAY, "  zh-CN: 支付宝客户端 SDK", "  zh-CN: 支付宝: SDK", 3, &["syntax sdks/alipay-client.yaml:2:13"]),
        slip(
            PAY,
            "[network.ip, network.type",
            "[network.ip, network.type, [",
            3,
            &["syntax sdks/alipay-client.yaml:47:15"],
        ),
        slip(
            PAY,
            "  zh-CN: 支付宝客户端 SDK",
            "  zh-CN: &a 支付宝客户端 SDK",
            3,
            &["yaml-anchor sdks/alipay-client.yaml:2:10"],
        ),
        slip(
            PAY,
            "  zh-CN: 支付宝客户端 SDK",
            "  zh-CN: !!str 支付宝客户端 SDK",
            3,
            &["yaml-tag sdks/alipay-client.yaml:2:10"],
        ),
        slip(
            PAY,
            "  zh-CN: 支付宝客户端 SDK",
            "  <<: { zh-CN: 支付宝 }",
            3,
            &["yaml-merge-key sdks/alipay-client.yaml:2:3"],
        ),
        slip(PAY, "evidence:", "---\nevidence:", 3, &["many-documents sdks/alipay-client.yaml:52:1"]),
        slip(PAY, "evidence:", "...\nevidence:", 3, &["many-documents sdks/alipay-client.yaml:53:1"]),
        slip(PAY, "starts: on-use", "starts: *on-use", 3, &["yaml-alias sdks/alipay-client.yaml:12:9"]),
        slip(
            "organisations.yaml",
            "",
            "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n",
            3,
            &["yaml-anchor organisations.yaml:1:4"],
        ),
    ]);
}
