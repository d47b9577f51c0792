//! A built site, file by file, to what of it is not as it was built: its manifest, then the sealed versions in `data/`.
//!
//! It is handed a way to look files up, so that a site need not be in memory, nor on a disk, at once.

use super::chain::ParseYaml;
use super::folder::Folder;
use super::verify::verify;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::canonical;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// The file that names every other one.
pub const MANIFEST: &str = "manifest.json";

/// What stands beside a site and belongs to nobody.
const CARRIED: [&str; 2] = [".git", ".gitignore"];

/// A built site to be verified.
pub struct Built<'a> {
    /// Every path of it, where they can be listed; over the network they can't.
    pub paths: Option<BTreeSet<String>>,
    /// The bytes of a file, if it is there.
    pub read: &'a dyn Fn(&str) -> Option<Vec<u8>>,
}

#[derive(Deserialize)]
struct Manifest {
    generator: String,
    schema: u32,
    files: BTreeMap<String, String>,
}

/// What hosts read for themselves and give to nobody: over the network it can't be looked at.
const FOR_HOSTS: [&str; 2] = ["_headers", "_redirects"];

/// The files that a manifest names, in the order in which they are verified; or why it is none.
pub fn listed(manifest: &[u8]) -> Result<Vec<String>, String> {
    Ok(parsed(manifest)?.files.into_keys().filter(|path| !FOR_HOSTS.contains(&path.as_str())).collect())
}

/// Verifies a built site; `expect_head` is the seal that its newest version must have.
pub fn verify_site(site: &Built<'_>, expect_head: Option<&str>, parse_yaml: ParseYaml<'_>) -> Vec<Diagnostic> {
    let manifest = match manifest(site) {
        Ok(manifest) => manifest,
        Err(reason) => return vec![finding("site-manifest-unreadable", MANIFEST).with("reason", reason)],
    };
    let mut found = Vec::new();
    let mut folders: BTreeMap<String, Folder> = BTreeMap::new();
    let mut keep = |path: &str, bytes: Vec<u8>| {
        if let Some((version, file)) = path.strip_prefix("data/").and_then(|rest| rest.split_once('/')) {
            folders.entry(version.to_owned()).or_default().insert(file.to_owned(), bytes);
        }
    };
    let by_network = site.paths.is_none();
    for (path, hash) in manifest.files.iter().filter(|(path, _)| !(by_network && FOR_HOSTS.contains(&path.as_str()))) {
        match (site.read)(path) {
            None => found.push(finding("site-file-missing", path)),
            Some(bytes) => {
                if canonical::sha256(&bytes) != *hash {
                    found.push(finding("site-file-altered", path));
                }
                keep(path, bytes);
            }
        }
    }
    for path in added(site, &manifest) {
        found.push(finding("site-file-added", path));
        keep(path, (site.read)(path).unwrap_or_default());
    }
    let versions = verify(folders, expect_head, parse_yaml);
    found.extend(versions.into_iter().map(in_site));
    found
}

fn manifest(site: &Built<'_>) -> Result<Manifest, String> {
    parsed(&(site.read)(MANIFEST).ok_or("it is not there")?)
}

fn parsed(bytes: &[u8]) -> Result<Manifest, String> {
    let manifest: Manifest = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    if manifest.generator != "candor" || manifest.schema != 1 {
        return Err(format!("it is of {} {}", manifest.generator, manifest.schema));
    }
    // The manifest may be hostile, and the look-up may be a disk.
    match manifest.files.keys().find(|path| !stays_inside(path)) {
        Some(path) => Err(format!("it names {path:?}")),
        None => Ok(manifest),
    }
}

fn stays_inside(path: &str) -> bool {
    path.split('/').all(|part| !matches!(part, "" | "." | "..") && !part.contains(['\\', '\0']))
}

fn added<'a>(site: &'a Built<'_>, manifest: &'a Manifest) -> impl Iterator<Item = &'a String> {
    let is_known = |path: &str| path == MANIFEST || manifest.files.contains_key(path);
    let is_carried = |path: &str| CARRIED.contains(&path.split('/').next().unwrap_or_default());
    site.paths.iter().flatten().filter(move |path| !is_known(path) && !is_carried(path))
}

fn finding(rule: &'static str, file: &str) -> Diagnostic {
    Diagnostic::new(rule, Severity::Error).with("file", file)
}

/// The site has no `versions/`: its copy stands in `data/`.
fn in_site(mut finding: Diagnostic) -> Diagnostic {
    if let Some(place) = &mut finding.place {
        place.file = place.file.replacen("versions/", "data/", 1).into();
    }
    finding
}

#[cfg(test)]
mod tests {
    use super::super::trial::{self, parse_yaml};
    use super::*;
    use serde_json::json;

    fn built() -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::from([("en/index.html".to_owned(), b"<p>\r\n".to_vec())]);
        for (version, folder) in trial::chain() {
            files.extend(folder.into_iter().map(|(path, bytes)| (format!("data/{version}/{path}"), bytes)));
        }
        manifested(files)
    }

    fn manifested(mut files: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
        files.remove(MANIFEST);
        let hashes: BTreeMap<_, _> = files.iter().map(|(path, bytes)| (path, canonical::sha256(bytes))).collect();
        let manifest = json!({ "generator": "candor", "schema": 1, "files": hashes });
        files.insert(MANIFEST.into(), manifest.to_string().into_bytes());
        files
    }

    fn found(files: &BTreeMap<String, Vec<u8>>) -> Vec<(&'static str, String)> {
        let site = Built { paths: Some(files.keys().cloned().collect()), read: &|path| files.get(path).cloned() };
        let found = verify_site(&site, None, &parse_yaml);
        found.into_iter().map(|finding| (finding.rule, finding.values["file"].clone())).collect()
    }

    #[test]
    fn each_file_that_is_not_as_built_is_named() {
        let mut files = built();
        files.insert(".git/config".into(), Vec::new());
        assert_eq!(found(&files), []);
        files.insert("en/index.html".into(), b"<p>\n".to_vec());
        files.insert("en/extra.html".into(), Vec::new());
        files.remove("data/b/changes.json");
        let expected = [
            ("site-file-missing", "data/b/changes.json"),
            ("site-file-altered", "en/index.html"),
            ("site-file-added", "en/extra.html"),
            ("sealed-file-missing", "changes.json"),
            ("version-unreadable", "changes.json"),
        ];
        assert_eq!(found(&files), expected.map(|(rule, file)| (rule, file.to_owned())));
    }

    #[test]
    fn a_manifest_made_new_does_not_hide_a_tampered_version() {
        let mut files = built();
        files.insert("data/c/inventory.json".into(), b"{\"languages\":[\"en\"],\"publisher\":\"x\"}\n".to_vec());
        let found = found(&manifested(files));
        assert_eq!(found, [("sealed-file-altered", "inventory.json".to_owned())]);
    }

    #[test]
    fn a_manifest_that_leads_out_is_not_followed() {
        for path in ["../secret", "/etc/passwd", "a//b", "a/./b", "a\\..\\b"] {
            let hostile = json!({ "generator": "candor", "schema": 1, "files": { path: "00" } });
            let files = BTreeMap::from([(MANIFEST.to_owned(), hostile.to_string().into_bytes())]);
            assert_eq!(found(&files), [("site-manifest-unreadable", MANIFEST.to_owned())], "{path}");
        }
        assert_eq!(found(&BTreeMap::new())[0].0, "site-manifest-unreadable");
    }
}
