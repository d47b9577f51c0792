//! A folder that holds `content/`, read: the working copy, the sealed versions, and what was found in both.

use super::failure::Failure;
use super::outcome::Outcome;
use super::report;
use super::talk::Talk;
use crate::diagnostic::{Checked, Diagnostic};
use crate::disk::source::{self, Files};
use crate::disk::standing;
use crate::history::chain::{Chain, History};
use crate::history::folder::by_version;
use crate::load::built_in::BuiltIn;
use crate::load::plain::plain;
use crate::load::{Before, Content, catalog, load_after, yaml};
use crate::model::rule::Rule;
use crate::model::text::Text;
use crate::review::{Terms, levels};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The folder in which people write.
pub(super) const CONTENT: &str = "content";

/// A folder that holds `content/`.
pub(super) struct Project {
    /// The folder.
    pub(super) root: PathBuf,
    /// Its content folder.
    pub(super) content: PathBuf,
    /// What the binary carries.
    pub(super) built_in: Arc<BuiltIn>,
    /// The names of countries.
    pub(super) countries: BTreeMap<String, Text>,
    /// The files of the working copy.
    pub(super) sources: BTreeMap<String, Vec<u8>>,
    /// The working copy.
    pub(super) working: Content,
    /// The rule book at the site's levels.
    pub(super) rules: Vec<Rule>,
    /// What was found on the way; none of it about sealed versions.
    pub(super) findings: Vec<Diagnostic>,
    /// The sealed versions.
    pub(super) history: Arc<History>,
    /// What is wrong with them.
    pub(super) altered: Vec<Diagnostic>,
}

impl Project {
    /// What changes are judged by and told in.
    pub(super) fn terms(&self) -> Terms<'_> {
        Terms { rules: &self.rules, locales: &self.built_in.locales, countries: &self.countries }
    }

    /// Where the site has the pages of its rule book, in this language if it speaks it.
    pub(super) fn rules_at(&self, language: &str) -> Option<String> {
        let base = self.working.site.base_url.as_ref()?;
        let languages = &self.working.site.languages;
        let language = languages.iter().find(|known| ***known == *language).or(languages.first())?;
        let base: String = base.0.chars().filter(|letter| !"<>".contains(*letter)).collect();
        Some(format!("{}/{}/rules/", base.trim_end_matches('/'), &**language))
    }

    /// Stops where the machine refused to give what stands there: nothing is known of it, neither good nor bad.
    pub(super) fn stop_if_refused(&self, talk: &Talk) -> Result<(), Outcome> {
        let found = self.findings.iter().chain(&self.altered).filter(|finding| finding.is_of_machine());
        let refused: Vec<Diagnostic> = found.cloned().collect();
        if refused.is_empty() {
            return Ok(());
        }
        report::findings(&refused, &BTreeMap::new(), Outcome::Machine, talk);
        Err(Outcome::Machine)
    }

    /// Stops where history was altered: nothing rests on it.
    pub(super) fn stop_if_altered(&self, talk: &Talk) -> Result<(), Outcome> {
        if self.altered.is_empty() {
            return Ok(());
        }
        report::findings(&self.altered, &BTreeMap::new(), Outcome::Altered, talk);
        Err(Outcome::Altered)
    }
}

/// Reads the content of a folder.
pub(super) fn open(root: &Path, built_in: Checked<BuiltIn>) -> Result<Project, Failure> {
    let content = content_of(root)?;
    let Checked { value: built_in, diagnostics } = built_in;
    let found = Checked { value: Arc::new(built_in), diagnostics };
    Ok(read(root, found, || source::read(&content), || sealed(&content), None))
}

