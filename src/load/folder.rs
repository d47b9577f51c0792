//! The paths of a content folder: what each file is, and which id it gives.
//!
//! A file that candor has no place for is named, lest a disclosure vanish by a slip in a folder's name.

use crate::model::schema::FileKind;

/// What a file of the content folder is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A YAML file of one kind; with its id where the file's name is one.
    Yaml(FileKind, Option<String>),
    /// A policy: its id and its language.
    Policy(String, String),
    /// A picture or another file beside the policies.
    Beside,
    /// A house rule, by id.
    Rule(String),
    /// Copied to the site as it is.
    Static,
    /// Part of a sealed version.
    Sealed,
    /// None of these.
    Unknown,
}

/// What the file at a path of the content folder is.
pub fn part(path: &str) -> Part {
    if let Some(kind) = single(path) {
        return Part::Yaml(kind, None);
    }
    let Some((folder, name)) = path.split_once('/') else { return Part::Unknown };
    match folder {
        "static" => Part::Static,
        "versions" => Part::Sealed,
        "apps" => by_id(name, FileKind::App),
        "sdks" => by_id(name, FileKind::Sdk),
        "rules" => match name.strip_suffix(".md") {
            Some(id) if !id.contains('/') => Part::Rule(id.to_owned()),
            _ => Part::Unknown,
        },
        "policies" => policy(name),
        _ => Part::Unknown,
    }
}

fn single(path: &str) -> Option<FileKind> {
    match path {
        "site.yaml" => Some(FileKind::Site),
        "organisations.yaml" => Some(FileKind::Organisations),
        "next.yaml" => Some(FileKind::Next),
        "catalog/fields.yaml" => Some(FileKind::Fields),
        "catalog/purposes.yaml" => Some(FileKind::Purposes),
        "catalog/permissions.yaml" => Some(FileKind::Permissions),
        _ => None,
    }
}

fn by_id(name: &str, kind: FileKind) -> Part {
    match name.strip_suffix(".yaml") {
        Some(id) if !id.contains('/') => Part::Yaml(kind, Some(id.to_owned())),
        _ => Part::Unknown,
    }
}

fn policy(name: &str) -> Part {
    let Some(stem) = name.strip_suffix(".md") else { return Part::Beside };
    match stem.rsplit_once('.') {
        Some((id, language)) if !id.contains('/') => Part::Policy(id.to_owned(), language.to_owned()),
        _ => Part::Unknown,
    }
}
