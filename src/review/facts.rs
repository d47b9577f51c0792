//! The words that the review computes for rules: what an app's users knew already, on which bases, and whether abroad.
//!
//! Each says one thing about a place of a step, so that rules need no operators.

use super::compare::Comparison;
use super::direction::rank;
use super::known::{self, Met, Of};
use super::view::View;
use crate::model::nature::Nature;
use crate::model::route::{Route, route};
use crate::model::text::normalised;
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// What the users of one app had met before, and who is at home.
#[derive(Debug)]
pub struct Facts<'a> {
    /// What there was.
    old: &'a View,
    roles: Vec<String>,
    home: Option<String>,
    publisher: Option<String>,
    /// The platforms on which the app is new: nobody had anything of it there.
    fresh: BTreeSet<String>,
    prevailing: &'a str,
    /// The widest role of those who had something, as far as that was asked.
    widest: RefCell<BTreeMap<Met, Option<usize>>>,
}

/// What a rule is judged against: both views of one app, and the facts of the step.
#[derive(Clone, Copy)]
pub struct Step<'a> {
    /// The old view.
    pub old: &'a View,
    /// The new view.
    pub new: &'a View,
    /// What the app's users knew.
    pub facts: &'a Facts<'a>,
    /// The app.
    pub app: &'a str,
}

impl<'a> Facts<'a> {
    /// The facts of an old view of an app, beside a new one.
    pub fn of(old: &'a View, new: &View, comparison: Comparison<'a>) -> Facts<'a> {
        let Comparison { shape, prevailing } = comparison;
        let roles = match shape.inside("sdks").and_then(|all| all.inside("")?.inside("role")).map(|role| &role.nature) {
            Some(Nature::Scale(words)) => words.clone(),
            _ => Vec::new(),
        };
        let publisher = new.at(&route(["publisher"])).and_then(Value::as_str);
        let home = publisher.and_then(|id| new.at(&route(["organisations", id, "country"]))?.as_str());
        Facts {
            old,
            roles,
            home: home.map(str::to_owned),
            publisher: publisher.map(str::to_owned),
            fresh: fresh(old, new),
            prevailing,
            widest: RefCell::default(),
        }
    }

    /// How wide a role is; one that is not stated, or unknown, is none.
    fn width(&self, role: Option<&str>) -> Option<usize> {
        rank(&self.roles, &Value::String(role?.to_owned()))
    }

    /// A computed word at a route of a view.
    pub fn word(&self, word: &str, route: &Route, view: &View) -> Vec<Value> {
        let Some(value) = view.at(route) else { return Vec::new() };
        let text = |word: &str| vec![Value::String(word.to_owned())];
        let unless = |key: &str| text(if value.get(key) == Some(&Value::Bool(false)) { "no" } else { "yes" });
        match word {
            "bases" if route.0.len() > 8 => bases_of(value),
            "bases" => record_bases(value),
            "abroad" => text(self.abroad(value)),
            "known" => vec![Value::Bool(self.known(route, view))],
            "held" => vec![Value::Bool(self.held(route))],
            "anew" => self.anew(route, value, view),
            "kept" => unless("stored"),
            "sent" => unless("leaves_device"),
            "controller" => text(controller(value)),
            "renamed" => vec![Value::Bool(self.renamed(route, value))],
            // A policy that doesn't say whom it speaks to speaks to users.
            "readers" => text(value.get("audience").and_then(Value::as_str).unwrap_or("users")),
            "publishes" => vec![Value::Bool(self.publisher.as_deref() == Some(route.last()))],
            _ => Vec::new(),
        }
    }

    /// Whether this app's users had this field, or this purpose for it, on this platform, from a recipient of the same or
    /// a wider role. A role that is not stated counts as `own` before and as `independent` now, but for the same recipient.
    fn known(&self, route: &Route, view: &View) -> bool {
        self.had(&owner(route), met_at(route), view)
    }

    /// Whether people had a field on a platform from such a recipient as this owner is now.
    pub fn had_field(&self, owner: &Route, field: &str, platform: &str, view: &View) -> bool {
        self.had(owner, (field.to_owned(), platform.to_owned(), Of::Field), view)
    }

    fn had(&self, owner: &Route, met: Met, view: &View) -> bool {
        if self.fresh.contains(&met.1) {
            return true;
        }
        let role = view.at(owner).and_then(role_of);
        if self.old.at(owner).is_some_and(|before| role_of(before) == role && known::has(before, &met)) {
            return true;
        }
        let now = match (owner.key(0), role) {
            (Some("apps"), _) => 0,
            (_, Some(role)) => self.width(Some(role)).unwrap_or(0),
            (_, None) => self.roles.len().saturating_sub(1),
        };
        self.widest(met).is_some_and(|before| before >= now)
    }

    /// The widest role of a recipient that people had something from; nothing if they had it from none.
    fn widest(&self, met: Met) -> Option<usize> {
        if let Some(known) = self.widest.borrow().get(&met) {
            return *known;
        }
        let owners = ["apps", "sdks"].into_iter().flat_map(|list| self.old.list(list).values());
        let those = owners.filter(|branch| branch.may_name(&met.0)).map(|branch| branch.value());
        let widths = those.filter(|owner| known::has(owner, &met));
        let widest = widths.map(|owner| self.width(role_of(owner)).unwrap_or(0)).max();
        self.widest.borrow_mut().insert(met, widest);
        widest
    }

    /// Whether this very recipient had it on this platform, in whatever feature.
    fn held(&self, route: &Route) -> bool {
        let met = met_at(route);
        self.fresh.contains(&met.1) || self.old.at(&owner(route)).is_some_and(|before| known::has(before, &met))
    }

    /// The flags of a record that are true, though people had met none like it of this field.
    fn anew(&self, route: &Route, record: &Value, view: &View) -> Vec<Value> {
        let (field, platform, _) = met_at(route);
        let met = |flag: &String| (field.clone(), platform.clone(), Of::Flag(flag.clone()));
        let new = |flag: &&String| !self.had(&owner(route), met(flag), view);
        known::flags(record).filter(new).map(|flag| Value::String(flag.clone())).collect()
    }

    /// Outside the publisher's country; for China, Hong Kong, Macao and Taiwan count as outside too.
    fn abroad(&self, record: &Value) -> &'static str {
        let places = |key: &str| record.get(key).and_then(Value::as_array).cloned();
        let stated: Vec<Value> = ["stored_in", "sent_to"].iter().filter_map(|key| places(key)).flatten().collect();
        if record.get("transfer").is_some() {
            return "yes";
        }
        match &self.home {
            _ if record.get("leaves_device") == Some(&Value::Bool(false)) => "no",
            Some(home) if stated.iter().any(|country| country != home.as_str()) => "yes",
            Some(_) if !stated.is_empty() => "no",
            _ => "unknown",
        }
    }

    /// Whether a country is outside the publisher's; unknown where that isn't stated.
    pub fn abroad_word(&self, country: &str) -> &'static str {
        match &self.home {
            Some(home) if home == country => "no",
            Some(_) => "yes",
            None => "unknown",
        }
    }

    /// Whether an organisation says that it had its old name formerly: the same legal person under another name.
    fn renamed(&self, route: &Route, organisation: &Value) -> bool {
        let former = organisation.get("formerly_named").and_then(Value::as_array).into_iter().flatten();
        let before = self.old.at(&crate::model::route::route(["organisations", route.last(), "name"]));
        let before = before.and_then(|name| self.prevailing_text(name));
        before.is_some() && former.map(|text| self.prevailing_text(text)).any(|name| name == before)
    }

    fn prevailing_text(&self, text: &Value) -> Option<String> {
        text.get(self.prevailing).and_then(Value::as_str).map(normalised)
    }
}

