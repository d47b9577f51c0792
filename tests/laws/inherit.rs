//! The same facts, stated once above where they repeat, or repeated where they were stated once.

use crate::laws::dice::Dice;
use crate::laws::generate::{Fact, Facts};

/// An owner with its groups split and what they share moved outwards; an app itself states nothing of its fields.
pub(crate) fn inherited(path: &str, owner: &Facts, dice: &mut Dice) -> Fact {
    let mut owner = owner.clone();
    let keys = candor::model::schema::keys_of::<candor::model::record::Statement>();
    if let Some(Fact::Map(features)) = owner.get_mut("features") {
        for feature in features.values_mut() {
            if let Fact::Map(feature) = feature {
                split_groups(feature, dice);
                outwards(feature, &keys, dice);
            }
        }
        if path.starts_with("sdks/") {
            let mut scopes: Vec<&mut Facts> = features.values_mut().filter_map(map).collect();
            let shared = shared(&mut scopes, &keys, dice);
            owner.extend(shared);
        }
    }
    Fact::Map(owner)
}

fn map(fact: &mut Fact) -> Option<&mut Facts> {
    if let Fact::Map(facts) = fact { Some(facts) } else { None }
}

fn outwards(feature: &mut Facts, keys: &[String], dice: &mut Dice) {
    let Some(Fact::Sequence(groups)) = feature.get_mut("collects") else { return };
    let mut scopes: Vec<&mut Facts> = groups.iter_mut().filter_map(map).collect();
    let shared = shared(&mut scopes, keys, dice);
    for group in scopes {
        also_for(group, dice);
    }
    feature.extend(shared);
}

/// Takes out of all scopes some of what they state alike.
fn shared(scopes: &mut [&mut Facts], keys: &[String], dice: &mut Dice) -> Facts {
    let mut shared = Facts::new();
    for key in keys {
        let Some(value) = scopes.first().and_then(|scope| scope.get(key)).cloned() else { continue };
        if scopes.iter().all(|scope| scope.get(key) == Some(&value)) && dice.hit(2) {
            scopes.iter_mut().for_each(|scope| drop(scope.remove(key)));
            shared.insert(key.clone(), value);
        }
    }
    shared
}

fn split_groups(feature: &mut Facts, dice: &mut Dice) {
    let Some(Fact::Sequence(groups)) = feature.get_mut("collects") else { return };
    let mut split = Vec::new();
    for group in dice.shuffled(std::mem::take(groups)) {
        let Fact::Map(group) = group else { continue };
        let fields = match group.get("fields") {
            Some(Fact::Set(fields)) if fields.len() > 1 && dice.hit(3) => fields.clone(),
            _ => {
                split.push(Fact::Map(group));
                continue;
            }
        };
        for field in fields {
            let mut part = group.clone();
            part.insert("fields".into(), Fact::Set(vec![field]));
            split.push(Fact::Map(part));
        }
    }
    *groups = split;
}

/// One of several purposes, stated beside the others.
fn also_for(group: &mut Facts, dice: &mut Dice) {
    let Some(Fact::Listed(purposes)) = group.get_mut("purposes") else { return };
    if purposes.len() > 1 && dice.hit(3) {
        let Some((id, purpose)) = purposes.pop_last() else { return };
        group.insert("also_for".into(), Fact::Listed(Facts::from([(id, purpose)])));
    }
}
