//! The changes between two versions that are not neighbours: compared directly, at the levels that the steps between
//! them were told at. A newer rule book never changes what was told.

use crate::model::change::JudgedChange;
use crate::model::route::Route;
use crate::model::words::Level;

/// Gives each change the highest level that a sealed step gave its place, for each app; never `decide`.
pub fn as_told(mut changes: Vec<JudgedChange>, steps: &[&[JudgedChange]]) -> Vec<JudgedChange> {
    for change in &mut changes {
        let routes = change.routes.clone();
        for (app, verdict) in &mut change.apps {
            let told = steps.iter().flat_map(|step| step.iter()).filter(|step| touches(&step.routes, &routes));
            let verdicts: Vec<_> = told.filter_map(|step| step.apps.get(app)).collect();
            if let Some(level) = verdicts.iter().map(|told| told.level).max() {
                verdict.level = level;
                verdict.separate = verdicts.iter().any(|told| told.separate);
            }
            if verdict.level == Level::Decide {
                verdict.level = Level::Notice;
            }
        }
    }
    super::sort(&mut changes);
    changes
}

/// Whether a step told something of these very places or inside them. What it told of a place around them, such as that
/// the whole SDK had another name, is told of that place.
fn touches(step: &[Route], routes: &[Route]) -> bool {
    step.iter().any(|told| routes.iter().any(|route| told.is_within(route)))
}
