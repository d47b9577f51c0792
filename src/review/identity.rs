//! The id of a change: the same for the same change, whatever is filled in around it.

use super::compare::{is_text, plain};
use crate::model::canonical;
use crate::model::change::ChangeKind;
use crate::model::route::Route;
use serde_json::{Value, json};

/// `c-` and the first 12 hex digits of SHA-256 over kind, sorted routes, before and after.
///
/// Texts inside what came or went are left out, so that a translation filled in later doesn't orphan a decision; a text's
/// own change counts its prevailing language alone.
pub fn id(
    kind: ChangeKind,
    routes: &[Route],
    before: Option<&Value>,
    after: Option<&Value>,
    prevailing: &str,
) -> String {
    let whole = matches!(kind, ChangeKind::Added | ChangeKind::Removed);
    let counted = |value: Option<&Value>| match value {
        Some(value) if whole => without_texts(value),
        Some(value) => plain(value, Some(prevailing)),
        None => Value::Null,
    };
    let identity = json!({ "kind": kind, "routes": routes, "before": counted(before), "after": counted(after) });
    format!("c-{}", &canonical::sha256(canonical::text(&identity).as_bytes())[..12])
}

fn without_texts(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let kept = map.iter().filter(|(_, inside)| !is_text(inside));
            Value::Object(kept.map(|(key, inside)| (key.clone(), without_texts(inside))).collect())
        }
        Value::Array(items) => items.iter().filter(|item| !is_text(item)).map(without_texts).collect(),
        other => other.clone(),
    }
}
