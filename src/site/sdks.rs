//! An edition to the list of its SDKs: each with its company, what it collects and why; those that take sensitive information first.

use super::address::{Leaf, Tree};
use super::find::{self, Find, Found};
use super::link::{FieldName, field_name, purpose_link, sdk_link};
use super::markup::Markup;
use super::owner::{Owner, fields, is_sensitive, purposes};
use super::voice::{Arg, Voice};
use super::{Body, Site, TemplateError, wording};
use crate::model::inventory::Sdk;
use crate::model::words::{Kind, Role, word};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct Sdks {
    lead: Markup,
    find: Find,
    /// The rows, as they are printed.
    rows: Markup,
}

#[derive(Serialize)]
struct SdkRow {
    name: Markup,
    kind: Option<Markup>,
    providers: Vec<Markup>,
    fields: Vec<FieldName>,
    purposes: Markup,
    platforms: Markup,
    found: Found,
}

/// The list of SDKs of a tree.
pub(crate) fn body<'p>(site: &Site<'p>, language: &'p str, tree: Tree) -> Result<Body, TemplateError> {
    let edition = site.edition(tree);
    let page = Leaf::Sdks.path();
    let voice = site.voice(language, edition, &page);
    let index = site.index(edition);
    let sdk = |(owner, number)| if let Owner::Sdk(id, sdk) = owner { Some((id, sdk, number?)) } else { None };
    let sdks = site.owners(language, index).each().filter_map(sdk);
    let (mut ordered, plain): (Vec<_>, Vec<_>) = sdks.partition(|(_, sdk, _)| is_sensitive(sdk));
    let sensitive = ordered.len();
    ordered.extend(plain);
    let kinds = voice.list(&by_kind(&voice));
    let args = [("all", Arg::Count(ordered.len())), ("kinds", Arg::Is(kinds)), ("sensitive", Arg::Count(sensitive))];
    let lead = voice.say_with("sdks-lead", &args);
    let (purposes, platforms) = find::choices(&voice);
    let find = Find { file: Some("sdks.csv"), sensitive: sensitive > 0, purposes, platforms, ..Find::default() };
    let shelf = site.made.rows.at(language, &page);
    let row = |(id, sdk, number): (&str, &Sdk, usize)| {
        let made = || site.theme(language).body("sdks-row.html", &row(&voice, id, sdk)).map(Markup::written);
        shelf.get(site.same.state(index, number), made)
    };
    let rows = ordered.into_iter().map(row).collect::<Result<Vec<_>, TemplateError>>()?;
    let view = Sdks { lead, find, rows: Markup::all(rows.iter().map(|row| &**row)) };
    let body = Body::new(voice.plain("sdks-title", &[]), site.theme(language).body("sdks.html", &view)?);
    Ok(Body { narrowed: true, ..body })
}

/// How many there are of each kind: a company's own SDKs are not somebody else's, and not every recipient is an SDK.
fn by_kind(voice: &Voice<'_>) -> Vec<Markup> {
    let mut counts: BTreeMap<(Kind, bool), usize> = BTreeMap::new();
    let publisher = &voice.inventory.publisher;
    for sdk in voice.inventory.sdks.values() {
        let kind = sdk.head.kind.unwrap_or(Kind::Sdk);
        let ours = || sdk.head.provider.iter().flatten().any(|id| id == publisher);
        let own = kind == Kind::Sdk && (sdk.head.role == Some(Role::Own) || ours());
        *counts.entry((kind, own)).or_default() += 1;
    }
    let part = |((kind, own), count): (&(Kind, bool), &usize)| {
        let id = if *own { "of-kind-own".to_owned() } else { format!("of-kind-{}", word(kind)) };
        voice.say_with(&id, &[("count", Arg::Count(*count))])
    };
    counts.iter().map(part).collect()
}

fn row(voice: &Voice<'_>, id: &str, sdk: &Sdk) -> SdkRow {
    let mut names = voice.order.sorted(fields(sdk), |(id, _)| voice.field(id));
    names.sort_by_key(|(_, sensitive)| !sensitive);
    let purposes = voice.order.sorted(purposes(sdk), |id| voice.purpose(id));
    let purposes: Vec<Markup> = purposes.into_iter().map(|id| purpose_link(voice, id)).collect();
    SdkRow {
        name: sdk_link(voice, id),
        kind: sdk.head.category.as_ref().map(|category| voice.gloss("category", category)),
        providers: sdk.head.provider.iter().flatten().map(|id| wording::organisation(voice, id)).collect(),
        fields: names.into_iter().map(|(id, sensitive)| field_name(voice, id, sensitive)).collect(),
        purposes: voice.list(&purposes),
        platforms: wording::platforms(voice, sdk.head.platforms.iter().flat_map(|platforms| platforms.keys())),
        found: find::of_sdk(voice, id, sdk),
    }
}
