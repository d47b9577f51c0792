//! A passage to the words in it that leave open what is collected: 等、例如、可能; such as, may, some.
//!
//! A word is found only where it can hardly mean anything else: 等级, 等待 and "you may refuse" are no finding. What is
//! left over is excepted where it stands, with a reason.

mod chinese;
mod english;

use super::passages::apart;
use std::ops::Range;

/// Where a text stands decides what it may say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stance {
    /// It tells what is done.
    Tells,
    /// It tells of consequences and ways out, which lie in the future: 可能 and "may" are right there.
    Protects,
}

/// The vague words of a text in a language, as bytes of it.
pub fn vague(text: &str, language: &str, stance: Stance) -> Vec<Range<usize>> {
    apart(match language.split('-').next() {
        Some("zh") => chinese::chinese(text, stance),
        Some("en") => english::english(text, stance),
        _ => Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::{Stance, vague};

    fn found(text: &str, language: &str) -> Vec<String> {
        vague(text, language, Stance::Tells).into_iter().map(|range| text[range].to_owned()).collect()
    }

    #[test]
    fn chinese_that_leaves_open_what_is_collected_is_found() {
        for (text, words) in [
            ("我们会收集 IMEI、MAC 地址等设备信息。", vec!["等"]),
            ("姓名、电话等三项信息", vec!["等"]),
            ("位置、通讯录等等。", vec!["等等"]),
            ("包括但不限于例如设备信息", vec!["包括但不限于", "例如"]),
            ("我们可能会收集你的位置", vec!["可能"]),
            ("第三方可能需要获取相关信息", vec!["可能", "相关信息"]),
            ("提供服务所必要的信息", vec!["必要的信息"]),
            ("通过短信、邮件等方式", vec!["等"]),
        ] {
            assert_eq!(found(text, "zh-CN"), words, "{text}");
        }
    }

    #[test]
    fn chinese_that_only_looks_like_it_is_left_alone() {
        for text in [
            "会员等级",
            "等待期",
            "人人平等",
            "地位对等",
            "同等条件",
            "数额等于零",
            "等同于同意",
            "等级保护",
            "请稍等",
            "等你确认后，我们再处理",
            "等 24 小时后再试",
            "等审核通过",
            "，等对方回复",
            "姓名、电话等两项信息",
            "手机号码和位置等 2 项",
            "根据《个人信息保护法》等法律",
            "不可能收集",
            "尽可能少收集",
            "可能性",
            "你可能看到广告",
            "可能的影响",
            "不收集不必要的信息",
            "非必要信息",
            "高等教育",
            "一等奖",
            "请先等",
            "何等重要",
            "等候审核",
            "等额本息",
            "付款可能失败",
        ] {
            assert_eq!(found(text, "zh-CN"), [""; 0], "{text}");
        }
    }

    #[test]
    fn english_that_leaves_open_what_is_collected_is_found() {
        for (text, words) in [
            ("We may collect your location.", vec!["may"]),
            ("Your data may also be shared", vec!["may"]),
            ("It might include identifiers, such as the IMEI, etc.", vec!["might", "such as", "etc"]),
            ("including, but not limited to, your name", vec!["including, but not limited to"]),
            ("Some personal information is sent; some of your data", vec!["Some", "some"]),
            ("For example, e.g. names", vec!["For example", "e.g"]),
        ] {
            assert_eq!(found(text, "en"), words, "{text}");
        }
    }

    #[test]
    fn english_that_only_looks_like_it_is_left_alone() {
        for text in [
            "May 2026",
            "in May",
            "You may refuse",
            "you may use another way",
            "a guardian may withdraw it",
            "To know who may agree",
            "this may take a minute",
            "put in some thousands",
            "sometimes",
            "handsome",
            "Some of it needs a consent",
            "as such",
            "we may not be open on Sundays",
            "the example",
            "Maya",
            "dismay",
            "It includes your name, and nothing else",
            "someone",
        ] {
            assert_eq!(found(text, "en"), [""; 0], "{text}");
        }
    }

    #[test]
    fn consequences_lie_in_the_future() {
        assert!(vague("可能需要提供证件", "zh-CN", Stance::Protects).is_empty());
        assert!(vague("It may include a second check", "en", Stance::Protects).is_empty());
        assert_eq!(vague("姓名、电话等", "zh-CN", Stance::Protects).len(), 1);
    }
}
