//! What a publication holds to the sorted list of its files: each with its address and what is shown there.
//!
//! Addresses are permanent: whatever any sealed version named keeps a page in the living tree.

use super::address::{Address, Leaf, Page, Tree, data_folder};
use super::collected::scopes;
use super::{Edition, Publication, change_data, feed, map, rules, tables};
use crate::model::inventory::Inventory;
use std::collections::BTreeMap;

/// The languages of the site: those of the current edition in its order, then what others add.
pub(crate) fn languages(publication: &Publication) -> Vec<&str> {
    let mut languages: Vec<&str> = Vec::new();
    let current = publication.editions.get(publication.current);
    for edition in current.into_iter().chain(&publication.editions) {
        for language in &edition.inventory.languages {
            if !languages.contains(&language.0.as_str()) {
                languages.push(&language.0);
            }
        }
    }
    languages
}

/// Every file, sorted by its path.
pub(crate) fn list<'p>(publication: &'p Publication, languages: &[&'p str], assets: [&str; 2]) -> Vec<Address<'p>> {
    let alone = |path: &str, page| Address { path: path.to_owned(), language: None, page };
    let mut addresses = vec![
        alone("index.html", Page::Languages),
        alone("consent.json", Page::Consent),
        alone("candor.json", Page::Candor),
        alone("404.html", Page::Missing),
        alone("robots.txt", Page::Robots),
        alone("_headers", Page::Headers),
        alone("_redirects", Page::Redirects),
        alone(assets[0], Page::Style),
        alone(assets[1], Page::Script),
    ];
    // A site map names whole addresses: without a base address there is none.
    addresses.extend(publication.base_url.as_ref().map(|_| alone("sitemap.xml", Page::Sitemap)));
    for (index, edition) in publication.editions.iter().enumerate() {
        let files = edition.files.keys().filter(|path| is_published(publication, index, path));
        addresses
            .extend(files.map(|path| alone(&format!("data/{}/{path}", data_folder(edition)), Page::Data(index, path))));
    }
    let wide = change_data::wide(publication);
    addresses.extend(
        wide.map(|(older, newer)| alone(&format!("changes/{older}..{newer}.json"), Page::ChangeData(older, newer))),
    );
    let pages = pages(publication);
    for language in languages {
        addresses.extend(pages.iter().map(|(path, page)| Address {
            path: format!("{language}/{path}"),
            language: Some(language),
            page: page.clone(),
        }));
    }
    addresses.sort_by(|a, b| a.path.cmp(&b.path));
    addresses
}

/// A sealed folder is published whole; of a working copy that is shown, only the images of its policies.
fn is_published(publication: &Publication, edition: usize, path: &str) -> bool {
    let image = path.starts_with("policies/") && !path.ends_with(".md");
    publication.editions[edition].seal.is_some() || is_shown(publication, edition) && image
}

/// Whether an edition has pages at all: a working copy may stand beside the sealed versions unseen.
fn is_shown(publication: &Publication, edition: usize) -> bool {
    publication.editions[edition].seal.is_some() || edition == publication.current || publication.draft
}

/// The pages of one language, by their paths in its folder.
fn pages(publication: &Publication) -> BTreeMap<String, Page<'_>> {
    let mut pages = BTreeMap::from([
        ("versions/index.html".to_owned(), Page::Versions),
        ("changes/index.html".to_owned(), Page::Changes),
    ]);
    pages.extend(feed::kinds(publication).iter().map(|kind| (kind.path().to_owned(), Page::Feed(*kind))));
    for (older, newer) in publication.pairs.keys() {
        pages.insert(format!("changes/{older}..{newer}.html"), Page::Change(older, newer));
    }
    pages.insert(rules::PAGE.to_owned(), Page::Rules);
    pages.extend(rules::ids(publication).into_iter().map(|id| (rules::address(id), Page::Rule(id))));
    for (index, edition) in publication.editions.iter().enumerate().filter(|(index, _)| is_shown(publication, *index)) {
        pages.extend(
            tables::of_edition(edition).into_iter().map(|table| (table.path(edition), Page::Table(index, table))),
        );
    }
    for tree in trees(publication) {
        let folder = tree.folder(publication);
        for leaf in leaves(publication, tree) {
            pages.entry(format!("{folder}{}", leaf.path())).or_insert(Page::InTree(tree, leaf));
        }
    }
    pages
}

