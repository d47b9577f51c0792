//! `candor init`: a working site in a folder where none stands: content, schemas, settings of editors, and CI.
//!
//! What a repository has already stays as it is: its README, what git ignores, its editors' settings, its own pipeline.

use super::failure::Failure;
use super::language;
use super::outcome::Outcome;
use super::scaffold;
use super::talk::Talk;
use crate::disk::fresh;
use crate::load::built_in::BuiltIn;
use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

/// Where the site is described; where it stands, a site stands.
const SITE: &str = "content/site.yaml";

/// What a repository may have of its own, and a site does without: a folder ends in `/`.
const MAY_STAND: [&str; 6] =
    ["README.md", ".editorconfig", ".gitattributes", ".gitignore", ".gitlab-ci.yml", ".vscode/"];

/// Of those, the files whose lines belong into the one that stands there.
const BY_LINE: [&str; 2] = [".gitattributes", ".gitignore"];

/// Runs the command; `named` is the folder as somebody typed it, if they did.
pub(super) fn run(root: &Path, named: Option<&Path>, built_in: &BuiltIn, talk: &Talk) -> Outcome {
    let folder = named.map_or_else(|| root.to_owned(), |named| root.join(named));
    let mut files = scaffold::site(built_in, language::nearest(&talk.language));
    let (kept, barring): (Vec<String>, Vec<String>) =
        fresh::standing(&folder, &files).into_iter().partition(|path| may_stand(path));
    if barring.iter().any(|path| path == SITE) {
        return Failure::usage("cli-init-site", &[("file", SITE)]).tell(talk);
    }
    if !barring.is_empty() {
        return Failure::usage("cli-init-standing", &[("files", &barring.join(", "))]).tell(talk);
    }
    let ours: BTreeMap<String, Vec<u8>> = kept.into_iter().filter_map(|path| files.remove_entry(&path)).collect();
    if let Err(error) = fresh::write(&folder, &files) {
        return Failure::disk(&error).tell(talk);
    }
    let named: PathBuf = folder.components().filter(|part| *part != Component::CurDir).collect();
    talk.say("cli-init-done", &[("count", &files.len().to_string()), ("dir", &named.display().to_string())]);
    tell_kept(&folder, &ours, talk);
    tell_next(&named.display().to_string(), talk);
    Outcome::Clean
}

fn may_stand(path: &str) -> bool {
    MAY_STAND.iter().any(|known| path == *known || (known.ends_with('/') && path.starts_with(known)))
}

/// What stayed as it was, and what somebody should put into it.
fn tell_kept(folder: &Path, ours: &BTreeMap<String, Vec<u8>>, talk: &Talk) {
    if ours.is_empty() {
        return;
    }
    let names: Vec<&str> = ours.keys().map(String::as_str).collect();
    talk.say("cli-init-kept", &[("files", &names.join(", "))]);
    for (path, bytes) in ours {
        let lines = match path.as_str() {
            ".gitlab-ci.yml" => vec![format!("include: [{{ local: /{} }}]", scaffold::GITLAB)],
            path if BY_LINE.contains(&path) => fresh::lacking(folder, path, bytes),
            _ => continue,
        };
        if !lines.is_empty() {
            talk.say("cli-init-add", &[("file", path)]);
            lines.iter().for_each(|line| talk.tell(&format!("    {line}")));
        }
    }
}

/// The next three commands, as they are typed from where the person is.
fn tell_next(folder: &str, talk: &Talk) {
    let enter = if folder.is_empty() { String::new() } else { format!("-C {} ", quoted(folder)) };
    talk.say("cli-init-next", &[]);
    for (command, what) in
        [("serve --open", "cli-init-serve"), ("check", "cli-init-check"), ("build", "cli-init-build")]
    {
        talk.tell(&format!("  {:<44}# {}", format!("candor {enter}{command}"), talk.words(what, &[])));
    }
    talk.say("cli-init-publish", &[]);
}

/// A path as a shell reads it.
fn quoted(path: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || "/._-".contains(letter);
    if path.chars().all(plain) { path.to_owned() } else { format!("'{}'", path.replace('\'', "'\\''")) }
}
