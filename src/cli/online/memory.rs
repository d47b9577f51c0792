//! The answers of the last day, kept in the cache folder of whoever runs candor: so a second run asks nobody again.
//!
//! It stands outside of every project: content that came from elsewhere can't bring answers along. What can't be read is
//! as if it weren't there; it is only ever a saving.

use super::answer::Answer;
use crate::disk::{Error, durable};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// How long an answer holds, in seconds.
const HOLDS: i64 = 24 * 60 * 60;

/// The name of the file in candor's folder among the caches.
const FILE: &str = "addresses.json";

/// What was answered, by address.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Memory(BTreeMap<String, Kept>);

#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    /// When it was asked, in seconds since 1970.
    asked: i64,
    answer: Answer,
}

impl Memory {
    /// What still holds.
    pub(super) fn read(folder: Option<&Path>, now: i64) -> Memory {
        let bytes = folder.and_then(|folder| durable::read_back(&folder.join(FILE)));
        let mut memory: Memory = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        // What was asked in the future was asked by a clock that went wrong.
        memory.0.retain(|_, kept| (0..HOLDS).contains(&now.saturating_sub(kept.asked)));
        memory
    }

    /// What an address answered.
    pub(super) fn get(&self, address: &str) -> Option<&Answer> {
        self.0.get(address).map(|kept| &kept.answer)
    }

    /// Keeps an answer.
    pub(super) fn put(&mut self, address: &str, answer: &Answer, now: i64) {
        self.0.insert(address.to_owned(), Kept { asked: now, answer: answer.clone() });
    }

    /// Writes it down.
    pub(super) fn write(&self, folder: &Path) -> Result<(), Error> {
        durable::make_folder(folder)?;
        durable::replace_file(&folder.join(FILE), &serde_json::to_vec_pretty(self).unwrap_or_default())
    }
}
