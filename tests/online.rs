//! `check --online`: what became of the addresses of others, asked politely, kept for a day, and never of private networks.
#![allow(clippy::disallowed_types, reason = "a test plays the vendors")]

pub(crate) mod internet;

use crate::run::{Run, candor, edit, ended, example, program, write};
use internet::{Internet, Page};
use std::net::TcpListener;
use tempfile::TempDir;

/// The example, with these addresses as the evidence of an SDK; findings are compared by their messages.
fn with_evidence(urls: &[&str]) -> TempDir {
    let folder = example();
    let list: String = urls.iter().map(|url| format!("  - {{ url: \"{url}\", read: 2026-11-01 }}\n")).collect();
    let alone = "  - { url: \"https://opendocs.alipay.com/open/54/01g6qm\", read: 2026-11-01 }\n";
    edit(folder.path(), "content/sdks/alipay-client.yaml", alone, &list);
    folder
}

/// The findings of a run about addresses: rule, and what it says.
fn found(run: &Run) -> Vec<(String, String)> {
    let report = run.json();
    let part = |finding: &serde_json::Value, key: &str| finding[key].as_str().unwrap_or_default().to_owned();
    let findings = report["findings"].as_array().expect("findings").clone();
    findings.iter().map(|finding| (part(finding, "rule"), part(finding, "message"))).collect()
}

const JSON: [&str; 4] = ["check", "--online", "--format", "json"];

/// What is found of one page of the internet.
fn of_page(url: &'static str, pages: &[Page]) -> Vec<(String, String)> {
    found(&Internet::of(pages).candor(with_evidence(&[url]).path(), &JSON).ends(0))
}

fn said(rule: &str, message: &str) -> Vec<(String, String)> {
    vec![(rule.to_owned(), message.to_owned())]
}

#[test]
fn nobody_is_asked_unless_somebody_asks_for_it() {
    let (internet, folder) = (Internet::of(&[]), example());
    for command in [&["check"][..], &["status"], &["build"], &["check", "--fix"]] {
        internet.candor(folder.path(), command).ends(0);
    }
    assert!(internet.log().reached.is_empty());
    assert!(!internet.kept().exists());
}

#[test]
fn each_address_is_asked_once_and_politely_and_what_answers_is_no_finding() {
    let (internet, folder) = (Internet::of(&[]), example());
    let policy = "content/policies/privacy.zh-CN.md";
    edit(
        folder.path(),
        policy,
        "\n## ",
        "\n[规则](https://law.example/a#b)和[自己](https://privacy.harbour.example/zh-CN/)\n\n## ",
    );
    let run = internet.candor(folder.path(), &["check", "--online"]).ends(0);
    assert!(!run.stdout.contains("address-"), "{run:#?}");
    let log = internet.log();
    let mut once = log.asked.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), log.asked.len(), "{log:#?}");
    assert!(log.asked.iter().all(|asked| asked.starts_with("HEAD https://")), "{log:#?}");
    assert!(log.asked.contains(&"HEAD https://law.example/a".to_owned()), "{log:#?}");
    assert!(!log.reached.contains("privacy.harbour.example"), "its own site is not published yet: {log:#?}");
    let names: Vec<&str> = log.headers.iter().filter_map(|header| header.split(':').next()).collect();
    assert_eq!(names, ["accept", "user-agent"], "nothing else is told of who asks");
}

