//! `candor explain`: a rule or a check in plain words; without a name, all of them.
//!
//! It works anywhere. In a folder with `content/` the team's own rules are known too, at the levels that it sets.

use super::arguments::Format;
use super::failure::Failure;
use super::outcome::Outcome;
use super::project::{self, Project};
use super::publication;
use super::talk::Talk;
use super::terminal::visible;
use crate::diagnostic::{Checked, nearest};
use crate::disk::standing;
use crate::load::built_in::{self, BuiltIn};
use crate::load::catalog;
use crate::model::checks::CHECKS;
use crate::model::cite;
use crate::model::locale::{Locales, SOURCE};
use crate::model::rule::Rule;
use crate::model::text::Text;
use crate::model::words::{Level, word};
use crate::review::book::{self, Book, is_check};
use crate::review::{Terms, example, matching};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// All that explaining needs.
struct Shelf<'a> {
    book: Book,
    locales: Arc<Locales>,
    countries: BTreeMap<String, Text>,
    talk: &'a Talk,
}

/// Runs the command.
pub(super) fn run(root: &Path, built_in: Checked<BuiltIn>, name: Option<&str>, talk: &Talk) -> Outcome {
    let shelf = match standing::is_folder(&root.join(project::CONTENT)) {
        Err(error) => return Failure::disk(&error).tell(talk),
        Ok(false) => of_binary(&built_in.value, talk),
        Ok(true) => match project::open(root, built_in) {
            Err(failure) => return failure.tell(talk),
            Ok(project) => match project.stop_if_refused(talk) {
                Err(outcome) => return outcome,
                Ok(()) => of_project(&project, talk),
            },
        },
    };
    let told = match name {
        None => shelf.list(),
        Some(name) => match shelf.told(name) {
            Some(told) => told,
            None => return shelf.unknown(name).tell(talk),
        },
    };
    match talk.format {
        Format::Json => talk.print(&format!("{:#}", told.json)),
        _ => talk.print(&visible(&told.text)),
    }
    Outcome::Clean
}

fn of_project<'a>(project: &Project, talk: &'a Talk) -> Shelf<'a> {
    let (locales, countries) = (Arc::clone(&project.built_in.locales), project.countries.clone());
    Shelf { book: publication::book(project), locales, countries, talk }
}

/// The built-in book alone.
fn of_binary<'a>(built_in: &BuiltIn, talk: &'a Talk) -> Shelf<'a> {
    let languages = [SOURCE.to_owned(), talk.language.clone()];
    let names = catalog::build(built_in, &languages, &BTreeMap::new());
    let rules = built_in.book().values().flatten().cloned().collect();
    let book = Book { rules, catalog: serde_json::to_value(names).unwrap_or_default(), ..Book::default() };
    Shelf { book, locales: Arc::clone(&built_in.locales), countries: catalog::countries(built_in), talk }
}

/// What is said: for people, and for machines.
struct Told {
    text: String,
    json: Value,
}

