//! A publication to its site: a sorted list of addresses, and for each a pure function to its bytes.
//!
//! Nothing here reads a file, a clock or the environment; pages may be rendered in any order and in parallel.

mod address;
mod app;
mod body;
mod change;
mod change_check;
mod change_data;
mod change_entry;
mod changes;
mod collected;
mod column;
mod edge;
mod embed;
mod facts;
mod feed;
mod field;
mod fields;
mod find;
mod frame;
mod grid;
mod history;
mod home;
mod host;
mod leaf;
mod line;
mod link;
mod listing;
mod lists;
mod machine;
mod map;
mod markdown;
mod marks;
mod markup;
mod names;
mod once;
mod order;
mod owner;
mod parts;
mod path;
mod permission;
mod policy;
mod publication;
mod purpose;
mod redline;
mod routes;
mod rule;
mod rules;
mod same;
mod sdk;
mod sdks;
mod sheet;
mod shelf;
mod stamp;
mod step;
mod tables;
mod theme;
mod upcoming;
mod versions;
mod voice;
mod whole;
mod wording;

pub mod serve;

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;

pub use address::Address;
use address::{Page, Tree};
use body::Body;
use collected::{ByField, Owners};
use edge::Edge;
use history::BySdk;
pub(crate) use markdown::anchors;
use order::Order;
pub use publication::{Edition, Publication};
use same::Same;
use shelf::Made;
pub use step::Step;
pub use theme::TemplateError;
use theme::Theme;
use voice::Voice;

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// A site, ready to render.
pub struct Site<'p> {
    pub(crate) publication: &'p Publication,
    pub(crate) languages: Vec<&'p str>,
    pub(crate) style: String,
    /// The address of the script that narrows lists.
    pub(crate) script: String,
    addresses: Vec<Address<'p>>,
    /// Who collects each field, by edition; made when a page first asks.
    collected: Vec<OnceLock<ByField<'p>>>,
    /// What the pages of an edition have in common, by language and edition; made when a page first asks.
    edges: BTreeMap<(&'p str, usize), OnceLock<Edge>>,
    /// Everybody who may collect something; by edition and language, made when a page first asks.
    owners: Vec<BTreeMap<&'p str, OnceLock<Owners<'p>>>>,
    /// Which changes concern which SDK, by edition; made when a page first asks.
    told: Vec<OnceLock<BySdk<'p>>>,
    same: Same<'p>,
    made: Made<'p>,
    themes: BTreeMap<&'p str, Theme>,
    orders: BTreeMap<&'p str, Order>,
}

/// Prepares the templates and lists what the site holds.
pub fn site(publication: &Publication) -> Result<Site<'_>, TemplateError> {
    let languages = routes::languages(publication);
    let style = theme::style_address(publication);
    let themes = languages.iter().map(|language| Ok((*language, theme::theme(publication, language)?)));
    let themes = themes.collect::<Result<_, TemplateError>>()?;
    let script = theme::script_address(&publication.templates);
    let addresses = routes::list(publication, &languages, [&style, &script]);
    let collected = publication.editions.iter().map(|_| OnceLock::new()).collect();
    let told = publication.editions.iter().map(|_| OnceLock::new()).collect();
    let edges =
        languages.iter().flat_map(|language| (0..publication.editions.len()).map(move |index| (*language, index)));
    let edges = edges.map(|key| (key, OnceLock::new())).collect();
    let owners =
        publication.editions.iter().map(|_| languages.iter().map(|language| (*language, OnceLock::new())).collect());
    let owners = owners.collect();
    let orders = languages.iter().map(|language| (*language, Order::of(language))).collect();
    let same = Same::of(&publication.editions);
    let made = Made::of(same.count());
    Ok(Site {
        publication,
        languages,
        style,
        script,
        addresses,
        collected,
        edges,
        owners,
        told,
        same,
        made,
        themes,
        orders,
    })
}

impl<'p> Site<'p> {
    /// Every file of the site, sorted by its path.
    pub fn routes(&self) -> &[Address<'p>] {
        &self.addresses
    }

