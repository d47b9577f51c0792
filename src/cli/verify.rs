//! `candor verify`: re-hashes sealed versions, a built site or a published one, and names the first altered file and version.

use super::failure::Failure;
use super::outcome::Outcome;
use super::project::{content_of, parse_yaml, versions};
use super::published::{self, Published};
use super::report;
use super::talk::Talk;
use crate::diagnostic::Diagnostic;
use crate::disk::{built, standing};
use crate::history::chain::{self, History};
use crate::history::folder::by_version;
use crate::history::site::{Built, MANIFEST, listed, verify_site};
use crate::history::verify::unexpected;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;

/// Runs the command: on a folder, or on the address of a published site.
pub(super) fn run(folder: &Path, expect_head: Option<&str>, talk: &Talk) -> Outcome {
    if let Some(url) = published::address(folder) {
        return told(at_address(&Published::at(url), expect_head, talk), talk);
    }
    let is_site = match standing::is_file(&folder.join("manifest.json")) {
        Ok(is_site) => is_site,
        Err(error) => return Failure::disk(&error).tell(talk),
    };
    let checked = if is_site { site(folder, expect_head) } else { content(folder, expect_head) };
    if is_site { told(checked, &talk.of_site()) } else { told(checked, talk) }
}

fn told(checked: Verified, talk: &Talk) -> Outcome {
    match checked {
        Ok((findings, versions)) if findings.is_empty() => {
            let (count, head) = (versions.len().to_string(), versions.last().cloned().unwrap_or_default());
            report::findings(&[], &BTreeMap::new(), Outcome::Clean, talk);
            talk.say("cli-verified", &[("count", &count), ("head", &head)]);
            Outcome::Clean
        }
        Ok((findings, _)) => {
            // What the machine didn't give may be as it was sealed.
            let outcome = match Outcome::of(&findings) {
                Outcome::Machine => Outcome::Machine,
                _ => Outcome::Altered,
            };
            report::findings(&findings, &BTreeMap::new(), outcome, talk);
            outcome
        }
        Err(failure) => failure.tell(talk),
    }
}

/// Findings, and the seals of all versions in the order of the chain.
type Verified = Result<(Vec<Diagnostic>, Vec<String>), Failure>;

fn content(root: &Path, expect_head: Option<&str>) -> Verified {
    let content = content_of(root)?;
    let mut read = versions(&content);
    if !read.diagnostics.iter().any(Diagnostic::is_of_machine) {
        read.diagnostics.extend(unexpected(&read.value, expect_head));
    }
    Ok((read.diagnostics, seals(read.value)))
}

/// The seals of a chain, in its order.
fn seals(history: History) -> Vec<String> {
    history.versions.into_iter().map(|sealed| sealed.seal.seal).collect()
}

/// The seals of versions that stand as a site publishes them, in the order of their chain.
fn seals_published(data: BTreeMap<String, Vec<u8>>) -> Vec<String> {
    seals(chain::read(by_version(data).value, &parse_yaml).value)
}

fn site(folder: &Path, expect_head: Option<&str>) -> Verified {
    let paths = built::paths(folder).map_err(|error| Failure::disk(&error))?;
    let refused = RefCell::new(None);
    let read = |path: &str| match built::read(folder, path) {
        Ok(bytes) => bytes,
        Err(error) => {
            refused.borrow_mut().get_or_insert(error);
            None
        }
    };
    let data = paths.iter().filter_map(|path| Some((path.strip_prefix("data/")?.to_owned(), read(path)?)));
    let seals = seals_published(data.collect());
    let built = Built { paths: Some(paths), read: &read };
    let found = verify_site(&built, expect_head, &parse_yaml);
    match refused.take() {
        Some(error) => Err(Failure::disk(&error)),
        None => Ok((found, seals)),
    }
}

/// A published site: what hosts keep to themselves, and what the manifest doesn't name, can't be seen from here.
fn at_address(site: &Published, expect_head: Option<&str>, talk: &Talk) -> Verified {
    let none = |reason: &str| {
        let values = [("address", site.address()), ("reason", reason)];
        Failure::new("cli-verify-no-site", &values, Outcome::Incomplete)
    };
    let manifest = site.get(MANIFEST).map_err(|refusal| refusal.failure())?.ok_or_else(|| none("none"))?;
    let paths = listed(&manifest).map_err(|reason| none(&reason))?;
    talk.say("cli-verify-asking", &[("files", &paths.len().to_string()), ("address", site.address())]);
    let (refused, data) = (RefCell::new(None), RefCell::new(BTreeMap::new()));
    let found = site.in_order(&paths, |get| {
        let read = |path: &str| {
            if path == MANIFEST {
                return Some(manifest.clone());
            }
            if refused.borrow().is_some() {
                return None;
            }
            let bytes = get(path).unwrap_or_else(|refusal| {
                *refused.borrow_mut() = Some(refusal);
                None
            })?;
            let sealed = path.strip_prefix("data/").map(|path| (path.to_owned(), bytes.clone()));
            data.borrow_mut().extend(sealed);
            Some(bytes)
        };
        verify_site(&Built { paths: None, read: &read }, expect_head, &parse_yaml)
    });
    match refused.take() {
        Some(refusal) => Err(refusal.failure()),
        None => Ok((found, seals_published(data.into_inner()))),
    }
}
