//! Text for people: one leaf over all languages.
//!
//! In files a text is a map by language, or a plain string in the prevailing language; in the inventory it is always the map.
//! What a missing language falls back to is decided where a text is shown, not here.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// A text by language tag, such as `zh-CN`.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(pub BTreeMap<String, String>);

impl Text {
    /// The text in `language`, else in `prevailing`, else in any language; with the language that it is in.
    pub fn shown<'a>(&'a self, language: &'a str, prevailing: &'a str) -> Option<(&'a str, &'a str)> {
        let of = |tag: &'a str| self.0.get(tag).map(|text| (text.as_str(), tag));
        of(language).or_else(|| of(prevailing)).or_else(|| {
            let (tag, text) = self.0.first_key_value()?;
            Some((text, tag))
        })
    }
}

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Text for people: a map by language, or a plain string in the prevailing language.",
            "x-nature": "text",
            "anyOf": [
                { "type": "string", "minLength": 1 },
                { "type": "object", "additionalProperties": { "type": "string", "minLength": 1 } }
            ]
        })
    }
}

/// The text without what only its typesetting decides: width of characters (NFKC), white space, and the space between Han and Latin.
pub fn normalised(text: &str) -> String {
    let wide: String = text.nfkc().collect();
    let mut plain = String::with_capacity(wide.len());
    for word in wide.split_whitespace() {
        let joins_han = plain.chars().next_back().is_some_and(is_han)
            || (!plain.is_empty() && word.chars().next().is_some_and(is_han));
        if !plain.is_empty() && !joins_han {
            plain.push(' ');
        }
        plain.push_str(word);
    }
    plain
}

/// Whether a character is written without spaces between words: Han, kana, and their punctuation.
pub fn is_han(character: char) -> bool {
    matches!(character as u32,
        0x2E80..=0x303F | 0x3040..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0xFF00..=0xFFEF | 0x20000..=0x3FFFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typesetting_is_not_wording() {
        assert_eq!(normalised("保存 30 天"), normalised("保存30天"));
        assert_eq!(normalised("SDK（支付）"), normalised("SDK(支付)"));
        assert_eq!(normalised("a  b\n c"), "a b c");
        assert_eq!(normalised("a\u{a0}b"), "a b");
        assert_ne!(normalised("7 天"), normalised("30 天"));
        assert_ne!(normalised("no table"), normalised("notable"));
    }
}
