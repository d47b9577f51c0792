//! The sealed versions to the picture of their timeline: when each takes effect, and how loud its changes are.
//!
//! The picture tells nothing that the list below it doesn't. Places are shares of the width, so that words keep their size.

use super::stamp;
use super::voice::{Arg, Voice};
use super::{Edition, Site};
use crate::model::version::AppLevel;
use jiff::civil::Date;
use serde::Serialize;

/// The picture; of a single version there is none.
#[derive(Serialize)]
pub(crate) struct Line {
    /// What it shows, in a sentence.
    said: String,
    years: Vec<Year>,
    marks: Vec<Mark>,
}

#[derive(Serialize)]
struct Year {
    x: String,
    name: String,
}

#[derive(Serialize)]
struct Mark {
    x: String,
    /// Down from the top: consent, told, anything quieter.
    y: usize,
    kind: &'static str,
    name: String,
    /// Where its name stands beside the mark, if there is room for it.
    anchor: Option<&'static str>,
}

/// From the top of the picture, in px.
const LANES: [usize; 3] = [36, 100, 164];
/// In thousandths of the width: the margin at both ends, and the room that a name needs.
const MARGIN: i64 = 30;
const ROOM: i64 = 190;

/// The picture of all sealed versions.
pub(crate) fn line(site: &Site<'_>, voice: &Voice<'_>) -> Option<Line> {
    let day = |edition: &Edition| edition.version.effective.parse::<Date>().ok();
    let dated = site.sealed().filter_map(|edition| Some((edition, day(edition)?)));
    let mut dated: Vec<(&Edition, Date)> = dated.collect();
    dated.sort_by_key(|(_, day)| *day);
    let (first, last) = (dated.first()?.1, dated.last()?.1);
    let span = days(first, last);
    if span == 0 {
        return None;
    }
    let at = |day: Date| MARGIN + days(first, day) * (1000 - 2 * MARGIN) / span;
    let years = (first.year() + 1..=last.year()).filter_map(|year| Date::new(year, 1, 1).ok());
    let years = years.map(|day| Year { x: share(at(day)), name: day.year().to_string() }).collect();
    let mut marks: Vec<Mark> = Vec::new();
    let mut taken = [i64::MAX; LANES.len()];
    // The newest have their names before the older ones.
    for (edition, day) in dated.iter().rev() {
        let (kind, lane) = kind(site, voice, edition);
        let x = at(*day);
        let named = taken[lane] - x >= ROOM;
        if named {
            taken[lane] = x;
        }
        let anchor = named.then_some(anchor(x));
        marks.push(Mark { x: share(x), y: LANES[lane], kind, name: edition.name.clone(), anchor });
    }
    marks.reverse();
    Some(Line { said: said(voice, &dated, &marks), years, marks })
}

/// Whole days from one to another.
fn days(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

fn share(thousandths: i64) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

fn anchor(x: i64) -> &'static str {
    match x {
        ..100 => "start",
        100..=900 => "middle",
        _ => "end",
    }
}

/// How a version is drawn, and in which lane: as loud as it is for any app.
fn kind(site: &Site<'_>, voice: &Voice<'_>, edition: &Edition) -> (&'static str, usize) {
    let any = |level: AppLevel| edition.version.apps.values().any(|app| app.level == level);
    let lane = match () {
        () if any(AppLevel::Consent) => 0,
        () if any(AppLevel::Notice) => 1,
        () => 2,
    };
    if !stamp::warnings(voice, edition, site.sealed()).is_empty() {
        return ("withdrawn", lane);
    }
    let first = lane == 2 && any(AppLevel::First);
    (if first { "first" } else { ["consent", "told", "quiet"][lane] }, lane)
}

fn said(voice: &Voice<'_>, dated: &[(&Edition, Date)], marks: &[Mark]) -> String {
    let of = |lane: usize| Arg::Count(marks.iter().filter(|mark| mark.y == LANES[lane]).count());
    let day = |found: Option<&(&Edition, Date)>| {
        Arg::Is(found.map(|(edition, _)| voice.day(&edition.version.effective)).unwrap_or_default())
    };
    let args = [
        ("count", Arg::Count(marks.len())),
        ("first", day(dated.first())),
        ("last", day(dated.last())),
        ("consent", of(0)),
        ("notice", of(1)),
    ];
    voice.say_with("line-said", &args).plain()
}
