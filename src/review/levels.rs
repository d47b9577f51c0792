//! The rule book at the levels that a site sets: raised freely, lowered only with a reason.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::checks::CHECKS;
use crate::model::route::route;
use crate::model::rule::Rule;
use crate::model::site::{SetLevel, Site};

/// The rules at the site's levels, and a finding for each setting that can't be.
pub fn set(rules: &[Rule], site: &Site) -> (Vec<Rule>, Vec<Diagnostic>) {
    let mut rules = rules.to_vec();
    let mut found = Vec::new();
    for (id, setting) in site.levels.iter().flat_map(|levels| levels.iter()) {
        let place = route(["levels", id]);
        let refuse = |rule| Diagnostic::new(rule, Severity::Error).on(&place).with("rule", id);
        if let Some(rule) = rules.iter_mut().find(|rule| rule.id == **id) {
            match setting.level.of_change() {
                Some(level) if level < rule.level && setting.reason.is_none() => {
                    found.push(refuse("level-lowered-without-reason"));
                }
                Some(level) => rule.level = level,
                None => found.push(refuse("level-of-another-kind")),
            }
        } else if let Some((_, usual)) = CHECKS.iter().find(|(check, _)| *check == &**id) {
            match severity(setting.level) {
                Some(level) if *usual == Severity::Error && level < *usual => found.push(refuse("level-of-structure")),
                Some(level) if level < *usual && setting.reason.is_none() => {
                    found.push(refuse("level-lowered-without-reason"));
                }
                Some(_) => {}
                None => found.push(refuse("level-of-another-kind")),
            }
        }
    }
    (rules, found)
}

fn severity(level: SetLevel) -> Option<Severity> {
    match level {
        SetLevel::Error => Some(Severity::Error),
        SetLevel::Warning => Some(Severity::Warning),
        SetLevel::Note => Some(Severity::Note),
        _ => None,
    }
}
