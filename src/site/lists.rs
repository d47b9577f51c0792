//! The two lists that every app must show (MIIT 2021-292): what is collected, the SDKs in the app included, and what is shared.
//!
//! They have the columns that the notice names, and the recipient; what stands in neither is said below them.

use super::address::{Leaf, Table, Tree};
use super::collected::{Scope, scope};
use super::link::{app_link, sdk_link};
use super::listing::{self, Listing, Told};
use super::markup::Markup;
use super::owner::{Owner, is_system};
use super::voice::{Arg, Voice};
use super::{Body, Site, TemplateError, history, path, tables};
use crate::model::block::{Block, List};
use crate::model::locale::Value;
use crate::model::words::word;
use serde::Serialize;
use std::collections::BTreeSet;

#[derive(Serialize)]
struct ListPage {
    /// The app, or the site.
    app: Markup,
    heading: Markup,
    lead: Markup,
    listing: Listing,
    /// What is in the app and has no row.
    absent: Option<Markup>,
    downloads: Vec<Markup>,
    /// The other list.
    other: Markup,
}

/// One of the two lists of an app, or of a site without apps.
pub(crate) fn body<'p>(
    site: &Site<'p>,
    language: &'p str,
    tree: Tree,
    (list, id): (List, &'p str),
) -> Result<Body, TemplateError> {
    let (edition, banner) = history::standing(site, language, tree, |edition| scope(&edition.inventory, id).is_some());
    let page = leaf(list, id).path();
    let voice = site.voice(language, edition, &page);
    let Some(scope) = scope(&edition.inventory, id) else {
        return Err(TemplateError(format!("no edition has the app {id}")));
    };
    let block = Block { list, ..Block::default() };
    let told = listing::told(site, (&voice, language), edition, (&block, scope))?;
    let pieces: Vec<_> = told.iter().map(|(_, piece)| &**piece).collect();
    let title = voice.plain(&format!("list-{}", word(&list)), &[]);
    let from = format!("{language}/{}{page}", tree.folder(site.publication));
    let own = if list == List::Shared { Table::Shared(id) } else { Table::Collected(id) };
    let download = |table| tables::link(&voice, &from, edition, table);
    let view = ListPage {
        app: match scope.app {
            Some((id, _)) => app_link(&voice, id),
            None => Markup::text(&voice.site_title()),
        },
        heading: voice.say(&format!("list-{}", word(&list))),
        lead: lead(&voice, list, &told),
        absent: absent(&voice, list, &scope, &told),
        listing: listing::table(&voice, &block, &pieces).titled(),
        downloads: [own, Table::Sdks, Table::Workbook].into_iter().map(download).collect(),
        other: link(&voice, if list == List::Shared { List::Collected } else { List::Shared }, id),
    };
    // Several apps have a list of this name each.
    let title = match scope.app {
        Some((id, app)) => {
            let name = voice.plain_name(app.head.name.as_ref(), id);
            voice.plain("list-of-app", &[("list", Value::from(title)), ("app", Value::from(name))])
        }
        None => title,
    };
    let mut body = Body::new(title, site.theme(language).body("list.html", &view)?);
    body.banners.extend(banner);
    Ok(body)
}

/// The page of a list.
pub(crate) fn leaf(list: List, id: &str) -> Leaf<'_> {
    if list == List::Shared { Leaf::Shared(id) } else { Leaf::Collected(id) }
}

/// The name of a list, leading to it.
pub(crate) fn link(voice: &Voice<'_>, list: List, id: &str) -> Markup {
    let name = voice.say(&format!("list-{}", word(&list)));
    name.linked(&path::relative(voice.page, &leaf(list, id).path()))
}

/// How much of what, and with how many.
fn lead(voice: &Voice<'_>, list: List, told: &Told<'_>) -> Markup {
    let rows = || told.iter().flat_map(|(_, piece)| &piece.fields);
    let fields: BTreeSet<&str> = rows().map(|(id, _)| *id).collect();
    let sensitive: BTreeSet<&str> = rows().filter(|(_, sensitive)| **sensitive).map(|(id, _)| *id).collect();
    let others = told.iter().filter(|(owner, _)| owner.is_sdk() && !owner.is_system()).count();
    let args = [
        ("fields", Arg::Count(fields.len())),
        ("sensitive", Arg::Count(sensitive.len())),
        ("sdks", Arg::Count(others)),
    ];
    voice.say_with(if list == List::Shared { "list-lead-shared" } else { "list-lead-collected" }, &args)
}

/// The SDKs of the app that have no row, so that the list is seen to be complete.
fn absent(voice: &Voice<'_>, list: List, scope: &Scope<'_>, told: &Told<'_>) -> Option<Markup> {
    let listed: BTreeSet<&str> = told.iter().map(|(owner, _)| owner.id()).collect();
    let of_interest = |id: &&str| {
        let sdk = voice.inventory.sdks.get(*id);
        sdk.is_some_and(|sdk| list != List::Shared || !is_system(sdk))
    };
    let left = scope.sdks().into_iter().filter(|id| !listed.contains(id)).filter(of_interest);
    let named = voice.order.sorted(left, |id| voice.sdk(id));
    let named: Vec<Markup> = named.into_iter().map(|id| sdk_link(voice, id)).collect();
    let sentence = if list == List::Shared { "list-absent-shared" } else { "list-absent-collected" };
    (!named.is_empty()).then(|| voice.say_with(sentence, &[("sdks", Arg::Is(voice.list(&named)))]))
}

/// The lists of every app that an edition has, each with its name.
pub(crate) fn links(voice: &Voice<'_>) -> Vec<Markup> {
    let scopes = super::collected::scopes(voice.inventory);
    let alone = scopes.len() == 1;
    let scopes = voice
        .order
        .sorted(scopes, |scope| scope.app.map_or_else(String::new, |(id, app)| voice.owner(&Owner::App(id, app))));
    let of_app = |scope: Scope<'_>| {
        [List::Collected, List::Shared].map(|list| {
            let link = link(voice, list, scope.id());
            match scope.app.filter(|_| !alone) {
                Some((id, app)) => {
                    let name = voice.name(app.head.name.as_ref(), id);
                    voice.say_with("list-of-app", &[("list", Arg::Is(link)), ("app", Arg::Is(name))])
                }
                None => link,
            }
        })
    };
    scopes.into_iter().flat_map(of_app).collect()
}
