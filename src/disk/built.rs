//! A built site that stands in a folder, to be looked at file by file: its paths, and the bytes of each.

use super::error::{Error, is_of_machine};
use super::regular::{self, Unfit};
use super::{inside, ownership};
use std::collections::BTreeSet;
use std::path::Path;

/// The most bytes of one file of a site.
const LIMIT: u64 = 1 << 30;

/// Every path of a site, but for what is nobody's at its top; links are listed, not followed.
pub fn paths(site: &Path) -> Result<BTreeSet<String>, Error> {
    Ok(ownership::tree(site, true)?.files.into_iter().map(|(path, _)| path).collect())
}

/// The bytes of one file of a site; none if it isn't there, or is no regular file that stands in the site itself.
pub fn read(site: &Path, path: &str) -> Result<Option<Vec<u8>>, Error> {
    let file = site.join(path);
    let read = || {
        let is_inside = inside::stays_inside(path) && file.canonicalize()? == site.canonicalize()?.join(path);
        if is_inside { regular::read(&file, LIMIT) } else { Err(Unfit::NotRegular) }
    };
    match read() {
        Ok(bytes) => Ok(Some(bytes)),
        Err(Unfit::Io(error)) if is_of_machine(&error) => Err(Error::doing("read", &file)(error)),
        Err(_) => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn only_files_of_the_site_are_read() {
        let site = tempfile::tempdir().expect("a folder");
        fs::create_dir_all(site.path().join(".git")).expect("a folder");
        fs::create_dir_all(site.path().join("en")).expect("a folder");
        for path in ["en/index.html", ".git/config"] {
            fs::write(site.path().join(path), b"a").expect("it is writable");
        }
        #[cfg(unix)]
        std::os::unix::fs::symlink("/etc/passwd", site.path().join("link")).expect("a link");
        assert!(paths(site.path()).expect("it is there").contains("en/index.html"));
        assert!(!paths(site.path()).expect("it is there").contains(".git/config"));
        let read = |path: &str| read(site.path(), path).expect("it is readable");
        assert_eq!(read("en/index.html"), Some(b"a".to_vec()));
        for path in ["link", "../etc/passwd", "/etc/passwd", "en", "en/other"] {
            assert_eq!(read(path), None, "{path}");
        }
    }
}
