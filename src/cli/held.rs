//! A command that writes to what it holds against other writers: the content folder, or the place of the site.
//!
//! Taken before anything is read, lest two release on the same head, or one publishes what another has replaced.

use super::arguments::Command;
use super::clock;
use super::failure::Failure;
use super::project::content_of;
use super::talk::Talk;
use crate::disk::lock::{self, Lock};
use crate::disk::publish::{self, Output};
use crate::disk::{durable, version_folder};
use std::path::Path;

/// What is held while a command reads and writes.
#[derive(Debug)]
pub(super) enum Held {
    /// Nothing is written, or only files that were not there.
    Nothing,
    /// The content folder.
    Content(#[allow(dead_code, reason = "it is held, and asked nothing")] Lock),
    /// The place of the site.
    Site(publish::Held),
}

/// Holds what a command is going to write to, and tidies up after one that was killed there.
pub(super) fn hold(command: &Command, root: &Path, talk: &Talk) -> Result<Held, Failure> {
    match command {
        Command::Release { .. } | Command::Check { fix: true, .. } => content(root, talk).map(Held::Content),
        Command::Build { out, .. } => site(root, out, talk).map(Held::Site),
        _ => Ok(Held::Nothing),
    }
}

fn content(root: &Path, talk: &Talk) -> Result<Lock, Failure> {
    let content = content_of(root)?;
    let held = lock::hold(&content, &mut || talk.say("cli-locked", &[])).and_then(|lock| {
        version_folder::tidy(&content.join("versions"))?;
        durable::tidy(&content)?;
        Ok(lock)
    });
    held.map_err(|error| Failure::disk(&error))
}

fn site(root: &Path, out: &Path, talk: &Talk) -> Result<publish::Held, Failure> {
    let (content, out, home) = (content_of(root)?, root.join(out), clock::home());
    let output = Output { folder: &out, content: &content, home: home.as_deref() };
    publish::hold(&output, &mut || talk.say("cli-locked", &[])).map_err(|error| Failure::disk(&error))
}
