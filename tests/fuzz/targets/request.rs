//! Any request to the preview: nobody else is answered, nothing else is served, and nothing that was sent comes back.

use super::world::{SDK, folder, loaded, publication};
use candor::site::serve::{Preview, Refusal, Request, Wanted, admit, answer, refuse};
use candor::site::{Publication, site};
use std::collections::BTreeMap;
use std::sync::LazyLock;

const PORT: u16 = 8000;

static PUBLISHED: LazyLock<Publication> = LazyLock::new(|| {
    publication(loaded(&folder("sdks/push.yaml", SDK.as_bytes())).0).expect("the folder states an inventory")
});

/// A request line and headers, as they would be sent; a method, a target and headers by name.
pub(crate) fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.split('\n').map(|line| line.trim_end_matches('\r'));
    let mut first = lines.next().unwrap_or_default().splitn(3, ' ');
    let mut headers: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, value) in lines.filter_map(|line| line.split_once(':')) {
        headers.entry(name.to_ascii_lowercase()).or_default().push(value.trim().to_owned());
    }
    let mut word = || first.next().unwrap_or_default().to_owned();
    let request = Request { method: word(), target: word(), headers };
    let site = site_of(&request);
    let said = |name: &str| request.headers.get(name).cloned().unwrap_or_default();
    match admit(&request, PORT) {
        Err(refusal) => {
            let refused = refuse(refusal, (&PUBLISHED.locales, "en"));
            assert!((400..500).contains(&refused.status));
            if refusal == Refusal::Target {
                // A path that is none: it begins otherwise, or what is written `%41` in it, or plainly, is no text.
                let odd = |sign: char| sign == '%' || sign.is_control() || !sign.is_ascii();
                assert!(!request.target.starts_with('/') || request.target.contains(odd), "{request:?}");
            }
        }
        Ok(wanted) => {
            assert!(request.method == "GET" || request.method == "HEAD");
            let [host] = &said("host")[..] else { panic!("{request:?}") };
            let host = host.to_ascii_lowercase();
            assert!(["localhost:8000", "127.0.0.1:8000", "[::1]:8000"].contains(&host.as_str()), "{host}");
            for origin in said("origin") {
                assert_eq!(origin.to_ascii_lowercase().matches(":8000").count(), 1, "{origin}");
            }
            if let (Wanted::File(path), Some(status)) = (&wanted, site) {
                let known = |path: &str| PATHS.iter().any(|known| known == path);
                let folder = path.strip_suffix('/').unwrap_or(path);
                let index = if folder.is_empty() { "index.html".to_owned() } else { format!("{folder}/index.html") };
                let own = path.starts_with("_candor/preview.");
                let expected = if known(path) || own && status == 200 {
                    200
                } else if known(&index) {
                    302
                } else {
                    404
                };
                assert_eq!(status, expected, "{path:?}");
            }
        }
    }
}

static PATHS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let site = site(&PUBLISHED).expect("the built-in templates are right");
    site.routes().iter().map(|address| address.path.clone()).collect()
});

/// The status of the answer; a page that isn't there says nothing of what was asked.
fn site_of(request: &Request) -> Option<u16> {
    let Ok(Wanted::File(path)) = admit(request, PORT) else { return None };
    let (statics, faults) = (BTreeMap::new(), BTreeMap::new());
    thread_local! {
        static SITE: candor::site::Site<'static> = site(&PUBLISHED).expect("the built-in templates are right");
    }
    SITE.with(|site| {
        let preview = Preview {
            site: Some(site),
            statics: &statics,
            faults: &faults,
            mark: "1",
            locales: &PUBLISHED.locales,
            language: "en",
        };
        let answer = answer(&path, &preview);
        let html = String::from_utf8_lossy(&answer.body);
        if answer.status == 404 && path.len() > 16 {
            assert!(!html.contains(&path), "{path:?} is reflected");
        }
        for (_, value) in &answer.headers {
            assert!(value.bytes().all(|byte| (b' '..=b'~').contains(&byte)), "{value:?}");
        }
        Some(answer.status)
    })
}
