//! Whatever a site can show to the address of its file: a page, a table, a feed, or data.
//!
//! Which of these a site has is not said here, but in `routes`.

use super::path::permission_name;
use super::{Edition, Publication};

/// One file of the site.
#[derive(Debug, Clone)]
pub struct Address<'p> {
    /// Its path from the root of the site, without a leading `/`.
    pub path: String,
    pub(crate) language: Option<&'p str>,
    pub(crate) page: Page<'p>,
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Page<'p> {
    Languages,
    Style,
    Script,
    Consent,
    Candor,
    Missing,
    Sitemap,
    Robots,
    Headers,
    Redirects,
    Data(usize, &'p str),
    InTree(Tree, Leaf<'p>),
    Versions,
    Changes,
    /// The index of the rule book.
    Rules,
    /// A rule or a check.
    Rule(&'p str),
    Feed(FeedKind),
    Table(usize, Table<'p>),
    Change(&'p str, &'p str),
    ChangeData(&'p str, &'p str),
}

/// Which copy of the tree of pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tree {
    /// The unversioned pages: the current edition, with its history.
    Living,
    /// The pages of one sealed version, and of nothing else.
    Sealed(usize),
    /// The working copy, beside the sealed versions.
    Draft(usize),
}

/// A page of a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leaf<'p> {
    Home,
    Sdks,
    Fields,
    Purposes,
    Permissions,
    /// Who collects what, drawn.
    Map,
    /// All names, to find one.
    Find,
    /// Everything on one page.
    Whole,
    App(&'p str),
    Sdk(&'p str),
    Field(&'p str),
    Purpose(&'p str),
    Permission(&'p str),
    /// What an app collects, the SDKs in it included.
    Collected(&'p str),
    /// What an app shares, and with whom.
    Shared(&'p str),
    Policy(&'p str),
    /// An address whose id was changed: folder, what follows the id in the file's name, old id, new id.
    Moved(&'static str, &'static str, &'p str, &'p str),
}

impl Tree {
    /// The edition that it shows.
    pub(crate) fn edition(self, publication: &Publication) -> usize {
        match self {
            Tree::Living => publication.current,
            Tree::Sealed(edition) | Tree::Draft(edition) => edition,
        }
    }

    /// The folder of this tree inside a language's.
    pub(crate) fn folder(self, publication: &Publication) -> String {
        match self {
            Tree::Living => String::new(),
            Tree::Sealed(edition) => format!("versions/{}/", publication.editions[edition].name),
            Tree::Draft(_) => "draft/".to_owned(),
        }
    }
}

impl Leaf<'_> {
    /// The address inside a tree.
    pub(crate) fn path(&self) -> String {
        match self {
            Leaf::Home => "index.html".to_owned(),
            Leaf::Sdks => "sdks/index.html".to_owned(),
            Leaf::Fields => "fields/index.html".to_owned(),
            Leaf::Purposes => "purposes/index.html".to_owned(),
            Leaf::Permissions => "permissions/index.html".to_owned(),
            Leaf::Map => "map.html".to_owned(),
            Leaf::Find => "find.html".to_owned(),
            Leaf::Whole => "all.html".to_owned(),
            Leaf::Purpose(id) => format!("purposes/{id}.html"),
            Leaf::Permission(id) => format!("permissions/{}.html", permission_name(id)),
            Leaf::Collected(app) => format!("lists/{app}-collected.html"),
            Leaf::Shared(app) => format!("lists/{app}-shared.html"),
            Leaf::App(id) => format!("apps/{id}.html"),
            Leaf::Sdk(id) => format!("sdks/{id}.html"),
            Leaf::Field(id) => format!("fields/{id}.html"),
            Leaf::Policy(id) => format!("policies/{id}.html"),
            Leaf::Moved(folder, end, old, _) => format!("{folder}/{old}{end}.html"),
        }
    }
}

/// One file of an edition's tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Table<'p> {
    /// All SDKs, as comma-separated values.
    Sdks,
    /// All SDKs, as a workbook.
    Workbook,
    /// What an app collects, the SDKs in it included.
    Collected(&'p str),
    /// What an app shares.
    Shared(&'p str),
}

impl Table<'_> {
    /// Its address inside a language's folder.
    pub(crate) fn path(&self, edition: &Edition) -> String {
        let file = match self {
            Table::Sdks => "sdks.csv".to_owned(),
            Table::Workbook => "sdks.xlsx".to_owned(),
            Table::Collected(app) => format!("{app}-collected.csv"),
            Table::Shared(app) => format!("{app}-shared.csv"),
        };
        format!("tables/{}/{file}", data_folder(edition))
    }
}

/// Which versions a feed tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FeedKind {
    All,
    Consent,
}

impl FeedKind {
    /// The address in a language's folder.
    pub(crate) fn path(self) -> &'static str {
        match self {
            FeedKind::All => "feed.atom",
            FeedKind::Consent => "feed-consent.atom",
        }
    }
}

/// The folder of an edition's files under `data/`; a working copy has no name yet.
pub(crate) fn data_folder(edition: &Edition) -> &str {
    edition.seal.as_ref().map_or("draft", |_| &edition.name)
}
