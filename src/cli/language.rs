//! The language in which candor talks: as somebody asks, else the terminal's, else the site's, else English.
//!
//! A pipeline's terminal has none (`C`, `POSIX`), so that a Chinese team reads its annotations in Chinese there too.

use super::clock;
use super::project::CONTENT;
use crate::disk::durable::read_back;
use crate::load::files;
use crate::model::locale::SOURCE;
use std::collections::BTreeMap;
use std::path::Path;

/// The language of messages about the project of a folder.
pub(super) fn of_messages(asked: Option<&str>, root: &Path) -> &'static str {
    let asked = asked.map(str::to_owned).or_else(clock::language_of_environment);
    let of_site = || of_site(&root.join(CONTENT)).into_iter().next();
    nearest(&asked.or_else(of_site).unwrap_or_default())
}

/// The languages in which candor talks and writes files for a team.
pub(super) const SPOKEN: [&str; 2] = [SOURCE, "zh-CN"];

/// The language of candor that is of the same tongue as another, if there is one.
pub(super) fn spoken(to: &str) -> Option<&'static str> {
    let tongue = |tag: &str| tag.split(['-', '_', '.']).next().unwrap_or_default().to_ascii_lowercase();
    SPOKEN.into_iter().find(|known| tongue(known) == tongue(to))
}

/// The language of candor that is nearest to another.
pub(super) fn nearest(to: &str) -> &'static str {
    spoken(to).unwrap_or(SOURCE)
}

/// The languages that a content folder's `site.yaml` names, the one that prevails first; whether they are any is not asked.
pub(super) fn of_site(content: &Path) -> Vec<String> {
    let name = "site.yaml";
    let bytes = read_back(&content.join(name)).unwrap_or_default();
    files::read(&BTreeMap::from([(name.to_owned(), bytes)]), None).languages
}
