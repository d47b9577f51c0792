//! The sealed versions to the history of one SDK, field or policy: since when it is there, and what changed.
//!
//! It tells what each version said of itself, with a link to the change; it judges nothing again.

use super::address::{Leaf, Tree, shown};
use super::markup::Markup;
use super::stamp::{version_link, version_name};
use super::voice::{Arg, Voice};
use super::{Edition, Site, change_entry, path};
use crate::model::change::JudgedChange;
use crate::model::route::Route;
use serde::Serialize;

/// What happened to one thing, newest first, and the versions that have it.
#[derive(Serialize)]
pub(crate) struct History {
    /// Since when it is there, in a sentence.
    since: Option<Markup>,
    steps: Vec<Step>,
    /// The sealed pages of it.
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
    for sdk in shown(site.publication).filter_map(|edition| edition.inventory.sdks.get(id)) {
        ids.extend(sdk.head.formerly.iter().flatten().map(|old| old.0.as_str()).filter(|old| *old != id));
    }
    ids.dedup();
    ids
}

/// The history of an SDK, under all its ids.
pub(crate) fn of_sdk<'p>(site: &Site<'p>, voice: &Voice<'_>, id: &'p str) -> Option<History> {
    let ids = sdk_ids(site, id);
    let concerns = |route: &Route| match (route.key(0), route.key(1), route.key(2), route.key(3)) {
        (Some("sdks"), Some(sdk), ..) => ids.contains(&sdk),
        (Some("apps"), _, Some("ships"), Some(sdk)) => ids.contains(&sdk),
        _ => false,
    };
    let leaf = |edition: &Edition| {
        ids.iter().find(|id| edition.inventory.sdks.contains_key(**id)).map(|id| Leaf::Sdk(id).path())
    };
    of(site, voice, |change| change.routes.iter().any(concerns), leaf)
}

/// The history of a field, whoever collects it.
pub(crate) fn of_field(site: &Site<'_>, voice: &Voice<'_>, id: &str) -> Option<History> {
    let concerns = |route: &Route| {
        matches!(route.key(0), Some("sdks" | "apps")) && route.key(4) == Some("fields") && route.key(5) == Some(id)
    };
    let inside = |change: &JudgedChange| {
        [&change.before, &change.after].into_iter().flatten().any(|tree| change_entry::fields(tree).contains(id))
    };
    let leaf = |edition: &Edition| edition.inventory.fields.contains_key(id).then(|| Leaf::Field(id).path());
    of(site, voice, |change| change.routes.iter().any(concerns) || inside(change), leaf)
}

/// The history of a purpose, whoever states it.
pub(crate) fn of_purpose(site: &Site<'_>, voice: &Voice<'_>, id: &str) -> Option<History> {
    let concerns = |route: &Route| route.key(8) == Some("purposes") && route.key(9) == Some(id);
    let leaf = |edition: &Edition| edition.inventory.purposes.contains_key(id).then(|| Leaf::Purpose(id).path());
    of(site, voice, |change| change.routes.iter().any(concerns), leaf)
}

/// The history of a permission, whoever uses it.
pub(crate) fn of_permission(site: &Site<'_>, voice: &Voice<'_>, id: &str) -> Option<History> {
    let concerns = |route: &Route| route.key(2) == Some("permissions") && route.key(3) == Some(id);
    let leaf = |edition: &Edition| edition.inventory.permissions.contains_key(id).then(|| Leaf::Permission(id).path());
    of(site, voice, |change| change.routes.iter().any(concerns), leaf)
}

/// The history of a policy.
pub(crate) fn of_policy(site: &Site<'_>, voice: &Voice<'_>, id: &str) -> Option<History> {
    let concerns = |route: &Route| route.key(0) == Some("policies") && route.key(1) == Some(id);
    let leaf = |edition: &Edition| edition.inventory.policies.contains_key(id).then(|| Leaf::Policy(id).path());
    of(site, voice, |change| change.routes.iter().any(concerns), leaf)
}

/// The history of what stands at `leaf` of the editions that have it; nothing, if no sealed version ever spoke of it.
fn of(
    site: &Site<'_>,
    voice: &Voice<'_>,
    concerns: impl Fn(&JudgedChange) -> bool,
    leaf: impl Fn(&Edition) -> Option<String>,
) -> Option<History> {
    let from = format!("{}/{}", voice.language, voice.page);
    let mut steps = Vec::new();
    let mut versions = Vec::new();
    for edition in site.sealed() {
        let changes = edition.changes.changes.iter().filter(|change| concerns(change));
        let changes: Vec<Told> = changes.filter_map(|change| told(site, voice, &from, edition, change)).collect();
        if !changes.is_empty() {
            let effective = voice.on_day("effective-from", &edition.version.effective);
            steps.push(Step { version: version_link(voice, &from, edition), effective, changes });
        }
        if let Some(leaf) = leaf(edition) {
            let sealed = format!("{}/versions/{}/{leaf}", voice.language, edition.name);
            versions.push(Markup::text(&edition.name).linked(&path::relative(&from, &sealed)));
        }
    }
    steps.reverse();
    versions.reverse();
    let since = since(site, |edition| leaf(edition).is_some()).filter(|edition| edition.seal.is_some());
    let since = since.map(|edition| {
        let args = [
            ("version", Arg::Is(version_link(voice, &from, edition))),
            ("day", Arg::Is(voice.day(&edition.version.effective))),
        ];
        voice.say_with("history-since", &args)
    });
    let spoken = since.is_some() || !steps.is_empty() || !versions.is_empty();
    spoken.then_some(History { since, steps, versions })
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
    site.publication.editions[..=site.publication.current].iter().rev().take_while(|edition| has(edition)).last()
}
