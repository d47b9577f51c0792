//! A sealed version's files to its folder: there completely and durably, or not there at all.

use super::durable::{make_folder, sync_folder, write_synced};
use super::error::Error;
use super::inside;
use super::ownership;
use super::source::Files;
use super::stage::{self, PATHS, Place, STAGE};
use super::standing::{is_folder, is_there};
use std::fs;
use std::path::Path;

/// Why a version was not sealed as it should be.
#[derive(Debug)]
pub enum Unsealed {
    /// Nothing of it is there.
    NotThere(Error),
    /// It stands there whole, but it isn't sure that it would after a power cut.
    There(Error),
}

impl From<Error> for Unsealed {
    fn from(error: Error) -> Unsealed {
        Unsealed::NotThere(error)
    }
}

/// Writes `versions/<version>/` and returns once the disk has it. Whoever calls holds the lock of the content folder.
pub fn write(versions: &Path, version: &str, files: &Files) -> Result<(), Unsealed> {
    inside::check(files.keys().map(String::as_str))?;
    if !inside::stays_inside(version) || version.contains('/') {
        return Err(Error::Path { path: version.to_owned() }.into());
    }
    make_folder(versions)?;
    tidy(versions)?;
    let folder = versions.join(version);
    if is_there(&folder)? {
        return Err(Error::Exists { path: folder }.into());
    }
    let place = Place::of(&folder).ok_or(Error::Path { path: version.to_owned() })?;
    let done = write_staged(&place, files);
    // The error is the news, if there is one.
    let tidied = stage::end(&place);
    done?;
    confirm(&place).and(tidied).map_err(Unsealed::There)
}

/// Waits until the disk knows that the version is there, and `versions/` itself, which may be new.
fn confirm(place: &Place) -> Result<(), Error> {
    sync_folder(&place.parent)?;
    sync_folder(place.parent.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new(".")))
}

fn write_staged(place: &Place, files: &Files) -> Result<(), Error> {
    stage::begin(place, files.keys().map(String::as_str))?;
    stage::confirm(place)?;
    for (path, bytes) in files {
        write_synced(&place.stage.join(path), bytes)?;
    }
    for (_, folder) in ownership::tree(&place.stage, false)?.folders.iter().rev() {
        sync_folder(folder)?;
    }
    sync_folder(&place.stage)?;
    fs::rename(&place.stage, &place.folder).map_err(Error::doing("seal", &place.folder))
}

/// Tidies up after runs that were killed, whichever version they were about.
pub fn tidy(versions: &Path) -> Result<(), Error> {
    if !is_folder(versions)? {
        return Ok(());
    }
    for entry in fs::read_dir(versions).map_err(Error::doing("list", versions))? {
        let name = entry.map_err(Error::doing("list", versions))?.file_name().to_string_lossy().into_owned();
        let version = name.strip_prefix('.').and_then(|name| name.strip_suffix(STAGE).or(name.strip_suffix(PATHS)));
        if let Some(place) = version.and_then(|version| Place::of(&versions.join(version))) {
            stage::tidy(&place)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        let file = |path: &str| (path.to_owned(), path.as_bytes().to_vec());
        ["seal.json", "version.yaml", "policies/a.en.md", "policies/images/a.png"].map(file).into()
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("it is there").filter_map(Result::ok);
        let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_version_is_written_once() {
        let content = tempfile::tempdir().expect("a folder");
        let versions = content.path().join("versions");
        write(&versions, "2026.11", &files()).expect("it is new");
        let mut written = 0;
        super::super::source::read_versions(content.path(), 1, &mut |files| written += files.len());
        assert_eq!(written, 4);
        assert_eq!(names(&versions), ["2026.11"]);
        assert!(matches!(write(&versions, "2026.11", &files()), Err(Unsealed::NotThere(Error::Exists { .. }))));
        for bad in ["..", "a/b", "", "../a"] {
            assert!(matches!(write(&versions, bad, &files()), Err(Unsealed::NotThere(Error::Path { .. }))), "{bad}");
        }
        let hostile = Files::from([("../a".to_owned(), Vec::new())]);
        assert!(write(&versions, "2026.12", &hostile).is_err());
        assert_eq!(names(&versions), ["2026.11"]);
    }

    #[test]
    fn what_a_killed_run_left_goes_and_nothing_else() {
        let content = tempfile::tempdir().expect("a folder");
        let versions = content.path().join("versions");
        let killed = Place::of(&versions.join("2026.10")).expect("it has a parent");
        fs::create_dir_all(&versions).expect("a folder");
        stage::begin(&killed, files().keys().map(String::as_str)).expect("it is new");
        fs::write(killed.stage.join("seal.json"), b"{").expect("it is writable");
        write(&versions, "2026.11", &files()).expect("it is new");
        assert_eq!(names(&versions), ["2026.11"]);
        fs::create_dir(&killed.stage).expect("a folder");
        fs::write(killed.stage.join("mine.txt"), b"mine").expect("it is writable");
        assert!(matches!(write(&versions, "2026.12", &files()), Err(Unsealed::NotThere(Error::Foreign { .. }))));
        assert_eq!(fs::read(killed.stage.join("mine.txt")).expect("it is kept"), b"mine");
    }
}
