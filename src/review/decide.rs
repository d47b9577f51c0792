//! What people decided, put to the changes that it names; what names nothing is found.

use crate::diagnostic::{Diagnostic, Severity, nearest};
use crate::model::change::JudgedChange;
use crate::model::next::Decision;
use crate::model::route::Route;
use crate::model::words::Level;

/// Applies decisions; gives a finding for each that names no change.
pub fn apply(changes: &mut [JudgedChange], decisions: &[Decision]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for decision in decisions {
        // What was always so and never told needs the consent that it never had.
        if decision.late.is_some() && decision.level != Level::Consent {
            let finding = Diagnostic::new("decision-late", Severity::Error).on("decisions");
            found.push(finding.with("name", name(decision)));
        }
        let mut named = false;
        for change in changes.iter_mut().filter(|change| names(decision, change)) {
            named = true;
            for verdict in change.apps.values_mut() {
                verdict.level = decision.level;
                verdict.separate &= decision.level == Level::Consent;
            }
            change.decision = Some(decision.clone());
        }
        if !named {
            found.push(names_nothing(decision, changes));
        }
    }
    found
}

fn names(decision: &Decision, change: &JudgedChange) -> bool {
    let by_id = decision.change.as_ref().is_some_and(|id| *id == change.id);
    let by_route = decision.at.as_ref().is_some_and(|at| change.routes.contains(&Route::parse(at)));
    by_id || by_route
}

/// The change or the route that a decision names.
fn name(decision: &Decision) -> String {
    decision.change.as_ref().or(decision.at.as_ref()).cloned().unwrap_or_default()
}

fn names_nothing(decision: &Decision, changes: &[JudgedChange]) -> Diagnostic {
    let name = name(decision);
    let routes: Vec<String> = changes.iter().flat_map(|change| &change.routes).map(ToString::to_string).collect();
    let ids = changes.iter().map(|change| change.id.as_str());
    let meant = match decision.change {
        Some(_) => nearest(&name, ids).map(str::to_owned),
        None => nearest(&name, routes.iter().map(String::as_str)).map(str::to_owned),
    };
    let meant = meant.or_else(|| changes.first().map(|change| change.id.clone()));
    let finding = Diagnostic::new("decision-names-nothing", Severity::Warning).on("decisions").with("name", name);
    match meant {
        Some(meant) => finding.with("meant", meant),
        None => finding,
    }
}
