//! Words, texts and names to markup in the language of a page.
//!
//! What the language lacks is shown in another one, marked with its `lang` and, where it is content, with a hint.

use super::markup::Markup;
use super::order::Order;
use super::owner::Owner;
use crate::model::inventory::Inventory;
use crate::model::locale::{Locales, Said, Value};
use crate::model::text::{Text, is_han};
use crate::model::words::word;
use serde::Serialize;
use std::collections::BTreeMap;

/// How a page speaks: its language, the words of the site, and the inventory that names come from.
#[derive(Clone, Copy)]
pub(crate) struct Voice<'p> {
    pub(crate) language: &'p str,
    pub(crate) locales: &'p Locales,
    pub(crate) countries: &'p BTreeMap<String, Text>,
    pub(crate) inventory: &'p Inventory,
    /// The order of names in this language.
    pub(crate) order: &'p Order,
    /// The address of the page inside its tree, from which its links lead.
    pub(crate) page: &'p str,
}

/// A value inside a message.
pub(crate) enum Arg<'a> {
    /// Markup, which stands in the sentence as it is.
    Is(Markup),
    /// A plain word that only chooses between forms of the sentence.
    Word(&'a str),
    /// A number, which also chooses the plural.
    Count(usize),
}

/// Private-use characters stand for markup while Fluent forms the sentence.
const FIRST_MARK: u32 = 0xF_0000;

impl<'p> Voice<'p> {
    /// The language that prevails where a translation differs.
    pub(crate) fn prevailing(&self) -> &'p str {
        self.inventory.languages.first().map_or(self.language, |language| &language.0)
    }

    /// A message of the language.
    pub(crate) fn say(&self, id: &str) -> Markup {
        self.say_with(id, &[])
    }

    /// A message of the language, with values in it.
    pub(crate) fn say_with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Markup {
        let mut marked = Vec::new();
        let values: Vec<(&str, Value<'_>)> = args.iter().map(|(name, arg)| (*name, value(arg, &mut marked))).collect();
        match self.locales.say(self.language, id, &values) {
            Some(said) => self.said(&said, &marked),
            None => Markup::text(id),
        }
    }

    fn said(&self, said: &Said, marked: &[&Markup]) -> Markup {
        let sentence = unmark(&said.text, marked);
        if said.language == self.language { sentence } else { sentence.in_language(&said.language) }
    }

    /// A message as plain text, for titles.
    pub(crate) fn plain(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.locales.words(self.language, id, values)
    }

    /// The gloss of a closed word: `platform` and Android give `platform-android`.
    pub(crate) fn gloss<T: Serialize>(&self, list: &str, value: &T) -> Markup {
        let word = word(value);
        match self.locales.say(self.language, &format!("{list}-{word}"), &[]) {
            Some(said) => self.said(&said, &[]),
            None => Markup::text(&word),
        }
    }

    /// A text for people; with a hint if it is not translated.
    pub(crate) fn text(&self, text: &Text) -> Markup {
        let Some((shown, language)) = text.shown(self.language, self.prevailing()) else {
            return self.say("not-stated");
        };
        let markup = Markup::text(shown);
        if language == self.language || !speaks(shown, language) {
            return markup;
        }
        let hint = self.say_with("in-language", &[("language", Arg::Is(self.language_name(language)))]);
        Markup::joined(&[markup.in_language(language), hint.classed("small", "hint")], &Markup::text(" "))
    }

    /// A text that may be left out: if it is, that is said.
    pub(crate) fn stated(&self, text: Option<&Text>) -> Markup {
        text.map_or_else(|| self.say("not-stated"), |text| self.text(text))
    }

    /// A name: its text, or the id where there is none.
    pub(crate) fn name(&self, name: Option<&Text>, id: &str) -> Markup {
        name.map_or_else(|| Markup::text(id), |text| self.text(text))
    }

    /// A name as plain text, for titles and for sorting.
    pub(crate) fn plain_name(&self, name: Option<&Text>, id: &str) -> String {
        let shown = name.and_then(|text| text.shown(self.language, self.prevailing()));
        shown.map_or(id, |(text, _)| text).to_owned()
    }

    /// The site's name.
    pub(crate) fn site_name(&self) -> Markup {
        let title = self.inventory.title.as_ref();
        title.map_or_else(|| Markup::text(&self.site_title()), |title| self.text(title))
    }

    /// The site's name, as plain text.
    pub(crate) fn site_title(&self) -> String {
        match &self.inventory.title {
            Some(title) => self.plain_name(Some(title), ""),
            None => {
                let id = &self.inventory.publisher;
                let name = self.inventory.organisations.get(id).and_then(|entry| entry.name.as_ref());
                self.plain("site-title", &[("publisher", Value::from(self.plain_name(name, id)))])
            }
        }
    }

    /// The name of a field, for sorting.
    pub(crate) fn field(&self, id: &str) -> String {
        self.plain_name(self.inventory.fields.get(id).and_then(|entry| entry.name.as_ref()), id)
    }

    /// The name of a purpose, for sorting.
    pub(crate) fn purpose(&self, id: &str) -> String {
        self.plain_name(self.inventory.purposes.get(id).and_then(|entry| entry.name.as_ref()), id)
    }

    /// The name of an SDK, for sorting.
    pub(crate) fn sdk(&self, id: &str) -> String {
        self.plain_name(self.inventory.sdks.get(id).and_then(|sdk| sdk.head.name.as_ref()), id)
    }

    /// The name of an app or SDK, for sorting.
    pub(crate) fn owner(&self, owner: &Owner<'_>) -> String {
        match owner {
            Owner::App(id, app) => self.plain_name(app.head.name.as_ref(), id),
            Owner::Sdk(id, _) => self.sdk(id),
        }
    }

    /// The name of a country or region.
    pub(crate) fn country(&self, code: &str) -> Markup {
        self.name(self.countries.get(code), code)
    }

    /// What this language calls a language.
    pub(crate) fn language_name(&self, language: &str) -> Markup {
        let id = format!("language-{language}");
        self.locales
            .say(self.language, &id, &[])
            .map_or_else(|| Markup::text(language), |said| Markup::text(&said.text))
    }

    /// Several things, enumerated.
    pub(crate) fn list(&self, parts: &[Markup]) -> Markup {
        Markup::joined(parts, &self.say("list-comma"))
    }

    /// Several statements about one thing, one after the other.
    pub(crate) fn clauses(&self, parts: &[Markup]) -> Markup {
        Markup::joined(parts, &self.say("comma"))
    }

    /// A message about a day.
    pub(crate) fn on_day(&self, id: &str, day: &str) -> Markup {
        self.say_with(id, &[("day", Arg::Is(self.day(day)))])
    }

    /// A day, as people of this language write it.
    pub(crate) fn day(&self, day: &str) -> Markup {
        let parts: Vec<&str> = day.split('-').collect();
        let [year, month, date] = parts.as_slice() else {
            return Markup::text(day);
        };
        let number = |digits: &str| Arg::Count(digits.parse().unwrap_or_default());
        let args = [("year", Arg::Is(Markup::text(year))), ("month", number(month)), ("day", number(date))];
        Markup::time(day, &self.say_with("date", &args))
    }
}

