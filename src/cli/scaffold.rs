//! What `init` and `new` write: files as they stand in `templates/scaffold/`, in the language of a team.
//!
//! A line that begins with `LANGUAGE:` stands for one line per language of the site. What pipelines are made of stands
//! where this repository uses it itself, and is written as it is.

use super::schemas;
use crate::load;
use crate::load::built_in::BuiltIn;
use include_dir::{Dir, DirEntry, include_dir};
use std::collections::BTreeMap;

static SCAFFOLD: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates/scaffold");

/// The action that the workflow of a site is made of.
static ACTION: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/.github/actions/candor");

/// The jobs that the pipeline of a site is made of, and where they stand in it.
static JOBS: &[u8] = include_bytes!("../../.gitlab/candor.gitlab-ci.yml");
pub(super) const GITLAB: &str = ".gitlab/candor.gitlab-ci.yml";

/// Where the programs of this release are downloaded from, if it was built as one.
const RELEASE: Option<&str> = option_env!("CANDOR_RELEASE");

/// Of these, the one that runs on every Linux.
const PROGRAM: &str = "candor-x86_64-unknown-linux-musl";

/// What every site has, whatever its language.
const ANY: &str = "any";

/// The files of a new site, by path.
pub(super) fn site(built_in: &BuiltIn, language: &str) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for folder in [ANY.to_owned(), format!("{language}/site")] {
        if let Some(folder) = SCAFFOLD.get_dir(&folder) {
            collect(folder, folder.path(), "", &mut files);
        }
    }
    collect(&ACTION, ACTION.path(), ".github/actions/candor/", &mut files);
    for pipeline in [".github/workflows/disclosure.yml", ".gitlab-ci.yml"] {
        if let Some(text) = files.get_mut(pipeline) {
            *text = downloading(&String::from_utf8_lossy(text), RELEASE).into_bytes();
        }
    }
    files.insert(GITLAB.to_owned(), JOBS.to_vec());
    let within = |(path, bytes): (&String, &Vec<u8>)| Some((path.strip_prefix("content/")?.to_owned(), bytes.clone()));
    let content = load::load(&files.iter().filter_map(within).collect(), built_in).value;
    let schemas = schemas::of_site(built_in, &schemas::own(&content, language), language);
    files.extend(schemas.into_iter().map(|(name, bytes)| (format!("{}/{name}", schemas::FOLDER), bytes)));
    files
}

/// A pipeline that names where its program is downloaded from, as far as this one knows it.
fn downloading(pipeline: &str, release: Option<&str>) -> String {
    let named = release.map(|release| format!("CANDOR_URL: \"{release}/{PROGRAM}\""));
    named.map_or_else(|| pipeline.to_owned(), |named| pipeline.replace("CANDOR_URL: \"\"", &named))
}

fn collect(folder: &Dir<'_>, root: &std::path::Path, before: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(folder) => collect(folder, root, before, files),
            DirEntry::File(file) => {
                let path = file.path().strip_prefix(root).unwrap_or(file.path());
                files
                    .insert(format!("{before}{}", path.to_string_lossy().replace('\\', "/")), file.contents().to_vec());
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_released_program_names_itself_to_the_pipelines_of_a_new_site() {
        let pipeline = "env:\n  CANDOR_URL: \"\"\n  CANDOR_SHA256: \"\"\n";
        let named = downloading(pipeline, Some("https://example.com/v1"));
        assert!(named.contains(&format!("CANDOR_URL: \"https://example.com/v1/{PROGRAM}\"\n")), "{named}");
        assert_eq!(downloading(pipeline, None), pipeline);
        for language in ["en", "zh-CN"] {
            for file in [".github/workflows/disclosure.yml", ".gitlab-ci.yml"] {
                let text = SCAFFOLD.get_file(format!("{language}/site/{file}")).and_then(|file| file.contents_utf8());
                assert!(text.is_some_and(|text| text.contains("CANDOR_URL: \"\"")), "{language} {file}");
            }
        }
    }
}
