//! What stands beside the pages: everything on one page, missing addresses, the site map, headers and redirects; and sizes.

use super::{attributes, build, pages, two_versions};
use crate::run::{edit, example, files, repository, with_content, write};
use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;

fn text(site: &Path, path: &str) -> String {
    String::from_utf8(files(site)[path].clone()).expect("text")
}

#[test]
fn everything_stands_on_one_page_with_no_id_twice() {
    let folder = two_versions();
    build(folder.path());
    let site = folder.path().join("public");
    for path in ["zh-CN/all.html", "en/versions/2026.05/all.html"] {
        let page = text(&site, path);
        let ids = attributes(&page, "id");
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{path}");
        for id in [
            "policies/privacy",
            "lists/wallet-collected",
            "lists/wallet-shared",
            "apps/wallet",
            "sdks/alipay-client",
            "sdks/alipay-client/pay",
            "fields/device.oaid",
            "purposes/service.push",
            "permissions/android.ACCESS_WIFI_STATE",
        ] {
            assert!(ids.contains(&id), "{path}: {id}");
            let leads = attributes(&page, "href").iter().any(|href| *href == format!("#{id}"));
            assert!(leads || id.ends_with("/pay"), "{path}: nothing leads to {id}");
        }
        assert_eq!(page.matches("<h1").count(), 1);
        assert!(page.contains("sha256:") && page.contains(&format!("https://privacy.harbour.example/{path}")));
    }
}

#[test]
fn a_missing_address_links_from_the_root_of_the_site() {
    let folder = two_versions();
    edit(
        folder.path(),
        "content/site.yaml",
        "https://privacy.harbour.example/",
        "https://harbour.example/legal/privacy",
    );
    build(folder.path());
    let site = folder.path().join("public");
    let (page, all) = (text(&site, "404.html"), files(&site));
    let links = attributes(&page, "href");
    assert!(links.iter().any(|link| link.ends_with(".css")));
    for link in links {
        let file = link.strip_prefix("/legal/privacy/").unwrap_or_else(|| panic!("{link}"));
        assert!(all.contains_key(file), "{link}");
    }
    assert!(page.contains("此地址没有页面") && page.contains("There is no page at this address"));
}

#[test]
fn the_site_map_names_living_pages_alone() {
    let folder = two_versions();
    build(folder.path());
    let site = folder.path().join("public");
    let map = text(&site, "sitemap.xml");
    let named: BTreeSet<&str> = map.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next()).collect();
    let base = "https://privacy.harbour.example/";
    for (path, page) in pages(&site) {
        let living = !path.contains("/versions/2")
            && path != "404.html"
            && path != "en/sdks/signal-push.html"
            && path != "zh-CN/sdks/signal-push.html";
        assert_eq!(named.contains(format!("{base}{path}").as_str()), living, "{path}");
        assert!(!living || !page.contains("content=\"noindex\""), "{path}");
    }
    assert!(text(&site, "robots.txt").contains("Sitemap: https://privacy.harbour.example/sitemap.xml"));
    let unknown = example();
    edit(unknown.path(), "content/site.yaml", "base_url:", "# base_url:");
    build(unknown.path());
    let all = files(&unknown.path().join("public"));
    assert!(!all.contains_key("sitemap.xml") && !String::from_utf8_lossy(&all["robots.txt"]).contains("Sitemap"));
}

#[test]
fn hosts_learn_the_policy_of_the_pages_and_the_old_addresses() {
    let folder = two_versions();
    build(folder.path());
    let site = folder.path().join("public");
    let headers = text(&site, "_headers");
    assert!(headers.contains("Content-Security-Policy: default-src 'none'") && !headers.contains("unsafe"));
    assert!(headers.contains("/assets/*\n  Cache-Control: public, max-age=31536000, immutable"));
    let redirects = text(&site, "_redirects");
    assert!(redirects.contains("/en/sdks/signal-push.html /en/sdks/beacon-push.html 301\n"), "{redirects}");
    write(folder.path(), "content/static/_headers", "mine");
    crate::run::candor(folder.path(), &["build"]).ends(1);
}

#[test]
fn every_page_is_reached_from_the_home() {
    let folder = two_versions();
    build(folder.path());
    let pages = pages(&folder.path().join("public"));
    let mut reached = BTreeSet::from(["index.html".to_owned()]);
    let mut next = vec!["index.html".to_owned()];
    while let Some(path) = next.pop() {
        for link in attributes(&pages[&path], "href").into_iter().filter(|link| !link.contains(':')) {
            let file = super::target(&path, link.split('#').next().unwrap_or_default());
            if pages.contains_key(&file) && reached.insert(file.clone()) {
                next.push(file);
            }
        }
    }
    // Nothing leads to an address that was given up, but what was printed before.
    let left: Vec<&String> =
        pages.keys().filter(|path| !reached.contains(*path) && !path.contains("signal-push")).collect();
    assert_eq!(left, ["404.html"]);
}

#[test]
fn pages_of_the_demo_arrive_in_the_first_flight() {
    let folder = with_content(&repository("content"));
    build(folder.path());
    // What is small as it is needs no measuring.
    let large = |(_, page): &(String, String)| page.len() > 14 * 1024;
    for (path, page) in pages(&folder.path().join("public")).into_iter().filter(large) {
        let long =
            ["/lists/", "/policies/", "/changes/"].iter().any(|part| path.contains(part)) || path.ends_with("all.html");
        let mut gzip = std::process::Command::new("gzip")
            .arg("-9c")
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped())
            .spawn()
            .expect("gzip");
        gzip.stdin.take().expect("its input").write_all(page.as_bytes()).expect("written");
        let size = gzip.wait_with_output().expect("gzip ends").stdout.len();
        assert!(long || size <= 14 * 1024, "{path}: {size}");
    }
}
