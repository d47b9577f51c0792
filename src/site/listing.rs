//! An inventory to a list: what is collected, what is shared with whom, or the SDKs, by columns and cut down by a filter.

use super::collected::{self, Scope};
use super::column::{self, Line};
use super::facts::{Fact, Merged, merged};
use super::find::Found;
use super::markup::Markup;
use super::owner::Owner;
use super::voice::Voice;
use super::{Edition, Site, TemplateError};
use crate::model::block::{Block, Column, Filter, List};
use crate::model::inventory::Feature;
use crate::model::reference::Id;
use crate::model::words::{Platform, word};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A list as a table.
#[derive(Serialize)]
pub(crate) struct Listing {
    caption: Markup,
    /// The page's title says already what the caption would.
    titled: bool,
    columns: Vec<Markup>,
    /// The rows, as they are printed.
    rows: Markup,
}

/// Rows of a list, to be printed.
#[derive(Serialize)]
struct Rows {
    rows: Vec<ListRow>,
}

/// A row of a list, with its place in the page if links lead there.
#[derive(Serialize)]
struct ListRow {
    id: Option<String>,
    found: Option<Found>,
    cells: Vec<Fact>,
}

/// What a list says of one owner.
pub(crate) struct Piece<'p> {
    /// The fields in its rows, each with whether it is sensitive in one of them.
    pub(crate) fields: BTreeMap<&'p str, bool>,
    rows: Markup,
}

/// Who stands in a list, each with what it says.
pub(crate) type Told<'p> = Vec<(Owner<'p>, Arc<Piece<'p>>)>;

/// An entry of an index: its id, what it is found by, and what each column says of it.
pub(crate) type Entry = (String, Found, Vec<Vec<Markup>>);

impl Listing {
    /// The same, on a page whose title says what the caption would.
    pub(crate) fn titled(self) -> Listing {
        Listing { titled: true, ..self }
    }

    /// A list of things that have pages of their own, each with its id; the title of the page is said above it.
    pub(crate) fn index(
        site: &Site<'_>,
        voice: &Voice<'_>,
        caption: Markup,
        columns: &[&str],
        rows: Vec<Entry>,
    ) -> Result<Listing, TemplateError> {
        let cell = |(label, says): (&&str, Vec<Markup>)| Fact { label: voice.say(label), says };
        let row = |(id, found, says): Entry| ListRow {
            id: Some(id),
            found: Some(found),
            cells: columns.iter().zip(says).map(cell).collect(),
        };
        let rows = printed(site, voice, rows.into_iter().map(row).collect())?;
        let columns = columns.iter().map(|label| voice.say(label)).collect();
        Ok(Listing { caption, titled: true, columns, rows })
    }
}

fn printed(site: &Site<'_>, voice: &Voice<'_>, rows: Vec<ListRow>) -> Result<Markup, TemplateError> {
    site.theme(voice.language).body("listing-rows.html", &Rows { rows }).map(Markup::written)
}

/// The list that a block of a policy asks for.
pub(crate) fn listing(
    site: &Site<'_>,
    voice: &Voice<'_>,
    edition: &Edition,
    block: &Block,
) -> Result<Listing, TemplateError> {
    let wanted = |scope: &Scope<'_>| match &block.filter.app {
        None => true,
        Some(apps) => scope.app.is_some_and(|(id, _)| apps.contains(id)),
    };
    let scopes: Vec<Scope<'_>> = collected::scopes(&edition.inventory).into_iter().filter(wanted).collect();
    let owners = &site.owners(voice.language, site.index(edition)).ordered;
    let pieces =
        lines(owners, block.list, &block.filter, &scopes).into_iter().map(|line| piece(site, voice, block, line));
    let pieces = pieces.collect::<Result<Vec<_>, TemplateError>>()?;
    Ok(table(voice, block, &pieces.iter().collect::<Vec<_>>()))
}

/// What is said of everybody who stands in the list of an app, on the page at the address `page` of its tree.
pub(crate) fn told<'p>(
    site: &Site<'p>,
    (voice, language): (&Voice<'_>, &'p str),
    edition: &'p Edition,
    (block, scope): (&Block, Scope<'p>),
) -> Result<Told<'p>, TemplateError> {
    let index = site.index(edition);
    let shelf = site.made.pieces.at(language, &format!("{}#{}", voice.page, scope.id()));
    let of = |(owner, number): (Owner<'p>, Option<usize>)| {
        let made = || piece(site, voice, block, line(block.list, &block.filter, &[scope], owner));
        let piece = match number {
            Some(number) => shelf.get(site.same.state(index, number), made),
            None => made().map(Arc::new),
        };
        Ok((owner, piece?))
    };
    let wanted = |(owner, _): &(Owner<'p>, Option<usize>)| {
        stands_in(block.list, owner, &[scope]) && is_of_category(owner, &block.filter)
    };
    let told = site.owners(language, index).each().filter(wanted).map(of);
    let told = told.collect::<Result<Told<'p>, TemplateError>>()?;
    Ok(told.into_iter().filter(|(_, piece)| !piece.fields.is_empty()).collect())
}

fn piece<'p>(site: &Site<'_>, voice: &Voice<'_>, block: &Block, line: Line<'p>) -> Result<Piece<'p>, TemplateError> {
    let mut fields = BTreeMap::new();
    for row in &line.rows {
        let sensitive = row.record.sensitive == Some(true);
        row.fields.iter().for_each(|id| *fields.entry(*id).or_default() |= sensitive);
    }
    let columns = columns(block);
    let label = |column: &Column| column::label(voice, block.list, *column);
    let cell = |(column, says): (&Column, Vec<Markup>)| Fact { label: label(column), says };
    let row = |says| ListRow { id: None, found: None, cells: columns.iter().zip(says).map(cell).collect() };
    let rows = told_once(voice, block, line, &columns).into_iter().map(row).collect();
    Ok(Piece { fields, rows: printed(site, voice, rows)? })
}

