//! `candor verify`: re-hashes sealed versions or a built site, and names the first altered file and version.

use super::outcome::{Failure, Outcome};
use super::project::{content_of, parse_yaml};
use super::report::Talk;
use crate::diagnostic::Diagnostic;
use crate::disk::{built, source, standing};
use crate::history::folder::by_version;
use crate::history::site::{Built, verify_site};
use crate::history::verify::verify;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;

/// Runs the command.
pub(super) fn run(folder: &Path, expect_head: Option<&str>, talk: &Talk) -> Outcome {
    let is_site = match standing::is_file(&folder.join("manifest.json")) {
        Ok(is_site) => is_site,
        Err(error) => return Failure::disk(&error).tell(talk),
    };
    let checked = if is_site { site(folder, expect_head) } else { content(folder, expect_head) };
    let talk = if is_site { &talk.of_site() } else { talk };
    match checked {
        Ok((findings, versions)) if findings.is_empty() => {
            let (count, head) = (versions.len().to_string(), versions.last().cloned().unwrap_or_default());
            talk.findings(&[], &BTreeMap::new(), Outcome::Clean);
            talk.say("cli-verified", &[("count", &count), ("head", &head)]);
            Outcome::Clean
        }
        Ok((findings, _)) => {
            // What the machine didn't give may be as it was sealed.
            let outcome = match Outcome::of(&findings) {
                Outcome::Machine => Outcome::Machine,
                _ => Outcome::Altered,
            };
            talk.findings(&findings, &BTreeMap::new(), outcome);
            outcome
        }
        Err(failure) => failure.tell(talk),
    }
}

/// Findings, and the seals of all versions in the order of the chain.
type Verified = Result<(Vec<Diagnostic>, Vec<String>), Failure>;

fn content(root: &Path, expect_head: Option<&str>) -> Verified {
    let content = content_of(root)?;
    let read = source::read_versions(&content);
    if read.diagnostics.iter().any(Diagnostic::is_of_machine) {
        return Ok((read.diagnostics, Vec::new()));
    }
    let folders = by_version(read.value);
    let mut findings: Vec<Diagnostic> = read.diagnostics.into_iter().chain(folders.diagnostics).collect();
    findings.extend(verify(folders.value.clone(), expect_head, &parse_yaml));
    let chain = crate::history::chain::read(folders.value, &parse_yaml);
    let seals = chain.value.versions.into_iter().map(|sealed| sealed.seal.seal).collect();
    Ok((findings, seals))
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
    let chain = crate::history::chain::read(by_version(data.collect()).value, &parse_yaml);
    let seals = chain.value.versions.into_iter().map(|sealed| sealed.seal.seal).collect();
    let built = Built { paths: Some(paths), read: &read };
    let found = verify_site(&built, expect_head, &parse_yaml);
    match refused.take() {
        Some(error) => Err(Failure::disk(&error)),
        None => Ok((found, seals)),
    }
}
