//! A folder in the making beside the one that it will become; and the tidying-up after a run that was killed.
//!
//! Beside the stage lies a list of all paths that are going to be in it, written first and removed last, so that a later
//! run knows what candor wrote there and removes nothing else.

use super::durable::{remove_if_there, sync_file};
use super::error::Error;
use super::inside::{CARRIED, folders_of};
use super::manifest::{self, Manifest};
use super::regular::Unfit;
use super::standing::{self, is_there};
use super::{ownership, regular};
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// How a stage is called: `.<name>.candor-stage`.
pub(super) const STAGE: &str = ".candor-stage";
/// How the list of its paths is called.
pub(super) const PATHS: &str = ".candor-paths";
/// How the old site is called for a moment where two folders can't be exchanged at once.
const ASIDE: &str = ".candor-old";

/// The most bytes of a list of paths.
const LIST_LIMIT: u64 = 256 << 20;

/// A folder, and what stands beside it while it is written.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// The folder that is to be.
    pub folder: PathBuf,
    /// What it stands in.
    pub parent: PathBuf,
    /// Where it is made.
    pub stage: PathBuf,
    /// The list of what is in the making.
    pub paths: PathBuf,
    /// Where the old one may stand for a moment.
    pub aside: PathBuf,
}

impl Place {
    /// The place of a folder; none of the root of a disk.
    pub(super) fn of(folder: &Path) -> Option<Place> {
        let (parent, name) = (folder.parent()?, folder.file_name()?);
        let beside = |end: &str| {
            let mut hidden = OsString::from(".");
            hidden.push(name);
            hidden.push(end);
            parent.join(hidden)
        };
        let (stage, paths, aside) = (beside(STAGE), beside(PATHS), beside(ASIDE));
        Some(Place { folder: folder.to_owned(), parent: parent.to_owned(), stage, paths, aside })
    }
}

/// Begins a stage: the list of its paths, then all its folders, still empty.
pub(super) fn begin<'a>(place: &Place, paths: impl Iterator<Item = &'a str> + Clone) -> Result<(), Error> {
    let list: Vec<&str> = paths.clone().collect();
    write(&place.paths, list.join("\n").as_bytes())?;
    let make = |folder: &Path| fs::create_dir(folder).map_err(Error::doing("create", folder));
    make(&place.stage)?;
    // In the order of their names, so that each comes after the one that it stands in.
    let folders: BTreeSet<&str> = paths.flat_map(folders_of).collect();
    folders.into_iter().try_for_each(|folder| make(&place.stage.join(folder)))
}

/// Waits until the disk has the list: after a power cut it alone says that what lies in the stage may be removed.
pub(super) fn confirm(place: &Place) -> Result<(), Error> {
    sync_file(&place.paths)
}

/// Ends a stage, and tries once more where the system refused in passing, so that nothing is left behind.
pub(super) fn end(place: &Place) -> Result<(), Error> {
    tidy(place).or_else(|_| tidy(place))
}

/// Tidies up after a stage, also after a run that was killed: what it had put aside goes back, what it had made goes.
pub(super) fn tidy(place: &Place) -> Result<(), Error> {
    check_own(place)?;
    if is_there(&place.aside)? {
        restore_aside(place)?;
    }
    if is_there(&place.stage)? {
        give_back(place)?;
        clear(&place.stage, &place.paths)?;
    }
    remove_if_there(&place.paths)
}

/// Removes what candor wrote in a tree: what its manifest names, and what the list of paths names.
fn clear(tree: &Path, paths: &Path) -> Result<(), Error> {
    let list = match regular::read(paths, LIST_LIMIT) {
        // To know nothing and to know of nothing are not the same.
        Err(Unfit::Io(error)) if error.kind() != ErrorKind::NotFound => return Err(Error::doing("read", paths)(error)),
        list => list.unwrap_or_default(),
    };
    let list = String::from_utf8_lossy(&list);
    let manifest = Manifest::read(tree)?;
    let mut known: BTreeSet<&str> = list.lines().collect();
    if let Some(manifest) = &manifest {
        known.extend(manifest.files.keys().map(String::as_str));
        known.insert(manifest::FILE);
    }
    ownership::clear(tree, &known)
}

/// Moves what is nobody's from one top to the other, where it is there.
pub(super) fn carry(from: &Path, to: &Path) -> Result<(), Error> {
    for name in CARRIED {
        if is_there(&from.join(name))? {
            fs::rename(from.join(name), to.join(name)).map_err(Error::doing("carry over", &from.join(name)))?;
        }
    }
    Ok(())
}

/// Writes a file that isn't there yet.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let created = File::options().write(true).create_new(true).open(path);
    created.and_then(|mut file| file.write_all(bytes)).map_err(Error::doing("write", path))
}

/// A link under one of our names could lead anywhere: candor makes none, so it is somebody else's.
fn check_own(place: &Place) -> Result<(), Error> {
    let mut offending = Vec::new();
    for path in [&place.stage, &place.aside, &place.paths] {
        let is_ours = |found: &fs::Metadata| if *path == place.paths { found.is_file() } else { found.is_dir() };
        if standing::at(path)?.is_some_and(|found| !is_ours(&found)) {
            offending.push(path.file_name().unwrap_or_default().to_string_lossy().into_owned());
        }
    }
    if offending.is_empty() { Ok(()) } else { Err(Error::Foreign { folder: place.parent.clone(), offending }) }
}

/// Killed between the two steps of a swap, the old site stands aside; killed after them, what is left of it does.
fn restore_aside(place: &Place) -> Result<(), Error> {
    if is_there(&place.folder)? {
        return clear(&place.aside, &place.paths);
    }
    fs::rename(&place.aside, &place.folder).map_err(Error::doing("restore", &place.folder))
}

/// Killed after `.git` was carried over but before the swap, it is in the stage: it goes back to where it was.
fn give_back(place: &Place) -> Result<(), Error> {
    let mut taken = Vec::new();
    for name in CARRIED {
        if is_there(&place.stage.join(name))? && is_there(&place.folder.join(name))? {
            taken.push(name.to_owned());
        }
    }
    if !taken.is_empty() {
        return Err(Error::Foreign { folder: place.stage.clone(), offending: taken });
    }
    if is_there(&place.folder)? { carry(&place.stage, &place.folder) } else { Ok(()) }
}
