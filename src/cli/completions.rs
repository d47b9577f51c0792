//! `candor completions`: the arguments to a script by which a shell completes them.

use super::arguments::Arguments;
use super::outcome::Outcome;
use super::talk::Talk;
use clap::CommandFactory;
use clap_complete::{Shell, generate};

/// Runs the command.
pub(super) fn run(shell: Shell, talk: &Talk) -> Outcome {
    let mut script = Vec::new();
    generate(shell, &mut Arguments::command(), "candor", &mut script);
    talk.print(&String::from_utf8_lossy(&script));
    Outcome::Clean
}
