//! One inventory to findings: what the law or the reader expects and the inventory lacks.
//!
//! Structure is an error; what the law names but real lists leave out is a warning that says what to ask the vendor.
//! Of a capability of the system nothing is asked. Findings carry routes; where that is in a file is for the printer.

use super::abroad::is_abroad;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::checks::CHECKS;
use crate::model::inventory::{Feature, Inventory, Record, Sdk};
use crate::model::reference::{FieldId, Language, RuleId};
use crate::model::route::{Route, route};
use crate::model::site::{Requirable, SetLevel, Setting, Site};
use crate::model::words::{Kind, word};
use std::collections::{BTreeMap, BTreeSet};

/// How many fields a message names before it counts the rest; all stand in `fields`, for whoever is asked about them.
const NAMED: usize = 3;

/// All findings about an inventory, at the levels that the site sets.
pub fn check(inventory: &Inventory, site: &Site) -> Vec<Diagnostic> {
    let mut found = Found { site, list: Vec::new() };
    if inventory.title.is_none() {
        found.tell("title-missing", route(["title"]));
    }
    for (id, organisation) in inventory.organisations.iter() {
        if organisation.name.is_none() {
            found.tell("name-missing", route(["organisations", id]));
        }
    }
    let shipped: BTreeSet<&str> =
        inventory.apps.values().flat_map(|app| app.head.ships.0.keys().map(|id| &**id)).collect();
    for (id, sdk) in inventory.sdks.iter() {
        let place = route(["sdks", id]);
        if !inventory.apps.is_empty() && !shipped.contains(&**id) {
            found.tell("sdk-not-shipped", place.clone());
        }
        self::sdk(&place, sdk, inventory, &mut found);
    }
    for (id, app) in inventory.apps.iter() {
        let place = route(["apps", id]);
        if app.head.name.is_none() {
            found.tell("name-missing", place.clone());
        }
        if app.head.platforms.as_ref().is_none_or(|platforms| platforms.is_empty()) {
            found.tell("platform-missing", place.clone());
        }
        for (feature, stated) in app.features.iter() {
            self::feature(&place.with("features").with(feature), stated, true, inventory, &mut found);
        }
        ships(&place, app, inventory, &mut found);
    }
    for id in super::nesting::circles(inventory) {
        found.tell("nested-in-circle", route(["sdks", &id, "nested_in"]));
        found.call(&id);
    }
    found.list
}

struct Found<'a> {
    site: &'a Site,
    list: Vec<Diagnostic>,
}

impl Found<'_> {
    fn tell(&mut self, rule: &'static str, place: Route) {
        self.tell_of(rule, place, &[]);
    }

    fn tell_of(&mut self, rule: &'static str, place: Route, fields: &[&str]) {
        let mut finding = finding(rule, &place, fields);
        finding.severity = severity(rule, self.site);
        self.list.push(finding);
    }

    /// Gives the last finding another name than its route's last key.
    fn call(&mut self, name: &str) {
        if let Some(last) = self.list.last_mut() {
            last.values.insert("name", name.to_owned());
        }
    }
}

/// A finding of a check about something and its fields, at the check's usual level.
pub fn finding(rule: &'static str, place: &Route, fields: &[&str]) -> Diagnostic {
    let short = &fields[..fields.len().min(NAMED)];
    let finding = Diagnostic::new(rule, usual(rule)).with("name", place.last()).on(place);
    let finding = finding.with("short", short.join(", ")).with("more", fields.len() - short.len());
    finding.with("fields", fields.join(", ")).with("count", fields.len())
}

/// The level of a check that no site sets.
pub fn usual(rule: &str) -> Severity {
    CHECKS.iter().find(|(id, _)| *id == rule).map_or(Severity::Error, |(_, severity)| *severity)
}

/// Whether `levels` makes an error of a check that is none by itself.
pub fn are_raised(site: &Site) -> bool {
    let is_raised =
        |(rule, setting): (&RuleId, &Setting)| setting.level == SetLevel::Error && usual(rule) < Severity::Error;
    site.levels.iter().flat_map(|levels| levels.iter()).any(is_raised)
}

