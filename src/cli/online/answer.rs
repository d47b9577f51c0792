//! What became of an address, as it is remembered and told; nothing here asks anybody.

use crate::diagnostic::Diagnostic;
use crate::model::site::Site;
use crate::review::checks;
use serde::{Deserialize, Serialize};

/// What became of an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Answer {
    /// It answers.
    There,
    /// It answers, but has moved for good.
    Moved(String),
    /// Its server says that there is no such page.
    Gone(u16),
    /// Nobody knows its host.
    NoHost,
    /// Its certificate proves nothing.
    Untrusted(Fault),
    /// It could not be asked, so that nothing is known.
    Unasked(Why),
}

/// What is wrong with a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Fault {
    /// Its time is over.
    Expired,
    /// Its time has not begun.
    Early,
    /// It belongs to another host.
    Name,
    /// Nobody whom this machine trusts vouches for it.
    Issuer,
    /// Anything else.
    Other,
}

/// Why an address could not be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Why {
    /// Its server answers this: it is busy, broken, or doesn't speak to programs.
    Status(u16),
    /// No answer came in time.
    Time,
    /// No connection came about.
    Connection,
    /// What answers doesn't speak HTTP.
    Reply,
    /// It leads on too often.
    Redirects,
    /// It leads to what is no web page.
    Scheme,
    /// It lies in a private network.
    Private,
    /// It holds a name or a password.
    Credentials,
    /// It is no address that anybody could follow.
    Address,
}

impl Answer {
    /// Whether the same would be answered if nobody could be reached at all.
    pub(super) fn is_silence(&self) -> bool {
        matches!(self, Answer::NoHost | Answer::Unasked(Why::Time | Why::Connection))
    }

    /// Whether it was somebody else who answered, so that asking again soon would tell no more.
    pub(super) fn is_kept(&self) -> bool {
        !matches!(self, Answer::Unasked(Why::Private | Why::Credentials | Why::Address))
    }

    /// What is to be said of it; nothing of what is as it should be.
    pub(super) fn finding(&self, url: &str, site: &Site) -> Option<Diagnostic> {
        let of = |rule| Diagnostic::new(rule, checks::severity(rule, site)).with("url", url);
        Some(match self {
            Answer::There => return None,
            Answer::Moved(to) => of("address-moved").with("target", to),
            Answer::Gone(code) => of("address-gone").with("how", "status").with("code", code),
            Answer::NoHost => of("address-gone").with("how", "host").with("host", host(url)),
            Answer::Untrusted(fault) => of("address-untrusted").with("fault", word(fault)).with("host", host(url)),
            Answer::Unasked(Why::Status(code)) => of("address-unasked").with("reason", "status").with("code", code),
            Answer::Unasked(why) => of("address-unasked").with("reason", word(why)).with("host", host(url)),
        })
    }
}

/// That none of so many addresses could be asked.
pub(super) fn nobody(count: usize, site: &Site) -> Diagnostic {
    let rule = "address-unasked";
    Diagnostic::new(rule, checks::severity(rule, site)).with("reason", "network").with("count", count)
}

fn host(url: &str) -> String {
    url::Url::parse(url).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_else(|| url.to_owned())
}

fn word(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
}
