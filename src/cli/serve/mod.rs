//! `candor serve`: the working copy on this machine, in a browser, and in step with every save.
//!
//! One thread reads, renders and answers; the sockets stand beside it and know nothing of content.

mod browser;
mod connection;
mod events;
mod listen;
mod seen;
mod told;
mod workshop;

use super::outcome::{Failure, Outcome};
use super::report::Talk;
use crate::diagnostic::Checked;
use crate::load::built_in::BuiltIn;
use crate::site::serve::Response;
use std::path::Path;
use std::sync::mpsc;
use tokio::sync::{oneshot, watch};

/// What the workshop is asked to do.
enum Order {
    /// To answer for a path of the site.
    Answer(String, oneshot::Sender<Response>),
    /// To look whether something changed; perhaps a whole folder was replaced.
    Look(bool),
}

/// Runs the command until somebody ends it.
pub(super) fn run(root: &Path, built_in: Checked<BuiltIn>, (port, open): (u16, bool), talk: &Talk) -> Outcome {
    match serve(root, built_in, (port, open), talk) {
        Ok(outcome) => outcome,
        Err(failure) => failure.tell(talk),
    }
}

fn serve(root: &Path, built_in: Checked<BuiltIn>, (port, open): (u16, bool), talk: &Talk) -> Result<Outcome, Failure> {
    super::project::content_of(root)?;
    let doors = listen::bind(port)?;
    let (orders, taken) = mpsc::channel();
    let (mark, marks) = watch::channel(String::new());
    let counter = connection::Counter {
        orders: orders.clone(),
        marks,
        locales: std::sync::Arc::clone(&built_in.value.locales),
        language: talk.language.clone(),
        port: doors.port,
    };
    let workshop = match workshop::Workshop::open(root, built_in, talk, mark) {
        Ok(workshop) => workshop,
        Err(outcome) => return Ok(outcome),
    };
    std::thread::spawn(move || workshop.work(orders, &taken));
    let address = format!("http://127.0.0.1:{}/", doors.port);
    listen::listen(doors, counter, || {
        talk.say("cli-serve-at", &[("address", &address)]);
        if open && !browser::open(&address) {
            talk.say("cli-serve-no-browser", &[("address", &address)]);
        }
    })?;
    Ok(Outcome::Clean)
}
