//! How long the preview takes from a save to the event that tells of it, and to the page that shows it.
//!
//! With 10 SDKs of 12 fields and with 1,000, each with ten sealed versions (SDKS=100 VERSIONS=2 makes it others); a
//! twentieth of a second of it is the watcher's, which gathers the events of one save. Looked at as a browser does: over
//! its socket, the event first.
#![allow(clippy::disallowed_methods, reason = "a benchmark sets up folders, starts programs and reads the clock")]
#![allow(clippy::disallowed_types, reason = "a benchmark looks at the preview as a browser does")]
#![allow(dead_code, reason = "the generated content serves two benchmarks")]

mod content;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How many saves are timed for each page.
const ROUNDS: usize = 15;

/// The pages that are looked at.
const PAGES: [(&str, &str); 4] = [
    ("SDK", "/en/sdks/sdk-0.html"),
    ("field", "/en/fields/device.oaid.html"),
    ("home", "/en/index.html"),
    ("changes", "/en/changes/2026.11..draft.html"),
];

fn main() {
    let stated = |name| std::env::var(name).ok().and_then(|text| text.parse().ok());
    for sdks in stated("SDKS").map_or_else(|| vec![10, 1_000], |sdks| vec![sdks]) {
        measure(sdks, stated("VERSIONS").unwrap_or(10).clamp(1, 11));
    }
}

fn measure(sdks: usize, versions: usize) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = folder.path();
    for month in 12 - versions..12 {
        let (version, published) = (format!("2026.{month:02}"), format!("2026-{month:02}-01"));
        content::content(root, sdks, &version);
        content::run(root, &["release", &version, "--published", &published, "--effective", &published]);
    }
    let start = Instant::now();
    let (mut child, port) = serve(root);
    let first = get(port, PAGES[0].1);
    println!("{sdks} SDKs, {versions} versions: first page {:.0} ms after the start", milliseconds(start.elapsed()));
    assert!(first.contains("SDK 0"), "{first}");
    let mut events = listen(port);
    for (name, path) in PAGES {
        let (mut told, mut shown) = (Vec::new(), Vec::new());
        for round in 0..ROUNDS {
            let days = 1_000 + u32::try_from(round).expect("a small number");
            let saved = Instant::now();
            save(root, "sdks/sdk-0.yaml", &content::sdk(0, days));
            wait(&mut events);
            told.push(saved.elapsed());
            let page = get(port, path);
            shown.push(saved.elapsed());
            assert!(name != "SDK" || page.contains(&days.to_string()), "{page}");
        }
        println!("  {name:>8}: event {}, page {}", spread(told), spread(shown));
    }
    child.kill().expect("it runs");
    child.wait().expect("it ends");
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

fn spread(mut times: Vec<Duration>) -> String {
    times.sort();
    let (median, most) = (times[times.len() / 2], times[times.len() - 1]);
    format!("{:>5.0} ms (at most {:.0})", milliseconds(median), milliseconds(most))
}

/// Saves as most editors do: beside the file, then over it.
fn save(root: &Path, path: &str, text: &str) {
    let (beside, file) = (root.join("content/.saving"), root.join("content").join(path));
    std::fs::write(&beside, text).expect("a file");
    std::fs::rename(beside, file).expect("a rename");
}

fn serve(root: &Path) -> (Child, u16) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_candor"));
    command.current_dir(root).args(["serve", "--port", "0"]).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program was built");
    let mut said = BufReader::new(child.stderr.take().expect("its stderr"));
    let mut line = String::new();
    said.read_line(&mut line).expect("its address");
    let port = line.split_once("http://127.0.0.1:").and_then(|(_, rest)| rest.split_once('/')).expect("its address").0;
    let port = port.parse().expect("a port");
    std::thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
    (child, port)
}

fn ask(port: u16, path: &str) -> TcpStream {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("it listens");
    let request = format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("it is open");
    stream
}

fn get(port: u16, path: &str) -> String {
    let mut page = String::new();
    ask(port, path).read_to_string(&mut page).expect("a page");
    page
}

fn listen(port: u16) -> BufReader<TcpStream> {
    let mut events = BufReader::new(ask(port, "/_candor/events"));
    wait(&mut events);
    events
}

fn wait(events: &mut BufReader<TcpStream>) {
    let mut line = String::new();
    while !line.starts_with("data: ") {
        line.clear();
        assert!(events.read_line(&mut line).expect("an event") > 0, "the stream ended");
    }
}
