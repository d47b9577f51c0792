//! `candor schema`: the JSON Schema of a kind of file, or of what candor prints, for editors and for other programs.

use super::formats::json::Report;
use super::outcome::Outcome;
use super::report::Talk;
use crate::model::schema::{FILE_KINDS, of_file, of_inventory, of_printed};
use serde_json::Value;

/// What candor itself writes: the inventory of a version, and the report of a run with `--format json`.
pub(super) const PRINTED: [&str; 2] = ["inventory", "report"];

/// Runs the command; without a name, lists the names.
pub(super) fn run(name: Option<&str>, talk: &Talk) -> Outcome {
    match name {
        Some(name) => talk.print(&format!("{:#}", schema(name))),
        None => talk.print(&FILE_KINDS.iter().map(|(_, name)| *name).chain(PRINTED).collect::<Vec<_>>().join("\n")),
    }
    Outcome::Clean
}

/// The schema of this name; the arguments let no other pass.
fn schema(name: &str) -> Value {
    match FILE_KINDS.iter().find(|(_, known)| *known == name) {
        Some((kind, _)) => of_file(*kind),
        None if name == "report" => of_printed::<Report>(),
        None => of_inventory(),
    }
}
