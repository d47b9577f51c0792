//! The sealed versions to the history of one SDK, field or policy: since when it is there, and what changed.
//!
//! It tells what each version said of itself, with a link to the change; it judges nothing again.

use super::address::{Leaf, Tree};
use super::markup::Markup;
use super::once::once;
use super::stamp::{version_link, version_name};
use super::voice::{Arg, Voice};
use super::{Edition, Site, path};
use crate::model::change::JudgedChange;
use crate::model::route::Route;
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What happened to one thing, newest first, and the versions that have it.
#[derive(Serialize)]
pub(crate) struct History {
    /// Since when it is there, in a sentence.
    since: Option<Markup>,
    steps: Vec<Step>,
    /// Every sealed version, newest first: leading to this page in it, or saying since when or that it has it no more.
    versions: Vec<Markup>,
}

#[derive(Serialize)]
struct Step {
    version: Markup,
    effective: Markup,
    changes: Vec<Told>,
}

/// A change as its version told it.
#[derive(Serialize)]
struct Told {
    sentence: Markup,
    level: Markup,
    consent: bool,
}

/// The edition from which a page of a tree is made, with a banner if it isn't the tree's own.
///
/// An address is permanent: what the current edition no longer has is shown as the last edition stated it.
pub(crate) fn standing<'p>(
    site: &Site<'p>,
    language: &'p str,
    tree: Tree,
    has: impl Fn(&Edition) -> bool,
) -> (&'p Edition, Option<Markup>) {
    let own = site.edition(tree);
    if tree != Tree::Living || has(own) {
        return (own, None);
    }
    let current = site.publication.current;
    let all = || site.publication.editions.iter().enumerate().filter(|(_, edition)| edition.seal.is_some());
    let before = all().rfind(|(index, edition)| *index < current && has(edition));
    let after = all().find(|(index, edition)| *index > current && has(edition));
    let (id, found) = match (before, after) {
        (Some((_, edition)), _) => ("banner-gone", edition),
        (None, Some((_, edition))) => ("banner-to-come", edition),
        (None, None) => return (own, None),
    };
    let voice = site.voice(language, own, "");
    let args = [
        ("current", Arg::Is(version_name(&voice, own))),
        ("version", Arg::Is(Markup::text(&found.name))),
        ("day", Arg::Is(voice.day(&found.version.effective))),
    ];
    (found, Some(voice.say_with(id, &args)))
}

/// The ids of an SDK: its own, then those that it had before.
pub(crate) fn sdk_ids<'p>(site: &Site<'p>, id: &'p str) -> Vec<&'p str> {
    let mut ids = vec![id];
    for sdk in site.publication.shown().filter_map(|edition| edition.inventory.sdks.get(id)) {
        ids.extend(sdk.head.formerly.iter().flatten().map(|old| old.0.as_str()).filter(|old| *old != id));
    }
    ids.dedup();
    ids
}

/// The history of what an app states of itself, and of which SDKs it ships.
pub(crate) fn of_app<'p>(site: &Site<'p>, voice: &Voice<'_>, id: &'p str) -> Option<History> {
    let ids = app_ids(site, id);
    let concerns = |route: &Route| route.key(0) == Some("apps") && route.key(1).is_some_and(|app| ids.contains(&app));
    let leaf = |edition: &Edition| {
        ids.iter().find(|id| edition.inventory.apps.contains_key(**id)).map(|id| Leaf::App(id).path())
    };
    of(site, voice, those(|change| change.routes.iter().any(concerns)), leaf)
}

/// The ids of an app: its own, then those that it had before.
pub(crate) fn app_ids<'p>(site: &Site<'p>, id: &'p str) -> Vec<&'p str> {
    let mut ids = vec![id];
    for app in site.publication.shown().filter_map(|edition| edition.inventory.apps.get(id)) {
        ids.extend(app.head.formerly.iter().flatten().map(|old| old.0.as_str()).filter(|old| *old != id));
    }
    ids.dedup();
    ids
}

/// The changes of an edition that concern each SDK, by their places among all.
pub(crate) type BySdk<'p> = BTreeMap<&'p str, Vec<usize>>;

/// Which changes concern which SDK: itself, or that an app ships it.
pub(crate) fn by_sdk(changes: &[JudgedChange]) -> BySdk<'_> {
    let mut index = BySdk::new();
    for (place, change) in changes.iter().enumerate() {
        for id in change.routes.iter().filter_map(concerned).collect::<BTreeSet<&str>>() {
            index.entry(id).or_default().push(place);
        }
    }
    index
}

