//! Messages to words in the language of a run, these to stderr, and data to stdout.
//!
//! It knows how rules and files are named to people, and nothing of the forms in which findings and changes are printed.

use super::arguments::Format;
use super::outcome::Outcome;
use super::terminal::{harmless, to_stderr, visible};
use crate::diagnostic::{Diagnostic, Place};
use crate::model::locale::{Locales, Value as Said};
use crate::review::book::is_check;
use std::collections::BTreeMap;
use std::io::{ErrorKind, Write};
use std::path::{Component, Path};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

/// The most characters of a value that stand in a message.
const LONGEST_VALUE: usize = 4_000;

/// The language and the form in which candor talks.
pub(super) struct Talk {
    /// The language of messages.
    pub(super) language: String,
    /// The form of data.
    pub(super) format: Format,
    /// The words of all languages.
    pub(super) locales: Arc<Locales>,
    /// What stands before the paths of findings.
    within: String,
    /// What stands before the id of a rule in the address of its page, once it is known that the site has one.
    rules_at: OnceLock<String>,
    /// Data was printed, so that a failure is not the first that another program reads.
    printed: AtomicBool,
    /// Data could not be printed, such as to a full disk.
    lost: AtomicBool,
}

impl Talk {
    /// Talks in a language of the built-in locales.
    pub(super) fn new(language: String, format: Format, locales: Arc<Locales>) -> Talk {
        Talk {
            language,
            format,
            locales,
            within: "content/".to_owned(),
            rules_at: OnceLock::new(),
            printed: AtomicBool::default(),
            lost: AtomicBool::default(),
        }
    }

    /// The same talk about a project in another folder, from which editors and hosts don't count.
    pub(super) fn about(mut self, folder: &Path) -> Talk {
        let parts: Vec<_> = folder.components().filter(|part| *part != Component::CurDir).collect();
        if folder.is_relative() && !parts.is_empty() {
            let parts: Vec<_> = parts.iter().map(|part| part.as_os_str().to_string_lossy()).collect();
            self.within = format!("{}/content/", parts.join("/"));
        }
        self
    }

    /// The same talk about the files of a built site.
    pub(super) fn of_site(&self) -> Talk {
        let talk = Talk::new(self.language.clone(), self.format, Arc::clone(&self.locales));
        Talk { within: String::new(), ..talk }
    }

    /// From here on, rules are known to have pages at this address.
    pub(super) fn leads_to(&self, rules_at: Option<String>) {
        if let Some(at) = rules_at {
            // It is known once a project is open, and stays.
            let _ = self.rules_at.set(at);
        }
    }

    /// The address of a rule's page, if the site has one.
    pub(super) fn page_of(&self, rule: &str) -> Option<String> {
        self.rules_at.get().map(|at| format!("{at}{rule}.html"))
    }

    /// The address of a check's page; an error of form has none.
    pub(super) fn page_of_check(&self, check: &str) -> Option<String> {
        self.page_of(check).filter(|_| is_check(check))
    }

    /// The path of a file as people name it; what stands beside the content is counted from there.
    pub(super) fn path(&self, file: &str) -> String {
        let beside =
            file.strip_prefix("../").map(|beside| format!("{}{beside}", self.within.trim_end_matches("content/")));
        visible(&beside.unwrap_or_else(|| format!("{}{file}", self.within)))
    }

    /// A place with its file as people name it.
    pub(super) fn place(&self, place: &Place) -> Place {
        Place { file: self.path(&place.file).into(), ..place.clone() }
    }

    /// The file at which something is shown that is in none.
    pub(super) fn somewhere(&self) -> String {
        self.path(if self.within.is_empty() { "manifest.json" } else { "site.yaml" })
    }

    /// Words of a message.
    pub(super) fn words(&self, id: &str, values: &[(&str, &str)]) -> String {
        let values: Vec<(&str, Said<'_>)> = values.iter().map(|(name, value)| (*name, number_or_text(value))).collect();
        visible(&self.locales.words(&self.language, id, &values))
    }

    /// Says something on stderr.
    pub(super) fn say(&self, id: &str, values: &[(&str, &str)]) {
        self.tell(&self.words(id, values));
    }

    /// Says on stderr what was put into words already.
    pub(super) fn tell(&self, text: &str) {
        let text = if self.format == Format::Github { &harmless(text) } else { text };
        to_stderr(text);
    }

    /// Prints data to stdout. Who closes the pipe has read enough; whatever else stops it is noted.
    pub(super) fn print(&self, data: &str) {
        self.printed.store(true, Ordering::Relaxed);
        let line = if data.is_empty() { String::new() } else { format!("{}\n", data.trim_end_matches('\n')) };
        let mut out = std::io::stdout().lock();
        if let Err(error) = out.write_all(line.as_bytes()).and_then(|()| out.flush())
            && error.kind() != ErrorKind::BrokenPipe
        {
            self.lost.store(true, Ordering::Relaxed);
        }
    }

    /// Whether data was printed, so that another program was told something.
    pub(super) fn has_printed(&self) -> bool {
        self.printed.load(Ordering::Relaxed)
    }

    /// How a run ended, once it is known whether its data arrived.
    pub(super) fn settled(&self, outcome: Outcome) -> Outcome {
        if !self.lost.load(Ordering::Relaxed) {
            return outcome;
        }
        self.say("cli-not-printed", &[]);
        Outcome::Machine
    }

    /// The parts of a finding's words: the message, why it matters, how to mend it.
    pub(super) fn parts(&self, finding: &Diagnostic) -> (String, Option<String>, Option<String>) {
        let mut values: BTreeMap<&str, Said<'_>> =
            ["meant", "key", "fields"].iter().map(|name| (*name, Said::from("none"))).collect();
        values.extend(finding.values.iter().map(|(name, value)| (*name, number_or_text(shortened(value)))));
        let values: Vec<(&str, Said<'_>)> = values.into_iter().collect();
        let part = |name: &str| {
            let said = self.locales.say(&self.language, &format!("{}{name}", finding.rule), &values);
            said.map(|said| visible(&said.text))
        };
        (part("").unwrap_or_else(|| finding.rule.to_owned()), part(".why"), part(".help"))
    }
}

/// A value that no message needs whole, such as a word of a million letters.
fn shortened(value: &str) -> &str {
    value.char_indices().nth(LONGEST_VALUE).map_or(value, |(end, _)| &value[..end])
}

fn number_or_text(value: &str) -> Said<'_> {
    match value.parse::<u32>() {
        Ok(number) if number.to_string() == value => Said::from(number),
        // A message can choose by a word, not by its absence.
        _ if value.is_empty() => Said::from("none"),
        _ => Said::from(value),
    }
}
