//! The features of an app or SDK to what a page shows of them: what all fields share once, the rest in a table.
//!
//! Equal statements are told once, over platforms first, then over fields.

use super::link::{FieldName, field_name};
use super::markup::Markup;
use super::owner::Owner;
use super::voice::Voice;
use super::wording;
use crate::model::inventory::{Collects, Feature, Record};
use crate::model::record::Transfer;
use crate::model::reference::Id;
use crate::model::words::Platform;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A feature, as a page shows it.
#[derive(Serialize)]
pub(crate) struct FeatureView {
    id: String,
    name: Markup,
    refuse: Option<Markup>,
    logic: Option<Markup>,
    effect: Option<Markup>,
    shared: Vec<Fact>,
    columns: Vec<Markup>,
    rows: Vec<Row>,
}

/// Something stated, under its label.
#[derive(Serialize)]
pub(crate) struct Fact {
    pub(crate) label: Markup,
    pub(crate) says: Vec<Markup>,
}

/// A cell of a table, which names its column where the table is read row by row.
#[derive(Serialize)]
struct Cell {
    label: Markup,
    says: Vec<Markup>,
    /// It is what most rows say, and stands above the table.
    as_above: bool,
}

/// What each row says in each column.
type Said = [Vec<Markup>; COLUMNS.len()];

#[derive(Serialize)]
struct Row {
    fields: Vec<FieldName>,
    cells: Vec<Cell>,
}

/// A transfer abroad, and what is sent (PIPL 39).
#[derive(Serialize)]
pub(crate) struct TransferView {
    facts: Vec<Fact>,
}

/// Fields of a feature with the same record on the same platforms.
pub(crate) struct Merged<'p> {
    pub(crate) fields: Vec<&'p str>,
    pub(crate) platforms: BTreeSet<Platform>,
    pub(crate) record: &'p Record,
}

/// The columns in their order; whether one may refuse always has its own.
const COLUMNS: [&str; 7] =
    ["column-why", "column-when", "column-refuse", "column-how", "column-kept", "column-notes", "column-platforms"];
const REFUSE: usize = 2;
const PLATFORMS: usize = 6;

/// What is stated of the fields of a feature, without repetition; the sensitive first.
pub(crate) fn merged<'p>(feature: &'p Feature, keep: impl Fn(Platform) -> bool) -> Vec<Merged<'p>> {
    let mut rows: Vec<Merged<'p>> = Vec::new();
    for (field, collects) in feature.fields.iter() {
        for (record, platforms) in by_record(collects, &keep) {
            match rows.iter_mut().find(|row| row.platforms == platforms && is_same(row.record, record)) {
                Some(row) => row.fields.push(field),
                None => rows.push(Merged { fields: vec![field], platforms, record }),
            }
        }
    }
    rows.sort_by_key(|row| row.record.sensitive != Some(true));
    rows
}

/// What is stated of one field, with the platforms on which that is so.
pub(crate) fn by_record(collects: &Collects, keep: impl Fn(Platform) -> bool) -> Vec<(&Record, BTreeSet<Platform>)> {
    let mut told: Vec<(&Record, BTreeSet<Platform>)> = Vec::new();
    for (platform, record) in collects.on.iter().filter(|(platform, _)| keep(**platform)) {
        match told.iter_mut().find(|(known, _)| is_same(known, record)) {
            Some((_, platforms)) => drop(platforms.insert(*platform)),
            None => told.push((record, BTreeSet::from([*platform]))),
        }
    }
    told
}

/// Records that state the same are mostly held together.
fn is_same(one: &Record, other: &Record) -> bool {
    std::ptr::eq(one, other) || one == other
}

/// Fields in the order of their names.
fn by_name<'p>(voice: &Voice<'_>, fields: &[&'p str]) -> Vec<&'p str> {
    voice.order.sorted(fields.iter().copied(), |id| voice.field(id))
}

/// The features of an app or SDK.
pub(crate) fn features(voice: &Voice<'_>, owner: Owner<'_>) -> Vec<FeatureView> {
    let (features, platforms) = match owner {
        Owner::App(_, app) => (&app.features, app.head.platforms.as_ref()),
        Owner::Sdk(_, sdk) => (&sdk.features, sdk.head.platforms.as_ref()),
    };
    let everywhere: BTreeSet<Platform> = platforms.iter().flat_map(|map| map.keys().copied()).collect();
    in_order(voice, features).into_iter().map(|(id, feature)| view(voice, owner, (id, feature), &everywhere)).collect()
}

/// Features as a reader looks for them: what takes sensitive information first, then what takes most, then by name.
/// (The author's order is not in the inventory, which is sorted by ids.)
pub(crate) fn in_order<'p>(voice: &Voice<'_>, features: &'p BTreeMap<Id, Feature>) -> Vec<(&'p Id, &'p Feature)> {
    let name = |(id, feature): &(&Id, &Feature)| voice.plain_name(feature.head.name.as_ref(), id);
    let mut ordered = voice.order.sorted(features.iter(), name);
    let is_sensitive = |feature: &Feature| {
        feature.fields.values().flat_map(|collects| collects.on.values()).any(|record| record.sensitive == Some(true))
    };
    ordered.sort_by_key(|(_, feature)| (!is_sensitive(feature), Reverse(feature.fields.len())));
    ordered
}

