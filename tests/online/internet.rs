//! The hosts of all vendors, played behind a proxy of this machine: their pages, their certificates, and who asked what.
//!
//! candor takes it from `HTTPS_PROXY`, as anybody's proxy; no name is looked up and nothing outside is asked.

use crate::run::{Run, ended, program};
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;
use tempfile::TempDir;

/// How long anything may take before a test fails; nothing waits for it otherwise.
const AT_MOST: Duration = Duration::from_secs(60);

/// A page: its address, the status, and where it leads on to. Whatever is not listed is there.
pub(crate) type Page = (&'static str, u16, &'static str);

/// What was asked of whom.
#[derive(Debug, Default)]
pub(crate) struct Log {
    /// Each question: `HEAD https://a.example/b`.
    pub(crate) asked: Vec<String>,
    /// The hosts that a connection was asked for.
    pub(crate) reached: BTreeSet<String>,
    /// Each header of a question but the host, in lower case.
    pub(crate) headers: BTreeSet<String>,
    open: BTreeMap<String, usize>,
    /// The most questions that one host had open at once.
    pub(crate) most: usize,
}

#[derive(Debug)]
struct World {
    pages: Vec<Page>,
    /// A host that answers only when so many hosts have been asked.
    slow: Option<(&'static str, usize)>,
    log: Mutex<Log>,
    heard: Condvar,
    issuer: Issuer<'static, KeyPair>,
    stranger: Issuer<'static, KeyPair>,
}

/// The internet as a test has it.
pub(crate) struct Internet {
    world: Arc<World>,
    port: u16,
    /// Holds the certificate that candor trusts, and what it keeps.
    folder: TempDir,
}

impl Internet {
    pub(crate) fn of(pages: &[Page]) -> Internet {
        Internet::with(pages, None)
    }

    /// With a host that answers only when so many hosts have been asked.
    pub(crate) fn with(pages: &[Page], slow: Option<(&'static str, usize)>) -> Internet {
        let folder = TempDir::new().expect("a folder");
        let (issuer, certificate) = authority("Trusted");
        std::fs::write(folder.path().join("trusted.pem"), certificate).expect("a file");
        let (log, heard) = (Mutex::default(), Condvar::default());
        let world =
            Arc::new(World { pages: pages.to_vec(), slow, log, heard, issuer, stranger: authority("Stranger").0 });
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let shared = Arc::clone(&world);
        std::thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let world = Arc::clone(&shared);
                std::thread::spawn(move || world.tunnel(connection));
            }
        });
        Internet { world, port, folder }
    }

    /// Runs candor where this is the internet.
    pub(crate) fn candor(&self, folder: &Path, arguments: &[&str]) -> Run {
        ended(program(folder).envs(self.environment()).args(arguments))
    }

    /// What a program must be told to find this internet.
    pub(crate) fn environment(&self) -> [(&'static str, String); 3] {
        [
            ("HTTPS_PROXY", format!("http://127.0.0.1:{}", self.port)),
            ("SSL_CERT_FILE", self.folder.path().join("trusted.pem").display().to_string()),
            ("XDG_CACHE_HOME", self.folder.path().display().to_string()),
        ]
    }

    /// The port of its proxy.
    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// The file in which answers are kept.
    pub(crate) fn kept(&self) -> std::path::PathBuf {
        self.folder.path().join("candor/addresses.json")
    }

    /// What was asked since this was asked last.
    pub(crate) fn log(&self) -> Log {
        std::mem::take(&mut *self.world.log.lock().expect("whole"))
    }
}

fn authority(name: &str) -> (Issuer<'static, KeyPair>, String) {
    let mut parameters = CertificateParams::new(Vec::new()).expect("names");
    parameters.distinguished_name.push(DnType::CommonName, name);
    parameters.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().expect("a key");
    let certificate = parameters.self_signed(&key).expect("a certificate").pem();
    (Issuer::new(parameters, key), certificate)
}

