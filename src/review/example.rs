//! The example of a rule page, run: what all rules together report of its two trees.

use super::{Side, Terms, review};
use crate::model::change::JudgedChange;
use crate::model::policy::Prose;
use crate::model::rule::Example;
use crate::model::words::word;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// What is reported: level and rule, a line each; `decide unclaimed` where no rule claims a change, and `editorial
/// elsewhere` for one that concerns no app.
pub fn reports(example: &Example, terms: Terms<'_>) -> BTreeSet<String> {
    let (old, new) = (whole(&example.before), whole(&example.after));
    let (before, after) = (prose(&example.before), prose(&example.after));
    let side = |inventory, prose| Side { inventory, prose, catalog: crate::model::catalog::NUMBER };
    review(side(&old, &before), side(&new, &after), terms).iter().flat_map(lines).collect()
}

/// The prose of policies, which stands beside an inventory; in an example, under `prose`.
fn prose(cut_out: &Value) -> Prose {
    cut_out.get("prose").and_then(|prose| serde_json::from_value(prose.clone()).ok()).unwrap_or_default()
}

/// A cut-out of an inventory with what every inventory has.
fn whole(cut_out: &Value) -> Value {
    let language = crate::model::locale::SOURCE;
    let mut tree = json!({ "languages": [language], "organisations": {}, "policies": {}, "apps": {}, "sdks": {} });
    for (key, value) in cut_out.as_object().into_iter().flatten().filter(|(key, _)| *key != "prose") {
        tree[key] = value.clone();
    }
    tree
}

fn lines(change: &JudgedChange) -> Vec<String> {
    if change.apps.is_empty() {
        return vec!["editorial elsewhere".to_owned()];
    }
    let mut lines = Vec::new();
    for verdict in change.apps.values() {
        lines.extend(verdict.rules.iter().map(|matched| format!("{} {}", word(&matched.level), matched.rule)));
        let claimed = |route| verdict.rules.iter().any(|matched| matched.routes.contains(route));
        if !change.routes.iter().any(claimed) {
            lines.push("decide unclaimed".to_owned());
        }
    }
    lines
}
