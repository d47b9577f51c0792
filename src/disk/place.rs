//! The output folder as somebody named it, to where it really is; or why a site can't stand there.

use super::error::{Error, Refusal, is_of_machine};
use super::standing;
use std::path::{Component, Path, PathBuf};

/// Where a site is to stand, and what it must keep away from.
#[derive(Debug, Clone, Copy)]
pub struct Output<'a> {
    /// The folder that candor owns, such as `public`.
    pub folder: &'a Path,
    /// The content folder.
    pub content: &'a Path,
    /// The home folder of whoever runs candor.
    pub home: Option<&'a Path>,
}

/// The real path of the output folder. Nothing is written.
pub(super) fn real_output(output: &Output<'_>) -> Result<PathBuf, Error> {
    let refuse = |why| Error::Output { path: output.folder.to_owned(), why };
    let folder = real_but_last(output.folder)?.ok_or_else(|| refuse(Refusal::Unclear))?;
    if folder.parent().is_none() {
        return Err(refuse(Refusal::Root));
    }
    if let Some(metadata) = standing::at(&folder)? {
        if metadata.is_symlink() {
            return Err(refuse(Refusal::Link));
        }
        if !metadata.is_dir() {
            return Err(refuse(Refusal::NotAFolder));
        }
    }
    let home = output.home.map(real).transpose()?.flatten();
    if home.is_some_and(|home| home.starts_with(&folder)) {
        return Err(refuse(Refusal::Home));
    }
    match real(output.content)? {
        Some(content) if !content.starts_with(&folder) && !folder.starts_with(&content) => Ok(folder),
        _ => Err(refuse(Refusal::Content)),
    }
}

/// The path without links, but for its last name, which may itself be a link; none where that can't be told.
fn real_but_last(path: &Path) -> Result<Option<PathBuf>, Error> {
    match (path.parent(), path.file_name()) {
        (Some(parent), Some(name)) => Ok(real(parent)?.map(|parent| parent.join(name))),
        _ => real(path),
    }
}

/// The path without links, as far as it exists; none if it goes on through `..` where nothing is.
fn real(path: &Path) -> Result<Option<PathBuf>, Error> {
    let absolute = std::path::absolute(path).map_err(Error::doing("find", path))?;
    for existing in absolute.ancestors() {
        let found = match existing.canonicalize() {
            Ok(found) => found,
            Err(error) if is_of_machine(&error) => return Err(Error::doing("look at", existing)(error)),
            Err(_) => continue,
        };
        let rest = absolute.strip_prefix(existing).unwrap_or(Path::new(""));
        let is_clear = rest.components().all(|part| matches!(part, Component::Normal(_)));
        return Ok(is_clear.then(|| if rest.as_os_str().is_empty() { found } else { found.join(rest) }));
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn some_folders_are_never_an_output() {
        let top = tempfile::tempdir().expect("a folder");
        let top = top.path().canonicalize().expect("it is there");
        let (content, home) = (top.join("home/site/content"), top.join("home"));
        fs::create_dir_all(&content).expect("a folder");
        fs::write(home.join("file"), b"").expect("it is writable");
        let real = |folder: PathBuf| real_output(&Output { folder: &folder, content: &content, home: Some(&home) });
        let refused = |folder: PathBuf| match real(folder) {
            Err(Error::Output { why, .. }) => Some(why),
            _ => None,
        };
        assert_eq!(refused("/".into()), Some(Refusal::Root));
        assert_eq!(refused("/..".into()), Some(Refusal::Root));
        for holds_home in [home.clone(), top.clone(), home.join("site/.."), home.join("site/content/../..")] {
            assert_eq!(refused(holds_home), Some(Refusal::Home));
        }
        for with_content in ["site", "site/content", "site/content/public", "site/content/sub/public", "site/./"] {
            assert_eq!(refused(home.join(with_content)), Some(Refusal::Content), "{with_content}");
        }
        assert_eq!(refused(home.join("file")), Some(Refusal::NotAFolder));
        assert_eq!(refused(home.join("new/../public")), Some(Refusal::Unclear));
        assert_eq!(real(home.join("site/public/")).ok(), Some(home.join("site/public")));
        assert_eq!(real(home.join("new/public")).ok(), Some(home.join("new/public")));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_no_output_and_hides_no_content() {
        let top = tempfile::tempdir().expect("a folder");
        let top = top.path().canonicalize().expect("it is there");
        let content = top.join("content");
        fs::create_dir_all(&content).expect("a folder");
        fs::create_dir_all(top.join("elsewhere")).expect("a folder");
        std::os::unix::fs::symlink(top.join("elsewhere"), top.join("link")).expect("a link");
        std::os::unix::fs::symlink(&content, top.join("other")).expect("a link");
        let real = |name: &str| real_output(&Output { folder: &top.join(name), content: &content, home: None });
        assert!(matches!(real("link"), Err(Error::Output { why: Refusal::Link, .. })));
        assert!(matches!(real("link/"), Err(Error::Output { why: Refusal::Link, .. })));
        assert!(matches!(real("other/public"), Err(Error::Output { why: Refusal::Content, .. })));
        assert_eq!(real("link/public").ok(), Some(top.join("elsewhere/public")));
    }
}
