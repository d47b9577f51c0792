//! A project to the publication that its site is made of: sealed versions, or the working copy where nothing is sealed.

use super::failure::Failure;
use super::findings::{Gathered, changes};
use super::point::between;
use super::project::{Project, read_beside};
use crate::diagnostic::Checked;
use crate::disk::source::Files;
use crate::history::chain::History;
use crate::history::{effective, epochs};
use crate::load::Content;
use crate::model::catalog::CatalogField;
use crate::model::file::File;
use crate::model::locale::Locales;
use crate::model::reference::{Day, FieldId};
use crate::model::rule::Rule;
use crate::model::site::Pairs;
use crate::model::text::Text;
use crate::model::version::{Changes, SCHEMA, Version};
use crate::model::{canonical, catalog, rule};
use crate::review::{self, Terms, book::Book};
use crate::site::{Edition, Publication, Step};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// What stands in addresses where the name of a version would; no version is called so.
pub(super) const WORKING_COPY: &str = "draft";

/// What people fear is collected: named on the home page where nothing takes it.
const FEARED: [&str; 8] = [
    "location.precise",
    "social.contacts",
    "content.sms",
    "content.audio",
    "content.photos",
    "content.camera-image",
    "content.calendar",
    "biometric.face",
];

/// Puts together what is published, as seen on a day.
pub(super) fn publication(
    project: &Project,
    gathered: Gathered,
    beside: &Files,
    as_of: Option<&Day>,
) -> Result<Publication, Failure> {
    let editions = match project.history.versions.is_empty() {
        true => vec![working_copy(project, gathered)?],
        false => sealed(project),
    };
    let versions: Vec<Version> = editions.iter().map(|edition| edition.version.clone()).collect();
    let current = effective::current(&versions, as_of).unwrap_or_default();
    let publication = of(project, editions, current, templates(beside));
    Ok(Publication { made_with: made_with(project, beside), ..publication })
}

/// The working copy as the current edition, beside the sealed versions: what the preview shows. As of a day, one of
/// those is current, and the working copy stands apart as a draft. What was shown `before` has the sealed versions
/// already, if they are still the same.
pub(super) fn preview(
    project: &Arc<Project>,
    gathered: Gathered,
    templates: BTreeMap<String, String>,
    (before, as_of): (Option<Publication>, Option<&Day>),
) -> Result<Publication, Failure> {
    let base = epochs::base(&project.history, &gathered.next.withdraws);
    let step = base.map(|base| to_working_copy(project, &base.version.version));
    let draft = working_copy(project, gathered)?;
    let (mut editions, before) = match before {
        Some(mut before) => (std::mem::take(&mut before.editions), Some(before)),
        None => (sealed(project), None),
    };
    editions.retain(|edition| edition.seal.is_some());
    let versions: Vec<Version> = editions.iter().map(|edition| edition.version.clone()).collect();
    let published = as_of.and_then(|day| effective::current(&versions, Some(day)));
    editions.push(draft);
    let current = published.unwrap_or(editions.len() - 1);
    let mut publication = of(project, editions, current, templates);
    publication.draft = published.is_some();
    // What differs between sealed versions was perhaps worked out already.
    if let Some(before) = before.filter(|before| told_alike(before, &publication)) {
        publication.pairs = before.pairs.into_iter().filter(|((_, newer), _)| newer != WORKING_COPY).collect();
    }
    publication.pairs.extend(step);
    Ok(publication)
}

/// Whether two publications tell a step between the same versions in the same words.
fn told_alike(one: &Publication, other: &Publication) -> bool {
    one.book.rules == other.book.rules
        && Arc::ptr_eq(&one.locales, &other.locales)
        && one.countries == other.countries
        && one.pairs.keys().filter(|(_, newer)| newer != WORKING_COPY).eq(other.pairs.keys())
}

fn of(project: &Project, editions: Vec<Edition>, current: usize, templates: BTreeMap<String, String>) -> Publication {
    Publication {
        pairs: pairs(project),
        current,
        editions,
        base_url: project.working.site.base_url.as_ref().map(|url| url.0.clone()),
        time_zone: project.working.site.time_zone.as_ref().map(|offset| offset.0.clone()),
        locales: Arc::clone(&project.built_in.locales),
        countries: project.countries.clone(),
        templates,
        look: project.working.site.look.clone(),
        feared: feared(project),
        book: book(project),
        made_with: String::new(),
        draft: false,
    }
}

fn sealed(project: &Project) -> Vec<Edition> {
    let edition = |sealed: &crate::history::chain::Sealed| Edition {
        name: sealed.version.version.clone(),
        version: sealed.version.clone(),
        inventory: sealed.inventory.clone(),
        prose: sealed.prose.clone(),
        changes: sealed.changes.clone(),
        seal: Some(sealed.seal.clone()),
        files: Arc::clone(&sealed.files),
    };
    project.history.versions.iter().map(edition).collect()
}

