//! The inventory: everything that a version states, expanded and keyed by ids all the way down, per platform.
//!
//! As canonical JSON it is what is compared, sealed, published and shown. What is not stated is not there.
//! Nothing of the author's formatting reaches it, nor the prose of policies, which stands beside it.

use super::app::{AppHead, Children};
use super::catalog::{CatalogField, CatalogPermission, CatalogPurpose};
use super::organisation::Organisation;
use super::policy::Policy;
use super::record::{Particulars, Statement};
use super::reference::{Entries, FieldId, Id, Language, OrganisationId, PermissionId, PurposeId, SdkId};
use super::sdk::{FeatureHead, SdkHead};
use super::text::Text;
use super::topics::Right;
use super::words::Platform;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use std::sync::Arc;

/// What a version states, from its root.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Inventory {
    /// The site's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Who publishes.
    #[serde(default)]
    pub publisher: OrganisationId,
    /// The languages of the site; the first prevails.
    #[serde(default)]
    pub languages: Vec<Language>,
    /// How people exercise their rights, in every app that states nothing else.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-protects" = true))]
    pub rights: Option<Entries<Right, Text>>,
    /// What concerns children.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub children: Option<Children>,
    /// Products, with what they collect themselves.
    #[serde(default)]
    pub apps: Entries<Id, App>,
    /// Recipients, with what they collect; versions that state the same of one hold it together.
    #[serde(default)]
    pub sdks: Entries<SdkId, Arc<Sdk>>,
    /// Legal entities.
    #[serde(default)]
    pub organisations: Entries<OrganisationId, Organisation>,
    /// Policies, without their prose.
    #[serde(default)]
    pub policies: Entries<Id, Policy>,
    /// The catalog's fields that are in use.
    #[serde(default)]
    pub fields: Entries<FieldId, CatalogField>,
    /// The catalog's purposes that are in use.
    #[serde(default)]
    pub purposes: Entries<PurposeId, CatalogPurpose>,
    /// The catalog's permissions that are in use.
    #[serde(default)]
    pub permissions: Entries<PermissionId, CatalogPermission>,
}

/// An app, with what it collects itself.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct App {
    #[serde(flatten)]
    #[allow(missing_docs)]
    pub head: AppHead,
    /// What it does with what it collects.
    #[serde(default, deserialize_with = "with_records_once")]
    pub features: Entries<Id, Feature>,
}

/// A recipient, with what it collects.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Sdk {
    #[serde(flatten)]
    #[allow(missing_docs)]
    pub head: SdkHead,
    /// What it does for the person.
    #[serde(default, deserialize_with = "with_records_once")]
    pub features: Entries<Id, Feature>,
}

/// A feature, with its fields.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Feature {
    #[serde(flatten)]
    #[allow(missing_docs)]
    pub head: FeatureHead,
    /// What it collects.
    #[serde(default)]
    pub fields: Entries<FieldId, Collects>,
}

/// One field of a feature, by platform.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Collects {
    /// What is stated of it on each platform; fields and platforms of which the same is stated hold it together.
    #[serde(default)]
    pub on: Entries<Platform, Arc<Record>>,
}

/// What is stated of one field on one platform.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Record {
    #[serde(flatten)]
    #[allow(missing_docs)]
    pub statement: Statement,
    #[serde(flatten)]
    #[allow(missing_docs)]
    pub particulars: Particulars,
    /// The field is sensitive (PIPL 28): copied from the catalog.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sensitive: Option<bool>,
}

/// With how many of the records before it a record is compared.
const NEAR: usize = 16;

/// Features in which a record that is stated of several fields is held once: most are, and it is the most that is held.
fn with_records_once<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Entries<Id, Feature>, D::Error> {
    let mut features: Entries<Id, Feature> = Entries::deserialize(deserializer)?;
    let mut known: Vec<Arc<Record>> = Vec::new();
    let fields = features.0.values_mut().flat_map(|feature| feature.fields.0.values_mut());
    for record in fields.flat_map(|field| field.on.0.values_mut()) {
        match known.iter().rev().take(NEAR).find(|one| *one == record) {
            Some(one) => *record = Arc::clone(one),
            None => known.push(Arc::clone(record)),
        }
    }
    Ok(features)
}
