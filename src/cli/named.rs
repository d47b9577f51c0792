//! The name that somebody typed to one end of a step: a sealed version, a folder, or a git revision, in this order.
//!
//! A version's name wins over a revision's: teams tag what they seal. A folder that is named like one of the two could
//! mean either, so that candor asks.

use super::failure::Failure;
use super::outcome::Outcome;
use super::point::Point;
use super::project::{CONTENT, Project};
use crate::disk::revision::{self, Error};
use crate::disk::source;
use std::path::{Path, PathBuf};

/// The end that a name means; `version:`, `folder:` and `git:` before it say which kind.
pub(super) fn named(project: &Project, name: &str) -> Result<Point, Failure> {
    if let Some(version) = name.strip_prefix("version:") {
        return index(project, version)
            .map(|index| Point::version(project, index))
            .ok_or_else(|| unknown(project, version));
    }
    if let Some(path) = name.strip_prefix("folder:") {
        let folder = folder(path).ok_or_else(|| Failure::usage("cli-folder-without-content", &[("dir", path)]))?;
        return Ok(Point::read(project, path, source::read(&folder)));
    }
    if let Some(revision) = name.strip_prefix("git:") {
        let commit = revision::commit(&project.root, revision).map_err(|error| refused(revision, &error))?;
        return at(project, revision, &commit);
    }
    guessed(project, name)
}

/// A name that doesn't say what it is. Git is asked only where no version is called so.
fn guessed(project: &Project, name: &str) -> Result<Point, Failure> {
    let ambiguous = || Err(Failure::usage("cli-ambiguous-end", &[("name", name)]));
    match (index(project, name), folder(name)) {
        (Some(_), Some(_)) => ambiguous(),
        (Some(index), None) => Ok(Point::version(project, index)),
        (None, folder) => match (folder, revision::commit(&project.root, name)) {
            (Some(_), Ok(_)) if !is_path(name) => ambiguous(),
            (Some(folder), _) => Ok(Point::read(project, name, source::read(&folder))),
            (None, Ok(commit)) => at(project, name, &commit),
            (None, Err(_)) => Err(unknown(project, name)),
        },
    }
}

fn index(project: &Project, name: &str) -> Option<usize> {
    project.history.versions.iter().position(|sealed| sealed.version.version == name)
}

/// The content folder that a path names, itself or by the folder that it stands in.
fn folder(path: &str) -> Option<PathBuf> {
    let folder = Path::new(path);
    let inner = folder.join(CONTENT);
    let folder = if inner.is_dir() { inner } else { folder.to_owned() };
    folder.join("site.yaml").is_file().then_some(folder)
}

/// Whether a name can only be a path: no revision begins so.
fn is_path(name: &str) -> bool {
    Path::new(name).is_absolute() || name.starts_with("./") || name.starts_with("../") || matches!(name, "." | "..")
}

fn at(project: &Project, name: &str, commit: &str) -> Result<Point, Failure> {
    let sources = revision::read(&project.root, commit, CONTENT).map_err(|error| refused(name, &error))?;
    Ok(Point::read(project, name, sources))
}

fn refused(name: &str, error: &Error) -> Failure {
    let reason = error.to_string();
    let values = [("revision", name), ("reason", reason.as_str())];
    match error {
        Error::Unknown(_) => Failure::usage("cli-unknown-revision", &values),
        Error::NoFolder(_) => Failure::usage("cli-revision-without-content", &values),
        Error::Git(_) => Failure { outcome: Outcome::Machine, ..Failure::usage("cli-git-failed", &values) },
    }
}

fn unknown(project: &Project, name: &str) -> Failure {
    let known: Vec<&str> = project.history.versions.iter().map(|sealed| sealed.version.version.as_str()).collect();
    Failure::usage("cli-unknown-version", &[("version", name), ("known", &known.join(", "))])
}
