//! The words of the languages: Fluent messages by id, with a visible fallback.
//!
//! What a language lacks is said in English and the caller is told in which language it was said.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use std::collections::{BTreeMap, BTreeSet};
use unic_langid::{CharacterDirection, LanguageIdentifier};

/// The language in which everything is written first.
pub const SOURCE: &str = "en";

/// A value inside a message: text, or a number that decides its plural.
pub type Value<'a> = FluentValue<'a>;

/// The words of one language.
pub struct Locale {
    bundle: FluentBundle<FluentResource>,
}

/// The words of every language.
#[derive(Default)]
pub struct Locales {
    by_language: BTreeMap<String, Locale>,
}

/// Something said, and the language in which it was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub text: String,
    /// Their language.
    pub language: String,
}

/// What is wrong with Fluent sources, each with the byte at which it was found.
pub type Faults = Vec<(usize, String)>;

/// The direction in which a language is written, as HTML names it.
pub fn direction(language: &str) -> &'static str {
    let tag = language.parse::<LanguageIdentifier>().unwrap_or_default();
    if tag.character_direction() == CharacterDirection::RTL { "rtl" } else { "ltr" }
}

impl Locale {
    /// Reads Fluent sources; gives what could not be read as one line each.
    pub fn read(language: &str, sources: &[&str]) -> Result<Locale, Vec<String>> {
        let tag: LanguageIdentifier = language.parse().map_err(|error| vec![format!("{language}: {error}")])?;
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        let mut faults = Vec::new();
        for source in sources {
            match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) => bundle.add_resource_overriding(resource),
                Err((_, errors)) => faults.extend(errors.iter().map(ToString::to_string)),
            }
        }
        if faults.is_empty() { Ok(Locale { bundle }) } else { Err(faults) }
    }

    /// Adds the messages of one more source; each replaces the one of its id.
    pub fn add(&mut self, source: &str) -> Result<(), Faults> {
        match FluentResource::try_new(source.to_owned()) {
            Ok(resource) => {
                self.bundle.add_resource_overriding(resource);
                Ok(())
            }
            Err((_, errors)) => Err(errors.iter().map(|error| (error.pos.start, error.kind.to_string())).collect()),
        }
    }

    /// The message `id`, or its attribute where it is written `id.attribute`.
    pub fn say(&self, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.formed(id, &args, &mut Vec::new())
    }

    /// The same, with values that are worked out only where the message asks for them.
    pub fn say_asking(&self, id: &str, value: impl Fn(&str) -> Option<String>) -> Option<String> {
        let mut args = FluentArgs::new();
        loop {
            let mut errors = Vec::new();
            let text = self.formed(id, &args, &mut errors)?;
            let wanted: BTreeSet<&str> =
                errors.iter().filter_map(wanted).filter(|name| args.get(*name).is_none()).collect();
            let found: Vec<_> = wanted.into_iter().filter_map(|name| Some((name.to_owned(), value(name)?))).collect();
            if found.is_empty() {
                return Some(text);
            }
            found.into_iter().for_each(|(name, value)| args.set(name, value));
        }
    }

    fn formed(&self, id: &str, args: &FluentArgs<'_>, errors: &mut Vec<FluentError>) -> Option<String> {
        let (id, attribute) = match id.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (id, None),
        };
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        Some(self.bundle.format_pattern(pattern, Some(args), errors).into_owned())
    }
}

/// The value that a message lacked.
fn wanted(error: &FluentError) -> Option<&str> {
    match error {
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => Some(id),
        _ => None,
    }
}

impl Locales {
    /// Adds a language.
    pub fn insert(&mut self, language: &str, locale: Locale) {
        self.by_language.insert(language.to_owned(), locale);
    }

    /// The words of a language, to add to them.
    pub fn get_mut(&mut self, language: &str) -> Option<&mut Locale> {
        self.by_language.get_mut(language)
    }

    /// The languages that there are words for.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.by_language.keys().map(String::as_str)
    }

    /// The message `id` in `language`, else in English.
    pub fn say(&self, language: &str, id: &str, values: &[(&str, Value<'_>)]) -> Option<Said> {
        [language, SOURCE].iter().find_map(|tag| {
            let text = self.by_language.get(*tag)?.say(id, values)?;
            Some(Said { text, language: (*tag).to_owned() })
        })
    }

    /// As [`Locales::say`], with values that are worked out only where the message asks for them.
    pub fn say_asking(&self, language: &str, id: &str, value: impl Fn(&str) -> Option<String>) -> Option<Said> {
        [language, SOURCE].iter().find_map(|tag| {
            let text = self.by_language.get(*tag)?.say_asking(id, &value)?;
            Some(Said { text, language: (*tag).to_owned() })
        })
    }

    /// As [`Locales::say`], and the id itself where no language has it.
    pub fn words(&self, language: &str, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.say(language, id, values).map_or_else(|| id.to_owned(), |said| said.text)
    }

    /// Several names as one phrase of the language: `A, B and C`.
    pub fn join(&self, language: &str, names: &[String]) -> String {
        let Some((last, rest)) = names.split_last() else {
            return String::new();
        };
        if rest.is_empty() {
            return last.clone();
        }
        let comma = self.words(language, "list-comma", &[]);
        let values = [("rest", Value::from(rest.join(&comma))), ("last", Value::from(last.as_str()))];
        self.words(language, "list-and", &values)
    }
}

#[cfg(test)]
mod tests {
    use super::Locale;
    use std::cell::RefCell;
    use std::collections::BTreeSet;

    #[test]
    fn a_message_is_given_what_it_asks_for_and_nothing_else() {
        let words =
            "told = { $kind ->\n    [new] { $name } came\n   *[other] { $name } stays: { $why }\n    }\nplain = no\n";
        let locale = Locale::read("en", &[words]).expect("it is Fluent");
        let asked = RefCell::new(Vec::new());
        let value = |name: &str| {
            asked.borrow_mut().push(name.to_owned());
            Some(if name == "kind" { "new".to_owned() } else { format!("<{name}>") })
        };
        assert_eq!(locale.say_asking("told", value).as_deref(), Some("<name> came"));
        let each: BTreeSet<String> = asked.borrow().iter().cloned().collect();
        assert!(each.contains("kind") && each.len() == asked.borrow().len(), "{asked:?}");
        asked.borrow_mut().clear();
        assert_eq!(locale.say_asking("plain", value).as_deref(), Some("no"));
        assert!(asked.borrow().is_empty());
        assert_eq!(locale.say_asking("told", |_| None), locale.say("told", &[]));
        assert_eq!(locale.say_asking("nothing", value), None);
    }
}
