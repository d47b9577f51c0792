//! Who may ask the preview, and for what: a request to the path that it wants, or to why it is refused.
//!
//! The preview is for whoever sits at this machine. A page of another site, which a browser here may hold open, must
//! not read it: hence the names it answers to, and no word of permission to any other origin.

use super::EVENTS;
use std::collections::BTreeMap;

/// A request, as far as it matters.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// `GET` and the like.
    pub method: String,
    /// What stands behind it, as it was sent.
    pub target: String,
    /// The headers: names in small letters, each with all its values.
    pub headers: BTreeMap<String, Vec<String>>,
}

/// What a request wants.
#[derive(Debug, PartialEq, Eq)]
pub enum Wanted {
    /// To hear of changes.
    Events,
    /// A file of the site, by its path without the leading `/`.
    File(String),
}

/// Why a request is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Something else than reading.
    Method,
    /// It is meant for another host: perhaps a name of somebody else that was made to lead here.
    Host,
    /// A page of another site asks.
    Origin,
    /// No path of this server.
    Target,
}

impl Refusal {
    /// The status of HTTP.
    pub fn status(self) -> u16 {
        match self {
            Refusal::Method => 405,
            Refusal::Host => 421,
            Refusal::Origin => 403,
            Refusal::Target => 400,
        }
    }

    /// The message that says so.
    pub fn message(self) -> &'static str {
        match self {
            Refusal::Method => "preview-refused-method",
            Refusal::Host => "preview-refused-host",
            Refusal::Origin => "preview-refused-origin",
            Refusal::Target => "preview-refused-target",
        }
    }
}

/// What a request to the server at `port` wants, or why it is refused.
pub fn admit(request: &Request, port: u16) -> Result<Wanted, Refusal> {
    if request.method != "GET" && request.method != "HEAD" {
        return Err(Refusal::Method);
    }
    match values(request, "host") {
        [host] if is_here(host, port) => {}
        _ => return Err(Refusal::Host),
    }
    let own = |origin: &String| origin.strip_prefix("http://").is_some_and(|host| is_here(host, port));
    if !values(request, "origin").iter().all(own) || is_lent(request) {
        return Err(Refusal::Origin);
    }
    let path = request.target.strip_prefix('/').ok_or(Refusal::Target)?;
    let path = path.split(['?', '#']).next().unwrap_or(path);
    let path = decoded(path).ok_or(Refusal::Target)?;
    Ok(if path == EVENTS { Wanted::Events } else { Wanted::File(path) })
}

fn values<'a>(request: &'a Request, name: &str) -> &'a [String] {
    request.headers.get(name).map(Vec::as_slice).unwrap_or_default()
}

/// Whether a name with its port is one of this machine's own.
fn is_here(host: &str, port: u16) -> bool {
    let own = ["localhost", "127.0.0.1", "[::1]"];
    let own = |name: &str| own.iter().any(|known| known.eq_ignore_ascii_case(name));
    host.strip_suffix(&format!(":{port}")).is_some_and(own) || port == 80 && own(host)
}

/// Whether a page of another site wants this as a part of itself; following a link from there is no harm.
fn is_lent(request: &Request) -> bool {
    let says = |name: &str, word: &str| values(request, name).iter().any(|value| value == word);
    (says("sec-fetch-site", "cross-site") || says("sec-fetch-site", "same-site")) && !says("sec-fetch-mode", "navigate")
}

/// A path with `%41` read as `A`; nothing if that is no text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        if *first != b'%' {
            bytes.push(*first);
            rest = after;
            continue;
        }
        let digits = std::str::from_utf8(after.get(..2)?).ok()?;
        let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        bytes.push(u8::from_str_radix(digits, 16).ok().filter(|_| is_hex)?);
        rest = &after[2..];
    }
    String::from_utf8(bytes).ok().filter(|path| !path.contains(char::is_control))
}

/// A path as it stands in an address: what isn't plain is written `%41`.
pub(super) fn encoded(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    path.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
