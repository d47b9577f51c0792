//! A fenced `candor` block to the list that it asks for.
//!
//! What is wrong with a block is the loader's to say; here its list stands with what could be read.

use super::Reader;
use crate::load::block;
use crate::site::TemplateError;
use crate::site::listing;

/// Renders the list of a block.
pub(crate) fn render(reader: &Reader<'_, '_>, text: &str) -> Result<String, TemplateError> {
    let block = block::read("", text, 0).block;
    let listing = listing::listing(&reader.voice, &block);
    reader.site.theme(reader.voice.language).body("block.html", &listing)
}
