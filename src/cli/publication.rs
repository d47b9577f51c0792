//! A project to the publication that its site is made of: sealed versions, or the working copy where nothing is sealed.

use super::findings::Gathered;
use super::outcome::Failure;
use super::point::{Point, step};
use super::project::Project;
use crate::disk::source;
use crate::history::effective;
use crate::model::catalog::CatalogField;
use crate::model::inventory::Inventory;
use crate::model::reference::{Day, FieldId};
use crate::model::site::Pairs;
use crate::model::version::{Changes, SCHEMA, Version};
use crate::model::{catalog, rule};
use crate::site::{Edition, Publication};
use std::collections::BTreeMap;
use std::sync::Arc;

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
pub(super) fn publication(project: &Project, gathered: &Gathered, as_of: Option<&Day>) -> Result<Publication, Failure> {
    let editions = match project.history.versions.is_empty() {
        true => vec![working_copy(project, gathered)?],
        false => sealed(project),
    };
    let versions: Vec<Version> = editions.iter().map(|edition| edition.version.clone()).collect();
    let current = effective::current(&versions, as_of).unwrap_or_default();
    Ok(Publication {
        pairs: pairs(project),
        current,
        editions,
        base_url: project.working.site.base_url.as_ref().map(|url| url.0.clone()),
        locales: Arc::clone(&project.built_in.locales),
        countries: project.countries.clone(),
        templates: templates(project),
        feared: feared(project),
        draft: false,
    })
}

fn sealed(project: &Project) -> Vec<Edition> {
    let edition = |sealed: &crate::history::chain::Sealed| Edition {
        name: sealed.version.version.clone(),
        version: sealed.version.clone(),
        inventory: sealed.inventory.clone(),
        prose: sealed.prose.clone(),
        changes: sealed.changes.clone(),
        seal: Some(sealed.seal.clone()),
        files: sealed.files.clone(),
    };
    project.history.versions.iter().map(edition).collect()
}

/// The working copy as an edition that is not sealed: it has no dates yet.
fn working_copy(project: &Project, gathered: &Gathered) -> Result<Edition, Failure> {
    let inventory: Inventory = serde_json::from_value(project.working.inventory.clone()).map_err(Failure::machine)?;
    let version = Version {
        schema: SCHEMA,
        rules: rule::BOOK,
        catalog: catalog::NUMBER,
        version: String::new(),
        published: Day::default(),
        effective: Day::default(),
        previous: None,
        note: gathered.next.note.clone(),
        apps: BTreeMap::new(),
        decisions: gathered.next.decisions.clone(),
        faults: gathered.next.faults.clone(),
        withdraws: Vec::new(),
    };
    let changes = Changes { schema: SCHEMA, version: String::new(), previous: None, changes: Vec::new() };
    let prose = project.working.prose.clone();
    Ok(Edition { name: String::new(), version, inventory, prose, changes, seal: None, files: BTreeMap::new() })
}

/// The changes of every pair of versions that has a page: neighbours as they were told, the others compared.
fn pairs(project: &Project) -> BTreeMap<(String, String), Changes> {
    let versions = &project.history.versions;
    let mut pairs = BTreeMap::new();
    let adjacent = project.working.site.pairs == Some(Pairs::Adjacent);
    for new in 1..versions.len() {
        for old in 0..new {
            if adjacent && old + 1 < new && new + 1 < versions.len() {
                continue;
            }
            let (from, to) = (Point::version(project, old), Point::version(project, new));
            let changes = step(project, &from, &to);
            let names = (from.name, to.name);
            let told = Changes { schema: SCHEMA, version: names.1.clone(), previous: Some(names.0.clone()), changes };
            pairs.insert(names, told);
        }
    }
    pairs
}

/// The team's own templates, by name; each replaces the built-in one.
fn templates(project: &Project) -> BTreeMap<String, String> {
    let folder = project.root.join("templates");
    if !folder.is_dir() {
        return BTreeMap::new();
    }
    let files = source::read(&folder).value.into_iter();
    let own = |path: &String| !path.contains('/') && (path.ends_with(".html") || path.ends_with(".css"));
    files
        .filter(|(path, _)| own(path))
        .filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?)))
        .collect()
}

fn feared(project: &Project) -> Vec<(FieldId, CatalogField)> {
    let entry = |id: &str| {
        let (id, field) = project.working.catalog.fields.get_key_value(id)?;
        Some((id.clone(), field.clone()))
    };
    FEARED.iter().filter_map(|id| entry(id)).collect()
}