fn concerned(route: &Route) -> Option<&str> {
    match (route.key(0)?, route.key(1)?, route.key(2), route.key(3)) {
        ("sdks", sdk, ..) => Some(sdk),
        ("apps", _, Some("ships"), sdk) => sdk,
        _ => None,
    }
}

/// The history of an SDK, under all its ids.
pub(crate) fn of_sdk<'p>(site: &Site<'p>, voice: &Voice<'_>, id: &'p str) -> Option<History> {
    let ids = sdk_ids(site, id);
    let leaf = |edition: &Edition| {
        ids.iter().find(|id| edition.inventory.sdks.contains_key(**id)).map(|id| Leaf::Sdk(id).path())
    };
    let concerning = |edition: &'p Edition| {
        let by_sdk = site.changes_by_sdk(edition);
        let places: BTreeSet<usize> = ids.iter().filter_map(|id| by_sdk.get(id)).flatten().copied().collect();
        places.into_iter().map(|place| &edition.changes.changes[place]).collect()
    };
    of(site, voice, concerning, leaf)
}

/// The history of a field, whoever collects it.
pub(crate) fn of_field(site: &Site<'_>, voice: &Voice<'_>, id: &str) -> Option<History> {
    let leaf = |edition: &Edition| edition.inventory.fields.contains_key(id).then(|| Leaf::Field(id).path());
    of(site, voice, those(|change| names(change, "fields", id)), leaf)
}

/// The history of a purpose, whoever states it.
pub(crate) fn of_purpose(site: &Site<'_>, voice: &Voice<'_>, id: &str) -> Option<History> {
    let leaf = |edition: &Edition| edition.inventory.purposes.contains_key(id).then(|| Leaf::Purpose(id).path());
    of(site, voice, those(|change| names(change, "purposes", id)), leaf)
}

/// The history of a permission, whoever uses it.
pub(crate) fn of_permission(site: &Site<'_>, voice: &Voice<'_>, id: &str) -> Option<History> {
    let leaf = |edition: &Edition| edition.inventory.permissions.contains_key(id).then(|| Leaf::Permission(id).path());
    of(site, voice, those(|change| names(change, "permissions", id)), leaf)
}

/// The changes of an edition that are wanted.
fn those<'p>(wanted: impl Fn(&JudgedChange) -> bool) -> impl Fn(&'p Edition) -> Vec<&'p JudgedChange> {
    move |edition| edition.changes.changes.iter().filter(|change| wanted(change)).collect()
}

/// Whether a change is about the entry `id` of a list, or brings or takes something that has it.
fn names(change: &JudgedChange, list: &str, id: &str) -> bool {
    let on_way = |route: &Route| route.0.windows(2).any(|keys| keys[0] == list && keys[1] == id);
    let whole = || change.routes.iter().any(|route| route.last() == list);
    let inside = |tree: &Value| holds(tree, list, id) || whole() && tree.get(id).is_some();
    change.routes.iter().any(on_way) || [&change.before, &change.after].into_iter().flatten().any(|tree| inside(tree))
}

/// Whether a tree has the entry `id` in a list of this name.
fn holds(tree: &Value, list: &str, id: &str) -> bool {
    let Value::Object(entries) = tree else { return false };
    entries.iter().any(|(key, inside)| key == list && inside.get(id).is_some() || holds(inside, list, id))
}

/// The history of a policy.
pub(crate) fn of_policy(site: &Site<'_>, voice: &Voice<'_>, id: &str) -> Option<History> {
    let concerns = |route: &Route| route.key(0) == Some("policies") && route.key(1) == Some(id);
    let leaf = |edition: &Edition| edition.inventory.policies.contains_key(id).then(|| Leaf::Policy(id).path());
    of(site, voice, those(|change| change.routes.iter().any(concerns)), leaf)
}

/// The history of what stands at `leaf` of the editions that have it; nothing, if no sealed version ever spoke of it.
fn of<'p>(
    site: &Site<'p>,
    voice: &Voice<'_>,
    concerning: impl Fn(&'p Edition) -> Vec<&'p JudgedChange>,
    leaf: impl Fn(&Edition) -> Option<String>,
) -> Option<History> {
    let from = format!("{}/{}", voice.language, voice.page);
    let mut steps = Vec::new();
    for edition in site.sealed() {
        let changes = once(concerning(edition));
        let changes = changes.iter().filter_map(|one| told(site, voice, &from, edition, one.change));
        let changes: Vec<Told> = changes.collect();
        if !changes.is_empty() {
            let effective = match counts(site, edition) {
                true => voice.on_day("effective-from", &edition.version.effective),
                false => voice.say("history-withdrawn"),
            };
            steps.push(Step { version: version_link(voice, &from, edition), effective, changes });
        }
    }
    steps.reverse();
    let standing = site.sealed().any(|edition| leaf(edition).is_some());
    (standing || !steps.is_empty()).then(|| History {
        since: when(site, voice, &from, |edition| leaf(edition).is_some()),
        steps,
        versions: if standing { versions(site, voice, &from, &leaf) } else { Vec::new() },
    })
}

