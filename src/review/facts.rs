//! The words that the review computes for rules: what an app's users knew already, on which bases, and whether abroad.
//!
//! Each says one thing about a place of a step, so that rules need no operators.

use super::compare::Comparison;
use super::direction::rank;
use super::known::{self, Met, Of};
use crate::model::inventory::Sdk;
use crate::model::nature::Nature;
use crate::model::reference::SdkId;
use crate::model::route::Route;
use crate::model::text::normalised;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What the users of one app had met before, and who is at home.
#[derive(Debug, Default)]
pub struct Facts {
    /// The widest role of a recipient of each.
    widest: BTreeMap<Met, usize>,
    /// The same, by owner: what a recipient had, it had in its own role.
    owners: BTreeSet<(String, Met)>,
    roles: Vec<String>,
    /// Roles as stated, by owner, in the old view.
    stated: BTreeMap<String, Option<String>>,
    home: Option<String>,
    publisher: Option<String>,
    /// The platforms on which the app is new: nobody had anything of it there.
    fresh: BTreeSet<String>,
    prevailing: String,
    /// The names of organisations in the old view.
    names: BTreeMap<String, String>,
    /// SDKs that the old view only names, and what it has of the app that ships them.
    alike: Vec<(SdkId, Arc<Sdk>)>,
    app: Option<Value>,
}

impl Facts {
    /// The facts of an old view of an app, beside a new one.
    pub fn of(old: &Value, new: &Value, app: &str, comparison: Comparison<'_>) -> Facts {
        let Comparison { shape, prevailing, alike } = comparison;
        let roles = match shape.inside("sdks").and_then(|all| all.inside("")?.inside("role")).map(|role| &role.nature) {
            Some(Nature::Scale(words)) => words.clone(),
            _ => Vec::new(),
        };
        let publisher = new.get("publisher").and_then(Value::as_str);
        let home = publisher.and_then(|id| new.get("organisations")?.get(id)?.get("country")?.as_str());
        let mut facts = Facts {
            roles,
            home: home.map(str::to_owned),
            publisher: publisher.map(str::to_owned),
            fresh: fresh(old, new),
            prevailing: prevailing.to_owned(),
            ..Facts::default()
        };
        for (id, organisation) in entries(old, "organisations") {
            if let Some(name) = organisation.get("name").and_then(|name| facts.prevailing_text(name)) {
                facts.names.insert(id.clone(), name);
            }
        }
        for (owner, record) in owners(old) {
            let role = record.get("role").and_then(Value::as_str);
            let width = role.and_then(|role| facts.role(role)).unwrap_or(0);
            facts.stated.insert(owner.clone(), role.map(str::to_owned));
            for met in met(record) {
                let widest = facts.widest.entry(met.clone()).or_insert(width);
                *widest = (*widest).max(width);
                facts.owners.insert((owner.clone(), met));
            }
        }
        if !alike.is_empty() {
            facts.alike = alike.to_vec();
            facts.app = old.get("apps").and_then(|apps| apps.get(app)).cloned();
        }
        facts
    }

    fn role(&self, word: &str) -> Option<usize> {
        rank(&self.roles, &Value::String(word.to_owned()))
    }

    /// A computed word at a route of `tree`.
    pub fn word(&self, word: &str, route: &Route, tree: &Value) -> Vec<Value> {
        let Some(value) = at(tree, route) else { return Vec::new() };
        let text = |word: &str| vec![Value::String(word.to_owned())];
        let unless = |key: &str| text(if value.get(key) == Some(&Value::Bool(false)) { "no" } else { "yes" });
        match word {
            "bases" if route.0.len() > 8 => bases_of(value),
            "bases" => record_bases(value),
            "abroad" => text(self.abroad(value)),
            "known" => vec![Value::Bool(self.known(route, tree))],
            "held" => vec![Value::Bool(self.held(route))],
            "anew" => self.anew(route, value, tree),
            "kept" => unless("stored"),
            "sent" => unless("leaves_device"),
            "controller" => text(controller(value)),
            "renamed" => vec![Value::Bool(self.renamed(route, value))],
            "publishes" => vec![Value::Bool(self.publisher.as_deref() == Some(route.last()))],
            _ => Vec::new(),
        }
    }

    /// Whether this app's users had this field, or this purpose for it, on this platform, from a recipient of the same or
    /// a wider role. A role that is not stated counts as `own` before and as `independent` now, but for the same recipient.
    fn known(&self, route: &Route, tree: &Value) -> bool {
        self.had(&owner(route), met_at(route), tree)
    }

