//! `candor verify URL`: a published site, fetched and compared; what a host does to it is named, what can't be known is said.
#![allow(clippy::disallowed_types, reason = "a test plays the host")]

use crate::run::{Run, candor, example};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// What a host does to a path: its own answer, or none of its own.
type Manner = fn(&str) -> Option<(u16, String)>;

/// A host of this machine that gives the files of a folder, below `/site/`, in its own manner.
fn host(folder: PathBuf, manner: Manner) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    std::thread::spawn(move || {
        for connection in listener.incoming().flatten() {
            let folder = folder.clone();
            std::thread::spawn(move || while answer(&connection, &folder, manner) {});
        }
    });
    format!("http://127.0.0.1:{port}/site/")
}

/// Answers one question; gives whether there was one.
fn answer(connection: &TcpStream, folder: &Path, manner: Manner) -> bool {
    let lines = BufReader::new(connection).lines().map_while(Result::ok);
    let head: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
    let Some(path) = head.first().and_then(|line| line.split(' ').nth(1)) else { return false };
    let path = path.strip_prefix("/site/").unwrap_or("nowhere");
    // As hosts name pages: a folder for its index, a page without its end.
    let file = match path {
        "" => "index.html".to_owned(),
        _ if path.ends_with('/') => format!("{path}index.html"),
        _ if path.ends_with("/all") => format!("{path}.html"),
        _ => path.to_owned(),
    };
    let (status, location, body) = match (manner(path), std::fs::read(folder.join(file))) {
        (Some((status, said)), _) if status < 300 => (status, String::new(), said.into_bytes()),
        (Some((status, said)), _) => (status, format!("Location: {said}\r\n"), Vec::new()),
        (None, Ok(bytes)) => (200, String::new(), bytes),
        (None, Err(_)) => (404, String::new(), Vec::new()),
    };
    let head = format!("HTTP/1.1 {status} Said\r\n{location}Content-Length: {}\r\n\r\n", body.len());
    let mut out = connection;
    out.write_all(head.as_bytes()).and_then(|()| out.write_all(&body)).is_ok()
}

/// The example, sealed and built; with its newest seal.
fn built() -> (TempDir, String) {
    let folder = example();
    let release = ["release", "2026.11", "--published", "2026-11-05", "--effective", "2026-11-20"];
    let sealed = candor(folder.path(), &release).ends(0);
    candor(folder.path(), &["build"]).ends(0);
    let seal = sealed.stderr.split_whitespace().last().expect("a seal").to_owned();
    (folder, seal)
}

fn verified(folder: &TempDir, manner: Manner, more: &[&str]) -> Run {
    let address = host(folder.path().join("public"), manner);
    candor(folder.path(), &[&["verify", &address, "--format", "json"][..], more].concat())
}

/// The findings of a run: rule, and file.
fn found(run: &Run) -> Vec<(String, String)> {
    let report = run.json();
    let findings = report["findings"].as_array().expect("findings").clone();
    let said = |finding: &serde_json::Value, key: &str| finding[key].as_str().unwrap_or_default().to_owned();
    findings.iter().map(|finding| (said(finding, "rule"), said(finding, "message"))).collect()
}

#[test]
fn a_site_as_it_was_built_is_whole_at_its_address_with_or_without_a_slash() {
    let (folder, seal) = built();
    let address = host(folder.path().join("public"), |_| None);
    for address in [&*address, address.trim_end_matches('/')] {
        let run = candor(folder.path(), &["verify", address, "--expect-head", &seal]).ends(0);
        assert!(run.stderr.contains(&seal), "{run:#?}");
    }
    let run = candor(folder.path(), &["verify", &address, "--expect-head", &"0".repeat(64)]).ends(4);
    assert!(run.stdout.contains("head-unexpected"), "{run:#?}");
}

#[test]
fn what_hosts_do_for_their_readers_is_no_finding() {
    let (folder, _) = built();
    // The ends of pages go, and what is written for hosts is theirs.
    let manner: Manner = |path| match path {
        "_headers" | "_redirects" => Some((403, String::new())),
        "en/all.html" => Some((308, "./all".to_owned())),
        "zh-CN/index.html" => Some((301, "/site/zh-CN/".to_owned())),
        _ => None,
    };
    let run = verified(&folder, manner, &[]).ends(0);
    assert_eq!(run.json()["outcome"], "clean");
}

#[test]
fn each_file_that_a_host_alters_or_lacks_is_named() {
    let (folder, _) = built();
    let manner: Manner = |path| match path {
        "en/index.html" => Some((200, "<p>another page".to_owned())),
        "zh-CN/all.html" => Some((404, String::new())),
        "data/2026.11/changes.json" => Some((200, "{}".to_owned())),
        _ => None,
    };
    let found = found(&verified(&folder, manner, &[]).ends(4));
    for (rule, file) in [
        ("site-file-altered", "en/index.html"),
        ("site-file-missing", "zh-CN/all.html"),
        ("sealed-file-altered", "changes.json"),
    ] {
        assert!(found.iter().any(|(is, message)| is == rule && message.contains(file)), "{rule} {file}: {found:?}");
    }
}

#[test]
fn what_could_not_be_fetched_is_never_called_altered() {
    let (folder, _) = built();
    let refused: [(Manner, i32, &str); 4] = [
        (|path| (path == "en/index.html").then(|| (503, String::new())), 5, "answers 503"),
        (
            |path| (path == "en/index.html").then(|| (302, "https://elsewhere.example/".to_owned())),
            5,
            "elsewhere.example",
        ),
        (|path| (path == "en/index.html").then(|| (302, "index.html".to_owned())), 5, "on and on"),
        (|path| (path == "manifest.json").then(|| (404, String::new())), 3, "no manifest.json"),
    ];
    for (manner, code, said) in refused {
        let run = verified(&folder, manner, &[]).ends(code);
        assert!(run.stderr.contains(said), "{run:#?}");
    }
    let run = verified(&folder, |_| Some((200, "<!doctype html>".to_owned())), &[]).ends(3);
    assert!(run.stderr.contains("manifest.json is not candor's"), "{run:#?}");
    let closed = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address");
    let run = candor(folder.path(), &["verify", &format!("http://{closed}/")]).ends(5);
    assert!(run.stderr.contains("no connection"), "{run:#?}");
}
