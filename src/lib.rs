//! candor publishes what your SDKs collect, and what changed.

pub mod diagnostic;
pub mod load;
pub mod model;
pub mod review;
