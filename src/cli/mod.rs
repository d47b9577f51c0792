//! Arguments to a command, a command to an exit code. The only place with a clock and an environment.
//!
//! Data goes to stdout, talk to stderr; nothing of the work itself is done here.

mod arguments;
mod build;
mod check;
mod clock;
mod completions;
mod diff;
mod editor;
mod excerpt;
mod explain;
mod failure;
mod findings;
mod follow_ups;
mod formats;
mod held;
mod init;
mod language;
mod lint;
mod mend;
mod named;
mod new;
mod online;
mod outcome;
mod own_languages;
mod point;
mod project;
mod publication;
mod published;
mod question;
mod reference;
mod release;
mod report;
mod scaffold;
mod schema;
mod schemas;
mod serve;
mod status;
mod talk;
mod terminal;
mod typed;
mod verify;

use crate::diagnostic::Checked;
use crate::load::built_in::BuiltIn;
use arguments::{Arguments, Command};
use held::Held;
use outcome::Outcome;
use std::mem::ManuallyDrop;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use talk::Talk;

/// Runs candor with the arguments of this process.
pub fn main() -> ExitCode {
    let typed: Vec<std::ffi::OsString> = std::env::args_os().collect();
    let arguments = typed::read(&typed);
    let built_in = match crate::load::built_in::read() {
        Ok(built_in) => built_in,
        Err(finding) => {
            terminal::to_stderr(&format!("{finding:?}"));
            return Outcome::Machine.into();
        }
    };
    match arguments {
        Ok(arguments) => begin(&arguments, built_in).into(),
        Err(instead) => instead.tell(&built_in).into(),
    }
}

/// Holds what is going to be written to; only then is anything read, the team's own words first.
fn begin(arguments: &Arguments, built_in: BuiltIn) -> Outcome {
    let directory = &arguments.directory;
    let language = language::of_messages(arguments.asked_language(), directory);
    let talk = |built_in: &BuiltIn| {
        Talk::new(language.to_owned(), arguments.format, Arc::clone(&built_in.locales)).about(directory)
    };
    let early = talk(&built_in);
    let held = match held::hold(&arguments.command, directory, &early) {
        Ok(held) => held,
        Err(failure) => return early.settled(failure.tell(&early)),
    };
    drop(early);
    let built_in = own_languages::added(built_in, own_languages::read(directory));
    let talk = talk(&built_in.value);
    talk.settled(run(arguments, built_in, &held, &talk))
}

fn run(arguments: &Arguments, built_in: Checked<BuiltIn>, held: &Held, talk: &Talk) -> Outcome {
    let root = arguments.directory.as_path();
    match &arguments.command {
        Command::Init { folder } => init::run(root, folder.as_deref(), &built_in.value, talk),
        Command::New { kind, id } => new::run(root, *kind, id, arguments.asked_language(), built_in, talk),
        Command::Explain { name } => explain::run(root, built_in, name.as_deref(), talk),
        Command::Schema { name, out } => schema::run(root, name.as_deref(), out.as_deref(), built_in, talk),
        Command::Completions { shell } => completions::run(*shell, talk),
        Command::Verify { folder, expect_head } => {
            verify::run(folder.as_deref().unwrap_or(root), expect_head.as_deref(), talk)
        }
        Command::Serve { port, open, as_of } => serve::run(root, built_in, (*port, *open, as_of.as_deref()), talk),
        command => of_project(command, root, built_in, held, talk),
    }
}

/// The commands that read a project whole.
fn of_project(command: &Command, root: &Path, built_in: Checked<BuiltIn>, held: &Held, talk: &Talk) -> Outcome {
    let project = match project::open(root, built_in) {
        // Its memory goes back with the process, which is sooner than piece by piece.
        Ok(project) => ManuallyDrop::new(project),
        Err(failure) => return failure.tell(talk),
    };
    if let Err(outcome) = project.stop_if_refused(talk) {
        return outcome;
    }
    talk.leads_to(project.rules_at(&talk.language));
    match (command, held) {
        (Command::Check { fix, online, online_private }, _) => {
            let asks = online.then_some(check::Online { private: *online_private });
            check::run(&project, *fix, asks, talk)
        }
        (Command::Diff { old, new, fail_on }, _) => diff::run(&project, old.as_deref(), new.as_deref(), *fail_on, talk),
        (Command::Release { version, published, effective }, _) => {
            release::run(&project, version, published.as_deref(), effective, talk)
        }
        (Command::Build { out, as_of }, Held::Site(site)) => {
            build::run(ManuallyDrop::into_inner(project), (site, out), as_of.as_deref(), talk)
        }
        (Command::Status { as_of, today, next_effective, stale_after, ask }, _) => {
            let (today, next_effective) = (*today, *next_effective);
            let wanted = status::Wanted { today, next_effective, ask: ask.as_deref(), stale_after: *stale_after };
            status::run(&project, as_of.as_deref(), &wanted, talk)
        }
        // The others were run already.
        _ => Outcome::Clean,
    }
}
