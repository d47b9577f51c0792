//! One change to what the page of changes shows of it: its sentence, why it is of its level, what stood there before.
//!
//! Sentences and articles are those that were told with the version; only names are looked up.

use super::link::app_name;
use super::markup::Markup;
use super::once::Told;
use super::redline::{self, Ends, Redline};
use super::rules;
use super::voice::{Arg, Voice};
use crate::model::change::{ChangeKind, JudgedChange, Matched};
use crate::model::route::Route;
use crate::model::text::Text;
use crate::model::words::Level;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeSet;

/// One change, as the page of changes shows it.
#[derive(Serialize)]
pub(crate) struct Entry {
    id: String,
    /// Other changes that this one tells as well.
    also: Vec<String>,
    sentence: Markup,
    /// On what the change itself rests.
    cites: Vec<Markup>,
    separate: bool,
    apps: Vec<Markup>,
    /// The numbers of the apps that it concerns, as classes.
    of: String,
    /// How loud it is.
    level: Markup,
    /// The marked text, if it is a section of a policy.
    redline: Option<Redline>,
    reasons: Vec<Reason>,
    decision: Option<Markup>,
    late: Option<Markup>,
    before: Option<Markup>,
    after: Option<Markup>,
    /// What something that is gone used to collect.
    collected: Option<Markup>,
}

/// What a rule said, and on what it rests.
#[derive(PartialEq, Serialize)]
struct Reason {
    sentence: Markup,
    cite: Option<Markup>,
    /// It is as loud as the change: it is why the change is of its level.
    loud: bool,
}

/// Who speaks of the changes of a page, and of which apps.
pub(crate) struct Speaker<'a> {
    pub(crate) voice: &'a Voice<'a>,
    /// What is gone has its names in the older version.
    pub(crate) old_voice: &'a Voice<'a>,
    pub(crate) ends: &'a Ends<'a>,
    /// The apps that the changes concern.
    pub(crate) apps: &'a [&'a str],
}

impl Speaker<'_> {
    /// The numbers of the apps that a change concerns, as classes.
    pub(crate) fn of(&self, change: &JudgedChange) -> BTreeSet<String> {
        let numbered = self.apps.iter().enumerate().filter(|(_, app)| change.apps.contains_key(**app));
        numbered.map(|(index, _)| format!("of-{}", index + 1)).collect()
    }
}

/// One change, and those that it tells as well.
pub(crate) fn entry(speaker: &Speaker<'_>, told: Told<'_>) -> Entry {
    let Speaker { voice, old_voice, ends, apps: all } = speaker;
    let change = told.change;
    let apps = change.apps.iter().map(|(id, verdict)| {
        let args = [("app", Arg::Is(app_name(voice, id))), ("level", Arg::Is(voice.gloss("level", &verdict.level)))];
        voice.say_with("app-and-level", &args)
    });
    let decision = change.decision.as_ref();
    let reason = |decision: &crate::model::next::Decision| {
        let args = [
            ("level", Arg::Is(voice.gloss("level", &decision.level))),
            ("reason", Arg::Is(voice.text(&decision.reason))),
        ];
        voice.say_with("decided", &args)
    };
    let late = decision.and_then(|decision| decision.late.as_ref());
    let redline = redline::of(voice, change, ends);
    let (before, after) = if redline.is_some() { (None, None) } else { wordings(voice, change).unzip() };
    Entry {
        id: change.id.clone(),
        also: told.also.into_iter().map(str::to_owned).collect(),
        sentence: voice.text(&change.sentences),
        cites: cites(voice, change),
        separate: change.is_separate(),
        apps: if all.len() > 1 { apps.collect() } else { Vec::new() },
        of: speaker.of(change).into_iter().collect::<Vec<_>>().join(" "),
        level: voice.gloss("level", &change.level()),
        redline,
        reasons: reasons(voice, change),
        decision: decision.map(reason),
        late: late.map(|late| voice.say_with("late", &[("day", Arg::Is(voice.day(&late.since)))])),
        before,
        after,
        collected: (change.kind == ChangeKind::Removed).then(|| collected(old_voice, change)).flatten(),
    }
}

fn matched(change: &JudgedChange) -> impl Iterator<Item = &Matched> {
    change.apps.values().flat_map(|verdict| &verdict.rules)
}

/// What the rules cite that say no more than the change's own sentence.
fn cites(voice: &Voice<'_>, change: &JudgedChange) -> Vec<Markup> {
    let own = matched(change).filter(|matched| matched.sentences == change.sentences);
    own.filter_map(|matched| cite(voice, matched)).collect::<BTreeSet<_>>().into_iter().collect()
}

