//! A legal entity: one entry of `organisations.yaml`, the same in the file and in the inventory.

use super::reference::{Country, Id, OrganisationId, Url};
use super::text::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A legal entity: the publisher, a provider, a recipient abroad.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Organisation {
    /// Its full legal name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// Where it is registered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// Its registered address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Text>,
    /// How to reach it (PIPL 17(1)(1), 23, 39).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
    /// Who answers for personal information (PIPL 52; GDPR 37).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub officer: Option<Officer>,
    /// Who answers for it on the board.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub committees: Option<Vec<Text>>,
    /// Who owns or controls it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Text>,
    /// Names that the same legal person had before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formerly_named: Option<Vec<Text>>,
    /// Organisations that it took over by merger or division (PIPL 22); they stay in the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1))]
    pub succeeds: Option<BTreeSet<OrganisationId>>,
    /// Where people complain, and how soon they have an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-protects" = true))]
    pub complaints: Option<Complaints>,
    /// Its website.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub website: Option<Url>,
    /// Its privacy policy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub privacy_policy: Option<Url>,
    /// Ids that it had before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1), extend("x-nature" = "former-ids"))]
    pub formerly: Option<BTreeSet<Id>>,
}

/// Ways to reach an organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Contact {
    /// By mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// By phone, as text: "95000".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// On the web.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
}

/// The person who answers for personal information.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Officer {
    /// Name or office.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// By mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// Where people complain.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Complaints {
    /// The page or form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
    /// How soon they are answered: exactly one of hours, days and working days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_within: Option<AnsweredWithin>,
}

/// How soon people have an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(extend("x-nature" = "leaf", "oneOf" = [
    { "required": ["hours"] }, { "required": ["days"] }, { "required": ["working_days"] }
]))]
pub struct AnsweredWithin {
    /// Hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<u32>,
    /// Days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// Working days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub working_days: Option<u32>,
}
