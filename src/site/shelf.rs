//! What was made already: a piece of an SDK for all editions that show it the same, a body for the other page that shows it.

use super::embed::Embedded;
use super::listing::Piece;
use super::markup::Markup;
use super::same::State;
use super::{Body, TemplateError};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What was made already.
pub(crate) struct Made<'p> {
    /// Pages of SDKs.
    pub(crate) bodies: Shelves<'p, Body>,
    /// Pages that stand for themselves and are sections of another, from the one to the other.
    pub(crate) twice: Twice<'p>,
    /// What lists say of them.
    pub(crate) pieces: Shelves<'p, Piece<'p>>,
    /// Sections of the one page that holds everything.
    pub(crate) sections: Shelves<'p, Embedded>,
    /// Rows of other pages.
    pub(crate) rows: Shelves<'p, Markup>,
    /// Links from a folder.
    pub(crate) links: Shelves<'p, Markup>,
    /// Lines of tables.
    pub(crate) lines: Shelves<'p, String>,
    /// Rows of the table of SDKs.
    pub(crate) cells: Shelves<'p, Vec<String>>,
}

impl Made<'_> {
    /// Nothing, for so many SDKs.
    pub(crate) fn of(sdks: usize) -> Self {
        Made {
            bodies: Shelves::of(sdks),
            twice: Twice::default(),
            pieces: Shelves::of(sdks),
            sections: Shelves::of(sdks),
            rows: Shelves::of(sdks),
            links: Shelves::of(sdks),
            lines: Shelves::of(sdks),
            cells: Shelves::of(sdks),
        }
    }
}

/// The pieces of one page in one language: of each SDK by its number, those of its states.
pub(crate) struct Shelf<T>(Vec<Mutex<ByState<T>>>);

/// The pieces of one SDK, each with the first edition that shows it so.
type ByState<T> = Vec<(usize, Arc<T>)>;

impl<T> Shelf<T> {
    /// The piece of an SDK, made if nobody did yet.
    pub(crate) fn get(
        &self,
        State { number, first }: State,
        make: impl FnOnce() -> Result<T, TemplateError>,
    ) -> Result<Arc<T>, TemplateError> {
        let mut made = held(&self.0[number]);
        if let Some((_, piece)) = made.iter().find(|(known, _)| *known == first) {
            return Ok(Arc::clone(piece));
        }
        let piece = Arc::new(make()?);
        made.push((first, Arc::clone(&piece)));
        Ok(piece)
    }
}

/// A page: its language, and its address inside its tree.
type Page<'p> = (&'p str, String);

/// The shelves of all pages, each with room for so many SDKs.
pub(crate) struct Shelves<'p, T> {
    sdks: usize,
    by_page: Mutex<BTreeMap<Page<'p>, Arc<Shelf<T>>>>,
}

impl<'p, T> Shelves<'p, T> {
    fn of(sdks: usize) -> Self {
        Shelves { sdks, by_page: Mutex::default() }
    }

    /// The shelf of a page.
    pub(crate) fn at(&self, language: &'p str, page: &str) -> Arc<Shelf<T>> {
        let empty = || Arc::new(Shelf((0..self.sdks).map(|_| Mutex::default()).collect()));
        Arc::clone(held(&self.by_page).entry((language, page.to_owned())).or_insert_with(empty))
    }
}

/// Bodies that are wanted twice, by edition and page: who comes first leaves one for the other.
#[derive(Default)]
pub(crate) struct Twice<'p>(Mutex<BTreeMap<(usize, Page<'p>), Arc<Body>>>);

impl<'p> Twice<'p> {
    /// The body that somebody left here; else it is made, and left.
    pub(crate) fn get(
        &self,
        key: (usize, Page<'p>),
        make: impl FnOnce() -> Result<Body, TemplateError>,
    ) -> Result<Arc<Body>, TemplateError> {
        let left = held(&self.0).remove(&key);
        if let Some(body) = left {
            return Ok(body);
        }
        let body = Arc::new(make()?);
        held(&self.0).insert(key, Arc::clone(&body));
        Ok(body)
    }
}

/// A thread that panicked leaves nothing half done on a shelf.
fn held<T>(shelf: &Mutex<T>) -> MutexGuard<'_, T> {
    shelf.lock().unwrap_or_else(PoisonError::into_inner)
}
