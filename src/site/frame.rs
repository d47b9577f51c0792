//! A body to its page: what stands around it, the same in the same place on each.
//!
//! The frame says whose page it is, of which version, in which languages else, and how to reach the publisher.

use super::address::{Address, Leaf, Page, Tree};
use super::markup::Markup;
use super::stamp::{self, Imprint};
use super::voice::{Arg, Voice};
use super::{Body, Edition, Site, TemplateError, path, wording};
use crate::model::locale::Value;
use serde::Serialize;

/// What stands around a page.
#[derive(Serialize)]
pub(crate) struct Frame {
    language: String,
    title: String,
    description: Option<String>,
    /// The site's name, leading to its home.
    site: Markup,
    publisher: Markup,
    style: String,
    /// The whole address of the page that counts for search engines.
    canonical: Option<String>,
    /// The whole address of this page, for print.
    address: Option<String>,
    noindex: bool,
    languages: Vec<Choice>,
    nav: Vec<Choice>,
    imprint: Option<Imprint>,
    banners: Vec<Markup>,
    foot: Foot,
    /// The same page elsewhere: sealed, or with its history.
    elsewhere: Option<Markup>,
}

/// A link in a row of which one may be the page itself.
#[derive(Serialize)]
struct Choice {
    name: String,
    language: Option<String>,
    href: String,
    here: bool,
}

/// How to reach the publisher.
#[derive(Serialize)]
struct Foot {
    name: Markup,
    address: Option<Markup>,
    contacts: Vec<Markup>,
    officer: Vec<Markup>,
    complaints: Vec<Markup>,
    committees: Vec<Markup>,
    data: Option<Markup>,
}

#[derive(Serialize)]
struct LanguageChoice {
    title: String,
    language: String,
    style: String,
    languages: Vec<Choice>,
    titles: Vec<Markup>,
}

/// The frame of a page.
pub(crate) fn frame<'p>(site: &Site<'p>, address: &Address<'p>, language: &'p str, body: &Body) -> Frame {
    let (tree, edition) = subject(site, &address.page);
    let voice = site.voice(language, edition, "");
    let site_title = site_title(&voice);
    let home = tree.unwrap_or(Tree::Living).folder(site.publication);
    let home = path::relative(&address.path, &format!("{language}/{home}index.html"));
    let mut banners = tree.map_or_else(Vec::new, |_| stamp::warnings(&voice, edition, site.sealed()));
    banners.extend(body.banners.iter().cloned());
    let base = site.publication.base_url.as_deref().map(|base| base.trim_end_matches('/'));
    let living = living(site, address, language);
    Frame {
        language: language.to_owned(),
        title: if body.title == site_title { site_title.clone() } else { format!("{} · {site_title}", body.title) },
        description: body.description.clone(),
        site: site_name(&voice).linked(&home),
        publisher: wording::organisation_name(&voice, &edition.inventory.publisher),
        style: path::relative(&address.path, &site.style),
        canonical: base.map(|base| format!("{base}/{}", living.as_deref().unwrap_or(&address.path))),
        address: base.map(|base| format!("{base}/{}", address.path)),
        noindex: matches!(tree, Some(Tree::Sealed(_) | Tree::Draft(_))),
        languages: languages(site, address, language),
        nav: nav(site, &voice, address, tree),
        imprint: tree.map(|_| stamp::imprint(&voice, edition)),
        banners,
        foot: foot(&voice, address, edition),
        elsewhere: elsewhere(&voice, address, tree, living.as_deref()),
    }
}

/// The tree and the edition of which a page speaks; a page about several versions stands in no tree.
fn subject<'p>(site: &Site<'p>, page: &Page<'p>) -> (Option<Tree>, &'p Edition) {
    let publication = site.publication;
    let current = &publication.editions[publication.current];
    match page {
        Page::InTree(tree, _) => (Some(*tree), site.edition(*tree)),
        Page::Change(_, newer) => {
            (None, publication.editions.iter().find(|edition| edition.name == **newer).unwrap_or(current))
        }
        _ => (None, current),
    }
}

/// The site's name.
fn site_name(voice: &Voice<'_>) -> Markup {
    let title = voice.inventory.title.as_ref();
    title.map_or_else(|| Markup::text(&site_title(voice)), |title| voice.text(title))
}

/// The site's name, as plain text.
pub(crate) fn site_title(voice: &Voice<'_>) -> String {
    match &voice.inventory.title {
        Some(title) => voice.plain_name(Some(title), ""),
        None => {
            let id = &voice.inventory.publisher;
            let name = voice.inventory.organisations.get(id).and_then(|entry| entry.name.as_ref());
            voice.plain("site-title", &[("publisher", Value::from(voice.plain_name(name, id)))])
        }
    }
}

/// The unversioned address of a page of a sealed version.
fn living(site: &Site<'_>, address: &Address<'_>, language: &str) -> Option<String> {
    match &address.page {
        Page::InTree(Tree::Sealed(_) | Tree::Draft(_), leaf) => {
            let path = format!("{language}/{}", leaf.path());
            let known = site.addresses.binary_search_by(|known| known.path.as_str().cmp(&path)).is_ok();
            known.then_some(path)
        }
        _ => None,
    }
}

