//! A project to its state on a day: what is there, what is in effect, what waits, what is old, what nobody translated.

use super::super::findings::gather;
use super::super::formats::json::{Candor, Word};
use super::super::outcome::Outcome;
use super::super::project::Project;
use super::super::talk::Talk;
use super::ask::{Ask, asks};
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::history::effective;
use crate::model::change::JudgedChange;
use crate::model::inventory::Inventory;
use crate::model::reference::Day;
use crate::model::route::route;
use crate::model::version::Version;
use crate::model::words::{Kind, Level};
use crate::review::untranslated::untranslated;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The state of a site on a day.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "The state of a site")]
pub(in crate::cli) struct Status {
    /// What wrote it.
    pub(in crate::cli) candor: Candor,
    /// `incomplete` where something could not be read, so that there may be more.
    pub(in crate::cli) outcome: Word,
    /// The day on which it is looked at.
    pub(in crate::cli) as_of: String,
    /// How much there is.
    pub(in crate::cli) counts: Counts,
    /// The newest sealed version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) newest: Option<String>,
    /// The version that is in effect on the day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) current: Option<Current>,
    /// The next day on which another version takes effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) next_effective: Option<String>,
    /// The version that takes effect then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) next: Option<Next>,
    /// How many changes the working copy has since the newest version, by level.
    pub(in crate::cli) changes: BTreeMap<Level, usize>,
    /// How many findings the working copy has, by how serious they are.
    pub(in crate::cli) findings: Findings,
    /// What nobody has compared with its source for too long.
    pub(in crate::cli) stale: Vec<Stale>,
    /// By language: where a text lacks it.
    pub(in crate::cli) untranslated: BTreeMap<String, Vec<At>>,
    /// By organisation: what it has not stated, and a letter that asks it.
    pub(in crate::cli) asks: Vec<Ask>,
}

/// How much there is.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct Counts {
    /// SDKs and other recipients.
    pub(in crate::cli) sdks: usize,
    /// Apps.
    pub(in crate::cli) apps: usize,
    /// Organisations.
    pub(in crate::cli) organisations: usize,
    /// Policies.
    pub(in crate::cli) policies: usize,
    /// Fields in use.
    pub(in crate::cli) fields: usize,
    /// Sealed versions.
    pub(in crate::cli) versions: usize,
}

/// The version that is in effect.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct Current {
    /// Its name.
    pub(in crate::cli) version: String,
    /// The day from which it is in effect.
    pub(in crate::cli) effective: String,
}

/// The version that takes effect next.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct Next {
    /// Its name.
    pub(in crate::cli) version: String,
    /// The day from which it is in effect.
    pub(in crate::cli) effective: String,
    /// How many days until then.
    pub(in crate::cli) days: i32,
}

/// How many findings there are.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct Findings {
    /// Errors.
    pub(in crate::cli) errors: usize,
    /// Warnings.
    pub(in crate::cli) warnings: usize,
    /// Notes.
    pub(in crate::cli) notes: usize,
}

/// Something that nobody has compared with its source for too long.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct Stale {
    /// The SDK.
    pub(in crate::cli) sdk: String,
    /// The page that was read, where it is about one; else it is about the whole file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) url: Option<String>,
    /// The day of the last comparison; none if there was none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) since: Option<String>,
    /// How many days ago that was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) days: Option<i32>,
    /// Where it is written.
    #[serde(flatten)]
    pub(in crate::cli) at: At,
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub(in crate::cli) struct At {
    /// The file.
    pub(in crate::cli) file: String,
    /// The line.
    pub(in crate::cli) line: usize,
    /// The column.
    pub(in crate::cli) column: usize,
}

/// The state of a project on a day; what was compared more than `old` days before is stale.
pub(super) fn state(project: &Project, as_of: &Day, old: u32, talk: &Talk) -> Status {
    let gathered = gather(project);
    let inventory = gathered.inventory.unwrap_or_default();
    let versions: Vec<Version> = project.history.versions.iter().map(|sealed| sealed.version.clone()).collect();
    let unread = gathered.findings.iter().any(|finding| finding.severity == Severity::Unreadable);
    let outcome = if unread { Outcome::Incomplete } else { Outcome::Clean };
    Status {
        candor: Candor::this(),
        outcome: outcome.into(),
        as_of: as_of.0.clone(),
        counts: counts(&inventory, versions.len()),
        newest: versions.last().map(|version| version.version.clone()),
        current: current(&versions, as_of),
        next_effective: next_effective(&versions, as_of),
        next: next(&versions, as_of),
        changes: levels(&gathered.changes),
        findings: findings(&gathered.findings),
        stale: stale(project, &inventory, as_of, old, talk),
        untranslated: places_untranslated(project, talk),
        asks: asks(project, &inventory),
    }
}

