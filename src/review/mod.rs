//! What a careful reader would say of an inventory, and of the step from one to another. Pure: no disk, no clock.
//!
//! The step is compared key by key, judged per app by the rule book, and told once per equal verdict:
//! rename -> view -> compare -> judge -> coalesce -> tell.

pub mod abroad;
pub mod behind;
pub mod book;
pub mod checks;
pub mod coalesce;
pub mod compare;
pub mod conditions;
pub mod crossings;
pub mod decide;
pub mod direction;
pub mod elsewhere;
pub mod example;
pub mod exceptions;
pub mod facts;
pub mod identity;
pub mod judge;
mod known;
pub mod left_over;
pub mod levels;
pub mod look;
pub mod matching;
pub mod names;
pub mod nesting;
pub mod opened;
pub mod passages;
pub mod plain;
pub mod prose;
pub mod punctuation;
pub mod redline;
mod referred;
pub mod rename;
pub mod sections;
pub mod speech;
pub mod tell;
pub mod texts;
pub mod untranslated;
pub mod view;
pub mod wide;
pub mod wording;

use crate::model::change::{Change, ChangeKind, JudgedChange, Matched, Verdict};
use crate::model::locale::Locales;
use crate::model::nature;
use crate::model::policy::Prose;
use crate::model::route::route;
use crate::model::rule::Rule;
use crate::model::text::Text;
use crate::model::tree::Tree;
use crate::model::words::Level;
use coalesce::{Told, coalesce};
use compare::Comparison;
use facts::{Facts, Step};
use serde_json::Value;
use speech::Speech;
use std::collections::BTreeMap;
use std::sync::Arc;

/// One side of a step.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The inventory.
    pub inventory: &'a Tree,
    /// The prose of its policies.
    pub prose: &'a Prose,
    /// The number of the built-in catalog that it was written against.
    pub catalog: u32,
}

/// What a step is judged by and told in.
#[derive(Clone, Copy)]
pub struct Terms<'a> {
    /// The rule book, at the site's levels.
    pub rules: &'a [Rule],
    /// The words of all languages.
    pub locales: &'a Locales,
    /// The names of countries.
    pub countries: &'a BTreeMap<String, Text>,
}

/// Every change of a step, judged for each app and told in every language; the loudest first.
pub fn review(old: Side<'_>, new: Side<'_>, terms: Terms<'_>) -> Vec<JudgedChange> {
    let shape = nature::inventory();
    let languages = languages(new.inventory);
    let prevailing = languages.first().map_or("", String::as_str);
    let comparison = Comparison { shape, prevailing };
    let (before, mut common) = rename::rewrite(old.inventory, new.inventory, shape);
    common.extend(prose::compare(&rename::prose(old.prose, &common), new.prose, prevailing));
    let speech = Speech {
        locales: terms.locales,
        languages: &languages,
        prevailing,
        countries: terms.countries,
        old: &before,
        new: new.inventory,
        shape,
    };
    let catalog = (old.catalog != new.catalog).then_some((old.catalog, new.catalog));
    let mut told: BTreeMap<String, JudgedChange> = BTreeMap::new();
    let mut apps = view::apps(&before);
    apps.extend(view::apps(new.inventory));
    for app in &apps {
        for one in of_app(app, &before, new.inventory, &common, comparison, terms, catalog) {
            let verdict = verdict(&one, terms.rules, &speech);
            add(&mut told, one, Some((app, verdict)), terms.rules, &speech);
        }
    }
    let rest = elsewhere::changes(&before, new.inventory, &common, comparison, &told, catalog);
    let history = |change| judge::Judged { change, matched: BTreeMap::new(), level: Level::Editorial, separate: false };
    for one in coalesce(rest.into_iter().map(history).collect()) {
        add(&mut told, one, None, terms.rules, &speech);
    }
    let mut changes: Vec<JudgedChange> = told.into_values().collect();
    sort(&mut changes);
    changes
}

/// The loudest first, then by place.
pub fn sort(changes: &mut [JudgedChange]) {
    changes
        .sort_by(|a, b| b.level().cmp(&a.level()).then_with(|| a.routes.cmp(&b.routes)).then_with(|| a.id.cmp(&b.id)));
}

