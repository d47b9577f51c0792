//! `candor serve`: the working copy on this machine, in a browser, and in step with every save.
//!
//! One thread reads, renders and answers; the sockets stand beside it and know nothing of content.

mod browser;
mod connection;
mod events;
mod listen;
mod order;
mod seen;
mod told;
mod workshop;

use super::failure::Failure;
use super::outcome::Outcome;
use super::talk::Talk;
use crate::diagnostic::Checked;
use crate::load::built_in::BuiltIn;
use std::path::Path;
use std::sync::mpsc;
use tokio::sync::watch;

/// The port, whether a browser is to be opened, and the day on which the published site is looked at.
type Wishes<'a> = (u16, bool, Option<&'a str>);

/// Runs the command until somebody ends it.
pub(super) fn run(root: &Path, built_in: Checked<BuiltIn>, wishes: Wishes<'_>, talk: &Talk) -> Outcome {
    match serve(root, built_in, wishes, talk) {
        Ok(outcome) => outcome,
        Err(failure) => failure.tell(talk),
    }
}

fn serve(root: &Path, built_in: Checked<BuiltIn>, wishes: Wishes<'_>, talk: &Talk) -> Result<Outcome, Failure> {
    let (port, open, as_of) = wishes;
    let as_of = as_of.map(super::build::day).transpose()?;
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
    let workshop = match workshop::Workshop::open((root, as_of), built_in, talk, mark) {
        Ok(workshop) => workshop,
        Err(outcome) => return Ok(outcome),
    };
    let day = workshop.day().cloned();
    std::thread::spawn(move || workshop.work(orders, &taken));
    let address = format!("http://127.0.0.1:{}/", doors.port);
    listen::listen(doors, counter, || {
        match &day {
            Some(day) => talk.say("cli-serve-as-of", &[("address", &address), ("day", day)]),
            None => talk.say("cli-serve-at", &[("address", &address)]),
        }
        if open && !browser::open(&address) {
            talk.say("cli-serve-no-browser", &[("address", &address)]);
        }
    })?;
    Ok(Outcome::Clean)
}
