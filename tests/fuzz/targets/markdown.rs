//! Any Markdown in a policy: its page and the page of everything hold nothing that could run, ask or hide.

use super::super::page;
use super::world::{folder, loaded, publication};
use candor::site::site;

const END: &str = "Here-the-policy-ends";

/// The bytes are the prose of a policy, behind which another policy stands.
pub(crate) fn run(bytes: &[u8]) {
    let mut files = folder("policies/p.en.md", &[b"---\ntitle: P\n---\n", bytes].concat());
    files.insert("policies/q.en.md".into(), format!("---\ntitle: Q\n---\n{END}\n").into());
    let (content, _) = loaded(&files);
    let Some(publication) = publication(content) else { return };
    let site = site(&publication).expect("the built-in templates are right");
    for (index, address) in site.routes().iter().enumerate() {
        if !["en/policies/p.html", "en/all.html"].contains(&address.path.as_str()) {
            continue;
        }
        let html = String::from_utf8(site.render(index).expect("it renders")).expect("UTF-8");
        let page = page::read(&html);
        assert_eq!(page.faults(), [""; 0], "{}\n{html}", address.path);
        if address.path.ends_with("all.html") {
            assert!(page.shows(END), "the next policy is hidden\n{html}");
        }
    }
}
