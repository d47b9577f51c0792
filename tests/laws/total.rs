//! Whatever stands in a content folder, reading it ends in findings: never in a panic, and always in the same.

use crate::laws::dice::Dice;
use crate::laws::generate::folder;
use crate::laws::style::files;
use crate::laws::world::{PLAIN, WORLD, cases, choices, loaded, reviewed, styles};
use candor::load::{Content, load};
use candor::model::canonical;
use candor::review::checks::check;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeMap;

const PATHS: [&str; 16] = [
    "site.yaml",
    "organisations.yaml",
    "next.yaml",
    "sdks/a.yaml",
    "sdks/A.yaml",
    "apps/a.yaml",
    "apps/site.yaml",
    "catalog/fields.yaml",
    "catalog/purposes.yaml",
    "catalog/permissions.yaml",
    "policies/p.zh-CN.md",
    "policies/p.en.md",
    "policies/p.md",
    "rules/r.md",
    "static/x",
    "versions/1/version.yaml",
];

/// Pieces of which people, and those who mean harm, write YAML and Markdown.
pub(crate) const OF_YAML: [&str; 64] = [
    "\n",
    "\n  ",
    "\n    ",
    "\n- ",
    "\n  - ",
    ": ",
    "- ",
    "{",
    "}",
    "[",
    "]",
    ", ",
    "'",
    "\"",
    "|\n",
    ">-\n",
    "# ",
    "&a ",
    "*a ",
    "!x ",
    "<<: ",
    "? ",
    "---\n",
    "...\n",
    "~",
    "null",
    "true",
    "6.10",
    "1e999",
    "0x1F",
    "99999999999",
    "甲",
    "：",
    "\u{202e}",
    "\u{0}",
    "\u{feff}",
    "\t",
    "\r",
    "\\",
    "\\u0000",
    "name",
    "zh-CN",
    "en",
    "languages: [zh-CN, en]\n",
    "publisher: a\n",
    "features:\n  f:",
    "\n    collects:",
    "\n      - fields: [device.model]",
    "purposes",
    "basis",
    "platforms: {android: {}}\n",
    "ships: [a]",
    "retention",
    "days",
    "formerly",
    "<b>",
    "](sdk:a)",
    "](javascript:x)",
    "```",
    "```yaml before\n",
    "on: any/any added\n",
    "if: [field.known is x]\n",
    "level: consent\n",
    "${package}",
];

fn piece() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        8 => select(OF_YAML.to_vec()).prop_map(|piece| piece.as_bytes().to_vec()),
        1 => any::<String>().prop_map(String::into_bytes),
        1 => proptest::collection::vec(any::<u8>(), 0..4),
    ]
}

fn text() -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(piece(), 0..40).prop_map(|pieces| pieces.concat())
}

/// Everything that is done with what was read, as far as it can be compared.
fn read_twice(files: &BTreeMap<String, Vec<u8>>) -> Result<Content, TestCaseError> {
    let (one, other) = (load(files, &WORLD.built_in), load(files, &WORLD.built_in));
    prop_assert_eq!(canonical::text(one.value.inventory.value()), canonical::text(other.value.inventory.value()));
    prop_assert_eq!(&one.diagnostics, &other.diagnostics);
    prop_assert_eq!(&one.value.prose, &other.value.prose);
    let inventory = one.value.inventory.inventory().unwrap_or_default();
    check(&inventory, &one.value.site);
    Ok(one.value)
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_bytes_end_in_findings(written in proptest::collection::btree_map(select(PATHS.to_vec()), text(), 0..5)) {
        let files = written.into_iter().map(|(path, bytes)| (path.to_owned(), bytes)).collect();
        let content = read_twice(&files)?;
        reviewed(&content, &loaded(&folder(&mut Dice::new(&PLAIN)), &PLAIN));
    }

    #[test]
    fn a_slip_in_any_file_ends_in_findings(
        facts in choices(), style in styles(), slips in proptest::collection::vec((any::<(u16, u16, u8)>(), piece()), 1..6),
    ) {
        let good = folder(&mut Dice::new(&facts));
        let mut files = files(&good, &mut Dice::endless(&style));
        for ((file, at, gone), piece) in slips {
            let index = usize::from(file) % files.len();
            let Some(bytes) = files.values_mut().nth(index) else { continue };
            let start = usize::from(at) % (bytes.len() + 1);
            let end = (start + usize::from(gone % 8)).min(bytes.len());
            bytes.splice(start..end, piece);
        }
        let content = read_twice(&files)?;
        let good = loaded(&good, &PLAIN);
        reviewed(&good, &content);
        reviewed(&content, &good);
    }

    #[test]
    fn any_name_of_a_file_ends_in_findings(path in "[a-zA-Z./甲 -]{0,20}", bytes in text()) {
        read_twice(&BTreeMap::from([(path, bytes)]))?;
    }
}
