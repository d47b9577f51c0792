//! What `init` and `new` write: files as they stand in `templates/scaffold/`, in the language of a team.
//!
//! A line that begins with `LANGUAGE:` stands for one line per language of the site.

use super::schemas;
use crate::load;
use crate::load::built_in::BuiltIn;
use include_dir::{Dir, DirEntry, include_dir};
use std::collections::BTreeMap;

static SCAFFOLD: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates/scaffold");

/// What every site has, whatever its language.
const ANY: &str = "any";

/// The files of a new site, by path.
pub(super) fn site(built_in: &BuiltIn, language: &str) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for folder in [ANY.to_owned(), format!("{language}/site")] {
        if let Some(folder) = SCAFFOLD.get_dir(&folder) {
            collect(folder, folder.path(), &mut files);
        }
    }
    let within = |(path, bytes): (&String, &Vec<u8>)| Some((path.strip_prefix("content/")?.to_owned(), bytes.clone()));
    let content = load::load(&files.iter().filter_map(within).collect(), built_in).value;
    let schemas = schemas::of_site(built_in, &schemas::own(&content, language), language);
    files.extend(schemas.into_iter().map(|(name, bytes)| (format!("{}/{name}", schemas::FOLDER), bytes)));
    files
}

fn collect(folder: &Dir<'_>, root: &std::path::Path, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(folder) => collect(folder, root, files),
            DirEntry::File(file) => {
                let path = file.path().strip_prefix(root).unwrap_or(file.path());
                files.insert(path.to_string_lossy().replace('\\', "/"), file.contents().to_vec());
            }
        }
    }
}

/// The text of a new file, its comments in a language, with a line for each language of the site.
pub(super) fn file(name: &str, language: &str, languages: &[String]) -> String {
    let file = SCAFFOLD.get_file(format!("{language}/new/{name}"));
    let text = file.and_then(|file| file.contents_utf8()).unwrap_or_default();
    let lines = text.lines().flat_map(|line| match line.trim_start().strip_prefix("LANGUAGE:") {
        Some(rest) => {
            let indent = &line[..line.len() - line.trim_start().len()];
            languages.iter().map(|language| format!("{indent}{language}:{rest}\n")).collect()
        }
        None => vec![format!("{line}\n")],
    });
    lines.collect()
}
