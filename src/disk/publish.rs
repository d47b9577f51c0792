//! A list of paths and a way to render each, to a whole site that stands at once where the old one stood.
//!
//! Killed at any moment, the site is wholly the old or wholly the new one. Pages are not synced to the disk one by one:
//! what a power cut loses, the next run finds different and writes again.

use super::durable::{make_folder, sync_file};
use super::error::Error;
use super::hash::sha256;
use super::inside;
use super::lock::{self, Lock};
use super::manifest::{self, Manifest};
use super::ownership;
pub use super::place::Output;
use super::place::real_output;
use super::regular;
use super::stage::{self, Place};
use super::standing::is_there;
use super::swap::swap;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What a publication did, in files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// New, or with other bytes than before.
    pub written: usize,
    /// With the same bytes as before, and not touched.
    pub unchanged: usize,
    /// No longer in the site.
    pub removed: usize,
}

/// Why a publication did not end as it should.
#[derive(Debug)]
pub enum Stopped<E> {
    /// A file could not be rendered.
    Render {
        /// Which.
        path: String,
        /// Why.
        error: E,
    },
    /// A file could not be written, or the folder is not candor's.
    Disk(Error),
    /// The new site stands whole, but what is left beside it could not be removed, or the disk did not confirm it.
    Untidy(Error),
}

impl<E> From<Error> for Stopped<E> {
    fn from(error: Error) -> Stopped<E> {
        Stopped::Disk(error)
    }
}

/// What is to be published.
pub struct Plan<'a> {
    /// The path of every file, in the order in which they are made: what shares work stands together, so that no thread
    /// waits for what another has begun.
    pub paths: &'a [String],
    /// The keys of the parts of the site; a part with the same key has the same files with the same bytes.
    pub keys: &'a BTreeMap<String, String>,
    /// The part that a file belongs to, with its key, if it has one.
    pub key: &'a (dyn Fn(usize) -> Option<(&'a str, &'a str)> + Sync),
}

/// Where a site is to be written, held against all others who would write there for as long as this lives.
///
/// Taken before anything is read: who reads first and waits then would publish what another has replaced meanwhile.
#[derive(Debug)]
pub struct Held {
    place: Place,
    _lock: Lock,
}

/// Holds the place of a site; `waiting` is called once if another candor is writing there.
pub fn hold(output: &Output<'_>, waiting: &mut dyn FnMut()) -> Result<Held, Error> {
    let folder = real_output(output)?;
    let place = Place::of(&folder).ok_or(Error::Path { path: folder.display().to_string() })?;
    make_folder(&place.parent)?;
    let lock = lock::hold(&place.parent, waiting)?;
    Ok(Held { place, _lock: lock })
}

/// Publishes a site: `render(index)` gives the bytes of `paths[index]`, from several threads at once.
///
/// What the site that stands made of the same and still has with the same hash isn't rendered again. The manifest is
/// added.
pub fn publish<E: Send>(
    held: &Held,
    plan: &Plan<'_>,
    render: impl Fn(usize) -> Result<Vec<u8>, E> + Sync,
) -> Result<Counts, Stopped<E>> {
    inside::check(all(plan.paths))?;
    let place = &held.place;
    stage::tidy(place)?;
    let has_old = is_there(&place.folder)?;
    let old = if has_old { ownership::check(&place.folder)? } else { None };
    let done = stage_all(place, plan, &render, old.as_ref())
        .and_then(|staged| finish(place, has_old, old.as_ref(), &staged).map_err(Stopped::Disk));
    // After a power cut pages may be empty, and are written again; without the manifest nobody would know whose they are.
    let is_new = done.as_ref().is_ok_and(|counts| counts.written + counts.removed > 0);
    let keep = || if is_new { sync_file(&place.folder.join(manifest::FILE)) } else { Ok(()) };
    // The old site goes, or after an error the stage; the error is the news then.
    let (kept, tidied) = rayon::join(keep, || stage::end(place));
    let counts = done?;
    kept.and(tidied).map_err(Stopped::Untidy)?;
    Ok(counts)
}

