//! The rule book to its index: the rules by level and subject, at the levels that this site sets, then the checks.

use super::markup::Markup;
use super::voice::{Arg, Voice};
use super::{Body, Publication, Site, TemplateError, path};
use crate::model::checks::CHECKS;
use crate::model::cite;
use crate::model::locale::Said;
use crate::model::rule::Rule;
use crate::model::words::{Level, word};
use crate::review::book;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The address of the index inside a language's folder.
pub(crate) const PAGE: &str = "rules/index.html";

/// What rules are about, in the order of the index.
const SUBJECTS: [&str; 12] = [
    "fields",
    "purposes",
    "record",
    "sdks",
    "permissions",
    "features",
    "apps",
    "organisations",
    "rights",
    "policies",
    "site",
    "catalog",
];

#[derive(Serialize)]
struct RulesPage {
    levels: Vec<LevelView>,
    checks: Vec<Markup>,
}

#[derive(Serialize)]
struct LevelView {
    level: String,
    name: Markup,
    what: Markup,
    count: usize,
    subjects: Vec<SubjectView>,
}

#[derive(Serialize)]
struct SubjectView {
    name: Markup,
    rules: Vec<RuleLine>,
}

#[derive(Serialize)]
struct RuleLine {
    id: String,
    link: Markup,
    separate: bool,
    own: bool,
    set: Option<Markup>,
}

/// Every id that has a page: rules and checks, and what sealed versions named that no longer stands in the book.
pub(crate) fn ids(publication: &Publication) -> BTreeSet<&str> {
    let mut ids: BTreeSet<&str> = publication.book.rules.iter().map(|rule| rule.id.as_str()).collect();
    ids.extend(CHECKS.iter().map(|(id, _)| *id));
    for edition in publication.editions.iter().filter(|edition| edition.seal.is_some()) {
        ids.extend(edition.version.faults.iter().map(|fault| &*fault.check.0));
        let verdicts = edition.changes.changes.iter().flat_map(|change| change.apps.values());
        ids.extend(verdicts.flat_map(|verdict| &verdict.rules).map(|matched| matched.rule.as_str()));
    }
    ids
}

/// The address of a page of the book inside a language's folder.
pub(crate) fn address(id: &str) -> String {
    format!("rules/{id}.html")
}

/// Something that leads to the page of a rule or check, from a page in the living tree.
pub(crate) fn link(voice: &Voice<'_>, id: &str, says: Markup) -> Markup {
    says.linked(&path::relative(voice.page, &address(id)))
}

/// What was said in a language, marked if that is another than the page's.
pub(crate) fn said(voice: &Voice<'_>, said: &Said) -> Markup {
    let text = Markup::marked(&said.text);
    if said.language == voice.language { text } else { text.in_language(&said.language) }
}

/// What a rule rests on, in the words of the page; as it is written where that is no known law.
pub(crate) fn cite(voice: &Voice<'_>, cite: &str) -> Markup {
    let Some(known) = cite::read(cite) else { return Markup::text(cite) };
    let words: Vec<String> = known.iter().map(|cited| cited.words(voice.locales, voice.language)).collect();
    Markup::joined(&words.iter().map(|words| Markup::text(words)).collect::<Vec<_>>(), &voice.say("list-semicolon"))
}

/// The heading of a rule, leading to its page.
pub(crate) fn rule_link(voice: &Voice<'_>, rule: &Rule) -> Markup {
    link(voice, &rule.id, said(voice, &book::title(rule, voice.locales, voice.language)))
}

/// A check's title, leading to its page.
pub(crate) fn check_link(voice: &Voice<'_>, id: &str) -> Markup {
    let words = book::check(id, ".title", voice.locales, voice.language);
    link(voice, id, words.map_or_else(|| Markup::text(id), |words| said(voice, &words)))
}

/// What a site sets in place of the level of the book, with the reason.
pub(crate) fn set(site: &Site<'_>, voice: &Voice<'_>, rule: &Rule) -> Option<Markup> {
    let book = &site.publication.book;
    let written = voice.gloss("level", book.written.get(&rule.id)?);
    Some(setting(site, voice, &rule.id, written, voice.gloss("level", &rule.level)))
}

