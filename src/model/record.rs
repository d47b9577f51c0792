//! What may be stated of one field on one platform: the record, and the parts that it is made of.
//!
//! Every key is phrased so that a true flag, a larger number, a later word or one more member takes more; keys marked
//! `x-protects` are the exception: what they state protects the person, so that its removal takes more.
//! Nothing here has a default: a key that is left out is not stated.

use super::reference::{Country, FieldId, Listed, OrganisationId, PurposeId};
use super::text::Text;
use super::words::{Basis, EnabledBy, Form, From, Mechanism, Method, Per, Then};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// What an SDK, a feature or a group may state; the inner replaces the outer, key by key.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Statement {
    /// Why it is collected, each with its legal basis; a list of ids where no basis is stated (PIPL 17(1)(2)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purposes: Option<Listed<PurposeId, Purpose>>,
    /// In which situation it is collected, as the person meets it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Text>,
    /// How long it is kept (PIPL 17(1)(2), 19; NDSR 21(3)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retention: Option<Retention>,
    /// The countries in which it is stored.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1))]
    pub stored_in: Option<BTreeSet<Country>>,
    /// The countries to which it is sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1))]
    pub sent_to: Option<BTreeSet<Country>>,
    /// What the law asks for where it leaves the country (PIPL 38, 39).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-protects" = true))]
    pub transfer: Option<Transfer>,
    /// How far it still tells who the person is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<Form>,
    /// How it is protected, such as encryption in transit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-protects" = true))]
    pub safeguards: Option<Text>,
    /// How it comes to the recipient (PIPL 14, 17: the method).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1))]
    pub method: Option<BTreeSet<Method>>,
    /// Whose switch turns it on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled_by: Option<EnabledBy>,
    /// The feature doesn't work without it: the person can't refuse it alone (PIPL 16).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// It leaves the device.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leaves_device: Option<bool>,
    /// It is kept, not only used in passing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stored: Option<bool>,
    /// It is collected while the app is in the background.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub background: Option<bool>,
    /// It is used to follow the person across apps and sites of other companies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tracks: Option<bool>,
    /// It is sold or shared for value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sold: Option<bool>,
    /// It is linked to who the person is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub linked: Option<bool>,
    /// It feeds a profile of the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profiles: Option<bool>,
    /// It is about children under fourteen (PIPL 28, 31).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of_children: Option<bool>,
}

/// What only a group states, of its own fields.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Particulars {
    /// The vendor's own list ends in 等 or "such as": it isn't complete.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open: Option<bool>,
    /// What happens if the person refuses.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-protects" = true))]
    pub if_refused: Option<Text>,
    /// How often it is collected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency: Option<Frequency>,
    /// Why a sensitive field is necessary (PIPL 30).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-protects" = true))]
    pub necessity: Option<Text>,
    /// How collecting a sensitive field affects the person's rights (PIPL 30).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-protects" = true))]
    pub impact: Option<Text>,
    /// On which versions of the SDK or the system it is collected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condition: Option<Condition>,
}

/// Some fields of a feature, and what is stated of them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Collected {
    /// What is collected: ids of the catalog.
    #[schemars(length(min = 1))]
    pub fields: BTreeSet<FieldId>,
    /// On which platforms; all of the SDK's if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1))]
    pub platforms: Option<BTreeSet<super::words::Platform>>,
    /// Purposes that hold for these fields beside those of the feature.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub also_for: Option<Listed<PurposeId, Purpose>>,
    #[serde(flatten)]
    #[allow(missing_docs)]
    pub statement: Statement,
    #[serde(flatten)]
    #[allow(missing_docs)]
    pub particulars: Particulars,
}

/// A purpose as one recipient states it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Purpose {
    /// Its legal basis: one word of the publisher's jurisdiction, or one word each for `cn` and `eu`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<Bases>,
    /// The purpose in the recipient's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}

/// The legal basis of a purpose, where there is one law or two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Bases {
    /// Of the publisher's jurisdiction.
    One(Basis),
    /// Of Chinese and of European law.
    Each(BasisByLaw),
}

/// A basis for each law.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BasisByLaw {
    /// Under the Personal Information Protection Law (PIPL 13).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cn: Option<Basis>,
    /// Under the General Data Protection Regulation (GDPR 6).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eu: Option<Basis>,
}

impl JsonSchema for Bases {
    fn schema_name() -> Cow<'static, str> {
        "Bases".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let (one, each) = (generator.subschema_for::<Basis>(), generator.subschema_for::<BasisByLaw>());
        json_schema!({ "x-nature": "leaf", "anyOf": [one, each] })
    }
}

/// How long something is kept: exactly one of `days`, `until` and `indefinite`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(extend("x-nature" = "retention", "oneOf" = [
    { "required": ["days"] }, { "required": ["until"] }, { "required": ["indefinite"] }
]))]
pub struct Retention {
    /// A number of days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// Until something happens, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Text>,
    /// Without an end, and why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indefinite: Option<Text>,
    /// At most this number of days, where `days` is the usual time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
    /// The moment from which the time is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<From>,
    /// What happens after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1))]
    pub then: Option<BTreeSet<Then>>,
}

/// How often: a number of times per unit, compared as a rate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(extend("x-nature" = "rate"))]
pub struct Frequency {
    /// How many times.
    pub times: u32,
    /// In which unit of time.
    pub per: Per,
}

/// A transfer abroad (PIPL 38, 39).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Transfer {
    /// The recipient abroad.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipient: Option<OrganisationId>,
    /// How it is sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<Text>,
    /// How the person exercises rights against that recipient.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rights: Option<Text>,
    /// On which ground of PIPL 38.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mechanism: Option<Mechanism>,
}

/// Where a field is collected on certain versions only.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Condition {
    /// Versions of the SDK: `<3200`, `>=4.8`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sdk: Option<String>,
    /// Versions of the system: `<14`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub os: Option<String>,
    /// In words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}
