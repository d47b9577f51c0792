//! What the binary carries: the words of the languages, the catalog and the rule book, as they stand in the tree.
//!
//! Reading them can fail only if the tree itself is wrong, which the tests see first. A team's own languages are added
//! by `own_languages`.

use super::plain::plain;
use super::{rules, yaml};
use crate::diagnostic::Diagnostic;
use crate::model::locale::{Locale, Locales, SOURCE};
use crate::model::rule::Rule;
use include_dir::{Dir, include_dir};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock, OnceLock};

static LANGUAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates/locale");
static CATALOG: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/model/catalog");
static RULES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/review/rules");

/// Every check that has words: the messages of `checks.ftl` that say why they matter.
pub static CHECKS_IN_WORDS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let source = LANGUAGES.get_file(format!("{SOURCE}/checks.ftl"));
    let lines = source.and_then(include_dir::File::contents_utf8).into_iter().flat_map(str::lines);
    let mut ids = BTreeSet::new();
    let mut message = "";
    for line in lines {
        match line.split_once(" =").map(|(id, _)| id) {
            Some("    .why") => drop(ids.insert(message.to_owned())),
            Some(id) if !id.starts_with([' ', '#']) => message = id,
            _ => {}
        }
    }
    ids
});

/// What the built-in files say, before a site's languages are known.
#[derive(Default)]
pub struct BuiltIn {
    /// The words of every language.
    pub locales: Arc<Locales>,
    /// `fields`, `purposes`, `permissions`: data by id.
    pub catalog: BTreeMap<String, Value>,
    /// By language: `fields`, `purposes`, `permissions`, `countries`: words by id; `keys`: what the model's comments say.
    pub names: BTreeMap<String, Value>,
    /// The pages of the rule book, by id.
    pub rules: BTreeMap<String, String>,
    /// The rule book, made of its pages when it is first asked for.
    book: OnceLock<Book>,
}

/// Rules by id, each with what is wrong with its page otherwise.
type Book = BTreeMap<String, Result<Rule, Vec<Diagnostic>>>;

impl BuiltIn {
    /// The rule book.
    pub fn book(&self) -> &Book {
        let rule = |(id, page): (&String, &String)| (id.clone(), rules::read(id, id, page, SOURCE));
        self.book.get_or_init(|| self.rules.iter().map(rule).collect())
    }
}

/// Reads what the binary carries.
pub fn read() -> Result<BuiltIn, Diagnostic> {
    let mut built_in = BuiltIn::default();
    let mut locales = Locales::default();
    for folder in LANGUAGES.dirs() {
        let language = name(folder.path());
        let sources: Vec<&str> = texts(folder, "ftl").map(|(_, text)| text).collect();
        let locale = Locale::read(&language, &sources).map_err(|faults| broken(&language, &faults.join("; ")))?;
        locales.insert(&language, locale);
        for (file, text) in texts(folder, "yaml") {
            let names = built_in.names.entry(language.clone()).or_insert_with(|| Value::Object(Map::new()));
            if let (Value::Object(names), Value::Object(more)) = (names, plain(&yaml::parse(&file, text)?)) {
                names.extend(more);
            }
        }
    }
    for (file, text) in texts(&CATALOG, "yaml") {
        let list = file.trim_end_matches(".yaml").to_owned();
        built_in.catalog.insert(list, plain(&yaml::parse(&file, text)?));
    }
    for (file, text) in texts(&RULES, "md") {
        built_in.rules.insert(file.trim_end_matches(".md").to_owned(), text.to_owned());
    }
    built_in.locales = Arc::new(locales);
    Ok(built_in)
}

fn texts<'a>(folder: &'a Dir<'a>, extension: &'a str) -> impl Iterator<Item = (String, &'a str)> {
    let matches = move |file: &&include_dir::File<'_>| file.path().extension().is_some_and(|end| end == extension);
    folder.files().filter(matches).filter_map(|file| Some((name(file.path()), file.contents_utf8()?)))
}

fn name(path: &std::path::Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn broken(file: &str, reason: &str) -> Diagnostic {
    super::decode::unreadable("syntax", super::decode::place_after(file, "")).with("reason", reason)
}
