//! Bytes to a file such that a power cut finds the old file or the new one, and what is reported done stays done.

use super::error::{Error, is_of_machine};
use super::regular;
use super::source::VERSIONS;
use super::standing;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// How a file is called until it replaces another: `.<name>.candor-new`.
const BEGUN: &str = ".candor-new";

/// Replaces a file at once, or makes it; where it is a link, what the link leads to.
pub fn replace_file(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let path = match path.canonicalize() {
        Err(error) if is_of_machine(&error) => return Err(Error::doing("look at", path)(error)),
        real => real.unwrap_or_else(|_| path.to_owned()),
    };
    let made = beside(&path);
    remove_if_there(&made)?;
    let done = write_synced(&made, bytes).and_then(|()| {
        if let Ok(old) = fs::metadata(&path) {
            fs::set_permissions(&made, old.permissions()).map_err(Error::doing("set the mode of", &made))?;
        }
        fs::rename(&made, &path).map_err(Error::doing("replace", &path))
    });
    if done.is_err() {
        // The error is the news; what is left of the file is hidden and the next run replaces it.
        let _ = remove_if_there(&made);
    }
    done?;
    sync_folder(path.parent().unwrap_or(Path::new(".")))
}

/// Removes a file that candor wrote, if it is there.
pub(super) fn remove_if_there(file: &Path) -> Result<(), Error> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Error::doing("remove", file)(error)),
        _ => Ok(()),
    }
}

/// The most bytes that are read back of a file.
const LARGEST: u64 = 16 * 1024 * 1024;

/// What such a file holds; nothing where none stands that could have been written here.
pub fn read_back(path: &Path) -> Option<Vec<u8>> {
    regular::read(path, LARGEST).ok()
}

/// Removes what runs left that were killed while they replaced a file of a content folder; links are not followed.
pub fn tidy(content: &Path) -> Result<(), Error> {
    let is_walked = |entry: &DirEntry| entry.depth() == 0 || entry.file_name() != VERSIONS;
    for entry in WalkDir::new(content).into_iter().filter_entry(is_walked).flatten() {
        if entry.file_type().is_file() && is_begun(entry.file_name()) {
            remove_if_there(entry.path())?;
        }
    }
    Ok(())
}

/// Makes a folder, with the folders that it stands in, if it isn't there.
pub fn make_folder(path: &Path) -> Result<(), Error> {
    // Asked first: where making it finds that something is there, why that can't be looked at would not be said.
    if standing::is_folder(path)? { Ok(()) } else { fs::create_dir_all(path).map_err(Error::doing("create", path)) }
}

/// Writes a file that isn't there yet, with the folders that it stands in.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(Error::doing("create", parent))?;
    }
    match File::options().write(true).create_new(true).open(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(Error::Exists { path: path.to_owned() }),
        opened => opened.and_then(|mut file| file.write_all(bytes)).map_err(Error::doing("write", path)),
    }
}

/// Writes a new file and waits until the disk has it.
pub(super) fn write_synced(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let write = || -> io::Result<()> {
        let mut file = File::options().write(true).create_new(true).open(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    write().map_err(Error::doing("write", path))
}

/// Waits until the disk has what was written to a file.
pub(super) fn sync_file(path: &Path) -> Result<(), Error> {
    File::options().write(true).open(path).and_then(|file| file.sync_all()).map_err(Error::doing("sync", path))
}

/// Waits until the disk knows which names a folder holds.
pub(super) fn sync_folder(folder: &Path) -> Result<(), Error> {
    // Elsewhere a folder can't be opened; there a rename is as durable as it gets.
    if cfg!(unix) {
        File::open(folder).and_then(|file| file.sync_all()).map_err(Error::doing("sync", folder))
    } else {
        Ok(())
    }
}

fn beside(path: &Path) -> PathBuf {
    let mut hidden = OsString::from(".");
    hidden.push(path.file_name().unwrap_or_default());
    hidden.push(BEGUN);
    path.with_file_name(hidden)
}

/// Whether a name is that of a file that is to replace another; nobody reads those, since they are hidden.
fn is_begun(name: &OsStr) -> bool {
    name.to_str().is_some_and(|name| name.starts_with('.') && name.ends_with(BEGUN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("next.yaml");
        fs::write(beside(&path), b"left by a killed run").expect("it is writable");
        for bytes in [&b"one"[..], b"two"] {
            replace_file(&path, bytes).expect("it is writable");
            assert_eq!(fs::read(&path).expect("it is there"), bytes);
        }
        assert_eq!(fs::read_dir(folder.path()).expect("it is there").count(), 1);
        assert!(replace_file(&folder.path().join("none/next.yaml"), b"").is_err());
    }

    #[test]
    fn what_killed_runs_left_goes_and_nothing_else() {
        let content = tempfile::tempdir().expect("a folder");
        let put = |path: &str| write_new(&content.path().join(path), b"x").expect("it is new");
        let kept = ["sdks/a.yaml", "sdks/a.candor-new", "sdks/.b.candor-new.txt", "versions/.c.yaml.candor-new"];
        kept.into_iter().for_each(put);
        ["sdks/.a.yaml.candor-new", ".next.yaml.candor-new"].into_iter().for_each(put);
        fs::create_dir(content.path().join("sdks/.d.candor-new")).expect("a folder");
        tidy(content.path()).expect("it is writable");
        let files = WalkDir::new(content.path()).into_iter().flatten().filter(|entry| entry.file_type().is_file());
        assert_eq!(files.count(), kept.len());
        assert!(kept.iter().all(|path| content.path().join(path).exists()));
    }

    #[test]
    fn a_new_file_overwrites_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("sdks/a.yaml");
        write_new(&path, b"one").expect("it is new");
        assert!(matches!(write_new(&path, b"two"), Err(Error::Exists { .. })));
        assert_eq!(fs::read(&path).expect("it is there"), b"one");
    }
}
