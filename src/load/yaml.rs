//! YAML text to a tree of nodes, each with its place: YAML 1.2 core, without anchors, aliases, merge keys and tags.
//!
//! This is the only module that names the YAML library. It reads events, so that nothing recurses and nothing expands.
//! What the values mean is for `read.rs`.

use super::decode::unreadable;
use super::slips;
use crate::diagnostic::{Diagnostic, Place};
use serde_yaml::granit_parser::{ErrorKind, Event, Marker, Parser, ScalarStyle, ScanError, Span, StructureStyle};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How deep a file may nest.
const DEEPEST: usize = 64;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Where it begins.
    pub place: Place,
    /// What it is.
    pub data: Data,
}

/// What a node is, by the core schema of YAML 1.2.
#[derive(Debug, Clone, PartialEq)]
pub enum Data {
    /// Nothing.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it is written.
    Number(String),
    /// A text, and whether it is plain: neither quoted nor a block.
    Text(String, bool),
    /// A sequence.
    Sequence(Vec<Node>),
    /// A mapping, with its keys in the order of the file; in flow style or not.
    Mapping(Vec<(Node, Node)>, bool),
}

impl Node {
    /// The key and value of a mapping's entry.
    pub fn entry(&self, key: &str) -> Option<(&Node, &Node)> {
        let Data::Mapping(entries, _) = &self.data else { return None };
        entries.iter().find(|(name, _)| name.as_key() == Some(key)).map(|(name, value)| (name, value))
    }

    /// The keys of a mapping, as they are written.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        let entries = if let Data::Mapping(entries, _) = &self.data { entries.as_slice() } else { &[] };
        entries.iter().filter_map(|(name, _)| name.as_key())
    }

    /// The value of a mapping's entry.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entry(key).map(|(_, value)| value)
    }

    /// The values of a mapping by key; of a key that stands twice, the first.
    pub fn by_key(&self) -> BTreeMap<&str, &Node> {
        let Data::Mapping(entries, _) = &self.data else { return BTreeMap::new() };
        entries.iter().rev().filter_map(|(name, value)| Some((name.as_key()?, value))).collect()
    }

    /// The items of a sequence, or none.
    pub fn items(&self) -> &[Node] {
        if let Data::Sequence(items) = &self.data { items } else { &[] }
    }

    /// The node, so many lines further down.
    fn lower(mut self, lines: usize) -> Node {
        self.place.line += lines;
        self.data = match self.data {
            Data::Sequence(items) => Data::Sequence(items.into_iter().map(|item| item.lower(lines)).collect()),
            Data::Mapping(entries, flow) => {
                let lower = |(key, value): (Node, Node)| (key.lower(lines), value.lower(lines));
                Data::Mapping(entries.into_iter().map(lower).collect(), flow)
            }
            other => other,
        };
        self
    }

    /// The node as a key, as it is written.
    pub fn as_key(&self) -> Option<&str> {
        match &self.data {
            Data::Text(text, _) | Data::Number(text) => Some(text),
            Data::Bool(true) => Some("true"),
            Data::Bool(false) => Some("false"),
            _ => None,
        }
    }
}

/// A collection that is not finished.
struct Open {
    place: Place,
    flow: Option<bool>,
    nodes: Vec<Node>,
}

/// Reads one document; an empty file is an empty mapping.
pub fn parse(file: &str, text: &str) -> Result<Node, Diagnostic> {
    let whole: Arc<str> = file.into();
    let place = |span: &Span| place_of(&whole, &span.start, span.len());
    let mut open: Vec<Open> = Vec::new();
    let mut root = None;
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| syntax(file, text, &error))?;
        refuse_indirection(&event, place(&span)).map_err(|finding| slips::at_its_mark(finding, text))?;
        let done = match event {
            Event::Scalar(value, style, _, _) => Node { place: place(&span), data: scalar(&value, style) },
            Event::SequenceStart(..) => {
                open.push(Open { place: place(&span), flow: None, nodes: Vec::new() });
                deep_enough(&open, place(&span))?;
                continue;
            }
            Event::MappingStart(style, ..) => {
                let flow = Some(style == StructureStyle::Flow);
                open.push(Open { place: place(&span), flow, nodes: Vec::new() });
                deep_enough(&open, place(&span))?;
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => match open.pop() {
                Some(closed) => closed.into_node(),
                None => continue,
            },
            Event::DocumentStart(..) if root.is_some() => {
                return Err(unreadable("many-documents", place(&span)));
            }
            _ => continue,
        };
        match open.last_mut() {
            Some(parent) => parent.nodes.push(done),
            None => root = Some(done),
        }
    }
    Ok(root.filter(|node| node.data != Data::Null).unwrap_or_else(|| empty(file)))
}

/// Front matter, or a block: the same, with its lines counted from the top of the file.
pub fn parse_below(file: &str, text: &str, lines_above: usize) -> Result<Node, Diagnostic> {
    let lowered = |mut finding: Diagnostic| {
        finding.place.iter_mut().for_each(|place| place.line += lines_above);
        finding
    };
    parse(file, text).map_err(lowered).map(|node| node.lower(lines_above))
}

impl Open {
    fn into_node(self) -> Node {
        let data = match self.flow {
            None => Data::Sequence(self.nodes),
            Some(flow) => {
                let mut nodes = self.nodes.into_iter();
                let mut entries = Vec::new();
                while let (Some(key), Some(value)) = (nodes.next(), nodes.next()) {
                    entries.push((key, value));
                }
                Data::Mapping(entries, flow)
            }
        };
        Node { place: self.place, data }
    }
}

