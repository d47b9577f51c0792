//! An app: the file `apps/<id>.yaml`, with what it collects itself and which SDKs it ships.

use super::reference::{Entries, Id, SdkId};
use super::sdk::{FeatureFile, Package};
use super::text::Text;
use super::topics::Right;
use super::words::{Platform, Role};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// `apps/<id>.yaml`: a product that people use.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "An app")]
pub struct AppFile {
    #[serde(flatten)]
    #[allow(missing_docs)]
    pub head: AppHead,
    /// What the app does with what it collects itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub features: Option<Entries<Id, FeatureFile>>,
}

/// What is stated of an app itself.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct AppHead {
    /// Its name in the store.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// Where it runs, with package and version on each.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platforms: Option<Entries<Platform, Package>>,
    /// The SDKs that it ships: ids, or ids with what of them it ships.
    #[serde(default)]
    pub ships: Ships,
    /// How a person exercises rights in this app, where it differs from the site's.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-protects" = true))]
    pub rights: Option<Entries<Right, Text>>,
    /// What concerns children (PIPL 31).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub children: Option<Children>,
    /// Ids that it had before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1), extend("x-nature" = "former-ids"))]
    pub formerly: Option<BTreeSet<Id>>,
}

/// What an app ships, by SDK.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ships(pub BTreeMap<SdkId, Ship>);

/// What an app ships of one SDK.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Ship {
    /// Only these features of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1))]
    pub features: Option<BTreeSet<Id>>,
    /// Only on these platforms.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1))]
    pub platforms: Option<BTreeSet<Platform>>,
    /// Only in these builds, in words.
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    pub where_: Option<Text>,
    /// The SDK's role, copied from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-nature" = "copied"))]
    pub role: Option<Role>,
}

impl JsonSchema for Ships {
    fn schema_name() -> Cow<'static, str> {
        "Ships".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let (id, ship) = (generator.subschema_for::<SdkId>(), generator.subschema_for::<Ship>());
        if generator.contract().is_serialize() {
            return json_schema!({ "type": "object", "propertyNames": id, "additionalProperties": ship });
        }
        let mut entry = Ship::json_schema(generator);
        if let Some(properties) = entry.get_mut("properties").and_then(|value| value.as_object_mut()) {
            properties.remove("role");
            properties.insert("sdk".into(), id.clone().to_value());
        }
        entry.insert("required".into(), serde_json::json!(["sdk"]));
        json_schema!({ "type": "array", "x-keyed-by": "sdk", "items": { "anyOf": [id, entry] } })
    }
}

/// What concerns children under fourteen (PIPL 31; NDSR 21, 22(3)).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Children {
    /// It is directed to them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub directed: Option<bool>,
    /// The rules of their own that hold for them.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-protects" = true))]
    pub rules: Option<Text>,
    /// How a guardian agrees.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-protects" = true))]
    pub guardian: Option<Text>,
}
