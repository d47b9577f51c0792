//! What people call the things of a site: their names in every language, and the aliases of the catalog.

use super::built_in::BuiltIn;
use super::files::Read;
use crate::model::catalog::Catalog;
use crate::model::schema::FileKind;
use crate::model::text::Text;
use serde_json::{Map, Value};

/// Ids of one kind of thing, each with something that people call it.
pub(super) fn of(to: &str, read: &Read, built_in: &BuiltIn, catalog: &Catalog) -> Vec<(String, String)> {
    match to {
        "field" => {
            let aliases = catalog
                .fields
                .iter()
                .flat_map(|(id, field)| field.aliases.iter().flatten().map(|alias| (id.0.clone(), alias.clone())));
            let own = catalog.fields.iter().flat_map(|(id, field)| texts(id, field.name.as_ref()));
            aliases.chain(own).chain(of_catalog("fields", built_in)).collect()
        }
        "purpose" => {
            let own = catalog.purposes.iter().flat_map(|(id, purpose)| texts(id, purpose.name.as_ref()));
            own.chain(of_catalog("purposes", built_in)).collect()
        }
        "permission" => {
            let own = catalog.permissions.iter().flat_map(|(id, permission)| texts(id, permission.name.as_ref()));
            own.chain(of_catalog("permissions", built_in)).collect()
        }
        "sdk" => of_files(FileKind::Sdk, read),
        "app" => of_files(FileKind::App, read),
        "organisation" => {
            let all = read.single.get(&FileKind::Organisations).and_then(Value::as_object);
            all.into_iter().flatten().flat_map(|(id, one)| written(id, one.get("name"))).collect()
        }
        "policy" => {
            let title = |(id, matter): (&String, &Value)| Some((id.clone(), matter.get("title")?.as_str()?.to_owned()));
            let all = read.policies.iter().flat_map(|(id, languages)| languages.values().map(move |one| (id, one)));
            all.filter_map(title).collect()
        }
        _ => Vec::new(),
    }
}

fn texts(id: &str, text: Option<&Text>) -> Vec<(String, String)> {
    text.into_iter().flat_map(|text| text.0.values()).map(|name| (id.to_owned(), name.clone())).collect()
}

/// The names of the built-in entries in every language, those that the site doesn't speak too.
fn of_catalog(list: &str, built_in: &BuiltIn) -> Vec<(String, String)> {
    let entries = built_in.names.values().filter_map(|names| names.get(list)?.as_object()).flat_map(Map::iter);
    let name = |(id, words): (&String, &Value)| Some((id.clone(), words.get("name")?.as_str()?.to_owned()));
    entries.filter_map(name).collect()
}

fn of_files(kind: FileKind, read: &Read) -> Vec<(String, String)> {
    let files = read.by_id.get(&kind).into_iter().flatten();
    files.flat_map(|(id, file)| written(id, file.value.as_ref().and_then(|value| value.get("name")))).collect()
}

/// A text of a file, in each language.
fn written(id: &str, name: Option<&Value>) -> Vec<(String, String)> {
    let names = name.and_then(Value::as_object).into_iter().flat_map(Map::values).filter_map(Value::as_str);
    names.map(|name| (id.to_owned(), name.to_owned())).collect()
}