/// The same folder, its files read again after some of them were written.
pub(super) fn again(project: &Project) -> Project {
    // What was found in a team's own languages stands in no file of the content folder, and still holds.
    let is_elsewhere =
        |finding: &&Diagnostic| finding.place.as_ref().is_some_and(|p| p.file.starts_with("../templates/"));
    let diagnostics = project.findings.iter().filter(is_elsewhere).cloned().collect();
    let built_in = Checked { value: Arc::clone(&project.built_in), diagnostics };
    let known = || (Arc::clone(&project.history), project.altered.clone());
    read(&project.root, built_in, || source::read(&project.content), known, None)
}

/// Sealed versions, and what is wrong with them.
pub(super) type Sealed = (Arc<History>, Vec<Diagnostic>);

/// Reads what stands in a folder, and its sealed versions beside that. Of what was read `before` with the same words that
/// is taken over which is still the same.
pub(super) fn read(
    root: &Path,
    built_in: Checked<Arc<BuiltIn>>,
    sources: impl FnOnce() -> Checked<Files> + Send,
    sealed: impl FnOnce() -> Sealed + Send,
    before: Option<&Project>,
) -> Project {
    let Checked { value: built_in, diagnostics: mut findings } = built_in;
    let before = before.map(|before| Before { files: &before.sources, content: &before.working });
    let working = || {
        let sources = sources();
        let content = load_after(&sources.value, &built_in, before);
        (sources, content)
    };
    let ((sources, content), (history, altered)) = rayon::join(working, sealed);
    let (Checked { value: sources, diagnostics: unread }, Checked { value: working, diagnostics }) = (sources, content);
    findings.extend(unread.into_iter().chain(diagnostics));
    let (rules, settings) = levels::set(&working.rules, &working.site);
    findings.extend(settings);
    let countries = catalog::countries(&built_in);
    let (root, content) = (root.to_owned(), root.join(CONTENT));
    Project { root, content, built_in, countries, sources, working, rules, findings, history, altered }
}

/// The sealed versions of a content folder.
pub(super) fn sealed(content: &Path) -> Sealed {
    let read = versions(content);
    (Arc::new(read.value), read.diagnostics)
}

/// A folder beside the content, which need not be there; findings count their places from the content folder.
pub(super) fn read_beside(root: &Path, folder: &str) -> Checked<BTreeMap<String, Vec<u8>>> {
    let mut read = source::read_if_there(&root.join(folder));
    for finding in &mut read.diagnostics {
        if let Some(place) = &mut finding.place {
            place.file = format!("../{folder}/{}", place.file).into();
            finding.values.insert("file", format!("{folder}/{}", finding.values["file"]));
        }
    }
    read
}

/// The content folder of a project's folder.
pub(super) fn content_of(root: &Path) -> Result<PathBuf, Failure> {
    let content = root.join(CONTENT);
    match standing::is_folder(&content) {
        Ok(true) => Ok(content),
        Err(error) => Err(Failure::disk(&error)),
        Ok(false) => Err(Failure::usage("cli-no-content", &[("dir", &root.display().to_string())])),
    }
}

/// How many bytes of sealed versions are read before they are looked at: enough to look at several side by side.
const AT_A_TIME: usize = 16 << 20;

/// The sealed versions of a content folder, and what is wrong with them.
pub(super) fn versions(content: &Path) -> Checked<History> {
    let (mut chain, mut stray) = (Chain::default(), Vec::new());
    let unread = source::read_versions(content, AT_A_TIME, &mut |files| {
        let folders = by_version(files);
        stray.extend(folders.diagnostics);
        chain.take(folders.value, &parse_yaml);
    });
    if unread.iter().any(Diagnostic::is_of_machine) {
        // What is not there because the machine didn't give it is neither missing nor altered.
        return Checked { value: History::default(), diagnostics: unread };
    }
    let mut checked = chain.history();
    checked.diagnostics.splice(0..0, unread.into_iter().chain(stray));
    checked
}

/// Strict YAML to plain JSON, for what candor wrote itself.
pub(super) fn parse_yaml(text: &str) -> Result<serde_json::Value, String> {
    yaml::parse("version.yaml", text).map(|node| plain(&node)).map_err(|finding| format!("{finding:?}"))
}
