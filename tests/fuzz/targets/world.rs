//! What every target needs: a small content folder to put bytes into, and its site as a publication.

use candor::load::built_in::{BuiltIn, read};
use candor::load::{Content, load};
use candor::model::canonical;
use candor::model::catalog::NUMBER;
use candor::model::reference::Day;
use candor::model::rule::BOOK;
use candor::model::version::{Changes, SCHEMA, Version};
use candor::review::book::Book;
use candor::review::{Side, Terms};
use candor::site::{Edition, Publication};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

/// The files of a content folder.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Entries of the catalog that the folder uses; the others cost time and change nothing.
const USED: [&str; 5] = ["device.oaid", "network.ip", "service.push", "security.payment", "android:ACCESS_WIFI_STATE"];

/// What the binary carries, without the rule book and with little of the catalog.
pub(crate) static BUILT_IN: LazyLock<BuiltIn> = LazyLock::new(|| {
    let mut built_in = read().expect("what the binary carries is right");
    built_in.rules.clear();
    for entries in built_in.catalog.values_mut().filter_map(Value::as_object_mut) {
        entries.retain(|id, _| USED.contains(&id.as_str()));
    }
    built_in
});

const SITE: &str = "title: { en: Site }\nlanguages: [en]\npublisher: harbour\n";
const ORGANISATIONS: &str = "harbour: { name: { en: Harbour }, country: CN }\n";
pub(crate) const APP: &str = "name: { en: Wallet }\nplatforms: { android: {} }\nships: [push]\n";
/// An SDK that says a little of everything.
pub(crate) const SDK: &str = "name: { en: Push }\nprovider: harbour\nplatforms: { android: {} }\n\
    permissions: [android:ACCESS_WIFI_STATE]\nfeatures:\n  push:\n    name: { en: Push }\n    \
    purposes: { service.push: { basis: consent } }\n    collects:\n      - fields: [device.oaid]\n";

/// The folder, with `text` at `path`.
pub(crate) fn folder(path: &str, text: &[u8]) -> Files {
    let files = [
        ("site.yaml", SITE.as_bytes()),
        ("organisations.yaml", ORGANISATIONS.as_bytes()),
        ("apps/wallet.yaml", APP.as_bytes()),
        ("sdks/push.yaml", SDK.as_bytes()),
        (path, text),
    ];
    files.map(|(path, text)| (path.to_owned(), text.to_vec())).into()
}

/// What a folder states, read twice with the same outcome; and the rules of what was found.
pub(crate) fn loaded(files: &Files) -> (Content, Vec<&'static str>) {
    let (one, other) = (load(files, &BUILT_IN), load(files, &BUILT_IN));
    assert_eq!(one.diagnostics, other.diagnostics);
    let text = |content: &Content| canonical::text(content.inventory.value());
    assert_eq!(text(&one.value), text(&other.value));
    let count = |bytes: &Vec<u8>| bytes.iter().filter(|byte| **byte == b'\n').count();
    let lines: BTreeMap<&str, usize> = files.iter().map(|(path, bytes)| (path.as_str(), count(bytes))).collect();
    for place in one.diagnostics.iter().filter_map(|finding| finding.place.as_ref()) {
        let lines = lines.get(&*place.file).copied().unwrap_or_default();
        assert!(place.line >= 1 && place.column >= 1 && place.line <= lines + 2, "{place:?} of {lines} lines");
    }
    (one.value, one.diagnostics.iter().map(|finding| finding.rule).collect())
}

/// A folder as one end of a step.
pub(crate) fn side(content: &Content) -> Side<'_> {
    Side { inventory: content.inventory.tree(), prose: &content.prose, catalog: NUMBER }
}

/// Without rules: what is told of a change, and not how loud it is.
pub(crate) fn terms() -> Terms<'static> {
    static NOWHERE: BTreeMap<String, candor::model::text::Text> = BTreeMap::new();
    Terms { rules: &[], locales: &BUILT_IN.locales, countries: &NOWHERE }
}

/// A folder as a site that is not sealed; nothing where it states no inventory.
pub(crate) fn publication(content: Content) -> Option<Publication> {
    let day = || Day("2026-11-01".into());
    let version = Version {
        schema: SCHEMA,
        rules: BOOK,
        catalog: NUMBER,
        version: String::new(),
        published: day(),
        effective: day(),
        previous: None,
        note: content.next.note,
        apps: BTreeMap::new(),
        decisions: Vec::new(),
        faults: Vec::new(),
        withdraws: Vec::new(),
    };
    let name = "draft".to_owned();
    let changes = Changes { schema: SCHEMA, version: name.clone(), previous: None, changes: Vec::new() };
    let edition = Edition {
        name,
        version,
        inventory: content.inventory.inventory()?,
        prose: content.prose,
        changes,
        seal: None,
        files: Arc::new(content.policy_files.into_iter().map(|(path, bytes)| (path, bytes.into())).collect()),
    };
    Some(Publication {
        editions: vec![edition],
        current: 0,
        pairs: BTreeMap::new(),
        base_url: None,
        time_zone: None,
        locales: Arc::clone(&BUILT_IN.locales),
        countries: BTreeMap::new(),
        templates: BTreeMap::new(),
        look: None,
        feared: Vec::new(),
        made_with: String::new(),
        book: Book::default(),
        draft: false,
    })
}
