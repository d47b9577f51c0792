//! The preview: it shows the working copy, follows every kind of save, says what must be mended, and serves nobody else.
#![allow(clippy::disallowed_types, reason = "a test looks at the preview as a browser does")]

use crate::run::{candor, edit, example, program, write};
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
        let mut command = program(folder);
        let mut child =
            command.args(["serve", "--port", "0"]).stderr(Stdio::piped()).spawn().expect("the program was built");
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
        let told = Command::new("kill").args([signal, &self.child.id().to_string()]).status().expect("kill");
        assert!(told.success());
        self.child.wait().expect("it ends").code()
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
fn a_page_follows_every_kind_of_save() {
    let folder = example();
    let root = folder.path();
    let preview = Preview::of(root);
    let mut marks = preview.listen();
    let shows = |name: &'static str| move |page: &str| page.contains(name);
    std::fs::write(root.join(PUSH), named(root, "Written in place")).expect("a file");
    preview.follow(&mut marks, PUSH_PAGE, shows("Written in place"));
    for name in ["Renamed over", "And once more", "And again"] {
        replace(root, PUSH, &named(root, name));
        preview.follow(&mut marks, PUSH_PAGE, shows(name));
    }
    // As vim saves: the old file is moved away, a new one is written, the old one removed.
    let text = named(root, "Saved by vim");
    std::fs::write(root.join("content/sdks/.beacon-push.yaml.swp"), "x").expect("a file");
    std::fs::rename(root.join(PUSH), root.join(format!("{PUSH}~"))).expect("a rename");
    std::fs::write(root.join(PUSH), text).expect("a file");
    std::fs::remove_file(root.join(format!("{PUSH}~"))).expect("the backup");
    std::fs::remove_file(root.join("content/sdks/.beacon-push.yaml.swp")).expect("the swap file");
    preview.follow(&mut marks, PUSH_PAGE, shows("Saved by vim"));
    let sed = ["-i", "s/Saved by vim/Saved by sed/", PUSH];
    assert!(Command::new("sed").args(sed).current_dir(root).status().expect("sed").success());
    preview.follow(&mut marks, PUSH_PAGE, shows("Saved by sed"));
    std::fs::write(root.join("content/sdks/new.tmp.yaml.swp"), "x").expect("a leftover");
    std::fs::write(root.join("content/.hidden"), "x").expect("a leftover");
    let before = marks_of(&preview);
    replace(root, PUSH, &named(root, "After leftovers"));
    preview.follow(&mut marks, PUSH_PAGE, shows("After leftovers"));
    assert_eq!(marks_of(&preview), before + 1, "what editors leave behind is no change");
}

/// The number of the state that is shown.
fn marks_of(preview: &Preview) -> u64 {
    let page = preview.page("/index.html");
    let mark = page.split("data-mark=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a mark");
    mark.rsplit('-').next().and_then(|number| number.parse().ok()).expect("a number")
}

#[test]
fn what_comes_goes_and_is_replaced_is_followed() {
    let folder = example();
    let root = folder.path();
    let preview = Preview::of(root);
    let mut marks = preview.listen();
    let answers = |status: u16| move |preview: &Preview, path: &str| preview.get(path).status == status;
    let until = |marks: &mut Marks, path: &str, is: &dyn Fn(&Preview, &str) -> bool| {
        while !is(&preview, path) {
            marks.next();
        }
    };
    // Folders in folders, with a file in them at once: the system loses what is written before it watches them.
    write(root, "content/static/a/b/c/d.txt", "deep");
    until(&mut marks, "/a/b/c/d.txt", &answers(200));
    assert_eq!(preview.page("/a/b/c/d.txt"), "deep");
    write(root, "content/static/a/b/c/e.txt", "beside");
    until(&mut marks, "/a/b/c/e.txt", &answers(200));
    std::fs::remove_dir_all(root.join("content/static")).expect("the folder");
    until(&mut marks, "/a/b/c/d.txt", &answers(404));
    // Many files at once, as a checkout does.
    for number in 0..300 {
        write(root, &format!("content/static/many/{number}.txt"), "one of many");
    }
    until(&mut marks, "/many/299.txt", &answers(200));
    // The whole folder, moved away and put in place again.
    crate::run::copy(&root.join("content"), &root.join("other"));
    write(&root.join("other"), "sdks/beacon-push.yaml", named(root, "From the other folder"));
    std::fs::rename(root.join("content"), root.join("old")).expect("moved away");
    std::fs::rename(root.join("other"), root.join("content")).expect("put in place");
    preview.follow(&mut marks, PUSH_PAGE, |page| page.contains("From the other folder"));
    replace(root, PUSH, &named(root, "Edited after that"));
    preview.follow(&mut marks, PUSH_PAGE, |page| page.contains("Edited after that"));
}

