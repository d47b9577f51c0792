//! Links of policies to a place on a page, to those where no heading of that name stands.
//!
//! Where a link leads to another page of the site, only whether that is there is known here; addresses of others are asked
//! by `check --online`.

use super::mark::with_values;
use super::pages::Page;
use crate::diagnostic::Diagnostic;
use crate::load::decode::place_after;
use crate::model::route::route;
use crate::review::checks::finding;
use crate::site::anchors;
use std::collections::{BTreeMap, BTreeSet};

/// The scheme of a link to a policy.
const POLICY: &str = "policy:";

/// What in the links of policies leads to no place.
pub(super) fn of_pages(pages: &[Page<'_>]) -> Vec<Diagnostic> {
    let places: BTreeMap<(&str, &str), BTreeSet<String>> =
        pages.iter().map(|page| ((page.id, page.language), anchors(page.prose()))).collect();
    pages.iter().flat_map(|page| of_page(page, &places)).collect()
}

fn of_page(page: &Page<'_>, places: &BTreeMap<(&str, &str), BTreeSet<String>>) -> Vec<Diagnostic> {
    let nowhere = |to: &str| -> Option<String> {
        let (target, anchor) = to.split_once('#')?;
        let id = if target.is_empty() { Some(page.id) } else { target.strip_prefix(POLICY) };
        // A policy that isn't translated is shown in another language, whose places nobody can know from here.
        let known = places.get(&(id?, page.language))?;
        (!known.contains(anchor) && !anchor.contains('%')).then(|| anchor.to_owned())
    };
    let links: BTreeSet<&String> = page.read.links.iter().map(|(to, _)| to).collect();
    let found = links.into_iter().filter_map(|to| Some((to, nowhere(to)?))).map(|(to, anchor)| {
        let (above, prose) = page.halves();
        // A longer address may begin like this one.
        let link = format!("]({to}");
        let ends = |(at, _): &(usize, &str)| prose[at + link.len()..].starts_with([')', ' ']);
        let begins = prose.match_indices(&link).find(ends).map_or(above.len(), |(at, _)| above.len() + at + "](".len());
        let mut place = place_after(&page.file, &page.text()[..begins]);
        place.length = to.chars().count();
        let finding = finding("anchor-names-nothing", &route(["policies", page.id]), &[]).at(place);
        with_values(finding, vec![("anchor", anchor)])
    });
    found.collect()
}
