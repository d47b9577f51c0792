//! A passage to the names in it that are nobody's: SDKs and apps that are not in the inventory, and what a template left.
//!
//! What follows no certain pattern is left alone: a missed name is told by a reader, a false one tires everybody.

use super::passages::{NO_PROSE, apart};
use crate::model::inventory::Inventory;
use crate::model::text::{Text, is_han, normalised};
use std::collections::BTreeSet;
use std::ops::Range;

/// A name as names are compared: without width, case and white space.
pub fn fold(name: &str) -> String {
    normalised(name).to_lowercase().chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// The names of a working copy, and those that only sealed versions know.
#[derive(Debug, Default)]
pub struct Known {
    /// Names of SDKs, organisations, apps and links, without `SDK`, folded.
    now: BTreeSet<String>,
    /// Names of SDKs and organisations that are gone, as they were written.
    former: BTreeSet<String>,
    /// Names of apps that no app has any more.
    former_apps: BTreeSet<String>,
}

impl Known {
    /// The names of an inventory, beside those of the versions before it; `linked` are words that lead to an SDK.
    pub fn of<'a>(
        inventory: &Inventory,
        versions: impl Iterator<Item = &'a Inventory>,
        linked: impl Iterator<Item = &'a str>,
    ) -> Known {
        let (sdks, apps) = names(inventory);
        let now: BTreeSet<String> = sdks.iter().chain(&apps).map(|name| Known::stem(name)).collect();
        let now = now.into_iter().chain(linked.map(Known::stem)).filter(|name| !name.is_empty()).collect();
        let mut known = Known { now, ..Known::default() };
        for version in versions {
            let (sdks, apps) = names(version);
            known.former.extend(sdks);
            known.former_apps.extend(apps);
        }
        let gone = |name: &String| {
            let stem = Known::stem(name);
            let han = stem.chars().any(is_han);
            stem.chars().count() >= if han { 3 } else { 4 } && !known.now.iter().any(|now| now.contains(&stem))
        };
        known.former.retain(gone);
        known.former_apps.retain(gone);
        known
    }

    /// A folded name without the word that says what it is.
    pub fn stem(name: &str) -> String {
        let folded = fold(name);
        folded.strip_suffix("sdk").unwrap_or(&folded).to_owned()
    }

    /// The names in a text that no SDK of the inventory has.
    pub fn unknown_sdks(&self, text: &str) -> Vec<Range<usize>> {
        let mut found = occurrences(&self.former, text);
        found.extend(text.match_indices("SDK").filter_map(|(at, _)| self.unknown(text, at)));
        apart(found)
    }

    /// The names in a text of apps that are not there, and what stands for a name in a template.
    pub fn other_apps(&self, text: &str) -> Vec<Range<usize>> {
        let mut found = occurrences(&self.former_apps, text);
        found.extend(super::left_over::left_over(text));
        apart(found)
    }

    fn unknown(&self, text: &str, at: usize) -> Option<Range<usize>> {
        let (before, end) = (&text[..at], at + "SDK".len());
        if text[end..].starts_with(|letter: char| letter.is_ascii_alphanumeric()) {
            return None;
        }
        let start = latin_name(before).or_else(|| chinese_name(before, &text[end..]))?;
        let stem = fold(&text[start..at]);
        let known = self.now.iter().any(|now| now.contains(&stem) || now.chars().count() > 2 && stem.contains(now));
        (!stem.is_empty() && !known).then_some(start..end)
    }
}

/// The names of SDKs and organisations of an inventory, and those of its apps.
fn names(inventory: &Inventory) -> (BTreeSet<String>, BTreeSet<String>) {
    let of = |name: Option<&Text>| name.into_iter().flat_map(|name| name.0.values().cloned()).collect::<Vec<_>>();
    let sdks = inventory.sdks.values().flat_map(|sdk| of(sdk.head.name.as_ref()));
    let organisations = inventory.organisations.values().flat_map(|organisation| {
        let former = organisation.formerly_named.iter().flatten().flat_map(|name| of(Some(name)));
        of(organisation.name.as_ref()).into_iter().chain(former)
    });
    let apps = inventory.apps.values().flat_map(|app| of(app.head.name.as_ref()));
    (sdks.chain(organisations).collect(), apps.collect())
}