impl World {
    /// A connection to the proxy, led on to the host that it asks for.
    fn tunnel(&self, connection: TcpStream) {
        connection.set_read_timeout(Some(AT_MOST)).expect("a limit");
        let Some((line, _)) = head(&mut BufReader::new(&connection)) else { return };
        let Some(target) = line.strip_prefix("CONNECT ").and_then(|rest| rest.split(' ').next()) else { return };
        let (host, port) = target.rsplit_once(':').expect("a host and a port");
        self.log.lock().expect("whole").reached.insert(host.to_owned());
        if (&connection).write_all(b"HTTP/1.1 200 OK\r\n\r\n").is_err() {
            return;
        }
        match port {
            "443" => {
                let server = ServerConnection::new(self.certified(host)).expect("a server");
                self.serve("https", host, StreamOwned::new(server, connection));
            }
            _ => self.serve("http", host, connection),
        }
    }

    /// One question, and its answer.
    fn serve(&self, scheme: &str, host: &str, mut stream: impl Read + Write) {
        let Some((line, headers)) = head(&mut BufReader::new(&mut stream)) else { return };
        let mut words = line.split(' ');
        let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let url = format!("{scheme}://{host}{path}");
        self.heard(host, format!("{method} {url}"), headers);
        let page = self.pages.iter().find(|(known, ..)| *known == url);
        let (code, location) = page.map_or((200, ""), |(_, code, location)| (*code, *location));
        let location = if location.is_empty() { String::new() } else { format!("Location: {location}\r\n") };
        let body = if method == "HEAD" { "" } else { "page" };
        *self.log.lock().expect("whole").open.entry(host.to_owned()).or_default() -= 1;
        let answer = format!("HTTP/1.1 {code} So\r\n{location}Content-Length: 4\r\nConnection: close\r\n\r\n{body}");
        let _ = stream.write_all(answer.as_bytes());
        let _ = stream.flush();
    }

    fn heard(&self, host: &str, question: String, headers: Vec<String>) {
        let mut log = self.log.lock().expect("whole");
        log.asked.push(question);
        log.headers.extend(headers.into_iter().filter(|header| !header.starts_with("host:")));
        let open = log.open.entry(host.to_owned()).or_default();
        *open += 1;
        let open = *open;
        log.most = log.most.max(open);
        self.heard.notify_all();
        if let Some((_, hosts)) = self.slow.filter(|(slow, _)| *slow == host) {
            let all = |log: &mut Log| log.open.len() < hosts;
            let waited = self.heard.wait_timeout_while(log, AT_MOST, all).expect("whole");
            assert!(!waited.1.timed_out(), "the other hosts wait for {host}");
        }
    }

    /// The certificate of a host; its name says what is wrong with it.
    fn certified(&self, host: &str) -> Arc<ServerConfig> {
        let named = if host.starts_with("other-name.") { "somebody.example" } else { host };
        let mut parameters = CertificateParams::new(vec![named.to_owned()]).expect("names");
        if host.starts_with("expired.") {
            parameters.not_after = date_time_ymd(2020, 1, 1);
        } else if host.starts_with("early.") {
            parameters.not_before = date_time_ymd(4000, 1, 1);
        }
        let key = KeyPair::generate().expect("a key");
        let issuer = if host.starts_with("stranger.") { &self.stranger } else { &self.issuer };
        let certificate = parameters.signed_by(&key, issuer).expect("a certificate");
        let key = PrivateKeyDer::try_from(key.serialize_der()).expect("a key");
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
        let config = config.expect("versions").with_no_client_auth();
        Arc::new(config.with_single_cert(vec![certificate.der().clone()], key).expect("a pair"))
    }
}

/// The head of a question: its line, and its headers in lower case.
fn head(stream: &mut impl BufRead) -> Option<(String, Vec<String>)> {
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim_end() {
            "" => break,
            line => lines.push(line.to_owned()),
        }
    }
    let first = lines.first()?.clone();
    Some((first, lines.iter().skip(1).map(|line| line.to_lowercase()).collect()))
}
