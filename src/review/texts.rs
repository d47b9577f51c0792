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
        Route::of(self.keys.iter().chain([&self.language]).map(|key| (*key).to_owned()).collect())
    }
}

/// Shows each text of what stands under `keys` of an inventory, in the order of its keys.
pub fn each<'a>(mut keys: Vec<&'a str>, value: &'a Value, see: &mut dyn FnMut(&Told<'_, 'a>)) {
    if keys.first().is_some_and(|key| NOT_LOOKED_AT.contains(key)) {
        return;
    }
    if let Some(shape) = keys.iter().try_fold(shape_of_inventory(), |shape, key| shape.inside(key)) {
        walk(&mut keys, value, shape, Stance::Tells, see);
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
        for (key, value) in inventory.as_object().expect("an object") {
            let mut see = |text: &str, stance, route: crate::model::route::Route| {
                seen.push((text.to_owned(), stance, route.to_string()))
            };
            each(vec![key], value, &mut |told| see(told.text, told.stance, told.route()));
        }
        let said: Vec<(&str, Stance)> = seen.iter().map(|(text, stance, _)| (text.as_str(), *stance)).collect();
        let (tells, protects) = (Stance::Tells, Stance::Protects);
        assert_eq!(said, [("wait", protects), ("then", tells), ("now", tells), ("甲", tells)]);
        assert_eq!(seen[3].2, "title/zh-CN");
    }
}