    /// Whether people had a field on a platform from such a recipient as this owner is now.
    pub fn had_field(&self, owner: &Route, field: &str, platform: &str, tree: &Value) -> bool {
        self.had(owner, (field.to_owned(), platform.to_owned(), Of::Field), tree)
    }

    fn had(&self, owner: &Route, met: Met, tree: &Value) -> bool {
        if self.fresh.contains(&met.1) {
            return true;
        }
        let role = at(tree, owner).and_then(|record| record.get("role")).and_then(Value::as_str);
        let same = self.stated.get(&owner.to_string()).is_some_and(|before| before.as_deref() == role);
        if same && self.owners.contains(&(owner.to_string(), met.clone())) {
            return true;
        }
        let now = match (owner.key(0), role) {
            (Some("apps"), _) => 0,
            (_, Some(role)) => self.role(role).unwrap_or(0),
            (_, None) => self.roles.len().saturating_sub(1),
        };
        let width = |role: Option<String>| role.and_then(|role| self.role(&role)).unwrap_or(0);
        self.widest.get(&met).is_some_and(|before| *before >= now)
            || known::roles(&self.alike, self.app.as_ref(), &met).into_iter().any(|role| width(role) >= now)
    }

    /// Whether this very recipient had it on this platform, in whatever feature.
    fn held(&self, route: &Route) -> bool {
        let met = met_at(route);
        self.fresh.contains(&met.1) || self.owners.contains(&(owner(route).to_string(), met))
    }

    /// The flags of a record that are true, though people had met none like it of this field.
    fn anew(&self, route: &Route, record: &Value, tree: &Value) -> Vec<Value> {
        let (field, platform, _) = met_at(route);
        let met = |flag: &String| (field.clone(), platform.clone(), Of::Flag(flag.clone()));
        let new = |flag: &&String| !self.had(&owner(route), met(flag), tree);
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
        let before = self.names.get(route.last());
        before.is_some() && former.map(|text| self.prevailing_text(text)).any(|name| name.as_ref() == before)
    }

    fn prevailing_text(&self, text: &Value) -> Option<String> {
        text.get(&self.prevailing).and_then(Value::as_str).map(normalised)
    }
}

/// The value at a route of a tree.
pub fn at<'a>(tree: &'a Value, route: &Route) -> Option<&'a Value> {
    route.0.iter().try_fold(tree, |value, key| value.get(key))
}

fn owners(tree: &Value) -> impl Iterator<Item = (String, &Value)> {
    ["apps", "sdks"].into_iter().flat_map(move |folder| {
        let all = tree.get(folder).and_then(Value::as_object).into_iter().flatten();
        all.map(move |(id, owner)| (format!("{folder}/{id}"), owner))
    })
}

fn entries<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    value.get(key).and_then(Value::as_object).into_iter().flatten()
}

fn met(owner: &Value) -> BTreeSet<Met> {
    let mut all = BTreeSet::new();
    for (_, feature) in entries(owner, "features") {
        for (field, on) in entries(feature, "fields") {
            for (platform, record) in entries(on, "on") {
                let mut meet = |of| all.insert((field.clone(), platform.clone(), of));
                meet(Of::Field);
                for (id, _) in entries(record, "purposes") {
                    meet(Of::Purpose(id.clone()));
                }
                for flag in known::flags(record) {
                    meet(Of::Flag(flag.clone()));
                }
            }
        }
    }
    all
}

/// The app or SDK that a route is in.
fn owner(route: &Route) -> Route {
    Route(route.0[..2.min(route.0.len())].to_vec())
}

/// The field on a platform, or the purpose of it, at a route.
fn met_at(route: &Route) -> Met {
    let key = |index: usize| route.key(index).unwrap_or_default().to_owned();
    (key(5), key(7), route.key(9).map_or(Of::Field, |purpose| Of::Purpose(purpose.to_owned())))
}

/// Platforms that an app of both views names now and didn't before.
fn fresh(old: &Value, new: &Value) -> BTreeSet<String> {
    let mut fresh = BTreeSet::new();
    for (id, app) in entries(new, "apps") {
        let before = old.get("apps").and_then(|apps| apps.get(id)?.get("platforms"));
        let Some(before) = before else { continue };
        let new = entries(app, "platforms").filter(|(platform, _)| before.get(platform).is_none());
        fresh.extend(new.map(|(platform, _)| platform.clone()));
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
