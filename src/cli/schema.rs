//! `candor schema`: the JSON Schema of a kind of file, or of what candor prints, for editors and for other programs.

use super::formats::json::Report;
use super::outcome::{Failure, Outcome};
use super::report::Talk;
use super::scaffold;
use super::status::Status;
use crate::disk::{Error, durable};
use crate::model::schema::{FILE_KINDS, of_file, of_inventory, of_printed};
use serde_json::Value;
use std::path::Path;

/// What candor itself writes: the inventory of a version; with `--format json`, the report of a run and the status.
pub(super) const PRINTED: [&str; 3] = ["inventory", "report", "status"];

/// Runs the command; without a name, lists the names, or writes all that editors complete by into a folder.
pub(super) fn run(name: Option<&str>, out: Option<&Path>, talk: &Talk) -> Outcome {
    if let Some(folder) = out {
        return match write(folder) {
            Ok(()) => Outcome::Clean,
            Err(error) => Failure::disk(&error).tell(talk),
        };
    }
    match name {
        Some(name) => talk.print(&format!("{:#}", schema(name))),
        None => talk.print(&FILE_KINDS.iter().map(|(_, name)| *name).chain(PRINTED).collect::<Vec<_>>().join("\n")),
    }
    Outcome::Clean
}

fn write(folder: &Path) -> Result<(), Error> {
    durable::make_folder(folder)?;
    scaffold::schemas("").iter().try_for_each(|(path, bytes)| durable::replace_file(&folder.join(path), bytes))
}

/// The schema of this name; the arguments let no other pass.
fn schema(name: &str) -> Value {
    match FILE_KINDS.iter().find(|(_, known)| *known == name) {
        Some((kind, _)) => of_file(*kind),
        None if name == "report" => of_printed::<Report>(),
        None if name == "status" => of_printed::<Status>(),
        None => of_inventory(),
    }
}
