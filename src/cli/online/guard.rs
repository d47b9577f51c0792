//! A name to the numbers that may be connected to: those of the public internet, unless somebody allows all.
//!
//! Content is hostile: without this, a pull request could make a pipeline ask the machines that stand beside it.

use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use ureq::Error;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// Looks names up, and keeps what may be connected to.
#[derive(Debug, Default)]
pub(super) struct Guard {
    inner: DefaultResolver,
    /// Private networks may be asked too.
    private: bool,
    /// The proxy through which hosts are asked, which may stand anywhere.
    proxy: Option<Uri>,
}

impl Guard {
    /// One that keeps public numbers alone, or all; and those of a proxy.
    pub(super) fn new(private: bool, proxy: Option<Uri>) -> Guard {
        Guard { private, proxy, ..Guard::default() }
    }
}

/// A host has no number that may be connected to.
#[derive(Debug)]
pub(super) struct PrivateHost;

impl fmt::Display for PrivateHost {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("in a private network")
    }
}

impl std::error::Error for PrivateHost {}

impl Resolver for Guard {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        // A lookup that fails for any reason but time found nobody by this name.
        let all = self.inner.resolve(uri, config, timeout).map_err(|error| match error {
            Error::Timeout(_) => error,
            _ => Error::HostNotFound,
        })?;
        let mut kept = self.empty();
        let any = self.private || self.proxy.as_ref() == Some(uri);
        all.iter().filter(|to| any || is_public(to.ip())).for_each(|to| kept.push(*to));
        if kept.is_empty() { Err(Error::Io(io::Error::other(PrivateHost))) } else { Ok(kept) }
    }
}

/// Whether a number belongs to the public internet, by the registries of special addresses (RFC 6890 and later).
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || matches!((a, b, c), (0, ..) | (100, 64..=127, _) | (192, 0, 0) | (198, 18..=19, _) | (224.., ..));
    !special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let [a, b, ..] = address.segments();
    let inner = |high: u16, low: u16| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        is_public_v4(Ipv4Addr::new(a, b, c, d))
    };
    match address.segments() {
        // An IPv4 address in other clothes: mapped, translated (NAT64), 6to4.
        [0, 0, 0, 0, 0, 0xFFFF, high, low] | [0x64, 0xFF9B, 0, 0, 0, 0, high, low] => inner(high, low),
        [0x2002, high, low, ..] => inner(high, low),
        // Teredo and its neighbours, and what only documents may name.
        _ => {
            (0x2000..0x4000).contains(&a) && !(a == 0x2001 && (b < 0x200 || b == 0xDB8)) && !(a == 0x3FFF && b < 0x1000)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_public_numbers_are_connected_to() {
        let public = |text: &str| is_public(text.parse().expect("a number"));
        for open in
            ["93.184.215.14", "223.5.5.5", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"]
        {
            assert!(public(open), "{open}");
        }
        let closed = "127.0.0.1 10.0.0.1 172.16.9.9 192.168.1.1 169.254.169.254 100.100.100.200 0.0.0.0 255.255.255.255 \
                      198.18.0.1 192.0.2.1 224.0.0.1 ::1 :: fe80::1 fd00:ec2::254 ::ffff:127.0.0.1 ::ffff:169.254.169.254 \
                      64:ff9b::a9fe:a9fe 2002:7f00:1::1 2001:db8::1 2001::1 ff02::1 ::127.0.0.1";
        for closed in closed.split_whitespace() {
            assert!(!public(closed), "{closed}");
        }
    }
}
