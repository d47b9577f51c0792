//! Nobody else is served, nothing else is served, and who is slow or asks for too much harms nobody.
#![allow(clippy::disallowed_types, reason = "a test speaks to the preview as a stranger would")]

use super::Preview;
use crate::run::{example, write};
use crate::site::two_versions;
use std::io::{Read, Write};
use std::net::TcpStream;

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
fn what_is_no_request_is_no_harm() {
    let folder = example();
    let preview = Preview::of(folder.path());
    let host = format!("Host: 127.0.0.1:{}\r\n", preview.port);
    for request in [
        format!(
            "GET /en/index.html HTTP/1.1\r\n{host}Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\nGET /x"
        ),
        format!("GET /en/index.html HTTP/9.9\r\n{host}\r\n"),
        format!("GET  /en/index.html  HTTP/1.1\r\n{host}\r\n"),
        format!("GET /en/index.html\r\n{host}\r\n"),
        format!("GET /en/\u{0}index.html HTTP/1.1\r\n{host}\r\n"),
        format!("GET /en/index.html HTTP/1.1\n{host}X: a\u{0}b\r\n\r\n"),
        format!("GET /en/index.html HTTP/1.1\r\n{host} folded: x\r\n\r\n"),
        format!("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n{host}"),
        format!("CONNECT 127.0.0.1:22 HTTP/1.1\r\n{host}\r\n"),
        format!("GET http://169.254.169.254/latest HTTP/1.1\r\n{host}Connection: close\r\n\r\n"),
        format!(
            "GET /en/index.html HTTP/1.1\r\nHost: 127.0.0.1.nip.example:{}\r\nConnection: close\r\n\r\n",
            preview.port
        ),
        format!(
            "GET /en/index.html HTTP/1.1\r\n{host}Upgrade: websocket\r\nOrigin: http://evil.example\r\nConnection: close\r\n\r\n"
        ),
        "\r\n\r\n\r\n\r\n".to_owned(),
        "GET".to_owned(),
        "\u{0}".repeat(4_096),
        "G".repeat(1 << 20),
    ] {
        let mut stream = preview.connect();
        let _ = stream.write_all(request.as_bytes());
        let _ = stream.shutdown(std::net::Shutdown::Write);
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        let answer = String::from_utf8_lossy(&bytes);
        let shown = answer.contains("id=\"page_\"");
        assert!(
            !shown || request.starts_with("GET /en/index.html HTTP/1.1\r\nHost: 127.0.0.1:"),
            "{request:?}: {answer}"
        );
        assert!(!answer.to_lowercase().contains("access-control"), "{request:?}: {answer}");
    }
    // As many connections as a page of somebody else could open, all left alone, and what is asked is answered.
    let idle: Vec<TcpStream> = (0..200).map(|_| preview.connect()).collect();
    assert!(preview.page("/en/index.html").contains("id=\"page_\""));
    drop(idle);
    assert!(preview.page("/en/index.html").contains("id=\"page_\""));
}
