//! The folders of all versions to the history, oldest first, by following the seals; never by dates or names.
//!
//! Bytes may be hostile: whatever can't be read becomes a finding, and what can be read is still given.

use super::folder::{Folder, normalised};
use super::inventory::{self, Known, Parts};
use super::seal::{self, finding};
use super::write::{CHANGES, INVENTORY, VERSION};
use crate::diagnostic::{Checked, Diagnostic};
use crate::model::file::File;
use crate::model::inventory::Inventory;
use crate::model::policy::{self, Prose};
use crate::model::tree::Tree;
use crate::model::version::{Changes, SCHEMA, Seal, Version};
use rayon::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

/// Reads YAML into plain data: the loader's parser, handed in.
pub type ParseYaml<'a> = &'a (dyn Fn(&str) -> Result<Value, String> + Sync);

/// Every version, oldest first.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// In the order of the chain.
    pub versions: Vec<Sealed>,
}

/// A version as it was sealed.
#[derive(Debug, Clone)]
pub struct Sealed {
    /// Its facts.
    pub version: Version,
    /// What it states.
    pub inventory: Inventory,
    /// The same as a tree, to be compared.
    pub tree: Tree,
    /// What changed in it.
    pub changes: Changes,
    /// Its policies' prose, without front matter.
    pub prose: Prose,
    /// Its seal.
    pub seal: Seal,
    /// Every file of it, text with LF.
    pub files: Arc<BTreeMap<String, File>>,
}

/// Versions as they were read so far, in any order.
#[derive(Default)]
pub struct Chain {
    versions: BTreeMap<String, Link>,
    known: Mutex<Known>,
}

/// A version by itself: nothing is known yet of those around it.
struct Link {
    /// What is not as it was sealed.
    found: Vec<Diagnostic>,
    /// Its seal, and what it says, without the SDKs in the model's types; nothing, if the seal is not its own.
    sealed: Option<(Seal, Result<Sealed, Diagnostic>)>,
}

/// Reads the folders of all versions, by the name of the version.
pub fn read(folders: BTreeMap<String, Folder>, parse_yaml: ParseYaml<'_>) -> Checked<History> {
    let mut chain = Chain::default();
    chain.take(folders, parse_yaml);
    chain.history()
}

impl Chain {
    /// Reads the folders of some more versions, by the name of the version, and lets go of them.
    pub fn take(&mut self, folders: BTreeMap<String, Folder>, parse_yaml: ParseYaml<'_>) {
        let known = &self.known;
        let link = |(name, folder): (String, Folder)| {
            let folder = normalised(folder);
            let found = seal::check(&name, &folder);
            let seal = seal::read(&folder).ok().filter(|seal| seal.version == name);
            let sealed = seal.map(|seal| (seal.clone(), read_version((&name, folder), seal, known, parse_yaml)));
            (name, Link { found, sealed })
        };
        let read: Vec<(String, Link)> = folders.into_par_iter().map(link).collect();
        self.versions.extend(read);
    }

    /// The history that they are, and what is wrong with it.
    pub fn history(self) -> Checked<History> {
        let mut checked: Checked<History> = Checked::default();
        let mut known = self.known.into_inner().unwrap_or_else(PoisonError::into_inner);
        let (mut seals, mut read) = (BTreeMap::new(), BTreeMap::new());
        for (name, link) in self.versions {
            checked.diagnostics.extend(link.found);
            if let Some((seal, sealed)) = link.sealed {
                seals.insert(name.clone(), seal);
                read.insert(name, sealed);
            }
        }
        let links = links(&seals);
        checked.diagnostics.extend(check_links(&seals, &links));
        for name in order(&seals, &links) {
            let Some(sealed) = read.remove(name) else { continue };
            match sealed.and_then(|sealed| with_sdks(sealed, &mut known)) {
                Ok(sealed) => {
                    checked.diagnostics.extend(check_previous(&sealed, links.get(name).copied()));
                    checked.value.versions.push(sealed);
                }
                Err(found) => checked.diagnostics.push(found),
            }
        }
        checked
    }
}

/// A version with its SDKs in the model's types: those that an older one states too are the same.
fn with_sdks(mut sealed: Sealed, known: &mut Known) -> Result<Sealed, Diagnostic> {
    let sdks = known.sdks(&sealed.tree).map_err(|error| unreadable(&sealed.version.version, INVENTORY, error))?;
    sealed.inventory.sdks = sdks;
    Ok(sealed)
}

/// Each version that has one before it, with that one.
fn links(seals: &BTreeMap<String, Seal>) -> BTreeMap<&str, &str> {
    let by_seal: BTreeMap<&str, &str> = seals.iter().map(|(name, seal)| (seal.seal.as_str(), name.as_str())).collect();
    seals.iter().filter_map(|(name, seal)| Some((name.as_str(), *by_seal.get(seal.previous.as_deref()?)?))).collect()
}

