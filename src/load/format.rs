//! The forms that a text can be asked for: ids, days, addresses, references. One `format` of the schema, one line here.

use crate::diagnostic::Place;
use crate::model::id::{self, BadId};
use unicode_normalization::char::is_combining_mark;

/// A web address that is stated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// It, as it is written.
    pub url: String,
    /// Where it stands.
    pub place: Place,
}

/// What a format says of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// It has the form.
    Good,
    /// It names something that must exist.
    Reference,
    /// It hasn't; the rule that says so.
    Bad(&'static str),
}

/// Checks a text against a format of the model.
pub fn check(format: &str, text: &str, languages: &[String]) -> Form {
    let good = |good: bool, rule| if good { Form::Good } else { Form::Bad(rule) };
    match format {
        "id" | "version" => match id::check(text) {
            Ok(()) => Form::Good,
            Err(BadId::Form) => Form::Bad("id-form"),
            Err(BadId::Long) => Form::Bad("id-long"),
            Err(BadId::Reserved) => Form::Bad("id-reserved"),
        },
        "field" | "purpose" | "permission" | "app" | "sdk" | "organisation" | "rule" | "static" => Form::Reference,
        "permission-name" => good(is_permission_name(text), "permission-form"),
        "language" => good(languages.is_empty() || is_language(text), "language-form"),
        "country" if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase()) => Form::Reference,
        "country" => Form::Bad("country-form"),
        "url" => good(is_web_address(text), "address-form"),
        "date" => good(is_day(text), "day-form"),
        "colour" => good(is_colour(text), "colour-form"),
        "offset" => good(is_offset(text), "offset-form"),
        _ => Form::Good,
    }
}

/// A day as sealed: `2026-11-20`, and one that the calendar has.
pub fn is_day(text: &str) -> bool {
    text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok()
}

fn is_language(text: &str) -> bool {
    text.parse::<unic_langid::LanguageIdentifier>().is_ok_and(|tag| tag == text)
}

/// `http` and `https` alone: anything else could run in a reader's browser.
pub fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'))
        && !text.contains(|letter: char| {
            letter.is_whitespace() || letter.is_control() || matches!(letter, '"' | '<' | '>' | '\\')
        })
}

fn is_colour(text: &str) -> bool {
    text.len() == 7 && text.starts_with('#') && text.bytes().skip(1).all(|byte| byte.is_ascii_hexdigit())
}

fn is_offset(text: &str) -> bool {
    let (Some(sign), Some((hours, minutes))) =
        (text.chars().next(), text.get(1..).and_then(|rest| rest.split_once(':')))
    else {
        return text == "Z";
    };
    let within = |part: &str, most: u32| part.len() == 2 && part.parse::<u32>().is_ok_and(|number| number <= most);
    matches!(sign, '+' | '-') && within(hours, 14) && within(minutes, 59)
}

fn is_permission_name(text: &str) -> bool {
    let Some((platform, name)) = text.split_once(':') else { return false };
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'$' | b'{' | b'}');
    matches!(platform, "android" | "ios" | "harmonyos" | "web" | "mini-program" | "windows" | "macos" | "linux")
        && !name.is_empty()
        && name.bytes().all(letter)
}

/// Whether an address may lead where it doesn't seem to: browsers pass over tabs, line ends and the spaces around it,
/// and take `\` for `/`, so that `/\t/host` is another host.
pub fn is_disguised(address: &str) -> bool {
    address.starts_with("//")
        || address.contains('\\')
        || address.contains(char::is_control)
        || address.trim() != address
}

/// A character that can't be seen and changes what stands around it: bidi controls, spaces without width, letters that
/// are blank, other controls, and what is no character. The joiners U+200C and U+200D stay: some scripts and emoji can't
/// be written without them; so do the selectors of variants.
pub fn hidden_character(text: &str) -> Option<char> {
    text.chars().find(|character| {
        let code = u32::from(*character);
        matches!(code, 0xAD | 0x61C | 0x180E | 0x200B | 0x200E | 0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0xFEFF)
            || matches!(code, 0x115F | 0x1160 | 0x17B4 | 0x17B5 | 0x3164 | 0xFFA0 | 0x1D173..=0x1D17A)
            || matches!(code, 0xFFF0..=0xFFFC | 0xE0000..=0xE00FF | 0xE01F0..=0xE0FFF)
            // No character: XML has no place for it, and a feed or a workbook with it can't be opened.
            || matches!(code, 0xFDD0..=0xFDEF) || code & 0xFFFE == 0xFFFE
            || character.is_control() && !matches!(character, '\n' | '\t')
    })
}

/// Whether nothing of a text can be seen: white space, joiners and selectors without a letter, blank braille.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|character| {
        let code = u32::from(character);
        character.is_whitespace()
            || matches!(code, 0x34F | 0x200C | 0x200D | 0x2800 | 0xFE00..=0xFE0F | 0xE0100..=0xE01EF)
    })
}

/// How many marks may stand on one letter: more than any language writes (UTS 39 asks for four at most), and too few to
/// cover the lines around.
const MOST_MARKS: usize = 8;

/// Where more marks stand on one letter than any language writes.
pub fn stacked_marks(text: &str) -> Option<usize> {
    let mut marks = 0;
    let too_many = |(_, character): &(usize, char)| {
        marks = if is_combining_mark(*character) { marks + 1 } else { 0 };
        marks > MOST_MARKS
    };
    text.char_indices().find(too_many).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_exact() {
        assert!(is_day("2026-02-28") && !is_day("2026-02-30") && !is_day("2026-2-3"));
        assert!(is_web_address("https://a.example/b?c=d"));
        for bad in ["javascript:alert(1)", "https://", "https:///x", "ftp://a", "https://a b", "//a", "https://a\"b"] {
            assert!(!is_web_address(bad), "{bad}");
        }
        assert!(is_offset("+08:00") && is_offset("-03:30") && !is_offset("8") && !is_offset("+25:00"));
        assert!(is_permission_name("android:ACCESS_WIFI_STATE") && is_permission_name("android:${package}.PUSH"));
        assert!(!is_permission_name("ACCESS_WIFI_STATE") && !is_permission_name("symbian:X"));
        for disguised in ["//a", "/\t/a", " //a", "\\\\a", "a\n"] {
            assert!(is_disguised(disguised), "{disguised:?}");
        }
        assert!(!is_disguised("../a/b.html?c#d"));
        assert_eq!(hidden_character("a\u{202E}b"), Some('\u{202E}'));
        assert_eq!(hidden_character("Beacon\u{200B}Push"), Some('\u{200B}'));
        assert_eq!(hidden_character("می\u{200C}خواهم 👩\u{200D}💻 葛\u{E0100}"), None);
        assert_eq!(hidden_character("a\u{FFFF}"), Some('\u{FFFF}'));
        assert!(is_blank("\u{3000}\u{200D}\u{2800}") && !is_blank(" a"));
        assert_eq!(stacked_marks(&format!("a{}", "\u{301}".repeat(9))), Some(17));
        assert_eq!(stacked_marks("Việt Nam ภาษาไทย बिज़्नेस བརྒྱུད"), None);
    }
}
