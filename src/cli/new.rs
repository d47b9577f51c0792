//! `candor new`: the file of another SDK, app or policy, with comments; `check` then names what is to be filled in.

use super::arguments::Kind;
use super::failure::Failure;
use super::language;
use super::outcome::Outcome;
use super::project::{self, CONTENT, content_of};
use super::talk::Talk;
use super::{scaffold, schemas};
use crate::diagnostic::Checked;
use crate::disk::fresh;
use crate::load::built_in::BuiltIn;
use crate::load::format;
use crate::model::id;
use std::collections::BTreeMap;
use std::path::Path;

/// Runs the command; comments are in `asked`, else in the language that prevails.
pub(super) fn run(
    root: &Path,
    kind: Kind,
    id: &str,
    asked: Option<&str>,
    built_in: Checked<BuiltIn>,
    talk: &Talk,
) -> Outcome {
    match write(root, kind, id, asked) {
        Ok(paths) => {
            talk.say("cli-new-done", &[("files", &paths.join(", ")), ("count", &paths.len().to_string())]);
            if kind == Kind::Sdk {
                talk.say("cli-new-ship", &[("id", id)]);
            }
            offer(root, built_in, talk)
        }
        Err(failure) => failure.tell(talk),
    }
}

/// Lets editors offer the new id, where they complete by schemas of this project.
fn offer(root: &Path, built_in: Checked<BuiltIn>, talk: &Talk) -> Outcome {
    let refreshed = |project| schemas::refresh(&project).map_err(|error| Failure::disk(&error));
    match project::open(root, built_in).and_then(refreshed) {
        Ok(_) => Outcome::Clean,
        Err(failure) => failure.tell(talk),
    }
}

fn write(root: &Path, kind: Kind, id: &str, asked: Option<&str>) -> Result<Vec<String>, Failure> {
    if id::check(id).is_err() || (kind == Kind::App && id == "site") {
        return Err(Failure::usage("cli-new-id", &[("id", id)]));
    }
    let languages = languages(&content_of(root)?)?;
    let comments = language::nearest(asked.unwrap_or(&languages[0]));
    let files: BTreeMap<String, Vec<u8>> = match kind {
        Kind::Sdk => BTreeMap::from([(format!("{CONTENT}/sdks/{id}.yaml"), yaml("sdk", comments, &languages, root))]),
        Kind::App => BTreeMap::from([(format!("{CONTENT}/apps/{id}.yaml"), yaml("app", comments, &languages, root))]),
        Kind::Policy => languages.iter().map(|language| policy(id, language)).collect(),
    };
    let standing = fresh::standing(root, &files);
    if !standing.is_empty() {
        return Err(Failure::usage("cli-new-standing", &[("files", &standing.join(", "))]));
    }
    fresh::write(root, &files).map_err(|error| Failure::disk(&error))?;
    Ok(files.into_keys().collect())
}

/// A file of YAML; the line for editors stands there only if the schema that it names does.
fn yaml(kind: &str, comments: &str, languages: &[String], root: &Path) -> Vec<u8> {
    let text = scaffold::file(&format!("{kind}.yaml"), comments, languages);
    let known = root.join(schemas::FOLDER).join(format!("{kind}.json")).is_file();
    let rest = text.split_once('\n').filter(|(first, _)| first.contains("$schema=") && !known).map(|(_, rest)| rest);
    rest.unwrap_or(&text).as_bytes().to_vec()
}

/// A policy is written in each language, and so are its comments where candor speaks it.
fn policy(id: &str, language: &str) -> (String, Vec<u8>) {
    let text = scaffold::file("policy.md", language::nearest(language), &[]);
    (format!("{CONTENT}/policies/{id}.{language}.md"), text.into_bytes())
}

/// The languages of the site, the one that prevails first.
fn languages(content: &Path) -> Result<Vec<String>, Failure> {
    let languages = language::of_site(content);
    // Without them nobody knows in which language a text is to be written.
    let is_language = |language: &String| format::check("language", language, &languages) == format::Form::Good;
    let known = !languages.is_empty() && languages.iter().all(is_language);
    if known { Ok(languages) } else { Err(Failure::usage("cli-new-no-languages", &[])) }
}
