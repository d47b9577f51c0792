//! A page read as a browser reads it: what of it could run, ask somebody else, lead astray or hide what follows.
//!
//! What may stand in a page is listed; whatever else stands there is a fault.

use scraper::{ElementRef, Html, Node};
use std::collections::BTreeSet;

/// A page, parsed.
pub(crate) struct Page {
    html: Html,
}

/// Every element that a page of candor's may hold.
const ELEMENTS: &str = "a article aside b blockquote body br button caption circle code col dd del details div dl dt em \
    figcaption figure footer form g h1 h2 h3 h4 h5 h6 head header hr html i img input ins label li line link main mark \
    meta nav ol option output p pre script section select small span strong sub summary sup svg table tbody td text th \
    thead time title tr ul";

/// Every attribute, beside those that begin with `data-` and `aria-`.
const ATTRIBUTES: &str = "action alt autocomplete charset class colspan content cx cy datetime defer dir focusable for \
    height hidden href hreflang http-equiv id lang name open r rel role rowspan scope spellcheck src start tabindex \
    text-anchor title type value viewBox width x x1 x2 xmlns y y1 y2";

/// Reads a page.
pub(crate) fn read(html: &str) -> Page {
    Page { html: Html::parse_document(html) }
}

impl Page {
    /// What no page may have.
    pub(crate) fn faults(&self) -> Vec<String> {
        let mut faults: Vec<String> =
            self.html.errors.iter().map(|error| format!("not well-formed: {error}")).collect();
        let mut ids = BTreeSet::new();
        for node in self.html.tree.nodes() {
            match node.value() {
                Node::Comment(comment) => faults.push(format!("a comment: {}", &**comment)),
                Node::ProcessingInstruction(_) => faults.push("a processing instruction".to_owned()),
                Node::Element(element) => {
                    if !is_one_of(element.name(), ELEMENTS) {
                        faults.push(format!("<{}>", element.name()));
                    }
                    for (name, value) in element.attrs() {
                        faults.extend(attribute(element.name(), name, value));
                    }
                    if let Some(id) = element.id()
                        && !ids.insert(id)
                    {
                        faults.push(format!("id {id:?} twice"));
                    }
                }
                _ => {}
            }
        }
        faults.extend(self.elements().filter(|element| element.value().name() == "script").filter_map(script));
        faults
    }

    fn elements(&self) -> impl Iterator<Item = ElementRef<'_>> {
        self.html.tree.nodes().filter_map(ElementRef::wrap)
    }

    /// Every text that a reader sees: nothing above it hides it or takes it for something else.
    pub(crate) fn seen(&self) -> String {
        let unseen = ["title", "script", "template", "option", "textarea", "noscript", "style", "head"];
        let mut seen = String::new();
        let mut waiting = vec![self.html.tree.root()];
        while let Some(node) = waiting.pop() {
            match node.value() {
                Node::Text(text) => {
                    seen.push_str(text);
                    seen.push('\n');
                }
                Node::Element(element) if unseen.contains(&element.name()) || element.attr("hidden").is_some() => {}
                _ => waiting.extend(node.children().rev()),
            }
        }
        seen
    }

    /// Whether a reader sees a text.
    pub(crate) fn shows(&self, text: &str) -> bool {
        self.seen().contains(text)
    }

    /// The page as lines: each element with its attributes, each text, each end.
    #[allow(dead_code, reason = "the fuzz targets don't ask")]
    pub(crate) fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for edge in self.html.tree.root().traverse() {
            match edge {
                ego_tree::iter::Edge::Open(node) => match node.value() {
                    Node::Element(element) => {
                        let mut attributes: Vec<String> =
                            element.attrs().map(|(name, value)| format!("{name}={value}")).collect();
                        attributes.sort_unstable();
                        lines.push(format!("<{} {}>", element.name(), attributes.join(" ")));
                    }
                    Node::Text(text) => lines.push(text.text.to_string()),
                    _ => {}
                },
                ego_tree::iter::Edge::Close(node) => {
                    lines.extend(node.value().as_element().map(|element| format!("</{}>", element.name())));
                }
            }
        }
        lines
    }
}

fn is_one_of(name: &str, list: &str) -> bool {
    list.split_whitespace().any(|known| known == name)
}

fn attribute(element: &str, name: &str, value: &str) -> Option<String> {
    let told = || format!("<{element} {name}={value:?}>");
    if !is_one_of(name, ATTRIBUTES) && !name.starts_with("data-") && !name.starts_with("aria-") {
        return Some(told());
    }
    let good = match (element, name) {
        ("a", "href") => leads(value),
        ("link", "href") => is_own(value) || value.starts_with("https://") || value.starts_with("http://"),
        (_, "href" | "src" | "action") => is_own(value),
        ("meta", "http-equiv") => value == "Content-Security-Policy",
        ("meta", "content") => !value.contains("unsafe-"),
        ("link", "rel") => ["stylesheet", "canonical", "alternate"].contains(&value),
        _ => true,
    };
    (!good).then(told)
}

/// An address as a browser takes it: without what it strips.
fn stripped(address: &str) -> String {
    let inner = address.trim_matches(|letter: char| letter <= ' ');
    inner.chars().filter(|letter| !matches!(letter, '\t' | '\n' | '\r')).collect()
}

/// Whether an address is one of the site's own.
fn is_own(address: &str) -> bool {
    let address = stripped(address).replace('\\', "/");
    let before = address.split(['/', '?', '#']).next().unwrap_or_default();
    !before.contains(':') && !address.starts_with("//") && address == address.trim()
}

/// Whether a link leads to the site itself, or openly to the web, to mail or to a phone.
fn leads(address: &str) -> bool {
    let scheme = ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| address.starts_with(scheme));
    is_own(address) || scheme && stripped(address) == address
}

/// A script stands in a file of the site's own, and nothing in the page itself.
fn script(element: ElementRef<'_>) -> Option<String> {
    let source = element.value().attr("src").unwrap_or_default();
    let text: Vec<&str> = element.text().collect();
    let own = source.contains("assets/find.") && source.ends_with(".js") && text.concat().trim().is_empty();
    (!own).then(|| format!("a script: {source:?} {text:?}"))
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn what_no_page_may_have_is_seen() {
        let page =
            |inner: &str| format!("<!doctype html><html><head><title>x</title></head><body>{inner}</body></html>");
        assert_eq!(read(&page("<p>a <a href=\"b.html#c\">b</a></p>")).faults(), [""; 0]);
        for wrong in [
            "<script>x</script>",
            "<script src=\"//e/assets/find.1.js\"></script>",
            "<p onclick=\"x\">",
            "<p style=\"x\">",
            "<a href=\"javascript:x\">a</a>",
            "<a href=\"&#9;//e.example\">a</a>",
            "<a href=\"/&#9;/e.example\">a</a>",
            "<a href=\"\\\\e.example\">a</a>",
            "<img src=\"https://e.example/x.png\" alt=\"\">",
            "<iframe></iframe>",
            "<!-- x -->",
            "<p id=\"a\">a</p><p id=\"a\">b</p>",
            "<form action=\"https://e.example\"></form>",
            "<div>",
        ] {
            assert!(!read(&page(wrong)).faults().is_empty(), "{wrong}");
        }
        assert!(!read(&page("<textarea>hidden</textarea>")).shows("hidden"));
        assert!(!read(&page("<p hidden>hidden</p>")).shows("hidden"));
        assert!(read(&page("<p>seen</p>")).shows("seen"));
    }
}
