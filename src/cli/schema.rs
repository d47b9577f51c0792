//! `candor schema`: the JSON Schema of a kind of file, for editors and for other programs.

use super::outcome::Outcome;
use crate::model::schema::{FILE_KINDS, of_file, of_inventory};

/// Runs the command; without a name, lists the names.
pub(super) fn run(name: Option<&str>) -> Outcome {
    let kind = FILE_KINDS.iter().find(|(_, known)| Some(*known) == name);
    match (name, kind) {
        (_, Some((kind, _))) => println!("{:#}", of_file(*kind)),
        // The one other name that the arguments let pass.
        (Some(_), None) => println!("{:#}", of_inventory()),
        (None, None) => {
            FILE_KINDS.iter().for_each(|(_, name)| println!("{name}"));
            println!("inventory");
        }
    }
    Outcome::Clean
}
