//! An inventory to its texts for people, each with its route, its language and whether it protects.
//!
//! What is a text stands in the shape. Names of the catalog are candor's, and not looked at.

use super::wording::Stance;
use crate::model::nature::{Nature, Shape, inventory as shape_of_inventory};
use crate::model::route::Route;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// The parts of an inventory whose texts are candor's, or stand elsewhere.
const NOT_LOOKED_AT: [&str; 3] = ["fields", "purposes", "permissions"];

/// A text of an inventory in one language.
pub struct Told<'t> {
    /// The keys that lead to it, without its language.
    pub keys: &'t [String],
    /// Its language.
    pub language: &'t str,
    /// What it says.
    pub text: &'t str,
    /// Whether it tells, or protects.
    pub stance: Stance,
}

impl Told<'_> {
    /// Its address, its language included.
    pub fn route(&self) -> Route {
        Route(self.keys.iter().cloned().chain([self.language.to_owned()]).collect())
    }
}

/// Shows each text of what stands under `keys` of an inventory, in the order of its keys, by the JSON of that.
pub fn each(mut keys: Vec<String>, json: &str, see: &mut dyn FnMut(&Told<'_>)) {
    if keys.first().is_some_and(|key| NOT_LOOKED_AT.contains(&key.as_str())) {
        return;
    }
    if let Some(shape) = keys.iter().try_fold(shape_of_inventory(), |shape, key| shape.inside(key)) {
        let walk = Walk { keys: &mut keys, shape, around: Stance::Tells, see };
        // Whatever isn't JSON has no texts.
        let _ = walk.deserialize(&mut serde_json::Deserializer::from_str(json));
    }
}

/// A walk through what has this shape, made as it is read: most of it is looked at once, and never built.
struct Walk<'w, 's> {
    keys: &'w mut Vec<String>,
    shape: &'w Shape,
    around: Stance,
    see: &'w mut (dyn FnMut(&Told<'_>) + 's),
}

fn inside<'s>(shape: &'s Shape, key: &str) -> Option<&'s Shape> {
    match &shape.nature {
        Nature::Retention(keys) => keys.get(key),
        _ => shape.inside(key),
    }
}

impl Walk<'_, '_> {
    fn stance(&self) -> Stance {
        if self.shape.protects { Stance::Protects } else { self.around }
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<(), D::Error> {
        match self.shape.nature {
            Nature::Sequence(_) => value.deserialize_seq(self),
            Nature::Text | Nature::Retention(_) | Nature::Record(_) | Nature::Entries(_) => value.deserialize_map(self),
            _ => value.deserialize_ignored_any(IgnoredAny).map(drop),
        }
    }
}

impl<'de> Visitor<'de> for Walk<'_, '_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("what an inventory holds")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let (shape, stance) = (self.shape, self.stance());
        if matches!(self.shape.nature, Nature::Text) {
            while let Some((language, text)) = map.next_entry::<String, String>()? {
                (self.see)(&Told { keys: self.keys, language: &language, text: &text, stance });
            }
            return Ok(());
        }
        while let Some(key) = map.next_key::<String>()? {
            let Some(shape) = inside(shape, &key) else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            self.keys.push(key);
            map.next_value_seed(Walk { keys: &mut *self.keys, shape, around: stance, see: &mut *self.see })?;
            self.keys.pop();
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let (nature, around) = (&self.shape.nature, self.stance());
        let mut next =
            |shape| items.next_element_seed(Walk { keys: &mut *self.keys, shape, around, see: &mut *self.see });
        while let Nature::Sequence(shape) = nature
            && next(shape)?.is_some()
        {}
        Ok(())
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
            each(vec![key.clone()], &value.to_string(), &mut |told| see(told.text, told.stance, told.route()));
        }
        let said: Vec<(&str, Stance)> = seen.iter().map(|(text, stance, _)| (text.as_str(), *stance)).collect();
        let (tells, protects) = (Stance::Tells, Stance::Protects);
        assert_eq!(said, [("wait", protects), ("then", tells), ("now", tells), ("甲", tells)]);
        assert_eq!(seen[3].2, "title/zh-CN");
    }
}
