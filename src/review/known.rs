//! What people met of a field in an app or an SDK: the field itself, a purpose of it, or a flag that is true.
//!
//! Whether they met it through their app, and from whom, is asked in `facts.rs`.

use serde_json::{Map, Value};

/// A field on a platform, and what of it is asked for.
pub(super) type Met = (String, String, Of);

/// What people may have met of a field.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Of {
    /// That it is collected.
    Field,
    /// That it is used for a purpose.
    Purpose(String),
    /// That a flag of it is true.
    Flag(String),
}

/// Whether an app or SDK has a field on a platform, in any feature, with what of it is asked for.
pub(super) fn has(owner: &Value, (field, platform, of): &Met) -> bool {
    let features = owner.get("features").and_then(Value::as_object).into_iter().flat_map(Map::values);
    let mut records = features.filter_map(|feature| feature.get("fields")?.get(field)?.get("on")?.get(platform));
    records.any(|record| match of {
        Of::Field => true,
        Of::Purpose(id) => record.get("purposes").is_some_and(|all| all.get(id).is_some()),
        Of::Flag(flag) => record.get(flag) == Some(&Value::Bool(true)),
    })
}

/// The flags of a record that are true.
pub(super) fn flags(record: &Value) -> impl Iterator<Item = &String> {
    let all = record.as_object().into_iter().flatten();
    all.filter(|(_, value)| **value == Value::Bool(true)).map(|(key, _)| key)
}
