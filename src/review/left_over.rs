//! A text to what a template left in it in the place of a name: `XX App`, 某某, [公司名].

use std::ops::Range;

/// What stands for a name, as bytes of the text.
pub fn left_over(text: &str) -> Vec<Range<usize>> {
    let of = |word: &&str| text.match_indices(*word).map(|(at, word)| at..at + word.len()).collect::<Vec<_>>();
    LEFT_OVER.iter().flat_map(of).chain(crosses(text)).collect()
}

/// What stands for a name in a template, and is left over in copied text.
const LEFT_OVER: [&str; 18] = [
    "某某",
    "××",
    "[公司名",
    "【公司名",
    "[应用名",
    "【应用名",
    "[产品名",
    "【产品名",
    "示例公司",
    "示例应用",
    "你的公司名",
    "[Company Name]",
    "[Your Company",
    "[App Name]",
    "Your Company Name",
    "Example App",
    "Example Inc",
    "Lorem ipsum",
];

/// What `XX` stands before where it stands for a name.
const NAMED: [&str; 14] =
    ["App", "APP", "应用", "公司", "平台", "软件", "科技", "网络", "有限", "产品", "客户端", "Company", "Inc", "Ltd"];

/// `XX App`, `XXX公司`.
fn crosses(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find("XX") {
        let start = at + next;
        let end = start + text[start..].bytes().take_while(|byte| *byte == b'X').count();
        let rest = text[end..].strip_prefix(' ').unwrap_or(&text[end..]);
        let glued = text[..start].ends_with(|letter: char| letter.is_ascii_alphanumeric());
        if !glued && NAMED.iter().any(|word| rest.starts_with(word)) {
            found.push(start..end);
        }
        at = end;
    }
    found
}
