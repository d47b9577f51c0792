//! What an app collects to its grid: each field, by whom, and whether one may refuse; then what nothing takes.
//!
//! Why it is collected, and how long it is kept, the pages say to which the grid leads.

use super::address::{Leaf, Tree};
use super::collected::{self, Refusal, Scope, Use, refusal};
use super::link::{FieldName, field_name};
use super::markup::Markup;
use super::owner::Owner;
use super::voice::{Arg, Voice};
use super::{Site, path};
use crate::model::catalog::CatalogField;
use crate::model::topics::Group;
use serde::Serialize;
use std::collections::BTreeMap;

/// What is collected in one app, or in all.
#[derive(Serialize)]
pub(crate) struct Grid {
    /// The app, where the page is not about it alone.
    name: Option<Markup>,
    /// The app's own page.
    more: Option<Markup>,
    fields: usize,
    sensitive: usize,
    by_us: bool,
    groups: Vec<GridGroup>,
}

#[derive(Serialize)]
struct GridGroup {
    name: Markup,
    sensitive: bool,
    rows: Vec<GridRow>,
}

#[derive(Serialize)]
struct GridRow {
    field: FieldName,
    by_us: Markup,
    by_sdks: Markup,
    refuse: Option<Markup>,
}

/// The grid of one app, or of a site without apps.
pub(crate) fn grid<'p>(site: &Site<'p>, voice: &Voice<'_>, tree: Tree, scope: &Scope<'p>, alone: bool) -> Grid {
    let index = site.collected(tree);
    let recipients = site.owners(voice.language, tree.edition(site.publication)).recipients(scope).len();
    let mut groups: BTreeMap<(bool, Group), Vec<(String, GridRow)>> = BTreeMap::new();
    for (id, uses) in index {
        let Some(row) = row(voice, scope, id, uses, recipients) else { continue };
        let entry = voice.inventory.fields.get(*id);
        let group = entry.and_then(|entry| entry.group).unwrap_or(Group::Other);
        let name = voice.plain_name(entry.and_then(|entry| entry.name.as_ref()), id);
        let key = if row.field.sensitive { (false, Group::Identity) } else { (true, group) };
        groups.entry(key).or_default().push((name, row));
    }
    let fields = groups.values().map(Vec::len).sum();
    let sensitive = groups.get(&(false, Group::Identity)).map_or(0, Vec::len);
    let mut groups: Vec<GridGroup> = groups.into_iter().map(|(key, rows)| group(voice, key, rows)).collect();
    groups.extend(untaken(site, voice, scope, index));
    let name = scope.app.map(|(id, app)| voice.name(app.head.name.as_ref(), id));
    // The app's own page leads nowhere but to itself.
    let elsewhere = scope.app.map(|(id, _)| Leaf::App(id).path()).filter(|page| page != voice.page);
    let more = name.clone().zip(elsewhere).map(|(name, page)| {
        voice.say_with("app-more", &[("app", Arg::Is(name))]).linked(&path::relative(voice.page, &page))
    });
    Grid { name: name.filter(|_| !alone), more, fields, sensitive, by_us: scope.app.is_some(), groups }
}

fn group(voice: &Voice<'_>, key: (bool, Group), rows: Vec<(String, GridRow)>) -> GridGroup {
    let (plain, group) = key;
    let rows = voice.order.sorted(rows, |(name, _)| name.clone());
    let name = if plain { voice.gloss("group", &group) } else { voice.say("group-sensitive") };
    GridGroup { name, sensitive: !plain, rows: rows.into_iter().map(|(_, row)| row).collect() }
}

fn row<'p>(voice: &Voice<'_>, scope: &Scope<'p>, id: &str, uses: &[Use<'p>], recipients: usize) -> Option<GridRow> {
    let (mut us, mut system, mut sdks) = (false, false, 0);
    let mut refusals: Vec<Refusal> = Vec::new();
    let mut sensitive = false;
    for uses in collected::by_owner(uses, std::slice::from_ref(scope)) {
        let records = || uses.iter().flat_map(|used| scope.records(used)).map(|(_, record)| *record);
        match uses.first().map(|used| used.owner) {
            Some(owner) if owner.is_system() => system = true,
            Some(Owner::Sdk(..)) => sdks += 1,
            _ => us = true,
        }
        sensitive |= records().any(|record| record.sensitive == Some(true));
        refusals.extend(records().map(refusal).max());
    }
    (!refusals.is_empty()).then(|| GridRow {
        field: field_name(voice, id, sensitive),
        by_us: voice.say(if us { "yes" } else { "no" }),
        by_sdks: by_sdks(voice, sdks, recipients, system),
        refuse: Some(refuse(voice, &refusals)),
    })
}

fn by_sdks(voice: &Voice<'_>, count: usize, all: usize, system: bool) -> Markup {
    match (count, system) {
        (0, true) => voice.say("by-system"),
        (0, false) => voice.say("no"),
        _ => voice.say_with("of-all", &[("count", Arg::Count(count)), ("all", Arg::Count(all))]),
    }
}

/// One answer where all agree, else how many say what.
fn refuse(voice: &Voice<'_>, refusals: &[Refusal]) -> Markup {
    let of = |wanted: &[Refusal]| refusals.iter().filter(|answer| wanted.contains(answer)).count();
    let counts = [
        ("may", of(&[Refusal::Yes])),
        ("may-not", of(&[Refusal::No, Refusal::Developer])),
        ("unstated", of(&[Refusal::Unstated])),
    ];
    let given: Vec<(&str, usize)> = counts.into_iter().filter(|(_, count)| *count > 0).collect();
    if let [(answer, _)] = given.as_slice() {
        return voice.say(&format!("grid-{answer}"));
    }
    let part = |(answer, count): &(&str, usize)| {
        voice.say_with(&format!("grid-{answer}-count"), &[("count", Arg::Count(*count))])
    };
    voice.clauses(&given.iter().map(part).collect::<Vec<_>>())
}

/// What people fear is collected and nothing takes: "not collected" is an answer.
fn untaken<'p>(
    site: &Site<'p>,
    voice: &Voice<'_>,
    scope: &Scope<'p>,
    index: &collected::ByField<'p>,
) -> Option<GridGroup> {
    let taken = |id: &str| index.get(id).is_some_and(|uses| uses.iter().any(|used| !scope.records(used).is_empty()));
    let row = |(id, entry): &(crate::model::reference::FieldId, CatalogField)| GridRow {
        field: FieldName {
            name: voice.name(entry.name.as_ref(), id).linked(&path::relative(voice.page, &Leaf::Field(id).path())),
            sensitive: false,
        },
        by_us: voice.say("not-collected"),
        by_sdks: voice.say("not-collected"),
        refuse: None,
    };
    let rows: Vec<GridRow> = site.publication.feared.iter().filter(|(id, _)| !taken(id)).map(row).collect();
    (!rows.is_empty()).then(|| GridGroup { name: voice.say("group-untaken"), sensitive: false, rows })
}
