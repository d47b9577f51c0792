//! Nodes to plain JSON, without a schema: for what candor wrote itself, and what has a reader of its own.

use super::yaml::{Data, Node};
use serde_json::Value;

/// A node as JSON. What is written as a number but is no integer stays text.
pub fn plain(node: &Node) -> Value {
    match &node.data {
        Data::Null => Value::Null,
        Data::Bool(flag) => Value::Bool(*flag),
        Data::Number(raw) => raw.parse::<i64>().map_or_else(|_| Value::String(raw.clone()), Value::from),
        Data::Text(text, _) => Value::String(text.clone()),
        Data::Sequence(items) => items.iter().map(plain).collect(),
        Data::Mapping(entries, _) => {
            let entry = |(key, value): &(Node, Node)| Some((key.as_key()?.to_owned(), plain(value)));
            Value::Object(entries.iter().filter_map(entry).collect())
        }
    }
}