    /// The bytes of the file at `index` of [`Site::routes`].
    pub fn render(&self, index: usize) -> Result<Vec<u8>, TemplateError> {
        let address = &self.addresses[index];
        match (&address.page, address.language) {
            (Page::Style, _) => Ok(theme::style(self.publication).into_bytes()),
            (Page::Script, _) => Ok(theme::script(&self.publication.templates).as_bytes().to_vec()),
            (Page::Consent, _) => Ok(machine::consent(self.publication)),
            (Page::Candor, _) => Ok(machine::entry(self)),
            (Page::ChangeData(older, newer), _) => Ok(change_data::render(self, older, newer)),
            (Page::Data(edition, path), _) => Ok(self.publication.editions[*edition].files[*path].bytes()),
            (Page::Table(edition, table), Some(language)) => {
                tables::render(self, language, &self.publication.editions[*edition], *table)
            }
            (Page::Feed(kind), Some(language)) => feed::render(self, language, *kind),
            (Page::Missing, _) => host::missing(self).map(String::into_bytes),
            (Page::Sitemap, _) => Ok(host::sitemap(self).into_bytes()),
            (Page::Robots, _) => Ok(host::robots(self.publication).into_bytes()),
            (Page::Headers, _) => Ok(host::headers().into_bytes()),
            (Page::Redirects, _) => Ok(host::redirects(self).into_bytes()),
            (_, None) => frame::language_choice(self).map(String::into_bytes),
            (_, Some(language)) => self.page(address, language),
        }
    }

    /// One file of each kind: where a template fails at all, it fails at one of these.
    pub fn specimens(&self) -> Vec<usize> {
        let mut seen = Vec::new();
        let kind = |page: &Page<'p>| {
            let leaf = if let Page::InTree(_, leaf) = page { Some(std::mem::discriminant(leaf)) } else { None };
            (std::mem::discriminant(page), leaf)
        };
        let is_new = |index: &usize| {
            let kind = (self.addresses[*index].language, kind(&self.addresses[*index].page));
            !seen.contains(&kind) && {
                seen.push(kind);
                true
            }
        };
        (0..self.addresses.len()).filter(is_new).collect()
    }

    /// The whole page: its body, and what stands around it.
    fn page(&self, address: &Address<'p>, language: &'p str) -> Result<Vec<u8>, TemplateError> {
        let body = self.body(address, language)?;
        let frame = frame::frame(self, address, language, &body);
        self.theme(language).page(&frame, &body.html)
    }

    fn body(&self, address: &Address<'p>, language: &'p str) -> Result<Arc<Body>, TemplateError> {
        let body = match &address.page {
            Page::InTree(tree, leaf) => return leaf::body(self, language, *tree, leaf),
            Page::Change(older, newer) => change::body(self, language, older, newer),
            Page::Changes => changes::body(self, language),
            Page::Rules => rules::body(self, language),
            Page::Rule(id) => rule::body(self, language, id),
            _ => versions::body(self, language),
        };
        body.map(Arc::new)
    }

    pub(crate) fn theme(&self, language: &str) -> &Theme {
        // Every language of an address is one of `languages`, and each of those has a theme.
        &self.themes[language]
    }

    pub(crate) fn edition(&self, tree: Tree) -> &'p Edition {
        &self.publication.editions[tree.edition(self.publication)]
    }

    pub(crate) fn voice<'v>(&'v self, language: &'v str, edition: &'v Edition, page: &'v str) -> Voice<'v>
    where
        'p: 'v,
    {
        let Publication { locales, countries, .. } = self.publication;
        // Every language of an address has its order, as it has its theme.
        let order = &self.orders[language];
        Voice { language, locales, countries, inventory: &edition.inventory, order, page }
    }

    /// What the pages of an edition have in common in a language.
    pub(crate) fn edge(&self, language: &'p str, edition: usize) -> &Edge {
        let made = || edge::edge(self, language, &self.publication.editions[edition]);
        // There is a place for every language of an address with every edition.
        self.edges[&(language, edition)].get_or_init(made)
    }

    /// Everybody who may collect something in an edition.
    pub(crate) fn owners(&self, language: &str, edition: usize) -> &Owners<'p> {
        let shown = &self.publication.editions[edition];
        let ordered = || Owners::of(&self.voice(language, shown, ""), &shown.inventory, &self.same);
        // There is a place for every language of an address with every edition.
        self.owners[edition][language].get_or_init(ordered)
    }

    /// Which changes of an edition concern which SDK.
    pub(crate) fn changes_by_sdk(&self, edition: &'p Edition) -> &BySdk<'p> {
        self.told[self.index(edition)].get_or_init(|| history::by_sdk(&edition.changes.changes))
    }

    /// The place of an edition among all.
    pub(crate) fn index(&self, edition: &Edition) -> usize {
        // Every edition that a page is made from is one of the publication's.
        self.publication.editions.iter().position(|one| std::ptr::eq(one, edition)).unwrap_or_default()
    }

    /// Who collects each field of the edition that a tree shows.
    pub(crate) fn collected(&self, tree: Tree) -> &ByField<'p> {
        let edition = tree.edition(self.publication);
        self.collected[edition].get_or_init(|| collected::by_field(&self.publication.editions[edition].inventory))
    }

    /// The sealed editions with what each changed, oldest first.
    pub(crate) fn sealed(&self) -> impl Iterator<Item = &'p Edition> {
        self.publication.editions.iter().filter(|edition| edition.seal.is_some())
    }
}
