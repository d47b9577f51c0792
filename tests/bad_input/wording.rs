//! Words that leave open what is meant, names that are nobody's, narrow punctuation, translations that lag; and exceptions.

use super::{check, hold, places, slip};
use crate::run::{candor, edit, example, write};

const CHINESE: &str = "policies/privacy.zh-CN.md";
const ENGLISH: &str = "policies/privacy.en.md";
const PAY: &str = "sdks/alipay-client.yaml";

#[test]
fn words_are_found_at_their_character() {
    hold(&[
        slip(
            CHINESE,
            "我们在 72",
            "我们收集位置等信息。我们在 72",
            0,
            &["vague-wording policies/privacy.zh-CN.md:17:7"],
        ),
        slip(CHINESE, "我们在 72", "会员等级，等待。我们在 72", 0, &[]),
        slip(ENGLISH, "We answer", "We may collect it. We answer", 0, &["vague-wording policies/privacy.en.md:17:4"]),
        slip(ENGLISH, "We answer", "You may refuse. We answer", 0, &[]),
        slip(PAY, "仅在你发起支付时", "付款、退款等情形", 0, &["vague-wording sdks/alipay-client.yaml:34:19"]),
        slip(CHINESE, "答复投诉", "答复,投诉", 0, &["half-width-punctuation policies/privacy.zh-CN.md:17:13"]),
        slip(
            CHINESE,
            "我们在 72",
            "JPush SDK 推送。我们在 72",
            0,
            &["sdk-not-in-inventory policies/privacy.zh-CN.md:17:1"],
        ),
        slip(
            CHINESE,
            "我们在 72",
            "欢迎使用 XX App。我们在 72",
            0,
            &["other-app-named policies/privacy.zh-CN.md:17:6"],
        ),
        slip(
            ENGLISH,
            "We answer",
            "[Here](#nowhere) we answer",
            0,
            &["anchor-names-nothing policies/privacy.en.md:17:8"],
        ),
        slip(
            CHINESE,
            "我们在 72",
            "[见此](policy:privacy#别处)，我们在 72",
            0,
            &["anchor-names-nothing policies/privacy.zh-CN.md:17:6"],
        ),
        slip(CHINESE, "我们在 72", "[见此](policy:privacy#如何联系我们)，我们在 72", 0, &[]),
        slip(ENGLISH, "72 hours", "48 hours", 0, &["translation-behind policies/privacy.en.md:15:1"]),
    ]);
}

#[test]
fn what_no_policy_tells_is_found() {
    hold(&[slip(CHINESE, "list: shared", "list: own", 0, &["sdk-not-in-policy sdks/beacon-push.yaml:1:1"])]);
}

#[test]
fn an_exception_needs_a_reason_and_a_finding() {
    let text =
        |exception: &str| format!("[//]: # (candor: allow vague-wording{exception})\n\n我们收集位置等信息。我们在 72");
    for (exception, found) in [
        (": 法条原文", vec![]),
        (
            "",
            vec![
                "exception-without-reason policies/privacy.zh-CN.md:17:24",
                "vague-wording policies/privacy.zh-CN.md:19:7",
            ],
        ),
    ] {
        let folder = example();
        edit(folder.path(), "content/policies/privacy.zh-CN.md", "我们在 72", &text(exception));
        assert_eq!(places(&check(folder.path())), found, "{exception}");
    }
    let folder = example();
    edit(folder.path(), "content/sdks/alipay-client.yaml", "role:", "# candor: allow vague-wording: none\nrole:");
    assert_eq!(places(&check(folder.path())), ["exception-names-nothing sdks/alipay-client.yaml:5:17"]);
}

#[test]
fn fix_mends_punctuation_and_not_a_byte_more() {
    let folder = example();
    let path = folder.path().join("content/policies/privacy.zh-CN.md");
    let before = std::fs::read_to_string(&path).expect("the policy");
    let narrow = before
        .replace("我们在 72 小时内答复投诉。", "我们在 72 小时内, 答复投诉(全部)。 \r\n")
        .replace("audience: users", "audience:   users");
    write(folder.path(), "content/policies/privacy.zh-CN.md", &narrow);
    let run = candor(folder.path(), &["check", "--fix"]).ends(0);
    assert!(run.stderr.contains("policies/privacy.zh-CN.md"), "{run:#?}");
    let after = std::fs::read_to_string(&path).expect("the policy");
    assert_eq!(after, narrow.replace(", 答复投诉(全部)。 ", "，答复投诉（全部）。"));
    candor(folder.path(), &["check", "--fix"]).ends(0);
    assert_eq!(std::fs::read_to_string(&path).expect("the policy"), after);
}

#[test]
fn fix_takes_away_white_space_that_says_nothing_and_leaves_what_means_something() {
    let folder = example();
    let policy = "content/policies/privacy.zh-CN.md";
    let text = std::fs::read_to_string(folder.path().join(policy)).expect("the policy");
    let prose = "\n\n第一行  \n第二行 \n第三行\t\r\n\n    code  \n\n- 一项  \n- 二项\n";
    write(folder.path(), policy, format!("{}{prose}", text.trim_end()));
    let sdk = "content/sdks/beacon-push.yaml";
    edit(
        folder.path(),
        sdk,
        "provider: ",
        "opt_out:  \n  zh-CN: |\n    一  \n    二\n  en: \"a  \\  \n    b\" \nprovider: ",
    );
    let before = std::fs::read_to_string(folder.path().join(sdk)).expect("a file");
    let run = candor(folder.path(), &["check"]).ends(0);
    assert_eq!(run.stdout.matches("[trailing-space]").count(), 5, "{run:#?}");
    candor(folder.path(), &["check", "--fix"]).ends(0);
    let after = std::fs::read_to_string(folder.path().join(policy)).expect("the policy");
    let kept = "\n\n第一行  \n第二行\n第三行\r\n\n    code  \n\n- 一项\n- 二项\n";
    assert_eq!(after, format!("{}{kept}", text.trim_end()));
    let mended = before.replace("opt_out:  \n", "opt_out:\n").replace("b\" \n", "b\"\n");
    assert_eq!(std::fs::read_to_string(folder.path().join(sdk)).expect("a file"), mended);
    assert!(!candor(folder.path(), &["check"]).ends(0).stdout.contains("trailing-space"));
}

#[test]
fn words_keep_a_site_from_being_built_only_where_it_says_so() {
    let folder = example();
    edit(folder.path(), &format!("content/{CHINESE}"), "我们在 72", "我们收集位置等信息。我们在 72");
    candor(folder.path(), &["build"]).ends(0);
    edit(folder.path(), "content/site.yaml", "\nlevels:", "\nlevels:\n  vague-wording: { level: error }\n#");
    let refused = candor(folder.path(), &["build"]).ends(1);
    assert!(refused.stdout.contains("error[vague-wording]"), "{}", refused.stdout);
}
