//! The catalog: fields, purposes and permissions that inventories name by id.
//!
//! What is built in stands in `src/model/catalog/` as data, its names in `templates/locale/<lang>/catalog.yaml`;
//! a team's `catalog/` adds to it or overrides it key by key.

use super::reference::{Entries, FieldId, Id, PermissionId, PurposeId};
use super::text::Text;
use super::topics::{Group, SensitiveAs};
use super::words::Platform;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Rises whenever an entry of the built-in catalog changes.
pub const NUMBER: u32 = 1;

/// All three lists.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Catalog {
    /// What may be collected.
    pub fields: BTreeMap<FieldId, CatalogField>,
    /// What it may be collected for.
    pub purposes: BTreeMap<PurposeId, CatalogPurpose>,
    /// What the system may be asked for.
    pub permissions: BTreeMap<PermissionId, CatalogPermission>,
}

/// `catalog/fields.yaml`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Fields of the catalog")]
#[serde(transparent)]
pub struct FieldsFile(pub Entries<Id, CatalogField>);

/// `catalog/purposes.yaml`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Purposes of the catalog")]
#[serde(transparent)]
pub struct PurposesFile(pub Entries<Id, CatalogPurpose>);

/// `catalog/permissions.yaml`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Permissions of the catalog")]
#[serde(transparent)]
pub struct PermissionsFile(pub Entries<PermissionName, CatalogPermission>);

/// One kind of personal information.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CatalogField {
    /// What people call it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// What it is, for somebody who has never met the word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<Text>,
    /// Under which head a reader looks for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<Group>,
    /// It is sensitive personal information (PIPL 28).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-nature" = "copied"))]
    pub sensitive: Option<bool>,
    /// Under which head of PIPL 28(1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sensitive_as: Option<SensitiveAs>,
    /// Whether it names one field or a whole category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<FieldKind>,
    /// How real lists write it; kept for authors, not sealed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aliases: Option<Vec<String>>,
    /// What other vocabularies call it: `apple`, `play`, `dpv`, `fides`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maps: Option<BTreeMap<String, String>>,
    /// Ids that it had before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1), extend("x-nature" = "former-ids"))]
    pub formerly: Option<BTreeSet<Id>>,
}

/// Whether an entry names one field or many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// One field
    Field,
    /// A category: vaguer than a list should be
    Category,
}

/// Something that personal information is used for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CatalogPurpose {
    /// What people call it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// What it means for the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<Text>,
    /// What other vocabularies call it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maps: Option<BTreeMap<String, String>>,
    /// Ids that it had before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1), extend("x-nature" = "former-ids"))]
    pub formerly: Option<BTreeSet<Id>>,
}

/// A permission of a system.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CatalogPermission {
    /// What the system calls it when it asks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// What it allows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<Text>,
    /// Whose permission it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform: Option<Platform>,
    /// The fields that it opens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opens: Option<BTreeSet<FieldId>>,
    /// How to switch it off in the system's settings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn_off: Option<Text>,
}

/// A permission where it is defined: any name in the system's spelling.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PermissionName(pub String);

impl JsonSchema for PermissionName {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PermissionName".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "permission-name" })
    }
}