impl Shelf<'_> {
    fn say(&self, id: &str) -> String {
        self.talk.words(id, &[])
    }

    fn told(&self, name: &str) -> Option<Told> {
        let rule = self.book.rule(name).map(|rule| self.rule(rule));
        rule.or_else(|| built_in::CHECKS_IN_WORDS.contains(name).then(|| self.check(name)))
    }

    fn unknown(&self, name: &str) -> Failure {
        let rules = self.book.rules.iter().map(|rule| rule.id.as_str());
        let meant = nearest(name, rules.chain(built_in::CHECKS_IN_WORDS.iter().map(String::as_str)));
        Failure::usage("cli-unknown-rule", &[("name", name), ("meant", meant.unwrap_or_default())])
    }

    /// The sentences of an example, each with the level of its change.
    fn example(&self, rule: &Rule) -> Vec<(Level, String)> {
        let Some(example) = &rule.example else { return Vec::new() };
        let terms = Terms { rules: &self.book.rules, locales: &self.locales, countries: &self.countries };
        let told = example::told(example, &self.book.catalog, &self.talk.language, terms);
        let sentence = |text: &Text| text.shown(&self.talk.language, SOURCE).map(|(text, _)| text.to_owned());
        told.changes.iter().filter_map(|change| Some((change.level(), sentence(&change.sentences)?))).collect()
    }

    fn rule(&self, rule: &Rule) -> Told {
        let (locales, language) = (&self.locales, self.talk.language.as_str());
        let title = book::title(rule, locales, language).text;
        let why = book::why(rule, locales, language).text;
        let says = book::sentence(rule, locales, language).text;
        let (places, conditions) =
            (matching::places(rule, locales, language), matching::conditions(rule, locales, language));
        let cites = rule.cite.as_ref().map(|text| cited(text, locales, language)).unwrap_or_default();
        let question = book::question(rule, locales, language).map(|said| said.text);
        let separate = rule.separate && rule.level == Level::Consent;
        let example = self.example(rule);
        let level = |level: &Level| self.say(&format!("level-{}", word(level)));
        let mut text = format!("{title}  ({})\n{}: ", rule.id, level(&rule.level));
        text += &self.say(&format!("rule-level-{}", word(&rule.level)));
        if separate {
            text += &format!("\n{}", self.say("rule-separate"));
        }
        text += &self.set(&rule.id, self.book.written.get(&rule.id).map(level), &level(&rule.level));
        text += &format!("\n\n{why}\n");
        let told: Vec<String> = example.iter().map(|(at, said)| format!("{}  {said}", level(at))).collect();
        let parts = [
            ("rule-says", vec![says.clone()]),
            ("rule-matches", places.clone()),
            ("rule-conditions", conditions.clone()),
            ("rule-question", question.iter().cloned().collect()),
            ("rule-rests-on", cites.clone()),
            ("book-example", told),
        ];
        for (head, lines) in parts.into_iter().filter(|(_, lines)| !lines.is_empty()) {
            text += &format!("\n{}\n    {}\n", self.say(head), lines.join("\n    "));
        }
        let json = json!({
            "outcome": "clean", "kind": "rule", "id": rule.id, "title": title, "level": rule.level,
            "written": self.book.written.get(&rule.id), "separate": separate, "own": self.book.own.contains(&rule.id),
            "message": says, "why": why, "on": places, "if": conditions, "question": question, "cite": rule.cite, "cites": cites,
            "example": rule.example.as_ref().map(|one| json!({
                "before": one.before, "after": one.after, "reports": one.reports,
                "sentences": example.iter().map(|(level, said)| json!({ "level": level, "text": said })).collect::<Vec<_>>(),
            })),
        });
        Told { text: text.trim_end().to_owned(), json }
    }

    /// What a site sets in place of what is written, on a line of its own.
    fn set(&self, id: &str, written: Option<String>, set: &str) -> String {
        let Some(written) = written else { return String::new() };
        let reason = self.book.settings.get(id).and_then(|setting| setting.reason.as_ref());
        let reason = reason.and_then(|reason| reason.shown(&self.talk.language, SOURCE)).map(|(text, _)| text);
        let id = if reason.is_some() { "rule-set-reason" } else { "rule-set" };
        let values = [("written", written.as_str()), ("set", set), ("reason", reason.unwrap_or_default())];
        format!("\n{}", self.talk.words(id, &values))
    }

    fn check(&self, id: &str) -> Told {
        let part = |part| book::check(id, part, &self.locales, &self.talk.language).map(|said| said.text);
        let (what, why, help) = (part("").unwrap_or_default(), part(".why"), part(".help"));
        let usual = CHECKS.iter().find(|(check, _)| *check == id).map(|(_, severity)| *severity);
        let severity = usual.map(|severity| format!("{severity:?}").to_lowercase());
        let mut text = format!("{what}  ({id})\n");
        if let Some(severity) = &severity {
            text += &format!("{}\n", self.say(&format!("check-{severity}")));
        }
        for (head, said) in [("check-why", &why), ("check-help", &help)] {
            text.extend(said.iter().map(|said| format!("\n{}\n    {said}\n", self.say(head))));
        }
        let json = json!({
            "outcome": "clean", "kind": "check", "id": id, "message": what, "why": why, "help": help,
            "severity": severity.as_deref().unwrap_or("error"), "can_be_set": is_check(id),
        });
        Told { text: text.trim_end().to_owned(), json }
    }

    /// Every rule by its level, then the checks that a team can set, then the errors of form.
    fn list(&self) -> Told {
        let (locales, language) = (&self.locales, self.talk.language.as_str());
        let title = |rule: &Rule| book::title(rule, locales, language).text;
        let what = |id: &str| book::check(id, "", locales, language).map(|said| said.text).unwrap_or_default();
        let mut groups: Vec<(String, Vec<(&str, String)>)> = Vec::new();
        for level in [Level::Consent, Level::Decide, Level::Notice, Level::Editorial] {
            let rules = self.book.rules.iter().filter(|rule| rule.level == level);
            groups.push((
                self.say(&format!("level-{}", word(&level))),
                rules.map(|rule| (rule.id.as_str(), title(rule))).collect(),
            ));
        }
        let (set, form): (Vec<&String>, Vec<&String>) = built_in::CHECKS_IN_WORDS.iter().partition(|id| is_check(id));
        for (head, ids) in [("rules-checks", set), ("rules-form", form)] {
            groups.push((self.say(head), ids.into_iter().map(|id| (id.as_str(), what(id))).collect()));
        }
        let line = |(id, said): &(&str, String)| format!("  {id:32} {said}");
        let group = |(head, lines): &(String, Vec<(&str, String)>)| {
            format!("{head}\n{}\n", lines.iter().map(line).collect::<Vec<_>>().join("\n"))
        };
        let text = groups.iter().filter(|(_, lines)| !lines.is_empty()).map(group).collect::<Vec<_>>().join("\n");
        let rule = |rule: &Rule| json!({ "id": rule.id, "title": title(rule), "level": rule.level, "own": self.book.own.contains(&rule.id) });
        let check = |id: &String| json!({ "id": id, "message": what(id), "can_be_set": is_check(id) });
        let rules: Vec<Value> = self.book.rules.iter().map(rule).collect();
        let checks: Vec<Value> = built_in::CHECKS_IN_WORDS.iter().map(check).collect();
        Told { text: text.trim_end().to_owned(), json: json!({ "outcome": "clean", "rules": rules, "checks": checks }) }
    }
}

/// What a rule rests on, in words; as it is written where that is no known law.
fn cited(text: &str, locales: &Locales, language: &str) -> Vec<String> {
    match cite::read(text) {
        Some(known) => known.iter().map(|cited| cited.words(locales, language)).collect(),
        None => vec![text.to_owned()],
    }
}
