//! Files to a folder in which none of them stands yet: all of them, or none; nothing that stands there is touched.

use super::durable::{remove_if_there, write_new};
use super::error::Error;
use super::regular;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The paths at which something stands already, or that lead there through a link or a file.
pub fn standing(root: &Path, files: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let stands = |path: &&String| {
        let mut at = root.to_owned();
        let mut parts = Path::new(path.as_str()).components().peekable();
        while let Some(part) = parts.next() {
            at.push(part);
            match at.symlink_metadata() {
                Err(_) => return false,
                Ok(found) if parts.peek().is_some() && found.is_dir() => {}
                Ok(_) => return true,
            }
        }
        true
    };
    files.keys().filter(stands).cloned().collect()
}

/// The most bytes of a file whose lines are looked at.
const MOST: u64 = 1 << 20;

/// The lines of ours that a file which stands there lacks; all of them where it can't be read.
pub fn lacking(root: &Path, path: &str, ours: &[u8]) -> Vec<String> {
    let theirs = regular::read(&root.join(path), MOST).unwrap_or_default();
    let theirs = String::from_utf8_lossy(&theirs);
    let is_there = |line: &str| theirs.lines().any(|other| other.trim() == line);
    let ours = String::from_utf8_lossy(ours);
    ours.lines().filter(|line| !line.is_empty() && !is_there(line)).map(str::to_owned).collect()
}

/// Writes files that aren't there yet; what was written is taken back if one of them can't be.
pub fn write(root: &Path, files: &BTreeMap<String, Vec<u8>>) -> Result<(), Error> {
    let mut written: Vec<PathBuf> = Vec::new();
    for (path, bytes) in files {
        let path = root.join(path);
        if let Err(error) = write_new(&path, bytes) {
            // A file that was there is somebody else's; one that was begun is ours.
            if !matches!(error, Error::Exists { .. }) {
                written.push(path);
            }
            // The error is the news.
            written.iter().for_each(|path| drop(remove_if_there(path)));
            return Err(error);
        }
        written.push(path);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_are_written_or_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let files = BTreeMap::from([("a/one".to_owned(), b"1".to_vec()), ("b".to_owned(), b"2".to_vec())]);
        assert_eq!(standing(folder.path(), &files), [""; 0]);
        std::fs::write(folder.path().join("b"), "mine").expect("a file");
        assert_eq!(standing(folder.path(), &files), ["b"]);
        assert!(matches!(write(folder.path(), &files), Err(Error::Exists { .. })));
        assert!(!folder.path().join("a/one").exists());
        assert_eq!(std::fs::read(folder.path().join("b")).expect("it is there"), b"mine");
        std::fs::write(folder.path().join("a").join("x"), "").expect("the folder is there");
        let inside = BTreeMap::from([("b/inside".to_owned(), Vec::new())]);
        assert_eq!(standing(folder.path(), &inside), ["b/inside"], "a file is no folder");
    }
}