/// Since when the current edition has it; else from when to when the last did that had it.
fn when(site: &Site<'_>, voice: &Voice<'_>, from: &str, has: impl Fn(&Edition) -> bool) -> Option<Markup> {
    let sentence = |id: &str, first: &Edition, last: &Edition| {
        let args = [
            ("version", Arg::Is(version_link(voice, from, first))),
            ("day", Arg::Is(voice.day(&first.version.effective))),
            ("last", Arg::Is(version_link(voice, from, last))),
        ];
        voice.say_with(id, &args)
    };
    if let Some(edition) = since(site, &has) {
        return edition.seal.is_some().then(|| sentence("history-since", edition, edition));
    }
    let (before, after) = site.publication.editions.split_at(site.publication.current);
    let stands = |edition: &&Edition| edition.seal.is_some() && counts(site, edition);
    let before: Vec<&Edition> = before.iter().filter(stands).collect();
    match before.iter().rposition(|edition| has(edition)) {
        Some(last) => {
            let first = before[..=last].iter().rev().take_while(|edition| has(edition)).last()?;
            Some(sentence("history-was", first, before[last]))
        }
        None => {
            let first = after.iter().filter(stands).find(|edition| has(edition))?;
            Some(sentence("history-to-come", first, first))
        }
    }
}

/// The switch of versions; those without the page that follow each other are told in one.
fn versions(site: &Site<'_>, voice: &Voice<'_>, from: &str, leaf: &impl Fn(&Edition) -> Option<String>) -> Vec<Markup> {
    let without = |names: &mut Vec<Markup>, later: Option<&Edition>| {
        let id = if later.is_some() { "history-not-yet" } else { "history-no-more" };
        let first = later.map_or_else(Markup::default, |edition| Markup::text(&edition.name));
        let args = [("version", Arg::Is(voice.list(names))), ("first", Arg::Is(first))];
        let told = (!names.is_empty()).then(|| voice.say_with(id, &args).classed("span", "plain"));
        names.clear();
        told
    };
    let (mut later, mut missing, mut lines) = (None, Vec::new(), Vec::new());
    for edition in site.sealed().collect::<Vec<_>>().into_iter().rev() {
        let name = Markup::text(&edition.name);
        let Some(leaf) = leaf(edition) else {
            missing.push(name);
            continue;
        };
        lines.extend(without(&mut missing, later));
        let sealed = format!("{}/versions/{}/{leaf}", voice.language, edition.name);
        lines.push(name.linked(&path::relative(from, &sealed)));
        later = Some(edition);
    }
    lines.extend(without(&mut missing, later));
    lines
}

fn told(site: &Site<'_>, voice: &Voice<'_>, from: &str, edition: &Edition, change: &JudgedChange) -> Option<Told> {
    let older = edition.changes.previous.as_ref()?;
    let sentence = voice.text(&change.sentences);
    let page = format!("{}/changes/{older}..{}.html", voice.language, edition.name);
    let paired = site.publication.pairs.contains_key(&(older.clone(), edition.name.clone()));
    let sentence =
        if paired { sentence.linked(&format!("{}#{}", path::relative(from, &page), change.id)) } else { sentence };
    let level = change.level();
    Some(Told { sentence, level: voice.gloss("level", &level), consent: level == crate::model::words::Level::Consent })
}

/// The first of the editions, without a gap to the current one, that have something.
pub(crate) fn since<'p>(site: &Site<'p>, has: impl Fn(&Edition) -> bool) -> Option<&'p Edition> {
    let until = &site.publication.editions[..=site.publication.current];
    until.iter().rev().filter(|edition| counts(site, edition)).take_while(|edition| has(edition)).last()
}

/// A version that was withdrawn before its day held for nobody, and nothing is there since it.
fn counts(site: &Site<'_>, edition: &Edition) -> bool {
    let withdraws = |later: &&Edition| later.version.withdraws.iter().any(|one| *one.version == *edition.name);
    site.sealed().find(withdraws).is_none_or(|later| later.version.published >= edition.version.effective)
}
