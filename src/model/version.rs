//! A sealed version: what `versions/<version>/` holds beside the inventory and the prose.

use super::change::JudgedChange;
use super::next::{Decision, Fault, Withdrawal};
use super::reference::Day;
use super::text::Text;
use super::words::Level;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The number of the sealed format: inventory, changes, seal.
pub const SCHEMA: u32 = 1;

/// `version.yaml`: the facts of a version that are not its inventory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Version {
    /// The number of the sealed format.
    pub schema: u32,
    /// The number of the rule book that judged it.
    pub rules: u32,
    /// The number of the built-in catalog that it was written against.
    pub catalog: u32,
    /// Its name.
    pub version: String,
    /// The day on which it was published.
    pub published: Day,
    /// The day from which it is in effect.
    pub effective: Day,
    /// The version before it in the chain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<String>,
    /// Why it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// What it means for each app; one entry `site` where there are no apps.
    pub apps: BTreeMap<String, AppVersion>,
    /// What people decided about its changes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<Decision>,
    /// The errors of content with which it was published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<Fault>,
    /// The versions that it withdraws.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withdraws: Vec<Withdrawal>,
}

/// What a version means for one app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AppVersion {
    /// The highest level of its changes.
    pub level: AppLevel,
    /// Rises by one iff consent is needed again (precedent: the two counters of IAB TCF).
    pub epoch: u32,
    /// A separate consent is needed for some of it.
    pub separate: bool,
}

/// The level of a version for one app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AppLevel {
    /// Nothing changed.
    None,
    /// History only.
    Editorial,
    /// Told.
    Notice,
    /// Needs consent.
    Consent,
    /// The app's first version.
    First,
}

impl From<Level> for AppLevel {
    /// An undecided change never reaches a version; it would count as consent.
    fn from(level: Level) -> AppLevel {
        match level {
            Level::Editorial => AppLevel::Editorial,
            Level::Notice => AppLevel::Notice,
            Level::Decide | Level::Consent => AppLevel::Consent,
        }
    }
}

/// `changes.json`: every change against the version before, as it was told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Changes {
    /// The number of the sealed format.
    pub schema: u32,
    /// The version that it is part of.
    pub version: String,
    /// The version against which it was compared; none for the first.
    pub previous: Option<String>,
    /// Every change, the loudest first.
    pub changes: Vec<JudgedChange>,
}

/// `seal.json`: the hashes of a version's files, and the seal over them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seal {
    /// The number of the sealed format.
    pub schema: u32,
    /// The version.
    pub version: String,
    /// The seal of the version before it; none for the first.
    pub previous: Option<String>,
    /// SHA-256 of every other file of the folder, by path.
    pub files: BTreeMap<String, String>,
    /// SHA-256 over the canonical JSON of the rest.
    pub seal: String,
}
