//! A text to its words: as they compare, without what only typesetting decides, and as they are shown.
//!
//! Words are those of ICU: in Chinese by dictionary. Spaces are no words; they stay with the word before them.

use crate::model::text::is_han;
use icu_segmenter::options::{SentenceBreakInvariantOptions, WordBreakInvariantOptions};
use icu_segmenter::{SentenceSegmenter, WordSegmenter};
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// One word, or one mark of punctuation.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Word {
    /// What is compared.
    pub(super) key: String,
    /// Where it is shown, with the space behind it.
    pub(super) shown: Range<usize>,
    /// It says something: it has a letter or a digit.
    pub(super) speaks: bool,
    /// It begins a sentence.
    pub(super) begins: bool,
}

/// A character as it compares, with the place in the text that it comes from.
struct Plain {
    character: char,
    from: usize,
    /// It begins a character of the text, which may stand for several plain ones.
    first: bool,
}

/// The words of a text.
pub(super) fn words(text: &str) -> Vec<Word> {
    let plain = without_typesetting(text);
    let line: String = plain.iter().map(|plain| plain.character).collect();
    // Breaks are asked for by byte; between two is at least one plain character.
    let mut at = Vec::with_capacity(line.len() + 1);
    for (index, plain) in plain.iter().enumerate() {
        at.extend(std::iter::repeat_n(index, plain.character.len_utf8()));
    }
    at.push(plain.len());
    let sentences = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    let mut starts = sentences.segment_str(&line).peekable();
    let mut words: Vec<Word> = Vec::new();
    let mut addresses = addresses(&line).into_iter().peekable();
    let (mut from, mut begins) = (0, true);
    let segmenter = WordSegmenter::new_auto(WordBreakInvariantOptions::default());
    for end in segmenter.segment_str(&line) {
        while addresses.next_if(|address| address.end <= end).is_some() {}
        let is_inside = addresses.peek().is_some_and(|address| address.start < end);
        if end == from || is_inside || plain.get(at[end]).is_some_and(|plain| !plain.first) {
            continue;
        }
        while starts.next_if(|start| *start <= from).is_some_and(|start| start > 0 || from == 0) {
            begins = true;
        }
        let shown = plain[at[from]].from..plain.get(at[end]).map_or(text.len(), |plain| plain.from);
        let key = &line[from..end];
        from = end;
        if key == " " {
            words.iter_mut().last().into_iter().for_each(|word| word.shown.end = shown.end);
            continue;
        }
        let speaks = key.chars().any(char::is_alphanumeric);
        // What is only punctuation belongs to the sentence before it.
        let first = words.is_empty() || begins && speaks;
        begins &= !speaks;
        words.push(Word { key: key.to_owned(), shown, speaks, begins: first });
    }
    // A space that compares as nothing is shown all the same.
    for index in 1..words.len() {
        words[index - 1].shown.end = words[index].shown.start;
    }
    words.iter_mut().last().into_iter().for_each(|word| word.shown.end = text.len());
    words
}

/// Where the addresses of pages and mailboxes stand, each of which is one word, in order.
fn addresses(line: &str) -> Vec<Range<usize>> {
    let goes_on = |character: char| character.is_ascii_graphic() && !"()<>\"',;".contains(character);
    let mut addresses = Vec::new();
    let mut from = 0;
    for chunk in line.split_inclusive(|character| !goes_on(character)) {
        let address = chunk.trim_end_matches(|character| !goes_on(character)).trim_end_matches(['.', ':', '?', '!']);
        if address.contains("://") || address.contains('@') {
            addresses.push(from..from + address.len());
        }
        from += chunk.len();
    }
    addresses
}

/// The characters that compare: of one width (NFKC), one kind of quotes, spaces folded, none beside Chinese.
fn without_typesetting(text: &str) -> Vec<Plain> {
    let mut plain: Vec<Plain> = Vec::with_capacity(text.len());
    let mut rest = text.char_indices().peekable();
    while let Some((from, character)) = rest.next() {
        let mut end = from + character.len_utf8();
        while let Some((at, mark)) = rest.next_if(|(_, next)| is_combining_mark(*next)) {
            end = at + mark.len_utf8();
        }
        let mut first = true;
        for character in text[from..end].nfkc().filter_map(unified) {
            let follows_space = plain.last().is_none_or(|last| last.character == ' ');
            if character == ' ' && follows_space {
                continue;
            }
            if is_han(character) && plain.last().is_some_and(|last| last.character == ' ') {
                plain.pop();
            }
            if character == ' ' && plain.last().is_some_and(|last| is_han(last.character)) {
                continue;
            }
            plain.push(Plain { character, from, first });
            first = false;
        }
    }
    plain
}

/// One character for all that differ by typesetting alone; none for what is never seen.
fn unified(character: char) -> Option<char> {
    Some(match character {
        '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」' | '『' | '』' => '"',
        '‘' | '’' | '‚' | '‛' | '`' | '´' => '\'',
        '‐' | '\u{2011}' => '-',
        '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' => return None,
        other if other.is_whitespace() => ' ',
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::words;

    fn keys(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.key).collect()
    }

    #[test]
    fn words_are_those_of_the_language() {
        assert_eq!(keys("我们会收集设备信息 30天"), ["我们", "会", "收集", "设备", "信息", "30", "天"]);
        assert_eq!(keys("kept for 7 days."), ["kept", "for", "7", "days", "."]);
    }

    #[test]
    fn typesetting_is_no_word() {
        for (one, other) in [
            ("保存 30 天，删除", "保存30天，\u{a0}删除"),
            ("SDK（支付）", "SDK (支付)"),
            ("Here's “it”", "Here’s \"it\""),
            ("ＩＭＥＩ", "IMEI"),
            ("a  b\u{a0}c", "a b c"),
        ] {
            assert_eq!(keys(one), keys(other));
        }
        assert_ne!(keys("no table"), keys("notable"));
    }

    #[test]
    fn every_character_is_shown_once() {
        for text in ["保存 30 天 。 See ½ of https://a.example/b?c=d, now", "㎡ e\u{301}", " lead"] {
            let shown: String = words(text).iter().map(|word| &text[word.shown.clone()]).collect();
            assert_eq!(shown.trim_start(), text.trim_start());
        }
    }

    #[test]
    fn an_address_is_one_word() {
        assert_eq!(
            keys("to https://a.example/b-c?d=1, or me@b.example."),
            ["to", "https://a.example/b-c?d=1", ",", "or", "me@b.example", "."]
        );
    }

    #[test]
    fn sentences_begin_where_people_begin_them() {
        let begin = |text: &str| -> Vec<String> {
            words(text).into_iter().filter(|word| word.begins).map(|word| word.key).collect()
        };
        assert_eq!(begin("保存 7 天。然后删除！你可以拒绝。"), ["保存", "然后", "你"]);
        assert_eq!(begin("Kept (e.g. logs) for 7 days. Then deleted."), ["Kept", "Then"]);
    }
}
