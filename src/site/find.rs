//! An edition to the page of all its names, and lists to the form that narrows them while somebody types.
//!
//! The page is whole without a script; the form is shown by the script that it needs, which knows no words of its own.

use super::address::{Leaf, Tree};
use super::collected::Owner;
use super::facts::field_name;
use super::markup::Markup;
use super::sdk::sdk_link;
use super::voice::Voice;
use super::{Body, Edition, Site, TemplateError, path, permission, policy, sdks, wording};
use crate::model::inventory::Sdk;
use crate::model::reference::PurposeId;
use crate::model::text::Text;
use crate::model::topics::Audience;
use crate::model::words::{Platform, word};
use serde::Serialize;
use std::collections::BTreeSet;
use std::sync::Arc;

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

fn named(voice: &Voice<'_>, entries: Vec<(String, Name)>) -> Vec<Name> {
    voice.order.sorted(entries, |(name, _)| name.clone()).into_iter().map(|(_, entry)| entry).collect()
}

/// The fields in use, then those that people fear and nothing takes.
fn fields(site: &Site<'_>, voice: &Voice<'_>) -> Vec<Name> {
    let known = voice.inventory.fields.iter().map(|(id, entry)| {
        let sensitive = entry.sensitive == Some(true);
        let found = Found { words: words(id, &entry.name), sensitive, ..Found::default() };
        let hint = sensitive.then(|| voice.say("sensitive").classed("strong", "sensitive"));
        (voice.field(id), Name { name: field_name(voice, id, sensitive).name, hint, found })
    });
    let taken = |id: &str| voice.inventory.fields.contains_key(id);
    let feared = site.publication.feared.iter().filter(|(id, _)| !taken(id)).map(|(id, entry)| {
        let name = voice.name(entry.name.as_ref(), id);
        let href = path::relative(voice.page, &Leaf::Field(id).path());
        let found = Found { words: words(id, &entry.name), ..Found::default() };
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
    Name { name: sdk_link(voice, id), hint, found: of_sdk(voice, id, sdk) }
}

/// What an SDK is found by.
pub(crate) fn of_sdk(voice: &Voice<'_>, id: &str, sdk: &Sdk) -> Found {
    let providers = sdk.head.provider.iter().flatten().filter_map(|id| voice.inventory.organisations.get(id));
    let names = sdk.head.name.iter().chain(providers.filter_map(|organisation| organisation.name.as_ref()));
    let platforms = sdk.head.platforms.iter().flat_map(|platforms| platforms.keys());
    Found {
        words: words(id, names),
        sensitive: sdks::is_sensitive(sdk),
        purposes: sdks::purposes(sdk).iter().map(|id| id.0.as_str()).collect::<Vec<_>>().join(" "),
        platforms: platforms.map(word).collect::<Vec<_>>().join(" "),
    }
}

fn purposes(voice: &Voice<'_>) -> Vec<Name> {
    let of = |(id, entry): (&PurposeId, &crate::model::catalog::CatalogPurpose)| {
        let found = Found { words: words(id, &entry.name), ..Found::default() };
        (voice.purpose(id), Name { name: wording::purpose_link(voice, id), hint: None, found })
    };
    named(voice, voice.inventory.purposes.iter().map(of).collect())
}

fn permissions(voice: &Voice<'_>) -> Vec<Name> {
    let of = |(id, entry): (&crate::model::reference::PermissionId, &crate::model::catalog::CatalogPermission)| {
        let found = Found { words: words(id, &entry.name), ..Found::default() };
        let hint = entry.platform.as_ref().map(|platform| voice.gloss("platform", platform));
        (voice.plain_name(entry.name.as_ref(), id), Name { name: permission::link(voice, id), hint, found })
    };
    named(voice, voice.inventory.permissions.iter().map(of).collect())
}

fn policies(voice: &Voice<'_>) -> Vec<Name> {
    let readers = |id: &str| voice.inventory.policies.get(id)?.audience.filter(|readers| *readers != Audience::Users);
    let of = |id: &str| Name {
        name: policy::link(voice, id),
        hint: readers(id).map(|readers| voice.gloss("audience", &readers)),
        found: Found { words: id.to_owned(), ..Found::default() },
    };
    policy::ordered(voice.inventory).into_iter().map(of).collect()
}

/// The purposes and platforms that rows are marked with, as choices.
pub(crate) fn choices(voice: &Voice<'_>) -> (Vec<Choice>, Vec<Choice>) {
    let sdks = voice.inventory.sdks.values();
    let purposes: BTreeSet<&PurposeId> = sdks.clone().flat_map(|sdk| sdks::purposes(sdk)).collect();
    let purposes = voice.order.sorted(purposes, |id| voice.purpose(id)).into_iter();
    let platforms: BTreeSet<&Platform> =
        sdks.flat_map(|sdk| sdk.head.platforms.iter().flat_map(|platforms| platforms.keys())).collect();
    let purpose = |id: &PurposeId| Choice { value: id.0.clone(), name: voice.purpose(id) };
    let platform =
        |platform: &Platform| Choice { value: word(platform), name: voice.gloss("platform", platform).plain() };
    (purposes.map(purpose).collect(), platforms.into_iter().map(platform).collect())
}
