//! A pair of versions to its changes as data: the sealed file of neighbours, a file of its own for any other pair.

use super::{Edition, Publication, Site, machine};

/// The path of the changes of a pair as data; what is not sealed has none.
pub(crate) fn path(publication: &Publication, older: &str, newer: &str) -> Option<String> {
    let edition = sealed(publication, newer)?;
    sealed(publication, older)?;
    Some(match is_step(edition, older) {
        true => format!("data/{newer}/changes.json"),
        false => format!("changes/{older}..{newer}.json"),
    })
}

/// The pairs whose changes no sealed folder holds.
pub(crate) fn wide(publication: &Publication) -> impl Iterator<Item = (&str, &str)> {
    let pairs = publication.pairs.keys().map(|(older, newer)| (older.as_str(), newer.as_str()));
    pairs.filter(|(older, newer)| {
        sealed(publication, older).is_some()
            && sealed(publication, newer).is_some_and(|edition| !is_step(edition, older))
    })
}

/// The file of a pair: what `changes.json` of a version holds, compared with another version.
pub(crate) fn render(site: &Site<'_>, older: &str, newer: &str) -> Vec<u8> {
    let step = site.publication.pairs.get(&(older.to_owned(), newer.to_owned()));
    // Only pairs that there are have an address.
    step.map(|step| machine::json(step.changes())).unwrap_or_default()
}

fn sealed<'p>(publication: &'p Publication, name: &str) -> Option<&'p Edition> {
    publication.editions.iter().find(|edition| edition.name == name && edition.seal.is_some())
}

fn is_step(newer: &Edition, older: &str) -> bool {
    newer.changes.previous.as_deref() == Some(older) && newer.files.contains_key("changes.json")
}
