//! The preview: it shows the working copy, follows every kind of save, says what must be mended, and serves nobody else.
#![allow(clippy::disallowed_types, reason = "a test looks at the preview as a browser does")]

mod mending;
mod saves;
mod strangers;

use crate::run::{candor, edit, example, program};
use crate::site::two_versions;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// How long anything may take before a test fails; nothing waits for it otherwise.
const AT_MOST: Duration = Duration::from_secs(60);

/// A running preview, ended with the test.
struct Preview {
    child: Child,
    port: u16,
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer, read to its end.
#[derive(Debug)]
struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Preview {
    fn of(folder: &Path) -> Preview {
        Preview::with(folder, &[])
    }

    /// With more arguments.
    fn with(folder: &Path, more: &[&str]) -> Preview {
        let mut command = program(folder);
        command.args(["serve", "--port", "0"]).args(more).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program was built");
        let mut said = BufReader::new(child.stderr.take().expect("its stderr"));
        let mut line = String::new();
        let port = loop {
            line.clear();
            assert!(said.read_line(&mut line).expect("text") > 0, "it ended before it said where it is");
            let after = line.split_once("http://127.0.0.1:").and_then(|(_, rest)| rest.split_once('/'));
            if let Some((port, _)) = after {
                break port.parse().expect("a port");
            }
        };
        std::thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
        Preview { child, port }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(AT_MOST)).expect("a time-out");
        stream
    }

    /// Sends bytes as they are and reads until the other end closes.
    fn send(&self, request: &str) -> Answer {
        let mut stream = self.connect();
        // A refusal may come before all was sent.
        let _ = stream.write_all(request.as_bytes());
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
        Answer { status, head: head.to_lowercase(), body: body.to_owned() }
    }

    fn ask(&self, method: &str, target: &str, more: &str) -> Answer {
        let host = format!("127.0.0.1:{}", self.port);
        self.send(&format!("{method} {target} HTTP/1.1\r\nHost: {host}\r\n{more}Connection: close\r\n\r\n"))
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "")
    }

    fn page(&self, path: &str) -> String {
        let answer = self.get(path);
        assert_eq!(answer.status, 200, "{path}: {answer:?}");
        answer.body
    }

    fn listen(&self) -> Marks {
        let mut stream = self.connect();
        let request = format!("GET /_candor/events HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", self.port);
        stream.write_all(request.as_bytes()).expect("it is open");
        let mut marks = Marks { lines: BufReader::new(stream) };
        marks.next();
        marks
    }

    /// The page, as soon as an event has brought it into a state.
    fn follow(&self, marks: &mut Marks, path: &str, is: impl Fn(&str) -> bool) -> String {
        loop {
            marks.next();
            let page = self.get(path).body;
            if is(&page) {
                return page;
            }
        }
    }

    /// Ends it as the system would; gives its exit code.
    fn ends_by(mut self, signal: &str) -> Option<i32> {
        self.is_told(signal);
        self.child.wait().expect("it ends").code()
    }

    fn is_told(&self, signal: &str) {
        let told = Command::new("kill").args([signal, &self.child.id().to_string()]).status().expect("kill");
        assert!(told.success());
    }
}

/// The marks that a page hears.
struct Marks {
    lines: BufReader<TcpStream>,
}

impl Marks {
    /// The number of the next state.
    fn next(&mut self) -> u64 {
        loop {
            let mut line = String::new();
            assert!(self.lines.read_line(&mut line).expect("an event in time") > 0, "the stream ended");
            if let Some(mark) = line.strip_prefix("data: ") {
                return mark.trim().rsplit('-').next().and_then(|number| number.parse().ok()).expect("a mark");
            }
        }
    }
}

/// Saves as most editors do: beside the file, then over it.
fn replace(folder: &Path, path: &str, text: &str) {
    let beside = folder.join(format!("{path}.tmp"));
    std::fs::write(&beside, text).expect("a file");
    std::fs::rename(beside, folder.join(path)).expect("a rename");
}

fn read(folder: &Path, path: &str) -> String {
    std::fs::read_to_string(folder.join(path)).expect("a file")
}

const PUSH: &str = "content/sdks/beacon-push.yaml";
const PUSH_PAGE: &str = "/en/sdks/beacon-push.html";

/// The file of an SDK whose English name is this.
fn named(folder: &Path, name: &str) -> String {
    let text = read(folder, PUSH);
    let line = text.lines().find(|line| line.trim_start().starts_with("en: ")).expect("an English name");
    text.replacen(line, &format!("  en: {name}"), 1)
}

