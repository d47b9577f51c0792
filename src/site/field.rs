//! One field to its page: who collects it, why, whether one may refuse, and who does not.

use super::address::{Leaf, Tree};
use super::collected::{Owners, Scope, Use, by_owner, scopes};
use super::facts::by_record;
use super::history::{self, History};
use super::link::{permission_link, sdk_link};
use super::markup::Markup;
use super::owner::Owner;
use super::stamp::version_link;
use super::voice::{Arg, Voice};
use super::{Body, Edition, Site, TemplateError, path, wording};
use crate::model::catalog::{CatalogField, CatalogPermission};
use crate::model::inventory::Record;
use crate::model::locale::Value;
use crate::model::words::Platform;
use serde::Serialize;
use std::collections::BTreeSet;
use std::sync::Arc;

#[derive(Serialize)]
struct FieldView {
    heading: Markup,
    what: Option<Markup>,
    sensitive: bool,
    sensitive_as: Option<Markup>,
    scopes: Vec<Answer>,
    permissions: Vec<Permission>,
    history: Option<History>,
}

/// The answer for one app, or for a site without apps.
#[derive(Serialize)]
struct Answer {
    name: Option<Markup>,
    sentence: Markup,
    /// The rows, as they are printed.
    rows: Markup,
    with_since: bool,
    others: Vec<Arc<Markup>>,
}

/// Rows of one owner, to be printed.
#[derive(Serialize)]
struct Rows {
    rows: Vec<UseRow>,
    with_since: bool,
}

#[derive(Serialize)]
struct UseRow {
    who: Markup,
    company: Option<Markup>,
    why: Vec<Markup>,
    when: Markup,
    refuse: Option<Markup>,
    platforms: Markup,
    since: Option<Markup>,
}

#[derive(Serialize)]
struct Permission {
    /// Leading to its page, with whose system it is of.
    name: Markup,
    turn_off: Option<Markup>,
}

/// The folder of these pages.
const FIELDS: &str = "fields/";

/// The page of the field `id`.
pub(crate) fn body<'p>(site: &Site<'p>, language: &'p str, tree: Tree, id: &'p str) -> Result<Body, TemplateError> {
    let edition = site.edition(tree);
    let page = Leaf::Field(id).path();
    let voice = site.voice(language, edition, &page);
    let entry = entry(site, edition, id);
    let named = entry.and_then(|entry| entry.name.as_ref());
    let title = voice.plain("field-title", &[("field", Value::from(voice.plain_name(named, id)))]);
    let uses = site.collected(tree).get(id).map(Vec::as_slice).unwrap_or_default();
    let scopes = scopes(&edition.inventory);
    let since = tree == Tree::Living && site.sealed().next().is_some();
    let alone = scopes.len() == 1;
    let answers =
        scopes.iter().map(|scope| answer(site, (&voice, language), edition, scope, (id, uses), (alone, since)));
    let opens = |entry: &CatalogPermission| entry.opens.as_ref().is_some_and(|fields| fields.contains(id));
    let permissions = edition.inventory.permissions.iter().filter(|(_, entry)| opens(entry));
    let view = FieldView {
        heading: voice.say_with("field-title", &[("field", Arg::Is(voice.name(named, id)))]),
        what: entry.and_then(|entry| entry.what.as_ref()).map(|text| voice.text(text)),
        sensitive: entry.is_some_and(|entry| entry.sensitive == Some(true)),
        sensitive_as: entry.and_then(|entry| entry.sensitive_as.as_ref()).map(|head| voice.gloss("sensitive-as", head)),
        scopes: answers.collect::<Result<_, TemplateError>>()?,
        permissions: permissions
            .map(|(id, entry)| Permission {
                name: permission_link(&voice, id),
                turn_off: entry.turn_off.as_ref().map(|text| voice.text(text)),
            })
            .collect(),
        history: history::of_field(site, &voice, id).filter(|_| tree == Tree::Living),
    };
    Ok(Body::new(title, site.theme(language).body("field.html", &view)?))
}

/// What the catalog says of a field: that of this edition, else of the last that had it, else of what people fear.
fn entry<'p>(site: &Site<'p>, edition: &'p Edition, id: &str) -> Option<&'p CatalogField> {
    let of = |edition: &'p Edition| edition.inventory.fields.get(id);
    let feared = || site.publication.feared.iter().find(|(known, _)| **known == *id).map(|(_, entry)| entry);
    of(edition).or_else(|| site.sealed().filter_map(of).last()).or_else(feared)
}