/// On what a rule rests, leading to its page.
fn cite(voice: &Voice<'_>, matched: &Matched) -> Option<Markup> {
    matched.cite.as_ref().map(|cite| rules::link(voice, &matched.rule, rules::cite(voice, cite)))
}

/// What each other rule said, once, the loudest first; what a louder rule says of the same places is not said again.
fn reasons(voice: &Voice<'_>, change: &JudgedChange) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = Vec::new();
    let louder = |one: &Matched| matched(change).any(|other| other.level > one.level && covers(other, one));
    let says_more =
        |matched: &&Matched| matched.sentences != change.sentences && !louder(matched) && !is_detail(change, matched);
    for matched in matched(change).filter(says_more) {
        let loud = matched.level == change.level();
        let reason = Reason { sentence: voice.text(&matched.sentences), cite: cite(voice, matched), loud };
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    reasons.sort_by_key(|reason| !reason.loud);
    reasons
}

/// Whether a rule speaks of no more than members of lists inside what came or went as a whole, and is not why it is loud:
/// that a new feature is on a platform, or kept in the country, is part of its being there.
fn is_detail(change: &JudgedChange, matched: &Matched) -> bool {
    let tree = change.before.as_deref().or(change.after.as_deref());
    let is_member = |place: &Route| {
        let root = change.routes.iter().find(|root| place.is_within(root) && place.0.len() > root.0.len() + 1);
        let platform = place.0.len() > 1 && place.0[place.0.len() - 2] == "platforms";
        let list = root.map(|root| &place.0[root.0.len()..place.0.len() - 1]);
        let list = list.and_then(|keys| keys.iter().try_fold(tree?, |tree, key| tree.get(key)));
        list.is_some_and(|list| platform || list.is_array())
    };
    matched.level <= Level::Notice && matched.routes.iter().all(is_member)
}

/// Whether a rule speaks of every place that another speaks of; a field is the same place as its records on platforms.
fn covers(louder: &Matched, matched: &Matched) -> bool {
    let same =
        |place: &Route, other: &Route| other == place || other.is_within(place) && other.0.len() == place.0.len() + 2;
    matched.routes.iter().all(|place| louder.routes.iter().any(|other| same(place, other)))
}

/// A text before and after: in the page's language, or in the prevailing one where only that was reworded.
fn wordings(voice: &Voice<'_>, change: &JudgedChange) -> Option<(Markup, Markup)> {
    if !matches!(change.kind, ChangeKind::Changed | ChangeKind::Translated) {
        return None;
    }
    match (change.before.as_deref()?, change.after.as_deref()?) {
        (Value::String(before), Value::String(after)) => Some((Markup::text(before), Markup::text(after))),
        (before, after) => {
            let (before, after) = (text(voice, before)?, text(voice, after)?);
            let own = (voice.text(&before), voice.text(&after));
            if own.0 != own.1 {
                return Some(own);
            }
            let prevailing = voice.prevailing();
            let of = |text: &Text| Some(Markup::text(text.0.get(prevailing)?).in_language(prevailing));
            of(&before).zip(of(&after)).filter(|(before, after)| before != after)
        }
    }
}

/// A value as a text, if it is one.
fn text(voice: &Voice<'_>, value: &Value) -> Option<Text> {
    let text: Text = serde_json::from_value(value.clone()).ok()?;
    let known = text.0.keys().any(|key| voice.inventory.languages.iter().any(|language| *language.0 == *key));
    known.then_some(text)
}

/// The fields inside a tree that is gone: what it used to collect.
fn collected(voice: &Voice<'_>, change: &JudgedChange) -> Option<Markup> {
    let found = fields(change.before.as_ref()?);
    let name = |id: &&str| voice.name(voice.inventory.fields.get(*id).and_then(|entry| entry.name.as_ref()), id);
    let names: Vec<Markup> = found.iter().map(name).collect();
    (!names.is_empty()).then(|| voice.say_with("used-to-collect", &[("fields", Arg::Is(voice.list(&names)))]))
}

/// The ids of the fields inside a tree.
pub(crate) fn fields(tree: &Value) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    let Value::Object(entries) = tree else {
        return found;
    };
    for (key, inside) in entries {
        match inside {
            Value::Object(ids) if key == "fields" => found.extend(ids.keys().map(String::as_str)),
            other => found.append(&mut fields(other)),
        }
    }
    found
}