/// The versions from the start, each after the one before it; what hangs on nothing begins a line of its own.
fn order<'a>(seals: &'a BTreeMap<String, Seal>, links: &BTreeMap<&'a str, &'a str>) -> Vec<&'a str> {
    let mut after: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, before) in links {
        after.entry(before).or_default().push(name);
    }
    let is_start = |name: &&str| seals[*name].previous.is_none();
    let names = || seals.keys().map(String::as_str);
    let loose = names().filter(|name| !is_start(name) && !links.contains_key(name));
    // Made-up seals can form a ring, which hangs on nothing at all: hence all names at the end.
    let beginnings: Vec<&str> = names().filter(is_start).chain(loose).chain(names()).collect();
    let mut ordered = Vec::new();
    let mut seen = BTreeSet::new();
    let mut waiting: Vec<&str> = beginnings.into_iter().rev().collect();
    while let Some(name) = waiting.pop() {
        if seen.insert(name) {
            ordered.push(name);
            waiting.extend(after.get(name).into_iter().flatten().rev());
        }
    }
    ordered
}

fn check_links(seals: &BTreeMap<String, Seal>, links: &BTreeMap<&str, &str>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut first_after: BTreeMap<Option<&str>, &str> = BTreeMap::new();
    for (name, seal) in seals {
        if let Some(hash) = seal.previous.as_deref().filter(|_| !links.contains_key(name.as_str())) {
            found.push(finding("chain-broken", name, seal::FILE).with("previous", hash));
        }
        if let Some(other) = first_after.insert(seal.previous.as_deref(), name) {
            let previous = links.get(name.as_str()).copied().unwrap_or_default();
            found.push(finding("chain-forked", name, seal::FILE).with("other", other).with("previous", previous));
        }
    }
    if let (Some(name), false) = (seals.keys().next(), first_after.contains_key(&None)) {
        found.push(finding("chain-without-start", name, seal::FILE));
    }
    found
}

/// The version before, as `version.yaml` names it, must be the one that the seal hangs on.
fn check_previous(sealed: &Sealed, linked: Option<&str>) -> Option<Diagnostic> {
    let named = sealed.version.previous.as_deref();
    // Where the seal hangs on a version that isn't there, that has been said.
    let is_told = linked.is_none() && sealed.seal.previous.is_some();
    (named != linked && !is_told)
        .then(|| finding("chain-broken", &sealed.version.version, VERSION).with("previous", named.unwrap_or_default()))
}

fn read_version(
    (name, files): (&str, Folder),
    seal: Seal,
    known: &Mutex<Known>,
    parse_yaml: ParseYaml<'_>,
) -> Result<Sealed, Diagnostic> {
    let version: Version = part(name, VERSION, &files, |text| {
        serde_json::from_value(parse_yaml(text)?).map_err(|error| error.to_string())
    })?;
    let parts = part(name, INVENTORY, &files, |text| Parts::of(text).map_err(|error| error.to_string()))?;
    let stated = inventory::read(&parts, known).map_err(|error| unreadable(name, INVENTORY, error))?;
    let changes: Changes = part(name, CHANGES, &files, json)?;
    for (file, says, schema) in
        [(VERSION, &version.version, version.schema), (CHANGES, &changes.version, changes.schema)]
    {
        if says != name {
            return Err(unreadable(name, file, format!("it is of version {says}")));
        }
        if schema > SCHEMA {
            return Err(unreadable(
                name,
                file,
                format!("its schema is {schema}, and this candor knows up to {SCHEMA}"),
            ));
        }
    }
    let prose = prose(name, &files)?;
    let (inventory, tree) = stated;
    let whole = parts.file(&tree);
    let beside = files.into_iter().filter(|(path, _)| path != INVENTORY);
    let files = beside.map(|(path, bytes)| (path, File::from(bytes))).chain([(INVENTORY.to_owned(), whole)]).collect();
    Ok(Sealed { version, inventory, tree, changes, prose, seal, files: Arc::new(files) })
}

fn json<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

fn part<'f, T>(
    name: &str,
    file: &str,
    files: &'f Folder,
    read: impl FnOnce(&'f str) -> Result<T, String>,
) -> Result<T, Diagnostic> {
    let bytes = files.get(file).ok_or_else(|| unreadable(name, file, "it is not there"))?;
    let text = std::str::from_utf8(bytes).map_err(|error| unreadable(name, file, error))?;
    read(text).map_err(|reason| unreadable(name, file, reason))
}

fn unreadable(name: &str, file: &str, reason: impl ToString) -> Diagnostic {
    finding("version-unreadable", name, file).with("reason", reason)
}

/// `policies/<id>.<lang>.md`, by id and language; an id may hold dots, a language doesn't.
fn prose(name: &str, files: &Folder) -> Result<Prose, Diagnostic> {
    let mut prose = Prose::new();
    for path in files.keys() {
        let stem = path.strip_prefix("policies/").and_then(|file| file.strip_suffix(".md"));
        let Some((id, language)) = stem.and_then(|stem| stem.rsplit_once('.')) else { continue };
        if id.contains('/') {
            continue;
        }
        let text = part(name, path, files, |text| Ok(policy::split(text).1.to_owned()))?;
        prose.entry(id.to_owned()).or_default().insert(language.to_owned(), text);
    }
    Ok(prose)
}

#[cfg(test)]
#[path = "chain_tests.rs"]
mod tests;