fn role_of(owner: &Value) -> Option<&str> {
    owner.get("role").and_then(Value::as_str)
}

/// The app or SDK that a route is in.
fn owner(route: &Route) -> Route {
    Route::of(route.0[..2.min(route.0.len())].to_vec())
}

/// The field on a platform, or the purpose of it, at a route.
fn met_at(route: &Route) -> Met {
    let key = |index: usize| route.key(index).unwrap_or_default().to_owned();
    (key(5), key(7), route.key(9).map_or(Of::Field, |purpose| Of::Purpose(purpose.to_owned())))
}

/// Platforms that an app of both views names now and didn't before.
fn fresh(old: &View, new: &View) -> BTreeSet<String> {
    fn platforms<'a>(view: &'a View, app: &str) -> Option<&'a Value> {
        view.list("apps").get(app)?.value().get("platforms")
    }
    let mut fresh = BTreeSet::new();
    for app in new.list("apps").keys() {
        let (Some(before), Some(after)) = (platforms(old, app), platforms(new, app)) else { continue };
        let all = after.as_object().into_iter().flat_map(Map::keys);
        fresh.extend(all.filter(|platform| before.get(platform).is_none()).cloned());
    }
    fresh
}

/// Whether a recipient decides for itself, or with others, what it does with what it receives (PIPL 20, 23).
fn controller(sdk: &Value) -> &'static str {
    match sdk.get("role").and_then(Value::as_str) {
        None => "unknown",
        Some("joint" | "independent") => "yes",
        Some(_) => "no",
    }
}

fn bases_of(purpose: &Value) -> Vec<Value> {
    match purpose.get("basis") {
        Some(Value::Object(each)) => each.values().cloned().collect(),
        Some(word) => vec![word.clone()],
        // A basis that is not stated counts as consent.
        None => vec![Value::String("consent".into())],
    }
}

/// The bases of all purposes of a record; consent where none is stated.
pub fn record_bases(record: &Value) -> Vec<Value> {
    let purposes: Vec<Value> =
        record.get("purposes").and_then(Value::as_object).into_iter().flat_map(Map::values).cloned().collect();
    if purposes.is_empty() { bases_of(&Value::Null) } else { purposes.iter().flat_map(bases_of).collect() }
}
