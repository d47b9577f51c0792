//! A rule or check of the book to its page: what it says, why, on what it rests, and its example as a reader meets it.
//!
//! The example goes through the same judging and telling as every change of the site.

use super::change_entry::{Entry, Speaker, entry};
use super::markdown::{self, Reader};
use super::markup::Markup;
use super::once::Told;
use super::redline::Ends;
use super::rules::{address, rule_link, said, set, setting};
use super::voice::{Arg, Voice};
use super::{Body, Site, TemplateError, change, path};
use crate::diagnostic::Severity;
use crate::model::change::JudgedChange;
use crate::model::checks::CHECKS;
use crate::model::cite;
use crate::model::inventory::Inventory;
use crate::model::rule::{Example, Rule};
use crate::model::site::SetLevel;
use crate::model::words::{Level, word};
use crate::review::{Terms, book, example, matching};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Serialize)]
struct RulePage {
    id: String,
    heading: Markup,
    level: String,
    level_name: Markup,
    what: Markup,
    separate: bool,
    own: bool,
    set: Option<Markup>,
    says: Markup,
    question: Option<Markup>,
    why: Markup,
    /// The language of the prose, where it is another than the page's.
    foreign: Option<String>,
    places: Vec<String>,
    conditions: Vec<String>,
    cites: Vec<Markup>,
    example: Option<ExampleView>,
    reported: Vec<Markup>,
}

#[derive(Serialize)]
struct ExampleView {
    changes: Vec<ExampleChange>,
    before: String,
    after: String,
}

/// One change of an example, and which rules say so.
#[derive(Serialize)]
struct ExampleChange {
    level: String,
    level_name: Markup,
    entry: Entry,
    rules: Vec<Markup>,
}

#[derive(Serialize)]
struct CheckPage {
    id: String,
    heading: Markup,
    says: Option<Markup>,
    level: Markup,
    set: Option<Markup>,
    why: Option<Markup>,
    help: Option<Markup>,
}

#[derive(Serialize)]
struct RetiredPage {
    id: String,
    reported: Vec<Markup>,
}

/// The page of an id.
pub(crate) fn body<'p>(site: &Site<'p>, language: &'p str, id: &str) -> Result<Body, TemplateError> {
    let page = address(id);
    let voice = site.voice(language, &site.publication.editions[site.publication.current], &page);
    if let Some(rule) = site.publication.book.rule(id) {
        return of_rule(site, &voice, rule);
    }
    let theme = site.theme(language);
    if let Some((_, severity)) = CHECKS.iter().find(|(check, _)| *check == id) {
        let view = of_check(site, &voice, id, *severity);
        return Ok(Body::new(view.heading.plain(), theme.body("check.html", &view)?));
    }
    let view = RetiredPage { id: id.to_owned(), reported: reported(site, &voice, id) };
    Ok(Body::new(id.to_owned(), theme.body("rule-retired.html", &view)?))
}

fn of_rule(site: &Site<'_>, voice: &Voice<'_>, rule: &Rule) -> Result<Body, TemplateError> {
    let (locales, language) = (voice.locales, voice.language);
    let title = book::title(rule, locales, language);
    let why = book::why(rule, locales, language);
    let view = RulePage {
        id: rule.id.clone(),
        heading: said(voice, &title),
        level: word(&rule.level),
        level_name: voice.gloss("level", &rule.level),
        what: voice.say(&format!("rule-level-{}", word(&rule.level))),
        separate: rule.separate && rule.level == Level::Consent,
        own: site.publication.book.own.contains(&rule.id),
        set: set(site, voice, rule),
        says: said(voice, &book::sentence(rule, locales, language)),
        question: book::question(rule, locales, language).map(|words| said(voice, &words)),
        why: prose(site, voice, &rule.id, &why.text, &why.language)?,
        foreign: (why.language != language).then_some(why.language),
        places: matching::places(rule, locales, language),
        conditions: matching::conditions(rule, locales, language),
        cites: rule.cite.as_ref().map(|cite| cites(voice, cite)).unwrap_or_default(),
        example: rule.example.as_ref().map(|example| told(site, voice, example)),
        reported: reported(site, voice, &rule.id),
    };
    Ok(Body::new(title.text, site.theme(voice.language).body("rule.html", &view)?))
}

/// Prose in which the titles of other rules lead to their pages.
fn prose(site: &Site<'_>, voice: &Voice<'_>, id: &str, text: &str, language: &str) -> Result<Markup, TemplateError> {
    let publication = site.publication;
    let mut text = text.to_owned();
    for (title, id) in book::named(&text.clone(), &publication.book, voice.locales, language) {
        text = text.replace(&format!("*{title}*"), &format!("[{title}](rule:{id})"));
    }
    let edition = &publication.editions[publication.current];
    let foreign = (language != voice.language).then_some(language);
    let reader = Reader { site, voice: *voice, policy: id, edition, images: "", foreign };
    Ok(markdown::render(&reader, &text)?.prose)
}