fn answer<'p>(
    site: &Site<'p>,
    (voice, language): (&Voice<'_>, &'p str),
    edition: &'p Edition,
    scope: &Scope<'p>,
    (id, uses): (&str, &[Use<'p>]),
    (alone, with_since): (bool, bool),
) -> Result<Answer, TemplateError> {
    let index = site.index(edition);
    let all = site.owners(language, index);
    let Owners { ordered, ranks, numbers, .. } = all;
    let mut each: Vec<&[Use<'p>]> = by_owner(uses, std::slice::from_ref(scope)).collect();
    each.sort_by_key(|uses| ranks[uses[0].place]);
    let owners = || each.iter().map(|uses| uses[0].owner);
    let us = owners().any(|owner| !owner.is_sdk());
    let systems = owners().filter(Owner::is_system).count();
    let sdks = owners().filter(Owner::is_sdk).count() - systems;
    let args = [
        ("us", Arg::Word(if us { "yes" } else { "no" })),
        ("system", Arg::Word(if systems == 0 { "no" } else { "yes" })),
        ("count", Arg::Count(sdks)),
        ("all", Arg::Count(all.recipients(scope).len())),
    ];
    let sentence = match (us || systems > 0, sdks) {
        (false, 0) => "answer-nobody",
        (true, 0) => "answer-us",
        (true, _) => "answer-us-and-sdks",
        (false, _) => "answer-sdks",
    };
    let mut collects = vec![false; ordered.len()];
    each.iter().for_each(|uses| collects[ranks[uses[0].place]] = true);
    let links = site.made.links.at(language, FIELDS);
    let link = |rank: &usize| {
        let made = || Ok(sdk_link(voice, ordered[*rank].id()));
        numbers[*rank].map_or_else(|| made().map(Arc::new), |number| links.get(site.same.state(index, number), made))
    };
    let others = all.recipients(scope).iter().filter(|rank| !collects[**rank]).map(link);
    let name = scope.app.filter(|_| !alone).map(|(id, app)| voice.name(app.head.name.as_ref(), id));
    let shelf = site.made.rows.at(language, &format!("{}#{}", voice.page, scope.id()));
    let of = |uses: &&[Use<'p>]| {
        let made = || printed(site, voice, scope, (id, *uses), with_since);
        match numbers[ranks[uses[0].place]] {
            // Since when it is so is told by other versions.
            Some(number) if !with_since => shelf.get(site.same.state(index, number), made),
            _ => made().map(Arc::new),
        }
    };
    let rows = each.iter().map(of).collect::<Result<Vec<_>, TemplateError>>()?;
    Ok(Answer {
        name,
        sentence: voice.say_with(sentence, &args),
        rows: Markup::all(rows.iter().map(|rows| &**rows)),
        with_since,
        others: others.collect::<Result<_, TemplateError>>()?,
    })
}

/// The rows of one owner.
fn printed<'p>(
    site: &Site<'p>,
    voice: &Voice<'_>,
    scope: &Scope<'p>,
    (id, uses): (&str, &[Use<'p>]),
    with_since: bool,
) -> Result<Markup, TemplateError> {
    let rows = uses.iter().flat_map(|used| rows(site, voice, scope, id, used, with_since)).collect();
    site.theme(voice.language).body("field-rows.html", &Rows { rows, with_since }).map(Markup::written)
}

fn rows<'p>(
    site: &Site<'p>,
    voice: &Voice<'_>,
    scope: &Scope<'p>,
    id: &str,
    used: &Use<'p>,
    with_since: bool,
) -> Vec<UseRow> {
    let platforms: BTreeSet<_> = scope.records(used).iter().map(|(platform, _)| *platform).collect();
    let told = by_record(used.collects, |platform| platforms.contains(&platform));
    told.into_iter().map(|(record, on)| use_row(site, voice, id, used, (record, &on), with_since)).collect()
}

fn use_row<'p>(
    site: &Site<'p>,
    voice: &Voice<'_>,
    id: &str,
    used: &Use<'p>,
    (record, platforms): (&'p Record, &BTreeSet<Platform>),
    with_since: bool,
) -> UseRow {
    let asked = !used.owner.is_system();
    let statement = &record.statement;
    let company = match used.owner {
        Owner::Sdk(_, sdk) => {
            sdk.head.provider.iter().flatten().map(|id| wording::organisation_name(voice, id)).collect()
        }
        Owner::App(..) => Vec::new(),
    };
    let who = match used.owner {
        Owner::App(id, app) => {
            let href = path::relative(voice.page, &format!("{}#{}", Leaf::App(id).path(), used.feature_id));
            let name = voice.name(app.head.name.as_ref(), id).linked(&href);
            voice.say_with("we-in", &[("app", Arg::Is(name))])
        }
        Owner::Sdk(id, _) => sdk_link(voice, id),
    };
    UseRow {
        who,
        company: (!company.is_empty()).then(|| voice.list(&company)),
        why: wording::purposes(voice, statement, asked),
        when: match &statement.when {
            None if !asked => Markup::default(),
            when => voice.stated(when.as_ref()),
        },
        refuse: wording::refuse(voice, record, asked),
        platforms: wording::platforms(voice, platforms),
        since: with_since.then(|| since(site, voice, id, used)),
    }
}

/// The first version, without a gap to the current one, in which this owner collects it.
fn since<'p>(site: &Site<'p>, voice: &Voice<'_>, id: &str, used: &Use<'p>) -> Markup {
    let ids = match used.owner {
        Owner::Sdk(owner, _) => history::sdk_ids(site, owner),
        Owner::App(owner, _) => history::app_ids(site, owner),
    };
    let collects = |edition: &Edition| {
        let apps = ids.iter().filter_map(|id| edition.inventory.apps.get(*id)).map(|app| &app.features);
        let sdks = ids.iter().filter_map(|id| edition.inventory.sdks.get(*id)).map(|sdk| &sdk.features);
        let mut features = if used.owner.is_sdk() { sdks.collect::<Vec<_>>() } else { apps.collect() }.into_iter();
        features.any(|features| features.values().any(|feature| feature.fields.contains_key(id)))
    };
    let from = format!("{}/{}", voice.language, voice.page);
    let edition = history::since(site, collects);
    edition.map_or_else(Markup::default, |edition| version_link(voice, &from, edition))
}
