//! The targets with libFuzzer: `FUZZ` names the one that runs.

#![no_main]

#[path = "page.rs"]
mod page;
mod targets;

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static TARGET: LazyLock<targets::Target> = LazyLock::new(|| {
    let wanted = std::env::var("FUZZ").unwrap_or_default();
    let known = targets::TARGETS.iter().find(|(name, _)| *name == wanted);
    known.unwrap_or_else(|| panic!("FUZZ is one of {:?}", targets::TARGETS.map(|(name, _)| name))).1
});

fuzz_target!(|bytes: &[u8]| TARGET(bytes));
