//! A body to its page: what stands around it, the same in the same place on each.
//!
//! The frame says whose page it is, of which version, in which languages else, and how to reach the publisher.

use super::address::{Address, FeedKind, Leaf, Page, Tree};
use super::edge::{Edge, own_name};
use super::markup::Markup;
use super::voice::{Arg, Voice};
use super::{Body, Edition, Publication, Site, TemplateError, change, feed, path};
use crate::model::inventory::Inventory;
use crate::model::locale::{Value, direction};
use crate::model::text::Text;
use serde::Serialize;

/// What stands around a page.
#[derive(Serialize)]
pub(crate) struct Frame {
    language: String,
    direction: &'static str,
    title: String,
    description: Option<String>,
    /// The site's name, leading to its home.
    site: Markup,
    publisher: Markup,
    /// The picture before the site's name.
    logo: Option<String>,
    style: String,
    /// The script, where the page has a list to narrow.
    script: Option<String>,
    /// The whole address of the page that counts for search engines.
    canonical: Option<String>,
    /// The whole address of this page, for print.
    address: Option<String>,
    /// The foot of each printed sheet: the address, and the version with its seal.
    sheet: String,
    noindex: bool,
    languages: Vec<Choice>,
    feeds: Vec<FeedLink>,
    nav: Vec<Choice>,
    imprint: Option<tera::Value>,
    banners: Vec<Markup>,
    foot: tera::Value,
    /// Where the data of the sealed version stand.
    data: Option<String>,
    /// The same page elsewhere: sealed, or with its history.
    elsewhere: Option<Markup>,
}

/// A link in a row of which one may be the page itself.
#[derive(Serialize)]
struct Choice {
    name: String,
    language: Option<String>,
    direction: &'static str,
    href: String,
    here: bool,
}

/// A feed, for readers that look for one in the head of a page.
#[derive(Serialize)]
struct FeedLink {
    title: String,
    href: String,
}

#[derive(Serialize)]
struct LanguageChoice {
    title: String,
    language: String,
    direction: &'static str,
    style: String,
    languages: Vec<Choice>,
    titles: Vec<Markup>,
}

/// The frame of a page.
pub(crate) fn frame<'p>(site: &Site<'p>, address: &Address<'p>, language: &'p str, body: &Body) -> Frame {
    let (tree, index) = subject(site, &address.page);
    let edition = &site.publication.editions[index];
    let voice = site.voice(language, edition, "");
    let edge = site.edge(language, index);
    let home = tree.unwrap_or(Tree::Living).folder(site.publication);
    let home = path::relative(&address.path, &format!("{language}/{home}index.html"));
    let warnings = tree.iter().flat_map(|_| &edge.warnings);
    let changed = tree.and_then(|_| changed(site, &voice, address, edition));
    let base = site.publication.base_url.as_deref().map(|base| base.trim_end_matches('/'));
    let living = living(site, address, language);
    let whole = base.map(|base| format!("{base}/{}", address.path));
    let sheet = whole.as_deref().into_iter().chain(tree.map(|_| edge.sealed_as.as_str()));
    let titled = if body.title == edge.title { None } else { Some(body.title.as_str()) };
    Frame {
        language: language.to_owned(),
        direction: edge.direction,
        title: titled.into_iter().chain([edge.title.as_str()]).collect::<Vec<_>>().join(" · "),
        description: body.description.clone(),
        site: edge.site.clone().linked(&home),
        publisher: edge.publisher.clone(),
        logo: logo(site).map(|logo| path::relative(&address.path, logo)),
        style: path::relative(&address.path, &site.style),
        script: body.narrowed.then(|| path::relative(&address.path, &site.script)),
        canonical: base.map(|base| format!("{base}/{}", living.as_deref().unwrap_or(&address.path))),
        sheet: sheet.collect::<Vec<_>>().join("\n"),
        address: whole,
        noindex: matches!(tree, Some(Tree::Sealed(_) | Tree::Draft(_))),
        languages: languages(site, address, language, edge),
        feeds: feeds(site, address, language, edge),
        nav: nav(site, &voice, address, tree, edge),
        imprint: tree.map(|_| edge.imprint.clone()),
        banners: warnings.chain(&changed).chain(&body.banners).cloned().collect(),
        foot: edge.foot.clone(),
        data: edge.data.as_ref().filter(|_| tree.is_some()).map(|data| path::relative(&address.path, data)),
        elsewhere: elsewhere(site, &voice, address, living.as_deref()),
    }
}

/// A file of `static/` stands at the root of the site.
fn logo<'p>(site: &Site<'p>) -> Option<&'p str> {
    site.publication.look.as_ref()?.logo.as_ref().map(|logo| logo.0.as_str())
}

/// The tree and the edition of which a page speaks; a page about several versions stands in no tree.
fn subject(site: &Site<'_>, page: &Page<'_>) -> (Option<Tree>, usize) {
    let Publication { editions, current, .. } = site.publication;
    match page {
        Page::InTree(tree, _) => (Some(*tree), tree.edition(site.publication)),
        Page::Change(_, newer) => {
            (None, editions.iter().position(|edition| edition.name == **newer).unwrap_or(*current))
        }
        _ => (None, *current),
    }
}

/// The way from a working copy to what changed in it.
fn changed(site: &Site<'_>, voice: &Voice<'_>, address: &Address<'_>, edition: &Edition) -> Option<Markup> {
    let older = edition.changes.previous.as_ref().filter(|_| edition.seal.is_none())?;
    let page = change::address(site, voice.language, older, &edition.name)?;
    let sentence = voice.say_with("banner-changed", &[("version", Arg::Is(Markup::text(older)))]);
    Some(sentence.linked(&path::relative(&address.path, &page)))
}

