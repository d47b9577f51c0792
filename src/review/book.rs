//! The rule book as people read it: each rule in the words of a language, at the level that the site sets.
//!
//! A built-in page is written in English; its title, prose and sentence in another language are that language's words.

use crate::model::checks::CHECKS;
use crate::model::locale::{Locales, SOURCE, Said, Value as Arg};
use crate::model::rule::Rule;
use crate::model::site::{Setting, Site};
use crate::model::words::Level;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The rule book of a site.
#[derive(Debug, Clone, Default)]
pub struct Book {
    /// Every rule, by its id, at the level that the site sets.
    pub rules: Vec<Rule>,
    /// The ids of the team's own rules.
    pub own: BTreeSet<String>,
    /// The levels as the pages have them, where the site sets another.
    pub written: BTreeMap<String, Level>,
    /// What the site sets, of rules and checks.
    pub settings: BTreeMap<String, Setting>,
    /// The catalog, whose names stand in the examples.
    pub catalog: Value,
}

/// The book of a site: its rules as they are written, and as the site sets them.
pub fn book(written: &[Rule], set: Vec<Rule>, is_own: impl Fn(&str) -> bool, site: &Site, catalog: Value) -> Book {
    let moved = written.iter().zip(&set).filter(|(written, set)| written.level != set.level);
    let settings = site.levels.iter().flat_map(|levels| levels.iter());
    Book {
        own: set.iter().map(|rule| rule.id.clone()).filter(|id| is_own(id)).collect(),
        written: moved.map(|(written, _)| (written.id.clone(), written.level)).collect(),
        settings: settings.map(|(id, setting)| (id.0.clone(), setting.clone())).collect(),
        rules: set,
        catalog,
    }
}

impl Book {
    /// The rule of an id.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.binary_search_by(|rule| rule.id.as_str().cmp(id)).ok().map(|index| &self.rules[index])
    }
}

/// Whether a team can set the level of this check.
pub fn is_check(id: &str) -> bool {
    CHECKS.iter().any(|(check, _)| *check == id)
}

/// The heading of a rule's page.
pub fn title(rule: &Rule, locales: &Locales, language: &str) -> Said {
    part(rule, &rule.title, ".title", locales, language)
}

/// Why it matters, and what the team must do: Markdown.
pub fn why(rule: &Rule, locales: &Locales, language: &str) -> Said {
    part(rule, &rule.prose, ".why", locales, language)
}

fn part(rule: &Rule, written: &str, part: &str, locales: &Locales, language: &str) -> Said {
    let own = locales.say(language, &format!("{}{part}", rule.id), &[]).filter(|said| said.language == language);
    own.unwrap_or_else(|| Said { text: written.to_owned(), language: rule.language.clone() })
}

/// What a rule says of a change, with what stands for names in brackets.
pub fn sentence(rule: &Rule, locales: &Locales, language: &str) -> Said {
    let said = |text: &str, language: &str| Said { text: text.to_owned(), language: language.to_owned() };
    let own = rule.message.0.get(language).map(|text| said(text, language));
    let translated = || locales.say(language, &rule.id, &[]).filter(|said| said.language == language);
    let written = || rule.message.shown(&rule.language, SOURCE).map(|(text, language)| said(text, language));
    let said = own.or_else(translated).or_else(written).unwrap_or_else(|| said("", language));
    // What a rule of the catalogue speaks of is no app and no SDK.
    let top = rule.on.first().and_then(|pattern| pattern.keys.first()?.as_deref());
    let text = match top {
        Some("fields" | "purposes" | "permissions") => {
            said.text.replace("{owner}", "{name}").replace("{$owner}", "{$name}")
        }
        _ => said.text,
    };
    Said { text: with_slots(&text, locales, &said.language), language: said.language }
}

/// What a person is asked where the law leaves a change to them.
pub fn question(rule: &Rule, locales: &Locales, language: &str) -> Option<Said> {
    let written = rule.question.shown(language, SOURCE)?;
    let translated = locales.say(language, &format!("{}.question", rule.id), &[]);
    let own = rule.question.0.contains_key(language);
    let said = translated.filter(|said| said.language == language && !own);
    said.or_else(|| Some(Said { text: written.0.to_owned(), language: written.1.to_owned() }))
}

/// What a check says, with what stands for names in brackets; `part` is empty, `.title`, `.why` or `.help`.
pub fn check(id: &str, part: &str, locales: &Locales, language: &str) -> Option<Said> {
    // One kind of information stands for any number of them.
    let said = locales.say(language, &format!("{id}{part}"), &[("more", Arg::from(0))])?;
    Some(Said { text: with_slots(&said.text, locales, &said.language), ..said })
}

/// The names that a rule's own sentence may hold in braces.
const NAMES: [&str; 16] = [
    "owner",
    "name",
    "entry",
    "sdk",
    "app",
    "organisation",
    "policy",
    "feature",
    "field",
    "platform",
    "purpose",
    "permission",
    "item",
    "key",
    "before",
    "after",
];

/// The quotes in which messages hold names.
const QUOTES: [(char, char); 2] = [('`', '`'), ('「', '」')];

/// A sentence with each `{name}` replaced by what it stands for.
fn with_slots(text: &str, locales: &Locales, language: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        rest = after;
        match after.split_once('}').and_then(|(name, behind)| Some((slot(name)?, behind))) {
            Some((name, behind)) => {
                let word =
                    locales.say(language, &format!("slot-{name}"), &[]).map_or(name.to_owned(), |said| said.text);
                let quoted = QUOTES.iter().find(|(open, close)| out.ends_with(*open) && behind.starts_with(*close));
                // What is in brackets needs no quotes around it.
                if quoted.is_some() {
                    out.pop();
                }
                out.push_str(&locales.words(language, "slot", &[("name", Arg::from(word))]));
                rest = quoted.map_or(behind, |(_, close)| &behind[close.len_utf8()..]);
            }
            None => out.push('{'),
        }
    }
    out + rest
}

/// A value of a message that was not given stands there as `{$name}`.
fn slot(inside: &str) -> Option<&str> {
    match inside.strip_prefix('$') {
        Some(name) => Some(name),
        None => NAMES.contains(&inside).then_some(inside),
    }
}

/// The parts of the prose that name another rule by its title, as *emphasis*: what stands there, and the rule's id.
pub fn named<'a>(prose: &'a str, book: &'a Book, locales: &Locales, language: &str) -> Vec<(&'a str, &'a str)> {
    let emphasised = prose.split('*').skip(1).step_by(2);
    let rule = |text: &'a str| {
        let is_named = |rule: &&Rule| title(rule, locales, language).text == text;
        book.rules.iter().find(is_named).map(|rule| (text, rule.id.as_str()))
    };
    emphasised.filter_map(rule).collect()
}

#[cfg(test)]
mod tests {
    use super::with_slots;
    use crate::model::locale::Locales;

    #[test]
    fn only_what_stands_for_a_name_is_replaced() {
        let locales = Locales::default();
        // Without any words the ids themselves are said.
        assert_eq!(
            with_slots("{owner} uses { days: 180 } and {$more}", &locales, "en"),
            "slot uses { days: 180 } and slot"
        );
        assert_eq!(with_slots("`{$name}` a { b", &locales, "en"), "slot a { b");
    }
}
