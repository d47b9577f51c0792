//! An inventory to a list for a policy: what is collected, what is shared with whom, or the SDKs, by columns.

use super::collected::{self, Owner, Scope};
use super::facts::{Fact, Merged, field_name, merged};
use super::markup::Markup;
use super::sdk::sdk_link;
use super::voice::Voice;
use super::wording;
use crate::model::inventory::{Feature, Inventory, Sdk};
use crate::model::reference::Id;
use crate::model::words::Platform;
use serde::Serialize;
use std::collections::BTreeSet;

/// Which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    /// What the publisher's own apps collect.
    Collected,
    /// What every recipient collects, but a system that keeps it on the device.
    Shared,
    /// The recipients themselves.
    Sdks,
}

/// A column of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    Sdk,
    Provider,
    Fields,
    Purposes,
    When,
    Method,
    Policy,
    Retention,
    Platforms,
    Required,
}

const COLUMNS: [(Column, &str); 10] = [
    (Column::Sdk, "sdk"),
    (Column::Provider, "provider"),
    (Column::Fields, "fields"),
    (Column::Purposes, "purposes"),
    (Column::When, "when"),
    (Column::Method, "method"),
    (Column::Policy, "policy"),
    (Column::Retention, "retention"),
    (Column::Platforms, "platforms"),
    (Column::Required, "required"),
];

/// A list as a table.
#[derive(Serialize)]
pub(crate) struct Listing {
    caption: Markup,
    columns: Vec<Markup>,
    rows: Vec<Vec<Fact>>,
}

impl Column {
    /// The column of this name.
    pub(crate) fn named(name: &str) -> Option<Column> {
        COLUMNS.iter().find(|(_, known)| *known == name).map(|(column, _)| *column)
    }

    fn word(self) -> &'static str {
        COLUMNS.iter().find(|(column, _)| *column == self).map_or("", |(_, name)| name)
    }
}

impl Asked {
    /// The columns of a list that names none.
    pub(crate) fn usual(self) -> Vec<Column> {
        use Column::{Fields, Method, Platforms, Policy, Provider, Purposes, Required, Retention, When};
        match self {
            Asked::Collected => vec![Fields, Purposes, When, Required, Retention],
            Asked::Shared => vec![Column::Sdk, Provider, Fields, Purposes, When, Method, Policy],
            Asked::Sdks => vec![Column::Sdk, Provider, Platforms, Policy],
        }
    }
}

/// Rows of one owner.
struct Line<'p> {
    owner: Owner<'p>,
    rows: Vec<Merged<'p>>,
}

/// The list that is asked for.
pub(crate) fn listing(voice: &Voice<'_>, asked: Asked, columns: &[Column]) -> Listing {
    let scopes = collected::scopes(voice.inventory);
    let label = |column: &Column| voice.say(&format!("list-{}", column.word()));
    let mut rows: Vec<Vec<Vec<Markup>>> = Vec::new();
    for owner in owners(asked, &scopes, voice.inventory) {
        rows.extend(told_once(voice, asked, owner, columns));
    }
    let cell = |(column, says): (&Column, Vec<Markup>)| Fact { label: label(column), says };
    let rows = rows.into_iter().map(|says| columns.iter().zip(says).map(cell).collect()).collect();
    let caption = match asked {
        Asked::Collected => "list-caption-collected",
        Asked::Shared => "list-caption-shared",
        Asked::Sdks => "list-caption-sdks",
    };
    Listing { caption: voice.say(caption), columns: columns.iter().map(label).collect(), rows }
}

/// Who stands in a list, each with the rows of what the apps have of it.
fn owners<'p>(asked: Asked, scopes: &[Scope<'p>], inventory: &'p Inventory) -> Vec<Line<'p>> {
    let wanted = |owner: &Owner<'p>| match owner {
        Owner::App(..) => asked == Asked::Collected,
        Owner::Sdk(id, _) => asked != Asked::Collected && shipped(scopes, id),
    };
    let line = |owner: Owner<'p>| {
        let merged = |(id, feature): (&Id, &'p Feature)| {
            let platforms = platforms(scopes, owner, id, feature);
            merged(feature, |platform| platforms.contains(&platform))
        };
        let mut rows: Vec<Merged<'p>> = owner.features().iter().flat_map(merged).collect();
        if asked == Asked::Shared && owner.is_system() {
            rows.retain(|row| row.record.statement.leaves_device != Some(false));
        }
        Line { owner, rows }
    };
    let lines = collected::owners(inventory).filter(wanted).map(line);
    lines.filter(|line| asked == Asked::Sdks || !line.rows.is_empty()).collect()
}

