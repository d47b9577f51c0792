//! Any YAML, in any file of the content folder: it ends in findings at places of that file, the same each time.

use super::world::{folder, loaded, publication, side, terms};
use candor::review::{checks, review};

/// The files that people write in YAML; the first byte chooses one.
const FILES: [&str; 9] = [
    "sdks/push.yaml",
    "apps/wallet.yaml",
    "site.yaml",
    "organisations.yaml",
    "next.yaml",
    "catalog/fields.yaml",
    "catalog/purposes.yaml",
    "catalog/permissions.yaml",
    "rules/own.md",
];

/// The first byte chooses the file, the others stand in it.
pub(crate) fn run(bytes: &[u8]) {
    let Some((first, text)) = bytes.split_first() else { return };
    let path = FILES[usize::from(*first) % FILES.len()];
    let (content, found) = loaded(&folder(path, text));
    let stated = content.inventory.inventory();
    assert!(stated.is_some() || !found.is_empty(), "nothing was found, and nothing is stated");
    checks::check(&stated.unwrap_or_default(), &content.site);
    assert_eq!(review(side(&content), side(&content), terms()), []);
    if found.is_empty() {
        assert!(publication(content).is_some());
    }
}
