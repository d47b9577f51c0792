//! JSON Schemas of the model's own types: what the loader validates against, and what `candor schema` prints.
//!
//! Three things are said once here for all types: nothing is null, no key is unknown, and a reference stays a reference.

use super::{app, block, catalog, inventory, next, organisation, policy, reference, sdk, site};
use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The kinds of file in a content folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// `site.yaml`
    Site,
    /// `organisations.yaml`
    Organisations,
    /// `apps/<id>.yaml`
    App,
    /// `sdks/<id>.yaml`
    Sdk,
    /// `catalog/fields.yaml`
    Fields,
    /// `catalog/purposes.yaml`
    Purposes,
    /// `catalog/permissions.yaml`
    Permissions,
    /// `next.yaml`
    Next,
    /// The front matter of `policies/<id>.<lang>.md`
    Policy,
    /// A fenced `candor` block in a policy
    Block,
}

/// Every kind of file, with the name of its schema.
pub const FILE_KINDS: [(FileKind, &str); 10] = [
    (FileKind::Site, "site"),
    (FileKind::Organisations, "organisations"),
    (FileKind::App, "app"),
    (FileKind::Sdk, "sdk"),
    (FileKind::Fields, "fields"),
    (FileKind::Purposes, "purposes"),
    (FileKind::Permissions, "permissions"),
    (FileKind::Next, "next"),
    (FileKind::Policy, "policy"),
    (FileKind::Block, "block"),
];

/// The schema of one kind of file.
pub fn of_file(kind: FileKind) -> Value {
    match kind {
        FileKind::Site => written::<site::Site>(),
        FileKind::Organisations => written::<reference::Entries<reference::Id, organisation::Organisation>>(),
        FileKind::App => written::<app::AppFile>(),
        FileKind::Sdk => written::<sdk::SdkFile>(),
        FileKind::Fields => written::<catalog::FieldsFile>(),
        FileKind::Purposes => written::<catalog::PurposesFile>(),
        FileKind::Permissions => written::<catalog::PermissionsFile>(),
        FileKind::Next => written::<next::Next>(),
        FileKind::Policy => written::<policy::FrontMatter>(),
        FileKind::Block => written::<block::Block>(),
    }
}

/// The same, made once: files are read against it.
pub fn schema(kind: FileKind) -> &'static Value {
    static SCHEMAS: LazyLock<BTreeMap<FileKind, Value>> =
        LazyLock::new(|| FILE_KINDS.iter().map(|(kind, _)| (*kind, of_file(*kind))).collect());
    &SCHEMAS[&kind]
}

/// The schema of the inventory, as it is sealed and published.
pub fn of_inventory() -> Value {
    closed(
        SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<inventory::Inventory>(),
    )
}

/// The schema of what candor prints as `T`. Other keys may be added to it in time, so it is not closed.
pub fn of_printed<T: JsonSchema>() -> Value {
    let mut schema = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>();
    RecursiveTransform(without_null).transform(&mut schema);
    schema.to_value()
}

fn written<T: JsonSchema>() -> Value {
    closed(SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>())
}

fn closed(mut schema: Schema) -> Value {
    RecursiveTransform(without_null).transform(&mut schema);
    RecursiveTransform(close).transform(&mut schema);
    schema.to_value()
}

/// A key that is left out is not stated; a key without a value is a mistake. So no type allows null.
fn without_null(schema: &mut Schema) {
    let null = json!("null");
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| *name != null);
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".into(), only);
        }
    }
    if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|choice| choice.get("type") != Some(&null));
        if let [only] = choices.as_slice() {
            let only = only.clone();
            schema.remove("anyOf");
            for (key, value) in only.as_object().into_iter().flatten() {
                schema.insert(key.clone(), value.clone());
            }
        }
    }
    for key in ["default", "unevaluatedProperties"] {
        schema.remove(key);
    }
}

/// An object with named keys has no others.
fn close(schema: &mut Schema) {
    if schema.get("properties").is_some() && schema.get("additionalProperties").is_none() {
        schema.insert("additionalProperties".into(), json!(false));
    }
}

/// The keys that a type declares, those of its flattened parts included.
pub fn keys_of<T: JsonSchema>() -> Vec<String> {
    let schema = written::<T>();
    let properties = schema.get("properties").and_then(Value::as_object);
    properties.map(|keys| keys.keys().cloned().collect()).unwrap_or_default()
}
