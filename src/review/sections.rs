//! The texts of a policy to its sections: by heading, the same in every language; and the sections of two versions in pairs.
//!
//! A section keeps its key when its heading does. One that was reworded is known by its text, one that was renumbered by the
//! rest of its heading.

use super::redline;
use crate::model::text::normalised;
use std::collections::BTreeMap;

/// The Markdown of a section, by language.
pub type Texts = BTreeMap<String, String>;

/// Sections by key.
pub type Sections = BTreeMap<String, Texts>;

/// The sections of one policy. Their keys are those of the prevailing language; another language's section of the same
/// place belongs to the same key where both have as many.
pub fn sections(texts: &Texts, prevailing: &str) -> Sections {
    let cut: BTreeMap<&String, Vec<(String, String)>> = texts.iter().map(|(tag, text)| (tag, cut(text))).collect();
    let leading = cut.get(&prevailing.to_owned()).or_else(|| cut.values().next()).cloned().unwrap_or_default();
    let mut sections = Sections::new();
    for (tag, parts) in cut {
        let same = parts.len() == leading.len();
        for (index, (key, text)) in parts.into_iter().enumerate() {
            let key = if same { leading[index].0.clone() } else { key };
            sections.entry(key).or_default().insert(tag.clone(), text);
        }
    }
    sections
}

/// A text at its headings: key and Markdown of each part, the heading included. What stands before the first is `start`.
fn cut(text: &str) -> Vec<(String, String)> {
    let mut parts: Vec<(String, String)> = Vec::new();
    let (mut taken, mut fenced) = (Taken::default(), false);
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        }
        let heading = !fenced && line.starts_with('#');
        if heading || parts.is_empty() {
            let key = if heading { key(line) } else { "start".to_owned() };
            let count = taken.count(&key);
            let key = if count == 0 { key } else { format!("{key}-{}", count + 1) };
            taken.add(&key);
            parts.push((key, String::new()));
        }
        if let Some((_, part)) = parts.last_mut() {
            part.push_str(line);
            part.push('\n');
        }
    }
    parts.retain(|(key, text)| key != "start" || !text.trim().is_empty());
    parts
}

/// Keys that are taken, word by word, so that those that begin alike are counted without looking at each.
#[derive(Default)]
struct Taken {
    /// The number of what follows a number by a word; nothing is 0.
    next: BTreeMap<(usize, String), usize>,
    /// How many keys there are at a number and after it.
    counts: BTreeMap<usize, usize>,
}

impl Taken {
    /// How many keys are this one, or begin with it and a `-`.
    fn count(&self, key: &str) -> usize {
        let end = key.split('-').try_fold(0, |at, word| self.next.get(&(at, word.to_owned())).copied());
        end.and_then(|end| self.counts.get(&end)).copied().unwrap_or(0)
    }

    fn add(&mut self, key: &str) {
        let mut at = 0;
        for word in key.split('-') {
            let new = self.next.len() + 1;
            at = *self.next.entry((at, word.to_owned())).or_insert(new);
            *self.counts.entry(at).or_default() += 1;
        }
    }
}

/// A heading as a key: its explicit id, or its words joined by `-`, Chinese kept.
fn key(heading: &str) -> String {
    if let Some((_, explicit)) = heading.split_once("{#") {
        return explicit.split(['}', ' ']).next().unwrap_or_default().to_owned();
    }
    let letters = |letter: char| if letter.is_alphanumeric() { letter.to_lowercase().to_string() } else { " ".into() };
    let words: String = normalised(heading).chars().map(letters).collect();
    let key = words.split_whitespace().collect::<Vec<_>>().join("-");
    if key.is_empty() { "section".to_owned() } else { key }
}

/// From how much on, of a thousand, two sections under different headings are the same one.
const SAME: u32 = 800;

/// How many pairs of sections are compared at most. Beyond that, what came and what went is told as that.
const MOST_PAIRS: usize = 1 << 16;

