//! The example of a rule page, run: what all rules together report of its two trees.

use super::{Side, Terms, review};
use crate::model::change::JudgedChange;
use crate::model::rule::Example;
use crate::model::words::word;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// What is reported: level and rule, a line each; `decide unclaimed` where no rule claims a change, and `editorial
/// elsewhere` for one that concerns no app.
pub fn reports(example: &Example, terms: Terms<'_>) -> BTreeSet<String> {
    let (old, new) = (whole(&example.before), whole(&example.after));
    let prose = BTreeMap::new();
    let side = |inventory| Side { inventory, prose: &prose, catalog: crate::model::catalog::NUMBER, alike: &[] };
    review(side(&old), side(&new), terms).iter().flat_map(lines).collect()
}

/// A cut-out of an inventory with what every inventory has.
fn whole(cut_out: &Value) -> Value {
    let language = crate::model::locale::SOURCE;
    let mut tree = json!({ "languages": [language], "organisations": {}, "policies": {}, "apps": {}, "sdks": {} });
    for (key, value) in cut_out.as_object().into_iter().flatten() {
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
