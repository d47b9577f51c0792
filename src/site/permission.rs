//! Permissions to their pages: the index of all, and for each what it opens, who uses it and why, and how to switch it off.

use super::address::{Leaf, Tree};
use super::fields::{Index, Section};
use super::find::{self, Find, Found};
use super::history::{self, History};
use super::link::{FieldName, permission_link, sdk_link};
use super::listing::{Entry, Listing};
use super::markup::Markup;
use super::voice::{Arg, Voice};
use super::{Body, Site, TemplateError, path};
use crate::model::catalog::{CatalogField, CatalogPermission};
use crate::model::inventory::Sdk;
use crate::model::reference::{FieldId, PermissionId, SdkId};
use crate::model::sdk::PermissionUse;
use crate::model::text::Text;
use serde::Serialize;
use std::collections::BTreeSet;
use std::sync::Arc;

#[derive(Serialize)]
struct PermissionView {
    /// The link to all permissions.
    index: String,
    id: String,
    heading: Markup,
    platform: Option<Markup>,
    what: Option<Markup>,
    turn_off: Markup,
    opens: Vec<FieldName>,
    /// Who uses it, what for, and what happens without it.
    listing: Listing,
    history: Option<History>,
}

/// An SDK that uses a permission, and what it states of it.
type User<'p> = (&'p str, &'p Sdk, &'p PermissionUse);

/// The index of a tree.
pub(crate) fn index<'p>(site: &Site<'p>, language: &'p str, tree: Tree) -> Result<Body, TemplateError> {
    let edition = site.edition(tree);
    let page = Leaf::Permissions.path();
    let voice = site.voice(language, edition, &page);
    let all = edition.inventory.permissions.iter();
    let all = voice.order.sorted(all, |(id, entry)| voice.plain_name(entry.name.as_ref(), id));
    let row = |(id, entry): &(&PermissionId, &CatalogPermission)| {
        let users = users(&voice, id).len();
        let mut name = vec![permission_link(&voice, id)];
        name.extend(entry.platform.as_ref().map(|platform| voice.gloss("platform", platform).classed("span", "plain")));
        let what = entry.what.as_ref().map(|text| voice.text(text)).into_iter().collect();
        let who = vec![voice.say_with("who-sdks", &[("count", Arg::Count(users))])];
        let found = Found { words: find::words(id, &entry.name), ..Found::default() };
        (path::permission_name(id), found, vec![name, what, who, vec![voice.stated(entry.turn_off.as_ref())]])
    };
    let rows: Vec<_> = all.iter().map(row).collect();
    let title = voice.say("permissions-title");
    let columns = ["permission", "column-what", "permission-who", "permission-off"];
    let listing = Listing::index(site, &voice, title.clone(), &columns, rows)?;
    let lead = voice.say_with("permissions-lead", &[("count", Arg::Count(all.len()))]);
    let find = Find { file: Some("permissions.csv"), ..Find::default() };
    let sections = vec![Section { name: None, count: all.len(), listing }];
    let view = Index { heading: title, lead: Some(lead), find, sections };
    let body = Body::new(voice.plain("permissions-title", &[]), site.theme(language).body("index.html", &view)?);
    Ok(Body { narrowed: true, ..body })
}

/// The page of the permission `id`.
pub(crate) fn body<'p>(site: &Site<'p>, language: &'p str, tree: Tree, id: &'p str) -> Result<Body, TemplateError> {
    let (edition, banner) =
        history::standing(site, language, tree, |edition| edition.inventory.permissions.contains_key(id));
    let page = Leaf::Permission(id).path();
    let voice = site.voice(language, edition, &page);
    let Some(entry) = edition.inventory.permissions.get(id) else {
        return Err(TemplateError(format!("no edition has the permission {id}")));
    };
    let rows = users(&voice, id).into_iter().map(|user| row(&voice, entry, user)).collect();
    let columns = ["column-sdk", "permission-why", "permission-needed", "permission-refused"];
    let view = PermissionView {
        index: path::relative(&page, &Leaf::Permissions.path()),
        id: id.to_owned(),
        heading: voice.name(entry.name.as_ref(), id),
        platform: entry.platform.as_ref().map(|platform| voice.gloss("platform", platform)),
        what: entry.what.as_ref().map(|text| voice.text(text)),
        turn_off: voice.stated(entry.turn_off.as_ref()),
        opens: opens(site, &voice, entry),
        listing: Listing::index(site, &voice, voice.say("permission-users"), &columns, rows)?,
        history: history::of_permission(site, &voice, id).filter(|_| tree == Tree::Living),
    };
    let title = voice.plain_name(entry.name.as_ref(), id);
    let mut body = Body::new(title, site.theme(language).body("permission.html", &view)?);
    body.banners.extend(banner);
    Ok(body)
}

/// The fields that it opens and that have a page: those that are collected, and those that people fear are.
fn opens(site: &Site<'_>, voice: &Voice<'_>, entry: &CatalogPermission) -> Vec<FieldName> {
    let feared = |id: &FieldId| site.publication.feared.iter().find(|(known, _)| known == id).map(|(_, field)| field);
    let known = |id| Some((id, voice.inventory.fields.get(id).or_else(|| feared(id))?));
    let fields = entry.opens.iter().flatten().filter_map(known);
    let fields = voice.order.sorted(fields, |(id, field)| voice.plain_name(field.name.as_ref(), id));
    let name = |(id, field): (&FieldId, &CatalogField)| FieldName {
        name: voice.name(field.name.as_ref(), id).linked(&path::relative(voice.page, &Leaf::Field(id).path())),
        sensitive: field.sensitive == Some(true),
    };
    fields.into_iter().map(name).collect()
}

/// The SDKs that use it, by name.
fn users<'p>(voice: &Voice<'p>, id: &str) -> Vec<User<'p>> {
    let uses = |(sdk, entry): (&'p SdkId, &'p Arc<Sdk>)| -> Option<User<'p>> {
        Some((&**sdk, &**entry, entry.head.permissions.as_ref()?.get(id)?))
    };
    voice.order.sorted(voice.inventory.sdks.iter().filter_map(uses), |(id, ..)| voice.sdk(id))
}

fn row(voice: &Voice<'_>, entry: &CatalogPermission, (id, sdk, stated): User<'_>) -> Entry {
    let required = match stated.required {
        Some(true) => "permission-required",
        Some(false) => "permission-optional",
        None => "not-stated",
    };
    let cells = vec![
        vec![sdk_link(voice, id)],
        vec![voice.stated(stated.why.as_ref())],
        vec![voice.say(required)],
        refused(voice, entry, sdk),
    ];
    (format!("user-{id}"), Found::default(), cells)
}

/// What follows, as the SDK states it of the fields that the permission opens, on the system that it is of.
fn refused(voice: &Voice<'_>, entry: &CatalogPermission, sdk: &Sdk) -> Vec<Markup> {
    let opened = |id: &str| entry.opens.as_ref().is_some_and(|fields| fields.contains(id));
    let fields = sdk.features.values().flat_map(|feature| feature.fields.iter()).filter(|(id, _)| opened(id));
    let records = fields.flat_map(|(_, collects)| collects.on.iter());
    let here = records.filter(|(platform, _)| entry.platform.as_ref().is_none_or(|own| own == *platform));
    let texts: BTreeSet<&Text> = here.filter_map(|(_, record)| record.particulars.if_refused.as_ref()).collect();
    texts.into_iter().map(|text| voice.text(text)).collect()
}