/// The old sections under the keys of the new ones, where only the heading is another.
pub fn rekeyed(mut old: Sections, new: &Sections, prevailing: &str) -> Sections {
    let text = |texts: &Texts| texts.get(prevailing).or_else(|| texts.values().next()).cloned().unwrap_or_default();
    let gone: Vec<String> = old.keys().filter(|key| !new.contains_key(*key)).cloned().collect();
    let come = new.iter().filter(|(key, _)| !old.contains_key(*key));
    if gone.len().saturating_mul(come.clone().count()) > MOST_PAIRS {
        return old;
    }
    let known = |(key, texts): (&String, &Texts)| {
        let text = text(texts);
        (key.clone(), unnumbered(heading(&text)).to_owned(), redline::vocabulary(&text))
    };
    let mut come: Vec<_> = come.map(known).collect();
    for former in gone {
        let (_, name, words) = known((&former, &old[&former]));
        let likeness = |(_, other, said): &(String, String, BTreeMap<String, u32>)| {
            redline::overlap(&words, said) + if name == *other && !name.is_empty() { 1000 } else { 0 }
        };
        let best = come.iter().enumerate().map(|(index, one)| (likeness(one), index)).max_by_key(|(like, _)| *like);
        let Some((_, index)) = best.filter(|(like, _)| *like >= SAME) else { continue };
        let texts = old.remove(&former).unwrap_or_default();
        old.insert(come.remove(index).0, texts);
    }
    old
}

/// The heading of a section, without its marks and its id.
pub fn heading(section: &str) -> &str {
    let first = section.lines().next().unwrap_or_default();
    let heading = first.strip_prefix('#').map(|rest| rest.trim_start_matches('#').trim());
    heading.map_or("", |heading| heading.split(" {#").next().unwrap_or(heading))
}

/// A section without the number of its heading: where it stands is no part of what it says.
pub fn without_number(section: &str) -> String {
    let heading = heading(section);
    let number = heading.len() - unnumbered(heading).len();
    if number == 0 { section.to_owned() } else { section.replacen(&heading[..number], "", 1) }
}

/// A heading without the number before it: `三、`, `（三）`, `3.1`, `第三条`, `Section 3:`.
fn unnumbered(heading: &str) -> &str {
    let digit = |letter: char| letter.is_ascii_digit() || "〇一二三四五六七八九十百".contains(letter);
    let number = |text: &str| text.len() - text.trim_start_matches(digit).len();
    let named = ["第", "Section ", "Article ", "Part ", "§ ", "§"].into_iter().find_map(|word| {
        let rest = heading.strip_prefix(word)?;
        let after = &rest[number(rest)..];
        let unit = if word == "第" { after.strip_prefix(['章', '节', '条', '款', '部'])? } else { after };
        (after.len() < rest.len())
            .then(|| unit.trim_start_matches(['、', '.', '：', ':', ' ', '\u{3000}', '—', '–', '-']))
    });
    let bracketed = || {
        let rest = heading.strip_prefix(['(', '（'])?;
        rest[number(rest)..].strip_prefix([')', '）']).filter(|_| number(rest) > 0).map(str::trim_start)
    };
    let pointed = || {
        let mut rest = &heading[number(heading)..];
        let plain = rest.len();
        while let Some(next) = rest.strip_prefix('.').filter(|next| number(next) > 0) {
            rest = &next[number(next)..];
        }
        let several = rest.len() < plain;
        let ended = rest.strip_prefix(['、', '.', '．', ')', '）']);
        let ended = ended.or_else(|| rest.strip_prefix(' ').filter(|_| several));
        ended.filter(|_| number(heading) > 0).map(str::trim_start)
    };
    let rest = named.or_else(bracketed).or_else(pointed).unwrap_or(heading);
    if rest.is_empty() { heading } else { rest }
}

#[cfg(test)]
mod tests {
    use super::{cut, unnumbered, without_number};

    #[test]
    fn keys_that_are_taken_are_numbered() {
        let keys = |text: &str| cut(text).into_iter().map(|(key, _)| key).collect::<Vec<_>>();
        assert_eq!(keys("# A\n# A\n# A b\n# A\n# A 2\n# B\n"), ["a", "a-2", "a-b", "a-4", "a-2-2", "b"]);
        assert_eq!(keys("x\n# Start\n# A--b {#a--b}\n# A- {#a-}\n"), ["start", "start-2", "a--b", "a--2"]);
    }

    #[test]
    fn the_number_of_a_heading_says_where_it_stands() {
        for heading in
            ["三、保存", "（三）保存", "3. 保存", "3.1 保存", "3.1. 保存", "第三条 保存", "第三节：保存", "3、保存"]
        {
            assert_eq!(unnumbered(heading), "保存", "{heading}");
        }
        for heading in ["Section 3: Kept", "3) Kept", "Article 12 Kept"] {
            assert_eq!(unnumbered(heading), "Kept", "{heading}");
        }
        for heading in ["2026 年报告", "三方 SDK", "7 days", "第三方 SDK", "2026", "Sections"] {
            assert_eq!(unnumbered(heading), heading);
        }
        assert_eq!(without_number("## 3. 保存\n\n3. 天\n"), "## 保存\n\n3. 天\n");
    }
}