#[test]
fn what_is_gone_has_moved_or_proves_nothing_is_told_in_plain_words() {
    let at = "https://vendor.example/privacy";
    let gone = "`https://vendor.example/privacy` leads nowhere: its server answers 404";
    assert_eq!(of_page(at, &[(at, 404, "")]), said("address-gone", gone));
    let moved = "`https://vendor.example/privacy` has moved for good, to `https://new.example/privacy?v=2`";
    let pages = [(at, 301, "/second"), ("https://vendor.example/second", 308, "https://new.example/privacy?v=2")];
    assert_eq!(of_page(at, &pages), said("address-moved", moved));
    assert_eq!(of_page(at, &[(at, 302, "/login")]), [], "for today it is elsewhere, and there");
    assert_eq!(of_page(at, &[(at, 302, "/x"), ("https://vendor.example/x", 410, "")])[0].0, "address-gone");
    for (host, words) in [
        ("expired.example", "has expired"),
        ("early.example", "isn't valid yet"),
        ("other-name.example", "belongs to another host"),
        ("stranger.example", "comes from nobody whom this machine trusts"),
    ] {
        let url: &'static str = format!("https://{host}/").leak();
        let message = format!("the certificate of `{host}` {words}: `{url}`");
        assert_eq!(of_page(url, &[]), said("address-untrusted", &message));
    }
}

#[test]
fn what_only_could_not_be_asked_is_not_called_gone() {
    let at = "https://vendor.example/privacy";
    for code in [401, 403, 429, 500, 503] {
        let message = format!("`{at}` could not be asked: its server answers {code}");
        assert_eq!(of_page(at, &[(at, code, "")]), said("address-unasked", &message));
    }
    let pages = [(at, 302, "/privacy")];
    assert_eq!(
        of_page(at, &pages),
        said("address-unasked", &format!("`{at}` could not be asked: it leads on too often"))
    );
    // A server that doesn't know HEAD is asked as a browser would ask it.
    let internet = Internet::of(&[(at, 405, "")]);
    let run = internet.candor(with_evidence(&[at]).path(), &JSON).ends(0);
    assert_eq!(found(&run)[0].0, "address-unasked");
    assert!(internet.log().asked.contains(&format!("GET {at}")));
}

#[test]
fn a_finding_stands_wherever_its_address_does_and_can_be_excepted() {
    let internet = Internet::of(&[("https://beacon.example/privacy", 404, "")]);
    let folder = example();
    let run = internet.candor(folder.path(), &["check", "--online"]).ends(0);
    for place in ["content/organisations.yaml:36:", "content/sdks/beacon-push.yaml:11:"] {
        assert!(run.stdout.contains(place), "{run:#?}");
    }
    let excepted = "# candor: allow address-gone: they answer by letter\n";
    for file in ["organisations.yaml", "sdks/beacon-push.yaml"] {
        let file = format!("content/{file}");
        let line = "privacy_policy: https://beacon.example/privacy";
        edit(folder.path(), &file, line, &format!("{} {}", line, excepted.trim_end()));
    }
    let run = internet.candor(folder.path(), &["check", "--online"]).ends(0);
    assert!(!run.stdout.contains("address-gone"), "{run:#?}");
    let run = candor(folder.path(), &["check"]).ends(0);
    assert!(!run.stdout.contains("exception-names-nothing"), "who didn't ask can't know: {run:#?}");
}

#[test]
fn a_second_run_within_a_day_asks_nobody_and_says_the_same() {
    let at = "https://vendor.example/privacy";
    let (internet, folder) = (Internet::of(&[(at, 404, "")]), with_evidence(&[at]));
    let first = internet.candor(folder.path(), &JSON).ends(0);
    let asked = internet.log().asked.len();
    let second = internet.candor(folder.path(), &JSON).ends(0);
    assert_eq!((internet.log().reached.len(), second.stdout), (0, first.stdout.clone()));
    // A day later: everything that is kept was asked a day earlier.
    let text = std::fs::read_to_string(internet.kept()).expect("it is kept");
    let mut kept: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    for answer in kept.as_object_mut().expect("by address").values_mut() {
        answer["asked"] = (answer["asked"].as_i64().expect("a time") - 24 * 60 * 60).into();
    }
    std::fs::write(internet.kept(), kept.to_string()).expect("a file");
    let third = internet.candor(folder.path(), &JSON).ends(0);
    assert_eq!((internet.log().asked.len(), third.stdout), (asked, first.stdout.clone()));
    // What is kept is only ever a saving.
    std::fs::write(internet.kept(), "{ broken").expect("a file");
    assert_eq!(internet.candor(folder.path(), &JSON).ends(0).stdout, first.stdout);
}

