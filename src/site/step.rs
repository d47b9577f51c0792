//! What differs between two editions, worked out when a page first asks for it.
//!
//! There is a page for every pair of versions; who looks at one needn't wait for all.

use crate::model::version::Changes;
use std::sync::LazyLock;

type Make = Box<dyn FnOnce() -> Changes + Send>;

/// What differs between two editions.
pub struct Step(LazyLock<Changes, Make>);

impl Step {
    /// A step that `make` works out when it is first asked for.
    pub fn new(make: impl FnOnce() -> Changes + Send + 'static) -> Step {
        Step(LazyLock::new(Box::new(make)))
    }

    /// What differs.
    pub fn changes(&self) -> &Changes {
        &self.0
    }
}
