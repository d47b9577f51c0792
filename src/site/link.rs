//! The id of a thing to its name, leading to its page.
//!
//! Organisations have no page here, and are named in `wording`; the rules and checks of the book, in `rules`.

use super::address::Leaf;
use super::markup::Markup;
use super::path;
use super::voice::Voice;
use serde::Serialize;

/// The name of a field, and whether it is sensitive.
#[derive(Serialize)]
pub(crate) struct FieldName {
    pub(crate) name: Markup,
    pub(crate) sensitive: bool,
}

/// The name of a field, leading to its page if it has one.
pub(crate) fn field_name(voice: &Voice<'_>, id: &str, sensitive: bool) -> FieldName {
    let entry = voice.inventory.fields.get(id);
    let name = voice.name(entry.and_then(|entry| entry.name.as_ref()), id);
    let name = match entry {
        Some(_) => name.linked(&path::relative(voice.page, &Leaf::Field(id).path())),
        None => name,
    };
    FieldName { name, sensitive }
}

/// The name of an SDK, leading to its page if it has one.
pub(crate) fn sdk_link(voice: &Voice<'_>, id: &str) -> Markup {
    match voice.inventory.sdks.get(id) {
        Some(sdk) => voice.name(sdk.head.name.as_ref(), id).linked(&path::relative(voice.page, &Leaf::Sdk(id).path())),
        None => Markup::text(id),
    }
}

/// The name of an app.
pub(crate) fn app_name(voice: &Voice<'_>, id: &str) -> Markup {
    voice.name(voice.inventory.apps.get(id).and_then(|app| app.head.name.as_ref()), id)
}

/// The name of an app, leading to its page.
pub(crate) fn app_link(voice: &Voice<'_>, id: &str) -> Markup {
    app_name(voice, id).linked(&path::relative(voice.page, &Leaf::App(id).path()))
}

/// The name of a purpose, leading to its page if it has one.
pub(crate) fn purpose_link(voice: &Voice<'_>, id: &str) -> Markup {
    let name = voice.name(voice.inventory.purposes.get(id).and_then(|entry| entry.name.as_ref()), id);
    match voice.inventory.purposes.contains_key(id) {
        true => name.linked(&path::relative(voice.page, &Leaf::Purpose(id).path())),
        false => name,
    }
}

/// The name of a permission, leading to its page if it has one.
pub(crate) fn permission_link(voice: &Voice<'_>, id: &str) -> Markup {
    match voice.inventory.permissions.get(id) {
        Some(entry) => {
            let href = path::relative(voice.page, &Leaf::Permission(id).path());
            voice.name(entry.name.as_ref(), id).linked(&href)
        }
        None => Markup::text(id),
    }
}

/// A policy's title, leading to its page.
pub(crate) fn policy_link(voice: &Voice<'_>, id: &str) -> Markup {
    let title = voice.inventory.policies.get(id).and_then(|policy| policy.title.as_ref());
    voice.name(title, id).linked(&path::relative(voice.page, &Leaf::Policy(id).path()))
}
