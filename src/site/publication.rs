//! What a site is made of: its editions, the steps between them, and the words and templates to tell them in.

use super::Step;
use crate::model::catalog::CatalogField;
use crate::model::file::File;
use crate::model::inventory::Inventory;
use crate::model::locale::Locales;
use crate::model::look::Look;
use crate::model::policy::Prose;
use crate::model::reference::FieldId;
use crate::model::text::Text;
use crate::model::version::{Changes, Seal, Version};
use crate::review::book::Book;
use std::collections::BTreeMap;
use std::sync::Arc;

/// One state of the disclosure: a sealed version, or the working copy.
#[derive(Debug, Clone)]
pub struct Edition {
    /// Its name, as it stands in addresses.
    pub name: String,
    /// Its dates, note, faults and withdrawals.
    pub version: Version,
    /// What it states.
    pub inventory: Inventory,
    /// The prose of its policies.
    pub prose: Prose,
    /// What differs from the version before.
    pub changes: Changes,
    /// Its seal; a working copy has none.
    pub seal: Option<Seal>,
    /// The sealed folder, for `/data/<version>/`.
    pub files: Arc<BTreeMap<String, File>>,
}

/// Everything that a site is made of.
pub struct Publication {
    /// Oldest first; a working copy, if it is shown, comes last.
    pub editions: Vec<Edition>,
    /// The edition that the unversioned pages show.
    pub current: usize,
    /// What differs, for every pair of versions that has a page: older, newer.
    pub pairs: BTreeMap<(String, String), Step>,
    /// Where the site will stand, if that is known.
    pub base_url: Option<String>,
    /// The offset from UTC in which its dates are dates.
    pub time_zone: Option<String>,
    /// The words of every language.
    pub locales: Arc<Locales>,
    /// The names of countries and regions, by code.
    pub countries: BTreeMap<String, Text>,
    /// The team's own templates by name; each replaces the built-in one.
    pub templates: BTreeMap<String, String>,
    /// The logo and the colours.
    pub look: Option<Look>,
    /// What people fear is collected: named where nothing takes it.
    pub feared: Vec<(FieldId, CatalogField)>,
    /// A hash of what words, templates, catalog and rules were read from, and of candor itself.
    pub made_with: String,
    /// The rule book, at the levels that the site sets.
    pub book: Book,
    /// Show the working copy under `draft/`, beside the sealed versions.
    pub draft: bool,
}

impl Publication {
    /// The editions that leave a trace in the living tree: the sealed ones, and the one that it shows.
    pub(crate) fn shown(&self) -> impl Iterator<Item = &Edition> {
        let standing = |(index, edition): &(usize, &Edition)| edition.seal.is_some() || *index == self.current;
        self.editions.iter().enumerate().filter(standing).map(|(_, edition)| edition)
    }
}
