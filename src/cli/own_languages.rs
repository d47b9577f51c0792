//! A team's own languages to what the binary carries: read from beside the content of a project's folder, and added.

use super::project::read_beside;
use crate::diagnostic::Checked;
use crate::disk::source::Files;
use crate::load::built_in::BuiltIn;
use crate::load::own_languages::{FOLDER, add};
use std::path::Path;

/// The languages that stand beside the content of a project's folder.
pub(super) fn read(root: &Path) -> Checked<Files> {
    read_beside(root, FOLDER)
}

/// What the binary carries, with a team's own languages, and what is wrong with those.
pub(super) fn added(mut built_in: BuiltIn, own: Checked<Files>) -> Checked<BuiltIn> {
    let mut diagnostics = own.diagnostics;
    diagnostics.extend(add(&mut built_in, &own.value));
    Checked { value: built_in, diagnostics }
}
