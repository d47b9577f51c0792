//! One policy to its page: its title, its contents, its prose; and the order in which policies stand.

use super::address::{Leaf, Tree, data_folder};
use super::history::{self, History};
use super::markdown::{self, Heading};
use super::markup::Markup;
use super::voice::{Arg, Voice};
use super::{Body, Site, TemplateError, path};
use crate::model::inventory::Inventory;
use crate::model::locale::direction;
use serde::Serialize;

#[derive(Serialize)]
struct PolicyView {
    title: Markup,
    audience: Option<Markup>,
    effective: Option<Markup>,
    /// Where the prose is in another language than the page.
    untranslated: Option<Markup>,
    language: Option<String>,
    direction: Option<&'static str>,
    contents: Vec<Heading>,
    prose: Markup,
    others: Vec<Markup>,
    history: Option<History>,
}

/// The policies in their order.
pub(crate) fn ordered(inventory: &Inventory) -> Vec<&str> {
    let mut ids: Vec<(u32, &str)> =
        inventory.policies.iter().map(|(id, policy)| (policy.order.unwrap_or(u32::MAX), &**id)).collect();
    ids.sort_unstable();
    ids.into_iter().map(|(_, id)| id).collect()
}

/// A policy's title, leading to its page.
pub(crate) fn link(voice: &Voice<'_>, id: &str) -> Markup {
    let title = voice.inventory.policies.get(id).and_then(|policy| policy.title.as_ref());
    voice.name(title, id).linked(&path::relative(voice.page, &Leaf::Policy(id).path()))
}

/// The page of the policy `id`.
pub(crate) fn body<'p>(site: &Site<'p>, language: &'p str, tree: Tree, id: &'p str) -> Result<Body, TemplateError> {
    let (edition, banner) =
        history::standing(site, language, tree, |edition| edition.inventory.policies.contains_key(id));
    let page = Leaf::Policy(id).path();
    let voice = site.voice(language, edition, &page);
    let policy = edition.inventory.policies.get(id);
    let texts = edition.prose.get(id);
    let own = texts.and_then(|texts| texts.get_key_value(language));
    let found = own.or_else(|| texts?.get_key_value(voice.prevailing())).or_else(|| texts?.first_key_value());
    let (spoken, text) = found.map_or((language, ""), |(spoken, text)| (spoken.as_str(), text.as_str()));
    let images = format!(
        "{}data/{}/policies/",
        "../".repeat(tree.folder(site.publication).matches('/').count() + 2),
        data_folder(edition)
    );
    let foreign = (spoken != language).then_some(spoken);
    let reader = markdown::Reader { site, voice, policy: id, foreign, edition, images: &images };
    let rendered = markdown::render(&reader, text)?;
    let voice = reader.voice;
    let hint =
        |language| voice.say_with("policy-untranslated", &[("language", Arg::Is(voice.language_name(language)))]);
    let others = ordered(&edition.inventory).into_iter().filter(|other| *other != id);
    let sealed = edition.seal.as_ref();
    let view = PolicyView {
        title: voice.name(policy.and_then(|policy| policy.title.as_ref()), id),
        audience: policy.and_then(|policy| policy.audience.as_ref()).map(|audience| voice.gloss("audience", audience)),
        effective: sealed.map(|_| voice.on_day("effective-from", &edition.version.effective)),
        untranslated: foreign.map(hint),
        direction: foreign.map(direction),
        language: foreign.map(str::to_owned),
        contents: rendered.contents,
        prose: rendered.prose,
        others: others.map(|other| link(&voice, other)).collect(),
        history: history::of_policy(site, &voice, id).filter(|_| tree == Tree::Living),
    };
    let title = voice.plain_name(policy.and_then(|policy| policy.title.as_ref()), id);
    let mut body = Body::new(title, site.theme(language).body("policy.html", &view)?);
    body.banners.extend(banner);
    Ok(body)
}
