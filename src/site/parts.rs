//! A site to its parts, and each part to the key of all that it is made of: with the same key, it is the same.
//!
//! A part is what changes together: the pages of one sealed version, its data, what differs between two, and all the rest.
//! Whatever a page of a part comes to depend on must stand in the part's key (decisions/0008).

use super::address::{Page, Tree};
use super::{Edition, Publication, Site};
use crate::model::canonical;
use crate::model::catalog::CatalogField;
use serde::Serialize;
use std::collections::BTreeMap;

/// What every part is made of, beside the versions that it shows.
#[derive(Serialize)]
struct Common<'p> {
    made_with: &'p str,
    base_url: Option<&'p str>,
    languages: &'p [&'p str],
    style: &'p str,
    /// What people fear is collected, as the last version that had it in its catalog says it.
    feared: Vec<(&'p str, Option<&'p CatalogField>)>,
    withdrawals: String,
}

impl Site<'_> {
    /// The part that the file at `index` of [`Site::routes`] belongs to.
    pub fn part(&self, index: usize) -> String {
        let name = |edition: usize| self.publication.editions[edition].name.as_str();
        match &self.addresses[index].page {
            Page::Data(edition, _) => format!("data/{}", name(*edition)),
            Page::Table(edition, _) | Page::InTree(Tree::Sealed(edition), _) => format!("versions/{}", name(*edition)),
            Page::Change(older, newer) | Page::ChangeData(older, newer) => format!("changes/{older}..{newer}"),
            _ => "rest".to_owned(),
        }
    }

    /// The key of every part; none where a working copy is shown, which no seal holds fast.
    pub fn keys(&self) -> BTreeMap<String, String> {
        let publication = self.publication;
        let Some(seals) = seals(publication) else { return BTreeMap::new() };
        let common = common(self);
        let mut keys = BTreeMap::from([("rest".to_owned(), key(&(&common, &seals, rest(publication))))]);
        for (edition, seal) in publication.editions.iter().zip(&seals) {
            keys.insert(format!("data/{}", edition.name), (*seal).to_owned());
            keys.insert(format!("versions/{}", edition.name), key(&(&common, seal, has_step(publication, edition))));
        }
        for (older, newer) in publication.pairs.keys() {
            let at = |name: &String| publication.editions.iter().position(|edition| edition.name == *name);
            if let (Some(from), Some(to)) = (at(older), at(newer)) {
                let way = seals.get(from..=to).unwrap_or_default();
                keys.insert(format!("changes/{older}..{newer}"), key(&(&common, way)));
            }
        }
        keys
    }
}

fn key<T: Serialize>(of: &T) -> String {
    canonical::sha256(canonical::of(of).as_bytes())
}

/// The seals of all editions; none if one has none.
fn seals(publication: &Publication) -> Option<Vec<&str>> {
    publication.editions.iter().map(|edition| edition.seal.as_ref().map(|seal| seal.seal.as_str())).collect()
}

fn common<'p>(site: &'p Site<'_>) -> Common<'p> {
    let publication = site.publication;
    let last = |id: &str| site.sealed().filter_map(|edition| edition.inventory.fields.get(id)).last();
    // A version that withdraws none changes nothing of the others.
    let withdraw = publication.editions.iter().filter(|edition| !edition.version.withdraws.is_empty());
    let withdrawals: Vec<_> = withdraw.map(|edition| (&edition.name, &edition.version)).collect();
    Common {
        made_with: &publication.made_with,
        base_url: publication.base_url.as_deref(),
        languages: &site.languages,
        style: &site.style,
        feared: publication.feared.iter().map(|(id, _)| (&**id, last(id))).collect(),
        withdrawals: canonical::of(&withdrawals),
    }
}

/// Which version is current, and which pages of changes there are.
fn rest(publication: &Publication) -> impl Serialize + '_ {
    (publication.current, publication.pairs.keys().collect::<Vec<_>>())
}

/// Whether there is a page of what an edition changed, to which its own pages lead.
fn has_step(publication: &Publication, edition: &Edition) -> bool {
    let pair = edition.changes.previous.as_ref().map(|older| (older.clone(), edition.name.clone()));
    pair.is_some_and(|pair| publication.pairs.contains_key(&pair))
}