/// The working copy as an edition that is not sealed: it has no dates yet.
fn working_copy(project: &Project, gathered: Gathered) -> Result<Edition, Failure> {
    let inventory = gathered.inventory.ok_or_else(|| Failure::machine("what was read is no inventory"))?;
    let previous = epochs::base(&project.history, &gathered.next.withdraws).map(|base| base.version.version.clone());
    let version = Version {
        schema: SCHEMA,
        rules: rule::BOOK,
        catalog: catalog::NUMBER,
        version: String::new(),
        published: Day::default(),
        effective: Day::default(),
        previous: None,
        note: gathered.next.note,
        apps: BTreeMap::new(),
        decisions: gathered.next.decisions,
        faults: gathered.next.faults,
        withdraws: Vec::new(),
    };
    let name = WORKING_COPY.to_owned();
    let changes = Changes { schema: SCHEMA, version: name.clone(), previous, changes: Vec::new() };
    let files = project.working.policy_files.iter().map(|(path, bytes)| (path.clone(), File::from(bytes.clone())));
    let (prose, files) = (project.working.prose.clone(), Arc::new(files.collect()));
    Ok(Edition { name, version, inventory, prose, changes, seal: None, files })
}

/// What steps between sealed versions are told from: of a project, what is needed as long as there are such steps.
struct Told {
    history: Arc<History>,
    rules: Vec<Rule>,
    locales: Arc<Locales>,
    countries: BTreeMap<String, Text>,
}

/// The step of every pair of versions that has a page: neighbours as they were told, the others compared.
fn pairs(project: &Project) -> BTreeMap<(String, String), Step> {
    let versions = &project.history.versions;
    let told = Arc::new(Told {
        history: Arc::clone(&project.history),
        rules: project.rules.clone(),
        locales: Arc::clone(&project.built_in.locales),
        countries: project.countries.clone(),
    });
    let mut pairs = BTreeMap::new();
    let adjacent = project.working.site.pairs == Some(Pairs::Adjacent);
    for new in 1..versions.len() {
        for old in 0..new {
            if adjacent && old + 1 < new && new + 1 < versions.len() {
                continue;
            }
            let name = |index: usize| versions[index].version.version.clone();
            let (told, names) = (Arc::clone(&told), (name(old), name(new)));
            let (older, newer) = names.clone();
            let made = move || {
                let Told { history, rules, locales, countries } = &*told;
                let changes = between(history, Terms { rules, locales, countries }, old, new);
                Changes { schema: SCHEMA, version: newer, previous: Some(older), changes }
            };
            pairs.insert(names, Step::new(made));
        }
    }
    pairs
}

/// The step to the working copy from the version that it would follow.
fn to_working_copy(project: &Arc<Project>, older: &str) -> ((String, String), Step) {
    let (project, names) = (Arc::clone(project), (older.to_owned(), WORKING_COPY.to_owned()));
    let (previous, version) = names.clone();
    let made = move || Changes { schema: SCHEMA, version, previous: Some(previous), changes: changes(&project) };
    (names, Step::new(made))
}

/// The folder of the team's own templates and languages; what of it can't be read must not pass for what isn't there.
pub(super) fn beside(root: &Path) -> Checked<Files> {
    read_beside(root, "templates")
}

/// The team's own templates, by name; each replaces the built-in one.
pub(super) fn templates(beside: &Files) -> BTreeMap<String, String> {
    let own = |path: &str| !path.contains('/') && [".html", ".css", ".js"].iter().any(|end| path.ends_with(end));
    let files = beside.iter().filter(|(path, _)| own(path));
    files.filter_map(|(path, bytes)| Some((path.clone(), String::from_utf8(bytes.clone()).ok()?))).collect()
}

/// A hash of all that pages are made with, beside the sealed versions: the files in which a team sets words, templates,
/// catalog, rules and the site itself, and candor's own sources.
fn made_with(project: &Project, beside: &Files) -> String {
    let files = project.sources.iter().filter(|(path, _)| {
        *path == "site.yaml" || ["catalog/", "rules/"].iter().any(|folder| path.starts_with(folder))
    });
    let files = files.chain(beside).map(|(path, bytes)| (path, canonical::sha256(bytes)));
    canonical::of(&(env!("CANDOR_SOURCES"), files.collect::<Vec<_>>()))
}

/// The rule book, as this site sets it.
pub(super) fn book(project: &Project) -> Book {
    let is_own = |id: &str| project.sources.contains_key(&format!("rules/{id}.md"));
    let catalog = serde_json::to_value(&project.working.catalog).unwrap_or_default();
    let Content { rules, site, .. } = &project.working;
    review::book::book(rules, project.rules.clone(), is_own, site, catalog)
}

fn feared(project: &Project) -> Vec<(FieldId, CatalogField)> {
    let entry = |id: &str| {
        let (id, field) = project.working.catalog.fields.get_key_value(id)?;
        Some((id.clone(), field.clone()))
    };
    FEARED.iter().filter_map(|id| entry(id)).collect()
}
