//! The YAML of a fenced `candor` block to what it asks for, with every finding at its line in the policy.

use super::read::{Reader, Reference};
use super::yaml;
use crate::diagnostic::Diagnostic;
use crate::model::block::Block;
use crate::model::schema::{FileKind, schema};

/// A block as it was read.
#[derive(Debug, Default)]
pub struct Read {
    /// What it asks for, as far as it is right.
    pub block: Block,
    /// Findings, in order.
    pub diagnostics: Vec<Diagnostic>,
    /// The purposes and apps that it names.
    pub references: Vec<Reference>,
}

/// Reads a block that begins below `lines_above` lines of its file.
pub fn read(file: &str, text: &str, lines_above: usize) -> Read {
    let node = match yaml::parse_below(file, text, lines_above) {
        Ok(node) => node,
        Err(finding) => return Read { diagnostics: vec![finding], ..Read::default() },
    };
    let schema = schema(FileKind::Block);
    // A block holds no text for people, so that the languages of the site don't matter to it.
    let mut reader = Reader::new(schema, &[]);
    let value = reader.read(&node, schema);
    let block = value.and_then(|value| serde_json::from_value(value).ok()).unwrap_or_default();
    Read { block, diagnostics: reader.diagnostics, references: reader.references }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::model::block::{Column, List};

    #[test]
    fn a_block_is_read_in_both_styles() {
        let flow = read("p", "list: own\ncolumns: [fields, \"when\" , fields]\nfilter: { sensitive: true }\n", 0);
        assert!(flow.diagnostics.is_empty(), "{flow:?}");
        assert_eq!(
            (flow.block.list, flow.block.columns),
            (List::Own, vec![Column::Fields, Column::When, Column::Fields])
        );
        assert_eq!(flow.block.filter.sensitive, Some(true));
        let lines =
            read("p", "columns:\n  - sdk\n  - when\nfilter:\n  purpose: service.push\n  app: [a, b]\nlist: sdks", 4);
        assert_eq!(lines.block.columns, [Column::Sdk, Column::When]);
        assert_eq!(lines.references.len(), 3);
    }

    #[test]
    fn what_is_wrong_is_found_in_its_line() {
        let found = read("p", "list: shard\nfilter: { purposes: x, sensitive: maybe }\ncolumns: [sdk, colour]\n", 6);
        let rules: Vec<_> = found.diagnostics.iter().map(|finding| finding.rule).collect();
        assert_eq!(rules, ["unknown-word", "unknown-key", "wrong-type", "unknown-word"]);
        let lines: Vec<_> = found.diagnostics.iter().filter_map(|finding| Some(finding.place.as_ref()?.line)).collect();
        assert_eq!(lines, [7, 8, 8, 9]);
        assert_eq!(found.diagnostics[0].values["meant"], "shared");
    }
}
