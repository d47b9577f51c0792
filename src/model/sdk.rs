//! A recipient: the file `sdks/<id>.yaml`, and the head that it shares with its place in the inventory.

use super::record::{Collected, Statement};
use super::reference::{Day, Entries, Id, Listed, OneOrMany, OrganisationId, PermissionId, SdkId, Url};
use super::text::Text;
use super::words::{Category, Kind, Platform, Role, Starts};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// `sdks/<id>.yaml`: one recipient, and what it collects.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "An SDK, or another recipient")]
pub struct SdkFile {
    #[serde(flatten)]
    #[allow(missing_docs)]
    pub head: SdkHead,
    #[serde(flatten)]
    #[allow(missing_docs)]
    pub statement: Statement,
    /// What the SDK does for the person, and what each of that collects.
    #[serde(default)]
    pub features: Entries<Id, FeatureFile>,
}

/// A feature in a file: what is stated of it, and its groups of fields.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
pub struct FeatureFile {
    #[serde(flatten)]
    #[allow(missing_docs)]
    pub head: FeatureHead,
    #[serde(flatten)]
    #[allow(missing_docs)]
    pub statement: Statement,
    /// Groups of fields about which the same is stated.
    #[serde(default)]
    pub collects: Vec<Collected>,
}

/// What is stated of a recipient itself.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SdkHead {
    /// Its name, as its users know it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// The company that provides it: an id of `organisations.yaml`, or several.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<OneOrMany<OrganisationId>>")]
    pub provider: Option<BTreeSet<OrganisationId>>,
    /// In what role the provider handles what it receives (PIPL 20, 21, 23).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// What kind of recipient it is; an SDK if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// What it is for, in one word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<Category>,
    /// Where it runs, with package and version on each.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platforms: Option<Entries<Platform, Package>>,
    /// Its website; the provider's if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub website: Option<Url>,
    /// Its privacy policy; the provider's if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub privacy_policy: Option<Url>,
    /// When it begins to read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starts: Option<Starts>,
    /// How a person does without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-protects" = true))]
    pub opt_out: Option<Text>,
    /// The permissions that it uses; a list where nothing more is stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<Listed<PermissionId, PermissionUse>>,
    /// The SDKs that carry this one inside.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1))]
    pub nested_in: Option<BTreeSet<SdkId>>,
    /// In which builds or modules it is included.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub included_when: Option<Text>,
    /// Where the provider states what is written here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Vec<Evidence>>,
    /// The day on which this file was last compared with what the provider states.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<Day>,
    /// Ids that it had before: its history is joined, its old address leads on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1), extend("x-nature" = "former-ids"))]
    pub formerly: Option<BTreeSet<Id>>,
}

/// What is stated of a feature itself.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FeatureHead {
    /// What it does for the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// How to switch it off.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-protects" = true))]
    pub refuse: Option<Text>,
    /// It decides about people automatically (PIPL 24).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decides: Option<Decides>,
    /// Ids that it had before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1), extend("x-nature" = "former-ids"))]
    pub formerly: Option<BTreeSet<Id>>,
}

/// How an automated decision is made, and what it brings (PIPL 24, 55(2); GDPR 13(2)(f)).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Decides {
    /// How it decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logic: Option<Text>,
    /// What follows for the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effect: Option<Text>,
}

/// What runs on one platform.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Package {
    /// Its package, pod or bundle.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub package: Option<String>,
    /// Its version, as text: "6.10".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}

/// A permission that a recipient uses.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PermissionUse {
    /// It doesn't work without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// What it is used for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Text>,
}

/// A page on which something was read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
    /// The day on which it was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read: Option<Day>,
}
