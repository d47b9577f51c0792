//! Every kind of change, for every nature of a key: what two small trees differ by, in one word each.

use crate::laws::world;
use candor::model::change::Change;
use candor::model::change::ChangeKind::{self, Added, Changed, Increased, Removed, Renamed, Stated, Translated};
use candor::model::nature;
use candor::model::policy::Prose;
use candor::model::route::route;
use candor::model::tree::Tree;
use candor::review::{prose, rename};
use serde_json::{Value, json};
use std::collections::BTreeMap;

fn whole(value: &Value) -> Tree {
    Tree::of(value.clone())
}

fn compared(old: &Value, new: &Value) -> Vec<Change> {
    world::compared(&whole(old), &whole(new))
}

const RECORD: &str = "sdks/x/features/f/fields/a/on/android";

/// A tree with one value at a route.
fn tree(route: &str, value: Option<Value>) -> Value {
    let (outer, key) = route.rsplit_once('/').unwrap_or(("", route));
    let mut tree = value.map_or(json!({}), |value| json!({ key: value }));
    for key in outer.split('/').filter(|key| !key.is_empty()).rev() {
        tree = json!({ key: tree });
    }
    tree
}

/// Kinds and routes of the changes at a route, below it as they are.
fn kinds(route: &str, before: Value, after: Value) -> Vec<(ChangeKind, String)> {
    let stated = |value: Value| (!value.is_null()).then_some(value);
    let (before, after) = (tree(route, stated(before)), tree(route, stated(after)));
    compared(&before, &after).into_iter().map(|change| (change.kind, change.route.to_string())).collect()
}

/// One change of a kind, at the route itself, and its mirror on the way back.
fn one(route: &str, before: Value, after: Value, kind: ChangeKind) {
    assert_eq!(kinds(route, before.clone(), after.clone()), [(kind, route.to_owned())]);
    assert_eq!(kinds(route, after, before), [(kind.mirrored(), route.to_owned())]);
}

fn none(route: &str, before: Value, after: Value) {
    assert_eq!(kinds(route, before.clone(), after.clone()), []);
    assert_eq!(kinds(route, after, before), []);
}

fn of_record(key: &str) -> String {
    format!("{RECORD}/{key}")
}

#[test]
fn a_flag_is_stated_or_takes_more() {
    let route = of_record("tracks");
    one(&route, json!(null), json!(false), Stated);
    one(&route, json!(null), json!(true), Stated);
    one(&route, json!(false), json!(true), Increased);
    one(&of_record("sensitive"), json!(false), json!(true), Increased);
    none(&route, json!(true), json!(true));
}

#[test]
fn a_rate_takes_more_whatever_its_unit() {
    let (route, rate) = (of_record("frequency"), |times: u32, per: &str| json!({ "times": times, "per": per }));
    one(&route, json!(null), rate(1, "day"), Stated);
    one(&route, rate(1, "day"), rate(1, "hour"), Increased);
    one(&route, rate(6, "week"), rate(1, "day"), Increased);
    none(&route, rate(7, "week"), rate(1, "day"));
    one(&route, rate(u32::MAX, "week"), rate(u32::MAX, "second"), Increased);
}

#[test]
fn a_later_word_of_a_scale_takes_more() {
    one("sdks/x/role", json!(null), json!("own"), Stated);
    one("sdks/x/role", json!("processor"), json!("independent"), Increased);
    one(&of_record("form"), json!("anonymous"), json!("plain"), Increased);
    one(&of_record("enabled_by"), json!("user"), json!("developer"), Increased);
    one("sdks/x/starts", json!("on-use"), json!("before-consent"), Increased);
}

#[test]
fn a_time_of_keeping_has_its_own_direction() {
    let route = of_record("retention");
    let until = |zh: &str, en: &str| json!({ "until": { "zh-CN": zh, "en": en } });
    let why = |zh: &str, en: &str| json!({ "indefinite": { "zh-CN": zh, "en": en }, "then": ["delete"] });
    one(&route, json!(null), json!({ "days": 1 }), Stated);
    one(&route, json!({ "days": 30 }), json!({ "days": 31 }), Increased);
    one(&route, json!({ "days": 30 }), json!({ "days": 30, "at_most": 60 }), Increased);
    one(&route, json!({ "days": 9000 }), why("甲", "a"), Increased);
    one(&route, json!({ "days": 30 }), until("甲", "a"), Changed);
    one(&route, until("甲", "a"), until("乙", "a"), Changed);
    one(&route, until("甲", "a"), until("甲", "b"), Translated);
    one(&route, why("甲", "a"), why("乙", "a"), Changed);
    one(&route, why("甲", "a"), why("甲", "b"), Translated);
    one(&route, json!({ "days": 3, "from": "collection" }), json!({ "days": 3, "from": "last-use" }), Changed);
    one(
        &route,
        json!({ "days": 3, "then": ["delete"] }),
        json!({ "days": 3, "then": ["anonymise", "delete"] }),
        Changed,
    );
    none(&route, until("保存 3 天", "a"), until("保存3天", "a"));
}

