//! An edition to one page that holds everything, for print and for saving: a cover, then every page as a section.
//!
//! The sections are the pages themselves, as they were sealed; `embed` makes their ids and links those of one page.
//! How a page is made is not known here, but given.

use super::address::{Leaf, Tree};
use super::embed::{self, Folders, Places, key};
use super::markup::Markup;
use super::owner::Owner;
use super::stamp::{self, Imprint};
use super::voice::{Arg, Voice};
use super::{Body, Edition, Site, TemplateError, policy, wording};
use crate::model::block::List;
use crate::model::words::word;
use rayon::prelude::*;
use serde::Serialize;
use std::sync::Arc;

#[derive(Serialize)]
struct Whole {
    heading: Markup,
    publisher: Markup,
    imprint: Imprint,
    note: Option<Markup>,
    /// The address under which this page is published, if it is known.
    address: Option<String>,
    parts: Vec<Part>,
}

/// Sections of one kind.
#[derive(Serialize)]
struct Part {
    name: Markup,
    sections: Vec<Section>,
}

/// A page that became a section.
#[derive(Serialize)]
struct Section {
    id: String,
    title: Markup,
    html: tera::Value,
}

/// A page that is to become a section.
struct Page<'p> {
    id: String,
    leaf: Leaf<'p>,
    body: Arc<Body>,
}

/// The page of a tree; `made` makes each of the pages that become its sections.
pub(crate) fn body<'p>(
    site: &Site<'p>,
    language: &'p str,
    tree: Tree,
    made: impl Fn(Tree, &Leaf<'p>) -> Result<Arc<Body>, TemplateError> + Sync,
) -> Result<Body, TemplateError> {
    let edition = site.edition(tree);
    let page = Leaf::Whole.path();
    let voice = site.voice(language, edition, &page);
    // As they were sealed, the pages have no history, which tells of other versions.
    let index = tree.edition(site.publication);
    let sealed = if edition.seal.is_some() { Tree::Sealed(index) } else { Tree::Draft(index) };
    let page_of = |leaf: Leaf<'p>| Ok(Page { id: key(&leaf.path()), body: made(sealed, &leaf)?, leaf });
    let contents =
        contents(&site.owners(language, index).ordered, edition).into_iter().filter(|(_, leaves)| !leaves.is_empty());
    // Whoever looks at it in the preview waits for all of its sections.
    let pages = contents.map(|(name, leaves)| {
        Ok((name, leaves.into_par_iter().map(page_of).collect::<Result<Vec<_>, TemplateError>>()?))
    });
    let pages: Vec<(&str, Vec<Page<'p>>)> = pages.collect::<Result<_, TemplateError>>()?;
    let folder = |tree: Tree| format!("{language}/{}", tree.folder(site.publication));
    let folders = Folders { pages: &folder(sealed), here: &folder(tree) };
    let places = pages.iter().flat_map(|(_, pages)| pages).map(|page| (page.id.as_str(), page.body.ids())).collect();
    let section = |page: &Page<'p>| {
        let title = title(&voice, &page.leaf).unwrap_or_else(|| Markup::text(&page.body.title));
        Ok(Section { id: page.id.clone(), title, html: embedded(site, (language, index), page, &places, &folders)? })
    };
    let part = |(name, pages): &(&str, Vec<Page<'p>>)| {
        let sections = pages.par_iter().map(section).collect::<Result<_, TemplateError>>()?;
        Ok(Part { name: voice.say(name), sections })
    };
    let parts = pages.iter().map(part).collect::<Result<_, TemplateError>>()?;
    let base = site.publication.base_url.as_deref().map(|base| base.trim_end_matches('/'));
    let view = Whole {
        heading: voice.site_name(),
        publisher: wording::organisation(&voice, &edition.inventory.publisher),
        imprint: stamp::imprint(&voice, edition),
        note: edition.version.note.as_ref().map(|note| voice.text(note)),
        address: base.map(|base| format!("{base}/{}{page}", folder(tree))),
        parts,
    };
    Ok(Body::new(voice.plain("whole-title", &[]), site.theme(language).body("whole.html", &view)?))
}

