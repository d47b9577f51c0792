//! Text to HTML that is safe to print: what comes in as text comes out escaped.
//!
//! Only this file makes markup out of strings; templates print a [`Markup`] as it is and escape everything else.

use crate::model::locale::direction;
use serde::{Serialize, Serializer};

/// HTML that is escaped already.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Markup(String);

impl Serialize for Markup {
    /// As a string that the templates know to be safe.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        tera::Value::safe_string(&self.0).serialize(serializer)
    }
}

impl Markup {
    /// A text, escaped.
    pub(crate) fn text(text: &str) -> Markup {
        let mut html = String::with_capacity(text.len());
        escape_into(text, &mut html);
        Markup(html)
    }

    /// A text in which backticks mark code, as in candor's own messages; a single one is only a character. Typed quotes
    /// are set as printed ones, but in code.
    pub(crate) fn marked(text: &str) -> Markup {
        let mut html = String::with_capacity(text.len());
        let (mut rest, mut behind_code) = (text, false);
        while let Some((before, behind)) = rest.split_once('`') {
            let Some((code, after)) = behind.split_once('`') else { break };
            escape_into(&quoted(before, behind_code), &mut html);
            html.push_str("<code>");
            escape_into(code, &mut html);
            html.push_str("</code>");
            (rest, behind_code) = (after, true);
        }
        escape_into(&quoted(rest, behind_code), &mut html);
        Markup(html)
    }

    /// HTML that this crate wrote itself, from parts that it escaped.
    pub(crate) fn written(html: String) -> Markup {
        Markup(html)
    }

    /// What a reader sees of it, as text: without elements, with every character as it is.
    pub(crate) fn plain(&self) -> String {
        if !self.0.contains(['<', '&']) {
            return self.0.clone();
        }
        let mut pieces = self.0.split('<');
        let mut text = pieces.next().unwrap_or_default().to_owned();
        // Each further piece begins inside an element.
        pieces.filter_map(|piece| piece.split_once('>')).for_each(|(_, rest)| text.push_str(rest));
        let written = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
        written.into_iter().fold(text, |text, (escaped, plain)| text.replace(escaped, plain))
    }

    /// The HTML.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The same, marked as being in another language than what is around it.
    pub(crate) fn in_language(self, language: &str) -> Markup {
        let direction = direction(language);
        Markup(format!("<span lang=\"{}\" dir=\"{direction}\">{}</span>", escaped(language), self.0))
    }

    /// The same, in an element of a class.
    pub(crate) fn classed(self, element: &'static str, class: &'static str) -> Markup {
        Markup(format!("<{element} class=\"{class}\">{}</{element}>", self.0))
    }

    /// The same, in an element.
    pub(crate) fn tagged(self, element: &'static str) -> Markup {
        Markup(format!("<{element}>{}</{element}>", self.0))
    }

    /// The same, leading to a page of this site.
    pub(crate) fn linked(self, href: &str) -> Markup {
        Markup(format!("<a href=\"{}\">{}</a>", escaped(href), self.0))
    }

    /// The same, leading elsewhere if the address is one of the web, of mail or of a phone.
    pub(crate) fn linked_out(self, address: &str) -> Markup {
        if !["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| address.starts_with(scheme)) {
            return self;
        }
        let href = escaped(address);
        // In print the address stands behind what is linked, but where it is what is linked.
        let class = if address.starts_with("http") && self.0 != href { " class=\"out\"" } else { "" };
        Markup(format!("<a{class} rel=\"noreferrer\" href=\"{href}\">{}</a>", self.0))
    }

    /// A day as people of a language write it, with the day as machines read it.
    pub(crate) fn time(day: &str, shown: &Markup) -> Markup {
        Markup(format!("<time datetime=\"{}\">{}</time>", escaped(day), shown.0))
    }

    /// All of them, with nothing between.
    pub(crate) fn all<'m>(parts: impl Iterator<Item = &'m Markup>) -> Markup {
        Markup(parts.map(Markup::as_str).collect::<Vec<_>>().concat())
    }

    /// Several, one after the other.
    pub(crate) fn joined(parts: &[Markup], between: &Markup) -> Markup {
        let parts: Vec<&str> = parts.iter().map(Markup::as_str).collect();
        Markup(parts.join(&between.0))
    }
}

/// A text with the quotes of print: an opening one stands at its beginning, or behind a space or a bracket.
fn quoted(text: &str, mut within: bool) -> String {
    let set = |letter: char| {
        let set = match (letter, within) {
            ('\'', true) => '’',
            ('"', true) => '”',
            ('"', false) => '“',
            _ => letter,
        };
        within = !letter.is_whitespace() && letter != '(';
        set
    };
    text.chars().map(set).collect()
}

/// A text with what HTML gives a meaning to written out.
pub(crate) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape_into(text, &mut html);
    html
}

fn escape_into(text: &str, html: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'')) {
        html.push_str(&rest[..at]);
        html.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        });
        rest = &rest[at + 1..];
    }
    html.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_only_text() {
        assert_eq!(Markup::text("<b a='\"'>&").as_str(), "&lt;b a=&#39;&quot;&#39;&gt;&amp;");
        assert_eq!(Markup::marked("a `<b>` c `d").as_str(), "a <code>&lt;b&gt;</code> c `d");
        assert_eq!(
            Markup::marked("can't say \"no\" (\"`a\"b`\")").as_str(),
            "can’t say “no” (“<code>a&quot;b</code>”)"
        );
        assert_eq!(Markup::text("x").linked_out("javascript:alert(1)").as_str(), "x");
        assert_eq!(Markup::text("<a> & 'b'").linked("c>d").in_language("en").plain(), "<a> & 'b'");
        assert_eq!(Markup::text("x").linked("a\"b").as_str(), "<a href=\"a&quot;b\">x</a>");
    }
}