#[test]
fn while_something_must_be_mended_the_last_good_page_stays_and_says_so() {
    let folder = example();
    let root = folder.path();
    let preview = Preview::of(root);
    let mut marks = preview.listen();
    let good = read(root, PUSH);
    replace(root, PUSH, &named(root, "Good before"));
    preview.follow(&mut marks, PUSH_PAGE, |page| page.contains("Good before"));
    replace(root, PUSH, &good.replace("provider: beacon-push", "provider: <b>nobody"));
    let page = preview.follow(&mut marks, PUSH_PAGE, |page| page.contains("sdks/beacon-push.yaml:"));
    assert!(page.contains("Good before"), "the page as it last was: {page}");
    assert!(page.contains("1 error must be mended") && page.contains("How to mend it"), "{page}");
    assert!(!page.contains("<b>nobody") && page.contains("&lt;b&gt;nobody"), "what a file says is only text: {page}");
    let chinese = preview.page("/zh-CN/sdks/beacon-push.html");
    assert!(chinese.contains("有 1 处错误需要改正") && chinese.contains("怎样改正"), "{chinese}");
    replace(root, PUSH, &good.replace("features:", "features: ["));
    replace(root, "content/apps/wallet.yaml", "name: [");
    preview.follow(&mut marks, "/en/index.html", |page| {
        page.contains("content/sdks/beacon-push.yaml:") && page.contains("content/apps/wallet.yaml:1:")
    });
    let missing = preview.get("/en/sdks/nobody.html");
    assert_eq!(missing.status, 404);
    assert!(missing.body.contains("content/apps/wallet.yaml:1:"), "a page that isn't there says so too: {missing:?}");
    std::fs::remove_file(root.join("content/apps/wallet.yaml")).expect("a file");
    crate::run::copy(&crate::run::repository("tests/example/content/apps"), &root.join("content/apps"));
    replace(root, PUSH, &good);
    preview.follow(&mut marks, PUSH_PAGE, |page| !page.contains("faults_") && !page.contains("Good before"));
}

#[test]
fn a_project_that_was_never_right_is_waited_for() {
    let folder = example();
    let root = folder.path();
    let good = read(root, "content/site.yaml");
    write(root, "content/site.yaml", "title: [");
    let preview = Preview::of(root);
    let mut marks = preview.listen();
    let answer = preview.get("/en/index.html");
    assert_eq!(answer.status, 404);
    assert!(answer.body.contains("content/site.yaml:1:") && answer.body.contains("preview.js"), "{answer:?}");
    assert_eq!(preview.get("/").status, 404);
    replace(root, "content/site.yaml", &good);
    let page = preview.follow(&mut marks, "/en/index.html", |page| page.contains("id=\"page_\""));
    assert!(!page.contains("faults_"), "{page}");
}