fn view(
    voice: &Voice<'_>,
    owner: Owner<'_>,
    (id, feature): (&Id, &Feature),
    everywhere: &BTreeSet<Platform>,
) -> FeatureView {
    let merged = merged(feature, |_| true);
    let said: Vec<Said> = merged.iter().map(|row| cells(voice, owner, row)).collect();
    let everywhere = merged.iter().all(|row| row.platforms == *everywhere);
    let skipped =
        |column: usize| column == PLATFORMS && everywhere || said.iter().all(|cells| cells[column].is_empty());
    let mut shared: Vec<(usize, Vec<Markup>)> = Vec::new();
    let mut columns = Vec::new();
    for column in (0..COLUMNS.len()).filter(|column| !skipped(*column)) {
        let most = (column != REFUSE).then(|| most_say(&said, column)).flatten();
        if column == REFUSE || said.iter().any(|cells| Some(&cells[column]) != most) {
            columns.push(column);
        }
        shared.extend(most.map(|says| (column, says.clone())));
    }
    let decides = feature.head.decides.as_ref();
    let fact = |(column, says): &(usize, Vec<Markup>)| Fact { label: voice.say(COLUMNS[*column]), says: says.clone() };
    FeatureView {
        id: id.0.clone(),
        name: voice.name(feature.head.name.as_ref(), id),
        refuse: feature.head.refuse.as_ref().map(|text| voice.text(text)),
        logic: decides.map(|decides| voice.stated(decides.logic.as_ref())),
        effect: decides.map(|decides| voice.stated(decides.effect.as_ref())),
        rows: rows(voice, &merged, &said, &columns, &shared),
        columns: columns.iter().map(|column| voice.say(COLUMNS[*column])).collect(),
        shared: shared.iter().map(fact).collect(),
    }
}

/// What more than half of the rows say in a column, if they say anything.
fn most_say(said: &[Said], column: usize) -> Option<&Vec<Markup>> {
    let times = |says: &Vec<Markup>| said.iter().filter(|cells| cells[column] == *says).count();
    let most = said.iter().map(|cells| &cells[column]).max_by_key(|says| times(says))?;
    (times(most) * 2 > said.len() && !most.is_empty()).then_some(most)
}

fn rows(
    voice: &Voice<'_>,
    merged: &[Merged<'_>],
    said: &[Said],
    columns: &[usize],
    shared: &[(usize, Vec<Markup>)],
) -> Vec<Row> {
    let cell = |column: usize, cells: &Said| {
        let as_above = shared.iter().any(|(known, says)| *known == column && *says == cells[column]);
        let says = if as_above { vec![voice.say("as-above")] } else { cells[column].clone() };
        Cell { label: voice.say(COLUMNS[column]), says, as_above }
    };
    let row = |(row, cells): (&Merged<'_>, &Said)| {
        let sensitive = row.record.sensitive == Some(true);
        Row {
            fields: by_name(voice, &row.fields).into_iter().map(|field| field_name(voice, field, sensitive)).collect(),
            cells: columns.iter().map(|column| cell(*column, cells)).collect(),
        }
    };
    merged.iter().zip(said).map(row).collect()
}

fn cells(voice: &Voice<'_>, owner: Owner<'_>, row: &Merged<'_>) -> Said {
    let asked = !owner.is_system();
    let Record { statement, .. } = row.record;
    let when = match &statement.when {
        Some(when) => vec![voice.text(when)],
        None if asked => vec![voice.say("not-stated")],
        None => Vec::new(),
    };
    [
        wording::purposes(voice, statement, asked),
        when,
        wording::refuse(voice, row.record, asked).into_iter().collect(),
        wording::how(voice, owner, row.record),
        wording::kept(voice, statement, asked),
        wording::notes(voice, row.record),
        vec![wording::platforms(voice, &row.platforms)],
    ]
}

/// The transfers abroad that the features state, each with what is sent.
pub(crate) fn transfers(voice: &Voice<'_>, owner: Owner<'_>) -> Vec<TransferView> {
    let features = match owner {
        Owner::App(_, app) => &app.features,
        Owner::Sdk(_, sdk) => &sdk.features,
    };
    let mut found: Vec<(&Transfer, BTreeSet<&str>)> = Vec::new();
    let records = features.values().flat_map(|feature| feature.fields.iter());
    for (field, record) in records.flat_map(|(field, collects)| collects.on.values().map(move |record| (field, record)))
    {
        let Some(transfer) = &record.statement.transfer else { continue };
        match found.iter_mut().find(|(known, _)| *known == transfer) {
            Some((_, fields)) => drop(fields.insert(field)),
            None => found.push((transfer, BTreeSet::from([&**field]))),
        }
    }
    found
        .into_iter()
        .map(|(transfer, fields)| TransferView { facts: transfer_facts(voice, transfer, &fields) })
        .collect()
}

fn transfer_facts(voice: &Voice<'_>, transfer: &Transfer, fields: &BTreeSet<&str>) -> Vec<Fact> {
    let fact = |label: &str, says: Vec<Markup>| Fact { label: voice.say(label), says };
    let fields: Vec<Markup> = fields.iter().map(|field| field_name(voice, field, false).name).collect();
    let mechanism = transfer.mechanism.as_ref().map(|mechanism| voice.gloss("mechanism", mechanism));
    vec![
        fact("transfer-recipient", vec![recipient(voice, transfer)]),
        fact("transfer-fields", vec![voice.list(&fields)]),
        fact("transfer-method", vec![voice.stated(transfer.method.as_ref())]),
        fact("transfer-rights", vec![voice.stated(transfer.rights.as_ref())]),
        fact("transfer-mechanism", vec![mechanism.unwrap_or_else(|| voice.say("not-stated"))]),
    ]
}

fn recipient(voice: &Voice<'_>, transfer: &Transfer) -> Markup {
    let Some(id) = &transfer.recipient else {
        return voice.say("not-stated");
    };
    let mut parts = vec![wording::organisation(voice, id)];
    if let Some(entry) = voice.inventory.organisations.get(id) {
        parts.extend(entry.country.as_ref().map(|country| voice.country(country)));
        parts.extend(wording::contacts(entry));
    }
    voice.clauses(&parts)
}
