//! A change between two inventories, and what the review said of it: as data, as it is sealed in `changes.json`.

use super::next::Decision;
use super::route::Route;
use super::text::Text;
use super::words::Level;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What happened to a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// An entry of a map, or a member of a set that both sides state, is new.
    Added,
    /// An entry of a map, or a member of a set that both sides state, is gone.
    Removed,
    /// A value is stated that was not.
    Stated,
    /// A value was stated and isn't any more.
    Unstated,
    /// By its nature, it takes more.
    Increased,
    /// By its nature, it takes less.
    Decreased,
    /// It is another, and neither more nor less.
    Changed,
    /// A text is another, but not in the prevailing language.
    Translated,
    /// An id is another, and says so by `formerly`.
    Renamed,
}

/// Every kind, with its word.
pub const CHANGE_KINDS: [(ChangeKind, &str); 9] = [
    (ChangeKind::Added, "added"),
    (ChangeKind::Removed, "removed"),
    (ChangeKind::Stated, "stated"),
    (ChangeKind::Unstated, "unstated"),
    (ChangeKind::Increased, "increased"),
    (ChangeKind::Decreased, "decreased"),
    (ChangeKind::Changed, "changed"),
    (ChangeKind::Translated, "translated"),
    (ChangeKind::Renamed, "renamed"),
];

impl ChangeKind {
    /// The kind of the same step taken backwards.
    pub fn mirrored(self) -> ChangeKind {
        match self {
            ChangeKind::Added => ChangeKind::Removed,
            ChangeKind::Removed => ChangeKind::Added,
            ChangeKind::Stated => ChangeKind::Unstated,
            ChangeKind::Unstated => ChangeKind::Stated,
            ChangeKind::Increased => ChangeKind::Decreased,
            ChangeKind::Decreased => ChangeKind::Increased,
            same => same,
        }
    }
}

/// One difference between two trees: where, what, before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Where.
    pub route: Route,
    /// What happened there.
    pub kind: ChangeKind,
    /// What was there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Arc<Value>>,
    /// What is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Arc<Value>>,
}

/// Equal changes, judged and told once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct JudgedChange {
    /// `c-` and twelve hex digits, the same for the same change.
    pub id: String,
    /// What happened.
    pub kind: ChangeKind,
    /// Every place where it happened, sorted.
    #[schemars(with = "Vec<String>")]
    pub routes: Vec<Route>,
    /// What was there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Arc<Value>>,
    /// What is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Arc<Value>>,
    /// The apps that it concerns, with what it means for each; none if no app ships what changed.
    pub apps: BTreeMap<String, Verdict>,
    /// What a person decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    /// What happened, in a sentence of every language.
    pub sentences: Text,
}

/// What a change means for one app.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Verdict {
    /// How loud it is: the highest of the rules', or the decision's.
    pub level: Level,
    /// The consent that it needs is a separate one (PIPL 23, 29, 39).
    pub separate: bool,
    /// The rules that matched, the loudest first.
    pub rules: Vec<Matched>,
}

/// A rule that matched a change, or something that an added or removed subtree brings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Matched {
    /// The rule's id.
    pub rule: String,
    /// Its level, as the site sets it.
    pub level: Level,
    /// It asks for a separate consent.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub separate: bool,
    /// The article or practice that it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cite: Option<String>,
    /// Where inside the change it matched.
    #[schemars(with = "Vec<String>")]
    pub routes: Vec<Route>,
    /// What it says, in every language.
    pub sentences: Text,
}

impl JudgedChange {
    /// The highest level over all apps; a change that belongs to none is editorial.
    pub fn level(&self) -> Level {
        self.apps.values().map(|verdict| verdict.level).max().unwrap_or(Level::Editorial)
    }

    /// Whether any app needs a separate consent for it.
    pub fn is_separate(&self) -> bool {
        self.apps.values().any(|verdict| verdict.separate)
    }
}
