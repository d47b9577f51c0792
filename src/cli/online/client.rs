//! A page to what its server says of it: HEAD, and GET where that says nothing. No body is read, nothing is sent but the question.

use super::answer::{Answer, Fault, Why};
use super::ask::Reply;
use super::guard::{Guard, PrivateHost};
use rustls::CertificateError;
use std::sync::Arc;
use std::time::Duration;
use ureq::http::{Method, Request, Response, Uri, header};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::unversioned::resolver::Resolver;
use ureq::unversioned::transport::{DefaultConnector, NextTimeout, time};
use ureq::{Agent, Body, Error, Timeout};
use url::Url;

/// How long a host is looked up, and connected to.
const REACH: Duration = Duration::from_secs(10);

/// How long one question may take in all.
const ANSWER: Duration = Duration::from_secs(20);

/// Who asks.
const NAME: &str = concat!("candor/", env!("CARGO_PKG_VERSION"), " (asks whether an address answers)");

/// What asks; a proxy of the environment is asked in place of the host.
pub(super) struct Client {
    agent: Agent,
    guard: Guard,
}

impl Client {
    /// One that asks hosts of the public internet, or all.
    pub(super) fn new(private: bool) -> Client {
        Client { agent: agent(NAME, ANSWER, 1, private), guard: Guard::new(private, None) }
    }

    /// What the server says of a page; or what it means that it doesn't.
    pub(super) fn page(&self, at: &Url) -> Result<Reply, Answer> {
        let uri: Uri = at[..url::Position::AfterQuery].parse().map_err(|_| Answer::Unasked(Why::Address))?;
        self.admit(&uri)?;
        let head = self.send(&uri, Method::HEAD);
        match &head {
            // Many servers know HEAD badly or not at all; who says that it is too much isn't asked twice.
            Ok(reply) if reply.code < 400 || reply.code == 429 => head,
            Ok(_) | Err(Answer::Unasked(Why::Reply)) => self.send(&uri, Method::GET),
            Err(_) => head,
        }
    }

    /// A proxy looks hosts up by itself, so that what this machine knows of them is asked first.
    fn admit(&self, uri: &Uri) -> Result<(), Answer> {
        if self.agent.config().proxy().is_none() {
            return Ok(());
        }
        let timeout =
            NextTimeout { after: time::Duration::Exact(REACH), reason: Timeout::Resolve, ..NextTimeout::default() };
        match self.guard.resolve(uri, self.agent.config(), timeout) {
            Err(error) if is_private(&error) => Err(Answer::Unasked(Why::Private)),
            _ => Ok(()),
        }
    }

    fn send(&self, uri: &Uri, method: Method) -> Result<Reply, Answer> {
        let request = Request::builder().method(method).uri(uri).header(header::ACCEPT, "*/*").body(());
        let request = request.map_err(|_| Answer::Unasked(Why::Address))?;
        self.agent.run(request).map(|response| reply(&response)).map_err(|error| silence(&error))
    }
}

/// What asks, under a name: by the certificates of this machine, through the proxy of the environment, no redirect followed.
pub(in crate::cli) fn agent(name: &str, answer: Duration, at_once: usize, private: bool) -> Agent {
    let tls = TlsConfig::builder()
        .root_certs(RootCerts::PlatformVerifier)
        .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()));
    let config = Agent::config_builder()
        .tls_config(tls.build())
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .max_idle_connections_per_host(at_once)
        .user_agent(name)
        .timeout_resolve(Some(REACH))
        .timeout_connect(Some(REACH))
        .timeout_global(Some(answer))
        .build();
    let proxy = config.proxy().map(|proxy| proxy.uri().clone());
    Agent::with_parts(config, DefaultConnector::default(), Guard::new(private, proxy))
}

/// What a response says; its body goes unread, and the connection with it.
fn reply(response: &Response<Body>) -> Reply {
    let location = response.headers().get(header::LOCATION);
    let location = location.map(|to| String::from_utf8_lossy(to.as_bytes()).trim().to_owned());
    Reply { code: response.status().as_u16(), location }
}

/// What it means that no answer came.
fn silence(error: &Error) -> Answer {
    if is_private(error) {
        return Answer::Unasked(Why::Private);
    }
    if let Some(fault) = certificate(error) {
        return Answer::Untrusted(fault);
    }
    match error {
        Error::HostNotFound => Answer::NoHost,
        Error::Timeout(_) => Answer::Unasked(Why::Time),
        Error::Protocol(_) | Error::Http(_) | Error::LargeResponseHeader(..) => Answer::Unasked(Why::Reply),
        Error::BadUri(_) => Answer::Unasked(Why::Address),
        _ => Answer::Unasked(Why::Connection),
    }
}

fn is_private(error: &Error) -> bool {
    matches!(error, Error::Io(error) if error.get_ref().is_some_and(|inner| inner.is::<PrivateHost>()))
}

/// Whether it is a certificate that stopped it.
pub(in crate::cli) fn is_distrust(error: &Error) -> bool {
    certificate(error).is_some()
}

/// What is wrong with a certificate, if that is what stopped it.
fn certificate(error: &Error) -> Option<Fault> {
    let found = match error {
        Error::Rustls(error) => error,
        Error::Io(error) => {
            let inner = error.get_ref()?;
            inner.downcast_ref::<rustls::Error>().or_else(|| inner.source()?.downcast_ref())?
        }
        _ => return None,
    };
    let rustls::Error::InvalidCertificate(fault) = found else { return None };
    Some(match fault {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => Fault::Expired,
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => Fault::Early,
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => Fault::Name,
        CertificateError::UnknownIssuer => Fault::Issuer,
        _ => Fault::Other,
    })
}