/// A level in place of another, with the reason for which the site sets it.
pub(crate) fn setting(site: &Site<'_>, voice: &Voice<'_>, id: &str, written: Markup, set: Markup) -> Markup {
    let reason = site.publication.book.settings.get(id).and_then(|setting| setting.reason.as_ref());
    let mut args = vec![("written", Arg::Is(written)), ("set", Arg::Is(set))];
    args.extend(reason.map(|reason| ("reason", Arg::Is(voice.text(reason)))));
    voice.say_with(if reason.is_some() { "rule-set-reason" } else { "rule-set" }, &args)
}

/// The index.
pub(crate) fn body<'p>(site: &Site<'p>, language: &'p str) -> Result<Body, TemplateError> {
    let voice = site.voice(language, &site.publication.editions[site.publication.current], PAGE);
    let levels = [Level::Consent, Level::Decide, Level::Notice, Level::Editorial];
    let levels = levels.into_iter().filter_map(|level| view(site, &voice, level)).collect();
    let checks = CHECKS.iter().map(|(id, _)| check_link(&voice, id)).collect();
    let html = site.theme(language).body("rules.html", &RulesPage { levels, checks })?;
    Ok(Body::new(voice.plain("rules-title", &[]), html))
}

fn view(site: &Site<'_>, voice: &Voice<'_>, level: Level) -> Option<LevelView> {
    let rules: Vec<&Rule> = site.publication.book.rules.iter().filter(|rule| rule.level == level).collect();
    let mut subjects: BTreeMap<usize, Vec<&Rule>> = BTreeMap::new();
    for rule in voice.order.sorted(rules.iter().copied(), |rule| book::title(rule, voice.locales, voice.language).text)
    {
        subjects.entry(subject(rule)).or_default().push(rule);
    }
    let subjects = subjects.into_iter().map(|(subject, rules)| SubjectView {
        name: voice.say(&format!("subject-{}", SUBJECTS[subject])),
        rules: rules.into_iter().map(|rule| line(site, voice, rule)).collect(),
    });
    (!rules.is_empty()).then(|| LevelView {
        level: word(&level),
        name: voice.gloss("level", &level),
        what: voice.say(&format!("rule-level-{}", word(&level))),
        count: rules.len(),
        subjects: subjects.collect(),
    })
}

fn line(site: &Site<'_>, voice: &Voice<'_>, rule: &Rule) -> RuleLine {
    RuleLine {
        id: rule.id.clone(),
        link: rule_link(voice, rule),
        separate: rule.separate && rule.level == Level::Consent,
        own: site.publication.book.own.contains(&rule.id),
        set: set(site, voice, rule),
    }
}

/// What a rule is about, by where it looks: a place in the list of subjects.
fn subject(rule: &Rule) -> usize {
    let keys = rule.on.first().map(|pattern| pattern.keys.as_slice()).unwrap_or_default();
    let at = |name: &str| keys.iter().position(|key| key.as_deref() == Some(name));
    let subject = match (keys.first().and_then(|key| key.as_deref()), at("fields")) {
        (Some("fields" | "purposes" | "permissions"), _) => "catalog",
        (Some("organisations"), _) => "organisations",
        (Some("policies"), _) => "policies",
        _ if at("rights").is_some() => "rights",
        (_, Some(_)) if at("purposes").is_some() => "purposes",
        // Behind the record on a platform stands what is stated of it.
        (_, Some(fields)) => {
            if keys.len() > fields + 4 {
                "record"
            } else {
                "fields"
            }
        }
        _ if at("features").is_some() && at("ships").is_none() => "features",
        _ if at("permissions").is_some() => "permissions",
        (Some("apps"), None) => "apps",
        (Some("sdks") | None, None) => "sdks",
        (Some(_), None) => "site",
    };
    SUBJECTS.iter().position(|known| *known == subject).unwrap_or_default()
}
