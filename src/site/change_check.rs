//! The two versions of a page of changes to what a stranger needs to check them: seals, files, and what to type.

use super::address::data_folder;
use super::markup::Markup;
use super::redline::Ends;
use super::stamp::version_name;
use super::voice::Voice;
use super::{Edition, Site, path};
use serde::Serialize;

/// How to check a page of changes.
#[derive(Serialize)]
pub(crate) struct Check {
    seals: Vec<SealView>,
    files: Vec<FileView>,
    /// The command that re-hashes the whole site, if it is known where that stands.
    command: Option<String>,
}

#[derive(Serialize)]
struct SealView {
    version: Markup,
    seal: String,
}

/// A file with its hash, as `sha256sum` writes and reads it.
#[derive(Serialize)]
struct FileView {
    hash: String,
    name: String,
    href: String,
}

/// What the page rests on: what each version states, and what was told of the step between them.
const FILES: [&str; 2] = ["changes.json", "inventory.json"];

/// How to check the page, if both versions are sealed.
pub(crate) fn check(site: &Site<'_>, voice: &Voice<'_>, ends: &Ends<'_>) -> Option<Check> {
    let older = ends.older?;
    let editions = [older, ends.newer?];
    let seal = |edition: &&Edition| {
        let seal = edition.seal.as_ref()?.seal.clone();
        Some(SealView { version: version_name(voice, edition), seal })
    };
    let seals = editions.iter().map(seal).collect::<Option<Vec<_>>>()?;
    let files = |edition: &&Edition| {
        let folder = format!("data/{}", data_folder(edition));
        let file = move |name: &&str| {
            let to = format!("{folder}/{name}");
            let hash = edition.seal.as_ref()?.files.get(*name)?.clone();
            Some(FileView { hash, href: path::relative(ends.here, &to), name: to })
        };
        FILES.iter().filter(|name| edition.files.contains_key(**name)).filter_map(file).collect::<Vec<_>>()
    };
    let base = site.publication.base_url.as_deref();
    Some(Check {
        seals,
        files: editions.iter().flat_map(files).collect(),
        command: base.map(|base| format!("candor verify {base}")),
    })
}
