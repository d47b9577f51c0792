//! A project as it was read last, and read again once something may have changed: all that is written, compared.

use super::super::project::{self, CONTENT, Project};
use super::super::publication::templates;
use crate::diagnostic::{Checked, Diagnostic};
use crate::disk::glance::{self, Glance};
use crate::disk::source;
use crate::history::chain::History;
use crate::load::built_in::BuiltIn;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// A project as it was read last.
pub(super) struct Seen {
    /// What was made of it.
    pub(super) project: Arc<Project>,
    /// The team's own templates.
    pub(super) templates: BTreeMap<String, String>,
    /// What could not be read.
    unread: Vec<Diagnostic>,
    /// The sealed versions, at a glance.
    sealed: Glance,
}

impl Seen {
    /// Reads everything.
    pub(super) fn first(root: &Path, built_in: BuiltIn) -> Seen {
        let sealed = glance::at_versions(&root.join(CONTENT));
        let templates = templates(root);
        Seen::of(root, source::read(&root.join(CONTENT)), templates, sealed, Arc::new(built_in), None)
    }

    /// Reads again; nothing, if nothing changed. Sealed versions are read only if something touched them.
    pub(super) fn again(&self) -> Option<Seen> {
        let Project { root, content, built_in, .. } = &*self.project;
        let (sealed, sources, templates) = (glance::at_versions(content), source::read(content), templates(root));
        let untouched = sealed == self.sealed;
        let same = sources.value == self.project.sources && sources.diagnostics == self.unread;
        if untouched && same && templates == self.templates {
            return None;
        }
        let history = (Arc::clone(&self.project.history), self.project.altered.clone());
        Some(Seen::of(root, sources, templates, sealed, Arc::clone(built_in), Some(history).filter(|_| untouched)))
    }

    fn of(
        root: &Path,
        sources: Checked<source::Files>,
        templates: BTreeMap<String, String>,
        sealed: Glance,
        built_in: Arc<BuiltIn>,
        history: Option<(Arc<History>, Vec<Diagnostic>)>,
    ) -> Seen {
        let unread = sources.diagnostics.clone();
        let history = history.unwrap_or_else(|| {
            let read = project::versions(&root.join(CONTENT));
            (Arc::new(read.value), read.diagnostics)
        });
        let project = Arc::new(project::read(root, built_in, sources, history));
        Seen { project, templates, unread, sealed }
    }
}