/// A page as a section; that of an SDK is the same in many editions.
fn embedded<'p>(
    site: &Site<'p>,
    (language, edition): (&'p str, usize),
    page: &Page<'p>,
    places: &Places<'_>,
    folders: &Folders<'_>,
) -> Result<tera::Value, TemplateError> {
    let made = || embed::embedded((&page.id, &page.leaf.path()), &page.body, places, folders);
    let known = match page.leaf {
        Leaf::Sdk(id) => {
            let shelf = site.made.sections.at(language, "");
            let state = site.same.number(id).map(|number| site.same.state(edition, number));
            state.map(|state| shelf.get(state, || Ok(made()))).transpose()?
        }
        _ => None,
    };
    Ok(known.filter(|known| known.is_same(places)).map_or_else(|| made().html, |known| known.html.clone()))
}

/// Whether a page is one of its sections.
pub(crate) fn holds(leaf: &Leaf<'_>) -> bool {
    match leaf {
        Leaf::Policy(_) | Leaf::Collected(_) | Leaf::Shared(_) | Leaf::App(_) | Leaf::Sdk(_) => true,
        Leaf::Fields | Leaf::Purposes | Leaf::Permissions => true,
        Leaf::Home | Leaf::Sdks | Leaf::Map | Leaf::Find | Leaf::Whole | Leaf::Moved(..) => false,
        Leaf::Field(_) | Leaf::Purpose(_) | Leaf::Permission(_) => false,
    }
}

/// What the page holds, in its order.
fn contents<'p>(owners: &[Owner<'p>], edition: &'p Edition) -> Vec<(&'static str, Vec<Leaf<'p>>)> {
    let inventory = &edition.inventory;
    let lists = super::collected::scopes(inventory).into_iter().map(|scope| scope.id());
    let app = |owner: &Owner<'p>| (!owner.is_sdk()).then(|| Leaf::App(owner.id()));
    let sdk = |owner: &Owner<'p>| owner.is_sdk().then(|| Leaf::Sdk(owner.id()));
    vec![
        ("policies", policy::disclosed(inventory).map(Leaf::Policy).collect()),
        (
            "lists",
            lists.flat_map(|id| [List::Collected, List::Shared].map(|list| super::lists::leaf(list, id))).collect(),
        ),
        ("nav-apps", owners.iter().filter_map(app).collect()),
        ("sdks-title", owners.iter().filter_map(sdk).collect()),
        ("whole-index", vec![Leaf::Fields, Leaf::Purposes, Leaf::Permissions]),
    ]
}

/// The title of a page that is called by a name, which may be in another language than the page.
fn title(voice: &Voice<'_>, leaf: &Leaf<'_>) -> Option<Markup> {
    let inventory = voice.inventory;
    let app = |id: &str| inventory.apps.get(id).map(|app| voice.name(app.head.name.as_ref(), id));
    let list = |list: List, id: &str| {
        let name = voice.say(&format!("list-{}", word(&list)));
        app(id).map(|app| voice.say_with("list-of-app", &[("list", Arg::Is(name)), ("app", Arg::Is(app))]))
    };
    match leaf {
        Leaf::Policy(id) => Some(voice.name(inventory.policies.get(*id).and_then(|policy| policy.title.as_ref()), id)),
        Leaf::App(id) => app(id),
        Leaf::Sdk(id) => inventory.sdks.get(*id).map(|sdk| voice.name(sdk.head.name.as_ref(), id)),
        Leaf::Collected(id) => list(List::Collected, id),
        Leaf::Shared(id) => list(List::Shared, id),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::publication;
    use super::super::site;
    use super::{contents, holds};

    #[test]
    fn what_the_page_holds_is_known_to_be_in_it() {
        let publication = publication();
        let site = site(&publication).expect("the templates are right");
        let sections = contents(&site.owners("en", 1).ordered, &publication.editions[1]);
        assert!(sections.iter().any(|(_, leaves)| !leaves.is_empty()));
        assert!(sections.iter().flat_map(|(_, leaves)| leaves).all(holds));
    }
}
