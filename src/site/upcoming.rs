//! The sealed versions that take effect after the one that is shown, each by its day: in sentences that stay true after it.

use super::address::Tree;
use super::markup::Markup;
use super::voice::{Arg, Voice};
use super::{Edition, Site, Step, change, path};
use crate::history::effective;
use crate::model::change::JudgedChange;
use crate::model::version::Version;
use crate::model::words::Level;

/// A line for each, leading to what it changes; for the app `app` alone, if one is named. A sealed page tells of no
/// other version, and a working copy has no day on which it takes effect.
pub(crate) fn lines(site: &Site<'_>, voice: &Voice<'_>, tree: Tree, app: Option<&str>) -> Vec<Markup> {
    let publication = site.publication;
    let current = &publication.editions[publication.current];
    if tree != Tree::Living || current.seal.is_none() {
        return Vec::new();
    }
    let versions: Vec<Version> = site.sealed().map(|edition| edition.version.clone()).collect();
    let later = effective::upcoming(&versions, publication.current);
    later.into_iter().map(|index| line(site, voice, current, &publication.editions[index], app)).collect()
}

fn line(site: &Site<'_>, voice: &Voice<'_>, current: &Edition, edition: &Edition, app: Option<&str>) -> Markup {
    let step = site.publication.pairs.get(&(current.name.clone(), edition.name.clone()));
    let changes = step.map_or(&edition.changes, Step::changes);
    let level = |change: &JudgedChange| match app {
        Some(app) => change.apps.get(app).map(|verdict| verdict.level),
        None => Some(change.level()),
    };
    let levels: Vec<Level> = changes.changes.iter().filter_map(level).collect();
    let args = [
        ("version", Arg::Is(Markup::text(&edition.name))),
        ("day", Arg::Is(voice.day(&edition.version.effective))),
        ("verdict", Arg::Is(change::verdict_of(voice, &levels))),
    ];
    let sentence = voice.say_with("upcoming", &args);
    match change::address(site, voice.language, &current.name, &edition.name) {
        Some(page) => sentence.linked(&path::relative(&format!("{}/{}", voice.language, voice.page), &page)),
        None => sentence,
    }
}