/// What a rule rests on, each law leading to its official text; as it is written where that is no known law.
pub(crate) fn cites(voice: &Voice<'_>, cite: &str) -> Vec<Markup> {
    let Some(known) = cite::read(cite) else { return vec![Markup::text(cite)] };
    let words = |cited: &cite::Cited| {
        let words = Markup::text(&cited.words(voice.locales, voice.language));
        cited.law.link.map_or_else(|| words.clone(), |link| words.clone().linked_out(link))
    };
    known.iter().map(words).collect()
}

/// The example: what a page of changes says of it, above its two trees.
fn told(site: &Site<'_>, voice: &Voice<'_>, example: &Example) -> ExampleView {
    let publication = site.publication;
    let terms =
        Terms { rules: &publication.book.rules, locales: &publication.locales, countries: &publication.countries };
    let told = example::told(example, &publication.book.catalog, voice.language, terms);
    let inventory = |tree| Inventory::deserialize(tree).unwrap_or_default();
    let (before, after) = (inventory(&told.before), inventory(&told.after));
    let (old, new) = (Voice { inventory: &before, ..*voice }, Voice { inventory: &after, ..*voice });
    let ends = Ends { older: None, newer: None, here: voice.page, moved: BTreeMap::new() };
    let speaker = Speaker { voice: &new, old_voice: &old, ends: &ends, apps: &[] };
    let change = |change: &JudgedChange| ExampleChange {
        level: word(&change.level()),
        level_name: voice.gloss("level", &change.level()),
        entry: entry(&speaker, Told { change, also: Vec::new() }),
        rules: rules(site, voice, change),
    };
    ExampleView {
        changes: told.changes.iter().map(change).collect(),
        before: example.written.0.clone(),
        after: example.written.1.clone(),
    }
}

/// The rules that report a change, each leading to its page.
fn rules(site: &Site<'_>, voice: &Voice<'_>, change: &JudgedChange) -> Vec<Markup> {
    let matched = change.apps.values().flat_map(|verdict| &verdict.rules);
    let ids: BTreeSet<&str> = matched.map(|matched| matched.rule.as_str()).collect();
    ids.into_iter().filter_map(|id| site.publication.book.rule(id)).map(|rule| rule_link(voice, rule)).collect()
}

/// The sealed steps in which a rule was reported, the newest first, each leading to its page of changes.
fn reported(site: &Site<'_>, voice: &Voice<'_>, id: &str) -> Vec<Markup> {
    let mut steps = Vec::new();
    for edition in site.sealed() {
        let speaks =
            |change: &&JudgedChange| change.apps.values().flat_map(|verdict| &verdict.rules).any(|one| one.rule == id);
        let count = edition.changes.changes.iter().filter(speaks).count();
        let older = edition.changes.previous.as_deref().filter(|_| count > 0);
        let Some((older, page)) =
            older.and_then(|older| Some((older, change::address(site, voice.language, older, &edition.name)?)))
        else {
            continue;
        };
        let name = |name: &str| Arg::Is(Markup::text(name));
        let args = [("old", name(older)), ("new", name(&edition.name)), ("count", Arg::Count(count))];
        let here = format!("{}/{}", voice.language, voice.page);
        steps.push(voice.say_with("rule-reported-in", &args).linked(&path::relative(&here, &page)));
    }
    steps.reverse();
    steps
}

fn of_check(site: &Site<'_>, voice: &Voice<'_>, id: &str, severity: Severity) -> CheckPage {
    let part = |part: &str| book::check(id, part, voice.locales, voice.language).map(|words| said(voice, &words));
    let level = |severity: Severity| match severity {
        Severity::Note => "check-note",
        Severity::Warning => "check-warning",
        Severity::Error | Severity::Unreadable => "check-error",
    };
    let set = site.publication.book.settings.get(id).map(|setting| match setting.level {
        SetLevel::Error => Severity::Error,
        SetLevel::Note => Severity::Note,
        _ => Severity::Warning,
    });
    let name = |severity| voice.say(&format!("{}-name", level(severity)));
    CheckPage {
        id: id.to_owned(),
        says: part(""),
        heading: part(".title").unwrap_or_else(|| Markup::text(id)),
        level: voice.say(level(set.unwrap_or(severity))),
        set: set.filter(|set| *set != severity).map(|set| setting(site, voice, id, name(severity), name(set))),
        why: part(".why"),
        help: part(".help"),
    }
}
