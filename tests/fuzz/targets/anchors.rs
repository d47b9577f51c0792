//! Any names for files, ids and headings: addresses stay inside the site, each file has its own, and each anchor too.

use super::world::{APP, SDK, folder, loaded, publication};
use candor::model::id;
use candor::site::site;
use std::collections::BTreeSet;

/// The lines are: ids of SDKs and policies, then the headings of a policy.
pub(crate) fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut files = folder("sdks/push.yaml", SDK.as_bytes());
    let names: Vec<&str> = text.lines().take(3).filter(|name| !name.contains('/')).collect();
    for name in &names {
        assert_eq!(id::check(name), id::check(name));
        files.insert(format!("sdks/{name}.yaml"), SDK.into());
        files.insert(format!("policies/{name}.en.md"), "---\ntitle: T\n---\nText\n".into());
    }
    files.insert("apps/wallet.yaml".into(), format!("{APP}features: {{ {}: {{}} }}\n", names.join(": {}, ")).into());
    let headings: String = text.lines().skip(3).map(|line| format!("## {line}\n\n")).collect();
    files.insert("policies/p.en.md".into(), format!("---\ntitle: P\n---\n{headings}").into());
    let (content, found) = loaded(&files);
    let Some(publication) = publication(content) else { return };
    let site = site(&publication).expect("the built-in templates are right");
    let mut seen = BTreeSet::new();
    for (index, address) in site.routes().iter().enumerate() {
        let inside = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':', '\0']);
        assert!(address.path.split('/').all(inside), "{:?}", address.path);
        let alone = seen.insert(address.path.to_lowercase());
        assert!(alone || !found.is_empty(), "{:?} twice", address.path);
        if address.path == "en/policies/p.html" {
            let html = String::from_utf8(site.render(index).expect("it renders")).expect("UTF-8");
            assert_eq!(super::super::page::read(&html).faults(), [""; 0], "{html}");
        }
    }
}
