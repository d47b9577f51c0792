//! What candor asks of the system, as strace hears it: no other program is started, and no network is spoken to, but with
//! `check --online`, and then only the addresses that the content states.
#![cfg(target_os = "linux")]
#![allow(clippy::disallowed_types, reason = "a test plays the vendors")]

use crate::online::internet::Internet;
use crate::run::{example, files, program, write};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};

/// The calls that start another program or speak to somebody else.
const CALLS: &str = "execve,execveat,fork,vfork,socket,connect,bind,listen,accept4,sendto,sendmsg";

/// Runs the program under strace; gives the calls, but for its own start.
fn traced(folder: &Path, arguments: &[&str], environment: &[(&str, String)]) -> Vec<String> {
    let log = folder.join("trace");
    let run = Command::new("strace")
        .args(["-f", "-qq", "-e", &format!("trace={CALLS}"), "-o"])
        .arg(&log)
        .arg(program(folder).get_program())
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .env("LANG", "C.UTF-8")
        .envs(environment.iter().cloned())
        .output()
        .expect("strace is installed");
    assert!(matches!(run.status.code(), Some(0 | 1)), "{arguments:?}: {run:?}");
    let text = std::fs::read_to_string(&log).expect("a trace");
    std::fs::remove_file(&log).expect("it was there");
    let mut calls: Vec<String> = text.lines().map(str::to_owned).collect();
    assert!(!calls.is_empty() && calls[0].contains("execve("), "{calls:?}");
    calls.remove(0);
    calls.retain(|call| !call.contains("+++ exited") && !call.contains("--- SIG"));
    calls
}

#[test]
fn no_program_is_started_and_nobody_is_spoken_to() {
    let (folder, internet) = (example(), Internet::of(&[]));
    let root = folder.path();
    for arguments in [
        &["check"][..],
        &["check", "--fix"],
        &["check", "--format", "json"],
        &["release", "2026.11", "--published", "2026-11-05", "--effective", "2026-11-20"],
        &["diff"],
        &["diff", "2026.11", "2026.11"],
        &["build"],
        &["build", "--as-of", "2026-11-20"],
        &["verify"],
        &["verify", "public"],
        &["status"],
        &["explain", "field-added"],
        &["schema", "sdk"],
        &["completions", "bash"],
        &["new", "sdk", "beacon-maps"],
        &["init", "fresh"],
    ] {
        assert_eq!(traced(root, arguments, &internet.environment()), [""; 0], "{arguments:?}");
    }
    assert!(internet.log().reached.is_empty());
}

/// With whom connections were made, as strace writes them; the system's own look-up of names aside.
fn connected(calls: &[String]) -> BTreeSet<String> {
    let is_look_up = |call: &&String| {
        ["AF_UNIX", "AF_NETLINK", "htons(53)"].iter().any(|sign| call.contains(sign)) || call.contains("socket(")
    };
    let mut ends = BTreeSet::new();
    for call in calls.iter().filter(|call| !is_look_up(call)) {
        assert!(!["exec", "fork", "bind(", "listen(", "accept"].iter().any(|other| call.contains(other)), "{call}");
        if call.contains("connect(") {
            let end = call.split_once("sin_port=htons(").and_then(|(_, end)| end.split_once(")}"));
            ends.insert(end.unwrap_or_else(|| panic!("{call}")).0.replace("), sin_addr=inet_addr(", " of "));
        }
    }
    ends
}

