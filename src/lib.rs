//! candor publishes what your SDKs collect, and what changed.

pub mod cli;
pub mod diagnostic;
pub mod disk;
pub mod history;
pub mod load;
pub mod model;
pub mod review;
pub mod site;
