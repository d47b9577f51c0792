//! What is promised of any bytes: a function for each target, which panics where the promise is broken.
//!
//! `fuzz.rs` runs them in the tests, `tests/fuzz` with libFuzzer.

mod anchors;
mod compare;
mod markdown;
mod request;
mod seals;
mod world;
mod yaml;

/// A target: any bytes, or a panic.
pub(crate) type Target = fn(&[u8]);

/// Every target with its name, which is also that of the folder with its seeds.
pub(crate) const TARGETS: [(&str, Target); 6] = [
    ("anchors", anchors::run),
    ("compare", compare::run),
    ("markdown", markdown::run),
    ("request", request::run),
    ("seals", seals::run),
    ("yaml", yaml::run),
];
