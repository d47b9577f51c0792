//! A name that nobody knows to the id that was meant: by its spelling, by what people call the thing, by its last part.
//!
//! Where two ids are as likely, nothing is guessed: a wrong guess in a disclosure is worse than none.

use crate::diagnostic::nearest;
use std::collections::{BTreeMap, BTreeSet};
use unicode_normalization::UnicodeNormalization;

/// The ids of one kind, and the words that lead to each of them.
#[derive(Debug, Default)]
pub struct Words {
    ids: BTreeSet<String>,
    by_word: BTreeMap<String, BTreeSet<String>>,
}

impl Words {
    /// These ids, and what else people call them.
    pub fn of<'a>(ids: impl Iterator<Item = &'a str>, names: impl Iterator<Item = (&'a str, &'a str)>) -> Words {
        let mut words = Words { ids: ids.map(str::to_owned).collect(), by_word: BTreeMap::new() };
        for (id, name) in names.filter(|(id, _)| words.ids.contains(*id)) {
            words.by_word.entry(folded(name)).or_default().insert(id.to_owned());
        }
        for id in &words.ids {
            words.by_word.entry(folded(id)).or_default().insert(id.clone());
        }
        words
    }

    /// The id that was meant, if one alone is likely.
    pub fn meant(&self, name: &str) -> Option<&str> {
        let last = last(name);
        self.called(name)
            .or_else(|| self.slip_of(name))
            .or_else(|| self.called(last))
            .or_else(|| self.only(|id| folded(self::last(id)) == folded(last)))
            .or_else(|| self.only(|id| holds_all(id, last)))
            .or_else(|| nearest(name, self.ids.iter().map(String::as_str)))
            .or_else(|| self.part_of(name))
    }

    /// The one that people call so.
    fn called(&self, name: &str) -> Option<&str> {
        only(self.by_word.get(&folded(name))?.iter())
    }

    /// The one that is written so but for a letter or two.
    fn slip_of(&self, name: &str) -> Option<&str> {
        let most = (name.chars().count() / 4).min(2);
        self.only(|id| id.len().abs_diff(name.len()) <= most && strsim::damerau_levenshtein(name, id) <= most)
    }

    /// The one of whose names this is a part.
    fn part_of(&self, name: &str) -> Option<&str> {
        let part = folded(name);
        let is_long = part.chars().count() > 1;
        let ids = self.by_word.iter().filter(|(word, _)| is_long && word.contains(&part)).flat_map(|(_, ids)| ids);
        only(ids.collect::<BTreeSet<_>>().into_iter())
    }

    fn only(&self, is_meant: impl Fn(&str) -> bool) -> Option<&str> {
        only(self.ids.iter().filter(|id| is_meant(id)))
    }
}

fn only<'a>(mut found: impl Iterator<Item = &'a String>) -> Option<&'a str> {
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// What stands behind the last dot or colon: `phone` of `identity.phone`.
fn last(name: &str) -> &str {
    name.rsplit(['.', ':', '/']).next().unwrap_or(name)
}

/// Whether the words of a name all stand in the last part of an id.
fn holds_all(id: &str, name: &str) -> bool {
    let parts: BTreeSet<String> = last(id).split(['-', '_']).map(folded).collect();
    !name.is_empty() && name.split(['-', '_', ' ']).all(|word| parts.contains(&folded(word)))
}

/// A word without what typing leaves open: width, case, spaces and hyphens.
fn folded(word: &str) -> String {
    let lower = word.nfkc().flat_map(char::to_lowercase);
    lower.filter(|letter| !letter.is_whitespace() && !matches!(letter, '-' | '_')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(name: &str) -> Option<String> {
        let ids = ["contact.phone-number", "identity.name", "purchase.records", "account.consent-record", "network.ip"];
        let names = [
            ("contact.phone-number", "手机号"),
            ("contact.phone-number", "Phone"),
            ("identity.name", "姓名"),
            ("network.ip", "IP 地址"),
        ];
        Words::of(ids.into_iter(), names.into_iter()).meant(name).map(str::to_owned)
    }

    #[test]
    fn a_name_leads_to_the_id_that_was_meant() {
        for (name, id) in [
            ("identity.phone", "contact.phone-number"),
            ("手机号", "contact.phone-number"),
            ("PHONE", "contact.phone-number"),
            ("phone_number", "contact.phone-number"),
            ("contact.phone", "contact.phone-number"),
            ("purchase.record", "purchase.records"),
            ("姓 名", "identity.name"),
            ("IP地址", "network.ip"),
            ("地址", "network.ip"),
            ("identity.nmae", "identity.name"),
        ] {
            assert_eq!(meant(name).as_deref(), Some(id), "{name}");
        }
        assert_eq!(meant("blood.type"), None);
        assert_eq!(meant("号"), None);
    }
}
