//! Purposes to their pages: the index of all, and for each what is collected for it, by whom, on which basis.

use super::address::{Leaf, Tree};
use super::collected::{self, ByField, Scope};
use super::fields::{Index, Section, who};
use super::find::{self, Find, Found};
use super::history::{self, History};
use super::link::purpose_link;
use super::listing::{self, Listing};
use super::markup::Markup;
use super::owner::Owner;
use super::voice::{Arg, Voice};
use super::{Body, Edition, Site, TemplateError, path};
use crate::model::block::{Block, Column, Filter, List};
use crate::model::locale::Value;
use crate::model::reference::PurposeId;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Serialize)]
struct PurposeView {
    /// The link to all purposes.
    index: String,
    heading: Markup,
    what: Option<Markup>,
    scopes: Vec<Answer>,
    history: Option<History>,
}

/// What one app collects for it, or a site without apps.
#[derive(Serialize)]
struct Answer {
    name: Option<Markup>,
    sentence: Markup,
    listing: Option<Listing>,
}

/// What is collected for one purpose.
#[derive(Default)]
struct Collected<'p> {
    fields: BTreeSet<&'p str>,
    owners: BTreeMap<usize, Owner<'p>>,
}

/// The index of a tree.
pub(crate) fn index<'p>(site: &Site<'p>, language: &'p str, tree: Tree) -> Result<Body, TemplateError> {
    let edition = site.edition(tree);
    let page = Leaf::Purposes.path();
    let voice = site.voice(language, edition, &page);
    let scopes = collected::scopes(&edition.inventory);
    let stated = by_purpose(site.collected(tree), &scopes);
    let purposes = voice.order.sorted(edition.inventory.purposes.iter(), |(id, _)| voice.purpose(id));
    let nothing = Collected::default();
    let row = |(id, entry): &(&PurposeId, &crate::model::catalog::CatalogPurpose)| {
        let of = stated.get(&***id).unwrap_or(&nothing);
        let fields = voice.say_with("count-fields", &[("count", Arg::Count(of.fields.len()))]);
        let what = entry.what.as_ref().map(|text| voice.text(text)).into_iter().collect();
        let cells = vec![
            vec![purpose_link(&voice, id)],
            what,
            vec![fields],
            vec![who(&voice, &of.owners.values().copied().collect::<Vec<_>>())],
        ];
        (id.0.clone(), Found { words: find::words(id, &entry.name), ..Found::default() }, cells)
    };
    let rows: Vec<_> = purposes.iter().map(row).collect();
    let title = voice.say("purposes-title");
    let columns = ["column-purposes", "column-what", "column-fields", "field-who"];
    let listing = Listing::index(site, &voice, title.clone(), &columns, rows)?;
    let lead = voice.say_with("purposes-lead", &[("count", Arg::Count(purposes.len()))]);
    let sections = vec![Section { name: None, count: purposes.len(), listing }];
    let find = Find { file: Some("purposes.csv"), ..Find::default() };
    let view = Index { heading: title, lead: Some(lead), find, sections };
    let body = Body::new(voice.plain("purposes-title", &[]), site.theme(language).body("index.html", &view)?);
    Ok(Body { narrowed: true, ..body })
}

/// What the apps collect for each purpose.
fn by_purpose<'p>(collected: &ByField<'p>, scopes: &[Scope<'p>]) -> BTreeMap<&'p str, Collected<'p>> {
    let mut found: BTreeMap<&str, Collected<'p>> = BTreeMap::new();
    for (field, uses) in collected {
        for used in uses {
            let records = scopes.iter().flat_map(|scope| scope.records(used));
            for id in records.flat_map(|(_, record)| &record.statement.purposes).flat_map(|purposes| purposes.keys()) {
                let of = found.entry(id).or_default();
                of.fields.insert(field);
                of.owners.insert(used.place, used.owner);
            }
        }
    }
    found
}

/// The page of the purpose `id`.
pub(crate) fn body<'p>(site: &Site<'p>, language: &'p str, tree: Tree, id: &'p str) -> Result<Body, TemplateError> {
    let (edition, banner) =
        history::standing(site, language, tree, |edition| edition.inventory.purposes.contains_key(id));
    let page = Leaf::Purpose(id).path();
    let voice = site.voice(language, edition, &page);
    let entry = edition.inventory.purposes.get(id);
    let named = entry.and_then(|entry| entry.name.as_ref());
    let scopes = collected::scopes(&edition.inventory);
    let alone = scopes.len() == 1;
    let answers = scopes.iter().map(|scope| answer(site, (&voice, language), edition, *scope, (id, alone)));
    let view = PurposeView {
        index: path::relative(&page, &Leaf::Purposes.path()),
        heading: voice.say_with("purpose-title", &[("purpose", Arg::Is(voice.name(named, id)))]),
        what: entry.and_then(|entry| entry.what.as_ref()).map(|text| voice.text(text)),
        scopes: answers.collect::<Result<_, TemplateError>>()?,
        history: history::of_purpose(site, &voice, id).filter(|_| tree == Tree::Living),
    };
    let title = voice.plain("purpose-title", &[("purpose", Value::from(voice.plain_name(named, id)))]);
    let mut body = Body::new(title, site.theme(language).body("purpose.html", &view)?);
    body.banners.extend(banner);
    Ok(body)
}

fn answer<'p>(
    site: &Site<'p>,
    (voice, language): (&Voice<'_>, &'p str),
    edition: &'p Edition,
    scope: Scope<'p>,
    (id, alone): (&str, bool),
) -> Result<Answer, TemplateError> {
    let filter = Filter { purpose: Some(BTreeSet::from([PurposeId(id.to_owned())])), ..Filter::default() };
    let columns = vec![Column::Sdk, Column::Fields, Column::When, Column::Basis, Column::Required, Column::Platforms];
    let block = Block { list: List::Collected, filter, columns };
    let told = listing::told(site, (voice, language), edition, (&block, scope))?;
    let pieces: Vec<_> = told.iter().map(|(_, piece)| &**piece).collect();
    let fields: BTreeSet<&str> = pieces.iter().flat_map(|piece| piece.fields.keys().copied()).collect();
    let owners: Vec<Owner<'_>> = told.iter().map(|(owner, _)| *owner).collect();
    let args = [("fields", Arg::Count(fields.len())), ("who", Arg::Is(who(voice, &owners)))];
    let listing = (!told.is_empty()).then(|| listing::table(voice, &block, &pieces).titled());
    Ok(Answer {
        name: scope.app.filter(|_| !alone).map(|(id, app)| voice.name(app.head.name.as_ref(), id)),
        sentence: voice.say_with("purpose-answer", &args),
        listing,
    })
}
