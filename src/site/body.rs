//! The body of a page, with what its frame needs to know of it.

use super::embed::own_ids;
use super::markup::Markup;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// A page without its frame.
pub(crate) struct Body {
    /// The title, as plain text.
    pub(crate) title: String,
    /// What a search engine may show of it, as plain text.
    pub(crate) description: Option<String>,
    /// The body.
    pub(crate) html: String,
    /// What must be said before anything else.
    pub(crate) banners: Vec<Markup>,
    /// It has a form that narrows its lists, which needs the script.
    pub(crate) narrowed: bool,
    /// The places in it to which links lead, once somebody asked.
    pub(crate) ids: OnceLock<BTreeSet<String>>,
}

impl Body {
    pub(crate) fn new(title: String, html: String) -> Body {
        Body { title, description: None, html, banners: Vec::new(), narrowed: false, ids: OnceLock::new() }
    }

    /// The places in it to which links lead.
    pub(crate) fn ids(&self) -> &BTreeSet<String> {
        self.ids.get_or_init(|| own_ids(&self.html).map(str::to_owned).collect())
    }
}
