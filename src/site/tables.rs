//! An edition to its tables: the SDKs, and per app what is collected and what is shared, a row for each field.
//!
//! They hold the words of the pages as plain text, and the ids by which a program joins them.

use super::address::Table;
use super::collected::{Scope, scope};
use super::column::{self, Line, of_provider};
use super::link::app_link;
use super::listing;
use super::markup::Markup;
use super::owner::{self, Owner};
use super::sheet::{self, Sheet};
use super::voice::Voice;
use super::{Edition, Site, TemplateError, path, wording};
use crate::model::block::{Column, Filter, List};
use crate::model::inventory::Sdk;
use crate::model::organisation::Organisation;
use crate::model::words::word;
use std::sync::Arc;

fn label(table: Table<'_>) -> &'static str {
    match table {
        Table::Sdks => "table-sdks",
        Table::Workbook => "table-workbook",
        Table::Collected(_) => "table-collected",
        Table::Shared(_) => "table-shared",
    }
}

/// What a table is, leading to it from the page at `from`.
pub(crate) fn link(voice: &Voice<'_>, from: &str, edition: &Edition, table: Table<'_>) -> Markup {
    voice.say(label(table)).linked(&path::relative(from, &format!("{}/{}", voice.language, table.path(edition))))
}

/// The tables of an edition.
pub(crate) fn of_edition(edition: &Edition) -> Vec<Table<'_>> {
    let apps = super::collected::scopes(&edition.inventory).into_iter().map(|scope| scope.id());
    let lists = apps.flat_map(|app| [Table::Collected(app), Table::Shared(app)]);
    [Table::Sdks, Table::Workbook].into_iter().chain(lists).collect()
}

/// The bytes of a table.
pub(crate) fn render<'p>(
    site: &Site<'p>,
    language: &'p str,
    edition: &'p Edition,
    table: Table<'p>,
) -> Result<Vec<u8>, TemplateError> {
    match table {
        Table::Sdks => sheet::csv(&sdks(site, language, edition)?),
        Table::Workbook => sheet::workbook(&sdks(site, language, edition)?),
        Table::Collected(app) => records(site, language, edition, (List::Collected, app)),
        Table::Shared(app) => records(site, language, edition, (List::Shared, app)),
    }
}

/// The columns of both lists; the notice's stand first.
const RECORD: [(&str, Option<Column>); 12] = [
    ("column-fields", None),
    ("column-purposes", Some(Column::Purposes)),
    ("column-when", Some(Column::When)),
    ("column-shared-how", Some(Column::Method)),
    ("field-who", Some(Column::Sdk)),
    ("column-provider", Some(Column::Provider)),
    ("sensitive-long", None),
    ("column-refuse", Some(Column::Required)),
    ("column-kept", Some(Column::Retention)),
    ("column-platforms", Some(Column::Platforms)),
    ("column-field-id", None),
    ("column-sdk-id", None),
];

/// A row for each field of each owner, and for each way in which it is collected.
fn records<'p>(
    site: &Site<'p>,
    language: &'p str,
    edition: &'p Edition,
    (list, app): (List, &str),
) -> Result<Vec<u8>, TemplateError> {
    let voice = site.voice(language, edition, "");
    let index = site.index(edition);
    let scopes: Vec<_> = scope(&edition.inventory, app).into_iter().collect();
    let label = |label| if label == "column-shared-how" && list == List::Collected { "column-method" } else { label };
    let head: Vec<String> = RECORD.iter().map(|(id, _)| voice.plain(label(*id), &[])).collect();
    let shelf = site.made.lines.at(language, &format!("{app}-{}", word(&list)));
    let of = |(owner, number): (Owner<'p>, Option<usize>)| {
        let made = || sheet::lines(of_owner(&voice, list, &scopes, owner).iter().map(Vec::as_slice));
        match number {
            Some(number) => shelf.get(site.same.state(index, number), made),
            None => made().map(Arc::new),
        }
    };
    let lines = site.owners(language, index).each().map(of).collect::<Result<Vec<_>, TemplateError>>()?;
    Ok(sheet::of_lines(&sheet::lines([head.as_slice()])?, lines.iter().map(|lines| lines.as_str())))
}

fn of_owner<'p>(voice: &Voice<'_>, list: List, scopes: &[Scope<'p>], owner: Owner<'p>) -> Vec<Vec<String>> {
    let filter = Filter::default();
    let mut rows = Vec::new();
    for row in listing::lines(&[owner], list, &filter, scopes).into_iter().flat_map(|line| line.rows) {
        let (fields, sensitive) = (row.fields.clone(), row.record.sensitive == Some(true));
        let line = Line { owner, rows: vec![row] };
        let cell = |column| text(voice, &column::cell(voice, &line, column, &filter));
        let said: Vec<String> = RECORD.iter().map(|(_, column)| column.map_or_else(String::new, cell)).collect();
        for field in voice.order.sorted(fields, |id| voice.field(id)) {
            rows.push(record(voice, said.clone(), field, sensitive, owner));
        }
    }
    rows
}

