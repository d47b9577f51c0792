//! `candor init`: a working site in a folder where none stands: content, schemas, settings of editors, and CI.

use super::language;
use super::outcome::{Failure, Outcome};
use super::report::Talk;
use super::scaffold;
use crate::disk::fresh;
use crate::load::built_in::BuiltIn;
use std::path::{Component, Path, PathBuf};

/// How many files are named that stand in the way.
const NAMED: usize = 5;

/// Runs the command; `named` is the folder as somebody typed it, if they did.
pub(super) fn run(root: &Path, named: Option<&Path>, built_in: &BuiltIn, talk: &Talk) -> Outcome {
    let folder = named.map_or_else(|| root.to_owned(), |named| root.join(named));
    let files = scaffold::site(built_in, language::nearest(&talk.language));
    let standing = fresh::standing(&folder, &files);
    if !standing.is_empty() {
        let some = standing[..standing.len().min(NAMED)].join(", ");
        let more = standing.len().saturating_sub(NAMED).to_string();
        return Failure::usage("cli-init-standing", &[("files", &some), ("more", &more)]).tell(talk);
    }
    if let Err(error) = fresh::write(&folder, &files) {
        return Failure::disk(&error).tell(talk);
    }
    let named: PathBuf = folder.components().filter(|part| *part != Component::CurDir).collect();
    let shown = named.display().to_string();
    let enter = if shown.is_empty() { String::new() } else { format!("-C {} ", quoted(&shown)) };
    talk.say("cli-init-done", &[("count", &files.len().to_string()), ("dir", &shown)]);
    for (command, what) in
        [("serve --open", "cli-init-serve"), ("check", "cli-init-check"), ("build", "cli-init-build")]
    {
        talk.tell(&format!("  {:<44}# {}", format!("candor {enter}{command}"), talk.words(what, &[])));
    }
    Outcome::Clean
}

/// A path as a shell reads it.
fn quoted(path: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || "/._-".contains(letter);
    if path.chars().all(plain) { path.to_owned() } else { format!("'{}'", path.replace('\'', "'\\''")) }
}
