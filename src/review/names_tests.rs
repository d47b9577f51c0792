//! What of a text names something that the inventory doesn't, and what only looks so.

use super::Known;

fn known() -> Known {
    let now = ["白鸥聚合推送", "lanshanpush", "听雨崩溃分析"].map(str::to_owned).into();
    let former = ["潮汐统计 SDK", "Tideline Analytics SDK"].map(str::to_owned).into();
    Known { now, former, former_apps: ["芦渡支付".to_owned()].into() }
}

fn sdks(text: &str) -> Vec<&str> {
    known().unknown_sdks(text).into_iter().map(|range| &text[range]).collect()
}

#[test]
fn names_that_are_nobodys_are_found() {
    for (text, name) in [
        ("由潮汐统计 SDK 完成", "潮汐统计 SDK"),
        ("The JPush SDK sends it", "JPush SDK"),
        ("我们使用 Umeng Analytics SDK 统计", "Umeng Analytics SDK"),
        ("接入“极光推送 SDK”", "极光推送 SDK"),
        ("友盟统计SDK", "友盟统计SDK"),
    ] {
        assert_eq!(sdks(text), [name], "{text}");
    }
}

#[test]
fn what_is_known_or_names_nobody_is_left_alone() {
    for text in [
        "听雨崩溃分析 SDK",
        "“白鸥聚合推送 SDK”",
        "The Lanshan Push SDK",
        "第三方 SDK",
        "Third-party SDKs",
        "Each SDK",
        "This SDK is ours",
        "Android SDK",
        "我们接入的 SDK",
        "“第三方推送 SDK”",
        "其他公司的 SDK",
        "SDK",
        "SDKs",
        "what the SDK does",
        "Our Push SDK",
        "推送 SDK",
        "SDK 名称",
    ] {
        assert_eq!(sdks(text), [""; 0], "{text}");
    }
}

#[test]
fn copied_text_is_known_by_what_it_left() {
    let found = |text: &'static str| known().other_apps(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>();
    assert_eq!(found("欢迎使用 XX App，某某公司"), ["XX", "某某"]);
    assert_eq!(found("芦渡支付和[公司名称]"), ["芦渡支付", "[公司名"]);
    for text in ["138XXXX0000", "XXL 号", "尺码 XX", "MAXX App", "For example, an app"] {
        assert_eq!(found(text), [""; 0], "{text}");
    }
}
