//! A fenced `candor` block to the list that it asks for: `list`, and the `columns` in their order.
//!
//! Its three keys are read line by line; what it can't read is left at the list's usual columns.

use super::Reader;
use crate::site::TemplateError;
use crate::site::listing::{self, Asked, Column};

/// Renders the list of a block.
pub(crate) fn render(reader: &Reader<'_, '_>, block: &str) -> Result<String, TemplateError> {
    let list = match value(block, "list").first().map(String::as_str) {
        Some("collected") => Asked::Collected,
        Some("sdks") => Asked::Sdks,
        _ => Asked::Shared,
    };
    let columns: Vec<Column> = value(block, "columns").iter().filter_map(|name| Column::named(name)).collect();
    let columns = if columns.is_empty() { list.usual() } else { columns };
    let listing = listing::listing(&reader.voice, list, &columns);
    reader.site.theme(reader.voice.language).body("listing.html", &listing)
}

/// The words of a key: `key: word`, `key: [a, b]`, or lines of `- word` below it.
fn value(block: &str, key: &str) -> Vec<String> {
    let mut lines = block.lines();
    let Some(first) = lines.by_ref().find_map(|line| line.strip_prefix(key)?.trim_start().strip_prefix(':')) else {
        return Vec::new();
    };
    let inline = first.split('#').next().unwrap_or_default().trim();
    if inline.is_empty() {
        return lines.map_while(|line| line.trim_start().strip_prefix('-')).map(word).collect();
    }
    let inside = inline.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(inline);
    inside.split(',').map(word).filter(|word| !word.is_empty()).collect()
}

fn word(text: &str) -> String {
    text.trim().trim_matches(['"', '\'']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn blocks_are_read_in_both_styles() {
        let block = "list: shared\ncolumns: [sdk, \"provider\" , fields]\n";
        assert_eq!(value(block, "list"), ["shared"]);
        assert_eq!(value(block, "columns"), ["sdk", "provider", "fields"]);
        assert_eq!(value("columns:\n  - sdk\n  - when\nlist: sdks", "columns"), ["sdk", "when"]);
        assert_eq!(value("list: sdks", "columns"), Vec::<String>::new());
    }
}