#[test]
fn a_team_s_templates_are_followed_and_a_broken_one_is_named() {
    let folder = two_versions();
    let root = folder.path();
    let preview = Preview::of(root);
    let mut marks = preview.listen();
    write(root, "templates/stamp.html", "<b>our own stamp</b>\n");
    let sealed = "/en/versions/2026.11/index.html";
    preview.follow(&mut marks, sealed, |page| page.contains("our own stamp"));
    for broken in ["{{ nothing.at.all }}\n", "{% if %}\n"] {
        replace(root, "templates/stamp.html", broken);
        let page = preview.follow(&mut marks, sealed, |page| page.contains("templates/stamp.html:1:"));
        assert!(page.contains("our own stamp"), "as it last was: {page}");
        replace(root, "templates/stamp.html", "<b>our own stamp</b>\n");
        preview.follow(&mut marks, sealed, |page| !page.contains("faults_"));
    }
    std::fs::remove_dir_all(root.join("templates")).expect("the folder");
    preview.follow(&mut marks, sealed, |page| !page.contains("our own stamp"));
}

#[test]
fn a_release_is_followed_and_altered_history_is_named() {
    let folder = two_versions();
    let root = folder.path();
    let preview = Preview::of(root);
    let mut marks = preview.listen();
    replace(root, PUSH, &named(root, "In the third version"));
    write(root, "content/next.yaml", "note: { zh-CN: 更名。, en: Another name. }\n");
    candor(root, &["release", "2026.12", "--published", "2026-12-01", "--effective", "2026-12-01"]).ends(0);
    preview.follow(&mut marks, PUSH_PAGE, |page| page.contains("changes/2026.12..draft.html"));
    assert_eq!(preview.get("/en/versions/2026.12/index.html").status, 200);
    let version = read(root, "content/versions/2026.12/version.yaml");
    write(root, "content/versions/2026.12/version.yaml", version.replace("Another name", "Quite another name"));
    preview.follow(&mut marks, PUSH_PAGE, |page| page.contains("versions/2026.12/version.yaml"));
    let refused = candor(root, &["serve", "--port", "0"]);
    assert_eq!(refused.code, 4, "{refused:?}");
}

#[test]
fn nobody_else_is_served_and_nothing_else() {
    let folder = two_versions();
    write(folder.path(), "secret.txt", "not of the site");
    let preview = Preview::of(folder.path());
    let port = preview.port;
    let page = preview.get("/en/index.html");
    assert_eq!(page.status, 200);
    assert!(page.head.contains("content-type: text/html; charset=utf-8"), "{}", page.head);
    assert!(page.head.contains("content-security-policy: default-src 'none'"), "{}", page.head);
    assert!(page.head.contains("x-content-type-options: nosniff"), "{}", page.head);
    assert!(!page.head.contains("access-control"), "{}", page.head);
    assert!(!page.head.contains("unsafe-") && page.head.contains("script-src 'self'"), "{}", page.head);
    let style = page.body.split("<link rel=\"stylesheet\" href=\"..").nth(1).and_then(|rest| rest.split('"').next());
    let style = preview.get(style.expect("a style"));
    assert!(style.head.contains("content-type: text/css; charset=utf-8"), "{}", style.head);
    let with_host =
        |host: &str| preview.send(&format!("GET /en/index.html HTTP/1.1\r\n{host}Connection: close\r\n\r\n")).status;
    for own in ["127.0.0.1", "localhost", "[::1]", "LOCALHOST"] {
        assert_eq!(with_host(&format!("Host: {own}:{port}\r\n")), 200, "{own}");
    }
    let foreign = ["evil.example".to_owned(), format!("evil.example:{port}"), "127.0.0.1".to_owned()];
    let more = [format!("127.0.0.1:{}", port ^ 1), format!("localhost.evil.example:{port}"), String::new()];
    for host in foreign.iter().chain(&more) {
        assert!([400, 421].contains(&with_host(&format!("Host: {host}\r\n"))), "{host}");
    }
    assert!([400, 421].contains(&with_host("")));
    assert!([400, 421].contains(&with_host(&format!("Host: localhost:{port}\r\nHost: evil.example\r\n"))));
    for origin in ["https://evil.example", "null", "http://evil.example", "http://127.0.0.1", "http://localhost:1"] {
        for path in ["/en/index.html", "/_candor/events"] {
            let answer = preview.ask("GET", path, &format!("Origin: {origin}\r\n"));
            assert_eq!(answer.status, 403, "{origin}");
            assert!(!answer.head.contains("access-control"), "{}", answer.head);
        }
    }
    let own = format!("Origin: http://localhost:{port}\r\n");
    assert_eq!(preview.ask("GET", "/en/index.html", &own).status, 200);
    let lent = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n";
    assert_eq!(preview.ask("GET", "/en/index.html", lent).status, 403);
    let followed = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n";
    assert_eq!(preview.ask("GET", "/en/index.html", followed).status, 200);
}

