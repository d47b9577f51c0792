//! An inventory to the texts that lack a language of the site: by language, the route of each.
//!
//! What is a text stands in the shape. Names of the catalog are candor's, and not looked at.

use crate::model::nature::{Nature, Shape, inventory as shape_of_inventory};
use crate::model::route::Route;
use serde_json::Value;
use std::collections::BTreeMap;

/// The parts of an inventory whose texts come from the catalog.
const OF_CATALOG: [&str; 3] = ["fields", "purposes", "permissions"];

/// The routes of texts that lack a language, by language; each language of the site is there.
pub fn untranslated(inventory: &Value) -> BTreeMap<String, Vec<Route>> {
    let languages = inventory["languages"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let mut lacking: BTreeMap<String, Vec<Route>> =
        languages.map(|language| (language.to_owned(), Vec::new())).collect();
    for (key, value) in inventory.as_object().into_iter().flatten() {
        if let Some(shape) = shape_of_inventory().inside(key).filter(|_| !OF_CATALOG.contains(&key.as_str())) {
            walk(&Route::of(vec![key.clone()]), value, shape, &mut lacking);
        }
    }
    lacking
}

fn walk(route: &Route, value: &Value, shape: &Shape, lacking: &mut BTreeMap<String, Vec<Route>>) {
    match (&shape.nature, value) {
        (Nature::Text, Value::Object(texts)) => {
            for (_, routes) in lacking.iter_mut().filter(|(language, _)| !texts.contains_key(*language)) {
                routes.push(route.clone());
            }
        }
        (Nature::Retention(keys), Value::Object(map)) => {
            for (key, value) in map {
                if let Some(shape) = keys.get(key) {
                    walk(&route.with(key), value, shape, lacking);
                }
            }
        }
        (Nature::Sequence(item), Value::Array(items)) => {
            items.iter().for_each(|value| walk(route, value, item, lacking));
        }
        (_, Value::Object(map)) => {
            for (key, value) in map {
                if let Some(shape) = shape.inside(key) {
                    walk(&route.with(key), value, shape, lacking);
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn each_text_that_lacks_a_language_is_named_once() {
        let inventory = json!({
            "languages": ["en", "zh-CN"], "title": { "en": "A", "zh-CN": "甲" },
            "sdks": { "push": { "name": { "en": "Push" }, "features": { "deliver": { "name": { "zh-CN": "推送" } } } } },
            "fields": { "device.oaid": { "name": { "en": "OAID" } } },
        });
        let routes =
            |language: &str| untranslated(&inventory)[language].iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(routes("zh-CN"), ["sdks/push/name"]);
        assert_eq!(routes("en"), ["sdks/push/features/deliver/name"]);
    }
}
