//! An edition to its home: who publishes, what changed, and the grid of what is collected, by whom, and whether one may refuse.

use super::address::{Leaf, Tree};
use super::collected::{self, Scope};
use super::facts::Fact;
use super::find::{self, Find};
use super::grid::{Grid, grid};
use super::markup::Markup;
use super::voice::{Arg, Voice};
use super::{Body, Edition, Site, TemplateError, app, change, map, path, policy, upcoming};
use crate::model::locale::Value;
use crate::model::text::Text;
use serde::Serialize;

/// The home.
#[derive(Serialize)]
struct Home {
    heading: Markup,
    publisher: Markup,
    note: Option<Markup>,
    /// What changed against the version before, leading to the page of changes.
    changed: Option<Markup>,
    /// Sealed versions that take effect later.
    upcoming: Vec<Markup>,
    /// The way to the page of all names.
    find: Find,
    grids: Vec<Grid>,
    policies: Vec<Fact>,
    rights: Vec<Fact>,
    /// The ways into what the home doesn't show.
    consult: Vec<Fact>,
    faults: Vec<change::FaultView>,
}

/// The home of a tree.
pub(crate) fn body<'p>(site: &Site<'p>, language: &'p str, tree: Tree) -> Result<Body, TemplateError> {
    let edition = site.edition(tree);
    let page = Leaf::Home.path();
    let voice = site.voice(language, edition, &page);
    let scopes = collected::scopes(&edition.inventory);
    let grids = scopes.iter().map(|scope| grid(site, &voice, tree, scope, scopes.len() == 1)).collect();
    let (name, id) = subject(&voice, &scopes);
    let mut from = format!("{language}/");
    from.push_str(&tree.folder(site.publication));
    from.push_str(&page);
    let view = Home {
        heading: voice.say_with("home-title", &[("who", Arg::Is(voice.name(name, id)))]),
        publisher: super::wording::organisation(&voice, &edition.inventory.publisher),
        note: edition.version.note.as_ref().map(|note| voice.text(note)),
        changed: changed(site, &voice, &from, edition),
        upcoming: upcoming::lines(site, &voice, tree, None),
        find: find::elsewhere(&voice),
        grids,
        policies: policy::by_readers(&voice, policy::ordered(&edition.inventory).into_iter()),
        rights: app::rights(&voice, None),
        consult: consult(&voice, &from),
        faults: change::faults(&voice, edition),
    };
    let title = voice.site_title();
    let mut body = Body { narrowed: true, ..Body::new(title, site.theme(language).body("home.html", &view)?) };
    body.description = Some(voice.plain("home-title", &[("who", Value::from(voice.plain_name(name, id)))]));
    Ok(body)
}

/// The lists, the indexes, what changed, and everything on one page.
fn consult(voice: &Voice<'_>, from: &str) -> Vec<Fact> {
    let leaf = |(id, leaf): (&str, Leaf<'_>)| voice.say(id).linked(&path::relative(voice.page, &leaf.path()));
    let indexes = [
        ("fields-title", Leaf::Fields),
        ("sdks-title", Leaf::Sdks),
        ("purposes-title", Leaf::Purposes),
        ("permissions-title", Leaf::Permissions),
        ("find-title", Leaf::Find),
    ];
    let page =
        |id: &str, page: &str| voice.say(id).linked(&path::relative(from, &format!("{}/{page}", voice.language)));
    let versions =
        vec![page("versions-title", "versions/index.html"), page("changes-index-title", "changes/index.html")];
    let mut all = vec![leaf(("whole-title", Leaf::Whole))];
    all.extend(map::is_drawn(voice.inventory).then(|| leaf(("map-title", Leaf::Map))));
    let fact = |(id, says): (&str, Vec<Markup>)| Fact { label: voice.say(id), says };
    [
        ("lists", super::lists::links(voice)),
        ("whole-index", indexes.map(leaf).to_vec()),
        ("changes-over", versions),
        ("whole-print", all),
    ]
    .map(fact)
    .into()
}

/// Of whom the page speaks: of its only app, else of the publisher.
fn subject<'p>(voice: &Voice<'p>, scopes: &[Scope<'p>]) -> (Option<&'p Text>, &'p str) {
    if let [Scope { app: Some((id, app)), .. }] = scopes {
        return (app.head.name.as_ref(), id);
    }
    let id = &voice.inventory.publisher;
    (voice.inventory.organisations.get(id).and_then(|entry| entry.name.as_ref()), id)
}

fn changed(site: &Site<'_>, voice: &Voice<'_>, from: &str, edition: &Edition) -> Option<Markup> {
    let older = edition.changes.previous.as_ref()?;
    let step = site.publication.pairs.get(&(older.clone(), edition.name.clone()))?;
    let page = change::address(site, voice.language, older, &edition.name)?;
    let args =
        [("version", Arg::Is(Markup::text(older))), ("verdict", Arg::Is(change::verdict(voice, step.changes())))];
    Some(voice.say_with("since-version", &args).linked(&path::relative(from, &page)))
}
