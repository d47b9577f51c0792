//! A folder to what of it candor wrote and what is somebody else's, by a list of known paths.
//!
//! It follows no link, and removes only files that are on the list and folders that are left empty.

use super::error::Error;
use super::inside::{CARRIED, folders_of};
use super::manifest::{self, Manifest};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// What stands in a folder.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// Everything that is no folder, links included, with its path from the top.
    pub files: Vec<(String, PathBuf)>,
    /// Every folder below the top, each after the one that it stands in.
    pub folders: Vec<(String, PathBuf)>,
}

/// Lists a folder; `passes_carried` leaves out what is nobody's at its top.
pub(super) fn tree(top: &Path, passes_carried: bool) -> Result<Tree, Error> {
    let mut tree = Tree::default();
    let is_listed = |entry: &walkdir::DirEntry| {
        !passes_carried || entry.depth() != 1 || !CARRIED.iter().any(|name| entry.file_name() == *name)
    };
    let walk = WalkDir::new(top).min_depth(1).follow_links(false).sort_by_file_name().into_iter();
    for entry in walk.filter_entry(is_listed) {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(top).to_owned();
            // What the system itself said; a loop needs links, which are not followed.
            let source = error.into_io_error().unwrap_or_else(|| ErrorKind::Other.into());
            Error::Io { doing: "list", path, source }
        })?;
        let name = name(top, entry.path());
        let list = if entry.file_type().is_dir() { &mut tree.folders } else { &mut tree.files };
        list.push((name, entry.into_path()));
    }
    Ok(tree)
}

/// The manifest of the site that stands in a folder, none if the folder is empty; refuses what somebody else wrote.
pub(super) fn check(top: &Path) -> Result<Option<Manifest>, Error> {
    let manifest = Manifest::read(top)?;
    let mut known: BTreeSet<&str> = BTreeSet::new();
    if let Some(manifest) = &manifest {
        known.extend(manifest.files.keys().map(String::as_str));
        known.insert(manifest::FILE);
    }
    let offending = foreign(&tree(top, true)?, &known);
    if offending.is_empty() { Ok(manifest) } else { Err(Error::Foreign { folder: top.to_owned(), offending }) }
}

/// Removes the known files of a folder, and the folder; refuses in the end if anything else is left in it.
pub(super) fn clear(top: &Path, known: &BTreeSet<&str>) -> Result<(), Error> {
    let tree = tree(top, false)?;
    let is_ours = |path: &str| path != manifest::FILE && known.contains(path);
    let remove = |path: &PathBuf| fs::remove_file(path).or_else(is_gone).map_err(Error::doing("remove", path));
    let files: Vec<&PathBuf> = tree.files.iter().filter(|(name, _)| is_ours(name)).map(|(_, path)| path).collect();
    files.into_par_iter().try_for_each(remove)?;
    for (_, path) in tree.folders.iter().rev() {
        remove_if_empty(path)?;
    }
    let names = tree.files.iter().map(|(name, _)| name.as_str());
    let offending: Vec<String> = names.filter(|name| !known.contains(name)).map(shown).collect();
    if !offending.is_empty() {
        return Err(Error::Foreign { folder: top.to_owned(), offending });
    }
    // The manifest goes last: it tells a next run what it may remove.
    remove(&top.join(manifest::FILE))?;
    remove_if_empty(top)
}

fn foreign(tree: &Tree, known: &BTreeSet<&str>) -> Vec<String> {
    let folders: BTreeSet<&str> = known.iter().flat_map(|path| folders_of(path)).collect();
    let files: BTreeSet<&str> = tree.files.iter().map(|(name, _)| name.as_str()).collect();
    let holds_files = |folder: &str| {
        let within = format!("{folder}/");
        files.range(within.as_str()..).next().is_some_and(|file| file.starts_with(&within))
    };
    let strangers = files.iter().filter(|name| !known.contains(*name)).map(|name| shown(name));
    let empty = tree.folders.iter().filter(|(name, _)| !folders.contains(name.as_str()) && !holds_files(name));
    strangers.chain(empty.map(|(name, _)| format!("{name}/"))).collect()
}

fn remove_if_empty(folder: &Path) -> Result<(), Error> {
    match fs::remove_dir(folder) {
        Err(error) if error.kind() == ErrorKind::DirectoryNotEmpty => Ok(()),
        other => other.or_else(is_gone).map_err(Error::doing("remove", folder)),
    }
}

fn is_gone(error: std::io::Error) -> std::io::Result<()> {
    if error.kind() == ErrorKind::NotFound { Ok(()) } else { Err(error) }
}

fn shown(name: &str) -> String {
    name.replace('\0', "")
}

/// The path from the top, with `/`. A name that is no text gets a NUL, which no known path holds.
fn name(top: &Path, path: &Path) -> String {
    let inner = path.strip_prefix(top).unwrap_or(path);
    let part = |part: std::path::Component<'_>| match part.as_os_str().to_str() {
        Some(text) => text.to_owned(),
        None => format!("{}\0", part.as_os_str().to_string_lossy()),
    };
    inner.components().map(part).collect::<Vec<_>>().join("/")
}
