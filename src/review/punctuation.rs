//! A Chinese passage to its half-width punctuation beside Chinese letters, with what should stand there.
//!
//! Only what is certain: a sign that no address, number or code can own. The mend is the same sign, wide.

use crate::model::text::is_han;
use std::ops::Range;

/// What stands where in a text, and what should.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Narrow {
    /// The bytes of the text.
    pub range: Range<usize>,
    /// What should stand there.
    pub meant: &'static str,
}

/// The half-width punctuation of a text.
pub fn narrow(text: &str) -> Vec<Narrow> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let mut found: Vec<Narrow> = (0..letters.len()).filter_map(|index| sign(text, &letters, index)).collect();
    found.extend(brackets(&letters));
    found.sort_by_key(|narrow| narrow.range.start);
    found
}

fn is_letter(letter: char) -> bool {
    is_han(letter) && letter.is_alphanumeric()
}

/// A Chinese letter, or wide punctuation that closes something.
fn ends(letter: char) -> bool {
    is_letter(letter) || "）】」』》”％".contains(letter)
}

fn sign(text: &str, letters: &[(usize, char)], index: usize) -> Option<Narrow> {
    let (at, letter) = letters[index];
    let meant = match letter {
        ',' => "，",
        ';' => "；",
        ':' => "：",
        '?' => "？",
        '!' => "！",
        _ => return None,
    };
    let before = letters[..index].last().map(|(_, letter)| *letter)?;
    let space = letters.get(index + 1).is_some_and(|(_, letter)| *letter == ' ');
    let after = letters.get(index + 1 + usize::from(space)).map(|(_, letter)| *letter);
    let joins = after.is_some_and(is_letter);
    let chinese = ends(before) && !after.is_some_and(|next| next == '/' || next == letter)
        || joins && before.is_alphanumeric() && matches!(letter, ',' | ';');
    // The space after a narrow sign stands for the width that it lacks.
    let end = at + 1 + usize::from(space && joins);
    (chinese && !is_in_address(&text[..at])).then_some(Narrow { range: at..end, meant })
}

/// How far back an address is looked for.
const LONGEST_ADDRESS: usize = 300;

/// Whether the run of letters before is a web address.
fn is_in_address(before: &str) -> bool {
    let far = before.ceil_char_boundary(before.len().saturating_sub(LONGEST_ADDRESS));
    let run =
        before[far..].rsplit(|letter: char| letter.is_whitespace() || "，。；：（）、“”《》".contains(letter)).next();
    run.is_some_and(|run| run.contains("://") || run.contains("www."))
}

/// Pairs of brackets that have a Chinese letter beside or right inside the first.
fn brackets(letters: &[(usize, char)]) -> Vec<Narrow> {
    let mut found = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut last_chinese = None;
    for (index, (_, letter)) in letters.iter().enumerate() {
        match letter {
            '(' => open.push(index),
            ')' => {
                let Some(first) = open.pop() else { continue };
                let beside = first.checked_sub(1).map(|before| letters[before].1).is_some_and(ends)
                    || last_chinese.is_some_and(|chinese| chinese > first);
                if beside {
                    found.push(Narrow { range: letters[first].0..letters[first].0 + 1, meant: "（" });
                    found.push(Narrow { range: letters[index].0..letters[index].0 + 1, meant: "）" });
                }
            }
            _ if is_letter(*letter) => last_chinese = Some(index),
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::narrow;

    fn mended(text: &str) -> String {
        let mut text = text.to_owned();
        for narrow in narrow(&text.clone()).into_iter().rev() {
            text.replace_range(narrow.range, narrow.meant);
        }
        text
    }

    #[test]
    fn what_stands_beside_chinese_becomes_wide() {
        for (text, wide) in [
            ("你好,世界", "你好，世界"),
            ("你好, 世界", "你好，世界"),
            ("版本:1.2;目的:推送", "版本：1.2；目的：推送"),
            ("SDK(支付)用于付款", "SDK（支付）用于付款"),
            ("版本(v1.2)", "版本（v1.2）"),
            ("可以拒绝吗?", "可以拒绝吗？"),
            ("IMEI,用于推送", "IMEI，用于推送"),
            ("《保护法》:第十七条", "《保护法》：第十七条"),
        ] {
            assert_eq!(mended(text), wide);
        }
    }

    #[test]
    fn what_isnt_chinese_stays() {
        for text in [
            "时间 10:30",
            "1,000 元",
            "见 https://a.example/?q=中文,b",
            "Harbour Pay Co., Ltd.",
            "f(x)",
            "你好，世界",
            "比例 3:1",
            "例：a, b",
            "www.例子.cn:80",
        ] {
            assert_eq!(mended(text), text);
        }
    }

    #[test]
    fn a_mended_text_needs_no_mending() {
        for text in ["a(b,中)c:d?好!", "好((中)", "，,中, 中:(", "(中))(中"] {
            let once = mended(text);
            assert_eq!(mended(&once), once);
        }
    }
}
