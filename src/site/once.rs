//! Changes to those that are told: wording that is told in the same sentence is told once.
//!
//! Where somebody read a source again, the source and the day of reading change together, and mean one thing.

use crate::model::change::JudgedChange;
use crate::model::nature::{self, Nature};
use crate::model::words::Level;

/// A change, and the ids of those that it tells as well: links lead to them all.
pub(crate) struct Told<'c> {
    pub(crate) change: &'c JudgedChange,
    pub(crate) also: Vec<&'c str>,
}

/// The changes in their order, each sentence of mere wording once.
pub(crate) fn once<'c>(changes: impl IntoIterator<Item = &'c JudgedChange>) -> Vec<Told<'c>> {
    let mut told: Vec<Told<'c>> = Vec::new();
    for change in changes {
        match told.iter_mut().find(|known| is_same(known.change, change)) {
            Some(known) => known.also.push(&change.id),
            None => told.push(Told { change, also: Vec::new() }),
        }
    }
    told
}

fn is_same(one: &JudgedChange, other: &JudgedChange) -> bool {
    let plain = |change: &JudgedChange| {
        change.level() == Level::Editorial && change.decision.is_none() && change.routes.iter().all(has_no_words)
    };
    one.sentences == other.sentences && one.apps.keys().eq(other.apps.keys()) && plain(one) && plain(other)
}

/// A text is shown before and after, so that each is told by itself; a section of a policy has no shape at all.
fn has_no_words(route: &crate::model::route::Route) -> bool {
    let shape = route.0.iter().try_fold(nature::inventory(), |shape, key| shape.inside(key));
    shape.is_some_and(|shape| !matches!(shape.nature, Nature::Text))
}
