//! Findings and changes to remarks: what every form for machines is written from.

use super::super::outcome::Outcome;
use super::super::talk::Talk;
use super::super::terminal::visible;
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::model::change::{JudgedChange, Matched};
use crate::model::words::{Level, word};
use std::collections::BTreeMap;

/// How much a remark weighs, in the three degrees that other programs know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::cli) enum Weight {
    /// Worth knowing.
    Note,
    /// Worth mending.
    Warning,
    /// It fails the run.
    Error,
}

/// Something found, or something that changed.
pub(in crate::cli) struct Remark {
    /// The rule or check, by id; the loudest of several.
    pub(in crate::cli) rule: String,
    /// What people name it by: the rule of a finding, the id of a change.
    pub(in crate::cli) name: String,
    /// How much it weighs.
    pub(in crate::cli) weight: Weight,
    /// The same in words: a severity, or the level of a change.
    pub(in crate::cli) label: String,
    /// What it says.
    pub(in crate::cli) message: String,
    /// What belongs to it: why it matters, how to mend it, which rules ask for it.
    pub(in crate::cli) notes: Vec<Note>,
    /// Where in a file; the file as people name it.
    pub(in crate::cli) place: Option<Place>,
    /// The address of its page in the site's rule book; a change has none, but the rules that it cites.
    pub(in crate::cli) page: Option<String>,
    /// What makes it the same remark in another run, whatever the language and the line.
    pub(in crate::cli) identity: String,
}

/// Something that belongs to a remark.
pub(in crate::cli) struct Note {
    /// What it is, or whom it concerns.
    pub(in crate::cli) name: String,
    /// What it says.
    pub(in crate::cli) text: String,
    /// The address of the rule that it cites.
    pub(in crate::cli) page: Option<String>,
}

/// What a rule or check says of itself.
pub(in crate::cli) struct Page {
    /// Its heading.
    pub(in crate::cli) title: String,
    /// Its words, as Markdown.
    pub(in crate::cli) prose: String,
}

/// Everything that a run has to say to another program.
pub(in crate::cli) struct Report {
    /// How the run ended.
    pub(in crate::cli) outcome: Outcome,
    /// One line that sums it up, for people who see it there.
    pub(in crate::cli) heading: String,
    /// What was found, or what changed.
    pub(in crate::cli) remarks: Vec<Remark>,
    /// Why the run could not begin or end.
    pub(in crate::cli) failure: Option<String>,
    /// What the rules that were met say of themselves.
    pub(in crate::cli) pages: BTreeMap<String, Page>,
    /// The same as a person would read it on a terminal.
    pub(in crate::cli) log: String,
}

impl Report {
    /// A report of nothing but how the run ended.
    pub(in crate::cli) fn new(outcome: Outcome) -> Report {
        let (heading, log) = (String::new(), String::new());
        Report { outcome, heading, remarks: Vec::new(), failure: None, pages: BTreeMap::new(), log }
    }
}

/// A finding as a remark.
pub(in crate::cli) fn of_finding(finding: &Diagnostic, talk: &Talk) -> Remark {
    let (message, why, help) = talk.parts(finding);
    let (weight, label) = match finding.severity {
        Severity::Note => (Weight::Note, "cli-note"),
        Severity::Warning => (Weight::Warning, "cli-warning"),
        Severity::Error | Severity::Unreadable => (Weight::Error, "cli-error"),
    };
    let note = |id: &str, text: Option<String>| Some(Note { name: talk.words(id, &[]), text: text?, page: None });
    let fault = finding.values.contains_key("fault").then(|| talk.words("cli-fault", &[]));
    let values: Vec<String> = finding
        .values
        .iter()
        .filter(|(name, _)| **name != "line")
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let file = finding.place.as_ref().map_or("", |place| &*place.file);
    let route = finding.route.as_deref().unwrap_or_default();
    Remark {
        rule: finding.rule.to_owned(),
        name: finding.rule.to_owned(),
        weight,
        label: talk.words(label, &[]),
        message,
        notes: [note("cli-note", fault), note("cli-why", why), note("cli-help", help)].into_iter().flatten().collect(),
        place: finding.place.as_ref().map(|place| talk.place(place)),
        page: talk.page_of_check(finding.rule),
        identity: format!("{}\n{file}\n{route}\n{}", finding.rule, values.join("\n")),
    }
}

/// A change as a remark: an error where it trips the gate, else by its level.
pub(in crate::cli) fn of_change(change: &JudgedChange, trips: bool, place: Option<&Place>, talk: &Talk) -> Remark {
    let level = change.level();
    let sentence = change.sentences.shown(&talk.language, "").map(|(text, _)| text).unwrap_or_default();
    let matched = |app: &String, matched: &Matched| Note {
        name: app.clone(),
        text: ruling(matched),
        page: talk.page_of(&matched.rule),
    };
    let mut notes = Vec::new();
    for (app, verdict) in &change.apps {
        notes.extend(verdict.rules.iter().map(|rule| matched(app, rule)));
        if verdict.rules.is_empty() {
            notes.push(Note { name: app.clone(), text: talk.words("cli-unclaimed", &[]), page: None });
        }
    }
    if level == Level::Decide {
        let text = talk.words("cli-decide-how", &[("id", &change.id)]);
        notes.push(Note { name: talk.words("cli-help", &[]), text, page: None });
    }
    let loudest = change.apps.values().flat_map(|verdict| &verdict.rules);
    let loudest = loudest.min_by_key(|matched| std::cmp::Reverse(matched.level));
    Remark {
        rule: loudest.map_or_else(|| "unclaimed-change".to_owned(), |matched| matched.rule.clone()),
        name: change.id.clone(),
        weight: match (trips, level) {
            (true, _) => Weight::Error,
            (false, Level::Editorial) => Weight::Note,
            (false, _) => Weight::Warning,
        },
        label: talk.words(&format!("level-{}", word(&level)), &[]),
        message: visible(sentence),
        notes,
        place: place.map(|place| talk.place(place)),
        page: None,
        identity: change.id.clone(),
    }
}

/// A matched rule in one line: its level, its id, and the article that it rests on.
pub(in crate::cli) fn ruling(matched: &Matched) -> String {
    match &matched.cite {
        Some(cite) => format!("{} {} ({cite})", word(&matched.level), matched.rule),
        None => format!("{} {}", word(&matched.level), matched.rule),
    }
}