#[test]
fn no_address_leads_out_of_the_site() {
    let folder = two_versions();
    write(folder.path(), "secret.txt", "not of the site");
    let preview = Preview::of(folder.path());
    let here = format!("http://127.0.0.1:{}", preview.port);
    for path in [
        "/../../etc/passwd",
        "/../secret.txt",
        "/secret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "/en/../../secret.txt",
        "/en/%2e%2e/%2e%2e/secret.txt",
        "//etc/passwd",
        "/etc/passwd",
        "/content/site.yaml",
        "/en/index.html%00.png",
        "/en/index.html/",
        "/%",
        "/%zz",
        "/%ff",
        "/en/./index.html",
        "http://evil.example/en/index.html",
        "*",
        "en/index.html",
        &format!("{here}/en/index.html"),
    ] {
        let answer = preview.get(path);
        assert!([400, 403, 404, 421].contains(&answer.status), "{path}: {answer:?}");
        assert!(!answer.body.contains("root:") && !answer.body.contains("not of the site"), "{path}: {answer:?}");
    }
    let mirrored = preview.get("/en/%3Cscript%3Ealert(1)%3C/script%3E");
    assert_eq!(mirrored.status, 404);
    assert!(!mirrored.body.contains("alert(1)"), "{mirrored:?}");
    for (folder, index) in [("/", "/index.html"), ("/en/", "/en/index.html"), ("/en", "/en/index.html")] {
        let answer = preview.get(folder);
        assert_eq!(answer.status, 302, "{folder}");
        assert!(answer.head.contains(&format!("location: {index}\r\n")), "{}", answer.head);
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"] {
        let answer = preview.ask(method, "/en/index.html", "Content-Length: 0\r\n");
        assert_eq!(answer.status, 405, "{method}");
        assert!(answer.head.contains("allow: get, head"), "{}", answer.head);
    }
    let head = preview.ask("HEAD", "/en/index.html", "");
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert!(head.head.contains("content-length: "), "{}", head.head);
}

#[test]
fn a_client_that_is_slow_or_asks_for_too_much_harms_nobody() {
    let folder = example();
    let preview = Preview::of(folder.path());
    let long = "a".repeat(64 << 10);
    for answer in [preview.ask("GET", "/", &format!("X: {long}\r\n")), preview.get(&format!("/{long}"))] {
        assert!([400, 414, 431].contains(&answer.status) || answer.head.is_empty(), "{}", answer.head);
    }
    let many: String = (0..200).map(|number| format!("X-{number}: a\r\n")).collect();
    let answer = preview.ask("GET", "/", &many);
    assert!([400, 431].contains(&answer.status), "{}", answer.head);
    assert!(preview.send("\u{16}\u{3}\u{1}nonsense\r\n\r\n").status != 200);
    let mut slow: Vec<TcpStream> = (0..40).map(|_| preview.connect()).collect();
    for (number, stream) in slow.iter_mut().enumerate() {
        let part = "GET /en/index.html HTTP/1.1\r\nHost: localh";
        stream.write_all(&part.as_bytes()[..number % part.len()]).expect("it is open");
    }
    // One that asks and never reads what comes.
    let mut deaf = preview.connect();
    let request = format!("GET /en/index.html HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", preview.port);
    let _ = deaf.write_all(request.repeat(50).as_bytes());
    assert!(preview.page("/en/index.html").contains("id=\"page_\""));
    let closed = slow.swap_remove(20).read_to_end(&mut Vec::new());
    assert!(closed.is_ok(), "a request that doesn't arrive is given up: {closed:?}");
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
