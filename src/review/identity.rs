//! The id of a change: the same for the same change, whatever is filled in around it.

use super::plain::{plain, text, without_texts};
use crate::model::canonical;
use crate::model::change::{Change, ChangeKind};
use crate::model::nature::{Nature, Shape};
use crate::model::route::Route;
use crate::model::words::word;
use serde_json::Value;

/// `c-` and the first 12 hex digits of SHA-256 over kind, sorted routes, before and after.
///
/// Texts inside what came or went are left out, so that a translation filled in later doesn't orphan a decision; a text's
/// own change counts its prevailing language alone.
pub fn id(change: &Change, routes: &[Route], shape: &Shape, prevailing: &str) -> String {
    let shape = change.route.0.iter().try_fold(shape, |shape, key| shape.inside(key));
    let whole = matches!(change.kind, ChangeKind::Added | ChangeKind::Removed);
    let counted = |value: &Value| match shape {
        Some(shape) if whole && shape.nature != Nature::Text => without_texts(value, shape),
        Some(shape) => plain(value, shape, Some(prevailing)),
        // A section of a policy has no shape in the inventory: it is a text.
        None => text(value, Some(prevailing)),
    };
    let (before, after) = (change.before.as_deref().map(counted), change.after.as_deref().map(counted));
    let routes = routes.iter().map(|route| Value::String(route.to_string())).collect();
    let (kind, routes) = (Value::String(word(&change.kind)), Value::Array(routes));
    let facts = [("kind", Some(kind)), ("routes", Some(routes)), ("before", before), ("after", after)];
    let identity = facts.map(|(key, fact)| (key.to_owned(), fact.unwrap_or_default())).into_iter().collect();
    format!("c-{}", &canonical::sha256(canonical::text(&Value::Object(identity)).as_bytes())[..12])
}
