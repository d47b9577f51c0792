//! Anything that serialises, to YAML: block style, keys in the order of the struct, the same bytes for the same facts.
//!
//! It writes no anchors, no tags, no folded text, and no plain text that any YAML reader could take for something else.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Error, Serialize};
use std::fmt::{self, Write};

/// The YAML text of a value that serialises to a map.
pub fn text<T: Serialize>(value: &T) -> Result<String, serde_json::Error> {
    // By way of JSON text, which keeps the order of a struct's keys.
    match serde_json::from_str(&serde_json::to_string(value)?)? {
        Node::Map(entries) => {
            let mut out = String::new();
            write_map(&entries, 0, &mut out);
            Ok(out)
        }
        _ => Err(serde_json::Error::custom("a document is a map")),
    }
}

/// A value whose maps keep their order.
enum Node {
    Plain(String),
    Text(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

fn write_map(entries: &[(String, Node)], depth: usize, out: &mut String) {
    for (index, (key, value)) in entries.iter().enumerate() {
        if index > 0 || out.ends_with('\n') {
            indent(depth, out);
        }
        write_text(key, out);
        out.push(':');
        write_value(value, depth, out);
    }
}

/// What follows a key, up to the line's end and the lines below it.
fn write_value(value: &Node, depth: usize, out: &mut String) {
    match value {
        Node::Map(entries) if !entries.is_empty() => {
            out.push('\n');
            write_map(entries, depth + 1, out);
        }
        Node::List(items) if !items.is_empty() => {
            out.push('\n');
            write_list(items, depth + 1, out);
        }
        scalar => {
            out.push(' ');
            write_scalar(scalar, out);
            out.push('\n');
        }
    }
}

fn write_list(items: &[Node], depth: usize, out: &mut String) {
    for item in items {
        indent(depth, out);
        match item {
            Node::Map(entries) if !entries.is_empty() => {
                out.push_str("- ");
                write_map(entries, depth + 1, out);
            }
            other => {
                out.push('-');
                write_value(other, depth, out);
            }
        }
    }
}

fn write_scalar(value: &Node, out: &mut String) {
    match value {
        Node::Plain(word) => out.push_str(word),
        Node::Text(text) => write_text(text, out),
        Node::List(_) => out.push_str("[]"),
        Node::Map(_) => out.push_str("{}"),
    }
}

fn indent(depth: usize, out: &mut String) {
    out.extend(std::iter::repeat_n("  ", depth));
}

fn write_text(text: &str, out: &mut String) {
    if is_plain(text) {
        out.push_str(text);
        return;
    }
    out.push('"');
    for character in text.chars() {
        write_character(character, out);
    }
    out.push('"');
}

/// Words that some YAML reader takes for a truth value or for nothing.
const WORDS: [&str; 9] = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];

/// Whether no reader can take the text for anything but itself: words of letters and digits that begin with a letter.
fn is_plain(text: &str) -> bool {
    let safe = |character: char| character.is_alphanumeric() || "-_./ ".contains(character);
    text.starts_with(char::is_alphabetic)
        && !text.ends_with(' ')
        && text.chars().all(safe)
        && !WORDS.contains(&text.to_lowercase().as_str())
}

fn write_character(character: char, out: &mut String) {
    let code = character as u32;
    // What can't be seen is written so that it can; YAML forbids some of it outright.
    let unseen = character.is_control()
        || matches!(code, 0x061C | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0xFEFF | 0xFFFE | 0xFFFF);
    let written = match character {
        '"' => write!(out, "\\\""),
        '\\' => write!(out, "\\\\"),
        '\n' => write!(out, "\\n"),
        '\t' => write!(out, "\\t"),
        '\r' => write!(out, "\\r"),
        _ if unseen && code < 0x100 => write!(out, "\\x{code:02X}"),
        _ if unseen => write!(out, "\\u{code:04X}"),
        _ => write!(out, "{character}"),
    };
    written.expect("a string takes every character");
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(InOrder)
    }
}

/// Builds a [`Node`] from whatever comes, in the order in which it comes.
struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = Node;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("any value")
    }
    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Plain(value.to_string()))
    }
    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Plain(value.to_string()))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Plain(value.to_string()))
    }
    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Plain("null".into()))
    }
    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            map.push(entry);
        }
        Ok(Node::Map(map))
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::parse_yaml;
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;
    use std::collections::BTreeMap;

    #[test]
    fn maps_and_lists_are_blocks() {
        let value = json!({
            "a": { "en": "Pay with it", "zh-CN": "用支付宝付款" },
            "b": [{ "c": "c-7f3a", "d": { "en": "x" } }, "plain", [1, 2], {}],
            "e": {}, "f": [], "g": true, "h": -3
        });
        let expected = "a:\n  en: Pay with it\n  zh-CN: 用支付宝付款\n\
            b:\n  - c: c-7f3a\n    d:\n      en: x\n  - plain\n  -\n    - 1\n    - 2\n  - {}\n\
            e: {}\nf: []\ng: true\nh: -3\n";
        let written = text(&value).expect("it is a map");
        assert_eq!(written, expected);
        assert_eq!(parse_yaml(&written), Ok(value));
        assert!(text(&1).is_err());
    }

    #[test]
    fn what_is_not_plain_is_quoted_and_comes_back() {
        let awkward = [
            "",
            " ",
            "a: b",
            "a #b",
            "# c",
            "- d",
            "-",
            "---",
            "...",
            "? e",
            "*f",
            "&g",
            "!h",
            "|",
            ">",
            "%i",
            "@j",
            "`k",
            "'l'",
            "\"m\"",
            "\\n",
            "1",
            "-1",
            "6.10",
            "1e3",
            "0x1F",
            "0o7",
            ".5",
            ".inf",
            ".NaN",
            "~",
            "null",
            "Null",
            "TRUE",
            "yes",
            "No",
            "on",
            "y",
            "2026-11-20",
            "12:30",
            "a\nb\n",
            "\n",
            "a\tb",
            "a\r\nb",
            "a ",
            " a",
            "全角：冒号，逗号。",
            "「引号」",
            "[a, b]",
            "{a}",
            "a, b",
            "<<",
            "=",
            "é",
            "\u{feff}a",
            "\u{202e}a",
            "\u{0}",
            "\u{7f}",
            "\u{85}",
            "\u{2028}",
            "🎉",
            "a:",
            ":a",
            "Harbour Pay Co., Ltd.",
        ];
        for text_in in awkward {
            let written = text(&BTreeMap::from([("key", text_in)])).expect("it is a map");
            assert_eq!(written.lines().count(), 1, "{text_in:?}");
            assert_eq!(parse_yaml(&written), Ok(json!({ "key": text_in })), "{written}");
            let as_key = text(&BTreeMap::from([(text_in, 1)])).expect("it is a map");
            assert_eq!(parse_yaml(&as_key), Ok(json!({ text_in: 1 })), "{as_key}");
        }
    }

    proptest! {
        #[test]
        fn any_text_comes_back(texts in proptest::collection::vec("(?s).{0,20}", 1..4)) {
            let value = json!({ "list": texts, "map": { "a": { "text": texts[0] } } });
            let written = text(&value).expect("it is a map");
            prop_assert_eq!(parse_yaml(&written), Ok(value));
        }
    }
}
