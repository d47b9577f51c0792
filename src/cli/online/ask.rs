//! An address to what became of it, hop by hop: what is permanent, what is gone, and what says nothing.
//!
//! How a single page is asked is given; so the walk is the same whoever answers.

use super::answer::{Answer, Why};
use url::Url;

/// The most redirects that are followed.
const MOST_HOPS: usize = 10;

/// What a server said of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reply {
    /// The status.
    pub(super) code: u16,
    /// Where it leads on to.
    pub(super) location: Option<String>,
}

/// Follows an address to its end.
pub(super) fn ask(address: &str, send: &mut dyn FnMut(&Url) -> Result<Reply, Answer>) -> Answer {
    let Ok(start) = Url::parse(address) else { return Answer::Unasked(Why::Address) };
    let (mut at, mut moved, mut for_good) = (start.clone(), None, true);
    for _ in 0..=MOST_HOPS {
        if let Some(why) = refused(&at) {
            return Answer::Unasked(why);
        }
        let reply = match send(&at) {
            Ok(reply) => reply,
            Err(answer) => return answer,
        };
        match reply.code {
            200..=299 => return moved.and_then(|to| new_address(&start, to)).map_or(Answer::There, Answer::Moved),
            301 | 302 | 303 | 307 | 308 => {
                let to = reply.location.and_then(|to| at.join(&to).ok());
                let Some(to) = to else { return Answer::Unasked(Why::Status(reply.code)) };
                for_good &= matches!(reply.code, 301 | 308);
                if for_good {
                    moved = Some(to.clone());
                }
                at = to;
            }
            404 | 410 => return Answer::Gone(reply.code),
            code => return Answer::Unasked(Why::Status(code)),
        }
    }
    Answer::Unasked(Why::Redirects)
}

/// What is never asked, whoever leads there.
fn refused(at: &Url) -> Option<Why> {
    if !matches!(at.scheme(), "http" | "https") {
        return Some(Why::Scheme);
    }
    (!at.username().is_empty() || at.password().is_some()).then_some(Why::Credentials)
}

/// The address to write instead, with the part of the page that was meant; nothing where it leads back to where it began.
fn new_address(start: &Url, mut to: Url) -> Option<String> {
    if to.fragment().is_none() {
        to.set_fragment(start.fragment());
    }
    (to != *start).then(|| to.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of `https://a.example/` where each address leads as listed; whatever else is asked is there.
    fn walked(leads: &[(&str, u16, &str)]) -> (Answer, usize) {
        let mut asked = 0;
        let mut send = |at: &Url| {
            asked += 1;
            // No server hears of the part of a page.
            let page = at.as_str().split('#').next();
            let found = leads.iter().find(|(from, ..)| Some(*from) == page);
            Ok(found.map_or(Reply { code: 200, location: None }, |(_, code, to)| Reply {
                code: *code,
                location: (!to.is_empty()).then(|| (*to).to_owned()),
            }))
        };
        let answer = ask("https://a.example/#part", &mut send);
        (answer, asked)
    }

    #[test]
    fn only_what_is_permanent_from_the_first_hop_on_is_a_new_address() {
        let moved = |to: &str| Answer::Moved(to.to_owned());
        assert_eq!(walked(&[]).0, Answer::There);
        let both = [("https://a.example/", 301, "/b"), ("https://a.example/b", 302, "https://c.example/")];
        assert_eq!(walked(&both).0, moved("https://a.example/b#part"));
        let turned = [("https://a.example/", 302, "/b"), ("https://a.example/b", 308, "https://c.example/")];
        assert_eq!(walked(&turned).0, Answer::There);
        let gone = [("https://a.example/", 301, "b"), ("https://a.example/b", 410, "")];
        assert_eq!(walked(&gone).0, Answer::Gone(410));
    }

    #[test]
    fn nothing_but_web_pages_without_passwords_is_followed() {
        let to = |to| walked(&[("https://a.example/", 301, to)]);
        assert_eq!(to("file:///etc/passwd"), (Answer::Unasked(Why::Scheme), 1));
        assert_eq!(to("https://me:secret@b.example/"), (Answer::Unasked(Why::Credentials), 1));
        assert_eq!(to("https://a.example/"), (Answer::Unasked(Why::Redirects), MOST_HOPS + 1));
        assert_eq!(walked(&[("https://a.example/", 301, "")]).0, Answer::Unasked(Why::Status(301)));
    }
}