fn columns(block: &Block) -> Vec<Column> {
    if block.columns.is_empty() { column::usual(block.list) } else { block.columns.clone() }
}

/// What is said in a list as a table.
pub(crate) fn table(voice: &Voice<'_>, block: &Block, pieces: &[&Piece<'_>]) -> Listing {
    Listing {
        caption: voice.say(&format!("list-{}", word(&block.list))),
        titled: false,
        columns: columns(block).iter().map(|column| column::label(voice, block.list, *column)).collect(),
        rows: Markup::all(pieces.iter().map(|piece| &piece.rows)),
    }
}

/// Who of the owners stands in a list, each with the records that the apps have of it.
pub(crate) fn lines<'p>(owners: &[Owner<'p>], list: List, filter: &Filter, scopes: &[Scope<'p>]) -> Vec<Line<'p>> {
    let wanted = |owner: &&Owner<'p>| stands_in(list, owner, scopes) && is_of_category(owner, filter);
    let lines = owners.iter().filter(wanted).map(|owner| line(list, filter, scopes, *owner));
    let unfiltered = filter.purpose.is_none() && filter.platform.is_none() && filter.sensitive.is_none();
    lines.filter(|line| list == List::Sdks && unfiltered || !line.rows.is_empty()).collect()
}

fn stands_in(list: List, owner: &Owner<'_>, scopes: &[Scope<'_>]) -> bool {
    let here = |owner: &Owner<'_>| match owner {
        Owner::App(id, _) => scopes.iter().any(|scope| scope.app.is_some_and(|(known, _)| known == *id)),
        Owner::Sdk(id, _) => scopes.iter().any(|scope| scope.has_sdk(id)),
    };
    let kind = match list {
        List::Collected => true,
        List::Own => !owner.is_sdk(),
        // A capability of the system is nobody to share with.
        List::Shared => owner.is_sdk() && !owner.is_system(),
        List::Sdks => owner.is_sdk(),
    };
    kind && here(owner)
}

fn is_of_category(owner: &Owner<'_>, filter: &Filter) -> bool {
    match (&filter.category, owner) {
        (None, _) => true,
        (Some(_), Owner::App(..)) => false,
        (Some(wanted), Owner::Sdk(_, sdk)) => sdk.head.category.is_some_and(|category| wanted.contains(&category)),
    }
}

/// The records of one owner that stand in a list, the sensitive first.
fn line<'p>(list: List, filter: &Filter, scopes: &[Scope<'p>], owner: Owner<'p>) -> Line<'p> {
    let on = |platform: &Platform| filter.platform.as_ref().is_none_or(|wanted| wanted.contains(platform));
    let of = |(id, feature): (&'p Id, &'p Feature)| {
        let platforms = platforms(scopes, owner, id, feature);
        merged(feature, |platform| platforms.contains(&platform) && on(&platform))
    };
    let wanted = |row: &Merged<'p>| {
        let statement = &row.record.statement;
        let for_it =
            |wanted: &BTreeSet<_>| statement.purposes.iter().flat_map(|map| map.keys()).any(|id| wanted.contains(id));
        // What stays on the device is shared with nobody.
        (list != List::Shared || statement.leaves_device != Some(false))
            && filter.purpose.as_ref().is_none_or(for_it)
            && filter.sensitive.is_none_or(|wanted| wanted == (row.record.sensitive == Some(true)))
    };
    let mut rows: Vec<Merged<'p>> = owner.features().iter().flat_map(of).filter(wanted).collect();
    rows.sort_by_key(|row| row.record.sensitive != Some(true));
    Line { owner, rows }
}

/// The platforms on which any of the apps has this feature.
fn platforms<'p>(scopes: &[Scope<'p>], owner: Owner<'p>, id: &str, feature: &'p Feature) -> BTreeSet<Platform> {
    let on = |collects| scopes.iter().flat_map(move |scope| scope.stated(owner, id, collects));
    feature.fields.values().flat_map(on).map(|(platform, _)| platform).collect()
}

/// The rows of one owner: fields of which the same is shown stand in one row.
fn told_once(voice: &Voice<'_>, block: &Block, line: Line<'_>, columns: &[Column]) -> Vec<Vec<Vec<Markup>>> {
    let cell = |line: &Line<'_>, column: &Column| column::cell(voice, line, *column, &block.filter);
    let Line { owner, rows } = line;
    let mut told: Vec<(Vec<Vec<Markup>>, Line<'_>)> = Vec::new();
    let rows = if block.list == List::Sdks { vec![rows] } else { rows.into_iter().map(|row| vec![row]).collect() };
    for rows in rows {
        let mut line = Line { owner, rows };
        let others = columns.iter().filter(|column| **column != Column::Fields);
        let said: Vec<Vec<Markup>> = others.map(|column| cell(&line, column)).collect();
        match told.iter_mut().find(|(known, _)| *known == said) {
            Some((_, known)) => known.rows.append(&mut line.rows),
            None => told.push((said, line)),
        }
    }
    let mut cells: Vec<Vec<Vec<Markup>>> =
        told.iter().map(|(_, line)| columns.iter().map(|column| cell(line, column)).collect()).collect();
    // Whose company it is, and how to reach it, is said in the owner's first row.
    for again in cells.iter_mut().skip(1) {
        let of = columns.iter().zip(again).filter(|(column, _)| **column == Column::Recipient);
        of.for_each(|(_, says)| says.truncate(1));
    }
    cells
}