/// What stands in the stage, but for what is as it was.
struct Staged<'a> {
    manifest: Manifest,
    unchanged: Vec<&'a str>,
}

fn all(paths: &[String]) -> impl Iterator<Item = &str> + Clone {
    paths.iter().map(String::as_str).chain([manifest::FILE])
}

/// Renders all files, and writes those that are not in the old site byte for byte.
fn stage_all<'a, E: Send>(
    place: &Place,
    plan: &Plan<'a>,
    render: &(impl Fn(usize) -> Result<Vec<u8>, E> + Sync),
    old: Option<&Manifest>,
) -> Result<Staged<'a>, Stopped<E>> {
    let paths = plan.paths;
    stage::begin(place, all(paths))?;
    let one = |(index, path): (usize, &'a String)| {
        let known = old.and_then(|old| old.known(path, (plan.key)(index)?));
        if let Some(hash) = known.filter(|hash| regular::hash(&place.folder.join(path)).as_ref() == Some(hash)) {
            return Ok((path.as_str(), hash.clone(), true));
        }
        let bytes = render(index).map_err(|error| Stopped::Render { path: path.clone(), error })?;
        let was_there = old.is_some_and(|old| old.files.contains_key(path));
        let is_unchanged = was_there && regular::holds(&place.folder.join(path), &bytes);
        if !is_unchanged {
            stage::write(&place.stage.join(path), &bytes)?;
        }
        Ok((path.as_str(), sha256(&bytes), is_unchanged))
    };
    let files = paths.par_iter().enumerate().map(|(index, path)| one((index, path)));
    let (listed, files) = rayon::join(|| stage::confirm(place), || files.collect::<Result<Vec<_>, Stopped<E>>>());
    let files: Vec<(&str, String, bool)> = files?;
    listed?;
    let unchanged = files.iter().filter(|file| file.2).map(|file| file.0).collect();
    let files = files.into_iter().map(|(path, hash, _)| (path.to_owned(), hash)).collect();
    let manifest = Manifest::of(files).made(plan.keys);
    Ok(Staged { manifest, unchanged })
}

/// Completes the stage and swaps it in, if anything changed at all; the old site then stands where the stage stood.
fn finish(place: &Place, has_old: bool, old: Option<&Manifest>, staged: &Staged<'_>) -> Result<Counts, Error> {
    let files = &staged.manifest.files;
    let removed = old.map_or(0, |old| old.files.keys().filter(|path| !files.contains_key(*path)).count());
    let unchanged = staged.unchanged.len();
    let counts = Counts { written: files.len() - unchanged, unchanged, removed };
    let manifest = staged.manifest.bytes();
    if counts.written + removed == 0 && regular::holds(&place.folder.join(manifest::FILE), &manifest) {
        return Ok(counts);
    }
    staged.unchanged.par_iter().try_for_each(|path| link(&place.folder.join(path), &place.stage.join(path)))?;
    stage::write(&place.stage.join(manifest::FILE), &manifest)?;
    if has_old {
        keep_mode(&place.folder, &place.stage)?;
        stage::carry(&place.folder, &place.stage)?;
    }
    swap(place, has_old)?;
    Ok(counts)
}

/// The same file in both trees; a copy where the system has no links for it.
fn link(old: &Path, new: &Path) -> Result<(), Error> {
    fs::hard_link(old, new).or_else(|_| fs::copy(old, new).map(drop)).map_err(Error::doing("write", new))
}

/// The new top may be read by whoever may read the old one.
fn keep_mode(old: &Path, new: &Path) -> Result<(), Error> {
    let mode = fs::metadata(old).map(|metadata| metadata.permissions());
    mode.and_then(|mode| fs::set_permissions(new, mode)).map_err(Error::doing("set the mode of", new))
}

#[cfg(test)]
#[path = "publish_tests.rs"]
mod tests;