fn record(voice: &Voice<'_>, mut said: Vec<String>, field: &str, sensitive: bool, owner: Owner<'_>) -> Vec<String> {
    said[0] = voice.field(field);
    said[6] = voice.plain(if sensitive { "yes" } else { "no" }, &[]);
    said[10] = field.to_owned();
    said[11] = owner.id().to_owned();
    said
}

/// Several things in one cell.
fn text(voice: &Voice<'_>, says: &[Markup]) -> String {
    let says: Vec<String> = says.iter().map(Markup::plain).filter(|text| !text.is_empty()).collect();
    says.join(&voice.plain("list-semicolon", &[]))
}

const SDK: [&str; 18] = [
    "column-sdk",
    "sdk-kind",
    "sdk-category",
    "column-provider",
    "table-contact",
    "sdk-role",
    "column-fields",
    "sensitive-long",
    "column-purposes",
    "permissions",
    "sdk-starts",
    "table-opt-out",
    "sdk-platforms",
    "sdk-shipped",
    "sdk-website",
    "sdk-policy",
    "reviewed",
    "column-sdk-id",
];

/// A row for each SDK.
fn sdks<'p>(site: &Site<'p>, language: &'p str, edition: &'p Edition) -> Result<Sheet, TemplateError> {
    let voice = site.voice(language, edition, "");
    let index = site.index(edition);
    let shelf = site.made.cells.at(language, "");
    let of = |(owner, number): (Owner<'p>, Option<usize>)| match owner {
        Owner::Sdk(id, sdk) => Some(shelf.get(site.same.state(index, number?), || Ok(self::sdk(&voice, id, sdk)))),
        Owner::App(..) => None,
    };
    let rows = site.owners(language, index).each().filter_map(of).collect::<Result<_, TemplateError>>()?;
    let head = SDK.iter().map(|label| voice.plain(label, &[])).collect();
    Ok(Sheet { name: voice.plain("nav-sdks", &[]), head, rows })
}

fn sdk(voice: &Voice<'_>, id: &str, sdk: &Sdk) -> Vec<String> {
    let head = &sdk.head;
    let say = |says: Vec<Markup>| text(voice, &says);
    let gloss = |said: Option<Markup>| said.as_ref().map(Markup::plain).unwrap_or_default();
    let fields = owner::fields(sdk);
    let named = |only: bool| {
        let ids = fields.iter().filter(|(_, sensitive)| !only || **sensitive).map(|(id, _)| *id);
        voice.order.sorted(ids.map(|id| voice.field(id)), String::clone).join(&voice.plain("list-comma", &[]))
    };
    let url =
        |own: Option<String>, of: fn(&Organisation) -> Option<String>| own.or_else(|| of_provider(voice, sdk, of));
    let apps = voice.inventory.apps.iter().filter(|(_, app)| app.head.ships.0.contains_key(id));
    vec![
        voice.sdk(id),
        gloss(head.kind.map(|kind| voice.gloss("recipient-kind", &kind))),
        gloss(head.category.map(|category| voice.gloss("category", &category))),
        say(head.provider.iter().flatten().map(|id| wording::organisation_name(voice, id)).collect()),
        say(contacts(voice, sdk)),
        gloss(head.role.map(|role| voice.gloss("role", &role))),
        named(false),
        named(true),
        purposes(voice, sdk),
        say(head.permissions.iter().flat_map(|used| used.keys()).map(|id| Markup::text(id)).collect()),
        gloss(head.starts.map(|starts| voice.gloss("starts", &starts))),
        head.opt_out.as_ref().map(|text| voice.text(text).plain()).unwrap_or_default(),
        say(super::sdk::packages(voice, sdk)),
        say(apps.map(|(id, _)| app_link(voice, id)).collect()),
        url(head.website.as_ref().map(|url| url.0.clone()), |entry| entry.website.as_ref().map(|url| url.0.clone()))
            .unwrap_or_default(),
        url(head.privacy_policy.as_ref().map(|url| url.0.clone()), |entry| {
            entry.privacy_policy.as_ref().map(|url| url.0.clone())
        })
        .unwrap_or_default(),
        head.reviewed.as_ref().map(|day| day.0.clone()).unwrap_or_default(),
        id.to_owned(),
    ]
}

fn contacts(voice: &Voice<'_>, sdk: &Sdk) -> Vec<Markup> {
    let providers = sdk.head.provider.iter().flatten().filter_map(|id| voice.inventory.organisations.get(id));
    providers.flat_map(wording::contacts).collect()
}

fn purposes(voice: &Voice<'_>, sdk: &Sdk) -> String {
    let names = voice.order.sorted(owner::purposes(sdk).into_iter().map(|id| voice.purpose(id)), String::clone);
    names.join(&voice.plain("list-comma", &[]))
}
