//! A value without what says nothing of its facts: typesetting, other languages, or its texts altogether.
//!
//! What is a text stands in the shape; nothing is guessed from how a value looks.

use crate::model::nature::{Nature, Shape};
use crate::model::text::normalised;
use serde_json::{Map, Value};

/// A value with its texts normalised, and in one language alone if one is given.
pub fn plain(value: &Value, shape: &Shape, language: Option<&str>) -> Value {
    match (&shape.nature, value) {
        (Nature::Text, value) => text(value, language),
        (_, value) => inside(value, shape, &|value, shape| Some(plain(value, shape, language))),
    }
}

/// A text over all languages, normalised; of one language alone if one is given.
pub fn text(text: &Value, language: Option<&str>) -> Value {
    let Some(map) = text.as_object() else { return text.clone() };
    let kept = map.iter().filter(|(tag, _)| language.is_none_or(|language| language == tag.as_str()));
    let plain = |words: &Value| words.as_str().map_or_else(|| words.clone(), |words| Value::String(normalised(words)));
    Value::Object(kept.map(|(tag, words)| (tag.clone(), plain(words))).collect())
}

/// A value without the texts inside it.
pub fn without_texts(value: &Value, shape: &Shape) -> Value {
    let fact = |value: &Value, shape: &Shape| (shape.nature != Nature::Text).then(|| without_texts(value, shape));
    inside(value, shape, &fact)
}

/// A value with what stands directly inside it put through a function, or left out.
fn inside(value: &Value, shape: &Shape, each: &dyn Fn(&Value, &Shape) -> Option<Value>) -> Value {
    match (&shape.nature, value) {
        (Nature::Record(keys) | Nature::Retention(keys), Value::Object(map)) => {
            entries(map, |key, value| keys.get(key).map_or_else(|| Some(value.clone()), |shape| each(value, shape)))
        }
        (Nature::Entries(entry), Value::Object(map)) => entries(map, |_, value| each(value, entry)),
        (Nature::Sequence(item), Value::Array(items)) => items.iter().filter_map(|value| each(value, item)).collect(),
        _ => value.clone(),
    }
}

fn entries(map: &Map<String, Value>, each: impl Fn(&str, &Value) -> Option<Value>) -> Value {
    Value::Object(map.iter().filter_map(|(key, value)| Some((key.clone(), each(key, value)?))).collect())
}
