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
mod findings;
mod follow_ups;
mod formats;
mod init;
mod language;
mod lint;
mod mend;
mod named;
mod new;
mod online;
mod outcome;
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
mod typed;
mod verify;

use crate::diagnostic::{Checked, Diagnostic};
use crate::disk::source::Files;
use crate::load::built_in::BuiltIn;
use crate::load::own_languages;
use arguments::{Arguments, Command};
use outcome::Outcome;
use report::Talk;
use std::path::Path;
use std::process::ExitCode;

/// Runs candor with the arguments of this process.
pub fn main() -> ExitCode {
    let typed: Vec<std::ffi::OsString> = std::env::args_os().collect();
    let arguments = typed::read(&typed);
    let own = arguments.as_ref().map(|arguments| own_languages(&arguments.directory));
    let built_in = match built_in(own.unwrap_or_default()) {
        Ok(built_in) => built_in,
        Err(finding) => {
            report::to_stderr(&format!("{finding:?}"));
            return Outcome::Machine.into();
        }
    };
    let arguments = match arguments {
        Ok(arguments) => arguments,
        Err(instead) => return instead.tell(&built_in.value).into(),
    };
    let language = language::of_messages(arguments.asked_language(), &arguments.directory).to_owned();
    let talk = Talk::new(language, arguments.format, std::sync::Arc::clone(&built_in.value.locales));
    let talk = talk.about(&arguments.directory);
    talk.settled(run(&arguments, built_in, &talk)).into()
}

/// The languages that stand beside the content of a project's folder.
fn own_languages(root: &Path) -> Checked<Files> {
    project::read_beside(root, own_languages::FOLDER)
}

/// What the binary carries, with a team's own languages, and what is wrong with those.
fn built_in(own: Checked<Files>) -> Result<Checked<BuiltIn>, Diagnostic> {
    let mut built_in = crate::load::built_in::read()?;
    let mut found = own.diagnostics;
    found.extend(own_languages::add(&mut built_in, &own.value));
    Ok(Checked { value: built_in, diagnostics: found })
}

fn run(arguments: &Arguments, built_in: Checked<BuiltIn>, talk: &Talk) -> Outcome {
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
        command => of_project(command, root, built_in, talk),
    }
}

/// The commands that read a project whole.
fn of_project(command: &Command, root: &Path, built_in: Checked<BuiltIn>, talk: &Talk) -> Outcome {
    let lock = match command {
        Command::Release { .. } | Command::Check { fix: true, .. } => release::hold(root, talk).map(Some),
        _ => Ok(None),
    };
    let _held = match lock {
        Ok(lock) => lock,
        Err(failure) => return failure.tell(talk),
    };
    let project = match project::open(root, built_in) {
        Ok(project) => std::sync::Arc::new(project),
        Err(failure) => return failure.tell(talk),
    };
    // Its memory goes back with the process, which is sooner than piece by piece.
    std::mem::forget(std::sync::Arc::clone(&project));
    if let Err(outcome) = project.stop_if_refused(talk) {
        return outcome;
    }
    talk.leads_to(project.rules_at(&talk.language));
    match command {
        Command::Check { fix, online, online_private } => {
            let asks = online.then_some(check::Online { private: *online_private });
            check::run(&project, *fix, asks, talk)
        }
        Command::Diff { old, new, fail_on } => diff::run(&project, old.as_deref(), new.as_deref(), *fail_on, talk),
        Command::Release { version, published, effective } => {
            release::run(&project, version, published.as_deref(), effective, talk)
        }
        Command::Build { out, as_of } => build::run(&project, out, as_of.as_deref(), talk),
        Command::Status { as_of, today, next_effective, stale_after, ask } => {
            let (today, next_effective) = (*today, *next_effective);
            let wanted = status::Wanted { today, next_effective, ask: ask.as_deref(), stale_after: *stale_after };
            status::run(&project, as_of.as_deref(), &wanted, talk)
        }
        // The others were run already.
        _ => Outcome::Clean,
    }
}