/// The level of a check: raised by `require`, or set by `levels`.
pub fn severity(rule: &str, site: &Site) -> Severity {
    let usual = usual(rule);
    let set = site.levels.as_ref().and_then(|levels| levels.get(rule)).map(|setting| setting.level);
    let set = match set {
        Some(SetLevel::Error) => Some(Severity::Error),
        // An error of structure can't be lowered.
        Some(SetLevel::Warning) if usual != Severity::Error => Some(Severity::Warning),
        Some(SetLevel::Note) if usual != Severity::Error => Some(Severity::Note),
        _ => None,
    };
    let required = site.require.iter().flatten().any(|key| rule == not_stated(*key));
    if required { Severity::Error } else { set.unwrap_or(usual) }
}

fn not_stated(key: Requirable) -> &'static str {
    match key {
        Requirable::Role => "role-not-stated",
        Requirable::Basis => "basis-not-stated",
        Requirable::Retention => "retention-not-stated",
        Requirable::When => "when-not-stated",
        Requirable::StoredIn => "stored-in-not-stated",
        Requirable::Starts => "starts-not-stated",
    }
}

fn sdk(place: &Route, sdk: &Sdk, inventory: &Inventory, found: &mut Found<'_>) {
    let asked = sdk.head.kind != Some(Kind::System);
    let lacks = |rule, lacking: bool, found: &mut Found<'_>| {
        if lacking {
            found.tell(rule, place.clone());
        }
    };
    lacks("name-missing", sdk.head.name.is_none(), found);
    lacks("provider-missing", asked && sdk.head.provider.is_none(), found);
    let everywhere = matches!(sdk.head.kind, Some(Kind::Interface | Kind::Recipient));
    let somewhere = sdk.head.platforms.as_ref().is_some_and(|platforms| !platforms.is_empty());
    lacks("platform-missing", !everywhere && !somewhere, found);
    lacks("feature-missing", sdk.features.is_empty(), found);
    lacks("role-not-stated", asked && sdk.head.role.is_none(), found);
    lacks("starts-not-stated", asked && !everywhere && sdk.head.starts.is_none(), found);
    for (id, feature) in sdk.features.iter() {
        self::feature(&place.with("features").with(id), feature, asked, inventory, found);
    }
}

/// Whether a record lacks something that a check asks for.
type Lacks<'a> = (&'static str, &'a dyn Fn(&Record) -> bool);

fn feature(place: &Route, feature: &Feature, asked: bool, inventory: &Inventory, found: &mut Found<'_>) {
    if feature.head.name.is_none() {
        found.tell("feature-name-missing", place.clone());
    }
    if feature.fields.is_empty() {
        found.tell("fields-missing", place.clone());
    }
    let sensitive = |record: &Record| record.sensitive == Some(true);
    let has_no_purpose =
        |record: &Record| record.statement.purposes.as_ref().is_none_or(|purposes| purposes.is_empty());
    let has_no_basis = |record: &Record| {
        record
            .statement
            .purposes
            .as_ref()
            .is_some_and(|purposes| purposes.values().any(|purpose| purpose.basis.is_none()))
    };
    let is_kept =
        |record: &Record| record.statement.stored != Some(false) && record.statement.leaves_device != Some(false);
    let goes_abroad = |record: &Record| is_abroad(record, inventory) && record.statement.transfer.is_none();
    let checks: [Lacks<'_>; 9] = [
        ("purpose-missing", &has_no_purpose),
        ("necessity-missing", &|record| sensitive(record) && record.particulars.necessity.is_none()),
        ("impact-missing", &|record| sensitive(record) && record.particulars.impact.is_none()),
        ("transfer-missing", &goes_abroad),
        ("basis-not-stated", &|record| asked && has_no_basis(record)),
        ("when-not-stated", &|record| asked && record.statement.when.is_none()),
        ("retention-not-stated", &|record| asked && is_kept(record) && record.statement.retention.is_none()),
        ("stored-in-not-stated", &|record| asked && is_kept(record) && record.statement.stored_in.is_none()),
        ("list-is-open", &|record| record.particulars.open == Some(true)),
    ];
    for (rule, lacks) in checks {
        tell_fields(rule, place, &fields_where(feature, lacks), feature.fields.len(), found);
    }
    let vague = |id: &FieldId| {
        inventory.fields.get(id).is_some_and(|field| field.kind == Some(crate::model::catalog::FieldKind::Category))
    };
    let vague: Vec<&str> = feature.fields.keys().filter(|id| vague(id)).map(|id| &**id).collect();
    tell_fields("category-not-field", place, &vague, 0, found);
}

