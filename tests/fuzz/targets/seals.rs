//! Any change to sealed versions and to a built site's manifest: it is found, or it changed nothing; reading never fails.

use candor::history::folder::Folder;
use candor::history::site::{Built, MANIFEST, verify_site};
use candor::history::verify::verify;
use candor::history::{chain, seal, write};
use candor::load::plain::plain;
use candor::load::yaml;
use candor::model::canonical;
use candor::model::reference::Day;
use candor::model::version::{AppLevel, AppVersion, Changes, SCHEMA, Version};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::LazyLock;

fn parse_yaml(text: &str) -> Result<Value, String> {
    yaml::parse("version.yaml", text).map(|node| plain(&node)).map_err(|finding| format!("{finding:?}"))
}

/// Three versions, each after the one before it.
static CHAIN: LazyLock<BTreeMap<String, Folder>> = LazyLock::new(|| {
    let mut folders = BTreeMap::new();
    let mut before: Option<(String, String)> = None;
    for name in ["1", "2", "3"] {
        let day = || Day(format!("2026-0{name}-01"));
        let app = AppVersion { level: AppLevel::First, epoch: 1, separate: false };
        let version = Version {
            schema: SCHEMA,
            rules: 1,
            catalog: 1,
            version: name.into(),
            published: day(),
            effective: day(),
            previous: before.as_ref().map(|(name, _)| name.clone()),
            note: None,
            apps: BTreeMap::from([("wallet".into(), app)]),
            decisions: Vec::new(),
            faults: Vec::new(),
            withdraws: Vec::new(),
        };
        let previous = version.previous.clone();
        let changes = Changes { schema: SCHEMA, version: name.into(), previous, changes: Vec::new() };
        let inventory = json!({ "publisher": "harbour", "languages": ["en"] });
        let policies = BTreeMap::from([("policies/p.en.md".to_owned(), b"---\ntitle: P\n---\nText\n".to_vec())]);
        let files =
            write::folder(&version, &inventory, &changes, policies, before.as_ref().map(|(_, seal)| seal.as_str()));
        let files = files.expect("a version can always be written");
        before = Some((name.to_owned(), seal::read(&files).expect("it was just sealed").seal));
        folders.insert(name.to_owned(), files);
    }
    folders
});

/// The newest seal, as somebody noted it down elsewhere.
static HEAD: LazyLock<String> = LazyLock::new(|| seal::read(&CHAIN["3"]).expect("it was sealed").seal);

/// Bytes that change versions: which file, where, how much goes, and what comes in its place.
pub(crate) fn run(bytes: &[u8]) {
    let [file, at, rest @ ..] = bytes else { return };
    let mut folders = CHAIN.clone();
    let files: Vec<(String, String)> =
        folders.iter().flat_map(|(version, files)| files.keys().map(|file| (version.clone(), file.clone()))).collect();
    let (version, name) = &files[usize::from(*file) % files.len()];
    let target = folders.get_mut(version).and_then(|files| files.get_mut(name)).expect("it was listed");
    let before = target.clone();
    match rest.split_first() {
        Some((0, whole)) => *target = whole.to_vec(),
        Some((gone, come)) => {
            let start = before.len() * usize::from(*at) / 256;
            let end = (start + usize::from(*gone) - 1).min(before.len());
            target.splice(start..end, come.iter().copied());
        }
        None => {}
    }
    // Text with turned line ends is the same text.
    let same = canonical::sha256(&candor::history::folder::with_lf(name, target.clone())) == canonical::sha256(&before);
    let site = built(&folders);
    let found = verify(folders.clone(), Some(&HEAD), &parse_yaml);
    assert_eq!(found.is_empty(), same, "{version}/{name}: {found:?}");
    assert!(chain::read(folders, &parse_yaml).value.versions.len() <= 3);
    let published = Built { paths: Some(site.keys().cloned().collect()), read: &|path| site.get(path).cloned() };
    assert_eq!(verify_site(&published, Some(&HEAD), &parse_yaml).is_empty(), same);
    hostile_manifest(site.clone(), rest);
}

/// A site with a manifest of which somebody wrote every byte asks for no file outside.
fn hostile_manifest(mut site: Folder, manifest: &[u8]) {
    site.insert(MANIFEST.into(), manifest.to_vec());
    let read = |path: &str| {
        assert!(path.split('/').all(|part| !matches!(part, "" | "." | "..")), "{path:?} is asked for");
        site.get(path).cloned()
    };
    let built = Built { paths: Some(site.keys().cloned().collect()), read: &read };
    verify_site(&built, None, &parse_yaml);
}

/// A site with a manifest that was made anew after whatever happened to the versions.
fn built(folders: &BTreeMap<String, Folder>) -> Folder {
    let mut site = Folder::new();
    for (version, files) in folders {
        // What is built has the line ends of what is sealed.
        let lf = |(path, bytes): (&String, &Vec<u8>)| {
            (format!("data/{version}/{path}"), candor::history::folder::with_lf(path, bytes.clone()))
        };
        site.extend(files.iter().map(lf));
    }
    let hashes: BTreeMap<_, _> = site.iter().map(|(path, bytes)| (path, canonical::sha256(bytes))).collect();
    let manifest = json!({ "generator": "candor", "schema": 1, "files": hashes }).to_string();
    site.insert(MANIFEST.into(), manifest.into_bytes());
    site
}
