//! One policy to its page: its title, its contents, its prose; and the order in which policies stand.

use super::address::{Leaf, Tree, data_folder};
use super::facts::Fact;
use super::history::{self, History};
use super::link::policy_link;
use super::markdown::{self, Heading};
use super::markup::Markup;
use super::voice::{Arg, Voice};
use super::{Body, Site, TemplateError};
use crate::model::inventory::Inventory;
use crate::model::locale::direction;
use crate::model::policy::Policy;
use crate::model::topics::Audience;
use serde::Serialize;
use std::collections::BTreeMap;

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
    others: Vec<Fact>,
    history: Option<History>,
}

/// The policies in their order; guides for the disclosure's own authors come last, since no reader looks for them.
pub(crate) fn ordered(inventory: &Inventory) -> Vec<&str> {
    let place = |policy: &Policy| (policy.audience == Some(Audience::Authors), policy.order.unwrap_or(u32::MAX));
    let mut ids: Vec<((bool, u32), &str)> =
        inventory.policies.iter().map(|(id, policy)| (place(policy), &**id)).collect();
    ids.sort_unstable();
    ids.into_iter().map(|(_, id)| id).collect()
}

/// The policies that tell people something: all but the guides for the disclosure's own authors.
pub(crate) fn disclosed(inventory: &Inventory) -> impl Iterator<Item = &str> {
    let guide = |id: &str| inventory.policies.get(id).is_some_and(|policy| policy.audience == Some(Audience::Authors));
    ordered(inventory).into_iter().filter(move |id| !guide(id))
}

/// Policies by whom they speak to, each leading to its page; the readers are named where they are not the same for all.
pub(crate) fn by_readers<'p>(voice: &Voice<'_>, ids: impl Iterator<Item = &'p str>) -> Vec<Fact> {
    let mut groups: BTreeMap<Audience, Vec<Markup>> = BTreeMap::new();
    for id in ids {
        let audience = voice.inventory.policies.get(id).and_then(|policy| policy.audience);
        groups.entry(audience.unwrap_or(Audience::Users)).or_default().push(policy_link(voice, id));
    }
    let fact = |(readers, says)| Fact { label: voice.gloss("audience", &readers), says };
    groups.into_iter().map(fact).collect()
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
        others: by_readers(&voice, others),
        history: history::of_policy(site, &voice, id).filter(|_| tree == Tree::Living),
    };
    let title = voice.plain_name(policy.and_then(|policy| policy.title.as_ref()), id);
    let mut body = Body::new(title, site.theme(language).body("policy.html", &view)?);
    body.banners.extend(banner);
    Ok(body)
}
