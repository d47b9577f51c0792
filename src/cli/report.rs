//! What is printed for people: messages in their language, findings with the line that they are about.
//!
//! Nothing from a file reaches the terminal with a control character in it.

use super::arguments::Format;
use super::excerpt::{Lines, line_of, lines_of, snippet};
use super::formats::{self, Report, json, remark};
use super::outcome::Outcome;
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::model::locale::{Locales, Value as Said};
use crate::review::book::is_check;
use annotate_snippets::{Group, Level, Renderer};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{ErrorKind, Write};
use std::path::{Component, Path};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

/// The bytes of files, by path.
pub(super) type Sources = BTreeMap<String, Vec<u8>>;

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
    fn path(&self, file: &str) -> String {
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
        to_stderr(&formats::talk(text, self.format));
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

    /// How a run ended, once it is known whether its data arrived.
    pub(super) fn settled(&self, outcome: Outcome) -> Outcome {
        if !self.lost.load(Ordering::Relaxed) {
            return outcome;
        }
        self.say("cli-not-printed", &[]);
        Outcome::Machine
    }

    /// Says why a run could not begin or end; to other programs too, unless they were told all the rest already.
    pub(super) fn failed(&self, id: &str, values: &[(&str, &str)], outcome: Outcome) {
        self.say(id, values);
        let failure = self.words(id, values);
        if self.printed.load(Ordering::Relaxed) {
            return;
        }
        match self.format {
            Format::Text => {}
            Format::Json => {
                self.print(&json::Report { message: Some(failure), ..json::Report::new(outcome) }.written())
            }
            _ => self.print(&formats::written(&Report { failure: Some(failure), ..Report::new(outcome) }, self)),
        }
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

    /// Prints findings to stdout, in the form that was asked for.
    pub(super) fn findings(&self, findings: &[Diagnostic], sources: &Sources, outcome: Outcome) {
        let text: Vec<String> = match self.format {
            Format::Text | Format::Github => self.written(findings, sources).map(|finding| finding + "\n").collect(),
            _ => Vec::new(),
        };
        match self.format {
            Format::Text => self.print(&text.join("\n")),
            Format::Json => {
                let findings = findings.iter().map(|finding| json::finding(finding, self)).collect();
                self.print(&json::Report { findings, ..json::Report::new(outcome) }.written());
            }
            _ => {
                let report = Report {
                    heading: self.counted("markdown-found", findings),
                    remarks: findings.iter().map(|finding| remark::of_finding(finding, self)).collect(),
                    log: text.join("\n"),
                    ..Report::new(outcome)
                };
                self.print(&formats::written(&report, self));
            }
        }
    }

    /// A message that counts findings by how serious they are.
    pub(super) fn counted(&self, id: &str, findings: &[Diagnostic]) -> String {
        let count =
            |wanted: &str| findings.iter().filter(|finding| label(finding.severity) == wanted).count().to_string();
        let (errors, warnings, notes) = (count("error"), count("warning"), count("note"));
        self.words(id, &[("errors", &errors), ("warnings", &warnings), ("notes", &notes)])
    }

    /// Prints findings to stderr, beside data that they put in doubt.
    pub(super) fn complain(&self, findings: &[Diagnostic], sources: &Sources) {
        self.written(findings, sources).for_each(|finding| to_stderr(&format!("{finding}\n")));
    }

    /// Findings as people read them; each file is cut into lines once, and what explains several is said with the first.
    fn written<'a>(&'a self, findings: &'a [Diagnostic], sources: &'a Sources) -> impl Iterator<Item = String> + 'a {
        let lines = lines_of(findings, sources);
        let mut explained = BTreeSet::new();
        findings.iter().map(move |finding| self.finding(finding, &lines, &mut explained))
    }

    fn finding(&self, finding: &Diagnostic, lines: &Lines<'_>, explained: &mut BTreeSet<String>) -> String {
        let (message, why, help) = self.parts(finding);
        let is_first = explained.insert(finding.rule.to_owned());
        let [why, help] = [why, help].map(|text| text.filter(|text| explained.insert(text.clone())));
        let name = self.words(&format!("cli-{}", label(finding.severity)), &[]);
        let level = match finding.severity {
            Severity::Note => Level::NOTE,
            Severity::Warning => Level::WARNING,
            Severity::Error | Severity::Unreadable => Level::ERROR,
        };
        let title = level.with_name(name).primary_title(message).id(finding.rule);
        let source = finding.place.as_ref().and_then(|place| line_of(place, lines));
        let path = finding.place.as_ref().map(|place| self.path(&place.file));
        let mut group = match (&finding.place, &source, path) {
            (Some(place), Some(line), Some(path)) => title.element(snippet(place, line, path)),
            (Some(place), None, Some(path)) => {
                title.element(annotate_snippets::Origin::path(path).line(place.line).char_column(place.column))
            }
            _ => Group::with_title(title),
        };
        let more = is_first.then(|| format!("candor explain {}", finding.rule));
        let footers = [(why, "cli-why", Level::NOTE), (help, "cli-help", Level::HELP), (more, "cli-more", Level::NOTE)];
        let fault = finding.values.contains_key("fault").then(|| self.words("cli-fault", &[]));
        let footers = [(fault, "cli-note", Level::NOTE)].into_iter().chain(footers);
        for (text, name, level) in footers {
            if let Some(text) = text {
                group = group.element(level.with_name(self.words(name, &[])).message(text));
            }
        }
        Renderer::plain().render(&[group])
    }
}

/// Writes a line to stderr. If that fails there is nobody left to tell, and the exit code says the rest.
pub(super) fn to_stderr(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

fn label(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error | Severity::Unreadable => "error",
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

/// Text without what a terminal would act on: escape sequences and marks that reorder a line.
pub(super) fn visible(text: &str) -> String {
    let hidden = |letter: char| {
        letter.is_control() && letter != '\n' || matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|letter| if hidden(letter) { '\u{FFFD}' } else { letter }).collect()
}
