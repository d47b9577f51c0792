//! candor publishes what your SDKs collect, and what changed.

pub mod diagnostic;
pub mod model;
pub mod site;