#[test]
fn online_speaks_only_to_what_the_content_states_by_whatever_way_out_there_is() {
    let (folder, internet) = (example(), Internet::of(&[]));
    // A name that nobody has: where one is found, the system tries out which way leads there, and sends nothing.
    for file in ["organisations.yaml", "sdks/alipay-client.yaml"] {
        let path = folder.path().join("content").join(file);
        let text = std::fs::read_to_string(path).expect("a file");
        write(folder.path(), &format!("content/{file}"), text.replace("alipay.com", "alipay.example"));
    }
    let calls = traced(folder.path(), &["check", "--online"], &internet.environment());
    assert_eq!(connected(&calls), BTreeSet::from([format!("{} of \"127.0.0.1\"", internet.port())]));
    let content: String = files(&folder.path().join("content"))
        .values()
        .map(|bytes| String::from_utf8_lossy(bytes).into_owned() + "\n")
        .collect();
    let asked = internet.log().asked;
    assert!(asked.len() > 3, "{asked:?}");
    for question in asked {
        let url = question.strip_prefix("HEAD ").expect("it only asks whether it is there");
        assert!(content.contains(url.trim_end_matches('/')), "nobody states {url}");
    }
}

#[test]
fn online_speaks_only_to_what_the_content_states_where_no_proxy_stands_between() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let heard: Arc<Mutex<Vec<String>>> = Arc::default();
    let log = Arc::clone(&heard);
    std::thread::spawn(move || {
        listener.incoming().flatten().for_each(|asking| log.lock().expect("whole").push(answered(&asking)))
    });
    let folder = example();
    let own = "https://privacy.harbour.example";
    for (path, bytes) in files(&folder.path().join("content")) {
        let Ok(text) = String::from_utf8(bytes) else { continue };
        let kept = text.replace(own, "OWN").replace("https://", &format!("http://127.0.0.1:{port}/"));
        write(folder.path(), &format!("content/{path}"), kept.replace("OWN", own));
    }
    let cache = tempfile::TempDir::new().expect("a folder");
    let environment = [("XDG_CACHE_HOME", cache.path().display().to_string())];
    assert_eq!(traced(folder.path(), &["check"], &environment), [""; 0]);
    assert_eq!(traced(folder.path(), &["check", "--online"], &environment), [""; 0], "this network is private");
    let calls = traced(folder.path(), &["check", "--online", "--online-private"], &environment);
    assert!(!calls.iter().any(|call| call.contains("AF_UNIX") || call.contains("htons(53)")), "no name: {calls:?}");
    assert_eq!(connected(&calls), BTreeSet::from([format!("{port} of \"127.0.0.1\"")]));
    assert!(heard.lock().expect("whole").len() > 3, "{heard:?}");
}

/// Answers that the page is there; gives the question.
fn answered(asking: &TcpStream) -> String {
    let lines: Vec<String> =
        BufReader::new(asking).lines().map_while(Result::ok).take_while(|line| !line.is_empty()).collect();
    let _ = (&mut &*asking).write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    lines.into_iter().next().unwrap_or_default()
}

#[test]
fn only_a_revision_starts_git_and_the_trace_would_hear_it() {
    let folder = example();
    let git = |arguments: &[&str]| {
        let run = Command::new("git")
            .args(["-c", "user.name=a", "-c", "user.email=a@example", "-C"])
            .arg(folder.path())
            .args(arguments)
            .output();
        assert!(run.expect("git").status.success(), "{arguments:?}");
    };
    git(&["init", "-q"]);
    git(&["add", "."]);
    git(&["commit", "-q", "-m", "first"]);
    let log = folder.path().join("trace");
    let run = Command::new("strace")
        .args(["-f", "-qq", "-e", &format!("trace={CALLS}"), "-o"])
        .arg(&log)
        .arg(program(folder.path()).get_program())
        .args(["diff", "HEAD"])
        .current_dir(folder.path())
        .output()
        .expect("strace is installed");
    assert!(matches!(run.status.code(), Some(0 | 1)), "{run:?}");
    let text = std::fs::read_to_string(&log).expect("a trace");
    let started: Vec<&str> =
        text.lines().filter(|line| line.contains("execve(") && line.contains(") = 0")).skip(1).collect();
    assert!(!started.is_empty(), "{text}");
    assert!(started.iter().all(|line| line.contains("git")), "{started:?}");
    assert!(!text.contains("socket("), "{text}");
}
