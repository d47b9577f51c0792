//! Texts of a certain form: ids, and what names something else by its id.
//!
//! The form is a `format` in the JSON Schema; the loader checks every `format` that it meets, references among them.
//! So a key that refers to something is declared by its type alone.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use std::borrow::{Borrow, Cow};
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};

/// Declares a text whose form the loader checks.
macro_rules! formats {
    ($($(#[doc = $doc:literal])+ $name:ident = $format:literal;)+) => {$(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl JsonSchema for $name {
            fn inline_schema() -> bool { true }
            fn schema_name() -> Cow<'static, str> { stringify!($name).into() }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "minLength": 1, "format": $format })
            }
        }
        impl Deref for $name {
            type Target = str;
            fn deref(&self) -> &str { &self.0 }
        }
        impl Borrow<str> for $name {
            fn borrow(&self) -> &str { &self.0 }
        }
        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result { out.write_str(&self.0) }
        }
    )+};
}

formats! {
    /// The permanent name of something that is defined here.
    Id = "id";
    /// A field of the catalog.
    FieldId = "field";
    /// A purpose of the catalog.
    PurposeId = "purpose";
    /// A permission in the system's own spelling, with its platform: `android:CAMERA`.
    PermissionId = "permission";
    /// An app of `apps/`.
    AppId = "app";
    /// An SDK of `sdks/`.
    SdkId = "sdk";
    /// A legal entity of `organisations.yaml`.
    OrganisationId = "organisation";
    /// A sealed version.
    VersionId = "version";
    /// A rule or a check of the rule book.
    RuleId = "rule";
    /// A language of `site.yaml`, as a BCP 47 tag.
    Language = "language";
    /// A country or region: ISO 3166-1, two capital letters.
    Country = "country";
    /// An address that begins with `https://` or `http://`.
    Url = "url";
    /// A day: `2026-11-20`.
    Day = "date";
    /// An offset from UTC: `+08:00`.
    Offset = "offset";
    /// A colour: `#rrggbb`.
    Colour = "colour";
    /// A file in `static/`, by its path there.
    StaticFile = "static";
}

/// A map whose keys are ids, or words of one list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent, bound(deserialize = "K: Deserialize<'de> + Ord, V: Deserialize<'de>"))]
pub struct Entries<K, V>(pub BTreeMap<K, V>);

/// [`Entries`] that may be written as a list of keys where nothing more is stated of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent, bound(deserialize = "K: Deserialize<'de> + Ord, V: Deserialize<'de>"))]
pub struct Listed<K, V>(pub BTreeMap<K, V>);

/// A set that may be written as its only member.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OneOrMany<T>(PhantomData<T>);

fn map_schema<K: JsonSchema, V: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    let (keys, values) = (generator.subschema_for::<K>(), generator.subschema_for::<V>());
    json_schema!({ "type": "object", "propertyNames": keys, "additionalProperties": values })
}

impl<K: JsonSchema, V: JsonSchema> JsonSchema for Entries<K, V> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        format!("EntriesOf{}By{}", V::schema_name(), K::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        map_schema::<K, V>(generator)
    }
}

impl<K: JsonSchema, V: JsonSchema> JsonSchema for Listed<K, V> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        format!("ListedOf{}By{}", V::schema_name(), K::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let map = map_schema::<K, V>(generator);
        if generator.contract().is_serialize() {
            return map;
        }
        let keys = generator.subschema_for::<K>();
        json_schema!({
            "x-nature": "entries",
            "anyOf": [map, { "type": "array", "items": keys }]
        })
    }
}

impl<T: JsonSchema> JsonSchema for OneOrMany<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        format!("OneOrMany{}", T::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let item = generator.subschema_for::<T>();
        let many = json_schema!({ "type": "array", "items": item, "uniqueItems": true, "minItems": 1 });
        if generator.contract().is_serialize() {
            return many;
        }
        json_schema!({ "x-nature": "set", "anyOf": [item, many] })
    }
}

impl<K, V> Default for Entries<K, V> {
    fn default() -> Self {
        Entries(BTreeMap::new())
    }
}

impl<K, V> Default for Listed<K, V> {
    fn default() -> Self {
        Listed(BTreeMap::new())
    }
}

impl<K, V> Deref for Entries<K, V> {
    type Target = BTreeMap<K, V>;
    fn deref(&self) -> &BTreeMap<K, V> {
        &self.0
    }
}

impl<K, V> DerefMut for Entries<K, V> {
    fn deref_mut(&mut self) -> &mut BTreeMap<K, V> {
        &mut self.0
    }
}

impl<K, V> Deref for Listed<K, V> {
    type Target = BTreeMap<K, V>;
    fn deref(&self) -> &BTreeMap<K, V> {
        &self.0
    }
}
