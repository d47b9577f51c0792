//! `candor schema`: the JSON Schema of a kind of file, or of what candor prints, for editors and for other programs.

use super::arguments::Format;
use super::formats::json::Report;
use super::outcome::{Failure, Outcome};
use super::report::Talk;
use super::status::Status;
use super::{editor, reference, scaffold};
use crate::disk::{Error, durable};
use crate::load::built_in::BuiltIn;
use crate::model::schema::{FILE_KINDS, of_inventory, of_printed};
use serde_json::Value;
use std::path::Path;

/// What candor itself writes: the inventory of a version; with `--format json`, the report of a run and the status.
pub(super) const PRINTED: [&str; 3] = ["inventory", "report", "status"];

/// Runs the command; without a name, lists the names, or writes all that editors complete by into a folder.
pub(super) fn run(name: Option<&str>, out: Option<&Path>, built_in: &BuiltIn, talk: &Talk) -> Outcome {
    let language = scaffold::language(&talk.language);
    if let Some(folder) = out {
        return match write(folder, built_in, language) {
            Ok(()) => Outcome::Clean,
            Err(error) => Failure::disk(&error).tell(talk),
        };
    }
    match name {
        None if talk.format == Format::Markdown => talk.print(&reference::written(built_in, talk)),
        Some(name) => talk.print(&format!("{:#}", schema(name, built_in, language))),
        None => talk.print(&FILE_KINDS.iter().map(|(_, name)| *name).chain(PRINTED).collect::<Vec<_>>().join("\n")),
    }
    Outcome::Clean
}

fn write(folder: &Path, built_in: &BuiltIn, language: &str) -> Result<(), Error> {
    durable::make_folder(folder)?;
    scaffold::schemas("", built_in, language)
        .iter()
        .try_for_each(|(path, bytes)| durable::replace_file(&folder.join(path), bytes))
}

/// The schema of this name; the arguments let no other pass.
fn schema(name: &str, built_in: &BuiltIn, language: &str) -> Value {
    match FILE_KINDS.iter().find(|(_, known)| *known == name) {
        Some((kind, _)) => editor::schema(*kind, built_in, language),
        None if name == "report" => of_printed::<Report>(),
        None if name == "status" => of_printed::<Status>(),
        None => of_inventory(),
    }
}
