//! A published site at its address, to its files: each is fetched, some at once, and handed on in the order of their names.
//!
//! Only the host that somebody typed is asked: where it leads to another, or gives too much, the run ends and says so.

use super::failure::Failure;
use super::online::client;
use super::outcome::Outcome;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::mpsc::sync_channel;
use std::time::Duration;
use ureq::http::{Response, header};
use ureq::{Agent, Body};
use url::Url;

/// How many files are fetched at once.
const AT_ONCE: usize = 8;

/// How many files of each of them wait to be looked at: what is fetched ahead stays small.
const AHEAD: usize = 4;

/// How large a file may be; a reader's own is far smaller.
const LARGEST: u64 = 256 * 1024 * 1024;

/// How often one file may lead on, as where a host leaves out the end `.html`.
const HOPS: usize = 4;

/// How long one file may take.
const ANSWER: Duration = Duration::from_secs(120);

/// Who asks.
const NAME: &str = concat!("candor/", env!("CARGO_PKG_VERSION"), " (verifies a published site)");

/// What became of a file: its bytes, that it is not there, or why nobody knows.
pub(super) type Fetched = Result<Option<Vec<u8>>, Refusal>;

/// Why a file could not be fetched.
#[derive(Debug)]
pub(super) struct Refusal {
    address: String,
    why: &'static str,
    /// The status, or where it leads.
    said: String,
}

impl Refusal {
    /// As a run ends with it: nothing is known of the site.
    pub(super) fn failure(&self) -> Failure {
        let values = [("address", &*self.address), ("why", self.why), ("said", &*self.said)];
        Failure::new("cli-verify-not-fetched", &values, Outcome::Machine)
    }
}

/// A site at its address.
pub(super) struct Published {
    base: Url,
    agent: Agent,
}

/// The address that somebody typed in the place of a folder.
pub(super) fn address(named: &Path) -> Option<Url> {
    let text = named.to_str()?;
    let url = Url::parse(text).ok()?;
    matches!(url.scheme(), "http" | "https").then_some(url)
}

impl Published {
    /// The site at an address, with or without a slash at its end.
    pub(super) fn at(mut base: Url) -> Published {
        base.set_query(None);
        base.set_fragment(None);
        Published { base, agent: client::agent(NAME, ANSWER, AT_ONCE, true) }
    }

    /// Where it stands.
    pub(super) fn address(&self) -> &str {
        self.base.as_str()
    }

    /// A file of the site.
    pub(super) fn get(&self, path: &str) -> Fetched {
        let mut at = self.base.clone();
        if let Ok(mut segments) = at.path_segments_mut() {
            segments.pop_if_empty().extend(path.split('/'));
        }
        for _ in 0..HOPS {
            let refusal = |why, said: &str| Refusal { address: at.to_string(), why, said: said.to_owned() };
            let response = self.agent.get(at.as_str()).call().map_err(|error| refusal(silence(&error), "none"))?;
            match response.status().as_u16() {
                200 => return body(response).map(Some).map_err(|error| refusal(silence(&error), "none")),
                404 | 410 => return Ok(None),
                301 | 302 | 303 | 307 | 308 => {
                    let next = location(&response).and_then(|to| at.join(&to).ok());
                    match next.filter(|next| next.host() == self.base.host()) {
                        Some(next) => at = next,
                        None => return Err(refusal("elsewhere", &location(&response).unwrap_or_default())),
                    }
                }
                code => return Err(refusal("status", &code.to_string())),
            }
        }
        Err(Refusal { address: at.into(), why: "elsewhere", said: "none".to_owned() })
    }

    /// Does work that asks for these files in their order, while the next ones are fetched.
    pub(super) fn in_order<T>(&self, paths: &[String], work: impl FnOnce(&dyn Fn(&str) -> Fetched) -> T) -> T {
        let places: BTreeMap<&str, usize> = paths.iter().enumerate().map(|(at, path)| (path.as_str(), at)).collect();
        std::thread::scope(|scope| {
            let lane = |lane: usize| {
                let (send, receive) = sync_channel(AHEAD);
                scope.spawn(move || {
                    // Nobody waits any more once something was refused.
                    paths.iter().skip(lane).step_by(AT_ONCE).all(|path| send.send((path, self.get(path))).is_ok())
                });
                receive
            };
            let lanes: Vec<_> = (0..AT_ONCE).map(lane).collect();
            let next = |path: &str| {
                let lane = places.get(path).and_then(|at| lanes.get(at % AT_ONCE));
                match lane.and_then(|lane| lane.recv().ok()).filter(|(fetched, _)| *fetched == path) {
                    Some((_, fetched)) => fetched,
                    None => self.get(path),
                }
            };
            work(&next)
        })
    }
}

fn location(response: &Response<Body>) -> Option<String> {
    let to = response.headers().get(header::LOCATION)?;
    Some(String::from_utf8_lossy(to.as_bytes()).trim().to_owned())
}

fn body(mut response: Response<Body>) -> Result<Vec<u8>, ureq::Error> {
    response.body_mut().with_config().limit(LARGEST).read_to_vec()
}

/// What it means that no answer came.
fn silence(error: &ureq::Error) -> &'static str {
    match error {
        ureq::Error::HostNotFound => "host",
        ureq::Error::Timeout(_) => "time",
        ureq::Error::BodyExceedsLimit(_) => "large",
        error if client::is_distrust(error) => "certificate",
        _ => "connection",
    }
}
