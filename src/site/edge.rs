//! An edition in a language to what all its pages have in common: the site's name, the imprint, how to reach the publisher.
//!
//! It is made once for many pages; nothing in it depends on where a page stands.

use super::markup::Markup;
use super::voice::{Arg, Voice};
use super::{Edition, Site, feed, stamp, wording};
use crate::model::locale::direction;
use crate::model::organisation::Organisation;
use serde::Serialize;

/// What all pages of an edition have in common.
pub(crate) struct Edge {
    /// The site's name, as plain text.
    pub(crate) title: String,
    pub(crate) site: Markup,
    pub(crate) publisher: Markup,
    pub(crate) imprint: tera::Value,
    /// The version with its whole seal, for the foot of a printed sheet.
    pub(crate) sealed_as: String,
    pub(crate) foot: tera::Value,
    pub(crate) warnings: Vec<Markup>,
    /// The sealed inventory, from the root of the site.
    pub(crate) data: Option<String>,
    /// The direction in which its language is written.
    pub(crate) direction: &'static str,
    /// The languages of the site, each by what it calls itself and the direction in which it is written.
    pub(crate) languages: Vec<(String, &'static str)>,
    /// The titles of the feeds.
    pub(crate) feeds: Vec<String>,
    /// The names of the ways on: home, SDKs, first policy, versions.
    pub(crate) nav: [String; 4],
}

/// How to reach the publisher.
#[derive(Default, Serialize)]
struct Foot {
    name: Markup,
    address: Option<Markup>,
    contacts: Vec<Markup>,
    officer: Vec<Markup>,
    complaints: Vec<Markup>,
    committees: Vec<Markup>,
    data: Markup,
}

/// The edge of an edition's pages in a language.
pub(crate) fn edge<'p>(site: &Site<'p>, language: &'p str, edition: &'p Edition) -> Edge {
    let voice = site.voice(language, edition, "");
    let sealed = edition.seal.is_some() && edition.files.contains_key("inventory.json");
    let imprint = stamp::imprint(&voice, edition);
    Edge {
        title: voice.site_title(),
        site: voice.site_name(),
        publisher: wording::organisation_name(&voice, &edition.inventory.publisher),
        sealed_as: stamp::sealed_as(&imprint),
        imprint: tera::Value::from_serializable(&imprint),
        foot: tera::Value::from_serializable(&foot(&voice, edition)),
        warnings: stamp::warnings(&voice, edition, site.sealed()),
        data: sealed.then(|| format!("data/{}/inventory.json", edition.name)),
        direction: direction(language),
        languages: site.languages.iter().map(|language| (own_name(site, language), direction(language))).collect(),
        feeds: feed::kinds(site.publication).iter().map(|kind| feed::title(&voice, *kind)).collect(),
        nav: ["nav-home", "nav-sdks", "nav-policy", "nav-versions"].map(|id| voice.plain(id, &[])),
    }
}

/// What a language calls itself.
pub(crate) fn own_name(site: &Site<'_>, language: &str) -> String {
    let said = site.publication.locales.say(language, "language-name", &[]);
    said.filter(|said| said.language == language).map_or_else(|| language.to_owned(), |said| said.text)
}

fn foot(voice: &Voice<'_>, edition: &Edition) -> Foot {
    let id = &voice.inventory.publisher;
    let name = wording::organisation(voice, id);
    let data = voice.say_with("foot-data", &[("version", Arg::Is(Markup::text(&edition.name)))]);
    let Some(entry) = voice.inventory.organisations.get(id) else {
        return Foot { name, data, ..Foot::default() };
    };
    Foot {
        name,
        address: entry.address.as_ref().map(|text| voice.text(text)),
        contacts: wording::contacts(entry),
        officer: officer(voice, entry),
        complaints: complaints(voice, entry),
        committees: entry.committees.iter().flatten().map(|text| voice.text(text)).collect(),
        data,
    }
}

fn officer(voice: &Voice<'_>, entry: &Organisation) -> Vec<Markup> {
    let officer = entry.officer.as_ref();
    let name = officer.and_then(|officer| officer.name.as_ref()).map(|name| voice.text(name));
    let email = officer.and_then(|officer| officer.email.as_ref()).map(|email| wording::mail(email));
    name.into_iter().chain(email).collect()
}

fn complaints(voice: &Voice<'_>, entry: &Organisation) -> Vec<Markup> {
    let complaints = entry.complaints.as_ref();
    let page = complaints.and_then(|complaints| complaints.url.as_ref()).map(|url| Markup::text(url).linked_out(url));
    let within = complaints.and_then(|complaints| complaints.answered_within.as_ref());
    page.into_iter().chain(within.and_then(|within| wording::answered(voice, within))).collect()
}
