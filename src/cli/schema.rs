//! `candor schema`: the JSON Schema of a kind of file, or of what candor prints, for editors and for other programs.

use super::arguments::{Format, PRINTED};
use super::editor::Own;
use super::failure::Failure;
use super::formats::json::Report;
use super::outcome::Outcome;
use super::project::{self, CONTENT};
use super::status::Status;
use super::talk::Talk;
use super::{editor, language, reference, schemas};
use crate::diagnostic::Checked;
use crate::load::built_in::BuiltIn;
use crate::model::schema::{FILE_KINDS, of_inventory, of_printed};
use serde_json::Value;
use std::path::Path;
use std::sync::Arc;

/// Runs the command; without a name, lists the names, or writes all that editors complete by into a folder. In a project
/// they hold its ids, too.
pub(super) fn run(
    root: &Path,
    name: Option<&str>,
    out: Option<&Path>,
    built_in: Checked<BuiltIn>,
    talk: &Talk,
) -> Outcome {
    let language = language::nearest(&talk.language);
    if name.is_none() && out.is_none() {
        let names = || FILE_KINDS.iter().map(|(_, name)| *name).chain(PRINTED).collect::<Vec<_>>().join("\n");
        let is_reference = talk.format == Format::Markdown;
        talk.print(&if is_reference { reference::written(&built_in.value, talk) } else { names() });
        return Outcome::Clean;
    }
    let (built_in, own) = match known(root, built_in, language) {
        Ok(known) => known,
        Err(failure) => return failure.tell(talk),
    };
    if let Some(folder) = out {
        return match schemas::write(folder, &schemas::of_site(&built_in, &own, language)) {
            Ok(()) => Outcome::Clean,
            Err(error) => Failure::disk(&error).tell(talk),
        };
    }
    talk.print(&format!("{:#}", schema(name.unwrap_or_default(), &built_in, &own, language)));
    Outcome::Clean
}

/// What is known of a folder: what the binary carries, and the ids of the content that stands there, if any does.
fn known(root: &Path, built_in: Checked<BuiltIn>, language: &str) -> Result<(Arc<BuiltIn>, Own), Failure> {
    if !root.join(CONTENT).is_dir() {
        return Ok((Arc::new(built_in.value), Own::new()));
    }
    let project = project::open(root, built_in)?;
    let own = schemas::own(&project.working, language);
    Ok((project.built_in, own))
}

/// The schema of this name; the arguments let no other pass.
fn schema(name: &str, built_in: &BuiltIn, own: &Own, language: &str) -> Value {
    match FILE_KINDS.iter().find(|(_, known)| *known == name) {
        Some((kind, _)) => editor::schema(*kind, built_in, own, language),
        None if name == "report" => of_printed::<Report>(),
        None if name == "status" => of_printed::<Status>(),
        None => of_inventory(),
    }
}