#[test]
fn a_host_is_asked_by_one_question_at_a_time_while_others_are_asked_too() {
    let own = ["https://opendocs.alipay.com/1", "https://opendocs.alipay.com/2", "https://led.example/"];
    let folder = with_evidence(&own);
    // Its first page comes only when five other hosts have been asked; another host leads to it meanwhile.
    let pages = [("https://led.example/", 302, "https://opendocs.alipay.com/3")];
    let internet = Internet::with(&pages, Some(("opendocs.alipay.com", 6)));
    internet.candor(folder.path(), &["check", "--online"]).ends(0);
    let log = internet.log();
    assert_eq!(log.most, 1, "{log:#?}");
    assert!(log.asked.contains(&"HEAD https://opendocs.alipay.com/3".to_owned()), "{log:#?}");
}

#[test]
fn private_networks_are_not_asked_whoever_leads_there() {
    let inside = [
        "http://127.0.0.1:1/",
        "http://[::1]/",
        "http://localhost/",
        "http://169.254.169.254/latest/",
        "http://2130706433/",
    ];
    let at = "https://vendor.example/privacy";
    let (internet, folder) =
        (Internet::of(&[(at, 301, "http://169.254.169.254/latest/meta-data/")]), with_evidence(&inside));
    edit(folder.path(), "content/sdks/beacon-push.yaml", "https://beacon.example/privacy", at);
    let run = internet.candor(folder.path(), &JSON).ends(0);
    let findings = found(&run);
    assert_eq!(findings.len(), inside.len() + 1, "{findings:#?}");
    assert!(
        findings.iter().all(|(rule, said)| rule == "address-unasked" && said.contains("private network")),
        "{findings:#?}"
    );
    let reached = internet.log().reached;
    assert!(reached.iter().all(|host| host.ends_with(".example") || host.ends_with("alipay.com")), "{reached:?}");
    // Nothing listens there without a proxy either; the listener hears of nobody.
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.set_nonblocking(true).expect("it can");
    let port = listener.local_addr().expect("an address").port();
    let folder = with_evidence(&[&format!("http://127.0.0.1:{port}/"), &format!("http://localhost:{port}/")]);
    let run = candor(folder.path(), &JSON).ends(0);
    assert_eq!(found(&run).iter().filter(|(_, said)| said.contains("private network")).count(), 2, "{run:#?}");
    assert!(listener.accept().is_err(), "somebody asked");
    // Who means it can have it.
    let run = internet.candor(folder.path(), &[&JSON[..], &["--online-private"]].concat()).ends(0);
    assert!(!run.stdout.contains("private network"), "{run:#?}");
    assert!(internet.log().asked.contains(&format!("HEAD http://127.0.0.1{}", "/")), "{run:#?}");
}

#[test]
fn without_a_network_that_is_said_once_and_nothing_is_kept_or_failed() {
    let folder = example();
    for file in ["organisations.yaml", "sdks/alipay-client.yaml", "sdks/beacon-push.yaml"] {
        let path = folder.path().join("content").join(file);
        let text = std::fs::read_to_string(&path).expect("a file");
        let text = text.replace(".example/", ".invalid/").replace("alipay.com/", "alipay.invalid/");
        write(folder.path(), &format!("content/{file}"), text);
    }
    let cache = TempDir::new().expect("a folder");
    let run = ended(program(folder.path()).args(JSON).env("XDG_CACHE_HOME", cache.path())).ends(0);
    let findings = found(&run);
    assert_eq!(findings.len(), 1, "{findings:#?}");
    assert!(findings[0].1.ends_with("there seems to be no network here"), "{findings:#?}");
    assert_eq!(run.json()["outcome"], "clean");
    assert!(std::fs::read_dir(cache.path()).expect("a folder").next().is_none());
}