/// The next day on which another version takes effect.
pub(super) fn next_effective(versions: &[Version], as_of: &Day) -> Option<String> {
    effective::next_effective(versions, Some(as_of)).map(|day| day.0)
}

/// The newest version that takes effect on the next such day.
fn next(versions: &[Version], as_of: &Day) -> Option<Next> {
    let day = effective::next_effective(versions, Some(as_of))?;
    let version = versions.iter().rev().find(|version| version.effective == day)?;
    Some(Next { version: version.version.clone(), days: days_between(as_of, &day)?, effective: day.0 })
}

fn counts(inventory: &Inventory, versions: usize) -> Counts {
    Counts {
        sdks: inventory.sdks.len(),
        apps: inventory.apps.len(),
        organisations: inventory.organisations.len(),
        policies: inventory.policies.len(),
        fields: inventory.fields.len(),
        versions,
    }
}

fn current(versions: &[Version], as_of: &Day) -> Option<Current> {
    let version = &versions[effective::current(versions, Some(as_of))?];
    let in_effect = version.effective <= *as_of;
    in_effect.then(|| Current { version: version.version.clone(), effective: version.effective.0.clone() })
}

fn levels(changes: &[JudgedChange]) -> BTreeMap<Level, usize> {
    let mut levels = BTreeMap::new();
    changes.iter().for_each(|change| *levels.entry(change.level()).or_default() += 1);
    levels
}

fn findings(all: &[Diagnostic]) -> Findings {
    let count = |wanted: &[Severity]| all.iter().filter(|finding| wanted.contains(&finding.severity)).count();
    Findings {
        errors: count(&[Severity::Error, Severity::Unreadable]),
        warnings: count(&[Severity::Warning]),
        notes: count(&[Severity::Note]),
    }
}

/// Of the system and of the publisher's own SDKs nobody has to read anywhere what they collect.
fn stale(project: &Project, inventory: &Inventory, as_of: &Day, old: u32, talk: &Talk) -> Vec<Stale> {
    let mut stale = Vec::new();
    for (id, sdk) in inventory.sdks.iter() {
        let own = sdk.head.provider.iter().flatten().all(|provider| *provider == inventory.publisher);
        if sdk.head.kind == Some(Kind::System) || own {
            continue;
        }
        let at = |key: &str| at(project.working.places.of(&route(["sdks", id, key])).unwrap_or_default(), talk);
        let mut tell = |url: Option<String>, day: Option<&Day>, key: &str| {
            let days = day.and_then(|day| days_between(day, as_of));
            if days.is_none_or(|days| days > i32::try_from(old).unwrap_or(i32::MAX)) {
                stale.push(Stale { sdk: id.0.clone(), url, since: day.map(|day| day.0.clone()), days, at: at(key) });
            }
        };
        tell(None, sdk.head.reviewed.as_ref(), "reviewed");
        for page in sdk.head.evidence.iter().flatten() {
            tell(page.url.as_ref().map(|url| url.0.clone()), page.read.as_ref(), "evidence");
        }
    }
    stale
}

fn days_between(from: &Day, to: &Day) -> Option<i32> {
    let day = |day: &Day| day.0.parse::<jiff::civil::Date>().ok();
    Some(day(from)?.until(day(to)?).ok()?.get_days())
}

/// By language; a text that several records inherit stands in one place.
fn places_untranslated(project: &Project, talk: &Talk) -> BTreeMap<String, Vec<At>> {
    let lacking = untranslated(project.working.inventory.value());
    let mut places: BTreeMap<String, BTreeSet<At>> = lacking
        .into_iter()
        .map(|(language, routes)| {
            // The title of a policy stands in its file, which is looked for below.
            let routes = routes.iter().filter(|route| route.key(0) != Some("policies"));
            let places = routes.filter_map(|route| project.working.places.of(route));
            (language, places.map(|place| at(place, talk)).collect())
        })
        .collect();
    for (policy, prose) in &project.working.prose {
        let Some(there) = prose.keys().next() else { continue };
        for (_, places) in places.iter_mut().filter(|(language, _)| !prose.contains_key(*language)) {
            let file = format!("policies/{policy}.{there}.md").into();
            places.insert(at(Place { file, line: 1, column: 1, length: 1 }, talk));
        }
    }
    places.into_iter().map(|(language, places)| (language, places.into_iter().collect())).collect()
}

fn at(place: Place, talk: &Talk) -> At {
    let Place { file, line, column, .. } = talk.place(&place);
    At { file: file.to_string(), line, column }
}