/// The languages of an inventory; the first prevails.
pub fn languages(inventory: &Tree) -> Vec<String> {
    let list = inventory.get("languages").and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// What the step means to the users of one app.
fn of_app(
    app: &str,
    old: &Tree,
    new: &Tree,
    common: &[Change],
    comparison: Comparison<'_>,
    terms: Terms<'_>,
    catalog: Option<(u32, u32)>,
) -> Vec<Told> {
    let (was, is) = (view::has(old, app), view::has(new, app));
    let (before, after) = (view::of(old, app), view::of(new, app));
    let facts = Facts::of(&before, &after, comparison);
    let mut changes: Vec<Change> = Vec::new();
    if was && is {
        let concerns = |change: &&Change| change.kind != ChangeKind::Renamed || after.at(&change.route).is_some();
        changes.extend(common.iter().filter(concerns).cloned());
        let (before, after) = view::without_consequences(&before, &after);
        changes.extend(compare::compare(&before, &after, comparison));
    } else if app != view::SITE {
        let kind = if is { ChangeKind::Added } else { ChangeKind::Removed };
        let place = route(["apps", app]);
        let (gone, come) = (old.at(&place).cloned().map(Arc::new), new.at(&place).cloned().map(Arc::new));
        changes.push(Change { route: place, kind, before: gone.filter(|_| was), after: come.filter(|_| is) });
    }
    fold_catalog(&mut changes, catalog);
    let step = Step { old: &before, new: &after, facts: &facts, app };
    coalesce(judge::judge(changes, terms.rules, comparison.shape, step))
}

/// What differs by the built-in catalog alone is one line; whether a field is sensitive is judged in its records.
fn fold_catalog(changes: &mut Vec<Change>, catalog: Option<(u32, u32)>) {
    let Some((before, after)) = catalog else { return };
    let count = changes.len();
    changes.retain(|change| !matches!(change.route.key(0), Some("fields" | "purposes" | "permissions")));
    if changes.len() < count {
        let (before, after) = (Some(Arc::new(before.into())), Some(Arc::new(after.into())));
        changes.push(Change { route: route(["catalog"]), kind: ChangeKind::Changed, before, after });
    }
}

fn verdict(told: &Told, rules: &[Rule], speech: &Speech<'_>) -> Verdict {
    let judged = &told.judged;
    if judged.change.route == route(["catalog"]) {
        return Verdict { level: Level::Editorial, separate: false, rules: Vec::new() };
    }
    let mut matched: Vec<Matched> = judged
        .matched
        .iter()
        .filter_map(|(id, routes)| Some((rules.iter().find(|rule| rule.id == *id)?, routes)))
        .map(|(rule, routes)| {
            let mut routes = routes.clone();
            routes.sort();
            let inside = Change { route: routes[0].clone(), ..judged.change.clone() };
            Matched {
                rule: rule.id.clone(),
                level: rule.level,
                separate: rule.separate && rule.level == Level::Consent,
                cite: rule.cite.clone(),
                sentences: tell::rule(rule, &inside, &routes, speech),
                routes,
            }
        })
        .collect();
    matched.sort_by(|a, b| b.level.cmp(&a.level).then_with(|| a.rule.cmp(&b.rule)));
    Verdict { level: judged.level, separate: judged.separate, rules: matched }
}

/// Adds a verdict to the change that it is about, over all apps.
fn add(
    told: &mut BTreeMap<String, JudgedChange>,
    one: Told,
    verdict: Option<(&String, Verdict)>,
    rules: &[Rule],
    speech: &Speech<'_>,
) {
    let change = &one.judged.change;
    let id = identity::id(change, &one.routes, speech.shape, speech.prevailing);
    let entry = told.entry(id.clone()).or_insert_with(|| JudgedChange {
        id,
        kind: change.kind,
        sentences: headline(&one, rules, speech),
        routes: one.routes.clone(),
        before: change.before.clone(),
        after: change.after.clone(),
        apps: BTreeMap::new(),
        decision: None,
    });
    if let Some((app, verdict)) = verdict {
        entry.apps.insert(app.clone(), verdict);
    }
}

/// The sentence of the rule that claims the change itself, the loudest and then the most particular.
fn headline(one: &Told, rules: &[Rule], speech: &Speech<'_>) -> Text {
    let claims = |rule: &&Rule| {
        one.judged.matched.get(&rule.id).is_some_and(|routes| routes.iter().any(|route| one.routes.contains(route)))
    };
    let claiming = rules.iter().filter(claims).max_by_key(|rule| (rule.level, rule.conditions.len()));
    match claiming {
        None if one.judged.change.route == route(["catalog"]) => tell::catalog(speech),
        // What a section is called says more than its rule.
        _ if one.judged.change.route.key(2) == Some("sections") => {
            tell::unclaimed(&one.judged.change, &one.routes, speech)
        }
        Some(rule) => tell::rule(rule, &one.judged.change, &one.routes, speech),
        None => tell::unclaimed(&one.judged.change, &one.routes, speech),
    }
}
