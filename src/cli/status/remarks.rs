//! A state to what a scheduled run says of it: the version that takes effect next, and what is old, each at its place.
//!
//! What a person looks up when they want to, counts and letters, stays out: a run of every day says only what to do.

use super::super::formats::remark::{Remark, Report, Weight};
use super::super::outcome::Outcome;
use super::super::talk::Talk;
use super::state::{Stale, Status};
use crate::diagnostic::Place;

/// The state as a report for other programs; `log` is the same as a person reads it.
pub(super) fn report(status: &Status, outcome: Outcome, log: String, talk: &Talk) -> Report {
    let next = status.next.as_ref().map(|next| {
        let days = next.days.to_string();
        let values = [("version", next.version.as_str()), ("day", &next.effective), ("days", &days)];
        remark("next-effective", talk.words("status-next", &values), None, talk)
    });
    let stale = status.stale.iter().map(|stale| {
        let Stale { at, .. } = stale;
        let place = Place { file: at.file.as_str().into(), line: at.line, column: at.column, length: 1 };
        remark("stale-review", since(stale, talk), Some(place), talk)
    });
    Report {
        heading: talk.words("status-as-of", &[("day", &status.as_of)]),
        remarks: next.into_iter().chain(stale).collect(),
        log,
        ..Report::new(outcome)
    }
}

/// Since when nobody has compared something with its source.
pub(super) fn since(stale: &Stale, talk: &Talk) -> String {
    let url = stale.url.as_deref().unwrap_or_default();
    let days = stale.days.map(|days| days.to_string()).unwrap_or_default();
    match &stale.since {
        Some(day) => {
            talk.words("status-stale-since", &[("sdk", &stale.sdk), ("url", url), ("day", day), ("days", &days)])
        }
        None => talk.words("status-never", &[("sdk", &stale.sdk), ("url", url)]),
    }
}

fn remark(rule: &str, message: String, place: Option<Place>, talk: &Talk) -> Remark {
    Remark {
        rule: rule.to_owned(),
        name: rule.to_owned(),
        weight: Weight::Warning,
        label: talk.words("cli-warning", &[]),
        identity: format!("{rule}\n{message}"),
        message,
        notes: Vec::new(),
        place,
        page: None,
    }
}