/// The unversioned address of a page of a sealed version.
fn living(site: &Site<'_>, address: &Address<'_>, language: &str) -> Option<String> {
    match &address.page {
        Page::InTree(Tree::Sealed(_) | Tree::Draft(_), leaf) => known(site, format!("{language}/{}", leaf.path())),
        _ => None,
    }
}

/// The address, if there is a page.
fn known(site: &Site<'_>, path: String) -> Option<String> {
    site.addresses.binary_search_by(|known| known.path.cmp(&path)).is_ok().then_some(path)
}

/// The same page with its history, or as it was sealed.
fn elsewhere(site: &Site<'_>, voice: &Voice<'_>, address: &Address<'_>, living: Option<&str>) -> Option<Markup> {
    if let Some(living) = living {
        return Some(voice.say("elsewhere-living").linked(&path::relative(&address.path, living)));
    }
    let Page::InTree(Tree::Living, leaf) = &address.page else {
        return None;
    };
    let name = &site.edition(Tree::Living).name;
    let sealed = known(site, format!("{}/versions/{name}/{}", voice.language, leaf.path()))?;
    let sentence = voice.say_with("elsewhere-sealed", &[("version", Arg::Is(Markup::text(name)))]);
    Some(sentence.linked(&path::relative(&address.path, &sealed)))
}

fn languages(site: &Site<'_>, address: &Address<'_>, language: &str, edge: &Edge) -> Vec<Choice> {
    let rest = address.path.strip_prefix(language).unwrap_or(&address.path);
    let choice = |(other, (name, direction)): (&&str, &(String, &'static str))| Choice {
        name: name.clone(),
        language: Some((*other).to_owned()),
        direction,
        href: path::relative(&address.path, &format!("{other}{rest}")),
        here: *other == language,
    };
    site.languages.iter().zip(&edge.languages).map(choice).collect()
}

fn feeds(site: &Site<'_>, address: &Address<'_>, language: &str, edge: &Edge) -> Vec<FeedLink> {
    let link = |(kind, title): (&FeedKind, &String)| FeedLink {
        title: title.clone(),
        href: path::relative(&address.path, &format!("{language}/{}", kind.path())),
    };
    feed::kinds(site.publication).iter().zip(&edge.feeds).map(link).collect()
}

fn nav(site: &Site<'_>, voice: &Voice<'_>, address: &Address<'_>, tree: Option<Tree>, edge: &Edge) -> Vec<Choice> {
    let folder = tree.unwrap_or(Tree::Living).folder(site.publication);
    let policy = super::policy::disclosed(voice.inventory).next();
    let links = [
        Some(format!("{folder}{}", Leaf::Home.path())),
        Some(format!("{folder}{}", Leaf::Sdks.path())),
        policy.map(|id| format!("{folder}{}", Leaf::Policy(id).path())),
        Some("versions/index.html".to_owned()),
    ];
    let choice = |(name, to): (&String, Option<String>)| {
        let to = format!("{}/{}", voice.language, to?);
        Some(Choice {
            name: name.clone(),
            language: None,
            direction: edge.direction,
            href: path::relative(&address.path, &to),
            here: to == address.path,
        })
    };
    edge.nav.iter().zip(links).filter_map(choice).collect()
}

/// `index.html`: the choice of a language.
pub(crate) fn language_choice(site: &Site<'_>) -> Result<String, TemplateError> {
    let language = site.languages.first().copied().unwrap_or(crate::model::locale::SOURCE);
    let edition = &site.publication.editions[site.publication.current];
    let choice = |language: &&str| Choice {
        name: own_name(site, language),
        language: Some((*language).to_owned()),
        direction: direction(language),
        href: format!("{language}/index.html"),
        here: false,
    };
    let title = |language: &&str| site.voice(language, edition, "").site_name();
    let titles: Vec<Markup> = site.languages.iter().map(title).collect();
    let languages = site.languages.iter().map(choice).collect();
    let title = site.voice(language, edition, "").site_title();
    let style = site.style.clone();
    let direction = direction(language);
    let page = LanguageChoice { title, language: language.to_owned(), direction, style, languages, titles };
    site.theme(language).body("languages.html", &page)
}

/// The name of what has its page in a folder.
fn named<'i>(inventory: &'i Inventory, folder: &str, id: &str) -> Option<&'i Text> {
    match folder {
        "sdks" => inventory.sdks.get(id)?.head.name.as_ref(),
        "fields" => inventory.fields.get(id)?.name.as_ref(),
        "purposes" => inventory.purposes.get(id)?.name.as_ref(),
        "policies" => inventory.policies.get(id)?.title.as_ref(),
        _ => inventory.apps.get(id)?.head.name.as_ref(),
    }
}

/// The page of an id that was changed: it leads on.
pub(crate) fn moved<'p>(
    site: &Site<'p>,
    language: &'p str,
    tree: Tree,
    (folder, end): (&str, &str),
    (old, new): (&str, &str),
) -> Result<Body, TemplateError> {
    #[derive(Serialize)]
    struct Moved<'a> {
        title: &'a str,
        old: &'a str,
        new: Markup,
    }
    let edition = site.edition(tree);
    let voice = site.voice(language, edition, "");
    // Where the version that is shown has the thing no more, a later or an earlier one knows its name.
    let editions = [edition].into_iter().chain(site.publication.editions.iter().rev());
    let name = editions.filter_map(|edition| named(&edition.inventory, folder, new)).next();
    let (name, text) = (voice.plain_name(name, new), voice.name(name, new));
    let title = voice.plain("moved-title", &[("name", Value::from(name))]);
    let page = Moved { title: &title, old, new: text.linked(&format!("{new}{end}.html")) };
    let html = site.theme(language).body("moved.html", &page)?;
    Ok(Body::new(title, html))
}
