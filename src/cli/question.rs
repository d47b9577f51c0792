//! A change that nobody has decided to what a person is asked about it.

use super::talk::Talk;
use super::terminal::visible;
use crate::model::change::JudgedChange;
use crate::model::locale::SOURCE;
use crate::model::rule::Rule;
use crate::model::words::Level;
use std::collections::BTreeSet;

/// The questions of the rules that leave a change to a person; what no rule claims has one too.
pub(super) fn questions(change: &JudgedChange, rules: &[Rule], talk: &Talk) -> Vec<String> {
    let matched = change.apps.values().flat_map(|verdict| &verdict.rules);
    let deciding: BTreeSet<&str> =
        matched.filter(|matched| matched.level == Level::Decide).map(|matched| matched.rule.as_str()).collect();
    let asked = |rule: &Rule| deciding.contains(rule.id.as_str()).then(|| question(rule, talk)).flatten();
    let found: Vec<String> = rules.iter().filter_map(asked).map(|text| visible(&text).replace('\n', " ")).collect();
    if found.is_empty() { vec![talk.words("cli-question", &[])] } else { found }
}

fn question(rule: &Rule, talk: &Talk) -> Option<String> {
    let said = talk.locales.say(&talk.language, &format!("{}.question", rule.id), &[]);
    let said = said.filter(|said| said.language == talk.language).map(|said| said.text);
    said.or_else(|| rule.question.shown(&talk.language, SOURCE).map(|(text, _)| text.to_owned()))
}
