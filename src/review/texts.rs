//! An inventory to its texts for people, each with its route, its language and whether it protects.
//!
//! What is a text stands in the shape. Names of the catalog are candor's, and not looked at.

use super::wording::Stance;
use crate::model::nature::{Nature, Shape, inventory as shape_of_inventory};
use crate::model::route::Route;
use serde_json::Value;

/// The parts of an inventory whose texts are candor's, or stand elsewhere.
const NOT_LOOKED_AT: [&str; 3] = ["fields", "purposes", "permissions"];

/// A text of an inventory in one language.
pub struct Told<'k, 'a> {
    /// The keys that lead to it, without its language.
    pub keys: &'k [&'a str],
    /// Its language.
    pub language: &'a str,
    /// What it says.
    pub text: &'a str,
    /// Whether it tells, or protects.
    pub stance: Stance,
}

impl Told<'_, '_> {
    /// Its address, its language included.
    pub fn route(&self) -> Route {
        Route(self.keys.iter().chain([&self.language]).map(|key| (*key).to_owned()).collect())
    }
}

/// Shows each text of an inventory, in the order of its keys.
pub fn each<'a>(inventory: &'a Value, see: &mut dyn FnMut(&Told<'_, 'a>)) {
    let mut keys = Vec::new();
    for (key, value) in inventory.as_object().into_iter().flatten() {
        let looked_at = !NOT_LOOKED_AT.contains(&key.as_str());
        if let Some(shape) = shape_of_inventory().inside(key).filter(|_| looked_at) {
            keys.push(key.as_str());
            walk(&mut keys, value, shape, Stance::Tells, see);
            keys.pop();
        }
    }
}

fn walk<'a>(
    keys: &mut Vec<&'a str>,
    value: &'a Value,
    shape: &Shape,
    around: Stance,
    see: &mut dyn FnMut(&Told<'_, 'a>),
) {
    let stance = if shape.protects { Stance::Protects } else { around };
    match (&shape.nature, value) {
        (Nature::Text, Value::Object(texts)) => {
            for (language, text) in texts {
                if let Some(text) = text.as_str() {
                    see(&Told { keys, language, text, stance });
                }
            }
        }
        (Nature::Sequence(item), Value::Array(items)) => {
            items.iter().for_each(|value| walk(keys, value, item, stance, see));
        }
        (nature, Value::Object(map)) => {
            for (key, value) in map {
                let inside = match nature {
                    Nature::Retention(inside) => inside.get(key),
                    _ => shape.inside(key),
                };
                if let Some(shape) = inside {
                    keys.push(key);
                    walk(keys, value, shape, stance, see);
                    keys.pop();
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{Stance, each};
    use serde_json::json;

    #[test]
    fn texts_are_shown_with_what_they_are() {
        let inventory = json!({
            "title": { "zh-CN": "甲" },
            "sdks": { "pay": { "features": { "pay": { "fields": { "network.ip": { "on": { "android": {
                "when": { "en": "now" }, "if_refused": { "en": "wait" }, "retention": { "until": { "en": "then" } }
            } } } } } } } },
            "fields": { "network.ip": { "name": { "en": "IP" } } },
        });
        let mut seen = Vec::new();
        each(&inventory, &mut |told| seen.push((told.text.to_owned(), told.stance, told.route().to_string())));
        let said: Vec<(&str, Stance)> = seen.iter().map(|(text, stance, _)| (text.as_str(), *stance)).collect();
        let (tells, protects) = (Stance::Tells, Stance::Protects);
        assert_eq!(said, [("wait", protects), ("then", tells), ("now", tells), ("甲", tells)]);
        assert_eq!(seen[3].2, "title/zh-CN");
    }
}
