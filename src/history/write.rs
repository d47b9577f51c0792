//! What a release decided, to the complete folder of the new version: bytes by path, its seal among them.
//!
//! It decides nothing and writes nothing to a disk.

use super::folder::{Folder, normalised};
use super::{seal, yaml};
use crate::model::canonical;
use crate::model::version::{Changes, Version};
use serde_json::Value;
use std::collections::BTreeMap;

/// The file with the facts of a version that are not its inventory.
pub const VERSION: &str = "version.yaml";
/// The file with what the version states.
pub const INVENTORY: &str = "inventory.json";
/// The file with what changed against the version before.
pub const CHANGES: &str = "changes.json";

/// The folder of a version, sealed after `previous`, the seal of the version before it.
///
/// Policies come with the paths that they have in the folder: `policies/privacy.en.md`, images beside them.
pub fn folder(
    version: &Version,
    inventory: &Value,
    changes: &Changes,
    policies: BTreeMap<String, Vec<u8>>,
    previous: Option<&str>,
) -> Result<Folder, serde_json::Error> {
    let mut files = normalised(policies);
    files.insert(VERSION.into(), yaml::text(version)?.into_bytes());
    files.insert(INVENTORY.into(), line(canonical::text(inventory)));
    files.insert(CHANGES.into(), line(canonical::text(&serde_json::to_value(changes)?)));
    let sealed = seal::seal(&version.version, previous, &files);
    files.insert(seal::FILE.into(), seal::bytes(&sealed));
    Ok(files)
}

fn line(mut text: String) -> Vec<u8> {
    text.push('\n');
    text.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::super::trial;
    use super::*;
    use crate::model::next::{Decision, Late};
    use crate::model::reference::Day;
    use crate::model::text::Text;
    use crate::model::words::Level;

    #[test]
    fn a_version_is_written_in_the_order_of_its_struct_and_reads_back() {
        let mut version = trial::version("2026.11", Some("2026.05"), "2026-11-05", "2026-11-20");
        let text =
            |en: &str| Text(BTreeMap::from([("en".into(), en.into()), ("zh-CN".into(), "说明：新增支付".into())]));
        version.note = Some(text("We add paying: see \"Pay\""));
        version.decisions.push(Decision {
            change: Some("c-7f3a9c1204be".into()),
            at: None,
            level: Level::Notice,
            reason: text("- no new purpose"),
            late: Some(Late { since: Day("2026-01-01".into()) }),
        });
        let written = String::from_utf8(trial::folder(&version, None)[VERSION].clone()).expect("it is text");
        let expected = "schema: 1\nrules: 1\ncatalog: 1\nversion: \"2026.11\"\npublished: \"2026-11-05\"\n\
            effective: \"2026-11-20\"\nprevious: \"2026.05\"\nnote:\n  en: \"We add paying: see \\\"Pay\\\"\"\n  \
            zh-CN: \"说明：新增支付\"\napps:\n  wallet:\n    level: first\n    epoch: 1\n    separate: false\n\
            decisions:\n  - change: c-7f3a9c1204be\n    level: notice\n    reason:\n      en: \"- no new purpose\"\n      \
            zh-CN: \"说明：新增支付\"\n    late:\n      since: \"2026-01-01\"\n";
        assert_eq!(written, expected);
        let value = trial::parse_yaml(&written).expect("it is YAML");
        assert_eq!(serde_json::from_value::<Version>(value).expect("it is a version"), version);
    }

    #[test]
    fn a_folder_is_complete_and_sealed() {
        let files = trial::folder(&trial::version("1", None, "2026-01-01", "2026-01-01"), None);
        let paths: Vec<&str> = files.keys().map(String::as_str).collect();
        let expected = [CHANGES, INVENTORY, "policies/privacy.en.md", "policies/seal.png", seal::FILE, VERSION];
        assert_eq!(paths, expected);
        assert_eq!(files[INVENTORY], b"{\"languages\":[\"zh-CN\",\"en\"],\"publisher\":\"harbour\"}\n");
        assert!(seal::check("1", &files).is_empty());
    }
}
