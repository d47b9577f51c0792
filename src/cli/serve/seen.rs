//! A project as it was read last, and read again once something may have changed: all that is written, compared.

use super::super::own_languages;
use super::super::project::{self, CONTENT, Project, Sealed};
use super::super::publication::{beside, templates};
use crate::diagnostic::{Checked, Diagnostic};
use crate::disk::glance::{self, Glance};
use crate::disk::source::{self, Files};
use crate::load::built_in::{BuiltIn, read};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// A project as it was read last.
pub(super) struct Seen {
    /// What was made of it.
    pub(super) project: Arc<Project>,
    /// The team's own templates.
    pub(super) templates: BTreeMap<String, String>,
    /// The files of the team's own languages, and what was wrong with them.
    languages: (Checked<Files>, Vec<Diagnostic>),
    /// What could not be read of the content.
    unread: Vec<Diagnostic>,
    /// The sealed versions, at a glance.
    sealed: Glance,
}

impl Seen {
    /// Reads everything.
    pub(super) fn first(root: &Path, built_in: Checked<BuiltIn>) -> Seen {
        let content = root.join(CONTENT);
        let sealed = glance::at_versions(&content);
        let languages = (own_languages::read(root), built_in.diagnostics);
        let files = (source::read(&content), templates(&beside(root).value), languages);
        Seen::of(root, files, Arc::new(built_in.value), (sealed, || project::sealed(&content)), None)
    }

    /// Reads again; nothing, if nothing changed. Sealed versions are read only if something touched them.
    pub(super) fn again(&self) -> Option<Seen> {
        let Project { root, content, built_in, history, altered, .. } = &*self.project;
        let (sealed, sources) = (glance::at_versions(content), source::read(content));
        let templates = templates(&beside(root).value);
        let languages = own_languages::read(root);
        let untouched = sealed == self.sealed;
        let same = sources.value == self.project.sources && sources.diagnostics == self.unread;
        let same_words = is_same(&languages, &self.languages.0);
        if untouched && same && same_words && templates == self.templates {
            return None;
        }
        let renewed = if same_words { None } else { renewed(&languages) };
        // Everything is said in other words then, also what a file says.
        let before = Some(&*self.project).filter(|_| renewed.is_none());
        let (built_in, found) = renewed.unwrap_or_else(|| (Arc::clone(built_in), self.languages.1.clone()));
        let history = || if untouched { (Arc::clone(history), altered.clone()) } else { project::sealed(content) };
        Some(Seen::of(root, (sources, templates, (languages, found)), built_in, (sealed, history), before))
    }

    fn of(
        root: &Path,
        files: (Checked<Files>, BTreeMap<String, String>, OwnLanguages),
        built_in: Arc<BuiltIn>,
        (sealed, history): (Glance, impl FnOnce() -> Sealed + Send),
        before: Option<&Project>,
    ) -> Seen {
        let (sources, templates, languages) = files;
        let unread = sources.diagnostics.clone();
        let words = Checked { value: built_in, diagnostics: languages.1.clone() };
        let project = Arc::new(project::read(root, words, move || sources, history, before));
        Seen { project, templates, languages, unread, sealed }
    }
}

/// A team's own languages: their files, and what was found in them.
type OwnLanguages = (Checked<Files>, Vec<Diagnostic>);

/// What the binary carries, with languages that changed.
fn renewed(languages: &Checked<Files>) -> Option<(Arc<BuiltIn>, Vec<Diagnostic>)> {
    let renewed = own_languages::added(read().ok()?, languages.clone());
    Some((Arc::new(renewed.value), renewed.diagnostics))
}

fn is_same(one: &Checked<Files>, other: &Checked<Files>) -> bool {
    one.value == other.value && one.diagnostics == other.diagnostics
}