#[test]
fn members_of_a_set_come_and_go_where_both_sides_state_it() {
    let route = of_record("stored_in");
    one(&route, json!(null), json!(["CN"]), Stated);
    let expected = [(Removed, format!("{route}/CN")), (Added, format!("{route}/US"))];
    assert_eq!(kinds(&route, json!(["CN", "HK"]), json!(["HK", "US"])), expected);
    none(&route, json!(["CN", "HK"]), json!(["HK", "CN"]));
}

#[test]
fn the_order_of_a_sequence_is_a_statement() {
    one("languages", json!(["zh-CN", "en"]), json!(["en", "zh-CN"]), Changed);
    let (text, route) = (|zh: &str, en: &str| json!([{ "zh-CN": zh, "en": en }]), "organisations/o/committees");
    one(route, json!(null), text("甲", "a"), Stated);
    one(route, text("甲", "a"), text("乙", "a"), Changed);
    one(route, text("甲", "a"), text("甲", "b"), Translated);
    none(route, text("甲 SDK", "a"), text("甲SDK", "a"));
    one("sdks/x/evidence", json!([{ "url": "https://a.example/" }]), json!([{ "url": "https://b.example/" }]), Changed);
}

#[test]
fn a_text_counts_in_the_language_that_prevails() {
    let route = of_record("when");
    one(&route, json!(null), json!({ "zh-CN": "甲" }), Stated);
    one(&route, json!({ "zh-CN": "甲", "en": "a" }), json!({ "zh-CN": "乙", "en": "a" }), Changed);
    one(&route, json!({ "zh-CN": "甲" }), json!({ "zh-CN": "甲", "en": "a" }), Translated);
    one(&route, json!({ "zh-CN": "甲", "en": "b" }), json!({ "zh-CN": "甲", "en": "a" }), Translated);
    none(&route, json!({ "zh-CN": "保存 30 天" }), json!({ "zh-CN": "保存30天" }));
}

#[test]
fn what_has_no_nature_is_the_same_or_is_not() {
    one(&of_record("purposes/p/basis"), json!(null), json!("consent"), Stated);
    one(&of_record("purposes/p/basis"), json!("consent"), json!({ "cn": "consent", "eu": "contract" }), Changed);
    one(&of_record("purposes/p/basis"), json!({ "cn": "consent" }), json!({ "cn": "contract" }), Changed);
    one(&of_record("condition/sdk"), json!("<3200"), json!("< 3200"), Changed);
    one("sdks/x/platforms/ios/version", json!("6.1"), json!("6.10"), Changed);
    one("sdks/x/platforms/ios/package", json!("ａ"), json!("a"), Changed);
    one("organisations/o/complaints/answered_within", json!({ "hours": 7 }), json!({ "days": 7 }), Changed);
    one("fields/a/maps/dpv", json!("Name"), json!("FullName"), Changed);
    one("publisher", json!("a"), json!("b"), Changed);
}

#[test]
fn a_record_is_stated_whole_and_compared_key_by_key() {
    let (route, transfer) =
        (of_record("transfer"), |mechanism: &str| json!({ "mechanism": mechanism, "recipient": "o" }));
    one(&route, json!(null), transfer("exempt"), Stated);
    assert_eq!(kinds(&route, transfer("exempt"), transfer("assessment")), [(Changed, format!("{route}/mechanism"))]);
    one("sdks/x/features/f/decides", json!(null), json!({ "logic": { "zh-CN": "甲" } }), Stated);
}

