//! The languages of a policy, or of an inventory's texts, to where a translation lags behind the prevailing one.
//!
//! Sections that are missing, numbers that stand in one language alone, and texts that changed since the newest version
//! in the prevailing language and in no other.

use super::passages;
use super::sections::{Texts, heading, sections};
use crate::model::text::normalised;
use std::collections::BTreeSet;

/// Where a translation lags.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Behind {
    /// The language that lags.
    pub language: String,
    /// The heading of the section in that language; nothing for the policy as a whole.
    pub heading: String,
    /// In what.
    pub how: How,
}

/// How a translation lags.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// It has another number of sections: the prevailing one, its own.
    Sections(usize, usize),
    /// Numbers that stand in one language alone.
    Numbers(Vec<String>),
    /// The prevailing text changed, and this one did not.
    Unchanged,
}

/// What lags in a policy, whose texts were others in the newest version.
pub fn policy(texts: &Texts, before: Option<&Texts>, prevailing: &str) -> Vec<Behind> {
    let Some(leading) = texts.get(prevailing) else { return Vec::new() };
    let mut found = Vec::new();
    for (language, text) in texts.iter().filter(|(language, _)| *language != prevailing) {
        let (own, of_leading) = (headings(text), headings(leading));
        if own != of_leading {
            let how = How::Sections(of_leading, own);
            found.push(Behind { language: language.clone(), heading: String::new(), how });
            continue;
        }
        let pair = Texts::from([(prevailing.to_owned(), leading.clone()), (language.clone(), text.clone())]);
        let before = before.map(|before| sections(before, prevailing)).unwrap_or_default();
        for (key, section) in sections(&pair, prevailing) {
            let (Some(leading), Some(own)) = (section.get(prevailing), section.get(language)) else { continue };
            let old = before.get(&key);
            let numbers = apart(leading, own);
            let how = match old {
                _ if !numbers.is_empty() => How::Numbers(numbers),
                Some(old) if lags(old, &section, language, prevailing) => How::Unchanged,
                _ => continue,
            };
            found.push(Behind { language: language.clone(), heading: heading(own).to_owned(), how });
        }
    }
    found
}

/// Whether a text changed in the prevailing language, and in this one not.
pub fn lags(old: &Texts, new: &Texts, language: &str, prevailing: &str) -> bool {
    let same = |language: &str| Some(normalised(old.get(language)?) == normalised(new.get(language)?));
    same(prevailing) == Some(false) && same(language) == Some(true)
}

fn headings(text: &str) -> usize {
    passages::read(text).passages.iter().filter(|passage| passage.heading).count()
}

/// The numbers in digits that stand in one text and in no form in the other.
fn apart(one: &str, other: &str) -> Vec<String> {
    let plain =
        |text: &str| passages::read(text).passages.into_iter().map(|passage| passage.text + "\n").collect::<String>();
    let (one, other) = (Numbers::of(&plain(one)), Numbers::of(&plain(other)));
    let lacking = |from: &Numbers, to: &Numbers| from.digits.difference(&to.all).cloned().collect::<Vec<_>>();
    let found: BTreeSet<String> = lacking(&one, &other).into_iter().chain(lacking(&other, &one)).collect();
    found.into_iter().collect()
}

/// The numbers of a text.
#[derive(Default)]
struct Numbers {
    /// Those in digits.
    digits: BTreeSet<String>,
    /// Those in words too, and months.
    all: BTreeSet<String>,
    /// The tens that a word just said: twenty-four.
    tens: Option<u64>,
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const ENGLISH: [(&str, u64); 36] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("hundred", 100),
    ("once", 1),
    ("twice", 2),
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("half", 6),
    ("a", 1),
    ("an", 1),
];

impl Numbers {
    fn of(text: &str) -> Numbers {
        let mut numbers = Numbers::default();
        let letters: Vec<char> = text.chars().collect();
        let mut at = 0;
        while at < letters.len() {
            let kind = |letter: char| (letter.is_ascii_digit(), letter.is_ascii_alphabetic(), han(letter).is_some());
            let (digit, latin, han) = kind(letters[at]);
            let end =
                at + letters[at..].iter().take_while(|letter| goes_on(**letter, (digit, latin, han))).count().max(1);
            let word: String = letters[at..end].iter().collect();
            if digit {
                let beside = |index: Option<usize>| index.and_then(|index| letters.get(index));
                let glued = [at.checked_sub(1), Some(end)].into_iter().any(|index| {
                    beside(index).is_some_and(|letter| letter.is_ascii_alphabetic() || "-_/".contains(*letter))
                });
                numbers.add(&word, &letters[end..], glued);
            } else if latin {
                numbers.add_word(&word.to_lowercase());
            } else if han {
                numbers.all.insert(chinese(&word).to_string());
            }
            at = end;
        }
        numbers
    }

