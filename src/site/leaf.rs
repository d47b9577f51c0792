//! A page of a tree to its body: by what it is a page of, and made once where it is wanted more than once.

use super::address::{Leaf, Tree};
use super::{Body, Site, TemplateError};
use super::{app, field, fields, frame, home, lists, map, names, permission, policy, purpose, sdk, sdks, whole};
use crate::model::block::List;
use std::sync::Arc;

/// The body of a page; that of an SDK in a sealed version is the same in many, and a section is a page of its own, too.
pub(crate) fn body<'p>(
    site: &Site<'p>,
    language: &'p str,
    tree: Tree,
    leaf: &Leaf<'p>,
) -> Result<Arc<Body>, TemplateError> {
    let made = || alone(site, language, tree, leaf);
    match (leaf, tree) {
        (Leaf::Sdk(id), Tree::Sealed(edition)) => match site.same.number(id) {
            Some(number) => site.made.bodies.at(language, "").get(site.same.state(edition, number), made),
            None => made().map(Arc::new),
        },
        (_, Tree::Sealed(edition) | Tree::Draft(edition)) if whole::holds(leaf) => {
            site.made.twice.get((edition, (language, leaf.path())), made)
        }
        _ => made().map(Arc::new),
    }
}

fn alone<'p>(site: &Site<'p>, language: &'p str, tree: Tree, leaf: &Leaf<'p>) -> Result<Body, TemplateError> {
    match leaf {
        Leaf::Home => home::body(site, language, tree),
        Leaf::Sdks => sdks::body(site, language, tree),
        Leaf::Fields => fields::body(site, language, tree),
        Leaf::Purposes => purpose::index(site, language, tree),
        Leaf::Permissions => permission::index(site, language, tree),
        Leaf::Map => map::body(site, language, tree),
        Leaf::Find => names::body(site, language, tree),
        Leaf::Whole => whole::body(site, language, tree, |tree, leaf| body(site, language, tree, leaf)),
        Leaf::App(id) => app::body(site, language, tree, id),
        Leaf::Sdk(id) => sdk::body(site, language, tree, id),
        Leaf::Field(id) => field::body(site, language, tree, id),
        Leaf::Purpose(id) => purpose::body(site, language, tree, id),
        Leaf::Permission(id) => permission::body(site, language, tree, id),
        Leaf::Collected(id) => lists::body(site, language, tree, (List::Collected, id)),
        Leaf::Shared(id) => lists::body(site, language, tree, (List::Shared, id)),
        Leaf::Policy(id) => policy::body(site, language, tree, id),
        Leaf::Moved(folder, end, old, new) => frame::moved(site, language, tree, (folder, end), (old, new)),
    }
}
