//! More or less: the direction in which a value went, by its nature. More is more.

use super::plain::plain;
use crate::model::change::ChangeKind;
use crate::model::nature::{Nature, Shape};
use serde_json::Value;
use std::cmp::Ordering;

/// Where the old value stands beside the new one: `Less` where the new one takes more; none where both are the same.
pub fn of(nature: &Nature, old: &Value, new: &Value) -> Option<Ordering> {
    let order = match nature {
        Nature::Flag => old.as_bool().cmp(&new.as_bool()),
        Nature::Number => old.as_u64().cmp(&new.as_u64()),
        Nature::Rate => per_week(old).cmp(&per_week(new)),
        Nature::Scale(words) => rank(words, old).cmp(&rank(words, new)),
        _ => return Some(Ordering::Equal),
    };
    match order {
        Ordering::Equal if matches!(nature, Nature::Rate) || old == new => None,
        order => Some(order),
    }
}

/// The place of a word on its scale.
pub fn rank(words: &[String], value: &Value) -> Option<usize> {
    words.iter().position(|word| Some(word.as_str()) == value.as_str())
}

/// How often a week: a rate is compared as one, whatever its unit.
fn per_week(rate: &Value) -> Option<u64> {
    let weeks = match rate.get("per")?.as_str()? {
        "second" => 604_800,
        "minute" => 10_080,
        "hour" => 168,
        "day" => 7,
        _ => 1,
    };
    rate.get("times")?.as_u64().map(|times| times.saturating_mul(weeks))
}

/// A time of keeping: days are less than without end; among days the larger of `days` and `at_most` counts; to, from or
/// within "until", and another beginning or end, is neither more nor less.
pub fn retention(old: &Value, new: &Value, shape: &Shape, prevailing: &str) -> Option<ChangeKind> {
    let until = |value: &Value| value.get("until").is_some();
    let longer = if until(old) || until(new) { Ordering::Equal } else { longest(old).cmp(&longest(new)) };
    let same = |language| plain(old, shape, language) == plain(new, shape, language);
    match longer {
        Ordering::Less => Some(ChangeKind::Increased),
        Ordering::Greater => Some(ChangeKind::Decreased),
        Ordering::Equal if !same(Some(prevailing)) => Some(ChangeKind::Changed),
        Ordering::Equal => (!same(None)).then_some(ChangeKind::Translated),
    }
}

/// The longest time in days; without end is longer than any.
fn longest(retention: &Value) -> u64 {
    if retention.get("indefinite").is_some() {
        return u64::MAX;
    }
    let days = |key| retention.get(key).and_then(Value::as_u64).unwrap_or(0);
    days("days").max(days("at_most"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::nature::inventory;
    use crate::model::route::route;
    use serde_json::json;

    fn kept(old: Value, new: Value) -> Option<ChangeKind> {
        let place = route(["sdks", "x", "features", "f", "fields", "a", "on", "android", "retention"]);
        let shape = place.0.iter().try_fold(inventory(), |shape, key| shape.inside(key));
        retention(&old, &new, shape.expect("every record has it"), "en")
    }

    #[test]
    fn retention_has_its_own_direction() {
        use ChangeKind::{Changed, Decreased, Increased, Translated};
        let why = json!({ "indefinite": { "en": "law" } });
        assert_eq!(kept(json!({ "days": 30 }), json!({ "days": 90 })), Some(Increased));
        assert_eq!(kept(json!({ "days": 90 }), why.clone()), Some(Increased));
        assert_eq!(kept(why, json!({ "days": 90 })), Some(Decreased));
        assert_eq!(kept(json!({ "days": 30, "at_most": 180 }), json!({ "days": 90, "at_most": 180 })), Some(Changed));
        assert_eq!(kept(json!({ "days": 30 }), json!({ "until": { "en": "x" } })), Some(Changed));
        assert_eq!(
            kept(json!({ "days": 30, "then": ["delete"] }), json!({ "days": 30, "then": ["anonymise"] })),
            Some(Changed)
        );
        let both = json!({ "until": { "en": "x", "zh-CN": "甲" } });
        assert_eq!(kept(json!({ "until": { "en": "x" } }), both), Some(Translated));
        assert_eq!(kept(json!({ "days": 3 }), json!({ "days": 3 })), None);
    }

    #[test]
    fn rates_are_compared_whatever_their_unit() {
        let rate = |times, per| json!({ "times": times, "per": per });
        assert_eq!(of(&Nature::Rate, &rate(1, "day"), &rate(7, "week")), None);
        assert_eq!(of(&Nature::Rate, &rate(1, "day"), &rate(1, "hour")), Some(Ordering::Less));
    }
}