    fn add(&mut self, digits: &str, rest: &[char], glued: bool) {
        let plain = digits.replace(',', "");
        let plain = plain.trim_end_matches('.').to_owned();
        let after: String = rest.iter().take(9).collect();
        let after = after.trim_start().to_lowercase();
        let scales = [
            ("万", 10_000),
            ("亿", 100_000_000),
            ("thousand", 1_000),
            ("million", 1_000_000),
            ("billion", 1_000_000_000),
        ];
        let scale = scales.iter().find(|(word, _)| after.starts_with(word)).map_or(1, |(_, scale)| *scale);
        let value = match plain.parse::<u64>() {
            Ok(whole) => whole.saturating_mul(scale).to_string(),
            Err(_) => plain,
        };
        self.all.insert(value.clone());
        // Nought is "none" in words. What is a part of a name, a telephone number or a scaled one is written otherwise in another language.
        if !glued && scale == 1 && value != "0" {
            self.digits.insert(value);
        }
    }

    fn add_word(&mut self, word: &str) {
        let month = MONTHS.iter().position(|month| word.starts_with(month)).map(|index| index as u64 + 1);
        let stem = word.strip_suffix("th").unwrap_or(word);
        let said = ENGLISH.iter().find(|(name, _)| *name == word || *name == stem).map(|(_, value)| *value);
        let joined = self.tens.take().zip(said.filter(|value| *value < 10)).map(|(tens, value)| tens + value);
        self.tens = said.filter(|value| (20..100).contains(value));
        self.all.extend(month.into_iter().chain(said).chain(joined).map(|value| value.to_string()));
    }
}

fn goes_on(letter: char, (digit, latin, han_digit): (bool, bool, bool)) -> bool {
    digit && (letter.is_ascii_digit() || letter == ',' || letter == '.')
        || latin && letter.is_ascii_alphabetic()
        || han_digit && han(letter).is_some()
}

fn han(letter: char) -> Option<u64> {
    Some(match letter {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' => 10_000,
        '两' => 2,
        '半' => 6,
        '零' | '〇' => 0,
        other => "一二三四五六七八九".chars().position(|digit| digit == other)? as u64 + 1,
    })
}

/// The value of a Chinese number: 二十四, 三百, 十四.
fn chinese(word: &str) -> u64 {
    let (mut sum, mut last) = (0u64, None::<u64>);
    for value in word.chars().filter_map(han) {
        if value >= 10 {
            let unit = last.take().unwrap_or(1);
            sum = sum.saturating_add(unit.saturating_mul(value));
        } else {
            last = Some(value);
        }
    }
    sum.saturating_add(last.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(chinese: &str, english: &str) -> Texts {
        Texts::from([("zh-CN".to_owned(), chinese.to_owned()), ("en".to_owned(), english.to_owned())])
    }

    fn found(chinese: &str, english: &str) -> Vec<How> {
        policy(&texts(chinese, english), None, "zh-CN").into_iter().map(|behind| behind.how).collect()
    }

    #[test]
    fn the_same_number_is_the_same_in_any_writing() {
        for (chinese, english) in [
            ("15 个工作日", "15 working days"),
            ("不满十四周岁，24 小时内", "under 14, within twenty-four hours"),
            ("2026 年 7 月 1 日", "1 July 2026"),
            ("1,000 元", "1000 yuan"),
            ("100 万次", "1 million times"),
            ("24 小时", "twenty-four hours"),
            ("第十三条", "article 13"),
            ("SHA256 与 `7`", "SHA256 and `8`"),
            ("保存 3 年。", "kept for three years."),
        ] {
            assert_eq!(found(chinese, english), [], "{chinese} {english}");
        }
    }

    #[test]
    fn a_number_of_one_language_alone_is_found() {
        assert_eq!(
            found("## 甲\n\n保存 30 天", "## A\n\nkept for 7 days"),
            [How::Numbers(vec!["30".into(), "7".into()])]
        );
        assert_eq!(found("# 甲\n\n## 乙\n", "# A\n"), [How::Sections(2, 1)]);
    }

    #[test]
    fn a_translation_that_stayed_is_behind() {
        let old = texts("## 甲\n\n我们收集位置。\n\n## 乙\n\n丙\n", "## A\n\nWe collect it.\n\n## B\n\nC\n");
        let new = texts("## 甲\n\n我们收集位置和图片。\n\n## 乙\n\n丙\n", "## A\n\nWe collect it.\n\n## B\n\nC\n");
        let found = policy(&new, Some(&old), "zh-CN");
        assert_eq!(found, [Behind { language: "en".into(), heading: "A".into(), how: How::Unchanged }]);
        assert_eq!(policy(&old, Some(&old), "zh-CN"), []);
        let both = texts("## 甲\n\n我们收集位置和图片。\n\n## 乙\n\n丙\n", "## A\n\nBoth.\n\n## B\n\nC\n");
        assert_eq!(policy(&both, Some(&old), "zh-CN"), []);
    }
}