fn trees(publication: &Publication) -> Vec<Tree> {
    let mut trees = vec![Tree::Living];
    for (index, edition) in publication.editions.iter().enumerate() {
        match edition.seal {
            Some(_) => trees.push(Tree::Sealed(index)),
            None if publication.draft && index != publication.current => trees.push(Tree::Draft(index)),
            None => {}
        }
    }
    trees
}

/// The pages of a tree; where two claim one address, the first has it.
fn leaves(publication: &Publication, tree: Tree) -> Vec<Leaf<'_>> {
    let own = publication.editions.get(tree.edition(publication));
    let mut leaves =
        vec![Leaf::Home, Leaf::Sdks, Leaf::Fields, Leaf::Purposes, Leaf::Permissions, Leaf::Find, Leaf::Whole];
    leaves.extend(own.filter(|edition| map::is_drawn(&edition.inventory)).map(|_| Leaf::Map));
    leaves.extend(own.into_iter().flat_map(|edition| of_inventory(&edition.inventory)));
    leaves.extend(publication.feared.iter().map(|(id, _)| Leaf::Field(id)));
    if tree == Tree::Living {
        let editions: Vec<&Edition> = publication.shown().collect();
        leaves.extend(editions.iter().rev().flat_map(|edition| moved(&edition.inventory)));
        leaves.extend(editions.iter().flat_map(|edition| of_inventory(&edition.inventory)));
    }
    leaves
}

fn of_inventory(inventory: &Inventory) -> Vec<Leaf<'_>> {
    let apps = inventory.apps.keys().map(|id| Leaf::App(id));
    let sdks = inventory.sdks.keys().map(|id| Leaf::Sdk(id));
    let fields = inventory.fields.keys().map(|id| Leaf::Field(id));
    let purposes = inventory.purposes.keys().map(|id| Leaf::Purpose(id));
    let permissions = inventory.permissions.keys().map(|id| Leaf::Permission(id));
    let policies = inventory.policies.keys().map(|id| Leaf::Policy(id));
    let ids = scopes(inventory).into_iter().map(|scope| scope.id());
    let lists = ids.flat_map(|id| [Leaf::Collected(id), Leaf::Shared(id)]);
    apps.chain(sdks).chain(fields).chain(purposes).chain(permissions).chain(policies).chain(lists).collect()
}

fn moved(inventory: &Inventory) -> Vec<Leaf<'_>> {
    let mut leaves = Vec::new();
    for (id, app) in inventory.apps.iter() {
        for old in app.head.formerly.iter().flatten() {
            let places = [("apps", ""), ("lists", "-collected"), ("lists", "-shared")];
            leaves.extend(places.map(|(folder, end)| Leaf::Moved(folder, end, old, id)));
        }
    }
    for (id, sdk) in inventory.sdks.iter() {
        leaves.extend(sdk.head.formerly.iter().flatten().map(|old| Leaf::Moved("sdks", "", old, id)));
    }
    for (id, field) in inventory.fields.iter() {
        leaves.extend(field.formerly.iter().flatten().map(|old| Leaf::Moved("fields", "", old, id)));
    }
    for (id, purpose) in inventory.purposes.iter() {
        leaves.extend(purpose.formerly.iter().flatten().map(|old| Leaf::Moved("purposes", "", old, id)));
    }
    for (id, policy) in inventory.policies.iter() {
        leaves.extend(policy.formerly.iter().flatten().map(|old| Leaf::Moved("policies", "", old, id)));
    }
    leaves
}