#[test]
fn entries_come_and_go_but_a_map_that_was_not_stated_is_stated() {
    one("sdks/x", json!(null), json!({ "features": {} }), Added);
    one("apps/a/ships/x", json!(null), json!({}), Added);
    one(RECORD, json!(null), json!({}), Added);
    one("sdks/x/permissions/android:CAMERA", json!(null), json!({}), Added);
    one("rights/access", json!(null), json!({ "zh-CN": "甲" }), Added);
    one(&of_record("purposes"), json!(null), json!({ "p": {} }), Stated);
    one(&of_record("purposes/p"), json!(null), json!({}), Added);
    one("fields/a/maps", json!(null), json!({ "dpv": "Name" }), Stated);
    none("sdks", json!(null), json!({}));
}

#[test]
fn what_is_told_elsewhere_is_not_compared() {
    none("sdks/x/formerly", json!(["y"]), json!(["y", "z"]));
    none("apps/a/ships/x/role", json!("own"), json!("joint"));
    none("fields/a/sensitive", json!(true), json!(false));
}

#[test]
fn another_id_is_a_renaming_on_the_way_there_and_back() {
    let before = json!({ "sdks": { "old": { "features": {}, "nested_in": ["old"] } }, "apps": { "a": { "ships": { "old": {} } } } });
    let after = json!({
        "sdks": { "new": { "features": {}, "nested_in": ["new"], "formerly": ["old"] } },
        "apps": { "a": { "ships": { "new": {} } } }
    });
    for (before, after, id) in [(&before, &after, "new"), (&after, &before, "old")] {
        let (rewritten, changes) = rename::rewrite(&whole(before), &whole(after), nature::inventory());
        assert_eq!(compared(&rewritten.value(), after), []);
        let told: Vec<_> = changes.iter().map(|change| (change.kind, change.route.to_string())).collect();
        assert_eq!(told, [(Renamed, format!("sdks/{id}"))]);
    }
}

#[test]
fn of_two_that_were_one_the_second_is_new() {
    let one = json!({ "features": {}, "formerly": ["old"] });
    let before = json!({ "sdks": { "old": { "features": {} } } });
    let after = json!({ "sdks": { "a": one, "b": one } });
    let (rewritten, changes) = rename::rewrite(&whole(&before), &whole(&after), nature::inventory());
    assert_eq!(changes.len(), 1);
    let told: Vec<_> = compared(&rewritten.value(), &after)
        .into_iter()
        .map(|change| (change.kind, change.route.to_string()))
        .collect();
    assert_eq!(told, [(Added, "sdks/b".to_owned())]);
}

#[test]
fn the_prose_of_a_renamed_policy_is_compared_and_its_links_follow_their_ids() {
    let prose =
        |id: &str, text: &str| Prose::from([(id.to_owned(), BTreeMap::from([("zh-CN".to_owned(), text.to_owned())]))]);
    let renamed = |list: &str, before: &str, after: &str| Change {
        route: route([list, after]),
        kind: Renamed,
        before: Some(Value::from(before).into()),
        after: Some(Value::from(after).into()),
    };
    let names = [renamed("policies", "old", "new"), renamed("sdks", "a", "b")];
    let old = prose("old", "# 甲\n\n[x](sdk:a) [y](sdk:a-b)\n\n## 乙\n\n保存 7 天\n");
    let same = prose("new", "# 甲\n\n[x](sdk:b) [y](sdk:a-b)\n\n## 乙\n\n保存 7 天\n");
    let other = prose("new", "# 甲\n\n[x](sdk:b) [y](sdk:a-b)\n\n## 乙\n\n保存 30 天\n");
    let told = |new: &Prose| prose::compare(&rename::prose(&old, &names), new, "zh-CN");
    assert_eq!(told(&same), []);
    assert_eq!(
        told(&other).iter().map(|change| change.route.to_string()).collect::<Vec<_>>(),
        ["policies/new/sections/乙"]
    );
}

#[test]
fn what_an_app_ships_of_a_feature_follows_its_new_name() {
    let inventory = |feature: &str, formerly: Value| {
        json!({
            "sdks": { "x": { "features": { feature: { "fields": {}, "formerly": formerly } } } },
            "apps": { "a": { "ships": { "x": { "features": [feature] } } } }
        })
    };
    let (before, after) = (inventory("old", json!([])), inventory("new", json!(["old"])));
    let (rewritten, changes) = rename::rewrite(&whole(&before), &whole(&after), nature::inventory());
    assert_eq!((compared(&rewritten.value(), &after), changes.len()), (vec![], 1));
}