fn elsewhere(voice: &Voice<'_>, address: &Address<'_>, tree: Option<Tree>, living: Option<&str>) -> Option<Markup> {
    let living = living?;
    let id = match tree? {
        Tree::Living => return None,
        Tree::Sealed(_) | Tree::Draft(_) => "elsewhere-living",
    };
    Some(voice.say(id).linked(&path::relative(&address.path, living)))
}

fn languages(site: &Site<'_>, address: &Address<'_>, language: &str) -> Vec<Choice> {
    let rest = address.path.strip_prefix(language).unwrap_or(&address.path);
    let choice = |other: &&str| Choice {
        name: own_name(site, other),
        language: Some((*other).to_owned()),
        href: path::relative(&address.path, &format!("{other}{rest}")),
        here: *other == language,
    };
    site.languages.iter().map(choice).collect()
}

/// What a language calls itself.
fn own_name(site: &Site<'_>, language: &str) -> String {
    let said = site.publication.locales.say(language, "language-name", &[]);
    said.filter(|said| said.language == language).map_or_else(|| language.to_owned(), |said| said.text)
}

fn nav(site: &Site<'_>, voice: &Voice<'_>, address: &Address<'_>, tree: Option<Tree>) -> Vec<Choice> {
    let folder = tree.unwrap_or(Tree::Living).folder(site.publication);
    let mut links = vec![
        ("nav-home", format!("{folder}{}", Leaf::Home.path())),
        ("nav-sdks", format!("{folder}{}", Leaf::Sdks.path())),
    ];
    let policies = super::policy::ordered(voice.inventory);
    links.extend(policies.first().map(|id| ("nav-policy", format!("{folder}{}", Leaf::Policy(id).path()))));
    links.push(("nav-versions", "versions/index.html".to_owned()));
    let choice = |(id, to): (&str, String)| {
        let to = format!("{}/{to}", voice.language);
        Choice {
            name: voice.plain(id, &[]),
            language: None,
            href: path::relative(&address.path, &to),
            here: to == address.path,
        }
    };
    links.into_iter().map(choice).collect()
}

fn foot(voice: &Voice<'_>, address: &Address<'_>, edition: &Edition) -> Foot {
    let id = &voice.inventory.publisher;
    let name = wording::organisation(voice, id);
    let data = edition.seal.as_ref().map(|_| {
        let file = format!("data/{}/inventory.json", edition.name);
        voice
            .say_with("foot-data", &[("version", Arg::Is(Markup::text(&edition.name)))])
            .linked(&path::relative(&address.path, &file))
    });
    let data = data.filter(|_| edition.files.contains_key("inventory.json"));
    let Some(entry) = voice.inventory.organisations.get(id) else {
        let (contacts, officer, complaints, committees) = Default::default();
        return Foot { name, address: None, contacts, officer, complaints, committees, data };
    };
    let officer = entry.officer.as_ref();
    let officer_name = officer.and_then(|officer| officer.name.as_ref()).map(|name| voice.text(name));
    let officer_mail = officer.and_then(|officer| officer.email.as_ref()).map(|email| wording::mail(email));
    let complaints = entry.complaints.as_ref();
    let page = complaints.and_then(|complaints| complaints.url.as_ref()).map(|url| Markup::text(url).linked_out(url));
    let within = complaints.and_then(|complaints| complaints.answered_within.as_ref());
    let within = within.and_then(|within| wording::answered(voice, within));
    Foot {
        name,
        address: entry.address.as_ref().map(|text| voice.text(text)),
        contacts: wording::contacts(entry),
        officer: officer_name.into_iter().chain(officer_mail).collect(),
        complaints: page.into_iter().chain(within).collect(),
        committees: entry.committees.iter().flatten().map(|text| voice.text(text)).collect(),
        data,
    }
}

/// `index.html`: the choice of a language.
pub(crate) fn language_choice(site: &Site<'_>) -> Result<String, TemplateError> {
    let language = site.languages.first().copied().unwrap_or(crate::model::locale::SOURCE);
    let edition = &site.publication.editions[site.publication.current];
    let choice = |language: &&str| Choice {
        name: own_name(site, language),
        language: Some((*language).to_owned()),
        href: format!("{language}/index.html"),
        here: false,
    };
    let title = |language: &&str| Markup::text(&site_title(&site.voice(language, edition, "")));
    let titles: Vec<Markup> = site.languages.iter().map(title).collect();
    let languages = site.languages.iter().map(choice).collect();
    let title = site_title(&site.voice(language, edition, ""));
    let page = LanguageChoice { title, language: language.to_owned(), style: site.style.clone(), languages, titles };
    site.theme(language).body("languages.html", &page)
}

/// The page of an id that was changed: it leads on.
pub(crate) fn moved<'p>(
    site: &Site<'p>,
    language: &'p str,
    tree: Tree,
    old: &str,
    new: &str,
) -> Result<Body, TemplateError> {
    #[derive(Serialize)]
    struct Moved<'a> {
        old: &'a str,
        new: Markup,
    }
    let voice = site.voice(language, site.edition(tree), "");
    let page = Moved { old, new: Markup::text(new).linked(&format!("{new}.html")) };
    let title = voice.plain("moved-title", &[("old", Value::from(old))]);
    Ok(Body::new(title, site.theme(language).body("moved.html", &page)?))
}
