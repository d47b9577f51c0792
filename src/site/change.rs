//! What differs between two versions to its page: the verdict first, then each change by its level, as it was told.
//!
//! Sentences come from the changes themselves, so that a newer rule book never rewrites them. What was reworded in a
//! policy stands together, marked; what is wording alone comes last, folded.

use super::change_check::{Check, check};
use super::change_entry::{Entry, Speaker, entry};
use super::link::app_name;
use super::markup::Markup;
use super::once::once;
use super::redline::{self, Ends};
use super::stamp::{self, Imprint};
use super::voice::{Arg, Voice};
use super::{Body, Edition, Site, TemplateError, change_data, path};
use crate::model::change::{ChangeKind, JudgedChange};
use crate::model::locale::Value;
use crate::model::version::Changes;
use crate::model::words::Level;
use serde::Serialize;
use std::collections::BTreeSet;

#[derive(Serialize)]
struct ChangePage {
    /// The verdict: the largest sentence of the page.
    verdict: Markup,
    older: Option<Imprint>,
    newer: Imprint,
    older_link: Markup,
    newer_link: Markup,
    notes: Vec<Note>,
    apps: Vec<AppVerdict>,
    groups: Vec<Group>,
    faults: Vec<FaultView>,
    check: Option<Check>,
    /// The changes as data.
    data: Option<String>,
    /// All pairs of versions.
    others: String,
}

#[derive(Serialize)]
struct Note {
    version: Option<Markup>,
    text: Markup,
}

/// What the changes come to for one app, and the mark by which the page shows only what concerns it.
#[derive(Serialize)]
struct AppVerdict {
    id: String,
    name: Markup,
    verdict: Markup,
    /// The number of the app, if the style sheet knows it.
    number: Option<usize>,
}

/// Changes that stand together.
#[derive(Serialize)]
struct Group {
    id: &'static str,
    /// "4 to know of", for the list of groups.
    line: Markup,
    name: Markup,
    what: Markup,
    count: usize,
    of: String,
    /// They stand under a line until they are asked for.
    folded: bool,
    changes: Vec<Entry>,
    /// Changes that belong here too, but stand marked among the policies: id and sentence.
    elsewhere: Vec<Markup>,
}

/// An error of content with which a version was published.
#[derive(Serialize)]
pub(crate) struct FaultView {
    at: String,
    check: String,
    reason: Markup,
}

/// The page of changes from one version to another.
pub(crate) fn body<'p>(site: &Site<'p>, language: &'p str, older: &str, newer: &str) -> Result<Body, TemplateError> {
    let publication = site.publication;
    let named = |name: &str| publication.editions.iter().find(|edition| edition.name == name);
    let step = publication.pairs.get(&(older.to_owned(), newer.to_owned()));
    let (Some(to), Some(step)) = (named(newer), step) else {
        return Err(TemplateError(format!("there is no version {newer} to compare with {older}")));
    };
    let (from, changes) = (named(older), step.changes());
    let page = format!("changes/{older}..{newer}.html");
    let voice = site.voice(language, to, &page);
    // What is gone has its names in the older version.
    let old_voice = site.voice(language, from.unwrap_or(to), &page);
    let here = format!("{language}/{page}");
    let link = |edition: &Edition| stamp::version_link(&voice, &here, edition);
    let apps: BTreeSet<&str> =
        changes.changes.iter().flat_map(|change| change.apps.keys()).map(String::as_str).collect();
    let apps: Vec<&str> = apps.into_iter().collect();
    let moved = redline::moved(&changes.changes);
    let ends = Ends { older: from, newer: Some(to), here: &here, moved };
    let speaker = Speaker { voice: &voice, old_voice: &old_voice, ends: &ends, apps: &apps };
    let data = change_data::path(publication, older, newer).map(|data| path::relative(&here, &data));
    let view = ChangePage {
        verdict: verdict(&voice, changes),
        older: from.map(|edition| stamp::imprint(&voice, edition)),
        newer: stamp::imprint(&voice, to),
        older_link: from.map_or_else(|| Markup::text(older), link),
        newer_link: link(to),
        notes: notes(site, &voice, older, to),
        apps: app_verdicts(&voice, to, changes, &apps),
        groups: groups(&speaker, &changes.changes),
        faults: faults(&voice, to),
        check: check(site, &voice, &ends),
        data,
        others: path::relative(&here, &format!("{language}/changes/index.html")),
    };
    let newer = if to.seal.is_some() { newer.to_owned() } else { voice.plain("working-copy", &[]) };
    let title = voice.plain("changes-title", &[("older", Value::from(older)), ("newer", Value::from(newer))]);
    Ok(Body::new(title, site.theme(language).body("change.html", &view)?))
}

/// The address of the page of changes between two editions, if it has one.
pub(crate) fn address(site: &Site<'_>, language: &str, older: &str, newer: &str) -> Option<String> {
    let pair = (older.to_owned(), newer.to_owned());
    site.publication.pairs.contains_key(&pair).then(|| format!("{language}/changes/{older}..{newer}.html"))
}