#[test]
fn the_working_copy_is_shown_beside_the_sealed_versions_with_what_changed() {
    let folder = two_versions();
    replace(folder.path(), PUSH, &named(folder.path(), "Lighthouse push"));
    let preview = Preview::of(folder.path());
    let page = preview.page(PUSH_PAGE);
    assert!(page.contains("Lighthouse push") && page.contains("Not sealed"), "{page}");
    assert!(page.contains("href=\"../changes/2026.11..draft.html\""), "the banner leads to what changed: {page}");
    let changes = preview.page("/en/changes/2026.11..draft.html");
    assert!(changes.contains("Lighthouse push") && changes.contains("(working copy)"), "{changes}");
    let sealed = preview.page("/en/versions/2026.11/sdks/beacon-push.html");
    assert!(!sealed.contains("Lighthouse push") && !sealed.contains("Not sealed"), "{sealed}");
    assert!(preview.page("/en/changes/2026.05..2026.11.html").contains("2026.05"));
    assert!(preview.page("/en/index.html").contains("2026.11"));
    let consent: serde_json::Value = serde_json::from_str(&preview.page("/consent.json")).expect("JSON");
    assert_eq!(consent["apps"]["wallet"]["versions"].as_array().map(Vec::len), Some(2), "drafts never appear");
}

#[test]
fn as_of_a_day_the_published_site_is_shown_and_the_working_copy_beside_it() {
    let folder = two_versions();
    let root = folder.path();
    let shown = |day: &str| {
        let page = Preview::with(root, &["--as-of", day]).page("/en/index.html");
        assert!(!page.contains("Not sealed"), "{page}");
        ["2026.05", "2026.11"].map(|version| page.contains(&format!("versions/{version}/index.html")))
    };
    assert_eq!([shown("2026-10-31"), shown("2026-11-01")], [[true, false], [false, true]]);
    let preview = Preview::with(root, &["--as-of", "2026-10-31"]);
    let mut marks = preview.listen();
    replace(root, PUSH, &named(root, "Lighthouse push"));
    let page = preview.follow(&mut marks, "/en/draft/sdks/beacon-push.html", |page| page.contains("Lighthouse push"));
    assert!(page.contains("Not sealed"), "{page}");
    assert!(!preview.page(PUSH_PAGE).contains("Lighthouse push"), "what is published stays as it was");
    let refused = candor(root, &["serve", "--port", "0", "--as-of", "soon"]).ends(2);
    assert!(refused.stderr.contains("`soon` is not a day"), "{refused:?}");
}

#[test]
fn every_address_that_a_page_names_is_answered() {
    let folder = two_versions();
    let preview = Preview::of(folder.path());
    let (mut seen, mut waiting) = (std::collections::BTreeSet::new(), vec!["/index.html".to_owned()]);
    while let Some(path) = waiting.pop() {
        let answer = preview.get(&path);
        assert_eq!(answer.status, 200, "{path}: {}", answer.head);
        if !path.ends_with(".html") || seen.len() > 300 {
            continue;
        }
        for link in answer.body.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let link = link.split('#').next().unwrap_or(link);
            if link.is_empty() || link.contains(':') {
                continue;
            }
            let next = if link.starts_with('/') {
                link.to_owned()
            } else {
                format!("/{}", crate::site::target(&path[1..], link))
            };
            if seen.insert(next.clone()) {
                waiting.push(next);
            }
        }
    }
    assert!(seen.len() > 60, "{}", seen.len());
}

#[test]
fn it_ends_cleanly_and_says_what_it_can_t_have() {
    let folder = example();
    for signal in ["-TERM", "-INT"] {
        let preview = Preview::of(folder.path());
        let _open = preview.listen();
        assert_eq!(preview.ends_by(signal), Some(0), "{signal}");
    }
    let preview = Preview::of(folder.path());
    let taken = candor(folder.path(), &["serve", "--port", &preview.port.to_string()]).ends(5);
    assert!(taken.stderr.contains(&format!("Port {} is taken", preview.port)), "{taken:?}");
    let nowhere = tempfile::tempdir().expect("a folder");
    candor(nowhere.path(), &["serve", "--port", "0"]).ends(2);
    edit(folder.path(), PUSH, "provider: beacon-push", "provider: nobody");
    let broken = Preview::of(folder.path());
    assert_eq!(broken.ends_by("-TERM"), Some(0));
}
