//! The manifest of a built site: which files candor wrote there, with their hashes.

use super::error::Error;
use super::regular::{self, Unfit};
use super::standing;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// The manifest's own file, at the top of a site.
pub(super) const FILE: &str = "manifest.json";

/// The most bytes that are read of a manifest: a million files have less.
const LIMIT: u64 = 256 << 20;

/// What `manifest.json` holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    generator: String,
    schema: u32,
    /// The keys of the site's parts: a part with the key that it had before is the same.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub made: BTreeMap<String, String>,
    /// SHA-256 of every other file, by path.
    pub files: BTreeMap<String, String>,
}

impl Manifest {
    /// The manifest of these files.
    pub(super) fn of(files: BTreeMap<String, String>) -> Manifest {
        Manifest { generator: "candor".into(), schema: 1, made: BTreeMap::new(), files }
    }

    /// The same, with the keys of the site's parts.
    pub(super) fn made(self, keys: &BTreeMap<String, String>) -> Manifest {
        Manifest { made: keys.clone(), ..self }
    }

    /// The manifest of a site, if the folder holds one that candor wrote.
    pub(super) fn read(site: &Path) -> Result<Option<Manifest>, Error> {
        let path = site.join(FILE);
        if !standing::at(&path)?.is_some_and(|found| found.is_file()) {
            return Ok(None);
        }
        let bytes = match regular::read(&path, LIMIT) {
            // One that can't be read today is not one that isn't candor's.
            Err(Unfit::Io(error)) => return Err(Error::doing("read", &path)(error)),
            bytes => bytes.unwrap_or_default(),
        };
        let manifest: Option<Manifest> = serde_json::from_slice(&bytes).ok();
        Ok(manifest.filter(|manifest| manifest.generator == "candor" && manifest.schema == 1))
    }

    /// The hash of a file that belongs to a part, if that part was made of the same.
    pub(super) fn known(&self, path: &str, (part, key): (&str, &str)) -> Option<&String> {
        self.files.get(path).filter(|_| self.made.get(part).is_some_and(|made| made == key))
    }

    /// Its bytes, a line for each file.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("maps with text keys are always JSON");
        bytes.push(b'\n');
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::super::hash::sha256;
    use super::*;

    #[test]
    fn only_a_manifest_of_candors_is_one() {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |bytes: &[u8]| std::fs::write(folder.path().join(FILE), bytes).expect("it is writable");
        let manifest = Manifest::of(BTreeMap::from([("a".into(), sha256(b"abc"))]));
        write(&manifest.bytes());
        assert_eq!(Manifest::read(folder.path()).expect("it is readable"), Some(manifest));
        for other in [&b"{}"[..], b"\xff", br#"{"generator":"other","schema":1,"files":{}}"#] {
            write(other);
            assert_eq!(Manifest::read(folder.path()).expect("it is readable"), None);
        }
    }
}
