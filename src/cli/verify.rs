//! `candor verify`: re-hashes sealed versions or a built site, and names the first altered file and version.

use super::outcome::{Failure, Outcome};
use super::project::{content_of, parse_yaml};
use super::report::Talk;
use crate::diagnostic::Diagnostic;
use crate::disk::{built, source};
use crate::history::folder::by_version;
use crate::history::site::{Built, verify_site};
use crate::history::verify::verify;
use std::collections::BTreeMap;
use std::path::Path;

/// Runs the command.
pub(super) fn run(folder: &Path, expect_head: Option<&str>, talk: &Talk) -> Outcome {
    let is_site = folder.join("manifest.json").is_file();
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
            talk.findings(&findings, &BTreeMap::new(), Outcome::Altered);
            Outcome::Altered
        }
        Err(failure) => failure.tell(talk),
    }
}

/// Findings, and the seals of all versions in the order of the chain.
type Verified = Result<(Vec<Diagnostic>, Vec<String>), Failure>;

fn content(root: &Path, expect_head: Option<&str>) -> Verified {
    let content = content_of(root)?;
    let read = source::read_versions(&content);
    let folders = by_version(read.value);
    let mut findings: Vec<Diagnostic> = read.diagnostics.into_iter().chain(folders.diagnostics).collect();
    findings.extend(verify(folders.value.clone(), expect_head, &parse_yaml));
    let chain = crate::history::chain::read(folders.value, &parse_yaml);
    let seals = chain.value.versions.into_iter().map(|sealed| sealed.seal.seal).collect();
    Ok((findings, seals))
}

fn site(folder: &Path, expect_head: Option<&str>) -> Verified {
    let paths = built::paths(folder).map_err(Failure::machine)?;
    let read = |path: &str| built::read(folder, path);
    let data = paths.iter().filter_map(|path| Some((path.strip_prefix("data/")?.to_owned(), read(path)?)));
    let chain = crate::history::chain::read(by_version(data.collect()).value, &parse_yaml);
    let seals = chain.value.versions.into_iter().map(|sealed| sealed.seal.seal).collect();
    let built = Built { paths: Some(paths), read: &read };
    Ok((verify_site(&built, expect_head, &parse_yaml), seals))
}
