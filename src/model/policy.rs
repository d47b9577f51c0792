//! A policy: prose in Markdown, one file per language, with a little front matter.

use super::reference::Id;
use super::text::Text;
use super::topics::Audience;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What stands above a policy's prose, in each language.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Front matter of a policy")]
pub struct FrontMatter {
    /// Its title in this language.
    pub title: String,
    /// Whom it speaks to; users if left out.
    pub audience: Option<Audience>,
    /// Its place among the policies: the smaller, the earlier.
    pub order: Option<u32>,
    /// Ids that it had before.
    pub formerly: Option<BTreeSet<Id>>,
}

/// What the inventory holds of a policy; its prose stands beside the inventory.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Policy {
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Whom it speaks to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience: Option<Audience>,
    /// Its place among the policies.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-nature" = "leaf"))]
    pub order: Option<u32>,
    /// Ids that it had before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-nature" = "former-ids"))]
    pub formerly: Option<BTreeSet<Id>>,
}

/// The prose of all policies: by id, then by language, as Markdown without its front matter.
pub type Prose = BTreeMap<String, BTreeMap<String, String>>;

/// A policy file's front matter, if it has one, and its prose; with the number of lines before the prose.
pub fn split(text: &str) -> (Option<&str>, &str, usize) {
    let Some(rest) = text.strip_prefix("---\n") else {
        return (None, text, 0);
    };
    match rest.find("\n---\n") {
        Some(end) => {
            let matter = &rest[..=end];
            (Some(matter), &rest[end + 5..], matter.lines().count() + 2)
        }
        None => (None, text, 0),
    }
}