fn empty(file: &str) -> Node {
    Node { place: Place { file: file.into(), line: 1, column: 1, length: 1 }, data: Data::Mapping(Vec::new(), false) }
}

fn deep_enough(open: &[Open], place: Place) -> Result<(), Diagnostic> {
    if open.len() > DEEPEST {
        return Err(unreadable("too-deep", place).with("limit", DEEPEST));
    }
    Ok(())
}

/// What stands elsewhere can't be reviewed where it is used: what repeats is inherited instead.
fn refuse_indirection(event: &Event<'_>, place: Place) -> Result<(), Diagnostic> {
    if matches!(event, Event::Alias(_) | Event::UnresolvedAlias(_)) {
        return Err(unreadable("yaml-alias", place));
    }
    if event.anchor_id().is_some_and(|id| id > 0) {
        return Err(unreadable("yaml-anchor", place));
    }
    if let Some(tag) = event.tag() {
        return Err(unreadable("yaml-tag", place).with("tag", tag.original()));
    }
    if let Event::Scalar(value, ScalarStyle::Plain, ..) = event
        && value == "<<"
    {
        return Err(unreadable("yaml-merge-key", place));
    }
    Ok(())
}

fn scalar(value: &str, style: ScalarStyle) -> Data {
    if style != ScalarStyle::Plain {
        return Data::Text(value.to_owned(), false);
    }
    match value {
        "" | "~" | "null" | "Null" | "NULL" => Data::Null,
        "true" | "True" | "TRUE" => Data::Bool(true),
        "false" | "False" | "FALSE" => Data::Bool(false),
        number if is_number(number) => Data::Number(number.to_owned()),
        text => Data::Text(text.to_owned(), true),
    }
}

/// Whether the core schema of YAML 1.2 (section 10.3.2) takes a plain scalar for a number.
fn is_number(text: &str) -> bool {
    let all = |digits: &str, good: fn(&u8) -> bool| !digits.is_empty() && digits.bytes().all(|byte| good(&byte));
    if let Some(octal) = text.strip_prefix("0o") {
        return all(octal, |byte| (b'0'..=b'7').contains(byte));
    }
    if let Some(hex) = text.strip_prefix("0x") {
        return all(hex, u8::is_ascii_hexdigit);
    }
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    if matches!(unsigned, ".inf" | ".Inf" | ".INF" | ".nan" | ".NaN" | ".NAN") {
        return true;
    }
    let starts = unsigned.bytes().find(|byte| *byte != b'.').is_some_and(|byte| byte.is_ascii_digit());
    starts && unsigned.parse::<f64>().is_ok()
}

fn place_of(file: &Arc<str>, start: &Marker, length: usize) -> Place {
    Place { file: Arc::clone(file), line: start.line(), column: start.col() + 1, length: length.max(1) }
}

/// A syntax error, blamed on what people usually did wrong where that can be seen.
fn syntax(file: &str, text: &str, error: &ScanError) -> Diagnostic {
    let at = place_of(&file.into(), error.marker(), 1);
    if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
        return unreadable("too-deep", at).with("limit", DEEPEST);
    }
    if matches!(error.kind(), ErrorKind::UnknownAnchor) {
        return unreadable("yaml-alias", at);
    }
    slips::above(file, text, at.line).unwrap_or_else(|| unreadable("syntax", at).with("reason", error.info()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(text: &str) -> (&'static str, usize, usize) {
        let error = parse("f", text).expect_err(text);
        let place = error.place.expect("a place");
        (error.rule, place.line, place.column)
    }

    #[test]
    fn places_count_characters_behind_chinese() {
        let node = parse("f", "名称: {中文: 支付宝, required: x}\n").expect("YAML");
        let Data::Mapping(entries, false) = &node.data else { panic!("{node:?}") };
        let (key, _) = entries[0].1.entry("required").expect("key");
        assert_eq!((key.place.line, key.place.column, key.place.length), (1, 15, 8));
    }

    #[test]
    fn the_core_schema_decides_types() {
        for number in ["1", "-1", "6.10", "1e3", "0x1F", "0o17", ".5"] {
            assert!(is_number(number), "{number}");
        }
        for text in ["1.2.3", "2026-11-01", "no", "-", ".", "1_000", "infinity", "e1", "--1"] {
            assert!(!is_number(text), "{text}");
        }
    }

    #[test]
    fn indirection_is_refused_where_it_stands() {
        assert_eq!(rule("a: &x 1\nb: *x\n"), ("yaml-anchor", 1, 4));
        assert_eq!(rule("a: *x\n").0, "yaml-alias");
        assert_eq!(rule("a: !x 1\n").0, "yaml-tag");
        assert_eq!(rule("<<: {a: 1}\n"), ("yaml-merge-key", 1, 1));
        assert_eq!(rule("a: 1\n---\nb: 2\n").0, "many-documents");
    }

    #[test]
    fn usual_slips_are_named() {
        assert_eq!(rule("a:\n\tb: 1\n"), ("tab-indentation", 2, 1));
        assert_eq!(rule("name：支付宝\nprovider: x\n"), ("full-width-colon", 1, 5));
        assert_eq!(rule(&"[".repeat(100_000)).0, "too-deep");
    }

    #[test]
    fn nothing_is_an_empty_mapping() {
        assert_eq!(parse("f", "# only a comment\n").map(|node| node.data), Ok(Data::Mapping(Vec::new(), false)));
    }
}
