//! Paths as they come from routes, to a yes or no: whether they stay inside the folder, and beside one another.

use super::error::Error;
use std::collections::BTreeMap;

/// What stands at the top of an output folder and is nobody's: it is carried over from site to site.
pub(super) const CARRIED: [&str; 2] = [".git", ".gitignore"];

/// Whether a path leads to a file inside the folder that it is relative to, on every system.
pub(super) fn stays_inside(path: &str) -> bool {
    let is_name = |part: &str| !matches!(part, "" | "." | "..");
    path.split('/').all(is_name) && !path.contains(|letter: char| letter == '\\' || letter.is_control())
}

/// Checks that all paths stay inside and that no two are in one another's way.
pub(super) fn check<'a>(paths: impl Iterator<Item = &'a str>) -> Result<(), Error> {
    // Some file systems know no case, so that two names of different case are one file there.
    let mut by_folded: BTreeMap<String, &str> = BTreeMap::new();
    for path in paths {
        let top = path.split('/').next().unwrap_or_default();
        if !stays_inside(path) || CARRIED.contains(&top) {
            return Err(Error::Path { path: path.to_owned() });
        }
        if let Some(other) = by_folded.insert(path.to_lowercase(), path) {
            return Err(collision(other, path));
        }
    }
    for (folded, path) in &by_folded {
        if let Some(other) = folders_of(folded).find_map(|folder| by_folded.get(folder)) {
            return Err(collision(other, path));
        }
    }
    Ok(())
}

/// Every folder that a path stands in, the innermost first.
pub(super) fn folders_of(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(path.rsplit_once('/'), |(folder, _)| folder.rsplit_once('/')).map(|(folder, _)| folder)
}

fn collision(first: &str, second: &str) -> Error {
    Error::Collision { first: first.to_owned(), second: second.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_paths_are_refused() {
        for bad in ["", "/etc/passwd", "../a", "a/../b", "a//b", "a/", "./a", "a\\b", "a\nb", "a\0b"] {
            assert!(!stays_inside(bad), "{bad:?}");
        }
        for good in ["a", "en/index.html", "zh-CN/permissions/android:CAMERA.html", "..a/b..", ".well-known/a"] {
            assert!(stays_inside(good), "{good:?}");
        }
    }

    #[test]
    fn paths_in_one_anothers_way_are_refused() {
        let is_fine = |paths: &[&str]| check(paths.iter().copied()).is_ok();
        assert!(is_fine(&["a/b", "a/c", "a.html"]));
        for bad in [["a", "a"], ["a", "A"], ["a", "a/b/c"], ["a/B", "a/b/c"], ["b", ".git/config"], ["b", ".gitignore"]]
        {
            assert!(!is_fine(&bad), "{bad:?}");
        }
    }
}
