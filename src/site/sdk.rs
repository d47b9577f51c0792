//! One SDK to its page: whose it is, what it collects and why, how to do without it, and what changed.

use super::address::{Leaf, Tree};
use super::column::of_provider;
use super::facts::{self, Fact, FeatureView, TransferView};
use super::history::{self, History};
use super::link::{permission_link, sdk_link};
use super::markup::Markup;
use super::owner::{self, Owner};
use super::voice::{Arg, Voice};
use super::{Body, Site, TemplateError, path, wording};
use crate::model::inventory::Sdk;
use crate::model::sdk::PermissionUse;
use crate::model::words::{Kind, Platform};
use serde::Serialize;

/// The page of an SDK.
#[derive(Serialize)]
struct SdkView {
    name: Markup,
    /// What it does for the person, from its features' names.
    lead: Markup,
    /// How much it collects, and how much of that is sensitive.
    counts: Markup,
    opt_out: Option<Markup>,
    /// The head over the facts: not every recipient is an SDK.
    about: Markup,
    facts: Vec<Fact>,
    features: Vec<FeatureView>,
    permissions: Vec<PermissionView>,
    transfers: Vec<TransferView>,
    sources: Vec<Markup>,
    reviewed: Option<Markup>,
    history: Option<History>,
}

#[derive(Serialize)]
struct PermissionView {
    id: String,
    name: Markup,
    what: Option<Markup>,
    platform: Option<Markup>,
    why: Markup,
    required: Markup,
    turn_off: Option<Markup>,
}

/// The page of the SDK `id`.
pub(crate) fn body<'p>(site: &Site<'p>, language: &'p str, tree: Tree, id: &'p str) -> Result<Body, TemplateError> {
    let (edition, banner) = history::standing(site, language, tree, |edition| edition.inventory.sdks.contains_key(id));
    let page = Leaf::Sdk(id).path();
    let voice = site.voice(language, edition, &page);
    let Some(sdk) = edition.inventory.sdks.get(id) else {
        return Err(TemplateError(format!("no edition has the SDK {id}")));
    };
    let mut shown = view(&voice, id, sdk);
    if tree == Tree::Living {
        shown.history = history::of_sdk(site, &voice, id);
    }
    let title = voice.plain_name(sdk.head.name.as_ref(), id);
    let mut body = Body::new(title, site.theme(language).body("sdk.html", &shown)?);
    body.banners.extend(banner);
    Ok(body)
}

fn view(voice: &Voice<'_>, id: &str, sdk: &Sdk) -> SdkView {
    let head = &sdk.head;
    let named = facts::in_order(voice, &sdk.features)
        .into_iter()
        .map(|(id, feature)| voice.name(feature.head.name.as_ref(), id));
    let source = |evidence: &crate::model::sdk::Evidence| {
        let url = evidence.url.as_ref()?;
        let link = Markup::text(url).linked_out(url);
        Some(match &evidence.read {
            Some(day) => voice.say_with("source-read", &[("source", Arg::Is(link)), ("day", Arg::Is(voice.day(day)))]),
            None => link,
        })
    };
    let fields = owner::fields(sdk);
    let sensitive = fields.values().filter(|sensitive| **sensitive).count();
    let counts = [("fields", Arg::Count(fields.len())), ("sensitive", Arg::Count(sensitive))];
    SdkView {
        name: voice.name(head.name.as_ref(), id),
        lead: voice.say_with("sdk-lead", &[("features", Arg::Is(voice.list(&named.collect::<Vec<_>>())))]),
        counts: voice.say_with("sdk-counts", &counts),
        opt_out: head.opt_out.as_ref().map(|text| voice.text(text)),
        about: voice.say(if matches!(head.kind, None | Some(Kind::Sdk)) { "who-provides" } else { "who-receives" }),
        facts: head_facts(voice, id, sdk),
        features: facts::features(voice, Owner::Sdk(id, sdk)),
        permissions: permissions(voice, sdk),
        transfers: facts::transfers(voice, Owner::Sdk(id, sdk)),
        sources: head.evidence.iter().flatten().filter_map(source).collect(),
        reviewed: head.reviewed.as_ref().map(|day| voice.day(day)),
        history: None,
    }
}

fn head_facts(voice: &Voice<'_>, id: &str, sdk: &Sdk) -> Vec<Fact> {
    let head = &sdk.head;
    let asked = head.kind != Some(Kind::System);
    let unstated = || asked.then(|| voice.say("not-stated"));
    // An interface or a class of recipients begins nowhere, and a class has no policy of its own.
    let is_sdk = matches!(head.kind, None | Some(Kind::Sdk));
    let is_class = head.kind == Some(Kind::Recipient);
    let link = |address: &Option<crate::model::reference::Url>| {
        address.as_ref().map(|address| Markup::text(address).linked_out(address))
    };
    let kind = head.kind.filter(|kind| *kind != Kind::Sdk);
    let category = head.category.map(|category| voice.gloss("category", &category));
    let providers: Vec<Markup> = head.provider.iter().flatten().map(|id| provider(voice, id)).collect();
    let facts = [
        ("sdk-kind", kind.map(|kind| voice.gloss("recipient-kind", &kind)).into_iter().collect()),
        ("sdk-category", category.into_iter().collect()),
        ("sdk-provider", if providers.is_empty() { unstated().into_iter().collect() } else { providers }),
        ("sdk-role", head.role.map(|role| voice.gloss("role", &role)).or_else(unstated).into_iter().collect()),
        (
            "sdk-starts",
            head.starts
                .map(|starts| voice.gloss("starts", &starts))
                .or_else(|| unstated().filter(|_| is_sdk))
                .into_iter()
                .collect(),
        ),
        ("sdk-platforms", packages(voice, sdk)),
        ("sdk-shipped", shipped(voice, id)),
        ("sdk-nested-in", nested(voice, sdk)),
        ("sdk-included-when", head.included_when.iter().map(|text| voice.text(text)).collect()),
        (
            "sdk-website",
            link(&head.website.clone().or_else(|| of_provider(voice, sdk, |entry| entry.website.clone())))
                .into_iter()
                .collect(),
        ),
        (
            "sdk-policy",
            link(
                &head.privacy_policy.clone().or_else(|| of_provider(voice, sdk, |entry| entry.privacy_policy.clone())),
            )
            .or_else(|| unstated().filter(|_| !is_class))
            .into_iter()
            .collect(),
        ),
    ];
    let stated = facts.into_iter().filter(|(_, says): &(&str, Vec<Markup>)| !says.is_empty());
    stated.map(|(label, says)| Fact { label: voice.say(label), says }).collect()
}

