//! What was made of SDKs already, for one page in all its editions: each distinct piece is made once and framed many times.

use super::embed::Embedded;
use super::listing::Piece;
use super::markup::Markup;
use super::{Body, TemplateError};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

/// What was made of SDKs already.
#[derive(Default)]
pub(crate) struct Made<'p> {
    /// Their pages.
    pub(crate) bodies: Shelves<'p, Body>,
    /// What lists say of them.
    pub(crate) pieces: Shelves<'p, Piece<'p>>,
    /// Sections of the one page that holds everything.
    pub(crate) sections: Shelves<'p, Embedded>,
    /// Rows of other pages.
    pub(crate) rows: Shelves<'p, Markup>,
    /// Lines of tables.
    pub(crate) lines: Shelves<'p, String>,
    /// Rows of the table of SDKs.
    pub(crate) cells: Shelves<'p, Vec<String>>,
}

/// A piece, once it is made.
type Place<T> = Arc<OnceLock<Result<Arc<T>, TemplateError>>>;

/// The pieces of one page in one language: by SDK, and by the first edition that shows it so.
pub(crate) struct Shelf<'p, T>(Mutex<BTreeMap<(usize, &'p str), Place<T>>>);

impl<'p, T> Shelf<'p, T> {
    /// The piece of an SDK, made if nobody did yet.
    pub(crate) fn get(
        &self,
        of: (usize, &'p str),
        make: impl FnOnce() -> Result<T, TemplateError>,
    ) -> Result<Arc<T>, TemplateError> {
        let place = Arc::clone(held(&self.0).entry(of).or_default());
        place.get_or_init(|| make().map(Arc::new)).clone()
    }
}

/// A page: its language, and its address inside its tree.
type Page<'p> = (&'p str, String);

/// The shelves of all pages.
pub(crate) struct Shelves<'p, T>(Mutex<BTreeMap<Page<'p>, Arc<Shelf<'p, T>>>>);

impl<'p, T> Shelves<'p, T> {
    /// The shelf of a page.
    pub(crate) fn of(&self, language: &'p str, page: &str) -> Arc<Shelf<'p, T>> {
        let empty = || Arc::new(Shelf(Mutex::default()));
        Arc::clone(held(&self.0).entry((language, page.to_owned())).or_insert_with(empty))
    }
}

impl<T> Default for Shelves<'_, T> {
    fn default() -> Self {
        Shelves(Mutex::default())
    }
}

/// A thread that panicked leaves nothing half done on a shelf.
fn held<T>(shelf: &Mutex<T>) -> MutexGuard<'_, T> {
    shelf.lock().unwrap_or_else(PoisonError::into_inner)
}
