//! What was typed to arguments; or to help, and to what is wrong with it, in the language of whoever typed it.
//!
//! clap writes its help in English, out of doc comments. In another language the same text is said in the words of
//! `help.yaml` there, sentence by sentence; so nothing is described twice.

use super::arguments::Arguments;
use super::language;
use super::outcome::Outcome;
use super::terminal::{to_stderr, visible};
use crate::load::built_in::BuiltIn;
use crate::model::locale::{SOURCE, Value as Said};
use clap::Parser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use serde_json::Value;
use std::ffi::OsString;
use std::io::Write;
use std::path::Path;

/// The arguments; if there are none to run, what is to be said instead, and how the run ends.
pub(super) fn read(typed: &[OsString]) -> Result<Arguments, Instead> {
    Arguments::try_parse_from(typed).map_err(|error| Instead { error: Box::new(error), typed: typed.to_vec() })
}

/// Help that was asked for, or what is wrong with what was typed.
pub(super) struct Instead {
    error: Box<clap::Error>,
    typed: Vec<OsString>,
}

impl Instead {
    /// Says it, and gives the outcome.
    pub(super) fn tell(&self, built_in: &BuiltIn) -> Outcome {
        let asked = self.option(&["--lang"]).filter(|tag| language::spoken(tag).is_some());
        let root = self.option(&["-C", "--directory"]).unwrap_or_else(|| ".".to_owned());
        let language = language::of_messages(asked.as_deref(), Path::new(&root));
        let is_help = matches!(
            self.error.kind(),
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
        );
        if is_help {
            let text = self.error.render().to_string();
            let text = if language == SOURCE { text } else { translated(&text, built_in, language) };
            match self.error.use_stderr() {
                true => to_stderr(text.trim_end()),
                false => drop(writeln!(std::io::stdout(), "{}", text.trim_end())),
            }
        } else {
            to_stderr(&visible(&self.wrong(built_in, language)));
        }
        if self.error.use_stderr() { Outcome::Usage } else { Outcome::Clean }
    }

    /// What an option was given, before anything else is known of what was typed.
    fn option(&self, names: &[&str]) -> Option<String> {
        let typed: Vec<String> = self.typed.iter().map(|word| word.to_string_lossy().into_owned()).collect();
        let joined =
            |word: &String| names.iter().find_map(|name| Some(word.strip_prefix(name)?.strip_prefix('=')?.to_owned()));
        let apart = |pair: &[String]| names.contains(&pair[0].as_str()).then(|| pair[1].clone());
        typed.iter().find_map(joined).or_else(|| typed.windows(2).find_map(apart))
    }

    /// What is wrong, and where to read what may stand there.
    fn wrong(&self, built_in: &BuiltIn, language: &str) -> String {
        let part = |kind| match self.error.get(kind) {
            Some(ContextValue::String(text)) => text.clone(),
            Some(ContextValue::Strings(texts)) => texts.join(", "),
            _ => String::new(),
        };
        // The likeliest stands last.
        let likeliest = |kind| match self.error.get(kind) {
            Some(ContextValue::Strings(texts)) => texts.last().cloned(),
            Some(ContextValue::String(text)) => Some(text.clone()),
            _ => None,
        };
        let first = |kinds: &[ContextKind]| kinds.iter().map(|kind| part(*kind)).find(|text| !text.is_empty());
        let none = || "none".to_owned();
        let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
        let meant = suggested.into_iter().find_map(likeliest);
        let value = part(ContextKind::InvalidValue);
        let id = match self.error.kind() {
            ErrorKind::InvalidSubcommand => "usage-command",
            ErrorKind::UnknownArgument => "usage-argument",
            ErrorKind::InvalidValue if value.is_empty() => "usage-no-value",
            ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-value",
            ErrorKind::MissingRequiredArgument => "usage-missing",
            ErrorKind::ArgumentConflict => "usage-conflict",
            ErrorKind::MissingSubcommand => "usage-nothing",
            _ => "usage-other",
        };
        let values = [
            ("argument", first(&[ContextKind::InvalidArg, ContextKind::InvalidSubcommand]).unwrap_or_else(none)),
            ("other", first(&[ContextKind::PriorArg]).unwrap_or_else(none)),
            ("known", first(&[ContextKind::ValidValue]).unwrap_or_else(none)),
            ("meant", meant.unwrap_or_else(none)),
            ("value", value),
            ("command", self.command()),
        ];
        let values: Vec<(&str, Said<'_>)> =
            values.iter().map(|(name, value)| (*name, Said::from(value.as_str()))).collect();
        let words = |id| built_in.locales.words(language, id, &values);
        format!("{}\n{}", words(id), words("usage-help"))
    }

    /// The command whose help tells more.
    fn command(&self) -> String {
        let known: Vec<String> = <Arguments as clap::CommandFactory>::command()
            .get_subcommands()
            .map(|command| command.get_name().to_owned())
            .collect();
        let typed = self.typed.iter().map(|word| word.to_string_lossy().into_owned());
        let command = typed.skip(1).find(|word| known.contains(word));
        command.map_or_else(|| "candor".to_owned(), |command| format!("candor {command}"))
    }
}

/// The help of clap in another language, as far as that has words for it: the longest sentences first.
fn translated(text: &str, built_in: &BuiltIn, language: &str) -> String {
    let words = built_in.names.get(language).and_then(|names| names.get("help")?.as_object());
    let mut words: Vec<(&String, &str)> =
        words.into_iter().flatten().filter_map(|(english, said)| Some((english, Value::as_str(said)?))).collect();
    words.sort_by_key(|(english, _)| std::cmp::Reverse(english.len()));
    words.into_iter().fold(text.to_owned(), |text, (english, said)| text.replace(english.as_str(), said))
}
