//! A fenced `candor` block to the list that it asks for.
//!
//! What is wrong with a block is the loader's to say; here its list stands with what could be read.

use super::Reader;
use crate::load::block;
use crate::model::locale::direction;
use crate::site::TemplateError;
use crate::site::listing;
use crate::site::markup::escaped;

/// Renders the list of a block.
pub(crate) fn render(reader: &Reader<'_, '_>, text: &str) -> Result<String, TemplateError> {
    let block = block::read("", text, 0).block;
    let listing = listing::listing(reader.site, &reader.voice, reader.edition, &block)?;
    let html = reader.site.theme(reader.voice.language).body("block.html", &listing)?;
    // The list speaks the language of the page, also where the prose around it doesn't.
    let language = reader.voice.language;
    Ok(match reader.foreign {
        Some(_) => format!("<div lang=\"{}\" dir=\"{}\">{html}</div>", escaped(language), direction(language)),
        None => html,
    })
}
