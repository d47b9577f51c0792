//! `candor build`: the sealed versions rendered as a site. A pure function of its inputs: no clock, no network.

use super::outcome::Outcome;
use super::project::Project;
use super::report::Talk;
use std::path::Path;

/// Runs the command.
pub(super) fn run(_project: &Project, _out: &Path, _as_of: Option<&str>, _talk: &Talk) -> Outcome {
    Outcome::Machine
}
