//! candor publishes what your SDKs collect, and what changed.

pub mod diagnostic;
pub mod disk;
pub mod history;
pub mod model;
