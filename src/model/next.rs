//! `next.yaml`: what a person says of the version in the making. `release` moves it into the version.

use super::reference::{Day, RuleId, VersionId};
use super::text::Text;
use super::words::Level;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `next.yaml`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "The next version")]
pub struct Next {
    /// Why this version is published, for the people who read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// What a person decided about changes.
    #[serde(default)]
    pub decisions: Vec<Decision>,
    /// Errors of content with which this state was published.
    #[serde(default)]
    pub faults: Vec<Fault>,
    /// Earlier versions that this one withdraws.
    #[serde(default)]
    pub withdraws: Vec<Withdrawal>,
}

/// A person's decision about one change, named by its id or by one of its routes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(extend("oneOf" = [{ "required": ["change"] }, { "required": ["at"] }]))]
pub struct Decision {
    /// The change's id, as `candor diff` prints it: `c-7f3a9c1204be`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<String>,
    /// A route of the change: `sdks/push/features/deliver`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// The level that it has.
    pub level: Level,
    /// Why, for the people who read it.
    pub reason: Text,
    /// It was always so and never told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub late: Option<Late>,
}

/// Since when something was so before it was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Late {
    /// The day from which it was so.
    pub since: Day,
}

/// An error of content that a published state had, recorded as it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Fault {
    /// The route at which it stands.
    pub at: String,
    /// The check that finds it.
    pub check: RuleId,
    /// Why it was published so.
    pub reason: Text,
}

/// An earlier version that no longer counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Withdrawal {
    /// Which.
    pub version: VersionId,
    /// Why.
    pub reason: Text,
}