/// Words that say of an SDK what it is, not which.
const GENERIC: [&str; 46] = [
    "the",
    "this",
    "that",
    "our",
    "your",
    "their",
    "its",
    "each",
    "every",
    "an",
    "any",
    "all",
    "no",
    "which",
    "other",
    "some",
    "third",
    "party",
    "third-party",
    "android",
    "ios",
    "harmonyos",
    "linux",
    "windows",
    "macos",
    "web",
    "java",
    "push",
    "map",
    "maps",
    "payment",
    "payments",
    "login",
    "share",
    "ads",
    "advertising",
    "analytics",
    "crash",
    "client",
    "server",
    "native",
    "mobile",
    "privacy",
    "what",
    "when",
    "if",
];

/// Where the capitalised words before `SDK` begin: `JPush SDK`.
fn latin_name(before: &str) -> Option<usize> {
    let mut start = before.len();
    let mut certain = false;
    for _ in 0..4 {
        let rest = &before[..start];
        let trimmed = rest.strip_suffix(' ').unwrap_or(rest);
        let part = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        let length: usize = trimmed.chars().rev().take(40).take_while(|letter| part(*letter)).map(char::len_utf8).sum();
        let word = &trimmed[trimmed.len() - length..];
        if !word.starts_with(|letter: char| letter.is_ascii_uppercase()) {
            break;
        }
        let generic = GENERIC.contains(&word.to_lowercase().as_str()) || word.len() < 2;
        let begins = trimmed.len() - length;
        if generic && is_sentence_start(&before[..begins]) {
            break;
        }
        certain |= !generic;
        start = begins;
    }
    certain.then_some(start)
}

fn is_sentence_start(before: &str) -> bool {
    before.trim_end().is_empty() || before.trim_end().ends_with(['.', '!', '?', ':', '。', '\n'])
}

/// Chinese words that say of an SDK what it is, not which.
const KINDS: &str = "第三方 其他 其它 合作 外部 内嵌 嵌入 推送 支付 统计 地图 广告 登录 分享 定位 \
    崩溃 分析 安全 认证 社交 本 各 该 类 应用 端 名称 、 客户 接入";

/// Where a Chinese name before `SDK` begins: only where quotes or a cell leave no doubt.
fn chinese_name(before: &str, after: &str) -> Option<usize> {
    let length: usize = before
        .chars()
        .rev()
        .take(16)
        .take_while(|letter| letter.is_alphanumeric() || *letter == ' ')
        .map(char::len_utf8)
        .sum();
    let start = before.len() - length;
    let (opens, closes) = (before[..start].chars().next_back(), after.chars().next());
    let quoted = matches!((opens, closes), (Some('“'), Some('”')) | (Some('「'), Some('」')) | (None, None));
    let mut rest = before[start..].trim().to_owned();
    let han = rest.chars().any(is_han);
    for kind in KINDS.split(' ') {
        rest = rest.replace(kind, "");
    }
    let names = rest.chars().count() > 1 && !before[start..].trim().ends_with('的');
    (quoted && han && names && !before[start..].contains(NO_PROSE)).then_some(start)
}

/// Where names stand in a text, as whole words.
fn occurrences(names: &BTreeSet<String>, text: &str) -> Vec<Range<usize>> {
    let whole = |range: &Range<usize>| {
        let latin = |letter: char| letter.is_ascii_alphanumeric();
        let name = &text[range.clone()];
        !(name.starts_with(latin) && text[..range.start].ends_with(latin)
            || name.ends_with(latin) && text[range.end..].starts_with(latin))
    };
    let of =
        |name: &String| text.match_indices(name.as_str()).map(|(at, name)| at..at + name.len()).collect::<Vec<_>>();
    names.iter().flat_map(of).filter(whole).collect()
}

#[cfg(test)]
mod tests {
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
        let found =
            |text: &'static str| known().other_apps(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>();
        assert_eq!(found("欢迎使用 XX App，某某公司"), ["XX", "某某"]);
        assert_eq!(found("芦渡支付和[公司名称]"), ["芦渡支付", "[公司名"]);
        for text in ["138XXXX0000", "XXL 号", "尺码 XX", "MAXX App", "For example, an app"] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