fn value<'a>(arg: &'a Arg<'_>, marked: &mut Vec<&'a Markup>) -> Value<'a> {
    match arg {
        Arg::Word(word) => Value::from(*word),
        Arg::Count(count) => Value::from(*count),
        Arg::Is(markup) => {
            let mark = char::from_u32(FIRST_MARK + marked.len() as u32).unwrap_or('\u{FFFD}');
            marked.push(markup);
            Value::from(mark.to_string())
        }
    }
}

fn unmark(sentence: &str, marked: &[&Markup]) -> Markup {
    if marked.is_empty() {
        return Markup::text(sentence);
    }
    let mut parts = Vec::new();
    let mut rest = sentence;
    while let Some((at, mark)) = rest.char_indices().find(|(_, character)| *character as u32 >= FIRST_MARK) {
        parts.push(Markup::text(&rest[..at]));
        parts.extend(marked.get((mark as u32 - FIRST_MARK) as usize).map(|markup| (*markup).clone()));
        rest = &rest[at + mark.len_utf8()..];
    }
    parts.push(Markup::text(rest));
    Markup::joined(&parts, &Markup::default())
}

/// Whether a text is in a language at all: a name in Latin letters is not in Chinese only because its file is.
fn speaks(text: &str, language: &str) -> bool {
    let han = ["zh", "ja"].iter().any(|tag| language.starts_with(tag));
    !han || text.chars().any(is_han)
}