/// The rows of one owner: fields of which the same is shown stand in one row.
fn told_once(voice: &Voice<'_>, asked: Asked, line: Line<'_>, columns: &[Column]) -> Vec<Vec<Vec<Markup>>> {
    if asked == Asked::Sdks {
        return vec![cells(voice, &line, columns)];
    }
    let Line { owner, rows } = line;
    let mut told: Vec<Vec<Vec<Markup>>> = Vec::new();
    for row in rows {
        let said = cells(voice, &Line { owner, rows: vec![row] }, columns);
        let same = |known: &&mut Vec<Vec<Markup>>| {
            columns.iter().enumerate().all(|(index, column)| *column == Column::Fields || known[index] == said[index])
        };
        match told.iter_mut().find(same) {
            Some(known) => {
                let fields = columns.iter().position(|column| *column == Column::Fields);
                fields.into_iter().for_each(|index| known[index].extend(said[index].iter().cloned()));
            }
            None => told.push(said),
        }
    }
    for cells in &mut told {
        for (column, says) in columns.iter().zip(cells) {
            if *column == Column::Fields {
                *says = vec![voice.list(says)];
            }
        }
    }
    told
}

fn cells(voice: &Voice<'_>, line: &Line<'_>, columns: &[Column]) -> Vec<Vec<Markup>> {
    columns.iter().map(|column| cell(voice, line, *column)).collect()
}

fn shipped(scopes: &[Scope<'_>], sdk: &str) -> bool {
    scopes.iter().any(|scope| scope.sdks().contains(sdk))
}

/// The platforms on which any app has this feature.
fn platforms(scopes: &[Scope<'_>], owner: Owner<'_>, id: &str, feature: &Feature) -> BTreeSet<Platform> {
    let on = |collects| {
        let used = collected::Use { owner, feature_id: id, collects };
        scopes.iter().flat_map(|scope| scope.records(&used)).map(|(platform, _)| platform).collect::<Vec<_>>()
    };
    feature.fields.values().flat_map(on).collect()
}

fn cell(voice: &Voice<'_>, line: &Line<'_>, column: Column) -> Vec<Markup> {
    let sdk = match line.owner {
        Owner::Sdk(_, sdk) => Some(sdk),
        Owner::App(..) => None,
    };
    let asked = !line.owner.is_system();
    let each = |say: &dyn Fn(&Merged<'_>) -> Vec<Markup>| {
        let mut said: Vec<Markup> = Vec::new();
        for markup in line.rows.iter().flat_map(say) {
            if !said.contains(&markup) {
                said.push(markup);
            }
        }
        said
    };
    match column {
        Column::Sdk => match line.owner {
            Owner::Sdk(id, _) => vec![sdk_link(voice, id)],
            Owner::App(id, app) => vec![voice.name(app.head.name.as_ref(), id)],
        },
        Column::Provider => sdk.map_or_else(Vec::new, |sdk| providers(voice, sdk)),
        Column::Policy => sdk.map_or_else(Vec::new, |sdk| policy(voice, sdk)),
        Column::Fields => each(&|row| vec![fields(voice, row)]),
        Column::Purposes => each(&|row| wording::purposes(voice, &row.record.statement, asked)),
        Column::When => each(&|row| match &row.record.statement.when {
            None if !asked => Vec::new(),
            when => vec![voice.stated(when.as_ref())],
        }),
        Column::Method => each(&|row| wording::how(voice, row.record)),
        Column::Retention => each(&|row| wording::kept(voice, &row.record.statement, asked)),
        Column::Platforms => {
            let platforms: BTreeSet<Platform> =
                line.rows.iter().flat_map(|row| row.platforms.iter().copied()).collect();
            vec![wording::platforms(voice, &platforms)]
        }
        Column::Required => each(&|row| wording::refuse(voice, row.record, asked).into_iter().collect()),
    }
}

fn fields(voice: &Voice<'_>, row: &Merged<'_>) -> Markup {
    let sensitive = row.record.sensitive == Some(true);
    let name = |id: &&str| {
        let name = field_name(voice, id, sensitive).name;
        if !sensitive {
            return name;
        }
        Markup::joined(&[name, voice.say("sensitive").classed("strong", "sensitive")], &Markup::text(" "))
    };
    voice.list(&row.fields.iter().map(name).collect::<Vec<_>>())
}

fn providers(voice: &Voice<'_>, sdk: &Sdk) -> Vec<Markup> {
    sdk.head.provider.iter().flatten().map(|id| wording::organisation(voice, id)).collect()
}

fn policy(voice: &Voice<'_>, sdk: &Sdk) -> Vec<Markup> {
    let of_provider = || {
        let mut entries = sdk.head.provider.iter().flatten().filter_map(|id| voice.inventory.organisations.get(id));
        entries.find_map(|entry| entry.privacy_policy.as_ref())
    };
    let url = sdk.head.privacy_policy.as_ref().or_else(of_provider);
    url.map(|url| voice.say("policy-link").linked_out(url)).into_iter().collect()
}
