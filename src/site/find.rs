//! A list to the form that narrows it while somebody types, and its rows to what they are found by.
//!
//! The list is whole without a script; the form is shown by the script that it needs, which knows no words of its own.

use super::address::Leaf;
use super::owner::{is_sensitive, purposes};
use super::path;
use super::voice::Voice;
use crate::model::inventory::Sdk;
use crate::model::reference::PurposeId;
use crate::model::text::Text;
use crate::model::words::{Platform, word};
use serde::Serialize;
use std::collections::BTreeSet;

/// The form above a list: by words, and by what its rows are marked with.
#[derive(Default, Serialize)]
pub(crate) struct Find {
    /// The page of the list, where that is another one.
    pub(crate) action: Option<String>,
    /// What the rows that are shown are saved as.
    pub(crate) file: Option<&'static str>,
    /// Some rows are sensitive.
    pub(crate) sensitive: bool,
    pub(crate) purposes: Vec<Choice>,
    pub(crate) platforms: Vec<Choice>,
}

/// One of several things to choose from.
#[derive(Serialize)]
pub(crate) struct Choice {
    value: String,
    name: String,
}

/// What a row is found by, beside what it says.
#[derive(Default, Serialize)]
pub(crate) struct Found {
    /// Names in other languages, and ids.
    pub(crate) words: String,
    pub(crate) sensitive: bool,
    pub(crate) purposes: String,
    pub(crate) platforms: String,
}

/// The form that leads to the page of all names.
pub(crate) fn elsewhere(voice: &Voice<'_>) -> Find {
    Find { action: Some(path::relative(voice.page, &Leaf::Find.path())), ..Find::default() }
}

/// All that a thing is called, in any language.
pub(crate) fn words<'t>(id: &str, names: impl IntoIterator<Item = &'t Text>) -> String {
    let mut words = vec![id];
    words.extend(names.into_iter().flat_map(|name| name.0.values().map(String::as_str)));
    words.join(" ")
}

/// What an SDK is found by.
pub(crate) fn of_sdk(voice: &Voice<'_>, id: &str, sdk: &Sdk) -> Found {
    let providers = sdk.head.provider.iter().flatten().filter_map(|id| voice.inventory.organisations.get(id));
    let names = sdk.head.name.iter().chain(providers.filter_map(|organisation| organisation.name.as_ref()));
    let platforms = sdk.head.platforms.iter().flat_map(|platforms| platforms.keys());
    Found {
        words: words(id, names),
        sensitive: is_sensitive(sdk),
        purposes: purposes(sdk).iter().map(|id| id.0.as_str()).collect::<Vec<_>>().join(" "),
        platforms: platforms.map(word).collect::<Vec<_>>().join(" "),
    }
}

/// The purposes and platforms that rows are marked with, as choices.
pub(crate) fn choices(voice: &Voice<'_>) -> (Vec<Choice>, Vec<Choice>) {
    let sdks = voice.inventory.sdks.values();
    let purposes: BTreeSet<&PurposeId> = sdks.clone().flat_map(|sdk| purposes(sdk)).collect();
    let purposes = voice.order.sorted(purposes, |id| voice.purpose(id)).into_iter();
    let platforms: BTreeSet<&Platform> =
        sdks.flat_map(|sdk| sdk.head.platforms.iter().flat_map(|platforms| platforms.keys())).collect();
    let purpose = |id: &PurposeId| Choice { value: id.0.clone(), name: voice.purpose(id) };
    let platform =
        |platform: &Platform| Choice { value: word(platform), name: voice.gloss("platform", platform).plain() };
    (purposes.map(purpose).collect(), platforms.into_iter().map(platform).collect())
}
