//! A fenced `candor` block in a policy: which list stands there, cut down to what, in which columns.

use super::reference::{AppId, OneOrMany, PurposeId};
use super::words::{Category, Platform, words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a fenced `candor` block asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[schemars(title = "A list in a policy")]
pub struct Block {
    /// Which list.
    pub list: List,
    /// Only the rows for which all of this holds.
    #[serde(default)]
    pub filter: Filter,
    /// The columns in their order; the list's usual ones if left out.
    #[serde(default)]
    pub columns: Vec<Column>,
}

/// What a row must be to stand in a list; of several words of one key, one is enough.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Filter {
    /// Categories of SDKs.
    #[schemars(with = "Option<OneOrMany<Category>>")]
    pub category: Option<BTreeSet<Category>>,
    /// Purposes of the catalog.
    #[schemars(with = "Option<OneOrMany<PurposeId>>")]
    pub purpose: Option<BTreeSet<PurposeId>>,
    /// Platforms.
    #[schemars(with = "Option<OneOrMany<Platform>>")]
    pub platform: Option<BTreeSet<Platform>>,
    /// Sensitive information alone, or none of it.
    pub sensitive: Option<bool>,
    /// What these apps collect and ship.
    #[schemars(with = "Option<OneOrMany<AppId>>")]
    pub app: Option<BTreeSet<AppId>>,
}

words!(
    /// A list of what is collected, and by whom.
    #[derive(Default)]
    List {
        /// What the apps collect, and the SDKs in them
        Collected,
        /// What is shared with others, and with whom
        #[default]
        Shared,
        /// What the publisher's own apps collect, without the SDKs in them
        Own,
        /// The SDKs and other recipients, a row each
        Sdks,
    }
);

words!(
    /// A column of a list.
    Column {
        /// The SDK, or the app itself
        Sdk,
        /// The company that provides it
        Provider,
        /// The SDK with its company and how to reach it
        Recipient,
        /// The kinds of information
        Fields,
        /// What for, with the legal basis
        Purposes,
        /// On which legal basis alone
        Basis,
        /// In which situation
        When,
        /// How it comes to the recipient
        Method,
        /// The recipient's privacy policy
        Policy,
        /// How long it is kept, and where
        Retention,
        /// On which platforms
        Platforms,
        /// Whether one may refuse
        Required,
    }
);