/// What the changes come to, in a sentence.
pub(crate) fn verdict(voice: &Voice<'_>, changes: &Changes) -> Markup {
    verdict_of(voice, &changes.changes.iter().map(JudgedChange::level).collect::<Vec<_>>())
}

/// What changes of these levels come to, in a sentence.
pub(crate) fn verdict_of(voice: &Voice<'_>, levels: &[Level]) -> Markup {
    let of = |level: Level| levels.iter().filter(|known| **known == level).count();
    let loudest =
        [(Level::Consent, "verdict-consent"), (Level::Decide, "verdict-decide"), (Level::Notice, "verdict-notice")];
    match loudest.into_iter().find(|(level, _)| of(*level) > 0) {
        Some((level, id)) => voice.say_with(id, &[("count", Arg::Count(of(level)))]),
        None if levels.is_empty() => voice.say("verdict-none"),
        None => voice.say("verdict-editorial"),
    }
}

/// The notes of every version on the way, oldest first.
fn notes(site: &Site<'_>, voice: &Voice<'_>, older: &str, to: &Edition) -> Vec<Note> {
    let editions = &site.publication.editions;
    let at = |name: &str| editions.iter().position(|edition| edition.name == name);
    let (first, last) = (at(older).map_or(0, |index| index + 1), at(&to.name).unwrap_or_default());
    let way = editions.get(first..=last).unwrap_or_default();
    let note = |edition: &Edition| {
        let text = voice.text(edition.version.note.as_ref()?);
        Some(Note { version: (way.len() > 1).then(|| Markup::text(&edition.name)), text })
    };
    way.iter().filter_map(note).collect()
}

/// For how many apps the style sheet can show a page with what concerns one alone.
const NUMBERED: usize = 12;

/// What it means for each app, where there are several.
fn app_verdicts(voice: &Voice<'_>, to: &Edition, changes: &Changes, numbered: &[&str]) -> Vec<AppVerdict> {
    let apps = &to.version.apps;
    if apps.len() < 2 {
        return Vec::new();
    }
    let verdict = |id: &String| {
        let levels = changes.changes.iter().filter_map(|change| Some(change.apps.get(id)?.level)).collect::<Vec<_>>();
        let number = numbered.iter().position(|app| *app == id.as_str()).map(|index| index + 1);
        let number = number.filter(|number| *number <= NUMBERED && numbered.len() > 1);
        AppVerdict { id: id.clone(), name: app_name(voice, id), verdict: verdict_of(voice, &levels), number }
    };
    apps.keys().map(verdict).collect()
}

/// Where a change stands on the page.
fn place(change: &JudgedChange) -> &'static str {
    match change.level() {
        _ if redline::policy(change).is_some() => "policies",
        Level::Consent => "consent",
        Level::Decide => "decide",
        Level::Notice if change.kind == ChangeKind::Removed => "removed",
        Level::Notice => "notice",
        Level::Editorial => "editorial",
    }
}

/// The changes in the groups of the page, in its order.
fn groups(speaker: &Speaker<'_>, changes: &[JudgedChange]) -> Vec<Group> {
    let ids = ["consent", "notice", "removed", "decide", "policies", "editorial"];
    ids.into_iter().filter_map(|id| group(speaker, changes, id)).collect()
}

fn group(speaker: &Speaker<'_>, changes: &[JudgedChange], id: &'static str) -> Option<Group> {
    let voice = speaker.voice;
    let own: Vec<&JudgedChange> = changes.iter().filter(|change| place(change) == id).collect();
    let louder = |change: &&JudgedChange| match change.level() {
        Level::Consent => id == "consent",
        Level::Decide => id == "decide",
        _ => false,
    };
    let among_policies: Vec<&JudgedChange> =
        changes.iter().filter(|change| place(change) == "policies").filter(louder).collect();
    let changes: Vec<Entry> = once(own.iter().copied()).into_iter().map(|told| entry(speaker, told)).collect();
    let count = changes.len() + among_policies.len();
    let all = own.iter().chain(&among_policies).flat_map(|change| speaker.of(change)).collect::<BTreeSet<_>>();
    let link = |change: &&JudgedChange| voice.text(&change.sentences).linked(&format!("#{}", change.id));
    // Of several sections the list comes first, for those who can't see the marks.
    let listed = if id == "policies" && own.len() > 1 { &own } else { &among_policies };
    (count > 0).then(|| Group {
        id,
        line: voice.say_with("group-line", &[("group", Arg::Word(id)), ("count", Arg::Count(count))]),
        name: voice.say(&format!("level-head-{id}")),
        what: voice.say(&format!("level-what-{id}")),
        count,
        of: all.into_iter().collect::<Vec<_>>().join(" "),
        folded: id == "editorial",
        elsewhere: listed.iter().map(link).collect(),
        changes,
    })
}

/// The errors of content with which a version was published.
pub(crate) fn faults(voice: &Voice<'_>, edition: &Edition) -> Vec<FaultView> {
    let fault = |fault: &crate::model::next::Fault| FaultView {
        at: fault.at.clone(),
        check: fault.check.0.clone(),
        reason: voice.text(&fault.reason),
    };
    edition.version.faults.iter().map(fault).collect()
}
