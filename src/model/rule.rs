//! A rule of change as plain data: what it matches, how loud that is, and why. Built-in and house rules are the same.

use super::change::ChangeKind;
use super::text::Text;
use super::words::Level;
use serde_json::Value;

/// Rises whenever a built-in rule changes what it reports.
pub const BOOK: u32 = 2;

/// A rule: one page of the rule book.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// Its name: a fact in the past.
    pub id: String,
    /// What it matches: any of these.
    pub on: Vec<Pattern>,
    /// Under which conditions: all of these.
    pub conditions: Vec<Condition>,
    /// How loud the change is.
    pub level: Level,
    /// It asks for a separate consent.
    pub separate: bool,
    /// The article or practice that it rests on.
    pub cite: Option<String>,
    /// What it says, with `{names}` for what the route binds.
    pub message: Text,
    /// What a person is asked where the law leaves it to them.
    pub question: Text,
    /// The heading of its page.
    pub title: String,
    /// Its page, as Markdown without the examples.
    pub prose: String,
    /// The language of its title and its page.
    pub language: String,
    /// Its test.
    pub example: Option<Example>,
}

/// Two small trees, and what all rules together report of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Example {
    /// A cut-out of the inventory before.
    pub before: Value,
    /// The same cut-out after.
    pub after: Value,
    /// Level and rule, a line each, sorted.
    pub reports: Vec<String>,
    /// Both trees as they are written, in YAML.
    pub written: (String, String),
}

/// A pattern of routes and the kind of change there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// Key by key; `None` matches any one key.
    pub keys: Vec<Option<String>>,
    /// The kind.
    pub kind: ChangeKind,
}

/// One condition: a path, a test, a value.
#[derive(Debug, Clone, PartialEq)]
pub struct Condition {
    /// The name at which the path begins.
    pub root: Root,
    /// Key by key from there; `None` is `*`, which makes it a set.
    pub keys: Vec<Option<String>>,
    /// How it is tested.
    pub test: Test,
    /// Against what.
    pub value: Value,
}

/// What a condition's path can begin at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Root {
    /// The app or SDK that the route is in.
    Owner,
    /// The SDK that the route is in.
    Sdk,
    /// The app that is judged.
    App,
    /// The organisation that the route is in.
    Organisation,
    /// The policy that the route is in.
    Policy,
    /// What an app ships of one SDK.
    Ship,
    /// The feature that the route is in.
    Feature,
    /// The record of the field on the platform.
    Field,
    /// The permission of an SDK that the route is in, or all of them.
    Permission,
    /// The platform's name.
    Platform,
    /// The purpose that the route is in.
    Purpose,
    /// What was there.
    Before,
    /// What is there.
    After,
    /// The member of a set that came or went.
    Item,
}

/// Every root, with its word.
pub const ROOTS: [(Root, &str); 14] = [
    (Root::Owner, "owner"),
    (Root::Sdk, "sdk"),
    (Root::App, "app"),
    (Root::Organisation, "organisation"),
    (Root::Policy, "policy"),
    (Root::Ship, "ship"),
    (Root::Feature, "feature"),
    (Root::Field, "field"),
    (Root::Permission, "permission"),
    (Root::Platform, "platform"),
    (Root::Purpose, "purpose"),
    (Root::Before, "before"),
    (Root::After, "after"),
    (Root::Item, "item"),
];

/// How a condition tests. An absent value satisfies neither `is` nor `is not`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Test {
    /// It is this value.
    Is,
    /// It is another value.
    IsNot,
    /// Its members include this value.
    Has,
}
