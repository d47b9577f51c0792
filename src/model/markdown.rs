//! The Markdown that policies are written in: its extensions, and emphasis that meets Chinese punctuation.
//!
//! pulldown-cmark 0.13 leaves `**重要。**请` as it is; a later one has an option for it, and the borders go.

use super::text::is_han;
use pulldown_cmark::Options;

/// What is understood beside CommonMark.
pub fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
}

/// Stands where emphasis meets Chinese punctuation, so that the parser sees a word border; it never reaches a page.
pub const BORDER: char = '\u{FFFC}';

/// The text with a border outside each run of `*` that has punctuation on one side and a Chinese letter on the other.
pub fn with_borders(text: &str) -> String {
    let characters: Vec<char> = text.chars().filter(|character| *character != BORDER).collect();
    let mut out = String::with_capacity(text.len() + 16);
    let mut at = 0;
    while at < characters.len() {
        let end = at + characters[at..].iter().take_while(|character| **character == '*').count();
        if end == at {
            out.push(characters[at]);
            at += 1;
            continue;
        }
        let before = at.checked_sub(1).and_then(|index| characters.get(index)).copied();
        let after = characters.get(end).copied();
        let (closing, opening) = (meets(before, after), meets(after, before));
        out.extend(opening.then_some(BORDER));
        out.extend(std::iter::repeat_n('*', end - at));
        out.extend(closing.then_some(BORDER));
        at = end;
    }
    out
}

/// Whether `inner` is punctuation and `outer` a Chinese letter.
fn meets(inner: Option<char>, outer: Option<char>) -> bool {
    let punctuation = |character: char| {
        character.is_ascii_punctuation()
            || is_han(character) && !character.is_alphanumeric()
            || "“”‘’…—·".contains(character)
    };
    let letter = |character: char| is_han(character) && character.is_alphanumeric();
    inner.is_some_and(punctuation) && outer.is_some_and(letter)
}

#[cfg(test)]
mod tests {
    use super::{BORDER, with_borders};
    use pulldown_cmark::{Parser, html};

    #[test]
    fn emphasis_beside_chinese_punctuation_is_emphasis() {
        for text in [
            "**重要。**请",
            "**注意：**我们",
            "**“同意”**后",
            "用于**（可选）**的",
            "**IMEI（设备识别码）**用于",
            "**`ID`**权限",
        ] {
            let mut html = String::new();
            html::push_html(&mut html, Parser::new(&with_borders(text)));
            html.retain(|character| character != BORDER);
            assert!(html.contains("<strong>") && !html.contains("**"), "{html}");
        }
        assert_eq!(with_borders("a * b ** c"), "a * b ** c");
    }
}
