//! An edition to the page of all its names: fields, SDKs, purposes, permissions and policies, each leading to its page.
//!
//! What people fear is collected and nothing takes is named too; organisations are not, but their SDKs are found by them.

use super::address::{Leaf, Tree};
use super::find::{self, Find, Found};
use super::link::{field_name, permission_link, policy_link, purpose_link, sdk_link};
use super::markup::Markup;
use super::owner::Owner;
use super::voice::Voice;
use super::{Body, Edition, Site, TemplateError, path, policy, wording};
use crate::model::inventory::Sdk;
use crate::model::reference::PurposeId;
use crate::model::topics::Audience;
use serde::Serialize;
use std::sync::Arc;

/// The names of one kind of thing.
#[derive(Serialize)]
struct Kind {
    name: Markup,
    count: usize,
    /// The entries, as they are printed.
    entries: Markup,
}

#[derive(Serialize)]
struct Name {
    name: Markup,
    hint: Option<Markup>,
    found: Found,
}

#[derive(Serialize)]
struct Names {
    find: Find,
    kinds: Vec<Kind>,
}

/// The page of all names of a tree.
pub(crate) fn body<'p>(site: &Site<'p>, language: &'p str, tree: Tree) -> Result<Body, TemplateError> {
    let edition = site.edition(tree);
    let page = Leaf::Find.path();
    let voice = site.voice(language, edition, &page);
    let kinds = [
        ("fields-title", printed(site, &voice, fields(site, &voice))?),
        ("sdks-title", recipients(site, (&voice, language), edition)?),
        ("purposes-title", printed(site, &voice, purposes(&voice))?),
        ("permissions-title", printed(site, &voice, permissions(&voice))?),
        ("policies", printed(site, &voice, policies(&voice))?),
    ];
    let kind = |(id, entries): (&str, Vec<Arc<Markup>>)| Kind {
        name: voice.say(id),
        count: entries.len(),
        entries: Markup::all(entries.iter().map(|entry| &**entry)),
    };
    let kinds = kinds.into_iter().map(kind).filter(|kind| kind.count > 0).collect();
    let view = Names { find: Find { sensitive: true, ..Find::default() }, kinds };
    let title = voice.plain("find-title", &[]);
    Ok(Body { narrowed: true, ..Body::new(title, site.theme(language).body("names.html", &view)?) })
}

fn named(voice: &Voice<'_>, entries: Vec<(String, Name)>) -> Vec<Name> {
    voice.order.sorted(entries, |(name, _)| name.clone()).into_iter().map(|(_, entry)| entry).collect()
}

/// The fields in use, then those that people fear and nothing takes.
fn fields(site: &Site<'_>, voice: &Voice<'_>) -> Vec<Name> {
    let known = voice.inventory.fields.iter().map(|(id, entry)| {
        let sensitive = entry.sensitive == Some(true);
        let found = Found { words: find::words(id, &entry.name), sensitive, ..Found::default() };
        let hint = sensitive.then(|| voice.say("sensitive").classed("strong", "sensitive"));
        (voice.field(id), Name { name: field_name(voice, id, sensitive).name, hint, found })
    });
    let taken = |id: &str| voice.inventory.fields.contains_key(id);
    let feared = site.publication.feared.iter().filter(|(id, _)| !taken(id)).map(|(id, entry)| {
        let name = voice.name(entry.name.as_ref(), id);
        let href = path::relative(voice.page, &Leaf::Field(id).path());
        let found = Found { words: find::words(id, &entry.name), ..Found::default() };
        let entry_name = voice.plain_name(entry.name.as_ref(), id);
        (entry_name, Name { name: name.linked(&href), hint: Some(voice.say("not-collected")), found })
    });
    named(voice, known.chain(feared).collect())
}

/// Entries, as they are printed.
fn printed(site: &Site<'_>, voice: &Voice<'_>, entries: Vec<Name>) -> Result<Vec<Arc<Markup>>, TemplateError> {
    entries.iter().map(|entry| print(site, voice, entry).map(Arc::new)).collect()
}

fn print(site: &Site<'_>, voice: &Voice<'_>, entry: &Name) -> Result<Markup, TemplateError> {
    site.theme(voice.language).body("names-entry.html", entry).map(Markup::written)
}

fn recipients<'p>(
    site: &Site<'p>,
    (voice, language): (&Voice<'_>, &'p str),
    edition: &'p Edition,
) -> Result<Vec<Arc<Markup>>, TemplateError> {
    let index = site.index(edition);
    let shelf = site.made.rows.at(language, voice.page);
    let of = |(owner, number): (Owner<'p>, Option<usize>)| match owner {
        Owner::Sdk(id, sdk) => {
            let made = || print(site, voice, &recipient(voice, id, sdk));
            number.map(|number| shelf.get(site.same.state(index, number), made))
        }
        Owner::App(..) => None,
    };
    site.owners(language, index).each().filter_map(of).collect()
}

fn recipient(voice: &Voice<'_>, id: &str, sdk: &Sdk) -> Name {
    let providers: Vec<Markup> =
        sdk.head.provider.iter().flatten().map(|id| wording::organisation_name(voice, id)).collect();
    let hint = (!providers.is_empty()).then(|| voice.list(&providers));
    Name { name: sdk_link(voice, id), hint, found: find::of_sdk(voice, id, sdk) }
}

fn purposes(voice: &Voice<'_>) -> Vec<Name> {
    let of = |(id, entry): (&PurposeId, &crate::model::catalog::CatalogPurpose)| {
        let found = Found { words: find::words(id, &entry.name), ..Found::default() };
        (voice.purpose(id), Name { name: purpose_link(voice, id), hint: None, found })
    };
    named(voice, voice.inventory.purposes.iter().map(of).collect())
}

fn permissions(voice: &Voice<'_>) -> Vec<Name> {
    let of = |(id, entry): (&crate::model::reference::PermissionId, &crate::model::catalog::CatalogPermission)| {
        let found = Found { words: find::words(id, &entry.name), ..Found::default() };
        let hint = entry.platform.as_ref().map(|platform| voice.gloss("platform", platform));
        (voice.plain_name(entry.name.as_ref(), id), Name { name: permission_link(voice, id), hint, found })
    };
    named(voice, voice.inventory.permissions.iter().map(of).collect())
}

fn policies(voice: &Voice<'_>) -> Vec<Name> {
    let readers = |id: &str| voice.inventory.policies.get(id)?.audience.filter(|readers| *readers != Audience::Users);
    let of = |id: &str| Name {
        name: policy_link(voice, id),
        hint: readers(id).map(|readers| voice.gloss("audience", &readers)),
        found: Found { words: id.to_owned(), ..Found::default() },
    };
    policy::ordered(voice.inventory).into_iter().map(of).collect()
}
