//! A value to its canonical bytes: JSON as RFC 8785 writes it, so that the same facts always have the same hash.
//!
//! Keys are sorted by their UTF-16 units, there is no white space, and numbers are integers.

use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::cmp::Ordering;
use std::fmt::Write;

/// The canonical text of a value, without a final line end.
pub fn text(value: &Value) -> String {
    let mut out = Vec::new();
    write_value(value, &mut out);
    // What serde_json writes is UTF-8, and so is what stands between.
    String::from_utf8(out).unwrap_or_default()
}

/// The canonical text of anything that serialises to JSON.
pub fn of<T: Serialize>(value: &T) -> String {
    // Our types serialise to maps with text keys, which JSON always has a place for.
    text(&serde_json::to_value(value).unwrap_or(Value::Null))
}

/// The canonical text of a map whose values are canonical texts already.
pub fn map<K: AsRef<str>, V: AsRef<str>>(entries: impl IntoIterator<Item = (K, V)>) -> String {
    let mut out = Vec::new();
    write_entries(entries.into_iter().collect(), &mut out, |value, out| {
        out.extend_from_slice(value.as_ref().as_bytes())
    });
    String::from_utf8(out).unwrap_or_default()
}

/// SHA-256 in lower-case hex.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn write_value(value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::Array(items) => {
            out.push(b'[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(b',');
                }
                write_value(item, out);
            }
            out.push(b']');
        }
        Value::Object(map) => write_entries(map.iter().collect(), out, |value, out| write_value(value, out)),
        scalar => write_plain(scalar, out),
    }
}

/// A map, its keys in their order.
fn write_entries<K: AsRef<str>, V>(mut entries: Vec<(K, V)>, out: &mut Vec<u8>, write: impl Fn(&V, &mut Vec<u8>)) {
    if !entries.is_sorted_by(|(a, _), (b, _)| by_units(a.as_ref(), b.as_ref()).is_le()) {
        entries.sort_by(|(a, _), (b, _)| by_units(a.as_ref(), b.as_ref()));
    }
    out.push(b'{');
    for (index, (key, value)) in entries.iter().enumerate() {
        if index > 0 {
            out.push(b',');
        }
        write_plain(key.as_ref(), out);
        out.push(b':');
        write(value, out);
    }
    out.push(b'}');
}

/// The order of UTF-16 units; that of bytes, for what is ASCII.
fn by_units(a: &str, b: &str) -> Ordering {
    if a.is_ascii() && b.is_ascii() { a.cmp(b) } else { a.encode_utf16().cmp(b.encode_utf16()) }
}

fn write_plain<T: Serialize + ?Sized>(value: &T, out: &mut Vec<u8>) {
    // Neither a text nor a number fails to be written to memory.
    let _ = serde_json::to_writer(out, value);
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn keys_are_sorted_and_nothing_is_padded() {
        let value = json!({ "b": [1, true, null], "a": { "中": "文\n\u{1}", "A": -3 } });
        assert_eq!(text(&value), r#"{"a":{"A":-3,"中":"文\n\u0001"},"b":[1,true,null]}"#);
    }

    #[test]
    fn a_map_of_texts_is_the_text_of_the_map() {
        let value = json!({ "b": [1], "a\"": { "A": -3 }, "\u{ffee}": "x", "\u{10000}": "y" });
        let entries = value.as_object().expect("it is a map").iter();
        assert_eq!(map(entries.map(|(key, value)| (key, text(value)))), text(&value));
        assert_eq!(map::<&str, &str>([]), "{}");
    }

    #[test]
    fn hashes_are_those_of_sha256sum() {
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
