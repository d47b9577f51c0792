//! The nature of each key of the inventory: how its two values are compared.
//!
//! Natures are read off the JSON Schema of the inventory's own types, so that a key is declared in one place:
//! a boolean is a flag, an integer a number, an ordered word list a scale, and what differs says so by `x-nature`.
//! Nothing here knows a field by name.

use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// How a place in the inventory is compared, and what is inside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    /// The nature of the value.
    pub nature: Nature,
    /// What it states protects the person: its removal takes more.
    pub protects: bool,
    /// It is always there, if only empty: its absence is no statement.
    pub always: bool,
    /// What its text, members or keys refer to: `sdk`, `organisation`, …
    pub refers_to: Option<String>,
}

/// How two values of one key are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Nature {
    /// True takes more.
    Flag,
    /// A larger number takes more.
    Number,
    /// A number per unit of time.
    Rate,
    /// A time of keeping, with its own direction and the keys that it is made of.
    Retention(BTreeMap<String, Shape>),
    /// Ordered words: a later one takes more.
    Scale(Vec<String>),
    /// One more member takes more.
    Set,
    /// An order that is itself a statement; with the shape of each item.
    Sequence(Box<Shape>),
    /// A text over all languages.
    Text,
    /// Ids that it had before: what they say is told as a renaming, and not compared.
    FormerIds,
    /// Copied from elsewhere in the inventory, where it is compared.
    Copied,
    /// Anything else: it is the same, or it isn't.
    Leaf,
    /// Named keys.
    Record(BTreeMap<String, Shape>),
    /// A map keyed by ids.
    Entries(Box<Shape>),
}

/// The shape of a whole inventory.
pub fn inventory() -> &'static Shape {
    static SHAPE: LazyLock<Shape> = LazyLock::new(|| {
        let schema = super::schema::of_inventory();
        shape(&schema, &schema, true)
    });
    &SHAPE
}

impl Shape {
    /// The shape of what stands at `key` inside, if anything can.
    pub fn inside(&self, key: &str) -> Option<&Shape> {
        match &self.nature {
            Nature::Record(keys) => keys.get(key),
            Nature::Entries(entry) => Some(entry),
            _ => None,
        }
    }
}

fn shape(schema: &Value, root: &Value, always: bool) -> Shape {
    let target = resolve(schema, root);
    let says = |key: &str| schema.get(key).or_else(|| target.get(key));
    Shape {
        nature: nature(says("x-nature").and_then(Value::as_str), target, root),
        protects: says("x-protects").is_some(),
        always,
        refers_to: refers_to(target),
    }
}

/// The format of a text, of the members of a list, or of the keys of a map, where it names something.
fn refers_to(schema: &Value) -> Option<String> {
    let format = |at: &Value| at.get("format").and_then(Value::as_str).map(str::to_owned);
    let inside = |key| schema.get(key).and_then(format);
    format(schema).or_else(|| inside("items")).or_else(|| inside("propertyNames"))
}

fn resolve<'a>(schema: &'a Value, root: &'a Value) -> &'a Value {
    let Some(name) = schema.get("$ref").and_then(Value::as_str) else {
        return schema;
    };
    root.pointer(name.trim_start_matches('#')).unwrap_or(schema)
}

fn nature(named: Option<&str>, target: &Value, root: &Value) -> Nature {
    match named {
        Some("text") => return Nature::Text,
        Some("rate") => return Nature::Rate,
        Some("retention") => return Nature::Retention(record(target, root)),
        Some("leaf") => return Nature::Leaf,
        Some("former-ids") => return Nature::FormerIds,
        Some("copied") => return Nature::Copied,
        Some("scale") => return Nature::Scale(words(target)),
        _ => {}
    }
    if target.get("properties").is_some() {
        return Nature::Record(record(target, root));
    }
    match target.get("type").and_then(Value::as_str) {
        Some("boolean") => Nature::Flag,
        Some("integer" | "number") => Nature::Number,
        Some("array") if target.get("uniqueItems").is_some() => Nature::Set,
        Some("array") => Nature::Sequence(Box::new(shape(target.get("items").unwrap_or(&Value::Null), root, true))),
        Some("object") => match target.get("additionalProperties") {
            Some(entry) => Nature::Entries(Box::new(shape(entry, root, true))),
            None => Nature::Leaf,
        },
        _ => Nature::Leaf,
    }
}

/// The named keys of an object.
fn record(target: &Value, root: &Value) -> BTreeMap<String, Shape> {
    let always = |key: &str| {
        let required = target.get("required").and_then(Value::as_array);
        required.is_some_and(|keys| keys.iter().any(|name| name == key))
    };
    let properties = target.get("properties").and_then(Value::as_object).into_iter().flatten();
    properties.map(|(key, value)| (key.clone(), shape(value, root, always(key)))).collect()
}

/// The words of an enumeration, in the order in which they are written.
pub fn words(schema: &Value) -> Vec<String> {
    let plain = schema.get("enum").and_then(Value::as_array);
    let documented = schema.get("oneOf").and_then(Value::as_array);
    let text = |value: &Value| value.as_str().map(str::to_owned);
    match (plain, documented) {
        (Some(words), _) => words.iter().filter_map(text).collect(),
        (None, Some(choices)) => choices.iter().filter_map(|choice| choice.get("const").and_then(text)).collect(),
        (None, None) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(route: &str) -> Shape {
        route.split('/').fold(inventory().clone(), |shape, key| {
            shape.inside(key).unwrap_or_else(|| panic!("{key} of {route}")).clone()
        })
    }

    #[test]
    fn natures_come_from_the_types() {
        let record = "sdks/x/features/f/fields/a/on/android";
        assert_eq!(at(&format!("{record}/required")).nature, Nature::Flag);
        assert_eq!(at(&format!("{record}/stored_in")).nature, Nature::Set);
        assert!(
            matches!(at(&format!("{record}/retention")).nature, Nature::Retention(keys) if keys["until"].nature == Nature::Text)
        );
        assert_eq!(at(&format!("{record}/frequency")).nature, Nature::Rate);
        assert_eq!(at(&format!("{record}/when")).nature, Nature::Text);
        assert_eq!(at(&format!("{record}/purposes/p/basis")).nature, Nature::Leaf);
        assert!(at(&format!("{record}/transfer")).protects);
        assert!(!at(&format!("{record}/purposes")).always);
        assert!(at("sdks").always && at("apps/a/ships").always && at("sdks/x/features").always);
        assert!(matches!(at("languages").nature, Nature::Sequence(item) if item.nature == Nature::Leaf));
        assert!(
            matches!(at("organisations/o/committees").nature, Nature::Sequence(item) if item.nature == Nature::Text)
        );
        assert_eq!(at("sdks/x/provider").nature, Nature::Set);
        let Nature::Scale(roles) = at("sdks/x/role").nature else { panic!("role is a scale") };
        assert_eq!(roles, ["own", "processor", "joint", "independent"]);
    }
}