/// A company in a sentence: its name, its country, what it was called, who owns it, how to reach it.
pub(crate) fn provider(voice: &Voice<'_>, id: &str) -> Markup {
    let mut parts = vec![wording::organisation(voice, id)];
    if let Some(entry) = voice.inventory.organisations.get(id) {
        parts.extend(entry.country.as_ref().map(|country| voice.country(country)));
        let names: Vec<Markup> = entry.formerly_named.iter().flatten().map(|name| voice.text(name)).collect();
        let of = |id: &str, name: &str, value: Markup| voice.say_with(id, &[(name, Arg::Is(value))]);
        if !names.is_empty() {
            parts.push(of("formerly-named", "names", voice.list(&names)));
        }
        parts.extend(entry.owner.as_ref().map(|owner| of("owned-by", "owner", voice.text(owner))));
        let merged: Vec<Markup> = entry.succeeds.iter().flatten().map(|id| wording::organisation(voice, id)).collect();
        if !merged.is_empty() {
            parts.push(of("took-over", "names", voice.list(&merged)));
        }
        parts.extend(wording::contacts(entry));
    }
    voice.clauses(&parts)
}

/// Its platforms, with package and version on each.
pub(crate) fn packages(voice: &Voice<'_>, sdk: &Sdk) -> Vec<Markup> {
    let Some(platforms) = &sdk.head.platforms else {
        return Vec::new();
    };
    let line = |(platform, package): (&Platform, &crate::model::sdk::Package)| {
        let name = voice.gloss("platform", platform);
        let text = [package.package.as_deref(), package.version.as_deref()];
        let text: Vec<&str> = text.into_iter().flatten().collect();
        if text.is_empty() {
            return name;
        }
        let technical = Markup::text(&text.join(" ")).classed("span", "id");
        Markup::joined(&[name, technical], &Markup::text(" "))
    };
    platforms.iter().map(line).collect()
}

/// The apps that ship it, and what of it.
fn shipped(voice: &Voice<'_>, id: &str) -> Vec<Markup> {
    let apps = &voice.inventory.apps;
    let ships = apps.iter().filter_map(|(app, entry)| Some((app, entry, entry.head.ships.0.get(id)?)));
    let mut lines = Vec::new();
    for (app, entry, ship) in ships {
        let href = path::relative(voice.page, &Leaf::App(app).path());
        let mut parts = vec![voice.name(entry.head.name.as_ref(), app).linked(&href)];
        parts.extend(ship.platforms.as_ref().map(|set| wording::platforms(voice, set)));
        parts.extend(ship.where_.as_ref().map(|text| voice.text(text)));
        if let Some(only) = &ship.features {
            let features = voice.inventory.sdks.get(id).map(|sdk| &sdk.features);
            let name = |id: &crate::model::reference::Id| {
                voice.name(features.and_then(|features| features.get(id)?.head.name.as_ref()), id)
            };
            let names: Vec<Markup> = only.iter().map(name).collect();
            parts.push(voice.say_with("only-features", &[("features", Arg::Is(voice.list(&names)))]));
        }
        lines.push(voice.clauses(&parts));
    }
    if lines.is_empty() && !apps.is_empty() {
        lines.push(voice.say("shipped-nowhere"));
    }
    lines
}

fn nested(voice: &Voice<'_>, sdk: &Sdk) -> Vec<Markup> {
    sdk.head.nested_in.iter().flatten().map(|id| sdk_link(voice, id)).collect()
}

fn permissions(voice: &Voice<'_>, sdk: &Sdk) -> Vec<PermissionView> {
    let Some(permissions) = &sdk.head.permissions else {
        return Vec::new();
    };
    let view = |(id, stated): (&crate::model::reference::PermissionId, &PermissionUse)| {
        let entry = voice.inventory.permissions.get(id);
        let text = |text: Option<&_>| text.map(|text| voice.text(text));
        let required = match stated.required {
            Some(true) => "permission-required",
            Some(false) => "permission-optional",
            None => "not-stated",
        };
        PermissionView {
            id: id.0.clone(),
            name: permission_link(voice, id),
            what: text(entry.and_then(|entry| entry.what.as_ref())),
            platform: entry.and_then(|entry| entry.platform.as_ref()).map(|platform| voice.gloss("platform", platform)),
            why: voice.stated(stated.why.as_ref()),
            required: voice.say(required),
            turn_off: text(entry.and_then(|entry| entry.turn_off.as_ref())),
        }
    };
    permissions.iter().map(view).collect()
}
