//! What a publication holds to the sorted list of its files: each with its address and what is shown there.
//!
//! Addresses are permanent: whatever any sealed version named keeps a page in the living tree.

use super::{Edition, Publication};
use crate::model::inventory::Inventory;
use std::collections::BTreeMap;

/// One file of the site.
#[derive(Debug, Clone)]
pub struct Address<'p> {
    /// Its path from the root of the site, without a leading `/`.
    pub path: String,
    pub(crate) language: Option<&'p str>,
    pub(crate) page: Page<'p>,
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Page<'p> {
    Languages,
    Style,
    Consent,
    Candor,
    Data(usize, &'p str),
    InTree(Tree, Leaf<'p>),
    Versions,
    Change(&'p str, &'p str),
}

/// Which copy of the tree of pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tree {
    /// The unversioned pages: the current edition, with its history.
    Living,
    /// The pages of one sealed version, and of nothing else.
    Sealed(usize),
    /// The working copy, beside the sealed versions.
    Draft(usize),
}

/// A page of a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leaf<'p> {
    Home,
    Sdks,
    App(&'p str),
    Sdk(&'p str),
    Field(&'p str),
    Policy(&'p str),
    /// An address whose id was changed: folder, old id, new id.
    Moved(&'static str, &'p str, &'p str),
}

impl Tree {
    /// The edition that it shows.
    pub(crate) fn edition(self, publication: &Publication) -> usize {
        match self {
            Tree::Living => publication.current,
            Tree::Sealed(edition) | Tree::Draft(edition) => edition,
        }
    }

    /// The folder of this tree inside a language's.
    pub(crate) fn folder(self, publication: &Publication) -> String {
        match self {
            Tree::Living => String::new(),
            Tree::Sealed(edition) => format!("versions/{}/", publication.editions[edition].name),
            Tree::Draft(_) => "draft/".to_owned(),
        }
    }
}

impl Leaf<'_> {
    /// The address inside a tree.
    pub(crate) fn path(&self) -> String {
        match self {
            Leaf::Home => "index.html".to_owned(),
            Leaf::Sdks => "sdks/index.html".to_owned(),
            Leaf::App(id) => format!("apps/{id}.html"),
            Leaf::Sdk(id) => format!("sdks/{id}.html"),
            Leaf::Field(id) => format!("fields/{id}.html"),
            Leaf::Policy(id) => format!("policies/{id}.html"),
            Leaf::Moved(folder, old, _) => format!("{folder}/{old}.html"),
        }
    }
}

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
pub(crate) fn list<'p>(publication: &'p Publication, languages: &[&'p str], style: &str) -> Vec<Address<'p>> {
    let alone = |path: &str, page| Address { path: path.to_owned(), language: None, page };
    let mut addresses = vec![
        alone("index.html", Page::Languages),
        alone("consent.json", Page::Consent),
        alone("candor.json", Page::Candor),
        alone(style, Page::Style),
    ];
    for (index, edition) in publication.editions.iter().enumerate() {
        let files = edition.files.keys().filter(|path| is_published(publication, index, path));
        addresses
            .extend(files.map(|path| alone(&format!("data/{}/{path}", data_folder(edition)), Page::Data(index, path))));
    }
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

/// The folder of an edition's files under `data/`; a working copy has no name yet.
pub(crate) fn data_folder(edition: &Edition) -> &str {
    edition.seal.as_ref().map_or("draft", |_| &edition.name)
}

/// A sealed folder is published whole; of a working copy that is shown, only the images of its policies.
fn is_published(publication: &Publication, edition: usize, path: &str) -> bool {
    let image = path.starts_with("policies/") && !path.ends_with(".md");
    let shown = edition == publication.current || publication.draft;
    publication.editions[edition].seal.is_some() || shown && image
}

/// The pages of one language, by their paths in its folder.
fn pages(publication: &Publication) -> BTreeMap<String, Page<'_>> {
    let mut pages = BTreeMap::from([("versions/index.html".to_owned(), Page::Versions)]);
    for (older, newer) in publication.pairs.keys() {
        pages.insert(format!("changes/{older}..{newer}.html"), Page::Change(older, newer));
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
    let mut leaves = vec![Leaf::Home, Leaf::Sdks];
    leaves.extend(own.into_iter().flat_map(|edition| of_inventory(&edition.inventory)));
    leaves.extend(publication.feared.iter().map(|(id, _)| Leaf::Field(id)));
    if tree == Tree::Living {
        let editions: Vec<&Edition> = shown(publication).collect();
        leaves.extend(editions.iter().rev().flat_map(|edition| moved(&edition.inventory)));
        leaves.extend(editions.iter().flat_map(|edition| of_inventory(&edition.inventory)));
    }
    leaves
}

/// The editions that leave a trace in the living tree: the sealed ones, and the one that it shows.
pub(crate) fn shown(publication: &Publication) -> impl Iterator<Item = &Edition> {
    let standing = |(index, edition): &(usize, &Edition)| edition.seal.is_some() || *index == publication.current;
    publication.editions.iter().enumerate().filter(standing).map(|(_, edition)| edition)
}

fn of_inventory(inventory: &Inventory) -> Vec<Leaf<'_>> {
    let apps = inventory.apps.keys().map(|id| Leaf::App(id));
    let sdks = inventory.sdks.keys().map(|id| Leaf::Sdk(id));
    let fields = inventory.fields.keys().map(|id| Leaf::Field(id));
    let policies = inventory.policies.keys().map(|id| Leaf::Policy(id));
    apps.chain(sdks).chain(fields).chain(policies).collect()
}

fn moved(inventory: &Inventory) -> Vec<Leaf<'_>> {
    let mut leaves = Vec::new();
    for (id, app) in inventory.apps.iter() {
        leaves.extend(app.head.formerly.iter().flatten().map(|old| Leaf::Moved("apps", old, id)));
    }
    for (id, sdk) in inventory.sdks.iter() {
        leaves.extend(sdk.head.formerly.iter().flatten().map(|old| Leaf::Moved("sdks", old, id)));
    }
    for (id, policy) in inventory.policies.iter() {
        leaves.extend(policy.formerly.iter().flatten().map(|old| Leaf::Moved("policies", old, id)));
    }
    leaves
}
