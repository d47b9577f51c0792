//! A path to what stands there; an error of the machine is an error, never taken for an absence.

use super::error::{Error, is_of_machine};
use std::fs::Metadata;
use std::io;
use std::path::Path;

/// What stands there, a link itself included; nothing where nothing does.
pub(super) fn at(path: &Path) -> Result<Option<Metadata>, Error> {
    known(path, path.symlink_metadata())
}

/// Whether anything stands there, a link that leads nowhere included.
pub(super) fn is_there(path: &Path) -> Result<bool, Error> {
    Ok(at(path)?.is_some())
}

/// Whether a folder stands there, or a link to one.
pub fn is_folder(path: &Path) -> Result<bool, Error> {
    Ok(known(path, path.metadata())?.is_some_and(|found| found.is_dir()))
}

/// Whether a file stands there, or a link to one.
pub fn is_file(path: &Path) -> Result<bool, Error> {
    Ok(known(path, path.metadata())?.is_some_and(|found| found.is_file()))
}

fn known(path: &Path, found: io::Result<Metadata>) -> Result<Option<Metadata>, Error> {
    match found {
        Err(error) if is_of_machine(&error) => Err(Error::doing("look at", path)(error)),
        found => Ok(found.ok()),
    }
}
