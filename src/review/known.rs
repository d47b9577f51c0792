//! What the users of an app met in SDKs that both sides of a step have alike, and that its trees only name.

use crate::model::inventory::Sdk;
use crate::model::reference::SdkId;
use crate::model::words::{Platform, word};
use serde_json::Value;
use std::sync::Arc;

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

/// The roles of the SDKs in which an app's users met something; `app` is its record, none of a site without apps.
pub(super) fn roles(alike: &[(SdkId, Arc<Sdk>)], app: Option<&Value>, met: &Met) -> Vec<Option<String>> {
    let Ok(platform) = serde_json::from_value::<Platform>(Value::String(met.1.clone())) else { return Vec::new() };
    if app.is_some_and(|app| app.get("platforms").is_some_and(|platforms| platforms.get(&met.1).is_none())) {
        return Vec::new();
    }
    let ship = |id: &SdkId| app.map(|app| app.get("ships").and_then(|ships| ships.get(&**id)));
    let here = alike.iter().filter(|(id, sdk)| match ship(id) {
        None => has(sdk, None, platform, met),
        Some(None) => false,
        Some(Some(ship)) => names(ship, "platforms", &met.1) && has(sdk, Some(ship), platform, met),
    });
    let mut roles: Vec<Option<String>> = here.map(|(_, sdk)| sdk.head.role.map(|role| word(&role))).collect();
    roles.sort();
    roles.dedup();
    roles
}

/// Whether what is shipped of an SDK has a field on a platform, with what of it is asked for.
fn has(sdk: &Sdk, ship: Option<&Value>, platform: Platform, (field, _, of): &Met) -> bool {
    let features = sdk.features.iter().filter(|(id, _)| ship.is_none_or(|ship| names(ship, "features", id)));
    let mut records = features.filter_map(|(_, feature)| feature.fields.get(field.as_str())?.on.get(&platform));
    records.any(|record| match of {
        Of::Field => true,
        Of::Purpose(id) => record.statement.purposes.as_ref().is_some_and(|all| all.contains_key(id.as_str())),
        // A record is always JSON.
        Of::Flag(flag) => flags(&serde_json::to_value(record).unwrap_or_default()).any(|known| known == flag),
    })
}

/// The flags of a record that are true.
pub(super) fn flags(record: &Value) -> impl Iterator<Item = &String> {
    let all = record.as_object().into_iter().flatten();
    all.filter(|(_, value)| **value == Value::Bool(true)).map(|(key, _)| key)
}

/// Whether a list of what is shipped holds an id, or isn't stated.
fn names(ship: &Value, key: &str, id: &str) -> bool {
    ship.get(key).and_then(Value::as_array).is_none_or(|list| list.iter().any(|item| item == id))
}