fn fields_where<'a>(feature: &'a Feature, lacks: &dyn Fn(&Record) -> bool) -> Vec<&'a str> {
    let any = |on: &crate::model::inventory::Collects| on.on.values().any(|record| lacks(record));
    feature.fields.iter().filter(|(_, on)| any(on)).map(|(id, _)| &**id).collect()
}

/// One finding of a feature where all its fields lack the same, else one at the first field that does.
fn tell_fields(rule: &'static str, place: &Route, fields: &[&str], all: usize, found: &mut Found<'_>) {
    let Some(first) = fields.first() else { return };
    let place = if fields.len() == all { place.clone() } else { place.with("fields").with(first) };
    let name = place.key(3).unwrap_or_default().to_owned();
    found.tell_of(rule, place, fields);
    found.call(&name);
}

fn ships(place: &Route, app: &crate::model::inventory::App, inventory: &Inventory, found: &mut Found<'_>) {
    for (id, ship) in &app.head.ships.0 {
        let Some(sdk) = inventory.sdks.get(id) else { continue };
        let place = place.with("ships").with(id);
        for feature in ship.features.iter().flatten().filter(|feature| !sdk.features.contains_key(&***feature)) {
            found.tell("ship-names-nothing", place.with("features").with(feature));
        }
        let runs_on = sdk.head.platforms.as_ref().map(|platforms| platforms.keys().map(word).collect::<BTreeSet<_>>());
        for platform in ship.platforms.iter().flatten().map(word) {
            if runs_on.as_ref().is_some_and(|known| !known.contains(&platform)) {
                found.tell("ship-names-nothing", place.with("platforms").with(&platform));
            }
        }
    }
}

/// The languages of the newest version that an inventory no longer has: a language may be added, never dropped.
pub fn dropped_languages(newest: &Inventory, inventory: &Inventory) -> Vec<Diagnostic> {
    let gone = newest.languages.iter().filter(|language| !inventory.languages.contains(language));
    let finding = |language: &Language| {
        Diagnostic::new("language-dropped", Severity::Error).on(route(["languages"])).with("language", language)
    };
    gone.map(finding).collect()
}

/// Findings that `next.yaml` records as faults become warnings; a fault that names none is itself a finding.
pub fn record_faults(findings: &mut Vec<Diagnostic>, faults: &[crate::model::next::Fault]) {
    let mut used: BTreeMap<usize, bool> = BTreeMap::new();
    for finding in findings.iter_mut() {
        let Some(at) = finding.route.as_deref().map(Route::parse) else { continue };
        let names = |fault: &crate::model::next::Fault| {
            let fault_at = Route::parse(&fault.at);
            *fault.check == *finding.rule && (at.is_within(&fault_at) || fault_at.is_within(&at))
        };
        if let Some(index) = faults.iter().position(names) {
            used.insert(index, true);
            finding.severity = finding.severity.min(Severity::Warning);
            finding.values.insert("fault", "yes".into());
        }
    }
    for (index, fault) in faults.iter().enumerate().filter(|(index, _)| !used.contains_key(index)) {
        let _ = index;
        let finding = Diagnostic::new("fault-names-nothing", Severity::Warning).on(&fault.at);
        findings.push(finding.with("at", &fault.at).with("check", &fault.check));
    }
}
