//! A folder of sealed versions at a glance: what the system notes of each file, to know whether to read them again.
//!
//! It reads no file and proves nothing; who must be sure reads.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use walkdir::WalkDir;

/// What the system notes of each file: its length, and when it was changed.
pub type Glance = BTreeMap<PathBuf, (u64, Option<SystemTime>)>;

/// The sealed versions of a content folder.
pub fn at_versions(content: &Path) -> Glance {
    let entries = WalkDir::new(content.join(super::source::VERSIONS)).follow_links(false).into_iter().flatten();
    let noted = |entry: walkdir::DirEntry| {
        let metadata = entry.metadata().ok()?;
        let noted = (metadata.len(), metadata.modified().ok());
        metadata.is_file().then(|| (entry.into_path(), noted))
    };
    entries.filter_map(noted).collect()
}
