//! A row of a list to its cells: what each column shows of one owner's records.

use super::facts::Merged;
use super::link::{app_link, field_name, sdk_link};
use super::markup::Markup;
use super::owner::Owner;
use super::voice::{Arg, Voice};
use super::wording;
use crate::model::block::{Column, Filter, List};
use crate::model::inventory::Sdk;
use crate::model::organisation::Organisation;
use crate::model::record::Purpose;
use crate::model::reference::PurposeId;
use crate::model::words::{Platform, word};
use std::collections::BTreeSet;

/// Some records of one owner; in a finished row they all show the same but for their fields.
pub(crate) struct Line<'p> {
    pub(crate) owner: Owner<'p>,
    pub(crate) rows: Vec<Merged<'p>>,
}

/// The columns of a list that names none; those of the two lists are the notice's (MIIT 2021-292), with the recipient.
pub(crate) fn usual(list: List) -> Vec<Column> {
    use Column::{Fields, Method, Platforms, Policy, Provider, Purposes, Recipient, Required, Retention, Sdk, When};
    match list {
        List::Collected => vec![Fields, Purposes, When, Sdk],
        List::Shared => vec![Recipient, Fields, Purposes, When, Method],
        List::Own => vec![Fields, Purposes, When, Required, Retention],
        List::Sdks => vec![Sdk, Provider, Platforms, Policy],
    }
}

/// The head of a column.
pub(crate) fn label(voice: &Voice<'_>, list: List, column: Column) -> Markup {
    match (list, column) {
        (List::Collected, Column::Sdk) => voice.say("field-who"),
        (List::Shared, Column::Method) => voice.say("column-shared-how"),
        _ => voice.say(&format!("column-{}", word(&column))),
    }
}

/// What a column shows of a line.
pub(crate) fn cell(voice: &Voice<'_>, line: &Line<'_>, column: Column, filter: &Filter) -> Vec<Markup> {
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
        Column::Sdk => vec![owner(voice, line.owner)],
        Column::Recipient => recipient(voice, line.owner),
        Column::Provider => sdk.map_or_else(Vec::new, |sdk| providers(voice, sdk)),
        Column::Policy => sdk.map_or_else(Vec::new, |sdk| policy(voice, sdk)),
        Column::Fields => vec![fields(voice, &line.rows)],
        Column::Purposes => each(&|row| purposes(voice, row, asked, filter)),
        Column::Basis => each(&|row| bases(voice, row, asked, filter)),
        Column::When => each(&|row| match &row.record.statement.when {
            None if !asked => Vec::new(),
            when => vec![voice.stated(when.as_ref())],
        }),
        Column::Method => each(&|row| method(voice, line.owner, row)),
        Column::Retention => each(&|row| wording::kept(voice, &row.record.statement, asked)),
        Column::Platforms => {
            let platforms: BTreeSet<Platform> =
                line.rows.iter().flat_map(|row| row.platforms.iter().copied()).collect();
            vec![wording::platforms(voice, &platforms)]
        }
        Column::Required => each(&|row| wording::refuse(voice, row.record, asked).into_iter().collect()),
    }
}

/// Who collects, leading to its page.
pub(crate) fn owner(voice: &Voice<'_>, owner: Owner<'_>) -> Markup {
    match owner {
        Owner::Sdk(id, _) => sdk_link(voice, id),
        Owner::App(id, _) => voice.say_with("we-in", &[("app", Arg::Is(app_link(voice, id)))]),
    }
}

/// A recipient with its company and how to reach it (PIPL 23).
fn recipient(voice: &Voice<'_>, who: Owner<'_>) -> Vec<Markup> {
    let mut lines = vec![owner(voice, who)];
    let Owner::Sdk(_, sdk) = who else { return lines };
    for id in sdk.head.provider.iter().flatten() {
        let entry = voice.inventory.organisations.get(id);
        let mut parts = vec![wording::organisation_name(voice, id)];
        parts.extend(entry.map(wording::contacts).unwrap_or_default());
        lines.push(voice.clauses(&parts).classed("span", "plain"));
    }
    lines
}

/// The kinds of information, those that are sensitive said to be so.
fn fields(voice: &Voice<'_>, rows: &[Merged<'_>]) -> Markup {
    let all = rows.iter().flat_map(|row| row.fields.iter().map(|id| (*id, row.record.sensitive == Some(true))));
    let mut named = voice.order.sorted(all, |(id, _)| voice.field(id));
    named.sort_by_key(|(_, sensitive)| !sensitive);
    named.dedup();
    let name = |(id, sensitive): &(&str, bool)| {
        let name = field_name(voice, id, *sensitive).name;
        if !sensitive {
            return name;
        }
        Markup::joined(&[name, voice.say("sensitive").classed("strong", "sensitive")], &Markup::text(" "))
    };
    voice.list(&named.iter().map(name).collect::<Vec<_>>())
}

/// The purposes that are stated; where some are asked for, these alone.
fn stated<'p>(row: &Merged<'p>, filter: &Filter) -> Vec<(&'p PurposeId, &'p Purpose)> {
    let all = row.record.statement.purposes.iter().flat_map(|purposes| purposes.iter());
    all.filter(|(id, _)| filter.purpose.as_ref().is_none_or(|wanted| wanted.contains(*id))).collect()
}

fn purposes(voice: &Voice<'_>, row: &Merged<'_>, asked: bool, filter: &Filter) -> Vec<Markup> {
    if row.record.statement.purposes.is_none() {
        return wording::purposes(voice, &row.record.statement, asked);
    }
    let with_basis = |(id, stated)| wording::purpose_with_basis(voice, id, stated, asked);
    stated(row, filter).into_iter().map(with_basis).collect()
}

/// The legal bases, each with the purpose in the recipient's own words if there are such.
fn bases(voice: &Voice<'_>, row: &Merged<'_>, asked: bool, filter: &Filter) -> Vec<Markup> {
    let said = |(_, stated): (_, &Purpose)| {
        let basis = wording::basis(voice, stated.basis.as_ref(), asked);
        basis.into_iter().chain(stated.text.as_ref().map(|text| voice.text(text))).collect::<Vec<_>>()
    };
    stated(row, filter).into_iter().flat_map(said).collect()
}

fn method(voice: &Voice<'_>, owner: Owner<'_>, row: &Merged<'_>) -> Vec<Markup> {
    let mut said = wording::how(voice, owner, row.record);
    if !owner.is_system() && row.record.statement.method.is_none() {
        said.insert(0, voice.say("not-stated"));
    }
    said
}

fn providers(voice: &Voice<'_>, sdk: &Sdk) -> Vec<Markup> {
    sdk.head.provider.iter().flatten().map(|id| wording::organisation(voice, id)).collect()
}

fn policy(voice: &Voice<'_>, sdk: &Sdk) -> Vec<Markup> {
    let own = sdk.head.privacy_policy.clone();
    let url = own.or_else(|| of_provider(voice, sdk, |entry| entry.privacy_policy.clone()));
    url.map(|url| voice.say("policy-link").linked_out(&url)).into_iter().collect()
}

/// What the first provider of an SDK that states it states.
pub(crate) fn of_provider<T>(voice: &Voice<'_>, sdk: &Sdk, take: impl Fn(&Organisation) -> Option<T>) -> Option<T> {
    sdk.head.provider.iter().flatten().find_map(|id| take(voice.inventory.organisations.get(id)?))
}
