//! Any names for files, ids and headings: addresses stay inside the site, each file has its own, and each anchor too.

use super::world::{APP, SDK, folder, loaded, publication};
use candor::model::id;
use candor::site::site;
use std::collections::BTreeSet;

/// The lines are: ids of SDKs and policies, then the headings of a policy.
pub(crate) fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut files = folder("sdks/push.yaml", SDK.as_bytes());
    let (good, bad): (Vec<&str>, Vec<&str>) =
        text.lines().take(3).filter(|name| !name.contains('/')).partition(|name| id::check(name).is_ok());
    for name in bad {
        let wrong = folder(&format!("sdks/{name}.yaml"), SDK.as_bytes());
        assert!(!loaded(&wrong).1.is_empty(), "{name:?} is taken for an id");
    }
    for name in &good {
        files.insert(format!("sdks/{name}.yaml"), SDK.into());
        files.insert(format!("policies/{name}.en.md"), "---\ntitle: T\n---\nText\n".into());
    }
    files.insert("apps/wallet.yaml".into(), format!("{APP}features: {{ {}: {{}} }}\n", good.join(": {}, ")).into());
    let headings: String = text.lines().skip(3).map(|line| format!("## {line}\n\n")).collect();
    files.insert("policies/p.en.md".into(), format!("---\ntitle: P\n---\n{headings}").into());
    let (content, _) = loaded(&files);
    let Some(publication) = publication(content) else { return };
    let site = site(&publication).expect("the built-in templates are right");
    let mut seen = BTreeSet::new();
    for (index, address) in site.routes().iter().enumerate() {
        let inside = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':', '\0']);
        assert!(address.path.split('/').all(inside), "{:?}", address.path);
        assert!(seen.insert(address.path.to_lowercase()), "{:?} twice", address.path);
        if address.path == "en/policies/p.html" {
            let html = String::from_utf8(site.render(index).expect("it renders")).expect("UTF-8");
            assert_eq!(super::super::page::read(&html).faults(), [""; 0], "{html}");
        }
    }
}
