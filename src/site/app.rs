//! One app to its page: its grid, what it collects itself, the SDKs that it ships, and the rights of its users.

use super::address::{Leaf, Tree};
use super::collected::scopes;
use super::facts::{self, Fact, FeatureView, TransferView};
use super::grid::{Grid, grid};
use super::history::{self, History};
use super::link::sdk_link;
use super::markup::Markup;
use super::owner::Owner;
use super::voice::{Arg, Voice};
use super::{Body, Site, TemplateError, upcoming, wording};
use crate::model::app::Children;
use crate::model::inventory::App;
use serde::Serialize;

#[derive(Serialize)]
struct AppView {
    heading: Markup,
    /// Sealed versions that take effect later.
    upcoming: Vec<Markup>,
    grid: Option<Grid>,
    facts: Vec<Fact>,
    features: Vec<FeatureView>,
    transfers: Vec<TransferView>,
    rights: Vec<Fact>,
    children: Vec<Markup>,
    history: Option<History>,
}

/// The page of the app `id`.
pub(crate) fn body<'p>(site: &Site<'p>, language: &'p str, tree: Tree, id: &'p str) -> Result<Body, TemplateError> {
    let (edition, banner) = history::standing(site, language, tree, |edition| edition.inventory.apps.contains_key(id));
    let page = Leaf::App(id).path();
    let voice = site.voice(language, edition, &page);
    let Some(app) = edition.inventory.apps.get(id) else {
        return Err(TemplateError(format!("no edition has the app {id}")));
    };
    let scopes = scopes(&edition.inventory);
    let scope = scopes.iter().find(|scope| scope.app.is_some_and(|(known, _)| known == id));
    let name = voice.plain_name(app.head.name.as_ref(), id);
    let view = AppView {
        heading: voice.say_with("app-title", &[("app", Arg::Is(voice.name(app.head.name.as_ref(), id)))]),
        upcoming: upcoming::lines(site, &voice, tree, Some(id)),
        // Where there is one app, its grid is the home.
        grid: scope.filter(|_| scopes.len() > 1).map(|scope| grid(site, &voice, tree, scope, true)),
        facts: head_facts(&voice, app),
        features: facts::features(&voice, Owner::App(id, app)),
        transfers: facts::transfers(&voice, Owner::App(id, app)),
        rights: rights(&voice, Some(app)),
        children: children(&voice, app.head.children.as_ref().or(edition.inventory.children.as_ref())),
        history: history::of_app(site, &voice, id).filter(|_| tree == Tree::Living),
    };
    let mut body = Body::new(name, site.theme(language).body("app.html", &view)?);
    body.banners.extend(banner);
    Ok(body)
}

fn head_facts(voice: &Voice<'_>, app: &App) -> Vec<Fact> {
    let mut facts = Vec::new();
    if let Some(platforms) = &app.head.platforms {
        let line = |(platform, package): (&_, &crate::model::sdk::Package)| {
            let version = package.version.as_ref().map(|version| Markup::text(version).classed("span", "id"));
            let parts: Vec<Markup> = [Some(voice.gloss("platform", platform)), version].into_iter().flatten().collect();
            Markup::joined(&parts, &Markup::text(" "))
        };
        facts.push(Fact { label: voice.say("sdk-platforms"), says: platforms.iter().map(line).collect() });
    }
    let ships = voice.order.sorted(app.head.ships.0.iter(), |(id, _)| voice.sdk(id));
    let ships = ships.into_iter().map(|(id, ship)| {
        let mut parts = vec![sdk_link(voice, id)];
        parts.extend(ship.platforms.as_ref().map(|set| wording::platforms(voice, set)));
        parts.extend(ship.where_.as_ref().map(|text| voice.text(text)));
        voice.clauses(&parts)
    });
    let ships: Vec<Markup> = ships.collect();
    if !ships.is_empty() {
        facts.push(Fact { label: voice.say("app-ships"), says: ships });
    }
    facts
}

/// How people exercise their rights: in this app, where it states its own, else on the whole site.
pub(crate) fn rights(voice: &Voice<'_>, app: Option<&App>) -> Vec<Fact> {
    let stated = app.and_then(|app| app.head.rights.as_ref()).or(voice.inventory.rights.as_ref());
    let fact = |(right, text): (&_, &_)| Fact { label: voice.gloss("right", right), says: vec![voice.text(text)] };
    stated.into_iter().flat_map(|rights| rights.iter()).map(fact).collect()
}

/// What is stated about children.
pub(crate) fn children(voice: &Voice<'_>, stated: Option<&Children>) -> Vec<Markup> {
    let Some(children) = stated else {
        return Vec::new();
    };
    let directed =
        children.directed.map(|yes| voice.say(if yes { "children-directed" } else { "children-not-directed" }));
    let with = |id: &str, text: &_| voice.say_with(id, &[("text", Arg::Is(voice.text(text)))]);
    let rules = children.rules.as_ref().map(|text| with("children-rules", text));
    let guardian = children.guardian.as_ref().map(|text| with("children-guardian", text));
    [directed, rules, guardian].into_iter().flatten().collect()
}
